//! Who must be written to differently is never taken for somebody ordinary: words of care, columns
//! that are ignored or mapped, and values that say that there are none.

use super::*;
use crate::recipients::{Care, Need, Part, Recipient, Status, Unclear};

/// Reads rows of these columns, with usual values where a row has none.
fn list(header: &str, rows: &[&str], settings: &ListSettings) -> Read {
    let mut text = format!("id;name;{header}\n");
    for (at, row) in rows.iter().enumerate() {
        text.push_str(&format!("A-{at};Maija Esimerkki {};{row}\n", ["Y", "Z", "V", "W"][at % 4]));
    }
    read_bytes("a.csv", text.as_bytes(), settings)
}

fn one(header: &str, row: &str, settings: &ListSettings) -> (Vec<Need>, Status) {
    let read = list(header, &[row], settings);
    let people = read.people();
    assert_eq!(people.len(), 1, "{header} {row}: {}", read.text());
    (people[0].needs.clone(), people[0].status)
}

fn ignoring(headers: &[&str]) -> ListSettings {
    let ignore = headers.iter().map(|&header| header.to_owned()).collect();
    ListSettings { ignore, ..settings() }
}

#[test]
fn a_word_of_care_waits_until_the_status_agrees() {
    for (value, care, word) in [
        ("Turvakielto", Care::Protected, "protected"),
        ("Skyddad adress", Care::Protected, "spärrmarkering"),
        ("Kuolinpesä", Care::Deceased, "deceased"),
        ("† 2019", Care::Deceased, "kuollut"),
        ("(alaikäinen)", Care::Minor, "minor"),
        ("edunvalvonnassa", Care::Guardianship, "guardianship"),
    ] {
        for header in ["care-of", "street", "city", "postal-code", "Huomautus"] {
            let columns = format!("{header};status;guardian-name");
            let guardian = if word == "minor" { "Pirkko" } else { "" };
            let (needs, _) = one(&columns, &format!("{value};;"), &settings());
            assert!(needs.contains(&Need::CareWord(care)), "{header} {value}");
            let (needs, _) = one(&columns, &format!("{value};{word};{guardian}"), &settings());
            let told = needs.iter().any(|need| matches!(need, Need::CareWord(_)));
            assert!(!told, "{header} {value} {word}: {needs:?}");
        }
    }
}

/// Behind a problem about a value that is none of the column's own, what it says of the person is told, too.
#[test]
fn a_word_of_care_in_a_column_with_words_of_its_own() {
    for (header, value, care, code) in [
        ("language", "turvakielto", Care::Protected, "bad-language"),
        ("kieli", "fi (kuollut)", Care::Deceased, "bad-language"),
        ("channel", "ei kirjettä, kuollut", Care::Deceased, "bad-channel"),
        ("channel", "alaikäinen", Care::Minor, "bad-channel"),
        ("channel", "skyddad adress", Care::Protected, "bad-channel"),
        ("country", "Turvakielto", Care::Protected, "bad-country"),
        ("country", "dödsbo", Care::Deceased, "bad-country"),
        ("print", "edunvalvonnassa", Care::Guardianship, "bad-print"),
        ("print", "†", Care::Deceased, "bad-print"),
        ("door-code", "kuollut", Care::Deceased, "bad-settled"),
        ("birth-year", "kuollut 2019", Care::Deceased, "bad-birth-year"),
        ("birth-year", "turvakielto", Care::Protected, "bad-birth-year"),
        ("spread", "avliden", Care::Deceased, "bad-spread"),
        ("status", "turvakielto ja kuollut", Care::Protected, "bad-status"),
        ("status", "deceased 2019", Care::Deceased, "bad-status"),
        ("status", "kuollut?", Care::Deceased, "bad-status"),
        ("status", "minor child", Care::Minor, "bad-status"),
        ("postal-code", "kuollut", Care::Deceased, ""),
    ] {
        let read = list(header, &[value], &settings());
        let codes = read.codes();
        assert!(codes.contains(&"recipients/care-word"), "{header} {value}: {codes:?}");
        let code = format!("recipients/{code}");
        let shifted = codes.contains(&"recipients/shifted-columns");
        let is_there = |known: &&str| **known == code || code.ends_with('/');
        assert!(shifted || codes.iter().any(is_there), "{value}: {codes:?}");
        let told = read.all_problems();
        let kind = told.iter().find(|problem| problem.code.name() == "recipients/care-word");
        let kind = kind.map(|problem| format!("{:?}", problem.args)).unwrap_or_default();
        assert!(kind.contains(care.key()), "{value}: {kind}");
    }
    for (header, value) in [
        ("language", "klingon"),
        ("channel", "pigeon"),
        ("country", "Atlantis"),
        ("status", "VIP"),
        ("print", "huge"),
    ] {
        let read = list(header, &[value], &settings());
        let codes = read.codes();
        assert!(!codes.contains(&"recipients/care-word") && codes.len() == 1, "{value}: {codes:?}");
    }
}

