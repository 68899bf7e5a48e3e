//! Writing direction of languages and letters.

use icu_locale::{LanguageIdentifier, LocaleDirectionality};
use icu_properties::CodePointMapData;
use icu_properties::props::BidiClass;

/// The writing direction of a language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// As in Finnish.
    #[default]
    LeftToRight,
    /// As in Arabic.
    RightToLeft,
}

impl Direction {
    /// The direction of a language (BCP 47 tag): that of the script that the tag names or that the
    /// language is usually written in (CLDR, `likelySubtags` and `scriptMetadata`). Left to right
    /// for anything that is not a tag.
    pub fn of_language(tag: &str) -> Self {
        // Nearly all letters are in one of these, and they need no table.
        if matches!(tag, "fi" | "sv" | "en" | "") {
            return Self::LeftToRight;
        }
        let Ok(id) = tag.parse::<LanguageIdentifier>() else { return Self::LeftToRight };
        match LocaleDirectionality::new_extended().is_right_to_left(&id) {
            true => Self::RightToLeft,
            false => Self::LeftToRight,
        }
    }

    /// Whether lines run from right to left.
    pub fn is_right_to_left(self) -> bool {
        self == Self::RightToLeft
    }

    /// The comma of the language. Every language from right to left for which there are fonts uses
    /// the Arabic comma.
    pub fn comma(self) -> &'static str {
        match self {
            Self::LeftToRight => ",",
            Self::RightToLeft => "،",
        }
    }

    /// The value of HTML's attribute `dir`.
    pub fn html(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// Whether a letter belongs to a script that is written from right to left (bidi classes R and AL).
pub fn is_right_to_left(character: char) -> bool {
    // No such letter has a lower code point (UAX #9, table 4).
    character >= '\u{590}'
        && matches!(
            CodePointMapData::<BidiClass>::new().get(character),
            BidiClass::RightToLeft | BidiClass::ArabicLetter
        )
}

/// Whether a letter has a strong direction from left to right (bidi class L).
pub fn is_left_to_right(character: char) -> bool {
    CodePointMapData::<BidiClass>::new().get(character) == BidiClass::LeftToRight
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_run_as_their_scripts_do() {
        for tag in ["ar", "fa", "ckb", "ur", "he", "ps", "ar-IQ", "az-Arab", "sd", "yi"] {
            assert!(Direction::of_language(tag).is_right_to_left(), "{tag}");
        }
        for tag in
            ["fi", "sv", "en", "se", "smn", "sms", "ru", "so", "et", "ku", "ckb-Latn", "", "?"]
        {
            assert_eq!(Direction::of_language(tag), Direction::LeftToRight, "{tag}");
        }
    }

    #[test]
    fn letters_run_as_their_scripts_do() {
        assert!("عאڕ".chars().all(is_right_to_left));
        assert!(!"aäЖ9٣(–• ".chars().any(is_right_to_left));
        assert!("aäЖ".chars().all(is_left_to_right));
        assert!(!"ע9٣(–• ".chars().any(is_left_to_right));
    }
}
