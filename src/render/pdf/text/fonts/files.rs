//! The font files, and why one of an incident cannot be used.

use read_fonts::types::Tag;
use read_fonts::{FontRef, TableProvider};

/// A font file could not be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", in_words(.file, *.fault))]
pub struct FontError {
    /// Name of the file.
    pub file: String,
    /// What is wrong with it.
    pub fault: FontFault,
}

/// Why a font file could not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FontFault {
    /// It is no TrueType or OpenType font, or damaged.
    NotAFont,
    /// It holds several faces, and nothing says which of them is meant.
    Collection,
    /// It is compressed for web pages (WOFF).
    ForWeb,
    /// It has no outlines of its glyphs that a PDF file can hold: only pictures, or CFF2.
    NoOutlines,
    /// Its licence bits forbid embedding.
    Restricted,
    /// There are more families than a run can have.
    TooMany,
    /// It is no built-in face, and has no script that the built-in faces do not have.
    NothingNew,
}

fn in_words(file: &str, fault: FontFault) -> String {
    match fault {
        FontFault::NotAFont => {
            format!("the font file `{file}` cannot be read as a TrueType or OpenType font")
        }
        FontFault::Collection => format!("the font file `{file}` is a collection of several faces"),
        FontFault::ForWeb => format!("the font file `{file}` is compressed for web pages"),
        FontFault::NoOutlines => {
            format!("the font file `{file}` has no outlines that a PDF file can hold")
        }
        FontFault::Restricted => format!("the licence of the font file `{file}` forbids embedding"),
        FontFault::TooMany => {
            format!("the font file `{file}` is one too many: at most {MOST_OWN} families are read")
        }
        FontFault::NothingNew => format!("the letter has no face named `{file}`"),
    }
}

impl FontFault {
    /// What to do, if more can be said than that the file is to be replaced.
    pub fn help(self) -> Option<&'static str> {
        match self {
            Self::NotAFont | Self::NothingNew => None,
            Self::Collection => {
                Some("take the face that you need out of it, into a file of its own (.ttf or .otf)")
            }
            Self::ForWeb => Some("take the .ttf or .otf file of the same face"),
            Self::NoOutlines => Some("take a face with TrueType (`glyf`) or `CFF` outlines"),
            Self::Restricted => Some("ask who sells the font, or take another one"),
            Self::TooMany => Some("leave only the faces of scripts that names in the list have"),
        }
    }
}

/// How many built-in faces there are.
pub(crate) const BUILT_IN_FACES: usize = 8;

/// Most families that an incident can add.
pub(crate) const MOST_OWN: usize = 12;

/// How many faces there can be: the built-in ones, and two of each family that an incident adds.
pub(crate) const FACES: usize = BUILT_IN_FACES + 2 * MOST_OWN;

/// Names of the font files: the main face and the fallback in three weights each, and the face for
/// Arabic letters in two.
pub const FONT_FILES: [&str; BUILT_IN_FACES] = [
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
pub(super) const BUILT_IN: [&[u8]; BUILT_IN_FACES] = [
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

/// What is wrong with a file of an incident, before it is read as a face.
pub(super) fn fault_of(bytes: &[u8]) -> Option<FontFault> {
    match bytes {
        [b't', b't', b'c', b'f', ..] => return Some(FontFault::Collection),
        [b'w', b'O', b'F', b'F' | b'2', ..] => return Some(FontFault::ForWeb),
        _ => {}
    }
    let Ok(font) = FontRef::new(bytes) else { return Some(FontFault::NotAFont) };
    let has = |tag: &[u8; 4]| font.data_for_tag(Tag::new(tag)).is_some();
    if !has(b"glyf") && !has(b"CFF ") {
        return Some(FontFault::NoOutlines);
    }
    font.os2().is_ok_and(|os2| os2.fs_type() & 0xF == 2).then_some(FontFault::Restricted)
}

/// The family of a face, and how bold it is (400 is regular), as its file says.
pub(super) fn family_and_weight(bytes: &[u8]) -> Option<(String, u16)> {
    let font = FontRef::new(bytes).ok()?;
    let weight = font.os2().map_or(400, |os2| os2.us_weight_class());
    let table = font.name().ok()?;
    // The family of all weights, or that of the four usual ones.
    let named = |id: u16| {
        let mut records = table.name_record().iter().filter(|one| one.name_id().to_u16() == id);
        records.find_map(|record| record.string(table.string_data()).ok()).map(|s| s.to_string())
    };
    Some((named(16).or_else(|| named(1))?, weight))
}
