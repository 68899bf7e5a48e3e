//! Workbooks of Excel (`.xlsx`) and in OpenDocument (`.ods`).
//!
//! A value is the text that a person sees in the cell: a number with its leading zeros, a date as
//! it is formatted. Where that depends on the computer that shows it, the cell is a problem.
//!
//! Excel keeps numbers and formats apart (`formats` puts them together); OpenDocument keeps the
//! shown text beside the number. No library for workbooks gives either of them, nor which rows are
//! hidden, so the XML is read here.
//!
//! A workbook cannot be read row by row in bounded memory: the texts of an `.xlsx` stand in one
//! table that any row may point into. So the sheet is loaded, but packed: about as many bytes as
//! its text has plus eight a cell. Only cells that are there are kept, so one stray cell in the
//! last row of the sheet costs nothing.
//!
//! Files above [`LARGEST_FILE`] are refused with the advice to save them as CSV, and so are sheets
//! with more text or cells than the limits of `grid`. The sizes in the file's directory are added
//! up before anything is unpacked: a file that was made to explode is refused by then.

mod container;
mod formats;
mod grid;
mod ods;
mod xlsx;
mod xml;

#[cfg(test)]
mod tests;

use std::fs::File;

use super::raw::{Opened, RawRow, Rows as _};
use super::settings::{Settings, Told};
use super::shape::{Form, Shape, WorkbookKind};
use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId};
use container::Container;
use grid::Grid;

/// The largest file, in bytes: about a million people.
pub(super) const LARGEST_FILE: u64 = 64 << 20;

/// Why a workbook cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    Damaged,
    TooLarge,
    Locked,
}

/// One sheet of a workbook.
struct SheetEntry {
    name: String,
    visible: bool,
    /// Where it stands: a path in the container, or nothing if the order says it.
    path: String,
}

/// Loads the sheet with the people: the one that the incident names, or one named `recipients`, or
/// else the first visible one that holds data.
pub(super) fn open(
    file: File,
    kind: WorkbookKind,
    settings: &Settings,
    source: SourceId,
) -> Result<Opened, Diagnostics> {
    let failed = |fault: Fault| Diagnostics::from(told(fault, source));
    let mut container = Container::open(file).map_err(failed)?;
    if let Some(problem) = in_other_clothes(&container, kind, source) {
        return Err(problem.into());
    }
    let mut book = match kind {
        WorkbookKind::Excel => Book::Excel(xlsx::Book::open(&mut container).map_err(failed)?),
        WorkbookKind::OpenDocument => {
            Book::OpenDocument(ods::sheets(&mut container).map_err(failed)?)
        }
    };
    let mut problems = Diagnostics::new();
    let (sheet, grid) = match &settings.sheet {
        Some(told) => book.named(told, &mut container, source)?,
        None => book.found(&mut container, &mut problems, source)?,
    };
    let mut rows = grid.rows(source);
    let mut first = RawRow::default();
    let header_row = match rows.next_row(&mut first) {
        Some(Ok(())) => first.row,
        Some(Err(problem)) => return Err(problem),
        None => return Err(empty("the sheet is empty", source).into()),
    };
    let width = first.cells.iter().rposition(|c| !c.text.trim().is_empty()).map_or(0, |at| at + 1);
    let headers = first.cells.into_iter().take(width).map(|cell| cell.text).collect();
    rows.columns = width;
    warn(&rows.grid, header_row, &mut problems, source);
    Ok(Opened {
        headers,
        header_row: Some(header_row),
        rows: Box::new(rows),
        shape: Shape {
            form: Form::Workbook { kind, sheet },
            encoding: None,
            certainty: None,
            columns: Vec::new(),
        },
        problems,
    })
}

/// A workbook whose sheets are known.
enum Book {
    Excel(xlsx::Book),
    OpenDocument(Vec<SheetEntry>),
}

/// The most sheets that are searched for the one with the people.
const MOST_SHEETS: usize = 256;

impl Book {
    fn sheets(&self) -> &[SheetEntry] {
        match self {
            Self::Excel(book) => &book.sheets,
            Self::OpenDocument(sheets) => sheets,
        }
    }

    fn holds_data(&mut self, at: usize, container: &mut Container) -> Result<bool, Fault> {
        match self {
            Self::Excel(book) => book.holds_data(at, container),
            Self::OpenDocument(_) => ods::holds_data(at, container),
        }
    }

    fn load(&mut self, at: usize, container: &mut Container) -> Result<Grid, Fault> {
        match self {
            Self::Excel(book) => book.load(at, container),
            Self::OpenDocument(_) => ods::load(at, container),
        }
    }

    /// The sheet that the incident names, hidden or not.
    fn named(
        &mut self,
        told: &Told<String>,
        container: &mut Container,
        source: SourceId,
    ) -> Result<(String, Grid), Diagnostics> {
        let place = told.span.map_or(Place::File(source), Place::Span);
        let wanted = folded(&told.value);
        let Some(at) = self.sheets().iter().position(|sheet| folded(&sheet.name) == wanted) else {
            let number = match self.sheets().len() {
                1 => "one sheet".to_owned(),
                number => format!("{number} sheets"),
            };
            let message =
                format!("no sheet is named `{}`; the workbook has {number}", told.value.trim());
            let names = self.sheets().iter().map(|sheet| sheet.name.as_str());
            return Err(Diagnostic::error(codes::NO_SUCH_SHEET, message)
                .at(place)
                .help("write the name as it stands on the sheet's tab, or leave `sheet` out")
                .did_you_mean(&told.value, names)
                .into());
        };
        let name = self.sheets()[at].name.clone();
        let failed = |fault: Fault| Diagnostics::from(self::told(fault, source));
        if !self.holds_data(at, container).map_err(failed)? {
            return Err(empty("the sheet that the incident names is empty", source).into());
        }
        Ok((name, self.load(at, container).map_err(failed)?))
    }