#[test]
fn a_need_of_care_blocks_every_channel() {
    for need in [
        Need::CareWord(Care::Minor),
        Need::CareColumn(Care::Protected),
        Need::UnclearStatus(Unclear::Two),
        Need::NoValue(Part::Name),
    ] {
        assert_eq!(need.of_channel(), None);
    }
}

#[test]
fn an_ignored_column_must_agree_with_the_status() {
    for (header, yes, no, care, status) in [
        ("Turvakielto", "X", "0", Care::Protected, "protected"),
        ("Turvakielto", "1", "ei", Care::Protected, "protected"),
        ("Salainen osoite", "kyllä", "-", Care::Protected, "turvakielto"),
        ("Spärrmarkering", "ja", "nej", Care::Protected, "protected"),
        ("is_protected", "true", "false", Care::Protected, "protected"),
        ("Kuolinpvm", "3.2.2019", "NULL", Care::Deceased, "deceased"),
        ("Kuollut", "2019-02-03", "31.12.9999", Care::Deceased, "deceased"),
        ("date_of_death", "2019", "0000-00-00", Care::Deceased, "dead"),
        ("Avliden", "x", "lever", Care::Deceased, "avliden"),
        ("Elossa", "ei", "kyllä", Care::Deceased, "deceased"),
        ("Lapsi (k/e)", "k", "e", Care::Minor, "young"),
        ("Alaikäinen", "K", "aikuinen", Care::Minor, "young"),
        ("Ikä", "12", "18", Care::Minor, "young"),
        ("age", "0", "35", Care::Minor, "young"),
        ("Syntymäaika", "26.9.2009", "26.9.1980", Care::Minor, "young"),
        ("Huoltajan puhelin", "040 1234567", "", Care::Guardian, "young"),
        ("Äiti", "Pirkko Esimerkki", "ei", Care::Guardian, "guardianship"),
        ("Edunvalvoja", "Pirkko Esimerkki", "ei ole", Care::Guardianship, "guardianship"),
        ("Täysi-ikäinen", "ei", "kyllä", Care::Minor, "young"),
        ("18+", "0", "1", Care::Minor, "young"),
        ("Myndig", "nej", "ja", Care::Minor, "young"),
        ("Luovutus sallittu", "ei", "kyllä", Care::Protected, "protected"),
        ("Osoite julkinen", "E", "K", Care::Protected, "protected"),
        ("Do not disclose", "Y", "N", Care::Protected, "protected"),
        ("Kielto", "T", "suoramarkkinointi", Care::Protected, "protected"),
        ("DeathIndicator", "1", "0", Care::Deceased, "deceased"),
        ("Ei elossa", "x", "ei", Care::Deceased, "deceased"),
        ("Gode man", "Bo Ek", "saknas", Care::Guardianship, "guardianship"),
        ("Alle 16 v", "K", "E", Care::Minor, "young"),
    ] {
        let settings = ignoring(&[header]);
        let columns = format!("{header};status");
        let (needs, _) = one(&columns, &format!("{yes};"), &settings);
        assert_eq!(needs, [Need::CareColumn(care)], "{header} {yes}");
        for row in [format!("{no};"), ";".to_owned(), format!("{yes};{status}")] {
            let read = list(&columns, &[&row], &settings);
            assert_eq!(read.codes(), [] as [&str; 0], "{header} {row}: {}", read.text());
        }
    }
    for (header, child, adult) in [("Ikäryhmä", "0-17", "3"), ("Lapsia", "Maija", "kyllä")] {
        let columns = format!("{header};status");
        let (needs, _) = one(&columns, &format!("{child};"), &settings());
        assert_eq!(needs, [Need::CareColumn(Care::Minor)], "{header} is not ignored");
        let read = list(&columns, &[&format!("{adult};")], &settings());
        assert_eq!(read.codes(), ["recipients/unknown-column"], "{header}");
    }
    let read = list("Koulu;Puhelin", &["Mallikoulu;040 1234567"], &ignoring(&["Koulu", "Puhelin"]));
    assert_eq!(read.codes(), [] as [&str; 0]);
}

