//! `exceptions.csv`: everything that needs a person's decision or a correction, one row per
//! problem.
//!
//! For people: it opens in a Finnish or Swedish Excel by a double click. These split cells at
//! semicolons, because their decimal sign is the comma, and they read UTF-8 only with a byte order
//! mark. The file names row, column and rule, and never a value. Its words are in the user's
//! language. The columns have the same order in every language, so that a file with corrections can
//! be read again whatever its language.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::atomic::Pending;
use super::error::WriteError;
use super::folder::Outbox;
use super::list::{List, RowPlace};
use crate::terms::Medium;
use crate::text::csv_guarded;

const HIDDEN_NAME: &str = "exceptions.csv";

/// The byte order mark that Excel needs for UTF-8.
pub(super) const MARK: &str = "\u{feff}";

/// Number of columns.
pub const COLUMNS: usize = 8;

/// The headers by language tag. The order of the columns never changes.
pub const HEADERS: [(&str, [&str; COLUMNS]); 3] = [
    (
        "en",
        [
            "row",
            "recipient",
            "channel",
            "column",
            "severity",
            "problem",
            "what to do",
            "correction (- empties it / remove = no letter)",
        ],
    ),
    (
        "fi",
        [
            "rivi",
            "vastaanottaja",
            "kanava",
            "sarake",
            "vakavuus",
            "ongelma",
            "mitä tehdä",
            "korjaus (- tyhjentää / poista = ei kirjettä)",
        ],
    ),
    (
        "sv",
        [
            "rad",
            "mottagare",
            "kanal",
            "kolumn",
            "allvar",
            "problem",
            "åtgärd",
            "rättelse (- tömmer / ta bort = inget brev)",
        ],
    ),
];

/// The headers in a language; the English ones for any other language.
pub fn headers(language: &str) -> &'static [&'static str; COLUMNS] {
    let own = HEADERS.iter().find(|(tag, _)| *tag == language);
    own.map_or(&HEADERS[0].1, |(_, headers)| headers)
}

/// The delimiter between the cells of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CellDelimiter {
    /// For Excel in Finnish and Swedish.
    #[default]
    Semicolon,
    /// For Excel in English.
    Comma,
    /// For everything else.
    Tab,
}

impl CellDelimiter {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Semicolon, Self::Comma, Self::Tab];

    /// The delimiter as a byte.
    pub fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
        }
    }
}

/// Recognises a file of exceptions by its first line, and returns its delimiter; `None` for any
/// other file. Excel may have added quotation marks, and case is ignored.
pub fn recognise(first_line: &str) -> Option<CellDelimiter> {
    let line = first_line.strip_prefix(MARK).unwrap_or(first_line);
    CellDelimiter::ALL.into_iter().find(|delimiter| {
        let mut reader = csv::ReaderBuilder::new();
        reader.has_headers(false).delimiter(delimiter.byte());
        let Some(Ok(cells)) = reader.from_reader(line.as_bytes()).into_records().next() else {
            return false;
        };
        let same = |headers: &[&str]| {
            cells.len() == headers.len()
                && cells.iter().zip(headers).all(|(c, h)| c.trim().to_lowercase() == **h)
        };
        HEADERS.iter().any(|(_, headers)| same(headers))
    })
}

/// One problem of one recipient, or of one channel of a recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExceptionRow {
    /// The row of the list of people as Excel counts (the header is row 1), such as `5`; with several
    /// lists after the name of its list, as in `staff.xlsx:5`. `None` for the whole file.
    pub row: Option<String>,
    /// The row's `id` in the recipients file; empty if it has none that may be shown.
    pub recipient: String,
    /// The channel concerned; `None` for the whole recipient.
    pub channel: Option<Medium>,
    /// Header of the column concerned, as in the file.
    pub column: Option<String>,
    /// How grave it is, in one word: an error stops everything, a decision this person, a note nobody.
    pub severity: String,
    /// The problem in one sentence, with a rule and never a value.
    pub problem: String,
    /// The remedy.
    pub what_to_do: String,
}

impl ExceptionRow {
    /// The cells; the last one is for the user.
    fn cells(&self) -> [String; COLUMNS] {
        [
            csv_guarded(self.row.as_deref().unwrap_or_default()),
            csv_guarded(&self.recipient),
            self.channel.map_or("", Medium::name).to_owned(),
            csv_guarded(self.column.as_deref().unwrap_or_default()),
            csv_guarded(&self.severity),
            csv_guarded(&self.problem),
            csv_guarded(&self.what_to_do),
            String::new(),
        ]
    }
}

