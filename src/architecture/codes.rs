//! Tests about codes of problems and the program's own words: the table of codes is in order, each
//! code is shown by a fixture or a test, and what the program says has words in each language.

use std::collections::{BTreeMap, BTreeSet};

use super::{assert_none, files, program, root};
use crate::catalogue::{Audience, Reader, Residence};
use crate::diag::{Class, Shown, Words, codes};

/// Folders under `fixtures/errors/` that show no code: what the fixtures are built from, and many
/// problems at once.
const NOT_OF_A_CODE: &[&str] = &["base/", "incident/ten-mistakes"];

/// The rows of the table as they are written: file, constant, code.
fn rows() -> Vec<(String, String, String)> {
    let tables = files("src/diag/codes").into_iter();
    let rows = tables.flat_map(|(name, path)| {
        let text = std::fs::read_to_string(path).unwrap();
        let rows = text.lines().filter_map(|line| {
            let (constant, rest) = line.trim().split_once(" = \"")?;
            let (code, rest) = rest.split_once('"')?;
            let row = rest.starts_with(": ") && !constant.contains(' ');
            row.then(|| (name.clone(), constant.to_owned(), code.to_owned()))
        });
        rows.collect::<Vec<_>>()
    });
    rows.collect()
}

#[test]
fn each_code_is_in_the_file_of_its_area_once_and_its_constant_has_its_name() {
    let rows = rows();
    assert!(rows.len() > 300, "the table was not found");
    assert_eq!(codes::all().count(), rows.len(), "each file of codes is in the list of areas");
    let mut wrong = Vec::new();
    let mut known = BTreeSet::new();
    for (file, constant, code) in &rows {
        let (area, name) = code.split_once('/').unwrap();
        if !known.insert(code) {
            wrong.push(format!("{file}: `{code}` is in the table twice"));
        }
        if *file != format!("src/diag/codes/{}.rs", area.replace('-', "_")) {
            wrong.push(format!("{file}: `{code}` is of another area"));
        }
        if *constant != name.to_uppercase().replace('-', "_") {
            wrong.push(format!("{file}: the constant of `{code}` is called {constant}"));
        }
    }
    assert_none(&wrong, "the table of codes");
}

#[test]
fn each_code_is_used() {
    // For each file: every word of its paths, and the areas of codes that it names.
    let files: Vec<(BTreeSet<&str>, BTreeSet<&str>)> = program()
        .iter()
        .filter(|(name, _)| !name.starts_with("diag/codes/"))
        .map(|(_, source)| {
            let paths: Vec<&[String]> = source.all_names().map(|(path, _, _)| path).collect();
            let words = paths.iter().copied().flatten().map(String::as_str).collect();
            let pairs = paths.iter().flat_map(|path| path.windows(2));
            let areas = pairs.filter(|two| two[0] == "codes").map(|two| two[1].as_str()).collect();
            (words, areas)
        })
        .collect();
    let mut wrong = Vec::new();
    for (file, constant, code) in rows() {
        let area = file["src/diag/codes/".len()..].trim_end_matches(".rs");
        let used = files
            .iter()
            .any(|(words, areas)| areas.contains(area) && words.contains(constant.as_str()));
        if !used {
            wrong.push(format!("{file}: nothing reports `{code}`"));
        }
    }
    assert_none(&wrong, "codes of no problem");
}

#[test]
fn each_code_is_shown() {
    let folders: BTreeSet<String> = files("fixtures/errors")
        .into_iter()
        .filter_map(|(name, _)| {
            let mut parts = name.split('/').skip(2);
            Some(format!("{}/{}", parts.next()?, parts.next()?))
        })
        .filter(|name| !NOT_OF_A_CODE.iter().any(|other| name.starts_with(other)))
        .collect();
    let mut tests: BTreeMap<&str, String> = BTreeMap::new();
    let mut wrong = Vec::new();
    for code in codes::all() {
        let has = folders.contains(code.name());
        match code.shown() {
            Shown::Fixture if !has => {
                wrong.push(format!("`{code}` has no folder fixtures/errors/{code}/"));
            }
            Shown::Test { .. } | Shown::Nothing if has => {
                wrong.push(format!("`{code}` has its fixture: write so into the table"));
            }
            Shown::Test { file, .. } => {
                let text = tests.entry(file).or_insert_with(|| {
                    std::fs::read_to_string(root().join(file)).unwrap_or_default()
                });
                // Quoted, as a test expects it: another code may begin with the same words.
                let ends = ["\"", "]", ":", "`"];
                if !ends.iter().any(|end| text.contains(&format!("{code}{end}"))) {
                    wrong.push(format!("{file} does not name `{code}`, which it is to show"));
                }
            }
            Shown::Nothing if code.class() != Class::Internal => {
                wrong.push(format!("nothing shows `{code}`, and an input leads to it"));
            }
            Shown::Fixture | Shown::Nothing => {}
        }
    }
    let known: BTreeSet<&str> = codes::all().map(|code| code.name()).collect();
    for folder in folders.iter().filter(|folder| !known.contains(folder.as_str())) {
        wrong.push(format!("fixtures/errors/{folder}/ shows a code that does not exist"));
    }
    assert_none(&wrong, "codes and what shows them");
}

