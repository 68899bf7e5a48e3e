//! The faces, parsed once: built-in ones, or the sender's own in their place.
//!
//! Source Sans 3 is the letter's face. Noto Sans stands in for a whole field when one of its
//! characters has no glyph in Source Sans 3: a single foreign letter in a name looks like a
//! mistake, and the shaper would build `ǩ` from two glyphs that are then extracted as two. Both
//! have Latin and Cyrillic letters. Letters of the Arabic script are set in Noto Sans Arabic, and
//! text between them in the other families: see [`Fonts::families_for`].

use super::advances::{Advances, FaceTables, LETTERS};
use harfrust::{Direction, Feature, Font, Language, Script, ShapePlan, Tag};
use icu_properties::CodePointMapData;
use icu_properties::props::Script as ScriptOf;
use read_fonts::{FontRef, TableProvider};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};
use unicode_normalization::UnicodeNormalization;

/// How bold a piece of text is. There are no italics: they slow weak readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Weight {
    /// 400.
    Regular,
    /// 600, for a few important words.
    SemiBold,
    /// 700, for headings.
    Bold,
}

/// The family of a whole node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Family {
    /// Source Sans 3.
    Source,
    /// Noto Sans, the fallback.
    Noto,
    /// Noto Sans Arabic, in two weights: what is to be half bold is bold.
    Arabic,
}

impl Family {
    /// The factor of the type size: Noto Sans at 0.907 has the x-height of Source Sans 3.
    pub(crate) fn scale(self) -> f32 {
        match self {
            // Beside each other at the same size, Arabic letters look a little smaller than Latin ones.
            Family::Source | Family::Arabic => 1.0,
            Family::Noto => 0.907,
        }
    }
}

/// A family in a weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FaceId {
    /// The family.
    pub(crate) family: Family,
    /// The weight.
    pub(crate) weight: Weight,
}

impl FaceId {
    /// Position in tables of all faces.
    pub(crate) fn index(self) -> usize {
        let family = match self.family {
            Family::Source => 0,
            Family::Noto => 3,
            Family::Arabic => return 6 + usize::from(self.weight > Weight::Regular),
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
    pub(crate) fn name(self) -> &'static str {
        [
            "Regular",
            "SemiBold",
            "Bold",
            "Noto",
            "Noto-SemiBold",
            "Noto-Bold",
            "Arabic",
            "Arabic-Bold",
        ][self.index()]
    }
}

/// A font file could not be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the font file `{file}` cannot be read as a TrueType or OpenType font")]
pub struct FontError {
    /// Name of the file.
    pub file: &'static str,
}

/// How many faces there are.
pub(crate) const FACES: usize = 8;

/// Names of the font files: the main face and the fallback in three weights each, and the face for
/// Arabic letters in two.
pub const FONT_FILES: [&str; FACES] = [
    "SourceSans3_400Regular.ttf",
    "SourceSans3_600SemiBold.ttf",
    "SourceSans3_700Bold.ttf",
    "NotoSans_400Regular.ttf",
    "NotoSans_600SemiBold.ttf",
    "NotoSans_700Bold.ttf",
    "NotoSansArabic_400Regular.ttf",
    "NotoSansArabic_700Bold.ttf",
];

/// The built-in files, in the same order.
const BUILT_IN: [&[u8]; FACES] = [
    include_bytes!("../../../../fonts/SourceSans3_400Regular.ttf"),
    include_bytes!("../../../../fonts/SourceSans3_600SemiBold.ttf"),
    include_bytes!("../../../../fonts/SourceSans3_700Bold.ttf"),
    include_bytes!("../../../../fonts/NotoSans_400Regular.ttf"),
    include_bytes!("../../../../fonts/NotoSans_600SemiBold.ttf"),
    include_bytes!("../../../../fonts/NotoSans_700Bold.ttf"),
    include_bytes!("../../../../fonts/NotoSansArabic_400Regular.ttf"),
    include_bytes!("../../../../fonts/NotoSansArabic_700Bold.ttf"),
];

/// A built-in file of [`FONT_FILES`].
pub fn built_in_font(name: &str) -> Option<&'static [u8]> {
    FONT_FILES.iter().position(|file| *file == name).map(|at| BUILT_IN[at])
}

