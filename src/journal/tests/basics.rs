//! What the journal does when nothing goes wrong.

use super::*;

/// One of each, with all fields.
fn all_events() -> Vec<Event> {
    let text = String::from;
    let answer = Answer {
        stage: Some(AnswerStage::Rcpt.into()),
        code: 450,
        enhanced: text("4.2.2"),
        reply: text("full \"box\"\n"),
    };
    let piece = 17;
    vec![
        Event::Planned {
            rows: 3,
            emails: 2,
            letters: 1,
            manifest: text("11"),
            digest: text("22"),
            plan: text("33"),
        },
        Event::Opened { program: text("1"), command: Command::Send.into(), boot: text("b") },
        Event::Confirmed { how: Confirmation::Code.into(), messages: 5 },
        Event::Settings {
            relay: text("smtp host:25 none"),
            on_unknown: OnUnknown::Resend.into(),
            allow_refused: Some(10),
        },
        Event::TestSent { piece, accepted: true },
        Event::Leased { piece, message_id: text("a@b") },
        Event::Released { piece, why: ReleaseReason::Stopped.into() },
        Event::Accepted { piece, answer: answer.clone() },
        Event::Deferred { piece, until: at(60), answer: answer.clone() },
        Event::Rejected { piece, why: RejectReason::Refused.into(), answer },
        Event::Unknown { piece, why: UnknownReason::Silence.into() },
        Event::Resend { piece },
        Event::Held { piece, why: HoldReason::Unknown.into() },
        Event::Bounced {
            piece,
            status: text("5.1.1"),
            report: text("44"),
            by: MatchedBy::Token.into(),
            reply: text("no"),
        },
        Event::Reported {
            piece,
            action: Action::Delayed.into(),
            status: text("4.0.0"),
            report: text("55"),
        },
        Event::Unmatched { report: text("66"), why: UnmatchedReason::NoToken.into() },
        Event::LetterPlanned { piece, into: text("out2") },
        Event::Printed { file: text("letters/print/fi-1-0001.pdf"), letters: 2, note: text("n") },
        Event::HandedOver { file: text("letters/print/fi-1-0001.pdf"), letters: 2, note: text("") },
        Event::Reprinted { piece, into: text("again"), reason: text("jam") },
        Event::Returned { piece, reason: ReturnReason::Moved.into(), date: text("2026-11-22") },
        Event::Paused { why: PauseReason::Relay.into() },
        Event::Closed {},
    ]
}

#[test]
fn each_event_is_a_line_that_can_be_read_again() {
    let mut chain = line::Chain::NEW;
    let mut again = line::Chain::NEW;
    let mut lines = String::new();
    for event in all_events() {
        let line = chain.write(at(1), &event).unwrap();
        let whole: Event = serde_json::from_str(&line).unwrap();
        assert_eq!(whole, event);
        let (moment, read) = again.read(&line).unwrap();
        assert_eq!((moment, read.piece(), again), (at(1), event.piece(), chain));
        assert_eq!(std::mem::discriminant(&read), std::mem::discriminant(&event));
        lines.push_str(&line);
        lines.push('\n');
    }
    recomputed(&lines);
    insta::assert_snapshot!(lines);
}

