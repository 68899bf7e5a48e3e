//! `locales …`: tools for translators and for who approves their words.

mod args;
mod coverage;
mod diff;
mod file;
mod git;
mod page;
mod pseudo;
mod record;

use std::path::Path;

use crate::diag::Diagnostic;
use crate::diag::codes::cli::NO_WORDS;
use crate::pipeline::Words;

use super::diagnostics::{Failure, Ui};
use super::exit::Exit;
use super::incident_folder;

pub(super) use args::LocalesArgs;
use args::LocalesCommand;

pub(super) fn run(args: &LocalesArgs, ui: &Ui) -> Result<Exit, Failure> {
    match &args.command {
        LocalesCommand::Coverage(args) => coverage::run(args, ui),
        LocalesCommand::Diff(args) => diff::run(args, ui),
        LocalesCommand::Pseudo(args) => pseudo::run(args, ui),
        LocalesCommand::Record(args) => record::run(args, ui),
    }
}

/// The words of an incident folder, or those of the program.
fn load(incident: Option<&Path>) -> Result<Words, Failure> {
    if let Some(folder) = incident {
        incident_folder::require(folder)?;
    }
    Ok(Words::load(incident))
}

/// Refuses a tag that there are no words in.
fn require_language(words: &Words, tag: &str) -> Result<(), Failure> {
    if words.locales.tags().any(|known| known == tag) {
        return Ok(());
    }
    Err(no_words(tag, &words.locales.tags().collect::<Vec<_>>()))
}

fn no_words(tag: &str, tags: &[&str]) -> Failure {
    let known = tags.join(", ");
    let problem = Diagnostic::error(NO_WORDS, format!("there are no words in `{tag}`"))
        .help(format!("there are words in {known}"))
        .did_you_mean(tag, tags.iter().copied())
        .with("tag", tag.to_owned())
        .with("known", known);
    Failure::new(problem)
}

/// `97.3`, of a number of tenths.
fn tenths(tenths: usize) -> f64 {
    // Far fewer than 2^53.
    tenths as f64 / 10.0
}
