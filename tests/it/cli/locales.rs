//! `locales …`: the tools of translators, as they meet them.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::support::{Outcome, TestCommand, copy, root};

/// A copy of the Westlog incident under its name.
fn westlog() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("fixtures/westlog"), &folder.path().join("westlog"));
    folder
}

fn within(folder: &Path, words: &[&str]) -> Outcome {
    TestCommand::new().within(folder).args(words).run()
}

fn replace(file: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(old), "{old}");
    fs::write(file, text.replace(old, new)).unwrap();
}

/// Two changed sentences and a lost one.
fn change(incident: &Path) {
    replace(&incident.join("locales/fi/incident.ftl"), "Olet yksi heistä", "Sinä olet yksi heistä");
    replace(
        &incident.join("locales/en/incident.ftl"),
        "now encrypts the orders",
        "now protects the orders",
    );
    replace(&incident.join("locales/sv/incident.ftl"), "signatory-title = dataskyddsombud\n", "");
}

fn git(folder: &Path, words: &[&str]) -> bool {
    let mut git = Command::new("git");
    git.current_dir(folder).args(["-c", "user.name=a", "-c", "user.email=a@b.example"]).args(words);
    git.output().is_ok_and(|output| output.status.success())
}

#[test]
fn coverage_counts_by_language_and_file() {
    let folder = westlog();
    change(&folder.path().join("westlog"));
    let all = within(folder.path(), &["locales", "coverage", "westlog", "--list"]);
    assert_eq!(all.code, 0, "{}", all.stderr);
    insta::assert_snapshot!(all.stdout);
    let short = ["locales", "coverage", "westlog", "--language", "fi", "--format", "short"];
    let short = within(folder.path(), &short);
    assert!(short.stdout.starts_with("fi: ") && short.stdout.lines().count() == 1);
    let json = within(folder.path(), &["locales", "coverage", "westlog", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(json["languages"][1]["language"], "sv");
    assert!(json["languages"][1]["percent"].as_f64().unwrap() > 98.0);
}

#[test]
fn coverage_ends_with_3_where_too_little_is_translated() {
    let folder = westlog();
    let code = |words: &[&str]| {
        let all = [&["locales", "coverage", "westlog"][..], words].concat();
        within(folder.path(), &all).code
    };
    assert_eq!((code(&["--strict"]), code(&["--fail-under", "100"])), (0, 0));
    change(&folder.path().join("westlog"));
    assert_eq!(code(&["--strict"]), 3);
    assert_eq!((code(&["--fail-under", "100"]), code(&["--fail-under", "98"])), (3, 0));
    assert_eq!(code(&["--fail-under", "101"]), 2);
    assert_eq!(code(&["--fail-under", "9", "--strict"]), 2);
}

#[test]
fn changes_are_shown_in_three_forms_and_as_a_page() {
    let folder = westlog();
    copy(&folder.path().join("westlog"), &folder.path().join("old"));
    change(&folder.path().join("westlog"));
    let words = ["locales", "diff", "westlog", "--against", "old"];
    let diff = |more: &[&str]| within(folder.path(), &[&words[..], more].concat());
    let human = diff(&[]);
    assert_eq!(human.code, 0, "{}", human.stderr);
    insta::assert_snapshot!(human.stdout);
    insta::assert_snapshot!("changes_short", diff(&["--format", "short"]).stdout);
    let json: serde_json::Value =
        serde_json::from_str(&diff(&["--format", "json"]).stdout).unwrap();
    assert_eq!(json["changed"].as_array().unwrap().len(), 3);
    assert_eq!(diff(&["--fail-on-changes"]).code, 3);
    let page = diff(&["--out", "page.html", "--ui-language", "sv"]);
    assert_eq!(page.code, 0, "{}", page.stderr);
    let html = fs::read_to_string(folder.path().join("page.html")).unwrap();
    insta::assert_snapshot!("changes_page", html.split("</style>").nth(1).unwrap());
    assert!(!html.contains("http://") && !html.contains("https://") && !html.contains("<script"));
    assert_eq!(diff(&["--out", "page.html"]).code, 3);
    assert_eq!(diff(&["--out", "page.html", "--force"]).code, 0);
}

#[test]
fn changes_since_a_revision() {
    let folder = westlog();
    let diff = |words: &[&str]| {
        within(folder.path(), &[&["locales", "diff", "westlog"][..], words].concat())
    };
    let made = [&["init", "-q"][..], &["add", "-A"], &["commit", "-q", "-m", "first"]];
    if !made.iter().all(|words| git(folder.path(), words)) {
        return;
    }
    assert_eq!(diff(&["--fail-on-changes"]).code, 0);
    change(&folder.path().join("westlog"));
    let short = diff(&["--since", "HEAD", "--format", "short"]);
    assert!(short.stdout.ends_with("3 changed since HEAD\n"), "{}", short.stdout);
    let unknown = diff(&["--since", "--upload-pack=x"]);
    assert_eq!(unknown.code, 2);
    let unknown = diff(&["--since", "nowhere"]);
    assert_eq!(unknown.code, 3);
    assert!(unknown.stderr.starts_with("error[cli/unknown-revision]"), "{}", unknown.stderr);
    let command = TestCommand::new().within(folder.path()).with("PATH", "");
    let without = command.args(["locales", "diff", "westlog"]).run();
    assert_eq!(without.code, 3);
    assert!(without.stderr.starts_with("error[cli/no-git]"), "{}", without.stderr);
}

#[test]
fn a_letter_in_strange_words_has_nothing_wrong() {
    let folder = westlog();
    let words = ["locales", "pseudo", "westlog", "--out", "westlog", "--tag", "en"];
    let refused = within(folder.path(), &words);
    assert_eq!(refused.code, 3);
    assert!(refused.stderr.starts_with("error[output/in-the-way]"), "{}", refused.stderr);
    let forced = within(folder.path(), &[&words[..], &["--force"]].concat());
    assert_eq!(forced.code, 0, "{}", forced.stderr);
    let checked = within(folder.path(), &["check", "westlog", "--format", "short"]);
    assert_eq!(checked.code, 0, "{}", checked.stderr);
    let twice = within(folder.path(), &["locales", "pseudo", "--out", "new", "-q"]);
    assert_eq!((twice.code, twice.stdout.as_str()), (0, ""));
    assert!(folder.path().join("new/locales/en-XA/letter.ftl").exists());
    assert_eq!(
        within(folder.path(), &["locales", "pseudo", "--out", "x", "--tag", "../y"]).code,
        2
    );
}

#[test]
fn records_tell_which_translations_are_stale() {
    let folder = westlog();
    let incident = folder.path().join("westlog");
    let record = |more: &[&str]| {
        let words = ["locales", "record", "westlog", "--language", "fi"];
        within(folder.path(), &[&words[..], more].concat()).stdout
    };
    let first = record(&[]);
    assert!(first.contains("recorded in westlog/locales/fi/translated.tsv"), "{first}");
    assert!(record(&[]).starts_with("Nothing to record"));
    replace(
        &incident.join("locales/en/incident.ftl"),
        "now encrypts the orders",
        "now protects the orders",
    );
    assert!(record(&[]).contains("1 of them is stale"));
    let coverage = ["locales", "coverage", "westlog", "--language", "fi", "--format", "short"];
    assert!(within(folder.path(), &coverage).stdout.contains("stale 1"));
    assert!(!record(&["--message", "measure-improvements"]).contains("stale"));
    assert!(within(folder.path(), &coverage).stdout.contains("stale 0"));
}
