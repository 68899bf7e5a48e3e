//! The rows of a part with a QR code.

use super::code::{PlacedCode, last_section};
use super::flow::Flow;
use super::problem::{ElementPath, LayoutProblem};
use super::rows::Row;
use super::tree::NodeId;
use crate::letter::Block;
use crate::render::pdf::material::qr::Code;

impl Flow<'_> {
    /// Adds the blocks of a part, with a code in the last section that prints its address.
    pub(crate) fn part(
        &mut self,
        blocks: &[Block],
        parent: NodeId,
        path: &ElementPath,
        code: Option<&Code>,
    ) {
        let section = code.and_then(|code| last_section(blocks, &code.target).map(|at| (at, code)));
        if code.is_some() && section.is_none() {
            self.problems.push(LayoutProblem::CodeWithoutAddress { path: path.clone() });
        }
        self.sequence(blocks, parent, path, section);
    }

    /// A row's code under the heading beside it, and the steps down to its end.
    pub(crate) fn code_beside(&self, code: &Code, depth: i32) -> (PlacedCode, i32) {
        let (dy, end) = code.below(depth, self.columns.side_size);
        (PlacedCode { x: self.columns.side, dy, code: code.clone() }, end)
    }

    /// A code below the block with its address, where headings have no column.
    pub(crate) fn code_below(&mut self, code: &Code, path: &ElementPath) {
        let (dy, end) = code.below(0, self.m.size);
        let placed = PlacedCode { x: self.columns.body, dy, code: code.clone() };
        self.keep_next();
        self.push(Row { depth: end, code: Some(placed), path: path.clone(), ..Row::default() });
    }
}
