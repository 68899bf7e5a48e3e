//! The arguments, exactly as the user types them. Doc comments are the help texts.

mod catalogue;
mod command;
#[cfg(test)]
mod document;
mod finished;
mod incident;
mod locales;
mod names;
mod output;
mod parse;
mod send;
mod tools;
mod values;

pub(super) use catalogue::{CatalogueArgs, CatalogueCommand, CatalogueListArgs, ExplainArgs};
pub(super) use command::{Cli, Command};
pub(super) use finished::{BouncesArgs, LettersArgs, StatusArgs, VerifyArgs};
pub(super) use incident::{CheckArgs, NewArgs, PreviewArgs, RenderArgs};
pub(super) use locales::{
    CoverageArgs, DiffArgs, LocalesArgs, LocalesCommand, PseudoArgs, RecordArgs,
};
pub(super) use output::{Colour, OutputArgs, OutputFormat};
pub(super) use send::SendArgs;
pub(super) use tools::{CompletionsArgs, EjectArgs, ListArgs, TemplatesCommand};
