//! JSON lines: one object per line, all values strings.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read as _, Seek as _, SeekFrom};

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};

use super::decoder::{TextReader, unreadable};
use super::delimited::LONGEST_ROW;
use super::raw::{CellFault, Opened, RawRow, Rows, at_row};
use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId};
use crate::recipients::shape::{EncodingCertainty, Form, Shape};
use crate::terms::Encoding;

/// Most keys that are collected: a file with more has people for keys.
const MOST_KEYS: usize = 1001;

struct Lines {
    text: Text,
    keys: BTreeMap<String, usize>,
    source: SourceId,
}

struct Text {
    reader: BufReader<TextReader>,
    line: Vec<u8>,
    row: u64,
    ended: bool,
}

/// Collects the keys of all objects, which serve as the header, and starts again.
///
/// So an unknown key is reported once and before any row, like an unknown column. The price is that the
/// file is read twice.
///
/// # Errors
/// If the file cannot be read.
pub(in crate::recipients) fn open(
    file: File,
    certainty: EncodingCertainty,
    source: SourceId,
) -> Result<Opened, Diagnostics> {
    let failed = |error: std::io::Error| unreadable(&error).at(Place::File(source));
    // Both passes start at the current position: after the byte order mark.
    let mut again = file.try_clone().map_err(failed)?;
    let start = again.stream_position().map_err(failed)?;
    let mut headers = Vec::new();
    let mut keys = BTreeMap::new();
    let mut text = Text::new(file);
    // A broken line is reported in the second pass.
    while let Some(Ok(_)) = text.next(source) {
        let mut found = Vec::new();
        let _ = read_object(&text.line, Keys(&mut found));
        for key in found {
            if headers.len() < MOST_KEYS && !keys.contains_key(&key) {
                keys.insert(key.clone(), headers.len());
                headers.push(key);
            }
        }
    }
    again.seek(SeekFrom::Start(start)).map_err(failed)?;
    let rows = Box::new(Lines { text: Text::new(again), keys, source });
    let shape = Shape {
        form: Form::JsonLines,
        encoding: Some(Encoding::Utf8),
        certainty: Some(certainty),
        columns: Vec::new(),
    };
    let (problems, titles) = (Diagnostics::new(), Vec::new());
    Ok(Opened { headers, header_row: None, below: None, rows, shape, problems, titles })
}

impl Text {
    fn new(file: File) -> Self {
        let reader = BufReader::new(TextReader::new(file, Encoding::Utf8));
        Self { reader, line: Vec::new(), row: 0, ended: false }
    }

    /// Reads the next line that is not blank. Returns its 1-based number.
    fn next(&mut self, source: SourceId) -> Option<Result<u64, Diagnostics>> {
        while !self.ended {
            self.line.clear();
            let limit = LONGEST_ROW as u64;
            let read = match self.reader.by_ref().take(limit).read_until(b'\n', &mut self.line) {
                Ok(read) => read,
                Err(error) => {
                    self.ended = true;
                    return Some(Err(unreadable(&error).at(at_row(source, self.row + 1)).into()));
                }
            };
            if read == 0 {
                break;
            }
            self.row += 1;
            if self.line.last() != Some(&b'\n') {
                self.ended = true;
                let message =
                    format!("the row is longer than {limit} bytes; nothing after it is read");
                return Some(Err(Diagnostic::error(codes::ROW_TOO_LONG, message)
                    .at(at_row(source, self.row))
                    .help("write one object per line")
                    .into()));
            }
            if !self.line.trim_ascii().is_empty() {
                return Some(Ok(self.row));
            }
        }
        None
    }
}

impl Rows for Lines {
    fn next_row(&mut self, into: &mut RawRow) -> Option<Result<(), Diagnostics>> {
        let row = match self.text.next(self.source)? {
            Ok(row) => row,
            Err(problem) => return Some(Err(problem)),
        };
        into.row = row;
        into.clear(self.keys.len());
        let mut twice = false;
        let filled =
            read_object(&self.text.line, Cells { keys: &self.keys, into, twice: &mut twice });
        Some(match filled {
            Ok(()) if twice => {
                Err(Diagnostic::error(codes::BAD_JSON, "the object has a key twice")
                    .at(at_row(self.source, row))
                    .into())
            }
            Ok(()) => Ok(()),
            // The parser's own message may quote the line, so only its column is shown.
            Err(error) => Err(Diagnostic::error(
                codes::BAD_JSON,
                format!("the line is not one JSON object (character {})", error.column()),
            )
            .at(at_row(self.source, row))
            .help("write each person as one object on one line: {\"id\": \"1\", \"name\": ...}")
            .into()),
        })
    }
}

fn read_object<'de, S: DeserializeSeed<'de, Value = ()>>(
    line: &'de [u8],
    seed: S,
) -> Result<(), serde_json::Error> {
    let mut json = serde_json::Deserializer::from_slice(line);
    seed.deserialize(&mut json)?;
    json.end()
}

/// Collects the keys of an object.
struct Keys<'a>(&'a mut Vec<String>);

impl<'de> DeserializeSeed<'de> for Keys<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Keys<'_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some((key, _)) = map.next_entry::<String, IgnoredAny>()? {
            self.0.push(key);
        }
        Ok(())
    }
}

/// Writes a value that is no string, as words: `false`, `7`, `lapsi, turvakielto`, `nimi: Eva`.
fn write_text(value: &serde_json::Value, into: &mut String) {
    use serde_json::Value;
    match value {
        Value::Null => {}
        Value::String(text) => into.push_str(text),
        Value::Bool(_) | Value::Number(_) => into.push_str(&value.to_string()),
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                into.push_str(if number == 0 { "" } else { ", " });
                write_text(item, into);
            }
        }
        Value::Object(entries) => {
            for (number, (key, item)) in entries.iter().enumerate() {
                into.push_str(if number == 0 { "" } else { ", " });
                into.push_str(key);
                into.push_str(": ");
                write_text(item, into);
            }
        }
    }
}

/// Writes the values of an object into the cells of a row.
struct Cells<'a> {
    keys: &'a BTreeMap<String, usize>,
    into: &'a mut RawRow,
    twice: &'a mut bool,
}

impl<'de> DeserializeSeed<'de> for Cells<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Cells<'_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut met = vec![false; self.into.cells.len()];
        while let Some((key, value)) = map.next_entry::<String, serde_json::Value>()? {
            let Some(&at) = self.keys.get(&key) else { continue };
            let Some(cell) = self.into.cells.get_mut(at) else { continue };
            *self.twice |= std::mem::replace(&mut met[at], true);
            match value {
                serde_json::Value::String(text) => cell.text = text,
                serde_json::Value::Null => {}
                other => {
                    // What is not read is searched for what it says about the person.
                    write_text(&other, &mut cell.text);
                    cell.fault = Some(CellFault::NotText);
                }
            }
        }
        Ok(())
    }
}
