//! Why the program does not send with lettre: messages a second into the same server, with
//! `smtp-source` of Postfix, with the program's own client, and with lettre, one after the other in
//! each round.
//!
//! Start a server and give its address, the connections, how many messages (lettre gets a 20th of
//! them) and how many rounds:
//!
//! ```text
//! smtp-sink -u nobody 127.0.0.1:2525 1000 &
//! cargo bench --bench lettre -- 127.0.0.1:2525 8 8000 3
//! ```

#![allow(clippy::disallowed_methods, reason = "the rule is for the library")]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a program to measure with"
)]

use std::net::SocketAddr;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use breach_letters::dispatch::smtp::{Connection, Envelope, Path, Relay, Timeouts};
use breach_letters::dispatch::stream::{Host, Roots, Tls};
use breach_letters::dispatch::{Clock, Moment};
use breach_letters::text::check_address;
use lettre::transport::smtp::PoolConfig;
use lettre::{SmtpTransport, Transport};

/// As large as a message of the program in two parts, in octets.
const SIZE: usize = 11_549;

struct RealClock(Instant);

impl Clock for RealClock {
    fn now(&self) -> Moment {
        Moment::from_millis(0)
    }

    fn monotonic(&self) -> Duration {
        self.0.elapsed()
    }

    fn sleep(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

fn message() -> Vec<u8> {
    let mut text = b"From: a@org.example\r\nTo: b@posti.example\r\nSubject: x\r\n\r\n".to_vec();
    while text.len() < SIZE {
        text.extend_from_slice(
            b"abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz01\r\n",
        );
    }
    text
}

/// Does a share of the messages on each of so many threads.
fn shared(connections: usize, messages: usize, each: impl Fn(usize) + Sync) -> f64 {
    let start = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..connections {
            scope.spawn(|| each(messages / connections));
        }
    });
    (messages / connections * connections) as f64 / start.elapsed().as_secs_f64()
}

fn own(server: SocketAddr, connections: usize, messages: usize) -> f64 {
    let relay = Relay {
        host: Host::Address(server.ip()),
        port: server.port(),
        tls: Tls::None,
        roots: Roots::none(),
        client_name: None,
        auth: None,
        timeouts: Timeouts::default(),
    };
    let clock: Arc<dyn Clock> = Arc::new(RealClock(Instant::now()));
    let envelope = Envelope {
        sender: Path::new(check_address("a@org.example").unwrap()).unwrap(),
        recipient: check_address("b@posti.example").unwrap(),
        envid: None,
    };
    let message = message();
    shared(connections, messages, |share| {
        let mut connection = Connection::open(&relay, &clock).unwrap();
        for _ in 0..share {
            connection.send(&envelope, &message, &mut || Ok(())).unwrap();
        }
        connection.quit();
    })
}

fn with_lettre(server: SocketAddr, connections: usize, messages: usize) -> f64 {
    let transport = SmtpTransport::builder_dangerous(server.ip().to_string())
        .port(server.port())
        .pool_config(PoolConfig::new().max_size(u32::try_from(connections).unwrap()))
        .build();
    let envelope = lettre::address::Envelope::new(
        Some("a@org.example".parse().unwrap()),
        vec!["b@posti.example".parse().unwrap()],
    )
    .unwrap();
    let message = message();
    shared(connections, messages, |share| {
        for _ in 0..share {
            transport.send_raw(&envelope, &message).unwrap();
        }
    })
}

fn with_smtp_source(server: SocketAddr, connections: usize, messages: usize) -> Option<f64> {
    let start = Instant::now();
    let done = Command::new("smtp-source")
        .args(["-d", "-s", &connections.to_string(), "-m", &messages.to_string()])
        .args(["-l", &SIZE.to_string(), "-f", "a@org.example", "-t", "b@posti.example"])
        .arg(format!("{}:{}", server.ip(), server.port()))
        .status()
        .ok()?;
    done.success().then(|| messages as f64 / start.elapsed().as_secs_f64())
}

fn main() {
    let given: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let [server, numbers @ ..] = given.as_slice() else {
        println!("cargo bench --bench lettre -- HOST:PORT [CONNECTIONS [MESSAGES [ROUNDS]]]");
        return;
    };
    let server: SocketAddr = server.parse().unwrap();
    let number = |at: usize, usual| numbers.get(at).map_or(usual, |word| word.parse().unwrap());
    let (connections, messages, rounds) = (number(0, 8), number(1, 8000), number(2, 3));
    println!("{connections} connections, {messages} messages of {SIZE} octets, messages a second");
    println!("| smtp-source | own client | lettre |");
    for _ in 0..rounds {
        let source = with_smtp_source(server, connections, messages);
        let own = own(server, connections, messages);
        let lettre = with_lettre(server, connections, messages / 20);
        let source = source.map_or("-".to_owned(), |rate| format!("{rate:.0}"));
        println!("| {source} | {own:.0} | {lettre:.0} |");
    }
}
