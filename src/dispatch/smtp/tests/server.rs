//! A relay that says what a script tells it to, on a port of its own.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use crate::dispatch::{Clock, Moment};

/// What the server does next.
#[derive(Debug, Clone)]
pub(super) enum Do {
    /// Reads a line.
    Read,
    /// Reads a message up to its final dot.
    ReadMessage,
    /// Writes this with its line end.
    Say(&'static str),
    /// Writes this as it is.
    Raw(Vec<u8>),
    /// Encrypts from here on.
    Encrypt,
    /// Says nothing until the client goes away.
    Silence,
    /// Closes so that the client sees a reset.
    Reset,
    /// Closes.
    Close,
}

/// Reads a line and answers.
pub(super) fn answer(reply: &'static str) -> [Do; 2] {
    [Do::Read, Do::Say(reply)]
}

/// A certificate of its own and a server that shows it.
pub(super) struct Identity {
    pub(super) pem: String,
    config: Arc<ServerConfig>,
}

impl Identity {
    /// One for a name or an address.
    pub(super) fn of(name: &str) -> Self {
        Self::with(rcgen::CertificateParams::new(vec![name.to_owned()]).unwrap())
    }

    /// One with these parameters.
    pub(super) fn with(parameters: rcgen::CertificateParams) -> Self {
        let pair = rcgen::KeyPair::generate().unwrap();
        let made = parameters.self_signed(&pair).unwrap();
        let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(pair.serialize_der()));
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![made.der().clone()], key)
            .unwrap();
        Self { pem: made.pem(), config: Arc::new(config) }
    }
}

/// A running server.
pub(super) struct Server {
    pub(super) port: u16,
    heard: Receiver<String>,
    thread: JoinHandle<()>,
}

impl Server {
    /// Plays one script for one connection.
    pub(super) fn play(script: impl IntoIterator<Item = Do>, identity: Option<&Identity>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let script: Vec<Do> = script.into_iter().collect();
        let config = identity.map(|identity| identity.config.clone());
        let (tell, heard) = channel();
        let thread = std::thread::spawn(move || {
            let (socket, _) = listener.accept().unwrap();
            // A test that went wrong ends all the same.
            socket.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
            play(script, socket, config, &tell);
        });
        Self { port, heard, thread }
    }

    /// What the client said, once the server has ended; a message as one text.
    pub(super) fn heard(self) -> Vec<String> {
        self.thread.join().unwrap();
        self.heard.iter().collect()
    }
}

trait Both: Read + Write + Send {}
impl<T: Read + Write + Send> Both for T {}

fn play(
    script: Vec<Do>,
    socket: TcpStream,
    config: Option<Arc<ServerConfig>>,
    tell: &Sender<String>,
) {
    let mut reader: BufReader<Box<dyn Both>> =
        BufReader::new(Box::new(socket.try_clone().unwrap()));
    for step in script {
        match step {
            Do::Read => {
                let mut line = String::new();
                match reader.read_line(&mut line) {
                    Ok(read) if read > 0 => tell.send(line.trim_end().to_owned()).unwrap(),
                    _ => return,
                }
            }
            Do::ReadMessage => {
                let mut message = String::new();
                loop {
                    let mut line = String::new();
                    match reader.read_line(&mut line) {
                        Ok(read) if read > 0 && line != ".\r\n" => message.push_str(&line),
                        Ok(read) if read > 0 => break,
                        _ => {
                            tell.send(format!("{message}<cut off>")).unwrap();
                            return;
                        }
                    }
                }
                tell.send(message).unwrap();
            }
            Do::Say(reply) => {
                let said = format!("{reply}\r\n");
                if reader.get_mut().write_all(said.as_bytes()).is_err() {
                    return;
                }
                let _ = reader.get_mut().flush();
            }
            Do::Raw(bytes) => {
                let _ = reader.get_mut().write_all(&bytes);
                let _ = reader.get_mut().flush();
            }
            Do::Encrypt => {
                let session = ServerConnection::new(config.clone().unwrap()).unwrap();
                let stream = StreamOwned::new(session, socket.try_clone().unwrap());
                reader = BufReader::new(Box::new(stream));
            }
            Do::Silence => {
                let mut rest = Vec::new();
                let _ = reader.read_to_end(&mut rest);
                return;
            }
            Do::Reset => {
                // What was not read when a socket closes makes a reset.
                let mut one = [0];
                let _ = socket.peek(&mut one);
                return;
            }
            Do::Close => return,
        }
    }
    // Until the client goes away, so that nothing is lost on the way to it.
    let mut rest = Vec::new();
    let _ = reader.read_to_end(&mut rest);
}

/// A clock of tests: the time of day stands still, time limits run.
#[derive(Debug)]
pub(super) struct TestClock {
    start: std::time::Instant,
    slept: Mutex<Duration>,
}

impl TestClock {
    pub(super) fn shared() -> Arc<dyn Clock> {
        Arc::new(Self { start: std::time::Instant::now(), slept: Mutex::default() })
    }
}

impl Clock for TestClock {
    fn now(&self) -> Moment {
        Moment::from_millis(1_795_376_400_000)
    }

    fn monotonic(&self) -> Duration {
        self.start.elapsed()
    }

    fn sleep(&self, time: Duration) {
        *self.slept.lock().unwrap() += time;
    }
}
