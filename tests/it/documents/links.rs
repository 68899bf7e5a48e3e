//! What documents point to: links, paths, options of the command line, codes of problems.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::{root, text_of};

/// Words that begin a path of the repository.
const FOLDERS: [&str; 13] = [
    ".ci/", "benches/", "catalogue/", "docs/", "fixtures/", "fonts/", "fuzz/", "locales/", "rules/",
    "scripts/", "src/", "templates/", "tests/",
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
    let headings = prose(&text).filter_map(|(_, line)| {
        line.starts_with('#').then(|| slug(line.trim_start_matches('#').trim()))
    });
    if headings.into_iter().any(|slug| slug == anchor) {
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
    let options = options();
    let text = text_of(document);
    let mut wrong = vec![];
    for (number, line) in prose(&text) {
        for span in line.split('`').skip(1).step_by(2) {
            for word in span.split_whitespace() {
                if let Err(why) = known(word, document, &options) {
                    wrong.push(format!("{document}:{number}: `{word}`: {why}"));
                }
            }
        }
    }
    wrong
}

fn known(word: &str, document: &str, options: &BTreeSet<String>) -> Result<(), String> {
    let word = word.trim_end_matches([',', ';', '.', ':', ')']);
    // Patterns and places to be filled in.
    if word.contains(['<', '*', '{', '…', '$', '|', '=']) {
        return Ok(());
    }
    if word.starts_with("--") && document.starts_with("docs/") || word.starts_with("--") && document == "README.md" {
        return match options.contains(word) {
            true => Ok(()),
            false => Err("no command has this option".to_owned()),
        };
    }
    if FOLDERS.iter().any(|folder| word.starts_with(folder)) {
        let there = root().join(word).exists()
            // A module by its path: `src/yaml`.
            || root().join(format!("{word}.rs")).exists()
            || OF_AN_INCIDENT.iter().any(|folder| word.starts_with(folder));
        return there.then_some(()).ok_or_else(|| "there is no such file".to_owned());
    }
    match is_code(word) && !shown(word) {
        true => Err("no problem has this code".to_owned()),
        false => Ok(()),
    }
}

/// The options of all commands, of scripts and of cargo.
fn options() -> BTreeSet<String> {
    let words = |text: String| {
        let ends = |c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        let words = text.split(ends).filter(|word| word.starts_with("--"));
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    let mut found = BTreeSet::new();
    found.extend(words(text_of("docs/commands.md")));
    for entry in fs::read_dir(root().join("scripts")).expect("scripts") {
        let path = entry.expect("an entry").path();
        found.extend(fs::read_to_string(path).map(words).unwrap_or_default());
    }
    let others = ["--jobs", "--features", "--release", "--infilter", "--seed", "--only"];
    found.extend(others.map(str::to_owned));
    found
}

/// Whether a word has the form of a code of a problem, and its first half is one of theirs.
fn is_code(word: &str) -> bool {
    const INPUTS: [&str; 12] = [
        "article-34", "bounces", "dispatch", "incident", "input", "letter", "letters", "recipients",
        "reprint", "request", "theme", "verify",
    ];
    let Some((input, name)) = word.split_once('/') else { return false };
    INPUTS.contains(&input)
        && !name.is_empty()
        && name.chars().all(|c| c.is_ascii_lowercase() || c == '-')
        // Folders of the output and of an incident.
        && !["letters/print", "letters/single", "letters/separate", "letters/proof"].contains(&word)
}

/// Whether a code has a fixture that shows it, or words in `ui/`.
fn shown(code: &str) -> bool {
    let words = format!("\n{} =", code.replace('/', "-"));
    root().join("fixtures/errors").join(code).is_dir() || text_of("ui/en.ftl").contains(&words)
}
