//! Arguments of `catalogue`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::pipeline::{Audience, Residence};

use super::values::{AUDIENCES, RESIDENCES};

#[derive(Debug, Args)]
pub(crate) struct CatalogueArgs {
    #[command(subcommand)]
    pub(crate) command: CatalogueCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum CatalogueCommand {
    /// Show all data categories, consequences, advice and helpers with their words
    List(CatalogueListArgs),
    /// Show why a letter of an incident has each step and each consequence, and why others are missing
    Explain(ExplainArgs),
}

#[derive(Debug, Args)]
pub(crate) struct CatalogueListArgs {
    /// An incident folder, whose catalogue and words are shown [default: those of Finland]
    #[arg(value_name = "INCIDENT")]
    pub(crate) incident: Option<PathBuf>,
    /// The language of the words [default: the first of the notice, or en]
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// The incident folder
    #[arg(value_name = "INCIDENT")]
    pub(crate) incident: PathBuf,
    /// Whom the letter addresses
    #[arg(
        long,
        value_name = "READER",
        value_parser = AUDIENCES,
        default_value = AUDIENCES.name_of(&Audience::Adult)
    )]
    pub(crate) audience: Audience,
    /// Where the reader lives
    #[arg(
        long,
        value_name = "PLACE",
        value_parser = RESIDENCES,
        default_value = RESIDENCES.name_of(&Residence::Home)
    )]
    pub(crate) residence: Residence,
    /// The group of people, if the incident has groups
    #[arg(long, value_name = "GROUP")]
    pub(crate) group: Option<String>,
    /// The language of the words [default: the first of the notice]
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<String>,
}
