//! Whole rows with values that are none: placeholders, formulas, dates, remarks, other columns.

use super::*;
use crate::recipients::{Need, Part};

/// The needs of one person with this value in one column of an address in Helsinki.
fn needs(column: &str, value: &str) -> Vec<Need> {
    let usual = [
        ("id", "A-1"),
        ("name", "Maija Esimerkki"),
        ("care-of", ""),
        ("street", "Mallikatu 5"),
        ("postal-code", "00990"),
        ("city", "Helsinki"),
        ("country", ""),
    ];
    let header = usual.map(|(name, _)| name).join("\t");
    let row = usual.map(|(name, usual)| if name == column { value } else { usual }).join("\t");
    let read = read_bytes("a.tsv", format!("{header}\n{row}\n").as_bytes(), &settings());
    let people = read.people();
    assert_eq!(people.len(), 1, "{column} {value}: {}", read.text());
    people[0].needs.clone()
}

#[test]
fn what_is_no_value_waits() {
    for value in [
        "{0}",
        "{{name}}",
        "*|FNAME|*",
        "{!Contact.Name}",
        "[Nimi]",
        "<Nimi>",
        "Maija NULL",
        "Nimi",
    ] {
        assert_eq!(needs("name", value), [Need::NoValue(Part::Name)], "{value}");
    }
    for value in [
        "{{street}}",
        "[Katuosoite]",
        "Katuosoite",
        "Mallikatu NULL",
        "2024-05-03",
        "3.5.2024",
        "00990 Helsinki",
        "Helsinki",
        "Maija Esimerkki",
        "ks. lisätiedot",
        "ÄLÄ KÄYTÄ",
        "ei postia",
    ] {
        assert_eq!(needs("street", value), [Need::NoValue(Part::Street)], "{value}");
    }
    for value in ["040 123 4567 / 050 765 4321", "116117", "040.123.4567"] {
        assert_eq!(needs("street", value), [Need::PhoneAsStreet], "{value}");
    }
    for value in ["11111", "12345", "00000"] {
        assert_eq!(needs("postal-code", value), [Need::NoValue(Part::PostalCode)], "{value}");
    }
    for value in ["Postitoimipaikka", "{{city}}", "[Kaupunki]", "Helsinki NULL"] {
        assert_eq!(needs("city", value), [Need::NoValue(Part::City)], "{value}");
    }
    for value in ["Helsinki (Ruotsi)", "Helsinki, Sweden", "S-111 22 Stockholm", "Turku (Viro)"] {
        assert_eq!(needs("city", value), [Need::OtherCountry], "{value}");
    }
}

#[test]
fn usual_values_do_not_wait() {
    for (column, value) in [
        ("name", "Christopher Null"),
        ("name", "Na Na"),
        ("name", "Tom Blank"),
        ("name", "Nomen Anna"),
        ("name", "[Maija Esimerkki]"),
        ("care-of", "Ensi- ja turvakoti ry"),
        ("care-of", "Executor House"),
        ("care-of", "Katuosoite"),
        ("care-of", "{{co}}"),
        ("street", "PL 5"),
        ("street", "Jurmo"),
        ("street", "Poste restante"),
        ("street", "Mallikatu 5/3"),
        ("street", "5"),
        ("postal-code", "33330"),
        ("city", "Helsinki"),
        ("city", "Kaupunki: Helsinki"),
    ] {
        assert_eq!(needs(column, value), [], "{column} {value}");
    }
}

/// What stands in front of the town says the country, if nothing else says another one.
#[test]
fn a_country_in_the_town_is_read() {
    for (code, city, country, expected) in [
        ("", "S-111 22 Stockholm", "", Some(("111 22", "Stockholm", "SE"))),
        ("11122", "SE-111 22 Stockholm", "", Some(("11122", "Stockholm", "SE"))),
        ("", "D-10115 Berlin", "DE", Some(("10115", "Berlin", "DE"))),
        ("10115", "Berlin Saksa", "", Some(("10115", "Berlin", "DE"))),
        ("", "D-10115 Berlin", "SE", None),
        ("68071", "Björneborg", "SE", Some(("68071", "Björneborg", "SE"))),
        ("04268", "Norway", "US", Some(("04268", "Norway", "US"))),
        ("04268", "Norge", "US", None),
    ] {
        let text = format!(
            "id;name;street;postal-code;city;country\nA-1;Maija Esimerkki;Mallikatu 5;{code};{city};{country}\n"
        );
        let read = read_bytes("a.csv", text.as_bytes(), &settings());
        let person = read.people()[0];
        let address = person.address.as_ref().filter(|_| person.needs.is_empty());
        let found = address.map(|address| {
            (address.postal_code.as_str(), address.city.as_str(), person.country.as_str())
        });
        assert_eq!(found, expected, "{city} {country}: {}", read.text());
    }
}
