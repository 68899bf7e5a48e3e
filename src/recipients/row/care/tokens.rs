//! A value cut into words, numbers and signs.

use unicode_normalization::UnicodeNormalization;

/// A piece of a value. Blanks are between pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// Letters, in small letters.
    Word(String),
    /// Digits.
    Number(String),
    /// Any other sign. A hyphen with a blank beside it is a dash here, because it parts what it
    /// stands between.
    Sign(char),
}

/// What a hyphen with a blank beside it becomes.
pub(super) const DASH: char = '—';

impl Token {
    pub(super) fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
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

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let invisible =
        |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    let text: Vec<char> =
        text.nfkc().filter(|c| !invisible(*c)).flat_map(char::to_lowercase).collect();
    let mut out: Vec<Token> = Vec::new();
    let mut joined = false;
    for (at, &c) in text.iter().enumerate() {
        let last = out.last_mut().filter(|_| joined);
        joined = true;
        match (last, c) {
            (Some(Token::Word(word)), c) if c.is_alphabetic() => word.push(c),
            (Some(Token::Number(number)), '0'..='9') => number.push(c),
            (_, c) if c.is_alphabetic() => out.push(Token::Word(c.into())),
            (_, '0'..='9') => out.push(Token::Number(c.into())),
            (_, c) if c.is_whitespace() || c == '_' => joined = false,
            (_, '-' | '‐' | '‑' | '–' | '—' | '−') => {
                let blank = |at: Option<usize>| {
                    at.and_then(|at| text.get(at)).is_none_or(|c| c.is_whitespace())
                };
                let parts = blank(at.checked_sub(1)) || blank(Some(at + 1));
                out.push(Token::Sign(if parts { DASH } else { '-' }));
            }
            (_, c) => out.push(Token::Sign(c)),
        }
    }
    out
}
