//! Words before a value that only repeat what its column says: `c/o c/o`, `FI-00990`, `mailto:`.

use crate::recipients::columns::header::Column;
use crate::recipients::columns::synonyms::{Meaning, meaning};

/// A value without such words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::recipients) struct Bare<'a> {
    /// What is left.
    pub(in crate::recipients) text: &'a str,
    /// Whether what was taken off may have been a part of the value.
    pub(in crate::recipients) uncertain: bool,
}

/// Words for `c/o` and `att.` that are nothing else, in small letters.
const CARE_OF: &[&str] =
    &["co/", "℅", "%/o", "%", "care of", "care-of", "attention", "attn", "att"];

/// Takes the words off, as often as they stand there.
pub(in crate::recipients) fn bare(value: &str, column: Column) -> Bare<'_> {
    let mut out = Bare { text: value, uncertain: false };
    loop {
        let found = match column {
            Column::CareOf | Column::Guardian2CareOf => care_of(out.text),
            Column::Street | Column::Guardian2Street => doubled_box(out.text),
            Column::Email | Column::Guardian2Email => mail(out.text),
            _ => None,
        };
        match found.or_else(|| own_header(out.text, column)) {
            Some(found) => {
                out = Bare { text: found.text, uncertain: out.uncertain || found.uncertain };
            }
            None => return out,
        }
    }
}

/// What follows one of these words, in any capitals.
fn without<'a>(text: &'a str, words: &[&str]) -> Option<(&'a str, usize)> {
    let first = text.bytes().next()?.to_ascii_lowercase();
    words.iter().find_map(|word| {
        // Most words are another one by their first byte.
        if word.as_bytes().first() != Some(&first) && first.is_ascii() {
            return None;
        }
        let beginning = text.get(..word.len())?;
        let same = beginning.eq_ignore_ascii_case(word)
            || !word.is_ascii() && beginning.chars().flat_map(char::to_lowercase).eq(word.chars());
        same.then(|| (&text[word.len()..], word.len()))
    })
}

fn trimmed(rest: &str) -> &str {
    rest.trim_start_matches([':', ',', ' ', '\u{a0}'])
}

/// What follows `c/o` in any form: with other slashes, blanks and Cyrillic letters; `c-o` and `c.o` only
/// with a blank behind. And whether it may be something else, such as initials.
fn slashed(text: &str) -> Option<(&str, bool)> {
    let rest = text.strip_prefix(['c', 'C', 'с', 'С'])?.trim_start_matches([' ', '\u{a0}']);
    let sign = rest.chars().next().filter(|sign| "/\\⁄∕-.".contains(*sign))?;
    let slash = !matches!(sign, '-' | '.');
    let behind = &rest[sign.len_utf8()..];
    let o = behind.trim_start_matches([' ', '\u{a0}']).strip_prefix(['o', 'O', '0', 'о', 'О']);
    match o {
        Some(rest) if slash && behind.starts_with([' ', '\u{a0}']) => {
            // `c/ Olli`: the o belongs to the name.
            let whole = !rest.starts_with(char::is_alphanumeric);
            Some((if whole { without_stop(rest) } else { behind }, false))
        }
        Some(rest) if slash => Some((without_stop(rest), false)),
        Some(rest) if rest.starts_with([' ', ':', '.']) || rest.is_empty() => {
            Some((without_stop(rest), true))
        }
        _ if slash && behind.starts_with([' ', '\u{a0}']) => Some((behind, false)),
        _ => None,
    }
}

/// `c/o. Bo`, `C/o.Bo`.
fn without_stop(rest: &str) -> &str {
    rest.strip_prefix('.').unwrap_or(rest)
}

/// `-osoite:` behind `c/o`.
fn without_address_word(rest: &str) -> &str {
    const WORDS: &[&str] = &["osoite", "adress", "address", "nimi", "namn", "name"];
    let word = rest.trim_start_matches(['-', ' ', '\u{a0}']);
    let Some((behind, _)) = without(word, WORDS) else { return rest };
    match behind.starts_with([':', '.']) {
        true => behind.trim_start_matches([':', '.', ' ']),
        false => rest,
    }
}

