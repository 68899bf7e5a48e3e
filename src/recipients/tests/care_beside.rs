//! What speaks of care beside the plain values of a list: values of JSON that are no strings, merged cells,
//! comments, titles, addresses of e-mail with words; and columns whose values only look like it.

use super::*;
use crate::recipients::{Care, Need, Stated, Unclear};

fn ignoring(headers: &[&str]) -> ListSettings {
    let ignore = headers.iter().map(|&header| header.to_owned()).collect();
    ListSettings { ignore, ..settings() }
}

fn needs(name: &str, text: &[u8], settings: &ListSettings) -> Vec<Vec<Need>> {
    let read = read_bytes(name, text, settings);
    read.people().iter().map(|person| person.needs.clone()).collect()
}

/// The needs of one person with this value in an ignored column.
fn ignored(header: &str, value: &str) -> Vec<Need> {
    let text = format!("id;name;{header}\nA-1;Maija Esimerkki;{value}\n");
    needs("a.csv", text.as_bytes(), &ignoring(&[header])).concat()
}

#[test]
fn values_of_json_that_are_no_strings() {
    for (key, value, waits) in [
        ("age", "7", true),
        ("age", "70", false),
        ("birth_year", "2015", true),
        ("birth_year", "1950", false),
        ("alive", "false", true),
        ("alive", "true", false),
        ("deceased", "true", true),
        ("deceased", "false", false),
        ("deceased", "null", false),
        ("protected", "0", false),
        ("protected", "1", true),
        ("tags", "[\"kuollut\"]", true),
        ("tags", "[\"asiakas\", \"uutiskirje\"]", false),
        ("tags", "[]", false),
        ("notes", "{\"x\": \"turvakielto\"}", true),
        ("notes", "{\"x\": {\"y\": [\"dödsbo\"]}}", true),
        ("notes", "{\"turvakielto\": false}", false),
        ("notes", "{\"turvakielto\": true}", true),
        ("notes", "{}", false),
        ("Huoltaja", "{\"nimi\": \"Eva\"}", true),
        ("score", "12.5", false),
    ] {
        let line =
            format!("{{\"id\": \"A-1\", \"name\": \"Maija Esimerkki\", \"{key}\": {value}}}\n");
        let found = needs("a.jsonl", line.as_bytes(), &ignoring(&[key])).concat();
        assert_eq!(!found.is_empty(), waits, "{key} {value}: {found:?}");
    }
}

#[test]
fn words_beside_an_address_of_email() {
    for (email, care) in [
        ("turvakielto maija@posti.example", Some(Care::Protected)),
        ("f@posti.example (kuollut)", Some(Care::Deceased)),
        ("maija@posti.example / edunvalvoja", Some(Care::Guardianship)),
        ("turvakielto", Some(Care::Protected)),
        ("maija@posti.example", None),
        ("child.minor@posti.example", None),
        ("Maija Esimerkki <maija@posti.example>", None),
    ] {
        let text = format!("id;name;email\nA-1;Maija Esimerkki;{email}\n");
        let found = needs("a.csv", text.as_bytes(), &settings()).concat();
        let word = found.iter().find_map(|need| match need {
            Need::CareWord(care) => Some(*care),
            _ => None,
        });
        assert_eq!(word, care, "{email}");
    }
}

#[test]
fn a_header_says_what_words_in_a_column_mean() {
    for header in [
        "Entinen sukunimi",
        "Tyttönimi",
        "Puoliso",
        "Kontaktperson",
        "Lääkäri",
        "Yritys",
        "Titteli",
        "Osasto",
        "Enhet",
        "Titel",
        "Ammatti",
        "Yksikkö",
        "Tuote",
    ] {
        for value in ["Young", "Nuori", "Ung", "Barn", "Child", "Minor"] {
            assert_eq!(ignored(header, value), [], "{header} {value}");
        }
        assert_eq!(
            ignored(header, "Berg (kuollut 2019)"),
            [Need::CareWord(Care::Deceased)],
            "{header}"
        );
    }
    for header in ["Titteli", "Osasto", "Rooli"] {
        for value in [
            "Edunvalvoja",
            "Terveyskeskus (TK)",
            "KP",
            "Huoltaja",
            "Barn- och ungdomsvården",
            "Sekr.",
        ] {
            assert_eq!(ignored(header, value), [], "{header} {value}");
        }
    }
    assert_eq!(ignored("Huomautus", "Nuori"), [Need::CareWord(Care::Minor)]);
}

