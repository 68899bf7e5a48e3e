//! Rules for files: each says what it is for, none is too long, none names somebody's computer.

use super::{assert_none, files, root, rust_files};

/// Longest source file, in lines.
const MAX_LINES: usize = 800;

/// Files of data that may be longer.
const DATA_TABLES: &[&str] = &[];

/// The 1-based line of a byte.
fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

#[test]
fn each_file_says_what_it_is_and_is_not_too_long() {
    let mut wrong = Vec::new();
    for (name, text) in rust_files("src").into_iter().chain(rust_files("tests")) {
        if !text.starts_with("//!") {
            wrong.push(format!("{name}: begins without `//!`"));
        }
        let lines = text.lines().count();
        if lines > MAX_LINES && !DATA_TABLES.contains(&name.as_str()) {
            wrong.push(format!("{name}: {lines} lines; at most {MAX_LINES}"));
        }
    }
    assert_none(&wrong, "files");
}

/// One command rewrites all expected results: insta does not rewrite a snapshot in the code, and no test
/// has a variable of its own.
#[test]
fn expected_results_are_rewritten_by_one_variable() {
    // Put together here, so that this file does not name it either.
    let own_variable = ["UPDATE", "EXPECTED"].join("_");
    let mut wrong = Vec::new();
    for (name, text) in rust_files("src").into_iter().chain(rust_files("tests")) {
        if text.contains(&own_variable) {
            wrong.push(format!("{name} reads another variable than INSTA_UPDATE"));
        }
        for (at, _) in text.match_indices("insta::assert_") {
            let call = text[at..].split(");\n").next().unwrap_or_default();
            if [", @\"", ", @r\"", ", @r#"].iter().any(|inline| call.contains(inline)) {
                wrong.push(format!("{name}:{}: this snapshot is in the code", line_of(&text, at)));
            }
        }
    }
    assert_none(&wrong, "expected results");
}

#[test]
fn no_file_names_a_folder_of_somebodys_computer() {
    // Put together here, so that this file does not name them either.
    let needles = ["work", "root", "home", "Users"].map(|top| format!("/{top}/"));
    let mut all = Vec::new();
    for folder in [
        "src",
        "tests",
        "benches",
        "fuzz",
        "scripts",
        "fixtures",
        "locales",
        "templates",
        "catalogue",
        "docs",
        ".ci",
    ] {
        all.extend(files(folder));
    }
    for name in ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "Cargo.toml"] {
        all.push((name.to_owned(), root().join(name)));
    }
    let mut wrong = Vec::new();
    for (name, path) in all {
        let is_text = !name.ends_with(".pdf") && !name.ends_with(".png") && !name.ends_with(".jpg");
        let bytes = if is_text { std::fs::read(path).unwrap_or_default() } else { Vec::new() };
        let text = String::from_utf8_lossy(&bytes);
        for needle in &needles {
            for (at, _) in text.match_indices(needle.as_str()) {
                // `https://a.example/home/` is an address, not a folder.
                let inside = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '}');
                if !text[..at].ends_with(inside) {
                    wrong.push(format!("{name}:{}: `{needle}`", line_of(&text, at)));
                }
            }
        }
    }
    assert_none(&wrong, "paths of a computer");
}
