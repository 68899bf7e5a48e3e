//! The glyphs of the ten digits in codes. With them, one piece number can be put in place of
//! another without shaping.

use super::fonts::{FaceId, Fonts};
use super::shape::{Glyph, shape_text};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// The glyphs of the ten digits in codes.
pub(crate) type Digits = [u32; 10];

/// The digits by face and language, as far as they were needed.
#[derive(Default)]
pub(crate) struct KnownDigits(Mutex<BTreeMap<(usize, String), Option<Digits>>>);

impl KnownDigits {
    /// The digits of a face in a language, if each can take the place of another; see [`digits`].
    pub(crate) fn get(&self, face: FaceId, lang: &str, fonts: &Fonts) -> Option<Digits> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let of_face = known.entry((face.index(), lang.to_owned()));
        *of_face.or_insert_with(|| digits(face, lang, fonts))
    }
}

/// The separator between groups of digits.
pub(crate) const SPACE: char = '\u{a0}';

/// The glyphs of the ten digits in a code, if each is one glyph, all but zero are as wide as the
/// others, and none is moved or changed by its neighbours.
fn digits(face: FaceId, lang: &str, fonts: &Fonts) -> Option<Digits> {
    let all: Vec<char> = ('0'..='9').chain([SPACE]).collect();
    let shape = |text: String| shape_text(fonts, face, &text, lang, true);
    let alone: Vec<_> = all.iter().map(|c| shape(c.to_string())).collect();
    let place = |glyph: &Glyph| (glyph.advance, glyph.dx, glyph.dy);
    let same = |(a, b): (&Glyph, &Glyph)| a.id == b.id && place(a) == place(b);
    // Zero may have a width of its own (it is slashed in codes), so patterns keep zeros apart from other
    // digits, which must all be as wide as a one.
    let mut found = [0; 10];
    for (index, first) in alone.iter().enumerate() {
        let [glyph] = first.as_slice() else { return None };
        if let Some(digit) = found.get_mut(index) {
            if index > 1 && place(glyph) != place(alone[1].first()?) {
                return None;
            }
            *digit = glyph.id;
        }
        // Shaping two of them together must give both as they are alone: no kerning, no substitution.
        for (other, second) in all.iter().zip(&alone) {
            let together = shape(format!("{}{other}", all[index]));
            if together.len() != 2 || !together.iter().zip(first.iter().chain(second)).all(same) {
                return None;
            }
        }
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::super::fonts::{Family, Weight};
    use super::*;

    #[test]
    fn digits_of_the_faces_are_as_wide_as_each_other() {
        let fonts = Fonts::builtin().unwrap();
        for family in [Family::Source, Family::Noto] {
            for weight in [Weight::Regular, Weight::SemiBold, Weight::Bold] {
                let face = FaceId { family, weight };
                assert!(digits(face, "fi", &fonts).is_some(), "{face:?}");
            }
        }
    }
}
