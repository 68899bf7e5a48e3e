//! The one walk through all words of a letter, in reading order.
//!
//! Whatever looks at words wherever they are, or changes them, goes this way; a new kind of block is
//! added here once. Renderers do not: what a block is decides how they draw it.

use super::model::{Block, Inline, Letter};

/// Words that belong together.
pub enum Words<'a> {
    /// A line of the stationery.
    Line(&'a str),
    /// Words of a block, or a line of the reference: a paragraph, a cell, an item.
    Inlines(&'a [Inline]),
}

/// Like [`Words`], to be changed.
pub enum WordsMut<'a> {
    /// A line of the stationery.
    Line(&'a mut String),
    /// Words of a block, or a line of the reference: a paragraph, a cell, an item.
    Inlines(&'a mut Vec<Inline>),
}

/// Writes the same walk twice: through shared references, and through mutable ones.
macro_rules! walk {
    ($words:ident, $content:ty, [$($mutable:tt)?],
     $letter:ident: $of_letter:literal, $block:ident: $of_block:literal,
     $leaves:ident: $of_leaves:literal) => {
        #[doc = $of_letter]
        pub fn $letter(letter: &$($mutable)? Letter, visit: &mut dyn FnMut($words<'_>)) {
            for part in &$($mutable)? letter.parts {
                let head = &$($mutable)? part.stationery;
                visit($words::Line(&$($mutable)? head.sender));
                let lines = [&$($mutable)? head.unit, &$($mutable)? head.return_address];
                lines.into_iter().flatten().for_each(|line| visit($words::Line(line)));
                for line in &$($mutable)? head.address {
                    visit($words::Line(line));
                }
                for line in &$($mutable)? head.reference {
                    visit($words::Inlines(line));
                }
                visit($words::Line(&$($mutable)? head.running_title));
                visit($words::Line(&$($mutable)? head.piece_label));
                let lines = [&$($mutable)? head.greeting, &$($mutable)? head.preview];
                lines.into_iter().flatten().for_each(|line| visit($words::Line(line)));
                for block in &$($mutable)? part.blocks {
                    $block(block, &mut |content| visit($words::Inlines(content)));
                }
            }
        }

        #[doc = $of_block]
        pub fn $block(block: &$($mutable)? Block, visit: &mut dyn FnMut(&$($mutable)? $content)) {
            match block {
                Block::Heading { content, .. } | Block::Paragraph { content, .. } => visit(content),
                Block::List { items, .. } => {
                    for item in items {
                        visit(&$($mutable)? item.content);
                        for sub in &$($mutable)? item.sub {
                            visit(sub);
                        }
                    }
                }
                Block::Table { head, rows } => {
                    for cell in head {
                        visit(cell);
                    }
                    for row in rows {
                        for line in &$($mutable)? row.head {
                            visit(line);
                        }
                        visit(&$($mutable)? row.cell);
                    }
                }
                Block::Definitions { items, .. } => {
                    for item in items {
                        visit(&$($mutable)? item.term);
                        visit(&$($mutable)? item.content);
                    }
                }
                Block::Box { blocks, foot } => {
                    for block in blocks {
                        $block(block, visit);
                    }
                    if let Some(foot) = foot {
                        visit(foot);
                    }
                }
                Block::Closing { greeting, lines } => {
                    visit(greeting);
                    for line in lines {
                        visit(line);
                    }
                }
                Block::OtherLanguages { lines } => {
                    for (_, line) in lines {
                        visit(line);
                    }
                }
            }
        }

        #[doc = $of_leaves]
        pub fn $leaves(content: &$($mutable)? [Inline], visit: &mut dyn FnMut(&$($mutable)? Inline)) {
            for inline in content {
                match inline {
                    Inline::Strong(inner) | Inline::Lang { content: inner, .. } => {
                        $leaves(inner, visit);
                    }
                    Inline::Text(_)
                    | Inline::Field(_)
                    | Inline::Code(_)
                    | Inline::Link(_)
                    | Inline::Break => visit(inline),
                }
            }
        }
    };
}

walk!(
    Words, [Inline], [],
    each_words: "Visits all words of a letter.",
    each_of_block: "Visits the words of a block: its paragraphs, cells, items and lines.",
    each_leaf: "Visits inlines that hold no others, at any depth."
);
walk!(
    WordsMut, Vec<Inline>, [mut],
    each_words_mut: "Visits all words of a letter to change them. Lines of the stationery that are \
                     not there are not visited.",
    each_of_block_mut: "Visits the words of a block to change them.",
    each_leaf_mut: "Visits inlines that hold no others, at any depth, to change them."
);

/// Whether an inline that holds no others, at any depth, is what is looked for.
pub fn any_leaf(content: &[Inline], wanted: impl Fn(&Inline) -> bool) -> bool {
    let mut found = false;
    each_leaf(content, &mut |leaf| found = found || wanted(leaf));
    found
}

/// The words of inlines without any markup; a line break becomes a space.
pub fn plain_text(content: &[Inline]) -> String {
    let mut out = String::new();
    each_leaf(content, &mut |leaf| match leaf {
        Inline::Text(text) | Inline::Field(text) | Inline::Code(text) => out.push_str(text),
        Inline::Link(link) => out.push_str(&link.text),
        Inline::Break => out.push(' '),
        // Holds others and is no leaf.
        Inline::Strong(_) | Inline::Lang { .. } => {}
    });
    out
}
