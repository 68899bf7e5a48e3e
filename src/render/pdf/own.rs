//! The texts of a letter that are a person's own, and where they stand.
//!
//! A letter is laid out with marks in the place of own values ([`crate::letter::own`]). What has
//! marks is filled in before it is set, and its lines are noted with the page items that they
//! became. So a laid-out letter knows which of its items are the same for everybody of its kind:
//! [`bulk::Masters`](super::bulk::Masters) sets only the others for the next person.
//!
//! Own texts are the address, the piece number and paragraphs. Marks anywhere else (in a heading, a
//! table, a term) stay, and are told as missing characters: such a letter is laid out by itself.

use super::fonts::{FaceId, Fonts, Weight};
use super::inline;
use super::paragraph::{self, Lines, Run, Setting};
use super::shape::{Glyph, shape_text};
use crate::letter::Inline;
use crate::letter::own::{OwnValue, OwnValues};
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

/// A text of a person's own, with marks, and all that its lines depend on.
pub(super) struct OwnText {
    content: Vec<Inline>,
    lang: String,
    weight: Weight,
    pub(super) how: How,
    /// Its lines for piece numbers of zeros, by these; `None` where other digits would be set
    /// otherwise.
    zeros: Mutex<Vec<(String, Option<Arc<Zeros>>)>>,
}

/// The lines of a text with zeros for the digits of its piece number.
struct Zeros {
    lines: Lines,
    /// The line and the run that is the number.
    place: (usize, usize),
    /// The glyphs of the digits.
    digits: [u32; 10],
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum How {
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

/// The own texts of a letter that is being laid out.
pub(super) struct Own {
    pub(super) values: OwnValues,
    /// The size of type that is tried, in points.
    pub(super) type_size: f32,
    /// Each once, with its lines.
    pub(super) texts: Vec<(Arc<OwnText>, Arc<Lines>)>,
}

/// Where items of a page come from that are a person's own.
#[derive(Debug, Clone)]
pub(super) struct OwnPlace {
    /// The items of the page.
    pub(super) items: Range<usize>,
    pub(super) what: OwnItem,
}

/// What stands at such a place.
#[derive(Debug, Clone)]
pub(super) enum OwnItem {
    /// A line of an own text; left end and baseline in points.
    Line { text: usize, line: usize, x: f32, y: f32 },
    /// Marks for the inserter.
    Marks,
}

impl OwnText {
    pub(super) fn new(content: Vec<Inline>, lang: &str, weight: Weight, how: How) -> Self {
        Self { content, lang: lang.to_owned(), weight, how, zeros: Mutex::default() }
    }

    /// Whether two texts have the same lines for everybody.
    pub(super) fn same(&self, other: &Self) -> bool {
        self.how == other.how
            && self.weight == other.weight
            && self.lang == other.lang
            && self.content == other.content
    }

    /// Its lines for a person. `None` if it cannot be set, or if its address line is too wide.
    ///
    /// Where nothing but the digits of a piece number differ, and all digits are as wide as zeros,
    /// the lines are those for zeros with other digits.
    pub(super) fn set(&self, values: &OwnValues, fonts: &Fonts) -> Option<Arc<Lines>> {
        if self.only_piece() {
            let zero = |c: char| if c.is_ascii_digit() { '0' } else { c };
            let pattern: String = values.piece().chars().map(zero).collect();
            if let Some(zeros) = self.zeros(&pattern, values, fonts) {
                return Some(Arc::new(zeros.with_digits(values.piece())));
            }
        }
        self.set_or_why(values, fonts).ok()
    }

    fn zeros(&self, pattern: &str, values: &OwnValues, fonts: &Fonts) -> Option<Arc<Zeros>> {
        let lock = || self.zeros.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, known)) = lock().iter().find(|(of, _)| of == pattern) {
            return known.clone();
        }
        let lines = self.set_or_why(&values.with_piece(pattern), fonts).ok();
        let zeros = lines.and_then(|lines| Zeros::new(&lines, pattern, &self.lang, fonts));
        let zeros = zeros.map(Arc::new);
        lock().push((pattern.to_owned(), zeros.clone()));
        zeros
    }

