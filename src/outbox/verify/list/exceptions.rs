//! The exceptions, compared with the manifest.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::Path;

use super::csv_error::cause;
use super::entry::{Files, List};
use crate::diag::codes::verify as codes;
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::outbox::exceptions;
use crate::outbox::verify::fingerprint::fingerprint;
use crate::terms::Medium;
use crate::text::csv_unguarded;

/// Compares `exceptions.csv` with the manifest: it has every recipient who was excluded or failed. Others
/// may be in it too, for a problem that did not stop their piece, but nobody who is not in the manifest.
pub(super) fn compare(list: &mut List, folder: &Path, files: Files, problems: &mut Diagnostics) {
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
        return wrong("its first row does not have the headers of a list of exceptions".to_owned());
    };
    let reader = csv::ReaderBuilder::new().delimiter(delimiter.byte()).from_path(path);
    let mut reader = match reader {
        Ok(reader) => reader,
        Err(error) => return wrong(format!("this file cannot be read: {}", cause(&error))),
    };
    let mut left = std::mem::take(&mut list.excluded_or_failed);
    list.ids.sort_unstable();
    let mut strangers = 0;
    for row in reader.records() {
        let Ok(row) = row else {
            wrong("a row cannot be read".to_owned());
            continue;
        };
        let cell = |at| row.get(at).map(csv_unguarded).unwrap_or_default();
        let channel = Medium::named(cell(2)).map_or(0, |medium| 1 + medium as u8);
        let id = fingerprint(cell(1).as_bytes());
        match left.get_mut(&(id, channel)) {
            Some(count) if *count > 0 => *count -= 1,
            _ => strangers += i64::from(list.ids.binary_search(&id).is_err()),
        }
    }
    let missing: i64 = left.values().sum();
    if missing > 0 {
        wrong(format!(
            "{missing} rows of the manifest are `excluded` or `failed` and not in this file"
        ));
    }
    if strangers > 0 {
        wrong(format!("{strangers} rows are of recipients who are not in the manifest"));
    }
}

/// The first line of a file. Reads no more than a header can have.
fn first_line(path: &Path) -> io::Result<String> {
    const ENOUGH: u64 = 4096;
    let mut line = Vec::new();
    BufReader::new(File::open(path)?).take(ENOUGH).read_until(b'\n', &mut line)?;
    Ok(String::from_utf8_lossy(&line).into_owned())
}
