//! Workbooks of Excel: Office Open XML, ECMA-376.
//!
//! Many programs write them, so only the standard is assumed: names may have prefixes, cells may leave
//! out their places, texts may be in the cell or in a table.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::container::Container;
use super::fault::Fault;
use super::formats::Format;
use super::grid::Grid;
use super::sheet::SheetEntry;
use super::xml::{Token, attribute, attributes, is_yes, value};
use crate::recipients::file::raw::CellFault;

/// Most bytes of shared texts.
const MOST_TEXT: usize = 256 << 20;

/// Most shared texts.
const MOST_TEXTS: usize = 16 << 20;

/// Most sheets, formats and styles together; Excel itself allows 65 490 styles.
const MOST_ENTRIES: usize = 1 << 17;

/// Longest code of a format, in bytes.
const LONGEST_CODE: usize = 1 << 10;

/// Most formats with a code of their own.
const MOST_FORMATS: usize = 1 << 12;

/// The parts of a workbook that all sheets share.
pub(super) struct Workbook {
    pub(super) sheets: Vec<SheetEntry>,
    from_1904: bool,
    texts: Texts,
    formats: Vec<Arc<Format>>,
}

/// The shared texts in one string.
#[derive(Default)]
struct Texts {
    text: String,
    ends: Vec<u32>,
}

impl Texts {
    fn get(&self, at: usize) -> Option<&str> {
        let start = match at.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(start as usize..*self.ends.get(at)? as usize)
    }
}

impl Workbook {
    pub(super) fn open(container: &mut Container) -> Result<Self, Fault> {
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
        let (sheets, from_1904) = sheets(container, &main, &relations)?;
        let texts = texts(container, &part("sharedStrings", "xl/sharedStrings.xml"))?;
        let formats = formats(container, &part("styles", "xl/styles.xml"))?;
        Ok(Self { sheets, from_1904, texts, formats })
    }

    /// Whether any cell shows anything.
    ///
    /// # Errors
    /// If the sheet is damaged.
    pub(super) fn holds_data(&self, at: usize, container: &mut Container) -> Result<bool, Fault> {
        let mut found = false;
        self.read(at, container, |event| {
            if let Event::Cell { text, fault, .. } = event {
                found |= fault.is_some() || !text.trim().is_empty();
            }
            Ok(!found)
        })?;
        Ok(found)
    }

