//! Kinds of files, encodings and their rows.

use super::*;
use crate::recipients::file::workbook;
use crate::recipients::{EncodingCertainty, Form, Settled, Taken, WorkbookKind};
use crate::terms::Encoding;

fn fixture(name: &str) -> Read {
    read(&fixtures().join("recipients").join(name), &settings())
}

#[test]
fn the_same_people_from_every_kind_of_file() {
    let delimited = |delimiter| Form::Delimited { delimiter };
    let sheet = |name: &str| Form::Workbook { kind: WorkbookKind::Excel, sheet: name.into() };
    for (name, form, encoding, rows) in [
        ("cp1252.csv", delimited(';'), Some(Encoding::Windows1252), [2, 3, 4]),
        ("utf16.csv", delimited('\t'), Some(Encoding::Utf16Le), [2, 3, 4]),
        ("utf16be.csv", delimited('\t'), Some(Encoding::Utf16Be), [2, 3, 4]),
        ("tabs.txt", delimited('\t'), Some(Encoding::Utf8), [2, 3, 4]),
        ("pipes.csv", delimited('|'), Some(Encoding::Utf8), [2, 3, 4]),
        ("sep-line.csv", delimited(';'), Some(Encoding::Utf8Mark), [2, 3, 4]),
        ("people.jsonl", Form::JsonLines, Some(Encoding::Utf8), [1, 2, 3]),
        ("small.xlsx", sheet("Sheet1"), None, [2, 3, 5]),
        ("two-sheets.xlsx", sheet("Recipients"), None, [2, 3, 4]),
    ] {
        let read = fixture(name);
        assert_eq!(read.codes(), [] as [&str; 0], "{name}");
        let shape = read.reader.as_ref().unwrap().shapes().next().unwrap().1;
        assert_eq!((&shape.form, shape.encoding), (&form, encoding), "{name}");
        let people = read.people();
        let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names, ["Väinö Esimerkki", "Åsa Exempelström", "Zoë O’Sample"], "{name}");
        let found: Vec<u64> = people.iter().map(|person| person.row.number()).collect();
        assert_eq!(found, rows, "{name}");
        assert_eq!(people[0].settled["door-code"], Settled::Yes, "{name}");
        assert_eq!(people[2].settled["door-code"], Settled::Open, "{name}");
        assert_eq!(people[1].address.as_ref().unwrap().postal_code, "00530", "{name}");
    }
}

#[test]
fn cells_of_other_types_are_read_as_they_are_shown() {
    let read = fixture("typed.xlsx");
    // The street is a date.
    assert_eq!(read.codes(), ["recipients/no-value"]);
    let person = read.people()[0];
    assert_eq!((person.id.as_str(), person.name.as_str()), ("7", "Maija Esimerkki"));
    assert_eq!(person.settled["personal-identity-code"], Settled::Yes);
    assert_eq!(person.address, None);
}

#[test]
fn hostile_values_stay_values() {
    let read = fixture("hostile.csv");
    // `&amp;` in an address is read as the sign.
    let codes = ["recipients/repaired", "recipients/bad-email", "recipients/bad-email"];
    let mut found = read.codes();
    // What looks like a program's is told, and stays; what is no value at all waits.
    found.retain(|code| {
        !matches!(*code, "recipients/remains" | "recipients/no-value" | "recipients/repeated")
    });
    assert_eq!(found, codes);
    assert!(!read.all_problems().has_errors());
    let people = read.people();
    assert_eq!(people.len(), 12);
    assert_eq!(people[0].name, "<script>alert(1)</script>");
    assert_eq!(people[2].name, "=cmd()|' /C calc'!A0");
    assert_eq!(people[4].name, "Esimerkki, Maija; \"Maikki\"");
    assert_eq!(people[6].name.chars().count(), 300);
    assert!(people[9].email.is_none());
    assert_eq!(people[9].needs, [crate::recipients::Need::BadEmail]);
}

