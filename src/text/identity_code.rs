//! Finds Finnish personal identity codes (henkilötunnus), so that none gets into a letter, a log, a
//! file name or onto a screen (Data Protection Act 1050/2018, section 29).

use std::ops::Range;

use super::value::{TextProblemKind, is_blank, problem_of};

/// Check characters, indexed by the remainder of the nine digits divided by 31.
const CHECK: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

/// Days of each month. February has its leap day: the century of the year is not needed.
const DAYS: [u32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Digits of a code: DDMMYY and the three-digit individual number.
const DIGITS: usize = 9;

/// Whether the text contains a personal identity code; see [`identity_codes`].
pub fn holds_identity_code(text: &str) -> bool {
    !identity_codes(text).is_empty()
}

/// Byte ranges of the personal identity codes in a text, in order.
///
/// A code is DDMMYY, a century sign, three digits and a check character. The century signs are `-`
/// and U–Y for 19xx, A–F for 20xx and `+` for 18xx (decree 690/2022, in force since 2023). A code
/// is found in upper and lower case, with any dash for the hyphen, with spaces around the hyphen,
/// in fullwidth forms, and with invisible characters in between: what a word processor makes of a
/// code is still the code. Individual numbers from 900 on, which are issued temporarily, count too.
///
/// Three rules exclude other numbers, and no valid code breaks them: the day exists, the check
/// character is right, and no ASCII letter or digit is adjacent (as in long customer numbers and
/// UUIDs).
pub fn identity_codes(text: &str) -> Vec<Range<usize>> {
    // Fast path for nearly every value: no digit, neither ASCII nor fullwidth (which begin with
    // this byte).
    const WIDE: u8 = 0xEF;
    if text.bytes().filter(|byte| byte.is_ascii_digit() || *byte == WIDE).count() < DIGITS {
        return Vec::new();
    }
    codes_between(text, |before, after| {
        let free = |c: Option<&char>| c.is_none_or(|c| !c.is_ascii_alphanumeric());
        free(before.last()) && free(after.first())
    })
}

/// Whether a text contains a personal identity code that is written into a word, as when a program joined
/// two columns: `MaijaEsimerkki131052-308T`. Only in words: in numbers of registers and UUIDs, which have
/// the letters A to F at most, such a code would often be there by chance.
pub(crate) fn holds_glued_code(text: &str) -> bool {
    // The characters beside a code, from it outwards: the rest of a word, or none, and no digit behind it.
    let of_word = |beside: &mut dyn Iterator<Item = &char>| {
        let (mut empty, mut beyond_hex) = (true, false);
        for c in beside {
            if !c.is_ascii_alphabetic() {
                return !c.is_ascii_digit() && (empty || beyond_hex);
            }
            empty = false;
            beyond_hex |= !c.is_ascii_hexdigit();
        }
        empty || beyond_hex
    };
    let found = codes_between(text, |before, after| {
        of_word(&mut before.iter().rev()) && of_word(&mut after.iter())
    });
    !found.is_empty()
}

/// Byte ranges of the codes between whose neighbours they may stand: what is before and behind a code, in
/// canonical form.
fn codes_between(text: &str, may_stand: impl Fn(&[char], &[char]) -> bool) -> Vec<Range<usize>> {
    let characters: Vec<(Range<usize>, char)> = text
        .char_indices()
        .filter_map(|(at, c)| Some((at..at + c.len_utf8(), folded(c)?)))
        .collect();
    let plain: Vec<char> = characters.iter().map(|(_, c)| *c).collect();
    let mut found = Vec::new();
    for start in 0..plain.len() {
        let Some(length) = length_of_code(&plain[start..]) else { continue };
        if may_stand(&plain[..start], &plain[start + length..]) {
            let last = &characters[start + length - 1].0;
            found.push(characters[start].0.start..last.end);
        }
    }
    found
}

/// The number of characters of a code at the start of the text; `None` if there is none.
fn length_of_code(text: &[char]) -> Option<usize> {
    let (date, rest) = text.split_at_checked(6)?;
    let date = number(date)?;
    if !is_day(date) {
        return None;
    }
    let blanks = |text: &[char]| text.iter().take_while(|c| **c == ' ').count();
    let before = blanks(rest);
    let sign = latin(*rest.get(before)?);
    let rest = rest.get(before + 1..)?;
    let after = blanks(rest);
    match sign {
        '-' | '+' => {}
        'A'..='F' | 'U'..='Y' if before + after == 0 => {}
        _ => return None,
    }
    let (individual, rest) = rest.get(after..)?.split_at_checked(3)?;
    let remainder = usize::try_from((date * 1000 + number(individual)?) % 31).ok()?;
    let check = CHECK.get(remainder).copied().map(char::from);
    (rest.first().copied().map(latin) == check).then_some(6 + before + 1 + after + 4)
}

/// The Latin letter that a Cyrillic or Greek capital looks like, as a check character is typed on another keyboard.
fn latin(c: char) -> char {
    const LIKE: &[(char, &str)] = &[
        ('A', "АΑ"),
        ('B', "ВΒ"),
        ('C', "С"),
        ('E', "ЕΕ"),
        ('H', "НΗ"),
        ('J', "Ј"),
        ('K', "КΚ"),
        ('M', "МΜ"),
        ('N', "Ν"),
        ('P', "РΡ"),
        ('S', "Ѕ"),
        ('T', "ТΤ"),
        ('U', "Ս"),
        ('X', "ХΧ"),
        ('Y', "УΥ"),
        ('V', "Ѵ"),
    ];
    if c.is_ascii() {
        return c;
    }
    let capital = c.to_uppercase().next().unwrap_or(c);
    LIKE.iter().find(|(_, like)| like.contains(capital)).map_or(c, |(letter, _)| *letter)
}

/// The text with digits in the place of letters that look like them, if there are any beside digits: `131O52-308T`.
pub(crate) fn with_digits_for_letters(text: &str) -> Option<String> {
    let digit = |c: char| match c {
        'O' | 'o' | 'О' | 'о' | 'Ο' | 'ο' => Some('0'),
        'l' | 'I' | '|' => Some('1'),
        c if c.is_ascii_digit() => Some(c),
        _ => None,
    };
    if !text.contains(['O', 'o', 'l', 'I', '|', 'О', 'о', 'Ο', 'ο']) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut changed = false;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let run = rest.find(|c| digit(c).is_none()).unwrap_or(rest.len());
        let (front, behind) = rest.split_at(run.max(c.len_utf8()));
        let digits = front.bytes().filter(u8::is_ascii_digit).count();
        if run > 0 && digits > 0 && digits < front.chars().count() {
            changed = true;
            out.extend(front.chars().map(|c| digit(c).unwrap_or(c)));
        } else {
            out.push_str(front);
        }
        rest = behind;
    }
    changed.then_some(out)
}