#[test]
fn columns_of_care_that_say_no() {
    for value in [
        "Ei turvakieltoa",
        "0 - ei",
        "E (ei)",
        "ei voimassa",
        "päättynyt",
        "N",
        "nej",
        "0",
        "-",
        "ei ole",
        "ingen",
    ] {
        assert_eq!(ignored("Turvakielto", value), [], "{value}");
    }
    for value in ["X", "1", "kyllä", "voimassa", "1 - kyllä", "K (kyllä)", "2030 asti"] {
        assert_eq!(ignored("Turvakielto", value), [Need::CareColumn(Care::Protected)], "{value}");
    }
    for (header, value, need) in [
        ("Lapset", "2", None),
        ("Lapset", "Onni, Anni", Some(Care::Minor)),
        ("Guardianship", "X", Some(Care::Guardianship)),
        ("God man", "Bo Ek", Some(Care::Guardianship)),
        ("Vital status", "dead", Some(Care::Deceased)),
        ("Vital status", "alive", None),
        ("Ikäryhmä", "0-17", Some(Care::Minor)),
        ("Ikäryhmä", "18-29", None),
        ("Patient age", "7 v", Some(Care::Minor)),
        ("Henkilötunnus", "030215A123C", Some(Care::Minor)),
        ("Henkilötunnus", "030260-123C", None),
        ("Syntymäaika", "42005", Some(Care::Minor)),
        ("Syntymäaika", "1.1.60", None),
        ("Lapsen syntymäaika", "tammikuu 2015", Some(Care::Minor)),
        ("KP", "X", Some(Care::Deceased)),
        ("Lever", "nej", Some(Care::Deceased)),
        // Headers that say nothing: a code that is right says it.
        ("Pnr", "030215A123C", Some(Care::Minor)),
        ("PIC", "030215A123C", Some(Care::Minor)),
        ("X1", "030215a123c", Some(Care::Minor)),
        ("X1", "030260-1230", None),
        ("X1", "030215A123-77", None),
        ("X1", "030215A1234", None),
    ] {
        let expected: Vec<Need> = need.map(Need::CareColumn).into_iter().collect();
        assert_eq!(ignored(header, value), expected, "{header} {value}");
    }
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// A workbook of Excel with three people, a status, and more XML behind the cells; and with a part for comments.
fn xlsx(status: [&str; 3], behind: &str, comments: &str, name: &str) -> Vec<u8> {
    let cell = |text: &&str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let row = |cells: &[&str]| format!("<row>{}</row>", cells.iter().map(cell).collect::<String>());
    let names = ["Maija Esimerkki", "Kalle Kuviteltu", "Anu Arvo"];
    let people = status.iter().zip(names).enumerate();
    let rows: String =
        people.map(|(at, (status, name))| row(&[&format!("A-{at}"), name, status])).collect();
    let ids = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let parts = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        (
            "xl/workbook.xml",
            format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{ids}\"><sheets><sheet name=\"{name}\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>".to_owned(),
        ),
        (
            "xl/worksheets/_rels/sheet1.xml.rels",
            "<Relationships><Relationship Id=\"b\" Type=\"x/comments\" Target=\"../comments1.xml\"/></Relationships>".to_owned(),
        ),
        ("xl/comments1.xml", format!("<comments xmlns=\"{MAIN}\"><commentList>{comments}</commentList></comments>")),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{}{rows}</sheetData>{behind}</worksheet>", row(&["id", "name", "status"])),
        ),
    ];
    zipped(&parts)
}

