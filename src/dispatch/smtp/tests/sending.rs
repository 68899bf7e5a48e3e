//! Messages, on connections in clear.

use std::io;

use super::*;
use crate::dispatch::smtp::{Cause, Fate, Stage, Verdict};

const RECEIVED: &str = "Subject: x\r\n\r\nHei\r\n..\r\n...two\r\n";
const MAIL: &str = "MAIL FROM:<bounces+abcd@org.example> SIZE=29 RET=HDRS ENVID=abcd";
const RCPT: &str = "RCPT TO:<aino.virtanen@posti.example> NOTIFY=FAILURE,DELAY \
                    ORCPT=rfc822;aino.virtanen@posti.example";

fn taken() -> Vec<Do> {
    let mut script = pipelined(["250 2.1.0 Ok", "250 2.1.5 Ok", "354 go on"]);
    script.extend([Do::ReadMessage, Do::Say("250 2.0.0 Ok: queued as 4Xyz")]);
    script
}

#[test]
fn two_messages_go_out_on_one_connection() {
    let mut script = taken();
    script.extend(taken());
    script.extend(answer("221 bye"));
    let (server, mut connection) = after_hello(PIPELINING, script);
    assert_eq!(connection.largest_message(), Some(10_000));
    for _ in 0..2 {
        let (result, announced) = send(&mut connection, MESSAGE);
        assert_eq!(result.unwrap().reply.to_string(), "250 2.0.0 Ok: queued as 4Xyz");
        assert_eq!(announced, 1);
    }
    connection.quit();
    let one = [MAIL, RCPT, "DATA", RECEIVED];
    let all = [&["EHLO [127.0.0.1]"][..], &one, &one, &["QUIT"]].concat();
    assert_eq!(server.heard(), all);
}

#[test]
fn without_pipelining_each_command_waits_for_its_reply() {
    let mut script = Vec::new();
    script.extend(answer("250 Ok"));
    script.extend(answer("250 Ok"));
    script.extend(answer("354 go on"));
    script.extend([Do::ReadMessage, Do::Say("250 Ok")]);
    script.extend(answer("250 Ok"));
    script.extend(answer("550 5.1.1 <aino.virtanen@posti.example>: no such user aino.virtanen"));
    script.extend(answer("250 Ok"));
    script.extend(answer("450 4.3.0 later"));
    let (server, mut connection) = after_hello(PLAIN, script);
    assert!(send(&mut connection, MESSAGE).0.is_ok());
    let (result, announced) = send(&mut connection, MESSAGE);
    assert_eq!(
        told(&result.unwrap_err()),
        "at RCPT: the relay answered: 550 5.1.1 <…>: no such user <…> | NotSent | RejectRecipient"
    );
    assert_eq!(announced, 0);
    assert!(connection.is_usable());
    let (result, _) = send(&mut connection, MESSAGE);
    assert_eq!(
        told(&result.unwrap_err()),
        "at MAIL: the relay answered: 450 4.3.0 later | NotSent | TooBusy"
    );
    drop(connection);
    let (mail, rcpt) =
        ("MAIL FROM:<bounces+abcd@org.example>", "RCPT TO:<aino.virtanen@posti.example>");
    assert_eq!(server.heard()[1..], [mail, rcpt, "DATA", RECEIVED, mail, rcpt, "RSET", mail]);
}

#[test]
fn after_a_refusal_the_connection_goes_on_with_rset() {
    let mut script = pipelined(["250 Ok", "550 5.1.1 no such user", "554 5.5.1 no recipients"]);
    script.extend([Do::Read, Do::Read, Do::Read, Do::Read]);
    script.extend(["250 reset", "250 Ok", "250 Ok", "354 go on"].map(Do::Say));
    script.extend([Do::ReadMessage, Do::Say("250 Ok")]);
    let (server, mut connection) = after_hello(PIPELINING, script);
    let failure = send(&mut connection, MESSAGE).0.unwrap_err();
    assert_eq!((failure.stage, failure.verdict()), (Stage::Rcpt, Verdict::RejectRecipient));
    assert!(send(&mut connection, MESSAGE).0.is_ok());
    drop(connection);
    assert_eq!(server.heard()[1..], [MAIL, RCPT, "DATA", "RSET", MAIL, RCPT, "DATA", RECEIVED]);
}

#[test]
fn a_relay_that_waits_for_a_message_without_recipient_gets_a_lone_dot() {
    let mut script = pipelined(["250 Ok", "550 5.1.1 no such user", "354 go on"]);
    script.extend(answer("554 5.5.1 no recipients"));
    let (server, mut connection) = after_hello(PIPELINING, script);
    let (result, announced) = send(&mut connection, MESSAGE);
    assert_eq!(result.unwrap_err().verdict(), Verdict::RejectRecipient);
    assert_eq!(announced, 0);
    assert!(connection.is_usable());
    drop(connection);
    assert_eq!(server.heard()[1..], [MAIL, RCPT, "DATA", "."]);
}

