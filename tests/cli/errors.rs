//! Every folder of `fixtures/errors/` with a `command.txt` shows one error code.
//!
//! `command.txt` holds the arguments, `{dir}` standing for a copy of the folder. `expected.txt` is
//! what the program says; `UPDATE_EXPECTED=1` rewrites it. A line `SIZE PATH` of `make.txt` asks
//! for a file of that many bytes, so that large files need not be kept. With a `base.txt`, the
//! folder of `fixtures/` that it names is copied first and the case's own files are laid over it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{TestCommand, copy, root};

fn cases() -> Vec<PathBuf> {
    let mut cases = Vec::new();
    for kind in folders(&root().join("fixtures/errors")) {
        cases.extend(folders(&kind).into_iter().filter(|case| case.join("command.txt").exists()));
    }
    cases
}

fn folders(of: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(of)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    found.sort();
    found
}

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

#[cfg(unix)] // The fixtures hold symbolic links.
#[test]
fn each_error_is_shown_as_expected() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut wrong = Vec::new();
    let cases = cases();
    assert!(cases.len() > 10, "the fixtures are not there");
    for case in cases {
        let found = run(&case);
        let name = case.strip_prefix(root().join("fixtures/errors")).unwrap().display().to_string();
        if !found.contains(&format!("[{name}]")) {
            wrong.push(format!("{name} shows another error:\n{found}"));
            continue;
        }
        let expected = case.join("expected.txt");
        if update {
            fs::write(expected, found).unwrap();
        } else if fs::read_to_string(expected).unwrap_or_default() != found {
            wrong.push(format!("{name}:\n{found}"));
        }
    }
    let wrong = wrong.join("\n");
    assert!(wrong.is_empty(), "other words than expected (UPDATE_EXPECTED=1 rewrites):\n{wrong}");
}