#[test]
fn a_journal_begins_with_its_plan_and_goes_on_after_it_was_closed() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    assert!(!Journal::exists(out));
    let mut journal = create(out, 4, 3);
    assert!(Journal::exists(out));
    assert_eq!(journal.run(), &run());
    assert_eq!(journal.ledger().rows(), 9);
    let tally = journal.ledger().tally();
    assert_eq!(tally.states.of(State::Planned), 7);
    assert_eq!((tally.states.of(State::Excluded), tally.states.of(State::Failed)), (1, 1));
    assert_eq!(tally.states.sum(), 9);
    assert_eq!(tally.domains["b.example"].sum(), 3);
    assert_eq!(tally.languages["fi"].sum() + tally.languages["sv"].sum(), 9);

    assert_eq!(journal.piece(2).unwrap(), rows(4, 3)[1]);
    assert_eq!(journal.pieces(&[7, 1]).unwrap(), [rows(4, 3)[6].clone(), rows(4, 3)[0].clone()]);
    assert!(matches!(journal.piece(8), Err(JournalError::NoSuchPiece { .. })));
    let token = rows(4, 3)[2].address.clone().unwrap().token;
    assert_eq!(journal.by_token(&token).unwrap(), Some(3));
    assert_eq!(journal.by_token("nobody").unwrap(), None);

    journal.append(at(1), &[leased(1), leased(2)]).unwrap();
    assert_eq!(journal.by_message_id("m2@org.example"), Some(2));
    journal.append(at(2), &[accepted(1), leased(3)]).unwrap();
    assert_eq!(journal.by_message_id("m3@org.example"), Some(3), "also after the index was made");
    assert_eq!(journal.by_message_id("m4@org.example"), None);
    let deferred = Event::Deferred { piece: 2, until: at(500), answer: Answer::default() };
    journal
        .append(
            at(3),
            &[deferred, Event::Released { piece: 3, why: ReleaseReason::Stopped.into() }],
        )
        .unwrap();
    let second = *journal.ledger().get(2).unwrap();
    assert_eq!((second.state, second.attempts, second.not_before), (State::Deferred, 1, at(500)));
    assert_eq!((second.first, second.last), (at(1), at(3)));
    assert_eq!(journal.ledger().get(3).unwrap().attempts, 0);
    let before: Vec<_> = journal.ledger().iter().map(|(piece, entry)| (piece, *entry)).collect();
    let end = journal.close(at(4)).unwrap();

    let values = recomputed(&audit(out));
    assert_eq!(values.len() as u64, end.lines);
    assert_eq!(values[0]["event"], "planned");
    let (journal, recovered) = open(out);
    assert_eq!(recovered, Recovered::default());
    let after: Vec<_> = journal.ledger().iter().map(|(piece, entry)| (piece, *entry)).collect();
    assert_eq!(before, after);
    assert_eq!(journal.by_message_id("m1@org.example"), Some(1));
    assert_eq!(journal.head().lines, end.lines + 1);
}

#[test]
fn an_impossible_event_adds_nothing_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = create(folder.path(), 3, 1);
    let lines = journal.head();
    let wrong = journal.append(at(1), &[leased(1), accepted(2)]);
    assert!(
        matches!(wrong, Err(JournalError::Impossible { piece: 2, state: State::Planned })),
        "{wrong:?}"
    );
    let nobody = journal.append(at(1), &[leased(99)]);
    assert!(matches!(nobody, Err(JournalError::NoSuchPiece { .. })));
    assert_eq!((journal.head(), state(&journal, 1)), (lines, State::Planned));
    // The state between two events of one commit counts.
    journal.append(at(1), &[leased(1), accepted(1)]).unwrap();
    assert_eq!(state(&journal, 1), State::Accepted);
}

#[test]
fn a_print_file_is_all_its_letters() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    let mut journal = create(out, 1, 4);
    let file = row(Medium::Letter, Ok(2)).file;
    let of_file = [2, 4];
    let printed = Event::Printed { file: file.clone(), letters: 2, note: String::new() };
    journal.append(at(1), &[printed]).unwrap();
    let over = Event::HandedOver { file, letters: 2, note: String::new() };
    let back =
        Event::Returned { piece: 2, reason: ReturnReason::Moved.into(), date: String::new() };
    journal.append(at(2), &[over.clone(), back]).unwrap();
    // The second time only for those that are still away.
    journal.append(at(3), &[over]).unwrap();
    assert_eq!(of_file.map(|piece| state(&journal, piece)), [State::Returned, State::HandedOver]);
    assert_eq!([3, 5].map(|piece| state(&journal, piece)), [State::Planned; 2]);
    let nothing =
        Event::Printed { file: "letters/print/x.pdf".into(), letters: 1, note: "".into() };
    assert!(matches!(journal.append(at(4), &[nothing]), Err(JournalError::NoSuchPiece { .. })));
    drop(journal);
    let (journal, _) = open(out);
    assert_eq!(of_file.map(|piece| state(&journal, piece)), [State::Returned, State::HandedOver]);
}

