//! The command line as a user meets it: help, exit codes, files.

use std::fs;
use std::path::Path;

use super::support::{TestCommand, root, run};
use crate::support::{own_values, tree};

#[test]
fn help_of_each_verb() {
    for verb in [
        &[][..],
        &["new"],
        &["check"],
        &["render"],
        &["locales"],
        &["locales", "coverage"],
        &["locales", "diff"],
        &["locales", "pseudo"],
        &["locales", "record"],
        &["preview"],
        &["templates"],
        &["templates", "list"],
        &["templates", "eject"],
        &["completions"],
    ] {
        let outcome = TestCommand::new().args(verb).args(["--help"]).run();
        assert_eq!(outcome.code, 0);
        assert_eq!(outcome.stderr, "");
        let name = format!("help_{}", if verb.is_empty() { "all".into() } else { verb.join("_") });
        insta::assert_snapshot!(name, outcome.stdout);
    }
}

#[test]
fn version() {
    let outcome = run(&["--version"]);
    assert_eq!(outcome.stdout, format!("breach-letters {}\n", env!("CARGO_PKG_VERSION")));
    assert_eq!(outcome.code, 0);
}

#[test]
fn what_is_not_understood_ends_with_2() {
    for words in [
        &[][..],
        &["frobnicate"],
        &["check"],
        &["check", "a", "b"],
        &["check", "a", "--colour"],
        &["check", "a", "--format", "xml"],
        &["check", "a", "--color", "sometimes"],
        &["render", "a"],
        &["render", "--out", "b"],
        &["render", "a", "--out", "b", "--limit", "0"],
        &["render", "a", "--out", "b", "--limit", "many"],
        &["render", "a", "--out", "b", "--jobs", "0"],
        &["render", "a", "--out", "b", "--jobs", "100000"],
        &["render", "a", "--out", "b", "--shard", "3/2"],
        &["render", "a", "--out", "b", "--shard", "0/2"],
        &["render", "a", "--out", "b", "--channel", "pigeon"],
        &["render", "a", "--out", "b", "--files", "none"],
        &["render", "a", "--out", "b", "--language", ""],
        &["render", "a", "--out", "b", "--only", ""],
        &["render", "a", "--out", "b", "--sample", "--limit", "3"],
        &["render", "a", "--out", "b", "--sample", "--only", "k-1"],
        &["templates"],
        &["templates", "eject"],
        &["templates", "eject", "no-such.xml", "--to", "x"],
        &["completions", "cmd.exe"],
        &["new"],
    ] {
        let outcome = run(words);
        assert_eq!(outcome.code, 2, "{words:?}\n{}", outcome.stderr);
        assert!(!outcome.stderr.is_empty(), "{words:?}");
        assert_eq!(outcome.stdout, "", "{words:?}");
    }
}

#[test]
fn a_misspelt_word_gets_a_hint() {
    let outcome = run(&["rendr", "a", "--out", "b"]);
    assert!(outcome.stderr.contains("'render'"), "{}", outcome.stderr);
}

#[test]
fn a_missing_folder_ends_with_3_and_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let command = || TestCommand::new().within(folder.path());
    let check = command().args(["check", "nowhere"]).run();
    assert_eq!((check.code, check.stdout.as_str()), (3, ""));
    assert!(check.stderr.starts_with("error[input/no-such-folder]"), "{}", check.stderr);
    let render = command().args(["render", "nowhere", "--out", "out"]).run();
    assert_eq!(render.code, 3);
    assert!(!folder.path().join("out").exists());
}

#[test]
fn problems_in_the_three_forms() {
    let folder = tempfile::tempdir().unwrap();
    let mut seen = String::new();
    for format in ["human", "short", "json"] {
        let words = ["check", "nowhere", "--format", format];
        let outcome = TestCommand::new().within(folder.path()).args(words).run();
        seen.push_str(&outcome.stderr);
        if format == "json" {
            let problem: serde_json::Value = serde_json::from_str(&outcome.stderr).unwrap();
            assert_eq!(problem["code"], "input/no-such-folder");
        }
    }
    insta::assert_snapshot!(seen);
}

#[test]
fn colours_only_where_they_are_wanted() {
    let stderr = |words: &[&str]| {
        let folder = tempfile::tempdir().unwrap();
        TestCommand::new().within(folder.path()).args(words).run().stderr
    };
    assert!(!stderr(&["check", "nowhere"]).contains('\u{1b}'));
    assert!(stderr(&["check", "nowhere", "--color", "always"]).contains('\u{1b}'));
    assert!(!stderr(&["check", "nowhere", "--color", "never"]).contains('\u{1b}'));
    assert!(!stderr(&["check", "--color", "never"]).contains('\u{1b}'));
}

#[test]
fn completions_for_each_shell() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let outcome = run(&["completions", shell]);
        assert_eq!(outcome.code, 0);
        assert!(outcome.stdout.contains("render"), "{shell}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    for words in [&["completions", "bash"][..], &["templates", "list"], &["--help"]] {
        assert_eq!(TestCommand::new().args(words).run_with_closed_stdout(), 0, "{words:?}");
    }
}

#[test]
fn new_makes_the_example_and_never_twice() {
    let folder = tempfile::tempdir().unwrap();
    let command = || TestCommand::new().within(folder.path()).args(["new", "my-incident"]);
    let outcome = command().run();
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    insta::assert_snapshot!(outcome.stdout);
    let made = folder.path().join("my-incident");
    assert_eq!(tree(&made), tree(&root().join("fixtures/new")));
    fs::write(made.join("incident.yaml"), "changed").unwrap();
    let before = tree(&made);
    let again = command().run();
    assert_eq!(again.code, 3);
    assert!(again.stderr.starts_with("error[output/not-empty]"), "{}", again.stderr);
    assert_eq!(tree(&made), before);
}

