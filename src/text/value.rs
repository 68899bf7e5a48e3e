//! The policy for values: which characters a name or a street may contain.

use std::fmt;
use std::sync::LazyLock;

use icu_properties::props::{BidiControl, DefaultIgnorableCodePoint, GeneralCategory};
use icu_properties::{CodePointMapData, CodePointSetData};
use unicode_normalization::UnicodeNormalization;

/// What kind of character makes a value unusable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextProblemKind {
    /// C0, C1 or DEL, including line ends, tabs and NUL: they could start a new header line, a new
    /// cell, or a terminal sequence.
    Control,
    /// U+2028 or U+2029.
    LineSeparator,
    /// A bidirectional control: it could display a name or an address backwards.
    Bidi,
    /// An invisible character: zero-width space, joiner, soft hyphen, byte order mark, variation
    /// selector. Two values that look the same would differ.
    Invisible,
    /// A private-use character: its glyph is agreed only between the parties that use it.
    PrivateUse,
    /// Not a character of Unicode, or one newer than this program's tables.
    Unassigned,
    /// `=?` in a header: programs would decode what follows (RFC 2047) and display something that
    /// was never checked. Only [`HeaderText`] refuses it.
    EncodedWord,
    /// U+FFFD: an earlier program read the file in a wrong encoding, and the letter is lost.
    Replacement,
    /// A letter that looks like one of another alphabet, or a fullwidth or mathematical form. Only
    /// [`look_alike`](super::look_alike) reports it.
    LookAlike,
}

impl fmt::Display for TextProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Control => "a control character",
            Self::LineSeparator => "a line or paragraph separator",
            Self::Bidi => "a character that changes the writing direction",
            Self::Invisible => "an invisible character",
            Self::PrivateUse => "a private-use character",
            Self::Unassigned => "a code point that is not a character",
            Self::EncodedWord => "the start of an encoded word",
            Self::Replacement => "the replacement character of a wrong encoding",
            Self::LookAlike => "a letter that looks like another one",
        })
    }
}

/// Why a value cannot be used: a kind, a code point and its position, never the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("contains {kind} (U+{:04X}) as character {position}", u32::from(*.character))]
pub struct TextProblem {
    /// The kind of character.
    pub kind: TextProblemKind,
    /// The character.
    pub character: char,
    /// Its position in the trimmed value: 1-based, in characters.
    pub position: usize,
}

/// Checks and normalises a value from a recipient's row, or any text for a header.
///
/// The result is in NFC, trimmed, with each run of spaces (of any width, also no-break) replaced by
/// one plain space. It may be empty. The function is idempotent. Line ends and tabs *around* a
/// value are trimmed, for spreadsheets leave them there; *inside* it they are refused.
///
/// Kept as they are: both apostrophes (O'Brien, O’Brien), the modifier prime of Skolt Sámi (ʹ),
/// every letter and mark, and text that looks like markup: escaping is up to the writer of each
/// medium.
///
/// # Errors
/// The first character that [`TextProblemKind`] lists. All default-ignorable characters of Unicode
/// count as invisible, so an emoji that is joined from several is refused too. The one exception are the
/// two joiners behind a letter of a script that is spelt with them, as in Persian and Sinhala names.
pub fn check_value(value: &str) -> Result<String, TextProblem> {
    if is_plain(value) { Ok(value.to_owned()) } else { tidied(value) }
}

fn tidied(value: &str) -> Result<String, TextProblem> {
    let trimmed = value.trim_matches(|c| is_blank(c) || matches!(c, '\t' | '\r' | '\n'));
    let mut out = String::with_capacity(trimmed.len());
    // Most values are ASCII, which is always in NFC and needs no table.
    if trimmed.is_ascii() {
        collect(trimmed.chars(), &mut out)?;
    } else {
        collect(trimmed.nfc(), &mut out)?;
    }
    Ok(out)
}

/// Letters below this code point are looked up in a table: Latin up to its Extended-B.
const LETTERS: usize = 0x250;

/// Whether [`check_value`] would change nothing and report nothing: every character is allowed, no
/// space is superfluous, and all is in NFC. `false` does not mean that something is wrong. The fast
/// path for most values.
pub fn is_plain(value: &str) -> bool {
    // Combining characters begin at U+0300, so text below it is in NFC.
    static PLAIN: LazyLock<[bool; LETTERS]> = LazyLock::new(|| {
        let mut plain = [false; LETTERS];
        for (plain, letter) in plain.iter_mut().zip('\0'..) {
            *plain = !is_blank(letter) && problem_of(letter).is_none();
        }
        plain
    });
    let bytes = value.as_bytes();
    // Nearly every value: printable ASCII whose blanks stand alone and inside.
    let mut before = b' ';
    let printable = bytes.iter().all(|&byte| {
        let fits = matches!(byte, b' '..=b'~') && (byte != b' ' || before != b' ');
        before = byte;
        fits
    });
    if printable {
        return bytes.is_empty() || before != b' ';
    }
    let plain = &*PLAIN;
    let mut after_blank = true;
    for letter in value.chars() {
        let blank = letter == ' ';
        let fits = plain.get(letter as usize).copied().unwrap_or_default();
        if !(fits || blank && !after_blank) {
            return false;
        }
        after_blank = blank;
    }
    value.is_empty() || !after_blank
}

