//! The context of all checks of one file, and the problems found in it.

use std::path::Path;

use super::fingerprint::{Owner, words};
use super::list::{Entry, List};
use super::people::{COLUMNS, People};
use crate::diag::codes::verify as codes;
use crate::diag::{Code, Diagnostic, Place};

/// Most problems that are reported for one file; more usually have one cause.
const MOST_OF_FILE: usize = 20;

/// The context of all checks. Shared between threads.
pub(super) struct Checker<'a> {
    pub(super) folder: &'a Path,
    pub(super) list: &'a List,
    pub(super) people: Option<&'a People>,
    /// Whether the PDF files are from a writer that makes tags.
    pub(super) tagged: bool,
}

/// Problems of one file.
pub(super) struct Found<'a> {
    pub(super) path: &'a Path,
    pub(super) problems: Vec<Diagnostic>,
    /// Number of problems beyond the limit.
    pub(super) more: u64,
}

impl Found<'_> {
    pub(super) fn add(&mut self, code: Code, message: impl Into<String>) {
        if self.problems.len() >= MOST_OF_FILE {
            self.more += 1;
            return;
        }
        let place = Place::Path(self.path.display().to_string());
        self.problems.push(Diagnostic::error(code, message).at(place));
    }

    /// Reports a value of another recipient; the message shows neither the value nor the
    /// recipient's name.
    pub(super) fn stranger(&mut self, people: &People, owner: Owner, which: &str) {
        let column = COLUMNS.get(usize::from(owner.column)).copied().unwrap_or_default();
        let row = people.shown_row(owner.person);
        let message = format!(
            "{which} contains a value of another recipient: column `{column}`, row {row} of the \
             recipients file"
        );
        self.add(codes::ANOTHER_PERSON, message);
    }
}

impl Checker<'_> {
    /// The language tag of a row.
    pub(super) fn language(&self, entry: &Entry) -> &str {
        let language = self.list.languages.get(usize::from(entry.language));
        language.map(String::as_str).unwrap_or_default()
    }

    /// Whether a text that may contain nobody's value contains one.
    pub(super) fn names_somebody(&self, text: &str) -> bool {
        let mut found = Vec::new();
        words(text, &mut found);
        self.people.is_some_and(|people| !people.strangers(&found, None).is_empty())
    }
}
