//! Where the QR code of an address stands: in the last section that prints the address.

use super::layout::Mirror;
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
    /// Its bars on a page, with the row's first baseline. In a mirror it stands elsewhere and is not
    /// turned.
    pub(crate) fn bars(&self, baseline: f32, mirror: Option<Mirror>) -> Vec<[f32; 4]> {
        let x = mirror.map_or(self.x, |mirror| mirror.left(self.x, self.code.side()));
        self.code.bars(x, baseline + self.dy)
    }
}

/// Where an address is printed: a section's heading and the block in it that has the link, as
/// indices.
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

fn links_to(block: &Block, target: &str) -> bool {
    let any = |content: &[Inline]| content.iter().any(|inline| links(inline, target));
    match block {
        Block::Paragraph { content, .. } => any(content),
        Block::List { items, .. } => {
            items.iter().any(|item| any(&item.content) || item.sub.iter().any(|sub| any(sub)))
        }
        Block::Table { rows, .. } => rows.iter().any(|row| any(&row.cell)),
        Block::Definitions { items, .. } => items.iter().any(|item| any(&item.content)),
        Block::Heading { .. }
        | Block::Box { .. }
        | Block::Closing { .. }
        | Block::OtherLanguages { .. } => false,
    }
}

fn links(inline: &Inline, target: &str) -> bool {
    match inline {
        Inline::Link(link) => link.target == target,
        Inline::Strong(inner) | Inline::Lang { content: inner, .. } => {
            inner.iter().any(|inline| links(inline, target))
        }
        Inline::Text(_) | Inline::Field(_) | Inline::Code(_) | Inline::Break => false,
    }
}
