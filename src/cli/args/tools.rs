//! Arguments of `templates` and `completions`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub(crate) struct TemplatesArgs {
    #[command(subcommand)]
    pub(crate) command: TemplatesCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum TemplatesCommand {
    /// Show each template and where it comes from
    List(ListArgs),
    /// Copy built-in templates into a folder to change them; overwrites nothing
    Eject(EjectArgs),
}

#[derive(Debug, Args)]
pub(crate) struct ListArgs {
    /// An incident folder, whose own templates replace built-in ones
    #[arg(value_name = "INCIDENT")]
    pub(crate) incident: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct EjectArgs {
    /// The template, as `templates list` shows it [default: all]
    #[arg(value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// The incident folder (or any folder); the copies go into its `templates` folder
    #[arg(long, value_name = "FOLDER")]
    pub(crate) to: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    pub(crate) shell: clap_complete::Shell,
}