/// A parsed face: what shaping needs, and the file for those who write it.
pub(crate) struct Face {
    pub(crate) shaper: Font,
    /// The font file.
    pub(crate) bytes: &'static [u8],
    pub(crate) units_per_em: f32,
    plans: Vec<ShapePlan>,
    /// Shaping plans for text from right to left, without and with codes.
    backward: [OnceLock<ShapePlan>; 2],
    /// Ligature glyphs, each with the one character that represents the same letters.
    ligatures: OnceLock<BTreeMap<u32, char>>,
    family: Family,
    /// Whether each of the letters below [`LETTERS`] may be printed and has a glyph. Nearly all
    /// letters of names are among them.
    letters: Box<[bool; LETTERS]>,
    /// Upper bounds of their widths, computed on first use.
    advances: OnceLock<Advances>,
}

/// Languages with a shaping plan of their own; the last plan is for all others.
const PLANNED: [&str; 3] = ["fi", "sv", "en"];

impl Face {
    fn new(file: &'static str, bytes: &'static [u8], family: Family) -> Result<Self, FontError> {
        let shaper = Font::new(bytes, 0).ok_or(FontError { file })?;
        // A face without a head table could be shaped, but no PDF file could embed it.
        FontRef::new(bytes).and_then(|font| font.head()).map_err(|_| FontError { file })?;
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
            bytes,
            units_per_em,
            plans,
            backward: Default::default(),
            ligatures: OnceLock::new(),
            family,
            letters,
            advances: OnceLock::new(),
        })
    }

    /// The shaping plan for a language (BCP 47) and for codes.
    pub(crate) fn plan(&self, lang: &str, code: bool) -> &ShapePlan {
        &self.plans[language_index(lang) * 2 + usize::from(code)]
    }

    /// The shaping plan for text that runs from right to left. No face has forms for one language of
    /// the Arabic script that letters need.
    pub(crate) fn backward_plan(&self, code: bool) -> &ShapePlan {
        self.backward[usize::from(code)].get_or_init(|| {
            let features = features(self.family, code);
            ShapePlan::new(
                &self.shaper,
                Direction::RightToLeft,
                Some(self.backward_script()),
                None,
                &features,
            )
        })
    }

    /// The script of text from right to left in this face: what is no letter, if the face has no
    /// Arabic ones.
    pub(crate) fn backward_script(&self) -> Script {
        match self.family {
            Family::Arabic => Script::ARABIC,
            Family::Source | Family::Noto => Script::LATIN,
        }
    }

    /// The presentation form that a ligature of Arabic letters is, such as U+FEFB for lam with alef.
    /// Programs that take text out of a page read it as its letters; two characters of one glyph
    /// come out in the wrong order of those that turn what they find from right to left, poppler
    /// among them.
    fn ligature(&self, glyph: u32, letters: &str) -> Option<char> {
        let known = self.ligatures.get_or_init(|| {
            if self.family != Family::Arabic {
                return BTreeMap::new();
            }
            let forms = ('\u{FB50}'..='\u{FDFF}').chain('\u{FE70}'..='\u{FEFC}');
            let several = |c: &char| std::iter::once(*c).nfkc().nth(1).is_some();
            let glyph = |c: char| self.shaper.charmap().map_unicode(c).map(|g| (g.to_u32(), c));
            // The first one counts: the isolated form comes before the others, if they share a glyph.
            forms.filter(several).filter_map(glyph).rev().collect()
        });
        let form = known.get(&glyph).copied()?;
        std::iter::once(form).nfkc().eq(letters.chars()).then_some(form)
    }

    /// The character that each glyph of a cluster of Arabic letters is read as, if there is one for
    /// each: a mark as itself, the rest as its letter or ligature. A mark that the text has within
    /// a ligature comes behind it.
    pub(crate) fn read_apart(&self, glyphs: &[u32], letters: &str) -> Option<Vec<char>> {
        let mut rest: Vec<char> = letters.chars().collect();
        let mut read = vec![None; glyphs.len()];
        if glyphs.len() > 1 {
            for (glyph, read) in glyphs.iter().zip(&mut read) {
                let own = |c: &char| {
                    is_mark(*c)
                        && self.shaper.charmap().map_unicode(*c).map(|g| g.to_u32()) == Some(*glyph)
                };
                if let Some(at) = rest.iter().position(own) {
                    *read = Some(rest.remove(at));
                }
            }
        }
        let mut open = read.iter().enumerate().filter(|(_, read)| read.is_none());
        let last = match (open.next(), open.next()) {
            (Some((last, _)), None) => last,
            _ => return None,
        };
        read[last] = match rest.as_slice() {
            [letter] => Some(*letter),
            _ => self.ligature(glyphs[last], &rest.iter().collect::<String>()),
        };
        read.into_iter().collect()
    }

    /// Whether the face has a glyph of its own for a character.
    pub(crate) fn has(&self, character: char) -> bool {
        self.shaper.charmap().map_unicode(character).is_some()
    }

    /// Whether a letter is in the table of letters below [`LETTERS`] that may be printed and have a
    /// glyph.
    pub(crate) fn prints(&self, letter: char) -> bool {
        self.letters.get(letter as usize).copied().unwrap_or_default()
    }

    /// An upper bound for the width of a text without a language of its own, in em; infinite where
    /// only shaping can find it. See [`Advances`].
    pub(crate) fn most(&self, text: &str) -> f32 {
        let advances = self.advances.get_or_init(|| {
            let features = features(self.family, false);
            let features: Vec<_> = features.iter().map(|one| (one.tag, one.value > 0)).collect();
            let tables = FaceTables {
                bytes: self.bytes,
                shaper: &self.shaper,
                plan: self.plan("", false),
                units_per_em: self.units_per_em,
                printable: &self.letters,
            };
            Advances::of(&tables, &features)
        });
        advances.most(text)
    }
}

