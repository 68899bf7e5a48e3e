//! The font files.

/// A font file could not be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the font file `{file}` cannot be read as a TrueType or OpenType font")]
pub struct FontError {
    /// Name of the file.
    pub file: &'static str,
}

/// How many faces there are.
pub(crate) const FACES: usize = 8;

/// Names of the font files: the main face and the fallback in three weights each, and the face for
/// Arabic letters in two.
pub const FONT_FILES: [&str; FACES] = [
    "SourceSans3_400Regular.ttf",
    "SourceSans3_600SemiBold.ttf",
    "SourceSans3_700Bold.ttf",
    "NotoSans_400Regular.ttf",
    "NotoSans_600SemiBold.ttf",
    "NotoSans_700Bold.ttf",
    "NotoSansArabic_400Regular.ttf",
    "NotoSansArabic_700Bold.ttf",
];

/// The built-in files, in the same order.
pub(super) const BUILT_IN: [&[u8]; FACES] = [
    include_bytes!("../../../../../fonts/SourceSans3_400Regular.ttf"),
    include_bytes!("../../../../../fonts/SourceSans3_600SemiBold.ttf"),
    include_bytes!("../../../../../fonts/SourceSans3_700Bold.ttf"),
    include_bytes!("../../../../../fonts/NotoSans_400Regular.ttf"),
    include_bytes!("../../../../../fonts/NotoSans_600SemiBold.ttf"),
    include_bytes!("../../../../../fonts/NotoSans_700Bold.ttf"),
    include_bytes!("../../../../../fonts/NotoSansArabic_400Regular.ttf"),
    include_bytes!("../../../../../fonts/NotoSansArabic_700Bold.ttf"),
];

/// A built-in file of [`FONT_FILES`].
pub fn built_in_font(name: &str) -> Option<&'static [u8]> {
    FONT_FILES.iter().position(|file| *file == name).map(|at| BUILT_IN[at])
}
