//! Bytes of each encoding, and which one they are taken for.

use std::io::{Seek as _, Write as _};

use super::*;
use crate::diag::Sources;

fn found(bytes: &[u8], told: Option<Encoding>) -> Result<Found, String> {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file.rewind().unwrap();
    let source = Sources::new().add_private("a.csv");
    let told = told.map(Stated::from);
    detect(&mut file, told.as_ref(), source)
        .map_err(|problems| problems.iter().map(|p| p.message.clone()).collect())
}

fn encoded(text: &str, encoding: &'static encoding_rs::Encoding) -> Vec<u8> {
    let (bytes, _, unmappable) = encoding.encode(text);
    assert!(!unmappable, "{text}");
    bytes.into_owned()
}

/// Letters of MS-DOS (code page 850).
fn dos(text: &str) -> Vec<u8> {
    table(
        text,
        &[
            ('ä', 0x84),
            ('ö', 0x94),
            ('å', 0x86),
            ('Ä', 0x8E),
            ('Ö', 0x99),
            ('Å', 0x8F),
            ('é', 0x82),
        ],
    )
}

fn mac(text: &str) -> Vec<u8> {
    table(
        text,
        &[
            ('ä', 0x8A),
            ('ö', 0x9A),
            ('å', 0x8C),
            ('Ä', 0x80),
            ('Ö', 0x85),
            ('Å', 0x81),
            ('é', 0x8E),
        ],
    )
}

fn table(text: &str, letters: &[(char, u8)]) -> Vec<u8> {
    let byte = |c: char| match letters.iter().find(|(letter, _)| *letter == c) {
        Some((_, byte)) => *byte,
        None => u8::try_from(c).unwrap(),
    };
    text.chars().map(byte).collect()
}

#[test]
fn letters_that_both_read_alike_leave_nothing_to_choose() {
    let bytes = encoded("id;name\n1;Väinö Åström-Näsi\n", encoding_rs::WINDOWS_1252);
    let found = found(&bytes, None).unwrap();
    assert_eq!(
        (found.encoding, found.certainty),
        (Encoding::Windows1252, EncodingCertainty::Evident)
    );
    assert_eq!(found.doubts, None);
}

#[test]
fn windows_and_latin_are_told_apart_where_they_differ() {
    use EncodingCertainty::{Evident, Guessed};
    for (text, encoding, certainty) in [
        ("Miloš Ruzicka €", Encoding::Windows1252, Guessed),
        ("O’Brien", Encoding::Windows1252, Evident),
        ("Pikku “Masa” – Näsi", Encoding::Windows1252, Evident),
        ("Miloševic", Encoding::Iso8859_15, Guessed),
        ("Ruža", Encoding::Iso8859_15, Guessed),
        ("Škoda", Encoding::Iso8859_15, Guessed),
        ("Žukov", Encoding::Iso8859_15, Guessed),
        ("12 €", Encoding::Iso8859_15, Guessed),
        ("O´Brien", Encoding::Windows1252, Evident),
        ("Katu 12½", Encoding::Windows1252, Evident),
    ] {
        let code = match encoding {
            Encoding::Windows1252 => encoding_rs::WINDOWS_1252,
            _ => encoding_rs::ISO_8859_15,
        };
        let found = found(&encoded(&format!("id;name\n1;{text}\n"), code), None).unwrap();
        assert_eq!((found.encoding, found.certainty), (encoding, certainty), "{text}");
        assert_eq!(found.doubts.is_some(), certainty == Guessed, "{text}");
    }
}

#[test]
fn files_of_old_systems_are_refused() {
    for name in ["Väinö", "Mäntylä", "Hämäläinen", "Åkerblom", "Sääski", "Mörkö", "Öhman"]
    {
        let text = format!("id;name\n1;{name}\n");
        let problem = found(&dos(&text), None).err().unwrap_or_default();
        assert!(problem.contains("MS-DOS") && problem.contains("line 2"), "{name}: {problem}");
    }
    for name in ["Väinö", "Mäntylä", "Hämäläinen", "Åkerblom", "Sääski", "Äijälä", "André"]
    {
        let text = format!("id;name\n1;{name}\n");
        let problem = found(&mac(&text), None).err().unwrap_or_default();
        assert!(problem.contains("Macintosh") || name == "Åkerblom", "{name}: {problem}");
        assert!(!problem.is_empty(), "{name}");
    }
}

/// ö of a Mac is š of windows-1252: a list without any other letter beyond ASCII is refused where the
/// words cannot be right, and told otherwise.
#[test]
fn an_o_of_the_mac_is_never_read_in_silence() {
    for name in ["Möttönen", "Löfström", "Törmälä", "Sjölöf", "Sjöström", "Björklöf"] {
        let problem = found(&mac(&format!("id;name\n1;{name}\n")), None).err().unwrap_or_default();
        assert!(problem.contains("Macintosh"), "{name}: {problem}");
    }
    for name in
        ["Höglund", "Björk", "Köpman", "Lindholm-Öberg", "Rönkä", "Söderlund", "Pöysti", "Hyvönen"]
    {
        match found(&mac(&format!("id;name\n1;{name}\n")), None) {
            Ok(found) => assert!(found.doubts.is_some(), "{name}"),
            Err(problem) => assert!(problem.contains("Macintosh"), "{name}: {problem}"),
        }
    }
    // Names with š are read as they are, with the doubt.
    for name in ["Miloš", "Dušan", "Bošnjak", "Šimon"] {
        let text = format!("id;name\n1;{name}\n");
        let found = found(&encoded(&text, encoding_rs::WINDOWS_1252), None);
        assert!(found.is_ok(), "{name}: {:?}", found.err());
    }
}

