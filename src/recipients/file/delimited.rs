//! Delimited text (CSV, TSV), row by row.

use std::fs::File;
use std::io::{self, Chain, Cursor, Read};

use csv::{ReaderBuilder, StringRecord};

use super::bounds::{MOST_TITLES, ROWS_OF_TITLES, no_such_header};
use super::decoder::{OVERRUN, TextReader, unreadable};
use super::quotes::{Odd, Quotes};
use super::raw::{CellFault, Opened, RawRow, Rows, at_row};
use super::remains::{Remains, told_of_row};
use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId};
use crate::recipients::columns::header;
use crate::recipients::settings::ListSettings;
use crate::recipients::shape::{EncodingCertainty, Form, Shape};
use crate::terms::Encoding;

/// Longest row, in bytes. A person takes a few hundred bytes; a quotation mark that is never closed
/// would make one row of the rest of the file.
pub(in crate::recipients) const LONGEST_ROW: usize = 1 << 20;

/// Delimiters, the preferred one first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

struct Delimited {
    csv: csv::Reader<Quotes<Chain<Cursor<Vec<u8>>, TextReader>>>,
    record: StringRecord,
    columns: usize,
    /// Line breaks inside values so far: lines that are no rows of their own.
    breaks: u64,
    /// What was found out about the quotation marks of the record.
    odd: Option<Odd>,
    /// Whether repaired quotation marks were reported.
    told: bool,
    source: SourceId,
    ended: bool,
}

/// Detects the delimiter and reads the header.
///
/// # Errors
/// If the file cannot be read, or holds blank lines only.
pub(in crate::recipients) fn open(
    file: File,
    encoding: Encoding,
    certainty: EncodingCertainty,
    settings: &ListSettings,
    source: SourceId,
) -> Result<Opened, Diagnostics> {
    let mut text = TextReader::new(file, encoding);
    let mut start = first_lines(&mut text).map_err(|e| unreadable(&e).at(Place::File(source)))?;
    let named = delimiter_line(&start);
    if let Some((_, length)) = named {
        start.drain(..length);
    }
    let delimiter = named.map_or_else(|| guess_delimiter(&start, settings), |(byte, _)| byte);
    let first = first_rows(&start, delimiter);
    let header_below = header_below(&first, settings);
    let header = match &settings.header_row {
        Some(told) => first.iter().find(|(row, _)| *row == told.value),
        None => first.first(),
    };
    let columns = header.map_or(0, |(_, header)| header.len());
    text.allow(LONGEST_ROW);
    text.met_end = false;
    let csv = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .buffer_capacity(64 * 1024)
        .from_reader(Quotes::new(Cursor::new(start).chain(text), delimiter, columns));
    let mut rows = Delimited {
        csv,
        record: StringRecord::new(),
        columns,
        breaks: 0,
        odd: None,
        told: false,
        source,
        ended: false,
    };
    let told = settings.header_row.as_ref();
    let mut titles = Vec::new();
    let header_row = loop {
        match rows.read()? {
            None if told.is_none() => {
                return Err(Diagnostic::error(codes::EMPTY_FILE, "the file has only empty lines")
                    .at(Place::File(source))
                    .into());
            }
            Some(row) if told.is_some_and(|told| row < told.value) => {
                titles.extend(rows.record.iter().take(MOST_TITLES).map(str::to_owned));
                titles.truncate(MOST_TITLES);
            }
            Some(_) if told.is_none() && rows.is_blank() => {}
            Some(row) if !rows.is_blank() && told.is_none_or(|told| row == told.value) => {
                break row;
            }
            _ => return Err(no_such_header(settings, source).into()),
        }
    };
    let headers: Vec<String> = rows.record.iter().map(str::to_owned).collect();
    let titled = told.is_none()
        && (headers.iter().filter(|header| !header.trim().is_empty()).count() == 1
            || !header::names_columns(&headers, settings));
    let below = if titled { header_below } else { None };
    rows.columns = headers.len();
    Ok(Opened {
        headers,
        header_row: Some(header_row),
        below,
        rows: Box::new(rows),
        shape: Shape {
            form: Form::Delimited { delimiter: char::from(delimiter) },
            encoding: Some(encoding),
            certainty: Some(certainty),
            columns: Vec::new(),
        },
        problems: Diagnostics::new(),
        titles,
    })
}