/// Whether a day exists: DDMMYY as a number.
fn is_day(date: u32) -> bool {
    let (day, month) = (date / 10_000, date / 100 % 100);
    let month = usize::try_from(month).ok().and_then(|month| month.checked_sub(1));
    month.and_then(|month| DAYS.get(month)).is_some_and(|days| (1..=*days).contains(&day))
}

/// Whether six digits, DDMMYY, and a letter can begin and end a code.
pub(super) fn can_be_ends(date: &str, check: &str) -> bool {
    let date = (date.len() == 6).then(|| date.parse().ok()).flatten();
    let check = check.bytes().next().filter(|_| check.len() == 1);
    date.is_some_and(is_day) && check.is_some_and(|check| CHECK[10..].contains(&check))
}

/// Whether nine digits, DDMMYY and the individual number, have this check character (in upper case), and
/// the day exists.
pub(super) fn is_code(digits: &str, check: &str) -> bool {
    let text: Vec<char> = match digits.split_at_checked(6) {
        Some((date, rest)) => {
            date.chars().chain(['-']).chain(rest.chars()).chain(check.chars()).collect()
        }
        None => return false,
    };
    text.len() == DIGITS + 2 && length_of_code(&text) == Some(DIGITS + 2)
}

/// The text in the canonical form of a code: upper case, plain hyphens, spaces and digits, and no
/// invisible characters.
pub(super) fn code_form(text: &str) -> String {
    text.chars().filter_map(folded).map(latin).collect()
}

