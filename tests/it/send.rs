//! `send` as its user has it: the program itself, a relay that does what it is told, kills.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where something is wrong"
)]

#[path = "support/relay.rs"]
#[allow(dead_code, unreachable_pub, missing_docs, clippy::unwrap_used, reason = "for tests")]
mod relay;
use crate::support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use relay::{Act, Manner, Relay};
use serde_json::Value;

/// A finished folder with e-mails.
struct Folder {
    place: tempfile::TempDir,
}

/// What a command ended with.
struct Ended {
    exit: i32,
    out: String,
    err: String,
}

impl Ended {
    #[track_caller]
    fn expect(self, exit: i32, code: &str) -> Self {
        assert_eq!(self.exit, exit, "{}\n{}", self.out, self.err);
        assert!(code.is_empty() || self.err.contains(code), "no {code} in:\n{}", self.err);
        // No address of a person is ever on the terminal.
        assert!(!format!("{}{}", self.out, self.err).contains("@p"), "{}\n{}", self.out, self.err);
        self
    }

    fn json(&self) -> Value {
        serde_json::from_str(self.out.trim()).unwrap_or_else(|e| panic!("{e}: {}", self.out))
    }
}

impl Folder {
    fn new(people: u64) -> Self {
        let mut list = String::from("id,name,street,postal-code,city,email,language,channel\n");
        for number in 1..=people {
            let language = ["fi", "sv"][(number % 2) as usize];
            list += &format!(
                "p-{number},Maija Keksitty{number},Keksitie {number},00100,Helsinki,\
                 m{number}@p{}.example,{language},email\n",
                number % 3
            );
        }
        let incident = support::small_incident_with_email();
        let place = support::changed(
            "errors/base",
            &[("incident.yaml", &incident), ("recipients.csv", &list)],
        );
        let folder = Self { place };
        let words = ["render", "--no-verify", "--out"];
        let (exit, out, err) = support::program(&[
            words[0],
            folder.place.path().to_str().unwrap(),
            words[1],
            words[2],
            folder.out().to_str().unwrap(),
        ]);
        assert_eq!(exit, 0, "{out}\n{err}");
        folder
    }

    fn out(&self) -> PathBuf {
        self.place.path().join("out")
    }

    fn settings(&self, text: &str) {
        fs::write(self.place.path().join("dispatch.yaml"), format!("version: 1\n{text}")).unwrap();
    }

    /// For a relay on this computer, with short times.
    fn for_relay(&self, relay: &Relay, more: &str) {
        let port = relay.port;
        self.settings(&format!(
            "relay: {{host: 127.0.0.1, port: {port}, tls: none}}\n\
             envelope: {{bounces-to: bounces@keeper.example, verp: yes}}\n\
             timeouts: {{after-dot: 300ms, command: 5s, data: 5s}}\n{more}"
        ));
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_breach-letters"));
        command.arg("send").arg(self.out()).args(words).env("LC_ALL", "C").stdin(Stdio::null());
        command
    }

    fn send(&self, words: &[&str]) -> Ended {
        ended(self.command(words).output().unwrap())
    }

    fn start(&self, words: &[&str]) -> Child {
        self.command(words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    }

    fn messages(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.out().join("email")).unwrap();
        let mut found: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
        found.sort();
        found
    }