impl Delimited {
    /// Whether the record has only blanks.
    fn is_blank(&self) -> bool {
        self.record.iter().all(|field| field.trim().is_empty())
    }

    /// Reads the next record. Returns its 1-based row as a spreadsheet program counts: a value with line
    /// breaks is in one row, and a line `sep=;` is not counted.
    fn read(&mut self) -> Result<Option<u64>, Diagnostics> {
        if self.ended {
            return Ok(None);
        }
        let before = self.csv.position().line();
        let more = self.csv.read_record(&mut self.record).map_err(|error| {
            self.ended = true;
            let row = before.saturating_sub(self.breaks);
            let problem = match error.kind() {
                csv::ErrorKind::Io(error) if error.kind() == OVERRUN => Diagnostic::error(
                    codes::ROW_TOO_LONG,
                    format!("the row is longer than {LONGEST_ROW} bytes; nothing after it is read"),
                )
                .help(
                    "a quotation mark that opens a value and is not closed turns many rows into \
                     one",
                ),
                csv::ErrorKind::Io(error) => unreadable(error),
                _ => Diagnostic::error(codes::ENCODING, "the row is not text in UTF-8"),
            };
            Diagnostics::from(problem.at(at_row(self.source, row)))
        })?;
        // The CSV reader reads ahead in large pieces, so the bytes of a row are counted one piece late:
        // the limit bounds memory, not the exact length.
        self.csv.get_mut().inner().get_mut().1.allow(LONGEST_ROW);
        if !more {
            self.ended = true;
            return Ok(None);
        }
        // The CSV reader says for a record the line of the first blank line before it. So the row is
        // counted back from the end of the record: its own line break, and those inside its values.
        let inside = self.record.as_slice().bytes().filter(|&byte| byte == b'\n').count() as u64;
        let end = self.csv.position().line();
        self.breaks += inside;
        self.odd = self.csv.get_mut().oddity(before, end);
        // The decoded text always ends with a line break, so only a row with a quotation mark that is
        // not closed has no line break of its own.
        let own = u64::from(!self.csv.get_ref().met_end);
        Ok(Some(end.saturating_sub(own + self.breaks).max(1)))
    }
}

impl Rows for Delimited {
    fn next_row(&mut self, into: &mut RawRow) -> Option<Result<(), Diagnostics>> {
        loop {
            let row = match self.read() {
                Ok(row) => row?,
                Err(problem) => return Some(Err(problem)),
            };
            if self.is_blank() {
                continue;
            }
            into.row = row;
            into.clear(self.columns);
            for (cell, field) in into.cells.iter_mut().zip(&self.record) {
                cell.text.push_str(field);
            }
            // Some programs pad rows with delimiters.
            let padded =
                || self.record.iter().skip(self.columns).all(|text| text.trim().is_empty());
            let (found, expected) = (self.record.len(), self.columns);
            let fits = found == expected || (found > expected && padded());
            if self.record.as_slice().contains('\n') && (!fits || self.odd == Some(Odd::Doubtful)) {
                return Some(Err(Diagnostic::error(
                    codes::UNCLOSED_QUOTE,
                    "the row goes over several lines: a quotation mark seems not to be closed",
                )
                .at(at_row(self.source, row))
                .help(
                    "look for a value that begins with a quotation mark and does not end with \
                     one, and write a quotation mark inside a value twice",
                )
                .into()));
            }
            match self.odd {
                Some(Odd::Doubtful) => {
                    let problem = CellFault::Remains(Remains::Quotes).problem();
                    return Some(Err(problem.at(at_row(self.source, row)).into()));
                }
                Some(Odd::Repaired) if !std::mem::replace(&mut self.told, true) => {
                    into.notes.push(told_of_row().at(at_row(self.source, row)));
                }
                _ => {}
            }
            if !fits {
                return Some(Err(Diagnostic::error(
                    codes::FIELD_COUNT,
                    format!("expected {expected} values as in the header, found {found}"),
                )
                .at(at_row(self.source, row))
                .help(
                    "a value that contains the delimiter, a quotation mark or a line break must \
                     be in quotation marks",
                )
                .into()));
            }
            return Some(Ok(()));
        }
    }
}

