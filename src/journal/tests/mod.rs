//! Tests of the journal.

mod basics;
mod faults;
mod histories;

use std::fs;
use std::path::Path;

use super::*;
use crate::terms::Medium;

/// A moment of the tests.
fn at(seconds: i64) -> Moment {
    Moment(1_795_376_400_000 + seconds * 1_000)
}

fn run() -> Run {
    Run {
        run: "abc".into(),
        manifest: "11".repeat(32),
        digest: "aaaa bbbb cccc dddd".into(),
        planned: at(-60),
    }
}

fn opened() -> Opened {
    Opened { program: "1.2.3".into(), command: Command::Send, boot: "first".into() }
}

fn row(medium: Medium, piece: Result<u64, Missing>) -> PlanRow {
    let number = piece.unwrap_or(0);
    let file = match (piece, medium) {
        (Err(_), _) => String::new(),
        (Ok(_), Medium::Email) => format!("email/{number:06}.eml"),
        (Ok(_), Medium::Letter) => format!("letters/print/fi-2-000{}.pdf", 1 + number % 2),
    };
    let address = (medium == Medium::Email && piece.is_ok()).then(|| PlannedAddress {
        domain: if number.is_multiple_of(3) { "a.example" } else { "b.example" }.into(),
        hash: Key::default().address_hash("abc", &format!("p{number}@a.example")),
        token: format!("token{number:0>15}"),
    });
    PlanRow {
        recipient: format!("id-{number}"),
        piece,
        medium: Some(medium),
        language: if number.is_multiple_of(2) { "fi" } else { "sv" }.into(),
        variant: "adult".into(),
        reason: if piece.is_ok() { "" } else { "no address" }.into(),
        sha256: if file.is_empty() { String::new() } else { "22".repeat(32) },
        file,
        address,
    }
}

/// Pieces 1–`emails` are e-mails, `letters` follow, then one that is excluded and one that failed.
fn rows(emails: u64, letters: u64) -> Vec<PlanRow> {
    let emails_of = (1..=emails).map(|piece| row(Medium::Email, Ok(piece)));
    let letters_of = (1..=letters).map(|number| row(Medium::Letter, Ok(emails + number)));
    let none =
        [row(Medium::Letter, Err(Missing::Excluded)), row(Medium::Email, Err(Missing::Failed))];
    emails_of.chain(letters_of).chain(none).collect()
}

fn create(out: &Path, emails: u64, letters: u64) -> Journal {
    Journal::create(out, rows(emails, letters).into_iter(), &run(), &opened(), at(0)).unwrap()
}

fn open(out: &Path) -> (Journal, Recovered) {
    Journal::open(out, &opened(), at(100)).unwrap()
}

fn leased(piece: u64) -> Event {
    Event::Leased { piece, message_id: format!("m{piece}@org.example") }
}

fn accepted(piece: u64) -> Event {
    let answer = Answer {
        stage: Some(AnswerStage::AfterDot.into()),
        code: 250,
        enhanced: "2.0.0".into(),
        reply: "ok".into(),
    };
    Event::Accepted { piece, answer }
}

fn state(journal: &Journal, piece: u64) -> State {
    journal.ledger().get(piece).unwrap().state
}

/// The chain, worked out by other code than the program's.
fn recomputed(lines: &str) -> Vec<serde_json::Value> {
    let mut head = "0".repeat(64);
    let mut values = Vec::new();
    for (number, line) in (1_u64..).zip(lines.lines()) {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(value["seq"], number);
        assert_eq!(value["prev"], head.as_str(), "line {number}");
        head = crate::outbox::sha256_of_text(line);
        values.push(value);
    }
    values
}

fn audit(out: &Path) -> String {
    fs::read_to_string(out.join("audit.jsonl")).unwrap()
}
