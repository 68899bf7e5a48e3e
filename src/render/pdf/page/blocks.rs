//! The blocks with columns of their own: lists, tables, definitions, the frame.

use super::flow::{Before, Columns, Flow, Next, keeps_together};
use super::problem::ElementPath;
use super::rows::{Cell, Drawing, Row, cells};
use super::tree::{Kind, NodeId};
use crate::letter::{self, Block, Definition, Inline, Item};
use crate::render::pdf::paper::measures as m;
use crate::render::pdf::text::fonts::Weight;
use crate::render::pdf::text::linebreak::Purpose;
use crate::render::pdf::text::paragraph::{Lines, Setting};
use std::sync::Arc;

impl Flow<'_> {
    pub(crate) fn list(
        &mut self,
        start: Option<u32>,
        compact: bool,
        items: &[Item],
        parent: NodeId,
        path: &ElementPath,
    ) {
        let kind = if start.is_some() { Kind::Numbers } else { Kind::Bullets };
        let list = self.tree.add(parent, kind, None);
        let (indent, weight) = match start {
            Some(_) => (self.m.number_indent, Weight::Bold),
            None => (self.m.bullet_indent, Weight::Regular),
        };
        let mut gap = self.first_gap(compact);
        for (index, item) in items.iter().enumerate() {
            let path = path.then(format!("item {}", index + 1));
            let label = match start {
                Some(first) => (u64::from(first) + index as u64).to_string(),
                None => BULLET.to_owned(),
            };
            let body = self.item(list, &label, weight, &item.content, 0.0, indent, gap, &path);
            if !item.sub.is_empty() {
                self.keep_next();
                let sub = self.tree.add(body, Kind::Bullets, None);
                for (number, content) in item.sub.iter().enumerate() {
                    let path = path.then(format!("item {}", number + 1));
                    let (regular, sub_indent) = (Weight::Regular, indent + self.m.bullet_indent);
                    self.item(
                        sub,
                        BULLET,
                        regular,
                        content,
                        indent,
                        sub_indent,
                        self.m.line,
                        &path,
                    );
                }
            }
            self.before = Before::Text;
            gap = if compact { self.m.line } else { self.m.paragraph };
        }
    }

    /// An item: its label at `left`, its text at `indent` points into the body column.
    #[expect(clippy::too_many_arguments, reason = "all of them are the item's geometry")]
    fn item(
        &mut self,
        list: NodeId,
        label: &str,
        weight: Weight,
        content: &[Inline],
        left: f32,
        indent: f32,
        gap: i32,
        path: &ElementPath,
    ) -> NodeId {
        let item = self.tree.add(list, Kind::Item, None);
        let label_node = self.tree.add(item, Kind::Label, None);
        let body = self.tree.add(item, Kind::Body, None);
        // A paragraph of its own, because a list may follow in the same body.
        let text = self.tree.add(body, Kind::Paragraph, None);
        let label = [Inline::Text(label.to_owned())];
        let label = self.set(&label, None, weight, self.text(left), path);
        let lines = self.set(content, None, Weight::Regular, self.text(indent), path);
        if let (Some(label), Some(lines)) = (label, lines) {
            let mark = cells(&label, self.columns.body + left, self.m.line, label_node);
            self.push_columns(mark, &lines, self.columns.body + indent, text, gap, path);
        }
        body
    }

    /// Adds the lines of a paragraph with cells to the left of its first lines.
    fn push_columns(
        &mut self,
        mut left: Vec<Cell>,
        lines: &Arc<Lines>,
        x: f32,
        node: NodeId,
        gap: i32,
        path: &ElementPath,
    ) {
        let right = cells(lines, x, 0, node);
        let count = right.len().max(left.len());
        let mut right = right.into_iter();
        left.reverse();
        for index in 0..count {
            let mut row_cells = Vec::new();
            if let Some(mut cell) = left.pop() {
                cell.dk = 0;
                row_cells.push(cell);
            }
            row_cells.extend(right.next());
            self.push(Row {
                gap: if index == 0 { gap } else { self.m.line },
                glue: index > 0 && keeps_together(index, count),
                cells: row_cells,
                path: path.clone(),
                ..Row::default()
            });
        }
    }

    pub(crate) fn definitions(
        &mut self,
        compact: bool,
        items: &[Definition],
        parent: NodeId,
        path: &ElementPath,
    ) {
        let list = self.tree.add(parent, Kind::Definitions, None);
        let indent = self.term_width(items, path);
        let term_setting =
            Setting { size: self.m.size, width: indent - TERM_GAP, purpose: Purpose::Heading };
        let mut gap = self.first_gap(compact);
        for (index, definition) in items.iter().enumerate() {
            let path = path.then(format!("item {}", index + 1));
            let item = self.tree.add(list, Kind::Item, None);
            let label = self.tree.add(item, Kind::Label, None);
            let body = self.tree.add(item, Kind::Body, None);
            let term = self.set(&definition.term, None, Weight::Regular, term_setting, &path);
            let text = self.text(indent);
            let lines = self.set(&definition.content, None, Weight::Regular, text, &path);
            if let (Some(term), Some(lines)) = (term, lines) {
                let first = self.rows.len();
                let left = cells(&term, self.columns.body, 0, label);
                self.push_columns(left, &lines, self.columns.body + indent, body, gap, &path);
                if compact {
                    for row in &mut self.rows[first + 1..] {
                        row.glue = true;
                    }
                    // Ways to get in touch never split.
                    if index + 1 < items.len() {
                        self.keep_next();
                    }
                }
            }
            self.before = Before::Text;
            gap = if compact { self.m.line } else { self.m.paragraph };
        }
    }

    /// The usual term column, or the next column stop if a term does not fit on one line in it.
    fn term_width(&mut self, items: &[Definition], path: &ElementPath) -> f32 {
        let wide = self.m.first_column + m::GUTTER;
        let setting =
            Setting { size: self.m.size, width: wide - TERM_GAP, purpose: Purpose::Heading };
        let problems = self.problems.len();
        let mut width = self.m.term_width;
        for item in items {
            if let Some(lines) = self.set(&item.term, None, Weight::Regular, setting, path) {
                let widest = lines.lines.iter().map(|line| line.width).fold(0.0, f32::max);
                if widest > self.m.term_width - TERM_GAP {
                    width = wide;
                }
            }
        }
        // The terms are set again in their column; their problems are noted there.
        self.problems.truncate(problems);
        width
    }

    pub(crate) fn table(
        &mut self,
        head: &[Vec<Inline>; 2],
        rows: &[letter::Row],
        parent: NodeId,
        path: &ElementPath,
    ) {
        let table = self.tree.add(parent, Kind::Table, None);
        let number = self.tables;
        self.tables += 1;
        let second = self.columns.body + self.m.first_column + m::GUTTER;
        let columns =
            [(self.columns.body, self.m.first_column), (second, self.columns.right - second)];
        let gap = self.gap(Next::Table);

        let thead = self.tree.add(table, Kind::TableHead, None);
        let header = self.tree.add(thead, Kind::Row, None);
        let header_path = path.then("header");
        let mut row_cells = Vec::new();
        let mut depth = 0;
        for (content, column) in head.iter().zip(columns) {
            let node = self.tree.add(header, Kind::ColumnHeader, None);
            let lines = [content.as_slice()];
            let cell = self.cell(&lines, Weight::SemiBold, column, &[node], &header_path);
            depth = depth.max(cell.1);
            row_cells.extend(cell.0);
        }
        self.push_table_row(row_cells, depth, gap, (number, true), false, &header_path);
        self.keep_next();

        let tbody = self.tree.add(table, Kind::TableBody, None);
        for (index, row) in rows.iter().enumerate() {
            let path = path.then(format!("row {}", index + 1));
            let node = self.tree.add(tbody, Kind::Row, None);
            // A data cell, not a row header: in a table of two columns there would be more headers
            // than data, which validators take for a table drawn with headers. The column header
            // is read with each cell.
            let row_header = self.tree.add(node, Kind::Cell, None);
            // One datum a line, each a paragraph, so that they are not read as one word.
            let nodes: Vec<NodeId> = match row.head.len() {
                1 => vec![row_header],
                _ => (row.head.iter())
                    .map(|_| self.tree.add(row_header, Kind::Paragraph, None))
                    .collect(),
            };
            let data: Vec<&[Inline]> = row.head.iter().map(Vec::as_slice).collect();
            let left = self.cell(&data, Weight::Regular, columns[0], &nodes, &path);
            let cell = self.tree.add(node, Kind::Cell, None);
            let said = [row.cell.as_slice()];
            let right = self.cell(&said, Weight::Regular, columns[1], &[cell], &path);
            let depth = left.1.max(right.1);
            let row_cells = left.0.into_iter().chain(right.0).collect();
            let last = index + 1 == rows.len();
            self.push_table_row(row_cells, depth, self.m.paragraph, (number, false), last, &path);
        }
        self.before = Before::Table;
    }

    /// Lines of a table cell and the steps from its first to its last baseline.
    fn cell(
        &mut self,
        paragraphs: &[&[Inline]],
        weight: Weight,
        (x, width): (f32, f32),
        nodes: &[NodeId],
        path: &ElementPath,
    ) -> (Vec<Cell>, i32) {
        let setting = Setting { size: self.m.size, width, purpose: Purpose::Text };
        let mut list = Vec::new();
        let mut dk = 0;
        for (content, node) in paragraphs.iter().zip(nodes) {
            if let Some(lines) = self.set(content, None, weight, setting, path) {
                for mut cell in cells(&lines, x, self.m.line, *node) {
                    cell.dk = dk;
                    dk += self.m.line;
                    list.push(cell);
                }
            }
        }
        (list, (dk - self.m.line).max(0))
    }

    fn push_table_row(
        &mut self,
        cells: Vec<Cell>,
        depth: i32,
        gap: i32,
        table: (usize, bool),
        last: bool,
        path: &ElementPath,
    ) {
        let (x0, x1) = (self.columns.body, self.columns.right);
        let rule = |dy, thickness| Drawing::Rule { x0, x1, dy, thickness };
        let below = depth as f32 * m::STEP + self.m.rule_below;
        let mut drawings = vec![rule(below, if last { m::RULE } else { m::HAIRLINE })];
        if table.1 {
            drawings.insert(0, rule(-self.m.rule_above, m::RULE));
        }
        let table = Some(table);
        self.push(Row { gap, depth, cells, drawings, table, path: path.clone(), ..Row::default() });
    }

    /// A frame that may go on on the next page, in large print: there it is often taller than what
    /// the first page has room for, and half of what to do first is better than none. It stays open
    /// where the page ends. It must still begin on the first page.
    fn open_frame(
        &mut self,
        rows: Vec<Row>,
        foot: Option<(Arc<Lines>, NodeId)>,
        inside: Columns,
        path: &ElementPath,
    ) {
        let (left, right) = (self.columns.side, self.columns.right);
        let gap = self.gap(Next::Box);
        let mut rows = rows;
        if let Some((lines, node)) = foot {
            // As far below the line before as the frame would be.
            let dy = self.m.frame_below - m::STEP * self.m.box_foot as f32;
            let (x0, x1) = (inside.side, inside.right);
            let rule = Drawing::Rule { x0, x1, dy, thickness: m::HAIRLINE };
            let depth = self.m.line * (lines.lines.len() as i32 - 1);
            let cells = cells(&lines, inside.body, self.m.line, node);
            let path = path.clone();
            // A telephone number alone in a frame says nothing.
            let glue = true;
            let gap = self.m.box_foot;
            rows.push(Row {
                gap,
                depth,
                glue,
                cells,
                drawings: vec![rule],
                path,
                ..Row::default()
            });
        }
        let last = rows.len().saturating_sub(1);
        for (index, mut row) in rows.into_iter().enumerate() {
            let depth = row.depth as f32 * m::STEP;
            // The sides of two rows meet and do not overlap: where they did, screens would draw
            // them darker.
            let (mut top, mut bottom) = (m::STEP - row.gap as f32 * m::STEP, depth + m::STEP);
            if index == 0 {
                top = -self.m.frame_above;
                row.gap = gap;
                row.is_box = true;
                row.drawings.push(bar(left, right, top + m::FRAME / 2.0));
            }
            if index == last {
                bottom = depth + self.m.frame_below;
                row.room = 1;
                row.drawings.push(bar(left, right, bottom - m::FRAME / 2.0));
            }
            row.wide = true;
            row.drawings.extend(sides(left, right, top, bottom));
            self.push(row);
        }
        self.before = Before::Box;
    }

    pub(crate) fn framed(
        &mut self,
        blocks: &[Block],
        foot: Option<&[Inline]>,
        parent: NodeId,
        path: &ElementPath,
    ) {
        let node = self.tree.add(parent, Kind::Section, None);
        let (left, right) = (self.columns.side, self.columns.right);
        let side = left + self.m.frame_inset;
        let inside = Columns {
            side,
            side_size: self.m.box_heading_size,
            body: if self.m.headings_above { side } else { self.columns.body },
            right: right - self.m.frame_inset,
        };
        let outside = self.begin_inside(inside);
        self.blocks(blocks, node, path);
        let foot = foot.and_then(|content| {
            let node = self.tree.add(node, Kind::Paragraph, None);
            let path = path.then("foot");
            let lines = self.set(content, None, Weight::Regular, self.text(0.0), &path)?;
            Some((lines, node))
        });
        let rows = self.end_inside(outside);
        if self.m.headings_above {
            self.open_frame(rows, foot, inside, path);
            return;
        }

        let mut frame = Row { is_box: true, wide: true, room: 1, ..Row::default() };
        frame.gap = self.gap(Next::Box);
        frame.path = path.clone();
        // All rows become one: the frame never splits.
        let mut k = 0;
        let mut side_end = 0;
        for (index, mut row) in rows.into_iter().enumerate() {
            if index > 0 {
                k += row.gap;
                if row.wide {
                    k = k.max(side_end + row.gap);
                }
            }
            if row.wide {
                side_end = k + row.side_depth;
            }
            for cell in &mut row.cells {
                cell.dk += k;
            }
            let shift = k as f32 * m::STEP;
            frame.drawings.extend(row.drawings.iter().map(|drawing| shifted(*drawing, shift)));
            frame.cells.append(&mut row.cells);
            // One bookmark for the frame: that of its first heading.
            frame.bookmark = frame.bookmark.or(row.bookmark);
            k += row.depth;
        }
        k = k.max(side_end);
        if let Some((lines, node)) = foot {
            let dy = k as f32 * m::STEP + self.m.frame_below;
            let (x0, x1) = (inside.side, inside.right);
            frame.drawings.push(Drawing::Rule { x0, x1, dy, thickness: m::HAIRLINE });
            k += self.m.box_foot;
            for mut cell in cells(&lines, inside.body, self.m.line, node) {
                cell.dk += k;
                frame.cells.push(cell);
            }
            k += self.m.line * (lines.lines.len() as i32 - 1);
        }
        frame.depth = k;
        let bottom = k as f32 * m::STEP + self.m.frame_below;
        frame.drawings.push(Drawing::Frame {
            x0: left,
            x1: right,
            top: -self.m.frame_above,
            bottom,
            thickness: m::FRAME,
        });
        self.push(frame);
        self.before = Before::Box;
    }
}

