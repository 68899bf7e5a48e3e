//! Opens a workbook and loads the sheet with the people.

use std::fs::File;

use super::container::Container;
use super::fault::{self, Fault, too_large};
use super::grid::Grid;
use super::sheet::SheetEntry;
use super::{ods, xlsx};
use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId};
use crate::recipients::columns::header;
use crate::recipients::file::bounds::{MOST_TITLES, no_such_header};
use crate::recipients::file::raw::{CellFault, Opened, RawCell, RawRow, Rows as _, at_row};
use crate::recipients::settings::{ListSettings, Stated};
use crate::recipients::shape::{Form, Shape, WorkbookKind};

/// Largest file, in bytes: about a million people.
pub(in crate::recipients) const LARGEST_FILE: u64 = 64 << 20;

/// Loads the sheet with the people: the one that the incident names, or one named `recipients`, or
/// else the first visible one that holds data.
///
/// # Errors
/// If the workbook cannot be read, or no such sheet holds data.
pub(in crate::recipients) fn open(
    file: File,
    kind: WorkbookKind,
    settings: &ListSettings,
    source: SourceId,
) -> Result<Opened, Diagnostics> {
    let failed = |fault: Fault| Diagnostics::from(fault::problem(fault, source));
    let mut container = Container::open(file).map_err(failed)?;
    if let Some(problem) = misnamed(&container, kind, source) {
        return Err(problem.into());
    }
    let mut sheets = match kind {
        WorkbookKind::Excel => Sheets::Excel(xlsx::Workbook::open(&mut container).map_err(failed)?),
        WorkbookKind::OpenDocument => {
            Sheets::OpenDocument(ods::sheets(&mut container).map_err(failed)?)
        }
    };
    let mut problems = Diagnostics::new();
    let (sheet, grid) = match &settings.sheet {
        Some(told) => sheets.named(told, &mut container, source)?,
        None => sheets.found(&mut container, &mut problems, source)?,
    };
    let mut rows = grid.rows(source);
    let mut first = RawRow::default();
    let told = settings.header_row.as_ref();
    let mut titles = vec![sheet.clone()];
    let header_row = loop {
        match rows.next_row(&mut first) {
            Some(Err(problem)) => return Err(problem),
            Some(Ok(())) if told.is_some_and(|told| first.row < told.value) => {
                titles.extend(
                    first.cells.iter().map(|cell| cell.text.clone()).filter(|t| !t.is_empty()),
                );
                titles.append(&mut first.comments);
                titles.truncate(MOST_TITLES);
            }
            Some(Ok(())) if told.is_none_or(|told| first.row == told.value) => break first.row,
            None if told.is_none() => return Err(empty("the sheet is empty", source).into()),
            _ => return Err(no_such_header(settings, source).into()),
        }
    };
    titles.append(&mut first.comments);
    titles.extend(rows.grid.comments_until(header_row));
    let width = first.cells.iter().rposition(|c| !c.text.trim().is_empty()).map_or(0, |at| at + 1);
    let last_fault = first.cells.iter().rposition(|cell| cell.fault.is_some());
    let width = width.max(last_fault.map_or(0, |at| at + 1));
    problems.extend(faults_of_header(&first.cells[..width], header_row, source));
    let headers: Vec<String> = first.cells.into_iter().take(width).map(|cell| cell.text).collect();
    rows.columns = width;
    let titled = told.is_none()
        && (headers.iter().filter(|header| !header.trim().is_empty()).count() == 1
            || !header::names_columns(&headers, settings));
    let below = if titled { rows.header_below(settings) } else { None };
    warn(&rows.grid, header_row, &mut problems, source);
    Ok(Opened {
        headers,
        header_row: Some(header_row),
        below,
        rows: Box::new(rows),
        shape: Shape {
            form: Form::Workbook { kind, sheet },
            encoding: None,
            certainty: None,
            columns: Vec::new(),
        },
        problems,
        titles,
    })
}

/// The sheets of an open workbook.
enum Sheets {
    Excel(xlsx::Workbook),
    OpenDocument(Vec<SheetEntry>),
}

/// Most sheets that are searched for the one with the people.
const MOST_SHEETS: usize = 256;

impl Sheets {
    fn sheets(&self) -> &[SheetEntry] {
        match self {
            Self::Excel(workbook) => &workbook.sheets,
            Self::OpenDocument(sheets) => sheets,
        }
    }

