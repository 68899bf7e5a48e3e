//! The context of all checks of one file, and the problems found in it.

use std::path::Path;

use super::fingerprint::{Owner, words};
use super::fixed::{Counted, Kind};
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
    /// What can be judged only when all pieces have been read.
    pub(super) counted: Vec<Counted>,
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

    /// Reports the values of other recipients in a text of a piece, or counts those that its fixed texts
    /// may hold.
    pub(super) fn strangers(&mut self, checker: &Checker<'_>, text: &Words<'_>, which: &str) {
        let Some(people) = checker.people else { return };
        let person = text.entry.person.and_then(|person| people.get(person));
        let found = people.strangers(text.words, person, &text.entry.printed());
        for stranger in found.iter().filter(|stranger| !stranger.may_be_fixed) {
            self.add(codes::ANOTHER_PERSON, another_person(people, stranger.owner, which));
        }
        if !people.values.some_may_be_fixed() {
            return;
        }
        let Entry { row, piece, .. } = *text.entry;
        let known =
            |counted: &&mut Counted| (counted.row, counted.kind.place) == (row, text.kind.place);
        let at = match self.counted.iter_mut().find(known) {
            Some(counted) => counted,
            None => {
                let own = people.own_fixed(person);
                self.counted.push(Counted { kind: text.kind, row, piece, shown: Vec::new(), own });
                match self.counted.last_mut() {
                    Some(counted) => counted,
                    None => return,
                }
            }
        };
        for stranger in found.iter().filter(|stranger| stranger.may_be_fixed) {
            match at.shown.iter_mut().find(|(hash, ..)| *hash == stranger.hash) {
                Some((.., times)) => *times += stranger.times,
                None => at.shown.push((stranger.hash, stranger.owner, stranger.times)),
            }
        }
    }
}

/// The words of a text of a piece.
pub(super) struct Words<'a> {
    pub(super) words: &'a [u64],
    pub(super) entry: &'a Entry,
    pub(super) kind: Kind,
}

/// The message of a value of another recipient: it shows neither the value nor the recipient's name.
pub(super) fn another_person(people: &People, owner: Owner, which: &str) -> String {
    let column = COLUMNS.get(usize::from(owner.column)).copied().unwrap_or_default();
    let row = people.shown_row(owner.person);
    format!(
        "{which} contains a value of another recipient: column `{column}`, row {row} of the \
         recipients file"
    )
}

impl Checker<'_> {
    /// The language tag of a row.
    pub(super) fn language(&self, entry: &Entry) -> &str {
        let language = self.list.languages.get(usize::from(entry.language));
        language.map(String::as_str).unwrap_or_default()
    }

    /// Whether a text that may contain nobody's value contains one. A value that fixed texts may hold
    /// is none: titles are fixed texts.
    pub(super) fn names_somebody(&self, text: &str) -> bool {
        let mut found = Vec::new();
        words(text, &mut found);
        let strangers = self.people.map(|people| people.strangers(&found, None, &[]));
        strangers.is_some_and(|found| found.iter().any(|stranger| !stranger.may_be_fixed))
    }
}
