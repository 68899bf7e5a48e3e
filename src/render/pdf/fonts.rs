//! The faces, parsed once: built-in ones, or the sender's own in their place.
//!
//! Source Sans 3 is the letter's face. Noto Sans stands in for a whole field when one of its
//! characters has no glyph in Source Sans 3: a single foreign letter in a name looks like a
//! mistake, and the shaper would build `ǩ` from two glyphs that are then extracted as two.

use super::advances::{Advances, LETTERS};
use super::bulk::Embedded;
use super::cache::Paragraphs;
use super::own::KnownDigits;
#[cfg(feature = "printpdf")]
use super::printpdf_writer::PrintFont;
use super::writer::PdfFont;
use harfrust::{Direction, Feature, Font, Language, Script, ShapePlan, Tag};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use unicode_normalization::UnicodeNormalization;

/// How bold a piece of text is. There are no italics: they slow weak readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Weight {
    /// 400.
    Regular,
    /// 600, for a few important words.
    SemiBold,
    /// 700, for headings.
    Bold,
}

/// Which family a whole node is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Family {
    /// Source Sans 3.
    Source,
    /// Noto Sans, the fallback.
    Noto,
}

impl Family {
    /// What the type size is multiplied with: Noto Sans at 0.907 has the x-height of Source Sans 3.
    pub(super) fn scale(self) -> f32 {
        match self {
            Family::Source => 1.0,
            Family::Noto => 0.907,
        }
    }
}

/// A family in a weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct FaceId {
    /// The family.
    pub(super) family: Family,
    /// The weight.
    pub(super) weight: Weight,
}

impl FaceId {
    /// Position in tables of all faces.
    pub(super) fn index(self) -> usize {
        let family = match self.family {
            Family::Source => 0,
            Family::Noto => 3,
        };
        let weight = match self.weight {
            Weight::Regular => 0,
            Weight::SemiBold => 1,
            Weight::Bold => 2,
        };
        family + weight
    }

    /// A short name for structure dumps.
    #[cfg(test)]
    pub(super) fn name(self) -> &'static str {
        ["Regular", "SemiBold", "Bold", "Noto", "Noto-SemiBold", "Noto-Bold"][self.index()]
    }
}

/// A font file could not be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the font file `{file}` cannot be read as a TrueType or OpenType font")]
pub struct FontError {
    /// Name of the file.
    pub file: &'static str,
}

/// Names of the six font files: the main face and the fallback in three weights each.
pub const FONT_FILES: [&str; 6] = [
    "SourceSans3_400Regular.ttf",
    "SourceSans3_600SemiBold.ttf",
    "SourceSans3_700Bold.ttf",
    "NotoSans_400Regular.ttf",
    "NotoSans_600SemiBold.ttf",
    "NotoSans_700Bold.ttf",
];

/// The built-in files, in the same order.
const BUILT_IN: [&[u8]; 6] = [
    include_bytes!("../../../fonts/SourceSans3_400Regular.ttf"),
    include_bytes!("../../../fonts/SourceSans3_600SemiBold.ttf"),
    include_bytes!("../../../fonts/SourceSans3_700Bold.ttf"),
    include_bytes!("../../../fonts/NotoSans_400Regular.ttf"),
    include_bytes!("../../../fonts/NotoSans_600SemiBold.ttf"),
    include_bytes!("../../../fonts/NotoSans_700Bold.ttf"),
];

/// A built-in file of [`FONT_FILES`].
pub fn built_in_font(name: &str) -> Option<&'static [u8]> {
    FONT_FILES.iter().position(|file| *file == name).map(|at| BUILT_IN[at])
}

/// A face with what shaping and writing need of it.
pub(super) struct Face {
    pub(super) shaper: Font,
    pub(super) pdf: PdfFont,
    /// The font file.
    pub(super) bytes: &'static [u8],
    #[cfg(feature = "printpdf")]
    pub(super) print: PrintFont,
    pub(super) units_per_em: f32,
    plans: Vec<ShapePlan>,
    family: Family,
    /// Which of the letters below [`LETTERS`] may be printed and have a glyph: nearly all that names
    /// are written with.
    letters: Box<[bool; LETTERS]>,
    /// How wide these are at most, for whoever asks.
    advances: OnceLock<Advances>,
}

/// Languages with a shaping plan of their own; the last plan is for all others.
const PLANNED: [&str; 3] = ["fi", "sv", "en"];

