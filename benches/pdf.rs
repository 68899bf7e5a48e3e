//! What a two-page letter costs from the laid-out pages to the file. All figures are for
//! one letter on one thread.
//!
//! `cargo bench --bench pdf`

#![allow(clippy::disallowed_methods, reason = "the rule is for the library")]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a program to measure with"
)]

#[path = "../tests/it/support/mod.rs"]
mod support;

use breach_letters::letter::Letter;
use breach_letters::render::pdf::{Date, DocumentInfo, LaidOut, Settings, Typesetter};
use breach_letters::terms::Medium;
use divan::Bencher;
use divan::counter::ItemsCount;
use std::sync::LazyLock;
use support::{Case, fixture};

/// Letters in a batch.
const BATCH: usize = 500;

struct Sample {
    letter: Letter,
    typesetter: Typesetter,
    laid_out: LaidOut,
}

static SAMPLE: LazyLock<Sample> = LazyLock::new(|| {
    let case = Case::load(&fixture("westlog"));
    let typesetter = Typesetter::builtin().unwrap();
    let found = case.people.iter().find_map(|person| {
        let letter = case.compose(person, &["fi".to_owned()], Medium::Letter, 4217);
        let laid_out = typesetter.lay_out(&letter, "004\u{a0}217", &Settings::default()).ok()?;
        (laid_out.pages() == 2).then_some((letter, laid_out))
    });
    let (letter, laid_out) = found.unwrap();
    Sample { letter, typesetter, laid_out }
});

fn info(pad_to_even: bool) -> DocumentInfo {
    DocumentInfo {
        title: "Tietojasi on voinut päätyä ulkopuolisille".into(),
        language: "fi".into(),
        date: Date { year: 2023, month: 9, day: 25 },
        producer: Some("breach-letters".into()),
        pad_to_even,
    }
}

fn main() {
    let sample = &*SAMPLE;
    let one = sample.typesetter.write(&[&sample.laid_out], &info(false)).unwrap().len();
    let batch = sample.typesetter.write(&vec![&sample.laid_out; BATCH], &info(true)).unwrap().len();
    println!("bytes: a file of its own {one}, a letter in a batch of {BATCH} {}", batch / BATCH);
    divan::main();
}

#[divan::bench]
fn a_layout(bencher: Bencher<'_, '_>) {
    let sample = &*SAMPLE;
    bencher.bench(|| {
        sample.typesetter.lay_out(&sample.letter, "004\u{a0}217", &Settings::default()).unwrap()
    });
}

#[divan::bench]
fn b_prepare(bencher: Bencher<'_, '_>) {
    let sample = &*SAMPLE;
    bencher.bench(|| sample.typesetter.prepare(&sample.laid_out).unwrap());
}

#[divan::bench(sample_count = 20)]
fn c_batch_of_prepared(bencher: Bencher<'_, '_>) {
    let sample = &*SAMPLE;
    let prepared = sample.typesetter.prepare(&sample.laid_out).unwrap();
    bencher
        .counter(ItemsCount::new(BATCH))
        .with_inputs(|| vec![prepared.clone(); BATCH])
        .bench_values(|letters| {
            let mut batch = sample.typesetter.batch(std::io::sink(), &info(true)).unwrap();
            for letter in letters {
                batch.prepared(letter).unwrap();
            }
            batch.finish().unwrap()
        });
}

#[divan::bench]
fn d_single_file(bencher: Bencher<'_, '_>) {
    let sample = &*SAMPLE;
    bencher.bench(|| sample.typesetter.write(&[&sample.laid_out], &info(false)).unwrap());
}