    /// Its lines, or why it cannot be set.
    pub(super) fn set_or_why(
        &self,
        values: &OwnValues,
        fonts: &Fonts,
    ) -> Result<Arc<Lines>, WhyNot> {
        let content = values.fill_inlines(&self.content);
        let flat = inline::flatten(fonts, &content, &self.lang, self.weight)
            .map_err(|inline::Missing(character)| WhyNot::Missing(character))?;
        let line = |size| {
            let line = paragraph::set_line(fonts, &flat, size);
            Lines { lines: vec![line], groups: flat.groups.clone() }
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

    /// Whether its only marks are piece numbers, each a code of its own.
    fn only_piece(&self) -> bool {
        fn add(content: &[Inline], found: &mut bool, other: &mut bool) {
            for inline in content {
                match inline {
                    Inline::Code(text) if *text == OwnValue::Piece.mark().to_string() => {
                        *found = true;
                    }
                    Inline::Text(text) | Inline::Field(text) | Inline::Code(text) => {
                        *other |= crate::letter::own::is_marked(text);
                    }
                    Inline::Strong(inner) | Inline::Lang { content: inner, .. } => {
                        add(inner, found, other);
                    }
                    Inline::Link(_) | Inline::Break => {}
                }
            }
        }
        let (mut found, mut other) = (false, false);
        add(&self.content, &mut found, &mut other);
        found && !other
    }
}

/// Why an own text cannot be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WhyNot {
    /// No face has all of its characters; the character only if it is from fixed words.
    Missing(Option<char>),
    /// A word or the line is wider than its column.
    TooWide,
}

impl Zeros {
    /// `None` if the number is not a run by itself, or other digits would move anything.
    fn new(lines: &Lines, pattern: &str, lang: &str, fonts: &Fonts) -> Option<Self> {
        let shown: String = pattern.chars().map(inline::plain_space).collect();
        let mut found = lines.lines.iter().enumerate().flat_map(|(line, set)| {
            let runs = set.runs.iter().enumerate();
            runs.filter(|(_, placed)| placed.run.text == shown).map(move |(run, _)| (line, run))
        });
        let (Some(place), None) = (found.next(), found.next()) else { return None };
        let run = &lines.lines[place.0].runs[place.1].run;
        let characters: Vec<char> = pattern.chars().collect();
        if run.actual.is_some() || run.glyphs.len() != characters.len() {
            return None;
        }
        let digits = digits(run.face, &characters, lang, fonts)?;
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

/// The glyphs of the ten digits in a code, if each is one glyph, as wide as the others, and none is
/// moved or changed by its neighbours among digits and `characters`.
fn digits(face: FaceId, characters: &[char], lang: &str, fonts: &Fonts) -> Option<[u32; 10]> {
    let mut all: Vec<char> = ('0'..='9').collect();
    all.extend(characters.iter().filter(|c| !c.is_ascii_digit()));
    let shape = |text: String| shape_text(fonts, face, &text, lang, true);
    let alone: Vec<_> = all.iter().map(|c| shape(c.to_string())).collect();
    let same = |a: &Glyph, b: &Glyph| {
        a.id == b.id && a.advance == b.advance && a.dx == b.dx && a.dy == b.dy
    };
    let mut found = [0; 10];
    for (index, (first, of_first)) in all.iter().zip(&alone).enumerate() {
        let [glyph] = of_first.as_slice() else { return None };
        if let Some(place) = found.get_mut(index) {
            let zero = alone[0].first()?;
            if (glyph.advance, glyph.dx, glyph.dy) != (zero.advance, zero.dx, zero.dy) {
                return None;
            }
            *place = glyph.id;
        }
        for (second, of_second) in all.iter().zip(&alone) {
            let together = shape(format!("{first}{second}"));
            let apart = of_first.iter().chain(of_second);
            if together.len() != 2 || !together.iter().zip(apart).all(|(a, b)| same(a, b)) {
                return None;
            }
        }
    }
    Some(found)
}

impl Own {
    pub(super) fn new(values: &OwnValues, type_size: f32) -> Self {
        Self { values: values.clone(), type_size, texts: Vec::new() }
    }

    /// Sets a text for the person of this letter. Gives its number, for the places where it is drawn,
    /// and its lines.
    ///
    /// # Errors
    /// It cannot be set.
    pub(super) fn set(
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
