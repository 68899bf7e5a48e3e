//! Rows onto pages.

use super::layout::{Artifact, Bookmark, Item, LinkArea, Mirror, Page, Role};
use super::problem::LayoutProblem;
use super::rows::{Cell, Drawing, Row};
use super::tree::{Kind, NodeId, Tree};
use crate::render::pdf::material::picture::Picture;
use crate::render::pdf::paper::edge::Edge;
use crate::render::pdf::paper::measures::{self as m, Measures};
use crate::render::pdf::text::own::{OwnItem, OwnPlace};
use crate::render::pdf::text::paragraph::{Line, Lines};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The pages of a letter while they are filled.
pub(crate) struct Pager<'a> {
    pub(crate) pages: Vec<Page>,
    pub(crate) tree: &'a mut Tree,
    pub(crate) m: Measures,
    pub(crate) bookmarks: Vec<Bookmark>,
    pub(crate) box_page: Option<usize>,
    /// The mirror of rows that are placed, where their part runs from right to left.
    pub(crate) mirror: Option<Mirror>,
    /// Nodes of links and of words in other languages, by paragraph and group: a link that goes
    /// over two lines is one link.
    groups: BTreeMap<(NodeId, usize), NodeId>,
    position: Position,
}

/// The end of the last row.
#[derive(Debug, Clone, Copy)]
struct Position {
    /// Its last baseline; `None` on an empty page.
    k: Option<i32>,
    /// First baseline of this page.
    top: i32,
    /// Last line of the last heading in the heading column.
    side_end: i32,
}

impl Position {
    /// The row's first baseline, and the position after it.
    fn after(self, row: &Row) -> (i32, Self) {
        let first = match self.k {
            None => self.top,
            Some(k) if row.wide => (k + row.gap).max(self.side_end.saturating_add(row.gap)),
            Some(k) => k + row.gap,
        };
        let side_end = if row.wide { first + row.side_depth } else { self.side_end };
        (first, Self { k: Some(first + row.depth), side_end, ..self })
    }

    /// How many steps the row goes beyond the page, if positive.
    fn excess(self, row: &Row, last: i32) -> i32 {
        self.k.map_or(0, |k| k + row.room).max(self.side_end) - last
    }
}

impl<'a> Pager<'a> {
    pub(crate) fn new(tree: &'a mut Tree, measures: Measures) -> Self {
        Self {
            pages: Vec::new(),
            tree,
            m: measures,
            bookmarks: Vec::new(),
            box_page: None,
            mirror: None,
            groups: BTreeMap::new(),
            position: Position { k: None, top: measures.top_k, side_end: i32::MIN },
        }
    }

    /// Starts a page whose first baseline is `top`.
    pub(crate) fn start_page(&mut self, top: i32) {
        self.pages.push(Page::default());
        self.position = Position { k: None, top, side_end: i32::MIN };
    }

    /// How many lines of text would still fit below the last one.
    pub(crate) fn lines_left(&self) -> usize {
        let used = self.position.k.unwrap_or(self.position.top - self.m.line);
        let end = used.max(self.position.side_end);
        usize::try_from((self.m.last_k - end) / self.m.line).unwrap_or(0)
    }

    /// Puts the rows of a part on pages, beginning on the current one.
    pub(crate) fn place(&mut self, rows: &[Row], problems: &mut Vec<LayoutProblem>) {
        let first_page = self.pages.len() - 1;
        let mut index = 0;
        while index < rows.len() {
            let glued = rows[index + 1..].iter().take_while(|row| row.glue).count();
            let mut end = index + 1 + glued;
            if self.overflow(&rows[index..end]) > 0 {
                let room = self.position;
                let before = self.overflow(&rows[index..end]);
                if self.position.k.is_some() {
                    self.start_page(self.m.top_k);
                    self.repeat_header(rows, index);
                }
                if self.overflow(&rows[index..end]) > 0 {
                    // Too much is kept together for one page: let it part between rows.
                    if room.k.is_none() || index + 1 < end {
                        end = index + 1;
                    }
                    if self.overflow(&rows[index..end]) > 0 {
                        let path = rows[index].path.clone();
                        problems.push(LayoutProblem::TallerThanPage { path });
                    }
                }
                note_late_box(&rows[index..end], before, self.m.line, problems);
            }
            for row in &rows[index..end] {
                if row.is_box {
                    let page = self.pages.len() - 1;
                    self.box_page.get_or_insert(page);
                    if page != first_page {
                        push_late_box(row, 1, self.m.line, problems);
                    }
                }
                self.draw(row, false);
            }
            index = end;
        }
    }

