//! A paragraph's inlines as one flat text with styles.

use super::fonts::{
    FaceId, Fonts, SOFT_HYPHEN, Script, WORD_JOINER, Weight, ZERO_WIDTH_SPACE, is_control, normal,
};
use crate::letter::{Inline, plain_text};
use crate::text::{Direction, is_right_to_left};
use std::ops::Range;

/// Where a line may end inside a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Breaking {
    /// Between words, and inside long words with a hyphen.
    Words,
    /// Only at spaces: values from a recipient's row.
    Spaces,
    /// After `/` and before `.`, `?`, `&`: an address.
    Address,
    /// Nowhere: codes and telephone numbers.
    Never,
}

/// An element inside a paragraph that pieces belong to: a link, or words in another language.
/// Becomes an element of the tag tree.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Group {
    /// Target and text of a link, or `None` for words in another language.
    pub(crate) link: Option<(String, String)>,
    /// Language, where it is not that of the paragraph.
    pub(crate) lang: Option<String>,
}

/// Text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Piece {
    /// Its bytes in [`Flat::text`].
    pub(crate) range: Range<usize>,
    /// The face.
    pub(crate) face: FaceId,
    /// The script that it is shaped by.
    pub(crate) script: Script,
    /// BCP 47 tag.
    pub(crate) lang: String,
    /// Whether zeros are slashed.
    pub(crate) code: bool,
    /// Where a line may end.
    pub(crate) breaking: Breaking,
    /// Index into [`Flat::groups`].
    pub(crate) group: Option<usize>,
}

/// A paragraph's text without markup. Equal values are set as equal lines, so it can be a cache
/// key. `Debug` does not show the words.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct Flat {
    /// All words; `\n` is a forced break. Soft hyphens, joiners and zero-width spaces are taken
    /// out and kept as positions, so that they never get into the extracted text.
    pub(crate) text: String,
    /// Styles, in order and without gaps (forced breaks belong to none).
    pub(crate) pieces: Vec<Piece>,
    /// Links and words in other languages.
    pub(crate) groups: Vec<Group>,
    /// Byte positions where the text wants long words to be divided.
    pub(crate) seams: Vec<usize>,
    /// Byte positions where the text forbids a break.
    pub(crate) joins: Vec<usize>,
    /// Byte positions where the text allows a break without a hyphen.
    pub(crate) gaps: Vec<usize>,
    /// Whether the paragraph runs from right to left.
    pub(crate) rtl: bool,
    /// Whether some of its letters may: if not, nothing needs to be ordered.
    pub(crate) bidi: bool,
    /// Marks that isolate stretches of the text (UAX #9), by byte position; for ordering alone. None
    /// where nothing needs to be ordered.
    pub(crate) isolates: Vec<(usize, char)>,
}

/// Begins a stretch that runs as its first letter with a direction does, and does not affect the
/// text around it.
const FIRST_STRONG: char = '\u{2068}';
/// Begins one that runs from left to right.
const LEFT_TO_RIGHT: char = '\u{2066}';
/// Begins one that runs from right to left.
const RIGHT_TO_LEFT: char = '\u{2067}';
/// Ends the innermost one.
const END_OF_ISOLATE: char = '\u{2069}';

impl std::fmt::Debug for Flat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Flat").field("pieces", &self.pieces).finish_non_exhaustive()
    }
}

/// A text node that no face covers; the character only if it is from fixed words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Missing(pub(crate) Option<char>);

/// Flattens inlines of a block in `lang`, set in `weight`.
///
/// # Errors
/// No face has a glyph for a character.
pub(crate) fn flatten(
    fonts: &Fonts,
    content: &[Inline],
    lang: &str,
    weight: Weight,
) -> Result<Flat, Missing> {
    let mut flattener = Flattener { fonts, flat: Flat::in_language(lang) };
    flattener.add(content, &Style { lang, weight, group: None })?;
    Ok(flattener.flat.finished())
}

impl Flat {
    /// Nothing yet, in a language.
    fn in_language(lang: &str) -> Self {
        let rtl = Direction::of_language(lang).is_right_to_left();
        Self { rtl, bidi: rtl, ..Self::default() }
    }

    /// Without what only ordering needs, if there is nothing to order.
    fn finished(mut self) -> Self {
        if !self.bidi {
            self.isolates.clear();
        }
        self
    }
}

struct Style<'a> {
    lang: &'a str,
    weight: Weight,
    group: Option<usize>,
}

struct Flattener<'a> {
    fonts: &'a Fonts,
    flat: Flat,
}

