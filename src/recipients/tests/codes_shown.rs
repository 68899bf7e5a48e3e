//! Each code has a folder that shows it, and no problem shows a value of the file.

use std::path::{Path, PathBuf};

use super::*;
use crate::diag::codes::recipients as codes;
use crate::diag::{Code, Shown};
use crate::expected::is_as_expected;
use crate::locale::{Speech, UiLanguage};
use crate::recipients::GroupSpread;
use crate::terms::{Duplicate, Duplicates};

/// The names of codes that a recipients file in `fixtures/errors/recipients/` shows by itself. Others
/// are found by the pipeline and shown through the command line, or have a test of their own.
fn names() -> impl Iterator<Item = &'static str> {
    let of_reader = |code: &&Code| {
        let name = code.name().trim_start_matches("recipients/");
        code.shown() == Shown::Fixture && !folder().join(name).join("command.txt").exists()
    };
    codes::ALL.iter().filter(of_reader).map(|code| code.name().trim_start_matches("recipients/"))
}

fn folder() -> PathBuf {
    fixtures().join("errors/recipients")
}

fn input(folder: &Path) -> PathBuf {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut inputs: Vec<PathBuf> =
        files.filter(|path| path.file_stem().is_some_and(|stem| stem == "recipients")).collect();
    assert_eq!(inputs.len(), 1, "one recipients file in {}", folder.display());
    inputs.remove(0)
}

/// The settings of a folder: the same for all, but for the one that is about them.
fn settings_of(code: &str) -> ListSettings {
    match code {
        "bad-mapping" => {
            mapped(settings(), &[("Asiakas", "nmae"), ("Hetu", "id"), ("Nimi", "name")])
        }
        "merge-conflict" | "merged" => ListSettings {
            duplicates: Duplicates { name_and_address: Duplicate::Merge, ..Duplicates::default() },
            ..settings()
        },
        "care-column" => {
            let words = ["Salainen", "Kuolinpvm", "Lapsi", "Huoltajan puhelin"];
            ListSettings { ignore: words.map(str::to_owned).to_vec(), ..settings() }
        }
        "unclear-status" => statuses(
            settings(),
            &[
                ("Turvakielto", &[("x", "protected")]),
                ("Kuolinpvm", &[("date", "deceased")]),
                ("syntymäaika + huoltaja", &[("any", "minor")]),
            ],
        ),
        "legal-guardian-address" => ListSettings { legal_guardians: true, ..settings() },
        "home-address" => ListSettings { contact_addresses: false, ..settings() },
        "other-spread" => {
            let reach = crate::terms::Reach::KnownRecipient;
            let spread = vec![GroupSpread { group: None, reach, disclosed: true }];
            ListSettings { spread, ..settings() }
        }
        "no-such-row" => ListSettings { header_row: Some(9.into()), ..settings() },
        "after-last-row" => ListSettings { last_row: Some(3.into()), ..settings() },
        "no-such-sheet" => {
            ListSettings { sheet: Some("Vastaanotajat".to_owned().into()), ..settings() }
        }
        _ => settings(),
    }
}

