//! All faces, and which of them each stretch of a text is set in.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use harfrust::{Direction, Script};
use icu_properties::CodePointMapData;
use icu_properties::props::Script as ScriptOf;

use super::characters::{is_control, is_unprintable, normal};
use super::face::Face;
use super::files::{
    BUILT_IN, FONT_FILES, FontError, FontFault, MOST_OWN, family_and_weight, fault_of,
};
use super::id::{FaceId, Family, Weight};
use super::scripts::{InScript, in_scripts, is_latin, is_simple, runs_backward, shaped_by};
use crate::text::{is_joiner, is_right_to_left};

/// The faces of a run: built-in ones, and those that an incident adds. Shared by all workers; cheap
/// to clone.
#[derive(Clone)]
pub struct Fonts {
    faces: Arc<[Face]>,
    /// For each family that the incident adds, whether it has a bold face.
    own: Arc<[bool]>,
    /// Whether the incident has its own face for Arabic letters.
    own_arabic: bool,
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Fonts({})", self.faces.len())
    }
}

/// A stretch of a text that is set in one family and shaped by one script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::render::pdf) struct Stretch {
    /// Its bytes.
    pub(in crate::render::pdf) range: Range<usize>,
    /// The family.
    pub(in crate::render::pdf) family: Family,
    /// The script.
    pub(in crate::render::pdf) script: Script,
}

/// The families of Latin letters, in the order in which they are tried.
const LATIN: [Family; 2] = [Family::Source, Family::Noto];

impl Fonts {
    /// Parses the built-in faces: Source Sans 3 and Noto Sans in three weights each, Noto Sans Arabic
    /// in two. Takes a few milliseconds.
    ///
    /// # Errors
    /// Only if the program was built from damaged font files.
    pub fn builtin() -> Result<Fonts, FontError> {
        Self::with(&BTreeMap::new())
    }

