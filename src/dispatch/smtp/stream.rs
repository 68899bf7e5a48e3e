//! Octets to and from the relay, in clear or encrypted, with limits of time.
//!
//! A limit counts for a whole step: a relay that sends an octet a minute gains no time by it.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{IpAddr, Shutdown, SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::time::Duration;

use rustls::ClientConnection;
use rustls::pki_types::ServerName;

use super::failure::Cause;
use super::relay::{Host, Relay};
use super::reply::{Parsed, Reply, parse_reply};
use super::tls;
use crate::dispatch::Clock;

/// How much is read at once.
const READ: usize = 4096;

pub(super) struct Stream {
    socket: TcpStream,
    tls: Option<Box<ClientConnection>>,
    clock: Arc<dyn Clock>,
    /// What was received and not read yet.
    inbox: Vec<u8>,
    limits: Limits,
}

/// The limits that the socket was last given.
#[derive(Default)]
struct Limits {
    read: Option<Duration>,
    write: Option<Duration>,
}

/// The end of a step.
struct Step {
    limit: Duration,
    end: Duration,
    begun: bool,
}

impl Step {
    fn new(clock: &dyn Clock, limit: Duration) -> Self {
        Self { limit, end: clock.monotonic().saturating_add(limit), begun: false }
    }

    /// What is left. The first time it is all: so a socket is rarely given another limit.
    fn left(&mut self, clock: &dyn Clock) -> Result<Duration, Cause> {
        if !std::mem::replace(&mut self.begun, true) {
            return Ok(self.limit.max(Duration::from_millis(1)));
        }
        match self.end.checked_sub(clock.monotonic()) {
            // The socket counts in microseconds and takes nothing for no limit.
            Some(left) if left > Duration::from_micros(10) => Ok(left),
            _ => Err(Cause::Silent(self.limit)),
        }
    }

    fn cause(&self, error: &io::Error) -> Cause {
        match error.kind() {
            ErrorKind::WouldBlock | ErrorKind::TimedOut => Cause::Silent(self.limit),
            _ => Cause::Lost,
        }
    }
}

impl Stream {
    /// Connects to the relay; nothing is said yet.
    pub(super) fn connect(relay: &Relay, clock: Arc<dyn Clock>) -> Result<Self, Cause> {
        let addresses: Vec<SocketAddr> = match &relay.host {
            Host::Address(address) => vec![(*address, relay.port).into()],
            Host::Name(name) => {
                (name.as_str(), relay.port).to_socket_addrs().map_err(Cause::Lookup)?.collect()
            }
        };
        let mut step = Step::new(&*clock, relay.timeouts.connect);
        let mut last = io::Error::new(ErrorKind::NotFound, "no address");
        for address in addresses {
            match TcpStream::connect_timeout(&address, step.left(&*clock)?) {
                Ok(socket) => {
                    // What is written is a whole step: nothing is gained by waiting for more.
                    socket.set_nodelay(true).map_err(Cause::Connect)?;
                    let limits = Limits::default();
                    return Ok(Self { socket, tls: None, clock, inbox: Vec::new(), limits });
                }
                Err(error) => last = error,
            }
        }
        Err(Cause::Connect(last))
    }

    /// The address of this end.
    pub(super) fn own_address(&self) -> Option<IpAddr> {
        self.socket.local_addr().ok().map(|address| address.ip())
    }

    /// A second handle on the socket.
    pub(super) fn handle(&self) -> io::Result<TcpStream> {
        self.socket.try_clone()
    }

    /// Breaks the connection off. What the relay has not got yet it will not get.
    pub(super) fn break_off(&self) {
        // It may be broken already.
        let _ = self.socket.shutdown(Shutdown::Both);
    }

    /// Whether something came that was not asked for.
    pub(super) fn has_unread(&self) -> bool {
        !self.inbox.is_empty()
    }

