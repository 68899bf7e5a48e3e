//! The text of one cell, or of one shared text.

use std::borrow::Cow;

use super::super::fault::Fault;
use super::limits::MOST_TEXT;

/// The texts inside a cell or a shared text, without phonetic guides (`rPh`).
#[derive(Default)]
pub(super) struct Text {
    pub(super) value: String,
    pub(super) inline: String,
    pub(super) in_value: bool,
    pub(super) in_text: bool,
    pub(super) aloud: u32,
    /// Whether there is a formula.
    pub(super) formula: bool,
    /// Whether there is an element for the value, which may be empty.
    pub(super) has_value: bool,
    /// Whether a part of it is struck through.
    pub(super) struck: bool,
}

impl Text {
    pub(super) fn clear(&mut self) {
        self.value.clear();
        self.inline.clear();
        (self.in_value, self.in_text, self.aloud) = (false, false, 0);
        (self.formula, self.has_value, self.struck) = (false, false, false);
    }

    pub(super) fn open(&mut self, name: &str) {
        match name {
            "v" => (self.in_value, self.has_value) = (true, true),
            "f" => self.formula = true,
            "t" => self.in_text = true,
            "rPh" => self.aloud += 1,
            _ => {}
        }
    }

    pub(super) fn close(&mut self, name: &str) {
        match name {
            "v" => self.in_value = false,
            "t" => self.in_text = false,
            "rPh" => self.aloud = self.aloud.saturating_sub(1),
            _ => {}
        }
    }

    pub(super) fn add(&mut self, piece: &str) -> Result<(), Fault> {
        let into = match (self.in_value, self.in_text && self.aloud == 0) {
            (true, _) => &mut self.value,
            (_, true) => &mut self.inline,
            _ => return Ok(()),
        };
        if into.len() + piece.len() > MOST_TEXT {
            return Err(Fault::TooLarge);
        }
        into.push_str(piece);
        Ok(())
    }
}

/// Resolves control characters, which are written as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, behind) = rest.split_at(at);
        plain.push_str(before);
        let digits = behind.get(2..6).filter(|_| behind.as_bytes().get(6) == Some(&b'_'));
        let digits = digits.filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let found = digits.and_then(|digits| char::from_u32(u32::from_str_radix(digits, 16).ok()?));
        let length = match found {
            Some(character) => {
                plain.push(character);
                7
            }
            None => {
                plain.push_str("_x");
                2
            }
        };
        rest = &behind[length..];
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}