#[test]
fn rows_are_counted_as_a_spreadsheet_program_does() {
    let text = "\n\nid,name\r\n\r\n1,A\r\n\n\"2\",\"B\nC\"\n3,D\r4,E\n,\n\n5,F";
    let read = read_bytes("a.csv", text.as_bytes(), &settings());
    let rows: Vec<u64> = read.rows.iter().map(|row| row.row.number()).collect();
    assert_eq!(rows, [5, 7, 8, 9, 12]);
    assert_eq!(read.codes(), ["recipients/line-break"]);
    // The last row has a quotation mark that is not closed, so no line break ends it.
    let read = read_bytes("a.csv", b"id,name\n1,\"A\nB\"\n2,C\n\n3,\"D\n4,E\n", &settings());
    let rows: Vec<u64> = read.rows.iter().map(|row| row.row.number()).collect();
    assert_eq!(rows, [2, 3, 5]);
}

#[test]
fn a_quote_that_is_not_closed_does_not_fill_the_memory() {
    let mut text = String::from("id,name\n1,\"A\n");
    while text.len() < 3 << 20 {
        text.push_str("2,Esimerkki\n");
    }
    let read = read_bytes("a.csv", text.as_bytes(), &settings());
    assert_eq!(read.codes(), ["recipients/row-too-long"]);
    let read = read_bytes("a.jsonl", text.replace(['\n', '"'], " ").as_bytes(), &settings());
    assert_eq!(read.codes(), ["recipients/empty-file"]);
    let line =
        format!("{{\"id\": \"1\", \"name\": \"A\"}}\n{text}", text = text.replace('\n', " "));
    let read = read_bytes("a.jsonl", line.as_bytes(), &settings());
    assert_eq!(read.codes(), ["recipients/row-too-long"]);
}

#[test]
fn files_that_are_no_files() {
    let missing = fixtures().join("recipients/no-such.csv");
    assert_eq!(read(&missing, &settings()).codes(), ["recipients/unreadable"]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("folder.csv");
    std::fs::create_dir(&path).unwrap();
    assert_eq!(read(&path, &settings()).codes(), ["recipients/unreadable"]);
    let workbook = std::fs::read(fixtures().join("recipients/small.xlsx")).unwrap();
    assert_eq!(read_bytes("a.csv", &workbook, &settings()).codes(), ["recipients/file-type"]);
    assert_eq!(read_bytes("a.xlsx", b"id,name\n", &settings()).codes(), ["recipients/file-type"]);
    assert_eq!(read_bytes("a.xlsx", b"", &settings()).codes(), ["recipients/empty-file"]);
    let locked = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    assert_eq!(read_bytes("a.xlsx", &locked, &settings()).codes(), ["recipients/file-type"]);
}

#[test]
fn a_workbook_too_large_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    std::fs::copy(fixtures().join("recipients/small.xlsx"), &path).unwrap();
    // A file with a hole in it: nothing is written to the disk.
    let file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.set_len(workbook::LARGEST_FILE + 1).unwrap();
    assert_eq!(read(&path, &settings()).codes(), ["recipients/too-large"]);
}

#[test]
fn the_encoding_is_that_of_the_whole_file() {
    // The only character beyond ASCII is far beyond what a check of the beginning would see.
    let mut text = b"id,name\n".to_vec();
    for id in 0..20_000 {
        text.extend(format!("{id},Esimerkki\n").bytes());
    }
    let mut wide = text.clone();
    wide.extend("x,Väinö\n".bytes());
    let read = read_bytes("a.csv", &wide, &settings());
    assert_eq!((read.codes(), read.people()[20_000].name.as_str()), (vec![], "Väinö"));
    text.extend(b"x,V\xe4in\xf6\n");
    let read = read_bytes("a.csv", &text, &settings());
    assert_eq!((read.codes(), read.people()[20_000].name.as_str()), (vec![], "Väinö"));
    let shape = read.reader.as_ref().unwrap().shapes().next().unwrap().1;
    assert_eq!(shape.certainty, Some(EncodingCertainty::Evident));
    // Characters cut in two by the end of a chunk, at every offset.
    for shift in 0..4 {
        let text = format!("id,name\n1,{}\n", "a".repeat(shift) + &"𝄞ä€".repeat(40));
        let long = text.clone() + &"\n".repeat(65_536 - text.len() % 7) + "2,€€€€€€\n";
        assert_eq!(read_bytes("a.csv", long.as_bytes(), &settings()).codes(), [] as [&str; 0]);
    }
    let read = read_bytes("a.csv", b"i\0d,name\n1,A\n", &settings());
    assert_eq!(read.codes(), ["recipients/encoding"]);
    let read = read_bytes("a.csv", b"\xef\xbb\xbfid,name\n1,V\xe4in\xf6\n", &settings());
    assert_eq!(read.codes(), ["recipients/encoding"]);
    let read =
        read_bytes("a.csv", b"\xff\xfei\0d\0,\0n\0a\0m\0e\0\n\x001\0,\0\x00\xd8\n\0", &settings());
    assert_eq!(read.codes(), ["recipients/encoding"]);
}

