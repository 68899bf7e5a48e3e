//! Fields of header form: the blocks of a delivery status (RFC 3464 2.1) and the headers of a returned
//! message (RFC 5322 2.2).
//!
//! Real programs fold, comment and space these as they like, so this reads all that can be meant in one
//! way only. It never fails; what is no field is passed over.

use std::borrow::Cow;

/// Most fields that are read of one text. A genuine report about one message has some twenty.
const MOST_FIELDS: usize = 4_000;

/// Most characters that are kept of a value.
const MOST_CHARS: usize = 2_000;

/// One field, or the blank line between two blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// A field: its name in small letters, its value on one line.
    Field(String, String),
    /// A blank line.
    Gap,
}

/// The text of bytes that do not say their charset: UTF-8, or else ISO 8859-1, in which everything is
/// something.
pub(super) fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().map(|byte| char::from(*byte)).collect()),
    }
}

/// All fields of a text, unfolded, with the gaps between them.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    for line in unix(text).split('\n').map(|line| line.trim_start_matches('\u{feff}')) {
        if out.len() >= MOST_FIELDS {
            break;
        }
        if line.trim().is_empty() {
            if !matches!(out.last(), Some(Line::Gap) | None) {
                out.push(Line::Gap);
            }
            continue;
        }
        match out.last_mut() {
            Some(Line::Field(_, value)) if line.starts_with([' ', '\t']) => {
                append(value, line.trim());
            }
            _ => out.extend(field(line)),
        }
    }
    out
}

/// The fields of a header, up to its first blank line.
pub(super) fn header(text: &str) -> Vec<(String, String)> {
    lines(text)
        .into_iter()
        .map_while(|line| match line {
            Line::Field(name, value) => Some((name, value)),
            Line::Gap => None,
        })
        .collect()
}

/// The text with plain line ends.
fn unix(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

fn field(line: &str) -> Option<Line> {
    let (name, value) = line.split_once(':')?;
    let name = name.trim();
    let is_name = !name.is_empty()
        && name.len() <= 76
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let mut kept = String::new();
    append(&mut kept, value.trim());
    is_name.then(|| Line::Field(name.to_ascii_lowercase(), kept))
}

fn append(value: &mut String, more: &str) {
    let room = MOST_CHARS.saturating_sub(value.chars().count() + 1);
    if !value.is_empty() && room > 0 {
        value.push(' ');
    }
    value.extend(more.chars().take(room));
}

/// A value without its comments (RFC 5322 3.2.2). One that is never closed goes to the end.
pub(super) fn without_comments(value: &str) -> String {
    let mut depth = 0_usize;
    let mut out = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '(' => depth += 1,
            ')' if depth > 0 => depth -= 1,
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out.trim().to_owned()
}

/// The value without its type, as in `rfc822; name@example.org`; the whole value if there is no type.
pub(super) fn after_type(value: &str) -> &str {
    match value.split_once(';') {
        Some((kind, rest)) if !kind.trim().contains([' ', '@']) => rest.trim(),
        _ => value.trim(),
    }
}

/// Decodes xtext (RFC 3461 4): `+2B` is a plus.
pub(super) fn from_xtext(value: &str) -> String {
    let mut out = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match (first, byte) {
            (b'+', Some(byte)) => {
                out.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                out.push(*first);
                rest = after;
            }
        }
    }
    text_of(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(name: &str, value: &str) -> Line {
        Line::Field(name.to_owned(), value.to_owned())
    }

    #[test]
    fn folded_lines_are_one_value() {
        let text = "Diagnostic-Code: smtp; 550\n  5.1.1\n\tno such user\n\nStatus : 5.1.1";
        let expected = [
            field("diagnostic-code", "smtp; 550 5.1.1 no such user"),
            Line::Gap,
            field("status", "5.1.1"),
        ];
        assert_eq!(lines(text), expected);
        assert_eq!(lines(&text.replace('\n', "\r\n")), expected);
    }

    #[test]
    fn what_is_no_field_is_passed_over() {
        assert_eq!(
            lines("no colon\n: no name\ntwo words: x\n a fold of nothing\nA: b\n\n\n"),
            [field("a", "b"), Line::Gap,]
        );
    }

    #[test]
    fn comments_and_types_and_xtext_go_away() {
        assert_eq!(without_comments("5.1.1 (bad (very) address)"), "5.1.1");
        assert_eq!(without_comments("failed (never closed"), "failed");
        assert_eq!(after_type("smtp; 550 5.1.1 x; y"), "550 5.1.1 x; y");
        assert_eq!(after_type("550 no; type"), "550 no; type");
        assert_eq!(from_xtext("a+2Bb+3Dc+"), "a+b=c+");
        assert_eq!(from_xtext("+zz+2"), "+zz+2");
    }

    #[test]
    fn a_flood_is_cut() {
        let text = "A: b\n".repeat(10_000);
        assert_eq!(lines(&text).len(), MOST_FIELDS);
        let text = format!("A: {}", "ä".repeat(10_000));
        let Some(Line::Field(_, value)) = lines(&text).pop() else { panic!("a field") };
        assert!(value.chars().count() <= MOST_CHARS);
    }
}
