//! The manifest and the exceptions, read again: everybody once, in order, and the sums.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::Path;

use super::super::exceptions;
use super::super::names::{PRINT, SEPARATE};
use super::super::{Outcome, RunRecord, email_name, proof_name, single_name};
use super::people::People;
use crate::diag::codes::verify as codes;
use crate::diag::{Code, Diagnostic, Diagnostics, Place, SourceId};
use crate::terms::Medium;
use crate::text::{csv_unguarded, unhex};

/// Where problems of the manifest and of the recipients file point.
#[derive(Clone, Copy)]
pub struct Files {
    /// `manifest.csv`.
    pub manifest: SourceId,
    /// `exceptions.csv`.
    pub exceptions: SourceId,
    /// The recipients file.
    pub recipients: SourceId,
}

/// A piece as a file holds it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// 1-based row of the manifest (the header is row 1).
    pub(super) row: u64,
    pub(super) piece: u32,
    /// The person, if they are known.
    pub(super) person: Option<u32>,
    /// Index into [`List::languages`].
    pub(super) language: u16,
    /// 1-based.
    pub(super) first_page: u32,
    pub(super) pages: u32,
}

/// A file that the manifest names.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) medium: Medium,
    /// Whether it holds the letter of one person (`--files single|both`).
    pub(super) single: bool,
    pub(super) sha256: Option<[u8; 32]>,
    pub(super) entries: Vec<Entry>,
}

/// What the manifest says.
#[derive(Default)]
pub(super) struct List {
    /// Files by path.
    pub(super) files: BTreeMap<String, Named>,
    pub(super) languages: Vec<String>,
    pub(super) letters: u64,
    pub(super) emails: u64,
    pub(super) pages: u64,
    sheets: u64,
    excluded_or_failed: BTreeMap<(u64, u8), i64>,
    /// Fingerprints of the ids, in the order of the rows.
    ids: Vec<u64>,
    pieces: Vec<bool>,
}

/// Columns by name.
struct Columns(BTreeMap<String, usize>);

impl Columns {
    fn get<'r>(&self, record: &'r csv::StringRecord, name: &str) -> &'r str {
        self.0.get(name).and_then(|at| record.get(*at)).map(csv_unguarded).unwrap_or_default()
    }
}

/// Columns that a manifest has in any case.
const WANTED: [&str; 10] = [
    "recipient",
    "piece",
    "channel",
    "language",
    "file",
    "first_page",
    "pages",
    "sheets",
    "sha256",
    "outcome",
];

/// A row of the manifest as text, with the problems of its cells.
struct RowReader<'a> {
    columns: &'a Columns,
    record: &'a csv::StringRecord,
    row: u64,
    source: SourceId,
    problems: &'a mut Diagnostics,
}

impl<'a> RowReader<'a> {
    fn cell(&self, column: &str) -> &'a str {
        self.columns.get(self.record, column)
    }

    fn problem(&mut self, code: Code, column: &str, message: impl Into<String>) {
        let column = Some(column.to_owned());
        let place = Place::Row { source: self.source, row: self.row, column };
        self.problems.push(Diagnostic::error(code, message).at(place));
    }

    fn number(&mut self, column: &str) -> Option<u32> {
        let number = self.cell(column).parse().ok().filter(|number| *number > 0);
        if number.is_none() {
            self.problem(codes::BAD_ROW, column, "expected a number here");
        }
        number
    }

    fn sha256(&mut self, column: &str) -> Option<[u8; 32]> {
        let sum = unhex(self.cell(column));
        if sum.is_none() {
            self.problem(codes::BAD_ROW, column, "expected a SHA-256 of 64 digits here");
        }
        sum
    }
}

/// Walks through the rows person by person.
struct Turn<'a> {
    people: Option<&'a People>,
    /// Last person with a row, and the channels of their rows.
    person: Option<u32>,
    channels: Vec<Option<Medium>>,
    first_row: u64,
    seen: Vec<bool>,
    outcomes: [bool; 3],
    counts: [u64; 3],
}

