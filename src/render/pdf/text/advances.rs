//! An upper bound for the width of a line, found without shaping it.
//!
//! Nearly every line of an address is far narrower than its window, and shaping all lines of 300
//! 000 recipients takes longer than every other check of them. So each letter has a bound: its
//! advance alone, plus the most by which a pair that begins with it is moved apart. That the bound
//! holds for every text of these letters follows from the tables of the font:
//!
//! - A letter is accepted only if no active substitution can begin with it in a text of accepted
//!   letters. So the glyphs of a text are those of its letters, one by one.
//! - The same holds for positioning in contexts, cursive attachment and marks. What remains are
//!   changes to single glyphs, which shaping the letter alone shows, and pairs.
//! - Each lookup of pairs moves a pair at most once from where the pair begins.
//!
//! A font with tables that position in other ways, or with variations, gets no bounds.

use harfrust::{Buffer, Direction, Font, Script, ShapeOptions, ShapePlan, ShaperFont, shape};
use read_fonts::collections::IntSet;
use read_fonts::tables::gpos::{PairPos, PositionSubtables, ValueRecord};
use read_fonts::tables::gsub::SubstitutionSubtables;
use read_fonts::tables::layout::{
    ChainedSequenceContext, FeatureList, Intersect, ScriptList, SequenceContext,
};
use read_fonts::types::{GlyphId, MajorMinor, Tag};
use read_fonts::{FontRef, ReadError, TableProvider};
use std::collections::{BTreeMap, BTreeSet};

/// Letters below this code point can have a bound: Latin up to Latin Extended-B.
pub(crate) const LETTERS: usize = 0x250;

/// Features that are on for every glyph of horizontal text (HarfBuzz's `hb-ot-shape.cc`). Those of
/// fractions are on beside U+2044 only, which has no bound.
const ON: [&[u8; 4]; 19] = [
    b"abvm", b"blwm", b"calt", b"ccmp", b"clig", b"curs", b"dist", b"kern", b"liga", b"locl",
    b"ltra", b"ltrm", b"mark", b"mkmk", b"rand", b"rclt", b"rlig", b"rvrn", b"trak",
];

/// Tables that move glyphs without GPOS, or make the advances depend on more than the glyph.
const ELSEWHERE: [&[u8; 4]; 9] =
    [b"fvar", b"kern", b"kerx", b"morx", b"mort", b"trak", b"avar", b"HVAR", b"Silf"];

/// The inputs of the bounds of a face.
pub(crate) struct FaceTables<'a> {
    /// The font file.
    pub(crate) bytes: &'a [u8],
    pub(crate) shaper: &'a Font,
    /// The shaping plan for text in no language of its own, without codes.
    pub(crate) plan: &'a ShapePlan,
    pub(crate) units_per_em: f32,
    /// Which letters may be printed and have a glyph, by code point.
    pub(crate) printable: &'a [bool; LETTERS],
}

/// The bounds of a face, in em.
pub(crate) struct Advances(Box<[f32; LETTERS]>);

impl Advances {
    /// The bounds of a face for text without a language of its own, with these features (and
    /// whether each is on) besides those of the shaper.
    pub(crate) fn of(face: &FaceTables<'_>, features: &[(Tag, bool)]) -> Self {
        let none = || Box::new([f32::INFINITY; LETTERS]);
        Self(Self::letters(face, features).ok().flatten().unwrap_or_else(none))
    }

    /// An upper bound for the width of a text in em; infinite if a letter has no bound.
    pub(crate) fn most(&self, text: &str) -> f32 {
        let of = |c: char| self.0.get(c as usize).copied().unwrap_or(f32::INFINITY);
        text.chars().map(of).sum()
    }

