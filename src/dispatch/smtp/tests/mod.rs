//! The client against a relay that plays a script.

mod opening;
mod sending;

use std::sync::Arc;
use std::time::Duration;

use super::{Connection, Delivery, Envelope, Failure, Path, Relay, Timeouts, Token};
use crate::dispatch::Clock;
use crate::dispatch::stream::{Host, Roots, Tls};
use crate::dispatch::testing::TestClock;
use crate::dispatch::testing::server::{Do, Server, answer};
use crate::text::check_address;

const MESSAGE: &[u8] = b"Subject: x\r\n\r\nHei\r\n.\r\n..two\r\n";

/// The relay on a port of this computer, spoken to in clear.
fn relay(port: u16) -> Relay {
    Relay {
        host: Host::new("127.0.0.1").unwrap(),
        port,
        tls: Tls::None,
        roots: Roots::none(),
        client_name: None,
        auth: None,
        timeouts: Timeouts::default(),
    }
}

/// Limits so short that silence is noticed in a test.
fn short() -> Timeouts {
    let time = Duration::from_millis(150);
    Timeouts {
        connect: time,
        greeting: time,
        command: time,
        data: time,
        block: time,
        after_dot: time,
    }
}

fn open(relay: &Relay) -> Result<Connection, Failure> {
    let clock: Arc<dyn Clock> = TestClock::shared();
    Connection::open(relay, &clock)
}

fn envelope_to(recipient: &str) -> Envelope {
    let bounces = check_address("bounces@org.example").unwrap();
    let token = Token::new("abcd").unwrap();
    Envelope {
        sender: Path::verp(&bounces, &token).unwrap(),
        recipient: check_address(recipient).unwrap(),
        envid: Some(token),
    }
}

fn envelope() -> Envelope {
    envelope_to("aino.virtanen@posti.example")
}

/// Sends, and tells whether the dot was announced.
fn send(connection: &mut Connection, message: &[u8]) -> (Result<Delivery, Failure>, u32) {
    let mut announced = 0;
    let result = connection.send(&envelope(), message, &mut || {
        announced += 1;
        Ok(())
    });
    (result, announced)
}

/// A failure as one line: stage, words, fate, verdict.
fn told(failure: &Failure) -> String {
    format!("{failure} | {:?} | {:?}", failure.fate, failure.verdict())
}

/// Greeting and EHLO with these extensions.
fn greeted(extensions: &'static str) -> Vec<Do> {
    let mut script = vec![Do::Say("220 relay ESMTP")];
    script.extend(answer(extensions));
    script
}

const PIPELINING: &str = "250-relay\r\n250-PIPELINING\r\n250-SIZE 10000\r\n250-DSN\r\n250 8BITMIME";
const PLAIN: &str = "250 relay";

/// A relay that does this after its greeting; the client is connected.
fn after_hello(extensions: &'static str, script: Vec<Do>) -> (Server, Connection) {
    let mut all = greeted(extensions);
    all.extend(script);
    let server = Server::play(all, None);
    let mut relay = relay(server.port);
    relay.timeouts = Timeouts { after_dot: Duration::from_millis(300), ..Timeouts::default() };
    let connection = open(&relay).unwrap();
    (server, connection)
}

/// Three lines, then the replies to them.
fn pipelined(replies: [&'static str; 3]) -> Vec<Do> {
    let mut script = vec![Do::Read, Do::Read, Do::Read];
    script.extend(replies.map(Do::Say));
    script
}
