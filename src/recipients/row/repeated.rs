//! What stands in the street or beside it and belongs to another column: a phone number, the postal
//! code and town, the name.

use super::context::Row;
use crate::diag::Diagnostic;
use crate::diag::codes::recipients as codes;
use crate::recipients::columns::header::Column;
use crate::recipients::model::{Need, Part};
use crate::recipients::row::no_street::{NoStreet, no_street};
use crate::recipients::row::postal_address::Parts;
use crate::recipients::row::towns;

/// What a value repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Repeats {
    Phone,
    Place,
    Name,
    Street,
    /// A number in a name.
    Digits,
}

impl Repeats {
    fn key(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Place => "place",
            Self::Name => "name",
            Self::Street => "street",
            Self::Digits => "digits",
        }
    }

    fn message(self) -> &'static str {
        match self {
            Self::Phone => "there is a phone number in the address",
            Self::Place => "the postal code or the town is in the street, too",
            Self::Name => "the name is in the address, too",
            Self::Street => "the street is in another column, too",
            Self::Digits => "there is a number in the name",
        }
    }
}

impl Row<'_> {
    /// Reports what an address repeats. A street that is nothing but a phone number is taken away, and
    /// a person decides.
    pub(in crate::recipients) fn repeated(&mut self, parts: &mut Parts, name: &str, finnish: bool) {
        let Some(street) = parts.street.as_deref() else { return };
        let place = parts.city.as_deref().unwrap_or_default();
        let none = match no_street(street, place, name, finnish) {
            Some(NoStreet::Other) => Some(Need::NoValue(Part::Street)),
            Some(NoStreet::Phone) => Some(Need::PhoneAsStreet),
            None => is_phone(street).then_some(Need::PhoneAsStreet),
        };
        if let Some(need) = none {
            parts.street = None;
            let help = "write the street or the post office box, or leave the address empty";
            self.need(need, Column::Street, help);
            if let Need::NoValue(part) = need {
                self.with("part", part.column());
            }
            return;
        }
        let code = parts.postal_code.as_deref().unwrap_or_default();
        let city = parts.city.as_deref().unwrap_or_default();
        let care_of = parts.care_of.as_deref().unwrap_or_default();
        let of_street = if holds_phone(street) {
            Some(Repeats::Phone)
        } else if street.split([',', ';']).any(|part| same(part, name) || same(part, &turned(name)))
            || begins_with(street, name)
        {
            Some(Repeats::Name)
        } else if holds_place(street, code, city)
            || finnish && (same(street, city) || holds_other_place(street))
        {
            Some(Repeats::Place)
        } else if street.rsplit_once(',').is_some_and(|(one, other)| same(one, other))
            || is_twice(street)
        {
            Some(Repeats::Street)
        } else {
            None
        };
        let of_city = if holds_phone(city) {
            Some(Repeats::Phone)
        } else if finnish && holds_code(city) || is_doubled(city) {
            Some(Repeats::Place)
        } else if city.split(',').skip(1).any(|part| same(part, street)) {
            Some(Repeats::Street)
        } else if same(city, name) {
            Some(Repeats::Name)
        } else if has_number(street) && same(city, street) {
            Some(Repeats::Street)
        } else {
            None
        };
        let of_care = if same(care_of, name) {
            Some(Repeats::Name)
        } else if same(care_of, street) {
            Some(Repeats::Street)
        } else if holds_phone(care_of) {
            Some(Repeats::Phone)
        } else {
            None
        };
        let found =
            [(Column::Street, of_street), (Column::City, of_city), (Column::CareOf, of_care)];
        for (column, repeats) in found {
            if let Some(repeats) = repeats {
                let problem = Diagnostic::warning(codes::REPEATED, repeats.message());
                let problem = problem.at(self.place_of(column)).help(HELP);
                self.push(problem.with("what", repeats.key()));
            }
        }
    }
}

