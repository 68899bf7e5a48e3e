//! A mailbox over IMAP (RFC 3501), read and left as it is: opened with EXAMINE, messages fetched with
//! BODY.PEEK, so that not even the mark of a read message changes.
//!
//! This module alone knows the crate `imap`. It takes any stream, so connections are made and encrypted
//! here: with rustls, as to the relay, and with a limit to what a server can make us hold in memory.

use std::fmt;
use std::io::{self, Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::ops::ControlFlow;
use std::time::Duration;

use rustls::pki_types::ServerName;
use rustls::{ClientConnection, StreamOwned};

use super::source::{Item, MOST_BYTES, SourceError};
use crate::dispatch::Secret;
use crate::dispatch::stream::{Host, Roots, Tls};

/// So long the server may take for an answer.
const PATIENCE: Duration = Duration::from_secs(120);

/// Sizes of so many messages are asked for at once.
const SIZES_AT_ONCE: usize = 500;

/// A mailbox and who opens it.
#[derive(Clone)]
pub struct Account {
    /// The server's name; its certificate must be for this.
    pub host: Host,
    /// Its TCP port.
    pub port: u16,
    /// Whether and when the connection is encrypted.
    pub tls: Tls,
    /// Whose certificates are believed.
    pub roots: Roots,
    /// The user's name.
    pub user: String,
    /// The password.
    pub password: Secret,
    /// The mailbox, `INBOX` for that which everybody has.
    pub mailbox: String,
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Account").field("host", &self.host).finish_non_exhaustive()
    }
}

impl Account {
    /// The usual port of IMAP: 993 where all is encrypted, 143 else.
    pub fn usual_port(tls: Tls) -> u16 {
        if tls == Tls::Implicit { 993 } else { 143 }
    }
}

/// Gives all messages of a mailbox to `take`, in the order of their UIDs, until it breaks off. One
/// message at a time is in memory.
///
/// # Errors
/// The server cannot be reached or not safely, refuses the user or the mailbox, or breaks off.
pub fn imap(
    account: &Account,
    take: &mut dyn FnMut(Item) -> ControlFlow<()>,
) -> Result<(), SourceError> {
    let (stream, greeted) = connect(account)?;
    let mut client = imap::Client::new(stream);
    if !greeted {
        client.read_greeting().map_err(|error| broken(&error))?;
    }
    let mut session = client.login(&account.user, account.password.reveal()).map_err(
        |(error, _)| match error {
            imap::Error::No(_) | imap::Error::Bad(_) | imap::Error::Validate(_) => {
                SourceError::Login
            }
            other => broken(&other),
        },
    )?;
    session.examine(&account.mailbox).map_err(|error| match error {
        imap::Error::No(_) | imap::Error::Bad(_) | imap::Error::Validate(_) => SourceError::Mailbox,
        other => broken(&other),
    })?;
    let mut uids: Vec<u32> =
        session.uid_search("ALL").map_err(|error| broken(&error))?.into_iter().collect();
    uids.sort_unstable();
    for some in uids.chunks(SIZES_AT_ONCE) {
        let list: Vec<String> = some.iter().map(u32::to_string).collect();
        let sizes = session
            .uid_fetch(list.join(","), "(UID RFC822.SIZE)")
            .map_err(|error| broken(&error))?;
        let mut found: Vec<(u32, u32)> =
            sizes.iter().filter_map(|fetch| Some((fetch.uid?, fetch.size?))).collect();
        drop(sizes);
        found.sort_unstable();
        for (uid, size) in found {
            let name = uid.to_string();
            let item = if size as usize > MOST_BYTES {
                Item::TooLarge { name }
            } else {
                match fetch(&mut session, uid)? {
                    Some(bytes) => Item::Message { name, bytes },
                    // Somebody has taken it away meanwhile.
                    None => continue,
                }
            };
            if take(item).is_break() {
                let _ = session.logout();
                return Ok(());
            }
        }
    }
    // All was read; whether the server says goodbye does not matter.
    let _ = session.logout();
    Ok(())
}

fn fetch(session: &mut imap::Session<Stream>, uid: u32) -> Result<Option<Vec<u8>>, SourceError> {
    let fetched =
        session.uid_fetch(uid.to_string(), "(UID BODY.PEEK[])").map_err(|error| broken(&error))?;
    let message = fetched.iter().find(|fetch| fetch.uid == Some(uid));
    Ok(message.and_then(|fetch| fetch.body()).map(<[u8]>::to_vec))
}

/// What went wrong, without words of the server: they may quote what nobody should see.
fn broken(error: &imap::Error) -> SourceError {
    SourceError::Broken(match error {
        imap::Error::Io(error) => match tls_problem(error) {
            Some(certificate) => return SourceError::Certificate(certificate),
            None => error.to_string(),
        },
        imap::Error::ConnectionLost | imap::Error::Bye(_) => "the connection was lost".to_owned(),
        imap::Error::No(_) | imap::Error::Bad(_) => "it refused a command".to_owned(),
        _ => "it answered what cannot be understood".to_owned(),
    })
}