/// The number that digits represent; `None` if one is not a digit.
fn number(digits: &[char]) -> Option<u32> {
    digits.iter().try_fold(0, |number, digit| Some(number * 10 + digit.to_digit(10)?))
}

/// The character in the canonical form of a code: upper case, plain hyphens and spaces. `None` for
/// an invisible character.
fn folded(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c.to_ascii_uppercase());
    }
    match c {
        // Soft hyphen, the dashes U+2010 to U+2015, bullet, superscript and subscript minus, minus
        // sign, small forms.
        '\u{ad}'
        | '\u{2d7}'
        | '\u{2010}'..='\u{2015}'
        | '\u{2043}'
        | '\u{207b}'
        | '\u{208b}'
        | '\u{2212}'
        | '\u{2796}'
        | '\u{fe58}'
        | '\u{fe63}' => Some('-'),
        // Fullwidth forms of ASCII: U+FF01 is `!`, and so on.
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(c) - 0xfee0).map(|c| c.to_ascii_uppercase())
        }
        _ if is_blank(c) => Some(' '),
        _ => match problem_of(c) {
            Some(TextProblemKind::Invisible | TextProblemKind::Bidi) => None,
            _ => Some(c),
        },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A code with an individual number from 900 on, which no one has permanently.
    fn code(century: char) -> String {
        let check = char::from(CHECK[10_190_900 % 31]);
        format!("010190{century}900{check}")
    }

    #[test]
    fn codes_of_all_centuries_are_found_anywhere() {
        for century in "-+ABCDEFUVWXY".chars() {
            let code = code(century);
            for text in [code.clone(), code.to_lowercase(), format!("ä {code}.")] {
                let found = identity_codes(&text);
                assert_eq!(found.len(), 1, "{text}");
                assert!(text[found[0].clone()].eq_ignore_ascii_case(&code), "{text}");
            }
        }
        // The example code of the Digital and Population Data Services Agency.
        assert_eq!(identity_codes("ä 131052-308T, 131052Y308t"), [3..14, 16..27]);
    }

    #[test]
    fn any_dash_is_a_hyphen() {
        for dash in "-‐‑‒–—―−⁃﹣－\u{ad}".chars() {
            assert!(holds_identity_code(&code(dash)), "U+{:04X}", u32::from(dash));
        }
        for spaced in
            ["131052 - 308T", "131052\u{a0}–308T", "131052- 308T", "１３１０５２－３０８Ｔ"]
        {
            assert_eq!(identity_codes(spaced).first(), Some(&(0..spaced.len())), "{spaced}");
        }
        let hidden = "x 131052\u{200b}-\u{2060}308T\u{200e}";
        assert_eq!(identity_codes(hidden).first(), Some(&(2..hidden.len() - 3)));
    }

    /// What the byte counts rely on.
    #[test]
    fn only_ascii_and_wide_digits_are_digits() {
        for c in '\0'..=char::MAX {
            let digit = folded(c).is_some_and(|c| c.is_ascii_digit());
            let counts = c.is_ascii_digit() || c.encode_utf8(&mut [0; 4]).as_bytes()[0] == 0xEF;
            assert!(counts || !digit, "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn other_numbers_are_not() {
        let code = code('-');
        for other in [
            format!("1{code}").as_str(),
            &format!("{code}9"),
            &format!("x{code}"),
            &code.replace('-', "G"),
            &code.replace('-', " A "),
            &code.replace('-', "\n"),
            "131052-308U",
            "131052G308T",
            "131052308T",
            // Days that do not exist, with the right check character.
            "331052-308L",
            "300290-900L",
            "010-123 4567",
            "HEL 2023-012345",
            "09 123 4567",
            "ääääääääää",
            "",
        ] {
            assert!(identity_codes(other).is_empty(), "{other}");
        }
    }

    #[test]
    fn letters_of_another_keyboard_are_those_of_a_code() {
        for text in [
            "131052-308Т",
            "131052-308т",
            "131052-308Τ",
            "131052–308Т",
            "Eva 131052-308Т",
            "131052А308Т",
            "131052U308Т",
        ] {
            assert!(holds_identity_code(text), "{text}");
        }
        for text in ["131052-308У", "131052-308Ж", "131052-308Ä"] {
            assert!(!holds_identity_code(text), "{text}");
        }
    }

    #[test]
    fn letters_that_look_like_digits_are_digits() {
        for (text, digits) in [
            ("131O52-308T", Some("131052-308T")),
            ("13l052-308T", Some("131052-308T")),
            ("I31052-308T", Some("131052-308T")),
            ("131o52-3o8T", Some("131052-308T")),
            ("131О52-308T", Some("131052-308T")),
            ("Olli 131O52-308T", Some("Olli 131052-308T")),
            ("Oulu", None),
            ("Mallikatu 5", None),
            ("131052-308T", None),
            ("", None),
        ] {
            assert_eq!(with_digits_for_letters(text).as_deref(), digits, "{text}");
        }
    }

    #[test]
    fn a_code_that_is_joined_to_a_word_is_found() {
        for text in [
            "MaijaEsimerkki131052-308T",
            "131052-308TMaija",
            "Maija131052-308TEsimerkki",
            "Mallikatu 1131052-308T",
            "Esimerkki131052A308Tx",
            "hetu:x131052–308t",
            "Öberg131052-308Tölkkö",
        ] {
            let glued = holds_glued_code(text) || holds_identity_code(text);
            // A digit before it belongs to the number.
            assert_eq!(glued, !text.contains("1131052"), "{text}");
        }
        for text in [
            "ab131052-308d-4fee",
            "131052-308Tab12",
            "Maija131052-308U",
            "Katu 12ab131052-308Tx9",
            "Maija Esimerkki",
        ] {
            assert!(!holds_glued_code(text), "{text}");
        }
    }

    /// Every check character, or the days above would prove nothing.
    #[test]
    fn a_day_that_does_not_exist_is_no_code() {
        for date in ["331052", "300290", "310491", "000190", "010090", "011390"] {
            for check in CHECK {
                let text = format!("{date}-900{}", char::from(*check));
                assert!(!holds_identity_code(&text), "{text}");
            }
        }
        assert!(CHECK.iter().any(|c| holds_identity_code(&format!("290200A900{}", *c as char))));
    }

    proptest! {
        #[test]
        fn every_valid_code_is_found(
            (month, day) in (1u32..=12).prop_flat_map(|m| (Just(m), 1..=DAYS[m as usize - 1])),
            year in 0u32..100,
            individual in 2u32..1000,
            sign in prop::sample::select("-+ABCDEFUVWXY–‑−".chars().collect::<Vec<_>>()),
            (before, after) in ("[^0-9a-zA-Z０-９ａ-ｚＡ-Ｚ]{0,3}", "[^0-9a-zA-Z０-９ａ-ｚＡ-Ｚ]{0,3}"),
        ) {
            let number = ((day * 100 + month) * 100 + year) * 1000 + individual;
            let check = char::from(CHECK[number as usize % 31]);
            let code = format!("{day:02}{month:02}{year:02}{sign}{individual:03}{check}");
            let text = format!("{before}{code}{after}");
            let place = before.len()..before.len() + code.len();
            prop_assert_eq!(identity_codes(&text), vec![place]);
        }
    }
}
