//! From a file to people, row by row.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::columns::{self, Column, Header};
use super::model::Recipient;
use super::raw::{RawRow, Rows, at_row};
use super::row::RowReader;
use super::settings::Settings;
use super::shape::Shape;
use super::{codes, kind};
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId};

/// One row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowResult {
    /// The row as a spreadsheet program counts: the header is row 1, a value with a line break is
    /// still in one row, and a line `sep=;` before the header is none. In JSON lines, the line.
    pub row: u64,
    /// The person; `None` if there is an error in the row or in the header.
    pub recipient: Option<Recipient>,
    /// Everything that is wrong with the row.
    pub problems: Diagnostics,
}

/// A recipients file that gives row after row, in bounded memory.
///
/// What grows with the number of people are two fingerprints of 16 bytes for each: of the id, and
/// of name and address (some 60 bytes a person with the tables around them). Without them a person
/// could stand in the file twice unseen.
pub struct Reader {
    rows: Box<dyn Rows>,
    header: Header,
    settings: Settings,
    source: SourceId,
    problems: Diagnostics,
    shape: Shape,
    ids: Fingerprints,
    people: Fingerprints,
    /// Whether rows are compared with those before.
    compares: bool,
    raw: RawRow,
    /// The first row, read when the file was opened.
    first: Option<Result<(), Diagnostics>>,
}

impl Reader {
    /// Opens a `.csv` (also `.tsv`, `.txt`), `.xlsx`, `.ods` or `.jsonl` (also `.ndjson`) file.
    ///
    /// `Err` holds what keeps any row from being read. What is wrong with the header otherwise
    /// stands in [`Reader::problems`], and the rows can still be read, so that all problems come
    /// up at once; but with an error in the header no row gives a person.
    pub fn open(path: &Path, source: SourceId, settings: &Settings) -> Result<Self, Diagnostics> {
        let opened = kind::open(path, source, settings)?;
        let (header, found) =
            columns::understand(&opened.headers, opened.header_row, settings, source)?;
        let mut problems = opened.problems;
        problems.extend(found);
        let mut shape = opened.shape;
        shape.columns = header.taken(settings);
        let mut reader = Self {
            rows: opened.rows,
            header,
            settings: settings.clone(),
            source,
            problems,
            shape,
            ids: Fingerprints::default(),
            people: Fingerprints::default(),
            compares: true,
            raw: RawRow::default(),
            first: None,
        };
        reader.first = reader.rows.next_row(&mut reader.raw);
        if reader.first.is_none() {
            reader.problems.push(
                Diagnostic::error(codes::NO_ROWS, "there is nobody in the file: only a header")
                    .at(Place::File(source)),
            );
            return Err(reader.problems);
        }
        Ok(reader)
    }

    /// Does not look for ids and people that stand in the file twice, and needs no memory for that: for
    /// somebody who reads a file once more.
    #[must_use]
    pub fn without_comparison(self) -> Self {
        Self { compares: false, ..self }
    }

    /// What is wrong with the file as a whole and with its header. May hold errors.
    pub fn problems(&self) -> &Diagnostics {
        &self.problems
    }

    /// What was found out about the file.
    pub fn shape(&self) -> &Shape {
        &self.shape
    }

    /// The file's own name of one of our columns, as problems and reports should show it.
    pub fn header_of(&self, column: &str) -> Option<&str> {
        let at = self.header.uses.iter().position(|used| match used {
            columns::Use::Read(read) => columns::our_name(*read, &self.settings) == column,
            _ => false,
        })?;
        self.header.labels.get(at).map(String::as_str)
    }

    fn at(&self, row: u64, column: Column) -> Place {
        let label = self.header.find(column).and_then(|at| self.header.labels.get(at)).cloned();
        Place::Row { source: self.source, row, column: label }
    }