/// What is wrong with a certificate, if that is what an error means.
fn tls_problem(error: &io::Error) -> Option<String> {
    match error.get_ref()?.downcast_ref::<rustls::Error>()? {
        rustls::Error::InvalidCertificate(bad) => Some(bad.to_string()),
        _ => None,
    }
}

/// A connection, encrypted or not, that refuses to give more in one turn than a message may have.
#[derive(Debug)]
struct Stream {
    inner: Inner,
    /// So many octets may still come before the next command.
    room: usize,
}

#[derive(Debug)]
enum Inner {
    Plain(TcpStream),
    Tls(Box<StreamOwned<ClientConnection, TcpStream>>),
}

/// What may come in answer to one command: a message, or the list of all UIDs of a large mailbox.
const MOST_ANSWER: usize = MOST_BYTES + 1024 * 1024;

impl Read for Stream {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = match &mut self.inner {
            Inner::Plain(stream) => stream.read(buffer)?,
            Inner::Tls(stream) => stream.read(buffer)?,
        };
        self.room = self
            .room
            .checked_sub(read)
            .ok_or_else(|| io::Error::other("the server sends more than it was asked for"))?;
        Ok(read)
    }
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.room = MOST_ANSWER;
        match &mut self.inner {
            Inner::Plain(stream) => stream.write(bytes),
            Inner::Tls(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.inner {
            Inner::Plain(stream) => stream.flush(),
            Inner::Tls(stream) => stream.flush(),
        }
    }
}

/// Connects, encrypts, and says whether the greeting was read meanwhile.
fn connect(account: &Account) -> Result<(Stream, bool), SourceError> {
    let unreachable = |error: io::Error| SourceError::Unreachable(error.to_string());
    let name = match &account.host {
        Host::Name(name) => name.clone(),
        Host::Address(address) => address.to_string(),
    };
    let addresses = (name.as_str(), account.port).to_socket_addrs().map_err(unreachable)?;
    let mut last = io::Error::new(io::ErrorKind::NotFound, "the name has no address");
    let mut socket = None;
    for address in addresses {
        match TcpStream::connect_timeout(&address, Duration::from_secs(30)) {
            Ok(connected) => {
                socket = Some(connected);
                break;
            }
            Err(error) => last = error,
        }
    }
    let mut socket = socket.ok_or_else(|| unreachable(last))?;
    socket.set_read_timeout(Some(PATIENCE)).map_err(unreachable)?;
    socket.set_write_timeout(Some(PATIENCE)).map_err(unreachable)?;
    socket.set_nodelay(true).map_err(unreachable)?;
    let greeted = account.tls == Tls::StartTls;
    if greeted {
        start_tls(&mut socket)?;
    }
    let inner = match account.tls {
        Tls::None => Inner::Plain(socket),
        Tls::StartTls | Tls::Implicit => Inner::Tls(Box::new(encrypted(account, socket)?)),
    };
    Ok((Stream { inner, room: MOST_ANSWER }, greeted))
}

/// Asks for encryption (RFC 3501 6.2.1). Read octet by octet: nothing that came in clear may be left
/// over and be taken for an encrypted answer.
fn start_tls(socket: &mut TcpStream) -> Result<(), SourceError> {
    let lost = |error: io::Error| SourceError::Broken(error.to_string());
    let greeting = line(socket).map_err(lost)?;
    if !greeting.starts_with(b"* OK") {
        return Err(SourceError::Broken("it does not greet as IMAP does".to_owned()));
    }
    socket.write_all(b"t1 STARTTLS\r\n").map_err(lost)?;
    for _ in 0..20 {
        let answer = line(socket).map_err(lost)?;
        if answer.starts_with(b"* ") {
            continue;
        }
        if answer.starts_with(b"t1 OK") {
            return Ok(());
        }
        break;
    }
    Err(SourceError::Unreachable("it offers no STARTTLS".to_owned()))
}

fn line(socket: &mut TcpStream) -> io::Result<Vec<u8>> {
    let mut line = Vec::new();
    let mut byte = [0];
    while line.len() < 8_192 {
        socket.read_exact(&mut byte)?;
        line.extend_from_slice(&byte);
        if byte == *b"\n" {
            return Ok(line);
        }
    }
    Err(io::Error::other("a line without end"))
}

fn encrypted(
    account: &Account,
    mut socket: TcpStream,
) -> Result<StreamOwned<ClientConnection, TcpStream>, SourceError> {
    let config = account
        .roots
        .config()
        .ok_or_else(|| SourceError::Certificate("no certificates are believed".to_owned()))?;
    let name = match &account.host {
        Host::Address(address) => ServerName::from(*address),
        Host::Name(name) => ServerName::try_from(name.clone())
            .map_err(|_| SourceError::Unreachable("the name is no DNS name".to_owned()))?,
    };
    let mut session = ClientConnection::new(config, name)
        .map_err(|error| SourceError::Unreachable(error.to_string()))?;
    while session.is_handshaking() {
        session.complete_io(&mut socket).map_err(|error| match tls_problem(&error) {
            Some(certificate) => SourceError::Certificate(certificate),
            None => SourceError::Unreachable(error.to_string()),
        })?;
    }
    Ok(StreamOwned::new(session, socket))
}
