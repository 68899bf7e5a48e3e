//! A value cut into words, numbers and signs.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A piece of a value. Blanks are between pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// Letters, in small letters.
    Word(Word),
    /// Digits.
    Number(String),
    /// Any other sign. A hyphen with a blank beside it is a dash here, because it parts what it
    /// stands between.
    Sign(char),
}

/// A word of a value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Word {
    /// Its small letters.
    pub(super) text: String,
    /// Its letters without the signs above them: `sparrmarkering`.
    pub(super) plain: String,
    /// How it was written: in small letters, in capitals, or otherwise.
    pub(super) case: Case,
}

/// How a word is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Case {
    /// `kp`.
    #[default]
    Small,
    /// `KP`.
    Capitals,
    /// `Kp`.
    Other,
}

/// What a hyphen with a blank beside it becomes.
pub(super) const DASH: char = '—';

/// A letter that was lost or garbled: it may be any of those beyond ASCII.
pub(super) const LOST: char = '\u{e000}';

/// Words behind a hyphen that leaves out the rest of a word: `Lapsi- ja perhetyö`.
const JOINS: &[&str] = &["ja ", "tai ", "sekä ", "och ", "eller ", "samt ", "and ", "or "];

impl Token {
    pub(super) fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(&word.text),
            _ => None,
        }
    }

    pub(super) fn number(&self) -> Option<&str> {
        match self {
            Self::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Whether it is one of these signs.
    pub(super) fn is(&self, signs: &str) -> bool {
        matches!(self, Self::Sign(sign) if signs.contains(*sign))
    }
}

/// Whether a word is one that a table names: whole, or by its beginning.
pub(super) fn fits(known: &str, word: &Word) -> bool {
    known.split('|').any(|known| match known.strip_suffix('*') {
        Some(beginning) => {
            word.text.starts_with(beginning) || word.plain.starts_with(&plain(beginning))
        }
        None => word.text == known,
    })
}

/// Characters that are not seen.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Letters without the signs above them. `ae` and `oe` are ways to write `ä` and `ö`.
pub(super) fn plain(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for c in word.nfd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'ø' => plain.push('o'),
            'æ' => plain.push('a'),
            'e' if plain.ends_with(['a', 'o']) => {}
            c => plain.push(c),
        }
    }
    plain
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let text: Vec<char> = text.nfkc().filter(|c| !is_invisible(*c)).collect();
    let mut out: Vec<Token> = Vec::new();
    let mut joined = false;
    let mut capitals = (0, 0);
    for (at, &c) in text.iter().enumerate() {
        let last = out.last_mut().filter(|_| joined);
        joined = true;
        match (last, c) {
            (Some(Token::Word(word)), c) if is_letter(c) => {
                word.text.extend(c.to_lowercase());
                capitals.0 += 1;
                capitals.1 += usize::from(c.is_uppercase());
                word.case = case(capitals);
            }
            (Some(Token::Number(number)), '0'..='9') => number.push(c),
            (_, c) if is_letter(c) => {
                capitals = (1, usize::from(c.is_uppercase()));
                let text = c.to_lowercase().collect();
                out.push(Token::Word(Word { text, plain: String::new(), case: case(capitals) }));
            }
            (_, '0'..='9') => out.push(Token::Number(c.into())),
            (_, c) if c.is_whitespace() || c == '_' => joined = false,
            (_, '-' | '‐' | '‑' | '–' | '—' | '−') => {
                let blank = |at: Option<usize>| {
                    at.and_then(|at| text.get(at)).is_none_or(|c| c.is_whitespace())
                };
                let parts = blank(at.checked_sub(1)) || blank(Some(at + 1)) && !joins(&text, at);
                out.push(Token::Sign(if parts { DASH } else { '-' }));
            }
            (_, c) => out.push(Token::Sign(c)),
        }
    }
    for token in &mut out {
        if let Token::Word(word) = token {
            word.plain = plain(&word.text);
        }
    }
    out
}