impl Flattener<'_> {
    fn add(&mut self, content: &[Inline], style: &Style<'_>) -> Result<(), Missing> {
        for inline in content {
            match inline {
                Inline::Text(text) => self.push(text, style, Breaking::Words, false)?,
                Inline::Field(text) => {
                    self.isolate(FIRST_STRONG);
                    self.push(text, style, Breaking::Spaces, false).map_err(|_| Missing(None))?;
                    self.isolate(END_OF_ISOLATE);
                }
                Inline::Code(text) => {
                    self.isolate(LEFT_TO_RIGHT);
                    self.push(text, style, Breaking::Never, true)
                        // A code may be the recipient's own (a customer number).
                        .map_err(|_| Missing(None))?;
                    self.isolate(END_OF_ISOLATE);
                }
                Inline::Strong(inner) => {
                    let weight = style.weight.max(Weight::SemiBold);
                    self.add(inner, &Style { weight, ..*style })?;
                }
                Inline::Lang { lang, content } => {
                    let group = self.group(Group { link: None, lang: Some(lang.clone()) });
                    self.isolate(match Direction::of_language(lang) {
                        Direction::LeftToRight => LEFT_TO_RIGHT,
                        Direction::RightToLeft => RIGHT_TO_LEFT,
                    });
                    self.add(content, &Style { lang, weight: style.weight, group })?;
                    self.isolate(END_OF_ISOLATE);
                }
                Inline::Link(link) => {
                    let lang = style.group.and_then(|g| self.flat.groups[g].lang.clone());
                    let text = spoken(std::slice::from_ref(inline));
                    let shown = (link.target.clone(), text);
                    let group = self.group(Group { link: Some(shown), lang });
                    let weight = style.weight.max(Weight::SemiBold);
                    let breaking = if link.target.starts_with("tel:") {
                        Breaking::Never
                    } else {
                        Breaking::Address
                    };
                    self.isolate(LEFT_TO_RIGHT);
                    self.push(&link.text, &Style { weight, group, ..*style }, breaking, false)?;
                    self.isolate(END_OF_ISOLATE);
                }
                // The only line feeds in the text: others are white space.
                Inline::Break => self.flat.text.push('\n'),
            }
        }
        Ok(())
    }

    fn group(&mut self, group: Group) -> Option<usize> {
        self.flat.groups.push(group);
        Some(self.flat.groups.len() - 1)
    }

    fn isolate(&mut self, mark: char) {
        self.flat.isolates.push((self.flat.text.len(), mark));
    }

    fn push(
        &mut self,
        text: &str,
        style: &Style<'_>,
        breaking: Breaking,
        code: bool,
    ) -> Result<(), Missing> {
        let text = normal(text);
        self.flat.push(self.fonts, &text, style, breaking, code).map_err(|c| Missing(Some(c)))
    }
}

impl Flat {
    /// Adds normal text; the character if one cannot be set.
    fn push(
        &mut self,
        fonts: &Fonts,
        text: &str,
        style: &Style<'_>,
        breaking: Breaking,
        code: bool,
    ) -> Result<(), char> {
        for stretch in fonts.families_for(text, style.weight)? {
            let start = self.text.len();
            for character in text[stretch.range].chars() {
                let at = self.text.len();
                match character {
                    SOFT_HYPHEN => self.seams.push(at),
                    WORD_JOINER => self.joins.push(at),
                    ZERO_WIDTH_SPACE => self.gaps.push(at),
                    // Those that a translator wrote count.
                    mark if is_control(mark) => self.isolates.push((at, mark)),
                    other => {
                        self.bidi |= is_right_to_left(other);
                        self.text.push(other);
                    }
                }
            }
            let end = self.text.len();
            if end > start {
                self.pieces.push(Piece {
                    range: start..end,
                    face: fonts.id(stretch.family, style.weight),
                    script: stretch.script,
                    lang: style.lang.to_owned(),
                    code,
                    breaking,
                    group: style.group,
                });
            }
        }
        Ok(())
    }
}

/// The words of a heading or a link for bookmarks and screen readers: as they are extracted.
pub(crate) fn spoken(content: &[Inline]) -> String {
    let text = normal(&plain_text(content));
    text.chars().filter(|c| !is_control(*c)).map(plain_space).collect()
}

/// The ordinary character that shares its glyph with a no-break one. The ordinary ones are what
/// somebody who copies or searches a telephone number needs.
pub(crate) fn plain_space(character: char) -> char {
    match character {
        '\u{A0}' => ' ',
        '\u{2011}' => '-',
        other => other,
    }
}

/// One line of plain words in one face, for text outside the body: the letter head.
///
/// # Errors
/// The first character without a glyph.
pub(crate) fn plain(
    fonts: &Fonts,
    text: &str,
    lang: &str,
    weight: Weight,
    code: bool,
) -> Result<Flat, char> {
    let text: String = normal(text).chars().filter(|c| !is_control(*c)).collect();
    let mut flat = Flat::in_language(lang);
    flat.push(fonts, &text, &Style { lang, weight, group: None }, Breaking::Never, code)?;
    Ok(flat.finished())
}
