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