fn care_of(text: &str) -> Option<Bare<'_>> {
    let certain = |rest| Some(Bare { text: trimmed(rest), uncertain: false });
    let inner = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    if let Some(found) = inner.filter(|inner| !inner.contains('(')).and_then(care_of) {
        return Some(found);
    }
    if let Some((rest, uncertain)) = slashed(text) {
        return Some(Bare { text: trimmed(without_address_word(rest)), uncertain });
    }
    if let Some((rest, _)) = without(text, CARE_OF) {
        let word =
            text[..text.len() - rest.len()].chars().all(|c| c.is_ascii_alphabetic() || c == ' ');
        let rest_of_word = rest.strip_prefix('.').unwrap_or(rest);
        if !word {
            return certain(rest_of_word);
        }
        // `Attila` is a name.
        if rest_of_word.starts_with([':', ' '])
            || rest_of_word.is_empty()
            || rest_of_word.len() < rest.len()
        {
            let marked = rest_of_word.starts_with(':') || rest_of_word.len() < rest.len();
            let longer = text.len() - rest.len() > 3;
            return Some(Bare { text: trimmed(rest_of_word), uncertain: !marked && !longer });
        }
    }
    // `Co` is a surname, and a company may begin so.
    let (rest, _) = without(text, &["co"])?;
    match rest.chars().next() {
        Some(':') => certain(rest),
        Some('.') if rest[1..].starts_with(' ') => {
            Some(Bare { text: trimmed(&rest[1..]), uncertain: true })
        }
        Some(' ') => Some(Bare { text: trimmed(rest), uncertain: true }),
        _ => None,
    }
}

/// `FI-00990`, `FIN 00990`, `AX-22100`: the country is known without it. Only before a whole code.
pub(in crate::recipients) fn without_country(code: &str) -> &str {
    let Some((rest, _)) = without(code, &["fin", "fi", "sf", "ax"]) else { return code };
    let rest = rest.trim_start_matches(['-', '–', ' ', '.']);
    let whole = rest.len() == 5 && rest.bytes().all(|byte| byte.is_ascii_digit());
    let aland = rest.starts_with("22") || !code.starts_with(['a', 'A']);
    if whole && aland { rest } else { code }
}

/// `PL PL 21`, `PL: 21`.
fn doubled_box(text: &str) -> Option<Bare<'_>> {
    const BOXES: &[&str] =
        &["postilokero", "postbox", "p.o. box", "po box", "box", "pl", "pb", "p.l.", "p.b."];
    let (rest, _) = without(text, BOXES)?;
    let marked = rest.starts_with([':', '.', ' ']);
    let rest = rest.trim_start_matches([':', '.', ' ']);
    let again = without(rest, BOXES).is_some_and(|(behind, _)| {
        behind.trim_start_matches([':', '.', ' ']).starts_with(|c: char| c.is_ascii_digit())
    });
    (marked && again).then_some(Bare { text: rest, uncertain: false })
}

fn mail(text: &str) -> Option<Bare<'_>> {
    let (rest, _) =
        without(text, &["mailto:", "mail:", "email:", "e-mail:", "e-post:", "epost:", "smtp:"])?;
    Some(Bare { text: trimmed(rest), uncertain: false })
}

/// Words for a column that are no headers of it, or that need no colon.
fn own_word(text: &str, column: Column) -> Option<Bare<'_>> {
    let has_mark = text.bytes().any(|byte| matches!(byte, b':' | b'.'));
    #[rustfmt::skip]
    let (marked, bare): (&[&str], &[&str]) = match column {
        Column::Street => (
            &["os", "adr", "addr", "käyntiosoite", "laskutusosoite", "toimitusosoite", "besöksadress", "faktureringsadress",
                "leveransadress", "visiting address", "billing address", "home address"],
            &["katuosoite", "postiosoite", "kotiosoite", "lähiosoite", "gatuadress", "postadress", "hemadress", "street address"],
        ),
        Column::City => (&["ptp", "kunta", "ort", "stad", "kaupunki", "paikkakunta", "kommun", "town", "postitmp", "pono ja ptp"], &["postitoimipaikka", "postort", "postanstalt"]),
        Column::Name => (&["asiakas", "kund", "potilas", "patient", "customer", "client", "hlö"], &[]),
        _ => return None,
    };
    let found = without(text, bare).filter(|(rest, _)| rest.starts_with([' ', ':', '.']));
    let found = found.or_else(|| {
        let found = has_mark.then(|| without(text, marked)).flatten();
        found.filter(|(rest, _)| rest.starts_with([':', '.']))
    });
    let rest = found?.0.trim_start_matches([':', '.', ' ', '\u{a0}']);
    (!rest.is_empty()).then_some(Bare { text: rest, uncertain: false })
}