/// Young, Child and Barn are surnames.
#[test]
fn names_in_columns_that_are_not_read_are_names() {
    for header in ["sukunimi", "Etunimi", "Huoltaja", "Kutsumanimi"] {
        for settings in [settings(), ignoring(&[header])] {
            for name in ["Young", "Child", "Barn", "Minor"] {
                let (needs, _) =
                    one(&format!("{header};status"), &format!("{name};young"), &settings);
                assert_eq!(needs, [], "{header} {name}");
            }
            let (needs, _) = one(&format!("{header};status"), "Berg (kuollut);young", &settings);
            assert_eq!(needs, [Need::CareWord(Care::Deceased)], "{header}");
        }
    }
}

/// The settings of the example in the documents.
fn example() -> ListSettings {
    statuses(
        ListSettings { notice_date: "2023-09-25".parse().ok(), ..settings() },
        &[
            ("Turvakielto", &[("X", "protected"), ("1", "turvakielto")]),
            ("Kuollut pvm", &[("date", "deceased")]),
            ("Salainen", &[("any", "protected")]),
            ("Syntymäaika + Huoltaja", &[("any", "minor")]),
        ],
    )
}

#[test]
fn where_no_is_grave_every_no_waits() {
    let maps: [(&str, &[(&str, &str)]); 4] = [
        ("Elossa", &[("kyllä", "ordinary"), ("ei", "deceased")]),
        ("Tavoitettavissa", &[("ja", "ordinary"), ("nej", "protected")]),
        ("Osoitteen saa kertoa", &[("1", "ordinary"), ("0", "protected")]),
        // By its header alone.
        ("Elossa", &[("D", "deceased")]),
    ];
    for (header, values) in maps {
        let settings = statuses(settings(), &[(header, values)]);
        for no in ["e", "0", "nej", "no", "n", "false", "ei ole", "Ej", "ei", "–", "0.0"] {
            let (needs, status) = one(header, no, &settings);
            let waits = needs.contains(&Need::UnclearStatus(Unclear::Value));
            assert!(waits || status != Status::Ordinary, "{header} {no}: {needs:?}");
        }
        let (needs, status) = one(header, "", &settings);
        assert!(needs.is_empty() && status == Status::Ordinary, "{header}");
    }
    let usual = statuses(settings(), &[("Turvakielto", &[("x", "protected")])]);
    for no in ["e", "0", "nej", "-"] {
        assert_eq!(one("Turvakielto", no, &usual), (Vec::new(), Status::Ordinary), "{no}");
    }
}

#[test]
fn one_value_cannot_mean_two_statuses() {
    let two = statuses(settings(), &[("T", &[("X", "protected"), ("x", "ordinary")])]);
    let text = list("T", &["x"], &two).text();
    assert!(text.contains("error[recipients/bad-mapping]: `x` stands for two"), "{text}");
    let same = statuses(settings(), &[("T", &[("X", "protected"), ("x", "protected")])]);
    assert!(!list("T", &["x"], &same).all_problems().has_errors());
}

