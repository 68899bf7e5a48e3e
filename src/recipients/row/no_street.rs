//! Whole values of a street that are none: a phone number, a date, the place, the name, a remark.

use super::birth_year::year_of_any_date;
use super::towns;

/// What a street is instead of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoStreet {
    /// One or several phone numbers.
    Phone,
    /// Something else.
    Other,
}

/// Remarks in place of a street, in small letters: to whoever reads the register.
#[rustfmt::skip]
const REMARKS: &[&str] = &[
    "ks lisätiedot", "ks. lisätiedot", "katso lisätiedot", "ks muistiinpanot", "ks. huomautus", "ks huomautus", "ks. huom", "lisätiedoissa", "ks. kommentti", "ks liite", "ks. liite",
    "älä käytä", "ei saa käyttää", "ei käytetä", "ei lähetetä", "ei postia", "ei kirjeitä", "ei postita", "vanha osoite", "väärä osoite", "virheellinen osoite", "osoite väärä",
    "osoite vanhentunut", "vanhentunut", "kysy asiakkaalta", "kysyttävä", "nouto", "noutaa itse", "haetaan", "sähköpostitse", "vain sähköposti", "sähköposti", "sähköinen", "verkkolasku",
    "testi", "testiosoite", "ei tiedä", "ei halua kertoa", "ei kerro", "muu", "muut", "tilapäinen", "palautettu", "ulkomailla", "ulkomaat",
    "se anteckningar", "se anmärkning", "se kommentar", "använd inte", "använd ej", "får ej användas", "skicka inte", "ingen post", "fel adress", "gammal adress", "hämtas", "hämtar själv",
    "per e-post", "endast e-post", "utomlands", "fråga kunden", "test", "testadress",
    "see comments", "see comment", "see remarks", "see below", "do not use", "don't use", "not in use", "do not send", "do not mail", "no mail", "wrong address", "old address", "bad address",
    "by email", "email only", "e-mail only", "pick up", "collect", "abroad", "ask customer", "test address", "invalid", "invalid address", "delete", "duplicate",
];

/// What a street is if it is none. `place`: the town of the address; `finnish`: whether that is in Finland, where every
/// street and box has a name or a word.
pub(super) fn no_street(street: &str, place: &str, name: &str, finnish: bool) -> Option<NoStreet> {
    if is_phones(street) {
        return Some(NoStreet::Phone);
    }
    let other = is_date(street)
        || finnish && (is_number(street) || is_place(street, place))
        || is_same(street, name)
        || is_remark(street);
    other.then_some(NoStreet::Other)
}

/// Several phone numbers, one with dots, or one of a service: `040 123 4567 / 050 765 4321`, `040.123.4567`, `116117`.
fn is_phones(street: &str) -> bool {
    let digits = street.bytes().filter(u8::is_ascii_digit).count();
    let first = street.bytes().next();
    if digits < 5 || !first.is_some_and(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'(')) {
        return false;
    }
    if !street.chars().all(|c| c.is_ascii_digit() || "+-–/(). ,;&|".contains(c)) {
        return false;
    }
    let service = matches!(street, "116117" | "116111" | "116006" | "116123" | "118" | "112");
    let number = |part: &str| {
        let part = part.trim();
        let digits = part.bytes().filter(u8::is_ascii_digit).count();
        (7..=15).contains(&digits) && part.starts_with(['0', '+', '('])
    };
    let mut parts = street.split(['/', ',', ';', '&', '|']).filter(|part| !part.trim().is_empty());
    service || parts.all(number) && !is_date(street)
}

/// `2024-05-03`, `3.5.2024`, `45000`: a spreadsheet program made a date of `Mallikatu 5/3`.
fn is_date(street: &str) -> bool {
    let begins = street.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    let signs = street.bytes().filter(|byte| matches!(byte, b'.' | b'-' | b'/')).count();
    if !begins || signs != 2 {
        return false;
    }
    let plain = street.bytes().all(|byte| byte.is_ascii_digit() || b".-/: T".contains(&byte));
    plain
        && street.len() >= 8
        && year_of_any_date(street).is_some_and(|year| (1900..=2100).contains(&year))
}