    /// Steps that the rows go beyond the current page.
    fn overflow(&self, rows: &[Row]) -> i32 {
        let mut position = self.position;
        let mut excess = 0;
        for row in rows {
            position = position.after(row).1;
            excess = excess.max(position.excess(row, self.m.last_k));
        }
        excess
    }

    /// Repeats the header of a table that goes on on this page. It is read only once, so the
    /// repeated one is not tagged.
    fn repeat_header(&mut self, rows: &[Row], index: usize) {
        let Some((table, false)) = rows[index].table else { return };
        let header = rows.iter().find(|row| row.table == Some((table, true)));
        if let Some(header) = header {
            let mut header = header.clone();
            // The heading beside it is not repeated.
            let body = self.m.body;
            header.cells.retain(|cell| cell.x >= body);
            header.wide = false;
            header.bookmark = None;
            header.code = None;
            self.draw(&header, true);
        }
    }

    fn draw(&mut self, row: &Row, repeated: bool) {
        let (first, position) = self.position.after(row);
        self.position = position;
        let y = m::grid(first);
        let page = self.pages.len() - 1;
        if let Some((level, title)) = &row.bookmark {
            let y = y - self.m.title_size;
            self.bookmarks.push(Bookmark { level: *level, title: title.clone(), page, y });
        }
        for drawing in &row.drawings {
            let item = match *drawing {
                Drawing::Rule { x0, x1, dy, thickness } => {
                    let (x0, x1) = self.mirrored(x0, x1);
                    Item::Rule { x0, x1, y: y + dy, thickness, artifact: Artifact::Layout }
                }
                Drawing::Frame { x0, x1, top, bottom, thickness } => {
                    let (x0, x1) = self.mirrored(x0, x1);
                    Item::Frame { x0, y0: y + top, x1, y1: y + bottom, thickness }
                }
            };
            self.pages[page].items.push(item);
        }
        if let Some(code) = &row.code {
            let (rects, artifact) = (code.bars(y, self.mirror), Artifact::Layout);
            self.pages[page].items.push(Item::Bars { rects, artifact });
        }
        for cell in &row.cells {
            let y = m::grid(first + cell.dk);
            if repeated {
                let line = &cell.lines.lines[cell.index];
                self.artifact(self.edge(cell).left(line.width), y, line, Artifact::Header);
            } else {
                self.cell(cell, y);
            }
        }
    }

    /// The place of something between two places.
    fn mirrored(&self, x0: f32, x1: f32) -> (f32, f32) {
        self.mirror.map_or((x0, x1), |mirror| (mirror.left(x1, 0.0), mirror.left(x0, 0.0)))
    }

    /// The place of a line of a cell. Its column is where the part has it; in it the line begins
    /// where its own language begins.
    fn edge(&self, cell: &Cell) -> Edge {
        let (left, right) = self.mirrored(cell.x, cell.x + cell.lines.column);
        if cell.lines.rtl { Edge::Right(right) } else { Edge::Left(left) }
    }

    /// Draws a line of a paragraph in its column at a baseline, with its links.
    pub(crate) fn cell(&mut self, cell: &Cell, y: f32) {
        let page = self.pages.len() - 1;
        let first = self.pages[page].items.len();
        let edge = self.edge(cell);
        let line = &cell.lines.lines[cell.index];
        let start = edge.left(line.width);
        for placed in &line.runs {
            let x = start + placed.x;
            let mut node = cell.node;
            if let Some(index) = placed.group {
                let group = &cell.lines.groups[index];
                let known = self.groups.get(&(cell.node, index)).copied();
                node = known.unwrap_or_else(|| {
                    let kind = if group.link.is_some() { Kind::Link } else { Kind::Span };
                    self.tree.add(cell.node, kind, group.lang.as_deref())
                });
                self.groups.insert((cell.node, index), node);
                if let Some((target, alt)) = &group.link {
                    let area = link_area(x, y, placed.run.width, self.m.line);
                    self.link(page, node, target, alt, area);
                }
            }
            self.tagged(x, y, placed, node);
        }
        if let Some(text) = cell.own {
            note_own(&mut self.pages[page], first, (text, cell.index), (edge, y));
        }
    }

    fn link(&mut self, page: usize, node: NodeId, target: &str, alt: &str, area: [f32; 4]) {
        let links = &mut self.pages[page].links;
        match links.iter_mut().find(|link| link.node == node) {
            Some(link) => link.areas.push(area),
            None => links.push(LinkArea {
                node,
                target: target.to_owned(),
                alt: alt.to_owned(),
                areas: vec![area],
            }),
        }
    }