pub(super) fn format(delimiter: CellDelimiter) -> csv::WriterBuilder {
    let mut format = csv::WriterBuilder::new();
    format.delimiter(delimiter.byte()).terminator(csv::Terminator::CRLF);
    format
}

/// The exceptions while they are being written. Rows are added in any order and written in the
/// order of the recipients file.
#[derive(Debug)]
pub struct Exceptions {
    list: List,
    headers: &'static [&'static str; COLUMNS],
}

impl Exceptions {
    /// Begins the exceptions of an output folder, with headers in a language. The file is written
    /// even if it has no rows, so that a missing file cannot be taken for "no exceptions".
    pub fn begin(outbox: &Outbox, language: &str, delimiter: CellDelimiter) -> Self {
        let list = List::new(outbox, HIDDEN_NAME, format(delimiter));
        Self { list, headers: headers(language) }
    }

    /// Adds a row.
    ///
    /// # Errors
    /// [`WriteError::Io`] if the row cannot be stored.
    pub fn push(
        &mut self,
        outbox: &Outbox,
        place: RowPlace,
        row: &ExceptionRow,
    ) -> Result<(), WriteError> {
        self.list.push(outbox, place, &row.cells())
    }

    /// Number of rows so far, without the header.
    pub fn rows(&self) -> u64 {
        self.list.rows()
    }

    /// Writes the list.
    ///
    /// # Errors
    /// [`WriteError`] if the file cannot be written.
    pub(super) fn into_pending(self, outbox: &Outbox) -> Result<Pending, WriteError> {
        self.list.into_pending(outbox, MARK.as_bytes(), self.headers)
    }
}

/// A separate list, at any path. Rows are written as they are added. If it is dropped without
/// [`ExceptionsFile::finish`], nothing of it remains.
#[derive(Debug)]
pub struct ExceptionsFile {
    target: PathBuf,
    rows: csv::Writer<Pending>,
}

impl ExceptionsFile {
    /// Begins a list that only its owner can read, with headers in a language.
    ///
    /// # Errors
    /// Something has this name, or the file cannot be written.
    pub fn create(
        target: &Path,
        language: &str,
        delimiter: CellDelimiter,
    ) -> Result<Self, WriteError> {
        let failed = |source| failed(target, source);
        if fs::symlink_metadata(target).is_ok() {
            return Err(failed(io::ErrorKind::AlreadyExists.into()));
        }
        let mut file = Pending::open(target).map_err(failed)?;
        file.write_all(MARK.as_bytes()).map_err(failed)?;
        let mut rows = format(delimiter).from_writer(file);
        rows.write_record(headers(language)).map_err(|error| failed(error.into()))?;
        Ok(Self { target: target.to_owned(), rows })
    }

    /// Adds a row.
    ///
    /// # Errors
    /// [`WriteError::Io`] if the file cannot be written.
    pub fn push(&mut self, row: &ExceptionRow) -> Result<(), WriteError> {
        self.rows.write_record(row.cells()).map_err(|error| failed(&self.target, error.into()))
    }

    /// Gives the list its name.
    ///
    /// # Errors
    /// Something has this name by now, or the file cannot be written.
    pub fn finish(self) -> Result<(), WriteError> {
        let Self { target, rows } = self;
        let file = rows.into_inner().map_err(|error| failed(&target, error.into_error()))?;
        file.publish(&target).map_err(|source| failed(&target, source))
    }
}

pub(super) fn failed(target: &Path, source: io::Error) -> WriteError {
    let path = target.display().to_string();
    match source.kind() {
        io::ErrorKind::AlreadyExists => WriteError::InTheWay(path),
        _ => WriteError::Io { path, source },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_headers_in_any_language() {
        for (_, headers) in HEADERS {
            for delimiter in CellDelimiter::ALL {
                let between = char::from(delimiter.byte()).to_string();
                let line = format!("{MARK}{}\r\n", headers.join(&between));
                assert_eq!(recognise(&line), Some(delimiter), "{line}");
                let quoted = headers.map(|header| format!("\"{}\"", header.to_uppercase()));
                assert_eq!(recognise(&quoted.join(&between)), Some(delimiter));
            }
        }
        for other in ["", "id,name", "row;recipient;channel;column;reason;what to do"] {
            assert_eq!(recognise(other), None, "{other}");
        }
    }
}
