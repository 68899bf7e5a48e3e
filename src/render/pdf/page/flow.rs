//! Blocks become rows.
//!
//! A row is what never splits: a line of a paragraph, a row of a table, the whole frame. It has its
//! distance from the row before and whether a page may end there; [`super::pages`] puts rows on
//! pages. All distances are whole steps of the 8 pt grid, so lines on both sides of a sheet, and in
//! neighbouring columns, are at the same height.

use super::code::Printed;
use super::problem::{ElementPath, LayoutProblem};
use super::rows::{Row, cells};
use super::tree::{Kind, NodeId, Tree};
use crate::letter::{Block, Inline, own, plain_text};
use crate::render::pdf::material::qr::Code;
use crate::render::pdf::paper::measures::{self as m, Measures};
use crate::render::pdf::text::fonts::Weight;
use crate::render::pdf::text::inline::{self, Flat};
use crate::render::pdf::text::linebreak::Purpose;
use crate::render::pdf::text::own::{How, Own, OwnText, WhyNot};
use crate::render::pdf::text::paragraph::{Lines, Setting};
use crate::render::pdf::text::setter::TextSetter;
use std::sync::Arc;

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

struct SideHeading {
    lines: Arc<Lines>,
    node: NodeId,
    title: String,
    /// The QR code below it.
    code: Option<Code>,
}

/// Makes the rows of one part.
pub(crate) struct Flow<'a> {
    pub(crate) setter: &'a TextSetter,
    pub(crate) tree: &'a mut Tree,
    pub(crate) problems: &'a mut Vec<LayoutProblem>,
    own: &'a mut Own,
    pub(crate) rows: Vec<Row>,
    pub(crate) lang: String,
    pub(crate) m: Measures,
    pub(crate) columns: Columns,
    pub(crate) before: Before,
    /// Tables so far.
    pub(crate) tables: usize,
    pending: Option<SideHeading>,
    glue_next: bool,
    /// Lines of text that a heading still has to be kept together with.
    due: i32,
}

