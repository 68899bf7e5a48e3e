//! The relay as a [`Transport`].

use std::sync::Arc;

use super::transport::{Link, Message, Outcome, Transport, Trouble, TroubleKind, Watch};
use crate::dispatch::Clock;
use crate::dispatch::smtp::{
    Cause, Connection, Envelope, Failure, Path, Relay, Reply, Stage, Token, Verdict,
};
use crate::journal::{Answer, AnswerStage, UnknownReason};
use crate::text::EmailAddress;

/// Where reports of failure go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bounces {
    /// The mailbox; that of the message's sender if none is given.
    pub address: Option<EmailAddress>,
    /// Whether each message gets an address of its own: `bounces+TOKEN@org.example`.
    pub verp: bool,
}

/// A relay that is spoken to in SMTP.
pub struct SmtpTransport {
    relay: Relay,
    bounces: Bounces,
    clock: Arc<dyn Clock>,
    after_dot: Arc<dyn Fn() + Send + Sync>,
}

impl std::fmt::Debug for SmtpTransport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SmtpTransport").field("relay", &self.relay).finish_non_exhaustive()
    }
}

impl SmtpTransport {
    /// Messages go through this relay. `after_dot` is called when the whole of a message is out and
    /// nothing was answered yet.
    pub fn new(
        relay: Relay,
        bounces: Bounces,
        clock: Arc<dyn Clock>,
        after_dot: Arc<dyn Fn() + Send + Sync>,
    ) -> Self {
        Self { relay, bounces, clock, after_dot }
    }
}

impl Transport for SmtpTransport {
    fn connect(&self) -> Result<Box<dyn Link>, Trouble> {
        match Connection::open(&self.relay, &self.clock) {
            Ok(mut connection) => {
                let after_dot = Arc::clone(&self.after_dot);
                connection.when_dot_is_out(move || after_dot());
                Ok(Box::new(SmtpLink { connection, bounces: self.bounces.clone() }))
            }
            Err(failure) => Err(trouble(&failure)),
        }
    }
}

struct SmtpLink {
    connection: Connection,
    bounces: Bounces,
}

impl Link for SmtpLink {
    fn deliver(&mut self, message: &Message, watch: &mut dyn Watch) -> Outcome {
        let Some(envelope) = envelope(&self.bounces, message) else { return Outcome::BadMessage };
        let sent = self.connection.send(&envelope, &message.bytes, &mut || watch.before_dot());
        match sent {
            Ok(delivery) => Outcome::Accepted(answer(Stage::AfterDot, Some(&delivery.reply))),
            Err(failure) => outcome(&failure),
        }
    }

    fn is_usable(&self) -> bool {
        self.connection.is_usable()
    }

    fn quit(self: Box<Self>) {
        self.connection.quit();
    }
}

impl Bounces {
    /// Where reports of this message go.
    pub(super) fn sender(&self, message: &Message) -> Option<Path> {
        let address = self.address.as_ref().unwrap_or(&message.from);
        let path = match self.verp {
            true => Path::verp(address, &Token::new(&message.token).ok()?),
            false => Path::new(address.clone()),
        };
        path.ok()
    }
}

/// The envelope of a message. The token is the envelope id in any case, so that a report finds the
/// piece where the relay knows DSN.
fn envelope(bounces: &Bounces, message: &Message) -> Option<Envelope> {
    let token = Token::new(&message.token).ok()?;
    let sender = bounces.sender(message)?;
    Some(Envelope { sender, recipient: message.to.clone(), envid: Some(token) })
}

fn outcome(failure: &Failure) -> Outcome {
    let answer = || answer(failure.stage, failure.reply());
    match failure.verdict() {
        Verdict::Retry => Outcome::Later { answer: answer(), slower: false },
        Verdict::RetrySlower => Outcome::Later { answer: answer(), slower: true },
        Verdict::RejectRecipient => Outcome::Refused(answer()),
        Verdict::OurFault => {
            // Of the recipient nothing had been said yet.
            let certain = failure.stage <= Stage::Mail && failure.reply().is_some();
            Outcome::Ours { trouble: trouble(failure), certain }
        }
        Verdict::TooBusy | Verdict::Disconnected => Outcome::Away(trouble(failure)),
        Verdict::Unknown => Outcome::Unknown(match failure.cause {
            Cause::Silent(_) => UnknownReason::Silence,
            _ => UnknownReason::ConnectionLost,
        }),
        Verdict::NeedsLetter => Outcome::NeedsLetter,
        Verdict::BadMessage => Outcome::BadMessage,
        Verdict::CannotRecord => Outcome::CannotRecord(failure.cause.to_string()),
    }
}

fn trouble(failure: &Failure) -> Trouble {
    let kind = match &failure.cause {
        Cause::Certificate(_) => TroubleKind::Certificate,
        Cause::NoStartTls | Cause::PlainTextAfterStartTls | Cause::Handshake(_) => {
            TroubleKind::NoTls
        }
        Cause::AuthInClear | Cause::NoMechanism => TroubleKind::Password,
        Cause::Reply(_) if failure.verdict() == Verdict::TooBusy => TroubleKind::Busy,
        Cause::Reply(_) if failure.stage == Stage::Auth => TroubleKind::Password,
        Cause::Reply(_) | Cause::NeedsEightBit | Cause::TooLarge { .. } => TroubleKind::Refuses,
        _ => TroubleKind::Unreachable,
    };
    let answer = answer(failure.stage, failure.reply());
    Trouble { kind, words: failure.to_string(), answer }
}

fn answer(stage: Stage, reply: Option<&Reply>) -> Answer {
    let stage = match stage {
        Stage::Connect => AnswerStage::Connect,
        Stage::Greeting => AnswerStage::Greeting,
        Stage::Hello => AnswerStage::Hello,
        Stage::Tls => AnswerStage::Tls,
        Stage::Auth => AnswerStage::Auth,
        Stage::Mail => AnswerStage::Mail,
        Stage::Rcpt => AnswerStage::Rcpt,
        Stage::Data => AnswerStage::Data,
        Stage::Message => AnswerStage::Message,
        Stage::AfterDot => AnswerStage::AfterDot,
    };
    Answer {
        stage: Some(stage.into()),
        code: reply.map_or(0, |reply| reply.code),
        enhanced: reply
            .and_then(|reply| reply.enhanced)
            .map_or_else(String::new, |e| e.to_string()),
        reply: reply.map_or_else(String::new, |reply| reply.text.clone()),
    }
}