#[test]
fn values_are_mapped_to_statuses() {
    let header = "Turvakielto;Kuollut pvm;Salainen;Syntymäaika;Huoltaja;status";
    let unclear = |why| vec![Need::UnclearStatus(why)];
    for (row, status, needs) in [
        (";;;;;", Status::Ordinary, vec![]),
        ("x;;;;;", Status::Protected, vec![]),
        ("X;;;;;protected", Status::Protected, vec![]),
        ("1;;;;;", Status::Protected, vec![]),
        ("0;;;;;", Status::Ordinary, vec![]),
        ("ei;;;;;", Status::Ordinary, vec![]),
        ("K;;;;;", Status::Ordinary, unclear(Unclear::Value)),
        (";3.2.2019;;;;", Status::Deceased, vec![]),
        (";2019-02-03;;;;", Status::Deceased, vec![]),
        (";20190203;;;;", Status::Deceased, vec![]),
        (";3.2.19;;;;", Status::Deceased, vec![]),
        (";31.12.9999;;;;", Status::Ordinary, vec![]),
        (";9999-12-31;;;;", Status::Ordinary, vec![]),
        (";99991231;;;;", Status::Ordinary, vec![]),
        (";31.12.2999;;;;", Status::Ordinary, vec![]),
        (";X;;;;", Status::Ordinary, unclear(Unclear::Value)),
        (";;mitä vain;;;", Status::Protected, vec![]),
        ("X;3.2.2019;;;;", Status::Deceased, vec![]),
        ("X;;X;;;", Status::Protected, vec![]),
        ("X;;;;;guardianship", Status::Protected, unclear(Unclear::Two)),
        ("X;;;;;minor", Status::Protected, unclear(Unclear::Two)),
        // A protected child with a guardian waits for a reason of its own.
        ("X;;;1.1.2012;Pirkko;", Status::Protected, vec![]),
        (";;;1.1.2012;Pirkko;", Status::Minor, vec![]),
        (";;;26.9.2005;Pirkko;", Status::Minor, vec![]),
        (";;;1.1.2012;;", Status::Ordinary, vec![Need::ChildWithoutStatus]),
        (";;;1.1.1980;;", Status::Ordinary, vec![]),
        (";;;;Pirkko;", Status::Minor, unclear(Unclear::Age)),
        (";;;2005;Pirkko;", Status::Minor, unclear(Unclear::Age)),
        (";;;;Pirkko;minor", Status::Minor, vec![]),
        (";;;1.1.1980;Pirkko;guardianship", Status::Guardianship, vec![]),
    ] {
        let read = list(header, &[row], &example());
        let people = read.people();
        let person: &Recipient = people.first().unwrap_or_else(|| panic!("{row}: {}", read.text()));
        assert_eq!((person.status, &person.needs), (status, &needs), "{row}");
    }
    let adult = list(header, &[";;;1.1.1980;Pirkko;"], &example());
    assert_eq!(adult.codes(), ["recipients/unclear-guardian"]);
    assert_eq!(adult.people()[0].guardian_name, None);
    let young = ListSettings { young_by_year: true, ..example() };
    assert_eq!(one(header, ";;;26.9.2005;Pirkko;", &young).1, Status::Young);
    assert_eq!(one(header, ";;;1.1.2012;Pirkko;", &young).1, Status::Minor);
}

#[test]
fn what_means_nothing_special_can_be_said() {
    let settings = statuses(
        settings(),
        &[
            ("Elossa", &[("ei", "deceased"), ("kyllä", "ordinary")]),
            ("Äiti", &[("any", "ordinary")]),
            ("status", &[("T", "protected")]),
        ],
    );
    let header = "Elossa;Äiti;status";
    for (row, status) in [
        ("kyllä;Pirkko;", Status::Ordinary),
        ("EI;Pirkko;", Status::Deceased),
        (";;T", Status::Protected),
        (";;lapsi", Status::Minor),
    ] {
        let (needs, found) = one(header, row, &settings);
        let needs: Vec<_> =
            needs.iter().filter(|need| **need != Need::MinorWithoutGuardian).collect();
        assert_eq!((found, needs.len()), (status, 0), "{row}");
    }
    let read = list(header, &[";;Q"], &settings);
    assert_eq!(read.codes(), ["recipients/bad-status"]);
}