#[test]
fn headers_are_mapped_and_ignored() {
    let settings =
        mapped(settings(), &[("Asiakas nro", "id"), ("NIMI", "name"), ("ovi", "door-code")]);
    let text = " asiakas NRO ;Nimi;HETU;Ovi;\n7;Maija;010190-900P;yes;\n";
    let read = read_bytes("a.csv", text.as_bytes(), &settings);
    assert_eq!(read.codes(), [] as [&str; 0]);
    let reader = read.reader.as_ref().unwrap();
    let taken: Vec<Taken> =
        reader.shapes().next().unwrap().1.columns.iter().map(|(_, taken)| taken.clone()).collect();
    let named = |name: &str| Taken::As(name.into());
    let expected = [named("id"), named("name"), Taken::Ignored, named("door-code"), Taken::No];
    assert_eq!(taken, expected);
    assert_eq!(reader.header_of("id"), Some("asiakas NRO"));
    assert_eq!(read.people()[0].settled["door-code"], Settled::Yes);
}

#[test]
fn a_header_with_an_error_gives_no_people_but_all_problems() {
    let text = "id,name,turvakielto\n1,,\n2,B,\n2,C,\n";
    let read = read_bytes("a.csv", text.as_bytes(), &settings());
    assert_eq!(
        read.codes(),
        ["recipients/unread-status", "recipients/missing-name", "recipients/duplicate-id"]
    );
    assert!(read.people().is_empty());
}

#[test]
fn what_may_be_a_value_is_not_shown_as_a_header() {
    let text = "id,maija@posti.example,\u{202e}abc,010190-900P\n1,a,b,c\n";
    let shown = read_bytes("a.csv", text.as_bytes(), &settings()).text();
    assert!(shown.contains("column 2") && shown.contains("column 4"), "{shown}");
    assert!(!shown.contains("maija") && !shown.contains('\u{202e}') && !shown.contains("0101"));
}

/// One familiar word in a list without a header must not make people's values unknown columns.
#[test]
fn the_first_row_of_a_list_without_a_header_is_not_shown() {
    for row in [
        "A-1,Maija Esimerkki,Esimerkkikatu 1,00990,Helsinki,email",
        "A-1,Maija Esimerkki,Esimerkkikatu 1,status,Land",
    ] {
        let read = read_bytes("recipients.csv", format!("{row}\n{row}\n").as_bytes(), &settings());
        assert_eq!(read.codes(), ["recipients/no-header"], "{row}");
        assert!(!read.text().contains("Maija"));
    }
}

/// Where an obligatory column is missing, the first row may hold people all the same.
#[test]
fn unknown_columns_are_numbered_while_id_or_name_is_missing() {
    let text = "id,Maija Esimerkki,Esimerkkikatu 1,sposti\nA-2,Kalle,Mallitie,a@b.example\n";
    let read = read_bytes("recipients.csv", text.as_bytes(), &settings());
    let found = read.text();
    assert!(read.codes().contains(&"recipients/missing-column"), "{found}");
    for value in ["Maija", "Esimerkkikatu", "Kalle", "Mallitie"] {
        assert!(!found.contains(value), "{found}");
    }
    for shown in ["the column `column 2` is not read", "the column `column 3` is not read"] {
        assert!(found.contains(shown), "{shown}: {found}");
    }
    let text = text.replace("id,Maija Esimerkki", "id,name");
    let read = read_bytes("recipients.csv", text.as_bytes(), &settings());
    assert!(read.text().contains("`Esimerkkikatu 1`"), "a whole header is shown");
}

/// What a word processor makes of a code is a code, too.
#[test]
fn an_identity_code_with_another_dash_is_found() {
    for code in ["131052–308T", "131052‑308T", "131052 − 308T", "131052\u{200b}-308T"] {
        let text = format!("id,name,street\nA-1,Maija,{code}\n");
        let read = read_bytes("recipients.csv", text.as_bytes(), &settings());
        assert_eq!(read.codes(), ["recipients/identity-code"], "{code}");
    }
}

