//! Whole letters: laid out, written, and read back with poppler and qpdf.

use super::*;
use crate::letter::{Inline, Letter, Part};
use std::process::Command;

fn fonts() -> Fonts {
    Fonts::builtin().unwrap()
}

fn info() -> DocumentInfo {
    DocumentInfo {
        title: "Tietojasi on voinut päätyä ulkopuolisille".into(),
        language: "fi".into(),
        date: Date { year: 2023, month: 9, day: 25 },
        producer: Some("breach-letters".into()),
        pad_to_even: false,
    }
}

fn laid_out(letter: &Letter) -> LaidOut {
    lay_out(letter, sample::PIECE, &fonts(), &Settings::default()).unwrap()
}

/// Runs a program on PDF bytes and returns what it prints.
fn read_with(program: &str, before: &[&str], bytes: &[u8], after: &[&str]) -> String {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("letter.pdf");
    std::fs::write(&path, bytes).unwrap();
    let output =
        Command::new(program).args(before).arg(&path).args(after).output().unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Writes a file for a person to look at, if `BREACH_LETTERS_PDF_OUT` names a folder.
fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("BREACH_LETTERS_PDF_OUT") {
        std::fs::write(std::path::Path::new(&folder).join(name), bytes).unwrap();
    }
}

#[test]
fn the_sample_letter_keeps_its_layout() {
    let letter = laid_out(&sample::letter());
    insta::assert_snapshot!("letter_pages", dump::pages(&letter));
    insta::assert_snapshot!("letter_tags", dump::tags(&letter));
    let bytes = write(&[&letter], &info()).unwrap();
    keep("letter-fi.pdf", &bytes);
    assert_eq!(letter.pages(), 2);
}
