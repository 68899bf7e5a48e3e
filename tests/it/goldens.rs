//! Finished letters that a person has read: one of each language and audience, per channel.
//!
//! `fixtures/<incident>/expected/` holds the letter as text, and its PDF tags or its HTML.
//! `INSTA_UPDATE=always cargo test --test it goldens` rewrites all of them; read the difference before
//! it is committed.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use crate::support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use breach_letters::render::html::{EmailTheme, html};
use breach_letters::render::text::{TextMedium, text};
use breach_letters::terms::Medium;
use support::{Case, Row, expected, fixture, rendered, tool};

/// The rows that bring a language or an audience that the channel has not had yet.
fn chosen(name: &str) -> Vec<&'static Row> {
    let mut seen = BTreeSet::new();
    let rows = rendered(name).rows.iter().filter(|row| row.outcome == "rendered");
    rows.filter(|row| {
        let audience = row.variant.split(':').next().unwrap();
        let language = seen.insert((row.channel.clone(), row.language.clone()));
        seen.insert((row.channel.clone(), audience.to_owned())) || language
    })
    .collect()
}

/// Names and contents of the files of an incident.
fn found(name: &str) -> BTreeMap<String, String> {
    let case = Case::load(&fixture(name));
    let mut files = BTreeMap::new();
    for list in ["manifest.csv", "exceptions.csv", "job-ticket.html"] {
        let said = fs::read_to_string(rendered(name).folder.join(list)).unwrap();
        files.insert(list.to_owned(), without_sums(&said));
    }
    for row in chosen(name) {
        let letter = case.letter(row);
        let stem = format!("{}-{}", row.recipient.to_lowercase(), row.channel);
        if row.medium() == Medium::Email {
            files.insert(format!("{stem}.txt"), text(&letter, TextMedium::Email));
            files.insert(format!("{stem}.html"), html(&letter, &EmailTheme::default()));
        } else {
            files.insert(format!("{stem}.txt"), text(&letter, TextMedium::Letter));
            let file = rendered(name).folder.join(row.own_file());
            if let Some(tags) = tool("pdfinfo", &["-struct-text"], &file, &[]) {
                // Numbers of objects say nothing, and titles of headings are UTF-16 here.
                let lines = tags.lines().filter(|line| !line.trim().starts_with("Object "));
                let plain = lines.map(|line| match line.trim().starts_with('H') {
                    true => format!("{}\n", line.split(" \"").next().unwrap()),
                    false => format!("{line}\n"),
                });
                files.insert(format!("{stem}.tags.txt"), plain.collect());
            }
        }
    }
    files
}

/// Without checksums: they change with every change of a letter and say nothing to a reader.
fn without_sums(text: &str) -> String {
    let mut out = String::new();
    let mut run = String::new();
    for character in text.chars().chain(['\n']) {
        if character.is_ascii_hexdigit() && !character.is_uppercase() {
            run.push(character);
            continue;
        }
        // The job ticket has them in groups of eight.
        let sum = run.len() == 64 || run.len() == 8;
        out.push_str(if sum { "…" } else { &run });
        run.clear();
        out.push(character);
    }
    out.pop();
    out
}

fn compare(name: &str) {
    let folder = fixture(name).join("expected");
    let found = found(name);
    assert!(found.len() >= 10, "too few letters were chosen");
    if expected::rewrites() {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for (file, content) in &found {
            fs::write(folder.join(file), content).unwrap();
        }
        return;
    }
    let mut wrong = Vec::new();
    let mut expected = BTreeSet::new();
    for entry in fs::read_dir(&folder).unwrap() {
        expected.insert(entry.unwrap().file_name().into_string().unwrap());
    }
    for (file, content) in &found {
        expected.remove(file);
        let before = fs::read_to_string(folder.join(file)).unwrap_or_default();
        if before != *content {
            let line = before.lines().zip(content.lines()).take_while(|(a, b)| a == b).count();
            let now = content.lines().nth(line).unwrap_or("(the end)");
            wrong.push(format!("{name}/expected/{file}:{}: now {now}", line + 1));
        }
    }
    // Without poppler there are no tags to compare.
    let tags_are_read = found.keys().any(|file| file.ends_with(".tags.txt"));
    expected.retain(|file| tags_are_read || !file.ends_with(".tags.txt"));
    wrong.extend(expected.iter().map(|file| format!("{name}/expected/{file} is nobody's")));
    assert!(
        wrong.is_empty(),
        "letters have changed (`INSTA_UPDATE=always cargo test --test it goldens` rewrites):\n{}",
        wrong.join("\n")
    );
}

#[test]
fn westlog() {
    compare("westlog");
}

#[test]
fn arabic() {
    compare("arabic");
}

#[test]
fn vastaamo() {
    compare("vastaamo");
}

#[test]
fn school() {
    compare("school");
}

#[test]
fn hr_supplier() {
    compare("hr-supplier");
}

#[test]
fn hospital() {
    compare("hospital");
}

#[test]
fn web_shop() {
    compare("web-shop");
}

#[test]
fn library() {
    compare("library");
}

#[test]
fn availability() {
    compare("availability");
}