#[test]
fn a_mapping_that_does_not_fit_is_reported() {
    for (columns, expected) in [
        (&[("Turvakeilto", &[("X", "protected")][..])][..], "did you mean `Turvakielto`"),
        (&[("Turvakielto", &[("X", "protcted")])], "did you mean `protected`"),
        (&[("Turvakielto + Huoltaja", &[("any", "minor")])], "cannot say who is a child"),
        (&[("Syntymäaika + Huoltaja", &[("any", "protected")])], "cannot say who is a child"),
        (&[("Syntymäaika + Äiti", &[("any", "minor")])], "cannot say who is a child"),
        (&[("Ei + Kumpikaan", &[("any", "minor")])], "no such header"),
    ] {
        let settings =
            ListSettings { ignore: vec!["Turvakielto".into()], ..statuses(settings(), columns) };
        let read = list("Turvakielto;Syntymäaika;Huoltaja", &[";;"], &settings);
        let text = read.text();
        assert!(text.contains(expected), "{columns:?}: {text}");
        assert!(read.people().is_empty());
    }
    let both = statuses(ignoring(&["Turvakielto"]), &[("Turvakielto", &[("any", "protected")])]);
    assert!(list("Turvakielto", &["X"], &both).text().contains("both mapped and ignored"));
}

#[test]
fn a_value_that_says_that_there_is_none() {
    let header = "care-of;street;postal-code;city;email";
    for (row, needs) in [
        ("NULL;Mallitie 1;00990;Helsinki;", vec![]),
        ("-;Mallitie 1;00990;Helsinki;", vec![]),
        ("x;Mallitie 1;00990;Helsinki;", vec![]),
        (";ei tiedossa;00990;Helsinki;", vec![Need::NoValue(Part::Street)]),
        (";Mallitie 1;00000;Helsinki;", vec![Need::NoValue(Part::PostalCode)]),
        (";Mallitie 1;00990;okänd;", vec![Need::NoValue(Part::City)]),
        (";Mallitie 1;00990;Helsinki;N/A", vec![Need::NoValue(Part::Email)]),
        (
            ";-;-;-;-",
            vec![
                Need::NoValue(Part::Street),
                Need::NoValue(Part::PostalCode),
                Need::NoValue(Part::City),
                Need::NoValue(Part::Email),
            ],
        ),
    ] {
        let read = list(header, &[row], &settings());
        assert_eq!(read.people()[0].needs, needs, "{row}");
        assert!(read.codes().iter().all(|code| *code == "recipients/no-value"), "{row}");
        let care_of =
            read.people()[0].address.as_ref().and_then(|address| address.care_of.as_ref());
        assert_eq!(care_of, None, "{row}");
    }
}

#[test]
fn mononyms_and_people_named_null() {
    for (first, last, name, codes) in [
        ("Suharto", "", "Suharto", &[][..]),
        ("", "Suharto", "Suharto", &[]),
        ("-", "Suharto", "Suharto", &["recipients/no-value"]),
        (".", "Suharto", "Suharto", &["recipients/no-value"]),
        ("N/A", "Suharto", "Suharto", &["recipients/no-value"]),
        ("FNU", "Suharto", "Suharto", &["recipients/no-value"]),
        ("Christopher", "Null", "Christopher Null", &[]),
        ("Nan", "Goldin", "Nan Goldin", &[]),
        ("NULL", "Null", "NULL Null", &["recipients/no-value"]),
        ("nan", "nan", "nan nan", &["recipients/no-value"]),
        ("undefined", "undefined", "undefined undefined", &["recipients/no-value"]),
    ] {
        let text = format!("id;first-name;last-name\n1;{first};{last}\n");
        let read = read_bytes("a.csv", text.as_bytes(), &settings());
        assert_eq!(read.codes(), codes, "{first} {last}");
        let person = read.people()[0];
        assert_eq!(person.name, name);
        let waits = person.needs == [Need::NoValue(Part::Name)];
        assert_eq!(waits, !codes.is_empty() && name != "Suharto", "{first} {last}");
    }
}

#[test]
fn signs_of_nothing_in_columns_of_words_are_blank() {
    let header = "country;language;channel;status;guardian-name";
    for sign in ["NULL", "-", "(null)", "n/a"] {
        let row = [sign; 5].join(";");
        let read = list(header, &[&row], &settings());
        assert_eq!(read.codes(), ["recipients/no-value"; 5], "{sign}: {}", read.text());
        let person = read.people()[0];
        assert_eq!((person.country.as_str(), person.status), ("FI", Status::Ordinary));
        assert!(person.needs.is_empty() && person.guardian_name.is_none());
    }
    let namibia = list("street;city;country", &["Mallitie 1;Windhoek;NA"], &settings());
    assert_eq!(namibia.people()[0].country, "NA");
    let doubtful = list("status", &["x"], &settings());
    assert_eq!(doubtful.codes(), ["recipients/bad-status"], "it may mean something");
}

