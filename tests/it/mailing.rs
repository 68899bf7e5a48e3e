//! Finished output is opened to be sent: the journal is planned from it, what has changed since is
//! found, and `status` tells where everything is.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where something is wrong"
)]

use crate::support;

use std::fs;
use std::path::{Path, PathBuf};

use breach_letters::journal::{
    Answer, AnswerStage, Command, Event, Journal, Key, Moment, Opened, PlanRow, RejectReason,
    State, UnknownReason,
};
use breach_letters::mailing::{Mailing, MailingReport, MailingRequest, Purpose};
use breach_letters::pipeline::Status;
use breach_letters::terms::{Channels, Medium};
use support::{Output, copy, fixture, program};

/// An incident and its output, both to be changed.
struct Finished {
    incident: PathBuf,
    out: PathBuf,
    _place: tempfile::TempDir,
}

impl Finished {
    fn new() -> Self {
        static DONE: std::sync::OnceLock<(PathBuf, Output)> = std::sync::OnceLock::new();
        let (incident, output) = DONE.get_or_init(|| {
            let incident = fixture("westlog");
            let output = Output::of(
                |request| {
                    request.limit = Some(40);
                    request.channel = Channels::Both;
                },
                &incident,
            );
            (incident, output)
        });
        let place = tempfile::tempdir().unwrap();
        let copied = Self {
            incident: place.path().join("incident"),
            out: place.path().join("out"),
            _place: place,
        };
        copy(incident, &copied.incident);
        copy(&output.folder, &copied.out);
        copied
    }

    fn open(&self, purpose: Purpose) -> MailingReport {
        Mailing::open(&MailingRequest {
            out: self.out.clone(),
            incident: Some(self.incident.clone()),
            purpose,
            opened: Opened {
                program: "test".into(),
                command: Command::Send,
                boot: "this start".into(),
            },
            at: Moment(1_795_376_400_000),
        })
    }

    fn opened(&self, purpose: Purpose) -> Mailing {
        let report = self.open(purpose);
        let problems: Vec<_> = report.problems.iter().map(|p| (p.code, &p.message)).collect();
        assert!(!report.problems.has_errors(), "{problems:?}");
        report.mailing.unwrap()
    }

    /// The codes with which it is not opened.
    fn refused(&self, purpose: Purpose) -> Vec<&'static str> {
        let report = self.open(purpose);
        assert!(report.mailing.is_none() && report.problems.has_errors());
        assert!(report.problems.iter().all(|problem| problem.help.is_some()));
        report.problems.iter().map(|problem| problem.code.name()).collect()
    }

    fn rewrite(&self, path: &Path, change: impl FnOnce(String) -> String) {
        let text = fs::read_to_string(path).unwrap();
        let new = change(text.clone());
        assert_ne!(text, new);
        fs::write(path, new).unwrap();
    }

    fn out(&self) -> &str {
        self.out.to_str().unwrap()
    }
}

fn rows(journal: &Journal) -> Vec<PlanRow> {
    let mut rows = Vec::new();
    journal
        .each_row(|row| {
            rows.push(row);
            Ok::<(), breach_letters::journal::JournalError>(())
        })
        .unwrap();
    rows
}

/// The address that a message is to, without the name before it.
fn to(message: &str) -> String {
    let (_, rest) = message.split_once("\r\nTo: ").unwrap();
    // A folded line goes on with a blank.
    let value = rest.replace("\r\n ", " ");
    let value = value.split("\r\n").next().unwrap();
    let address = value.rsplit_once('<').map_or(value, |(_, address)| address);
    address.trim_end_matches('>').to_owned()
}