/// The header of the column with a colon: `Katuosoite: Mallitie 1`.
fn own_header(text: &str, column: Column) -> Option<Bare<'_>> {
    if let Some(found) = own_word(text, column) {
        return Some(found);
    }
    let colon = text.bytes().position(|byte| byte == b':')?;
    let (header, rest) = (&text[..colon], &text[colon + 1..]);
    if header.len() > 24 || rest.is_empty() || rest.starts_with('/') {
        return None;
    }
    let ours = match column {
        Column::Name => "name",
        Column::FirstName => "first-name",
        Column::LastName => "last-name",
        Column::CareOf => "care-of",
        Column::Street => "street",
        Column::PostalCode => "postal-code",
        Column::City => "city",
        Column::Country => "country",
        Column::Email => "email",
        _ => return None,
    };
    let is_own = match meaning(&header.trim().to_lowercase())? {
        Meaning::Column(known) => known == ours,
        Meaning::StreetOrAddress => column == Column::Street,
        _ => false,
    };
    is_own.then(|| Bare { text: trimmed(rest), uncertain: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(column: Column, value: &str, expected: &str, uncertain: bool) {
        assert_eq!(bare(value, column), Bare { text: expected, uncertain }, "{value}");
    }

    #[test]
    fn words_that_repeat_the_column_are_taken_off() {
        for value in [
            "c/o Isännöinti Oy",
            "C/O Isännöinti Oy",
            "c/o: Isännöinti Oy",
            "C/O:Isännöinti Oy",
            "c/o c/o Isännöinti Oy",
            "c/o C/O: c/o Isännöinti Oy",
            "c/oIsännöinti Oy",
            "c\\o Isännöinti Oy",
            "c / o Isännöinti Oy",
            "℅ Isännöinti Oy",
            "% Isännöinti Oy",
            "co/ Isännöinti Oy",
            "co: Isännöinti Oy",
            "care of Isännöinti Oy",
            "Att: Isännöinti Oy",
            "Att. Isännöinti Oy",
            "ATTN Isännöinti Oy",
            "c/o att: Isännöinti Oy",
            "c/ Isännöinti Oy",
            "c/ o Isännöinti Oy",
            "c /o Isännöinti Oy",
            "(c/o Isännöinti Oy)",
            "care-of Isännöinti Oy",
            "Care Of: Isännöinti Oy",
            "с/о Isännöinti Oy",
            "c⁄o Isännöinti Oy",
            "Attention: Isännöinti Oy",
            "C/O-osoite: Isännöinti Oy",
            "c/o-adress: Isännöinti Oy",
            "c/o, Isännöinti Oy",
            "%/o Isännöinti Oy",
            "c/0 Isännöinti Oy",
            "C/o.Isännöinti Oy",
            "c/o. Isännöinti Oy",
            "C/O.: Isännöinti Oy",
        ] {
            let found = bare(value, Column::CareOf);
            assert!(found.text == "Isännöinti Oy" && !found.uncertain, "{value}: {found:?}");
        }
        check(Column::CareOf, "co Isännöinti", "Isännöinti", true);
        check(Column::CareOf, "CO Isännöinti", "Isännöinti", true);
        check(Column::CareOf, "C.O. Berg", "Berg", true);
        check(Column::CareOf, "c.o Berg", "Berg", true);
        check(Column::CareOf, "c-o Berg", "Berg", true);
        check(Column::CareOf, "co. Berg", "Berg", true);
        check(Column::CareOf, "c/ Olli Berg", "Olli Berg", false);
        for value in [
            "Os: Mallitie 1",
            "Adr. Mallitie 1",
            "Addr: Mallitie 1",
            "Katuosoite Mallitie 1",
            "Käyntiosoite: Mallitie 1",
            "KÄYNTIOSOITE: Mallitie 1",
            "Laskutusosoite: Mallitie 1",
            "Gatuadress Mallitie 1",
        ] {
            check(Column::Street, value, "Mallitie 1", false);
        }
        check(Column::City, "Ptp: Helsinki", "Helsinki", false);
        for value in [
            "Kaupunki: Helsinki",
            "KAUPUNKI: Helsinki",
            "Paikkakunta: Helsinki",
            "Kommun: Helsinki",
            "Town: Helsinki",
            "Postitmp. Helsinki",
        ] {
            check(Column::City, value, "Helsinki", false);
        }
        check(Column::City, "Postitoimipaikka Helsinki", "Helsinki", false);
        check(Column::Name, "Asiakas: Maija Esimerkki", "Maija Esimerkki", false);
        check(Column::CareOf, "Att Isännöinti", "Isännöinti", true);
        check(Column::CareOf, "c/o", "", false);
        check(Column::CareOf, "%", "", false);
        for value in
            ["FI-00990", "fi-00990", "FIN-00990", "FI 00990", "FI00990", "SF-00990", "FI - 00990"]
        {
            assert_eq!(without_country(value), "00990", "{value}");
        }
        assert_eq!(without_country("AX-22100"), "22100");
        for value in ["00990", "SE-111 22", "FI-990", "FK1 1AA", "AX-00990", "FI"] {
            assert_eq!(without_country(value), value);
        }
        check(Column::PostalCode, "Postinumero: 00990", "00990", false);
        check(Column::Street, "PL PL 21", "PL 21", false);
        check(Column::Street, "PL: PL 21", "PL 21", false);
        check(Column::Street, "Box Box 7", "Box 7", false);
        check(Column::Street, "Katuosoite: Mallitie 1", "Mallitie 1", false);
        check(Column::Street, "Osoite: Mallitie 1", "Mallitie 1", false);
        check(Column::Street, "Adress: Modellvägen 1", "Modellvägen 1", false);
        check(Column::City, "Postitoimipaikka: Helsinki", "Helsinki", false);
        check(Column::Name, "Nimi: Maija Esimerkki", "Maija Esimerkki", false);
        check(Column::Country, "Maa: FI", "FI", false);
        for value in [
            "mailto:maija@posti.example",
            "MAILTO: maija@posti.example",
            "mailto:mailto:maija@posti.example",
            "e-mail: maija@posti.example",
            "Sähköposti: maija@posti.example",
        ] {
            check(Column::Email, value, "maija@posti.example", false);
        }
    }

    #[test]
    fn what_belongs_to_the_value_stays() {
        for (column, value) in [
            (Column::CareOf, "Isännöinti Oy"),
            (Column::CareOf, "Coop Värmland"),
            (Column::CareOf, "Conny Berg"),
            (Column::CareOf, "Attila Kovács"),
            (Column::CareOf, "Attendo Oy"),
            (Column::CareOf, "C Berg"),
            (Column::CareOf, "C. Olsson"),
            (Column::CareOf, "C.-O. Olsson"),
            (Column::CareOf, "Carl-Otto Berg"),
            (Column::CareOf, "C-Olof Berg"),
            (Column::CareOf, "Cc Oy"),
            (Column::Street, "Oskarintie 1"),
            (Column::Street, "Adrianinkuja 2"),
            (Column::Street, "Osmo 3"),
            (Column::City, "Ortamo"),
            (Column::Name, "Kund Ek"),
            (Column::Name, "Patient Zero"),
            (Column::CareOf, "Colombo"),
            (Column::CareOf, "100 % Oy"),
            (Column::CareOf, "Caritas"),
            (Column::CareOf, "Företagarna: Åbo"),
            (Column::PostalCode, "00990"),
            (Column::Street, "PL 21"),
            (Column::Street, "Box 7"),
            (Column::Street, "PB 456"),
            (Column::Street, "Boxbyntie 4"),
            (Column::Street, "Plassi 4"),
            (Column::Street, "Pl 4 Box"),
            (Column::Street, "Katu 5"),
            (Column::Street, "Talo: B 3"),
            (Column::City, "Ii"),
            (Column::City, "Land"),
            (Column::Name, "Nimi Maija"),
            (Column::Name, "Att Näs"),
            (Column::Email, "mailto@posti.example"),
            (Column::Email, "email@posti.example"),
        ] {
            check(column, value, value, false);
        }
    }
}
