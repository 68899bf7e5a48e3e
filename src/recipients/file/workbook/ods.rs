//! Workbooks in OpenDocument (ISO/IEC 26300). Each cell holds its displayed text as paragraphs beside
//! its value. The text is what is read; the value only shows whether digits are lost.
//!
//! Equal neighbouring rows and cells are stored once, with the number of repetitions. Blank ones cost
//! nothing, however many there are; others are repeated within the limits of the grid.

use std::collections::BTreeSet;

use quick_xml::events::BytesStart;

use super::container::Container;
use super::fault::Fault;
use super::grid::Grid;
use super::sheet::SheetEntry;
use super::xml::{Token, attribute, attributes, value};
use crate::recipients::file::raw::CellFault;

/// LibreOffice has 1 048 576 rows and 16 384 columns; other programs may have more.
const MOST_ROWS: u32 = 1 << 24;
const MOST_COLUMNS: u32 = 1 << 14;

/// Most sheets, and most names of styles.
const MOST_ENTRIES: usize = 1 << 17;

/// Most text of a cell, in bytes.
const MOST_TEXT: usize = 1 << 20;

/// The sheets of a workbook.
///
/// # Errors
/// If the workbook is damaged, encrypted or beyond the limits.
pub(super) fn sheets(container: &mut Container) -> Result<Vec<SheetEntry>, Fault> {
    if is_locked(container)? {
        return Err(Fault::Locked);
    }
    let mut sheets = Vec::new();
    read(container, |event| {
        if let Event::Sheet { name, visible } = event {
            if sheets.len() >= MOST_ENTRIES {
                return Err(Fault::TooLarge);
            }
            sheets.push(SheetEntry { name: name.to_owned(), visible, path: String::new() });
        }
        Ok(true)
    })?;
    Ok(sheets)
}

/// Whether any cell of a sheet shows anything.
///
/// # Errors
/// If the workbook is damaged.
pub(super) fn holds_data(at: usize, container: &mut Container) -> Result<bool, Fault> {
    let (mut sheets, mut found) = (0, false);
    read(container, |event| {
        match event {
            Event::Sheet { .. } => sheets += 1,
            Event::Cells { text, fault, .. } if sheets == at + 1 => {
                found |= fault.is_some() || !text.trim().is_empty();
            }
            _ => {}
        }
        Ok(!found && sheets <= at + 1)
    })?;
    Ok(found)
}

/// Most text of a row, in bytes: as much as in a delimited file.
const MOST_IN_ROW: usize = 1 << 20;

/// Loads a sheet.
///
/// # Errors
/// If the workbook is damaged, or the sheet is beyond the limits.
pub(super) fn load(at: usize, container: &mut Container) -> Result<Grid, Fault> {
    let (mut grid, mut sheets) = (Grid::default(), 0);
    // The cells of a row come before the number of its repetitions.
    let mut cells: Vec<(u32, u32, String, Option<CellFault>)> = Vec::new();
    let mut length = 0;
    read(container, |event| {
        match event {
            Event::Sheet { .. } => sheets += 1,
            Event::Cells { column, times, text, fault }
                if sheets == at + 1 && !(text.is_empty() && fault.is_none()) =>
            {
                length += text.len();
                if length > MOST_IN_ROW {
                    return Err(Fault::TooLarge);
                }
                cells.push((column, times, text.to_owned(), fault));
            }
            Event::Merged { first, last } if sheets == at + 1 => grid.merge(first, last),
            Event::Row { row, times, hidden } if sheets == at + 1 => {
                let times = if cells.is_empty() { 0 } else { times };
                for row in row..row + times {
                    for (column, times, text, fault) in &cells {
                        for column in *column..column + times {
                            grid.put(row, column, hidden, text, *fault)?;
                        }
                    }
                }
                cells.clear();
                length = 0;
            }
            _ => {}
        }
        Ok(sheets <= at + 1)
    })?;
    Ok(grid)
}