    /// Like [`Fonts::builtin`], with the files of an incident. Those of the names in [`FONT_FILES`] take
    /// the place of built-in faces: a sender's own typeface. All others are faces for further scripts,
    /// in the order of their names; of a family with several faces, one regular and one bold are taken.
    /// Their bytes are kept until the program ends, so this is for once a run.
    ///
    /// # Errors
    /// The first file that is no font, cannot be embedded, or adds nothing.
    pub fn with(own: &BTreeMap<String, Vec<u8>>) -> Result<Fonts, FontError> {
        for (file, bytes) in own {
            if let Some(fault) = fault_of(bytes) {
                return Err(FontError { file: file.clone(), fault });
            }
        }
        let mut faces = Vec::new();
        for (index, (file, built_in)) in FONT_FILES.into_iter().zip(BUILT_IN).enumerate() {
            let bytes: &'static [u8] = match own.get(file) {
                Some(bytes) => bytes.clone().leak(),
                None => built_in,
            };
            faces.push(Face::new(file, bytes, FaceId::of_index(index).family)?);
        }
        let families = families(own);
        for (number, OwnFamily { regular, bold }) in (0..).zip(&families) {
            let read = |name: &str, bytes: &[u8]| {
                let face = Face::new(name, bytes.to_vec().leak(), Family::Own(number))?;
                match adds_a_script(&face) {
                    true => Ok(face),
                    false => Err(FontError { file: name.to_owned(), fault: FontFault::NothingNew }),
                }
            };
            if usize::from(number) >= MOST_OWN {
                return Err(FontError { file: regular.0.to_owned(), fault: FontFault::TooMany });
            }
            faces.push(read(regular.0, regular.1)?);
            let (name, bytes) = bold.unwrap_or(*regular);
            faces.push(read(name, bytes)?);
        }
        let own_arabic = FONT_FILES[6..].iter().any(|file| own.contains_key(*file));
        let bold = families.iter().map(|family| family.bold.is_some()).collect();
        Ok(Self { faces: faces.into(), own: bold, own_arabic })
    }

    /// The first character that keeps `text` (taken in NFC) from being set, or `None` if the faces
    /// can set all of it: each stretch in one face that has all its characters, and, where letters
    /// join or move, the rules of its script.
    pub fn missing(&self, text: &str) -> Option<char> {
        // These letters are in NFC beside any others: combining characters begin at U+0300.
        let face = self.face(FaceId { family: Family::Source, weight: Weight::Regular });
        if text.chars().all(|letter| face.prints(letter)) {
            return None;
        }
        let text = normal(text);
        let stretches = match self.families_for(&text, Weight::Regular) {
            Ok(stretches) => stretches,
            Err(character) => return Some(character),
        };
        let others = stretches.into_iter().filter(|stretch| stretch.script != Script::LATIN);
        others.into_iter().find_map(|Stretch { range, family, script }| {
            let letters: String = text[range].chars().filter(|c| !is_control(*c)).collect();
            let direction = match runs_backward(&letters) {
                true => Direction::RightToLeft,
                false => Direction::LeftToRight,
            };
            self.face(self.id(family, Weight::Regular)).undrawn(&letters, script, direction)
        })
    }

    /// Whether the incident brings a face of its own for every letter of `text` that runs from right
    /// to left. The post reads Latin letters, so an address with others is printed only where the
    /// sender has decided so.
    pub(in crate::render::pdf) fn brings(&self, text: &str) -> bool {
        let own = |c: char| self.own_families().any(|family| self.face(regular(family)).has(c));
        let arabic = |c: char| self.own_arabic && self.face(regular(Family::Arabic)).has(c);
        text.chars().filter(|c| is_right_to_left(*c)).all(|c| own(c) || arabic(c))
    }

    /// An upper bound for the width of a line of `text` without a language of its own, in points;
    /// infinite where only shaping can find it.
    pub(in crate::render::pdf) fn widest(&self, text: &str, weight: Weight, size: f32) -> f32 {
        /// More than the rounding error of adding up the widths of a line.
        const ROUNDING: f32 = 0.1;
        // The family is the one that `family_for` returns, as none of these letters is a control.
        let of = |family| (family, self.face(FaceId { family, weight }));
        let mut families = LATIN.map(of).into_iter();
        let found = families.find(|(_, face)| text.chars().all(|letter| face.prints(letter)));
        found.map_or(f32::INFINITY, |(family, face)| {
            face.most(text) * size * family.scale() + ROUNDING
        })
    }

    pub(in crate::render::pdf) fn face(&self, id: FaceId) -> &Face {
        &self.faces[id.index()]
    }

    /// The face of a family in a weight, or in the one that it has.
    pub(in crate::render::pdf) fn id(&self, family: Family, weight: Weight) -> FaceId {
        match family {
            Family::Own(number) if !self.own.get(usize::from(number)).is_some_and(|bold| *bold) => {
                regular(family)
            }
            _ => FaceId { family, weight },
        }
    }

    fn own_families(&self) -> impl Iterator<Item = Family> + '_ {
        (0..).zip(self.own.iter()).map(|(number, _)| Family::Own(number))
    }

    /// The families and scripts for a node, whose text is in NFC. Latin, Greek and Cyrillic letters
    /// are all set in one family, as a single foreign letter in a name looks like a mistake. Letters
    /// of other scripts take the first family that has all of them, with its rules for the script:
    /// the two families of Latin letters, that of Arabic ones, and those of the incident. They take
    /// their marks and joiners with them, and the blanks and full stops behind them if their face
    /// has some. Other signs are in the Latin family, or in that of a neighbour if it has none.
    ///
    /// # Errors
    /// The first character that no family covers together with the rest.
    pub(in crate::render::pdf) fn families_for(
        &self,
        text: &str,
        weight: Weight,
    ) -> Result<Vec<Stretch>, char> {
        if is_latin(text) {
            match self.family_for(text, weight) {
                Ok(family) => {
                    return Ok(vec![Stretch {
                        range: 0..text.len(),
                        family,
                        script: Script::LATIN,
                    }]);
                }
                Err(missing) if self.own.is_empty() => return Err(missing),
                Err(_) => {}
            }
        }
        ByScript { fonts: self, text, weight }.families()
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

const fn regular(family: Family) -> FaceId {
    FaceId { family, weight: Weight::Regular }
}

/// A file with its name.
type File<'a> = (&'a str, &'a [u8]);

/// A family that the incident adds: the face that is nearest to regular, and one that is bold.
struct OwnFamily<'a> {
    regular: File<'a>,
    bold: Option<File<'a>>,
}

/// The least weight of a face that is bold.
const BOLD: u16 = 600;

