//! The faces as the writer needs them: once a run, shared by all threads and files.

use super::program::Program;
use super::repertoire::{Extent, arabic, characters};
use crate::render::pdf::file::document::WriteError;
use crate::render::pdf::text::fonts::{
    FACES, FaceId, Family, Fonts, Weight, ZERO_WIDTH_JOINER, is_unprintable,
};
use crate::render::pdf::text::shape::{Glyph, shape_backward, shape_text};
use read_fonts::{FontRef, TableProvider, types::GlyphId};
use std::sync::OnceLock;

const fn face(family: Family, weight: Weight) -> FaceId {
    FaceId { family, weight }
}

/// The faces in the order of [`FaceId::index`].
const IDS: [FaceId; FACES] = [
    face(Family::Source, Weight::Regular),
    face(Family::Source, Weight::SemiBold),
    face(Family::Source, Weight::Bold),
    face(Family::Noto, Weight::Regular),
    face(Family::Noto, Weight::SemiBold),
    face(Family::Noto, Weight::Bold),
    face(Family::Arabic, Weight::Regular),
    face(Family::Arabic, Weight::Bold),
];

/// Stands for "no text" in tables of glyphs.
const UNKNOWN: char = '\u{FFFD}';

/// The faces of a run, ready to be embedded. Cheap to clone; what is made of a face is made when it
/// is first needed, and once for all stores of the same [`Fonts`].
#[derive(Clone)]
pub struct FontStore {
    fonts: Fonts,
}

/// What is made of the faces.
#[derive(Default)]
pub(crate) struct Embedded {
    faces: [Stored; FACES],
}

#[derive(Default)]
struct Stored {
    glyphs: OnceLock<Option<Glyphs>>,
    programs: [OnceLock<Option<Program>>; 3],
}

impl std::fmt::Debug for FontStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FontStore({:?})", self.fonts)
    }
}

impl FontStore {
    /// A store for these faces. The letters must have been laid out with the same.
    pub fn new(fonts: &Fonts) -> Self {
        Self { fonts: fonts.clone() }
    }

    /// The faces themselves.
    pub(super) fn faces(&self) -> &Fonts {
        &self.fonts
    }

    /// The glyphs of a face.
    pub(super) fn glyphs(&self, face: usize) -> Result<&Glyphs, WriteError> {
        let glyphs = self.fonts.embedded.faces[face]
            .glyphs
            .get_or_init(|| Glyphs::new(&self.fonts, IDS[face]));
        glyphs.as_ref().ok_or(WriteError::Other)
    }

    /// A part of a face, to be embedded.
    pub(super) fn program(&self, face: usize, extent: Extent) -> Result<&Program, WriteError> {
        let glyphs = self.glyphs(face)?;
        let program = self.fonts.embedded.faces[face].programs[extent as usize].get_or_init(|| {
            let bytes = self.fonts.face(IDS[face]).bytes;
            Program::new(bytes, glyphs, extent)
        });
        let program = program.as_ref().ok_or(WriteError::Other)?;
        match program.may_be_embedded {
            true => Ok(program),
            false => Err(WriteError::Rules { rules: vec!["RestrictedLicense".to_owned()] }),
        }
    }
}

/// What is known of the glyphs of a face.
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
    fn new(fonts: &Fonts, id: FaceId) -> Option<Self> {
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
        // What the shaper makes of a character, in each language and in codes: a slashed zero, the
        // Sámi form of Ŋ, an accent apart.
        for extent in [Extent::Near, Extent::Latin] {
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
        for character in characters(Extent::Whole).filter(|c| !is_unprintable(*c)) {
            let glyph = face.shaper.charmap().map_unicode(character);
            if let Some(glyph) = glyph {
                glyphs.read(glyph.to_u32(), character);
            }
        }
        Some(glyphs)
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
                    let shaped = shape_backward(fonts, id, &text, false);
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

    /// Says what a glyph is read as, if that is not known.
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
    /// drawn, their text stands beside them.
    pub(super) fn text(&self, glyph: u16) -> char {
        self.texts.get(usize::from(glyph)).copied().unwrap_or(UNKNOWN)
    }

    /// Whether a reader of the file takes a cluster for its text without being told.
    pub(super) fn reads_as(&self, cluster: &[Glyph], text: &str) -> bool {
        let mut characters = text.chars();
        let (Some(character), None) = (characters.next(), characters.next()) else { return false };
        match cluster {
            [glyph] => self.texts.get(glyph.id as usize) == Some(&character),
            _ => false,
        }
    }
}

/// Which faces letters use, and how much of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct FacesUsed(pub(super) [Option<Extent>; FACES]);

impl FacesUsed {
    /// Notes that a glyph is drawn.
    ///
    /// # Errors
    /// If it is the one for missing characters, or none of the face.
    pub(super) fn note(&mut self, face: usize, id: u32, glyphs: &Glyphs) -> Result<(), WriteError> {
        match glyphs.extents.get(id as usize) {
            Some(extent) if id > 0 => {
                self.0[face] = self.0[face].max(Some(*extent));
                Ok(())
            }
            _ => Err(WriteError::Rules { rules: vec!["ContainsNotDefGlyph".to_owned()] }),
        }
    }

    /// Adds what other letters use.
    pub(super) fn add(&mut self, other: Self) {
        for (face, extent) in self.0.iter_mut().zip(other.0) {
            *face = (*face).max(extent);
        }
    }

    /// The faces in use.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, Extent)> {
        self.0.into_iter().enumerate().filter_map(|(face, extent)| Some((face, extent?)))
    }
}
