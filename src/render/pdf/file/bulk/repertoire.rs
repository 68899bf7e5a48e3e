//! The parts of a face that may be embedded: fixed sets of characters, the same for every file of a
//! run.
//!
//! A file gets, for each face, the smallest set that has all glyphs of its letters. Whole faces are
//! far too large for a file of one letter, and a set that grew with the letters could not be
//! prepared before them.

/// How much of a face is embedded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Extent {
    /// What letters in the built-in languages and nearly all names in Finland need; in the face for
    /// the Arabic script, what its languages in Finland need.
    Near,
    /// What names in any Latin script need, or the main blocks of the Arabic one.
    Latin,
    /// All glyphs.
    Whole,
}

/// Letters of European languages, and the signs of running text.
const NEAR: &[(u32, u32)] = &[
    (0x20, 0x7E),
    (0xA0, 0xAC),
    (0xAE, 0x17F),
    (0x1C4, 0x1CC),
    (0x1E4, 0x1E9),
    (0x1EE, 0x1EF),
    (0x218, 0x21B),
    (0x1E9E, 0x1E9E),
    (0x2010, 0x2015),
    (0x2018, 0x201E),
    (0x2020, 0x2022),
    (0x2026, 0x2026),
    (0x202F, 0x202F),
    (0x2030, 0x2030),
    (0x2032, 0x2033),
    (0x2039, 0x203A),
    (0x20AC, 0x20AC),
    (0x2122, 0x2122),
    (0x2190, 0x2193),
    (0x2212, 0x2212),
];

/// All letters of the Latin script with their marks.
const LATIN: &[(u32, u32)] = &[
    (0x180, 0x24F),
    (0x250, 0x2AF),
    (0x2B0, 0x2FF),
    (0x300, 0x36F),
    (0x1E00, 0x1EFF),
    (0x2000, 0x200A),
    (0x2010, 0x2027),
    (0x2030, 0x205E),
    (0x2070, 0x209C),
    (0x20A0, 0x20C0),
    (0x2100, 0x214F),
    (0x2190, 0x2199),
    (0x2200, 0x22FF),
];

/// Arabic, Persian, Sorani and Urdu, with their marks, numerals and signs.
const ARABIC_NEAR: &[(u32, u32)] = &[
    (0x60C, 0x60C),
    (0x61B, 0x61B),
    (0x61F, 0x61F),
    (0x621, 0x63A),
    (0x640, 0x652),
    (0x660, 0x66C),
    (0x670, 0x671),
    (0x679, 0x679),
    (0x67E, 0x67E),
    (0x686, 0x688),
    (0x691, 0x691),
    (0x695, 0x695),
    (0x698, 0x698),
    (0x6A4, 0x6A4),
    (0x6A9, 0x6A9),
    (0x6AF, 0x6AF),
    (0x6B5, 0x6B5),
    (0x6BA, 0x6BA),
    (0x6BE, 0x6C1),
    (0x6C6, 0x6C6),
    (0x6CC, 0x6CE),
    (0x6D2, 0x6D5),
    (0x6F0, 0x6F9),
];

/// The main blocks of the Arabic script.
const ARABIC: &[(u32, u32)] = &[(0x600, 0x6FF), (0x750, 0x77F)];

/// The letters of an extent in the face for the Arabic script.
pub(super) fn arabic(extent: Extent) -> impl Iterator<Item = char> {
    let ranges = if extent == Extent::Near { ARABIC_NEAR } else { ARABIC };
    ranges.iter().flat_map(|(first, last)| *first..=*last).filter_map(char::from_u32)
}

/// The characters of an extent that has a fixed set.
pub(super) fn characters(extent: Extent) -> impl Iterator<Item = char> {
    let ranges: &[(u32, u32)] = match extent {
        Extent::Near => NEAR,
        Extent::Latin => LATIN,
        Extent::Whole => &[(0x20, 0x7E), (0xA0, 0xD7FF), (0xF900, 0x1FFFF)],
    };
    ranges.iter().flat_map(|(first, last)| *first..=*last).filter_map(char::from_u32)
}
