//! PDF syntax in bytes: numbers, strings.

/// Writes a whole number.
pub(crate) fn integer(out: &mut Vec<u8>, value: i64) {
    out.extend_from_slice(itoa::Buffer::new().format(value).as_bytes());
}

/// A length in thousandths of its unit. A thousandth of a point is 0.35 µm; a whole number keeps
/// sums exact and is quicker to write than a float.
pub(crate) fn to_thousandths(value: f32) -> i64 {
    (f64::from(value) * 1000.0).round() as i64
}

/// Writes a number of thousandths, as short as it can be: `12`, `-0.5`, `841.89`.
pub(crate) fn thousandths(out: &mut Vec<u8>, value: i64) {
    if value < 0 {
        out.push(b'-');
    }
    let value = value.unsigned_abs();
    let (whole, part) = (value / 1000, value % 1000);
    if whole > 0 || part == 0 {
        out.extend_from_slice(itoa::Buffer::new().format(whole).as_bytes());
    }
    if part > 0 {
        let digits = [part / 100, part / 10 % 10, part % 10].map(|digit| b'0' + digit as u8);
        let length = if digits[2] != b'0' {
            3
        } else if digits[1] != b'0' {
            2
        } else {
            1
        };
        out.push(b'.');
        out.extend_from_slice(&digits[..length]);
    }
}

/// Writes one byte of a literal string. A bare carriage return would be read as a line feed
/// (ISO 32000-1, 7.3.4.2).
pub(crate) fn literal_byte(out: &mut Vec<u8>, byte: u8) {
    match byte {
        b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
        b'\r' => out.extend_from_slice(b"\\r"),
        other => out.push(other),
    }
}

/// Writes a literal string, `(...)`.
pub(crate) fn literal(out: &mut Vec<u8>, bytes: impl IntoIterator<Item = u8>) {
    out.push(b'(');
    for byte in bytes {
        literal_byte(out, byte);
    }
    out.push(b')');
}

/// Writes a text string (7.9.2.2): in PDFDocEncoding if it can be, else in UTF-16.
pub(crate) fn text(out: &mut Vec<u8>, words: &str) {
    if words.chars().all(|c| pdf_doc(c).is_some()) {
        literal(out, words.chars().filter_map(pdf_doc));
    } else {
        utf16(out, words);
    }
}

/// Writes a text string in UTF-16.
pub(crate) fn utf16(out: &mut Vec<u8>, words: &str) {
    literal(out, [0xFE, 0xFF].into_iter().chain(words.encode_utf16().flat_map(u16::to_be_bytes)));
}

/// A character in PDFDocEncoding (annex D.3), where that is the same as Latin-1. The few others are
/// written in UTF-16.
fn pdf_doc(character: char) -> Option<u8> {
    match character {
        ' '..='~' | '\u{A1}'..='\u{AC}' | '\u{AE}'..='\u{FF}' => u8::try_from(character).ok(),
        _ => None,
    }
}

/// The name of an object in the resources of pages, the same in every file: a letter for its kind and
/// the beginning of its digest.
pub(crate) fn resource_name(kind: char, digest: &[u8]) -> String {
    let digits = digest.iter().take(8).map(|byte| format!("{byte:02x}"));
    std::iter::once(kind.to_string()).chain(digits).collect()
}

/// Writes a reference to an object.
pub(crate) fn reference(out: &mut Vec<u8>, number: u32) {
    integer(out, i64::from(number));
    out.extend_from_slice(b" 0 R");
}

/// Writes an array of references after `open`, which ends with its bracket.
pub(crate) fn references(out: &mut Vec<u8>, open: &[u8], numbers: impl Iterator<Item = u32>) {
    out.extend_from_slice(open);
    for number in numbers {
        reference(out, number);
        out.push(b' ');
    }
    out.push(b']');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
        let mut out = Vec::new();
        write(&mut out);
        out
    }

    #[test]
    fn numbers_are_short_and_exact() {
        for (value, expected) in [
            (0.0, "0"),
            (12.0, "12"),
            (-0.5, "-.5"),
            (841.8898, "841.89"),
            (0.0404, ".04"),
            (-3.1417, "-3.142"),
            (10.884, "10.884"),
        ] {
            let bytes = written(|out| thousandths(out, to_thousandths(value)));
            assert_eq!(String::from_utf8(bytes).unwrap(), expected);
        }
    }

    #[test]
    fn strings_are_escaped() {
        assert_eq!(written(|out| text(out, "a(b)\\\u{e4}")), b"(a\\(b\\)\\\\\xe4)");
        assert_eq!(written(|out| text(out, "š(")), b"(\xfe\xff\x01\x61\x00\\()");
        // U+010D ends in a carriage return.
        assert_eq!(written(|out| text(out, "č")), b"(\xfe\xff\x01\\r)");
    }
}
