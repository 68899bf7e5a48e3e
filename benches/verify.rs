//! What it costs to open finished letters again and to hold them against the people, on one thread:
//! 100 letters in one print file, and the same letters as files of their own. The time is for all of
//! them, with reading the list and the manifest.
//!
//! `cargo bench --bench verify`

#![allow(clippy::disallowed_methods, reason = "the rule is for the library")]
#![allow(missing_docs, clippy::unwrap_used, reason = "a program to measure with")]

#[path = "../tests/it/support/mod.rs"]
mod support;

use std::num::NonZeroUsize;
use std::path::Path;

use breach_letters::pipeline::{Files, RenderRequest, VerifyReport, VerifyRequest, verify};
use divan::Bencher;
use divan::counter::ItemsCount;
use support::{Output, changed};

/// Letters in the folder.
const LETTERS: usize = 100;

/// An incident with invented people, no two alike.
fn incident() -> tempfile::TempDir {
    let given = ["Aino", "Kalle", "Åsa", "Pertti", "Ann-Christin", "Yrjö", "Jane"];
    let family = ["Esimerkki", "Kuviteltu", "Öbergström", "Tekaistu", "Fingerad", "Räikkäläinen"];
    let rows = (1..=LETTERS).map(|at| {
        let (given, family) = (given[at % given.len()], family[at % family.len()]);
        format!("P-{at:04},{given} {family},Mallitie {at} B,00100,Helsinki,fi,letter\n")
    });
    let header = "id,name,street,postal-code,city,language,channel\n".to_owned();
    changed("westlog", &[("recipients.csv", &(header + &rows.collect::<String>()))])
}

fn check(incident: &Path, out: &Path) -> VerifyReport {
    let request = VerifyRequest {
        out: out.to_owned(),
        incident: Some(incident.to_owned()),
        jobs: NonZeroUsize::MIN,
    };
    verify(&request, &mut |_| {})
}

fn measure(bencher: Bencher<'_, '_>, change: impl FnOnce(&mut RenderRequest)) {
    let incident = incident();
    let output = Output::of(change, incident.path());
    let report = check(incident.path(), &output.folder);
    assert!(report.problems.is_empty());
    assert_eq!(report.checked.unwrap().letters, LETTERS as u64);
    bencher
        .counter(ItemsCount::new(LETTERS))
        .bench_local(|| check(incident.path(), &output.folder));
}

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 20)]
fn a_print_file(bencher: Bencher<'_, '_>) {
    measure(bencher, |request| request.files = Files::Print);
}

#[divan::bench(sample_count = 20)]
fn files_of_their_own(bencher: Bencher<'_, '_>) {
    measure(bencher, |request| request.files = Files::Single);
}
