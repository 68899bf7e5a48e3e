//! The state of a flow: rows so far, the columns, the heading that waits for its text.

use std::sync::Arc;

use super::super::problem::LayoutProblem;
use super::super::rows::{Row, cells};
use super::super::tree::{NodeId, Tree};
use crate::render::pdf::material::qr::Code;
use crate::render::pdf::paper::measures::Measures;
use crate::render::pdf::text::own::Own;
use crate::render::pdf::text::paragraph::Lines;
use crate::render::pdf::text::setter::TextSetter;

/// The kind of the block before, as far as distances depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Before {
    Nothing,
    Title,
    /// A heading above its text.
    Heading,
    Text,
    Table,
    Box,
}

/// The kind of the next block, as far as distances depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Next {
    /// A heading above its text.
    Heading,
    Text,
    Table,
    Box,
    /// Sign-off and the lines in other languages.
    Closing,
}

/// The columns of blocks: those of the page or of the frame.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Columns {
    /// Left edge of headings.
    pub(crate) side: f32,
    /// Type size of headings.
    pub(crate) side_size: f32,
    /// Left edge of the text.
    pub(crate) body: f32,
    /// Right edge of the text.
    pub(crate) right: f32,
}

pub(super) struct SideHeading {
    pub(super) lines: Arc<Lines>,
    pub(super) node: NodeId,
    pub(super) title: String,
    /// The QR code below it.
    pub(super) code: Option<Code>,
}

/// Makes the rows of one part.
pub(crate) struct Flow<'a> {
    pub(crate) setter: &'a TextSetter,
    pub(crate) tree: &'a mut Tree,
    pub(crate) problems: &'a mut Vec<LayoutProblem>,
    pub(super) own: &'a mut Own,
    pub(crate) rows: Vec<Row>,
    pub(crate) lang: String,
    pub(crate) m: Measures,
    pub(crate) columns: Columns,
    pub(crate) before: Before,
    /// Tables so far.
    pub(crate) tables: usize,
    pub(super) pending: Option<SideHeading>,
    pub(super) glue_next: bool,
    /// Lines of text that a heading still has to be kept together with.
    pub(super) due: i32,
}

/// A heading is kept with this many lines of what follows.
pub(super) const LINES_AFTER_HEADING: i32 = 2;

impl<'a> Flow<'a> {
    /// A flow in the columns of the page.
    pub(crate) fn new(
        setter: &'a TextSetter,
        tree: &'a mut Tree,
        problems: &'a mut Vec<LayoutProblem>,
        own: &'a mut Own,
        lang: &str,
        measures: Measures,
    ) -> Self {
        let columns = Columns {
            side: measures.left,
            side_size: measures.heading_size,
            body: measures.body,
            right: measures.right,
        };
        Self {
            setter,
            tree,
            problems,
            own,
            rows: Vec::new(),
            lang: lang.to_owned(),
            m: measures,
            columns,
            before: Before::Nothing,
            tables: 0,
            pending: None,
            glue_next: false,
            due: 0,
        }
    }

    /// Sets a heading that has no text beside it.
    pub(crate) fn flush_heading(&mut self) {
        if self.pending.is_some() {
            let gap = self.gap(Next::Text);
            self.push(Row { gap, ..Row::default() });
            self.before = Before::Text;
        }
    }

    /// Steps to the next block. Every distance of the page is decided here.
    pub(crate) fn gap(&self, next: Next) -> i32 {
        let section = self.pending.is_some() || matches!(next, Next::Closing | Next::Heading);
        let table = next == Next::Table || self.before == Before::Table;
        match (self.before, next) {
            (Before::Nothing, _) => 0,
            (Before::Heading, Next::Table) => self.m.after_heading + 1,
            (Before::Heading, _) => self.m.after_heading,
            (Before::Box, Next::Table | Next::Box) => self.m.after_box.1,
            (Before::Box, _) => self.m.after_box.0,
            (_, Next::Box) => self.m.before_box,
            _ if section && table => self.m.table_section,
            (Before::Title, Next::Table) => self.m.table_section,
            _ if section || table => self.m.section,
            (Before::Title, _) => self.m.section,
            _ => self.m.paragraph,
        }
    }

    /// The distance before the first item of a list: a compact one follows the words that introduce
    /// it as closely as its items follow each other.
    pub(crate) fn first_gap(&self, compact: bool) -> i32 {
        match self.gap(Next::Text) {
            gap if compact && gap == self.m.paragraph => self.m.line,
            gap => gap,
        }
    }

    /// Adds a row, with the heading that waits for it.
    pub(crate) fn push(&mut self, mut row: Row) {
        row.glue |= std::mem::take(&mut self.glue_next);
        if let Some(heading) = self.pending.take() {
            row.wide = true;
            row.side_depth = self.m.line * (heading.lines.lines.len() as i32 - 1);
            if let Some(code) = &heading.code {
                let (placed, end) = self.code_beside(code, row.side_depth);
                row.side_depth = end;
                row.code = Some(placed);
            }
            let mut head = cells(&heading.lines, self.columns.side, self.m.line, heading.node);
            head.append(&mut row.cells);
            row.cells = head;
            row.bookmark = Some((2, heading.title));
            self.due = LINES_AFTER_HEADING;
        }
        self.due -= row.depth / self.m.line + 1;
        self.glue_next = self.due > 0;
        self.rows.push(row);
    }

    /// Marks that the next row is kept with the last.
    pub(crate) fn keep_next(&mut self) {
        self.glue_next = true;
    }

    /// Takes the rows made so far and starts afresh, for the inside of the frame.
    pub(crate) fn begin_inside(&mut self, columns: Columns) -> Outside {
        self.flush_heading();
        Outside {
            rows: std::mem::take(&mut self.rows),
            columns: std::mem::replace(&mut self.columns, columns),
            before: std::mem::replace(&mut self.before, Before::Nothing),
            glue_next: std::mem::take(&mut self.glue_next),
        }
    }

    /// Returns the rows made inside and goes on outside.
    pub(crate) fn end_inside(&mut self, outside: Outside) -> Vec<Row> {
        self.flush_heading();
        self.columns = outside.columns;
        self.before = outside.before;
        self.glue_next = outside.glue_next;
        self.due = 0;
        std::mem::replace(&mut self.rows, outside.rows)
    }
}

/// The state of a flow while the inside of a frame is made.
pub(crate) struct Outside {
    rows: Vec<Row>,
    columns: Columns,
    before: Before,
    glue_next: bool,
}
