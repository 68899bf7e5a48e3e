//! What single values and whole rows mean.

use super::*;
use crate::recipients::{Missing, Need, Part, Recipient, Settled, Status, address_lines};
use crate::terms::Channels;

const COLUMNS: [&str; 15] = [
    "id",
    "name",
    "care-of",
    "street",
    "postal-code",
    "city",
    "country",
    "email",
    "language",
    "channel",
    "status",
    "guardian-name",
    "birth-year",
    "door-code",
    "print",
];

/// One person with an address in Helsinki, but for the values that are given.
fn row(values: &[(&str, &str)]) -> Read {
    let usual = |column: &str| match column {
        "id" => "A-1",
        "name" => "Maija Esimerkki",
        "street" => "Mallitie 1",
        "postal-code" => "00990",
        "city" => "Helsinki",
        _ => "",
    };
    let given = |column: &str| values.iter().find(|(name, _)| *name == column);
    let cells = COLUMNS.map(|column| given(column).map_or_else(|| usual(column), |(_, cell)| cell));
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS).unwrap();
    writer.write_record(cells).unwrap();
    read_bytes("a.csv", &writer.into_inner().unwrap(), &settings())
}

/// The person, and nothing is wrong with them.
fn person(values: &[(&str, &str)]) -> Recipient {
    let read = row(values);
    assert_eq!(read.codes(), [] as [&str; 0], "{values:?}: {}", read.text());
    read.people()[0].clone()
}

fn codes(values: &[(&str, &str)]) -> Vec<&'static str> {
    row(values).codes()
}

#[test]
fn aland_is_finland_for_the_post() {
    let aland = [("postal-code", "22100"), ("city", "Mariehamn"), ("country", "ax")];
    let found = person(&aland);
    assert_eq!(found.country, "FI");
    assert_eq!(address_lines(&found)[2..], ["22100 MARIEHAMN"]);
    let elsewhere = row(&[("country", "AX")]);
    assert_eq!(elsewhere.codes(), ["recipients/bad-postal-code"]);
    assert!(elsewhere.text().contains("begin with 22"));
    assert!(elsewhere.people()[0].address.is_none());
}

#[test]
fn finnish_postal_codes() {
    for code in ["00100", "99990", "22100", "33101"] {
        assert_eq!(person(&[("postal-code", code)]).address.unwrap().postal_code, code);
    }
    for code in ["FI-00990", "fin 00990", "FI00990"] {
        assert_eq!(person(&[("postal-code", code)]).address.unwrap().postal_code, "00990");
    }
    for code in ["00000", "99999"] {
        let read = row(&[("postal-code", code)]);
        assert_eq!(read.codes(), ["recipients/no-value"], "{code}");
        assert_eq!(read.people()[0].needs, [Need::NoValue(Part::PostalCode)], "{code}");
    }
    let santa = [("postal-code", "99999"), ("city", "Korvatunturi")];
    assert_eq!(person(&santa).address.unwrap().postal_code, "99999");
    for code in ["AX-00990", "123456", "0099O", "00 990"] {
        let read = row(&[("postal-code", code)]);
        assert_eq!(read.codes(), ["recipients/bad-postal-code"], "{code}");
        assert_eq!(read.people()[0].needs, [Need::BadPostalCode], "{code}");
    }
    let foreign = row(&[("postal-code", "SE-111 22")]);
    assert!(foreign.text().contains("write `SE` under `country`"), "{}", foreign.text());
    assert!(row(&[("postal-code", "990")]).people().is_empty(), "zeros are lost: an error");
}

#[test]
fn odd_codes_abroad_are_told_and_the_letter_goes_out() {
    for (country, code, odd) in [
        ("SE", "111 22", false),
        ("SE", "SE-111 22", false),
        ("SE", "", true),
        ("SE", "1112", true),
        ("IE", "", false),
        ("AE", "", false),
        ("AE", "what?", false),
        ("GB", "SW1A 1AA", false),
        ("GB", "00990", true),
    ] {
        let read = row(&[("country", country), ("postal-code", code), ("city", "Ystad")]);
        let expected: &[&str] = if odd { &["recipients/odd-postal-code"] } else { &[] };
        assert_eq!(read.codes(), expected, "{country} {code}");
        let person = read.people()[0];
        assert_eq!(person.address.as_ref().unwrap().postal_code, code);
        assert!(person.needs.is_empty());
    }
}