impl Row<'_> {
    /// Reports a phone number, a postal code, a date or the street in a name. A company may have a number
    /// in its name, but not a long one.
    pub(in crate::recipients) fn repeated_in_name(
        &mut self,
        column: Column,
        name: &str,
        street: &str,
    ) {
        if !name.bytes().any(|byte| byte.is_ascii_digit()) {
            return;
        }
        let with_street = name.len() > street.len()
            && name.get(name.len() - street.len()..).is_some_and(|end| same(end, street));
        let repeats = if holds_phone(name) {
            Repeats::Phone
        } else if has_number(street) && with_street {
            Repeats::Street
        } else if name.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() > 3)
            || in_brackets(name)
        {
            Repeats::Digits
        } else {
            return;
        };
        let problem = Diagnostic::warning(codes::REPEATED, repeats.message());
        let problem = problem.at(self.place_of(column)).help(HELP);
        self.push(problem.with("what", repeats.key()));
    }
}

const HELP: &str =
    "leave each value in one column only; the letter is sent with the address as it is";

/// Whether a name has a number of its own in brackets: `Maija Malli (8)`.
fn in_brackets(name: &str) -> bool {
    let insides = name.split(['(', '[']).skip(1);
    let mut insides = insides.filter_map(|rest| rest.split_once([')', ']']));
    insides.any(|(inside, _)| !inside.is_empty() && inside.bytes().all(|b| b.is_ascii_digit()))
}

