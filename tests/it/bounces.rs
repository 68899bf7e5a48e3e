//! What comes back: reports of mail servers, letters, and the letters that are made for it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "tests stop where something is wrong"
)]

use crate::support;

use std::collections::BTreeMap;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use breach_letters::journal::{
    Answer, Command, Event, Journal, JournalView, Moment, Opened, RejectReason, State,
};
use breach_letters::mailing::{Mailing, MailingRequest, Purpose, Undelivered, render_undelivered};
use breach_letters::pipeline::{Progress, Status};
use breach_letters::terms::Channels;
use serde_json::Value;
use support::server::{Do, Identity, Server, Wire};
use support::{
    changed, copy, manifest, problems, program, render, request, small_incident_with_email, tree,
};

const PEOPLE: &str = "\
id,name,street,postal-code,city,email,language,channel
k-1,Maija Keksitty,Keksitie 1,00100,Helsinki,maija@mail.example,fi,email
k-2,Sven Påhittad,Påhittsgatan 2,00100,Helsingfors,sven@mail.example,sv,both
k-3,Kalle Kuviteltu,Keksitie 3,00100,Helsinki,kalle@mail.example,fi,letter
k-4,Raija Osoitteeton,,,,raija@mail.example,fi,email
k-5,Bengt Exempel,Provgatan 5,00100,Helsingfors,bengt@mail.example,sv,email
k-6,Tuija Esimerkki,Keksitie 6,00100,Helsinki,tuija@mail.example,fi,email
k-7,Jane Placeholder,Mallitie 7,00100,Helsinki,jane@mail.example,fi,letter
";

/// Pieces of these people: 1, 2 and 3, 4, 5, 6, 7, 8.
struct Sent {
    incident: tempfile::TempDir,
    _place: tempfile::TempDir,
    out: PathBuf,
    tokens: BTreeMap<u64, String>,
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

fn opened() -> Opened {
    Opened { program: "test".into(), command: Command::Send, boot: String::new() }
}

impl Sent {
    /// Rendered, and all e-mails accepted but 7, which the relay has refused.
    fn new() -> Self {
        let incident = changed(
            "errors/base",
            &[("incident.yaml", &small_incident_with_email()), ("recipients.csv", PEOPLE)],
        );
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("out");
        let report = render(&request(incident.path(), &out));
        assert_eq!(report.status, Status::Done, "{}", problems(&report));
        let at = Moment(1_795_376_400_000);
        let opened = Mailing::open(&MailingRequest {
            out: out.clone(),
            incident: None,
            purpose: Purpose::Enter,
            opened: opened(),
            at,
        });
        let mut journal = opened.mailing.unwrap().journal;
        let mut tokens = BTreeMap::new();
        for piece in [1, 3, 5, 6, 7] {
            tokens.insert(piece, journal.piece(piece).unwrap().address.unwrap().token);
            let message_id = format!("{piece}@keeper.example");
            let lease = Event::Leased { piece, message_id };
            let answer = Answer { code: 250, ..Answer::default() };
            let end = match piece {
                7 => Event::Rejected { piece, why: RejectReason::Refused.into(), answer },
                _ => Event::Accepted { piece, answer },
            };
            journal.append(at, &[lease, end]).unwrap();
        }
        journal.close(at).unwrap();
        Self { incident, _place: place, out, tokens }
    }

    fn states(&self) -> BTreeMap<u64, State> {
        let view = JournalView::open(&self.out).unwrap();
        view.ledger().pieces().map(|(piece, entry)| (piece, entry.state)).collect()
    }

    fn audit(&self) -> String {
        fs::read_to_string(self.out.join("audit.jsonl")).unwrap()
    }

    /// Runs `bounces` on this folder with JSON.
    fn bounces(&self, more: &[&str]) -> (i32, Value, String) {
        let out = text(&self.out);
        let words = [&["bounces", &out, "--format", "json"], more].concat();
        let (code, stdout, stderr) = program(&words);
        (code, serde_json::from_str(&stdout).unwrap_or(Value::Null), stderr)
    }

