//! A recipient's own values in a letter that is the same for all recipients of its kind.
//!
//! Letters of one kind differ in a few values: the piece number, names, the lines of the address.
//! Such a letter is composed once with a *mark* in the place of each value, and then filled in for
//! each recipient. A mark is one character that no other text can hold: one of Unicode's
//! noncharacters (U+FDD0 and following), which are for a program's own use and which no face draws.
//! So a mark that is left over is never printed but reported as a missing character.

use std::borrow::Cow;
use std::fmt;

use super::model::{Inline, Letter};
use super::walk::{WordsMut, any_leaf, each_leaf_mut, each_words_mut};

/// Most address lines that can be marked.
pub const MOST_LINES: usize = 16;

const PIECE: char = '\u{FDD0}';
const NAME: char = '\u{FDD1}';
const GUARDIAN: char = '\u{FDD2}';
const FIRST_LINE: u32 = 0xFDD3;
const LAST: char = '\u{FDEF}';

/// One kind of value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnValue {
    /// The piece number as it is printed.
    Piece,
    /// The name of the data subject.
    Name,
    /// Whom the letter addresses: the guardian, or the data subject.
    Guardian,
    /// A line of the address, 0-based, below [`MOST_LINES`].
    AddressLine(usize),
}

impl OwnValue {
    /// The mark in its place.
    pub fn mark(self) -> char {
        match self {
            Self::Piece => PIECE,
            Self::Name => NAME,
            Self::Guardian => GUARDIAN,
            Self::AddressLine(index) => {
                let index = index.min(MOST_LINES) as u32;
                char::from_u32(FIRST_LINE + index).unwrap_or(LAST)
            }
        }
    }
}

fn is_mark(character: char) -> bool {
    (PIECE..=LAST).contains(&character)
}

/// Whether a text holds a mark.
pub fn is_marked(text: &str) -> bool {
    // Each begins with this byte in UTF-8, and hardly anything else does.
    text.as_bytes().contains(&0xEF) && text.contains(is_mark)
}

/// The values of one recipient. `Debug` shows none.
#[derive(Clone, Default)]
pub struct OwnValues {
    piece: String,
    name: String,
    guardian: String,
    address: Vec<String>,
}

impl fmt::Debug for OwnValues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OwnValues").field("address lines", &self.address.len()).finish()
    }
}

impl OwnValues {
    /// Checks the values. `None` if one of them would not appear in a letter unchanged: empty, with
    /// blanks at its ends (which the markup removes), with control characters or marks; or if there
    /// are too many lines.
    pub fn new(piece: &str, name: &str, guardian: &str, address: &[String]) -> Option<Self> {
        let plain = |value: &str| {
            !value.is_empty()
                && value.trim() == value
                && !value
                    .chars()
                    .any(|c| c.is_control() || is_mark(c) || ('\u{FFFE}'..='\u{FFFF}').contains(&c))
        };
        let values = [piece, name, guardian].into_iter();
        let mut all = values.chain(address.iter().map(String::as_str));
        let whole = address.len() <= MOST_LINES && all.all(plain);
        whole.then(|| Self {
            piece: piece.to_owned(),
            name: name.to_owned(),
            guardian: guardian.to_owned(),
            address: address.to_vec(),
        })
    }

    /// The values with another piece number, whatever it is. Of [`Default`] values it makes those of
    /// a letter that has no other marks.
    pub fn with_piece(&self, piece: &str) -> Self {
        Self { piece: piece.to_owned(), ..self.clone() }
    }

    /// The piece number as it is printed.
    pub fn piece(&self) -> &str {
        &self.piece
    }

    fn of(&self, mark: char) -> &str {
        match mark {
            PIECE => &self.piece,
            NAME => &self.name,
            GUARDIAN => &self.guardian,
            _ => {
                let index = u32::from(mark).wrapping_sub(FIRST_LINE) as usize;
                self.address.get(index).map_or("", String::as_str)
            }
        }
    }

