//! What a two-page letter costs from the laid-out pages to the file, by both writers. All figures
//! are for one letter on one thread.
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
use breach_letters::render::pdf::{
    Date, DocumentInfo, Fonts, LaidOut, Settings, bulk, lay_out, write, write_with_krilla,
};
use breach_letters::terms::Medium;
use divan::Bencher;
use divan::counter::ItemsCount;
use std::sync::LazyLock;
use support::{Case, fixture};

/// Letters in a batch.
const BATCH: usize = 500;

struct Sample {
    letter: Letter,
    fonts: Fonts,
    laid_out: LaidOut,
    store: bulk::FontStore,
}

static SAMPLE: LazyLock<Sample> = LazyLock::new(|| {
    let case = Case::load(&fixture("westlog"));
    let fonts = Fonts::builtin().unwrap();
    let store = bulk::FontStore::new(&fonts);
    let found = case.people.iter().find_map(|person| {
        let letter = case.compose(person, &["fi".to_owned()], Medium::Letter, 4217);
        let laid_out = lay_out(&letter, "004\u{a0}217", &fonts, &Settings::default()).ok()?;
        (laid_out.pages() == 2).then_some((letter, laid_out))
    });
    let (letter, laid_out) = found.unwrap();
    Sample { letter, fonts, laid_out, store }
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
    let one = write(&[&sample.laid_out], &info(false)).unwrap().len();
    let batch = write(&vec![&sample.laid_out; BATCH], &info(true)).unwrap().len();
    let krilla = write_with_krilla(&[&sample.laid_out], &info(false)).unwrap().len();
    let krilla_batch =
        write_with_krilla(&vec![&sample.laid_out; BATCH], &info(true)).unwrap().len();
    println!("bytes: a file of its own {one}, krilla {krilla}");
    println!(
        "bytes a letter in a batch of {BATCH}: {}, krilla {}",
        batch / BATCH,
        krilla_batch / BATCH
    );
    divan::main();
}

#[divan::bench]
fn a_layout(bencher: Bencher<'_, '_>) {
    let sample = &*SAMPLE;
    bencher.bench(|| {
        lay_out(&sample.letter, "004\u{a0}217", &sample.fonts, &Settings::default()).unwrap()
    });
}

#[divan::bench]
fn b_prepare(bencher: Bencher<'_, '_>) {
    let sample = &*SAMPLE;
    bencher.bench(|| bulk::prepare(&sample.laid_out, &sample.store).unwrap());
}

#[divan::bench(sample_count = 20)]
fn c_batch_of_prepared(bencher: Bencher<'_, '_>) {
    let sample = &*SAMPLE;
    let prepared = bulk::prepare(&sample.laid_out, &sample.store).unwrap();
    bencher
        .counter(ItemsCount::new(BATCH))
        .with_inputs(|| vec![prepared.clone(); BATCH])
        .bench_values(|letters| {
            let mut batch =
                bulk::Batch::begin(std::io::sink(), &sample.store, &info(true)).unwrap();
            for letter in letters {
                batch.prepared(letter).unwrap();
            }
            batch.finish().unwrap()
        });
}

#[divan::bench]
fn d_single_file(bencher: Bencher<'_, '_>) {
    let sample = &*SAMPLE;
    bencher.bench(|| write(&[&sample.laid_out], &info(false)).unwrap());
}

#[divan::bench]
fn e_krilla_single_file(bencher: Bencher<'_, '_>) {
    let sample = &*SAMPLE;
    bencher.bench(|| write_with_krilla(&[&sample.laid_out], &info(false)).unwrap());
}

#[divan::bench(sample_count = 5)]
fn f_krilla_batch(bencher: Bencher<'_, '_>) {
    let sample = &*SAMPLE;
    let letters = vec![&sample.laid_out; BATCH];
    bencher
        .counter(ItemsCount::new(BATCH))
        .bench(|| write_with_krilla(&letters, &info(true)).unwrap());
}
