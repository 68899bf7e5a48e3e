//! A mail relay on a port of its own that does what a test tells it to, and keeps what it took.

use std::collections::BTreeMap;
use std::net::TcpStream;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::support::server::{Identity, Wire, listen};

/// What is done with a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// It is taken.
    Take,
    /// This is answered to MAIL FROM.
    Mail(&'static str),
    /// This is answered to RCPT TO.
    Rcpt(&'static str),
    /// This is answered after the final dot.
    Dot(&'static str),
    /// The connection is closed while the message comes.
    Cut,
    /// The message is taken, and the connection closed without an answer.
    Vanish,
    /// The message is taken, and nothing is answered until the client goes away.
    Silence,
}

/// What is done with the n-th transaction (counted from 1) to an address, which was there so many
/// times before.
pub type Script = Box<dyn Fn(u64, &str, u64) -> Act + Send + Sync>;

/// How the relay greets and lets in.
#[derive(Debug, Clone, Copy, Default)]
pub struct Manner {
    /// In place of its greeting.
    pub greeting: Option<&'static str>,
    /// Whether it speaks TLS from the beginning, with a certificate that nobody believes.
    pub tls: bool,
    /// In place of `235` to AUTH.
    pub auth: Option<&'static str>,
}

/// A running relay. It ends with the process.
pub struct Relay {
    pub port: u16,
    state: Arc<State>,
}

struct State {
    script: Script,
    manner: Manner,
    number: AtomicU64,
    seen: Mutex<BTreeMap<String, u64>>,
    taken: Mutex<Vec<(String, String, Vec<u8>)>>,
    identity: Option<Identity>,
}

impl Relay {
    pub fn new(script: impl Fn(u64, &str, u64) -> Act + Send + Sync + 'static) -> Self {
        Self::with(Manner::default(), script)
    }

    pub fn with(
        manner: Manner,
        script: impl Fn(u64, &str, u64) -> Act + Send + Sync + 'static,
    ) -> Self {
        let state = Arc::new(State {
            script: Box::new(script),
            manner,
            number: AtomicU64::new(0),
            seen: Mutex::default(),
            taken: Mutex::default(),
            identity: manner.tls.then(|| Identity::of("127.0.0.1")),
        });
        let own = Arc::clone(&state);
        let port = listen(move |socket| {
            let _ = talk(&own, socket);
        });
        Self { port, state }
    }

    /// `127.0.0.1:PORT`.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// The certificate that it shows, PEM.
    pub fn certificate(&self) -> String {
        self.state.identity.as_ref().map(|identity| identity.pem.clone()).unwrap_or_default()
    }

    /// Sender, recipient and bytes of each message that was taken, in their order.
    pub fn taken(&self) -> Vec<(String, String, Vec<u8>)> {
        self.state.taken.lock().unwrap().clone()
    }

    /// How often each recipient was taken.
    pub fn copies(&self) -> BTreeMap<String, u64> {
        let mut copies = BTreeMap::new();
        for (_, recipient, _) in self.taken() {
            *copies.entry(recipient).or_default() += 1;
        }
        copies
    }
}

/// One connection; ends when the client does anything unexpected.
fn talk(state: &State, socket: TcpStream) -> Option<()> {
    let mut wire = Wire::new(socket, Duration::from_secs(60))?;
    if let Some(identity) = &state.identity {
        wire.encrypt(identity)?;
    }
    wire.say(state.manner.greeting.unwrap_or("220 relay.example ESMTP"))?;
    let mut sender = String::new();
    let mut recipient: Option<(String, Act)> = None;
    let mut refused_mail: Option<&'static str> = None;
    loop {
        let line = wire.line()?;
        let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
        match verb.as_str() {
            "EHLO" => wire.say("250-relay.example\r\n250-PIPELINING\r\n250 AUTH PLAIN")?,
            "AUTH" => wire.say(state.manner.auth.unwrap_or("235 2.7.0 ok"))?,
            "MAIL" => {
                sender = between(&line);
                recipient = None;
                // What is answered depends on the recipient, who is named next in any case.
                let number = state.number.load(Ordering::SeqCst) + 1;
                refused_mail = match (state.script)(number, "", 0) {
                    Act::Mail(reply) => Some(reply),
                    _ => None,
                };
                wire.say(refused_mail.unwrap_or("250 2.1.0 ok"))?;
            }
            "RCPT" => {
                let address = between(&line);
                let number = state.number.fetch_add(1, Ordering::SeqCst) + 1;
                let before = {
                    let mut seen = state.seen.lock().unwrap();
                    let times = seen.entry(address.clone()).or_default();
                    *times += 1;
                    *times - 1
                };
                let act = (state.script)(number, &address, before);
                match act {
                    _ if refused_mail.is_some() => wire.say("503 5.5.1 no sender")?,
                    Act::Rcpt(reply) => {
                        wire.say(reply)?;
                        if reply.starts_with("421") {
                            return None;
                        }
                    }
                    act => {
                        recipient = Some((address, act));
                        wire.say("250 2.1.5 ok")?;
                    }
                }
            }
            "DATA" => match recipient.take() {
                None => wire.say("554 5.5.1 no valid recipients")?,
                Some((address, act)) => {
                    wire.say("354 go on")?;
                    if act == Act::Cut {
                        wire.line()?;
                        return None;
                    }
                    let message = unstuffed(&wire.message().ok()?);
                    let keep = || {
                        let taken = (sender.clone(), address.clone(), message.clone());
                        state.taken.lock().unwrap().push(taken);
                    };
                    match act {
                        Act::Dot(reply) => wire.say(reply)?,
                        Act::Vanish => {
                            keep();
                            return None;
                        }
                        Act::Silence => {
                            keep();
                            wire.drain();
                            return None;
                        }
                        _ => {
                            keep();
                            wire.say("250 2.0.0 queued as 1")?;
                        }
                    }
                }
            },
            "RSET" => wire.say("250 ok")?,
            "QUIT" => {
                wire.say("221 bye")?;
                return Some(());
            }
            _ => wire.say("500 5.5.2 what?")?,
        }
    }
}

/// A message without the dots that were put before its own ones (RFC 5321 4.5.2).
fn unstuffed(message: &[u8]) -> Vec<u8> {
    let lines = message.split_inclusive(|byte| *byte == b'\n');
    lines.flat_map(|line| line.strip_prefix(b".").unwrap_or(line)).copied().collect()
}

fn between(line: &str) -> String {
    let from = line.find('<').map_or(0, |at| at + 1);
    let to = line.find('>').unwrap_or(line.len());
    line[from..to].to_owned()
}
