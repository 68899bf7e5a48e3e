//! Blocks one after another.

use super::super::code::Printed;
use super::super::problem::ElementPath;
use super::super::tree::NodeId;
use super::state::Flow;
use crate::letter::{Block, Inline, plain_text};
use crate::render::pdf::material::qr::Code;

impl<'a> Flow<'a> {
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