pub(super) fn zipped(parts: &[(&str, String)]) -> Vec<u8> {
    use std::io::Write as _;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn ods(rows: &str) -> Vec<u8> {
    let space = "urn:oasis:names:tc:opendocument:xmlns";
    let text = format!(
        "<o:d xmlns:o=\"{space}:office:1.0\" xmlns:t=\"{space}:table:1.0\" xmlns:x=\"{space}:text:1.0\"><o:spreadsheet>\
         <t:table t:name=\"A\">{rows}</t:table></o:spreadsheet></o:d>"
    );
    zipped(&[("content.xml", text)])
}

#[test]
fn cells_of_the_status_that_are_merged_wait() {
    let merged = "<mergeCells count=\"1\"><mergeCell ref=\"C2:C3\"/></mergeCells>";
    let found = needs("a.xlsx", &xlsx(["protected", "", ""], merged, "", "A"), &settings());
    let waits = Need::UnclearStatus(Unclear::Merged);
    assert!(found[0].contains(&waits) && found[1].contains(&waits), "{found:?}");
    assert_eq!(found[2], []);
    // Of another column, or of one row.
    for area in ["B2:B2", "B2:C2", "A1:C1"] {
        let merged = format!("<mergeCells count=\"1\"><mergeCell ref=\"{area}\"/></mergeCells>");
        let found = needs("a.xlsx", &xlsx(["", "", ""], &merged, "", "A"), &settings());
        assert!(found.iter().all(|needs| !needs.contains(&waits)), "{area}: {found:?}");
    }
    let cell = |text: &str| format!("<t:table-cell><x:p>{text}</x:p></t:table-cell>");
    let row = |cells: &str| format!("<t:table-row>{cells}</t:table-row>");
    let header = row(&["id", "name", "status"].map(cell).concat());
    let first = row(&format!(
        "{}{}<t:table-cell t:number-rows-spanned=\"2\"><x:p>deceased</x:p></t:table-cell>",
        cell("A-1"),
        cell("Maija Esimerkki")
    ));
    let second = row(&format!("{}{}<t:covered-table-cell/>", cell("A-2"), cell("Kalle Kuviteltu")));
    let third = row(&format!("{}{}{}", cell("A-3"), cell("Anu Arvo"), cell("")));
    let found = needs("a.ods", &ods(&format!("{header}{first}{second}{third}")), &settings());
    assert!(found[0].contains(&waits) && found[1].contains(&waits), "{found:?}");
    assert_eq!(found[2], []);
}

#[test]
fn comments_on_cells_are_read() {
    for (comment, need) in [
        ("TURVAKIELTO! ei saa lähettää", Some(Care::Protected)),
        ("asiakas kuollut 2019", Some(Care::Deceased)),
        ("edunvalvoja Matti Malli", Some(Care::Guardianship)),
        ("soitettu 1.2.2023", None),
        ("ei turvakieltoa", None),
    ] {
        let need: Vec<Need> = need.map(Need::CareWord).into_iter().collect();
        let part = format!(
            "<comment ref=\"B3\" authorId=\"0\"><text><r><t>{comment}</t></r></text></comment>"
        );
        let found = needs("a.xlsx", &xlsx(["", "", ""], "", &part, "A"), &settings());
        assert_eq!(found, [vec![], need.clone(), vec![]], "{comment}");
        let cell = |text: &str| format!("<t:table-cell><x:p>{text}</x:p></t:table-cell>");
        let row = |cells: &str| format!("<t:table-row>{cells}</t:table-row>");
        let header = row(&["id", "name"].map(cell).concat());
        let noted = format!(
            "{}<t:table-cell><o:annotation><x:p>{comment}</x:p></o:annotation><x:p>Maija Esimerkki</x:p></t:table-cell>",
            cell("A-1")
        );
        let other = row(&["A-2", "Kalle Kuviteltu"].map(cell).concat());
        let found = needs("a.ods", &ods(&format!("{header}{}{other}", row(&noted))), &settings());
        assert_eq!(found, [need, vec![]], "{comment}");
    }
}

/// A comment on the header is about everybody.
#[test]
fn comments_on_the_header_are_read() {
    for (comment, warned) in [
        ("X = turvakielto", true),
        ("T tarkoittaa turvakieltoa", true),
        ("kuolleet mukana", true),
        ("päivitetty 1.2.2023", false),
    ] {
        let part = format!("<comment ref=\"C1\"><text><r><t>{comment}</t></r></text></comment>");
        let read = read_bytes("a.xlsx", &xlsx(["", "", ""], "", &part, "A"), &settings());
        let codes = read.codes();
        assert_eq!(codes == ["recipients/care-word"], warned, "{comment} {codes:?}");
    }
}

#[test]
fn titles_and_names_of_sheets_are_read() {
    for (name, warned) in [
        ("Turvakielto", true),
        ("Kuolleet asiakkaat", true),
        ("Vainajat", true),
        ("Lapset", true),
        ("Avlidna 2023", true),
        ("Barn", true),
        ("Elever", true),
        ("Minors", true),
        ("Children", true),
        ("Päämiehet", true),
        ("TK", true),
        ("Dödsbon", true),
        ("Kuolinpesät", true),
        ("Alaikäiset", true),
        ("Edunvalvottavat", true),
        ("Salaiset", true),
        ("Sekretess", true),
        ("Protected", true),
        ("Deaths", true),
        ("Oppilaat", true),
        ("Nuoret", true),
        ("Ei kuolleita", false),
        ("Jäsenet", false),
        ("Taul1", false),
        ("Blad1", false),
        ("Kunder", false),
        ("Members 2023", false),
        ("Turku", false),
        ("Asiakkaat", false),
        ("Sheet1", false),
    ] {
        let read = read_bytes("a.xlsx", &xlsx(["", "", ""], "", "", name), &settings());
        assert_eq!(read.codes() == ["recipients/care-word"], warned, "{name} {:?}", read.codes());
        assert_eq!(read.people().len(), 3, "{name}");
    }
    let told = |row| ListSettings { header_row: Some(Stated::from(row)), ..settings() };
    for (title, warned) in [
        ("Turvakieltoasiakkaat 1.3.2026", true),
        ("Alaikäiset potilaat", true),
        ("Jäsenluettelo 1.3.2026", false),
        ("Dödsbon", true),
    ] {
        let text = format!("{title};\nid;name\nA-1;Maija Esimerkki\n");
        let read = read_bytes("a.csv", text.as_bytes(), &told(2));
        assert_eq!(read.codes() == ["recipients/care-word"], warned, "{title} {:?}", read.codes());
    }
}
