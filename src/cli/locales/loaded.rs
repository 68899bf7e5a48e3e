//! The words that a command works with, and the languages that they are in.

use std::path::Path;

use crate::cli::diagnostics::Failure;
use crate::cli::incident_folder;
use crate::diag::Diagnostic;
use crate::diag::codes::cli::NO_WORDS;
use crate::pipeline::Words;

/// The words of an incident folder, or those of the program.
///
/// # Errors
/// The path is not an incident folder.
pub(super) fn load(incident: Option<&Path>) -> Result<Words, Failure> {
    if let Some(folder) = incident {
        incident_folder::require(folder)?;
    }
    Ok(Words::load(incident))
}

/// Refuses a language without words.
///
/// # Errors
/// There are no words in this language.
pub(super) fn require_language(words: &Words, tag: &str) -> Result<(), Failure> {
    if words.locales.tags().any(|known| known == tag) {
        return Ok(());
    }
    Err(no_words(tag, &words.locales.tags().collect::<Vec<_>>()))
}

/// The refusal of a language `tag`, where there are words in `tags`.
pub(in crate::cli) fn no_words(tag: &str, tags: &[&str]) -> Failure {
    let known = tags.join(", ");
    let problem = Diagnostic::error(NO_WORDS, format!("there are no texts in `{tag}`"))
        .help(format!("there are texts in {known}"))
        .did_you_mean(tag, tags.iter().copied())
        .with("tag", tag.to_owned())
        .with("known", known);
    Failure::new(problem)
}