impl Face {
    fn new(file: &'static str, bytes: &'static [u8], family: Family) -> Result<Self, FontError> {
        let shaper = Font::new(bytes, 0).ok_or(FontError { file })?;
        let pdf = PdfFont::new(bytes).ok_or(FontError { file })?;
        #[cfg(feature = "printpdf")]
        let print = PrintFont::new(bytes);
        let units_per_em = f32::from(shaper.units_per_em());
        let mut plans = Vec::new();
        for language in PLANNED.iter().map(Some).chain([None]) {
            let language = language.and_then(Language::new);
            for code in [false, true] {
                plans.push(ShapePlan::new(
                    &shaper,
                    Direction::LeftToRight,
                    Some(Script::LATIN),
                    language.as_ref(),
                    &features(family, code),
                ));
            }
        }
        let mut letters = Box::new([false; LETTERS]);
        for (known, letter) in letters.iter_mut().zip('\0'..) {
            let has = || shaper.charmap().map_unicode(letter).is_some();
            *known = !is_control(letter) && !is_unprintable(letter) && has();
        }
        Ok(Self {
            shaper,
            pdf,
            bytes,
            #[cfg(feature = "printpdf")]
            print,
            units_per_em,
            plans,
            family,
            letters,
            advances: OnceLock::new(),
        })
    }

    /// The shaping plan for a language (BCP 47) and for codes.
    pub(super) fn plan(&self, lang: &str, code: bool) -> &ShapePlan {
        &self.plans[language_index(lang) * 2 + usize::from(code)]
    }

    /// Whether the face has a glyph of its own for a character.
    pub(super) fn has(&self, character: char) -> bool {
        self.shaper.charmap().map_unicode(character).is_some()
    }

    /// Whether it is one of the letters that are looked up in a table and may be printed.
    pub(super) fn prints(&self, letter: char) -> bool {
        self.letters.get(letter as usize).copied().unwrap_or_default()
    }

    /// The most that a text in no language of its own is wide, in em; infinite where only shaping
    /// can tell. See [`Advances`].
    pub(super) fn most(&self, text: &str) -> f32 {
        let advances = self.advances.get_or_init(|| {
            let features = features(self.family, false);
            let features: Vec<_> = features.iter().map(|one| (one.tag, one.value > 0)).collect();
            Advances::of(self, &features)
        });
        advances.most(text)
    }
}

/// The language of the shaping plan at the same place, if it has one.
pub(super) fn planned_language(lang: &str) -> Option<Language> {
    PLANNED.get(language_index(lang)).and_then(Language::new)
}

fn language_index(lang: &str) -> usize {
    let primary = lang.split('-').next().unwrap_or(lang);
    PLANNED.iter().position(|known| *known == primary).unwrap_or(PLANNED.len())
}

/// Features besides the shaper's defaults (kern, mark, ccmp, locl).
///
/// No ligatures, so that text is extracted letter by letter. `cv07` gives Ŋ the shape that is read
/// in Sámi. `zero` (slashed) only in codes that people read aloud.
fn features(family: Family, code: bool) -> Vec<Feature> {
    let mut list = vec![
        Feature::new(Tag::new(b"liga"), 0, ..),
        Feature::new(Tag::new(b"clig"), 0, ..),
        Feature::new(Tag::new(b"calt"), 0, ..),
    ];
    if family == Family::Source {
        list.push(Feature::new(Tag::new(b"cv07"), 1, ..));
    }
    if code {
        list.push(Feature::new(Tag::new(b"zero"), 1, ..));
    }
    list
}

/// The built-in faces. Shared by all workers; cheap to clone.
#[derive(Clone)]
pub struct Fonts {
    faces: Arc<[Face]>,
    /// What the bulk writer makes of the faces, once a run.
    pub(super) embedded: Arc<Embedded>,
    /// Paragraphs set with the faces.
    pub(super) paragraphs: Arc<Paragraphs>,
    /// What is known of the digits of the faces.
    pub(super) digits: Arc<KnownDigits>,
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Fonts({})", self.faces.len())
    }
}

impl Fonts {
    /// Parses the built-in faces: Source Sans 3 and Noto Sans in three weights each. Takes a few
    /// milliseconds.
    ///
    /// # Errors
    /// Only if the program was built from damaged font files.
    pub fn builtin() -> Result<Fonts, FontError> {
        Self::with(&BTreeMap::new())
    }