/// Whether the preview's page says words: by their id, or by its beginning, to which it adds the rest.
/// That it says none that there are not shows in a browser.
fn page_says(page: &[String], id: &str) -> bool {
    let says = |words: &str| page.iter().any(|file| file.contains(words));
    let cuts = id.match_indices('-').map(|(at, _)| &id[..at]);
    says(&format!("\"{id}\""))
        || cuts.into_iter().any(|cut| {
            // `${level}s` of "error".
            let one = cut.strip_suffix('s').unwrap_or(cut);
            [cut, one].iter().any(|cut| says(&format!("\"{cut}\""))) || says(&format!("`{cut}-$"))
        })
}

#[test]
fn what_the_program_says_has_words_in_each_language_and_no_words_are_left_over() {
    let mut said: BTreeMap<String, String> = BTreeMap::new();
    for why in crate::pipeline::Why::examples() {
        said.insert(why.words(), format!("{why:?}"));
        if !why.is_note() {
            said.insert(why.what_to_do(), format!("{why:?}"));
        }
    }
    // Not every problem has a second place.
    let words_of_english = crate::locale::inventory(crate::locale::UiLanguage::English);
    for tag in ["fi", "sv", "en", "et", "se", "ru", "uk", "ar", "so"] {
        said.insert(format!("language-{tag}"), "names of languages".to_owned());
    }
    for code in codes::all().filter(|code| code.words() == Words::Translated) {
        let id = code.name().replace('/', "-");
        said.insert(format!("{id}.help"), code.to_string());
        if words_of_english.contains_key(&format!("{id}.label")) {
            said.insert(format!("{id}.label"), code.to_string());
        }
        said.insert(id, code.to_string());
    }
    for audience in Audience::ALL {
        for residence in Residence::ALL {
            for word in (Reader { audience, residence }).name().split(", ") {
                said.insert(format!("audience-{word}"), "names of readers".to_owned());
            }
        }
    }
    let sources = program();
    let speakers = || {
        let of = |name: &str| {
            ["cli/", "pipeline/", "mailing/", "studio/", "preview/", "outbox/ticket"]
                .iter()
                .any(|part| name.starts_with(part))
        };
        sources.iter().filter(move |(name, _)| of(name))
    };
    for (name, source) in speakers() {
        let says = |called: &Option<String>| matches!(called.as_deref(), Some("say" | "section"));
        for quoted in source.strings.iter().filter(|quoted| says(&quoted.called)) {
            said.insert(quoted.text.clone(), format!("src/{name}:{}", quoted.line));
        }
    }
    let page: Vec<String> = files("src/preview/page")
        .into_iter()
        .map(|(_, path)| std::fs::read_to_string(path).unwrap())
        .collect();
    let mut wrong = Vec::new();
    for language in crate::locale::UiLanguage::ALL {
        let file = format!("ui/{}.ftl", language.tag());
        let words = crate::locale::inventory(language);
        for (id, who) in said.iter().filter(|(id, _)| !words.contains_key(*id)) {
            wrong.push(format!("{file} has no words `{id}`, which `{who}` says"));
        }
        for id in words.keys().filter(|id| !said.contains_key(*id)) {
            // Some ids are chosen before they are said.
            let chosen = speakers()
                .any(|(_, source)| source.strings.iter().any(|quoted| quoted.text == *id));
            if !chosen && !id.strip_prefix("preview-").is_some_and(|id| page_says(&page, id)) {
                wrong.push(format!("{file}: nobody says `{id}`"));
            }
        }
    }
    assert_none(&wrong, "the program's own words");
}
