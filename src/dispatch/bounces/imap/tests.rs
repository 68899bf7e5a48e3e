//! The client against a server that plays a script.

use std::ops::ControlFlow;

use super::{Account, imap};
use crate::dispatch::Secret;
use crate::dispatch::bounces::source::{Item, MOST_BYTES, SourceError};
use crate::dispatch::stream::{Host, Roots, Tls};
use crate::dispatch::testing::TestClock;
use crate::dispatch::testing::server::{Do, Identity, Server, answer};

fn account(port: u16) -> Account {
    Account {
        host: Host::new("127.0.0.1").unwrap(),
        port,
        tls: Tls::None,
        roots: Roots::none(),
        user: "notices".to_owned(),
        password: Secret::new("ge\"heim").unwrap(),
        mailbox: "INBOX".to_owned(),
    }
}

/// What is read: each message as `name: text`, then how it ended.
fn read(account: &Account) -> (Vec<String>, Result<(), SourceError>) {
    read_until(account, usize::MAX)
}

fn read_until(account: &Account, most: usize) -> (Vec<String>, Result<(), SourceError>) {
    let mut found = Vec::new();
    let ended = imap(account, &TestClock::shared(), &mut |item| {
        found.push(match item {
            Item::Message { name, bytes } => format!("{name}: {}", String::from_utf8_lossy(&bytes)),
            Item::TooLarge { name } => format!("{name} is too large"),
            Item::Unreadable { name, .. } => format!("{name} is unreadable"),
        });
        if found.len() >= most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    (found, ended)
}

/// A greeting and a login that succeeds.
fn logged_in() -> Vec<Do> {
    let mut script = vec![Do::Say("* OK [CAPABILITY IMAP4rev1] ready")];
    script.extend(answer("a1 OK done"));
    script
}

/// As [`logged_in`], then a mailbox with two messages, of which the first has 5 bytes.
fn examined(more: impl IntoIterator<Item = Do>) -> Vec<Do> {
    let mut script = logged_in();
    script.extend(answer("* 2 EXISTS\r\n* OK [UIDVALIDITY 1] ok\r\na2 OK [READ-ONLY] done"));
    script.extend(answer("* SEARCH 43 42\r\na3 OK done"));
    script.extend(answer(
        "* 1 FETCH (UID 42 RFC822.SIZE 5)\r\n* 2 FETCH (UID 43 RFC822.SIZE 99999999)\r\na4 OK done",
    ));
    script.extend(more);
    script
}

/// How reading ends after this script, with what was read before.
fn ending(script: Vec<Do>) -> (Vec<String>, String) {
    let server = Server::play(script, None);
    let (found, ended) = read(&account(server.port));
    server.heard();
    (found, ended.unwrap_err().to_string())
}

fn raw(text: &str) -> Do {
    Do::Raw(text.as_bytes().to_vec())
}

#[test]
fn a_mailbox_is_read_and_left_as_it_is() {
    let mut script = examined([Do::Read]);
    // A literal in parts, with an answer about another message before it.
    script.push(raw("* 2 FETCH (FLAGS (\\Seen))\r\n* 1 FETCH (FLAGS () BODY[] {6}\r\nA"));
    script.push(raw(": b\r\n UID 42)\r\na5 OK done\r\n"));
    script.extend(answer("* BYE\r\na6 OK"));
    let server = Server::play(script, None);
    let (found, ended) = read(&account(server.port));
    ended.unwrap();
    assert_eq!(found, ["42: A: b\r\n", "43 is too large"]);
    assert_eq!(
        server.heard(),
        [
            "a1 LOGIN \"notices\" \"ge\\\"heim\"",
            "a2 EXAMINE \"INBOX\"",
            "a3 UID SEARCH ALL",
            "a4 UID FETCH 42,43 (UID RFC822.SIZE)",
            "a5 UID FETCH 42 (UID BODY.PEEK[])",
            "a6 LOGOUT",
        ]
    );
}

#[test]
fn reading_stops_when_asked_to_and_says_goodbye() {
    let mut script = examined(answer("* 1 FETCH (UID 42 BODY[] {5}\r\nA: b\r)\r\na5 OK done"));
    script.extend(answer("a6 OK"));
    let server = Server::play(script, None);
    let (found, ended) = read_until(&account(server.port), 1);
    ended.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(server.heard().last().unwrap(), "a6 LOGOUT");
}

#[test]
fn a_message_that_is_gone_is_passed_over() {
    let mut script = examined(answer("* 1 FETCH (UID 42 BODY[] NIL)\r\na5 OK done"));
    script.extend(answer("a6 OK"));
    let server = Server::play(script, None);
    let (found, ended) = read(&account(server.port));
    ended.unwrap();
    assert_eq!(found, ["43 is too large"]);
    server.heard();
}

#[test]
fn an_empty_mailbox_is_no_problem() {
    let mut script = logged_in();
    script.extend(answer("* 0 EXISTS\r\na2 OK done"));
    script.extend(answer("* SEARCH\r\na3 OK done"));
    script.extend(answer("a4 OK"));
    let server = Server::play(script, None);
    let (found, ended) = read(&account(server.port));
    ended.unwrap();
    assert!(found.is_empty());
    server.heard();
}

#[test]
fn names_outside_ascii_are_literals_and_modified_utf_7() {
    let mut script = vec![Do::Say("* OK ready")];
    script.extend(answer("+ go on"));
    script.extend(answer("+ go on"));
    script.extend(answer("a1 OK done"));
    script.extend(answer("a2 NO no such mailbox"));
    let server = Server::play(script, None);
    let mut account = account(server.port);
    account.user = "käyttäjä".to_owned();
    account.password = Secret::new("pässi").unwrap();
    account.mailbox = "Työ".to_owned();
    assert!(matches!(read(&account).1, Err(SourceError::Mailbox)));
    assert_eq!(
        server.heard(),
        ["a1 LOGIN {11}", "käyttäjä {6}", "pässi", "a2 EXAMINE \"Ty&APY-\""]
    );
}

#[test]
fn a_session_over_tls_from_the_beginning_and_after_starttls() {
    let identity = Identity::of("127.0.0.1");
    for tls in [Tls::Implicit, Tls::StartTls] {
        let mut script = vec![Do::Say("* OK ready")];
        if tls == Tls::Implicit {
            script.insert(0, Do::Encrypt);
        } else {
            script.extend(answer("* CAPABILITY IMAP4rev1\r\na1 OK go on"));
            script.push(Do::Encrypt);
        }
        let first = if tls == Tls::Implicit { 1 } else { 2 };
        let body = "x".repeat(200_000);
        let size = body.len();
        for said in [
            format!("a{first} OK done"),
            format!("* 1 EXISTS\r\na{} OK done", first + 1),
            format!("* SEARCH 7\r\na{} OK done", first + 2),
            format!("* 1 FETCH (UID 7 RFC822.SIZE {size})\r\na{} OK done", first + 3),
            format!("* 1 FETCH (UID 7 BODY[] {{{size}}}\r\n{body})\r\na{} OK done", first + 4),
            format!("* BYE\r\na{} OK done", first + 5),
        ] {
            script.extend([Do::Read, raw(&format!("{said}\r\n"))]);
        }
        let server = Server::play(script, Some(&identity));
        let mut account = account(server.port);
        account.tls = tls;
        account.roots = Roots::of_pem(identity.pem.as_bytes()).unwrap();
        let (found, ended) = read(&account);
        ended.unwrap();
        assert_eq!(found, [format!("7: {body}")]);
        let heard = server.heard();
        assert_eq!(heard[0].contains("STARTTLS"), tls == Tls::StartTls, "{heard:?}");
    }
}

#[test]
fn a_certificate_that_is_not_accepted_gets_no_password() {
    let (own, other) = (Identity::of("127.0.0.1"), Identity::of("127.0.0.1"));
    let wrong_name = Identity::of("imap.example");
    for (shown, accepted, expected) in [
        (&own, &other, "it is not signed by an authority that this computer trusts"),
        (&wrong_name, &wrong_name, "it is for another host name"),
    ] {
        let server = Server::play([Do::Encrypt, Do::Read], Some(shown));
        let mut account = account(server.port);
        account.tls = Tls::Implicit;
        account.roots = Roots::of_pem(accepted.pem.as_bytes()).unwrap();
        let (_, ended) = read(&account);
        assert!(
            matches!(&ended, Err(SourceError::Certificate(why)) if why == expected),
            "{ended:?}"
        );
        assert!(server.heard().is_empty());
    }
}

#[test]
fn what_the_server_refuses_has_a_problem_of_its_own() {
    let login = |reply| [vec![Do::Say("* OK ready")], answer(reply).to_vec()].concat();
    for reply in ["a1 NO [AUTHENTICATIONFAILED] notices", "a1 BAD what?"] {
        let (_, words) = ending(login(reply));
        assert_eq!(words, "the IMAP server does not accept the user or the password");
    }
    for reply in ["a2 NO no such mailbox", "a2 BAD what?"] {
        let (_, words) = ending([logged_in(), answer(reply).to_vec()].concat());
        assert_eq!(words, "the IMAP server cannot open this mailbox");
    }
    let (_, words) = ending(examined(answer("a5 NO not now")));
    assert_eq!(words, "the connection to the IMAP server failed: it refused a command");
    let server =
        Server::play([vec![Do::Say("* OK ready")], answer("a1 BAD what?").to_vec()].concat(), None);
    let mut account = account(server.port);
    (account.tls, account.roots) =
        (Tls::StartTls, Roots::of_pem(Identity::of("x").pem.as_bytes()).unwrap());
    let ended = read(&account).1.unwrap_err();
    assert_eq!(
        ended.to_string(),
        "the IMAP server cannot be reached: it does not support STARTTLS"
    );
    assert_eq!(server.heard(), ["a1 STARTTLS"]);
}

#[test]
fn nothing_in_clear_is_taken_for_an_encrypted_answer() {
    let script = vec![Do::Say("* OK ready"), Do::Read, raw("a1 OK go on\r\n* OK planted\r\n")];
    let server = Server::play(script, None);
    let mut account = account(server.port);
    account.tls = Tls::StartTls;
    account.roots = Roots::of_pem(Identity::of("127.0.0.1").pem.as_bytes()).unwrap();
    let ended = read(&account).1.unwrap_err();
    assert!(
        matches!(&ended, SourceError::Unreachable(why) if why.contains("unencrypted")),
        "{ended}"
    );
    assert_eq!(server.heard(), ["a1 STARTTLS"]);
}

#[test]
fn a_connection_that_breaks_off_is_told_with_what_was_read() {
    const LOST: &str = "the connection to the IMAP server failed: the connection was lost";
    assert_eq!(ending(vec![Do::Close]), (vec![], LOST.to_owned()));
    assert_eq!(
        ending([logged_in(), vec![Do::Read, Do::Close]].concat()),
        (vec![], LOST.to_owned())
    );
    let (_, words) = ending([logged_in(), answer("* BYE closing down").to_vec()].concat());
    assert_eq!(words, LOST);
    // In the middle of a literal.
    let half = [Do::Read, raw("* 1 FETCH (UID 42 BODY[] {5}\r\nA:"), Do::Close];
    assert_eq!(ending(examined(half)), (vec![], LOST.to_owned()));
    let whole = "* 1 FETCH (UID 42 BODY[] {5}\r\nA: b\n)\r\na5 OK done";
    let mut script = logged_in();
    script.extend(answer("a2 OK done"));
    script.extend(answer("* SEARCH 42 43\r\na3 OK done"));
    script.extend(answer(
        "* 1 FETCH (UID 42 RFC822.SIZE 5)\r\n* 2 FETCH (UID 43 RFC822.SIZE 5)\r\na4 OK done",
    ));
    script.extend(answer(whole));
    script.extend([Do::Read, Do::Close]);
    assert_eq!(ending(script), (vec!["42: A: b\n".to_owned()], LOST.to_owned()));
}

#[test]
fn a_server_cannot_make_us_hold_more_than_was_asked_for() {
    const TOO_MUCH: &str =
        "the connection to the IMAP server failed: the server sends more than was requested";
    const NONSENSE: &str =
        "the connection to the IMAP server failed: its answer cannot be understood";
    let long = "x".repeat(70_000);
    // A line without end, in the greeting and later.
    assert_eq!(ending(vec![raw(&long)]).1, TOO_MUCH);
    assert_eq!(ending([logged_in(), vec![Do::Read, raw(&long)]].concat()).1, TOO_MUCH);
    // A literal that is larger than any message.
    let huge = format!("* 1 FETCH (UID 42 BODY[] {{{}}}\r\n", 2 * MOST_BYTES);
    assert_eq!(ending(examined([Do::Read, raw(&huge)])).1, TOO_MUCH);
    // Many literals, each of which would be allowed.
    let many = format!("* 1 FETCH (UID 42 BODY[] {{{MOST_BYTES}}}\r\n{}", "x".repeat(MOST_BYTES));
    let again = format!(" X {{{MOST_BYTES}}}\r\n");
    assert_eq!(ending(examined([Do::Read, raw(&many), raw(&again)])).1, TOO_MUCH);
    // Answers without end.
    let flood = "* 1 EXISTS\r\n".repeat(1_200_000);
    assert_eq!(ending([logged_in(), vec![Do::Read, raw(&flood)]].concat()).1, TOO_MUCH);
    // A number that no literal can have is no announcement, and so the line is not whole.
    let odd = "* 1 FETCH (UID 42 BODY[] {99999999999999999999}\r\n";
    assert_eq!(ending(examined([Do::Read, raw(odd)])).1, NONSENSE);
    for nonsense in ["HTTP/1.1 400 Bad Request", "a9 OK another tag", "* SEARCH many"] {
        let script = [logged_in(), vec![Do::Read, raw(&format!("{nonsense}\r\n"))]].concat();
        assert_eq!(ending(script).1, NONSENSE, "{nonsense}");
    }
    assert_eq!(
        ending(vec![Do::Say("220 relay ESMTP")]).1,
        "the connection to the IMAP server failed: its greeting is not that of an IMAP server"
    );
}

#[test]
fn a_port_where_nobody_listens_is_unreachable() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    assert!(matches!(read(&account(port)).1, Err(SourceError::Unreachable(_))));
}