#[test]
fn each_missing_part_of_an_address_is_named() {
    let parts = ["street", "postal-code", "city"];
    for missing in 1..8 {
        let blank = |at: usize| missing & (1 << at) != 0;
        let mut values = vec![("care-of", "Ryhmäkoti")];
        values.extend((0..3).filter(|at| blank(*at)).map(|at| (parts[at], "")));
        let read = row(&values);
        assert_eq!(read.codes(), ["recipients/partial-address"]);
        let expected = Missing { street: blank(0), postal_code: blank(1), city: blank(2) };
        let [need] = read.people()[0].needs[..] else { panic!("one need") };
        assert_eq!(need, Need::PartialAddress(expected));
        let words = ["street", "postal code", "city"];
        for (at, word) in words.iter().enumerate() {
            assert_eq!(need.reason().contains(word), blank(at), "{}", need.reason());
        }
        let first = (0..3).find(|at| blank(*at)).unwrap();
        assert_eq!(need.column(), parts[first]);
    }
}

#[test]
fn domains_in_other_letters_become_ascii() {
    let found = person(&[("email", "maija@päivä.example")]);
    assert_eq!(found.email.as_deref(), Some("maija@xn--piv-qlac.example"));
    let read = row(&[("email", "mäija@posti.example")]);
    assert_eq!(read.codes(), ["recipients/bad-email"]);
    assert_eq!(read.people()[0].needs, [Need::BadEmail]);
}

#[test]
fn languages_in_many_forms() {
    for (value, expected) in [
        ("fi-FI", &["fi"][..]),
        ("sv_FI", &["sv"]),
        ("SWE", &["sv"]),
        ("Suomi", &["fi"]),
        ("svenska", &["sv"]),
        ("finska och svenska", &["fi", "sv"]),
        ("suomi, ruotsi", &["fi", "sv"]),
        ("English/suomi", &["en", "fi"]),
        ("viro ja suomi", &["fi"]),
        ("ru+sv", &["sv"]),
        ("tuntematon", &[]),
    ] {
        assert_eq!(person(&[("language", value)]).languages, expected, "{value}");
    }
    for value in ["viro", "et", "so", "RUS", "arabia", "ru+et", "pohjoissaame"] {
        let read = row(&[("language", value)]);
        assert_eq!(read.codes(), ["recipients/other-language"], "{value}");
        let person = read.people()[0];
        assert!(person.languages.is_empty() && person.needs.is_empty());
    }
    for value in ["suomea", "xx", "fi+", "fi+?", "suomi ruotsi", "fi, fin"] {
        assert_eq!(codes(&[("language", value)]), ["recipients/bad-language"], "{value}");
    }
}

/// The languages of the notice decide: a Sámi notice reads `sme`.
#[test]
fn a_language_of_the_notice_is_known_by_its_code_and_name() {
    let mut settings = settings();
    settings.languages.extend(["se".to_owned(), "smn".to_owned()]);
    for (value, tag) in [("sme", "se"), ("pohjoissaame", "se"), ("inari sami", "smn")] {
        let text = format!("id,name,language\n1,Áile,{value}\n");
        let read = read_bytes("a.csv", text.as_bytes(), &settings);
        assert_eq!(read.people()[0].languages, [tag], "{value}");
    }
}

#[test]
fn words_in_three_languages() {
    let guardian = ("guardian-name", "Pirkko Esimerkki");
    for (word, status) in [
        ("alaikäinen", Status::Minor),
        ("MINDERÅRIG", Status::Minor),
        ("turvakielto", Status::Protected),
        ("spärrmarkering", Status::Protected),
        ("kuollut", Status::Deceased),
        ("avliden", Status::Deceased),
        ("edunvalvonta", Status::Guardianship),
        ("intressebevakning", Status::Guardianship),
        ("nuori", Status::Young),
        ("ung", Status::Young),
    ] {
        let mut values = vec![("status", word)];
        values.extend((status == Status::Minor).then_some(guardian));
        assert_eq!(person(&values).status, status, "{word}");
    }
    for (word, channel) in [
        ("kirje", Channels::Letter),
        ("brev", Channels::Letter),
        ("Sähköposti", Channels::Email),
        ("e-post", Channels::Email),
        ("molemmat", Channels::Both),
        ("båda", Channels::Both),
    ] {
        assert_eq!(person(&[("channel", word)]).channel, Some(channel), "{word}");
    }
    for (word, answer) in [("kyllä", Settled::Yes), ("x", Settled::Yes), ("NEJ", Settled::No)] {
        assert_eq!(person(&[("door-code", word)]).settled["door-code"], answer, "{word}");
    }
    assert!(person(&[("print", "iso")]).large_print);
}

