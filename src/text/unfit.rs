//! Which characters a file of texts or a template may hold.

use std::fmt;

use super::value::{TextProblemKind, problem_of};

/// A character that a file of texts or a template may not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unfit {
    /// Why it is refused.
    pub kind: TextProblemKind,
    /// The character itself.
    pub character: char,
    /// Its first byte in the text, or that of the escape for it. 0-based.
    pub at: usize,
}

impl fmt::Display for Unfit {
    /// `a character that changes the writing direction (U+202E)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (U+{:04X})", self.kind, u32::from(self.character))
    }
}

/// The characters of a text that could reverse a letter, hide in it, or are lost: the kinds that
/// [`check_value`](super::check_value) refuses, except line ends, tabs and soft hyphens, which
/// texts need. Escapes of such characters count too, in XML (`&#x202E;`) and in Fluent (`\u202E`).
pub fn unfit_in_words(text: &str) -> Vec<Unfit> {
    let mut found = Vec::new();
    for (at, c) in text.char_indices() {
        let character = match c {
            '&' => reference(&text[at..]),
            '\\' => escape(&text[at..]),
            _ => Some(c),
        };
        let Some(character) = character else { continue };
        if matches!(character, '\n' | '\r' | '\t' | '\u{ad}') {
            continue;
        }
        if let Some(kind) = problem_of(character) {
            found.push(Unfit { kind, character, at });
        }
    }
    found
}

/// The character of `&#8238;` or `&#x202E;`.
fn reference(text: &str) -> Option<char> {
    let (number, _) = text.strip_prefix("&#")?.split_once(';')?;
    let number = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    char::from_u32(number.ok()?)
}

/// The character of `\u202E` or `\U00202E`.
fn escape(text: &str) -> Option<char> {
    let digits = match text.get(..2)? {
        "\\u" => text.get(2..6)?,
        "\\U" => text.get(2..8)?,
        _ => return None,
    };
    char::from_u32(u32::from_str_radix(digits, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_found_however_it_is_written() {
        for text in ["ä\u{202e}b", "ä&#x202E;b", "ä&#8238;b", "ä{ \"\\u202E\" }b", "ä\\U00202eb"]
        {
            let found = unfit_in_words(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(
                found[0].to_string(),
                "a character that changes the writing direction (U+202E)"
            );
            let before = &text[..found[0].at];
            assert!(before == "ä" || before == "ä{ \"", "{text}");
        }
        let kinds = |text| unfit_in_words(text).iter().map(|unfit| unfit.kind).collect::<Vec<_>>();
        use TextProblemKind::*;
        assert_eq!(
            kinds("a\u{200b}\u{1b}\u{fffd}\u{2028}"),
            [Invisible, Control, Replacement, LineSeparator]
        );
    }

    #[test]
    fn words_and_markup_are_let_in() {
        for text in [
            "otsikko = Tieto\u{ad}murto\u{a0}– lue\r\n\ttämä &amp; &#38; &#10; \\ \\u00e4 \\u &# &#x; ",
            "{% set a = \"\\\\n\" %} ‑ “ ” ʹ ǩ",
            "&#x110000; \\uD800",
        ] {
            assert_eq!(unfit_in_words(text), [], "{text}");
        }
    }
}