    fn tagged(
        &mut self,
        x: f32,
        y: f32,
        placed: &crate::render::pdf::text::paragraph::PlacedRun,
        node: NodeId,
    ) {
        let page = self.pages.len() - 1;
        let items = &mut self.pages[page].items;
        items.push(Item::Glyphs { x, y, run: placed.run.clone(), role: Role::Tagged(node) });
        let item = items.len() - 1;
        self.tree.leaf(node, page, item);
    }

    /// Draws a line that belongs to a node of the tag tree.
    pub(crate) fn line(&mut self, x: f32, y: f32, line: &Line, node: NodeId) {
        for placed in &line.runs {
            self.tagged(x + placed.x, y, placed, node);
        }
    }

    /// Draws the only line of a text of the recipient's own.
    pub(crate) fn own_line(
        &mut self,
        (edge, y): (Edge, f32),
        (text, lines): &(usize, Arc<Lines>),
        node: NodeId,
    ) {
        let page = self.pages.len() - 1;
        let first = self.pages[page].items.len();
        lines.lines.iter().for_each(|line| self.line(edge.left(line.width), y, line, node));
        note_own(&mut self.pages[page], first, (*text, 0), (edge, y));
    }

    /// Draws a picture on the current page: a figure with words in its place, or decoration.
    pub(crate) fn picture(
        &mut self,
        area: [f32; 4],
        picture: &Picture,
        parent: NodeId,
        words: Option<String>,
    ) {
        let page = self.pages.len() - 1;
        let item = self.pages[page].items.len();
        let role = match words {
            None => Role::Artifact(Artifact::Layout),
            Some(words) => {
                let node = self.tree.add(parent, Kind::Figure(words), None);
                self.tree.leaf(node, page, item);
                Role::Tagged(node)
            }
        };
        self.pages[page].items.push(Item::Picture { area, picture: picture.clone(), role });
    }

    /// Draws a line that is not read, on the current page.
    pub(crate) fn artifact(&mut self, x: f32, y: f32, line: &Line, artifact: Artifact) {
        let page = self.pages.len() - 1;
        artifact_on(&mut self.pages[page], x, y, line, artifact);
    }
}

/// Draws a line that is not read.
pub(crate) fn artifact_on(page: &mut Page, x: f32, y: f32, line: &Line, artifact: Artifact) {
    for placed in &line.runs {
        page.items.push(Item::Glyphs {
            x: x + placed.x,
            y,
            run: placed.run.clone(),
            role: Role::Artifact(artifact),
        });
    }
}

/// Draws the only line of a text of the recipient's own, as an artifact.
pub(crate) fn own_artifact_on(
    page: &mut Page,
    (edge, y): (Edge, f32),
    (text, lines): &(usize, Arc<Lines>),
    artifact: Artifact,
) {
    let first = page.items.len();
    let left = |line: &Line| edge.left(line.width);
    lines.lines.iter().for_each(|line| artifact_on(page, left(line), y, line, artifact));
    note_own(page, first, (*text, 0), (edge, y));
}

/// Records that the items from `first` on are a line of a text of the recipient's own.
fn note_own(page: &mut Page, first: usize, (text, line): (usize, usize), (edge, y): (Edge, f32)) {
    let items = first..page.items.len();
    page.own.push(OwnPlace { items, what: OwnItem::Line { text, line, edge, y } });
}

/// The clickable area of a line: a whole line high.
fn link_area(x: f32, y: f32, width: f32, line: i32) -> [f32; 4] {
    let height = line as f32 * m::STEP;
    [x, y - 0.75 * height, x + width, y + 0.25 * height]
}

/// Notes a frame that was moved to the next page because it did not fit.
fn note_late_box(rows: &[Row], excess: i32, line: i32, problems: &mut Vec<LayoutProblem>) {
    if let Some(row) = rows.iter().find(|row| row.is_box) {
        push_late_box(row, excess, line, problems);
    }
}

fn push_late_box(row: &Row, excess: i32, line: i32, problems: &mut Vec<LayoutProblem>) {
    let known = problems.iter().any(
        |problem| matches!(problem, LayoutProblem::BoxNotOnFirstPage { path, .. } if *path == row.path),
    );
    if !known {
        let over = usize::try_from((excess + line - 1) / line).unwrap_or(1).max(1);
        problems.push(LayoutProblem::BoxNotOnFirstPage { path: row.path.clone(), over });
    }
}
