//! Rows: what never splits between two pages.

use super::code::PlacedCode;
use super::problem::ElementPath;
use super::tree::NodeId;
use crate::render::pdf::text::paragraph::Lines;
use std::sync::Arc;

/// A line at its place in a row.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    /// Left end in points from the page's left edge.
    pub(crate) x: f32,
    /// Steps below the row's first baseline.
    pub(crate) dk: i32,
    /// The paragraph that the line is from.
    pub(crate) lines: Arc<Lines>,
    /// The index of the line in it.
    pub(crate) index: usize,
    /// Node of the tag tree that the line belongs to.
    pub(crate) node: NodeId,
    /// The index of the recipient's own text that this is a line of.
    pub(crate) own: Option<usize>,
}

/// A rule or frame at its place in a row; `dy` is in points below the row's first baseline.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Drawing {
    Rule { x0: f32, x1: f32, dy: f32, thickness: f32 },
    Frame { x0: f32, x1: f32, top: f32, bottom: f32, thickness: f32 },
}

/// The unit that never splits between pages.
#[derive(Debug, Clone, Default)]
pub(crate) struct Row {
    /// Steps from the last baseline before to the first baseline here.
    pub(crate) gap: i32,
    /// Steps from the first baseline to the last.
    pub(crate) depth: i32,
    /// Steps that must be free below the last baseline.
    pub(crate) room: i32,
    /// Whether a page may not end before this row.
    pub(crate) glue: bool,
    /// Whether the row begins something that uses the heading column as well, so that it has to be
    /// clear of the heading before.
    pub(crate) wide: bool,
    /// Steps from the first baseline to the last line of a heading in the heading column.
    pub(crate) side_depth: i32,
    /// The lines, in reading order.
    pub(crate) cells: Vec<Cell>,
    /// Rules and frames.
    pub(crate) drawings: Vec<Drawing>,
    /// A QR code.
    pub(crate) code: Option<PlacedCode>,
    /// The table that the row belongs to, and whether it is its header.
    pub(crate) table: Option<(usize, bool)>,
    /// Whether this is the frame.
    pub(crate) is_box: bool,
    /// Level and words of a heading that begins here.
    pub(crate) bookmark: Option<(u8, String)>,
    /// For messages.
    pub(crate) path: ElementPath,
}

/// The lines of a paragraph as cells, `step` grid steps apart.
pub(crate) fn cells(lines: &Arc<Lines>, x: f32, step: i32, node: NodeId) -> Vec<Cell> {
    (0..lines.lines.len())
        .map(|index| Cell {
            x,
            dk: step * index as i32,
            lines: Arc::clone(lines),
            index,
            node,
            own: None,
        })
        .collect()
}
