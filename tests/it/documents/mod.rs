//! README and the documents are true: their commands run, their examples are accepted by the
//! program's own readers, their links lead somewhere, and README stays short.
//!
//! What a block is used for stands behind its fence:
//!
//! | fence | what is done |
//! |---|---|
//! | `sh` | each command runs and ends with 0 |
//! | `console` | each `$ ` command runs; the lines behind it are what it prints, `…` stands for anything |
//! | `yaml incident` | these sections replace those of the example's `incident.yaml`, then `check` runs |
//! | `yaml theme` | written as that file, then `check` runs |
//! | `yaml dispatch` | written as that file for one dry run of `send out` |
//! | `csv NAME`, `ftl PATH` | written into the incident folder, then `check` runs |
//! | `no-run` added | nothing is done; a comment `<!-- not run: WHY -->` before or behind it says why |
//! | `exit=N` added | the last command, or the check, ends with N instead of 0 |
//!
//! A document is one story in a temporary folder: what a block leaves is there for the next one. The
//! comment `<!-- prepare: my-incident out -->` at its top says what is there at the beginning
//! ([`place`]).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where something is wrong; the lint knows only functions marked #[test]"
)]

mod fences;
mod links;
mod place;
mod play;

use std::fs;
use std::path::{Path, PathBuf};

/// Most words of README, as `wc -w` counts them.
const README_WORDS: usize = 900;

/// Most blocks in all documents that nobody runs.
const NOT_RUN: usize = 8;

/// The documents whose blocks are played. Each has a test below.
const PLAYED: [&str; 10] = [
    "README.md",
    "CONTRIBUTING.md",
    "docs/dependencies.md",
    "docs/guide.md",
    "docs/incident.md",
    "docs/lists.md",
    "docs/output.md",
    "docs/sending.md",
    "docs/theme.md",
    "locales/README.md",
];

/// The repository.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn text_of(document: &str) -> String {
    fs::read_to_string(root().join(document)).expect(document)
}

/// All documents of the repository, as paths with forward slashes.
fn documents() -> Vec<String> {
    let mut found = vec![];
    for folder in ["", "docs", "locales", "fonts"] {
        add_documents(folder, &mut found);
    }
    for fixture in fs::read_dir(root().join("fixtures")).expect("fixtures") {
        let name = fixture.expect("an entry").file_name();
        add_documents(&format!("fixtures/{}", name.to_string_lossy()), &mut found);
    }
    found.sort();
    found
}

fn add_documents(folder: &str, found: &mut Vec<String>) {
    let entries = fs::read_dir(root().join(folder)).into_iter().flatten();
    for entry in entries {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        if Path::new(&name).extension().is_some_and(|end| end == "md") {
            found.push(if folder.is_empty() { name } else { format!("{folder}/{name}") });
        }
    }
}

#[test]
fn readme_is_read_in_five_minutes() {
    let words = text_of("README.md").split_whitespace().count();
    assert!(words <= README_WORDS, "README.md has {words} words; {README_WORDS} are allowed");
}

#[test]
fn links_lead_somewhere() {
    let wrong: Vec<String> = documents().iter().flat_map(|name| links::wrong(name)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn paths_options_and_codes_are_there() {
    let wrong: Vec<String> = documents().iter().flat_map(|name| links::wrong_words(name)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_document_with_commands_is_played_and_few_blocks_are_not() {
    let mut not_run = vec![];
    for name in documents() {
        let fences = fences::read(&text_of(&name));
        let played = PLAYED.contains(&name.as_str());
        for fence in &fences {
            let place = format!("{name}:{}", fence.line);
            let left_out = fence.has("no-run") || !fence.is_to_be_run();
            assert!(played || left_out, "{place}: this document is not played");
            assert!(
                fence.is_to_be_run() || fence.kind() == "text" || !fence.has_commands(),
                "{place}: a block with commands has `sh`, `console` or (usage) `text` behind its fence"
            );
            if fence.has("no-run") {
                assert!(fence.why_not.is_some(), "{place}: no `<!-- not run: WHY -->` beside it");
                not_run.push(place);
            }
        }
    }
    assert!(not_run.len() <= NOT_RUN, "too many blocks are not run: {not_run:?}");
}

/// Whoever writes `incident.yaml` finds each category and each reassurance in its document.
#[test]
fn each_id_of_the_catalogue_is_listed() {
    let listed = text_of("docs/incident.md");
    let catalogue = text_of("catalogue/finland.yaml");
    let mut section = "";
    for line in catalogue.lines() {
        if let Some(name) = line.strip_suffix(':').filter(|name| !name.starts_with([' ', '#'])) {
            section = name;
        }
        let id = line.strip_prefix("  ").and_then(|line| line.strip_suffix(':'));
        let id = id.filter(|id| is_plain(id) && ["categories", "reassurances"].contains(&section));
        if let Some(id) = id {
            assert!(listed.contains(&format!("`{id}`")), "docs/incident.md does not list `{id}`");
        }
    }
}

/// The graph of ARCHITECTURE names each layer.
#[test]
fn each_layer_is_in_the_graph() {
    let fences = fences::read(&text_of("ARCHITECTURE.md"));
    let begins = |name: &str| {
        let mut lines = fences.iter().flat_map(|fence| &fence.lines);
        lines.any(|line| line.split_whitespace().next() == Some(name))
    };
    for entry in fs::read_dir(root().join("src")).expect("src") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().to_string_lossy().into_owned();
        // The test of the layers is none of them.
        if entry.path().is_dir() && name != "architecture" {
            assert!(begins(&name), "ARCHITECTURE.md does not show the layer `{name}`");
        }
    }
}

/// Each crate of `Cargo.toml` is explained.
#[test]
fn each_dependency_has_its_reason() {
    let explained = text_of("docs/dependencies.md");
    let manifest = text_of("Cargo.toml");
    let mut section = "";
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        }
        let named = line.split_once(" = ").map(|(name, _)| name);
        let of_section = section.ends_with("dependencies]");
        let Some(name) = named.filter(|name| of_section && is_plain(name)) else { continue };
        let family = name.split('_').next().map(|first| format!("`{first}_*`"));
        let shown = explained.contains(&format!("`{name}`"))
            || family.is_some_and(|family| explained.contains(&family));
        assert!(shown, "docs/dependencies.md does not name `{name}`");
    }
}

/// Whether a word is the name of a crate or an id.
fn is_plain(name: &str) -> bool {
    name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
}

/// A test for each document, so that they run beside each other.
macro_rules! played {
    ($($name:ident = $document:literal;)*) => {
        $(#[test]
        fn $name() {
            play::play($document);
        })*

        #[test]
        fn each_played_document_has_a_test() {
            assert_eq!(PLAYED, [$($document),*]);
        }
    };
}

played! {
    readme = "README.md";
    contributing = "CONTRIBUTING.md";
    dependencies = "docs/dependencies.md";
    guide = "docs/guide.md";
    incident = "docs/incident.md";
    lists = "docs/lists.md";
    output = "docs/output.md";
    sending = "docs/sending.md";
    theme = "docs/theme.md";
    words = "locales/README.md";
}
