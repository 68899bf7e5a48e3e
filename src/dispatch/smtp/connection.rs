//! One connection to the relay: opened, logged in, used for one message after another.

use std::fmt::Write as _;
use std::io;
use std::net::{Shutdown, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use zeroize::{Zeroize, Zeroizing};

use super::content;
use super::envelope::{Envelope, Terms};
use super::failure::{Cause, Failure, Fate};
use super::hello::{Extensions, may_know_helo};
use super::relay::{Auth, ClientName, Mechanism, Relay, Timeouts};
use super::reply::{Reply, parse_reply};
use super::stage::Stage;
use crate::dispatch::Clock;
use crate::dispatch::stream::{Found, Stream, StreamError, Tls};

/// At most this many bytes of a message with its final dot are written after the callback: the rest
/// is written before it, so that little can be lost in between.
const LAST_BLOCK: usize = 64 * 1024;

/// How long to wait for the reply to QUIT.
const GOODBYE: Duration = Duration::from_secs(5);

/// How long to wait for a last reply after the connection broke while the message was sent.
const LAST_WORDS: Duration = Duration::from_millis(200);

/// The relay's reply when it accepted a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Its reply to the final dot: most relays name their queue's id in it.
    pub reply: Reply,
}

/// Closes a connection from another thread, whatever it is waiting for.
#[derive(Debug)]
pub struct Hangup(TcpStream);

impl Hangup {
    /// Closes the connection. A message whose final dot was already sent then has
    /// [`Fate::Unknown`].
    pub fn now(&self) {
        // The connection may already be closed.
        let _ = self.0.shutdown(Shutdown::Both);
    }
}

/// A connection on which messages can be sent. Dropping it without [`Connection::quit`] closes it
/// abruptly.
pub struct Connection {
    stream: Stream,
    extensions: Extensions,
    timeouts: Timeouts,
    usable: bool,
    /// The last transaction was refused before its end: the next one begins with RSET.
    needs_reset: bool,
    /// The output buffer; kept to reuse its memory.
    outbox: Vec<u8>,
    /// Called when the final dot was sent, before its reply is read.
    after_dot: Option<Box<dyn Fn()>>,
}

impl std::fmt::Debug for Connection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Connection").field("usable", &self.usable).finish_non_exhaustive()
    }
}

/// Adds the stage to a problem that occurred before the final dot could reach the relay.
fn at<C: Into<Cause>>(stage: Stage) -> impl Fn(C) -> Failure {
    move |cause| Failure::before_dot(stage, cause.into())
}

impl Connection {
    /// Connects, encrypts as the relay's settings require, and logs in.
    ///
    /// # Errors
    /// A [`Failure`] of a stage up to [`Stage::Auth`].
    pub fn open(relay: &Relay, clock: &Arc<dyn Clock>) -> Result<Self, Failure> {
        let limit = relay.timeouts.connect;
        let stream = Stream::connect(&relay.host, relay.port, limit, clock.clone());
        let stream = stream.map_err(at(Stage::Connect))?;
        let mut connection = Self {
            stream,
            extensions: Extensions::default(),
            timeouts: relay.timeouts,
            usable: true,
            needs_reset: false,
            outbox: Vec::new(),
            after_dot: None,
        };
        let command = relay.timeouts.command;
        if relay.tls == Tls::Implicit {
            connection
                .stream
                .encrypt(&relay.host, &relay.roots, command)
                .map_err(at(Stage::Tls))?;
        }
        let greeting = connection.read(relay.timeouts.greeting).map_err(at(Stage::Greeting))?;
        expect_positive(Stage::Greeting, greeting)?;
        let own = || ClientName::of_socket(connection.stream.own_address());
        let name = relay.client_name.clone().unwrap_or_else(own);
        connection.hello(&name, relay)?;
        if relay.tls == Tls::StartTls {
            connection.start_tls(relay)?;
            // What the relay sent unencrypted is discarded (RFC 3207 section 4.2).
            connection.hello(&name, relay)?;
        }
        if let Some(auth) = &relay.auth {
            connection.log_in(auth)?;
        }
        Ok(connection)
    }

    /// Whether another message can be sent on this connection.
    pub fn is_usable(&self) -> bool {
        self.usable
    }

    /// Sets a function that is called when a message's final dot was sent, before its reply is
    /// read.
    pub fn when_dot_is_out(&mut self, call: impl Fn() + 'static) {
        self.after_dot = Some(Box::new(call));
    }

