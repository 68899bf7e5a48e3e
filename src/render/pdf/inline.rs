//! A paragraph's inlines as one flat text with styles.

use super::fonts::{
    FaceId, Family, Fonts, SOFT_HYPHEN, WORD_JOINER, Weight, ZERO_WIDTH_SPACE, is_control, normal,
};
use crate::letter::{Inline, plain_text};
use std::ops::Range;

/// Where a line may end inside a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Breaking {
    /// Between words, and inside long words with a hyphen.
    Words,
    /// Only at spaces: values from a recipient's row.
    Spaces,
    /// After `/` and before `.`, `?`, `&`: an address.
    Address,
    /// Nowhere: codes and telephone numbers.
    Never,
}

/// What a piece belongs to besides its paragraph. Becomes an element of the tag tree.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Group {
    /// Where a link goes and what it reads, or `None` for words in another language.
    pub(super) link: Option<(String, String)>,
    /// Language, where it is not that of the paragraph.
    pub(super) lang: Option<String>,
}

/// Text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Piece {
    /// Its bytes in [`Flat::text`].
    pub(super) range: Range<usize>,
    /// The face.
    pub(super) face: FaceId,
    /// BCP 47 tag.
    pub(super) lang: String,
    /// Whether zeros are slashed.
    pub(super) code: bool,
    /// Where a line may end.
    pub(super) breaking: Breaking,
    /// Index into [`Flat::groups`].
    pub(super) group: Option<usize>,
}

/// A paragraph's text without markup. Equal values give equal lines, so it can be a cache key.
/// `Debug` does not show the words.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Flat {
    /// All words; `\n` is a forced break. Soft hyphens, joiners and zero-width spaces are taken
    /// out and kept as positions, so that they never get into the extracted text.
    pub(super) text: String,
    /// Styles, in order and without gaps (forced breaks belong to none).
    pub(super) pieces: Vec<Piece>,
    /// Links and words in other languages.
    pub(super) groups: Vec<Group>,
    /// Byte positions where the text wants long words to be divided.
    pub(super) seams: Vec<usize>,
    /// Byte positions where the text forbids a break.
    pub(super) joins: Vec<usize>,
    /// Byte positions where the text allows a break without a hyphen.
    pub(super) gaps: Vec<usize>,
}

impl std::fmt::Debug for Flat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Flat").field("pieces", &self.pieces).finish_non_exhaustive()
    }
}

/// A text node that no face covers; the character only if it is from fixed words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Missing(pub(super) Option<char>);

/// Flattens inlines of a block in `lang`, set in `weight`.
pub(super) fn flatten(
    fonts: &Fonts,
    content: &[Inline],
    lang: &str,
    weight: Weight,
) -> Result<Flat, Missing> {
    let mut flattener = Flattener { fonts, flat: Flat::default() };
    flattener.add(content, &Style { lang, weight, group: None })?;
    Ok(flattener.flat)
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
                    self.push(text, style, Breaking::Spaces, false).map_err(|_| Missing(None))?
                }
                Inline::Code(text) => self
                    .push(text, style, Breaking::Never, true)
                    // A code may be the recipient's own (a customer number).
                    .map_err(|_| Missing(None))?,
                Inline::Strong(inner) => {
                    let weight = style.weight.max(Weight::SemiBold);
                    self.add(inner, &Style { weight, ..*style })?;
                }
                Inline::Lang { lang, content } => {
                    let group = self.group(Group { link: None, lang: Some(lang.clone()) });
                    self.add(content, &Style { lang, weight: style.weight, group })?;
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
                    self.push(&link.text, &Style { weight, group, ..*style }, breaking, false)?;
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

    fn push(
        &mut self,
        text: &str,
        style: &Style<'_>,
        breaking: Breaking,
        code: bool,
    ) -> Result<(), Missing> {
        let text = normal(text);
        let family = self.fonts.family_for(&text, style.weight).map_err(|c| Missing(Some(c)))?;
        let start = self.flat.text.len();
        for character in text.chars() {
            let at = self.flat.text.len();
            match character {
                SOFT_HYPHEN => self.flat.seams.push(at),
                WORD_JOINER => self.flat.joins.push(at),
                ZERO_WIDTH_SPACE => self.flat.gaps.push(at),
                other if is_control(other) => {}
                other => self.flat.text.push(other),
            }
        }
        let end = self.flat.text.len();
        if end > start {
            self.flat.pieces.push(Piece {
                range: start..end,
                face: FaceId { family, weight: style.weight },
                lang: style.lang.to_owned(),
                code,
                breaking,
                group: style.group,
            });
        }
        Ok(())
    }
}

/// The words of a heading or a link for bookmarks and screen readers: as they are extracted.
pub(super) fn spoken(content: &[Inline]) -> String {
    let text = normal(&plain_text(content));
    text.chars().filter(|c| !is_control(*c)).map(plain_space).collect()
}

/// The ordinary character that shares its glyph with a no-break one. The ordinary ones are what
/// somebody who copies or searches a telephone number needs.
pub(super) fn plain_space(character: char) -> char {
    match character {
        '\u{A0}' => ' ',
        '\u{2011}' => '-',
        other => other,
    }
}

/// One line of plain words in one face, for what stands outside the text: the letter head.
pub(super) fn plain(
    fonts: &Fonts,
    text: &str,
    lang: &str,
    weight: Weight,
    code: bool,
) -> Result<Flat, char> {
    let text: String = normal(text).chars().filter(|c| !is_control(*c)).collect();
    let family: Family = fonts.family_for(&text, weight)?;
    let piece = Piece {
        range: 0..text.len(),
        face: FaceId { family, weight },
        lang: lang.to_owned(),
        code,
        breaking: Breaking::Never,
        group: None,
    };
    Ok(Flat { text, pieces: vec![piece], ..Flat::default() })
}