/// The notice is of 2023: who was born in 2004 is an adult all year but for nobody, in 2005 for some
/// days, and in 2006 for none.
#[test]
fn the_year_of_birth_contradicts_the_status_only_if_it_is_certain() {
    let guardian = ("guardian-name", "Pirkko Esimerkki");
    let minor = ("status", "minor");
    for (born, adult) in [("1963", true), ("2004", true), ("2005", false), ("2010", false)] {
        let expected: &[&str] = if adult { &["recipients/impossible-status"] } else { &[] };
        assert_eq!(codes(&[minor, guardian, ("birth-year", born)]), expected, "{born}");
    }
    for status in ["", "guardianship", "protected"] {
        for (born, child) in [("1963", false), ("2005", false), ("2006", true), ("2023", true)] {
            let read = row(&[("status", status), ("birth-year", born)]);
            let expected: &[Need] = if child { &[Need::ChildWithoutStatus] } else { &[] };
            assert_eq!(read.people()[0].needs, expected, "{status} {born}");
        }
    }
    assert_eq!(codes(&[("status", "deceased"), ("birth-year", "2015")]), [] as [&str; 0]);
    for born in ["2024", "1899", "24.12.90", "x"] {
        assert_eq!(codes(&[("birth-year", born)]), ["recipients/bad-birth-year"], "{born}");
    }
    let text = "id,name,birth-year\n1,Maija,2031\n";
    let none = ListSettings { notice_year: None, ..settings() };
    assert_eq!(read_bytes("a.csv", text.as_bytes(), &none).codes(), [] as [&str; 0]);
}

#[test]
fn a_guardian_of_an_ordinary_person_cannot_be() {
    let guardian = ("guardian-name", "Pirkko Esimerkki");
    let read = row(&[guardian]);
    assert_eq!(read.codes(), ["recipients/unclear-guardian"]);
    assert!(read.people().is_empty(), "an error");
    for status in ["minor", "protected", "deceased", "guardianship", "young"] {
        assert_eq!(codes(&[guardian, ("status", status)]), [] as [&str; 0], "{status}");
    }
}

#[test]
fn spoilt_and_foreign_letters_are_errors_in_any_column() {
    for (column, value, code) in [
        ("name", "MÃ¤kinen", "recipients/encoding"),
        ("city", "HÃ¤meenlinna", "recipients/encoding"),
        ("street", "M√§kitie 5", "recipients/encoding"),
        ("name", "M?kinen", "recipients/encoding"),
        ("guardian-name", "M=E4kinen", "recipients/encoding"),
        ("name", "M\u{430}ija", "recipients/look-alike"),
        ("city", "Ｈelsinki", "recipients/look-alike"),
        ("id", "M\u{430}-1", "recipients/look-alike"),
    ] {
        // A guardian needs a child.
        let read = row(&[(column, value), ("status", "minor")]);
        assert!(read.codes().contains(&code), "{column} {value}: {:?}", read.codes());
    }
    assert_eq!(codes(&[("email", "a?b@posti.example")]), [] as [&str; 0]);
    for name in ["Иван Петров", "محمد", "李小龍", "João ’O Brien", "Kuǯǯ Jǩǩ ʹ", "Tom & Co"]
    {
        assert_eq!(person(&[("name", name)]).name, name);
    }
}

#[test]
fn one_problem_for_a_row_whose_values_are_shifted() {
    let read = row(&[
        ("street", ""),
        ("postal-code", "Mallitie 4"),
        ("city", "00990"),
        ("country", "Helsinki"),
        ("email", ""),
        ("language", "maija@posti.example"),
        ("channel", "fi"),
    ]);
    assert_eq!(read.codes(), ["recipients/shifted-columns"], "{}", read.text());
    let found = read.text();
    for column in ["postal-code", "city", "language", "channel"] {
        assert!(found.contains(&format!("under `{column}`")), "{column}: {found}");
    }
    for (column, value) in [
        ("name", "7 Veljestä Oy"),
        ("name", "Matti 2"),
        ("name", "Asunto Oy Esimerkkikatu 5"),
        ("street", "PL 123"),
        ("street", "Korvatunturi"),
        ("city", "Ii"),
        ("care-of", "Maja 5"),
        ("id", "00990"),
    ] {
        assert_eq!(codes(&[(column, value)]), [] as [&str; 0], "{column} {value}");
    }
}

#[test]
fn identity_codes_are_found_in_any_column() {
    for code in ["010190-900P", "010190A900P", "640823-3234", "19640823-3234"] {
        for column in COLUMNS {
            let expected = column != "id" || code != "640823-3234";
            let found = codes(&[(column, code)]).contains(&"recipients/identity-code");
            assert_eq!(found, expected, "{code} under {column}");
        }
        for header in ["id,name,", "id,name,what"] {
            let text = format!("{header}\n1,Maija,{code}\n");
            let read = read_bytes("a.csv", text.as_bytes(), &settings());
            assert!(read.codes().contains(&"recipients/identity-code"), "{code}: {header}");
        }
    }
    assert_eq!(person(&[("id", "230925-0011")]).id, "230925-0011", "numbered by date");
}
