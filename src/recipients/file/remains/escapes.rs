//! Escapes of scripts, databases and web addresses.

use super::kinds::{Cleaned, Remains, RowEvidence};

/// `\"`, `\,`, `\u00e4`, `\N`.
pub(super) fn backslashes(text: &str, _: RowEvidence) -> Cleaned {
    // The code points that R writes: `<U+00E4>`.
    let (text, points) = match without_r_points(text) {
        Some(plain) => (plain, true),
        None => (text.to_owned(), false),
    };
    if !text.contains('\\') {
        return match points {
            true => Cleaned::Repaired(text, Remains::CodePoint),
            false => Cleaned::AsItIs,
        };
    }
    // How databases write that there is no value.
    if text == "\\N" {
        return Cleaned::Repaired(String::new(), Remains::Backslash);
    }
    let mut plain = String::with_capacity(text.len());
    let mut found = points.then_some(Remains::CodePoint);
    let mut units = Vec::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find('\\') {
        let (before, behind) = rest.split_at(at);
        plain.push_str(before);
        let behind = &behind[1..];
        let next = behind.chars().next();
        match next {
            Some('u') => {
                // A character beyond U+FFFF is two of them.
                let mut left = behind;
                let mut whole = true;
                units.clear();
                loop {
                    match code_unit(&left[1..]) {
                        Some(unit) => units.push(unit),
                        // `\u` without digits may be anything, if it begins no word of digits.
                        None => whole = false,
                    }
                    if !whole {
                        break;
                    }
                    left = &left[5..];
                    match left.strip_prefix('\\').filter(|more| more.starts_with('u')) {
                        Some(more) => left = more,
                        None => break,
                    }
                }
                if units.is_empty() && !behind[1..].starts_with(|c: char| c.is_ascii_hexdigit()) {
                    plain.push('\\');
                    rest = behind;
                    continue;
                }
                let Ok(letters) = String::from_utf16(&units) else {
                    return Cleaned::Doubtful(Remains::CodePoint);
                };
                if !whole || letters.is_empty() || letters.chars().any(char::is_control) {
                    return Cleaned::Doubtful(Remains::CodePoint);
                }
                plain.push_str(&letters);
                found.get_or_insert(Remains::CodePoint);
                rest = left;
            }
            // RTF writes a byte as `\'e4`, C as `\344`, HL7 as `\X00E4\`.
            Some('\'') if is_hex(behind.get(1..3)) => {
                return Cleaned::Doubtful(Remains::CodePoint);
            }
            Some('0'..='3') if behind.get(..3).is_some_and(is_octal) => {
                return Cleaned::Doubtful(Remains::CodePoint);
            }
            Some('X') if is_hex(behind.get(1..3)) && behind[3..].contains('\\') => {
                return Cleaned::Doubtful(Remains::CodePoint);
            }
            // `\|` is ö in seven bits.
            Some('|') if behind[1..].starts_with(char::is_lowercase) => {
                return Cleaned::Doubtful(Remains::Backslash);
            }
            Some(next @ ('"' | '\'' | ',' | ';' | '|' | '/' | '&' | '`')) => {
                plain.push(next);
                found.get_or_insert(Remains::Backslash);
                rest = &behind[1..];
            }
            // A path of Windows, or an escape that was escaped.
            Some('\\') => {
                plain.push_str("\\\\");
                rest = &behind[1..];
            }
            // A line break or a tab, or a name with a backslash: `AC\DC` is none of them.
            Some('n' | 'r' | 't') if ends_word(&behind[1..]) => {
                return Cleaned::Doubtful(Remains::Backslash);
            }
            // A byte in an encoding that nobody knows.
            Some('x') if is_hex(behind.get(1..3)) => {
                return Cleaned::Doubtful(Remains::CodePoint);
            }
            _ => {
                plain.push('\\');
                rest = behind;
            }
        }
    }
    plain.push_str(rest);
    match found {
        Some(remains) => Cleaned::Repaired(plain, remains),
        None => Cleaned::AsItIs,
    }
}

