//! Text strings of a PDF file (ISO 32000-1, 7.9.2.2): UTF-16, UTF-8, or PDFDocEncoding (annex D.3).

use hayro_syntax::object::{Array, FromBytes as _, Object, String as PdfString};

/// PDFDocEncoding for the bytes 0x18 to 0x1f and 0x80 to 0xa0; all others are as in Latin-1.
const LOW: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
const HIGH: [char; 33] = [
    '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™',
    'ﬁ', 'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{fffd}', '€',
];

/// Decodes a text string.
pub(super) fn decode(bytes: &[u8]) -> String {
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        let units = rest.chunks(2).map(|pair| match pair {
            [high, low] => u16::from_be_bytes([*high, *low]),
            _ => 0xfffd,
        });
        return char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect();
    }
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return String::from_utf8_lossy(rest).into_owned();
    }
    let character = |byte: &u8| match byte {
        0x18..=0x1f => LOW[usize::from(byte - 0x18)],
        0x80..=0xa0 => HIGH[usize::from(byte - 0x80)],
        _ => char::from(*byte),
    };
    bytes.iter().map(character).collect()
}

/// Calls `each` for the strings of an array of the `TJ` operator: strings, with numbers between
/// them. The crate's own iterator tries to parse a reference at each number.
pub(super) fn shown(array: &Array<'_>, mut each: impl FnMut(&[u8])) {
    let data = array.data();
    let (mut at, mut count) = (0, 0);
    while let Some(byte) = data.get(at) {
        let found = match byte {
            b'0'..=b'9' | b'.' | b'+' | b'-' | b' ' | b'\t' | b'\n' | b'\r' => {
                at += 1;
                continue;
            }
            b'(' => literal(&data[at..]),
            b'<' => data[at..].iter().position(|byte| *byte == b'>').map(|end| (end + 1, false)),
            _ => None,
        };
        let Some((length, plain)) = found else { break };
        let string = &data[at..at + length];
        if plain {
            each(&string[1..length - 1]);
        } else {
            let Some(string) = PdfString::from_bytes(string) else { break };
            each(string.as_bytes());
        }
        at += length;
        count += 1;
    }
    if at < data.len() {
        // There are other objects among them.
        let items = array.iter::<Object<'_>>();
        items
            .filter_map(Object::into_string)
            .skip(count)
            .for_each(|string| each(string.as_bytes()));
    }
}

/// The length of the literal string that begins here, and whether its bytes are its text.
fn literal(data: &[u8]) -> Option<(usize, bool)> {
    let (mut depth, mut at, mut plain) = (0_usize, 0, true);
    loop {
        let byte = *data.get(at)?;
        at += 1;
        // Only these bytes have a special meaning.
        if byte > b'\\' {
            continue;
        }
        match byte {
            b'\\' => (at, plain) = (at + 1, false),
            b'\n' | b'\r' => plain = false,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((at, plain));
        }
    }
}

#[cfg(test)]
mod tests {
    use hayro_syntax::object::{Array, FromBytes as _, Object};
    use proptest::prelude::*;

    use super::{decode, shown};

    proptest! {
        #[test]
        fn strings_of_an_array_are_those_of_the_crate(
            items in prop::collection::vec(
                prop::sample::select(vec![
                    "(a b)", "(\\))", "(a(b)c)", "(\\101\r\n)", "()", "<00 41>", "<>", "<4>", "12", "-3.5",
                    " ", "\n", "/Name", "null", "[(x)]", "<</A(x)>>", "1 0 R", "\u{0}", "true",
                ]),
                0..12,
            ),
        ) {
            let text = format!("[{}]", items.join(" "));
            let array = Array::from_bytes(text.as_bytes()).unwrap();
            let expected: Vec<Vec<u8>> = array
                .iter::<Object<'_>>()
                .filter_map(Object::into_string)
                .map(|string| string.to_vec())
                .collect();
            let mut found = Vec::new();
            shown(&array, |string| found.push(string.to_vec()));
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn the_three_encodings() {
        assert_eq!(decode(b"\xfe\xff\x00\xd6\x00b\xd8\x3d\xde\x00"), "Öb\u{1f600}");
        assert_eq!(decode("\u{feff}Öberg".as_bytes()), "Öberg");
        assert_eq!(decode(b"\xd6berg \x85 \xa0 \x1a"), "Öberg – € ˆ");
    }
}