#[test]
fn refusals_name_their_stage() {
    for (replies, expected, usable) in [
        (
            ["550 5.7.1 sender refused", "503 5.5.1 no", "503 5.5.1 no"],
            "at MAIL: the relay answered: 550 5.7.1 sender refused | NotSent | OurFault",
            true,
        ),
        (
            ["250 Ok", "450 4.2.2 full", "503 5.5.1 no"],
            "at RCPT: the relay answered: 450 4.2.2 full | NotSent | Retry",
            true,
        ),
        (
            ["250 Ok", "250 Ok", "451 4.7.1 later"],
            "at DATA: the relay answered: 451 4.7.1 later | NotSent | RetrySlower",
            true,
        ),
        (
            ["250 Ok", "421 4.7.0 too many", "421 4.7.0 too many"],
            "at RCPT: the relay answered: 421 4.7.0 too many | NotSent | TooBusy",
            false,
        ),
        (
            ["250 Ok", "250 Ok", "250 Ok"],
            "at DATA: the relay sent something that is not an SMTP reply | NotSent | Disconnected",
            false,
        ),
        (
            ["250 Ok", "HTTP/1.1 400 Bad", "354 Ok"],
            "at RCPT: the relay sent something that is not an SMTP reply | NotSent | Disconnected",
            false,
        ),
    ] {
        let (server, mut connection) = after_hello(PIPELINING, pipelined(replies));
        let (result, announced) = send(&mut connection, MESSAGE);
        assert_eq!(told(&result.unwrap_err()), expected);
        assert_eq!((announced, connection.is_usable()), (0, usable), "{expected}");
        if !usable {
            let again = send(&mut connection, MESSAGE).0.unwrap_err();
            assert_eq!(again.verdict(), Verdict::Disconnected);
        }
        drop(connection);
        assert_eq!(server.heard()[1..], [MAIL, RCPT, "DATA"]);
    }
}

#[test]
fn replies_to_the_dot_are_known_and_their_absence_is_unknown() {
    for (after, expected, usable) in [
        (
            Do::Say("452 4.3.1 no storage"),
            "at final dot: the relay answered: 452 4.3.1 no storage | NotSent | Retry",
            true,
        ),
        (
            Do::Say("554 5.7.1 spam"),
            "at final dot: the relay answered: 554 5.7.1 spam | NotSent | OurFault",
            true,
        ),
        (
            Do::Say("421 4.3.2 closing down"),
            "at final dot: the relay answered: 421 4.3.2 closing down | NotSent | TooBusy",
            false,
        ),
        (Do::Close, "at final dot: the connection was lost | Unknown | Unknown", false),
        (
            Do::Silence,
            "at final dot: the relay did not answer for 0.3 s | Unknown | Unknown",
            false,
        ),
        (
            Do::Say("garbage"),
            "at final dot: the relay sent something that is not an SMTP reply | Unknown | Unknown",
            false,
        ),
        (
            Do::Say("354 go on"),
            "at final dot: the relay sent something that is not an SMTP reply | Unknown | Unknown",
            false,
        ),
        (
            Do::Raw(b"250-half\r\n25".to_vec()),
            "at final dot: the relay did not answer for 0.3 s | Unknown | Unknown",
            false,
        ),
    ] {
        let mut script = pipelined(["250 Ok", "250 Ok", "354 go on"]);
        script.extend([Do::ReadMessage, after]);
        let (server, mut connection) = after_hello(PIPELINING, script);
        let (result, announced) = send(&mut connection, MESSAGE);
        assert_eq!(told(&result.unwrap_err()), expected);
        assert_eq!((announced, connection.is_usable()), (1, usable), "{expected}");
        drop(connection);
        assert_eq!(server.heard().last().unwrap(), RECEIVED);
    }
}

#[test]
fn what_cannot_be_kept_is_not_sent() {
    let mut script = pipelined(["250 Ok", "250 Ok", "354 go on"]);
    script.push(Do::ReadMessage);
    let (server, mut connection) = after_hello(PIPELINING, script);
    let full = &mut || Err(io::Error::from(io::ErrorKind::StorageFull));
    let failure = connection.send(&envelope(), MESSAGE, full).unwrap_err();
    assert_eq!((failure.fate, failure.verdict()), (Fate::NotSent, Verdict::CannotRecord));
    assert!(matches!(failure.cause, Cause::BeforeDot(_)));
    assert!(!connection.is_usable());
    assert_eq!(server.heard().last().unwrap(), "<cut off>");
}

