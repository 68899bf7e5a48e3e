//! What holds for any file.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::recipients::row::guardian_names;
use crate::recipients::{Address, Recipient, Settled, Status, address_lines};
use crate::terms::Channels;

/// A value as it may be in a file: letters of many kinds, the signs that formats trip over, no
/// outer blanks.
fn value() -> impl Strategy<Value = String> {
    "[A-Za-zÅÄÖåäöŊŋǩǯéñßı,;|\"'’#@+=(){}<>&%/.-][A-Za-zåäö ,;|\"'\t-]{0,20}[A-Za-zåäö.)\"]"
        .prop_map(|text| {
            // As a value is tidied.
            crate::text::check_value(&text.replace('\t', " ")).unwrap()
        })
        .prop_filter("remains of another program", |text| {
            crate::recipients::file::remains::is_plain(text)
        })
        .prop_filter("a value that is read in another way", |text| is_read_as_it_is(text))
}

/// Whether no rule takes a part of the value off, reads it as none, or reports it.
fn is_read_as_it_is(text: &str) -> bool {
    use crate::recipients::columns::header::Column;
    use crate::recipients::row::{care, none, prefixes, towns, value};
    let columns = [Column::Name, Column::CareOf, Column::Street, Column::City];
    let sign = |word: Option<&str>| word.is_some_and(|word| !word.contains(char::is_alphanumeric));
    columns.iter().all(|column| prefixes::bare(text, *column).text == text)
        && !none::is_none(text, none::Of::Text)
        && !none::is_none(text, none::Of::Name)
        && !sign(text.split(' ').next())
        && !sign(text.split(' ').next_back())
        && towns::with_country(text).is_none()
        && towns::country_of_big_town(text).is_none()
        && value::value_fault(text, true).is_none()
        && towns::country_as_town(text).is_none()
        && care::care_in(text, care::Cell::Name, 2010).is_empty()
        && care::care_in(text, care::Cell::Read, 2010).is_empty()
}

fn address() -> impl Strategy<Value = Address> {
    // A city of two capitals may be the code of a country, and 00000 is no postal code.
    let city = value().prop_filter("a country", |city| city.chars().count() > 2);
    let code = "[1-8][0-9]{4}";
    (proptest::option::of(value()), value(), code, city).prop_map(
        |(care_of, street, postal_code, city)| Address { care_of, street, postal_code, city },
    )
}

fn person() -> impl Strategy<Value = Recipient> {
    let languages = prop_oneof![
        Just(vec![]),
        Just(vec!["fi".to_owned()]),
        Just(vec!["sv".to_owned(), "fi".to_owned()]),
    ];
    let channel = prop_oneof![
        Just(None),
        Just(Some(Channels::Letter)),
        Just(Some(Channels::Email)),
        Just(Some(Channels::Both)),
    ];
    let status = prop_oneof![
        Just(Status::Ordinary),
        Just(Status::Minor),
        Just(Status::Protected),
        Just(Status::Deceased),
        Just(Status::Guardianship),
        Just(Status::Young),
    ];
    let guardian = value().prop_filter("a guardian without a name", |name| {
        guardian_names::names(name) == guardian_names::Names::Person
    });
    let settled = prop_oneof![Just(Settled::Yes), Just(Settled::No), Just(Settled::Open)];
    let country = prop_oneof![Just("FI"), Just("SE"), Just("GB"), Just("JP")];
    let who = (value(), guardian, proptest::option::of(address()), country, any::<bool>());
    (who, languages, channel, status, settled).prop_map(
        |((name, guardian, address, country, email), languages, channel, status, settled)| {
            let mut person = Recipient::new("", 0, name);
            person.guardian_name = (status == Status::Minor).then_some(guardian);
            person.address = address;
            person.country = country.into();
            let young = status == Status::Young;
            person.email = (email && !young).then(|| "maija@posti.example".to_owned());
            person.languages = languages;
            person.channel = if young { Some(Channels::Letter) } else { channel };
            person.status = status;
            person.settled.insert("door-code".into(), settled);
            person
        },
    )
}

fn fields(person: &Recipient) -> Vec<String> {
    let address = person.address.clone().unwrap_or_default();
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let channel = match person.channel {
        None => "",
        Some(Channels::Letter) => "letter",
        Some(Channels::Email) => "EMAIL",
        Some(Channels::Both) => "both",
    };
    let status = match person.status {
        Status::Ordinary => "",
        Status::Minor => "minor",
        Status::Protected => "protected",
        Status::Deceased => "deceased",
        Status::Guardianship => "guardianship",
        Status::Young => "young",
        Status::YoungGuardian | Status::LegalGuardian | Status::Estate => {
            unreachable!("made by the reader")
        }
    };
    let settled = match person.settled["door-code"] {
        Settled::Yes => "yes",
        Settled::No => "no",
        Settled::Open => "",
    };
    vec![
        person.id.clone(),
        person.name.clone(),
        text(&address.care_of),
        address.street,
        address.postal_code,
        address.city,
        person.country.clone(),
        text(&person.email),
        person.languages.join("+"),
        channel.into(),
        status.into(),
        text(&person.guardian_name),
        settled.into(),
    ]
}

