//! The program in Finnish and Swedish, and its lists for people.

use std::fs;
use std::path::Path;

use super::support::{Outcome, TestCommand, copy, root};
use crate::support::example;

/// The fixture in a folder.
fn westlog(into: &Path) {
    copy(&root().join("fixtures/westlog"), &into.join("westlog"));
}

fn within(folder: &Path, words: &[&str]) -> Outcome {
    TestCommand::new().within(folder).args(words).run()
}

/// How long verifying took is another number each time.
fn without_time(text: &str) -> String {
    let seconds = |word: &str| {
        word.strip_prefix('(').is_some_and(|n| n.chars().all(|c| c.is_ascii_digit() || c == ','))
    };
    let words = text.split(' ').map(|word| if seconds(word) { "(0,0" } else { word });
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn check_of_the_example_in_finnish_and_swedish() {
    let folder = tempfile::tempdir().unwrap();
    westlog(folder.path());
    for language in ["fi", "sv"] {
        let outcome = within(folder.path(), &["check", "westlog", "--ui-language", language]);
        assert_eq!(outcome.code, 0, "{}", outcome.stderr);
        insta::assert_snapshot!(format!("check_{language}"), outcome.text());
    }
}

#[test]
fn render_of_the_example_in_finnish_and_swedish() {
    let folder = tempfile::tempdir().unwrap();
    westlog(folder.path());
    for language in ["fi", "sv"] {
        let words = ["render", "westlog", "--out", language, "--ui-language", language];
        let outcome = within(folder.path(), &words);
        assert_eq!(outcome.code, 0, "{}", outcome.stderr);
        insta::assert_snapshot!(format!("render_{language}"), without_time(&outcome.text()));
        let list = fs::read_to_string(folder.path().join(language).join("exceptions.csv"));
        insta::assert_snapshot!(format!("exceptions_{language}"), list.unwrap());
        let verified = within(folder.path(), &["verify", language, "--ui-language", language]);
        assert_eq!(verified.code, 0, "{}", verified.stderr);
        insta::assert_snapshot!(format!("verify_{language}"), verified.stdout);
    }
}

#[test]
fn the_environment_says_the_language_and_the_user_has_the_last_word() {
    let folder = tempfile::tempdir().unwrap();
    westlog(folder.path());
    let check = |words: &[&str]| {
        let command = TestCommand::new().within(folder.path()).args(["check", "westlog"]);
        command.with("LC_ALL", "sv_FI.UTF-8").args(words).run().stdout
    };
    assert!(check(&[]).starts_with("Listan finns i recipients.csv"), "{}", check(&[]));
    assert!(check(&["--ui-language", "fi"]).starts_with("Luettelo on tiedostossa"));
    assert!(check(&["--ui-language", "en"]).starts_with("The list is in"));
    let json: serde_json::Value = serde_json::from_str(&check(&["--format", "json"])).unwrap();
    assert_eq!(json["summary"]["statuses"]["deceased"], 3);
    assert_eq!(json["summary"]["list"]["delimiter"], ",");
    let reasons = json["summary"]["reasons"].as_object().unwrap();
    assert_eq!(reasons["the person has died"], 3, "keys and reasons are for programs: English");
}

/// An incident whose list has errors in 700 rows, more than are told on the terminal.
fn many_mistakes(folder: &Path) {
    copy(&root().join("fixtures/errors/base"), &folder.join("base"));
    let mut list = "id,name,street,postal-code,city,language\n".to_owned();
    for number in 1..=700 {
        list.push_str(&format!("=k-{number},Maija Esimerkki,Mallitie 4,990,Helsinki,fi\n"));
    }
    fs::write(folder.join("base/recipients.csv"), list).unwrap();
}

#[test]
fn all_problems_come_into_a_list() {
    let folder = tempfile::tempdir().unwrap();
    many_mistakes(folder.path());
    let words = ["check", "base", "--exceptions", "list.csv", "--ui-language", "fi"];
    let outcome = within(folder.path(), &words);
    assert_eq!(outcome.code, 3, "{}", outcome.stderr);
    assert!(outcome.stdout.contains("tiedostossa list.csv"), "{}", outcome.stdout);
    let list = fs::read_to_string(folder.path().join("list.csv")).unwrap();
    let mut lines = list.split("\r\n");
    let header = "\u{feff}rivi;vastaanottaja;kanava;sarake;vakavuus;ongelma;mitä tehdä;\
                  korjaus (- tyhjentää / poista = ei kirjettä)";
    assert_eq!(lines.next(), Some(header));
    let first = "2;'=k-1;;postal-code;virhe;Postinumeron alusta näyttää puuttuvan nollia.";
    assert!(lines.next().is_some_and(|line| line.starts_with(first)), "{list}");
    let row = |line: &str| line.split(';').next().and_then(|row| row.parse::<u64>().ok());
    let rows: Vec<u64> = list.split("\r\n").filter_map(row).collect();
    assert!(rows.is_sorted() && rows.contains(&701), "{rows:?}");
    assert!((2..=701).all(|row| rows.contains(&row)), "each row is there");
    let hidden = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(hidden, 2, "nothing else is left");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(folder.path().join("list.csv")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn without_a_list_the_terminal_says_how_to_get_one() {
    let folder = tempfile::tempdir().unwrap();
    many_mistakes(folder.path());
    let outcome = within(folder.path(), &["check", "base"]);
    assert!(outcome.stderr.contains("`check --exceptions FILE`"), "{}", outcome.stderr);
}

#[test]
fn a_list_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    many_mistakes(folder.path());
    fs::write(folder.path().join("list.csv"), "with corrections").unwrap();
    let outcome = within(folder.path(), &["check", "base", "--exceptions", "list.csv"]);
    assert_eq!(outcome.code, 3);
    assert!(outcome.stderr.contains("error[output/in-the-way]"), "{}", outcome.stderr);
    let list = fs::read_to_string(folder.path().join("list.csv")).unwrap();
    assert_eq!(list, "with corrections");
    let words = ["check", "base", "--exceptions", "no-such-folder/list.csv"];
    let outcome = within(folder.path(), &words);
    assert!(outcome.stderr.contains("error[output/write-failed]"), "{}", outcome.stderr);
}

#[test]
fn a_list_with_nothing_in_it_has_its_header() {
    let folder = tempfile::tempdir().unwrap();
    copy(&example(), &folder.path().join("new"));
    for (name, between) in [("semicolon", ";"), ("comma", ","), ("tab", "\t")] {
        let file = format!("{name}.csv");
        let words = ["check", "new", "--exceptions", &file, "--exceptions-delimiter", name];
        let outcome = within(folder.path(), &words);
        assert_eq!(outcome.code, 0, "{}", outcome.stderr);
        let list = fs::read_to_string(folder.path().join(file)).unwrap();
        let header = ["row", "recipient", "channel", "column", "severity", "problem", "what to do"];
        let header = format!(
            "\u{feff}{}{between}correction (- empties it / remove = no letter)\r\n",
            header.join(between)
        );
        assert!(list.starts_with(&header), "{list}");
    }
}

#[test]
fn a_personal_identity_code_in_the_id_comes_into_no_list() {
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("fixtures/errors/base"), &folder.path().join("base"));
    let list = "id,name,street,postal-code,city\n131052-308T,Maija,Mallitie 4,00990,Helsinki\n";
    fs::write(folder.path().join("base/recipients.csv"), list).unwrap();
    let outcome = within(folder.path(), &["check", "base", "--exceptions", "list.csv"]);
    assert_eq!(outcome.code, 3);
    let list = fs::read_to_string(folder.path().join("list.csv")).unwrap();
    assert!(!list.contains("131052") && list.contains("\n2;;;id;"), "{list}");
}

#[test]
fn a_render_with_another_delimiter_is_verified() {
    let folder = tempfile::tempdir().unwrap();
    westlog(folder.path());
    let words = ["render", "westlog", "--out", "out", "--channel", "email"];
    let more = ["--exceptions-delimiter", "tab", "--ui-language", "sv"];
    let outcome = within(folder.path(), &[&words[..], &more].concat());
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    let list = fs::read_to_string(folder.path().join("out/exceptions.csv")).unwrap();
    assert!(list.starts_with("\u{feff}rad\tmottagare\t"), "{list}");
}

/// Each problem of texts is told in the user's language: where words or a value of theirs are missing,
/// the English ones would stand in.
#[test]
fn each_problem_of_texts_is_told_in_finnish_and_swedish() {
    let mut told = 0;
    let cases = fs::read_dir(root().join("fixtures/errors/locale")).unwrap();
    for case in cases.map(|case| case.unwrap().path()) {
        let folder = tempfile::tempdir().unwrap();
        let copied = folder.path().join("case");
        copy(&root().join("fixtures/errors/base"), &copied);
        copy(&case, &copied);
        let problems = |language: &str| {
            let words = ["check", "case", "--format", "json", "--ui-language", language];
            let outcome = within(folder.path(), &words);
            let problem = |line: &str| -> (String, String, String) {
                let problem: serde_json::Value = serde_json::from_str(line).unwrap();
                let text = |key: &str| problem[key].as_str().unwrap_or_default().to_owned();
                (text("code"), text("message"), text("help"))
            };
            outcome.stderr.lines().map(problem).collect::<Vec<_>>()
        };
        let english = problems("en");
        for language in ["fi", "sv"] {
            for (own, english) in problems(language).into_iter().zip(&english) {
                assert_eq!(own.0, english.0);
                if own.0.starts_with("locale/") {
                    assert_ne!(own.1, english.1, "{} in {language}", own.0);
                    assert!(!own.2.is_empty() && own.2 != english.2, "{} in {language}", own.0);
                    told += 1;
                }
            }
        }
    }
    assert!(told > 60, "{told}");
}
