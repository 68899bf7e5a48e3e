//! A workbook: what its sheets share, and the cells of a sheet.

use std::collections::BTreeMap;

use super::super::container::Container;
use super::super::fault::Fault;
use super::super::formats::Format;
use super::super::grid::{Area, Grid};
use super::super::namespaces::Space;
use super::super::sheet::SheetEntry;
use super::super::xml::{Tag, Token, is_yes};
use super::cell::{Cell, CellKind, filled_rows, merged_area, row_start};
use super::comments::comments;
use super::limits::MOST_ENTRIES;
use super::relations::{Relation, relations};
use super::shared::{Texts, texts};
use super::styles::{Style, is_struck, styles};
use super::text::{Text, unescaped};
use crate::recipients::file::raw::CellFault;

/// The parts of a workbook that all sheets share.
pub(in crate::recipients::file::workbook) struct Workbook {
    pub(in crate::recipients::file::workbook) sheets: Vec<SheetEntry>,
    /// What `workbook.xml` says about all cells.
    rules: Rules,
    texts: Texts,
    styles: Vec<Style>,
}

impl Workbook {
    pub(in crate::recipients::file::workbook) fn open(
        container: &mut Container,
    ) -> Result<Self, Fault> {
        let main = relations(container, "_rels/.rels", "")?
            .into_iter()
            .find(|(_, relation)| relation.kind == "officeDocument")
            .map_or_else(|| "xl/workbook.xml".to_owned(), |(_, relation)| relation.target);
        let (folder, name) = main.rsplit_once('/').unwrap_or(("", &main));
        let relations = relations(container, &format!("{folder}/_rels/{name}.rels"), folder)?;
        let part = |kind: &str, usual: &str| {
            let found = relations.values().find(|relation| relation.kind == kind);
            found.map_or_else(|| usual.to_owned(), |relation| relation.target.clone())
        };
        let (sheets, rules) = sheets(container, &main, &relations)?;
        let texts = texts(container, &part("sharedStrings", "xl/sharedStrings.xml"))?;
        let styles = styles(container, &part("styles", "xl/styles.xml"))?;
        Ok(Self { sheets, rules, texts, styles })
    }

    /// Whether any cell shows anything.
    ///
    /// # Errors
    /// If the sheet is damaged.
    pub(in crate::recipients::file::workbook) fn holds_data(
        &self,
        at: usize,
        container: &mut Container,
    ) -> Result<bool, Fault> {
        let mut found = false;
        self.read(at, container, |event| {
            if let Event::Cell { text, fault, .. } = event {
                found |= fault.is_some() || !text.trim().is_empty();
            }
            Ok(!found)
        })?;
        Ok(found)
    }

    pub(in crate::recipients::file::workbook) fn load(
        &self,
        at: usize,
        container: &mut Container,
    ) -> Result<Grid, Fault> {
        let mut grid = Grid::default();
        self.read(at, container, |event| {
            match event {
                Event::Cell { row, column, hidden, text, fault, struck } => {
                    grid.put(row, column, hidden, text, fault)?;
                    if struck && !text.trim().is_empty() {
                        grid.strike(row, column);
                    }
                }
                Event::Merged(area) => grid.merge(area),
                Event::NotComputed { row } => grid.not_computed(row),
            }
            Ok(true)
        })?;
        let path = &self.sheets.get(at).ok_or(Fault::Damaged)?.path;
        comments(container, path, &mut grid)?;
        Ok(grid)
    }

