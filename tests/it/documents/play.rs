//! Plays the blocks of a document, one after the other.

use std::fmt::Write as _;
use std::fs;

use super::fences::{self, Fence};
use super::place::{Done, Place};
use super::{root, text_of};

/// Commands that tests and builds are made of; they are not run here, but the scripts that they name
/// must be there.
const OF_THE_REPOSITORY: [&str; 6] = ["cargo", "scripts/", "node", "(cd", "git", "valgrind"];

/// Runs every block of a document; fails with all that is wrong.
pub(super) fn play(document: &str) {
    let mut place = Place::of(document);
    let mut wrong = String::new();
    for fence in fences::read(&text_of(document)) {
        if !fence.is_to_be_run() || fence.has("no-run") {
            continue;
        }
        if let Err(why) = block(&fence, &mut place) {
            writeln!(wrong, "{document}:{}: {why}\n", fence.line).expect("memory");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn block(fence: &Fence, place: &mut Place) -> Result<(), String> {
    match fence.kind() {
        "sh" => {
            let commands: Vec<&String> = fence.lines.iter().filter(|l| !l.is_empty()).collect();
            for (at, command) in commands.iter().enumerate() {
                let last = at + 1 == commands.len();
                run(command, if last { fence.exit() } else { 0 }, place)?;
            }
            Ok(())
        }
        "console" => console(fence, place),
        _ => example(fence, place),
    }
}

/// Runs a command unless it is one of the repository's own.
fn run(line: &str, exit: i32, place: &mut Place) -> Result<Option<Done>, String> {
    // `cargo run --release -- X` is the program, built first.
    let command = line.replace("cargo run --release -- ", "breach-letters ");
    // `NAME=value COMMAND`.
    let begins = |word: &&str| !word.split('/').next().unwrap_or("").contains('=');
    let first = command.split_whitespace().find(begins).unwrap_or_default();
    if OF_THE_REPOSITORY.iter().any(|own| first.starts_with(own)) {
        return scripts_are_there(&command).map(|()| None);
    }
    let done = place.run(&command);
    if done.code == exit {
        return Ok(Some(done));
    }
    let Done { code, stdout, stderr } = done;
    Err(format!("`{command}` ended with {code}, not {exit}\n{stderr}{stdout}"))
}

fn scripts_are_there(command: &str) -> Result<(), String> {
    let missing = |word: &&str| word.starts_with("scripts/") && !root().join(word).exists();
    let words = command.split(|c: char| c.is_whitespace() || c == ')');
    match words.into_iter().find(missing) {
        Some(word) => Err(format!("there is no {word}")),
        None => Ok(()),
    }
}

/// `$ ` commands, each with the lines that it prints.
fn console(fence: &Fence, place: &mut Place) -> Result<(), String> {
    let mut parts: Vec<(&str, Vec<&str>)> = vec![];
    for line in &fence.lines {
        match (line.strip_prefix("$ "), parts.last_mut()) {
            (Some(command), _) => parts.push((command, vec![])),
            (None, Some((_, expected))) => expected.push(line),
            (None, None) => return Err("expected a line that begins with `$ `".to_owned()),
        }
    }
    let last = parts.len();
    for (at, (command, expected)) in parts.into_iter().enumerate() {
        let exit = if at + 1 == last { fence.exit() } else { 0 };
        let Some(done) = run(command, exit, place)? else { continue };
        // Problems come first, on stderr; then the result.
        let printed: Vec<&str> = done.stderr.lines().chain(done.stdout.lines()).collect();
        if !matches(&expected, &printed) {
            let printed = printed.join("\n");
            let expected = expected.join("\n");
            return Err(format!("`{command}` printed\n{printed}\nand not\n{expected}"));
        }
    }
    Ok(())
}

/// Whether lines are as expected: a line `…` stands for any lines, also none.
fn matches(expected: &[&str], printed: &[&str]) -> bool {
    match expected {
        [] => printed.is_empty(),
        ["…", rest @ ..] => (0..=printed.len()).any(|skip| matches(rest, &printed[skip..])),
        [first, rest @ ..] => match printed {
            [line, others @ ..] => line_matches(first, line) && matches(rest, others),
            [] => false,
        },
    }
}

/// Whether a line is as expected: `…` stands for any characters.
fn line_matches(expected: &str, line: &str) -> bool {
    let mut parts = expected.split('…');
    let Some(mut rest) = line.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let parts: Vec<&str> = parts.collect();
    let Some((end, middle)) = parts.split_last() else { return rest.is_empty() };
    for part in middle {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(end)
}

/// Lays an example into the incident folder and lets the program read it.
fn example(fence: &Fence, place: &mut Place) -> Result<(), String> {
    let text = fence.lines.join("\n") + "\n";
    let pristine = place.incident.clone().ok_or("there is no my-incident: see `prepare`")?;
    let (file, text, command) = match (fence.kind(), fence.target()) {
        ("yaml", "incident") => ("incident.yaml", replace_sections(&pristine, &text), CHECK),
        ("yaml", "theme") => ("theme.yaml", text, CHECK),
        ("yaml", "dispatch") => ("dispatch.yaml", text, "breach-letters send out --format short"),
        ("csv", file) if !file.is_empty() => (file, text, CHECK),
        ("ftl", file) if !file.is_empty() => {
            let path = place.path("my-incident").join(file);
            let before = fs::read_to_string(path).unwrap_or_default();
            (file, before + "\n" + &text, CHECK)
        }
        _ => return Err("the fence does not say what file this is an example of".to_owned()),
    };
    let path = place.path("my-incident").join(file);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(&path, text).expect("a file");
    let read = run(command, fence.exit(), place);
    // Sending hours and end dates would make later commands depend on the clock.
    if file == "dispatch.yaml" {
        fs::remove_file(path).expect("the file");
    }
    read.map(drop)
}

const CHECK: &str = "breach-letters check my-incident --format short";

/// `base` with the top-level sections of `new` in place of its own.
fn replace_sections(base: &str, new: &str) -> String {
    let names: Vec<&str> = sections(new).into_iter().map(|(name, _)| name).collect();
    // What stands before the first key is the head of the file.
    let kept = |name: &str| name.is_empty() || !names.contains(&name);
    let kept = sections(base).into_iter().filter(|(name, _)| kept(name));
    kept.map(|(_, text)| text).collect::<String>() + new
}

/// Top-level keys, each with all of its lines.
fn sections(yaml: &str) -> Vec<(&str, String)> {
    let mut found: Vec<(&str, String)> = vec![("", String::new())];
    for line in yaml.lines() {
        let key = line.split_once(':').map(|(key, _)| key);
        let top = |key: &&str| key.starts_with(|c: char| c.is_ascii_lowercase());
        if let Some(key) = key.filter(top) {
            found.push((key, String::new()));
        }
        let (_, text) = found.last_mut().expect("a section");
        text.push_str(line);
        text.push('\n');
    }
    found
}

#[test]
fn lines_match_with_gaps() {
    assert!(matches(&["a", "…", "z…"], &["a", "b", "c", "zero"]));
    assert!(matches(&["… of …"], &["3 of 4"]));
    assert!(!matches(&["a"], &["a", "b"]));
    assert!(!matches(&["a…c"], &["ab"]));
}

#[test]
fn sections_are_replaced_whole() {
    let base = "# head\na: 1\nb:\n  c: 2\n# d\nd: 3\n";
    assert_eq!(replace_sections(base, "b: 4\n"), "# head\na: 1\nd: 3\nb: 4\n");
}