    /// Like [`Fonts::builtin`], but files of the names in [`FONT_FILES`] take the place of built-in
    /// ones: a sender's own typeface. Their bytes are kept until the program ends, so this is for
    /// once a run.
    ///
    /// # Errors
    /// The first file that is no font.
    pub fn with(own: &BTreeMap<String, Vec<u8>>) -> Result<Fonts, FontError> {
        let mut faces = Vec::new();
        for (index, (file, built_in)) in FONT_FILES.into_iter().zip(BUILT_IN).enumerate() {
            let family = if index < 3 { Family::Source } else { Family::Noto };
            let bytes: &'static [u8] = match own.get(file) {
                Some(bytes) => bytes.clone().leak(),
                None => built_in,
            };
            faces.push(Face::new(file, bytes, family)?);
        }
        Ok(Self {
            faces: faces.into(),
            embedded: Arc::default(),
            paragraphs: Arc::default(),
            digits: Arc::default(),
        })
    }

    /// The first character that keeps `text` (taken in NFC) from being set in one face, or `None`
    /// if some face covers all of it. The character is one that the fallback face lacks.
    pub fn missing(&self, text: &str) -> Option<char> {
        // All of these are in NFC, whatever stands beside them: combining begins at U+0300.
        let face = self.face(FaceId { family: Family::Source, weight: Weight::Regular });
        if text.chars().all(|letter| face.prints(letter)) {
            return None;
        }
        let text = normal(text);
        self.family_for(&text, Weight::Regular).err()
    }

    /// The most that a line of `text`, in no language of its own, is wide at a type size; infinite
    /// where only shaping can tell.
    pub(super) fn widest(&self, text: &str, weight: Weight, size: f32) -> f32 {
        /// More than what is lost in adding up the widths of a line.
        const ROUNDING: f32 = 0.1;
        // The family is the one that `family_for` gives, as nothing is left out of these letters.
        let of = |family| (family, self.face(FaceId { family, weight }));
        let mut families = [Family::Source, Family::Noto].map(of).into_iter();
        let found = families.find(|(_, face)| text.chars().all(|letter| face.prints(letter)));
        found.map_or(f32::INFINITY, |(family, face)| {
            face.most(text) * size * family.scale() + ROUNDING
        })
    }

    pub(super) fn face(&self, id: FaceId) -> &Face {
        &self.faces[id.index()]
    }

    /// The family for a whole node, whose text is in NFC.
    ///
    /// # Errors
    /// The first character that neither family covers together with the rest.
    pub(super) fn family_for(&self, text: &str, weight: Weight) -> Result<Family, char> {
        let lacks = |family| {
            let face = self.face(FaceId { family, weight });
            text.chars()
                .find(|&c| !face.prints(c) && !is_control(c) && (is_unprintable(c) || !face.has(c)))
        };
        match lacks(Family::Source) {
            None => Ok(Family::Source),
            Some(_) => match lacks(Family::Noto) {
                None => Ok(Family::Noto),
                Some(character) => Err(character),
            },
        }
    }
}

/// Characters that are never drawn: those that steer line breaking, and the isolation marks that
/// Fluent puts around values, which mean nothing where all text runs from left to right.
pub(super) fn is_control(character: char) -> bool {
    matches!(character, SOFT_HYPHEN | WORD_JOINER | ZERO_WIDTH_SPACE | '\u{2066}'..='\u{2069}')
}

/// Characters that must not get into a file even if a face has something for them: control and
/// format characters, and private use, which PDF/A-2a forbids (ISO 19005-2, 6.2.11.7.3).
pub(super) fn is_unprintable(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{61C}' | '\u{180E}' | '\u{200C}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}' | '\u{2061}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E000}'..='\u{F8FF}'
            | '\u{E0000}'..='\u{10FFFF}')
}

/// A text as it is set: in NFC, with white space as spaces.
pub(super) fn normal(text: &str) -> String {
    text.nfc().map(|c| if matches!(c, '\n' | '\t' | '\r') { ' ' } else { c }).collect()
}

/// Marks the best place to divide a long word, such as the seam of a compound.
pub(super) const SOFT_HYPHEN: char = '\u{AD}';
/// Forbids a break.
pub(super) const WORD_JOINER: char = '\u{2060}';
/// Allows a break.
pub(super) const ZERO_WIDTH_SPACE: char = '\u{200B}';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_are_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Fonts>();
    }

    #[test]
    fn a_field_is_set_in_one_face_or_refused() {
        let fonts = Fonts::builtin().unwrap();
        let family = |text| fonts.family_for(text, Weight::Regular);
        assert_eq!(family("Nguyễn Thị Ánh Nguyệt"), Ok(Family::Source));
        assert_eq!(family("Małgorzata Žukauskaitė Dvořáková Ārvaldis"), Ok(Family::Source));
        assert_eq!(family("Jǩǩ"), Ok(Family::Noto));
        assert_eq!(family("王"), Err('王'));
        assert_eq!(fonts.missing("Kuǯǯ Jǩǩ Ŋŧǥǧ ễ"), None);
        assert_eq!(fonts.missing("Ja\u{30C}ns 王"), Some('王'));
    }
}