    fn letters(
        face: &FaceTables<'_>,
        features: &[(Tag, bool)],
    ) -> Result<Option<Box<[f32; LETTERS]>>, ReadError> {
        let font = FontRef::new(face.bytes)?;
        if ELSEWHERE.iter().any(|tag| font.data_for_tag(Tag::new(tag)).is_some()) {
            return Ok(None);
        }
        let rules = Rules::of(&font, features)?;
        // Each letter with its glyph and its advance when shaped alone.
        let mut alone: Vec<(usize, GlyphId, i32)> = Vec::new();
        for (code, letter) in (0..).zip('\0'..).take(LETTERS) {
            if !face.printable[code] {
                continue;
            }
            let Some(glyph) = face.shaper.charmap().map_unicode(letter) else { continue };
            if let Some(advance) = advance_alone(face, letter, u32::from(glyph)) {
                alone.push((code, glyph, advance));
            }
        }
        // Whether a lookup can act depends on which other letters are accepted, so acceptance is decided
        // for the set as a whole; see `take`.
        let mut taken = IntSet::empty();
        rules.take(&alone, &mut taken)?;
        alone.retain(|(_, glyph, _)| taken.contains(*glyph));
        let pairs = rules.pairs(&taken)?;
        let mut letters = Box::new([f32::INFINITY; LETTERS]);
        for (code, glyph, advance) in alone {
            let apart = pairs.get(&glyph).copied().unwrap_or_default();
            letters[code] = (advance + apart) as f32 / face.units_per_em;
        }
        Ok(Some(letters))
    }
}

/// The advance of a letter that is shaped alone, in font units; `None` if the result is anything
/// but its own glyph.
fn advance_alone(face: &FaceTables<'_>, letter: char, glyph: u32) -> Option<i32> {
    let mut buffer = Buffer::new();
    buffer.push_str(letter.encode_utf8(&mut [0; 4]));
    buffer.set_direction(Direction::LeftToRight);
    buffer.set_script(Some(Script::LATIN));
    let options = ShapeOptions::new().plan(Some(face.plan));
    shape(&ShaperFont::new(face.shaper), &mut buffer, options).ok()?;
    match (buffer.glyph_infos(), buffer.glyph_positions()) {
        ([info], [position]) if info.glyph_id == glyph && position.x_advance > 0 => {
            Some(position.x_advance)
        }
        _ => None,
    }
}

/// The active lookups of a font.
struct Rules<'a> {
    substitutions: Vec<SubstitutionSubtables<'a>>,
    positions: Vec<PositionSubtables<'a>>,
}

impl<'a> Rules<'a> {
    fn of(font: &FontRef<'a>, features: &[(Tag, bool)]) -> Result<Self, ReadError> {
        let on = |tag: Tag| match features.iter().find(|(known, _)| *known == tag) {
            Some((_, on)) => *on,
            None => ON.iter().any(|known| tag == Tag::new(known)),
        };
        let gsub = font.gsub()?;
        let gpos = font.gpos()?;
        // Later versions can hold variations and more.
        if [gsub.version(), gpos.version()] != [MajorMinor::VERSION_1_0; 2] {
            return Err(ReadError::InvalidFormat(0));
        }
        let list = gsub.lookup_list()?;
        let substitutions = lookups(&gsub.script_list()?, &gsub.feature_list()?, on)?
            .into_iter()
            .map(|index| list.lookups().get(usize::from(index))?.subtables())
            .collect::<Result<_, _>>()?;
        let list = gpos.lookup_list()?;
        let positions = lookups(&gpos.script_list()?, &gpos.feature_list()?, on)?
            .into_iter()
            .map(|index| list.lookups().get(usize::from(index))?.subtables())
            .collect::<Result<_, _>>()?;
        Ok(Self { substitutions, positions })
    }

    /// Accepts all letters except those that would let a lookup act on a text of accepted letters.
    /// Halves a set that does not pass (binary search), so that a few culprits are found quickly.
    fn take(
        &self,
        letters: &[(usize, GlyphId, i32)],
        taken: &mut IntSet<GlyphId>,
    ) -> Result<(), ReadError> {
        let mut with = taken.clone();
        with.extend(letters.iter().map(|(_, glyph, _)| *glyph));
        if !self.fire(&with)? {
            *taken = with;
            return Ok(());
        }
        if letters.len() < 2 {
            return Ok(());
        }
        let (first, second) = letters.split_at(letters.len() / 2);
        self.take(first, taken)?;
        self.take(second, taken)
    }

