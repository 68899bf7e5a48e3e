//! Bytes to and from a server, in clear or encrypted, with limits of time.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{IpAddr, Shutdown, SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::time::Duration;

use rustls::ClientConnection;
use rustls::pki_types::ServerName;

use super::error::StreamError;
use super::host::Host;
use super::step::Step;
use super::tls::{self, Roots};
use crate::dispatch::Clock;

/// How many bytes are read from the socket at once.
const READ: usize = 4096;

/// What a parser finds at the beginning of the bytes that were received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found<T> {
    /// Something whole, and the bytes that it takes.
    Whole(T, usize),
    /// The beginning of something: more bytes are needed.
    More,
    /// Nothing that can be understood, or something longer than the parser accepts.
    Broken,
}

/// A TCP connection to one server.
pub(in crate::dispatch) struct Stream {
    socket: TcpStream,
    /// The TLS session, once the connection is encrypted.
    tls: Option<Box<ClientConnection>>,
    clock: Arc<dyn Clock>,
    /// Bytes that were received, decrypted, and not read yet.
    inbox: Vec<u8>,
    limits: Limits,
}

/// The time-outs that the socket was last given: setting them is a system call.
#[derive(Default)]
struct Limits {
    read: Option<Duration>,
    write: Option<Duration>,
}

impl Stream {
    /// Connects to the first address of the host that answers. Nothing is sent or read yet.
    ///
    /// # Errors
    /// [`StreamError::Lookup`], [`StreamError::Connect`], or [`StreamError::Silent`] after `limit`.
    pub(in crate::dispatch) fn connect(
        host: &Host,
        port: u16,
        limit: Duration,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, StreamError> {
        let addresses: Vec<SocketAddr> = match host {
            Host::Address(address) => vec![(*address, port).into()],
            Host::Name(name) => {
                (name.as_str(), port).to_socket_addrs().map_err(StreamError::Lookup)?.collect()
            }
        };
        let mut step = Step::new(&*clock, limit);
        let mut last = io::Error::new(ErrorKind::NotFound, "no address");
        for address in addresses {
            match TcpStream::connect_timeout(&address, step.left(&*clock)?) {
                Ok(socket) => {
                    // Every write is a whole step: Nagle's algorithm would only delay it.
                    socket.set_nodelay(true).map_err(StreamError::Connect)?;
                    let limits = Limits::default();
                    return Ok(Self { socket, tls: None, clock, inbox: Vec::new(), limits });
                }
                Err(error) => last = error,
            }
        }
        Err(StreamError::Connect(last))
    }

    /// The IP address of this computer's end.
    pub(in crate::dispatch) fn own_address(&self) -> Option<IpAddr> {
        self.socket.local_addr().ok().map(|address| address.ip())
    }

    /// A second handle on the socket, for another thread.
    ///
    /// # Errors
    /// The system has no more handles.
    pub(in crate::dispatch) fn handle(&self) -> io::Result<TcpStream> {
        self.socket.try_clone()
    }

    /// Breaks the connection off. What the server has not got yet it will not get.
    pub(in crate::dispatch) fn break_off(&self) {
        // It may be broken already.
        let _ = self.socket.shutdown(Shutdown::Both);
    }

    /// Whether something came that nobody has read.
    pub(in crate::dispatch) fn has_unread(&self) -> bool {
        !self.inbox.is_empty()
    }

    /// The version of TLS, if the connection is encrypted.
    pub(in crate::dispatch) fn tls_version(&self) -> Option<&'static str> {
        use rustls::ProtocolVersion as Version;
        match self.tls.as_ref()?.protocol_version()? {
            Version::TLSv1_3 => Some("TLS 1.3"),
            Version::TLSv1_2 => Some("TLS 1.2"),
            _ => Some("TLS"),
        }
    }

    /// Encrypts from here on, if the server shows a certificate for `host` that `roots` accept.
    ///
    /// # Errors
    /// [`StreamError::Certificate`], [`StreamError::Handshake`], or the connection broke.
    pub(in crate::dispatch) fn encrypt(
        &mut self,
        host: &Host,
        roots: &Roots,
        limit: Duration,
    ) -> Result<(), StreamError> {
        let config = roots
            .config()
            .ok_or_else(|| StreamError::Handshake("no certificates are trusted".to_owned()))?;
        let name = match host {
            Host::Address(address) => ServerName::from(*address),
            Host::Name(name) => ServerName::try_from(name.clone()).map_err(|_| {
                StreamError::Handshake("the server's name is not a DNS name".to_owned())
            })?,
        };
        let mut session =
            ClientConnection::new(config, name).map_err(|error| tls::meaning(&error))?;
        // A message is one write, whose size the caller bounds.
        session.set_buffer_limit(None);
        let session = self.tls.insert(Box::new(session));
        let mut step = Step::new(&*self.clock, limit);
        while session.is_handshaking() || session.wants_write() {
            while session.wants_write() {
                let left = step.left(&*self.clock)?;
                push(session, &self.socket, &mut self.limits, left, &step)?;
            }
            if session.is_handshaking() {
                let left = step.left(&*self.clock)?;
                pull(session, &self.socket, &mut self.limits, left, &step)?;
            }
        }
        Ok(())
    }

