//! All faces, and which of them a text is set in.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::characters::{
    ZERO_WIDTH_JOINER, ZERO_WIDTH_NON_JOINER, is_arabic, is_control, is_mark, is_unprintable,
    normal,
};
use super::face::Face;
use super::files::{BUILT_IN, FONT_FILES, FontError};
use super::id::{FaceId, Family, Weight};

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
