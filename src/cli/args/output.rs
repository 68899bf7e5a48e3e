//! How the program talks: arguments that all commands have.

use clap::{Args, ValueEnum};

use super::values::LANGUAGES;
use crate::locale::UiLanguage;

/// How the program talks.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct OutputArgs {
    /// How problems (on stderr) and results (on stdout) are written
    #[arg(long, global = true, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: OutputFormat,
    /// Whether to use colours
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub(crate) color: Colour,
    /// Print only problems
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
    /// The language of summaries, of problems in the list of people, and of exceptions.csv
    /// [default: that of the environment]
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = LANGUAGES)]
    pub(crate) ui_language: Option<UiLanguage>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutputFormat {
    /// Sentences, and the source line under each problem
    #[default]
    Human,
    /// One line each
    Short,
    /// One JSON object each
    Json,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Colour {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}
