//! The texts of a letter that are a recipient's own, and their places on the pages.
//!
//! A letter is laid out with marks in the place of own values ([`crate::letter::own`]). A text with
//! marks is filled in before it is set, and its lines are recorded with the page items that they
//! became. So a laid-out letter has a record of which items are the same for all recipients of its
//! kind: [`bulk::Masters`](crate::render::pdf::file::bulk::Masters) sets only the others for the
//! next recipient.
//!
//! Own texts are the address, the piece number and paragraphs. Marks anywhere else (in a heading, a
//! table, a term) stay, and are reported as missing characters: such a letter has no master and is
//! laid out for each recipient.

use super::digits::{Digits, SPACE};
use super::fonts::{Fonts, Weight};
use super::inline;
use super::paragraph::{self, Lines, Run, Setting};
use super::setter::TextSetter;
use crate::letter::Inline;
use crate::letter::own::{OwnValue, OwnValues, has_marks};
use crate::letter::walk::any_leaf;
use crate::render::pdf::paper::edge::Edge;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

/// A text of a recipient's own, with marks, and everything else that its lines depend on.
pub(crate) struct OwnText {
    content: Vec<Inline>,
    lang: String,
    weight: Weight,
    pub(crate) how: How,
    /// Whether it has no other marks than piece numbers.
    only_piece: bool,
    /// Its lines by piece number, for numbers of zeros and ones; `None` where other digits would
    /// not be set in the same places.
    patterns: Mutex<HashMap<String, Option<Arc<Pattern>>>>,
}

/// The lines of a text whose piece number has ones in the place of digits that are not zero. (A
/// slashed zero may have a width of its own.)
struct Pattern {
    lines: Lines,
    /// The line and the run that is the number.
    place: (usize, usize),
    /// The glyphs of the digits.
    digits: Digits,
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum How {
    /// As one line.
    Line {
        /// Type size in points.
        size: f32,
    },
    /// As a line of the address, no wider than this, in points.
    Address {
        /// Type size in points.
        size: f32,
        /// The widest that the window shows.
        most: f32,
    },
    /// In lines of a column.
    Paragraph(Setting),
}

/// The own texts of a letter while it is laid out.
pub(crate) struct Own {
    pub(crate) values: OwnValues,
    /// The type size that is tried, in points.
    pub(crate) type_size: f32,
    /// Each once, with its lines.
    pub(crate) texts: Vec<(Arc<OwnText>, Arc<Lines>)>,
}

/// Items of a page that are a recipient's own, and where they come from.
#[derive(Debug, Clone)]
pub(crate) struct OwnPlace {
    /// The items of the page.
    pub(crate) items: Range<usize>,
    pub(crate) what: OwnItem,
}

/// The source of own items.
#[derive(Debug, Clone)]
pub(crate) enum OwnItem {
    /// A line of an own text, the place of one of its ends, and its baseline in points.
    Line { text: usize, line: usize, edge: Edge, y: f32 },
    /// Marks for the inserter.
    Marks,
}

impl OwnText {
    pub(crate) fn new(content: Vec<Inline>, lang: &str, weight: Weight, how: How) -> Self {
        let (lang, only_piece) = (lang.to_owned(), is_only_piece(&content));
        Self { content, lang, weight, how, only_piece, patterns: Mutex::default() }
    }

    /// Whether two texts have the same lines for every recipient.
    pub(crate) fn same(&self, other: &Self) -> bool {
        self.how == other.how
            && self.weight == other.weight
            && self.lang == other.lang
            && self.content == other.content
    }

    /// Its lines for a recipient. `None` if it cannot be set, or if its address line is too wide.
    ///
    /// Where nothing but the digits of a piece number differ, and all digits but zero are as wide as
    /// a one, the lines are those for ones with other digits.
    pub(crate) fn set(&self, values: &OwnValues, setter: &TextSetter) -> Option<Arc<Lines>> {
        // The usual case, the address apart: a paragraph with a piece number alone. Setting costs far
        // more than exchanging digits, and numbers of six digits have only 64 patterns.
        if self.only_piece {
            let one = |c: char| if matches!(c, '2'..='9') { '1' } else { c };
            let pattern: String = values.piece().chars().map(one).collect();
            if let Some(found) = self.pattern(&pattern, values, setter) {
                return Some(Arc::new(found.with_digits(values.piece())));
            }
        }
        self.set_or_why(values, setter.fonts()).ok()
    }

    fn pattern(
        &self,
        number: &str,
        values: &OwnValues,
        setter: &TextSetter,
    ) -> Option<Arc<Pattern>> {
        let lock = || self.patterns.lock().unwrap_or_else(PoisonError::into_inner);
        // The lock is not held while the pattern is set: two workers may both set it, to equal lines.
        if let Some(known) = lock().get(number) {
            return known.clone();
        }
        let lines = self.set_or_why(&values.with_piece(number), setter.fonts()).ok();
        let pattern = lines.and_then(|lines| Pattern::new(&lines, number, &self.lang, setter));
        let pattern = pattern.map(Arc::new);
        let mut known = lock();
        // Numbers of six digits have 64 patterns.
        if known.len() < 512 {
            known.insert(number.to_owned(), pattern.clone());
        }
        pattern
    }

