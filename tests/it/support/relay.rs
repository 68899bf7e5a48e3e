//! A mail relay on a port of its own that does what a test tells it to, and keeps what it took.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

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
    closed: AtomicBool,
    tls: Option<(Arc<ServerConfig>, String)>,
}

impl Relay {
    pub fn new(script: impl Fn(u64, &str, u64) -> Act + Send + Sync + 'static) -> Self {
        Self::with(Manner::default(), script)
    }

    pub fn with(
        manner: Manner,
        script: impl Fn(u64, &str, u64) -> Act + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(State {
            script: Box::new(script),
            manner,
            number: AtomicU64::new(0),
            seen: Mutex::default(),
            taken: Mutex::default(),
            closed: AtomicBool::new(false),
            tls: manner.tls.then(config),
        });
        let own = Arc::clone(&state);
        std::thread::spawn(move || {
            for socket in listener.incoming() {
                let state = Arc::clone(&own);
                if let Ok(socket) = socket
                    && !state.closed.load(Ordering::SeqCst)
                {
                    std::thread::spawn(move || talk(&state, socket));
                }
            }
        });
        Self { port, state }
    }

    /// `127.0.0.1:PORT`.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// The certificate that it shows, PEM.
    pub fn certificate(&self) -> String {
        self.state.tls.as_ref().map(|(_, pem)| pem.clone()).unwrap_or_default()
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

fn config() -> (Arc<ServerConfig>, String) {
    let pair = rcgen::KeyPair::generate().unwrap();
    let names = vec!["127.0.0.1".to_owned()];
    let made = rcgen::CertificateParams::new(names).unwrap().self_signed(&pair).unwrap();
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(pair.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.der().clone()], key)
        .unwrap();
    (Arc::new(config), made.pem())
}

trait Both: Read + Write {}
impl<T: Read + Write> Both for T {}

/// One connection; ends when the client does anything unexpected.
fn talk(state: &State, socket: TcpStream) -> Option<()> {
    socket.set_read_timeout(Some(Duration::from_secs(60))).ok()?;
    socket.set_nodelay(true).ok()?;
    let stream: Box<dyn Both> = match &state.tls {
        Some((config, _)) => {
            Box::new(StreamOwned::new(ServerConnection::new(config.clone()).ok()?, socket))
        }
        None => Box::new(socket),
    };
    let mut wire = BufReader::new(stream);
    say(&mut wire, state.manner.greeting.unwrap_or("220 relay.example ESMTP"))?;
    let mut sender = String::new();
    let mut recipient: Option<(String, Act)> = None;
    let mut refused_mail: Option<&'static str> = None;
    loop {
        let line = read(&mut wire)?;
        let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
        match verb.as_str() {
            "EHLO" => say(&mut wire, "250-relay.example\r\n250-PIPELINING\r\n250 AUTH PLAIN")?,
            "AUTH" => say(&mut wire, state.manner.auth.unwrap_or("235 2.7.0 ok"))?,
            "MAIL" => {
                sender = between(&line);
                recipient = None;
                // What is answered depends on the recipient, who is named next in any case.
                let number = state.number.load(Ordering::SeqCst) + 1;
                refused_mail = match (state.script)(number, "", 0) {
                    Act::Mail(reply) => Some(reply),
                    _ => None,
                };
                say(&mut wire, refused_mail.unwrap_or("250 2.1.0 ok"))?;
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
                    _ if refused_mail.is_some() => say(&mut wire, "503 5.5.1 no sender")?,
                    Act::Rcpt(reply) => {
                        say(&mut wire, reply)?;
                        if reply.starts_with("421") {
                            return None;
                        }
                    }
                    act => {
                        recipient = Some((address, act));
                        say(&mut wire, "250 2.1.5 ok")?;
                    }
                }
            }
            "DATA" => match recipient.take() {
                None => say(&mut wire, "554 5.5.1 no valid recipients")?,
                Some((address, act)) => {
                    say(&mut wire, "354 go on")?;
                    if act == Act::Cut {
                        read(&mut wire)?;
                        return None;
                    }
                    let message = message(&mut wire)?;
                    let keep = || {
                        let taken = (sender.clone(), address.clone(), message.clone());
                        state.taken.lock().unwrap().push(taken);
                    };
                    match act {
                        Act::Dot(reply) => say(&mut wire, reply)?,
                        Act::Vanish => {
                            keep();
                            return None;
                        }
                        Act::Silence => {
                            keep();
                            let mut rest = Vec::new();
                            let _ = wire.read_to_end(&mut rest);
                            return None;
                        }
                        _ => {
                            keep();
                            say(&mut wire, "250 2.0.0 queued as 1")?;
                        }
                    }
                }
            },
            "RSET" => say(&mut wire, "250 ok")?,
            "QUIT" => {
                say(&mut wire, "221 bye")?;
                return Some(());
            }
            _ => say(&mut wire, "500 5.5.2 what?")?,
        }
    }
}

fn say(wire: &mut BufReader<Box<dyn Both>>, line: &str) -> Option<()> {
    wire.get_mut().write_all(format!("{line}\r\n").as_bytes()).ok()?;
    wire.get_mut().flush().ok()
}

fn read(wire: &mut BufReader<Box<dyn Both>>) -> Option<String> {
    let mut line = Vec::new();
    let read = wire.read_until(b'\n', &mut line).ok()?;
    let line = line.strip_suffix(b"\r\n").filter(|_| read > 0)?;
    String::from_utf8(line.to_vec()).ok()
}

/// A message up to its final dot, without dot-stuffing.
fn message(wire: &mut BufReader<Box<dyn Both>>) -> Option<Vec<u8>> {
    let mut message = Vec::new();
    loop {
        let mut line = Vec::new();
        if wire.read_until(b'\n', &mut line).ok()? == 0 {
            return None;
        }
        if line == b".\r\n" {
            return Some(message);
        }
        message.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
}

fn between(line: &str) -> String {
    let from = line.find('<').map_or(0, |at| at + 1);
    let to = line.find('>').unwrap_or(line.len());
    line[from..to].to_owned()
}