#[test]
fn the_journal_is_planned_from_the_manifest_and_the_list() {
    let finished = Finished::new();
    let mailing = finished.opened(Purpose::Send);
    let rows = rows(&mailing.journal);
    let emails: Vec<_> =
        rows.iter().filter(|row| row.medium == Some(Medium::Email) && row.piece.is_ok()).collect();
    assert_eq!(emails.len() as u64, mailing.record.counts.emails);
    assert!(!emails.is_empty());
    let mut tokens = std::collections::BTreeSet::new();
    let mut addresses = Vec::new();
    for row in emails {
        // What is planned from the list is what the message says.
        let message = fs::read_to_string(finished.out.join(&row.file)).unwrap();
        let address = row.address.as_ref().unwrap();
        let run = &mailing.journal.run().run;
        assert!(to(&message).ends_with(&format!("@{}", address.domain)));
        assert_eq!(address.hash, Key::new("westlog-2023-fixture").address_hash(run, &to(&message)));
        assert_eq!(mailing.journal.by_token(&address.token).unwrap(), row.piece.ok());
        assert!(tokens.insert(address.token.clone()));
        addresses.push(to(&message));
        assert_eq!(
            row.sha256,
            breach_letters::outbox::sha256_of(&finished.out.join(&row.file)).unwrap()
        );
    }
    assert!(rows.iter().all(|row| row.medium == Some(Medium::Email) || row.address.is_none()));
    let run = mailing.journal.run().clone();
    mailing.journal.close(Moment(1)).unwrap();
    // Opened again, the plan stays; planned again, names and tokens are the same.
    assert_eq!(finished.opened(Purpose::Send).journal.run(), &run);
    let again = Finished::new().opened(Purpose::Enter).journal;
    assert_eq!((&again.run().run, &self::rows(&again)), (&run.run, &rows));
    // No address stands in the journal.
    let database = fs::read(finished.out.join("journal.sqlite")).unwrap();
    let database = String::from_utf8_lossy(&database);
    assert!(addresses.iter().all(|address| !database.contains(address)));
    let (exit, _, problems) =
        program(&["verify", finished.out(), "--incident", finished.incident.to_str().unwrap()]);
    assert_eq!(exit, 0, "{problems}");
}

#[test]
fn whatever_changed_since_is_told() {
    type Change = fn(&Finished);
    let changes: [(Change, &str); 4] = [
        (|f| f.rewrite(&list(f), |text| text + "\n"), "send/inputs-changed"),
        (
            |f| f.rewrite(&f.incident.join("incident.yaml"), |text| text + "# later\n"),
            "send/inputs-changed",
        ),
        (
            |f| {
                fs::create_dir_all(f.incident.join("locales/fi")).unwrap();
                fs::write(f.incident.join("locales/fi/later.ftl"), "x = y\n").unwrap();
            },
            "send/inputs-changed",
        ),
        (|f| fs::remove_dir_all(&f.incident).unwrap(), "send/no-incident"),
    ];
    for (change, code) in changes {
        for planned in [false, true] {
            let finished = Finished::new();
            if planned {
                finished.opened(Purpose::Send).journal.close(Moment(2)).unwrap();
            }
            change(&finished);
            assert_eq!(finished.refused(Purpose::Send), [code]);
            // Bounces can be entered all the same.
            if planned {
                finished.opened(Purpose::Enter);
            } else {
                assert_eq!(finished.refused(Purpose::Enter), [code]);
            }
            assert_eq!(Journal::exists(&finished.out), planned);
        }
    }
    let finished = Finished::new();
    finished.rewrite(&finished.out.join("run.json"), |text| {
        // Of a version that wrote no check code.
        let at = text.find("\"digest\": \"").unwrap() + "\"digest\": \"".len();
        let end = at + text[at..].find('"').unwrap();
        format!("{}{}", &text[..at], &text[end..]).replacen(
            "\"program\": \"",
            "\"program\": \"9.",
            1,
        )
    });
    let report = finished.open(Purpose::Send);
    let codes: Vec<_> = report.problems.iter().map(|problem| problem.code.name()).collect();
    assert_eq!((report.mailing.is_some(), codes), (true, vec!["send/other-program"]));
}

fn list(finished: &Finished) -> PathBuf {
    let record = breach_letters::outbox::RunRecord::read(&finished.out).unwrap();
    finished.incident.join(record.recipients.path)
}

