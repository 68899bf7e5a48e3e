//! Kills, torn files, and files of another journal.

use std::collections::BTreeSet;

use super::*;

/// What was on its way when the process was killed.
fn killed(out: &Path) -> Sending {
    let mut journal = create(out, 6, 0);
    journal.append(at(1), &[leased(1), accepted(1)]).unwrap();
    journal.append(at(2), &(2..=5).map(leased).collect::<Vec<_>>()).unwrap();
    let sending = journal.sending();
    sending.before_dot(2).unwrap();
    sending.before_dot(3).unwrap();
    sending.after_reply(3, &accepted(3)).unwrap();
    let refused =
        Event::Rejected { piece: 4, why: RejectReason::Refused.into(), answer: Answer::default() };
    // Refused before there was a dot.
    sending.after_reply(4, &refused).unwrap();
    sending
}

fn states(journal: &Journal) -> Vec<State> {
    journal.ledger().pieces().map(|(_, entry)| entry.state).collect()
}

#[test]
fn a_killed_process_leaves_only_those_in_doubt_whose_dot_was_sent() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    killed(out);
    let (journal, recovered) = open(out);
    let expected = Recovered {
        released: vec![5],
        answered: vec![3, 4],
        unknown: vec![2],
        power_loss: false,
        audit_torn: false,
    };
    assert_eq!(recovered, expected);
    use State::{Accepted, Planned, Rejected, Unknown};
    assert_eq!(states(&journal), [Accepted, Unknown, Accepted, Rejected, Planned, Planned]);
    assert_eq!(journal.ledger().get(5).unwrap().attempts, 0, "it was not sent");
    drop(journal);
    // Killed again at once: nothing more is to be found out.
    assert_eq!(open(out).1, Recovered::default());
}

#[test]
fn after_a_power_cut_everything_under_way_is_in_doubt() {
    for boot in ["second", ""] {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path();
        killed(out);
        let other = Opened { boot: boot.into(), ..opened() };
        let (journal, recovered) = Journal::open(out, &other, at(50)).unwrap();
        assert!(recovered.power_loss);
        // What was answered was answered.
        assert_eq!((recovered.unknown, recovered.answered), (vec![2, 5], vec![3, 4]));
        assert_eq!(state(&journal, 6), State::Planned);
    }
}

#[test]
fn notes_that_are_gone_leave_everything_in_doubt() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    killed(out);
    fs::remove_file(out.join("journal.sending")).unwrap();
    assert_eq!(open(out).1.unknown, [2, 3, 4, 5]);
}

#[test]
fn nothing_that_may_have_been_sent_is_sent_again_however_the_notes_are_torn() {
    let folder = tempfile::tempdir().unwrap();
    killed(folder.path());
    let notes = fs::read(folder.path().join("journal.sending")).unwrap();
    // Closing the database has put its write-ahead log away.
    assert!(!folder.path().join("journal.sqlite-wal").exists());
    let try_with = |notes: &[u8], name: &str| {
        let copy = tempfile::tempdir().unwrap();
        let database = folder.path().join("journal.sqlite");
        fs::copy(database, copy.path().join("journal.sqlite")).unwrap();
        fs::write(copy.path().join("journal.sending"), notes).unwrap();
        let (journal, _) = open(copy.path());
        use State::{Accepted, Planned, Rejected, Unknown};
        let now = states(&journal);
        assert_eq!((now[0], now[5]), (Accepted, Planned), "{name}");
        assert_eq!(now[1], Unknown, "{name}");
        assert!(matches!(now[2], Accepted | Unknown), "{name}");
        assert!(matches!(now[3], Rejected | Unknown), "{name}");
        assert!(matches!(now[4], Planned | Unknown), "{name}");
    };
    // All but the end of the last line: without it that line was never written.
    for at in 0..notes.len() - 1 {
        let mut flipped = notes.clone();
        flipped[at] ^= 1 << (at % 8);
        try_with(&flipped, &format!("flipped {at}"));
    }
}