/// Reads the manifest. `people` is `None` when nothing can be compared by value.
pub(super) fn read(
    folder: &Path,
    record: &RunRecord,
    people: Option<&People>,
    files: Files,
    problems: &mut Diagnostics,
) -> List {
    let mut list = List::default();
    let wrong = |message: String| {
        Diagnostic::error(codes::UNREADABLE, message).at(Place::File(files.manifest))
    };
    let mut reader = match csv::Reader::from_path(folder.join("manifest.csv")) {
        Ok(reader) => reader,
        Err(error) => {
            problems.push(wrong(format!("this file cannot be read: {}", kind(&error))));
            return list;
        }
    };
    let columns = match reader.headers() {
        Ok(header) => (0..).zip(header).map(|(at, name)| (name.to_owned(), at)).collect(),
        Err(error) => {
            problems.push(wrong(format!("this file cannot be read: {}", kind(&error))));
            return list;
        }
    };
    let columns = Columns(columns);
    for name in WANTED.iter().filter(|name| !columns.0.contains_key(**name)) {
        problems.push(wrong(format!("there is no column `{name}`")));
    }
    let mut turn = Turn {
        people,
        person: None,
        channels: Vec::new(),
        first_row: 0,
        seen: vec![false; people.map_or(0, People::len)],
        outcomes: [false; 3],
        counts: [0; 3],
    };
    let mut last_id: Option<u64> = None;
    let mut cells = csv::StringRecord::new();
    for row in 2.. {
        match reader.read_record(&mut cells) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                problems.push(wrong(format!("row {row} cannot be read: {}", kind(&error))));
                continue;
            }
        }
        let mut at =
            RowReader { columns: &columns, record: &cells, row, source: files.manifest, problems };
        let id = super::words::fingerprint(at.cell("recipient").as_bytes());
        let first = last_id.replace(id) != Some(id);
        if first {
            turn.end(record, files, at.problems);
            list.ids.push(id);
        }
        let person = turn.begin(first, &mut at);
        list.row(&mut at, person, record, &mut turn, id);
    }
    turn.end(record, files, problems);
    turn.finish(record, files, problems);
    list.sums(record, &turn.counts, files, problems);
    list.compare_exceptions(folder, files, problems);
    list
}

/// The first line of a file; no header is longer than what is read.
fn first_line(path: &Path) -> io::Result<String> {
    const ENOUGH: u64 = 4096;
    let mut line = Vec::new();
    BufReader::new(File::open(path)?).take(ENOUGH).read_until(b'\n', &mut line)?;
    Ok(String::from_utf8_lossy(&line).into_owned())
}

/// What is wrong with a file of rows, without its content.
fn kind(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::Io(error) => error.to_string(),
        csv::ErrorKind::Utf8 { .. } => "it is not UTF-8".to_owned(),
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("it has {len} cells instead of {expected_len}")
        }
        _ => "it is no table".to_owned(),
    }
}

impl Turn<'_> {
    /// Begins with a row; gives its person.
    fn begin(&mut self, first: bool, at: &mut RowReader<'_>) -> Option<u32> {
        let people = self.people?;
        if !first {
            return self.person;
        }
        self.first_row = at.row;
        let before = self.person;
        self.person = people.find(at.cell("recipient"));
        match (before, self.person) {
            (_, None) => at.problem(
                codes::UNKNOWN_RECIPIENT,
                "recipient",
                "nobody in the recipients file has this id",
            ),
            (Some(before), Some(now)) if now < before => at.problem(
                codes::ORDER,
                "recipient",
                "this person stands before the one above in the recipients file; the rows of the \
                 manifest are in another order",
            ),
            _ => {}
        }
        if let Some(seen) = self.person.and_then(|person| self.seen.get_mut(person as usize)) {
            if *seen {
                at.problem(codes::ROWS_OF_PERSON, "recipient", "this person had their rows before");
            }
            *seen = true;
        }
        self.person
    }

    /// Ends the rows of a person: one for each channel that they are to get.
    fn end(&mut self, record: &RunRecord, files: Files, problems: &mut Diagnostics) {
        let channels = std::mem::take(&mut self.channels);
        if channels.is_empty() {
            return;
        }
        // A person who failed on one channel has failed; one who waits on one waits.
        let outcomes = std::mem::take(&mut self.outcomes);
        let worst = outcomes.iter().rposition(|seen| *seen).unwrap_or(0);
        self.counts[worst] += 1;
        let (Some(people), Some(person)) = (self.people, self.person) else { return };
        let both = people.get(person).is_some_and(|person| person.both());
        let expected = if both && record.request.channel == "all" { 2 } else { 1 };
        let whole = channels.as_slice() == [None];
        let twice = channels.len() == 2 && channels[0] == channels[1];
        if !whole && (channels.len() != expected || twice) {
            let place = Place::Row { source: files.manifest, row: self.first_row, column: None };
            let message = format!(
                "expected {expected} rows for this person, one for each channel; found {}",
                channels.len()
            );
            problems.push(Diagnostic::error(codes::ROWS_OF_PERSON, message).at(place));
        }
    }

    /// Everybody who was asked for has a row.
    fn finish(&self, record: &RunRecord, files: Files, problems: &mut Diagnostics) {
        let Some(people) = self.people else { return };
        let request = &record.request;
        let everybody = request.channel == "all"
            && request.language.is_none()
            && request.only == 0
            && request.pieces == 0
            && request.limit.is_none()
            && !request.sample
            && request.shard.is_none();
        if everybody && record.finished {
            for (person, _) in (0..).zip(&self.seen).filter(|(_, seen)| !**seen) {
                let row = people.row(person);
                let place = Place::Row { source: files.recipients, row, column: None };
                let message = "this person has no row in the manifest";
                problems.push(Diagnostic::error(codes::MISSING_PERSON, message).at(place));
            }
        }
    }
}