    /// Its lines for a recipient, set anew.
    ///
    /// # Errors
    /// No face has all of its characters, or a word or the line is too wide.
    pub(crate) fn set_or_why(
        &self,
        values: &OwnValues,
        fonts: &Fonts,
    ) -> Result<Arc<Lines>, WhyNot> {
        // Flattened after filling in: the values decide on faces and directions.
        let content = values.fill_inlines(&self.content);
        let flat = inline::flatten(fonts, &content, &self.lang, self.weight)
            .map_err(|inline::Missing(character)| WhyNot::Missing(character))?;
        let line = |size| {
            let line = paragraph::set_line(fonts, &flat, size);
            Lines { lines: vec![line], groups: flat.groups.clone(), rtl: flat.rtl, column: 0.0 }
        };
        Ok(Arc::new(match self.how {
            How::Line { size } => line(size),
            How::Address { size, most } => {
                let lines = line(size);
                if lines.lines.iter().any(|line| line.width > most) {
                    return Err(WhyNot::TooWide);
                }
                lines
            }
            How::Paragraph(setting) => {
                paragraph::set(fonts, &flat, setting).map_err(|_| WhyNot::TooWide)?
            }
        }))
    }
}

/// Whether the only marks in a text are piece numbers, each a code of its own.
fn is_only_piece(content: &[Inline]) -> bool {
    let piece = OwnValue::Piece.mark().to_string();
    let is_piece = |leaf: &Inline| matches!(leaf, Inline::Code(text) if *text == piece);
    any_leaf(content, is_piece)
        && !any_leaf(content, |leaf| !is_piece(leaf) && has_marks(std::slice::from_ref(leaf)))
}

/// Why an own text cannot be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WhyNot {
    /// No face has all of its characters; the character only if it is from fixed words.
    Missing(Option<char>),
    /// A word or the line is wider than its column.
    TooWide,
}

impl Pattern {
    /// `None` if the number is not a run of its own, or other digits would move anything.
    fn new(lines: &Lines, number: &str, lang: &str, setter: &TextSetter) -> Option<Self> {
        // The number must be one run that is nothing but the number: it may not be split between lines
        // or faces, and no other run may have the same text, or it would not be clear which to change.
        let shown: String = number.chars().map(inline::plain_space).collect();
        let mut found = lines.lines.iter().enumerate().flat_map(|(line, set)| {
            let runs = set.runs.iter().enumerate();
            runs.filter(|(_, placed)| placed.run.text == shown).map(move |(run, _)| (line, run))
        });
        let (Some(place), None) = (found.next(), found.next()) else { return None };
        let run = &lines.lines[place.0].runs[place.1].run;
        // One glyph for each character, so that glyphs and digits can be paired.
        let plain = number.chars().all(|c| c.is_ascii_digit() || c == SPACE);
        if run.actual.is_some() || run.glyphs.len() != number.chars().count() || !plain {
            return None;
        }
        let digits = setter.digits(run.face, lang)?;
        Some(Self { lines: lines.clone(), place, digits })
    }

    fn with_digits(&self, piece: &str) -> Lines {
        let mut lines = self.lines.clone();
        let run = &mut lines.lines[self.place.0].runs[self.place.1].run;
        let mut own = Run::clone(run);
        own.text = piece.chars().map(inline::plain_space).collect();
        for (glyph, digit) in own.glyphs.iter_mut().zip(piece.chars()) {
            if let Some(digit) = digit.to_digit(10) {
                glyph.id = self.digits[digit as usize];
            }
        }
        *run = Arc::new(own);
        lines
    }
}

impl Own {
    pub(crate) fn new(values: &OwnValues, type_size: f32) -> Self {
        Self { values: values.clone(), type_size, texts: Vec::new() }
    }

    /// Sets a text for the recipient of this letter. Returns its index, for the places where it is
    /// drawn, and its lines.
    ///
    /// # Errors
    /// It cannot be set.
    pub(crate) fn set(
        &mut self,
        text: OwnText,
        fonts: &Fonts,
    ) -> Result<(usize, Arc<Lines>), WhyNot> {
        if let Some(known) = self.texts.iter().position(|(other, _)| other.same(&text)) {
            return Ok((known, self.texts[known].1.clone()));
        }
        let lines = text.set_or_why(&self.values, fonts)?;
        self.texts.push((Arc::new(text), lines.clone()));
        Ok((self.texts.len() - 1, lines))
    }
}

#[cfg(test)]
mod tests {
    use super::super::linebreak::Purpose;
    use super::*;

    fn number(values: &OwnValues, fonts: &Fonts) -> (OwnText, Arc<Lines>) {
        let mark = |value: OwnValue| value.mark().to_string();
        let content = vec![
            Inline::Text("Soita ja kerro kirjeen numero ".into()),
            Inline::Code(mark(OwnValue::Piece)),
            Inline::Text(". Emme pyydä rahaa emmekä pankkitunnuksia.".into()),
        ];
        let setting = Setting { size: 12.0, width: 150.0, purpose: Purpose::Text };
        let text = OwnText::new(content, "fi", Weight::Regular, How::Paragraph(setting));
        let lines = text.set_or_why(values, fonts).unwrap();
        (text, lines)
    }

    #[test]
    fn other_digits_give_the_lines_that_setting_gives() {
        let setter = TextSetter::new(Fonts::builtin().unwrap());
        let values = |piece: &str| OwnValues::default().with_piece(piece);
        let (text, _) = number(&values("000\u{a0}001"), setter.fonts());
        for piece in ["000\u{a0}000", "004\u{a0}217", "998\u{a0}701", "1\u{a0}234\u{a0}567"] {
            let lines = text.set(&values(piece), &setter).unwrap();
            assert_eq!(*lines, *number(&values(piece), setter.fonts()).1, "{piece}");
        }
        let patterns = text.patterns.lock().unwrap();
        assert_eq!(patterns.len(), 4);
        assert!(patterns.values().all(Option::is_some));
    }
}