    /// The version of TLS, if it is encrypted.
    pub(super) fn tls_version(&self) -> Option<&'static str> {
        use rustls::ProtocolVersion as Version;
        match self.tls.as_ref()?.protocol_version()? {
            Version::TLSv1_3 => Some("TLS 1.3"),
            Version::TLSv1_2 => Some("TLS 1.2"),
            _ => Some("TLS"),
        }
    }

    /// Encrypts from here on, once the relay has shown a good certificate for its name.
    pub(super) fn encrypt(&mut self, relay: &Relay, limit: Duration) -> Result<(), Cause> {
        let config = relay
            .roots
            .config()
            .ok_or_else(|| Cause::Handshake("no certificates are believed".to_owned()))?;
        let name = match &relay.host {
            Host::Address(address) => ServerName::from(*address),
            Host::Name(name) => ServerName::try_from(name.clone())
                .map_err(|_| Cause::Handshake("the relay's name is no DNS name".to_owned()))?,
        };
        let mut session =
            ClientConnection::new(config, name).map_err(|error| tls::cause(&error))?;
        // A message is one write; what it needs is bounded by the writer.
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

    /// Writes all of it. If this fails, the relay has not got the end of it.
    pub(super) fn write(&mut self, bytes: &[u8], limit: Duration) -> Result<(), Cause> {
        let mut step = Step::new(&*self.clock, limit);
        if let Some(session) = &mut self.tls {
            session.writer().write_all(bytes).map_err(|error| step.cause(&error))?;
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
                Ok(0) => return Err(Cause::Lost),
                Ok(written) => rest = &rest[written..],
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(step.cause(&error)),
            }
        }
        Ok(())
    }

    /// Reads one reply, and gives its octets to `look`.
    pub(super) fn reply(
        &mut self,
        limit: Duration,
        look: &mut dyn FnMut(&[u8]),
    ) -> Result<Reply, Cause> {
        let mut step = Step::new(&*self.clock, limit);
        loop {
            match parse_reply(&self.inbox) {
                Parsed::Reply(reply, used) => {
                    look(&self.inbox[..used]);
                    self.inbox.drain(..used);
                    return Ok(reply);
                }
                Parsed::Broken => return Err(Cause::Nonsense),
                Parsed::More => {}
            }
            self.receive(&mut step)?;
        }
    }

    /// Waits for more octets and takes them in.
    fn receive(&mut self, step: &mut Step) -> Result<(), Cause> {
        let mut buffer = [0; READ];
        loop {
            if let Some(session) = &mut self.tls {
                match session.reader().read(&mut buffer) {
                    Ok(0) => return Err(Cause::Lost),
                    Ok(read) => {
                        self.inbox.extend_from_slice(&buffer[..read]);
                        return Ok(());
                    }
                    Err(error) if error.kind() == ErrorKind::WouldBlock => {
                        // TLS may have to answer something by itself, such as a change of keys.
                        while session.wants_write() {
                            let left = step.left(&*self.clock)?;
                            push(session, &self.socket, &mut self.limits, left, step)?;
                        }
                        let left = step.left(&*self.clock)?;
                        pull(session, &self.socket, &mut self.limits, left, step)?;
                    }
                    Err(_) => return Err(Cause::Lost),
                }
                continue;
            }
            let left = step.left(&*self.clock)?;
            self.limits.for_reading(&self.socket, left)?;
            match (&self.socket).read(&mut buffer) {
                Ok(0) => return Err(Cause::Lost),
                Ok(read) => {
                    self.inbox.extend_from_slice(&buffer[..read]);
                    return Ok(());
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(step.cause(&error)),
            }
        }
    }
}

impl Limits {
    fn for_reading(&mut self, socket: &TcpStream, limit: Duration) -> Result<(), Cause> {
        if self.read != Some(limit) {
            socket.set_read_timeout(Some(limit)).map_err(|_| Cause::Lost)?;
            self.read = Some(limit);
        }
        Ok(())
    }

    fn for_writing(&mut self, socket: &TcpStream, limit: Duration) -> Result<(), Cause> {
        if self.write != Some(limit) {
            socket.set_write_timeout(Some(limit)).map_err(|_| Cause::Lost)?;
            self.write = Some(limit);
        }
        Ok(())
    }
}

/// Hands encrypted octets to the socket.
fn push(
    session: &mut ClientConnection,
    mut socket: &TcpStream,
    limits: &mut Limits,
    left: Duration,
    step: &Step,
) -> Result<(), Cause> {
    limits.for_writing(socket, left)?;
    match session.write_tls(&mut socket) {
        Ok(0) => Err(Cause::Lost),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::Interrupted => Ok(()),
        Err(error) => Err(step.cause(&error)),
    }
}

/// Takes encrypted octets from the socket.
fn pull(
    session: &mut ClientConnection,
    mut socket: &TcpStream,
    limits: &mut Limits,
    left: Duration,
    step: &Step,
) -> Result<(), Cause> {
    limits.for_reading(socket, left)?;
    match session.read_tls(&mut socket) {
        Ok(0) => return Err(Cause::Lost),
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::Interrupted => return Ok(()),
        Err(error) => return Err(step.cause(&error)),
    }
    if let Err(error) = session.process_new_packets() {
        // The relay is told why, if it still listens.
        let _ = session.write_tls(&mut socket);
        return Err(tls::cause(&error));
    }
    Ok(())
}