    fn holds_data(&mut self, at: usize, container: &mut Container) -> Result<bool, Fault> {
        match self {
            Self::Excel(workbook) => workbook.holds_data(at, container),
            Self::OpenDocument(_) => ods::holds_data(at, container),
        }
    }

    fn load(&mut self, at: usize, container: &mut Container) -> Result<Grid, Fault> {
        match self {
            Self::Excel(workbook) => workbook.load(at, container),
            Self::OpenDocument(_) => ods::load(at, container),
        }
    }

    /// The sheet that the incident names, hidden or not.
    fn named(
        &mut self,
        told: &Stated<String>,
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
                .help("write the name as it is on the sheet's tab, or leave `sheet` out")
                .did_you_mean(&told.value, names)
                .into());
        };
        let name = self.sheets()[at].name.clone();
        let failed = |fault: Fault| Diagnostics::from(fault::problem(fault, source));
        if !self.holds_data(at, container).map_err(failed)? {
            return Err(empty("the sheet that the incident names is empty", source).into());
        }
        Ok((name, self.load(at, container).map_err(failed)?))
    }

    /// The sheet that probably has the people, if the incident names none.
    fn found(
        &mut self,
        container: &mut Container,
        problems: &mut Diagnostics,
        source: SourceId,
    ) -> Result<(String, Grid), Diagnostics> {
        let failed = |fault: Fault| Diagnostics::from(fault::problem(fault, source));
        let mut with_data = Vec::new();
        // Checking one sheet may mean reading all sheets before it.
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
            return Err(empty("no visible sheet has any values", source).into());
        };
        if with_data.len() > 1 && named.is_none() {
            let message = format!("only the first of {} sheets with data is read", with_data.len());
            problems.push(
                Diagnostic::warning(codes::OTHER_SHEETS, message)
                    .at(Place::File(source))
                    .help("if the people are on another sheet, rename it to `recipients`"),
            );
        }
        let name = sheets[at].name.clone();
        Ok((name, self.load(at, container).map_err(failed)?))
    }
}

/// Names of sheets are compared without outer blanks and in small letters.
fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

/// The problems of headers that cannot be read for certain.
fn faults_of_header(cells: &[RawCell], row: u64, source: SourceId) -> Diagnostics {
    let faults = cells.iter().enumerate().filter_map(|(at, cell)| Some((at, cell.fault?)));
    let problem = |(at, fault): (usize, CellFault)| {
        let column = Some(format!("column {}", at + 1));
        fault.problem().at(Place::Row { source, row, column })
    };
    faults.map(problem).collect()
}

/// Reports rows and cells that a person who looks at the sheet may not see, and formulas of several
/// cells without a result.
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
                "show all rows (remove the filter) and check them; delete the rows of people who \
                 must not get a letter",
            ),
        );
    }
    if let Some(row) = grid.first_not_computed() {
        problems.push(CellFault::NotComputed.problem().at(at_row(source, row)));
    }
    if let Some((count, row)) = grid.merged_behind(header) {
        let number = match count {
            1 => "cells are merged".to_owned(),
            _ => format!("cells are merged in {count} places, first here"),
        };
        problems.push(
            Diagnostic::warning(
                codes::MERGED_CELLS,
                format!("{number}: only the first cell has the value, the others are empty"),
            )
            .at(at_row(source, row))
            .help("unmerge the cells and fill in the value in every row that it belongs to"),
        );
    }
}

fn empty(message: &str, source: SourceId) -> Diagnostic {
    Diagnostic::error(codes::EMPTY_FILE, message).at(Place::File(source))
}

/// The problem of a workbook with the extension of another kind, or of a kind that is not read.
fn misnamed(container: &Container, kind: WorkbookKind, source: SourceId) -> Option<Diagnostic> {
    let is_ods = container.has("content.xml") && !container.has("[Content_Types].xml");
    let fault = |message: &str, help: &str| {
        Some(Diagnostic::error(codes::FILE_TYPE, message).at(Place::File(source)).help(help))
    };
    match kind {
        WorkbookKind::Excel if container.has("xl/workbook.bin") => fault(
            "this is a workbook in the binary format `.xlsb`",
            "open it in Excel and save it as `.xlsx`",
        ),
        WorkbookKind::Excel if is_ods => fault(
            "this is an OpenDocument workbook, but its name says that it is an Excel workbook",
            "change its name to end in `.ods`",
        ),
        WorkbookKind::OpenDocument if container.has("[Content_Types].xml") => fault(
            "this is an Excel workbook, but its name says that it is an OpenDocument workbook",
            "change its name to end in `.xlsx`",
        ),
        _ => None,
    }
}