impl List {
    fn language(&mut self, tag: &str) -> u16 {
        let at = self.languages.iter().position(|known| known == tag).unwrap_or_else(|| {
            self.languages.push(tag.to_owned());
            self.languages.len() - 1
        });
        u16::try_from(at).unwrap_or(u16::MAX)
    }

    fn row(
        &mut self,
        at: &mut RowReader<'_>,
        person: Option<u32>,
        record: &RunRecord,
        turn: &mut Turn<'_>,
        id: u64,
    ) {
        let channel = match at.cell("channel") {
            "" => None,
            name => {
                let medium = Medium::named(name);
                if medium.is_none() {
                    at.problem(codes::BAD_ROW, "channel", "expected `letter`, `email` or nothing");
                }
                medium
            }
        };
        let outcome = match at.cell("outcome") {
            "rendered" => Outcome::Rendered,
            "excluded" => Outcome::Excluded,
            "failed" => Outcome::Failed,
            _ => {
                let message = "expected `rendered`, `excluded` or `failed`";
                return at.problem(codes::BAD_ROW, "outcome", message);
            }
        };
        turn.channels.push(channel);
        turn.outcomes[outcome as usize] = true;
        if outcome != Outcome::Rendered {
            let channel = channel.map_or(0, |channel| 1 + channel as u8);
            *self.excluded_or_failed.entry((id, channel)).or_default() += 1;
            if !at.cell("file").is_empty() {
                at.problem(codes::BAD_ROW, "file", "a person without a piece has a file here");
            }
            return;
        }
        let Some(medium) = channel else {
            return at.problem(codes::BAD_ROW, "channel", "a piece without a channel");
        };
        let Some(piece) = at.number("piece") else { return };
        if self.pieces.len() <= piece as usize {
            // A number that no list of people can reach is not worth the memory.
            self.pieces.resize((piece as usize + 1).min(100_000_000), false);
        }
        match self.pieces.get_mut(piece as usize) {
            Some(seen) if !*seen => *seen = true,
            _ => at.problem(codes::PIECE_TWICE, "piece", format!("piece {piece} is there twice")),
        }
        let tag = at.cell("language");
        if let (Some(people), Some(person)) = (turn.people, person)
            && people.get(person).is_some_and(|person| !person.has_language(people, tag))
        {
            let message = "this is not the language of the person's row in the recipients file";
            at.problem(codes::LANGUAGE, "language", message);
        }
        let language = self.language(tag);
        let mut entry = Entry { row: at.row, piece, person, language, first_page: 1, pages: 0 };
        let file = at.cell("file");
        match medium {
            Medium::Email => {
                self.emails += 1;
                if file != email_name(u64::from(piece)) {
                    at.problem(codes::BAD_ROW, "file", "this is not the file of this piece");
                }
                let sum = at.sha256("sha256");
                self.name(file, medium, true, sum, entry);
            }
            Medium::Letter => {
                let (first, pages) = (at.number("first_page"), at.number("pages"));
                let (Some(first), Some(pages)) = (first, pages) else { return };
                self.letters += 1;
                self.pages += u64::from(pages);
                self.sheets += u64::from(pages.div_ceil(2));
                if at.number("sheets").is_some_and(|sheets| sheets != pages.div_ceil(2)) {
                    let message = format!("{pages} pages need {} sheets", pages.div_ceil(2));
                    at.problem(codes::BAD_ROW, "sheets", message);
                }
                (entry.first_page, entry.pages) = (first, pages);
                let own = match record.request.files.as_str() {
                    "proof" => proof_name(u64::from(piece)),
                    _ => single_name(u64::from(piece)),
                };
                if let Some(person) = person.and_then(|person| turn.people?.get(person)) {
                    let (wrong, message) = match person.apart() {
                        true => (PRINT, "this letter must be apart from those of other people"),
                        false => (SEPARATE, "this letter is among those that are kept apart"),
                    };
                    if file.strip_prefix(wrong).is_some_and(|name| name.starts_with('/')) {
                        at.problem(codes::NOT_APART, "file", message);
                    }
                }
                let sum = at.sha256("sha256");
                self.name(file, medium, file == own, sum, entry);
                let single = match at.cell("single_file") {
                    "" if record.request.files == "both" && file != own => own.as_str(),
                    named => named,
                };
                if !single.is_empty() {
                    if single != own {
                        let message = "this is not the file of this piece";
                        at.problem(codes::BAD_ROW, "single_file", message);
                    }
                    // Without the column there is no sum either.
                    let sum = match at.cell("single_sha256") {
                        "" if at.cell("single_file").is_empty() => None,
                        _ => at.sha256("single_sha256"),
                    };
                    self.name(single, medium, true, sum, Entry { first_page: 1, ..entry });
                }
            }
        }
    }