    /// A report about a piece.
    fn report(&self, piece: u64, action: &str, status: &str) -> String {
        report(&format!("bounces+{}@keeper.example", self.tokens[&piece]), "", action, status)
    }

    fn undelivered(&self, new: &Path, more: &[&str]) -> (i32, Value, String) {
        let (incident, new, out) = (text(self.incident.path()), text(new), text(&self.out));
        let words = ["render", &incident, "--out", &new, "--undelivered", &out, "--format", "json"];
        let (code, stdout, stderr) = program(&[&words[..], more].concat());
        (code, serde_json::from_str(&stdout).unwrap_or(Value::Null), stderr)
    }
}

fn report(to: &str, message_id: &str, action: &str, status: &str) -> String {
    format!(
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.mail.example\nTo: {to}\nSubject: Report\n\
         MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status;\n \
         boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\nSorry.\n\n--b\n\
         Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.mail.example\n\n\
         Final-Recipient: rfc822; maija@mail.example\nAction: {action}\nStatus: {status}\n\
         Diagnostic-Code: smtp; 550 {status} <maija@mail.example> unknown\n\n--b\n\
         Content-Type: text/rfc822-headers\n\nMessage-ID: <{message_id}>\nSubject: x\n\n--b--\n"
    )
}

fn maildir(at: &Path, messages: &[(&str, &str)]) -> PathBuf {
    let folder = at.join("Maildir");
    for name in ["new", "cur", "tmp"] {
        fs::create_dir_all(folder.join(name)).unwrap();
    }
    for (name, message) in messages {
        fs::write(folder.join(name), message).unwrap();
    }
    folder
}

#[test]
fn reports_are_entered_once_and_the_mailbox_stays_as_it_is() {
    let sent = Sent::new();
    let place = tempfile::tempdir().unwrap();
    let (first, both, delayed) = (
        sent.report(1, "failed", "5.1.1"),
        sent.report(3, "failed", "5.2.2"),
        sent.report(6, "delayed", "4.4.1"),
    );
    let by_id = report("bounces@keeper.example", "5@keeper.example", "failed", "4.4.7");
    let refused_before = sent.report(7, "failed", "5.1.1");
    let stranger =
        report("bounces+abcdefghij234567klmn@keeper.example", "x@y.example", "failed", "5.1.1");
    let two = sent.report(1, "failed", "5.1.1").replace(
        "Subject: Report",
        &format!("Delivered-To: bounces+{}@keeper.example", sent.tokens[&6]),
    );
    let away = format!(
        "From: Maija Keksitty <maija@mail.example>\nTo: bounces+{}@keeper.example\n\
         Auto-Submitted: auto-replied\nSubject: Poissa\n\nLoma.\n",
        sent.tokens[&6]
    );
    let qmail = format!(
        "Return-Path: <>\nFrom: MAILER-DAEMON@q.example\nTo: bounces+{}@keeper.example\n\
         Subject: failure notice\n\nHi. This is the qmail-send program.\n",
        sent.tokens[&6]
    );
    let folder = maildir(
        place.path(),
        &[
            ("new/1", &first),
            ("new/2", &both),
            ("cur/3:2,S", &delayed),
            ("new/4", &by_id),
            ("new/5", &refused_before),
            ("new/6", &stranger),
            ("new/7", &two),
            ("new/8", &away),
            ("new/9", &qmail),
            ("new/91", &first),
        ],
    );
    let before = tree(&folder);
    let (code, json, stderr) = sent.bounces(&["--maildir", &text(&folder)]);
    assert_eq!(code, 4, "{stderr}");
    let counts = &json["counts"];
    assert_eq!(counts["messages"], 10);
    assert_eq!(counts["bounced"], 3);
    assert_eq!(counts["statuses"]["4.4.7"], 1);
    assert_eq!(counts["reported"]["delayed"], 1);
    assert_eq!(counts["nothing_new"], 1);
    assert_eq!(counts["known"], 1, "the same message twice");
    assert_eq!(counts["others"]["auto-reply"], 1);
    let look: Vec<_> = counts["listed"].as_array().unwrap().iter().collect();
    let told =
        |at: usize| format!("{} {} {}", look[at]["name"], look[at]["why"], look[at]["piece"]);
    assert_eq!(told(0), "\"6\" \"unknown-token\" null");
    assert_eq!(told(1), "\"7\" \"several\" null");
    assert_eq!(told(2), "\"9\" \"words\" 6");
    assert_eq!(counts["undelivered"], 3, "who had a letter as well does not wait for one");
    assert_eq!(tree(&folder), before);
    let states = sent.states();
    for (piece, state) in [
        (1, State::Bounced),
        (3, State::Bounced),
        (5, State::Bounced),
        (6, State::Accepted),
        (7, State::Rejected),
    ] {
        assert_eq!(states[&piece], state, "{piece}");
    }
    let audit = sent.audit();
    assert!(!audit.contains("@mail.example"), "{audit}");
    assert_eq!(audit.matches("\"event\":\"bounced\"").count(), 3);
    assert!(audit.contains("\"by\":\"message-id\"") && audit.contains("\"by\":\"token\""));

    let (code, json, _) = sent.bounces(&["--maildir", &text(&folder)]);
    assert_eq!((code, &json["counts"]["bounced"]), (0, &Value::from(0)));
    assert_eq!(json["counts"]["known"], 6);
    assert_eq!(json["counts"]["to_look_at"]["several"], 1, "still to be looked at");
    assert_eq!(sent.states(), states);
    assert_eq!(sent.audit().matches("\"event\":\"bounced\"").count(), 3);
    assert_eq!(sent.audit().matches("\"event\":\"unmatched\"").count(), 3);

    // The same as an mbox file: nothing new.
    let mut mbox = String::new();
    for message in [&first, &both, &delayed, &by_id] {
        mbox.push_str(&format!("From MAILER-DAEMON Sun Nov 22 01:05:00 2026\n{message}\n"));
    }
    let file = place.path().join("mbox");
    fs::write(&file, mbox).unwrap();
    let (code, json, _) = sent.bounces(&["--mbox", &text(&file)]);
    assert_eq!((code, &json["counts"]["known"]), (0, &Value::from(4)));
}

#[test]
fn those_whose_email_did_not_arrive_get_a_letter_once() {
    let sent = Sent::new();
    let place = tempfile::tempdir().unwrap();
    let failed = [1, 3, 5].map(|piece| sent.report(piece, "failed", "5.1.1"));
    let folder = maildir(
        place.path(),
        &[("new/1", &failed[0]), ("new/2", &failed[1]), ("new/3", &failed[2])],
    );
    let (code, json, _) = sent.bounces(&["--maildir", &text(&folder)]);
    assert_eq!((code, &json["counts"]["bounced"]), (0, &Value::from(3)));

    let new = place.path().join("letters-2");
    let (code, json, stderr) = sent.undelivered(&new, &[]);
    assert_eq!(code, 0, "{stderr}");
    assert_eq!(json["summary"]["letters"], 2);
    assert_eq!(json["summary"]["emails"], 0);
    assert_eq!(json["summary"]["excluded"], 1);
    let rows = manifest(&new.join("manifest.csv"));
    let row = |id: &str| rows.iter().find(|row| row.recipient == id).unwrap();
    // The number of the e-mail, so that no number stands for two people.
    assert_eq!((row("k-1").piece, row("k-1").channel.as_str()), (Some(1), "letter"));
    assert_eq!((row("k-6").piece, row("k-6").outcome.as_str()), (Some(7), "rendered"));
    assert_eq!(row("k-4").outcome, "excluded");
    assert_eq!(
        row("k-4").reason,
        "the e-mail did not arrive, and there is no postal address either"
    );
    assert_eq!(rows.len(), 3, "k-2 has the letter already");
    assert!(fs::read_to_string(new.join("exceptions.csv")).unwrap().contains("k-4"));
    let states = sent.states();
    assert_eq!(states[&1], State::LetterPlanned);
    assert_eq!(states[&7], State::LetterPlanned);
    assert_eq!(states[&5], State::Bounced, "still waits");
    assert_eq!(states[&3], State::Bounced);
    assert!(sent.audit().contains("\"into\":\"letters-2\""));

    // One of them is torn: it is printed again, with its number, though the list says e-mail.
    let again = place.path().join("letters-2-again");
    let incident = text(sent.incident.path());
    let words = ["render", &incident, "--out", &text(&again), "--only", "k-1"];
    let reprint = ["--reprint", &text(&new), "--reason", "torn", "--format", "json"];
    let (code, _, stderr) = program(&[words.as_slice(), reprint.as_slice()].concat());
    assert_eq!(code, 0, "{stderr}");
    let printed = manifest(&again.join("manifest.csv"));
    let printed: Vec<_> = printed
        .iter()
        .map(|row| (row.recipient.as_str(), row.piece, row.channel.as_str()))
        .collect();
    assert_eq!(printed, [("k-1", Some(1), "letter")]);
    assert_eq!(fs::read_to_string(new.join("reprints.csv")).unwrap().lines().count(), 2);

    // Again: only who still waits.
    let (code, json, _) = sent.undelivered(&place.path().join("letters-3"), &[]);
    assert_eq!((code, &json["summary"]["letters"]), (0, &Value::from(0)));
    assert_eq!(json["summary"]["excluded"], 1);

    // The address was found meanwhile: the list is another, the incident is the same.
    let found = PEOPLE
        .replace("k-4,Raija Osoitteeton,,,", "k-4,Raija Osoitteeton,Keksitie 4,00100,Helsinki");
    fs::write(sent.incident.path().join("recipients.csv"), found).unwrap();
    let (code, json, stderr) = sent.undelivered(&place.path().join("letters-4"), &[]);
    assert_eq!((code, &json["summary"]["letters"]), (0, &Value::from(1)), "{stderr}");
    assert_eq!(sent.states()[&5], State::LetterPlanned);
    let nothing = place.path().join("letters-5");
    let (code, _, stderr) = sent.undelivered(&nothing, &[]);
    assert_eq!(code, 0);
    assert!(stderr.contains("letters/nobody-undelivered"), "{stderr}");
    assert!(!nothing.exists());
}

/// Between the last letter and their entry in the journal the program can be killed, or the journal
/// fail.
#[test]
fn letters_that_were_made_and_not_entered_are_entered_by_the_next_run_or_refused() {
    let sent = Sent::new();
    let place = tempfile::tempdir().unwrap();
    let begun = |into: &Path| {
        let at = Moment(1_795_376_500_000);
        let (mut journal, _) = Journal::open(&sent.out, &opened(), at).unwrap();
        let into = std::path::absolute(into).unwrap().display().to_string();
        journal.append(at, &[Event::LettersBegun { into, letters: 1 }]).unwrap();
        journal.close(at).unwrap();
    };
    // The folder is not finished.
    let half = place.path().join("half");
    fs::create_dir(&half).unwrap();
    begun(&half);
    let (code, _, stderr) = sent.undelivered(&place.path().join("a"), &[]);
    assert!(code == 3 && stderr.contains("letters/unfinished-folder"), "{stderr}");
    assert!(!place.path().join("a").exists());
    assert_eq!(sent.states()[&7], State::Rejected);
    fs::remove_dir(&half).unwrap();
    // It is finished: the journal is the one of before its letters were entered.
    let before = place.path().join("before");
    copy(&sent.out, &before);
    let whole = place.path().join("whole");
    assert_eq!(sent.undelivered(&whole, &[]).0, 0);
    fs::remove_dir_all(&sent.out).unwrap();
    copy(&before, &sent.out);
    begun(&whole);
    assert_eq!(sent.states()[&7], State::Rejected);
    let (code, _, stderr) = sent.undelivered(&place.path().join("b"), &[]);
    assert!(code == 0 && stderr.contains("letters/entered-late"), "{stderr}");
    assert!(!place.path().join("b").exists(), "they are not made again");
    assert_eq!(sent.states()[&7], State::LetterPlanned);
}

#[test]
fn letters_that_cannot_be_entered_are_refused() {
    let sent = Sent::new();
    let place = tempfile::tempdir().unwrap();
    let new = place.path().join("new");
    let undelivered = Undelivered {
        of: sent.out.clone(),
        mailing: MailingRequest {
            out: sent.out.clone(),
            incident: None,
            purpose: Purpose::Enter,
            opened: opened(),
            at: Moment(1_795_376_500_000),
        },
    };
    let mut request = request(sent.incident.path(), &new);
    request.channel = Channels::Letter;
    let database = sent.out.join("journal.sqlite");
    let report = render_undelivered(&request, &undelivered, &AtomicBool::new(false), &mut |step| {
        // Another program writes into the journal while the letters are made.
        if let Progress::Started(_) = step {
            let line = "INSERT INTO event SELECT max(seq) + 1, 'x' FROM event";
            rusqlite::Connection::open(&database).unwrap().execute(line, []).unwrap();
        }
    });
    let codes: Vec<_> = report.problems.iter().map(|problem| problem.code.name()).collect();
    assert_eq!(codes.last(), Some(&"letters/not-entered"), "{}", problems(&report));
    assert_eq!(report.status, Status::InputErrors);
}

#[test]
fn who_is_gone_and_another_incident_are_told() {
    let sent = Sent::new();
    let place = tempfile::tempdir().unwrap();
    // 7 is refused already; its person is taken out of the list.
    let list =
        PEOPLE.lines().filter(|line| !line.starts_with("k-6")).collect::<Vec<_>>().join("\n");
    fs::write(sent.incident.path().join("recipients.csv"), list + "\n").unwrap();
    let (code, json, stderr) = sent.undelivered(&place.path().join("a"), &[]);
    assert!(stderr.contains("letters/gone") && stderr.contains('7'), "{stderr}");
    assert_eq!((code, &json["summary"]["letters"]), (0, &Value::from(0)));
    assert_eq!(sent.states()[&7], State::Rejected);
    // Another case number in the letters.
    let yaml = sent.incident.path().join("incident.yaml");
    let other = fs::read_to_string(&yaml).unwrap().replace("TL 2026-1", "TL 2026-2");
    fs::write(&yaml, other).unwrap();
    let (code, _, stderr) = sent.undelivered(&place.path().join("b"), &[]);
    assert_eq!(code, 3);
    assert!(stderr.contains("letters/other-incident"), "{stderr}");
    let (code, _, stderr) = sent.undelivered(&place.path().join("c"), &["--only", "k-1"]);
    assert_eq!(code, 3);
    assert!(stderr.contains("letters/not-undelivered"), "{stderr}");
    assert!(!place.path().join("b").exists() && !place.path().join("c").exists());
}

#[test]
fn letters_go_out_and_come_back() {
    let sent = Sent::new();
    let out = text(&sent.out);
    let letters = |more: &[&str]| {
        let words = [&["letters", &out, "--format", "json"], more].concat();
        let (code, stdout, stderr) = program(&words);
        (code, serde_json::from_str::<Value>(&stdout).unwrap_or(Value::Null), stderr)
    };
    let rows = manifest(&sent.out.join("manifest.csv"));
    let file = rows.iter().find(|row| row.recipient == "k-3").unwrap().file.clone();
    let (code, _, stderr) = letters(&["--printed", "--file", "letters/print/xx-9-0001.pdf"]);
    assert_eq!(code, 3);
    assert!(stderr.contains("letters/unknown-file"), "{stderr}");
    let (code, _, stderr) = letters(&["--printed", "--to", "131052-308T"]);
    assert!(code == 3 && stderr.contains("letters/note"), "{stderr}");
    let (code, json, _) = letters(&["--printed", "--file", &file]);
    assert_eq!((code, &json["letters"]), (0, &Value::from(2)));
    let (code, json, _) = letters(&["--handed-over", "--to", "Paino Oy, lähete 12"]);
    assert_eq!((code, &json["letters"], &json["files"]), (0, &Value::from(3), &Value::from(2)));
    assert_eq!(sent.states()[&4], State::HandedOver);
    assert!(sent.audit().contains("lähete 12"));

    // A scanner's list with the mark of piece 4, sheet 1 of 1, and what cannot be.
    let list = sent.out.parent().unwrap().join("returned.csv");
    let number = 1_000_000_004_010_100_u64;
    let mark = number + (98 - number % 97) % 97;
    fs::write(&list, format!("{mark}\n99\n1\nxyz\n1000000004010100\n")).unwrap();
    let (code, json, stderr) = sent.bounces(&["--returned", &text(&list), "--reason", "moved"]);
    assert_eq!(code, 4, "{stderr}");
    assert_eq!(json["counts"]["returned"]["moved"], 1);
    for code in
        ["bounces/unknown-piece", "bounces/is-email", "bounces/bad-piece", "bounces/bad-mark"]
    {
        assert!(stderr.contains(code), "{code}: {stderr}");
    }
    assert_eq!(sent.states()[&4], State::Returned);
    fs::write(&list, "piece;reason;date\n4;gone;\n5;;99.99.2026\n").unwrap();
    let (_, _, stderr) = sent.bounces(&["--returned", &text(&list)]);
    assert!(stderr.contains("bounces/unknown-reason") && stderr.contains("bounces/bad-date"));
    fs::write(&list, "piece\n8\n8\n").unwrap();
    let (code, json, stderr) = sent.bounces(&["--returned", &text(&list)]);
    assert!(stderr.contains("bounces/piece-twice"), "{stderr}");
    assert_eq!((code, &json["counts"]["returned"]["other"]), (0, &Value::from(1)));
    fs::write(&list, "piece\n").unwrap();
    assert!(sent.bounces(&["--returned", &text(&list)]).2.contains("bounces/empty-list"));
    fs::write(&list, "PK\x03\x04").unwrap();
    assert!(sent.bounces(&["--returned", &text(&list)]).2.contains("bounces/unreadable-list"));
    let (code, json, _) = sent.bounces(&["--piece", "2,4", "--reason", "not-collected"]);
    assert_eq!((code, &json["counts"]["returned_before"]), (0, &Value::from(1)));
    assert_eq!(json["counts"]["returned"]["not-collected"], 1);
    let (code, _, stderr) = letters(&["--printed", "--file", &file]);
    assert!(code == 3 && stderr.contains("letters/all-back"), "{stderr}");

    // Letters that came back are made again for those who are named, and for nobody else.
    let new = sent.out.parent().unwrap().join("again");
    let (code, json, stderr) = sent.undelivered(&new, &["--only", "k-3"]);
    assert_eq!((code, &json["summary"]["letters"]), (0, &Value::from(1)), "{stderr}");
    assert_eq!(manifest(&new.join("manifest.csv"))[0].piece, Some(4));
    assert_eq!(sent.states()[&4], State::LetterPlanned);
    assert_eq!(sent.states()[&8], State::Returned);
}

#[test]
fn what_cannot_be_read_is_told_and_changes_nothing() {
    let sent = Sent::new();
    let place = tempfile::tempdir().unwrap();
    let path = text(place.path());
    let states = sent.states();
    let none = text(&place.path().join("none"));
    for (more, expected) in [
        (vec!["--maildir", path.as_str()], "bounces/no-maildir"),
        (vec!["--maildir", &none], "bounces/unreadable"),
        (vec!["--mbox", &none], "bounces/unreadable"),
    ] {
        let (code, _, stderr) = sent.bounces(&more);
        assert_eq!(code, 3, "{stderr}");
        assert!(stderr.contains(expected), "{expected}: {stderr}");
    }
    let file = place.path().join("no-mbox");
    fs::write(&file, "Subject: x\n\nx\n").unwrap();
    assert!(sent.bounces(&["--mbox", &text(&file)]).2.contains("bounces/no-mbox"));
    assert_eq!(sent.states(), states);
    // Another process has the folder.
    let (journal, _) = Journal::open(&sent.out, &opened(), Moment(1_795_376_500_000)).unwrap();
    let (code, _, stderr) = sent.bounces(&["--piece", "4", "--reason", "moved"]);
    assert!(code == 3 && stderr.contains("journal/locked"), "{stderr}");
    drop(journal);
    let out = tempfile::tempdir().unwrap();
    let (code, _, _) = program(&["letters", &text(out.path()), "--printed"]);
    assert_eq!(code, 3);
}

#[test]
fn a_folder_without_letters_has_none_to_hand_over() {
    let emails: Vec<&str> =
        PEOPLE.lines().filter(|line| line.starts_with("id") || line.ends_with("email")).collect();
    let incident = changed(
        "errors/base",
        &[
            ("incident.yaml", &small_incident_with_email()),
            ("recipients.csv", &(emails.join("\n") + "\n")),
        ],
    );
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("out");
    assert_eq!(render(&request(incident.path(), &out)).status, Status::Done);
    let (code, _, stderr) = program(&["letters", &text(&out), "--printed"]);
    assert!(code == 3 && stderr.contains("letters/none"), "{stderr}");
}

/// An IMAP server with one message, which says what it was told.
fn imap_server(login: bool, message: String) -> (u16, std::thread::JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = std::thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        let mut wire = Wire::new(stream, Duration::from_secs(20)).unwrap();
        let mut told = Vec::new();
        wire.say("* OK ready");
        while let Some(text) = wire.line() {
            let Some((tag, command)) = text.split_once(' ') else { break };
            told.push(command.to_owned());
            let answer = match command.split(' ').next().unwrap() {
                "LOGIN" if !login => format!("{tag} NO no\r\n"),
                "EXAMINE" if command.contains("Other") => format!("{tag} NO no\r\n"),
                "EXAMINE" => format!(
                    "* 1 EXISTS\r\n* OK [UIDVALIDITY 1] ok\r\n{tag} OK [READ-ONLY] done\r\n"
                ),
                "LOGOUT" => format!("* BYE bye\r\n{tag} OK done\r\n"),
                "UID" if command.contains("SEARCH") => {
                    format!("* SEARCH 42 43\r\n{tag} OK done\r\n")
                }
                "UID" if command.contains("SIZE") => format!(
                    "* 1 FETCH (UID 42 RFC822.SIZE {})\r\n* 2 FETCH (UID 43 RFC822.SIZE 99999999)\r\n{tag} OK done\r\n",
                    message.len()
                ),
                "UID" => format!(
                    "* 1 FETCH (UID 42 BODY[] {{{}}}\r\n{message})\r\n{tag} OK done\r\n",
                    message.len()
                ),
                _ => format!("{tag} OK done\r\n"),
            };
            wire.raw(answer.as_bytes());
        }
        told
    });
    (port, server)
}