    /// A text with values in place of marks.
    pub fn fill<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.fill_with(text, |value, out| out.push_str(value))
    }

    /// A text with values in place of marks, each written by `write`, which may escape it.
    pub fn fill_with<'a>(
        &self,
        text: &'a str,
        mut write: impl FnMut(&str, &mut String),
    ) -> Cow<'a, str> {
        if !is_marked(text) {
            return Cow::Borrowed(text);
        }
        let mut out = String::with_capacity(text.len() + 48);
        let mut rest = text;
        while let Some(at) = rest.find(is_mark) {
            out.push_str(&rest[..at]);
            let mut characters = rest[at..].chars();
            if let Some(mark) = characters.next() {
                write(self.of(mark), &mut out);
            }
            rest = characters.as_str();
        }
        out.push_str(rest);
        Cow::Owned(out)
    }

    /// Inlines with values in place of marks.
    pub fn fill_inlines(&self, content: &[Inline]) -> Vec<Inline> {
        let mut content = content.to_vec();
        self.fill_leaves(&mut content);
        content
    }

    /// A letter with values in place of marks.
    pub fn fill_letter(&self, letter: &Letter) -> Letter {
        let mut letter = letter.clone();
        each_words_mut(&mut letter, &mut |words| match words {
            WordsMut::Line(line) => self.fill_text(line),
            WordsMut::Inlines(content) => self.fill_leaves(content),
        });
        letter
    }

    fn fill_leaves(&self, content: &mut [Inline]) {
        each_leaf_mut(content, &mut |leaf| match leaf {
            Inline::Text(text) | Inline::Field(text) | Inline::Code(text) => self.fill_text(text),
            // Addresses come from facts.
            _ => {}
        });
    }

    fn fill_text(&self, text: &mut String) {
        if let Cow::Owned(filled) = self.fill(text) {
            *text = filled;
        }
    }
}

/// Whether inlines hold a mark.
pub fn has_marks(content: &[Inline]) -> bool {
    any_leaf(content, |leaf| match leaf {
        Inline::Text(text) | Inline::Field(text) | Inline::Code(text) => is_marked(text),
        // Addresses come from facts.
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values() -> OwnValues {
        let address = ["Maija & Co".to_owned(), "Kuja 1".to_owned()];
        OwnValues::new("004\u{a0}217", "Onni", "Maija", &address).unwrap()
    }

    #[test]
    fn marks_become_values() {
        let mark = |value: OwnValue| value.mark();
        let text = format!(
            "{} ä{}{} {}.{}",
            mark(OwnValue::Name),
            mark(OwnValue::Piece),
            mark(OwnValue::AddressLine(1)),
            mark(OwnValue::Guardian),
            mark(OwnValue::AddressLine(0)),
        );
        assert!(is_marked(&text) && !is_marked("ä \u{FB01} \u{FFFD}"));
        assert_eq!(values().fill(&text), "Onni ä004\u{a0}217Kuja 1 Maija.Maija & Co");
        let escaped = values().fill_with(&text, |value, out| {
            out.push_str(&crate::text::escape_xml(value));
        });
        assert!(escaped.ends_with("Maija &amp; Co"));
        assert!(matches!(values().fill("ä"), Cow::Borrowed(_)));
    }

    #[test]
    fn values_that_the_markup_would_change_are_not_taken() {
        let taken = |name: &str| OwnValues::new("1", name, "b", &[]).is_some();
        assert!(taken("a") && taken("a  b") && taken("\u{FDCF}"));
        for name in ["", " a", "a\u{a0}", "a\nb", "a\u{FDD1}", "a\u{FFFF}"] {
            assert!(!taken(name), "{name:?}");
        }
        let lines = vec!["a".to_owned(); MOST_LINES + 1];
        assert!(OwnValues::new("1", "a", "b", &lines).is_none());
        assert_eq!(format!("{:?}", values()), "OwnValues { address lines: 2 }");
    }
}
