//! Keeps the shape of the code: which part may depend on which, that nothing depends on itself in a
//! circle, who alone uses a crate, and a few rules that no lint has.
//!
//! The tables are the architecture (`layers`, `alone`); `ARCHITECTURE.md` describes it in words. Test
//! code may reach where it likes.

mod alone;
mod codes;
mod files;
mod imports;
mod layers;
mod source;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use imports::{Edge, Program};
use source::Source;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files under a folder, sorted, with their path from the repository's root.
fn files(folder: &str) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(next) = open.pop() {
        let Ok(entries) = std::fs::read_dir(next) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            let made = ["node_modules", "fuzz/target", "fuzz/corpus", "fuzz/artifacts"];
            if path.is_symlink() || made.iter().any(|folder| path.ends_with(folder)) {
                continue;
            }
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(root()).unwrap();
                let parts = name.iter().map(|part| part.to_string_lossy());
                found.push((parts.collect::<Vec<_>>().join("/"), path));
            }
        }
    }
    found.sort();
    found
}

fn rust_files(folder: &str) -> Vec<(String, String)> {
    files(folder)
        .into_iter()
        .filter(|(name, _)| name.ends_with(".rs"))
        .map(|(name, path)| (name, std::fs::read_to_string(path).unwrap()))
        .collect()
}

/// The program's own files, without test code; paths from `src/`. Parsed once for all tests of a
/// process.
fn program() -> &'static [(String, Source)] {
    static PROGRAM: LazyLock<Vec<(String, Source)>> = LazyLock::new(read_program);
    &PROGRAM
}

/// The dependencies between the program's files, resolved once for all tests of a process.
fn edges() -> &'static [Edge] {
    static EDGES: LazyLock<Vec<Edge>> = LazyLock::new(|| Program::new(program()).edges());
    &EDGES
}

fn read_program() -> Vec<(String, Source)> {
    let all: Vec<(String, Source)> = rust_files("src")
        .into_iter()
        .map(|(name, text)| (name["src/".len()..].to_owned(), Source::new(&text)))
        .collect();
    assert!(all.len() > 20, "the sources are not there");
    let tests: BTreeSet<PathBuf> =
        all.iter().flat_map(|(name, source)| test_files(name, source)).collect();
    all.into_iter()
        .filter(|(name, _)| !Path::new(name).ancestors().any(|part| tests.contains(part)))
        .collect()
}

/// The files that `#[cfg(test)] mod name;` in this file may mean, or the folder of them.
fn test_files(name: &str, source: &Source) -> Vec<PathBuf> {
    let path = Path::new(name);
    let folder = match path.file_stem().and_then(|stem| stem.to_str()) {
        Some("mod" | "lib" | "main") | None => path.parent().unwrap().to_owned(),
        Some(stem) => path.with_file_name(stem),
    };
    let modules = source.test_modules.iter();
    modules.flat_map(|m| [folder.join(format!("{m}.rs")), folder.join(m)]).collect()
}

fn assert_none(wrong: &[String], rule: &str) {
    assert!(wrong.is_empty(), "{rule}:\n{}\n", wrong.join("\n"));
}
