//! One face, as text is shaped in it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use harfrust::{
    Buffer, BufferFlags, Direction, Feature, Font, Language, Script, ShapeOptions, ShapePlan,
    ShaperFont, Tag, shape,
};
use icu_properties::props::Script as ScriptOf;
use read_fonts::{FontRef, TableProvider};
use unicode_normalization::UnicodeNormalization;

use super::super::advances::{Advances, FaceTables, LETTERS};
use super::characters::{is_control, is_mark, is_unprintable};
use super::files::{FontError, FontFault};
use super::id::Family;
use super::scripts::tags_in_faces;

/// A parsed face: what shaping needs, and the file for those who write it.
pub(crate) struct Face {
    pub(crate) shaper: Font,
    /// The font file.
    pub(crate) bytes: &'static [u8],
    pub(crate) units_per_em: f32,
    /// Shaping plans for Latin text.
    plans: Vec<ShapePlan>,
    /// Shaping plans for all other text, each made when it is first needed.
    other_plans: RwLock<BTreeMap<PlanKey, Arc<ShapePlan>>>,
    /// The scripts that the rules of the face know.
    scripts: OnceLock<BTreeSet<Tag>>,
    /// Ligature glyphs, each with the one character that represents the same letters.
    ligatures: OnceLock<BTreeMap<u32, char>>,
    family: Family,
    /// Whether each of the letters below [`LETTERS`] may be printed and has a glyph. Nearly all
    /// letters of names are among them.
    letters: Box<[bool; LETTERS]>,
    /// Upper bounds of their widths, computed on first use.
    advances: OnceLock<Advances>,
}

/// What a shaping plan is for: script, whether it runs from right to left, language, codes.
type PlanKey = (Script, bool, String, bool);

/// Languages with a plan of their own for Latin text; the last plan is for all others.
const PLANNED: [&str; 3] = ["fi", "sv", "en"];

impl Face {
    pub(super) fn new(file: &str, bytes: &'static [u8], family: Family) -> Result<Self, FontError> {
        let unreadable = || FontError { file: file.to_owned(), fault: FontFault::NotAFont };
        let shaper = Font::new(bytes, 0).ok_or_else(unreadable)?;
        // A face without a head table could be shaped, but no PDF file could embed it.
        FontRef::new(bytes).and_then(|font| font.head()).map_err(|_| unreadable())?;
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
                    &features(family, Script::LATIN, code),
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
            other_plans: RwLock::default(),
            scripts: OnceLock::new(),
            ligatures: OnceLock::new(),
            family,
            letters,
            advances: OnceLock::new(),
        })
    }

    /// The shaping plan for Latin text in a language (BCP 47) and for codes.
    pub(crate) fn plan(&self, lang: &str, code: bool) -> &ShapePlan {
        &self.plans[language_index(lang) * 2 + usize::from(code)]
    }

    /// The shaping plan for text in another script, or from right to left, in a language.
    pub(crate) fn other_plan(
        &self,
        script: Script,
        direction: Direction,
        lang: &str,
        code: bool,
    ) -> Arc<ShapePlan> {
        let key = (script, direction == Direction::RightToLeft, lang.to_owned(), code);
        let known = self.other_plans.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(plan) = known.get(&key) {
            return plan.clone();
        }
        drop(known);
        let language = Language::new(lang);
        let features = features(self.family, script, code);
        let plan =
            ShapePlan::new(&self.shaper, direction, Some(script), language.as_ref(), &features);
        let mut known = self.other_plans.write().unwrap_or_else(PoisonError::into_inner);
        known.entry(key).or_insert_with(|| Arc::new(plan)).clone()
    }

    /// Whether the rules of the face know a script: without them its letters would not join, change
    /// their order or take marks.
    pub(super) fn knows(&self, script: ScriptOf) -> bool {
        let known = self.scripts.get_or_init(|| {
            let Ok(font) = FontRef::new(self.bytes) else { return BTreeSet::new() };
            let gsub = font.gsub().and_then(|table| table.script_list()).ok();
            let gpos = font.gpos().and_then(|table| table.script_list()).ok();
            let lists = gsub.iter().chain(&gpos);
            lists
                .flat_map(|list| list.script_records().iter().map(|record| record.script_tag()))
                .collect()
        });
        tags_in_faces(script).into_iter().flatten().any(|tag| known.contains(&tag))
    }

    /// The first character of a text that is not drawn as it should be when the text is shaped by
    /// its script: with the glyph for missing characters, or on a dotted circle, which takes the
    /// place of a letter that a mark needs.
    pub(super) fn undrawn(&self, text: &str, script: Script, direction: Direction) -> Option<char> {
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.set_direction(direction);
        buffer.set_script(Some(script));
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        let plan = self.other_plan(script, direction, "", false);
        let options = ShapeOptions::new().plan(Some(&plan));
        if shape(&ShaperFont::new(&self.shaper), &mut buffer, options).is_err() {
            return text.chars().next();
        }
        const DOTTED_CIRCLE: char = '\u{25CC}';
        let circle = self.shaper.charmap().map_unicode(DOTTED_CIRCLE).map(|glyph| glyph.to_u32());
        let circle = circle.filter(|_| !text.contains(DOTTED_CIRCLE));
        let wrong = |glyph: u32| glyph == 0 || Some(glyph) == circle;
        let bad = buffer.glyph_infos().iter().find(|info| wrong(info.glyph_id))?;
        text.get(bad.cluster as usize..).and_then(|rest| rest.chars().next())
    }

    /// The presentation form that a ligature of Arabic letters is, such as U+FEFB for lam with alef.
    /// Programs that take text out of a page read it as its letters; two characters of one glyph
    /// come out in the wrong order of those that turn what they find from right to left, poppler
    /// among them.
    fn ligature(&self, glyph: u32, letters: &str) -> Option<char> {
        let known = self.ligatures.get_or_init(|| {
            if !matches!(self.family, Family::Arabic | Family::Own(_)) {
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
            let features = features(self.family, Script::LATIN, false);
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
/// No ligatures in alphabets that need none, so that text is extracted letter by letter. `cv07` gives
/// Ŋ the shape that is read in Sámi. `zero` (slashed) only in codes that people read aloud.
fn features(family: Family, script: Script, code: bool) -> Vec<Feature> {
    let alphabet = matches!(script, Script::LATIN | Script::GREEK | Script::CYRILLIC);
    let arabic = family == Family::Arabic;
    let mut list = Vec::new();
    if alphabet || arabic {
        list.push(Feature::new(Tag::new(b"liga"), 0, ..));
        list.push(Feature::new(Tag::new(b"clig"), 0, ..));
    }
    // Arabic letters take the forms that their neighbours ask for, and others theirs.
    if alphabet && !arabic {
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
