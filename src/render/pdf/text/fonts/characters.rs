//! Characters that are never drawn, those that no file may have, and those of the Arabic script.

use icu_properties::CodePointMapData;
use icu_properties::props::Script as ScriptOf;
use unicode_normalization::UnicodeNormalization;

/// Characters that are never drawn: those that steer line breaking, and the isolation marks that
/// say which way a stretch of the text runs.
pub(crate) fn is_control(character: char) -> bool {
    matches!(character, SOFT_HYPHEN | WORD_JOINER | ZERO_WIDTH_SPACE | '\u{2066}'..='\u{2069}')
}

/// Characters that must not get into a file even if a face has something for them: control and
/// format characters, and private use, which PDF/A-2a forbids (ISO 19005-2, 6.2.11.7.3).
pub(crate) fn is_unprintable(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{61C}' | '\u{180E}' | '\u{200C}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}' | '\u{2061}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E000}'..='\u{F8FF}'
            | '\u{E0000}'..='\u{10FFFF}')
}

/// A text as it is set: in NFC, with white space as spaces.
pub(crate) fn normal(text: &str) -> String {
    text.nfc().map(|c| if matches!(c, '\n' | '\t' | '\r') { ' ' } else { c }).collect()
}

/// Whether a character is written in the Arabic script alone: letters, their marks and numerals, the
/// Arabic comma.
pub(crate) fn is_arabic(character: char) -> bool {
    // The first Arabic character; what is below needs no table.
    character >= '\u{600}'
        && (CodePointMapData::<ScriptOf>::new().get(character) == ScriptOf::Arabic
            // Shared with other scripts that are written like it, and marks of theirs.
            || matches!(character, '\u{60C}' | '\u{61B}' | '\u{61F}' | '\u{640}'
                | '\u{64B}'..='\u{655}' | '\u{670}'))
}

pub(super) fn is_mark(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

/// Lets a letter take the form that it has beside another.
pub(crate) const ZERO_WIDTH_JOINER: char = '\u{200D}';

/// Whether a character belongs to a script whose letters join, change places or take marks: from Hebrew
/// on, but no Latin letters and no signs.
pub(crate) fn is_complex(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{1CFF}' | '\u{2E80}'..='\u{A6FF}' | '\u{A800}'..='\u{FAFF}'
        | '\u{10000}'..)
}

/// Marks the best place to divide a long word, such as the seam of a compound.
pub(crate) const SOFT_HYPHEN: char = '\u{AD}';

/// Forbids a break.
pub(crate) const WORD_JOINER: char = '\u{2060}';

/// Allows a break.
pub(crate) const ZERO_WIDTH_SPACE: char = '\u{200B}';