/// Whether what follows `\n` is not the rest of a word in small letters, so that `\n` is an escape.
fn ends_word(behind: &str) -> bool {
    !behind.starts_with(|c: char| c.is_lowercase())
}

fn is_octal(digits: &str) -> bool {
    digits.bytes().all(|byte| matches!(byte, b'0'..=b'7'))
}

fn is_hex(digits: Option<&str>) -> bool {
    digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// The four hexadecimal digits at the beginning of a text.
fn code_unit(text: &str) -> Option<u16> {
    let digits = text.get(..4).filter(|digits| is_hex(Some(digits)))?;
    u16::from_str_radix(digits, 16).ok()
}

/// A text without code points such as `<U+00E4>`; `None` if it has none.
fn without_r_points(text: &str) -> Option<String> {
    let mut rest = text;
    let mut plain = String::new();
    while let Some(at) = rest.find("<U+") {
        let (digits, behind) = rest[at + 3..].split_once('>')?;
        let long_enough = (4..=8).contains(&digits.len()) && is_hex(Some(digits));
        let letter = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
        if !long_enough || letter.is_control() {
            return None;
        }
        plain.push_str(&rest[..at]);
        plain.push(letter);
        rest = behind;
    }
    (!plain.is_empty()).then(|| plain + rest)
}

/// `%20`, `%C3%A4`. Not in e-mail addresses, where they may be meant so.
pub(super) fn percents(text: &str, row: RowEvidence) -> Cleaned {
    if text.contains('@') || text.contains("://") {
        return Cleaned::AsItIs;
    }
    if !has_percent(text) {
        // In a row from a web form a plus sign may be a blank.
        let inside = text.split_once('+').is_some_and(|(before, behind)| {
            before.ends_with(char::is_alphanumeric) && behind.starts_with(char::is_alphanumeric)
        });
        return match row.percent && inside && !text.contains(' ') {
            true => Cleaned::Doubtful(Remains::Plus),
            false => Cleaned::AsItIs,
        };
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    // A form writes blanks as plus signs, and so has no blanks.
    let is_form = !text.contains(' ');
    while let Some((&byte, behind)) = rest.split_first() {
        rest = behind;
        match byte {
            b'%' => match escaped(behind) {
                Some(escaped) => {
                    bytes.push(escaped);
                    rest = &behind[2..];
                }
                // A real sign beside escapes: `100% A%20B`.
                None => return Cleaned::Doubtful(Remains::Percent),
            },
            b'+' if is_form => bytes.push(b' '),
            byte => bytes.push(byte),
        }
    }
    match String::from_utf8(bytes) {
        Ok(plain) if !plain.chars().any(char::is_control) => {
            Cleaned::Repaired(plain, Remains::Percent)
        }
        _ => Cleaned::Doubtful(Remains::Percent),
    }
}

fn escaped(behind: &[u8]) -> Option<u8> {
    let digits =
        std::str::from_utf8(behind.get(..2)?).ok().filter(|digits| is_hex(Some(digits)))?;
    u8::from_str_radix(digits, 16).ok()
}

/// Whether a text has an escape of web addresses that stands for no letter or digit of ASCII: nobody
/// escapes these, and `50%ab` may be half of something.
pub(in crate::recipients::file) fn has_percent(text: &str) -> bool {
    text.match_indices('%').any(|(at, _)| {
        escaped(&text.as_bytes()[at + 1..]).is_some_and(|byte| match byte {
            // A percentage before a number: `5%25`.
            0x80.. => {
                text.as_bytes().get(at + 3) == Some(&b'%')
                    || text[..at].ends_with(char::is_alphabetic)
            }
            byte => matches!(byte, b' '..=b'/' | b':'..=b'@' | b'['..=b'`' | b'{'..=b'~'),
        })
    })
}
