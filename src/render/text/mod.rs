//! Plain text: the first part of an e-mail, for those who read without HTML.
//!
//! It is meant for screen readers as much as for eyes: no rows of signs, no capitals for emphasis,
//! no frames. A heading is a line of its own with two empty lines above it. The words and their
//! order are those of the HTML and the PDF.
//!
//! Text from right to left has the few invisible marks that it cannot do without, as nothing else in
//! plain text says which way it runs: isolates around values, codes, telephone numbers and addresses
//! (a number with blanks would be read from its end), and a right-to-left mark before a line that
//! begins with a Latin word (the whole line would turn). Text in other languages has none but around
//! values in Arabic letters.

mod paragraph;
mod words;
mod wrap;

use std::borrow::Cow;

use crate::letter::own::OwnValues;
use crate::letter::{Block, Inline, Item, Letter, Part, Row};
use crate::text::Direction;
use paragraph::Words;
pub use paragraph::{OwnParagraph, Paragraph};
pub use words::{email_text_words, email_words, normalise_words, words};
use wrap::Indent;
pub use wrap::MAX_LINE;

/// Between the languages of a letter. Not `-- `, which would begin a signature (RFC 3676 section
/// 4.3).
const RULE: &str = "------------------------------";

/// The use of the text: it decides which of the stationery is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextMedium {
    /// The text part of an e-mail: the greeting is after the title.
    Email,
    /// A letter on paper as text: the address and the reference lines are before the title.
    Letter,
}

/// A letter as plain text: lines of at most [`MAX_LINE`] characters ending in LF, except where one
/// web address or code alone is longer; these are never broken.
pub fn text(letter: &Letter, medium: TextMedium) -> String {
    let mut out = String::new();
    let nothing = OwnValues::default();
    paragraphs(letter, medium, false).iter().for_each(|one| one.fill(&nothing, &mut out));
    out
}

/// A letter as the paragraphs of its text. Of a letter with `marks`, the filled-in paragraphs are
/// those of the filled-in letter, one by one.
pub fn paragraphs(letter: &Letter, medium: TextMedium, marks: bool) -> Vec<Paragraph> {
    let mut out = Writer { paragraphs: Vec::with_capacity(64), gap: 0, marks, rtl: false, medium };
    for (index, part) in letter.parts.iter().enumerate() {
        if index > 0 {
            out.gap = 2;
            out.line(RULE);
            out.gap = 2;
        }
        out.part(part, medium);
    }
    out.paragraphs
}

/// Text that grows by paragraphs.
struct Writer {
    paragraphs: Vec<Paragraph>,
    /// Empty lines before the next paragraph, if it is not the first.
    gap: usize,
    /// Whether marks are left to be filled in.
    marks: bool,
    /// Whether the part runs from right to left.
    rtl: bool,
    /// What the text is.
    medium: TextMedium,
}

impl Writer {
    fn part(&mut self, part: &Part, medium: TextMedium) {
        self.rtl = Direction::of_language(&part.lang).is_right_to_left();
        let head = &part.stationery;
        self.line(&head.sender);
        self.gap = 0;
        for line in head.unit.iter().chain([&head.running_title]).filter(|line| !line.is_empty()) {
            self.line(line);
            self.gap = 0;
        }
        self.gap = 1;
        if medium == TextMedium::Letter {
            for line in &head.address {
                self.line(line);
                self.gap = 0;
            }
            self.gap = 1;
            self.lines(&head.reference);
        }
        let (title, rest) = part.split_title();
        self.blocks(title);
        if let (TextMedium::Email, Some(greeting)) = (medium, &head.greeting) {
            self.line(greeting);
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
                self.flat(content, Indent::NONE);
            }
            Block::Paragraph { content, .. } => self.flat(content, Indent::NONE),
            Block::List { start, items, .. } => self.list(*start, items),
            Block::Table { rows, .. } if self.medium == TextMedium::Email => self.data(rows),
            Block::Table { head: [first, second], rows } => {
                self.labelled(std::slice::from_ref(first), second);
                rows.iter().for_each(|Row { head, cell }| self.labelled(head, cell));
            }
            Block::Definitions { items, .. } => {
                for item in items {
                    self.labelled(std::slice::from_ref(&item.term), &item.content);
                    self.gap = 0;
                }
                self.gap = 1;
            }
            Block::Box { blocks, foot } => {
                self.blocks(blocks);
                if let Some(foot) = foot {
                    self.flat(foot, Indent::NONE);
                }
                self.gap = 2;
            }
            Block::Closing { greeting, lines } => {
                self.flat(greeting, Indent::NONE);
                self.lines(lines);
            }
            Block::OtherLanguages { lines } => {
                self.gap = 2;
                for (_, line) in lines {
                    self.flat(line, Indent::CONTINUED);
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
            self.flat(&item.content, indent);
            self.gap = 0;
            for sub in &item.sub {
                self.flat(sub, Indent::item("  - ".into()));
                self.gap = 0;
            }
            self.gap = usize::from(start.is_some());
        }
        self.gap = 1;
    }

    /// A table as a list: one line for each label of a row, and what is said of them on the next line. What
    /// the columns are is plain without their heads.
    fn data(&mut self, rows: &[Row]) {
        for Row { head, cell } in rows {
            for label in head {
                self.flat(label, Indent::item("- ".into()));
                self.gap = 0;
            }
            self.flat(cell, Indent::item("  ".into()));
            self.gap = 0;
        }
        self.gap = 1;
    }

    /// Several short lines as one paragraph.
    fn lines(&mut self, lines: &[Vec<Inline>]) {
        for line in lines {
            self.flat(line, Indent::NONE);
            self.gap = 0;
        }
        self.gap = 1;
    }

    fn line(&mut self, line: &str) {
        self.paragraph(Words::Plain(Cow::Borrowed(line)), Indent::NONE);
    }

    fn flat(&mut self, content: &[Inline], indent: Indent) {
        self.paragraph(Words::Flat(Cow::Borrowed(content)), indent);
    }

    fn labelled(&mut self, label: &[Vec<Inline>], content: &[Inline]) {
        let words = Words::Labelled(Cow::Borrowed(label), Cow::Borrowed(content));
        self.paragraph(words, Indent::CONTINUED);
    }

    /// One paragraph, and the usual gap after it.
    fn paragraph(&mut self, words: Words<'_>, indent: Indent) {
        let gap = if self.paragraphs.is_empty() { 0 } else { self.gap };
        self.paragraphs.push(Paragraph::new(gap, words, indent, self.rtl, self.marks));
        self.gap = 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample;

    fn settings() -> insta::Settings {
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("../../../fixtures/render");
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
        assert_eq!(said, email_text_words(&letter));
    }
}