fn has_number(street: &str) -> bool {
    street.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether two values are the same but for capitals, blanks and signs. One or two letters prove nothing.
fn same(one: &str, other: &str) -> bool {
    let first =
        |text: &str| text.chars().find(|c| c.is_alphanumeric()).map(|c| c.to_lowercase().next());
    // The fast path of nearly every value.
    if one.is_empty() || one.len().abs_diff(other.len()) > 8 || first(one) != first(other) {
        return false;
    }
    let folded = |text: &str| -> Vec<char> {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let one = folded(one);
    one.len() > 2 && one == folded(other)
}

/// `Esimerkki Maija` for `Maija Esimerkki`.
fn turned(name: &str) -> String {
    match name.rsplit_once(' ') {
        Some((first, last)) => format!("{last} {first}"),
        None => String::new(),
    }
}

/// Whether the name and a blank are before the street: `Maija Esimerkki Mallikatu 1`.
fn begins_with(street: &str, name: &str) -> bool {
    let rest = street.get(..name.len()).filter(|start| name.contains(' ') && same(start, name));
    rest.is_some() && street[name.len()..].starts_with(' ')
}

/// Whether another postal code and town are behind a comma: `Mallikatu 1, 20100 Turku`.
fn holds_other_place(street: &str) -> bool {
    let Some((_, behind)) = street.rsplit_once(',') else { return false };
    let behind = behind.trim();
    let town = behind.split_once(' ').filter(|(code, _)| is_code(code)).map(|(_, town)| town);
    town.is_some_and(|town| town.chars().all(|c| c.is_alphabetic() || " -".contains(c)))
        || is_code(behind)
        || towns::is_finnish_town(behind)
}

fn is_code(text: &str) -> bool {
    text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a Finnish postal code is in the town: `FI-00990 Helsinki`, `Helsinki 00990`. Towns may have a
/// number of two digits.
fn holds_code(city: &str) -> bool {
    city.bytes().any(|byte| byte.is_ascii_digit())
        && city.split(|c: char| !c.is_ascii_digit()).any(is_code)
}

/// `Mallikatu 5 Mallikatu 5`, `Mallikatu 5/Mallikatu 5`. One number alone is no street.
fn is_twice(street: &str) -> bool {
    let half = street.len() / 2;
    // Only a blank or a sign is between.
    let parts = street.len() > 8 && street.len() % 2 == 1;
    let (Some(one), Some(other)) = (street.get(..half), street.get(half + 1..)) else {
        return false;
    };
    parts && one.eq_ignore_ascii_case(other) && one.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// `Helsinki Helsinki`.
fn is_doubled(city: &str) -> bool {
    city.split_once([' ', ',']).is_some_and(|(one, other)| one.len() > 3 && same(one, other))
}

/// Whether the street has its postal code and town in it: `Mallikatu 1, 00990 Helsinki`.
fn holds_place(street: &str, code: &str, city: &str) -> bool {
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let digits = code.len() >= 4 && (1..=digits(street)).contains(&digits(code));
    let whole = |at: usize, length: usize| {
        let free = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        free(street[..at].chars().next_back()) && free(street[at + length..].chars().next())
    };
    if digits && street.match_indices(code).any(|(at, _)| whole(at, code.len())) {
        return true;
    }
    if city.is_empty() {
        return false;
    }
    // Abroad a village may have no streets, so the town alone is looked at elsewhere.
    let behind =
        street.rsplit_once([',', ';', '(']).map(|(_, behind)| behind.trim_matches([' ', ')']));
    behind.is_some_and(|behind| same(behind, city)) || ends_with_town(street, city)
}

/// Whether the town is behind the house number: `Mallikatu 1 Helsinki`, `Mallikatu 1 A Helsinki`.
fn ends_with_town(street: &str, city: &str) -> bool {
    let Some(digit) = street.rfind(|c: char| c.is_ascii_digit()) else { return false };
    let behind = street[digit + 1..].trim_start();
    let without_stair = behind.split_once(' ').filter(|(stair, _)| stair.chars().count() == 1);
    same(behind, city) || without_stair.is_some_and(|(_, rest)| same(rest, city))
}

/// Whether a whole value is a phone number, perhaps with a word for it.
fn is_phone(street: &str) -> bool {
    // The fast path of nearly every street.
    if street.bytes().filter(u8::is_ascii_digit).count() < 6 {
        return false;
    }
    let rest = without_label(street);
    let label = rest.len() < street.len();
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    let signs = rest.chars().all(|c| c.is_ascii_digit() || "+-–/(). ".contains(c));
    signs
        && (6..=15).contains(&digits)
        && (label
            || rest.starts_with(['0', '+', '('])
            || digits >= 7 && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b' '))
        && !is_date(rest)
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['.', '-', '/']).collect();
    parts.len() == 3
        && parts.iter().any(|part| part.len() == 4)
        && parts
            .iter()
            .all(|part| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a phone number is in a value: seven digits and more that begin with 0 or a country.
fn holds_phone(text: &str) -> bool {
    // The fast path of nearly every value.
    if text.bytes().filter(u8::is_ascii_digit).count() < 7 {
        return false;
    }
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        let free = start == 0
            || !bytes[start].is_ascii_digit()
            || !bytes[start - 1].is_ascii_alphanumeric();
        while at < bytes.len() && (bytes[at].is_ascii_digit() || b"+-(). ".contains(&bytes[at])) {
            at += 1;
        }
        if at == start {
            at += 1;
            continue;
        }
        let run = text.get(start..at).unwrap_or_default().trim_start();
        let run = run.strip_prefix('(').unwrap_or(run);
        // The house number before it is not a part of it: `Mallikatu 1 0401234567`.
        let from = run.find('+').or_else(|| {
            run.match_indices('0')
                .map(|(at, _)| at)
                .find(|at| *at == 0 || run[..*at].ends_with([' ', '(']))
        });
        let digits = from.map_or(0, |from| run[from..].bytes().filter(u8::is_ascii_digit).count());
        if free && (7..=15).contains(&digits) {
            return true;
        }
    }
    false
}

fn without_label(text: &str) -> &str {
    const LABELS: &[&str] = &[
        "puhelin",
        "puhelinnumero",
        "puh",
        "p",
        "gsm",
        "matkapuhelin",
        "telefon",
        "tel",
        "tfn",
        "mobil",
        "mobile",
        "phone",
    ];
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let word = text[..end].to_lowercase();
    match LABELS.contains(&word.as_str()) {
        true => text[end..].trim_start_matches(['.', ':', ' ']),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_number_as_the_street() {
        for street in [
            "040 123 4567",
            "0401234567",
            "040-123 4567",
            "040-1234567",
            "+358 40 123 4567",
            "+358401234567",
            "(09) 123 4567",
            "09 123 456",
            "050/1234567",
            "puh. 040 123 4567",
            "Puh: 0401234567",
            "p. 040 1234567",
            "gsm 0401234567",
            "tel. 0401234567",
            "tfn 070-123 45 67",
            "Telefon: 070 123 45 67",
            "+46 70 123 45 67",
            "+372 5123 4567",
            "358401234567",
            "00358401234567",
            "401234567",
            "020 7123 456",
            "0800 12345",
            "Mobile: +44 20 7946 0958",
        ] {
            assert!(is_phone(street), "{street}");
        }
        for street in [
            "Mallitie 1",
            "Mallitie 1 A 12",
            "PL 123456",
            "5",
            "12",
            "12345",
            "1.1.2020",
            "2023-09-25",
            "PL 0401",
            "Kortteli 0401234",
            "10 12",
            "1/2",
            "Poste restante",
            "P",
            "Puhtaankatu 5",
            "Telkäntie 7",
            "Calle 10 12-34",
            "",
        ] {
            assert!(!is_phone(street), "{street}");
        }
    }

    #[test]
    fn a_phone_number_beside_the_street() {
        for street in [
            "Mallitie 1, 040 123 4567",
            "Mallitie 1 puh. 0401234567",
            "Mallitie 1 0401234567",
            "Mallitie 1 (+358 40 123 4567)",
            "Mallitie 1 / 09-1234567",
            "Mallitie 1 A 12, +46701234567",
            "tel 0401234567 Mallitie 1",
        ] {
            assert!(holds_phone(street), "{street}");
        }
        for street in [
            "Mallitie 1 A 12",
            "Mallitie 100, 00990 Helsinki",
            "Mallitie 1 2 3 4 5 6 7",
            "Mallitie 12-14 B 120",
            "K0401234567",
            "Calle 10 # 20-30 Apto 401",
            "Mallitie 123456 789",
        ] {
            assert!(!holds_phone(street), "{street}");
        }
    }

    #[test]
    fn the_place_in_the_street() {
        for street in [
            "Mallitie 1, 00990 Helsinki",
            "00990 Helsinki",
            "Mallitie 1, Helsinki",
            "Mallitie 1 (HELSINKI)",
            "Mallitie 1, 00990",
            "Mallitie 1 00990 HELSINKI",
            "Mallitie 1 Helsinki",
            "Mallitie 1 A Helsinki",
            "Mallitie 1 A 12 HELSINKI",
        ] {
            assert!(holds_place(street, "00990", "Helsinki"), "{street}");
        }
        for street in [
            "Mallitie 1",
            "Helsinki",
            "Helsingintie 5",
            "Vanha Helsinki",
            "Mallitie 1 Helsinginkylä",
            "Helsinki 5",
            "Mallitie 100990",
            "Mallitie 1, Espoo",
            "Mallitie 1, Helsinginkylä",
        ] {
            assert!(!holds_place(street, "00990", "Helsinki"), "{street}");
        }
    }

    #[test]
    fn other_places_and_names() {
        for street in [
            "Mallikatu 1, 20100 Turku",
            "Mallikatu 1, HELSINGFORS",
            "Mallikatu 1, 20100",
            "Katu 1, 33100 Iso Kylä",
        ] {
            assert!(holds_other_place(street), "{street}");
        }
        for street in [
            "Mallikatu 1, A 3",
            "Mallikatu 1, 2. krs",
            "Mallikatu 1",
            "Kylä, Iso talo",
            "Mallikatu 1, rappu B 12345 a",
        ] {
            assert!(!holds_other_place(street), "{street}");
        }
        for city in ["Helsinki 00990", "FI-00990 Helsinki", "00990"] {
            assert!(holds_code(city), "{city}");
        }
        assert!(!holds_code("Helsinki 10") && !holds_code("Cedex 123456"));
        for city in ["Helsinki Helsinki", "HELSINKI, Helsinki"] {
            assert!(is_doubled(city), "{city}");
        }
        for city in ["Baden-Baden", "Walla Walla West", "Ii Ii", "New York"] {
            assert!(!is_doubled(city), "{city}");
        }
        assert_eq!(turned("Maija Esimerkki"), "Esimerkki Maija");
        assert!(begins_with("Maija Esimerkki Mallikatu 1", "Maija Esimerkki"));
        assert!(!begins_with("Maijankatu 1", "Maija") && !begins_with("Maija", "Maija Esimerkki"));
        assert!(holds_phone("Mallikatu 1 040.123.4567"));
    }

    #[test]
    fn the_same_value_twice() {
        for (one, other) in [
            ("Bo Brev", "BO BREV"),
            ("Bo Brev", "Bo  Brev"),
            ("Mallitie 7", "mallitie 7"),
            ("Åsa Öberg", "ÅSA ÖBERG"),
            ("Bo Brev", "Bo-Brev"),
        ] {
            assert!(same(one, other), "{one}");
        }
        for (one, other) in [
            ("", ""),
            ("Bo Brev", "Bo Brevsson"),
            ("A", "A"),
            ("Bo", "Bo"),
            ("Mallitie 7", "Mallitie 8"),
            ("Åsa", "Asa"),
        ] {
            assert!(!same(one, other), "{one}");
        }
    }
}
