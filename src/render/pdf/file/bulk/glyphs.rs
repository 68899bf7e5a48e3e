//! The glyphs of a face: how wide they are, what they are read as, and which part of the face has
//! them.

use super::repertoire::{Extent, arabic, characters};
use crate::render::pdf::text::fonts::{
    FaceId, Family, Fonts, Script, ZERO_WIDTH_JOINER, is_complex, is_unprintable,
};
use crate::render::pdf::text::shape::{Glyph, shape_backward, shape_text};
use read_fonts::{FontRef, TableProvider, types::GlyphId};

/// Means "no text" in tables of glyphs.
const UNKNOWN: char = '\u{FFFD}';

/// The glyphs of a face.
pub(super) struct Glyphs {
    /// Advances in thousandths of an em, rounded.
    widths: Vec<i16>,
    /// Advances in thousandths of an em.
    pub(super) exact_widths: Vec<f32>,
    /// The smallest part of the face that has the glyph.
    pub(super) extents: Vec<Extent>,
    /// The character that a glyph is read as.
    texts: Vec<char>,
}

impl Glyphs {
    /// Collects the glyphs of a face. `None`: a table of the font cannot be read.
    pub(super) fn new(fonts: &Fonts, id: FaceId) -> Option<Self> {
        let face = fonts.face(id);
        let font = FontRef::new(face.bytes).ok()?;
        let count = font.maxp().ok()?.num_glyphs();
        let metrics = font.hmtx().ok()?;
        let scale = 1000.0 / face.units_per_em;
        let exact_widths: Vec<f32> = (0..count)
            .map(|glyph| {
                let units = metrics.advance(GlyphId::from(glyph)).unwrap_or_default();
                f32::from(units) * scale
            })
            .collect();
        let widths = exact_widths.iter().map(|width| width.round() as i16).collect();
        let mut glyphs = Self {
            widths,
            exact_widths,
            extents: vec![Extent::Whole; usize::from(count)],
            texts: vec![UNKNOWN; usize::from(count)],
        };
        // The glyphs that the shaper returns for a character, in each language and in codes: a
        // slashed zero, the Sámi form of Ŋ, an accent apart.
        // Faces of the incident have no fixed parts: a file has the glyphs that it draws.
        let own = matches!(id.family, Family::Own(_));
        let fixed: &[Extent] = if own { &[] } else { &[Extent::Near, Extent::Latin] };
        for extent in fixed.iter().copied() {
            for character in characters(extent).filter(|c| face.has(*c) && !is_unprintable(*c)) {
                for (lang, code) in [("", false), ("fi", false), ("sv", false), ("en", false)]
                    .into_iter()
                    .chain(character.is_ascii().then_some(("", true)))
                {
                    let shaped =
                        shape_text(fonts, id, character.encode_utf8(&mut [0; 4]), lang, code);
                    glyphs.note(&shaped, character, extent);
                }
            }
        }
        if id.family == Family::Arabic {
            glyphs.arabic(fonts, id);
        }
        // Of an ideograph and a radical that share a glyph, people write the ideograph.
        let ideographs = ('\u{3400}'..='\u{9FFF}').filter(|_| own);
        let all = ideographs.chain(characters(Extent::Whole));
        for character in all.filter(|c| !is_unprintable(*c)) {
            let glyph = face.shaper.charmap().map_unicode(character);
            if let Some(glyph) = glyph {
                glyphs.read(glyph.to_u32(), character);
            }
        }
        glyphs.derive(&font);
        Some(glyphs)
    }

    /// Gives each form that letters of a complex script take, alone or together, the first of these
    /// letters. It is drawn with a replacement text, and no reader of the file needs more; but a checker
    /// rightly takes a glyph without a character for one that cannot be read.
    fn derive(&mut self, font: &FontRef<'_>) {
        /// A form of a form of a form: more steps are not in use.
        const STEPS: usize = 6;
        for _ in 0..STEPS {
            let mut found: Vec<(u32, char)> = Vec::new();
            let texts = &self.texts;
            let text = |glyph: u32| texts.get(glyph as usize).copied().unwrap_or(UNKNOWN);
            let read = super::derived::each_rule(font, |from, to| {
                if is_complex(text(from)) && text(to) == UNKNOWN {
                    found.push((to, text(from)));
                }
            });
            // Without rules there is nothing to derive.
            if read.is_err() || found.is_empty() {
                return;
            }
            found.into_iter().for_each(|(glyph, character)| self.read(glyph, character));
        }
    }

    /// The forms that Arabic letters take beside each other.
    fn arabic(&mut self, fonts: &Fonts, id: FaceId) {
        let face = fonts.face(id);
        for extent in [Extent::Near, Extent::Latin] {
            let letters: Vec<char> = arabic(extent).filter(|c| face.has(*c)).collect();
            let joiner = ZERO_WIDTH_JOINER;
            for first in &letters {
                // Between no letters, behind one, before one, between two; and before each other.
                let mut texts = vec![
                    first.to_string(),
                    format!("{joiner}{first}"),
                    format!("{first}{joiner}"),
                    format!("{joiner}{first}{joiner}"),
                ];
                if extent == Extent::Near {
                    for second in &letters {
                        texts.push(format!("{first}{second}"));
                        texts.push(format!("{joiner}{first}{second}"));
                    }
                }
                for text in texts {
                    let shaped = shape_backward(fonts, (id, Script::ARABIC), &text, false);
                    for cluster in shaped.chunk_by(|a, b| a.start == b.start) {
                        let ids: Vec<u32> = cluster.iter().map(|glyph| glyph.id).collect();
                        let letters = text.get(cluster[0].start..cluster[0].end);
                        let letters = letters.unwrap_or_default().trim_matches(joiner);
                        let read = face.read_apart(&ids, letters).unwrap_or_default();
                        for id in &ids {
                            if let Some(known) = self.extents.get_mut(*id as usize) {
                                *known = extent.min(*known);
                            }
                        }
                        ids.iter().zip(read).for_each(|(id, read)| self.read(*id, read));
                    }
                }
            }
        }
    }

    fn note(&mut self, shaped: &[Glyph], character: char, extent: Extent) {
        for glyph in shaped {
            if let Some(known) = self.extents.get_mut(glyph.id as usize) {
                *known = extent.min(*known);
            }
        }
        if let [glyph] = shaped {
            self.read(glyph.id, character);
        }
    }

    /// Sets the character that a glyph is read as, unless it has one.
    fn read(&mut self, glyph: u32, character: char) {
        if glyph > 0
            && let Some(text) = self.texts.get_mut(glyph as usize)
            && *text == UNKNOWN
        {
            *text = character;
        }
    }

    /// The advance of a glyph in thousandths of an em.
    pub(super) fn width(&self, glyph: u32) -> i64 {
        self.widths.get(glyph as usize).copied().map_or(0, i64::from)
    }

    /// The character that a glyph is read as. Glyphs of no character have U+FFFD; where they are
    /// drawn, a replacement text is written with them.
    pub(super) fn text(&self, glyph: u16) -> char {
        self.texts.get(usize::from(glyph)).copied().unwrap_or(UNKNOWN)
    }

    /// Whether a reader of the file takes a cluster for its text without a replacement text.
    pub(super) fn reads_as(&self, cluster: &[Glyph], text: &str) -> bool {
        let mut characters = text.chars();
        let (Some(character), None) = (characters.next(), characters.next()) else { return false };
        match cluster {
            [glyph] => self.texts.get(glyph.id as usize) == Some(&character),
            _ => false,
        }
    }
}
