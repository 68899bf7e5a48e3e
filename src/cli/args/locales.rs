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
    /// Show how complete each language is: missing, stale, untranslated and obsolete texts
    Coverage(CoverageArgs),
    /// Show what changed in the texts of an incident, side by side in its languages
    Diff(DiffArgs),
    /// Write texts that look translated (accented, longer, in brackets), to test letters
    Pseudo(PseudoArgs),
    /// Record the texts that translations were made from, to detect later when these change
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
    /// Compare with the texts in this folder, such as a copy of the incident
    #[arg(long, value_name = "FOLDER")]
    pub(crate) against: Option<PathBuf>,
    /// Only this language; may be given several times
    #[arg(long, value_name = "TAG", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) language: Vec<String>,
    /// Write a printable page into this new file
    #[arg(long, value_name = "FILE.html")]
    pub(crate) out: Option<PathBuf>,
    /// Replace that file if it exists
    #[arg(long, requires = "out")]
    pub(crate) force: bool,
    /// Exit with 3 if anything changed
    #[arg(long)]
    pub(crate) fail_on_changes: bool,
}

#[derive(Debug, Args)]
pub(crate) struct PseudoArgs {
    /// The incident folder [default: only the built-in texts]
    #[arg(value_name = "INCIDENT")]
    pub(crate) incident: Option<PathBuf>,
    /// The language of the original texts
    #[arg(long, value_name = "TAG", default_value = "en")]
    #[arg(value_parser = NonEmptyStringValueParser::new())]
    pub(crate) language: String,
    /// The folder to write into, such as a copy of the incident; the texts go into its
    /// `locales/TAG` folder
    #[arg(long, value_name = "FOLDER")]
    pub(crate) out: PathBuf,
    /// The tag of the pseudo language; with `en`, letters in English get the pseudo-localised texts
    #[arg(long, value_name = "TAG", default_value = "en-XA", value_parser = tag)]
    pub(crate) tag: String,
    /// Replace existing files
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
    /// Only this message, or message.attribute; may be given several times. This confirms the
    /// translation even if its reference has changed
    #[arg(long, value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) message: Vec<String>,
    /// The language that the translations were made from [default: en, or the first of a notice
    /// without it]
    #[arg(long, value_name = "TAG", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) reference: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct CoverageArgs {
    /// The incident folder [default: only the built-in texts]
    #[arg(value_name = "INCIDENT")]
    pub(crate) incident: Option<PathBuf>,
    /// Only this language; may be given several times
    #[arg(long, value_name = "TAG", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) language: Vec<String>,
    /// The language that the others are compared with [default: en, or the first of a notice
    /// without it]
    #[arg(long, value_name = "TAG", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) reference: Option<String>,
    /// List each message that needs a translator, with its place and the text of the reference
    #[arg(long)]
    pub(crate) list: bool,
    /// Exit with 3 if less than this percentage of a language is translated
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
    pub(crate) fail_under: Option<u8>,
    /// Exit with 3 if anything is missing, stale, untranslated or obsolete
    #[arg(long, conflicts_with = "fail_under")]
    pub(crate) strict: bool,
}