#[test]
fn a_folder_that_is_not_finished_output_is_refused() {
    type Change = fn(&Finished);
    let changes: [(Change, &str); 8] = [
        (|f| fs::remove_dir_all(&f.out).unwrap(), "send/no-output"),
        (|f| fs::remove_file(f.out.join("manifest.csv")).unwrap(), "send/not-finished"),
        (|f| fs::remove_file(f.out.join("run.json")).unwrap(), "send/no-record"),
        (
            |f| {
                f.rewrite(&f.out.join("run.json"), |text| {
                    text.replace("\"finished\": true", "\"finished\": false")
                });
            },
            "send/not-finished",
        ),
        (
            |f| {
                f.rewrite(&f.out.join("run.json"), |text| {
                    text.replace("\"sample\": false", "\"sample\": true")
                });
            },
            "send/sample",
        ),
        (
            |f| f.rewrite(&f.out.join("manifest.csv"), |text| text.replace(",rendered,", ",sent,")),
            "send/bad-manifest",
        ),
        (
            |f| {
                f.rewrite(&f.out.join("manifest.csv"), |text| {
                    let (at, _) = text.match_indices(",email,").next().unwrap();
                    let start = text[..at].rfind('\n').unwrap() + 1;
                    format!("{}nobody-{}", &text[..start], &text[start..])
                });
            },
            "send/unknown-person",
        ),
        (
            |f| {
                f.rewrite(&f.out.join("manifest.csv"), |text| {
                    // Somebody who has a postal address alone.
                    let (at, _) = text.match_indices(",email,").next().unwrap();
                    let start = text[..at].rfind('\n').unwrap() + 1;
                    let end = start + text[start..].find(',').unwrap();
                    format!("{}W-0004{}", &text[..start], &text[end..])
                });
            },
            "send/no-address",
        ),
    ];
    for (change, code) in changes {
        let finished = Finished::new();
        change(&finished);
        assert_eq!(finished.refused(Purpose::Send), [code]);
        assert!(!Journal::exists(&finished.out));
    }
    // Edited after it was planned.
    let finished = Finished::new();
    finished.opened(Purpose::Send).journal.close(Moment(2)).unwrap();
    finished.rewrite(&finished.out.join("manifest.csv"), |text| text.replacen("adult", "minor", 1));
    assert_eq!(finished.refused(Purpose::Send), ["journal/other-run"]);
    let (exit, _, problems) = program(&["--format", "short", "status", finished.out()]);
    assert_eq!(exit, 3);
    assert!(problems.contains("journal/other-run"), "{problems}");
}

/// A run of an early version has recorded neither a check code nor the list of whom not to write to.
#[test]
fn a_list_that_cannot_be_read_as_it_was_is_told() {
    let yaml = support::small_incident_with_email()
        .replace("file: recipients.csv", "file: recipients.csv\n  suppress: not-to-write.csv");
    let people = "id,name,street,postal-code,city,email,language,channel\n\
                  p-1,Maija Keksitty,Keksitie 1,00100,Helsinki,maija@mail.example,fi,email\n\
                  p-2,Sven Påhittad,Påhittsgatan 2,00100,Helsingfors,sven@mail.example,sv,email\n";
    let place = support::changed(
        "errors/base",
        &[("incident.yaml", &yaml), ("recipients.csv", people), ("not-to-write.csv", "id\np-2\n")],
    );
    let out = place.path().join("out");
    let report = support::render(&support::request(place.path(), &out));
    assert_eq!(report.status, Status::Done, "{}", support::problems(&report));
    let finished = Finished { incident: place.path().to_owned(), out, _place: place };
    finished.rewrite(&finished.out.join("run.json"), |text| {
        let mut record: serde_json::Value = serde_json::from_str(&text).unwrap();
        record["digest"] = "".into();
        record["suppress"] = serde_json::Value::Null;
        record.to_string()
    });
    fs::remove_file(finished.incident.join("not-to-write.csv")).unwrap();
    assert_eq!(finished.refused(Purpose::Send), ["send/unreadable-list"]);
}