/// A heading is kept with this many lines of what follows.
const LINES_AFTER_HEADING: i32 = 2;
/// A paragraph or item of up to this many lines never splits.
const WHOLE: usize = 3;
/// Lines of a paragraph on either side of a page break.
const SIDE: usize = 2;

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

    /// Adds blocks under a node of the tag tree.
    pub(crate) fn blocks(&mut self, blocks: &[Block], parent: NodeId, path: &ElementPath) {
        self.sequence(blocks, parent, path, None);
    }

    /// Adds blocks, with a code in one of their sections.
    pub(crate) fn sequence(
        &mut self,
        blocks: &[Block],
        parent: NodeId,
        path: &ElementPath,
        code: Option<(Printed, &Code)>,
    ) {
        let mut seen = Seen::default();
        for (index, block) in blocks.iter().enumerate() {
            let path = path.then(seen.name(block));
            self.block(block, blocks.get(index + 1), parent, &path);
            let Some((printed, code)) = code else { continue };
            if let (true, Some(heading)) = (printed.heading == index, &mut self.pending) {
                heading.code = Some(code.clone());
            }
            if self.m.headings_above && printed.block == index {
                self.code_below(code, &path);
            }
        }
        self.flush_heading();
    }

    fn block(&mut self, block: &Block, next: Option<&Block>, parent: NodeId, path: &ElementPath) {
        match block {
            Block::Heading { level: 1, content } => self.title(content, parent, path),
            Block::Heading { content, .. } => self.side_heading(content, parent, path),
            Block::Paragraph { content, lang, keep_with_next } => {
                let keep = *keep_with_next || introduces(content, next);
                self.paragraph(content, lang.as_deref(), keep, parent, path);
            }
            Block::List { start, compact, items } => {
                self.list(*start, *compact, items, parent, path);
            }
            Block::Table { head, rows } => self.table(head, rows, parent, path),
            Block::Definitions { compact, items } => {
                self.definitions(*compact, items, parent, path);
            }
            Block::Box { blocks, foot } => self.framed(blocks, foot.as_deref(), parent, path),
            Block::Closing { greeting, lines } => self.closing(greeting, lines, parent, path),
            Block::OtherLanguages { lines } => self.other_languages(lines, parent, path),
        }
    }

    fn title(&mut self, content: &[Inline], parent: NodeId, path: &ElementPath) {
        self.flush_heading();
        let words = self.heading_words(content, path);
        let node = self.tree.add(parent, Kind::Heading(1, words.clone()), None);
        let width = self.columns.right - self.columns.side;
        let setting = Setting { size: self.m.title_size, width, purpose: Purpose::Heading };
        let Some(lines) = self.set(content, None, Weight::Bold, setting, path) else { return };
        if lines.lines.len() > 2 {
            let (lines, room) = (lines.lines.len(), 2);
            self.problems.push(LayoutProblem::TooManyLines { path: path.clone(), lines, room });
        }
        let x = self.columns.side;
        let cells = cells(&lines, x, self.m.title_line, node);
        let gap = if self.before == Before::Nothing { 0 } else { self.m.table_section };
        self.push(Row {
            gap,
            depth: self.m.title_line * (lines.lines.len() as i32 - 1),
            wide: true,
            cells,
            bookmark: Some((1, words)),
            path: path.clone(),
            ..Row::default()
        });
        self.before = Before::Title;
        self.glue_next = true;
    }

    fn side_heading(&mut self, content: &[Inline], parent: NodeId, path: &ElementPath) {
        self.flush_heading();
        let title = self.heading_words(content, path);
        let node = self.tree.add(parent, Kind::Heading(2, title.clone()), None);
        if self.m.headings_above {
            self.heading_above(content, node, title, path);
            return;
        }
        let width = self.columns.body - m::GUTTER - self.columns.side;
        let setting = Setting { size: self.columns.side_size, width, purpose: Purpose::Heading };
        if let Some(lines) = self.set(content, None, Weight::Bold, setting, path) {
            self.pending = Some(SideHeading { lines, node, title, code: None });
        }
    }

    /// A heading on lines of its own, in large print, where a column beside the text has no room.
    fn heading_above(
        &mut self,
        content: &[Inline],
        node: NodeId,
        title: String,
        path: &ElementPath,
    ) {
        let width = self.columns.right - self.columns.side;
        let setting = Setting { size: self.columns.side_size, width, purpose: Purpose::Heading };
        let Some(lines) = self.set(content, None, Weight::Bold, setting, path) else { return };
        let gap = self.gap(Next::Heading);
        self.push(Row {
            gap,
            depth: self.m.line * (lines.lines.len() as i32 - 1),
            wide: true,
            cells: cells(&lines, self.columns.side, self.m.line, node),
            bookmark: Some((2, title)),
            path: path.clone(),
            ..Row::default()
        });
        self.before = Before::Heading;
        self.due = LINES_AFTER_HEADING;
        self.glue_next = true;
    }

    fn heading_words(&mut self, content: &[Inline], path: &ElementPath) -> String {
        let words = inline::spoken(content);
        if words.trim().is_empty() {
            self.problems.push(LayoutProblem::EmptyHeading { path: path.clone() });
        }
        words
    }

    /// Sets a heading that has no text beside it.
    pub(crate) fn flush_heading(&mut self) {
        if self.pending.is_some() {
            let gap = self.gap(Next::Text);
            self.push(Row { gap, ..Row::default() });
            self.before = Before::Text;
        }
    }

    fn paragraph(
        &mut self,
        content: &[Inline],
        lang: Option<&str>,
        keep: bool,
        parent: NodeId,
        path: &ElementPath,
    ) {
        let node = self.tree.add(parent, Kind::Paragraph, lang);
        let set = if own::has_marks(content) {
            self.set_own(content, lang, self.text(0.0), path).map(|(own, lines)| (Some(own), lines))
        } else {
            let lines = self.set(content, lang, Weight::Regular, self.text(0.0), path);
            lines.map(|lines| (None, lines))
        };
        let Some((own, lines)) = set else { return };
        let gap = self.gap(Next::Text);
        let first = self.rows.len();
        self.push_lines(&lines, self.columns.body, node, gap, false, path);
        // A heading beside the first line comes before it.
        for cell in self.rows[first..].iter_mut().filter_map(|row| row.cells.last_mut()) {
            cell.own = own;
        }
        self.before = Before::Text;
        self.glue_next |= keep;
    }

    /// Sets a paragraph with values of the recipient's own, or records why it cannot be set.
    fn set_own(
        &mut self,
        content: &[Inline],
        lang: Option<&str>,
        setting: Setting,
        path: &ElementPath,
    ) -> Option<(usize, Arc<Lines>)> {
        let lang = lang.unwrap_or(&self.lang);
        let how = How::Paragraph(setting);
        let text = OwnText::new(content.to_vec(), lang, Weight::Regular, how);
        match self.own.set(text, self.setter.fonts()) {
            Ok(set) => Some(set),
            Err(WhyNot::Missing(character)) => {
                let path = path.clone();
                self.problems.push(LayoutProblem::MissingGlyph { path, character });
                None
            }
            Err(WhyNot::TooWide) => {
                self.too_wide(setting, path);
                None
            }
        }
    }

    fn too_wide(&mut self, setting: Setting, path: &ElementPath) {
        let column_mm = (setting.width * 25.4 / 72.0).round() as u32;
        self.problems.push(LayoutProblem::WordTooWide { path: path.clone(), column_mm });
    }

    fn closing(
        &mut self,
        greeting: &[Inline],
        lines: &[Vec<Inline>],
        parent: NodeId,
        path: &ElementPath,
    ) {
        self.flush_heading();
        // A sign-off alone on a page belongs to nothing.
        self.glue_next |= self.before == Before::Text;
        let mut gap = self.gap(Next::Closing);
        for (index, content) in
            std::iter::once(greeting).chain(lines.iter().map(Vec::as_slice)).enumerate()
        {
            let node = self.tree.add(parent, Kind::Paragraph, None);
            if let Some(set) = self.set(content, None, Weight::Regular, self.text(0.0), path) {
                self.push_lines(&set, self.columns.body, node, gap, true, path);
                self.before = Before::Text;
            }
            self.glue_next = index < lines.len();
            gap = if index == 0 { self.m.paragraph } else { self.m.line };
        }
    }

    fn other_languages(
        &mut self,
        lines: &[(String, Vec<Inline>)],
        parent: NodeId,
        path: &ElementPath,
    ) {
        self.flush_heading();
        // Two lines in foreign languages alone on a page look like a mistake.
        self.glue_next |= self.before == Before::Text;
        let mut gap = self.gap(Next::Closing);
        for (index, (lang, content)) in lines.iter().enumerate() {
            let node = self.tree.add(parent, Kind::Paragraph, Some(lang));
            let text = self.text(0.0);
            if let Some(set) = self.set(content, Some(lang), Weight::Regular, text, path) {
                self.push_lines(&set, self.columns.body, node, gap, true, path);
                self.before = Before::Text;
            }
            self.glue_next = index + 1 < lines.len();
            gap = self.m.line;
        }
    }

    /// Running text that begins `indent` points into the body column.
    pub(crate) fn text(&self, indent: f32) -> Setting {
        let width = self.columns.right - self.columns.body - indent;
        Setting { size: self.m.size, width, purpose: Purpose::Text }
    }

    /// Sets a paragraph, or records why it cannot be set.
    pub(crate) fn set(
        &mut self,
        content: &[Inline],
        lang: Option<&str>,
        weight: Weight,
        setting: Setting,
        path: &ElementPath,
    ) -> Option<Arc<Lines>> {
        let lang = lang.unwrap_or(&self.lang);
        match inline::flatten(self.setter.fonts(), content, lang, weight) {
            Ok(flat) => self.set_flat(&flat, setting, path),
            Err(inline::Missing(character)) => {
                let path = path.clone();
                self.problems.push(LayoutProblem::MissingGlyph { path, character });
                None
            }
        }
    }

    /// Sets a flat text, or records that a word is too wide.
    pub(crate) fn set_flat(
        &mut self,
        flat: &Flat,
        setting: Setting,
        path: &ElementPath,
    ) -> Option<Arc<Lines>> {
        match self.setter.paragraph(flat, setting) {
            Ok(lines) => Some(lines),
            Err(_) => {
                self.too_wide(setting, path);
                None
            }
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

    /// Adds the lines of a paragraph as rows that a page break may or may not part.
    pub(crate) fn push_lines(
        &mut self,
        lines: &Arc<Lines>,
        x: f32,
        node: NodeId,
        gap: i32,
        whole: bool,
        path: &ElementPath,
    ) {
        let count = lines.lines.len();
        for (index, cell) in cells(lines, x, 0, node).into_iter().enumerate() {
            self.push(Row {
                gap: if index == 0 { gap } else { self.m.line },
                glue: index > 0 && (whole || keeps_together(index, count)),
                cells: vec![cell],
                path: path.clone(),
                ..Row::default()
            });
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

/// Whether line `index` of `count` stays with the line before it: short paragraphs never split,
/// others leave two lines on either side.
pub(crate) fn keeps_together(index: usize, count: usize) -> bool {
    count <= WHOLE || index < SIDE || count - index < SIDE
}

/// Whether a paragraph introduces what follows: it ends with a colon before a list or columns.
fn introduces(content: &[Inline], next: Option<&Block>) -> bool {
    let follows =
        matches!(next, Some(Block::List { .. } | Block::Table { .. } | Block::Definitions { .. }));
    follows && plain_text(content).trim_end().ends_with(':')
}

/// Numbers the blocks of each kind, for element paths.
#[derive(Default)]
struct Seen([usize; 8]);

impl Seen {
    fn name(&mut self, block: &Block) -> String {
        let (kind, word) = match block {
            Block::Heading { level: 1, .. } => return "title".to_owned(),
            Block::Heading { .. } => (0, "heading"),
            Block::Paragraph { .. } => (1, "paragraph"),
            Block::List { .. } => (2, "list"),
            Block::Table { .. } => (3, "table"),
            Block::Definitions { .. } => (4, "definitions"),
            Block::Box { .. } => (5, "frame"),
            Block::Closing { .. } => (6, "sign-off"),
            Block::OtherLanguages { .. } => (7, "other languages"),
        };
        self.0[kind] += 1;
        match self.0[kind] {
            1 => word.to_owned(),
            n => format!("{word} {n}"),
        }
    }
}