/// The letter speaks to people abroad in other words, with or without their address.
#[test]
fn the_country_is_known_without_a_whole_address() {
    let text =
        "id,name,street,country,email\n1,Maija,,se,a@b.example\n2,Kalle,Gata 1,SE,\n3,Aino,,,\n";
    let read = read_bytes("recipients.csv", text.as_bytes(), &settings());
    let found: Vec<(bool, &str)> =
        read.people().iter().map(|p| (p.address.is_some(), p.country.as_str())).collect();
    assert_eq!(found, [(false, "SE"), (false, "SE"), (false, "FI")]);
}

/// Lists that LibreOffice saved from one source (`scripts/make-lists`): the same people in every kind
/// of file, encoding and delimiter.
#[test]
fn libreoffice_saves_the_same_people_in_every_form() {
    let settings = mapped(settings(), &[("Päivä", "care-of")]);
    let folder = fixtures().join("recipients/libreoffice");
    let mut read_files = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if name.ends_with(".fods") {
            continue;
        }
        read_files += 1;
        let read = read(&path, &settings);
        let guessed = name.contains("8859");
        let expected: &[&str] = if guessed { &["recipients/encoding-guessed"] } else { &[] };
        assert_eq!(read.codes(), expected, "{name}: {}", read.text());
        let people = read.people();
        let values: Vec<String> = people
            .iter()
            .map(|person| {
                let address = person.address.clone().unwrap();
                let care_of = address.care_of.unwrap_or_default();
                let languages = person.languages.join("+");
                let settled = person.settled["door-code"];
                [
                    person.row.number().to_string().as_str(),
                    &person.id,
                    &person.name,
                    &address.street,
                    &address.postal_code,
                    &address.city,
                    &care_of,
                    &format!("{settled:?}"),
                    &languages,
                ]
                .join("|")
            })
            .collect();
        assert_eq!(
            values,
            [
                "2|1|Väinö Esimerkki|Esimerkkikatu 1; A, 2|00990|Helsinki|4.3.1960|Yes|fi",
                "3|002|Åsa \"Ösa\" Exempelström|Exempelgatan 2|00530|Helsingfors||No|sv",
                "6|3|Miloš Žižek|Sample Street 3|33100|Tampere|31.12.1999|Open|",
            ],
            "{name}"
        );
        let shape = read.reader.as_ref().unwrap().shapes().next().unwrap().1;
        let encoding = match &name {
            n if n.contains("utf-8") => Some(Encoding::Utf8),
            n if n.contains("utf-16") => Some(Encoding::Utf16Le),
            n if n.contains("1252") => Some(Encoding::Windows1252),
            n if n.contains("8859") => Some(Encoding::Iso8859_15),
            _ => None,
        };
        let form = match &name {
            n if n.starts_with("comma") => Form::Delimited { delimiter: ',' },
            n if n.starts_with("semicolon") => Form::Delimited { delimiter: ';' },
            n if n.starts_with("tab") => Form::Delimited { delimiter: '\t' },
            n => Form::Workbook {
                kind: match n.ends_with(".ods") {
                    true => WorkbookKind::OpenDocument,
                    false => WorkbookKind::Excel,
                },
                sheet: "Vastaanottajat".into(),
            },
        };
        assert_eq!((shape.encoding, &shape.form), (encoding, &form), "{name}");
    }
    assert_eq!(read_files, 14);
}