/// The families that the incident adds, in the order of the names of their files.
fn families(own: &BTreeMap<String, Vec<u8>>) -> Vec<OwnFamily<'_>> {
    let mut list: Vec<(String, Vec<(u16, File<'_>)>)> = Vec::new();
    for (file, bytes) in own.iter().filter(|(file, _)| !FONT_FILES.contains(&file.as_str())) {
        let (name, weight) = family_and_weight(bytes).unwrap_or_else(|| (file.clone(), 400));
        let face = (weight, (file.as_str(), bytes.as_slice()));
        match list.iter_mut().find(|(known, _)| *known == name) {
            Some((_, faces)) => faces.push(face),
            None => list.push((name, vec![face])),
        }
    }
    list.iter()
        .filter_map(|(_, faces)| {
            let near = |to: u16| move |face: &&(u16, File<'_>)| face.0.abs_diff(to);
            let regular = faces.iter().min_by_key(near(400))?;
            let bold = faces.iter().filter(|face| face.0 >= BOLD).min_by_key(near(700));
            let bold = bold.filter(|face| face.1.0 != regular.1.0);
            Some(OwnFamily { regular: regular.1, bold: bold.map(|face| face.1) })
        })
        .collect()
}

/// Whether a face has letters of a script for which it can stand in: any but those of the families
/// for Latin letters. A sender's own typeface in a file of its own name would be ignored silently.
fn adds_a_script(face: &Face) -> bool {
    /// Fewer letters are signs, such as a Hebrew alef for mathematics.
    const LEAST: usize = 10;
    let table = CodePointMapData::<ScriptOf>::new();
    let other = |c: &char| {
        !matches!(
            table.get(*c),
            ScriptOf::Latin
                | ScriptOf::Greek
                | ScriptOf::Cyrillic
                | ScriptOf::Common
                | ScriptOf::Inherited
                | ScriptOf::Unknown
        )
    };
    let letters = ('\u{530}'..='\u{1FFFF}').filter(|c| face.has(*c) && other(c));
    letters.take(LEAST).count() == LEAST
}

/// Finds families for a text that is not Latin alone.
struct ByScript<'a> {
    fonts: &'a Fonts,
    text: &'a str,
    weight: Weight,
}

/// Where a stretch is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In the one family of Latin letters; the script if it has letters.
    Latin(Option<Script>),
    /// In another family.
    Other(Family, Script),
}

