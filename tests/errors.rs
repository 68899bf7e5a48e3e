//! Every folder of `fixtures/errors/` with a `command.txt` shows one error code and is one test here,
//! with a harness that finds the folders: `cargo test --test errors incident/` runs those of incidents.
//!
//! `command.txt` holds the arguments, where `{dir}` is a copy of the folder. `expected.txt` is what the
//! program prints; `INSTA_UPDATE=always cargo test --test errors` rewrites it. A line `SIZE PATH` of
//! `make.txt` makes a file of that many bytes, so that large files need not be kept. With a `base.txt`,
//! the folder of `fixtures/` that it names is copied first, and the case's own files overlay it.

#![allow(clippy::disallowed_methods, reason = "the rule is for the library")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where something is wrong"
)]

#[path = "it/support/expected.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod expected;
#[path = "it/cli/support.rs"]
#[allow(dead_code, reason = "the tests of the command line use the rest")]
mod support;

use std::fs;
use std::path::Path;

use support::{TestCommand, copy, root};

fn run(case: &Path) -> String {
    let place = tempfile::tempdir().unwrap();
    let copied = place.path().join("case");
    if let Ok(base) = fs::read_to_string(case.join("base.txt")) {
        copy(&root().join("fixtures").join(base.trim()), &copied);
    }
    copy(case, &copied);
    for line in fs::read_to_string(copied.join("make.txt")).unwrap_or_default().lines() {
        let (size, path) = line.split_once(' ').unwrap();
        let path = copied.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, vec![b' '; size.parse().unwrap()]).unwrap();
    }
    let command = fs::read_to_string(case.join("command.txt")).unwrap();
    let words = command.split_whitespace();
    let words = words.map(|word| word.replace("{dir}", &copied.display().to_string()));
    let outcome = TestCommand::new().args(words).hiding(&copied).run();
    for cell in cells(&copied.join("recipients.csv")) {
        let said = format!("{}{}", outcome.stdout, outcome.stderr);
        assert!(!said.contains(&cell), "{} shows the value {cell:?}:\n{said}", case.display());
    }
    outcome.text()
}

/// Values of a recipients file that would be known again: no header, nothing short.
fn cells(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap_or_default();
    let rows = text.lines().skip(1);
    rows.flat_map(|row| row.split([',', ';']))
        .map(|cell| cell.trim_matches('"').to_owned())
        .filter(|cell| cell.chars().count() > 3 && !["letter", "email"].contains(&cell.as_str()))
        .collect()
}

/// What the program prints about one folder: the code by which the folder is named, and the expected
/// words.
fn shows_its_error(command: &Path) -> datatest_stable::Result<()> {
    let case = root().join(command.parent().unwrap());
    let found = run(&case);
    let name = case.strip_prefix(root().join("fixtures/errors"))?.display().to_string();
    assert!(found.contains(&format!("[{name}]")), "another error is shown:\n{found}");
    let expected = case.join("expected.txt");
    assert!(
        expected::is_as_expected(&expected, &found),
        "other words than expected (`INSTA_UPDATE=always cargo test` rewrites).\n--- expected\n{}\n\
         --- found\n{found}",
        fs::read_to_string(&expected).unwrap_or_default()
    );
    Ok(())
}

datatest_stable::harness! {
    { test = shows_its_error, root = "fixtures/errors", pattern = r"/command\.txt$" },
}
