//! Finds the place of the QR code of an address: in the last section that prints the address.

use super::layout::Mirror;
use crate::letter::walk::{any_leaf, each_of_block};
use crate::letter::{Block, Inline};
use crate::render::pdf::material::qr::Code;

/// A code at its place in a row.
#[derive(Debug, Clone)]
pub(crate) struct PlacedCode {
    pub(crate) x: f32,
    /// Points below the row's first baseline.
    pub(crate) dy: f32,
    pub(crate) code: Code,
}

impl PlacedCode {
    /// Its bars on a page, with the row's first baseline. In a mirror its place changes, but the
    /// code itself is not mirrored.
    pub(crate) fn bars(&self, baseline: f32, mirror: Option<Mirror>) -> Vec<[f32; 4]> {
        let x = mirror.map_or(self.x, |mirror| mirror.left(self.x, self.code.side()));
        self.code.bars(x, baseline + self.dy)
    }
}

/// The place where an address is printed: a section's heading and the block in it that has the
/// link, as indices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Printed {
    pub(crate) heading: usize,
    pub(crate) block: usize,
}

/// The last section with a link to an address, and its last block with one.
pub(crate) fn last_section(blocks: &[Block], target: &str) -> Option<Printed> {
    let ends = |block: &Block| {
        matches!(
            block,
            Block::Heading { .. } | Block::Closing { .. } | Block::OtherLanguages { .. }
        )
    };
    let heading = |block: &Block| matches!(block, Block::Heading { level: 2, .. });
    let starts = (0..blocks.len()).rev().filter(|at| heading(&blocks[*at]));
    let mut sections = starts.filter_map(|heading| {
        let inside = blocks[heading + 1..].iter().take_while(|block| !ends(block));
        let last = inside.enumerate().filter(|(_, block)| links_to(block, target)).last();
        last.map(|(at, _)| Printed { heading, block: heading + 1 + at })
    });
    sections.next()
}

/// Whether the words of a block, with none of the frame around others, link to an address.
fn links_to(block: &Block, target: &str) -> bool {
    let mut found = false;
    if !matches!(block, Block::Box { .. }) {
        let is_link = |leaf: &Inline| matches!(leaf, Inline::Link(link) if link.target == target);
        each_of_block(block, &mut |content| found = found || any_leaf(content, is_link));
    }
    found
}
