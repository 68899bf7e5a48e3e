//! Plain text: the first part of an e-mail, for those who read without HTML.
//!
//! Made for ears as much as for eyes: no rows of signs, no capitals for emphasis, no frames. A
//! heading is a line of its own with two empty lines above it. The words and their order are those
//! of the HTML and the PDF.

mod words;
mod wrap;

use crate::letter::{Block, Inline, Item, Letter, Part, Row};
pub use words::{email_words, normalise_words, words};
use wrap::{Indent, wrap};

/// The longest line, in characters. Quoted in a reply (`> `) it still fits 78 (RFC 5322 section
/// 2.1.1).
pub const MAX_LINE: usize = 72;

/// Between the languages of a letter. Not `-- `, which would begin a signature (RFC 3676 section
/// 4.3).
const RULE: &str = "------------------------------";

/// What the text is for: it decides which of the stationery is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextMedium {
    /// The text part of an e-mail: the greeting stands after the title.
    Email,
    /// A letter on paper as text: the address and the reference lines stand before the title.
    Letter,
}

/// A letter as plain text: lines of at most [`MAX_LINE`] characters ending in LF, except where one
/// web address or code alone is longer; these are never broken.
pub fn text(letter: &Letter, medium: TextMedium) -> String {
    let mut out = Writer::default();
    for (index, part) in letter.parts.iter().enumerate() {
        if index > 0 {
            out.gap = 2;
            out.paragraph(RULE, Indent::NONE);
            out.gap = 2;
        }
        out.part(part, medium);
    }
    out.text
}

/// Splits the title off the blocks of a part, for the greeting stands between the two.
pub(super) fn split_title(blocks: &[Block]) -> (&[Block], &[Block]) {
    let title = matches!(blocks.first(), Some(Block::Heading { level: 1, .. }));
    blocks.split_at(usize::from(title))
}

/// Text that grows by paragraphs.
#[derive(Default)]
struct Writer {
    text: String,
    /// Empty lines before the next paragraph, if it is not the first.
    gap: usize,
}

