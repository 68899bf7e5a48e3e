//! Text strings of a PDF file (ISO 32000-1, 7.9.2.2): UTF-16, UTF-8, or the encoding of one byte a
//! character that annex D.3 lists.

/// Characters of the bytes 0x18 to 0x1f and 0x80 to 0xa0; the others are those of Latin-1.
const LOW: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
const HIGH: [char; 33] = [
    '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™',
    'ﬁ', 'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{fffd}', '€',
];

/// The text of a text string.
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

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn the_three_encodings() {
        assert_eq!(decode(b"\xfe\xff\x00\xd6\x00b\xd8\x3d\xde\x00"), "Öb\u{1f600}");
        assert_eq!(decode("\u{feff}Öberg".as_bytes()), "Öberg");
        assert_eq!(decode(b"\xd6berg \x85 \xa0 \x1a"), "Öberg – € ˆ");
    }
}