/// The e-mail address on a child's row is the guardian's here, so that it comes back; a young person gets
/// none there.
fn settings() -> ListSettings {
    ListSettings { guardian_emails: true, ..super::settings() }
}

const HEADER: [&str; 13] = [
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
    "door-code",
];

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    use std::io::Write as _;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// Each row with what surrounds a value, and what surrounds all values.
fn table(rows: &[Vec<String>], cell: [&str; 2], row: [&str; 2]) -> String {
    let cells = |values: &Vec<String>| -> String {
        values.iter().map(|value| format!("{}{}{}", cell[0], escaped(value), cell[1])).collect()
    };
    rows.iter().map(|values| format!("{}{}{}", row[0], cells(values), row[1])).collect()
}

fn excel(rows: &[Vec<String>]) -> Vec<u8> {
    let cell = ["<c t=\"inlineStr\"><is><t>", "</t></is></c>"];
    let rows = table(rows, cell, ["<row>", "</row>"]);
    zipped(&[
        ("xl/workbook.xml", "<workbook><sheets><sheet name=\"A\" id=\"a\"/></sheets></workbook>"),
        (
            "xl/_rels/workbook.xml.rels",
            "<r><Relationship Id=\"a\" Type=\"/worksheet\" Target=\"a.xml\"/></r>",
        ),
        ("xl/a.xml", &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")),
    ])
}

fn open_document(rows: &[Vec<String>]) -> Vec<u8> {
    let rows =
        table(rows, ["<table-cell><p>", "</p></table-cell>"], ["<table-row>", "</table-row>"]);
    let content = format!("<d><spreadsheet><table name=\"A\">{rows}</table></spreadsheet></d>");
    zipped(&[("content.xml", &content)])
}

proptest! {
    #[test]
    fn people_come_back_as_they_went_in(
        people in vec(person(), 1..12),
        delimiter in prop_oneof![Just(b','), Just(b';'), Just(b'\t'), Just(b'|')],
        crlf in any::<bool>(),
        mark in any::<bool>(),
    ) {
        let mut people = people;
        let terminator = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let start = if mark { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .terminator(terminator)
            .from_writer(start);
        writer.write_record(HEADER).unwrap();
        for (at, person) in people.iter_mut().enumerate() {
            person.id = format!("{at:05}");
            person.row = (at as u64 + 2).into();
            writer.write_record(fields(person)).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let read = read_bytes("a.csv", &bytes, &settings());
        let unlike: Vec<_> = read
            .codes()
            .into_iter()
            .filter(|code| {
                let fine = [
                    "recipients/possible-duplicate",
                    "recipients/shared-email",
                    "recipients/odd-postal-code",
                    "recipients/repeated",
                ];
                !fine.contains(code)
            })
            .collect();
        prop_assert!(unlike.is_empty(), "{}", read.text());
        prop_assert!(read.people().into_iter().eq(&people));

        let mut lines = String::new();
        for person in &people {
            let object: serde_json::Map<_, _> = HEADER
                .iter()
                .zip(fields(person))
                .map(|(key, value)| ((*key).to_owned(), value.into()))
                .collect();
            lines.push_str(&serde_json::Value::Object(object).to_string());
            lines.push('\n');
        }
        let read = read_bytes("a.jsonl", lines.as_bytes(), &settings());
        for person in &mut people {
            person.row = (person.row.number() - 1).into();
        }
        prop_assert!(read.people().into_iter().eq(&people), "{}", read.text());
    }

    #[test]
    fn people_come_back_from_workbooks_as_they_went_in(people in vec(person(), 1..12)) {
        let mut people = people;
        let mut rows = vec![HEADER.map(str::to_owned).to_vec()];
        for (at, person) in people.iter_mut().enumerate() {
            person.id = format!("{at:05}");
            person.row = (at as u64 + 2).into();
            rows.push(fields(person));
        }
        for (name, bytes) in [("a.xlsx", excel(&rows)), ("a.ods", open_document(&rows))] {
            let read = read_bytes(name, &bytes, &settings());
            prop_assert!(read.people().into_iter().eq(&people), "{name}: {}", read.text());
        }
    }

    #[test]
    fn an_id_twice_is_always_found(ids in vec("[ab]{1,3}", 1..20)) {
        let mut text = String::from("id,name\n");
        let mut seen = std::collections::BTreeSet::new();
        let mut twice = 0;
        for id in &ids {
            text.push_str(&format!("{id},Esimerkki\n"));
            twice += usize::from(!seen.insert(id.clone()));
        }
        let read = read_bytes("a.csv", text.as_bytes(), &settings());
        prop_assert_eq!(read.codes(), vec!["recipients/duplicate-id"; twice]);
        prop_assert_eq!(read.people().len(), ids.len() - twice);
    }

    #[test]
    fn address_lines_hold_what_is_given_and_no_more(person in person()) {
        let lines = address_lines(&person);
        match &person.address {
            None => prop_assert!(lines.is_empty()),
            Some(address) => {
                prop_assert!((3..=5).contains(&lines.len()));
                prop_assert!(lines.iter().all(|line| !line.trim().is_empty()));
                prop_assert_eq!(lines.len() == 5, address.care_of.is_some() && person.country != "FI");
                let place = &lines[lines.len() - 1 - usize::from(person.country != "FI")];
                prop_assert_eq!(place, &place.to_uppercase());
                prop_assert!(place.contains(&address.postal_code));
                prop_assert!(!lines.iter().any(|line| line.contains("FINLAND")));
            }
        }
    }

    #[test]
    fn any_bytes_are_read_without_panic(bytes in vec(any::<u8>(), 0..400), kind in 0..5usize) {
        let name = ["a.csv", "a.jsonl", "a.xlsx", "a.txt", "a.ods"][kind];
        let mut file = match kind {
            0 => b"id;name;email\n".to_vec(),
            1 => b"{\"id\": \"1\", \"name\": \"".to_vec(),
            2 | 4 => b"PK\x03\x04".to_vec(),
            _ => Vec::new(),
        };
        file.extend(bytes);
        let _ = read_bytes(name, &file, &settings()).text();
    }

    #[test]
    fn a_workbook_with_wrong_bytes_is_read_without_panic(at in 0..6000usize, byte in any::<u8>()) {
        for (file, name) in [("typed.xlsx", "a.xlsx"), ("libreoffice/people.ods", "a.ods")] {
            let mut bytes = std::fs::read(fixtures().join("recipients").join(file)).unwrap();
            let at = at % bytes.len();
            bytes[at] = byte;
            let _ = read_bytes(name, &bytes, &settings()).text();
        }
    }

    #[test]
    fn no_value_is_ever_shown(values in vec("[a-z]{3}QZX[a-z]{3}", 12), row in 0..12usize) {
        // All values are wrong at once, or one of them is.
        let header = HEADER.join(",");
        let all = format!("1,{}", values.join(","));
        let one: Vec<&str> =
            (0..12).map(|at| if at == row { values[at].as_str() } else { "" }).collect();
        let text = format!("{header}\n{all}\n2,{}\n{all},\n", one.join(","));
        let read = read_bytes("a.csv", text.as_bytes(), &settings());
        prop_assert!(!read.all_problems().is_empty());
        prop_assert!(!read.text().contains("QZX"));
    }

    /// Whatever is in a cell: nothing panics, no other row is read in another way, and nothing of
    /// the row is shown.
    #[test]
    fn any_text_in_any_cell_stays_in_its_row(
        column in 0..HEADER.len() + 2,
        odd in "\\PC{0,30}",
        letters in prop::sample::select(vec!["ä", "Ã¤", "а", "Ａ", "@posti.example", "00990", "1.2.2020", "fi", "?", "=E4", "&auml;"]),
        before in any::<bool>(),
    ) {
        const CANARY: &str = "QZXQ";
        let cell = format!("{odd}{CANARY}{letters}{CANARY}");
        let mut fields = vec![String::new(); HEADER.len() + 2];
        fields[0] = format!("{CANARY}1");
        fields[1] = format!("{CANARY} Esimerkki");
        fields[column] = cell;
        let plain = ["2", "Maija Esimerkki", "", "Mallitie 1", "00990", "Helsinki"];
        let plain: Vec<String> =
            plain.iter().map(|&text| text.to_owned()).chain((6..HEADER.len() + 2).map(|_| String::new())).collect();
        let rows = |rows: &[&Vec<String>]| {
            let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
            writer.write_record(HEADER.iter().chain(&["birth-year", "print"])).unwrap();
            rows.iter().for_each(|row| writer.write_record(*row).unwrap());
            writer.into_inner().unwrap()
        };
        let alone = read_bytes("a.csv", &rows(&[&plain]), &settings());
        let order = if before { [&fields, &plain] } else { [&plain, &fields] };
        let both = read_bytes("a.csv", &rows(&order), &settings());
        let found = &both.rows[usize::from(before)];
        let mut expected = alone.rows[0].clone();
        expected.row = found.row;
        if let Some(person) = &mut expected.recipient {
            person.row = found.row;
        }
        prop_assert_eq!(found, &expected, "{}", both.text());
        prop_assert!(!both.text().contains(CANARY), "{}", both.text());
    }
}