/// Digits alone, as many as a date of a spreadsheet program has, or more.
fn is_number(street: &str) -> bool {
    let street = street.strip_suffix(".0").unwrap_or(street);
    street.len() >= 4 && street.bytes().all(|byte| byte.is_ascii_digit())
}

/// `00990 Helsinki`, and the name of a big town alone. Villages may have no streets.
fn is_place(street: &str, place: &str) -> bool {
    let begun = street.bytes().next().is_some_and(|byte| byte.is_ascii_digit() || byte == b'F');
    if !street.bytes().any(|byte| byte.is_ascii_digit()) {
        return towns::is_finnish_town(street);
    }
    if !begun {
        return false;
    }
    let code = street.strip_prefix("FI-").unwrap_or(street);
    let (Some(digits), Some(town)) = (code.get(..5), code.get(5..)) else { return false };
    let town = town.trim_start_matches([',', ' ']);
    digits.bytes().all(|byte| byte.is_ascii_digit())
        && !town.bytes().any(|byte| byte.is_ascii_digit())
        && (is_same(town, place) || towns::is_finnish_town(town))
}

/// Whether two values are the same but for capitals and signs, or the words of one are turned.
fn is_same(one: &str, other: &str) -> bool {
    if one.len().abs_diff(other.len()) > 3
        || one.len() < 3
        || one.bytes().any(|byte| byte.is_ascii_digit())
    {
        return false;
    }
    let words = |text: &str| {
        let mut words: Vec<String> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        words.sort_unstable();
        words
    };
    // Nearly always the length or the letters tell.
    words(one) == words(other)
}

fn is_remark(street: &str) -> bool {
    if street.len() > 24 || street.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let small = street.to_lowercase();
    let small = small.trim_matches(|c: char| !c.is_alphanumeric());
    REMARKS.contains(&small)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(street: &str) -> Option<NoStreet> {
        no_street(street, "Helsinki", "Maija Esimerkki", true)
    }

    #[test]
    #[rustfmt::skip]
    fn what_is_no_street() {
        for street in [
            "040 123 4567 / 050 765 4321", "0401234567, 0507654321", "040.123.4567", "116117", "116111", "(09) 123 4567; 040 123 4567", "+358 40 123 4567 / +358 50 765 4321", "09.123.4567",
            "0401234567 & 0507654321", "040 123 4567|050 765 4321",
        ] {
            assert_eq!(of(street), Some(NoStreet::Phone), "{street}");
        }
        for street in [
            "2024-05-03", "3.5.2024", "03/05/2024", "2024-05-03 00:00:00", "2024-05-03T00:00:00", "45000", "45415", "45000.0", "00990 Helsinki", "00990, Helsinki", "FI-00990 Helsinki", "Helsinki",
            "HELSINGFORS", "33100 Tampere", "Turku", "Maija Esimerkki", "Esimerkki Maija", "MAIJA ESIMERKKI", "Esimerkki, Maija", "ks. lisätiedot", "Ks. lisätiedot!", "ÄLÄ KÄYTÄ", "älä käytä",
            "ei postia", "Väärä osoite", "do not use", "Använd inte", "See comments", "email only", "test",
        ] {
            assert_eq!(of(street), Some(NoStreet::Other), "{street}");
        }
        for street in [
            "Mallikatu 5", "PL 5", "PL 116117", "5", "12", "Kylä 5", "Jurmo", "Helsingintie 5", "Helsinki 5", "Poste restante", "Mallikatu 5/3", "3/5", "Mallikatu 1.5.", "Kolmas linja 12",
            "1. linja 5", "Toinen linja 040", "Maijantie 3", "Maija Esimerkin katu 3", "Testitie 3", "Noutokatu 1", "00990 Mallikatu 5", "Turuntie", "Box 45000", "12 A 3", "1-2 B", "Käytävä 3",
        ] {
            assert_eq!(of(street), None, "{street}");
        }
        for street in ["45000", "00990 Helsinki", "Vaasa"] {
            assert_eq!(no_street(street, "Stockholm", "Maija Esimerkki", false), None, "{street}");
        }
    }
}
