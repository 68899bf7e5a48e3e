//! Names and ids that would do something in a template, in XML, in HTML, in a header, in a shell or in a
//! spreadsheet: they stay names in every medium.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use std::collections::BTreeMap;
use std::fs;

use crate::support::{Output, changed, message, pdf_text, small_incident_with_email};

const ROWS: &str = "id,name,street,postal-code,city,language\n";

/// Names that would do something in a template, in XML, in HTML, in a header, in a shell or in a
/// spreadsheet. They are names: every medium shows them as they stand.
const NAMES: [&str; 16] = [
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "{% raw %}",
    "{ -supplier(case: \"genitive\") }",
    "</field></line><h1>Ei</h1>",
    "Ä & ' ]]> <!--",
    "=cmd()|' /C calc'!A0",
    "Robert'); DROP TABLE people;--",
    "Keksitty, Maija; \"Maikki\"",
    "../../x",
    "%s%n%x ${IFS} `id` $(id)",
    // With an `@` it would be refused as an e-mail address under `name`.
    "Maija>, <bcc.mail.example",
    "Siobhán O'Brien-Ǩeârr",
    "Maija -- Keksitty",
    "Maija <x y='z'>Keksitty</x>",
    "</field></line>Maija",
];

#[test]
fn hostile_names_stay_names_in_every_medium() {
    let mut rows = "id,name,street,postal-code,city,email,language,channel\n".to_owned();
    for (n, name) in NAMES.iter().enumerate() {
        let cell = name.replace('"', "\"\"");
        rows.push_str(&format!(
            "p-{n},\"{cell}\",Keksitie 1,00100,Helsinki,p{n}@mail.example,fi,both\n"
        ));
    }
    let incident = small_incident_with_email();
    let folder = changed("errors/base", &[("incident.yaml", &incident), ("recipients.csv", &rows)]);
    let output = Output::of(|_| {}, folder.path());
    let mut shown = BTreeMap::new();
    for row in output.rows.iter().filter(|row| row.channel == "email") {
        let number: usize = row.recipient.trim_start_matches("p-").parse().unwrap();
        let name = NAMES[number];
        let message = message(&fs::read(output.folder.join(&row.file)).unwrap());
        let to = (Some(name.to_owned()), format!("p{number}@mail.example"));
        assert_eq!(message.to, [to]);
        assert_eq!(message.headers.len(), 11, "{name}");
        let wrapped = message.text.replace("\r\n", " ").replace('\n', " ");
        assert!(wrapped.contains(name), "{name}:\n{}", message.text);
        let html = message.html.split_once('\n').unwrap().1;
        let document = roxmltree::Document::parse(html).unwrap();
        let all: String = document.descendants().filter_map(|node| node.text()).collect();
        assert!(all.contains(name), "{name}");
        let names = document.descendants().map(|node| node.tag_name().name());
        assert!(names.clone().all(|tag| tag != "script"), "{name}");
        assert_eq!(names.filter(|tag| *tag == "h1").count(), 1, "{name}");
        shown.insert(number, name);
    }
    // What templates, formulas and web pages look like is nobody's name: a person decides.
    let waiting: Vec<&str> = NAMES
        .iter()
        .enumerate()
        .filter(|(n, _)| !shown.contains_key(n))
        .map(|(_, name)| *name)
        .collect();
    let expected = [0, 1, 2, 4, 6, 10].map(|number| NAMES[number]);
    assert_eq!(waiting, expected);
    // Two of them are wider than the window of an envelope and wait for a decision.
    let letters = output.rows.iter().filter(|row| row.channel == "letter");
    let letters: Vec<_> = letters.filter(|row| row.piece.is_some()).collect();
    assert!(letters.len() >= shown.len() - 2, "{}", letters.len());
    for row in letters {
        let number: usize = row.recipient.trim_start_matches("p-").parse().unwrap();
        let Some(text) = pdf_text(&output.folder.join(row.own_file())) else { return };
        assert!(text.contains(&format!("{}\nKeksitie 1\n", NAMES[number])), "{text}");
    }
}

#[test]
fn formulas_in_ids_do_not_start_in_a_spreadsheet() {
    let rows = format!("{ROWS}=1+1,Maija,Keksitie 1,00100,Helsinki,fi\n@x,,,,,\n");
    let rows = rows.replace("@x,,,,,", "@x,Sven,,,,sv");
    let folder = changed("errors/base", &[("recipients.csv", &rows)]);
    let output = Output::of(|_| {}, folder.path());
    for list in ["manifest.csv", "exceptions.csv"] {
        let text = fs::read_to_string(output.folder.join(list)).unwrap();
        for cell in text.lines().skip(1).flat_map(|line| line.split([',', ';'])) {
            let risky = cell.trim_start_matches('"').starts_with(['=', '@', '+']);
            assert!(!risky, "{list}: {cell}");
        }
    }
}
