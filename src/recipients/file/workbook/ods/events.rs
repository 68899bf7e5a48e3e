//! Reads the content of a workbook from front to back: sheets, cells, rows, merged areas.

use std::collections::BTreeSet;

use super::super::container::Container;
use super::super::fault::Fault;
use super::super::grid::Area;
use super::super::namespaces::Space;
use super::super::xml::{EndTag, Tag, Token};
use super::cell::{Cell, times};
use crate::recipients::file::raw::CellFault;

/// LibreOffice has 1 048 576 rows and 16 384 columns; other programs may have more.
const MOST_ROWS: u32 = 1 << 24;

const MOST_COLUMNS: u32 = 1 << 14;

/// Most sheets, and most names of styles.
pub(super) const MOST_ENTRIES: usize = 1 << 17;

/// Most text of a cell, in bytes.
const MOST_TEXT: usize = 1 << 20;

/// An item of a workbook, in its order. Rows and columns are 0-based.
pub(super) enum Event<'a> {
    /// A sheet begins.
    Sheet { name: &'a str, visible: bool },
    /// A cell, and how often it is repeated side by side.
    Cells {
        column: u32,
        times: u32,
        text: &'a str,
        fault: Option<CellFault>,
        /// Whether it is struck through, or a part of it.
        struck: bool,
    },
    /// The end of the row of the cells before, and how often the row is repeated.
    Row { row: u32, times: u32, hidden: bool },
    /// A merged area.
    Merged(Area),
    /// A comment on a cell of a row.
    Comment { row: u32, text: &'a str },
    /// A formula that fills several cells and was not computed, by its row.
    NotComputed { row: u32 },
}

pub(super) fn read(
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
                let more = state.end(&tag, &mut take)?;
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

/// The state of reading.
#[derive(Default)]
struct State {
    depth: u32,
    /// Names of the styles of hidden sheets.
    hidden_styles: BTreeSet<String>,
    /// Names of the styles that strike text through.
    struck_styles: BTreeSet<String>,
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
    /// Whether that is a comment on a cell.
    in_comment: bool,
    /// Depth of the paragraph that is being read.
    paragraph: Option<u32>,
}

impl State {
    fn start(
        &mut self,
        tag: &Tag<'_>,
        take: &mut impl FnMut(Event<'_>) -> Result<bool, Fault>,
    ) -> Result<bool, Fault> {
        if self.unseen.is_some() {
            return Ok(true);
        }
        if self.cell.is_some() {
            self.inside_cell(tag)?;
            return Ok(true);
        }
        let (is_table, is_style) = (tag.space.is(Space::Table), tag.space.is(Space::Style));
        match tag.local() {
            "style" if is_style => {
                self.style = tag.attribute(Space::Style, "name")?.map(|name| name.into_owned());
            }
            "table-properties" if is_style => {
                let shown = tag.attribute(Space::Table, "display")?;
                let hidden = shown.is_some_and(|shown| shown == "false");
                if let Some(style) = self.style.as_ref().filter(|_| hidden)
                    && self.hidden_styles.len() < MOST_ENTRIES
                {
                    self.hidden_styles.insert(style.clone());
                }
            }
            "text-properties" if is_style => self.text_style(tag)?,
            "spreadsheet" if tag.space.is(Space::Office) => self.in_spreadsheet = true,
            // Tracked changes and copies of tables of other files hold cells, too.
            "tracked-changes" | "dde-links" | "content-validations" | "shapes" if is_table => {
                self.unseen = Some(self.depth);
            }
            "forms" if tag.space.is(Space::Office) => self.unseen = Some(self.depth),
            "table" if is_table && self.in_spreadsheet && self.sheet.is_none() => {
                self.sheet = Some(self.depth);
                (self.row, self.column) = (0, 0);
                let style = tag.attribute(Space::Table, "style-name")?;
                let visible =
                    style.is_none_or(|style| !self.hidden_styles.contains(style.as_ref()));
                let name = tag.attribute(Space::Table, "name")?.unwrap_or_default();
                return take(Event::Sheet { name: &name, visible });
            }
            "table-row" if is_table && self.sheet.is_some() => {
                self.row_times = times(tag, Space::Table, "number-rows-repeated")?;
                self.row_hidden = tag
                    .attribute(Space::Table, "visibility")?
                    .is_some_and(|shown| matches!(shown.as_ref(), "collapse" | "filter"));
                self.column = 0;
            }
            name @ ("table-cell" | "covered-table-cell") if is_table && self.sheet.is_some() => {
                let mut cell = Cell::start(tag, self.depth, name == "covered-table-cell")?;
                cell.struck = self.is_struck(tag, Space::Table)?;
                self.cell = Some(cell);
            }
            _ => {}
        }
        Ok(true)
    }

    /// Notes the style that is being defined if it strikes text through.
    fn text_style(&mut self, tag: &Tag<'_>) -> Result<(), Fault> {
        let says = |name| -> Result<bool, Fault> {
            let line = tag.attribute(Space::Style, name)?;
            Ok(line.is_some_and(|line| !matches!(line.trim(), "" | "none")))
        };
        let struck = says("text-line-through-style")? || says("text-line-through-type")?;
        if let Some(style) = self.style.as_ref().filter(|_| struck)
            && self.struck_styles.len() < MOST_ENTRIES
        {
            self.struck_styles.insert(style.clone());
        }
        Ok(())
    }

    /// Whether the style that a tag names strikes text through.
    fn is_struck(&self, tag: &Tag<'_>, space: Space) -> Result<bool, Fault> {
        if self.struck_styles.is_empty() {
            return Ok(false);
        }
        let style = tag.attribute(space, "style-name")?;
        Ok(style.is_some_and(|style| self.struck_styles.contains(style.as_ref())))
    }

    fn inside_cell(&mut self, tag: &Tag<'_>) -> Result<(), Fault> {
        let struck = tag.name_in(Space::Text) == "span" && self.is_struck(tag, Space::Text)?;
        let Some(cell) = &mut self.cell else { return Ok(()) };
        cell.struck |= struck && self.paragraph.is_some();
        let name = tag.name_in(Space::Text);
        match name {
            "p" if self.paragraph.is_none() && self.depth == cell.depth + 1 => {
                self.paragraph = Some(self.depth);
                if cell.paragraphs > 0 {
                    cell.text.push('\n');
                }
                cell.paragraphs += 1;
            }
            // A comment, a drawing, or anything else that is not the text of the cell.
            _ if self.paragraph.is_none() => {
                self.unseen = Some(self.depth);
                self.in_comment = tag.name_in(Space::Office) == "annotation";
            }
            "note" | "ruby-text" => self.unseen = Some(self.depth),
            _ if tag.name_in(Space::Office) == "annotation"
                || tag.name_in(Space::Drawing) == "frame" =>
            {
                self.unseen = Some(self.depth);
                self.in_comment = tag.name_in(Space::Office) == "annotation";
            }
            "s" => {
                let blanks = times(tag, Space::Text, "c")?;
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
    pub(super) fn text(&mut self, text: &str) -> Result<(), Fault> {
        if self.unseen.is_some()
            && self.in_comment
            && let Some(cell) = &mut self.cell
        {
            if cell.comment.len() + text.len() > MOST_TEXT {
                return Err(Fault::TooLarge);
            }
            cell.comment.push_str(text);
            cell.comment.push(' ');
            return Ok(());
        }
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
        tag: &EndTag<'_>,
        take: &mut impl FnMut(Event<'_>) -> Result<bool, Fault>,
    ) -> Result<bool, Fault> {
        if let Some(unseen) = self.unseen {
            if unseen == self.depth {
                self.unseen = None;
                self.in_comment = false;
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
        match tag.local() {
            "style" if tag.space.is(Space::Style) => self.style = None,
            "spreadsheet" if tag.space.is(Space::Office) => self.in_spreadsheet = false,
            "table" if self.sheet == Some(self.depth) => self.sheet = None,
            "table-row" if tag.space.is(Space::Table) && self.sheet.is_some() => {
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
        if cell.fills
            && fault == Some(CellFault::NotComputed)
            && !take(Event::NotComputed { row: self.row })?
        {
            return Ok(false);
        }
        if cell.merged {
            let last = self.row.saturating_add(cell.rows.saturating_sub(1));
            let last_column = column.saturating_add(cell.columns.saturating_sub(1));
            let area = Area { rows: (self.row, last), columns: (column, last_column) };
            if !take(Event::Merged(area))? {
                return Ok(false);
            }
        }
        if !cell.comment.trim().is_empty()
            && !take(Event::Comment { row: self.row, text: &cell.comment })?
        {
            return Ok(false);
        }
        let blank = fault.is_none() && cell.text.is_empty();
        if !blank && self.column > MOST_COLUMNS {
            return Err(Fault::Damaged);
        }
        take(Event::Cells { column, times, text: &cell.text, fault, struck: cell.struck })
    }
}