fn case((letters, capitals): (usize, usize)) -> Case {
    match capitals {
        0 => Case::Small,
        _ if capitals == letters => Case::Capitals,
        _ => Case::Other,
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || c == LOST
}

/// Whether the hyphen here leaves out the rest of a word.
fn joins(text: &[char], at: usize) -> bool {
    let behind: String = text.iter().skip(at + 2).take(6).collect();
    JOINS.iter().any(|word| behind.starts_with(word))
}

/// The value with a mark in the place of each letter that another program garbled: `SpÃ¤rrmarkering`,
/// `Sp?rrmarkering`, `Sp{rrmarkering`, `Sp=C3=A4rrmarkering`. `None` if it has none.
pub(super) fn with_lost_letters(text: &str) -> Option<String> {
    const SIGNS: &str = "?{}|[]\\^~`„”†‡‰ˆ™÷¤€šŠŽŒœ¢¥\u{fffd}";
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    while let Some(c) = rest.chars().next() {
        let length = escape(rest).or_else(|| {
            let behind = &rest[c.len_utf8()..];
            let inside = behind.starts_with(char::is_alphabetic);
            let begun = out.ends_with(is_letter);
            (SIGNS.contains(c) && (begun && inside)).then_some(c.len_utf8())
        });
        match length {
            Some(length) => {
                out.push(LOST);
                rest = &rest[length..];
                found = true;
            }
            None => {
                out.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    found.then_some(out)
}

/// The value with letters in the place of digits that look like them, if a word has one or two:
/// `TURVAKIELT0`, `AV1IDEN`. A 1 may be an l or an i.
pub(super) fn with_letters_for_digits(text: &str) -> Vec<String> {
    const FEWEST_LETTERS: usize = 4;
    let letter = |c: char, one: char| match c {
        '0' => Some('o'),
        '1' => Some(one),
        '3' => Some('e'),
        '4' => Some('a'),
        '5' => Some('s'),
        '7' => Some('t'),
        _ => None,
    };
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let replaced = |one: char| {
        let mut changed = false;
        let words = text.split_inclusive(|c: char| !c.is_alphanumeric()).map(|word| {
            let letters = word.chars().filter(|c| c.is_alphabetic()).count();
            let digits = || word.chars().filter(char::is_ascii_digit);
            let known = digits().all(|c| letter(c, one).is_some());
            let begun = word.starts_with(char::is_alphabetic);
            if letters < FEWEST_LETTERS || !(1..=2).contains(&digits().count()) || !known || !begun
            {
                return word.to_owned();
            }
            changed = true;
            word.chars().map(|c| letter(c, one).unwrap_or(c)).collect()
        });
        let text: String = words.collect();
        changed.then_some(text)
    };
    ['l', 'i'].into_iter().filter_map(replaced).collect()
}

/// The length in bytes of what stands for one letter at the beginning of a text.
fn escape(text: &str) -> Option<usize> {
    let hex = |text: &str, digits: usize| {
        text.get(..digits).is_some_and(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    for (mark, digits) in [("=", 2), ("%", 2), ("\\x", 2), ("\\u", 4), ("\\", 3)] {
        let Some(rest) = text.strip_prefix(mark) else { continue };
        if !hex(rest, digits) {
            continue;
        }
        let length = mark.len() + digits;
        // Two bytes of UTF-8.
        let again = rest[digits..].strip_prefix(mark).is_some_and(|rest| hex(rest, digits));
        let two = again && digits == 2 && rest[..2].eq_ignore_ascii_case("c3");
        return Some(if two { 2 * length } else { length });
    }
    if let Some(rest) = text.strip_prefix('&') {
        let end = rest.find(';').filter(|end| *end <= 8)?;
        return Some(end + 2);
    }
    // UTF-8 that was read as another encoding: windows-1252, Mac Roman, MS-DOS.
    let mut characters = text.chars();
    let first = characters.next().filter(|c| matches!(c, 'Ã' | '√' | '├'))?;
    let second = characters.next().filter(|c| !c.is_ascii())?;
    Some(first.len_utf8() + second.len_utf8())
}