/// A kill can tear the line that is just being written. Nothing was done on the strength of it.
#[test]
fn a_line_torn_by_a_kill_counts_for_nothing_and_the_others_count() {
    let folder = tempfile::tempdir().unwrap();
    killed(folder.path());
    let notes = fs::read_to_string(folder.path().join("journal.sending")).unwrap();
    let leased = notes.find("\nL 5 ").unwrap() + 1;
    let leased = leased + notes[leased..].find('\n').unwrap() + 1;
    for cut in leased..=notes.len() {
        let copy = tempfile::tempdir().unwrap();
        let database = folder.path().join("journal.sqlite");
        fs::copy(database, copy.path().join("journal.sqlite")).unwrap();
        fs::write(copy.path().join("journal.sending"), &notes[..cut]).unwrap();
        let whole = notes[..cut].rsplit_once('\n').unwrap().0;
        let has = |line: &str| whole.lines().any(|own| own.starts_with(line));
        let (journal, recovered) = open(copy.path());
        use State::{Accepted, Planned, Rejected, Unknown};
        let expected = [
            Accepted,
            if has("S 2 ") { Unknown } else { Planned },
            match (has("S 3 "), has("A 3 ")) {
                (_, true) => Accepted,
                (true, _) => Unknown,
                _ => Planned,
            },
            if has("A 4 ") { Rejected } else { Planned },
            Planned,
            Planned,
        ];
        assert_eq!(states(&journal), expected, "cut at {cut}");
        assert!(!recovered.power_loss);
        // Without knowing that the computer went on, nothing is released.
        drop(journal);
        fs::copy(folder.path().join("journal.sqlite"), copy.path().join("journal.sqlite")).unwrap();
        fs::write(copy.path().join("journal.sending"), &notes[..cut]).unwrap();
        let other = Opened { boot: "second".into(), ..opened() };
        let (_journal, recovered) = Journal::open(copy.path(), &other, at(50)).unwrap();
        assert!(recovered.released.is_empty(), "cut at {cut}");
    }
}

/// SQLite's lock is what keeps a stranger that closes the file from taking the log away.
#[cfg(target_os = "linux")]
#[test]
fn the_process_that_makes_the_journal_keeps_its_lock() {
    use std::os::unix::fs::MetadataExt as _;
    let folder = tempfile::tempdir().unwrap();
    let mut journal = create(folder.path(), 3, 0);
    journal.append(at(1), &[leased(1)]).unwrap();
    let file = fs::metadata(folder.path().join("journal.sqlite")).unwrap().ino();
    let locks = fs::read_to_string("/proc/locks").unwrap();
    let process = std::process::id().to_string();
    // The kernel writes the list in pieces and may repeat a line where others lock and unlock meanwhile.
    let own: BTreeSet<Vec<&str>> = locks
        .lines()
        .map(|line| line.split_whitespace().skip(1).collect())
        .filter(|words: &Vec<&str>| {
            words.contains(&"POSIX")
                && words.contains(&process.as_str())
                && words.iter().any(|word| word.ends_with(&format!(":{file}")))
        })
        .collect();
    assert_eq!(own.len(), 1, "{locks}");
}

/// What was in doubt stays so when the second message was not sent after all.
#[test]
fn a_doubt_is_not_forgotten_when_the_second_message_does_not_go() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    let mut journal = create(out, 2, 0);
    let unknown = Event::Unknown { piece: 1, why: UnknownReason::Silence.into() };
    let released = || Event::Released { piece: 1, why: ReleaseReason::Stopped.into() };
    journal.append(at(1), &[leased(1), unknown]).unwrap();
    journal.append(at(2), &[Event::Resend { piece: 1 }, leased(1)]).unwrap();
    assert!(journal.ledger().get(1).unwrap().resent);
    journal.append(at(3), &[released()]).unwrap();
    let entry = *journal.ledger().get(1).unwrap();
    assert_eq!((entry.state, entry.resent, entry.attempts), (State::Unknown, false, 1));
    // Killed with the lease.
    journal.append(at(4), &[Event::Resend { piece: 1 }, leased(1)]).unwrap();
    drop(journal);
    let (mut journal, recovered) = open(out);
    assert_eq!((recovered.released, state(&journal, 1)), (vec![1], State::Unknown));
    // A later lease of one that waits is given back to waiting.
    let deferred = Event::Deferred { piece: 1, until: at(9), answer: Answer::default() };
    journal.append(at(5), &[Event::Resend { piece: 1 }, leased(1), deferred]).unwrap();
    journal.append(at(6), &[leased(1), released()]).unwrap();
    assert_eq!(state(&journal, 1), State::Deferred);
}

#[test]
fn who_waits_for_an_answer_that_was_about_us_is_known() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = create(folder.path(), 3, 0);
    let deferred = |piece, code, stage: Option<AnswerStage>| {
        let answer = Answer { code, stage: stage.map(Stored::from), ..Answer::default() };
        [leased(piece), Event::Deferred { piece, until: at(9), answer }]
    };
    for (piece, code, stage, suspect) in [
        (1, 554, Some(AnswerStage::AfterDot), true),
        (2, 451, Some(AnswerStage::Rcpt), false),
        (3, 0, None, false),
    ] {
        journal.append(at(1), &deferred(piece, code, stage)).unwrap();
        assert_eq!(journal.ledger().get(piece).unwrap().suspect, suspect);
    }
}