/// The language of the shaping plan at the same place, if it has one.
pub(crate) fn planned_language(lang: &str) -> Option<Language> {
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
    let mut list =
        vec![Feature::new(Tag::new(b"liga"), 0, ..), Feature::new(Tag::new(b"clig"), 0, ..)];
    // Arabic letters take the forms that their neighbours ask for.
    if family != Family::Arabic {
        list.push(Feature::new(Tag::new(b"calt"), 0, ..));
    }
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
            let family = match index {
                0..3 => Family::Source,
                3..6 => Family::Noto,
                _ => Family::Arabic,
            };
            let bytes: &'static [u8] = match own.get(file) {
                Some(bytes) => bytes.clone().leak(),
                None => built_in,
            };
            faces.push(Face::new(file, bytes, family)?);
        }
        Ok(Self { faces: faces.into() })
    }

    /// The first character that keeps `text` (taken in NFC) from being set, or `None` if the faces
    /// cover all of it: one of them all but its Arabic letters, which have a face of their own. The
    /// character is one that the fallback face lacks.
    pub fn missing(&self, text: &str) -> Option<char> {
        // These letters are in NFC beside any others: combining characters begin at U+0300.
        let face = self.face(FaceId { family: Family::Source, weight: Weight::Regular });
        if text.chars().all(|letter| face.prints(letter)) {
            return None;
        }
        let text = normal(text);
        self.families_for(&text, Weight::Regular).err()
    }

    /// An upper bound for the width of a line of `text` without a language of its own, in points;
    /// infinite where only shaping can find it.
    pub(in crate::render::pdf) fn widest(&self, text: &str, weight: Weight, size: f32) -> f32 {
        /// More than the rounding error of adding up the widths of a line.
        const ROUNDING: f32 = 0.1;
        // The family is the one that `family_for` returns, as none of these letters is a control.
        let of = |family| (family, self.face(FaceId { family, weight }));
        let mut families = [Family::Source, Family::Noto].map(of).into_iter();
        let found = families.find(|(_, face)| text.chars().all(|letter| face.prints(letter)));
        found.map_or(f32::INFINITY, |(family, face)| {
            face.most(text) * size * family.scale() + ROUNDING
        })
    }

    pub(in crate::render::pdf) fn face(&self, id: FaceId) -> &Face {
        &self.faces[id.index()]
    }

    /// The families for a node, whose text is in NFC: that of the whole node, or stretches of it
    /// where it has Arabic letters. These take their marks and joiners with them, and the blanks and
    /// full stops behind them if their face has some; all else stays in one face.
    ///
    /// # Errors
    /// The first character that no family covers together with the rest.
    pub(in crate::render::pdf) fn families_for(
        &self,
        text: &str,
        weight: Weight,
    ) -> Result<Vec<(Range<usize>, Family)>, char> {
        let missing = match self.family_for(text, weight) {
            Ok(family) => return Ok(vec![(0..text.len(), family)]),
            Err(missing) => missing,
        };
        let arabic = self.face(FaceId { family: Family::Arabic, weight });
        let mut stretches: Vec<(Range<usize>, bool)> = Vec::new();
        for (at, character) in text.char_indices() {
            let after = stretches.last().is_some_and(|(_, arabic)| *arabic);
            let is_arabic = match character {
                _ if is_arabic(character) => {
                    if is_unprintable(character) || !arabic.has(character) {
                        return Err(character);
                    }
                    true
                }
                ' ' | '\u{A0}' | '.' | ':' => after && arabic.has(character),
                ZERO_WIDTH_NON_JOINER | ZERO_WIDTH_JOINER => after,
                _ if is_control(character) => after,
                _ => after && is_mark(character) && arabic.has(character),
            };
            match stretches.last_mut() {
                Some((range, same)) if *same == is_arabic => range.end = at + character.len_utf8(),
                _ => stretches.push((at..at + character.len_utf8(), is_arabic)),
            }
        }
        if !stretches.iter().any(|(_, arabic)| *arabic) {
            return Err(missing);
        }
        // Blanks before the first Arabic letter are its own.
        let blank = |range: &Range<usize>| text[range.clone()].chars().all(|c| c == ' ');
        if let [(first, false), (next, true), ..] = stretches.as_mut_slice()
            && blank(first)
        {
            next.start = first.start;
            stretches.remove(0);
        }
        let rest = stretches.iter().filter(|(_, arabic)| !arabic);
        let rest: String = rest.map(|(range, _)| &text[range.clone()]).collect();
        let family = self.family_for(&rest, weight)?;
        let family = |arabic| if arabic { Family::Arabic } else { family };
        Ok(stretches.into_iter().map(|(range, arabic)| (range, family(arabic))).collect())
    }

    /// The family for a whole node, whose text is in NFC.
    ///
    /// # Errors
    /// The first character that neither Latin family covers together with the rest.
    pub(in crate::render::pdf) fn family_for(
        &self,
        text: &str,
        weight: Weight,
    ) -> Result<Family, char> {
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
/// say which way a stretch of the text runs.
pub(crate) fn is_control(character: char) -> bool {
    matches!(character, SOFT_HYPHEN | WORD_JOINER | ZERO_WIDTH_SPACE | '\u{2066}'..='\u{2069}')
}

/// Characters that must not get into a file even if a face has something for them: control and
/// format characters, and private use, which PDF/A-2a forbids (ISO 19005-2, 6.2.11.7.3).
pub(crate) fn is_unprintable(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{61C}' | '\u{180E}' | '\u{200C}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}' | '\u{2061}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E000}'..='\u{F8FF}'
            | '\u{E0000}'..='\u{10FFFF}')
}