/// The first 64 KiB of the text, which hold the header.
fn first_lines(text: &mut TextReader) -> io::Result<Vec<u8>> {
    const ENOUGH: usize = 64 * 1024;
    let mut start = Vec::new();
    let mut buffer = [0; 4096];
    while start.len() < ENOUGH {
        let read = text.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        start.extend_from_slice(&buffer[..read]);
    }
    Ok(start)
}

/// The delimiter and the length in bytes of a first line `sep=;`, which Excel reads and hides.
fn delimiter_line(start: &[u8]) -> Option<(u8, usize)> {
    let end = start.iter().position(|&byte| byte == b'\n')?;
    let line = start[..end].to_ascii_lowercase();
    let line = line.strip_prefix(b"\"").and_then(|l| l.strip_suffix(b"\"")).unwrap_or(&line);
    match line {
        [b's', b'e', b'p', b'=', delimiter] if DELIMITERS.contains(delimiter) => {
            Some((*delimiter, end + 1))
        }
        _ => None,
    }
}

/// Number of rows by which delimiters are compared.
const ROWS_TO_SEE: usize = 100;

/// The first rows of a text that are not blank, with their 1-based numbers. The last line may be cut off
/// and is left out.
fn first_rows(start: &[u8], delimiter: u8) -> Vec<(u64, csv::ByteRecord)> {
    let whole = start.iter().rposition(|&byte| byte == b'\n').map_or(start, |end| &start[..=end]);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(whole);
    let (mut rows, mut breaks) = (Vec::new(), 0);
    let mut record = csv::ByteRecord::new();
    while rows.len() <= ROWS_TO_SEE && matches!(reader.read_byte_record(&mut record), Ok(true)) {
        breaks += record.as_slice().iter().filter(|&&byte| byte == b'\n').count() as u64;
        if record.iter().any(|field| !field.trim_ascii().is_empty()) {
            let row = reader.position().line().saturating_sub(1 + breaks).max(1);
            rows.push((row, record.clone()));
        }
    }
    rows
}

fn texts(record: &csv::ByteRecord) -> Vec<std::borrow::Cow<'_, str>> {
    record.iter().map(String::from_utf8_lossy).collect()
}

/// The row (1-based) below the first one that is a header of several columns, if it is near.
fn header_below(rows: &[(u64, csv::ByteRecord)], settings: &ListSettings) -> Option<u64> {
    let mut rows = rows.iter().skip(1).take(ROWS_OF_TITLES);
    let found = rows.find(|(_, record)| header::is_wide_header(&texts(record), settings))?;
    Some(found.0)
}

/// The delimiter with which most headers are known ones. Among equals, the one with which most rows
/// have as many values as the header, then the one with most headers. Each candidate is parsed with
/// quotation marks, so a delimiter inside a value or header does not count. The header is in the row
/// that the incident names, or in the first row, or below a title.
fn guess_delimiter(start: &[u8], settings: &ListSettings) -> u8 {
    let score = |delimiter: u8| {
        let rows = first_rows(start, delimiter);
        let header_at = match &settings.header_row {
            Some(told) => rows.iter().position(|(row, _)| *row == told.value),
            None if rows.first().is_some_and(|(_, first)| {
                first.len() > 1 && header::names_columns(&texts(first), settings)
            }) =>
            {
                None
            }
            None => {
                let mut near = rows.iter().take(ROWS_OF_TITLES);
                near.position(|(_, record)| header::is_wide_header(&texts(record), settings))
            }
        };
        let rows = &rows[header_at.unwrap_or(0)..];
        let Some((_, header)) = rows.first() else { return (0, 0, 0) };
        let fields = header.len();
        let familiar =
            |field: &&[u8]| header::is_familiar(&String::from_utf8_lossy(field), settings);
        let known = header.iter().filter(familiar).count();
        let alike =
            rows.iter().skip(1).filter(|(_, record)| record.len() == fields && fields > 1).count();
        (known, alike, fields)
    };
    // `max_by_key` returns the last of equals, so the preferred delimiter goes last.
    DELIMITERS.into_iter().rev().max_by_key(|&delimiter| score(delimiter)).unwrap_or(b',')
}