#[test]
fn notes_of_an_earlier_attempt_do_not_count() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    let mut journal = create(out, 1, 0);
    journal.append(at(1), &[leased(1)]).unwrap();
    let sending = journal.sending();
    sending.before_dot(1).unwrap();
    let deferred = Event::Deferred { piece: 1, until: at(9), answer: Answer::default() };
    sending.after_reply(1, &deferred).unwrap();
    journal.append(at(2), &[deferred]).unwrap();
    assert!(sending.before_dot(1).is_err(), "it is not leased");
    journal.append(at(3), &[leased(1)]).unwrap();
    drop(journal);
    let (journal, recovered) = open(out);
    assert_eq!((recovered.released, state(&journal, 1)), (vec![1], State::Deferred));
}

#[test]
fn the_notes_stay_small_and_keep_what_is_under_way() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    let mut journal = create(out, 3, 0);
    journal.append(at(1), &[leased(1), leased(2)]).unwrap();
    let sending = journal.sending();
    sending.before_dot(1).unwrap();
    let reply = "x".repeat(2_000);
    for turn in 0..800 {
        journal.append(at(turn), &[leased(3)]).unwrap();
        let answer = Answer { reply: reply.clone(), ..Answer::default() };
        let deferred = Event::Deferred { piece: 3, until: at(turn), answer };
        sending.before_dot(3).unwrap();
        sending.after_reply(3, &deferred).unwrap();
        journal.append(at(turn), &[deferred]).unwrap();
    }
    let length = fs::metadata(out.join("journal.sending")).unwrap().len();
    assert!(length < 1_100_000, "{length}");
    drop(journal);
    let (journal, recovered) = open(out);
    assert_eq!((recovered.unknown, recovered.released), (vec![1], vec![2]));
    assert_eq!(state(&journal, 3), State::Deferred);
}

/// A closed journal with an export, and a copy of its files to break.
struct Kept(tempfile::TempDir);

impl Kept {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = create(folder.path(), 40, 0);
        for piece in 1..=30 {
            journal.append(at(piece as i64), &[leased(piece), accepted(piece)]).unwrap();
        }
        journal.close(at(90)).unwrap();
        Self(folder)
    }

    /// What `open` says with other bytes of `audit.jsonl`.
    fn with_audit(&self, audit: &[u8]) -> (tempfile::TempDir, Result<Journal, JournalError>) {
        let copy = tempfile::tempdir().unwrap();
        for file in ["journal.sqlite", "journal.sending"] {
            fs::copy(self.0.path().join(file), copy.path().join(file)).unwrap();
        }
        fs::write(copy.path().join("audit.jsonl"), audit).unwrap();
        let opened = Journal::open(copy.path(), &opened(), at(100)).map(|(journal, _)| journal);
        (copy, opened)
    }
}

#[test]
fn a_torn_export_is_mended_and_another_one_is_refused() {
    let kept = Kept::new();
    let whole = audit(kept.0.path());
    let bytes = whole.as_bytes();
    let mended = |bytes: &[u8], name: &str| {
        let (folder, journal) = kept.with_audit(bytes);
        let mut journal = journal.unwrap_or_else(|error| panic!("{name}: {error}"));
        journal.export().unwrap();
        assert!(audit(folder.path()).starts_with(&whole), "{name}");
        recomputed(&audit(folder.path()));
    };
    for cut in bytes.len().saturating_sub(700)..=bytes.len() {
        mended(&bytes[..cut], &format!("cut at {cut}"));
    }
    mended(b"", "empty");
    mended(&[bytes, b"\0\0\0\0"].concat(), "zeros behind");
    let (mut repaired, mut refused) = (0, 0);
    for at in (bytes.len() - 4_096..bytes.len()).step_by(29) {
        let mut flipped = bytes.to_vec();
        flipped[at] ^= 1 << (at % 8);
        let (folder, journal) = kept.with_audit(&flipped);
        match journal {
            Ok(mut journal) => {
                repaired += 1;
                journal.export().unwrap();
                assert!(audit(folder.path()).starts_with(&whole), "flipped {at}");
            }
            Err(JournalError::Damaged { .. }) => refused += 1,
            Err(other) => panic!("flipped {at}: {other}"),
        }
    }
    // A flipped letter in the last line can make another whole line of it.
    assert!(repaired > 120 && refused < 20, "{repaired} {refused}");

    // The journal was put back from an older copy: what is in the export happened.
    let mut chain = line::Chain::NEW;
    whole.lines().for_each(|line| drop(chain.read(line).unwrap()));
    let more = format!("{whole}{}\n", chain.write(at(99), &leased(31)).unwrap());
    let (_folder, journal) = kept.with_audit(more.as_bytes());
    let error = journal.map(|_| ()).unwrap_err();
    assert!(matches!(error, JournalError::Damaged { line: Some(64), .. }), "{error}");
    assert_eq!(error.to_diagnostic().code.name(), "journal/damaged");
}