/// Checks a text without normalising it: for texts that are printed as they are.
///
/// # Errors
/// As [`check_value`]; the position counts from the beginning of the text.
pub fn check_characters(text: &str) -> Result<(), TextProblem> {
    text.chars().enumerate().try_for_each(|(index, character)| match problem_of(character) {
        Some(kind) => Err(TextProblem { kind, character, position: index + 1 }),
        None => Ok(()),
    })
}

fn collect(chars: impl Iterator<Item = char>, out: &mut String) -> Result<(), TextProblem> {
    let mut before = '\0';
    for (index, character) in chars.enumerate() {
        if is_blank(character) {
            if before != ' ' {
                out.push(' ');
            }
            before = ' ';
            continue;
        }
        if let Some(kind) = problem_of(character)
            && !(is_joiner(character) && needs_joiners(before))
        {
            return Err(TextProblem { kind, character, position: index + 1 });
        }
        before = character;
        out.push(character);
    }
    Ok(())
}

/// Whether a character only says whether its neighbours join: U+200C keeps letters apart that would join,
/// as Persian and Sorani words need it; U+200D lets one take the form that it has beside another.
pub(crate) fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200C}' | '\u{200D}')
}

/// Whether a joiner behind this character is part of the spelling: in scripts whose letters join (Arabic,
/// Syriac, Mongolian) and in those of India and their neighbours, where it picks a form (The Unicode
/// Standard, 23.2). Anywhere else it cannot be seen, and two values that look the same would differ.
fn needs_joiners(before: char) -> bool {
    matches!(before, '\u{620}'..='\u{1CFF}' | '\u{A800}'..='\u{ABFF}' | '\u{FB50}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFC}' | '\u{10A00}'..='\u{11FFF}')
        && !matches!(before, '\u{E00}'..='\u{FFF}' | '\u{10A0}'..='\u{177F}')
}

