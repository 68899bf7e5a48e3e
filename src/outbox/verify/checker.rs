//! What the checks of one file share, and what they find.

use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::list::{Entry, List, Named};
use super::people::People;
use super::words::{Owner, words};
use super::{COLUMNS, emails, letters};
use crate::diag::codes::verify as codes;
use crate::diag::{Code, Diagnostic, Place, catch};
use crate::terms::Medium;

/// Most problems that are told of one file; more have one cause.
const MOST_OF_FILE: usize = 20;

/// What all checks know. Shared between threads.
pub(super) struct Checker<'a> {
    pub(super) folder: &'a Path,
    pub(super) list: &'a List,
    pub(super) people: Option<&'a People>,
    /// Whether the PDF files are of a writer that makes tags.
    pub(super) tagged: bool,
}

/// Problems of one file.
pub(super) struct Found<'a> {
    pub(super) path: &'a Path,
    pub(super) problems: Vec<Diagnostic>,
    /// Problems that are not told.
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

    /// A value of somebody else; neither it nor its owner's name is told.
    pub(super) fn stranger(&mut self, people: &People, owner: Owner, which: &str) {
        let column = COLUMNS.get(usize::from(owner.column)).copied().unwrap_or_default();
        let row = people.row(owner.person);
        let message = format!(
            "{which} holds a value of another person: column `{column}`, row {row} of the \
             recipients file"
        );
        self.add(codes::ANOTHER_PERSON, message);
    }
}

impl Checker<'_> {
    /// Checks one file.
    pub(super) fn file(&self, name: &str, named: &Named) -> (Vec<Diagnostic>, u64) {
        let path = self.folder.join(name);
        let mut found = Found { path: &path, problems: Vec::new(), more: 0 };
        match fs::read(&path) {
            Ok(bytes) => self.content(bytes, named, &mut found),
            Err(error) => found.add(codes::UNREADABLE, format!("cannot be read: {error}")),
        }
        (found.problems, found.more)
    }

    fn content(&self, bytes: Vec<u8>, named: &Named, found: &mut Found<'_>) {
        if let Some(sum) = named.sha256
            && sum.as_slice() != Sha256::digest(&bytes).as_slice()
        {
            let message = "the file is not as it was made: its SHA-256 is not that of the manifest";
            found.add(codes::CHANGED_FILE, message);
        }
        // A file that somebody broke must not end the checks of all others.
        let done = catch(|| match named.medium {
            Medium::Letter => letters::check(self, bytes, named, found),
            Medium::Email => emails::check(self, &bytes, named, found),
        });
        if done.is_none() {
            found.add(codes::UNREADABLE, "the file is broken in a way that cannot be read");
        }
    }

    /// The language tag of a row.
    pub(super) fn language(&self, entry: &Entry) -> &str {
        let language = self.list.languages.get(usize::from(entry.language));
        language.map(String::as_str).unwrap_or_default()
    }

    /// Whether a value of anybody stands in a text in which none may stand.
    pub(super) fn names_somebody(&self, text: &str) -> bool {
        let mut found = Vec::new();
        words(text, &mut found);
        self.people.is_some_and(|people| !people.strangers(&found, None).is_empty())
    }
}