#[test]
fn every_code_has_a_folder_with_what_it_looks_like() {
    let mut wrong = Vec::new();
    for name in names() {
        let code = format!("recipients/{name}");
        let folder = folder().join(name);
        let path = input(&folder);
        let read = read(&path, &settings_of(name));
        assert!(read.codes().contains(&code.as_str()), "{code}: found {:?}", read.codes());
        let text = read.text();
        for value in values(&path) {
            assert!(!text.contains(&value), "{code} shows a value:\n{text}");
        }
        let expected = folder.join("expected.txt");
        if !is_as_expected(&expected, &text) {
            wrong.push(format!("{code}:\n{text}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "these differ from expected.txt (`INSTA_UPDATE=always cargo test` rewrites it):\n{}",
        wrong.join("\n")
    );
}

#[test]
fn every_problem_can_be_said_in_each_language() {
    let mut wrong = Vec::new();
    for language in UiLanguage::ALL {
        let speech = Speech::new(language);
        for code in names() {
            let read = read(&input(&folder().join(code)), &settings_of(code));
            for problem in
                read.all_problems().iter().filter(|p| p.code.name().starts_with("recipients/"))
            {
                // A value that its words need is missing: else they would be said.
                let (said, help) = speech.problem(problem);
                if said == problem.message || help.is_none() {
                    wrong.push(format!("{} in {language:?}: {said}", problem.code));
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(
        wrong.is_empty(),
        "no words, or a value that they need is missing:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn every_folder_is_about_a_code() {
    for entry in std::fs::read_dir(folder()).unwrap() {
        let entry = entry.unwrap();
        // What the pipeline finds in rows is shown through the command line.
        if entry.path().join("command.txt").exists() {
            continue;
        }
        let name = entry.file_name().into_string().unwrap();
        assert!(
            codes::ALL.iter().any(|code| code.name() == format!("recipients/{name}")),
            "{name}"
        );
    }
}

const WORDS: &[&str] = &["minor", "protected", "deceased", "guardianship"];

/// The values of all rows but the header, cut where any format could cut them. Short ones would
/// be found in any text.
fn values(path: &Path) -> Vec<String> {
    let text = if path.extension().is_some_and(|end| end == "xlsx" || end == "ods") {
        workbook_text(path)
    } else {
        let bytes = std::fs::read(path).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let json = path.extension().is_some_and(|extension| extension == "jsonl");
        // In JSON, what follows a colon is a value; in a file without a header, everything is.
        let skip = usize::from(!json && !path.to_string_lossy().contains("no-header"));
        text.lines().skip(skip).map(|line| format!("{line}\n")).collect()
    };
    let keys = ["id", "name", "street", "postal-code", "city"];
    text.split(|c: char| ",;\"\n\t{}:[]".contains(c))
        .map(|value| value.trim().to_owned())
        .filter(|value| value.chars().count() >= 4 && !keys.contains(&value.as_str()))
        // Words that help texts name as examples of what is right.
        .filter(|value| !WORDS.contains(&value.to_lowercase().as_str()))
        .collect()
}

fn workbook_text(path: &Path) -> String {
    use calamine::Reader as _;
    let Ok(mut book) = calamine::open_workbook_auto(path) else {
        return String::new();
    };
    let mut text = String::new();
    for (_, range) in book.worksheets() {
        for row in range.rows().skip(1) {
            // What spreadsheet programs call an error is no value.
            for cell in row.iter().filter(|cell| !matches!(cell, calamine::Data::Error(_))) {
                text.push_str(&format!("{cell}\n"));
            }
        }
    }
    text
}

/// One number may be that of a row; a whole column of them is not.
#[test]
fn a_column_of_ids_that_are_codes_is_found() {
    let list = |ids: &[&str]| {
        let mut text = "id;name\n".to_owned();
        for (id, letter) in ids.iter().zip('A'..) {
            text.push_str(&format!("{id};Maija Esimerkki-{letter}\n"));
        }
        read_bytes("a.csv", text.as_bytes(), &settings())
    };
    let swedish = ["811228-9874", "640823-3234", "670919-9530", "811218-9876"];
    for ids in [
        swedish.to_vec(),
        vec!["8112289874", "6408233234", "6709199530"],
        vec!["811228 9874", "640823 3234", "670919 9530"],
        vec!["811228-98 74", "640823-32 34", "670919-95 30"],
        vec!["210281-9988", "2102819988 ", "210281 9988"],
    ] {
        let read = list(&ids);
        assert_eq!(read.codes(), ["recipients/identity-code"], "{ids:?} {}", read.text());
        assert!(ids.iter().all(|id| !read.text().contains(id.trim())), "{}", read.text());
    }
    for ids in [
        vec!["811228-9874", "640823-3234"],
        vec!["230925-0011", "230925-0012", "230925-0013", "230925-0014", "230925-0015"],
        vec!["811228-9874", "2", "3", "4"],
        vec!["1000000001", "1000000002", "1000000003", "1000000004"],
        vec!["A-1", "A-2", "A-3"],
        vec!["2509230011", "2509230012", "2509230013", "2509230014"],
        vec!["20230925-0011", "20230925-0012", "20230925-0013"],
        vec!["0401234567", "0401234568", "0401234569"],
    ] {
        let read = list(&ids);
        assert_eq!(read.codes(), [] as [&str; 0], "{ids:?} {}", read.text());
    }
}

#[test]
fn codes_with_letters_for_digits_are_refused() {
    for value in [
        "131O52-308T",
        "131o52-3o8T",
        "13l052-308T",
        "I31052-308T",
        "Eva 131O52-308T",
        "131052-308\u{422}",
        "131052-3 08T",
        "020311 A 9517",
        "811228-98 74",
        "8l1228-9874",
    ] {
        for header in ["care-of", "street", "Huomautus"] {
            let text = format!("id;name;{header}\nA-1;Maija Esimerkki;{value}\n");
            let read = read_bytes("a.csv", text.as_bytes(), &settings());
            let codes = read.codes();
            assert!(codes.contains(&"recipients/identity-code"), "{header} {value}: {codes:?}");
        }
    }
    for value in
        ["Olotie 131052", "Isolahti 123456 l", "PL 131052 OO8", "131O52-308U", "Talo 10l A 123456"]
    {
        let text = format!("id;name;street\nA-1;Maija Esimerkki;{value}\n");
        let read = read_bytes("a.csv", text.as_bytes(), &settings());
        assert!(!read.codes().contains(&"recipients/identity-code"), "{value} {:?}", read.codes());
    }
}