/// The sides of the part of a frame from `top` to `bottom`, as filled bars.
fn sides(left: f32, right: f32, top: f32, bottom: f32) -> [Drawing; 2] {
    let thickness = m::FRAME / 2.0;
    [(left, left + m::FRAME), (right - m::FRAME, right)].map(|(x0, x1)| Drawing::Frame {
        x0,
        x1,
        top,
        bottom,
        thickness,
    })
}

/// A side of the frame from left to right, `y` being its middle.
fn bar(x0: f32, x1: f32, y: f32) -> Drawing {
    let (half, thickness) = (m::FRAME / 2.0, m::FRAME / 2.0);
    Drawing::Frame { x0, x1, top: y - half, bottom: y + half, thickness }
}

/// The bullet of a list.
const BULLET: &str = "•";
/// The least space between a term and what is said of it.
const TERM_GAP: f32 = m::mm(2.0);

fn shifted(drawing: Drawing, by: f32) -> Drawing {
    match drawing {
        Drawing::Rule { x0, x1, dy, thickness } => Drawing::Rule { x0, x1, dy: dy + by, thickness },
        Drawing::Frame { x0, x1, top, bottom, thickness } => {
            Drawing::Frame { x0, x1, top: top + by, bottom: bottom + by, thickness }
        }
    }
}
