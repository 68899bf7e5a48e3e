//! What an e-mail costs: composed by itself, and from what everybody of its kind has alike. All
//! figures are for one message on one thread, without writing it to a disk.
//!
//! `cargo bench --bench email`

#![allow(clippy::disallowed_methods, reason = "the rule is for the library")]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a program to measure with"
)]

#[path = "../tests/it/support/mod.rs"]
mod support;

use breach_letters::compose::Job;
use breach_letters::letter::Letter;
use breach_letters::recipients::addressee;
use breach_letters::render::email::{
    Domain, Envelope, MailDate, Mailbox, Master, MessageKey, Sender, check_address, eml,
};
use breach_letters::render::html::EmailTheme;
use breach_letters::terms::Medium;
use breach_letters::text::HeaderText;
use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;
use support::{Case, fixture};

static CASE: LazyLock<Case> = LazyLock::new(|| Case::load(&fixture("westlog")));

fn mailbox(name: &str, address: &str) -> Mailbox {
    Mailbox { name: HeaderText::new(name).ok(), address: check_address(address).unwrap() }
}

fn sender() -> Sender {
    Sender {
        from: mailbox("Länsikirjaamo Oy", "tietovuoto@keeper.example"),
        reply_to: mailbox("Tietosuojavastaava", "tietosuoja@keeper.example"),
        subject: None,
        date: MailDate::new(&"2026-02-10T09:00+02:00[+02:00]".parse().unwrap()).unwrap(),
        campaign: "incident".into(),
        domain: Domain::new("keeper.example").unwrap(),
    }
}

fn key() -> MessageKey {
    MessageKey::new(b"a secret of the benchmark").unwrap()
}

fn with_job<T>(run: impl FnOnce(&Job<'_>) -> T) -> T {
    CASE.with_job(&CASE.people[0], &["fi".to_owned()], Medium::Email, 4217, run)
}

fn marked() -> Letter {
    with_job(|job| CASE.composer.master(job, &CASE.sources).unwrap())
}

fn main() {
    let theme = EmailTheme::default();
    let envelope =
        Envelope { sender: sender(), to: mailbox("A", "a@b.example"), recipient: "1".into() };
    println!("bytes of a message: {}", eml(&marked(), &theme, &envelope, &key()).unwrap().len());
    divan::main();
}

/// Composed, rendered and encoded for one person alone.
#[divan::bench]
fn a_alone(bencher: Bencher<'_, '_>) {
    let theme = EmailTheme::default();
    with_job(|job| {
        bencher.counter(ItemsCount::new(1_usize)).bench(|| {
            let envelope = Envelope {
                sender: sender(),
                to: mailbox(addressee(job.recipient), "aino.virtanen@post.example"),
                recipient: job.recipient.id.clone(),
            };
            let letter = CASE.composer.compose(black_box(job), &CASE.sources).unwrap();
            eml(&letter, &theme, &envelope, &key()).unwrap()
        });
    });
}

/// From what everybody of the kind has alike.
#[divan::bench]
fn b_from_the_master(bencher: Bencher<'_, '_>) {
    let master = Master::new(&marked(), &EmailTheme::default(), sender()).unwrap();
    let key = key();
    with_job(|job| {
        bencher.counter(ItemsCount::new(1_usize)).bench(|| {
            let to = mailbox(addressee(job.recipient), "aino.virtanen@post.example");
            let values = black_box(job).own_values().unwrap();
            master.message(&values, &to, &job.recipient.id, &key).unwrap()
        });
    });
}

/// What everybody of a kind has alike, composed, tried out and made ready: once for a kind.
#[divan::bench]
fn c_master(bencher: Bencher<'_, '_>) {
    bencher.bench(|| Master::new(&marked(), &EmailTheme::default(), sender()).unwrap());
}

/// The checksum of a message for the manifest.
#[divan::bench]
fn d_checksum(bencher: Bencher<'_, '_>) {
    let bytes = vec![b'x'; 30_000];
    bencher.counter(BytesCount::new(bytes.len())).bench(|| Sha256::digest(black_box(&bytes)));
}