#[test]
fn a_changed_line_is_found() {
    let kept = Kept::new();
    let changed = |statement: &str| {
        let copy = tempfile::tempdir().unwrap();
        for file in ["journal.sqlite", "journal.sending"] {
            fs::copy(kept.0.path().join(file), copy.path().join(file)).unwrap();
        }
        let db = rusqlite::Connection::open(copy.path().join("journal.sqlite")).unwrap();
        for trigger in ["event_kept", "event_stays", "event_next", "piece_kept", "piece_stays"] {
            db.execute_batch(&format!("DROP TRIGGER {trigger}")).unwrap();
        }
        db.execute_batch(statement).unwrap();
        drop(db);
        let error = Journal::open(copy.path(), &opened(), at(100)).map(|_| ()).unwrap_err();
        assert!(JournalView::open(copy.path()).is_err());
        assert_eq!(error.to_diagnostic().code.name(), "journal/damaged", "{statement}: {error}");
        error.to_string()
    };
    let said = [
        "UPDATE event SET line = replace(line, '\"piece\":7,', '\"piece\":8,') WHERE seq = 16",
        "UPDATE event SET line = replace(line, '2.0.0', '2.0.1') WHERE seq = 20",
        "DELETE FROM event WHERE seq = 20",
        "DELETE FROM event WHERE seq > 20",
        "DELETE FROM event",
        "INSERT INTO event SELECT seq + 1, line FROM event ORDER BY seq DESC LIMIT 1",
        "UPDATE piece SET token = 'abc' WHERE row = 3",
        "UPDATE piece SET recipient = 'id-4' WHERE row = 3",
        "DELETE FROM piece WHERE row = 42",
        "PRAGMA application_id = 1",
    ]
    .map(changed);
    insta::assert_snapshot!(said.join("\n"));
}

/// A commit that was reported is there, or the journal is refused: whatever happens to the end of the
/// write-ahead log.
#[test]
fn a_torn_write_ahead_log_loses_nothing_unseen() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = create(folder.path(), 40, 0);
    for piece in 1..=30 {
        journal.append(at(piece as i64), &[leased(piece)]).unwrap();
        journal.append(at(piece as i64), &[accepted(piece)]).unwrap();
    }
    let read = |name: &str| fs::read(folder.path().join(name)).unwrap();
    let [database, log, notes] =
        ["journal.sqlite", "journal.sqlite-wal", "journal.sending"].map(read);
    let try_with = |log: &[u8], name: &str| {
        let copy = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: &[u8]| fs::write(copy.path().join(name), bytes).unwrap();
        write("journal.sqlite", &database);
        write("journal.sqlite-wal", log);
        write("journal.sending", &notes);
        match Journal::open(copy.path(), &opened(), at(100)) {
            Ok((journal, _)) => {
                let all = (1..=30).all(|piece| state(&journal, piece) == State::Accepted);
                assert!(all, "{name}");
                true
            }
            Err(JournalError::Damaged { .. }) => false,
            Err(other) => panic!("{name}: {other}"),
        }
    };
    assert!(try_with(&log, "as it was"));
    let mut refused = 0;
    for at in (log.len() - 4_096 - 24..log.len()).step_by(11) {
        let mut flipped = log.clone();
        flipped[at] ^= 1 << (at % 8);
        refused += u32::from(!try_with(&flipped, &format!("flipped {at}")));
        refused += u32::from(!try_with(&log[..at], &format!("cut {at}")));
    }
    assert!(refused > 0);
}

