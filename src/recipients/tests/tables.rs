//! Where the table of a list begins and ends, and what other programs left in its values.

use super::*;
use crate::recipients::Stated;

const PEOPLE: [&str; 4] = [
    "id;name;street;postal-code;city",
    "1;Maija Esimerkki;Mallikatu 1;00990;Helsinki",
    "2;Kalle Kuviteltu;Mallikatu 2;00990;Helsinki",
    "3;Anu Arvo;Mallikatu 3;00990;Helsinki",
];

fn with_rows(header: Option<u64>, last: Option<u64>) -> ListSettings {
    ListSettings {
        header_row: header.map(Stated::from),
        last_row: last.map(Stated::from),
        ..settings()
    }
}

/// The same rows in each form of list that has a header. Blank lines are blank rows.
fn forms(lines: &[&str]) -> Vec<(&'static str, Vec<u8>)> {
    let text = |delimiter: &str| {
        let line = |line: &&str| match line.is_empty() {
            true => "\n".to_owned(),
            false => line.replace(';', delimiter) + "\n",
        };
        lines.iter().map(line).collect::<String>()
    };
    let utf16 = format!("\u{feff}{}", text("\t"));
    vec![
        ("a.csv", text(";").into_bytes()),
        ("a.csv", text(",").into_bytes()),
        ("a.csv", format!("sep=;\r\n{}", text(";").replace('\n', "\r\n")).into_bytes()),
        ("a.TSV", text("\t").into_bytes()),
        ("a.tab", text("\t").into_bytes()),
        ("a.Txt", text("|").into_bytes()),
        ("a.csv", utf16.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("a.xlsx", xlsx(lines)),
        ("a.ods", ods(lines)),
    ]
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn zipped(parts: &[(&str, String)]) -> Vec<u8> {
    use std::io::Write as _;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn xlsx(lines: &[&str]) -> Vec<u8> {
    let cell = |text: &str| format!("<c t=\"inlineStr\"><is><t>{}</t></is></c>", escaped(text));
    let row = |(at, line): (usize, &&str)| {
        let cells: String = line.split(';').map(cell).collect();
        format!("<row r=\"{}\">{cells}</row>", at + 1)
    };
    let rows: String = lines.iter().enumerate().map(row).collect();
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let ids = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    zipped(&[
        ("[Content_Types].xml", "<Types/>".to_owned()),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{ids}\"><sheets><sheet name=\"A\" sheetId=\"1\" \
                 r:id=\"a\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
             </Relationships>"
                .to_owned(),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ])
}

fn ods(lines: &[&str]) -> Vec<u8> {
    let cell = |text: &str| format!("<t:table-cell><x:p>{}</x:p></t:table-cell>", escaped(text));
    let row = |line: &&str| {
        format!("<t:table-row>{}</t:table-row>", line.split(';').map(cell).collect::<String>())
    };
    let rows: String = lines.iter().map(row).collect();
    let space = "urn:oasis:names:tc:opendocument:xmlns";
    zipped(&[(
        "content.xml",
        format!(
            "<o:d xmlns:o=\"{space}:office:1.0\" xmlns:t=\"{space}:table:1.0\" \
             xmlns:x=\"{space}:text:1.0\"><o:spreadsheet><t:table t:name=\"A\">{rows}</t:table>\
             </o:spreadsheet></o:d>"
        ),
    )])
}

fn people(read: &Read) -> Vec<(u64, &str)> {
    read.people().iter().map(|person| (person.row.number(), person.name.as_str())).collect()
}

const ALL: [&str; 3] = ["Maija Esimerkki", "Kalle Kuviteltu", "Anu Arvo"];

#[test]
fn a_title_above_the_header_is_found_and_its_row_offered() {
    for title in [
        &["Jäsenluettelo 1.1.2024"][..],
        &["Jäsenluettelo 1.1.2024", ""],
        &["Asiakkaat", "Tulostettu 1.1.2024", ""],
        &["", "", "Kundregister"],
        &["Raportti;;;;", ";;;;", "Rajaus: kaikki;;;;"],
        &["Nimi", ""],
        &["Report;2024;;", "Owner;Maija;;"],
    ] {
        let lines: Vec<&str> = title.iter().chain(&PEOPLE).copied().collect();
        let header = title.len() as u64 + 1;
        for (name, bytes) in forms(&lines) {
            let found = read_bytes(name, &bytes, &settings());
            assert!(found.people().is_empty(), "{title:?} {name}");
            let help = found.all_problems().iter().find_map(|problem| {
                let help = problem.help.clone().unwrap_or_default();
                help.contains(&format!("write `header-row: {header}`")).then_some(())
            });
            assert!(help.is_some(), "{title:?} {name}: {}", found.text());
            let found = read_bytes(name, &bytes, &with_rows(Some(header), None));
            assert_eq!(found.codes(), [] as [&str; 0], "{title:?} {name}: {}", found.text());
            let expected: Vec<(u64, &str)> =
                ALL.iter().zip(header + 1..).map(|(name, row)| (row, *name)).collect();
            assert_eq!(people(&found), expected, "{title:?} {name}");
        }
    }
}

#[test]
fn the_row_that_the_incident_names_must_be_the_header() {
    for (header, code) in [
        (2, "recipients/no-header"),
        (5, "recipients/no-such-row"),
        (6, "recipients/no-such-row"),
        (900, "recipients/no-such-row"),
    ] {
        for (name, bytes) in forms(&PEOPLE) {
            let found = read_bytes(name, &bytes, &with_rows(Some(header), None));
            assert_eq!(found.codes(), [code], "{header} {name}");
        }
    }
    for (name, bytes) in forms(&PEOPLE) {
        let found = read_bytes(name, &bytes, &with_rows(Some(1), Some(1)));
        assert_eq!(found.codes(), ["recipients/no-such-row"], "{name}");
        let found = read_bytes(name, &bytes, &with_rows(Some(1), Some(4)));
        assert_eq!((found.codes(), people(&found).len()), (vec![], 3), "{name}");
        let found = read_bytes(name, &bytes, &with_rows(None, Some(400)));
        assert_eq!((found.codes(), people(&found).len()), (vec![], 3), "{name}");
    }
    let line = b"{\"id\": \"1\", \"name\": \"Maija\"}\n";
    for rows in [with_rows(Some(1), None), with_rows(None, Some(1))] {
        assert_eq!(read_bytes("a.jsonl", line, &rows).codes(), ["recipients/no-such-row"]);
    }
}

#[test]
fn a_row_of_totals_is_told_and_never_a_person() {
    for total in [
        "Yhteensä;3;;;",
        "Yhteensä: 3 henkilöä;;;;",
        ";;;Summa;3",
        "Totalt;3;;;",
        "Total;;;;3",
        "SUM;3;;;",
    ] {
        let lines: Vec<&str> = PEOPLE.iter().copied().chain(["", total, ""]).collect();
        for (name, bytes) in forms(&lines) {
            let found = read_bytes(name, &bytes, &settings());
            assert_eq!(found.codes(), ["recipients/total-row"], "{total} {name}");
            assert!(found.text().contains("write `last-row: 4`"), "{total} {name}");
            let found = read_bytes(name, &bytes, &with_rows(None, Some(4)));
            assert_eq!((found.codes(), people(&found).len()), (vec![], 3), "{total} {name}");
        }
    }
    // A row of totals that is cut short, and one in JSON lines.
    let text = format!("{}\nYhteensä 3\n", PEOPLE.join("\n"));
    let found = read_bytes("a.csv", text.as_bytes(), &settings());
    assert_eq!(found.codes(), ["recipients/total-row"]);
    let lines = b"{\"id\": \"1\", \"name\": \"Maija\"}\n{\"id\": \"Total\", \"name\": \"1\"}\n";
    assert_eq!(read_bytes("a.jsonl", lines, &settings()).codes(), ["recipients/total-row"]);
}

#[test]
fn nobody_is_left_out_behind_the_last_row() {
    for (name, bytes) in forms(&PEOPLE) {
        let found = read_bytes(name, &bytes, &with_rows(None, Some(3)));
        assert_eq!(found.codes(), ["recipients/after-last-row"], "{name}");
        assert_eq!(people(&found).len(), 2, "{name}");
    }
    for footer in ["Tulostettu 1.1.2024;;;;", "Sivu 1/1;;;;", "Lähde: rekisteri", ";;;;3"] {
        let lines: Vec<&str> = PEOPLE.iter().copied().chain([footer]).collect();
        for (name, bytes) in forms(&lines) {
            let found = read_bytes(name, &bytes, &with_rows(None, Some(4)));
            assert_eq!((found.codes(), people(&found).len()), (vec![], 3), "{footer} {name}");
        }
    }
}

#[test]
fn blank_rows_and_padding_are_no_people() {
    let lines = [
        PEOPLE[0],
        "",
        PEOPLE[1],
        ";;;;",
        "",
        PEOPLE[2],
        " ; ;\u{a0};;",
        PEOPLE[3],
        "",
        ";;;;",
        "",
    ];
    for (name, bytes) in forms(&lines) {
        let found = read_bytes(name, &bytes, &settings());
        assert_eq!(found.codes(), [] as [&str; 0], "{name}");
        let expected = [(3, ALL[0]), (6, ALL[1]), (8, ALL[2])];
        assert_eq!(people(&found), expected, "{name}");
    }
    let text = PEOPLE.join(";;;\n").replacen(";;;", "", 1) + ";\n";
    let found = read_bytes("a.csv", text.as_bytes(), &settings());
    assert_eq!((found.codes(), people(&found).len()), (vec![], 3), "{text}");
    let text = "id      , name               , city    ,\n\
                1       , Maija Esimerkki    , Helsinki,\n\
                2       , \"Kalle Kuviteltu\"  , Helsinki,\n";
    let found = read_bytes("a.csv", text.as_bytes(), &settings());
    assert_eq!(people(&found), [(2, ALL[0]), (3, ALL[1])]);
}

#[test]
fn what_other_programs_left_is_taken_out_in_every_form() {
    for (written, meant) in [
        ("Maija &amp; Kalle", "Maija & Kalle"),
        ("M&auml;kinen", "Mäkinen"),
        ("Mallikas\\u00e4", "Mallikasä"),
        ("<b>Maija</b> E", "Maija E"),
        ("Maija%20E", "Maija E"),
        ("O\\'Brien", "O'Brien"),
        ("'Maija E'", "Maija E"),
    ] {
        let row = format!("1;{written};Mallikatu 1;00990;Helsinki");
        let lines = [PEOPLE[0], row.as_str(), PEOPLE[2]];
        let mut forms = forms(&lines);
        let json = serde_json::json!({"id": "1", "name": written}).to_string();
        forms.push(("a.jsonl", json.into_bytes()));
        for (name, bytes) in forms {
            // Here a semicolon would end the value.
            if written.contains(';') && name != "a.jsonl" {
                continue;
            }
            let found = read_bytes(name, &bytes, &settings());
            assert_eq!(found.codes(), ["recipients/repaired"], "{written} {name}");
            assert_eq!(found.people()[0].name, meant, "{written} {name}");
            assert!(!found.text().contains("Maija"), "{written} {name}");
        }
    }
    for written in ["Mallikatu 1\\nA", "Mallikatu 1<br>A", "M%E4kikatu 1", "'Eva E", "=\"A"] {
        let row = format!("1;Maija E;{written};00990;Helsinki");
        for (name, bytes) in forms(&[PEOPLE[0], row.as_str(), PEOPLE[2]]) {
            let found = read_bytes(name, &bytes, &settings());
            assert_eq!(found.codes(), ["recipients/remains"], "{written} {name}");
            assert_eq!(found.people().len(), 1, "{written} {name}");
        }
    }
}

#[test]
fn one_warning_for_a_column_is_enough() {
    let mut text = String::from("id,name,postal-code\n");
    for id in 1..=50 {
        text.push_str(&format!("{id},Maija E {id},\"=\"\"00990\"\"\"\n"));
    }
    let found = read_bytes("a.csv", text.as_bytes(), &settings());
    let repaired: Vec<_> =
        found.codes().into_iter().filter(|code| *code == "recipients/repaired").collect();
    assert_eq!(repaired.len(), 1);
    let ignoring = ListSettings { ignore: vec!["postal-code".to_owned()], ..settings() };
    let found = read_bytes("a.csv", text.as_bytes(), &ignoring);
    assert_eq!(found.codes(), [] as [&str; 0]);
}

#[test]
fn quotation_marks_that_are_not_doubled_are_kept_in_the_name() {
    let text = "id,name,street\n1,\"Maija \"Maikki\" Esimerkki\",Mallikatu 1\n\
                2,Kalle \"Kale\" Kuviteltu,Mallikatu 2\n3,\"Anu\" Arvo,Mallikatu 3\n\
                4,\"Bo \\\"B\\\" Brev\",Mallikatu 4\n";
    let found = read_bytes("a.csv", text.as_bytes(), &settings());
    let names: Vec<&str> = found.people().iter().map(|person| person.name.as_str()).collect();
    assert_eq!(
        names,
        ["Maija \"Maikki\" Esimerkki", "Kalle \"Kale\" Kuviteltu", "\"Anu\" Arvo", "Bo \"B\" Brev"]
    );
    assert!(found.codes().contains(&"recipients/repaired"));
    let text = "id,name,street\n1,\"Oy \"Kukka\", Maa\",Mallikatu 1,2\n2,Kalle,Mallikatu 2\n";
    let found = read_bytes("a.csv", text.as_bytes(), &settings());
    assert!(found.codes().contains(&"recipients/remains"), "{:?}", found.codes());
    assert!(found.rows[0].recipient.is_none());
}

#[test]
fn small_lists_have_no_cells_that_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("recipients.csv");
    std::fs::write(&path, PEOPLE.join("\n")).unwrap();
    std::fs::write(folder.path().join("suppress.csv"), "id\n=\"1\"\n'2\n=\"3\n").unwrap();
    let found = read(&path, &settings());
    let codes = found.codes();
    assert_eq!(codes.iter().filter(|code| **code == "recipients/suppressed").count(), 2);
    assert_eq!(codes.iter().filter(|code| **code == "recipients/remains").count(), 1);
}

#[test]
fn cells_that_another_encoding_reads_otherwise_are_named() {
    let text = "id;name;city\n1;Maija Esimerkki;Helsinki\n2;Grażyna Wiśniewska;Łódź\n";
    let bytes = encoding_rs::WINDOWS_1250.encode(text).0;
    let found = read_bytes("a.csv", &bytes, &settings());
    assert_eq!(found.codes()[0], "recipients/encoding-guessed");
    let text = found.text();
    assert!(text.contains("windows-1250"), "{text}");
    assert!(text.contains("3 name; 3 city"), "{text}");
    assert!(!text.contains("Gra"), "{text}");
    assert_eq!(found.people()[1].name, "Grażyna Wiśniewska");
}