    /// Whether a lookup of more than a single glyph or a pair may act on a text of these glyphs.
    fn fire(&self, glyphs: &IntSet<GlyphId>) -> Result<bool, ReadError> {
        for lookup in &self.substitutions {
            use SubstitutionSubtables::*;
            let fires = match lookup {
                Single(tables) => any(tables.iter(), |table| table.intersects(glyphs))?,
                Multiple(tables) => any(tables.iter(), |table| table.intersects(glyphs))?,
                Alternate(tables) => any(tables.iter(), |table| table.intersects(glyphs))?,
                Ligature(tables) => any(tables.iter(), |table| table.intersects(glyphs))?,
                Contextual(tables) => any(tables.iter(), |table| in_context(&table, glyphs))?,
                ChainContextual(tables) => any(tables.iter(), |table| in_chain(&table, glyphs))?,
                Reverse(tables) => any(tables.iter(), |table| table.intersects(glyphs))?,
                EmptyExtension => false,
            };
            if fires {
                return Ok(true);
            }
        }
        for lookup in &self.positions {
            use PositionSubtables::*;
            let fires = match lookup {
                Single(_) | Pair(_) | EmptyExtension => false,
                Cursive(tables) => any(tables.iter(), |table| table.intersects(glyphs))?,
                MarkToBase(tables) => any(tables.iter(), |table| table.intersects(glyphs))?,
                MarkToLig(tables) => any(tables.iter(), |table| table.intersects(glyphs))?,
                MarkToMark(tables) => any(tables.iter(), |table| table.intersects(glyphs))?,
                Contextual(tables) => any(tables.iter(), |table| in_context(&table, glyphs))?,
                ChainContextual(tables) => any(tables.iter(), |table| in_chain(&table, glyphs))?,
            };
            if fires {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The most by which pairs of these glyphs are moved apart, by first glyph, in font units.
    fn pairs(&self, glyphs: &IntSet<GlyphId>) -> Result<BTreeMap<GlyphId, i32>, ReadError> {
        // A pair is counted at its first glyph: a text has at most one pair for each of its glyphs.
        let mut sums: BTreeMap<GlyphId, i32> = BTreeMap::new();
        for lookup in &self.positions {
            let PositionSubtables::Pair(tables) = lookup else { continue };
            // At most one of a lookup's subtables moves a given pair, so the maximum over the
            // subtables is a bound. Different lookups add up.
            let mut most: BTreeMap<GlyphId, i32> = BTreeMap::new();
            let mut see = |first: GlyphId, apart: i32| {
                let most = most.entry(first).or_default();
                *most = apart.max(*most);
            };
            for table in tables.iter() {
                match table? {
                    // Pairs of glyphs, listed one by one for each covered first glyph.
                    PairPos::Format1(table) => {
                        for (first, set) in table.coverage()?.iter().zip(table.pair_sets().iter()) {
                            if !glyphs.contains(first) {
                                continue;
                            }
                            for pair in set?.pair_value_records().iter() {
                                let pair = pair?;
                                if glyphs.contains(pair.second_glyph().into()) {
                                    see(first, apart(pair.value_record1(), pair.value_record2()));
                                }
                            }
                        }
                    }
                    // Pairs of classes. Class 0 are the glyphs that no class lists; its records count
                    // as well, so the classes of all accepted glyphs are looked up.
                    PairPos::Format2(table) => {
                        let (first, second) = (table.class_def1()?, table.class_def2()?);
                        // There are no records for classes beyond 16 bits.
                        let class = |class: u32| u16::try_from(class).ok();
                        let seconds: BTreeSet<u16> =
                            glyphs.iter().filter_map(|glyph| class(second.get(glyph))).collect();
                        let values = table.class_value_records();
                        for glyph in table.coverage()?.intersect_set(glyphs).iter() {
                            let Some(class) = class(first.get(glyph)) else { continue };
                            let values = seconds.iter().filter_map(|c| values.get(class, *c));
                            for [one, two] in values {
                                see(glyph, apart(&one, &two));
                            }
                        }
                    }
                    // A format of a later version: the face gets no bounds.
                    _ => return Err(ReadError::InvalidFormat(0)),
                }
            }
            // Each lookup may move the same pair once more.
            for (glyph, most) in most {
                *sums.entry(glyph).or_default() += most;
            }
        }
        Ok(sums)
    }
}

/// The most by which two value records widen a pair. Negative values only make it narrower.
fn apart(first: &ValueRecord<'_>, second: &ValueRecord<'_>) -> i32 {
    [first, second]
        .map(|value| i32::from(value.x_advance().unwrap_or_default()).max(0))
        .iter()
        .sum()
}

fn any<T>(
    tables: impl Iterator<Item = Result<T, ReadError>>,
    fires: impl Fn(T) -> Result<bool, ReadError>,
) -> Result<bool, ReadError> {
    for table in tables {
        if fires(table?)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a context may match among these glyphs. For the formats with rule sets only the first
/// glyph is checked: it is safe if one letter too few has a bound.
fn in_context(table: &SequenceContext<'_>, glyphs: &IntSet<GlyphId>) -> Result<bool, ReadError> {
    Ok(match table {
        SequenceContext::Format1(table) => table.coverage()?.intersects(glyphs),
        SequenceContext::Format2(table) => table.coverage()?.intersects(glyphs),
        SequenceContext::Format3(_) => table.intersects(glyphs)?,
        _ => true,
    })
}

fn in_chain(
    table: &ChainedSequenceContext<'_>,
    glyphs: &IntSet<GlyphId>,
) -> Result<bool, ReadError> {
    Ok(match table {
        ChainedSequenceContext::Format1(table) => table.coverage()?.intersects(glyphs),
        ChainedSequenceContext::Format2(table) => table.coverage()?.intersects(glyphs),
        ChainedSequenceContext::Format3(_) => table.intersects(glyphs)?,
        _ => true,
    })
}

/// The lookups of the active features, each once, for Latin text without a language of its own.
/// They include those of every script that the shaper may choose, with and without a default
/// language system.
fn lookups(
    scripts: &ScriptList<'_>,
    features: &FeatureList<'_>,
    on: impl Fn(Tag) -> bool,
) -> Result<BTreeSet<u16>, ReadError> {
    let mut chosen = BTreeSet::new();
    let wanted = [b"latn", b"DFLT", b"dflt"].map(Tag::new);
    for record in scripts.script_records() {
        if !wanted.contains(&record.script_tag()) {
            continue;
        }
        let script = record.script(scripts.offset_data())?;
        let mut systems: Vec<_> = script.default_lang_sys().transpose()?.into_iter().collect();
        for system in script.lang_sys_records() {
            if system.lang_sys_tag() == Tag::new(b"dflt") {
                systems.push(system.lang_sys(script.offset_data())?);
            }
        }
        for system in systems {
            let required = system.required_feature_index();
            let indices = system.feature_indices().iter().map(|index| index.get());
            for index in indices.chain([required].into_iter().filter(|index| *index != 0xFFFF)) {
                let records = features.feature_records();
                let record = records.get(usize::from(index)).ok_or(ReadError::OutOfBounds)?;
                if on(record.feature_tag()) || index == required {
                    let feature = record.feature(features.offset_data())?;
                    chosen.extend(feature.lookup_list_indices().iter().map(|index| index.get()));
                }
            }
        }
    }
    Ok(chosen)
}

#[cfg(test)]
mod tests {
    use super::super::fonts::{FONT_FILES, Face, FaceId, Family, Fonts, Weight};
    use super::super::shape::{advance, shape_text};
    use super::*;
    use std::sync::LazyLock;

    const MAIN: FaceId = FaceId { family: Family::Source, weight: Weight::Regular };

    /// The built-in main face, and another in its place.
    fn all_fonts() -> [Fonts; 2] {
        let other = include_bytes!("../../../../fonts/NotoSans_400Regular.ttf").to_vec();
        let own = BTreeMap::from([(FONT_FILES[0].to_owned(), other)]);
        [Fonts::builtin().unwrap(), Fonts::with(&own).unwrap()]
    }

    fn letters(face: &Face) -> Vec<char> {
        let all = ('\0'..).take(LETTERS);
        all.filter(|letter| face.most(letter.encode_utf8(&mut [0; 4])).is_finite()).collect()
    }

    fn width(fonts: &Fonts, text: &str) -> f32 {
        advance(&shape_text(fonts, MAIN, text, "", false))
    }

    #[test]
    fn what_addresses_are_written_with_has_bounds() {
        for fonts in all_fonts() {
            let face = fonts.face(MAIN);
            let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖabcdefghijklmnopqrstuvwxyzåäö0123456789 \
                           -.,/'()ÁÂÃÇÉËÍÑÓØÚÜÝČĐŠŽáâãçéëíñóøúüýčđšž";
            for letter in letters.chars() {
                let most = face.most(letter.encode_utf8(&mut [0; 4]));
                assert!((0.1..1.3).contains(&most), "{letter}: {most}");
            }
        }
    }

    #[test]
    fn letters_that_combine_or_change_have_none() {
        let [fonts, _] = all_fonts();
        // A combining letter, a letter of the fallback, and one whose shape a feature changes.
        for text in ["i\u{307}", "\u{307}", "ǩ", "王", "Ŋ", "\u{ad}", "1\u{2044}2"] {
            assert!(fonts.face(MAIN).most(text).is_infinite(), "{}", text.escape_unicode());
        }
    }

    /// Not needed for the proof, but it would show a mistake in it.
    #[test]
    fn no_pair_is_wider_than_its_bound() {
        for fonts in all_fonts() {
            let face = fonts.face(MAIN);
            let letters = letters(face);
            let mut apart = 0;
            for first in &letters {
                for second in &letters {
                    let pair = String::from_iter([first, second]);
                    let (is, most) = (width(&fonts, &pair), face.most(&pair));
                    assert!(is <= most + 1e-4, "{pair}: {is} > {most}");
                    let alone = [first, second].map(|c| width(&fonts, &c.to_string()));
                    apart += usize::from(is > alone[0] + alone[1] + 1e-4);
                }
            }
            assert!(apart > 100, "kerning is on: {apart} pairs stand apart");
        }
    }

    /// The letters of both families, and whether a text of them is judged by its family.
    #[test]
    fn lines_of_either_family_are_no_wider_than_their_bound() {
        let [fonts, _] = all_fonts();
        for (text, family) in [
            ("Maija Esimerkki", Family::Source),
            ("Kuǯǯ Jǩǩ Ŧŋ", Family::Noto),
            ("Äijänpolku 12 A 3", Family::Source),
        ] {
            assert_eq!(fonts.family_for(text, Weight::Regular), Ok(family));
            let face = FaceId { family, weight: Weight::Regular };
            let width = advance(&shape_text(&fonts, face, text, "", false));
            let (is, most) =
                (width * family.scale() * 11.0, fonts.widest(text, Weight::Regular, 11.0));
            assert!(is <= most && most < is * 1.2, "{text}: {is} {most}");
        }
        assert!(fonts.widest("王", Weight::Regular, 11.0).is_infinite());
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_wider_than_its_bound(picks in proptest::collection::vec(0usize..10_000, 1..60)) {
            static LETTERS: LazyLock<[(Fonts, Vec<char>); 2]> = LazyLock::new(|| {
                all_fonts().map(|fonts| {
                    let letters = letters(fonts.face(MAIN));
                    (fonts, letters)
                })
            });
            for (fonts, letters) in &*LETTERS {
                let face = fonts.face(MAIN);
                let text: String = picks.iter().map(|pick| letters[pick % letters.len()]).collect();
                let (is, most) = (width(fonts, &text), face.most(&text));
                proptest::prop_assert!(is <= most + 1e-3, "{}: {} > {}", text, is, most);
                proptest::prop_assert!(most <= is * 1.3 + 1.0, "{}: {} << {}", text, is, most);
            }
        }
    }
}