    /// The sheet that the people probably stand on.
    fn found(
        &mut self,
        container: &mut Container,
        problems: &mut Diagnostics,
        source: SourceId,
    ) -> Result<(String, Grid), Diagnostics> {
        let failed = |fault: Fault| Diagnostics::from(told(fault, source));
        let mut with_data = Vec::new();
        // Looking into one may mean reading all before it.
        if self.sheets().len() > MOST_SHEETS {
            return Err(too_large(source).into());
        }
        for at in 0..self.sheets().len() {
            if self.sheets()[at].visible && self.holds_data(at, container).map_err(failed)? {
                with_data.push(at);
            }
        }
        let sheets = self.sheets();
        let named = with_data.iter().copied().find(|at| folded(&sheets[*at].name) == "recipients");
        let Some(at) = named.or_else(|| with_data.first().copied()) else {
            return Err(empty("no visible sheet holds anything", source).into());
        };
        if with_data.len() > 1 && named.is_none() {
            let message = format!("only the first of {} sheets with data is read", with_data.len());
            problems.push(
                Diagnostic::warning(codes::OTHER_SHEETS, message)
                    .at(Place::File(source))
                    .help("if the people stand on another sheet, name it `recipients`"),
            );
        }
        let name = sheets[at].name.clone();
        Ok((name, self.load(at, container).map_err(failed)?))
    }
}

/// Names of sheets are compared without outer blanks and without capitals.
fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

/// What a person who looks at the sheet may not see.
fn warn(grid: &Grid, header: u64, problems: &mut Diagnostics, source: SourceId) {
    if let Some((count, first)) = grid.hidden_behind(header) {
        let message = match count {
            1 => format!("row {first} is hidden in the sheet; it is read like all others"),
            _ => format!(
                "{count} rows are hidden in the sheet, the first is row {first}; they are read \
                 like all others"
            ),
        };
        problems.push(
            Diagnostic::warning(codes::HIDDEN_ROWS, message).at(Place::File(source)).help(
                "show all rows (remove the filter) and look at them; delete the rows of people \
                     who are not to be written to",
            ),
        );
    }
    if let Some((count, row)) = grid.merged_behind(header) {
        let number = match count {
            1 => "cells are merged".to_owned(),
            _ => format!("cells are merged in {count} places, first here"),
        };
        problems.push(
            Diagnostic::warning(
                codes::MERGED_CELLS,
                format!("{number}: the value belongs to the first cell only, the others are blank"),
            )
            .at(super::raw::at_row(source, row))
            .help("undo the merging and fill in the value on every row that it belongs to"),
        );
    }
}

fn empty(message: &str, source: SourceId) -> Diagnostic {
    Diagnostic::error(codes::EMPTY_FILE, message).at(Place::File(source))
}

/// One kind of workbook under the name of the other, or a kind that is not read.
fn in_other_clothes(
    container: &Container,
    kind: WorkbookKind,
    source: SourceId,
) -> Option<Diagnostic> {
    let is_ods = container.has("content.xml") && !container.has("[Content_Types].xml");
    let fault = |message: &str, help: &str| {
        Some(Diagnostic::error(codes::FILE_TYPE, message).at(Place::File(source)).help(help))
    };
    match kind {
        WorkbookKind::Excel if container.has("xl/workbook.bin") => fault(
            "this is a workbook in the binary form `.xlsb`",
            "open it in Excel and save it as `.xlsx`",
        ),
        WorkbookKind::Excel if is_ods => fault(
            "this is a workbook in OpenDocument, but its name says that it is one of Excel",
            "let its name end in `.ods`",
        ),
        WorkbookKind::OpenDocument if container.has("[Content_Types].xml") => fault(
            "this is a workbook of Excel, but its name says that it is OpenDocument",
            "let its name end in `.xlsx`",
        ),
        _ => None,
    }
}

/// A fault in words. Those of the libraries are left out: they may quote the sheet.
fn told(fault: Fault, source: SourceId) -> Diagnostic {
    match fault {
        Fault::Damaged => {
            Diagnostic::error(codes::WORKBOOK, "the workbook cannot be read: it seems damaged")
                .at(Place::File(source))
                .help("open it in a spreadsheet program and save it as `CSV UTF-8`")
        }
        Fault::Locked => {
            Diagnostic::error(codes::WORKBOOK, "the workbook is locked with a password")
                .at(Place::File(source))
                .help("open it in a spreadsheet program and save it without a password")
        }
        Fault::TooLarge => too_large(source),
    }
}

/// The problem of a workbook that is larger than fits the bounds.
pub(super) fn too_large(source: SourceId) -> Diagnostic {
    Diagnostic::error(codes::TOO_LARGE, "the workbook is too large to be read in bounded memory")
        .at(Place::File(source))
        .help("save the sheet as `CSV UTF-8`: that is read row by row, however long it is")
}
