//! The places of all letters on the pages, so that the preview can find the words under a click.

use super::layout::{Artifact, Item, LaidOut, Role};
use super::tree::{Child, Kind, NodeId};
use crate::render::pdf::paper::measures::mm;
use crate::render::pdf::text::paragraph::Run;

/// Adjacent letters of one line, in reading order.
///
/// `Debug` shows no words: some of them are a recipient's.
#[derive(Clone, PartialEq)]
pub struct Printed {
    /// 0-based.
    pub page: usize,
    /// Whether a line begins here, or a separate unit such as a cell.
    pub begins: bool,
    /// Top and bottom of the line, in millimetres from the page's top.
    pub height: (f32, f32),
    /// The letters.
    pub letters: Vec<PrintedLetter>,
}

/// A letter at its place.
#[derive(Clone, Copy, PartialEq)]
pub struct PrintedLetter {
    /// The letter.
    pub letter: char,
    /// Left end, in millimetres from the page's left edge.
    pub left: f32,
    /// Right end.
    pub right: f32,
}

impl std::fmt::Debug for Printed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Printed").field("page", &self.page).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for PrintedLetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PrintedLetter").finish_non_exhaustive()
    }
}

/// How far a line reaches above and below its baseline, in parts of the type size.
const REACH: (f32, f32) = (0.95, 0.3);

impl LaidOut {
    /// All letters on the pages: first the text as a screen reader reads it, then running headers
    /// and page feet.
    pub fn printed(&self) -> Vec<Printed> {
        let mut out = Vec::new();
        for root in self.tree.roots() {
            self.printed_in(*root, &mut true, &mut out);
        }
        for (page, content) in self.pages.iter().enumerate() {
            for item in &content.items {
                if let Item::Glyphs { role: Role::Artifact(artifact), x, y, run } = item
                    && matches!(artifact, Artifact::Header | Artifact::Footer)
                {
                    out.push(printed(run, (*x, *y), page, true));
                }
            }
        }
        out
    }

    fn printed_in(&self, node: NodeId, begins: &mut bool, out: &mut Vec<Printed>) {
        let node = self.tree.get(node);
        let inside = matches!(node.kind, Kind::Link | Kind::Span);
        *begins |= !inside;
        for child in &node.children {
            match child {
                Child::Node(child) => self.printed_in(*child, begins, out),
                Child::Leaf { page, item } => {
                    let item = self.pages.get(*page).and_then(|page| page.items.get(*item));
                    if let Some(Item::Glyphs { x, y, run, .. }) = item {
                        let mut next = printed(run, (*x, *y), *page, std::mem::take(begins));
                        next.begins |= out.last().is_none_or(|last| {
                            (last.page, last.height.1) != (next.page, next.height.1)
                        });
                        out.push(next);
                    }
                }
            }
        }
        *begins |= !inside;
    }
}

fn printed(run: &Run, (x, y): (f32, f32), page: usize, begins: bool) -> Printed {
    let in_mm = |points: f32| points / mm(1.0);
    let mut letters: Vec<PrintedLetter> = Vec::with_capacity(run.glyphs.len());
    let (mut pen, mut last) = (x + run.pen(), None);
    for glyph in &run.glyphs {
        // From right to left the pen goes back.
        let next = pen + glyph.advance * run.size;
        let (left, right) = (in_mm(pen.min(next)), in_mm(pen.max(next)));
        let text = run.text.get(glyph.start..glyph.end).unwrap_or_default();
        if last == Some(glyph.start) {
            // Another glyph of the same letters, such as a mark.
            if let Some(letter) = letters.last_mut() {
                letter.left = letter.left.min(left);
                letter.right = letter.right.max(right);
            }
        } else {
            letters.extend(text.chars().map(|letter| PrintedLetter { letter, left, right }));
        }
        last = Some(glyph.start);
        pen = next;
    }
    let height = (in_mm(y - REACH.0 * run.size), in_mm(y + REACH.1 * run.size));
    Printed { page, begins, height, letters }
}