    pub(super) fn load(&self, at: usize, container: &mut Container) -> Result<Grid, Fault> {
        let mut grid = Grid::default();
        self.read(at, container, |event| {
            match event {
                Event::Cell { row, column, hidden, text, fault } => {
                    grid.put(row, column, hidden, text, fault)?;
                }
                Event::Merged { first, last } => grid.merge(first, last),
            }
            Ok(true)
        })?;
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
        let mut xml = container.xml(path)?.ok_or(Fault::Damaged)?;
        let general = Format::general();
        let mut shown = String::new();
        // The next row and column, for cells without a place.
        let (mut row, mut column) = (0u32, 0u32);
        let (mut in_data, mut in_row, mut row_hidden) = (false, false, false);
        let mut cell: Option<Cell> = None;
        let mut text = Text::default();
        loop {
            match xml.next()? {
                Token::Start(tag) => match (tag.local_name().as_ref(), &mut cell) {
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
                    }
                    ("mergeCell", None) => {
                        let area = attribute(&tag, "ref")?.unwrap_or_default();
                        let (start, end) = area.split_once(':').unwrap_or((&area, &area));
                        if let (Some((first, _)), Some((last, _))) = (place(start), place(end))
                            && !take(Event::Merged { first, last })?
                        {
                            return Ok(());
                        }
                    }
                    (name, Some(_)) => text.open(name),
                    _ => {}
                },
                Token::Text(piece) => {
                    if cell.is_some() {
                        text.add(&piece)?;
                    }
                }
                Token::End(tag) => match (tag.local_name().as_ref(), &cell) {
                    ("c", Some(ended)) => {
                        shown.clear();
                        let format = match ended.style {
                            0 if self.formats.is_empty() => &general,
                            style => self.formats.get(style).ok_or(Fault::Damaged)?,
                        };
                        let fault = self.show(ended, &text, format, &mut shown)?;
                        let enough = !take(Event::Cell {
                            row,
                            column: ended.column,
                            hidden: row_hidden,
                            text: &shown,
                            fault,
                        })?;
                        if enough {
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

    /// Writes the displayed text of a cell.
    fn show(
        &self,
        cell: &Cell,
        text: &Text,
        format: &Format,
        into: &mut String,
    ) -> Result<Option<CellFault>, Fault> {
        let value = text.value.trim();
        match cell.kind {
            CellKind::Inline => Ok(format.show_text(&unescaped(&text.inline), into)),
            CellKind::Formula => Ok(format.show_text(&unescaped(&text.value), into)),
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
                Ok(format.show(number, self.from_1904, into))
            }
        }
    }
}

/// An item of a sheet. Rows and columns are 0-based.
enum Event<'a> {
    Cell { row: u32, column: u32, hidden: bool, text: &'a str, fault: Option<CellFault> },
    Merged { first: u32, last: u32 },
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum CellKind {
    Number,
    Shared,
    Inline,
    /// The result of a formula when the file was saved.
    Formula,
    Truth,
    Error,
    Date,
}

struct Cell {
    column: u32,
    style: usize,
    kind: CellKind,
}

impl Cell {
    fn start(
        tag: &quick_xml::events::BytesStart<'_>,
        row: u32,
        column: u32,
    ) -> Result<Self, Fault> {
        let mut cell = Self { column, style: 0, kind: CellKind::Number };
        for found in attributes(tag) {
            let found = found?;
            match found.key.as_ref() {
                "r" => {
                    let (its_row, its_column) = place(&value(&found)?).ok_or(Fault::Damaged)?;
                    if its_row != row {
                        return Err(Fault::Damaged);
                    }
                    cell.column = its_column;
                }
                "s" => cell.style = value(&found)?.trim().parse().map_err(|_| Fault::Damaged)?,
                "t" => {
                    cell.kind = match value(&found)?.as_ref() {
                        "n" => CellKind::Number,
                        "s" => CellKind::Shared,
                        "inlineStr" => CellKind::Inline,
                        "str" => CellKind::Formula,
                        "b" => CellKind::Truth,
                        "e" => CellKind::Error,
                        "d" => CellKind::Date,
                        _ => return Err(Fault::Damaged),
                    };
                }
                _ => {}
            }
        }
        Ok(cell)
    }
}

/// The texts inside a cell or a shared text, without phonetic guides (`rPh`).
#[derive(Default)]
struct Text {
    value: String,
    inline: String,
    in_value: bool,
    in_text: bool,
    aloud: u32,
}

impl Text {
    fn clear(&mut self) {
        self.value.clear();
        self.inline.clear();
        (self.in_value, self.in_text, self.aloud) = (false, false, 0);
    }

    fn open(&mut self, name: &str) {
        match name {
            "v" => self.in_value = true,
            "t" => self.in_text = true,
            "rPh" => self.aloud += 1,
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "v" => self.in_value = false,
            "t" => self.in_text = false,
            "rPh" => self.aloud = self.aloud.saturating_sub(1),
            _ => {}
        }
    }

    fn add(&mut self, piece: &str) -> Result<(), Fault> {
        let into = match (self.in_value, self.in_text && self.aloud == 0) {
            (true, _) => &mut self.value,
            (_, true) => &mut self.inline,
            _ => return Ok(()),
        };
        if into.len() + piece.len() > MOST_TEXT {
            return Err(Fault::TooLarge);
        }
        into.push_str(piece);
        Ok(())
    }
}

/// The 0-based number of a row, and whether it is hidden.
fn row_start(tag: &quick_xml::events::BytesStart<'_>, next: u32) -> Result<(u32, bool), Fault> {
    let (mut row, mut hidden) = (next, false);
    for found in attributes(tag) {
        let found = found?;
        match found.key.as_ref() {
            "r" => {
                let number: u32 = value(&found)?.trim().parse().map_err(|_| Fault::Damaged)?;
                row = number.checked_sub(1).ok_or(Fault::Damaged)?;
            }
            "hidden" => hidden |= is_yes(&value(&found)?),
            // A height of zero hides it as well.
            "ht" => {
                hidden |= value(&found)?.trim().parse::<f64>().is_ok_and(|height| height == 0.0)
            }
            _ => {}
        }
    }
    // Excel has 1 048 576 rows.
    if row > 1 << 24 { Err(Fault::Damaged) } else { Ok((row, hidden)) }
}

/// 0-based row and column of a place such as `$C$12`.
fn place(text: &str) -> Option<(u32, u32)> {
    let text = text.trim().as_bytes();
    let letters = text.iter().filter(|byte| **byte != b'$');
    let (mut row, mut column) = (0u32, 0u32);
    for byte in letters {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' if row == 0 => {
                let letter = u32::from(byte.to_ascii_uppercase() - b'A') + 1;
                column = column.checked_mul(26)?.checked_add(letter)?;
            }
            b'0'..=b'9' if column > 0 => {
                row = row.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?;
            }
            _ => return None,
        }
    }
    // Excel has 16 384 columns.
    let column = column.checked_sub(1).filter(|column| *column < 1 << 14)?;
    Some((row.checked_sub(1)?, column))
}

/// Resolves control characters, which are written as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, behind) = rest.split_at(at);
        plain.push_str(before);
        let digits = behind.get(2..6).filter(|_| behind.as_bytes().get(6) == Some(&b'_'));
        let digits = digits.filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let found = digits.and_then(|digits| char::from_u32(u32::from_str_radix(digits, 16).ok()?));
        let length = match found {
            Some(character) => {
                plain.push(character);
                7
            }
            None => {
                plain.push_str("_x");
                2
            }
        };
        rest = &behind[length..];
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

struct Relation {
    /// The last part of its type: `worksheet`.
    kind: String,
    /// A path in the container.
    target: String,
}

/// The parts that a part points to, by id. None if it has no file of relations.
fn relations(
    container: &mut Container,
    path: &str,
    folder: &str,
) -> Result<BTreeMap<String, Relation>, Fault> {
    let mut found = BTreeMap::new();
    let Some(mut xml) = container.xml(path.trim_start_matches('/'))? else { return Ok(found) };
    loop {
        match xml.next()? {
            Token::Start(tag) if tag.local_name().as_ref() == "Relationship" => {
                let id = attribute(&tag, "Id")?.unwrap_or_default().into_owned();
                let kind = attribute(&tag, "Type")?.unwrap_or_default();
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let target = attribute(&tag, "Target")?.unwrap_or_default();
                if found.len() >= MOST_ENTRIES {
                    return Err(Fault::TooLarge);
                }
                found.insert(id, Relation { kind, target: joined(folder, &target) });
            }
            Token::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// A target as a path in the container: relative to the folder, or to the root after a slash.
fn joined(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let whole = match target.strip_prefix('/') {
        Some(target) => target.to_owned(),
        None => format!("{folder}/{target}"),
    };
    for part in whole.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The sheets with cells, and whether days are counted from 1904.
fn sheets(
    container: &mut Container,
    main: &str,
    relations: &BTreeMap<String, Relation>,
) -> Result<(Vec<SheetEntry>, bool), Fault> {
    let (mut sheets, mut from_1904) = (Vec::new(), false);
    let mut xml = container.xml(main)?.ok_or(Fault::Damaged)?;
    loop {
        match xml.next()? {
            Token::Start(tag) if tag.local_name().as_ref() == "workbookPr" => {
                from_1904 = attribute(&tag, "date1904")?.is_some_and(|value| is_yes(&value));
            }
            Token::Start(tag) if tag.local_name().as_ref() == "sheet" => {
                let name = attribute(&tag, "name")?.unwrap_or_default().into_owned();
                let visible = attribute(&tag, "state")?.is_none_or(|state| state == "visible");
                let id = attribute(&tag, "id")?.unwrap_or_default();
                let relation = relations.get(id.as_ref()).ok_or(Fault::Damaged)?;
                if sheets.len() >= MOST_ENTRIES {
                    return Err(Fault::TooLarge);
                }
                // A sheet may be a chart, which has no cells.
                if relation.kind == "worksheet" {
                    sheets.push(SheetEntry { name, visible, path: relation.target.clone() });
                }
            }
            Token::Eof => return Ok((sheets, from_1904)),
            _ => {}
        }
    }
}

fn texts(container: &mut Container, path: &str) -> Result<Texts, Fault> {
    let mut texts = Texts::default();
    let Some(mut xml) = container.xml(path)? else { return Ok(texts) };
    let mut text: Option<Text> = None;
    loop {
        match xml.next()? {
            Token::Start(tag) => match (tag.local_name().as_ref(), &mut text) {
                ("si", None) => text = Some(Text::default()),
                (name, Some(text)) => text.open(name),
                _ => {}
            },
            Token::Text(piece) => {
                if let Some(text) = &mut text {
                    text.add(&piece)?;
                }
            }
            Token::End(tag) => match (tag.local_name().as_ref(), &mut text) {
                ("si", Some(ended)) => {
                    texts.text.push_str(&unescaped(&ended.inline));
                    if texts.text.len() > MOST_TEXT || texts.ends.len() >= MOST_TEXTS {
                        return Err(Fault::TooLarge);
                    }
                    texts.ends.push(texts.text.len() as u32);
                    text = None;
                }
                (name, Some(text)) => text.close(name),
                _ => {}
            },
            Token::Other => {}
            Token::Eof => return Ok(texts),
        }
    }
}

/// The formats of the cell styles, by the index that cells use.
fn formats(container: &mut Container, path: &str) -> Result<Vec<Arc<Format>>, Fault> {
    let mut formats = Vec::new();
    let Some(mut xml) = container.xml(path)? else { return Ok(formats) };
    let mut own: BTreeMap<u32, Arc<Format>> = BTreeMap::new();
    let mut in_cells = false;
    loop {
        match xml.next()? {
            Token::Start(tag) => match tag.local_name().as_ref() {
                "numFmt" => {
                    let number = attribute(&tag, "numFmtId")?.unwrap_or_default();
                    let code = attribute(&tag, "formatCode")?.unwrap_or_default();
                    if own.len() < MOST_ENTRIES {
                        // No style can point to an id that is no number.
                        if let Ok(number) = number.trim().parse() {
                            // Excel itself allows 255 characters, and some 200 formats.
                            if code.len() > LONGEST_CODE || own.len() > MOST_FORMATS {
                                return Err(Fault::TooLarge);
                            }
                            own.insert(number, Arc::new(Format::new(&code)));
                        }
                    }
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let number = attribute(&tag, "numFmtId")?;
                    let number: u32 = match number {
                        Some(number) => number.trim().parse().map_err(|_| Fault::Damaged)?,
                        None => 0,
                    };
                    if formats.len() >= MOST_ENTRIES {
                        return Err(Fault::TooLarge);
                    }
                    let format = own.entry(number);
                    formats
                        .push(format.or_insert_with(|| Arc::new(Format::built_in(number))).clone());
                }
                _ => {}
            },
            Token::End(tag) if tag.local_name().as_ref() == "cellXfs" => in_cells = false,
            Token::Eof => return Ok(formats),
            _ => {}
        }
    }
}
