//! The program's words are complete: everything that it can say is in each language.

use std::collections::BTreeSet;

use super::*;
use crate::diag::Code;
use crate::diag::codes::recipients as codes;
use crate::pipeline::Why;
use crate::recipients::{ListSettings, Reader};
use crate::terms::RowNames;

#[test]
fn the_languages_use_the_same_values() {
    let english = inventory(UiLanguage::English);
    let mut wrong = Vec::new();
    for language in [UiLanguage::Finnish, UiLanguage::Swedish] {
        for (id, own) in inventory(language) {
            let expected = english.get(&id).cloned().unwrap_or_default();
            let names = |set: &BTreeSet<String>| Vec::from_iter(set.clone()).join(", ");
            if own != expected {
                let (own, expected) = (names(&own), names(&expected));
                let tag = language.tag();
                wrong.push(format!("ui/{tag}.ftl: `{id}` uses ({own}), in English ({expected})"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn each_reason_can_be_said_with_its_values() {
    for language in UiLanguage::ALL {
        let speech = Speech::new(language);
        for why in Why::examples() {
            let can = |id: &str| speech.try_say(id, &why.args(&RowNames::default())).is_some();
            assert!(can(&why.words()), "{why:?} in {language:?}");
            assert!(why.is_note() || can(&why.what_to_do()), "help of {why:?} in {language:?}");
        }
    }
}

#[test]
fn a_problem_is_reported_in_the_language_with_its_numbers() {
    let place = Place::Row {
        source: crate::diag::Sources::new().add_private("people.csv"),
        row: 7,
        column: Some("Asiakasnro".into()),
    };
    let twice = Diagnostic::error(codes::DUPLICATE_ID, "row 1234 has the same id")
        .at(place.clone())
        .with("other", 1234_u64);
    let (words, help) = Speech::new(UiLanguage::Finnish).problem(&twice);
    assert_eq!(words, "Rivillä 1\u{a0}234 on sama tunniste (id).");
    assert!(help.is_some_and(|help| help.starts_with("Jokaisella")));
    let column = Diagnostic::error(codes::UNKNOWN_COLUMN, "unknown").at(place);
    let (words, _) = Speech::new(UiLanguage::Swedish).problem(&column);
    assert_eq!(words, "Kolumnen ”Asiakasnro” läses inte.");
    let other = Diagnostic::error(Code::invented("x/y"), "own words").help("own help");
    let own = ("own words".to_owned(), Some("own help".to_owned()));
    assert_eq!(Speech::new(UiLanguage::Swedish).problem(&other), own);
}

#[test]
fn numbers_are_written_as_in_finland() {
    let speech = Speech::new(UiLanguage::Finnish);
    assert_eq!(speech.number(0), "0");
    assert_eq!(speech.number(999), "999");
    assert_eq!(speech.number(1_234_567), "1\u{a0}234\u{a0}567");
    assert_eq!(speech.tenths(0.44), "0,4");
    assert_eq!(Speech::new(UiLanguage::English).tenths(0.44), "0.4");
}

/// Each problem of the fixtures has a sentence in each language, with all values.
#[test]
fn each_problem_of_a_list_can_be_said_with_its_values() {
    let folder =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/errors/recipients");
    let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
    let settings = ListSettings {
        ignore: words(&["hetu"]),
        categories: words(&["personal-identity-code", "door-code"]),
        languages: words(&["fi", "sv", "en"]),
        notice_year: Some(2023),
        ..ListSettings::default()
    };
    let mut told = BTreeSet::new();
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    for path in files.flat_map(|folder| std::fs::read_dir(folder).unwrap()) {
        let path = path.unwrap().path();
        if path.file_stem().is_none_or(|stem| stem != "recipients") {
            continue;
        }
        let source = crate::diag::Sources::new().add_private("recipients");
        let mut problems = crate::diag::Diagnostics::new();
        match Reader::open(&path, source, &settings) {
            Ok(mut reader) => {
                reader.by_ref().for_each(|row| problems.extend(row.problems));
                problems.extend(reader.problems().clone());
            }
            Err(found) => problems.extend(found),
        }
        for (problem, language) in
            problems.iter().flat_map(|problem| UiLanguage::ALL.map(|language| (problem, language)))
        {
            let (sentence, help) = Speech::new(language).problem(problem);
            // If a sentence or a value is missing, the problem's own English words are shown
            // instead.
            assert_ne!(sentence, problem.message, "{} in {language:?}", problem.code);
            assert!(help.is_some(), "help of {} in {language:?}", problem.code);
            told.insert(problem.code.name());
        }
    }
    assert!(told.len() > 40, "{told:?}");
}