#[test]
fn reports_are_known_again() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    let mut journal = create(out, 2, 0);
    let sum = |digit: &str| digit.repeat(64);
    let bounced = Event::Bounced {
        piece: 1,
        status: "5.1.1".into(),
        report: sum("a"),
        by: MatchedBy::Token.into(),
        reply: String::new(),
    };
    let unmatched = Event::Unmatched { report: sum("b"), why: UnmatchedReason::NoToken.into() };
    journal.append(at(1), &[leased(1), accepted(1), bounced, unmatched]).unwrap();
    drop(journal);
    let (journal, _) = open(out);
    assert!(journal.knows_report(&sum("a")) && journal.knows_report(&sum("b")));
    assert!(!journal.knows_report(&sum("c")) && !journal.knows_report("a"));
    assert_eq!(state(&journal, 1), State::Bounced);
}

#[test]
fn one_process_at_a_time_and_anybody_may_look() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    let mut journal = create(out, 3, 0);
    let second = Journal::open(out, &opened(), at(1)).map(|_| ());
    assert!(matches!(second, Err(JournalError::Locked)), "{second:?}");
    let third = Journal::create(out, rows(3, 0).into_iter(), &run(), &opened(), at(1)).map(|_| ());
    assert!(matches!(third, Err(JournalError::Locked)), "{third:?}");
    let mut view = JournalView::open(out).unwrap();
    assert_eq!((view.head(), view.held_by()), (journal.head(), Some(&Command::Send.into())));
    journal
        .append(at(1), &[leased(1), accepted(1), Event::Paused { why: PauseReason::Limit.into() }])
        .unwrap();
    assert_eq!(view.ledger().get(1).unwrap().state, State::Planned);
    view.refresh().unwrap();
    assert_eq!(view.ledger().get(1).unwrap().state, State::Accepted);
    assert_eq!(view.ledger().pace().collect::<Vec<_>>(), [(at(0), 1)]);
    assert_eq!(view.paused(), Some((at(1), &PauseReason::Limit.into())));
    assert!(!view.is_closed());
    journal.close(at(2)).unwrap();
    view.refresh().unwrap();
    assert!(view.is_closed());
    assert_eq!(view.held_by(), None);
    let view = JournalView::open(out).unwrap();
    assert_eq!(view.ledger().tally().states.of(State::Accepted), 1);
}

#[test]
fn nobody_can_change_or_take_away_a_line() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    drop(create(out, 2, 0));
    let db = rusqlite::Connection::open(out.join("journal.sqlite")).unwrap();
    for statement in [
        "UPDATE event SET line = 'x' WHERE seq = 1",
        "DELETE FROM event",
        "INSERT INTO event VALUES (9, 'x')",
        "INSERT OR REPLACE INTO event VALUES (1, 'x')",
        "UPDATE piece SET recipient = 'x'",
        "DELETE FROM piece",
        "INSERT INTO piece SELECT row + 10, NULL, recipient, medium, language, variant, 'failed', \
         reason, file, sha256, NULL, NULL, NULL FROM piece",
        "UPDATE run SET run = 'x'",
        "DELETE FROM run",
    ] {
        let refused = db.execute(statement, []).unwrap_err().to_string();
        assert!(refused.contains("never changed") || refused.contains("only added"), "{refused}");
    }
    drop(db);
    open(out);
}

#[cfg(unix)]
#[test]
fn only_the_owner_reads_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    let mut journal = create(out, 2, 0);
    journal.append(at(1), &[leased(1)]).unwrap();
    journal.export().unwrap();
    let mut names = Vec::new();
    for entry in fs::read_dir(out).unwrap().flatten() {
        assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{entry:?}");
        names.push(entry.file_name().into_string().unwrap());
    }
    names.sort();
    assert_eq!(
        names,
        [
            "audit.jsonl",
            "journal.lock",
            "journal.sending",
            "journal.sqlite",
            "journal.sqlite-shm",
            "journal.sqlite-wal"
        ]
    );
}
