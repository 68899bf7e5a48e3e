//! The faces as the writer needs them: once a run, shared by all threads and files.

use super::glyphs::Glyphs;
use super::program::Program;
use super::repertoire::Extent;
use crate::render::pdf::file::document::WriteError;
use crate::render::pdf::text::fonts::{BUILT_IN_FACES, FACES, FaceId, Fonts};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

/// The faces of a run, ready to be embedded. Cheap to clone; what is derived from a face is
/// computed when it is first needed, and once for all clones of a store.
#[derive(Clone)]
pub(in crate::render::pdf) struct FontStore {
    fonts: Fonts,
    embedded: Arc<[Stored; FACES]>,
}

/// The parts derived from a face, each on first use.
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
    pub(in crate::render::pdf) fn new(fonts: &Fonts) -> Self {
        Self { fonts: fonts.clone(), embedded: Arc::default() }
    }

    /// The glyphs of a face.
    ///
    /// # Errors
    /// A table of the font cannot be read.
    pub(super) fn glyphs(&self, face: usize) -> Result<&Glyphs, WriteError> {
        let glyphs = self.embedded[face]
            .glyphs
            .get_or_init(|| Glyphs::new(&self.fonts, FaceId::of_index(face)));
        glyphs.as_ref().ok_or(WriteError::Other)
    }

    /// A part of a face, to be embedded.
    ///
    /// # Errors
    /// A table of the font cannot be read, or its licence bits forbid embedding.
    pub(super) fn program(
        &self,
        face: usize,
        part: &PartOfFace<'_>,
    ) -> Result<Cow<'_, Program>, WriteError> {
        let glyphs = self.glyphs(face)?;
        let bytes = self.fonts.face(FaceId::of_index(face)).bytes;
        let program = match part {
            PartOfFace::Fixed(extent) => {
                let program = self.embedded[face].programs[*extent as usize]
                    .get_or_init(|| Program::new(bytes, glyphs, *extent));
                program.as_ref().map(Cow::Borrowed)
            }
            PartOfFace::Glyphs(wanted) => {
                let wanted: Vec<u16> = wanted.clone().collect();
                Program::of_glyphs(bytes, glyphs, &wanted).map(Cow::Owned)
            }
        };
        let program = program.ok_or(WriteError::Other)?;
        match program.may_be_embedded {
            true => Ok(program),
            false => Err(WriteError::Rules { rules: vec!["RestrictedLicense".to_owned()] }),
        }
    }
}

/// What letters use of the faces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct FacesUsed {
    /// The extent of each built-in face.
    pub(super) built_in: [Option<Extent>; BUILT_IN_FACES],
    /// Glyphs of faces that the incident adds, with the index of the face. Few letters have some.
    own: BTreeSet<(u8, u16)>,
}

/// What a file holds of a face.
pub(super) enum PartOfFace<'a> {
    /// A built-in face: one of the fixed parts.
    Fixed(Extent),
    /// A face of the incident, which may be far too large for a fixed part: these glyphs, in order.
    Glyphs(GlyphsUsed<'a>),
}

/// Numbers of glyphs of one face, ascending.
#[derive(Clone)]
pub(super) struct GlyphsUsed<'a>(std::collections::btree_set::Range<'a, (u8, u16)>);

impl Iterator for GlyphsUsed<'_> {
    type Item = u16;

    fn next(&mut self) -> Option<u16> {
        self.0.next().map(|(_, glyph)| *glyph)
    }
}

impl PartOfFace<'_> {
    /// The most bytes that it takes of a file, where that is known without making it.
    pub(super) fn estimate(&self) -> Option<u64> {
        /// An ideograph of many strokes, with its width and what it is read as.
        const OF_A_GLYPH: u64 = 1_500;
        /// Tables that are embedded whole, such as the programs that hint glyphs.
        const AROUND: u64 = 60_000;
        match self {
            Self::Fixed(_) => None,
            Self::Glyphs(glyphs) => Some(AROUND + OF_A_GLYPH * glyphs.clone().count() as u64),
        }
    }
}

impl FacesUsed {
    /// Notes that a glyph is drawn.
    ///
    /// # Errors
    /// If it is the one for missing characters, or none of the face.
    pub(super) fn note(&mut self, face: usize, id: u32, glyphs: &Glyphs) -> Result<(), WriteError> {
        match glyphs.extents.get(id as usize) {
            Some(extent) if id > 0 => {
                match self.built_in.get_mut(face) {
                    Some(known) => *known = (*known).max(Some(*extent)),
                    None => {
                        self.own.insert((face as u8, id as u16));
                    }
                }
                Ok(())
            }
            _ => Err(WriteError::Rules { rules: vec!["ContainsNotDefGlyph".to_owned()] }),
        }
    }

    /// Adds what other letters use.
    pub(super) fn add(&mut self, other: &Self) {
        for (face, extent) in self.built_in.iter_mut().zip(other.built_in) {
            *face = (*face).max(extent);
        }
        if !other.own.is_empty() {
            self.own.extend(&other.own);
        }
    }

    /// The faces in use, and what a file holds of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, PartOfFace<'_>)> {
        let built_in = self.built_in.into_iter().enumerate();
        let built_in =
            built_in.filter_map(|(face, extent)| Some((face, PartOfFace::Fixed(extent?))));
        let own = (BUILT_IN_FACES..FACES).filter_map(|face| {
            let number = face as u8;
            let glyphs = GlyphsUsed(self.own.range((number, 0)..=(number, u16::MAX)));
            glyphs.clone().next()?;
            Some((face, PartOfFace::Glyphs(glyphs)))
        });
        built_in.chain(own.filter(|_| !self.own.is_empty()))
    }
}