/// Nobody sends the example by mistake: `check` and `render` name each of its values, and a sample can be
/// made to look at.
#[test]
fn values_of_the_example_keep_letters_from_being_made() {
    let folder = tempfile::tempdir().unwrap();
    let command = |words: &[&str]| TestCommand::new().within(folder.path()).args(words).run();
    assert_eq!(command(&["new", "mine"]).code, 0);
    let check = command(&["check", "mine", "--format", "short"]);
    assert_eq!(check.code, 3, "{}", check.stderr);
    let values = check.stderr.matches("error[incident/example-value]").count();
    let dates = check.stderr.matches("error[incident/example-date]").count();
    let people = check.stderr.matches("error[recipients/example-person]").count();
    assert_eq!(check.stderr.matches("error[").count(), values + dates + people, "{}", check.stderr);
    assert_eq!((people, dates), (3, 9));
    for key in [
        "about",
        "name",
        "return-address",
        "reference",
        "phone",
        "email",
        "url",
        "from",
        "message-key",
    ] {
        assert!(check.stderr.contains(&format!("the `{key}` of the example")), "{key}");
    }
    for text in [
        "lead",
        "affected-appointments",
        "events",
        "-party-municipality",
        "measure-access-closed",
        "contact-helpline",
        "contact-switchboard",
        "contact-protected",
        "signatory-title",
    ] {
        let told = check.stderr.matches(&format!("the text `{text}` of the example")).count();
        assert_eq!(told, 3, "{text} in three languages");
    }
    assert_eq!(command(&["render", "mine", "--out", "out", "--format", "short"]).code, 3);
    assert!(!folder.path().join("out").exists());
    assert_eq!(command(&["render", "mine", "--out", "sample", "--sample"]).code, 0);
    own_values(&folder.path().join("mine"));
    let check = command(&["check", "mine", "--format", "short"]);
    assert_eq!(check.code, 0, "{}", check.stderr);
}

#[cfg(unix)]
#[test]
fn a_new_folder_is_closed_to_others() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("a/b");
    assert_eq!(TestCommand::new().args([Path::new("new"), &made]).run().code, 0);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&made), 0o700);
    assert_eq!(mode(&made.join("recipients.csv")), 0o600);
}

#[test]
fn the_example_has_three_invented_people() {
    let bytes = fs::read(root().join("fixtures/new/recipients.csv")).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.starts_with("\u{feff}id;"), "Excel needs the mark and the semicolons");
    assert_eq!(text.lines().count(), 4);
    let columns = text.lines().next().unwrap().matches(';').count();
    assert!(text.lines().all(|line| line.matches(';').count() == columns));
    for line in text.lines().skip(1) {
        assert!(!line.contains('@') || line.contains(".example;"), "an address that may exist");
    }
}

#[test]
fn templates_are_listed_with_where_they_come_from() {
    let list = run(&["templates", "list"]);
    assert_eq!(list.code, 0);
    assert!(list.stdout.contains("templates/letter.xml  "), "{}", list.stdout);
    assert!(list.stdout.lines().all(|line| line.ends_with("  built-in")), "{}", list.stdout);
    let json = run(&["templates", "list", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(json["templates"][0]["from"], "built-in");
}

#[test]
fn an_ejected_template_counts_in_its_folder_and_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let command = || TestCommand::new().within(folder.path());
    assert_eq!(command().args(["new", "mine"]).run().code, 0);
    let eject = || command().args(["templates", "eject", "letter.xml", "--to", "mine"]).run();
    let first = eject();
    assert_eq!((first.code, first.stderr.as_str()), (0, ""));
    let copy = folder.path().join("mine/templates/letter.xml");
    assert_eq!(fs::read(&copy).unwrap(), fs::read(root().join("templates/letter.xml")).unwrap());
    let list = command().args(["templates", "list", "mine"]).run();
    let line = list.stdout.lines().find(|line| line.starts_with("templates/letter.xml")).unwrap();
    assert!(line.ends_with("mine/templates/letter.xml"), "{line}");
    fs::write(&copy, "mine").unwrap();
    assert_eq!(eject().code, 3);
    assert_eq!(command().args(["templates", "eject", "--to", "mine"]).run().code, 3);
    assert_eq!(fs::read_to_string(&copy).unwrap(), "mine");
}

#[test]
fn all_templates_are_ejected_without_a_name() {
    let folder = tempfile::tempdir().unwrap();
    let command = || TestCommand::new().within(folder.path());
    let eject = command().args(["templates", "eject", "--to", "new", "--format", "short"]).run();
    assert_eq!(eject.code, 0);
    assert_eq!(tree(&folder.path().join("new/templates")), tree(&root().join("templates")));
}

#[test]
fn quiet_says_nothing_but_problems() {
    let folder = tempfile::tempdir().unwrap();
    let command = || TestCommand::new().within(folder.path());
    let good = command().args(["new", "x", "--quiet"]).run();
    assert_eq!((good.code, good.stdout.as_str(), good.stderr.as_str()), (0, "", ""));
    let bad = command().args(["new", "x", "-q"]).run();
    assert_eq!((bad.code, bad.stdout.as_str()), (3, ""));
    assert!(bad.stderr.contains("output/not-empty"));
}