impl Writer {
    fn part(&mut self, part: &Part, medium: TextMedium) {
        let head = &part.stationery;
        self.paragraph(&head.sender, Indent::NONE);
        self.gap = 0;
        for line in head.unit.iter().chain([&head.running_title]).filter(|line| !line.is_empty()) {
            self.paragraph(line, Indent::NONE);
            self.gap = 0;
        }
        self.gap = 1;
        if medium == TextMedium::Letter {
            self.lines(head.address.iter().map(String::as_str));
            let reference: Vec<String> = head.reference.iter().map(|line| flat(line)).collect();
            self.lines(reference.iter().map(String::as_str));
        }
        let (title, rest) = split_title(&part.blocks);
        self.blocks(title);
        if let (TextMedium::Email, Some(greeting)) = (medium, &head.greeting) {
            self.paragraph(greeting, Indent::NONE);
        }
        self.blocks(rest);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { content, .. } => {
                self.gap = 2;
                self.paragraph(&flat(content), Indent::NONE);
            }
            Block::Paragraph { content, .. } => self.paragraph(&flat(content), Indent::NONE),
            Block::List { start, items, .. } => self.list(*start, items),
            Block::Table { head: [first, second], rows } => {
                self.paragraph(&labelled(&flat(first), &flat(second)), Indent::CONTINUED);
                rows.iter().for_each(|row| self.row(row));
            }
            Block::Definitions { items, .. } => {
                for item in items {
                    let line = labelled(&flat(&item.term), &flat(&item.content));
                    self.paragraph(&line, Indent::CONTINUED);
                    self.gap = 0;
                }
                self.gap = 1;
            }
            Block::Box { blocks, foot } => {
                self.blocks(blocks);
                if let Some(foot) = foot {
                    self.paragraph(&flat(foot), Indent::NONE);
                }
                self.gap = 2;
            }
            Block::Closing { greeting, lines } => {
                self.paragraph(&flat(greeting), Indent::NONE);
                let lines: Vec<String> = lines.iter().map(|line| flat(line)).collect();
                self.lines(lines.iter().map(String::as_str));
            }
            Block::OtherLanguages { lines } => {
                self.gap = 2;
                for (_, line) in lines {
                    self.paragraph(&flat(line), Indent::CONTINUED);
                    self.gap = 0;
                }
                self.gap = 1;
            }
        }
    }

    fn list(&mut self, start: Option<u32>, items: &[Item]) {
        for (index, item) in items.iter().enumerate() {
            let indent = match start {
                // A step is a few sentences: an empty line between steps keeps the place.
                Some(start) => Indent::item(format!("{}. ", u64::from(start) + index as u64)),
                None => Indent::item("- ".into()),
            };
            self.paragraph(&flat(&item.content), indent);
            self.gap = 0;
            for sub in &item.sub {
                self.paragraph(&flat(sub), Indent::item("  - ".into()));
                self.gap = 0;
            }
            self.gap = usize::from(start.is_some());
        }
        self.gap = 1;
    }

    fn row(&mut self, row: &Row) {
        let head: Vec<String> = row.head.iter().map(|line| flat(line)).collect();
        self.paragraph(&labelled(&head.join(", "), &flat(&row.cell)), Indent::CONTINUED);
    }

    /// Several short lines as one paragraph.
    fn lines<'a>(&mut self, lines: impl Iterator<Item = &'a str>) {
        for line in lines {
            self.paragraph(line, Indent::NONE);
            self.gap = 0;
        }
        self.gap = 1;
    }

    /// One paragraph, and the usual gap after it.
    fn paragraph(&mut self, words: &str, indent: Indent) {
        if !self.text.is_empty() {
            self.text.extend(std::iter::repeat_n('\n', self.gap));
        }
        wrap(words, &indent, MAX_LINE, &mut self.text);
        self.gap = 1;
    }
}

/// `label: words`, with one colon also where the label brings its own.
fn labelled(label: &str, words: &str) -> String {
    format!("{}: {words}", label.trim_end_matches(':'))
}

/// The words of inlines; LF for a line break, [`wrap::GLUE`] for a blank that must not break.
fn flat(content: &[Inline]) -> String {
    fn add(content: &[Inline], out: &mut String) {
        for inline in content {
            match inline {
                Inline::Text(text) | Inline::Field(text) => out.push_str(text),
                // Codes and phone numbers are copied as a whole.
                Inline::Code(text) => out.push_str(&text.replace(' ', wrap::GLUE)),
                Inline::Link(link) => out.push_str(&link.text.replace(' ', wrap::GLUE)),
                Inline::Strong(inner) | Inline::Lang { content: inner, .. } => add(inner, out),
                Inline::Break => out.push('\n'),
            }
        }
    }
    let mut out = String::new();
    add(content, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample;

    fn settings() -> insta::Settings {
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("../../fixtures/render");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings
    }

    #[test]
    fn the_sample_letter_as_text() {
        let letter = sample::two_part_letter();
        settings().bind(|| {
            insta::assert_snapshot!("email-text", text(&letter, TextMedium::Email));
            insta::assert_snapshot!("letter-text", text(&letter, TextMedium::Letter));
        });
    }

    #[test]
    fn lines_are_short_and_have_no_blanks_at_their_end() {
        for line in text(&sample::two_part_letter(), TextMedium::Email).lines() {
            assert!(line.chars().count() <= MAX_LINE, "{line}");
            assert_eq!(line.trim_end(), line);
        }
    }

    #[test]
    fn text_says_the_words_of_the_letter() {
        let letter = sample::two_part_letter();
        let said = normalise_words(&text(&letter, TextMedium::Email));
        assert_eq!(said, email_words(&letter));
    }
}
