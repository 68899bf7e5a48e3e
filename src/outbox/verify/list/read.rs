//! Reads the manifest row by row.

use std::path::Path;

use super::cells::{Columns, RowReader, WANTED};
use super::csv_error::cause;
use super::entry::{Files, List};
use super::exceptions::compare;
use super::row::row;
use super::turn::Turn;
use crate::diag::codes::verify as codes;
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::outbox::record::RunRecord;
use crate::outbox::verify::fingerprint::fingerprint;
use crate::outbox::verify::people::People;

/// Reads the manifest and checks it against the recipients, the record of the run and the exceptions.
/// `people` is `None` if nothing can be compared by value.
pub(in crate::outbox::verify) fn read(
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
            problems.push(wrong(format!("this file cannot be read: {}", cause(&error))));
            return list;
        }
    };
    let columns = match reader.headers() {
        Ok(header) => (0..).zip(header).map(|(at, name)| (name.to_owned(), at)).collect(),
        Err(error) => {
            problems.push(wrong(format!("this file cannot be read: {}", cause(&error))));
            return list;
        }
    };
    let columns = Columns(columns);
    for name in WANTED.iter().filter(|name| !columns.0.contains_key(**name)) {
        problems.push(wrong(format!("there is no column `{name}`")));
    }
    let mut turn = Turn::new(people);
    let mut last_id: Option<u64> = None;
    let mut cells = csv::StringRecord::new();
    for number in 2.. {
        match reader.read_record(&mut cells) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                problems.push(wrong(format!("row {number} cannot be read: {}", cause(&error))));
                continue;
            }
        }
        let mut at = RowReader {
            columns: &columns,
            record: &cells,
            row: number,
            source: files.manifest,
            problems,
        };
        let id = fingerprint(at.cell("recipient").as_bytes());
        let first = last_id.replace(id) != Some(id);
        if first {
            turn.end(record, files, at.problems);
            list.ids.push(id);
        }
        let person = turn.begin(first, &mut at);
        row(&mut list, &mut at, person, record, &mut turn, id);
    }
    turn.end(record, files, problems);
    turn.finish(record, files, problems);
    sums(&list, record, &turn.counts, files, problems);
    compare(&mut list, folder, files, problems);
    list
}

/// Compares the sums of the manifest with the counts in the record of the run.
fn sums(
    list: &List,
    record: &RunRecord,
    outcomes: &[u64; 3],
    files: Files,
    problems: &mut Diagnostics,
) {
    let counts = &record.counts;
    let mut rows = vec![
        ("letters", list.letters, counts.letters),
        ("e-mails", list.emails, counts.emails),
        ("pages", list.pages, counts.pages),
        ("sheets", list.sheets, counts.sheets),
        ("recipients rendered", outcomes[0], counts.rendered),
        ("recipients excluded", outcomes[1], counts.excluded),
        ("recipients failed", outcomes[2], counts.failed),
    ];
    if record.finished {
        let asked = counts.people.saturating_sub(counts.not_selected);
        rows.push(("recipients", outcomes.iter().sum(), asked));
    }
    for (what, found, expected) in rows {
        if found != expected {
            let message = format!("the manifest has {found} {what}, but the run wrote {expected}");
            let place = Place::File(files.manifest);
            problems.push(Diagnostic::error(codes::SUM, message).at(place));
        }
    }
}
