//! The arguments of `locales …`. Doc comments are the help texts.

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub(in crate::cli) struct LocalesArgs {
    #[command(subcommand)]
    pub(super) command: LocalesCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum LocalesCommand {
    /// Show how much each language has of the words: missing, stale, untranslated, obsolete
    Coverage(CoverageArgs),
    /// Show what changed in the words of an incident, side by side in its languages
    Diff(DiffArgs),
}

#[derive(Debug, Args)]
pub(super) struct DiffArgs {
    /// The incident folder
    #[arg(value_name = "INCIDENT")]
    pub(super) incident: PathBuf,
    /// Compare with this revision of git [default: HEAD, the last commit]
    #[arg(long, value_name = "REVISION", conflicts_with = "against")]
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub(super) since: Option<String>,
    /// Compare with the words in this folder, such as a copy of the incident
    #[arg(long, value_name = "FOLDER")]
    pub(super) against: Option<PathBuf>,
    /// Only this language; may be given several times
    #[arg(long, value_name = "TAG", value_parser = NonEmptyStringValueParser::new())]
    pub(super) language: Vec<String>,
    /// Write a page to print into this new file
    #[arg(long, value_name = "FILE.html")]
    pub(super) out: Option<PathBuf>,
    /// Replace that file if it is there
    #[arg(long, requires = "out")]
    pub(super) force: bool,
    /// End with 3 if anything changed
    #[arg(long)]
    pub(super) fail_on_changes: bool,
}

#[derive(Debug, Args)]
pub(super) struct CoverageArgs {
    /// The incident folder; the built-in words alone when left out
    #[arg(value_name = "INCIDENT")]
    pub(super) incident: Option<PathBuf>,
    /// Only this language; may be given several times
    #[arg(long, value_name = "TAG", value_parser = NonEmptyStringValueParser::new())]
    pub(super) language: Vec<String>,
    /// The language that the others are held against [default: en, or the first of a notice
    /// without it]
    #[arg(long, value_name = "TAG", value_parser = NonEmptyStringValueParser::new())]
    pub(super) reference: Option<String>,
    /// Name each message that needs a translator, with its place and the words of the reference
    #[arg(long)]
    pub(super) list: bool,
    /// End with 3 if less than so much of a language is translated
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
    pub(super) fail_under: Option<u8>,
    /// End with 3 if anything is missing, stale, untranslated or obsolete
    #[arg(long, conflicts_with = "fail_under")]
    pub(super) strict: bool,
}