impl ByScript<'_> {
    fn families(&self) -> Result<Vec<Stretch>, char> {
        let cut = in_scripts(self.text);
        if let Some(unfit) = self.unfit(&cut) {
            return Err(unfit);
        }
        let mut places: Vec<(Range<usize>, Place)> = Vec::new();
        for (index, InScript { range, script }) in cut.iter().enumerate() {
            match script {
                Some(script) => places.push((range.clone(), self.place(range, *script)?)),
                None => {
                    // The family of the letters behind, if there are some.
                    let next = cut.get(index + 1);
                    let next = next.and_then(|next| Some((next, next.script?)));
                    let next = next.map(|(next, script)| self.place(&next.range, script));
                    self.signs(range, next.transpose()?, &mut places)?;
                }
            }
        }
        let blank = |range: &Range<usize>| self.text[range.clone()].chars().all(|c| c == ' ');
        // Blanks before the first letter of another family are its own.
        if let [(first, Place::Latin(None)), (next, Place::Other(family, _)), ..] =
            places.as_mut_slice()
            && blank(first)
            && self.face(*family).has(' ')
        {
            next.start = first.start;
            places.remove(0);
        }
        self.named(places)
    }

    fn face(&self, family: Family) -> &Face {
        self.fonts.face(self.fonts.id(family, self.weight))
    }

    /// The first character that no file may have, or a joiner beside no letters that join.
    fn unfit(&self, cut: &[InScript]) -> Option<char> {
        let alphabets = [ScriptOf::Latin, ScriptOf::Greek, ScriptOf::Cyrillic];
        cut.iter().find_map(|InScript { range, script }| {
            let joins = script.is_some_and(|script| !alphabets.contains(&script));
            let unfit =
                |c: &char| is_unprintable(*c) && !is_control(*c) && !(joins && is_joiner(*c));
            self.text[range.clone()].chars().find(unfit)
        })
    }

    /// Whether a family can set letters of a script.
    fn sets(&self, family: Family, script: ScriptOf, letters: &str) -> bool {
        let face = self.face(family);
        letters.chars().all(|c| is_control(c) || is_joiner(c) || face.has(c))
            && (is_simple(script, letters) || face.knows(script))
    }

    /// Where letters of a script are set.
    fn place(&self, range: &Range<usize>, script: ScriptOf) -> Result<Place, char> {
        let letters = &self.text[range.clone()];
        let by = shaped_by(script, letters);
        if LATIN.into_iter().any(|family| self.sets(family, script, letters)) {
            return Ok(Place::Latin(Some(by)));
        }
        let others = std::iter::once(Family::Arabic)
            .filter(|_| script == ScriptOf::Arabic)
            .chain(self.fonts.own_families());
        for family in others {
            if self.sets(family, script, letters) {
                return Ok(Place::Other(family, by));
            }
        }
        // The character that the others of the text would not miss.
        let families = LATIN.into_iter().chain([Family::Arabic]).chain(self.fonts.own_families());
        let families: Vec<Family> = families.collect();
        let nowhere = |c: &char| !families.iter().any(|family| self.face(*family).has(*c));
        let mut drawn = letters.chars().filter(|c| !is_control(*c) && !is_joiner(*c));
        Err(drawn.clone().find(nowhere).or_else(|| drawn.next()).unwrap_or(' '))
    }

    /// Places blanks, digits and signs that all scripts share.
    fn signs(
        &self,
        range: &Range<usize>,
        next: Option<Place>,
        places: &mut Vec<(Range<usize>, Place)>,
    ) -> Result<(), char> {
        for (at, character) in self.text[range.clone()].char_indices() {
            let start = range.start + at;
            let signs = start..start + character.len_utf8();
            let before = places.last().map(|(_, place)| *place);
            let has = |place: Place| match place {
                Place::Other(family, _) => self.face(family).has(character),
                Place::Latin(_) => false,
            };
            let latin = || LATIN.into_iter().any(|family| self.face(family).has(character));
            let beside = match (before, character) {
                (Some(before @ Place::Other(..)), ' ' | '\u{A0}' | '.' | ':') if has(before) => {
                    Some(before)
                }
                (Some(before @ Place::Other(..)), _) if is_control(character) => Some(before),
                _ if is_control(character) || latin() => Some(Place::Latin(None)),
                (Some(before), _) if has(before) => Some(before),
                _ => next.filter(|next| has(*next)),
            };
            // A sign that only a face of the incident has.
            let alone = || {
                let found = self.fonts.own_families().find(|f| self.face(*f).has(character));
                found.map(|family| Place::Other(family, Script::COMMON))
            };
            let place = beside.or_else(alone).ok_or(character)?;
            match places.last_mut() {
                Some((last, known)) if *known == place => last.end = signs.end,
                _ => places.push((signs, place)),
            }
        }
        Ok(())
    }

    /// Decides on the family of Latin letters, and joins what is alike.
    fn named(&self, places: Vec<(Range<usize>, Place)>) -> Result<Vec<Stretch>, char> {
        let latin = || {
            let ranges = places.iter().filter(|(_, place)| matches!(place, Place::Latin(_)));
            ranges.map(|(range, _)| &self.text[range.clone()])
        };
        let whole: String = latin().collect();
        let one = LATIN
            .into_iter()
            .find(|family| self.fonts.family_for(&whole, self.weight) == Ok(*family));
        let mut list: Vec<Stretch> = Vec::new();
        for (index, (range, place)) in places.iter().enumerate() {
            let (family, script) = match place {
                Place::Other(family, script) => (*family, *script),
                Place::Latin(script) => {
                    let family = match one {
                        Some(family) => family,
                        None => self.fonts.family_for(&self.text[range.clone()], self.weight)?,
                    };
                    // Signs are shaped with the letters before them, or else with those behind.
                    let near = |place: Option<&(Range<usize>, Place)>| match place {
                        Some((_, Place::Latin(Some(script)))) => Some(*script),
                        _ => None,
                    };
                    let before = list.last().filter(|last| LATIN.contains(&last.family));
                    let script = script
                        .or(before.map(|last| last.script))
                        .or_else(|| near(places.get(index + 1)));
                    (family, script.unwrap_or(Script::LATIN))
                }
            };
            match list.last_mut() {
                Some(last) if last.family == family && last.script == script => {
                    last.range.end = range.end;
                }
                _ => list.push(Stretch { range: range.clone(), family, script }),
            }
        }
        Ok(list)
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
            let found = fonts.families_for(text, Weight::Regular)?.into_iter();
            Ok(found.map(|one| (text[one.range].to_owned(), one.family)).collect())
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
