//! What documents point to: links, paths, options of the command line, codes of problems.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::LazyLock;

use super::{root, text_of};

/// Words that begin a path of the repository.
const FOLDERS: [&str; 13] = [
    ".ci/",
    "benches/",
    "catalogue/",
    "docs/",
    "fixtures/",
    "fonts/",
    "fuzz/",
    "locales/",
    "rules/",
    "scripts/",
    "src/",
    "templates/",
    "tests/",
];

/// Where paths are also those of an incident folder, as the documents for users write them.
const OF_AN_INCIDENT: [&str; 6] =
    ["catalogue/", "fonts/", "locales/", "rules/", "templates/", "enclosures/"];

/// Documents about the past: what they name may be gone.
const HISTORY: [&str; 1] = ["CHANGELOG.md"];

/// The lines of a document outside fenced blocks, with their numbers.
fn prose(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut fenced = false;
    text.lines().enumerate().filter_map(move |(at, line)| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        (!fenced && !fence).then_some((at + 1, line))
    })
}

/// Links of a document that lead nowhere.
pub(super) fn wrong(document: &str) -> Vec<String> {
    let text = text_of(document);
    let mut wrong = vec![];
    for (number, line) in prose(&text) {
        for target in targets(line) {
            if let Err(why) = leads_somewhere(document, target) {
                wrong.push(format!("{document}:{number}: `{target}`: {why}"));
            }
        }
    }
    wrong
}

/// The targets of `[text](target)` in a line.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| rest.split(')').next())
}

fn leads_somewhere(document: &str, target: &str) -> Result<(), String> {
    if target.starts_with("https://") {
        return Ok(());
    }
    let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
    let base = Path::new(document).parent().unwrap_or(Path::new(""));
    let path = match path {
        "" => PathBuf::from(document),
        path => plain(&base.join(path)).ok_or("it leads out of the repository")?,
    };
    if !root().join(&path).exists() {
        return Err(format!("there is no {}", path.display()));
    }
    if anchor.is_empty() {
        return Ok(());
    }
    let text = fs::read_to_string(root().join(&path)).map_err(|error| error.to_string())?;
    let mut headings = prose(&text).map(|(_, line)| line).filter(|line| line.starts_with('#'));
    if headings.any(|heading| slug(heading.trim_start_matches('#').trim()) == anchor) {
        Ok(())
    } else {
        Err(format!("{} has no such heading", path.display()))
    }
}

/// A path without `..`.
fn plain(path: &Path) -> Option<PathBuf> {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => out.pop().then_some(())?,
            Component::Normal(part) => out.push(part),
            _ => return None,
        }
    }
    Some(out)
}

/// The anchor that GitHub makes of a heading.
fn slug(heading: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    heading.to_lowercase().chars().filter(kept).collect::<String>().replace(' ', "-")
}

/// Paths, options and codes in code spans that are not there.
pub(super) fn wrong_words(document: &str) -> Vec<String> {
    if HISTORY.contains(&document) {
        return vec![];
    }
    let check: fn(&str) -> Result<(), String> = match document {
        "ARCHITECTURE.md" | "CONTRIBUTING.md" => of_the_code,
        _ => of_the_program,
    };
    let text = text_of(document);
    let mut wrong = vec![];
    for (number, line) in prose(&text) {
        for span in line.split('`').skip(1).step_by(2) {
            for word in span.split_whitespace() {
                let word = word.trim_end_matches([',', ';', '.', ':', ')', '/']);
                // Patterns and places to be filled in.
                let pattern = word.contains(['<', '*', '{', '…', '$', '|', '=', '(']);
                if let (false, Err(why)) = (pattern, check(word)) {
                    wrong.push(format!("{document}:{number}: `{word}`: {why}"));
                }
            }
        }
    }
    wrong
}

/// Words of documents about the code: paths of the repository, or of `src` from any folder on.
fn of_the_code(word: &str) -> Result<(), String> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "/_.-".contains(c);
    if !word.contains('/') || !word.chars().all(plain) {
        return Ok(());
    }
    let there = root().join(word).exists() || is_code_shown(word);
    let of_source = || {
        let end = format!("/{}", word.trim_end_matches(".rs"));
        source().iter().any(|path| path.ends_with(&end))
    };
    (there || of_source()).then_some(()).ok_or_else(|| "there is no such file".to_owned())
}

/// All folders and files of `src`, without the ending of their names.
fn source() -> &'static BTreeSet<String> {
    static SOURCE: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let mut found = BTreeSet::new();
        let mut open = vec![root().join("src")];
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                found.insert(path.with_extension("").to_string_lossy().into_owned());
                if path.is_dir() {
                    open.push(path);
                }
            }
        }
        found
    });
    &SOURCE
}

/// Words of documents for users: paths of the repository, options, codes of problems.
fn of_the_program(word: &str) -> Result<(), String> {
    let fault = if word.starts_with("--") {
        (!options().contains(word)).then_some("no command has this option")
    } else if FOLDERS.iter().any(|folder| word.starts_with(folder)) {
        let of_incident = OF_AN_INCIDENT.iter().any(|folder| word.starts_with(folder));
        (!of_incident && !root().join(word).exists()).then_some("there is no such file")
    } else {
        (is_code(word) && !is_code_shown(word)).then_some("no problem has this code")
    };
    fault.map_or(Ok(()), |fault| Err(fault.to_owned()))
}

/// The options of all commands and scripts.
fn options() -> &'static BTreeSet<String> {
    static OPTIONS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let mut found = BTreeSet::new();
        let mut add = |text: &str| {
            let ends = |c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            found.extend(text.split(ends).filter(|word| word.starts_with("--")).map(str::to_owned));
        };
        add(&text_of("docs/commands.md"));
        // What measures and tests is described with its options, too; cargo has some of its own.
        add("--bench --jobs --features --release --timings");
        for folder in ["scripts", "scripts/benchmark", "scripts/mail"] {
            for entry in fs::read_dir(root().join(folder)).expect(folder) {
                let path = entry.expect("an entry").path();
                add(&fs::read_to_string(path).unwrap_or_default());
            }
        }
        found
    });
    &OPTIONS
}

/// Whether a word has the form of a code of a problem, and its first half is one of theirs.
fn is_code(word: &str) -> bool {
    const INPUTS: [&str; 12] = [
        "article-34",
        "bounces",
        "dispatch",
        "incident",
        "input",
        "letter",
        "letters",
        "recipients",
        "reprint",
        "request",
        "theme",
        "verify",
    ];
    /// Folders of the output.
    const FOLDERS: [&str; 4] =
        ["letters/print", "letters/single", "letters/separate", "letters/proof"];
    let Some((input, name)) = word.split_once('/') else { return false };
    INPUTS.contains(&input)
        && !name.is_empty()
        && name.chars().all(|c| c.is_ascii_lowercase() || c == '-')
        && !FOLDERS.contains(&word)
}

/// Whether a code has a fixture that shows it, or words in `ui/`.
fn is_code_shown(code: &str) -> bool {
    let words = format!("\n{} =", code.replace('/', "-"));
    root().join("fixtures/errors").join(code).is_dir() || text_of("ui/en.ftl").contains(&words)
}