#[test]
fn status_tells_of_everybody_before_and_while_messages_go_out() {
    let finished = Finished::new();
    let json = |words: &[&str]| {
        let (exit, result, problems) =
            program(&[&["--format", "json", "status", finished.out()], words].concat());
        assert_eq!(exit, 0, "{problems}");
        serde_json::from_str::<serde_json::Value>(&result).unwrap()
    };
    let before = json(&[]);
    assert_eq!((before["sum"].as_i64(), &before["journal"]), (Some(0), &serde_json::Value::Null));
    let mut mailing = finished.opened(Purpose::Send);
    let emails: Vec<u64> = mailing
        .journal
        .ledger()
        .pieces()
        .filter(|(_, entry)| entry.medium == Some(Medium::Email))
        .map(|(piece, _)| piece)
        .collect();
    let leased = |piece: u64| Event::Leased { piece, message_id: String::new() };
    let answer = Answer {
        stage: Some(AnswerStage::Rcpt.into()),
        code: 550,
        enhanced: "5.1.1".into(),
        reply: "=cmd no such <…>".into(),
    };
    let at = Moment(1_795_376_400_000);
    let events = [
        leased(emails[0]),
        Event::Accepted { piece: emails[0], answer: Answer::default() },
        leased(emails[1]),
        Event::Rejected {
            piece: emails[1],
            why: RejectReason::Refused.into(),
            answer: answer.clone(),
        },
        leased(emails[2]),
        Event::Deferred { piece: emails[2], until: Moment(at.0 + 60_000), answer },
        leased(emails[3]),
        Event::Unknown { piece: emails[3], why: UnknownReason::Silence.into() },
    ];
    mailing.journal.append(at, &events).unwrap();
    let list = finished.out.with_file_name("missing.csv");
    let now = json(&["--missing", list.to_str().unwrap()]);
    assert_eq!(now["sum"], 0);
    assert_eq!(now["running"], "send");
    assert_eq!(now["channels"]["email"]["accepted"], 1);
    assert_eq!(now["channels"]["email"]["rejected"], 1);
    assert_eq!(now["waiting"]["messages"], 1);
    assert_eq!(now["unknown_pieces"][0], emails[3]);
    assert_eq!(now["journal"]["lines"], 2 + events.len());
    for domain in now["domains"].as_array().unwrap() {
        assert!(domain["domain"].is_null() || domain["messages"].as_u64().unwrap() >= 5);
    }

    // Everybody but who has it, or has a letter on its way.
    let text = fs::read_to_string(&list).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap().len(), 8);
    let listed: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(now["missing_listed"], listed.len());
    let expected: Vec<String> = mailing
        .journal
        .ledger()
        .iter()
        .filter(|(_, entry)| {
            let letter = entry.medium == Some(Medium::Letter);
            !(entry.state == State::Accepted || letter && entry.state == State::Planned)
        })
        .map(|(piece, _)| piece.map(|piece| piece.to_string()).unwrap_or_default())
        .collect();
    assert_eq!(listed.iter().map(|row| row[1].to_owned()).collect::<Vec<_>>(), expected);
    let refused = listed.iter().find(|row| row[1] == emails[1].to_string()).unwrap();
    assert_eq!(
        (&refused[4], &refused[5], &refused[6]),
        ("refused: a letter is due", "refused", "5.1.1")
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&list).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let again =
        ["--format", "short", "status", finished.out(), "--missing", list.to_str().unwrap()];
    let (exit, _, problems) = program(&again);
    assert_eq!(exit, 3);
    assert!(problems.contains("output/in-the-way"), "{problems}");

    // In sentences, without anybody's data.
    for language in ["en", "fi", "sv"] {
        let (exit, told, problems) =
            program(&["--ui-language", language, "status", finished.out()]);
        assert_eq!((exit, problems.as_str()), (0, ""));
        assert!(!told.contains("standing-") && !told.contains('@'), "{told}");
    }
    // A second process that wants to send is refused; it is told what to do.
    let second = finished.open(Purpose::Send);
    let codes: Vec<_> = second.problems.iter().map(|problem| problem.code.name()).collect();
    assert_eq!(codes, ["journal/locked"]);
    mailing.journal.close(at).unwrap();
    let (exit, told, _) = program(&["--ui-language", "en", "status", finished.out(), "--follow"]);
    assert_eq!(exit, 0);
    assert!(told.contains("Rows minus all states: 0."), "{told}");
}