#[test]
fn the_country_behind_the_town() {
    let header = "street;postal-code;city;country";
    for (row, country, city, codes) in [
        (
            "Provgatan 1;111 22;Stockholm, Sweden;",
            "SE",
            "Stockholm",
            &["recipients/country-in-city"][..],
        ),
        ("Provgatan 1;111 22;Stockholm Sweden;SE", "SE", "Stockholm", &[]),
        ("Mallitie 1;00990;Helsinki, Finland;", "FI", "Helsinki", &[]),
        ("Mallitie 1;22100;Mariehamn Åland;", "FI", "Mariehamn", &[]),
        (
            "Provgatan 1;111 22;Stockholm, Sweden;NO",
            "NO",
            "Stockholm, Sweden",
            &["recipients/other-country", "recipients/odd-postal-code"],
        ),
        ("Naidistee 1;10111;Tallinn;", "FI", "Tallinn", &["recipients/foreign-town"]),
        ("Naidistee 1;10111;Tallinn;EE", "EE", "Tallinn", &[]),
        ("Mallitie 1;00990;Helsinki;Suomi/Finland", "FI", "Helsinki", &[]),
        ("Provgatan 1;111 22;Stockholm;752", "SE", "Stockholm", &[]),
        ("Road 1;SW1A 1AA;London;England", "GB", "London", &[]),
    ] {
        let read = list(header, &[row], &settings());
        assert_eq!(read.codes(), codes, "{row}");
        let person = read.people()[0];
        assert_eq!(
            (person.country.as_str(), person.address.as_ref().unwrap().city.as_str()),
            (country, city)
        );
    }
}

#[test]
fn prefixes_and_repeated_values() {
    let header = "care-of;street;postal-code;city;email";
    for (row, lines, codes) in [
        (
            "c/o C/O: Isännöinti Oy;PL PL 5;FI-00990;Helsinki;",
            ["c/o Isännöinti Oy", "PL 5", "00990 HELSINKI"],
            &[][..],
        ),
        (
            "co Isännöinti;Mallitie 1;00990;Helsinki;",
            ["c/o Isännöinti", "Mallitie 1", "00990 HELSINKI"],
            &["recipients/odd-prefix"],
        ),
        (
            "c/o A;Mallitie 1, 00990 Helsinki;00990;Helsinki;",
            ["c/o A", "Mallitie 1, 00990 Helsinki", "00990 HELSINKI"],
            &["recipients/repeated"],
        ),
        (
            "c/o A;Mallitie 1 puh 0401234567;00990;Helsinki;",
            ["c/o A", "Mallitie 1 puh 0401234567", "00990 HELSINKI"],
            &["recipients/repeated"],
        ),
        (
            "Mallitie 7;Mallitie 7;00990;Helsinki;",
            ["c/o Mallitie 7", "Mallitie 7", "00990 HELSINKI"],
            &["recipients/repeated"],
        ),
    ] {
        let read = list(header, &[row], &settings());
        assert_eq!(read.codes(), codes, "{row}");
        assert_eq!(crate::recipients::address_lines(read.people()[0])[1..], lines, "{row}");
    }
    let read = list(header, &[";040 123 4567;00990;Helsinki;mailto:a@posti.example"], &settings());
    assert_eq!(read.codes(), ["recipients/phone-as-street"]);
    assert_eq!(read.people()[0].needs, [Need::PhoneAsStreet]);
    assert_eq!(read.people()[0].email.as_deref(), Some("a@posti.example"));
    let empty = list(header, &["c/o;Mallitie 1;00990;Helsinki;"], &settings());
    assert_eq!(empty.codes(), ["recipients/no-value"]);
    assert_eq!(empty.people()[0].address.as_ref().unwrap().care_of, None);
}

#[test]
fn nobody_is_their_own_guardian() {
    let text = "id;name;status;guardian-name\n1;Onni Esimerkki;minor;ONNI Esimerkki\n";
    let read = read_bytes("a.csv", text.as_bytes(), &settings());
    assert_eq!(read.codes(), ["recipients/minor-without-guardian"]);
}
