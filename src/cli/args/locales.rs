//! The arguments of `locales …`. Doc comments are the help texts.

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, Subcommand};

use super::parse::tag;

#[derive(Debug, Args)]
pub(crate) struct LocalesArgs {
    #[command(subcommand)]
    pub(crate) command: LocalesCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum LocalesCommand {
    /// Show how much each language has of the words: missing, stale, untranslated, obsolete
    Coverage(CoverageArgs),
    /// Show what changed in the words of an incident, side by side in its languages
    Diff(DiffArgs),
    /// Write words that look translated (accented, longer, in brackets), to test the letters with
    Pseudo(PseudoArgs),
    /// Record from which texts translations were made, to notice later when these change
    Record(RecordArgs),
}

#[derive(Debug, Args)]
pub(crate) struct DiffArgs {
    /// The incident folder
    #[arg(value_name = "INCIDENT")]
    pub(crate) incident: PathBuf,
    /// Compare with this revision of git [default: HEAD, the last commit]
    #[arg(long, value_name = "REVISION", conflicts_with = "against")]
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub(crate) since: Option<String>,
    /// Compare with the words in this folder, such as a copy of the incident
    #[arg(long, value_name = "FOLDER")]
    pub(crate) against: Option<PathBuf>,
    /// Only this language; may be given several times
    #[arg(long, value_name = "TAG", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) language: Vec<String>,
    /// Write a page to print into this new file
    #[arg(long, value_name = "FILE.html")]
    pub(crate) out: Option<PathBuf>,
    /// Replace that file if it is there
    #[arg(long, requires = "out")]
    pub(crate) force: bool,
    /// End with 3 if anything changed
    #[arg(long)]
    pub(crate) fail_on_changes: bool,
}

#[derive(Debug, Args)]
pub(crate) struct PseudoArgs {
    /// The incident folder; the built-in words alone when left out
    #[arg(value_name = "INCIDENT")]
    pub(crate) incident: Option<PathBuf>,
    /// The language of the original words
    #[arg(long, value_name = "TAG", default_value = "en")]
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub(crate) language: String,
    /// The folder to write into, such as a copy of the incident; the words go into its
    /// `locales/TAG` folder
    #[arg(long, value_name = "FOLDER")]
    pub(crate) out: PathBuf,
    /// The tag of the pseudo language; with `en`, letters in English get the pseudo words
    #[arg(long, value_name = "TAG", default_value = "en-XA", value_parser = tag)]
    pub(crate) tag: String,
    /// Replace files that are there
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, Args)]
pub(crate) struct RecordArgs {
    /// The incident folder
    #[arg(value_name = "INCIDENT")]
    pub(crate) incident: PathBuf,
    /// The language of the translations
    #[arg(long, value_name = "TAG", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) language: String,
    /// Only this message, or message.attribute; may be given several times. It confirms the
    /// translation even if its reference changed meanwhile
    #[arg(long, value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) message: Vec<String>,
    /// The language that was translated from [default: en, or the first of a notice without it]
    #[arg(long, value_name = "TAG", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) reference: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct CoverageArgs {
    /// The incident folder; the built-in words alone when left out
    #[arg(value_name = "INCIDENT")]
    pub(crate) incident: Option<PathBuf>,
    /// Only this language; may be given several times
    #[arg(long, value_name = "TAG", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) language: Vec<String>,
    /// The language that the others are compared with [default: en, or the first of a notice
    /// without it]
    #[arg(long, value_name = "TAG", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) reference: Option<String>,
    /// Name each message that needs a translator, with its place and the words of the reference
    #[arg(long)]
    pub(crate) list: bool,
    /// End with 3 if less than this share of a language is translated
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
    pub(crate) fail_under: Option<u8>,
    /// End with 3 if anything is missing, stale, untranslated or obsolete
    #[arg(long, conflicts_with = "fail_under")]
    pub(crate) strict: bool,
}
