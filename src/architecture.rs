//! Keeps the shape of the code: which module may know which, who alone knows a crate, and a few
//! rules that no lint has.
//!
//! The tables below are the architecture; `ARCHITECTURE.md` tells it in words. Test code may reach
//! where it likes.

mod codes;
mod scan;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use scan::{Source, crate_paths, line_of, words};

/// Each module and those that it may know, lowest first. A module knows only modules above it in
/// this table.
const LAYERS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("diag", &["text"]),
    ("yaml", &["diag"]),
    ("assets", &["diag", "text"]),
    ("letter", &["diag", "text"]),
    ("catalogue", &["diag", "text", "yaml", "assets"]),
    ("incident", &["diag", "text", "yaml", "catalogue"]),
    ("recipients", &["diag", "text"]),
    // The catalogue only for its `Date`.
    ("locale", &["diag", "text", "yaml", "assets", "catalogue"]),
    ("render", &["diag", "text", "letter"]),
    ("theme", &["diag", "text", "yaml", "assets", "render"]),
    (
        "compose",
        &["diag", "text", "assets", "letter", "catalogue", "incident", "recipients", "locale"],
    ),
    ("duty", &["diag", "text", "yaml", "assets", "letter", "catalogue", "incident", "compose"]),
    ("outbox", &["diag", "text", "render"]),
    ("journal", &["diag", "text"]),
    ("dispatch", &["diag", "text", "yaml", "assets", "journal"]),
    (
        "pipeline",
        &[
            "diag",
            "text",
            "yaml",
            "assets",
            "letter",
            "catalogue",
            "incident",
            "recipients",
            "locale",
            "render",
            "theme",
            "compose",
            "duty",
            "outbox",
            "journal",
            "dispatch",
        ],
    ),
    ("preview", &["diag", "text", "locale", "pipeline"]),
    (
        "cli",
        &[
            "diag", "text", "assets", "locale", "duty", "outbox", "journal", "dispatch",
            "pipeline", "preview",
        ],
    ),
];

/// Names that only one part of the code may say: the crates it wraps, and the outside world.
const ALONE: &[(&str, &[&str])] = &[
    ("locale/diff/", &["similar"]),
    ("locale/", &["fluent_bundle", "fluent_syntax", "intl_memoizer", "intl_pluralrules"]),
    ("compose/", &["tera"]),
    ("render/pdf/writer", &["krilla"]),
    ("render/pdf/bidi", &["unicode_bidi"]),
    ("render/pdf/symbol", &["datamatrix", "qrcode"]),
    (
        "render/pdf/bulk/",
        &["pdf_writer", "subsetter", "xmp_writer", "read_fonts", "libdeflater", "itoa"],
    ),
    ("render/pdf/printpdf_writer", &["printpdf", "lopdf"]),
    ("render/pdf/bulk/enclosure", &["hayro_write"]),
    ("render/email", &["mail_builder"]),
    ("pipeline/plan", &["postcard"]),
    ("yaml/", &["granit_parser"]),
    ("recipients/workbook/", &["quick_xml", "zip"]),
    ("outbox/", &["rustix"]),
    ("journal/", &["rusqlite"]),
    ("outbox/verify/pdf/", &["hayro_syntax", "hayro_cmap"]),
    ("outbox/verify/message", &["mail_parser"]),
    ("preview/", &["axum", "tokio", "tokio_stream"]),
    ("preview/watch", &["notify"]),
    ("preview/draw", &["hayro_svg"]),
    ("dispatch/", &["rustls", "rustls_native_certs", "zeroize", "base64"]),
    ("dispatch/dkim/", &["ring"]),
    ("dispatch/bounces/", &["imap"]),
    (
        "cli/",
        &[
            "clap",
            "clap_complete",
            "indicatif",
            "ctrlc",
            "getrandom",
            "env",
            "SystemTime",
            "Instant",
            "stdout",
            "stderr",
            "println",
            "print",
            "eprintln",
            "eprint",
            "exit",
        ],
    ),
];

