//! A QR code of an address, in the section that prints the address: readers who hold a telephone
//! need not type it.
//!
//! The code is decoration to a screen reader: the address stands beside it as text and as a link,
//! and a figure with words in its place would say it twice.

use super::symbol::Symbol;
use crate::letter::{Block, Inline};
use crate::render::pdf::page::flow::{Flow, Row};
use crate::render::pdf::page::layout::Mirror;
use crate::render::pdf::page::problem::{ElementPath, LayoutProblem};
use crate::render::pdf::page::tree::NodeId;
use crate::render::pdf::paper::measures::{self as m, mm};
use std::collections::BTreeMap;

/// Codes for letters in several languages.
#[derive(Debug, Clone, PartialEq)]
pub struct QrCode {
    /// Side in millimetres.
    size: f32,
    /// Address and symbol by language.
    codes: BTreeMap<String, Code>,
}

/// Why there can be no code of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the address has {characters} characters; a code of them would be too fine to be read")]
pub struct QrProblem {
    /// Characters of the address.
    pub characters: usize,
}

impl QrCode {
    /// Least and most side in millimetres; the widest leaves white beside it in the column of
    /// headings.
    pub const SIZE: (f32, f32) = (15.0, 30.0);
    /// Side in millimetres if nothing is said.
    pub const USUAL_SIZE: f32 = 20.0;
    /// Side of a module in millimetres that telephones read from office prints.
    const LEAST_MODULE: f32 = 0.4;

    /// Codes of addresses (language tag and target), `size` millimetres wide.
    ///
    /// # Errors
    /// An address is too long for a code of that size.
    pub fn new<'a>(
        size: f32,
        targets: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, QrProblem> {
        let mut codes = BTreeMap::new();
        for (lang, target) in targets {
            let problem = QrProblem { characters: target.chars().count() };
            let symbol = Symbol::qr(target).ok_or(problem)?;
            let module = size / symbol.width() as f32;
            if module < Self::LEAST_MODULE {
                return Err(problem);
            }
            let code = Code { target: target.to_owned(), symbol, module: mm(module) };
            codes.insert(lang.to_owned(), code);
        }
        Ok(Self { size, codes })
    }

    /// The code of letters in a language.
    pub(in crate::render::pdf) fn in_language(&self, lang: &str) -> Option<&Code> {
        self.codes.get(lang)
    }
}

/// A code in one language.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Code {
    target: String,
    symbol: Symbol,
    /// Side of a module in points.
    module: f32,
}

/// White that the standard (ISO/IEC 18004) asks for around a code, in modules.
const QUIET: f32 = 4.0;

impl Code {
    /// Side in points.
    fn side(&self) -> f32 {
        self.module * self.symbol.width() as f32
    }

    /// The code below lines of text whose last baseline is `depth` steps down: points from the
    /// first baseline to its upper edge, and steps to the line at or below its lower edge.
    fn below(&self, depth: i32, size: f32) -> (f32, i32) {
        let top = depth as f32 * m::STEP + 0.25 * size + QUIET * self.module;
        (top, ((top + self.side()) / m::STEP).ceil() as i32)
    }
}

/// A code at its place in a row.
#[derive(Debug, Clone)]
pub(crate) struct PlacedCode {
    x: f32,
    /// Points below the row's first baseline.
    dy: f32,
    code: Code,
}

impl PlacedCode {
    /// Its bars on a page, with the row's first baseline. In a mirror it stands elsewhere and is not
    /// turned.
    pub(crate) fn bars(&self, baseline: f32, mirror: Option<Mirror>) -> Vec<[f32; 4]> {
        let x = mirror.map_or(self.x, |mirror| mirror.left(self.x, self.code.side()));
        self.code.symbol.bars(x, baseline + self.dy, self.code.module)
    }
}

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

    /// A row's code under the heading beside it. Gives the steps down to its end.
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

/// Where an address is printed: a section's heading and the block in it that has the link, as
/// indices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Printed {
    pub(crate) heading: usize,
    pub(crate) block: usize,
}

/// The last section with a link to an address, and its last block with one.
fn last_section(blocks: &[Block], target: &str) -> Option<Printed> {
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
