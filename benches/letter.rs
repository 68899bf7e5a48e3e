//! What a letter costs before it is written: composing it by itself, composing the one that everybody
//! of its kind has alike, laying it out, and filling it in for the next person. One thread; figures
//! are for one letter.
//!
//! `cargo bench --bench letter`

#![allow(clippy::disallowed_methods, reason = "the rule is for the library")]
#![allow(missing_docs, clippy::unwrap_used, reason = "a program to measure with")]

#[path = "../tests/it/support/mod.rs"]
mod support;

use breach_letters::compose::Job;
use breach_letters::letter::own::OwnValues;
use breach_letters::render::pdf::{Masters, Settings, Typesetter};
use breach_letters::terms::Medium;
use divan::Bencher;
use std::sync::LazyLock;
use support::{Case, fixture};

struct Sample {
    case: Case,
    typesetter: Typesetter,
    settings: Settings,
}

static SAMPLE: LazyLock<Sample> = LazyLock::new(|| {
    let typesetter = Typesetter::builtin().unwrap();
    Sample { case: Case::load(&fixture("westlog")), typesetter, settings: Settings::default() }
});

fn main() {
    divan::main();
}

/// Runs something with the job of the first person whose letter can be made.
fn with_job<T>(run: impl FnOnce(&Job<'_>) -> T) -> T {
    let Sample { case, typesetter, settings, .. } = &*SAMPLE;
    let languages = ["fi".to_owned()];
    let person = case.people.iter().find(|person| {
        let letter = case.compose(person, &languages, Medium::Letter, 4217);
        typesetter
            .fit(&letter, "004\u{a0}217", settings)
            .is_ok_and(|laid_out| laid_out.pages() == 2)
    });
    case.with_job(person.unwrap(), &languages, Medium::Letter, 4217, run)
}

#[divan::bench]
fn a_compose(bencher: Bencher<'_, '_>) {
    let case = &SAMPLE.case;
    with_job(|job| bencher.bench_local(|| case.composer.compose(job, &case.sources).unwrap()));
}

#[divan::bench]
fn b_compose_for_everybody_of_the_kind(bencher: Bencher<'_, '_>) {
    let case = &SAMPLE.case;
    with_job(|job| bencher.bench_local(|| case.composer.master(job, &case.sources).unwrap()));
}

#[divan::bench]
fn c_fit(bencher: Bencher<'_, '_>) {
    let Sample { case, typesetter, settings, .. } = &*SAMPLE;
    with_job(|job| {
        let letter = case.composer.compose(job, &case.sources).unwrap();
        bencher.bench_local(|| typesetter.fit(&letter, job.piece, settings).unwrap());
    });
}

#[divan::bench]
fn d_fill_in(bencher: Bencher<'_, '_>) {
    let Sample { case, typesetter, settings, .. } = &*SAMPLE;
    with_job(|job| {
        let letter = case.composer.master(job, &case.sources).unwrap();
        let masters = Masters::default();
        let mut piece = 0_u64;
        let mut next = || {
            piece += 1;
            let number = format!("{:03}\u{a0}{:03}", piece / 1000 % 1000, piece % 1000);
            let name = &job.recipient.name;
            let own = OwnValues::new(&number, name, name, job.address).unwrap();
            typesetter.fill(&masters, &letter, &own, settings).unwrap()
        };
        // All patterns of zeros and other digits, which a run meets once.
        (0..1_000).for_each(|_| drop(next()));
        bencher.bench_local(next);
    });
}