    /// Writes all of it. If this fails, the server has not got the end of it.
    ///
    /// # Errors
    /// [`StreamError::Lost`] or [`StreamError::Silent`].
    pub(in crate::dispatch) fn write(
        &mut self,
        bytes: &[u8],
        limit: Duration,
    ) -> Result<(), StreamError> {
        let mut step = Step::new(&*self.clock, limit);
        if let Some(session) = &mut self.tls {
            session.writer().write_all(bytes).map_err(|error| step.meaning(&error))?;
            while session.wants_write() {
                let left = step.left(&*self.clock)?;
                push(session, &self.socket, &mut self.limits, left, &step)?;
            }
            return Ok(());
        }
        let mut rest = bytes;
        while !rest.is_empty() {
            let left = step.left(&*self.clock)?;
            self.limits.for_writing(&self.socket, left)?;
            match (&self.socket).write(rest) {
                Ok(0) => return Err(StreamError::Lost),
                Ok(written) => rest = &rest[written..],
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(step.meaning(&error)),
            }
        }
        Ok(())
    }

    /// Reads until `parse` finds something whole at the beginning of what was received. `parse` is
    /// called with all bytes that are there each time more have come, and bounds how many it accepts.
    ///
    /// # Errors
    /// [`StreamError::Nonsense`] if `parse` finds [`Found::Broken`], or the connection broke.
    pub(in crate::dispatch) fn read<T>(
        &mut self,
        limit: Duration,
        parse: &mut dyn FnMut(&[u8]) -> Found<T>,
    ) -> Result<T, StreamError> {
        let mut step = Step::new(&*self.clock, limit);
        loop {
            match parse(&self.inbox) {
                Found::Whole(found, used) => {
                    self.inbox.drain(..used);
                    return Ok(found);
                }
                Found::Broken => return Err(StreamError::Nonsense),
                Found::More => {}
            }
            self.receive(&mut step)?;
        }
    }

    /// Waits for more bytes and adds them to the inbox.
    fn receive(&mut self, step: &mut Step) -> Result<(), StreamError> {
        let mut buffer = [0; READ];
        loop {
            if let Some(session) = &mut self.tls {
                match session.reader().read(&mut buffer) {
                    Ok(0) => return Err(StreamError::Lost),
                    Ok(read) => {
                        self.inbox.extend_from_slice(&buffer[..read]);
                        return Ok(());
                    }
                    Err(error) if error.kind() == ErrorKind::WouldBlock => {
                        // TLS itself may have to answer, such as after a key update.
                        while session.wants_write() {
                            let left = step.left(&*self.clock)?;
                            push(session, &self.socket, &mut self.limits, left, step)?;
                        }
                        let left = step.left(&*self.clock)?;
                        pull(session, &self.socket, &mut self.limits, left, step)?;
                    }
                    Err(_) => return Err(StreamError::Lost),
                }
                continue;
            }
            let left = step.left(&*self.clock)?;
            self.limits.for_reading(&self.socket, left)?;
            match (&self.socket).read(&mut buffer) {
                Ok(0) => return Err(StreamError::Lost),
                Ok(read) => {
                    self.inbox.extend_from_slice(&buffer[..read]);
                    return Ok(());
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(step.meaning(&error)),
            }
        }
    }
}

impl Limits {
    fn for_reading(&mut self, socket: &TcpStream, limit: Duration) -> Result<(), StreamError> {
        if self.read != Some(limit) {
            socket.set_read_timeout(Some(limit)).map_err(|_| StreamError::Lost)?;
            self.read = Some(limit);
        }
        Ok(())
    }

    fn for_writing(&mut self, socket: &TcpStream, limit: Duration) -> Result<(), StreamError> {
        if self.write != Some(limit) {
            socket.set_write_timeout(Some(limit)).map_err(|_| StreamError::Lost)?;
            self.write = Some(limit);
        }
        Ok(())
    }
}

/// Hands encrypted bytes to the socket.
fn push(
    session: &mut ClientConnection,
    mut socket: &TcpStream,
    limits: &mut Limits,
    left: Duration,
    step: &Step,
) -> Result<(), StreamError> {
    limits.for_writing(socket, left)?;
    match session.write_tls(&mut socket) {
        Ok(0) => Err(StreamError::Lost),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::Interrupted => Ok(()),
        Err(error) => Err(step.meaning(&error)),
    }
}

/// Takes encrypted bytes from the socket.
fn pull(
    session: &mut ClientConnection,
    mut socket: &TcpStream,
    limits: &mut Limits,
    left: Duration,
    step: &Step,
) -> Result<(), StreamError> {
    limits.for_reading(socket, left)?;
    match session.read_tls(&mut socket) {
        Ok(0) => return Err(StreamError::Lost),
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::Interrupted => return Ok(()),
        Err(error) => return Err(step.meaning(&error)),
    }
    if let Err(error) = session.process_new_packets() {
        // The server learns the reason, if it still listens.
        let _ = session.write_tls(&mut socket);
        return Err(tls::meaning(&error));
    }
    Ok(())
}