    /// The version of TLS, such as `TLS 1.3`; `None` for an unencrypted connection.
    pub fn tls_version(&self) -> Option<&'static str> {
        self.stream.tls_version()
    }

    /// The largest message that the relay accepts, in octets, if it states a limit.
    pub fn largest_message(&self) -> Option<usize> {
        self.extensions.largest
    }

    /// Returns a handle that closes this connection from another thread.
    ///
    /// # Errors
    /// The system has no more handles.
    pub fn hangup(&self) -> io::Result<Hangup> {
        self.stream.handle().map(Hangup)
    }

    /// Sends one message to one recipient.
    ///
    /// `message` is the rendered file, with CR LF line ends. `before_dot` is called once, just
    /// before the final dot can reach the relay: from then on the message may arrive. If it fails,
    /// nothing is sent.
    ///
    /// After a failure check [`Self::is_usable`]: after a refused message the connection stays
    /// usable, and the next message begins with RSET.
    ///
    /// # Errors
    /// A [`Failure`] with the stage, the reply if there was one, and whether the relay may have the
    /// message.
    pub fn send(
        &mut self,
        envelope: &Envelope,
        message: &[u8],
        before_dot: &mut dyn FnMut() -> io::Result<()>,
    ) -> Result<Delivery, Failure> {
        if !self.usable {
            return Err(Failure::before_dot(Stage::Mail, Cause::Lost));
        }
        let terms = self.terms(envelope, message).map_err(at(Stage::Mail))?;
        let mut outbox = std::mem::take(&mut self.outbox);
        outbox.clear();
        let result = self
            .ask(envelope, terms, &mut outbox)
            .and_then(|()| self.hand_over(message, before_dot, &mut outbox));
        self.outbox = outbox;
        self.outbox.shrink_to(4 * LAST_BLOCK);
        let hidden = |mut reply: Reply| {
            reply.hide(&envelope.recipient);
            reply
        };
        match result {
            Ok(reply) => Ok(Delivery { reply: hidden(reply) }),
            Err(mut failure) => {
                failure.cause = match failure.cause {
                    Cause::Reply(reply) => {
                        // The relay closes the connection after it.
                        self.usable &= reply.code != 421;
                        self.needs_reset = true;
                        Cause::Reply(hidden(reply))
                    }
                    // It is unknown which command the next reply would answer.
                    cause => {
                        self.usable = false;
                        cause
                    }
                };
                if !self.usable {
                    self.stream.break_off();
                }
                Err(failure)
            }
        }
    }

    /// Sends QUIT and closes the connection. Errors are ignored.
    pub fn quit(mut self) {
        if self.usable && self.stream.write(b"QUIT\r\n", GOODBYE).is_ok() {
            let _ = self.read(GOODBYE.min(self.timeouts.command));
        }
        self.stream.break_off();
    }

    /// The parameters of MAIL and RCPT for this message, if the relay can accept it at all.
    fn terms(&self, envelope: &Envelope, message: &[u8]) -> Result<Terms, Cause> {
        let eight_bit = content::check(message).map_err(Cause::Content)?;
        let utf8 = !envelope.recipient.is_ascii();
        let known = &self.extensions;
        if utf8 && !known.utf8 {
            return Err(Cause::NeedsSmtpUtf8);
        }
        if eight_bit && !known.eight_bit {
            return Err(Cause::NeedsEightBit);
        }
        if let Some(limit) = known.largest.filter(|limit| message.len() > *limit) {
            return Err(Cause::TooLarge { limit });
        }
        Ok(Terms { size: known.size.then_some(message.len()), eight_bit, utf8, dsn: known.dsn })
    }

    /// Sends MAIL, RCPT and DATA. `Ok` if the relay now waits for the message.
    fn ask(
        &mut self,
        envelope: &Envelope,
        terms: Terms,
        outbox: &mut Vec<u8>,
    ) -> Result<(), Failure> {
        let reset = std::mem::take(&mut self.needs_reset);
        let together = self.extensions.pipelining;
        let command = self.timeouts.command;
        let steps = [Stage::Mail, Stage::Rcpt, Stage::Data];
        let write = |stage: Stage, out: &mut Vec<u8>| match stage {
            Stage::Rcpt => envelope.write_rcpt(terms, out),
            Stage::Data => out.extend_from_slice(b"DATA\r\n"),
            _ => envelope.write_mail(terms, out),
        };
        if reset {
            outbox.extend_from_slice(b"RSET\r\n");
        }
        if together {
            steps.iter().for_each(|stage| write(*stage, outbox));
        }
        if reset || together {
            self.stream.write(outbox, command).map_err(at(Stage::Mail))?;
        }
        if reset {
            let reply = self.read(command).map_err(at(Stage::Mail))?;
            expect_positive(Stage::Mail, reply)?;
        }
        let mut refused: Option<Failure> = None;
        for stage in steps {
            if !together {
                outbox.clear();
                write(stage, outbox);
                self.stream.write(outbox, command).map_err(at(stage))?;
            }
            let limit = if stage == Stage::Data { self.timeouts.data } else { command };
            let reply = match self.read(limit) {
                Ok(reply) => reply,
                Err(cause) => {
                    self.usable = false;
                    return Err(refused.unwrap_or_else(|| at(stage)(cause)));
                }
            };
            let good = if stage == Stage::Data { reply.code == 354 } else { reply.is_positive() };
            if refused.is_some() {
                // The relay waits for a message that has no recipient: it gets none (RFC 2920
                // section 3.1).
                if stage == Stage::Data && good && self.nothing(outbox).is_err() {
                    self.usable = false;
                }
                continue;
            }
            if good {
                continue;
            }
            let closing = reply.code == 421;
            let out_of_step = reply.code < 400;
            let cause = if out_of_step { Cause::Nonsense } else { Cause::Reply(reply) };
            let failure = at(stage)(cause);
            if !together || closing || out_of_step {
                return Err(failure);
            }
            refused = Some(failure);
        }
        refused.map_or(Ok(()), Err)
    }

    /// Sends only the final dot and reads the reply to it.
    fn nothing(&mut self, outbox: &mut Vec<u8>) -> Result<(), StreamError> {
        outbox.clear();
        outbox.extend_from_slice(b".\r\n");
        self.stream.write(outbox, self.timeouts.command)?;
        self.read(self.timeouts.after_dot).map(|_| ())
    }

    /// Sends the message and its final dot; returns the reply.
    fn hand_over(
        &mut self,
        message: &[u8],
        before_dot: &mut dyn FnMut() -> io::Result<()>,
        outbox: &mut Vec<u8>,
    ) -> Result<Reply, Failure> {
        outbox.clear();
        content::write(message, outbox);
        let block = self.timeouts.block;
        let (first, last) = outbox.split_at(outbox.len().saturating_sub(LAST_BLOCK));
        for part in first.chunks(LAST_BLOCK) {
            self.stream.write(part, block).map_err(|error| self.last_words(error))?;
        }
        before_dot().map_err(Cause::BeforeDot).map_err(at(Stage::Message))?;
        // If this fails, the system has not accepted the end of the message: the relay cannot see
        // the dot.
        self.stream.write(last, block).map_err(|error| self.last_words(error))?;
        if let Some(call) = &self.after_dot {
            call();
        }
        let unknown = |cause| Failure { stage: Stage::AfterDot, cause, fate: Fate::Unknown };
        let reply = self.read(self.timeouts.after_dot).map_err(|error| unknown(error.into()))?;
        match reply.code {
            200..=299 => Ok(reply),
            400.. => Err(at(Stage::AfterDot)(Cause::Reply(reply))),
            _ => Err(unknown(Cause::Nonsense)),
        }
    }

    /// Reads the reason that a relay may have sent before it closed the connection during a
    /// message.
    fn last_words(&mut self, error: StreamError) -> Failure {
        self.usable = false;
        let cause = match (error, self.read(LAST_WORDS)) {
            (StreamError::Lost, Ok(reply)) if reply.code >= 400 => Cause::Reply(reply),
            (error, _) => error.into(),
        };
        Failure::before_dot(Stage::Message, cause)
    }

    /// Reads one reply.
    fn read(&mut self, limit: Duration) -> Result<Reply, StreamError> {
        self.stream.read(limit, &mut parse_reply)
    }

    /// Writes one line and reads the reply.
    fn command(&mut self, stage: Stage, line: &str) -> Result<Reply, Failure> {
        let limit = self.timeouts.command;
        self.stream.write(line.as_bytes(), limit).map_err(at(stage))?;
        self.read(limit).map_err(at(stage))
    }

    fn hello(&mut self, name: &ClientName, relay: &Relay) -> Result<(), Failure> {
        let limit = self.timeouts.command;
        let line = format!("EHLO {name}\r\n");
        self.stream.write(line.as_bytes(), limit).map_err(at(Stage::Hello))?;
        let read = self.stream.read(limit, &mut |bytes| match parse_reply(bytes) {
            Found::Whole(reply, used) => {
                // The reply itself keeps one line of text; extensions are a line each.
                let text = String::from_utf8_lossy(bytes.get(..used).unwrap_or_default());
                let lines: Vec<&str> = text.lines().filter_map(|line| line.get(4..)).collect();
                Found::Whole((reply, Extensions::read(&lines)), used)
            }
            Found::More => Found::More,
            Found::Broken => Found::Broken,
        });
        let (reply, extensions) = read.map_err(at(Stage::Hello))?;
        if reply.is_positive() {
            self.extensions = extensions;
            return Ok(());
        }
        // Without EHLO there is neither STARTTLS nor AUTH.
        if may_know_helo(&reply) && relay.tls == Tls::None && relay.auth.is_none() {
            self.extensions = Extensions::default();
            let reply = self.command(Stage::Hello, &format!("HELO {name}\r\n"))?;
            return expect_positive(Stage::Hello, reply);
        }
        expect_positive(Stage::Hello, reply)
    }

    fn start_tls(&mut self, relay: &Relay) -> Result<(), Failure> {
        let fail = at(Stage::Tls);
        if !self.extensions.start_tls {
            return Err(fail(Cause::NoStartTls));
        }
        let reply = self.command(Stage::Tls, "STARTTLS\r\n")?;
        expect_positive(Stage::Tls, reply)?;
        if self.stream.has_unread() {
            return Err(fail(Cause::PlainTextAfterStartTls));
        }
        let limit = self.timeouts.command;
        self.stream.encrypt(&relay.host, &relay.roots, limit).map_err(at(Stage::Tls))
    }

    fn log_in(&mut self, auth: &Auth) -> Result<(), Failure> {
        let fail = at(Stage::Auth);
        if self.stream.tls_version().is_none() {
            return Err(fail(Cause::AuthInClear));
        }
        let offered = self.extensions;
        let mechanism = match auth.mechanism {
            Mechanism::Any if offered.plain => Mechanism::Plain,
            Mechanism::Any => Mechanism::Login,
            other => other,
        };
        let known = match mechanism {
            Mechanism::Plain | Mechanism::Any => offered.plain,
            Mechanism::Login => offered.login,
            Mechanism::XOAuth2 => offered.xoauth2,
        };
        if !known {
            return Err(fail(Cause::NoMechanism));
        }
        let (user, secret) = (&auth.user, auth.secret.reveal());
        let reply = match mechanism {
            Mechanism::Plain | Mechanism::Any => {
                let words = Zeroizing::new(format!("\0{user}\0{secret}"));
                self.secret_line("AUTH PLAIN ", &words)?
            }
            Mechanism::XOAuth2 => {
                let words = Zeroizing::new(format!("user={user}\x01auth=Bearer {secret}\x01\x01"));
                match self.secret_line("AUTH XOAUTH2 ", &words)? {
                    // The reply has the reason in machine-readable form; the refusal follows an
                    // empty answer.
                    reply if reply.code == 334 => self.command(Stage::Auth, "\r\n")?,
                    reply => reply,
                }
            }
            Mechanism::Login => {
                let mut reply = self.command(Stage::Auth, "AUTH LOGIN\r\n")?;
                for words in [user, secret] {
                    if reply.code != 334 {
                        break;
                    }
                    reply = self.secret_line("", words)?;
                }
                reply
            }
        };
        expect_positive(Stage::Auth, reply)
    }

    /// Writes a line that ends with a Base64 value, and erases the buffer.
    fn secret_line(&mut self, before: &str, words: &str) -> Result<Reply, Failure> {
        let mut line = before.to_owned();
        let mut encoded = BASE64.encode(words);
        // Writing to a string does not fail.
        let _ = write!(line, "{encoded}\r\n");
        let reply = self.command(Stage::Auth, &line);
        line.zeroize();
        encoded.zeroize();
        reply
    }
}

/// `Ok` for a positive reply.
fn expect_positive(stage: Stage, reply: Reply) -> Result<(), Failure> {
    match reply.code {
        200..=299 => Ok(()),
        400.. => Err(at(stage)(Cause::Reply(reply))),
        _ => Err(at(stage)(Cause::Nonsense)),
    }
}