#[test]
fn what_was_left_of_a_journal_is_not_planned_over() {
    let left = |names: &[&str]| {
        let kept = Kept::new();
        let out = kept.0.path();
        for entry in fs::read_dir(out).unwrap().flatten() {
            if !names.contains(&entry.file_name().to_str().unwrap()) {
                fs::remove_file(entry.path()).unwrap();
            }
        }
        Journal::create(out, rows(40, 0).into_iter(), &run(), &opened(), at(1)).map(|_| ())
    };
    assert!(matches!(left(&["audit.jsonl"]), Err(JournalError::Damaged { .. })));
    assert!(matches!(left(&["journal.sending"]), Err(JournalError::Damaged { .. })));
    assert!(matches!(left(&["journal.sqlite"]), Err(JournalError::There)));
    assert!(left(&[]).is_ok());
    // Killed while it was made.
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(".journal.sqlite.part"), "half").unwrap();
    assert!(!Journal::exists(folder.path()));
    #[cfg(unix)]
    {
        // A link to a disk that is not there.
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("journal.sqlite");
        std::os::unix::fs::symlink("gone", link).unwrap();
        assert!(Journal::exists(folder.path()));
    }
    create(folder.path(), 2, 0);
    assert!(!folder.path().join(".journal.sqlite.part").exists());
}

#[test]
fn a_journal_that_cannot_be_made_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let twice = vec![row(Medium::Email, Ok(1)), row(Medium::Email, Ok(1))];
    let made = Journal::create(folder.path(), twice.into_iter(), &run(), &opened(), at(1));
    assert!(made.is_err());
    let names = fs::read_dir(folder.path()).unwrap().flatten().map(|entry| entry.file_name());
    assert_eq!(names.collect::<Vec<_>>(), ["journal.lock"]);
}

#[test]
fn a_later_format_and_another_manifest_are_refused() {
    let kept = Kept::new();
    let out = kept.0.path();
    let (journal, _) = open(out);
    let head = journal.head();
    drop(journal);
    let other = Journal::open_of(out, &"12".repeat(32), &opened(), at(1)).map(|_| ()).unwrap_err();
    assert_eq!(other.to_diagnostic().code.name(), "journal/other-run");
    let (journal, _) = Journal::open_of(out, &"11".repeat(32), &opened(), at(1)).unwrap();
    assert_eq!(journal.head().lines, head.lines + 1, "what was refused has written nothing");
    drop(journal);
    let db = rusqlite::Connection::open(out.join("journal.sqlite")).unwrap();
    db.pragma_update(None, "user_version", 2).unwrap();
    drop(db);
    let newer = Journal::open(out, &opened(), at(1)).map(|_| ()).unwrap_err();
    assert!(matches!(newer, JournalError::NewerFormat { found: 2, known: 1 }), "{newer}");
    assert_eq!(newer.to_diagnostic().code.name(), "journal/newer-format");
}

/// The size of the database is limited in place of a disk: both end in SQLite's "full".
#[test]
fn a_full_disk_stops_everything_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    let mut journal = create(out, 200, 0);
    journal.limit_pages_for_test();
    let mut done = 0;
    let error = loop {
        let piece = done + 1;
        if let Err(error) = journal.append(at(1), &[leased(piece), accepted(piece)]) {
            break error;
        }
        done = piece;
    };
    assert!(matches!(error, JournalError::Write { full: true, .. }), "{error}");
    let told = error.to_diagnostic();
    assert_eq!(told.code.name(), "journal/write-failed");
    assert!(told.help.unwrap().contains("full"));
    assert_eq!(state(&journal, done + 1), State::Planned);
    // Nothing more is believed.
    assert!(journal.append(at(2), &[leased(done + 1)]).is_err());
    assert!(journal.close(at(2)).is_err());
    let (journal, _) = open(out);
    let accepted = journal.ledger().tally().states.of(State::Accepted);
    assert_eq!(accepted, done);
}

#[test]
fn every_problem_has_its_code_and_help() {
    let text = |text: &str| text.to_owned();
    let errors = [
        JournalError::Locked,
        JournalError::Damaged { what: text("line 3 has another number"), line: Some(3) },
        JournalError::OtherRun,
        JournalError::NewerFormat { found: 2, known: 1 },
        JournalError::Write { full: true, what: text("no space") },
        JournalError::Write { full: false, what: text("input/output error") },
        JournalError::NetworkFolder { kind: "NFS" },
        JournalError::Impossible { piece: 7, state: State::Planned },
    ];
    let network = errors[6].to_diagnostic();
    assert_eq!(network.code.name(), "journal/network-folder");
    let mut told = String::new();
    for language in crate::locale::UiLanguage::ALL {
        let speech = crate::locale::Speech::new(language);
        for error in &errors {
            let problem = error.to_diagnostic();
            let (message, help) = speech.problem(&problem);
            told.push_str(&format!("{}: {message}\n    {}\n", problem.code, help.unwrap()));
        }
    }
    insta::assert_snapshot!(told);
}
