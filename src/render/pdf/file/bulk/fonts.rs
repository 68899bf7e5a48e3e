//! The faces as the writer needs them: once a run, shared by all threads and files.

use super::glyphs::Glyphs;
use super::program::Program;
use super::repertoire::Extent;
use crate::render::pdf::file::document::WriteError;
use crate::render::pdf::text::fonts::{FACES, FaceId, Family, Fonts, Weight};
use std::sync::{Arc, OnceLock};

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
        let glyphs = self.embedded[face].glyphs.get_or_init(|| Glyphs::new(&self.fonts, IDS[face]));
        glyphs.as_ref().ok_or(WriteError::Other)
    }

    /// A part of a face, to be embedded.
    ///
    /// # Errors
    /// A table of the font cannot be read, or its licence bits forbid embedding.
    pub(super) fn program(&self, face: usize, extent: Extent) -> Result<&Program, WriteError> {
        let glyphs = self.glyphs(face)?;
        let program = self.embedded[face].programs[extent as usize].get_or_init(|| {
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

/// The faces that letters use, and the extent of each.
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