#[test]
fn letters_of_windows_are_not_taken_for_those_of_old_systems() {
    let text = "id;name\n1;“Šimon” Žukov\n2;ŠIMON ŽELEZNÝ\n3;Pikku-Masa†\n4;„Matti”\n5;™ Žan\n\
                6;Naše Œuvre\n7;“Äijä”\n8;50 €\n9;Mäki…\n";
    let found = found(&encoded(text, encoding_rs::WINDOWS_1252), None).unwrap();
    assert_eq!(found.encoding, Encoding::Windows1252);
}

#[test]
fn two_encodings_in_one_file_are_an_error() {
    let mut bytes = encoded("id;name\n1;Miloševic\n", encoding_rs::ISO_8859_15);
    bytes.extend(encoded("2;O’Brien\n", encoding_rs::WINDOWS_1252));
    let problem = found(&bytes, None).err().unwrap();
    assert!(problem.contains("line 2") && problem.contains("line 3"), "{problem}");
}

#[test]
fn utf_16_is_found_without_a_mark() {
    let text = "id;name\n1;Väinö Žukov €\n";
    for (encoding, bytes) in [
        (Encoding::Utf16Le, text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()),
        (Encoding::Utf16Be, text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
    ] {
        let found = self::found(&bytes, None).unwrap();
        assert_eq!((found.encoding, found.certainty), (encoding, EncodingCertainty::Evident));
        let told = self::found(&bytes, Some(encoding)).unwrap();
        assert_eq!(told.certainty, EncodingCertainty::Stated);
        assert!(self::found(&bytes[1..], None).is_err(), "half a character is missing");
    }
    assert!(found(b"id\0name\n1\0A\n", None).is_err());
}

#[test]
fn what_the_incident_says_settles_it_unless_the_file_contradicts_it() {
    let latin = encoded("id;name\n1;Miloševic\n", encoding_rs::ISO_8859_15);
    let windows = encoded("id;name\n1;O’Brien\n", encoding_rs::WINDOWS_1252);
    let utf8 = "id;name\n1;Väinö\n".as_bytes();
    let marked = "\u{feff}id;name\n1;Väinö\n".as_bytes();
    let ascii = b"id;name\n1;A\n";
    let wide: Vec<u8> = "\u{feff}id;name\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let polish = encoded("id;name\n1;Łukasz Śliwiński\n", encoding_rs::WINDOWS_1250);
    let kanji = encoded("id;name\n1;山田太郎\n", encoding_rs::SHIFT_JIS);
    use Encoding::{Iso8859_2, Iso8859_15, Koi8R, ShiftJis, Utf8, Utf8Mark, Utf16Be, Utf16Le};
    use Encoding::{Windows1250, Windows1251, Windows1252, Windows1257};
    for (bytes, told, expected) in [
        (&latin[..], Iso8859_15, Some(Iso8859_15)),
        (&latin[..], Windows1252, Some(Windows1252)),
        (&latin[..], Utf8, None),
        (&latin[..], Utf16Le, None),
        (&windows[..], Iso8859_15, None),
        (&windows[..], Windows1252, Some(Windows1252)),
        (&dos("id;name\n1;Väinö\n")[..], Windows1252, Some(Windows1252)),
        (&dos("id;name\n1;Åkerblom\n")[..], Windows1252, None),
        (utf8, Utf8, Some(Utf8)),
        (utf8, Windows1252, None),
        (utf8, Iso8859_15, None),
        (marked, Utf8, Some(Utf8Mark)),
        (marked, Windows1252, None),
        (ascii, Windows1252, Some(Windows1252)),
        (ascii, Utf16Be, None),
        (&polish[..], Windows1250, Some(Windows1250)),
        (&polish[..], Windows1251, Some(Windows1251)),
        (&polish[..], Windows1257, None),
        (&polish[..], Iso8859_2, None),
        (&polish[..], Koi8R, Some(Koi8R)),
        (&kanji[..], ShiftJis, Some(ShiftJis)),
        (utf8, Windows1250, None),
        (&wide[..], Utf16Le, Some(Utf16Le)),
        (&wide[..], Utf16Be, None),
        (&wide[..], Utf8, None),
    ] {
        let found = found(bytes, Some(told));
        match expected {
            Some(expected) => assert_eq!(found.unwrap().encoding, expected, "{told}"),
            None => assert!(found.is_err(), "{told}"),
        }
    }
}