#[test]
fn a_large_message_goes_ahead_of_the_announcement_but_for_its_end() {
    let mut script = pipelined(["250 Ok", "250 Ok", "354 go on"]);
    script.push(Do::ReadMessage);
    let (server, mut connection) = after_hello("250-relay\r\n250 PIPELINING", script);
    let message = "line\r\n".repeat(50_000);
    let stop = &mut || Err(io::Error::other("stop"));
    let failure = connection.send(&envelope(), message.as_bytes(), stop).unwrap_err();
    assert_eq!(failure.fate, Fate::NotSent);
    let heard = server.heard().pop().unwrap();
    let got = heard.strip_suffix("<cut off>").unwrap();
    assert_eq!(message.len() + 3 - got.len(), 64 * 1024);
}

#[test]
fn a_connection_that_breaks_in_the_message_has_sent_nothing() {
    let mut script = pipelined(["250 Ok", "250 Ok", "354 go on"]);
    script.extend([Do::Read, Do::Reset]);
    let (server, mut connection) = after_hello("250-relay\r\n250 PIPELINING", script);
    let message = "line\r\n".repeat(4_000_000);
    let (result, announced) = send(&mut connection, message.as_bytes());
    let failure = result.unwrap_err();
    assert_eq!((failure.stage, failure.fate), (Stage::Message, Fate::NotSent));
    assert_eq!((failure.verdict(), announced), (Verdict::Disconnected, 0));
    server.heard();
}

#[test]
fn a_message_that_cannot_go_is_not_begun() {
    let (server, mut connection) =
        after_hello("250-relay\r\n250-PIPELINING\r\n250 SIZE 20", vec![]);
    let eight_bit = "S: x\r\n\r\nä\r\n".as_bytes();
    for (recipient, message, expected) in [
        ("a@b.example", MESSAGE, Verdict::OurFault),
        ("a@b.example", eight_bit, Verdict::OurFault),
        ("åsa@b.example", b"S: x\r\n\r\na\r\n", Verdict::NeedsLetter),
        ("a@b.example", b"S: x\n.\r\nMAIL", Verdict::BadMessage),
    ] {
        let failure = connection
            .send(&envelope_to(recipient), message, &mut || panic!("not announced"))
            .unwrap_err();
        assert_eq!((failure.verdict(), failure.fate), (expected, Fate::NotSent));
        assert!(connection.is_usable());
    }
    drop(connection);
    assert_eq!(server.heard(), ["EHLO [127.0.0.1]"]);
}

#[test]
fn an_address_outside_ascii_goes_where_it_is_understood() {
    let mut script = pipelined(["250 Ok", "250 Ok", "354 go on"]);
    script.extend([Do::ReadMessage, Do::Say("250 Ok")]);
    let extensions = "250-relay\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8";
    let (server, mut connection) = after_hello(extensions, script);
    let to = envelope_to("åsa@posti.example");
    assert!(connection.send(&to, MESSAGE, &mut || Ok(())).is_ok());
    drop(connection);
    let heard = server.heard();
    assert_eq!(heard[1], "MAIL FROM:<bounces+abcd@org.example> BODY=8BITMIME SMTPUTF8");
    assert_eq!(heard[2], "RCPT TO:<åsa@posti.example>");
}

#[test]
fn a_relay_that_drips_gains_no_time() {
    let mut drip = vec![Do::Read, Do::Read, Do::Read];
    drip.push(Do::Raw(b"2".to_vec()));
    drip.push(Do::Silence);
    let mut script = greeted(PIPELINING);
    script.extend(drip);
    let server = Server::play(script, None);
    let mut relay = relay(server.port);
    relay.timeouts.command = Duration::from_millis(100);
    let mut connection = open(&relay).unwrap();
    let failure = send(&mut connection, MESSAGE).0.unwrap_err();
    assert_eq!(
        told(&failure),
        "at MAIL: the relay did not answer for 0.1 s | NotSent | Disconnected"
    );
    server.heard();
}

#[test]
fn a_connection_can_be_broken_off_from_elsewhere() {
    let mut script = pipelined(["250 Ok", "250 Ok", "354 go on"]);
    script.extend([Do::ReadMessage, Do::Silence]);
    let mut all = greeted(PIPELINING);
    all.extend(script);
    let server = Server::play(all, None);
    let mut connection = open(&relay(server.port)).unwrap();
    let hangup = connection.hangup().unwrap();
    let mut hang_up = || {
        hangup.now();
        Ok(())
    };
    let failure = connection.send(&envelope(), MESSAGE, &mut hang_up).unwrap_err();
    // The end of the message was not written: nothing was sent.
    assert_eq!((failure.stage, failure.fate), (Stage::Message, Fate::NotSent));
    server.heard();
}
