//! Where the table of a file begins and ends: titles above the header, rows after the last person.

use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId};
use crate::recipients::columns::header;
use crate::recipients::file::raw::{RawRow, at_row};
use crate::recipients::file::totals;
use crate::recipients::settings::ListSettings;

/// Number of rows below a title in which a header is searched for.
pub(super) const ROWS_OF_TITLES: usize = 50;

/// Most values above a header that are kept.
pub(super) const MOST_TITLES: usize = 100;

/// The problem of an incident that names a row for the header in which there is none.
pub(super) fn no_such_header(settings: &ListSettings, source: SourceId) -> Diagnostic {
    let told = settings.header_row.as_ref();
    let row = told.map_or(0, |told| told.value);
    let place = told.and_then(|told| told.span).map_or(Place::File(source), Place::Span);
    Diagnostic::error(codes::NO_SUCH_ROW, format!("row {row} should be the header, but is empty"))
        .at(place)
        .help("write the number of the header's row as a spreadsheet program shows it")
}

/// The end of the rows that are read.
pub(super) struct End {
    /// The last row (1-based), if the incident names one.
    last: Option<u64>,
    /// 0-based places of the columns that everybody's row fills.
    telling: Vec<usize>,
    /// Whether the last row was passed.
    passed: bool,
}

impl End {
    /// The end that the incident names for a file with these headers.
    ///
    /// # Errors
    /// If it is not below the header.
    pub(super) fn new(
        headers: &[String],
        header_row: Option<u64>,
        settings: &ListSettings,
        source: SourceId,
    ) -> Result<Self, Diagnostics> {
        let told = settings.last_row.as_ref();
        if let Some(told) = told
            && let Some(header) = header_row.filter(|header| *header >= told.value)
        {
            let message = format!(
                "row {} should be the last one, but the header is row {header}",
                told.value
            );
            return Err(Diagnostic::error(codes::NO_SUCH_ROW, message)
                .at(told.span.map_or(Place::File(source), Place::Span))
                .help("write the number of the last person's row, or leave `last-row` out")
                .into());
        }
        Ok(Self {
            last: told.map(|told| told.value),
            telling: header::telling_places(headers, settings),
            passed: false,
        })
    }

    /// Whether nothing more is read.
    pub(super) fn is_passed(&self) -> bool {
        self.passed
    }

    /// Whether a row (1-based) is after the last one. Then nothing more is read.
    pub(super) fn passes(&mut self, row: u64) -> bool {
        self.passed |= self.last.is_some_and(|last| row > last);
        self.passed
    }

    /// The problem of a row after the last one that seems to be a person: a longer list may have taken
    /// the place of the one that the incident was written for.
    pub(super) fn problem(&self, raw: &RawRow, source: SourceId) -> Option<Diagnostics> {
        let last = self.last?;
        let filled =
            |at: &usize| raw.cells.get(*at).is_some_and(|cell| !cell.text.trim().is_empty());
        let is_person = !self.telling.is_empty() && self.telling.iter().all(filled);
        if !is_person || totals::is_total(raw) {
            return None;
        }
        let message =
            format!("the row is after row {last}, the last one to read, but seems to be a person");
        Some(
            Diagnostic::error(codes::AFTER_LAST_ROW, message)
                .at(at_row(source, raw.row))
                .help("correct `last-row` under `recipients`, or leave it out")
                .with("last", last)
                .into(),
        )
    }
}
