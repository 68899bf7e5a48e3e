//! Servers of tests, each on a port of its own of 127.0.0.1: a scripted one, and the connection that
//! the relay of `send` is built on.
//!
//! The unit tests of `dispatch` compile this file too, by its path, so it uses nothing of this
//! package.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// A self-signed certificate, and the settings of a server that shows it.
#[derive(Clone)]
pub struct Identity {
    /// The certificate.
    pub pem: String,
    config: Arc<ServerConfig>,
}

impl Identity {
    /// One for a host name or an IP address.
    pub fn of(name: &str) -> Self {
        Self::with(rcgen::CertificateParams::new(vec![name.to_owned()]).unwrap())
    }

    /// One with these parameters.
    pub fn with(parameters: rcgen::CertificateParams) -> Self {
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

trait Both: Read + Write + Send {}
impl<T: Read + Write + Send> Both for T {}

/// The server's end of one connection. Everything is `None` once the client is gone.
pub struct Wire {
    reader: BufReader<Box<dyn Both>>,
    socket: TcpStream,
}

impl Wire {
    /// A connection in clear. A client that says nothing for `patience` is gone, so that a test that
    /// went wrong ends all the same.
    pub fn new(socket: TcpStream, patience: Duration) -> Option<Self> {
        socket.set_read_timeout(Some(patience)).ok()?;
        socket.set_nodelay(true).ok()?;
        let reader = BufReader::new(Box::new(socket.try_clone().ok()?) as Box<dyn Both>);
        Some(Self { reader, socket })
    }

    /// Encrypts from here on.
    pub fn encrypt(&mut self, identity: &Identity) -> Option<()> {
        let session = ServerConnection::new(identity.config.clone()).ok()?;
        let stream = StreamOwned::new(session, self.socket.try_clone().ok()?);
        self.reader = BufReader::new(Box::new(stream));
        Some(())
    }

    /// The next line without its line end.
    pub fn line(&mut self) -> Option<String> {
        let mut line = Vec::new();
        let read = self.reader.read_until(b'\n', &mut line).ok()?;
        let line = line.strip_suffix(b"\n").filter(|_| read > 0)?;
        String::from_utf8(line.strip_suffix(b"\r").unwrap_or(line).to_vec()).ok()
    }

    /// A message of SMTP up to its final dot, as it came; `Err` with its beginning if it is cut off.
    pub fn message(&mut self) -> Result<Vec<u8>, Vec<u8>> {
        let mut message = Vec::new();
        loop {
            let begin = message.len();
            match self.reader.read_until(b'\n', &mut message) {
                Ok(read) if read > 0 && message[begin..] == *b".\r\n" => {
                    message.truncate(begin);
                    return Ok(message);
                }
                Ok(read) if read > 0 => {}
                _ => return Err(message),
            }
        }
    }

    /// Writes bytes as they are.
    pub fn raw(&mut self, bytes: &[u8]) -> Option<()> {
        self.reader.get_mut().write_all(bytes).ok()?;
        self.reader.get_mut().flush().ok()
    }

    /// Writes a line with its line end.
    pub fn say(&mut self, line: &str) -> Option<()> {
        self.raw(format!("{line}\r\n").as_bytes())
    }

    /// Reads and says nothing more until the client goes away, so that nothing is lost on the way.
    pub fn drain(&mut self) {
        let _ = self.reader.read_to_end(&mut Vec::new());
    }

    /// Waits until something came that is never read: closing makes a reset then.
    fn leave_unread(&mut self) {
        let _ = self.socket.peek(&mut [0]);
    }
}

/// Listens on a port of its own and hands every connection to `talk`, each on a thread. It ends with
/// the process.
pub fn listen(talk: impl Fn(TcpStream) + Send + Sync + 'static) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let talk = Arc::new(talk);
    std::thread::spawn(move || {
        for socket in listener.incoming().flatten() {
            let talk = Arc::clone(&talk);
            std::thread::spawn(move || talk(socket));
        }
    });
    port
}

/// What a scripted server does next.
#[derive(Debug, Clone)]
pub enum Do {
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
pub fn answer(reply: &'static str) -> [Do; 2] {
    [Do::Read, Do::Say(reply)]
}

/// A server that plays a script for one connection.
pub struct Server {
    /// Its port.
    pub port: u16,
    heard: Receiver<String>,
    thread: JoinHandle<()>,
}

impl Server {
    /// Starts it.
    pub fn play(script: impl IntoIterator<Item = Do>, identity: Option<&Identity>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let script: Vec<Do> = script.into_iter().collect();
        let identity = identity.cloned();
        let (tell, heard) = channel();
        let thread = std::thread::spawn(move || {
            let (socket, _) = listener.accept().unwrap();
            let mut wire = Wire::new(socket, Duration::from_secs(20)).unwrap();
            if play(script, &mut wire, identity.as_ref(), &tell).is_some() {
                wire.drain();
            }
        });
        Self { port, heard, thread }
    }

    /// What the client said, once the server has ended: lines, and each message as one text.
    pub fn heard(self) -> Vec<String> {
        self.thread.join().unwrap();
        self.heard.iter().collect()
    }
}

/// `None` if the connection is to be closed, or is gone.
fn play(
    script: Vec<Do>,
    wire: &mut Wire,
    identity: Option<&Identity>,
    tell: &Sender<String>,
) -> Option<()> {
    for step in script {
        match step {
            Do::Read => tell.send(wire.line()?.trim_end().to_owned()).unwrap(),
            Do::ReadMessage => {
                let (message, whole) = match wire.message() {
                    Ok(message) => (message, true),
                    Err(message) => (message, false),
                };
                let message = String::from_utf8(message).unwrap();
                tell.send(if whole { message } else { format!("{message}<cut off>") }).unwrap();
                if !whole {
                    return None;
                }
            }
            Do::Say(reply) => wire.say(reply)?,
            Do::Raw(bytes) => {
                let _ = wire.raw(&bytes);
            }
            Do::Encrypt => wire.encrypt(identity.unwrap())?,
            Do::Silence => {
                wire.drain();
                return None;
            }
            Do::Reset => {
                wire.leave_unread();
                return None;
            }
            Do::Close => return None,
        }
    }
    Some(())
}
