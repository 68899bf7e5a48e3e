//! The rows of a file without what is no person and without what other programs left in values.

use std::collections::BTreeSet;

use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId};
use crate::recipients::columns::header;
use crate::recipients::columns::synonyms::meaning;
use crate::recipients::file::bounds::End;
use crate::recipients::file::raw::{CellFault, Opened, RawRow, Rows, at_row};
use crate::recipients::file::remains::{
    Cleaned, Remains, RowEvidence, clean, has_percent, is_suspicious, told,
};
use crate::recipients::file::totals;
use crate::recipients::settings::ListSettings;

/// Applies the rules for rows and values of every kind of file.
///
/// # Errors
/// If the incident names rows that do not fit the file.
pub(super) fn checked(
    opened: Opened,
    settings: &ListSettings,
    source: SourceId,
) -> Result<Opened, Diagnostics> {
    let Opened { mut headers, header_row, mut problems, rows, .. } = opened;
    for (at, header) in headers.iter_mut().enumerate() {
        let cleaned = match is_suspicious(header) {
            true => clean(header.trim(), RowEvidence::default()),
            false => Cleaned::AsItIs,
        };
        if let Cleaned::Repaired(plain, remains) = cleaned {
            *header = plain;
            let row = header_row.unwrap_or(1);
            let column = Some(header::label(header, at));
            problems.push(told(remains).at(Place::Row { source, row, column }));
        }
    }
    let end = End::new(&headers, header_row, settings, source)?;
    let label = |(at, header): (usize, &String)| {
        header::is_read(header, settings).then(|| header::label(header, at))
    };
    let labels = headers.iter().enumerate().map(label).collect();
    let folded = headers.iter().map(|header| header::folded(header)).collect();
    let told = BTreeSet::new();
    let rows =
        Checked { rows, end, labels, headers: folded, header_row, told, last: header_row, source };
    Ok(Opened { headers, problems, rows: Box::new(rows), ..opened })
}

struct Checked {
    rows: Box<dyn Rows>,
    end: End,
    /// The header of each column, if it is read.
    labels: Vec<Option<String>>,
    /// All headers, as they are compared.
    headers: Vec<String>,
    header_row: Option<u64>,
    /// What was reported, and of which column.
    told: BTreeSet<(usize, Remains)>,
    /// The last row that was a person (1-based).
    last: Option<u64>,
    source: SourceId,
}

impl Rows for Checked {
    fn next_row(&mut self, into: &mut RawRow) -> Option<Result<(), Diagnostics>> {
        if self.end.is_passed() {
            return None;
        }
        let read = self.rows.next_row(into)?;
        if self.end.passes(into.row) {
            return self.end.problem(into, self.source).map(Err);
        }
        if totals::is_total(into) {
            return Some(Err(self.total(into.row).into()));
        }
        if self.is_header(into) {
            let message = "the row repeats the header: it is not a person";
            let problem = Diagnostic::error(codes::HEADER_AGAIN, message);
            let problem = problem.at(at_row(self.source, into.row)).help("delete the row");
            return Some(Err(problem.into()));
        }
        if read.is_ok() {
            self.last = Some(into.row);
            if into.cells.iter().any(|cell| is_suspicious(&cell.text)) {
                self.clean(into);
            }
        }
        Some(read)
    }
}

impl Checked {
    /// Whether a row is the header again, as when lists were put one under the other. Directly below the
    /// header it may also say the same in other words.
    fn is_header(&self, raw: &RawRow) -> bool {
        let below = self.header_row.is_some_and(|header| header + 1 == raw.row);
        let mut named = 0;
        for (at, cell) in raw.cells.iter().enumerate() {
            let text = cell.text.trim();
            if text.is_empty() {
                continue;
            }
            let header = self.headers.get(at).map_or("", String::as_str);
            // Nearly every row ends here, at its first value.
            let again = text.len() == header.len() && header::folded(text) == header;
            let another = || below && meaning(&header::folded(text)).is_some();
            if !(again || another()) {
                return false;
            }
            named += 1;
        }
        named > 1
    }

    fn total(&self, row: u64) -> Diagnostic {
        let problem =
            Diagnostic::error(codes::TOTAL_ROW, "the row seems to hold totals: it is not a person");
        let last = self.last.unwrap_or_default();
        let help = match self.last {
            Some(last) => format!(
                "delete the row; or, if it is after the last person, write `last-row: {last}` under \
                 `recipients`"
            ),
            None => "delete the row".to_owned(),
        };
        problem.at(at_row(self.source, row)).help(help).with("last", last)
    }

    /// Takes out of the values of a row what other programs left in them.
    fn clean(&mut self, into: &mut RawRow) {
        let texts = || into.cells.iter().map(|cell| cell.text.trim());
        let evidence = RowEvidence {
            apostrophes: texts().filter(|text| text.starts_with('\'')).count(),
            percent: texts().any(|text| text.contains('%') && has_percent(text)),
        };
        for (at, cell) in into.cells.iter_mut().enumerate() {
            let suspicious = is_suspicious(&cell.text) || evidence.percent;
            if cell.fault.is_some() || !suspicious {
                continue;
            }
            match clean(cell.text.trim(), evidence) {
                Cleaned::AsItIs => {}
                Cleaned::Repaired(plain, remains) => {
                    cell.text = plain;
                    let label = self.labels.get(at).and_then(Option::as_ref);
                    if let Some(label) = label
                        && self.told.insert((at, remains))
                    {
                        let (row, column) = (into.row, Some(label.clone()));
                        let place = Place::Row { source: self.source, row, column };
                        into.notes.push(told(remains).at(place));
                    }
                }
                Cleaned::Doubtful(remains) => cell.fault = Some(CellFault::Remains(remains)),
            }
        }
    }
}