/// Places beside the owner that may say a name, each with the reason.
const ALSO: &[(&str, &str, &str)] = &[
    (
        "render/pdf/bulk/enclosure",
        "hayro_syntax",
        "hayro_write takes its files; letters are not written with it, so verify stays independent",
    ),
    ("preview/draw", "hayro_syntax", "hayro_svg draws its pages, and hands it out itself"),
    ("dispatch/bounces/report", "mail_parser", "takes reports of mail servers apart"),
    ("dispatch/smtp/tls", "ring", "names the cryptography that rustls is to use; no call into it"),
    ("render/pdf/advances", "read_fonts", "reads which letters a font moves; writes nothing"),
    ("journal/folder", "rustix", "asks whether the folder lies on a network drive"),
];

/// Longest source file, in lines.
const MAX_LINES: usize = 800;

/// Files of data that may be longer.
const DATA_TABLES: &[&str] = &[];

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

/// The program's own files, without test code; paths from `src/`.
fn program() -> Vec<(String, Source)> {
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

#[test]
fn the_table_only_points_down() {
    let mut above = BTreeSet::new();
    for (module, known) in LAYERS {
        for other in *known {
            assert!(above.contains(other), "`{module}` may not know `{other}`: it is not above it");
        }
        above.insert(module);
    }
    let folders: BTreeSet<String> =
        program().iter().filter_map(|(name, _)| Some(name.split_once('/')?.0.to_owned())).collect();
    let rows: BTreeSet<String> = LAYERS.iter().map(|(module, _)| (*module).to_owned()).collect();
    assert_eq!(folders, rows, "each folder of src/ has a row in the table");
}

#[test]
fn modules_know_only_those_below_them() {
    let layers: BTreeMap<&str, &[&str]> = LAYERS.iter().copied().collect();
    let mut wrong = Vec::new();
    for (name, source) in program() {
        let Some((module, _)) = name.split_once('/') else { continue };
        for (at, other) in crate_paths(&source.code) {
            if other != module && !layers[module].contains(&other) {
                let line = line_of(&source.code, at);
                wrong.push(format!("src/{name}:{line}: `{module}` may not know `{other}`"));
            }
        }
    }
    assert_none(&wrong, "an edge points up (the table is in src/architecture.rs)");
}

#[test]
fn one_part_alone_knows_a_crate_or_the_outside() {
    let mut wrong = Vec::new();
    for (name, source) in program() {
        for (owner, its_words) in ALONE.iter().filter(|(owner, _)| !name.starts_with(owner)) {
            for (at, word) in words(&source.code) {
                let rest = source.code[at + word.len()..].trim_start();
                let used = match word {
                    "println" | "print" | "eprintln" | "eprint" => rest.starts_with('!'),
                    // `env!` is read when the program is built.
                    "env" => rest.starts_with("::"),
                    "exit" | "stdout" | "stderr" => source.code[..at].ends_with("::"),
                    // A crate is used as `krate::` or `use krate;`, not as a local name.
                    _ if word.chars().all(|c| c.is_lowercase() || c == '_') => {
                        rest.starts_with("::") || source.code[..at].trim_end().ends_with("use")
                    }
                    _ => true,
                };
                let also =
                    ALSO.iter().any(|(place, known, _)| name.starts_with(place) && *known == word);
                if used && its_words.contains(&word) && !also {
                    let line = line_of(&source.code, at);
                    wrong.push(format!("src/{name}:{line}: `{word}` belongs to src/{owner} alone"));
                }
            }
        }
    }
    assert_none(&wrong, "a name outside its place");
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
        let source = Source::new(&text);
        for (at, word) in words(&source.all_code) {
            let rest = &source.all_code[at + word.len()..];
            if matches!(word, "todo" | "unimplemented" | "dbg") && rest.starts_with('!') {
                wrong.push(format!("{name}:{}: `{word}!`", line_of(&source.all_code, at)));
            }
        }
    }
    assert_none(&wrong, "files");
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