/// Whether a character is white space within a line: a space separator of Unicode.
pub(super) fn is_blank(character: char) -> bool {
    matches!(
        character,
        ' ' | '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

/// Why a character is refused, if it is.
pub(super) fn problem_of(character: char) -> Option<TextProblemKind> {
    if (' '..='~').contains(&character) {
        return None;
    }
    if character.is_control() {
        return Some(TextProblemKind::Control);
    }
    match character {
        '\u{fffd}' => return Some(TextProblemKind::Replacement),
        '\u{2028}' | '\u{2029}' => return Some(TextProblemKind::LineSeparator),
        _ => {}
    }
    if CodePointSetData::new::<BidiControl>().contains(character) {
        return Some(TextProblemKind::Bidi);
    }
    match CodePointMapData::<GeneralCategory>::new().get(character) {
        GeneralCategory::Unassigned | GeneralCategory::Surrogate => {
            Some(TextProblemKind::Unassigned)
        }
        GeneralCategory::PrivateUse => Some(TextProblemKind::PrivateUse),
        GeneralCategory::Format => Some(TextProblemKind::Invisible),
        _ if CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(character) => {
            Some(TextProblemKind::Invisible)
        }
        _ => None,
    }
}

/// Text that is safe in a message header. Only [`check_value`] creates it, so it contains no line
/// end, and no second header can be smuggled in (RFC 5322 section 2.2).
///
/// It may be a recipient's name, so `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct HeaderText(String);

impl HeaderText {
    /// Checks and normalises the text.
    ///
    /// # Errors
    /// As [`check_value`], and [`TextProblemKind::EncodedWord`].
    pub fn new(text: &str) -> Result<Self, TextProblem> {
        let text = check_value(text)?;
        if let Some(at) = text.find("=?") {
            return Err(TextProblem {
                kind: TextProblemKind::EncodedWord,
                character: '=',
                position: text[..at].chars().count() + 1,
            });
        }
        Ok(Self(text))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for HeaderText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HeaderText(***)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(value: &str, expected: Result<&str, (TextProblemKind, usize)>) {
        let found = check_value(value);
        let found = found.as_deref().map_err(|problem| (problem.kind, problem.position));
        assert_eq!(found, expected, "{}", value.escape_unicode());
    }

    #[test]
    fn joiners_are_letters_where_a_script_is_spelt_with_them() {
        for name in [
            "رضا\u{200c}زاده",
            "می\u{200c}خواهم علی",
            "ه\u{200d}",
            "ශ්\u{200d}රී ලංකා",
            "क्\u{200d}ष",
            "ക്\u{200d}",
            "ರ್\u{200d}ಕ",
            "ক\u{200c}্ষ",
        ] {
            check(name, Ok(name));
        }
        for (name, position) in [
            ("Mai\u{200c}ja", 4),
            ("\u{200c}رضا", 1),
            ("رضا \u{200c}علی", 5),
            ("رضا\u{200c}\u{200c}زاده", 5),
            ("สม\u{200c}ชาย", 3),
            ("李\u{200d}龍", 2),
            ("Ма\u{200d}ша", 3),
        ] {
            check(name, Err((TextProblemKind::Invisible, position)));
        }
    }

    #[test]
    fn names_of_people_pass_unchanged() {
        for name in [
            "O'Brien",
            "O’Brien",
            "Kuǯǯ Jǩǩ Ŋŧǥǧ ʹ",
            "Nguyễn Thị Ánh",
            "Åsa Öberg-Šťastný",
            "<script>alert(1)</script>",
            "{{ 7*7 }}",
            "محمد",
            "李小龍",
        ] {
            check(name, Ok(name));
        }
    }

    #[test]
    fn values_are_tidied() {
        check("  Aino \u{a0}\u{2009} Virtanen\u{202f}", Ok("Aino Virtanen"));
        check("\tAino\r\n", Ok("Aino"));
        check("A\u{30a}sa", Ok("Åsa"));
        check("", Ok(""));
        check(" \u{3000}", Ok(""));
    }

    #[test]
    fn dangerous_characters_are_named() {
        use TextProblemKind::*;
        for (characters, kind) in [
            ("\0\t\n\r\u{b}\u{1b}\u{7f}\u{80}\u{85}\u{9f}", Control),
            ("\u{2028}\u{2029}", LineSeparator),
            (
                "\u{61c}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\
                 \u{2066}\u{2067}\u{2068}\u{2069}",
                Bidi,
            ),
            (
                "\u{ad}\u{34f}\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}\u{fe0f}\u{e0041}\u{3164}",
                Invisible,
            ),
            ("\u{e000}\u{f8ff}\u{10fffd}", PrivateUse),
            ("\u{fdd0}\u{ffff}\u{10ffff}\u{378}", Unassigned),
            ("\u{fffd}", Replacement),
        ] {
            for character in characters.chars() {
                check(&format!("Ai{character}no"), Err((kind, 3)));
            }
        }
    }

    #[test]
    fn a_separator_at_the_end_is_not_trimmed_away() {
        check("Aino\u{2028}", Err((TextProblemKind::LineSeparator, 5)));
        check("\u{feff}Aino", Err((TextProblemKind::Invisible, 1)));
    }

    #[test]
    fn a_header_has_no_encoded_word_in_it() {
        let problem = HeaderText::new("Åsa =?utf-8?Q?=0D=0A?=").unwrap_err();
        assert_eq!((problem.kind, problem.position), (TextProblemKind::EncodedWord, 5));
        assert!(HeaderText::new("1+1=2?").is_ok());
    }

    #[test]
    fn a_problem_does_not_repeat_the_value() {
        let problem = check_value("Tellervo\u{202e}Ilola").unwrap_err();
        assert_eq!(
            problem.to_string(),
            "contains a character that changes the writing direction (U+202E) as character 9"
        );
        assert!(!format!("{problem:?}").contains("Tellervo"));
        assert_eq!(format!("{:?}", HeaderText::new("Tellervo").unwrap()), "HeaderText(***)");
    }

    #[test]
    fn what_is_plain_is_not_changed() {
        let all = '\0'..='\u{3000}';
        for letter in all {
            for value in [
                format!("{letter}"),
                format!("a{letter}b"),
                format!("a {letter}"),
                format!("{letter} b"),
            ] {
                let plain = is_plain(&value);
                assert!(
                    !plain || tidied(&value).as_deref() == Ok(&value),
                    "{}",
                    value.escape_unicode()
                );
            }
        }
        for value in ["", "Aino Åström-Çelik", "Esimerkkikatu 1 A 2", "a@b.example", "Łódź"] {
            assert!(is_plain(value), "{value}");
        }
        for value in [" ", " a", "a ", "a  b", "a\u{a0}b", "a\tb", "a\u{30a}", "a\u{ad}b"] {
            assert!(!is_plain(value), "{}", value.escape_unicode());
        }
    }

    proptest! {
        #[test]
        fn plain_or_not_the_outcome_is_the_same(value in "[ -~]{0,3}[a-zåäöÃŠ \u{a0}\u{ad}\u{301}]{0,4}[ -~]{0,3}") {
            prop_assert_eq!(check_value(&value), tidied(&value));
        }

        #[test]
        fn what_passes_is_clean_and_passes_again(value in any::<String>()) {
            if let Ok(clean) = check_value(&value) {
                prop_assert!(clean.chars().all(|c| problem_of(c).is_none()));
                prop_assert!(!clean.starts_with(' ') && !clean.ends_with(' '));
                prop_assert!(!clean.contains("  "));
                prop_assert_eq!(check_value(&clean), Ok(clean.clone()));
            }
        }

        #[test]
        fn a_refused_character_is_refused_anywhere(
            before in "[a-zåäö]{1,8}",
            bad in prop::sample::select(vec!['\n', '\r', '\0', '\u{202e}', '\u{200b}', '\u{fffd}']),
            after in "[a-zåäö]{1,8}",
        ) {
            let value = format!("{before}{bad}{after}");
            prop_assert!(check_value(&value).is_err());
        }
    }
}