#[test]
fn a_mailbox_over_imap_is_read_and_left_as_it_is() {
    let sent = Sent::new();
    let place = tempfile::tempdir().unwrap();
    let password = place.path().join("password");
    fs::write(&password, "secret\n").unwrap();
    let message = sent.report(1, "failed", "5.1.1").replace('\n', "\r\n");
    let run = |port: u16, more: &[&str]| {
        let server = format!("127.0.0.1:{port}");
        let password = text(&password);
        let words =
            ["--imap", &server, "--tls", "none", "--user", "notices", "--password-file", &password];
        sent.bounces(&[&words[..], more].concat())
    };
    let (port, server) = imap_server(true, message.clone());
    let (code, json, stderr) = run(port, &[]);
    assert_eq!(code, 4, "{stderr}");
    assert_eq!(json["counts"]["bounced"], 1);
    assert_eq!(json["counts"]["listed"][0]["name"], "43");
    assert_eq!(json["counts"]["listed"][0]["why"], "too-large");
    let told = server.join().unwrap().join("\n");
    assert!(told.contains("EXAMINE \"INBOX\"") && told.contains("BODY.PEEK[]"), "{told}");
    assert!(!told.contains("SELECT") && !told.contains("STORE"), "{told}");
    assert!(!told.contains("FETCH 43 (UID BODY"), "{told}");
    assert_eq!(sent.states()[&1], State::Bounced);

    let (port, server) = imap_server(false, message.clone());
    assert!(run(port, &[]).2.contains("bounces/login"));
    server.join().unwrap();
    let (port, server) = imap_server(true, message.clone());
    assert!(run(port, &["--mailbox", "Other"]).2.contains("bounces/mailbox"));
    server.join().unwrap();
    let (port, server) = imap_server(true, message);
    // A server that cannot encrypt, asked to.
    let words = [
        "--imap",
        &format!("127.0.0.1:{port}"),
        "--user",
        "u",
        "--password-file",
        &text(&password),
    ];
    let ca = place.path().join("ca.pem");
    let made = rcgen::generate_simple_self_signed(["imap.example".to_owned()]).unwrap();
    fs::write(&ca, made.cert.pem()).unwrap();
    let ca = text(&ca);
    let (_, _, stderr) = sent.bounces(&[&words[..], &["--ca-file", &ca]].concat());
    assert!(stderr.contains("bounces/unreachable"), "{stderr}");
    drop(server);
    // One that breaks off in the middle.
    let server = Server::play([Do::Say("* OK ready"), Do::Read, Do::Close], None);
    let broken = server.port;
    let (code, json, stderr) = run(broken, &[]);
    assert!(code == 3 && stderr.contains("bounces/broke-off"), "{stderr}");
    assert!(json["counts"].is_null());
    server.heard();
    // One whose certificate is not accepted.
    let server = Server::play([Do::Encrypt, Do::Read], Some(&Identity::of("localhost")));
    let host = format!("localhost:{}", server.port);
    let unsigned =
        ["--imap", &host, "--user", "u", "--password-file", &text(&password), "--ca-file", &ca];
    let (_, _, stderr) = sent.bounces(&unsigned);
    assert!(stderr.contains("bounces/certificate"), "{stderr}");
    assert!(server.heard().is_empty(), "no password was sent");
    let unused = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    assert!(run(unused, &[]).2.contains("bounces/unreachable"));
    let (code, _, stderr) =
        sent.bounces(&["--imap", "imap.keeper.example", "--tls", "none", "--user", "u"]);
    assert!(code == 3 && stderr.contains("bounces/not-encrypted"), "{stderr}");
    let (code, _, stderr) = sent.bounces(&["--imap", "127.0.0.1", "--user", "u"]);
    assert!(code == 3 && stderr.contains("bounces/no-password"), "{stderr}");
    let (code, _, stderr) = sent.bounces(&[&words[..], &["--ca-file", &text(&password)]].concat());
    assert!(code == 3 && stderr.contains("bounces/ca-file"), "{stderr}");
}