    /// Calls `take` with each cell and each merged area, until it returns that it has enough.
    fn read(
        &self,
        at: usize,
        container: &mut Container,
        mut take: impl FnMut(Event<'_>) -> Result<bool, Fault>,
    ) -> Result<(), Fault> {
        let path = &self.sheets.get(at).ok_or(Fault::Damaged)?.path;
        let mut xml = container.xml(path)?.ok_or(Fault::Damaged)?.without_extensions();
        let general = Format::general();
        let mut shown = String::new();
        // The next row and column, for cells without a place.
        let (mut row, mut column) = (0u32, 0u32);
        let (mut in_data, mut in_row, mut row_hidden) = (false, false, false);
        let mut cell: Option<Cell> = None;
        let mut text = Text::default();
        // Whether the formula of the cell fills other cells, too.
        let mut fills = false;
        loop {
            match xml.next()? {
                Token::Start(tag) => match (tag.name_in(Space::Main), &mut cell) {
                    ("sheetData", None) => in_data = true,
                    ("row", None) if in_data => {
                        (row, row_hidden) = row_start(&tag, if in_row { row + 1 } else { row })?;
                        (in_row, column) = (true, 0);
                    }
                    ("c", None) if in_row => {
                        let start = Cell::start(&tag, row, column)?;
                        column = start.column + 1;
                        cell = Some(start);
                        text.clear();
                        fills = false;
                    }
                    ("mergeCell", None) => {
                        if let Some(area) = merged_area(&tag)?
                            && !take(Event::Merged(area))?
                        {
                            return Ok(());
                        }
                    }
                    ("strike", Some(_)) => text.struck |= is_struck(&tag)?,
                    (name, Some(_)) => {
                        text.open(name);
                        fills |= name == "f" && filled_rows(&tag)?.is_some();
                    }
                    _ => {}
                },
                Token::Text(piece) => {
                    if cell.is_some() {
                        text.add(&piece)?;
                    }
                }
                Token::End(tag) => match (tag.name_in(Space::Main), &cell) {
                    ("c", Some(ended)) => {
                        shown.clear();
                        let format = self.format(ended.style, &general)?;
                        let fault = self.show(ended, &text, format, &mut shown)?;
                        let struck = text.struck || self.is_struck(ended, &text);
                        let (column, hidden, text) = (ended.column, row_hidden, &*shown);
                        if !take(Event::Cell { row, column, hidden, text, fault, struck })? {
                            return Ok(());
                        }
                        if fills
                            && fault == Some(CellFault::NotComputed)
                            && !take(Event::NotComputed { row })?
                        {
                            return Ok(());
                        }
                        cell = None;
                    }
                    (name, Some(_)) => text.close(name),
                    ("sheetData", None) => (in_data, in_row) = (false, false),
                    _ => {}
                },
                Token::Other => {}
                Token::Eof => return Ok(()),
            }
        }
    }

    /// The format of a style. A workbook without styles has only the general one.
    fn format<'a>(&'a self, style: usize, general: &'a Format) -> Result<&'a Format, Fault> {
        match style {
            0 if self.styles.is_empty() => Ok(general),
            style => Ok(&self.styles.get(style).ok_or(Fault::Damaged)?.format),
        }
    }

    /// Whether the style of a cell or a shared text strikes it through.
    fn is_struck(&self, cell: &Cell, text: &Text) -> bool {
        let shared = || text.value.trim().parse().is_ok_and(|at| self.texts.is_struck(at));
        self.styles.get(cell.style).is_some_and(|style| style.struck)
            || cell.kind == CellKind::Shared && shared()
    }

    /// Writes the displayed text of a cell.
    fn show(
        &self,
        cell: &Cell,
        text: &Text,
        format: &Format,
        into: &mut String,
    ) -> Result<Option<CellFault>, Fault> {
        let value = text.value.trim();
        if text.formula && self.is_not_computed(cell, text, value) {
            return Ok(Some(CellFault::NotComputed));
        }
        match cell.kind {
            CellKind::Inline => Ok(format.show_text(&unescaped(&text.inline), into)),
            CellKind::FormulaText => Ok(format.show_text(&unescaped(&text.value), into)),
            CellKind::Error => Ok(Some(CellFault::ErrorValue)),
            // A cell without a value.
            _ if value.is_empty() => Ok(None),
            CellKind::Shared => {
                let at: usize = value.parse().map_err(|_| Fault::Damaged)?;
                let shared = self.texts.get(at).ok_or(Fault::Damaged)?;
                Ok(format.show_text(shared, into))
            }
            CellKind::Truth => {
                into.push_str(match value {
                    "1" | "true" => "true",
                    "0" | "false" => "false",
                    _ => return Err(Fault::Damaged),
                });
                Ok(None)
            }
            // Only the strict form of the standard has these, and no program saves it by default. Without
            // a format the day is clear.
            CellKind::Date if format.is_general() => {
                into.push_str(value);
                Ok(None)
            }
            CellKind::Date => Ok(Some(CellFault::UnclearFormat)),
            CellKind::Number => {
                let number: f64 = value.parse().map_err(|_| Fault::Damaged)?;
                if !number.is_finite() {
                    return Err(Fault::Damaged);
                }
                Ok(format.show(number, self.rules.from_1904, into))
            }
        }
    }

    /// Whether the file has no result of the formula of a cell: only a program that computes it can say
    /// what the cell shows.
    fn is_not_computed(&self, cell: &Cell, text: &Text, value: &str) -> bool {
        match cell.kind {
            CellKind::Error => false,
            // An empty text is a result, if it is there.
            CellKind::FormulaText => !text.has_value,
            CellKind::Inline => text.inline.is_empty(),
            // XlsxWriter writes 0 for each result that it does not know, and asks the spreadsheet program
            // to compute all of them when it opens the file.
            CellKind::Number if self.rules.computes_when_opened && value == "0" => true,
            _ => value.is_empty(),
        }
    }
}

/// What a workbook says about all cells of all sheets.
#[derive(Default)]
struct Rules {
    /// Days are counted from 1904.
    from_1904: bool,
    /// All formulas are to be computed when the file is opened: results in the file are not reliable.
    computes_when_opened: bool,
}

/// An item of a sheet. Rows and columns are 0-based.
enum Event<'a> {
    Cell {
        row: u32,
        column: u32,
        hidden: bool,
        text: &'a str,
        fault: Option<CellFault>,
        /// Whether it is struck through, or a part of it.
        struck: bool,
    },
    Merged(Area),
    /// A formula that fills several cells and was not computed, by its row.
    NotComputed {
        row: u32,
    },
}

