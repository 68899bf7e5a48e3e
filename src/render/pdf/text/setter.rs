//! The faces and what is remembered of texts that were set in them.

use super::cache::Paragraphs;
use super::digits::{Digits, KnownDigits};
use super::fonts::{FaceId, Fonts};
use super::inline::Flat;
use super::linebreak::TooWide;
use super::paragraph::{self, Lines, Setting};
use std::sync::Arc;

/// Sets texts in the faces. Shared by all workers; cheap to clone, and clones share what they
/// remember. With or without that memory, lines are the same.
#[derive(Clone)]
pub(crate) struct TextSetter {
    fonts: Fonts,
    paragraphs: Arc<Paragraphs>,
    digits: Arc<KnownDigits>,
}

impl TextSetter {
    /// A setter that has set nothing yet.
    pub(crate) fn new(fonts: Fonts) -> Self {
        Self { fonts, paragraphs: Arc::default(), digits: Arc::default() }
    }

    /// The faces.
    pub(crate) fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// A paragraph, as it was set before or as it is set now.
    ///
    /// # Errors
    /// A word that may not be divided is wider than the column.
    pub(crate) fn paragraph(&self, flat: &Flat, setting: Setting) -> Result<Arc<Lines>, TooWide> {
        self.paragraphs.get(flat, setting, || paragraph::set(&self.fonts, flat, setting))
    }

    /// The glyphs of the digits in codes of a face, if one can take the place of another.
    pub(crate) fn digits(&self, face: FaceId, lang: &str) -> Option<Digits> {
        self.digits.get(face, lang, &self.fonts)
    }
}
