//! Print production: what a print house gets a second time.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use crate::support;

use std::fs;

use breach_letters::mailing::Reprint;
use breach_letters::pipeline::Status;
use support::{Row, changed, fixture, manifest, problems, request, tree};

#[test]
fn a_reprint_has_the_same_pages_and_is_logged() {
    let place = tempfile::tempdir().unwrap();
    let first = place.path().join("first");
    let run = support::render(&request(&fixture("westlog"), &first));
    assert_eq!(run.status, Status::Done, "{}", problems(&run));
    let before = tree(&first);
    let letters = manifest(&first.join("manifest.csv"));
    let letters: Vec<&Row> = letters.iter().filter(|row| row.file.contains("/print/")).collect();
    let asked = [letters[0], letters[5]];
    let mut again = request(&fixture("westlog"), &place.path().join("again"));
    again.pieces = vec![asked[0].piece.unwrap()..=asked[0].piece.unwrap()];
    let reprint = Reprint {
        of: first.clone(),
        reason: "torn in the inserter".into(),
        at: "2026-02-10T09:00:00Z".into(),
        mailing: support::mailing(&first),
    };
    for row in asked {
        again.out = place.path().join(format!("again-{}", row.piece.unwrap()));
        again.pieces = vec![row.piece.unwrap()..=row.piece.unwrap()];
        let report = support::print_again(&again, &reprint);
        assert_eq!(report.status, Status::Done, "{}", problems(&report));
        let rows = manifest(&again.out.join("manifest.csv"));
        assert_eq!(rows.len(), 1);
        let printed = fs::read(again.out.join(&rows[0].file)).unwrap();
        let original = &before[&row.file];
        let pages = contents(&printed);
        // A page has what everybody of the kind gets, and what is the person's own.
        assert!(pages.len() as u32 >= row.pages.unwrap() * 2);
        for page in pages {
            assert!(original.windows(page.len()).any(|window| window == page), "other bytes");
        }
        let ticket = fs::read_to_string(again.out.join("job-ticket.html")).unwrap();
        assert!(ticket.contains("torn in the inserter"));
    }
    let log = fs::read_to_string(first.join("reprints.csv")).unwrap();
    assert_eq!(log.lines().count(), 3, "{log}");
    for row in asked {
        let line = format!(",{},{},torn in the inserter,", row.recipient, row.piece.unwrap());
        assert!(log.contains(&line), "{log}");
    }
    // The first run is as it was, but for the log.
    let mut after = tree(&first);
    after.remove("reprints.csv");
    // The journal has it, too.
    let audit = String::from_utf8(after["audit.jsonl"].clone()).unwrap();
    assert_eq!(audit.matches("\"event\":\"reprinted\"").count(), 2, "{audit}");
    after.retain(|name, _| !name.starts_with("journal.") && name != "audit.jsonl");
    assert!(after == before);
    // Other words would be other letters.
    let changed = changed("westlog", &[("locales/fi/more.ftl", "letter-title = Muuta\n")]);
    again.incident = changed.path().to_owned();
    again.out = place.path().join("other");
    let report = support::print_again(&again, &reprint);
    assert_eq!(report.status, Status::InputErrors);
    assert!(problems(&report).contains("reprint/changed"), "{}", problems(&report));
}

/// The compressed contents of the pages of a file: the only streams of it that have no key but
/// their length and filter, before the fonts.
fn contents(pdf: &[u8]) -> Vec<&[u8]> {
    let find = |from: usize, what: &[u8]| {
        pdf[from..].windows(what.len()).position(|window| window == what).map(|at| from + at)
    };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = find(at, b"<</Filter/FlateDecode/Length ") {
        let Some(from) = find(start, b">>stream\n").map(|at| at + 9) else { break };
        let Some(end) = find(from, b"\nendstream") else { break };
        // What follows the letters: fonts and their tables.
        if find(0, b"/Type/ObjStm").is_some_and(|objects| objects < start) {
            break;
        }
        found.push(&pdf[from..end]);
        at = end;
    }
    found
}