/// An item of a workbook, in its order. Rows and columns are 0-based.
enum Event<'a> {
    /// A sheet begins.
    Sheet { name: &'a str, visible: bool },
    /// A cell, and how often it is repeated side by side.
    Cells { column: u32, times: u32, text: &'a str, fault: Option<CellFault> },
    /// The end of the row of the cells before, and how often the row is repeated.
    Row { row: u32, times: u32, hidden: bool },
    /// A merged area, by its first and last row.
    Merged { first: u32, last: u32 },
}

/// Whether the content is encrypted: the manifest of the container says so, or the whole workbook is
/// one encrypted file inside it (LibreOffice since 24.8).
fn is_locked(container: &mut Container) -> Result<bool, Fault> {
    if container.has("encrypted-package") {
        return Ok(true);
    }
    let Some(mut xml) = container.xml("META-INF/manifest.xml")? else { return Ok(false) };
    let mut of_content = false;
    loop {
        match xml.next()? {
            Token::Start(tag) => match tag.local_name().as_ref() {
                "file-entry" => {
                    of_content = attribute(&tag, "full-path")?.is_some_and(|p| p == "content.xml");
                }
                "encryption-data" if of_content => return Ok(true),
                _ => {}
            },
            Token::Eof => return Ok(false),
            _ => {}
        }
    }
}

/// The cell that is being read.
struct Cell {
    /// Depth of its tag.
    depth: u32,
    times: u32,
    kind: Kind,
    /// Its value beside the text.
    value: Option<String>,
    /// Whether another cell is merged over it, so that its content is not visible.
    covered: bool,
    error: bool,
    /// Number of rows that it spans.
    rows: u32,
    merged: bool,
    paragraphs: u32,
    text: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Nothing,
    Number,
    Date,
    Truth,
    Text,
}

/// The state of reading.
#[derive(Default)]
struct State {
    depth: u32,
    /// Names of the styles of hidden sheets.
    hidden_styles: BTreeSet<String>,
    /// The style that is being defined.
    style: Option<String>,
    in_spreadsheet: bool,
    /// Depth of the tag of the sheet; there may be tables inside cells.
    sheet: Option<u32>,
    row: u32,
    row_times: u32,
    row_hidden: bool,
    column: u32,
    cell: Option<Cell>,
    /// Depth of a tag whose text is not shown in the cell, such as a comment.
    unseen: Option<u32>,
    /// Depth of the paragraph that is being read.
    paragraph: Option<u32>,
}

fn read(
    container: &mut Container,
    mut take: impl FnMut(Event<'_>) -> Result<bool, Fault>,
) -> Result<(), Fault> {
    let mut xml = container.xml("content.xml")?.ok_or(Fault::Damaged)?;
    let mut state = State::default();
    loop {
        let more = match xml.next()? {
            Token::Start(tag) => {
                state.depth += 1;
                state.start(&tag, &mut take)?
            }
            Token::Text(text) => {
                state.text(&text)?;
                true
            }
            Token::End(tag) => {
                let more = state.end(tag.local_name().as_ref(), &mut take)?;
                state.depth -= 1;
                more
            }
            Token::Other => true,
            Token::Eof => return Ok(()),
        };
        if !more {
            return Ok(());
        }
    }
}

impl State {
    fn start(
        &mut self,
        tag: &BytesStart<'_>,
        take: &mut impl FnMut(Event<'_>) -> Result<bool, Fault>,
    ) -> Result<bool, Fault> {
        if self.unseen.is_some() {
            return Ok(true);
        }
        let name = tag.local_name();
        let name = name.as_ref();
        if self.cell.is_some() {
            self.inside_cell(name, tag)?;
            return Ok(true);
        }
        match name {
            "style" => self.style = attribute(tag, "name")?.map(|name| name.into_owned()),
            "table-properties" => {
                let hidden = attribute(tag, "display")?.is_some_and(|shown| shown == "false");
                if let Some(style) = self.style.as_ref().filter(|_| hidden)
                    && self.hidden_styles.len() < MOST_ENTRIES
                {
                    self.hidden_styles.insert(style.clone());
                }
            }
            "spreadsheet" => self.in_spreadsheet = true,
            // Tracked changes and copies of tables of other files hold cells, too.
            "tracked-changes" | "dde-links" | "content-validations" | "shapes" | "forms" => {
                self.unseen = Some(self.depth);
            }
            "table" if self.in_spreadsheet && self.sheet.is_none() => {
                self.sheet = Some(self.depth);
                (self.row, self.column) = (0, 0);
                let style = attribute(tag, "style-name")?;
                let visible =
                    style.is_none_or(|style| !self.hidden_styles.contains(style.as_ref()));
                let name = attribute(tag, "name")?.unwrap_or_default();
                return take(Event::Sheet { name: &name, visible });
            }
            "table-row" if self.sheet.is_some() => {
                self.row_times = times(tag, "number-rows-repeated")?;
                self.row_hidden = attribute(tag, "visibility")?
                    .is_some_and(|shown| matches!(shown.as_ref(), "collapse" | "filter"));
                self.column = 0;
            }
            "table-cell" | "covered-table-cell" if self.sheet.is_some() => {
                self.cell = Some(Cell::start(tag, self.depth, name == "covered-table-cell")?);
            }
            _ => {}
        }
        Ok(true)
    }

    fn inside_cell(&mut self, name: &str, tag: &BytesStart<'_>) -> Result<(), Fault> {
        let Some(cell) = &mut self.cell else { return Ok(()) };
        match name {
            "p" if self.paragraph.is_none() && self.depth == cell.depth + 1 => {
                self.paragraph = Some(self.depth);
                if cell.paragraphs > 0 {
                    cell.text.push('\n');
                }
                cell.paragraphs += 1;
            }
            // A comment, a drawing, or anything else that is not the text of the cell.
            _ if self.paragraph.is_none() => self.unseen = Some(self.depth),
            "annotation" | "note" | "ruby-text" | "frame" => self.unseen = Some(self.depth),
            "s" => {
                let blanks = times(tag, "c")?;
                if cell.text.len() + blanks as usize > MOST_TEXT {
                    return Err(Fault::TooLarge);
                }
                cell.text.extend(std::iter::repeat_n(' ', blanks as usize));
            }
            "tab" => cell.text.push('\t'),
            "line-break" => cell.text.push('\n'),
            _ => {}
        }
        Ok(())
    }

    /// Adds characters of a paragraph. A sequence of blanks is one blank, and none at the start.
    fn text(&mut self, text: &str) -> Result<(), Fault> {
        if self.paragraph.is_none() || self.unseen.is_some() {
            return Ok(());
        }
        let Some(cell) = &mut self.cell else { return Ok(()) };
        if cell.text.len() + text.len() > MOST_TEXT {
            return Err(Fault::TooLarge);
        }
        for c in text.chars() {
            match c {
                ' ' | '\t' | '\n' | '\r' => {
                    if !cell.text.is_empty() && !cell.text.ends_with([' ', '\n', '\t']) {
                        cell.text.push(' ');
                    }
                }
                _ => cell.text.push(c),
            }
        }
        Ok(())
    }

    fn end(
        &mut self,
        name: &str,
        take: &mut impl FnMut(Event<'_>) -> Result<bool, Fault>,
    ) -> Result<bool, Fault> {
        if let Some(unseen) = self.unseen {
            if unseen == self.depth {
                self.unseen = None;
            }
            return Ok(true);
        }
        if self.paragraph == Some(self.depth) {
            self.paragraph = None;
            return Ok(true);
        }
        if self.cell.as_ref().is_some_and(|cell| cell.depth == self.depth) {
            return self.end_cell(take);
        }
        if self.cell.is_some() {
            return Ok(true);
        }
        match name {
            "style" => self.style = None,
            "spreadsheet" => self.in_spreadsheet = false,
            "table" if self.sheet == Some(self.depth) => self.sheet = None,
            "table-row" if self.sheet.is_some() => {
                let (row, times) = (self.row, self.row_times);
                self.row = row.checked_add(times).ok_or(Fault::Damaged)?;
                if self.row > MOST_ROWS {
                    return Err(Fault::Damaged);
                }
                return take(Event::Row { row, times, hidden: self.row_hidden });
            }
            _ => {}
        }
        Ok(true)
    }

    fn end_cell(
        &mut self,
        take: &mut impl FnMut(Event<'_>) -> Result<bool, Fault>,
    ) -> Result<bool, Fault> {
        let Some(mut cell) = self.cell.take() else { return Ok(true) };
        let (column, times) = (self.column, cell.times);
        self.column = column.checked_add(times).ok_or(Fault::Damaged)?;
        let fault = cell.finish();
        if cell.merged {
            let last = self.row.saturating_add(cell.rows.saturating_sub(1));
            if !take(Event::Merged { first: self.row, last })? {
                return Ok(false);
            }
        }
        let blank = fault.is_none() && cell.text.is_empty();
        if !blank && self.column > MOST_COLUMNS {
            return Err(Fault::Damaged);
        }
        take(Event::Cells { column, times, text: &cell.text, fault })
    }
}

impl Cell {
    fn start(tag: &BytesStart<'_>, depth: u32, covered: bool) -> Result<Self, Fault> {
        let mut cell = Self {
            depth,
            times: 1,
            kind: Kind::Nothing,
            value: None,
            covered,
            error: false,
            rows: 1,
            merged: false,
            paragraphs: 0,
            text: String::new(),
        };
        for found in attributes(tag) {
            let found = found?;
            let said = value(&found)?;
            match found.key.local_name().as_ref() {
                "number-columns-repeated" => cell.times = number(&said)?,
                "number-rows-spanned" => {
                    cell.rows = number(&said)?;
                    cell.merged |= cell.rows > 1;
                }
                "number-columns-spanned" => cell.merged |= number(&said)? > 1,
                // Files of LibreOffice have it twice: as in the standard, and with `error` under a name
                // of its own.
                "value-type" => match said.as_ref() {
                    "error" => cell.error = true,
                    "float" | "percentage" | "currency" => cell.kind = Kind::Number,
                    "date" | "time" => cell.kind = Kind::Date,
                    "boolean" => cell.kind = Kind::Truth,
                    _ => cell.kind = Kind::Text,
                },
                "value" | "date-value" | "time-value" | "boolean-value" | "string-value" => {
                    cell.value = Some(said.into_owned());
                }
                _ => {}
            }
        }
        Ok(cell)
    }

    /// The fault of the displayed text, which is blank then.
    fn finish(&mut self) -> Option<CellFault> {
        if self.covered {
            self.text.clear();
            return None;
        }
        let fault = if self.error { Some(CellFault::ErrorValue) } else { self.fault() };
        if fault.is_some() {
            self.text.clear();
        }
        fault
    }

    fn fault(&mut self) -> Option<CellFault> {
        let value = self.value.as_deref().unwrap_or_default();
        let shown = self.text.trim();
        match self.kind {
            Kind::Truth => {
                // `TRUE`, `TOSI` or `SANT`.
                let yes = match value {
                    "true" => true,
                    "false" => false,
                    _ => return Some(CellFault::UnclearFormat),
                };
                self.text.clear();
                self.text.push_str(if yes { "true" } else { "false" });
                None
            }
            Kind::Nothing => None,
            // A program that writes no displayed text still writes the text itself.
            Kind::Text if self.paragraphs == 0 => {
                self.text.push_str(value);
                None
            }
            Kind::Text => None,
            // The displayed text is not known, or does not fit its column.
            Kind::Number | Kind::Date if self.paragraphs == 0 || is_hashes(shown) => {
                Some(CellFault::UnclearFormat)
            }
            Kind::Date => month_first(shown, value).then_some(CellFault::UnclearFormat),
            Kind::Number => {
                let Ok(number) = value.parse::<f64>() else {
                    return Some(CellFault::UnclearFormat);
                };
                let scientific = shown.contains(['E', 'e'])
                    && shown.bytes().all(|byte| {
                        byte.is_ascii_digit()
                            || matches!(byte, b'E' | b'e' | b'+' | b'-' | b',' | b'.')
                    });
                if number.abs() >= 1e15 || scientific {
                    return Some(CellFault::Rounded);
                }
                let plain = !shown.is_empty() && shown.bytes().all(|byte| byte.is_ascii_digit());
                if plain && shown.parse::<f64>() != Ok(number.abs()) {
                    // The number has decimals that are not displayed.
                    return Some(CellFault::UnclearFormat);
                }
                None
            }
        }
    }
}

/// Whether a text is what a program displays for a number that is wider than its column.
fn is_hashes(shown: &str) -> bool {
    shown.len() >= 2 && shown.bytes().all(|byte| byte == b'#')
}

/// Whether a date is displayed with its month before its day and its year last: a reader of
/// `03/04/1960` cannot know that it is the fourth of March. `value` is the date as `1960-03-04`.
fn month_first(shown: &str, value: &str) -> bool {
    let numbers = |text: &str| -> Vec<u32> {
        let parts = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
        parts.map_while(|part| part.parse().ok()).take(3).collect()
    };
    match (numbers(shown).as_slice(), numbers(value).as_slice()) {
        ([first, second, _], [_, month, day]) => month != day && first == month && second == day,
        _ => false,
    }
}

fn number(text: &str) -> Result<u32, Fault> {
    text.trim().parse().map_err(|_| Fault::Damaged)
}

/// A number of repetitions: 1 if the tag has none.
fn times(tag: &BytesStart<'_>, name: &str) -> Result<u32, Fault> {
    attribute(tag, name)?.map_or(Ok(1), |text| number(&text))
}
