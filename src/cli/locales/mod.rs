//! `locales …`: tools for translators and for who approves their words.

mod comparison;
mod coverage;
mod diff;
mod file;
mod git;
mod loaded;
mod page;
mod pseudo;
mod record;

pub(super) use loaded::no_words;

use super::args::{LocalesArgs, LocalesCommand};
use super::diagnostics::{Failure, Ui};
use super::exit::Exit;

pub(super) fn run(args: &LocalesArgs, ui: &Ui) -> Result<Exit, Failure> {
    match &args.command {
        LocalesCommand::Coverage(args) => coverage::run(args, ui),
        LocalesCommand::Diff(args) => diff::run(args, ui),
        LocalesCommand::Pseudo(args) => pseudo::run(args, ui),
        LocalesCommand::Record(args) => record::run(args, ui),
    }
}