/// A text as it is set: in NFC, with white space as spaces.
pub(crate) fn normal(text: &str) -> String {
    text.nfc().map(|c| if matches!(c, '\n' | '\t' | '\r') { ' ' } else { c }).collect()
}

/// Whether a character is written in the Arabic script alone: letters, their marks and numerals, the
/// Arabic comma.
pub(crate) fn is_arabic(character: char) -> bool {
    // The first Arabic character; what is below needs no table.
    character >= '\u{600}'
        && (CodePointMapData::<ScriptOf>::new().get(character) == ScriptOf::Arabic
            // Shared with other scripts that are written like it, and marks of theirs.
            || matches!(character, '\u{60C}' | '\u{61B}' | '\u{61F}' | '\u{640}'
                | '\u{64B}'..='\u{655}' | '\u{670}'))
}

fn is_mark(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

/// Keeps letters apart that would join; Persian and Sorani words need it.
pub(crate) const ZERO_WIDTH_NON_JOINER: char = '\u{200C}';
/// Lets a letter take the form that it has beside another.
pub(crate) const ZERO_WIDTH_JOINER: char = '\u{200D}';
/// Marks the best place to divide a long word, such as the seam of a compound.
pub(crate) const SOFT_HYPHEN: char = '\u{AD}';
/// Forbids a break.
pub(crate) const WORD_JOINER: char = '\u{2060}';
/// Allows a break.
pub(crate) const ZERO_WIDTH_SPACE: char = '\u{200B}';

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

    #[test]
    fn arabic_letters_have_a_face_of_their_own() {
        let fonts = Fonts::builtin().unwrap();
        let families = |text: &str| {
            let found = fonts.families_for(text, Weight::Regular)?;
            Ok(found.into_iter().map(|(range, family)| (text[range].to_owned(), family)).collect())
        };
        let of = |list: &[(&str, Family)]| {
            Ok(list.iter().map(|(text, family)| ((*text).to_owned(), *family)).collect::<Vec<_>>())
        };
        use Family::{Arabic, Noto, Source};
        assert_eq!(families("Aino Virtanen"), of(&[("Aino Virtanen", Source)]));
        assert_eq!(
            families("كتب (Aino) إلينا. 09"),
            of(&[("كتب ", Arabic), ("(Aino) ", Source), ("إلينا. ", Arabic), ("09", Source)])
        );
        assert_eq!(families("أ Jǩǩ"), of(&[("أ ", Arabic), ("Jǩǩ", Noto)]));
        // Persian with its joiner, Sorani, Urdu; marks stay with their letters.
        for text in ["می\u{200c}خواهم", "ڕێژەی ۆ ڵ", "ٹ ڈ ڑ", "سَبَّبَ", "٢٣ ۴۵"]
        {
            assert_eq!(families(text), of(&[(text, Arabic)]));
        }
        assert_eq!(families("أ 王"), Err('王'));
        assert_eq!(families("a\u{200c}b"), Err('\u{200c}'));
        assert_eq!(families("أ\u{202e}"), Err('\u{202e}'));
        assert_eq!(families("שלום"), Err('ש'));
    }

    #[test]
    fn the_languages_that_finlands_authorities_write_in_can_be_set() {
        let fonts = Fonts::builtin().unwrap();
        for text in [
            // Russian, Estonian, Somali, Northern, Inari and Skolt Sámi, Arabic, Persian, Sorani.
            "Съешь же ещё этих мягких французских булок, да выпей чаю №",
            "Põdur Zagrebi tšellomängija-följetonist Ciqo külmetas kehvas garaažis",
            "Macluumaadkaaga shakhsiga ah ayaa dibadda u baxay",
            "Čáhppes ŋuoskkit đuođđut ŧáhppá žilla šaddá",
            "Vuosâsâš koččo sâärnid kyeđi päikki",
            "Čuäʹjtummšaž ǩeârrja ǥǧǩ ǯõõnd ʹ",
            "صِف خَلقَ خَودِ كَمِثلِ الشَمسِ إِذ بَزَغَت — يَحظى الضَجيعُ بِها نَجلاءَ مِعطارِ؟ آ ؤ ئ ة ى",
            "پ چ ژ گ ک ی ۰۱۲۳۴۵۶۷۸۹ می\u{200c}شود، «نام»؛",
            "ئەمە ڕوونکردنەوەیەکی گرنگە: ێ ۆ ڵ ڕ ڤ ھ",
        ] {
            assert_eq!(fonts.missing(text), None, "{text}");
        }
    }
}
