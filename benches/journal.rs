//! How long the journal of 300 000 e-mails and 900 000 events takes to be made, opened and looked at,
//! and the most memory it needs. Not statistics: one run, with its figures.
//!
//! `cargo bench --bench journal`

#![allow(clippy::disallowed_methods, reason = "the rule is for the library")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a bench stops where something is wrong, and prints its figures"
)]

use std::time::{Duration, Instant};

use breach_letters::journal::{
    Answer, AnswerStage, Command, Event, Journal, JournalView, Key, Moment, Opened, PlanRow,
    PlannedAddress, Run, State,
};
use breach_letters::terms::Medium;

/// How many e-mails.
const PIECES: u64 = 300_000;

/// Events in a commit.
const COMMIT: u64 = 64;

fn row(piece: u64) -> PlanRow {
    PlanRow {
        recipient: format!("W-{piece:07}"),
        piece: Ok(piece),
        medium: Some(Medium::Email),
        language: "fi".into(),
        variant: "adult, identity code leaked".into(),
        reason: String::new(),
        file: format!("email/{piece:06}.eml"),
        sha256: "0123456789abcdef".repeat(4),
        address: Some(PlannedAddress {
            domain: format!("posti{}.example", piece % 3_000),
            hash: Key::new("bench").address_hash("run", &piece.to_string()),
            token: format!("{piece:0>20}"),
        }),
    }
}

fn figure(what: &str, since: Instant, before: u64) {
    println!("{what:<40} {:>7.2} s  {:>5} MB", since.elapsed().as_secs_f64(), peak() - before);
}

/// The most memory so far, in MB; 0 where nobody tells.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or(0) / 1_024
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    let opened =
        Opened { program: "bench".into(), command: Command::Send, boot: "this start".into() };
    let run = Run {
        run: "run".into(),
        manifest: "11".repeat(32),
        digest: "aaaa bbbb cccc dddd".into(),
        planned: Moment(0),
    };
    let base = peak();
    let at = |piece: u64| Moment(1_795_376_400_000 + piece as i64);
    let since = Instant::now();
    let mut journal =
        Journal::create(out, (1..=PIECES).map(row), &run, &opened, Moment(0)).unwrap();
    figure("made (300 000 rows)", since, base);

    let since = Instant::now();
    let mut longest = Duration::ZERO;
    for first in (1..=PIECES).step_by(COMMIT as usize) {
        let pieces = first..(first + COMMIT).min(PIECES + 1);
        let leased = pieces.clone().map(|piece| Event::Leased {
            piece,
            message_id: format!("abcdefghijklmnopqrstuvwxyz{piece}@org.example"),
        });
        let answer = |code, enhanced: &str| Answer {
            stage: Some(AnswerStage::AfterDot.into()),
            code,
            enhanced: enhanced.into(),
            reply: "Ok: queued as 4XyZ123456z".into(),
        };
        let sent = pieces.clone().map(|piece| match piece % 2 {
            0 => Event::Accepted { piece, answer: answer(250, "2.0.0") },
            _ => Event::Deferred { piece, until: at(piece), answer: answer(450, "4.2.0") },
        });
        let batches: [Vec<Event>; 2] = [leased.collect(), sent.collect()];
        for batch in batches {
            let begun = Instant::now();
            journal.append(at(first), &batch).unwrap();
            longest = longest.max(begun.elapsed());
        }
        // Half of them once more: 900 000 events.
        let odd: Vec<u64> = pieces.filter(|piece| piece % 2 == 1).collect();
        let again = odd.iter().map(|piece| Event::Leased { piece: *piece, message_id: "m".into() });
        journal.append(at(first), &again.collect::<Vec<_>>()).unwrap();
        let taken =
            odd.iter().map(|piece| Event::Accepted { piece: *piece, answer: answer(250, "2.0.0") });
        journal.append(at(first), &taken.collect::<Vec<_>>()).unwrap();
    }
    figure("900 000 events, 64 or 32 a commit", since, base);
    println!("{:<40} {:>7.3} s", "the longest commit", longest.as_secs_f64());
    let since = Instant::now();
    journal.close(Moment(9)).unwrap();
    figure("audit.jsonl written, closed", since, base);

    let since = Instant::now();
    let (journal, _) = Journal::open(out, &opened, Moment(10)).unwrap();
    figure("opened: all lines and rows checked", since, base);
    let since = Instant::now();
    assert_eq!(journal.ledger().tally().states.of(State::Accepted), PIECES);
    assert_eq!(journal.by_message_id("nobody"), None);
    figure("index of Message-IDs", since, base);
    let since = Instant::now();
    let view = JournalView::open(out).unwrap();
    figure("looked at beside it", since, base);
    drop(view);
    drop(journal);
    let size = |name: &str| std::fs::metadata(out.join(name)).map_or(0, |file| file.len() >> 20);
    println!(
        "journal.sqlite {} MB, audit.jsonl {} MB",
        size("journal.sqlite"),
        size("audit.jsonl")
    );
}