/// The delimiter is found where little speaks for it.
#[test]
fn delimiters_are_found_by_the_header_and_by_the_rows() {
    for (text, delimiter, names) in [
        // Quoted headers, and a comma in one of them.
        ("\"id\";\"name\";\"a,b\"\n1;A;\n2;B;\n", ';', ["A", "B"]),
        // Decimal commas in a column that is not read.
        ("id;name;hetu\n1;A;1,50\n2;B;2,50\n", ';', ["A", "B"]),
        ("id\tname\thetu\n1\tA\t1,5;2,5\n2\tB\t1,5;2,5\n", '\t', ["A", "B"]),
        // A title with commas in a quoted name.
        ("id,name\n1,A\n2,\"B\"\n", ',', ["A", "B"]),
        ("id|name|hetu\n1|A|x,y\n2|B|x;y\n", '|', ["A", "B"]),
    ] {
        let settings = ListSettings { ignore: vec!["hetu".into(), "a,b".into()], ..settings() };
        let read = read_bytes("a.csv", text.as_bytes(), &settings);
        assert_eq!(read.codes(), [] as [&str; 0], "{text}: {}", read.text());
        let shape = read.reader.as_ref().unwrap().shapes().next().unwrap().1;
        assert_eq!(shape.form, Form::Delimited { delimiter }, "{text}");
        let found: Vec<&str> = read.people().iter().map(|p| p.name.as_str()).collect();
        assert_eq!(found, names);
    }
    // One word of the header is known, and none of the others.
    let text = "kenttä_a;nimi;kenttä, b\nx;A;1,5\ny;B;2\n";
    let read = read_bytes("a.csv", text.as_bytes(), &settings());
    let shape = read.reader.as_ref().unwrap().shapes().next().unwrap().1;
    assert_eq!(shape.form, Form::Delimited { delimiter: ';' }, "{}", read.text());
    assert_eq!(read.codes()[..1], ["recipients/unknown-column"]);
}

/// Rich text, numbers with a format, a hidden column, a formula's last value and a comment, as
/// XlsxWriter writes them.
#[test]
fn what_another_program_writes_is_read_as_it_is_shown() {
    let read = fixture("xlsxwriter.xlsx");
    assert_eq!(read.codes(), [] as [&str; 0], "{}", read.text());
    let found: Vec<[String; 4]> = read
        .people()
        .iter()
        .map(|person| {
            let address = person.address.clone().unwrap();
            let care_of = address.care_of.unwrap_or_default();
            [person.id.clone(), person.name.clone(), care_of, address.postal_code]
        })
        .collect();
    assert_eq!(
        found,
        [
            ["1", "Väinö Esimerkki", "4.3.1960", "00990"],
            ["2", "Åsa Exempelström", "Kalle", "00530"],
            ["3", "Zoë O’Sample", "", "33100"],
        ]
    );
    let settled: Vec<Settled> = read.people().iter().map(|p| p.settled["door-code"]).collect();
    assert_eq!(settled, [Settled::Yes, Settled::No, Settled::Open]);
}

#[test]
fn headers_of_macos_can_be_mapped_and_ignored() {
    // Letters of two characters in the file, of one in incident.yaml, and the other way round.
    for (file, told) in [
        ("Erityistieta\u{308}ja\u{308}", "Erityistietäjä"),
        ("Erityistietäjä", "Erityistieta\u{308}ja\u{308}"),
        ("Ma\u{30a}lgrupp 2", "Målgrupp 2"),
        ("LISA\u{308}TIETO", "lisätieto"),
        ("Lisä\u{a0}tieto", "Lisä tieto"),
        ("Lisä\u{200b}tieto", "Lisätieto"),
        ("\u{feff}Lisätieto", "Lisätieto"),
    ] {
        let text = format!("id;name;{file}\nA-1;Maija Esimerkki;x\n");
        let ignoring =
            ListSettings { ignore: [told.to_owned()].into_iter().collect(), ..settings() };
        let read = read_bytes("a.csv", text.as_bytes(), &ignoring);
        assert_eq!(read.codes(), [] as [&str; 0], "{file}");
        let read = read_bytes("a.csv", text.as_bytes(), &mapped(settings(), &[(told, "care-of")]));
        assert!(!read.codes().contains(&"recipients/bad-mapping"), "{file} {:?}", read.codes());
    }
}

#[test]
fn footers_of_databases_are_no_people() {
    for footer in
        ["(2 rows affected)", "(2 row(s) affected)", "2 rows selected.", "2 riviä", "(2 rader)"]
    {
        for blank in ["", "\n"] {
            let text =
                format!("id;name\nA-1;Maija Esimerkki\nA-2;Kalle Kuviteltu\n{blank}{footer}\n");
            let read = read_bytes("a.csv", text.as_bytes(), &settings());
            assert_eq!(read.codes(), ["recipients/total-row"], "{footer} {}", read.text());
            assert_eq!(read.people().len(), 2);
        }
    }
}