/// The sheets with cells, and what holds for all of them.
fn sheets(
    container: &mut Container,
    main: &str,
    relations: &BTreeMap<String, Relation>,
) -> Result<(Vec<SheetEntry>, Rules), Fault> {
    let (mut sheets, mut rules) = (Vec::new(), Rules::default());
    let mut xml = container.xml(main)?.ok_or(Fault::Damaged)?.without_extensions();
    loop {
        match xml.next()? {
            Token::Start(tag) if tag.name_in(Space::Main) == "workbookPr" => {
                rules.from_1904 = says_yes(&tag, "date1904")?;
            }
            Token::Start(tag) if tag.name_in(Space::Main) == "calcPr" => {
                rules.computes_when_opened = says_yes(&tag, "fullCalcOnLoad")?;
            }
            Token::Start(tag) if tag.name_in(Space::Main) == "sheet" => {
                let name = tag.attribute(Space::None, "name")?.unwrap_or_default().into_owned();
                let state = tag.attribute(Space::None, "state")?;
                let visible = state.is_none_or(|state| matches!(state.trim(), "" | "visible"));
                let id = tag.attribute(Space::RelationIds, "id")?.unwrap_or_default();
                let relation = relations.get(id.as_ref()).ok_or(Fault::Damaged)?;
                if sheets.len() >= MOST_ENTRIES {
                    return Err(Fault::TooLarge);
                }
                // A sheet may be a chart, which has no cells.
                if relation.kind == "worksheet" {
                    sheets.push(SheetEntry { name, visible, path: relation.target.clone() });
                }
            }
            Token::Eof => return Ok((sheets, rules)),
            _ => {}
        }
    }
}

fn says_yes(tag: &Tag<'_>, name: &str) -> Result<bool, Fault> {
    Ok(tag.attribute(Space::None, name)?.is_some_and(|value| is_yes(&value)))
}