    /// Checks against the rows before. A row with an id and a name is remembered even if something
    /// else is wrong with it, so that mending one problem does not bring up the next.
    fn compare(&mut self, person: &Recipient, problems: &mut Diagnostics) {
        let row = person.row;
        let as_it_is = |id: &str, into: &mut Vec<u8>| into.extend(id.as_bytes());
        if let Some(before) = self.ids.remember([&person.id], as_it_is, row) {
            problems.push(
                Diagnostic::error(codes::DUPLICATE_ID, format!("row {before} has the same id"))
                    .at(self.at(row, Column::Id))
                    .help(
                        "each row needs an id of its own; remove the row if it is the same person",
                    ),
            );
        }
        let Some(address) = &person.address else { return };
        let parts = [&person.name, &address.street, &address.postal_code, &address.city];
        if let Some(before) = self.people.remember(parts.map(String::as_str), push_small, row) {
            problems.push(
                Diagnostic::warning(
                    codes::POSSIBLE_DUPLICATE,
                    format!("row {before} has the same name and address under another id"),
                )
                .at(at_row(self.source, row))
                .help("remove one if it is the same person, or they get two letters"),
            );
        }
    }
}

impl Iterator for Reader {
    type Item = RowResult;

    fn next(&mut self) -> Option<RowResult> {
        let read = match self.first.take() {
            Some(first) => first,
            None => self.rows.next_row(&mut self.raw)?,
        };
        if let Err(problem) = read {
            let row = match problem.iter().next().map(|problem| &problem.place) {
                Some(Some(Place::Row { row, .. })) => *row,
                _ => 0,
            };
            return Some(RowResult { row, recipient: None, problems: problem });
        }
        let reader =
            RowReader { header: &self.header, settings: &self.settings, source: self.source };
        let (mut recipient, mut problems) = reader.read(&self.raw);
        if let Some(person) = recipient.as_ref().filter(|_| self.compares) {
            self.compare(person, &mut problems);
        }
        if problems.has_errors() || self.problems.has_errors() {
            recipient = None;
        }
        Some(RowResult { row: self.raw.row, recipient, problems })
    }
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").field("shape", &self.shape).finish_non_exhaustive()
    }
}

/// Which rows had which values, without the values.
///
/// The first 128 bits of SHA-256: nobody can make up two ids that collide, and by chance it does
/// not happen among the people of this world. Keeping the texts themselves would take more memory,
/// and personal data has no business in a table that nobody reads.
#[derive(Default)]
struct Fingerprints {
    rows: HashMap<(u64, u64), u32, BuildHasherDefault<OfFingerprint>>,
    buffer: Vec<u8>,
}

/// A fingerprint is as good as any hash of it.
#[derive(Default)]
struct OfFingerprint(u64);

impl Hasher for OfFingerprint {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = self.0.rotate_left(32) ^ word;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Adds a text in small letters.
fn push_small(text: &str, into: &mut Vec<u8>) {
    if text.contains('Σ') {
        // What it becomes depends on what stands beside it.
        into.extend(text.to_lowercase().as_bytes());
        return;
    }
    for c in text.chars() {
        if c.is_ascii() {
            into.push(c.to_ascii_lowercase() as u8);
        } else {
            let small = c.to_lowercase();
            small.for_each(|c| into.extend(c.encode_utf8(&mut [0; 4]).as_bytes()));
        }
    }
}

impl Fingerprints {
    /// The row that had the same values before, if one had.
    fn remember<const N: usize>(
        &mut self,
        values: [&str; N],
        push: impl Fn(&str, &mut Vec<u8>),
        row: u64,
    ) -> Option<u32> {
        self.buffer.clear();
        for value in values {
            // The length goes before, so that no two lists of values give the same bytes.
            let start = self.buffer.len();
            self.buffer.extend([0; 8]);
            push(value, &mut self.buffer);
            let length = (self.buffer.len() - start) as u64;
            self.buffer[start..start + 8].copy_from_slice(&length.to_le_bytes());
        }
        let digest = Sha256::digest(&self.buffer);
        let word = |at: usize| {
            digest[at..at + 8].iter().fold(0u64, |word, byte| word << 8 | u64::from(*byte))
        };
        let row = u32::try_from(row).unwrap_or(u32::MAX);
        match self.rows.entry((word(0), word(8))) {
            std::collections::hash_map::Entry::Occupied(entry) => Some(*entry.get()),
            std::collections::hash_map::Entry::Vacant(entry) => {
                entry.insert(row);
                None
            }
        }
    }
}