    /// Events of the journal, by their name.
    fn events(&self) -> Vec<Value> {
        let text = fs::read_to_string(self.out().join("audit.jsonl")).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

fn ended(output: std::process::Output) -> Ended {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ended {
        exit: output.status.code().unwrap_or(-1),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

#[test]
fn what_is_held_is_sent_again_or_becomes_a_letter_when_that_is_said() {
    for (what, state, exit) in [("resend", "accepted", 0), ("letter", "rejected", 4)] {
        let folder = Folder::new(30);
        let relay = Relay::new(|number, _, _| if number == 4 { Act::Vanish } else { Act::Take });
        folder.for_relay(&relay, "");
        let words = ["--yes", "--on-unknown", "hold", "--format", "json"];
        assert_eq!(folder.send(&words).expect(4, "").json()["states"]["held"], 1);
        // Nothing becomes of it unless it is said.
        let same = folder.send(&["--yes", "--format", "json"]).expect(4, "");
        assert_eq!(same.json()["states"]["held"], 1);
        let told = folder.send(&["--yes"]).expect(4, "");
        assert!(told.out.contains("--on-unknown resend|letter"), "{}", told.out);
        let again = folder.send(&["--yes", "--on-unknown", what, "--format", "json"]);
        let again = again.expect(exit, "").json();
        assert_eq!(again["states"]["held"], Value::Null, "{again}");
        assert!(again["states"][state].as_u64() > Some(0), "{again}");
        let last = folder.events();
        if what == "letter" {
            let rejected = last.iter().find(|event| event["event"] == "rejected").unwrap();
            assert_eq!(rejected["why"], "unknown");
        } else {
            assert!(last.iter().any(|event| event["event"] == "resend"));
        }
    }
}

#[test]
fn a_changed_record_is_refused() {
    let folder = Folder::new(3);
    folder.settings("relay: {host: 127.0.0.1, tls: none}\n");
    let path = folder.out().join("run.json");
    let record = fs::read_to_string(&path).unwrap();
    fs::write(&path, record.replace("\"emails\": 3", "\"emails\": 2")).unwrap();
    folder.send(&[]).expect(3, "send/record-changed");
}

/// The only address in a header `To`.
fn to(message: &[u8]) -> String {
    let message = support::message(message);
    assert_eq!(message.to.len(), 1);
    message.to[0].1.clone()
}

/// Everybody has exactly their own message, so often; gives how many have more than one.
#[track_caller]
fn all_have_theirs(relay: &Relay, people: u64) -> u64 {
    let taken = relay.taken();
    let mut bytes: BTreeMap<&str, BTreeSet<&[u8]>> = BTreeMap::new();
    for (_, recipient, message) in &taken {
        assert_eq!(&to(message), recipient, "the message of another person");
        bytes.entry(recipient).or_default().insert(message);
    }
    assert_eq!(bytes.len() as u64, people, "somebody is forgotten");
    assert!(bytes.values().all(|copies| copies.len() == 1), "copies are the same to the byte");
    taken.len() as u64 - people
}

#[test]
fn a_dry_run_sends_nothing_and_a_run_sends_each_once() {
    let folder = Folder::new(40);
    let relay = Relay::new(|_, _, _| Act::Take);
    folder.for_relay(&relay, "");
    let dry = folder.send(&["--format", "json"]).expect(0, "");
    assert_eq!(dry.json()["to_send"], 40);
    assert_eq!(dry.json()["checked"], 40);
    assert_eq!(dry.json()["dry_run"], true);
    assert!(relay.taken().is_empty());
    let sent = folder.send(&["--yes", "--format", "json"]).expect(0, "");
    assert_eq!(sent.json()["run"]["accepted"], 40);
    assert_eq!(sent.json()["states"]["accepted"], 40);
    assert_eq!(all_have_theirs(&relay, 40), 0);
    // Where a report comes back to names the piece, and each its own.
    let senders: BTreeSet<String> = relay.taken().into_iter().map(|(sender, ..)| sender).collect();
    assert_eq!(senders.len(), 40);
    assert!(senders.iter().all(|sender| sender.starts_with("bounces+")), "{senders:?}");
    let again = folder.send(&["--yes", "--resume", "--format", "json"]).expect(0, "");
    assert_eq!(again.json()["to_send"], 0);
    assert_eq!(relay.taken().len(), 40);
    let (exit, out, err) = support::program(&["verify", folder.out().to_str().unwrap()]);
    assert_eq!(exit, 0, "verify takes the journal's files\n{out}\n{err}");
}

#[test]
fn who_lets_them_go_is_asked() {
    let folder = Folder::new(3);
    let relay = Relay::new(|_, _, _| Act::Take);
    folder.for_relay(&relay, "");
    folder.send(&["--confirm", "0000 0000 0000 0000"]).expect(3, "send/not-confirmed");
    folder.send(&["--live"]).expect(2, "send/no-terminal");
    folder.send(&["--live", "--yes"]).expect(2, "");
    assert!(relay.taken().is_empty());
    let record = fs::read_to_string(folder.out().join("run.json")).unwrap();
    let record: Value = serde_json::from_str(&record).unwrap();
    let code = record["digest"].as_str().unwrap().to_uppercase();
    folder.send(&["--confirm", &code]).expect(0, "");
    assert_eq!(all_have_theirs(&relay, 3), 0);
    let confirmed = folder.events().into_iter().find(|event| event["event"] == "confirmed");
    let confirmed = confirmed.unwrap();
    assert_eq!((&confirmed["how"], &confirmed["messages"]), (&"code".into(), &3.into()));
}

#[test]
fn samples_are_marked_and_change_no_state() {
    let folder = Folder::new(10);
    let relay = Relay::new(|_, _, _| Act::Take);
    folder.for_relay(&relay, "");
    let sent = folder.send(&["--test-to", "me@keeper.example", "--format", "json"]).expect(0, "");
    assert_eq!(sent.json()["accepted"].as_array().unwrap().len(), 2, "one of each language");
    let ids: BTreeSet<String> =
        folder.messages().iter().map(|file| id_of(&fs::read(file).unwrap())).collect();
    for (_, recipient, message) in relay.taken() {
        assert_eq!(recipient, "me@keeper.example");
        assert_eq!(to(&message), "me@keeper.example");
        let text = String::from_utf8(message.clone()).unwrap();
        let (header, _) = text.split_once("\r\n\r\n").unwrap();
        assert!(header.contains("Subject: [TEST"), "{header}");
        assert!(header.contains("X-Breach-Letters-Test: yes"), "{header}");
        assert!(!header.contains("Keksitty"), "{header}");
        assert!(!ids.contains(&id_of(&message)), "a Message-ID of its own");
    }
    let sent =
        folder.send(&["--test-to", "me@keeper.example", "--piece", "3,5-6", "--format", "json"]);
    assert_eq!(sent.json()["accepted"].to_string(), "[3,5,6]");
    folder
        .send(&["--test-to", "me@keeper.example", "--piece", "99"])
        .expect(3, "send/no-such-piece");
    folder.send(&["--test-to", "me@@x"]).expect(2, "send/bad-test-address");
    let dry = folder.send(&["--format", "json"]).expect(0, "");
    assert_eq!(dry.json()["states"]["planned"], 10);
}

fn id_of(message: &[u8]) -> String {
    let text = String::from_utf8_lossy(message).into_owned();
    let line = text.lines().find(|line| line.starts_with("Message-ID: ")).unwrap();
    line.to_owned()
}

#[test]
fn a_message_that_is_not_what_was_made_is_not_sent() {
    let folder = Folder::new(30);
    let relay = Relay::new(|_, _, _| Act::Take);
    folder.for_relay(&relay, "limits: {connections: 1}");
    let files = folder.messages();
    // Two messages in each other's place.
    let [one, two] = [&files[20], &files[21]].map(|file| fs::read(file).unwrap());
    fs::write(&files[20], &two).unwrap();
    fs::write(&files[21], &one).unwrap();
    let dry = folder.send(&["--format", "json"]).expect(6, "send/not-the-message");
    assert_eq!(dry.json()["different"], 2);
    folder.send(&["--yes"]).expect(6, "send/not-the-message");
    let taken = relay.copies();
    for number in [21, 22] {
        assert!(!taken.contains_key(&format!("m{number}@p{}.example", number % 3)), "{taken:?}");
    }
    // Put back, it goes on.
    fs::write(&files[20], &one).unwrap();
    fs::write(&files[21], &two).unwrap();
    folder.send(&["--yes"]).expect(0, "");
    assert_eq!(all_have_theirs(&relay, 30), 0);
}

#[test]
fn changed_inputs_are_refused() {
    let folder = Folder::new(3);
    let relay = Relay::new(|_, _, _| Act::Take);
    folder.for_relay(&relay, "");
    folder.send(&[]).expect(0, "");
    let list = folder.place.path().join("recipients.csv");
    let text = fs::read_to_string(&list).unwrap();
    fs::write(&list, text.replace("m1@", "m4@")).unwrap();
    folder.send(&["--yes"]).expect(3, "send/inputs-changed");
    assert!(relay.taken().is_empty());
}

#[test]
fn who_is_refused_for_now_is_tried_again_and_who_is_refused_for_good_is_not() {
    let folder = Folder::new(60);
    let relay = Relay::new(|_, recipient, before| match recipient.as_bytes().get(1..3) {
        Some(b"1@" | b"2@") => Act::Rcpt("550 5.1.1 no such user <m1@p1.example>"),
        Some(b"3@") => Act::Rcpt("452 4.2.2 mailbox full"),
        _ if before < 1 => Act::Rcpt("450 4.2.0 later"),
        _ if before < 2 => Act::Dot("451 4.3.0 later"),
        _ => Act::Take,
    });
    folder.for_relay(&relay, "retry: {first: 20ms, most: 200ms, give-up-after: 3s}");
    let sent = folder.send(&["--yes", "--format", "json"]).expect(4, "");
    let states = &sent.json()["states"];
    // A mailbox that stays full is given up in time.
    assert_eq!((&states["accepted"], &states["rejected"]), (&57.into(), &3.into()));
    assert_eq!(all_have_theirs(&relay, 57), 0);
    let audit = fs::read_to_string(folder.out().join("audit.jsonl")).unwrap();
    assert!(!audit.contains("@p1.example"), "no address in the journal");
    let given_up = folder.events().into_iter().filter(|event| event["why"] == "given-up").count();
    assert_eq!(given_up, 1);
}

#[test]
fn a_relay_that_refuses_us_stops_it_and_nobody_is_marked() {
    for (act, code) in [
        (Act::Rcpt("550 5.7.1 you are blocked"), "send/relay-refuses-us"),
        (Act::Mail("550 5.7.1 sender rejected"), "send/relay-refuses-us"),
        (Act::Dot("552 5.3.4 too big"), "send/relay-refuses-us"),
        (Act::Rcpt("550 5.1.1 no such user"), "send/too-many-refused"),
        (Act::Vanish, "send/answers-lost"),
    ] {
        let folder = Folder::new(120);
        let relay = Relay::new(move |_, _, _| act);
        folder.for_relay(&relay, "");
        let ended = folder.send(&["--yes", "--format", "json"]).expect(5, code);
        let states = &ended.json()["states"];
        if code != "send/answers-lost" {
            assert_eq!(states["planned"], 120, "{states}");
        }
        assert!(states["planned"].as_u64().unwrap() > 60, "it stops soon: {states}");
        let asked = folder.events().into_iter().filter(|event| event["why"] == "relay").count();
        assert!(asked <= 20, "asked {asked} times");
        assert_eq!(folder.events().iter().filter(|event| event["event"] == "paused").count(), 1);
    }
}

#[test]
fn a_relay_that_cannot_be_spoken_to_is_told_of() {
    let folder = Folder::new(2);
    // Nobody listens on a port that was free a moment ago.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let address = format!("127.0.0.1:{port}");
    let words = ["--yes", "--patience", "1s", "--relay", &address, "--tls", "none"];
    folder.send(&words).expect(5, "send/relay-unreachable");
    folder.send(&words).expect(5, "send/no-bounce-address");
    let busy = Manner { greeting: Some("421 4.3.2 too many connections"), ..Manner::default() };
    let relay = Relay::with(busy, |_, _, _| Act::Take);
    folder.for_relay(&relay, "");
    folder.send(&["--yes", "--patience", "1s"]).expect(5, "send/relay-busy");
    // A certificate of nobody.
    let relay = Relay::with(Manner { tls: true, ..Manner::default() }, |_, _, _| Act::Take);
    let address = relay.address();
    let words = ["--yes", "--relay", &address, "--tls", "implicit"];
    folder.send(&words).expect(5, "send/relay-certificate");
    // One of ours, and a wrong password.
    let ca = folder.place.path().join("ca.pem");
    let auth = Some("535 5.7.8 wrong");
    let relay = Relay::with(Manner { tls: true, auth, ..Manner::default() }, |_, _, _| Act::Take);
    fs::write(&ca, relay.certificate()).unwrap();
    let address = relay.address();
    let ca = ca.to_str().unwrap();
    let words =
        ["--yes", "--relay", &address, "--tls", "implicit", "--ca-file", ca, "--user", "notices"];
    let wrong = folder.command(&words).env("BREACH_LETTERS_SMTP_PASSWORD", "geheim").output();
    let wrong = ended(wrong.unwrap()).expect(5, "send/relay-password");
    assert!(!wrong.err.contains("geheim") && !wrong.out.contains("geheim"));
    // No STARTTLS.
    let plain = Relay::new(|_, _, _| Act::Take);
    let address = plain.address();
    let words = ["--yes", "--relay", &address, "--ca-file", ca];
    folder.send(&words).expect(5, "send/relay-no-tls");
    assert!(plain.taken().is_empty());
    // With the right one it goes through, encrypted.
    let relay = Relay::with(Manner { tls: true, ..Manner::default() }, |_, _, _| Act::Take);
    fs::write(ca, relay.certificate()).unwrap();
    let address = relay.address();
    let words =
        ["--yes", "--relay", &address, "--tls", "implicit", "--ca-file", ca, "--user", "notices"];
    let right = folder.command(&words).env("BREACH_LETTERS_SMTP_PASSWORD", "geheim").output();
    ended(right.unwrap()).expect(0, "");
    assert_eq!(all_have_theirs(&relay, 2), 0);
}

#[test]
fn what_is_lost_after_its_end_is_sent_once_more_and_what_is_lost_before_is_not_doubled() {
    let folder = Folder::new(140);
    let relay = Relay::new(|number, _, _| match number % 14 {
        3 => Act::Vanish,
        7 => Act::Cut,
        9 => Act::Silence,
        11 => Act::Rcpt("421 4.3.2 closing"),
        _ => Act::Take,
    });
    folder.for_relay(&relay, "retry: {first: 100ms, most: 1s, give-up-after: 72h}");
    let sent = folder.send(&["--yes", "--format", "json"]);
    let json = sent.json();
    assert!([0, 4].contains(&sent.exit), "{}", sent.err);
    let of = |state: &str| json["states"][state].as_u64().unwrap_or(0);
    assert_eq!(of("accepted") + of("held"), 140, "{json}");
    // Who is held may have got nothing; everybody else has.
    let reached = relay.copies().len() as u64;
    assert!((of("accepted")..=140).contains(&reached), "{reached}: {json}");
    let doubles = all_have_theirs(&relay, reached);
    assert!(doubles > 5 && doubles <= json["run"]["unknown"].as_u64().unwrap(), "{doubles}");
    assert!(relay.copies().values().all(|copies| *copies <= 2));
    let unknown = folder.events().into_iter().filter(|event| event["event"] == "unknown");
    let whys: BTreeSet<String> =
        unknown.map(|event| event["why"].as_str().unwrap().to_owned()).collect();
    assert_eq!(whys.into_iter().collect::<Vec<_>>(), ["connection-lost", "silence"]);
}

#[test]
fn unknown_ones_are_held_or_get_a_letter_if_that_is_asked_for() {
    for (what, state) in [("hold", "held"), ("letter", "rejected")] {
        let folder = Folder::new(30);
        let relay = Relay::new(|number, _, _| if number == 4 { Act::Vanish } else { Act::Take });
        folder.for_relay(&relay, "");
        let sent = folder.send(&["--yes", "--on-unknown", what, "--format", "json"]).expect(4, "");
        assert_eq!(sent.json()["states"][state], 1);
        assert_eq!(all_have_theirs(&relay, 30), 0);
    }
}

#[cfg(unix)]
fn signal(child: &Child, name: &str) {
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-s", name, &id]).status().unwrap().success());
}

fn until(what: &str, mut done: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !done() {
        assert!(begun.elapsed() < Duration::from_secs(30), "{what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
#[cfg(unix)]
fn ctrl_c_finishes_what_is_under_way_and_the_same_command_goes_on() {
    let folder = Folder::new(60);
    let relay = Relay::new(|_, _, _| Act::Take);
    folder.for_relay(&relay, "limits: {per-minute: 600}");
    let child = folder.start(&["--yes", "--format", "json"]);
    until("some are sent", || relay.taken().len() > 5);
    // Another process is kept out meanwhile, and `status` of the list is not touched.
    folder.send(&["--yes"]).expect(3, "journal/locked");
    signal(&child, "INT");
    let stopped = ended(child.wait_with_output().unwrap()).expect(5, "");
    let json = stopped.json();
    assert_eq!(json["end"], "stopped");
    assert!(json["states"].get("leased").is_none(), "{json}");
    assert_eq!(json["states"]["accepted"], relay.taken().len());
    folder.for_relay(&relay, "");
    folder.send(&["--yes"]).expect(0, "");
    assert_eq!(all_have_theirs(&relay, 60), 0);
}

#[test]
#[cfg(unix)]
fn kills_at_any_time_forget_nobody() {
    let folder = Folder::new(300);
    let relay = Relay::new(|_, _, _| Act::Take);
    folder.for_relay(&relay, "retry: {first: 50ms, most: 1s, give-up-after: 72h}");
    let mut kills = 0;
    for milliseconds in [3, 8, 15, 25, 40, 60, 30, 45, 70, 20] {
        let mut child = folder.start(&["--yes", "--connections", "4"]);
        std::thread::sleep(Duration::from_millis(milliseconds));
        signal(&child, "KILL");
        child.wait().unwrap();
        kills += 1;
    }
    folder.send(&["--yes"]).expect(0, "");
    let doubles = all_have_theirs(&relay, 300);
    assert!(doubles <= kills * 4, "{doubles} doubles");
}

#[test]
#[cfg(all(unix, debug_assertions))]
fn kills_at_each_place_forget_nobody() {
    // Most doubles that a kill there can make, with four connections: one for each whose answer is not in the
    // journal. Before a commit these can be all four.
    for (point, most) in [
        ("after_lease", 0),
        ("before_dot", 3),
        ("after_dot", 4),
        ("after_reply", 4),
        ("before_commit", 4),
        ("after_commit", 3),
    ] {
        for time in [1, 3] {
            let folder = Folder::new(40);
            let relay = Relay::new(|_, _, _| Act::Take);
            folder.for_relay(&relay, "retry: {first: 50ms, most: 1s, give-up-after: 72h}");
            let place = format!("{point}:{time}");
            let killed = folder
                .command(&["--yes"])
                .env("BREACH_LETTERS_FAILPOINT", &place)
                .output()
                .unwrap();
            if killed.status.code() == Some(0) {
                continue;
            }
            assert_eq!(killed.status.code(), None, "it was ended at {place}");
            folder.send(&["--yes"]).expect(0, "");
            let doubles = all_have_theirs(&relay, 40);
            assert!(doubles <= most, "{place}: {doubles} doubles");
        }
    }
}

#[test]
fn folders_take_messages_too() {
    let folder = Folder::new(12);
    let maildir = folder.place.path().join("maildir");
    let words = ["--yes", "--maildir", maildir.to_str().unwrap()];
    folder.send(&words).expect(0, "");
    let found = fs::read_dir(maildir.join("new")).unwrap().count();
    assert_eq!(found, 12);
    let messages: BTreeSet<Vec<u8>> =
        folder.messages().iter().map(|file| fs::read(file).unwrap()).collect();
    for entry in fs::read_dir(maildir.join("new")).unwrap() {
        assert!(messages.contains(&fs::read(entry.unwrap().path()).unwrap()));
    }
    let folder = Folder::new(12);
    folder.settings("envelope: {bounces-to: bounces@keeper.example, verp: yes}\n");
    let pickup = folder.place.path().join("pickup");
    let words = ["--yes", "--pickup", pickup.to_str().unwrap()];
    folder.send(&words).expect(3, "send/folder");
    fs::create_dir(&pickup).unwrap();
    folder.send(&words).expect(0, "");
    for entry in fs::read_dir(&pickup).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let mut lines = text.split("\r\n");
        let sender = lines.next().unwrap().strip_prefix("X-Sender: bounces+").unwrap();
        assert!(sender.ends_with("@keeper.example"));
        let receiver = lines.next().unwrap().strip_prefix("X-Receiver: ").unwrap().to_owned();
        let rest = lines.collect::<Vec<_>>().join("\r\n");
        assert_eq!(to(rest.as_bytes()), receiver);
        assert!(messages_of(&folder).contains(rest.as_bytes()));
    }
}

fn messages_of(folder: &Folder) -> BTreeSet<Vec<u8>> {
    folder.messages().iter().map(|file| fs::read(file).unwrap()).collect()
}

#[test]
fn a_limit_and_no_patience_end_it_and_it_goes_on_later() {
    let folder = Folder::new(20);
    let relay = Relay::new(
        |number, _, _| if number <= 3 { Act::Rcpt("450 4.2.0 later") } else { Act::Take },
    );
    folder.for_relay(&relay, "");
    let limited = folder.send(&["--yes", "--limit", "6", "--format", "json"]).expect(5, "");
    assert_eq!(limited.json()["end"], "limit");
    assert_eq!(relay.taken().len(), 3);
    let waiting = folder.send(&["--yes", "--no-wait", "--format", "json"]).expect(5, "");
    assert_eq!(waiting.json()["end"], "waiting");
    assert_eq!(waiting.json()["states"]["deferred"], 3);
    assert_eq!(relay.taken().len(), 17);
    let late = folder.send(&["--yes", "--until", "2020-01-01T00:00Z", "--format", "json"]);
    assert_eq!((late.exit, &late.json()["end"]), (5, &"end-date".into()));
}

#[test]
fn sentences_are_in_the_users_language() {
    let folder = Folder::new(4);
    let relay = Relay::new(|_, _, _| Act::Take);
    folder.for_relay(&relay, "");
    let dry = |language| folder.send(&["--ui-language", language]).expect(0, "").out;
    assert!(dry("fi").contains("Mitään ei lähetetty."));
    assert!(dry("sv").contains("Ingenting sändes."));
    assert!(dry("en").contains("Nothing was sent."));
    let refused = folder.send(&["--confirm", "0", "--ui-language", "fi"]).expect(3, "");
    assert!(refused.err.contains("tarkistuskoodi"), "{}", refused.err);
    let sent = folder.send(&["--yes", "--ui-language", "sv"]).expect(0, "");
    assert!(sent.out.contains("Alla meddelanden är sända."), "{}", sent.out);
}

#[test]
fn dkim_signatures_are_the_same_when_a_message_goes_again() {
    let folder = Folder::new(10);
    let key = support::fixture("dkim/ed25519.pem");
    let target = folder.place.path().join("dkim.pem");
    fs::write(&target, fs::read(key).unwrap()).unwrap();
    let relay = Relay::new(|number, _, _| if number == 4 { Act::Vanish } else { Act::Take });
    folder.for_relay(
        &relay,
        "retry: {first: 50ms, most: 1s, give-up-after: 72h}\n\
         dkim: [{domain: keeper.example, selector: e2026, key-file: dkim.pem}]\n",
    );
    folder.send(&["--yes"]).expect(0, "");
    assert_eq!(all_have_theirs(&relay, 10), 1);
    for (_, _, message) in relay.taken() {
        assert!(message.starts_with(b"DKIM-Signature: v=1;"));
    }
}
