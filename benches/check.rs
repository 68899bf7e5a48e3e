//! What a row of the recipients file costs before anything is written: read alone, and checked with
//! everything that its letter depends on. An item is a row; all on one thread.
//!
//! `cargo bench --bench check`

#![allow(clippy::disallowed_methods, reason = "the rule is for the library")]
#![allow(missing_docs, clippy::unwrap_used, reason = "a program to measure with")]

#[path = "../tests/it/support/mod.rs"]
mod support;

use breach_letters::diag::Sources;
use breach_letters::pipeline::{CheckRequest, check};
use breach_letters::recipients::{ListSettings, Reader};
use divan::Bencher;
use divan::counter::ItemsCount;
use std::fmt::Write as _;
use std::fs;
use std::sync::LazyLock;
use support::fixture;
use tempfile::TempDir;

/// Rows of a file: many, so that what is done once for all of them does not show.
const ROWS: usize = 50_000;

const GIVEN: [&str; 8] =
    ["Aino", "Väinö", "Åsa", "Göran", "Tuulikki", "Ann-Christin", "Päivi", "Oluwaseun"];
const FAMILY: [&str; 7] = [
    "Esimerkki",
    "Näytöläinen",
    "Exempelström",
    "Höyhenpelto-Mallikas",
    "Kuviteltu",
    "Öbergström",
    "Samplewood",
];
const STREET: [&str; 5] = ["Mallitie", "Esimerkkikatu", "Provvägen", "Äijänpolku", "Näytekuja"];
const TOWN: [(&str, &str); 4] =
    [("00100", "Helsinki"), ("22100", "Mariehamn"), ("40100", "Jyväskylä"), ("65100", "Vaasa")];

/// An incident folder with so many invented people. `settled`: with columns that settle what was
/// saved of each.
fn folder(rows: usize, settled: bool) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let westlog = fixture("westlog");
    fs::copy(westlog.join("incident.yaml"), folder.path().join("incident.yaml")).unwrap();
    for language in fs::read_dir(westlog.join("locales")).unwrap() {
        let language = language.unwrap().path();
        let to = folder.path().join("locales").join(language.file_name().unwrap());
        fs::create_dir_all(&to).unwrap();
        for file in fs::read_dir(language).unwrap() {
            let file = file.unwrap().path();
            fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
        }
    }
    let mut list = "id,name,street,postal-code,city,email,language,channel".to_owned();
    list.push_str(if settled { ",personal-identity-code,door-code\n" } else { "\n" });
    for row in 0..rows {
        let (given, family) = (GIVEN[row % GIVEN.len()], FAMILY[row % FAMILY.len()]);
        let (code, town) = TOWN[row % TOWN.len()];
        let (street, language) = (STREET[row % STREET.len()], ["fi", "sv", "en"][row % 3]);
        write!(
            list,
            "P-{row:06},{given} {family},{street} {row},{code},{town},{row}@posti.example,\
             {language},letter"
        )
        .unwrap();
        let answers = ["yes", "no", ""];
        match settled {
            true => writeln!(list, ",{},{}", answers[row % 3], answers[row / 3 % 3]).unwrap(),
            false => list.push('\n'),
        }
    }
    fs::write(folder.path().join("recipients.csv"), list).unwrap();
    folder
}

static PLAIN: LazyLock<TempDir> = LazyLock::new(|| folder(ROWS, false));
static SETTLED: LazyLock<TempDir> = LazyLock::new(|| folder(ROWS, true));
static ONE: LazyLock<TempDir> = LazyLock::new(|| folder(1, false));

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 10)]
fn a_read(bencher: Bencher<'_, '_>) {
    let path = PLAIN.path().join("recipients.csv");
    let settings = ListSettings {
        languages: ["fi", "sv", "en"].map(str::to_owned).to_vec(),
        ..ListSettings::default()
    };
    bencher.counter(ItemsCount::new(ROWS)).bench(|| {
        let source = Sources::new().add_private("recipients.csv");
        let rows = Reader::open(&path, source, &settings).unwrap();
        assert_eq!(rows.filter(|row| row.recipient.is_some()).count(), ROWS);
    });
}

fn checked(folder: &TempDir, rows: u64) {
    let request = CheckRequest { incident: folder.path().to_owned(), ..CheckRequest::default() };
    let report = check(&request, &mut |_| {});
    assert!(!report.problems.has_errors());
    assert_eq!(report.summary.unwrap().people, rows);
}

#[divan::bench(sample_count = 10)]
fn b_check(bencher: Bencher<'_, '_>) {
    let folder = &*PLAIN;
    bencher.counter(ItemsCount::new(ROWS)).bench(|| checked(folder, ROWS as u64));
}

#[divan::bench(sample_count = 10)]
fn c_check_with_settled_data(bencher: Bencher<'_, '_>) {
    let folder = &*SETTLED;
    bencher.counter(ItemsCount::new(ROWS)).bench(|| checked(folder, ROWS as u64));
}

/// What is done once, whatever the number of rows: to be taken from the two before.
#[divan::bench(sample_count = 10)]
fn d_check_of_one_row(bencher: Bencher<'_, '_>) {
    let folder = &*ONE;
    bencher.counter(ItemsCount::new(1usize)).bench(|| checked(folder, 1));
}