    fn name(
        &mut self,
        file: &str,
        medium: Medium,
        single: bool,
        sha256: Option<[u8; 32]>,
        entry: Entry,
    ) {
        // Of most files of one person there are as many as people.
        let entries = || if single { Vec::with_capacity(1) } else { Vec::new() };
        let new = || Named { medium, single, sha256, entries: entries() };
        let named = match self.files.get_mut(file) {
            Some(named) => named,
            None => self.files.entry(file.to_owned()).or_insert_with(new),
        };
        // Rows that disagree on the sum: one of them is wrong whatever the file is.
        if named.sha256 != sha256 {
            named.sha256 = Some([0; 32]);
        }
        named.entries.push(entry);
    }

    fn sums(
        &self,
        record: &RunRecord,
        outcomes: &[u64; 3],
        files: Files,
        problems: &mut Diagnostics,
    ) {
        let counts = &record.counts;
        let mut rows = vec![
            ("letters", self.letters, counts.letters),
            ("e-mails", self.emails, counts.emails),
            ("pages", self.pages, counts.pages),
            ("sheets", self.sheets, counts.sheets),
            ("people rendered", outcomes[0], counts.rendered),
            ("people excluded", outcomes[1], counts.excluded),
            ("people failed", outcomes[2], counts.failed),
        ];
        if record.finished {
            let asked = counts.people.saturating_sub(counts.not_selected);
            rows.push(("people", outcomes.iter().sum(), asked));
        }
        for (what, found, expected) in rows {
            if found != expected {
                let message =
                    format!("the manifest has {found} {what}, but the run made {expected}");
                let place = Place::File(files.manifest);
                problems.push(Diagnostic::error(codes::SUM, message).at(place));
            }
        }
    }

    /// Everybody who was excluded or failed stands in `exceptions.csv`. Others may, for a problem
    /// that kept them from nothing; but nobody who is not in the manifest.
    fn compare_exceptions(&mut self, folder: &Path, files: Files, problems: &mut Diagnostics) {
        let mut wrong = |message: String| {
            let place = Place::File(files.exceptions);
            problems.push(Diagnostic::error(codes::EXCEPTIONS, message).at(place));
        };
        let path = folder.join("exceptions.csv");
        let delimiter = match first_line(&path) {
            Ok(line) => exceptions::recognise(&line),
            Err(error) => return wrong(format!("this file cannot be read: {error}")),
        };
        let Some(delimiter) = delimiter else {
            return wrong("its first row does not have the headers of such a list".to_owned());
        };
        let reader = csv::ReaderBuilder::new().delimiter(delimiter.byte()).from_path(path);
        let mut reader = match reader {
            Ok(reader) => reader,
            Err(error) => return wrong(format!("this file cannot be read: {}", kind(&error))),
        };
        let mut left = std::mem::take(&mut self.excluded_or_failed);
        self.ids.sort_unstable();
        let mut strangers = 0;
        for row in reader.records() {
            let Ok(row) = row else {
                wrong("a row cannot be read".to_owned());
                continue;
            };
            let cell = |at| row.get(at).map(csv_unguarded).unwrap_or_default();
            let channel = Medium::named(cell(2)).map_or(0, |medium| 1 + medium as u8);
            let id = super::words::fingerprint(cell(1).as_bytes());
            match left.get_mut(&(id, channel)) {
                Some(count) if *count > 0 => *count -= 1,
                _ => strangers += i64::from(self.ids.binary_search(&id).is_err()),
            }
        }
        let missing: i64 = left.values().sum();
        if missing > 0 {
            wrong(format!(
                "{missing} rows of the manifest are `excluded` or `failed` and not in this file"
            ));
        }
        if strangers > 0 {
            wrong(format!("{strangers} rows are of nobody who stands in the manifest"));
        }
    }
}
