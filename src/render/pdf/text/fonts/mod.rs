//! The faces, parsed once: built-in ones, or the sender's own in their place.
//!
//! Source Sans 3 is the letter's face. Noto Sans stands in for a whole field when one of its
//! characters has no glyph in Source Sans 3: a single foreign letter in a name looks like a
//! mistake, and the shaper would build `ǩ` from two glyphs that are then extracted as two. Both
//! have Latin, Greek and Cyrillic letters, Noto Sans those of Devanagari as well. Letters of the Arabic
//! script are set in Noto Sans Arabic, those of further scripts in faces that the incident adds, and
//! text between them in the first two families: see [`Fonts::families_for`]. `scripts` finds out which
//! script a text is in.

mod all;
mod characters;
mod face;
mod files;
mod id;
mod scripts;

pub use all::Fonts;
#[cfg(feature = "printpdf")]
pub(crate) use characters::is_arabic;
pub(crate) use characters::{
    SOFT_HYPHEN, WORD_JOINER, ZERO_WIDTH_JOINER, ZERO_WIDTH_SPACE, is_complex, is_control,
    is_unprintable, normal,
};
#[cfg(test)]
pub(crate) use face::Face;
pub(crate) use face::planned_language;
pub(crate) use files::{BUILT_IN_FACES, FACES};
pub use files::{FONT_FILES, FontError, FontFault, built_in_font};
pub(crate) use harfrust::Script;
pub(crate) use id::{FaceId, Family, Weight};
