//! Reasons and kinds as the journal stores them: one word each, in kebab-case.
//!
//! Their text in `journal.sqlite` and `audit.jsonl` never changes: old journals are read for years.
//! A word that this version does not know is kept as it is ([`Stored::Other`]) and never taken for
//! another reason.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A word of the journal: one that this version knows, or one of another version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Stored<T> {
    /// A known word.
    Known(T),
    /// A word of a newer or older version, as it is stored.
    Other(String),
}

impl<T: Copy> Stored<T> {
    /// The known word; `None` for one of another version.
    pub fn known(&self) -> Option<T> {
        match self {
            Self::Known(word) => Some(*word),
            Self::Other(_) => None,
        }
    }
}

impl<T> From<T> for Stored<T> {
    fn from(word: T) -> Self {
        Self::Known(word)
    }
}

impl<T: fmt::Display> fmt::Display for Stored<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(word) => word.fmt(f),
            Self::Other(word) => f.write_str(word),
        }
    }
}

/// Declares an enum of words with their stored text, which is also their name in lists and JSON.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$about])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(rename_all = "kebab-case")]
        pub enum $name {
            $($(#[$doc])* $variant,)+
        }

        impl $name {
            /// All of them, in the order of their declaration.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word in the journal, in lists and in JSON.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

words! {
    /// The commands that open the journal.
    Command {
        /// `send`.
        Send = "send",
        /// `bounces`.
        Bounces = "bounces",
        /// `letters`.
        Letters = "letters",
        /// `render --undelivered` or `render --reprint`.
        Render = "render",
    }
}

words! {
    /// How somebody confirmed that the messages may go.
    Confirmation {
        /// The number of messages was typed on the terminal.
        Terminal = "terminal",
        /// The check code of the run was given.
        Code = "code",
        /// `--yes`.
        Yes = "yes",
    }
}

words! {
    /// What becomes of messages that the relay may or may not have taken.
    #[derive(Default)]
    OnUnknown {
        /// They are sent once more, the same bytes; if that is lost too, they are held.
        #[default]
        Resend = "resend",
        /// They wait for a person.
        Hold = "hold",
        /// The recipients get letters.
        Letter = "letter",
    }
}

words! {
    /// Why a leased message was not sent after all.
    ReleaseReason {
        /// Somebody stopped the run.
        Stopped = "stopped",
        /// The run ended for another reason, or its sending hours were over.
        Paused = "paused",
        /// The process was killed before the final dot.
        Killed = "killed",
        /// The relay was out of reach, or refused us.
        Relay = "relay",
        /// The bytes are not what was rendered.
        Mismatch = "mismatch",
    }
}

words! {
    /// Why a message is given up and a letter is due.
    RejectReason {
        /// The relay refuses the address for good.
        Refused = "refused",
        /// The relay refused it for now, for too long.
        GivenUp = "given-up",
        /// The relay cannot send to such an address.
        NeedsLetter = "needs-letter",
        /// Nobody knows whether the relay took it, and a letter was asked for in that case.
        Unknown = "unknown",
        /// It was held because the relay refused it and no others.
        Policy = "policy",
        /// It was held because it is not what was rendered.
        Mismatch = "mismatch",
    }
}

words! {
    /// Why nobody knows whether a message was taken.
    UnknownReason {
        /// The connection broke after the final dot.
        ConnectionLost = "connection-lost",
        /// The relay did not answer in time.
        Silence = "silence",
        /// A file may or may not have got its name.
        Folder = "folder",
        /// The process was killed after the final dot.
        Killed = "killed",
        /// The computer was restarted meanwhile.
        PowerLoss = "power-loss",
    }
}

words! {
    /// Why a message waits for a person.
    HoldReason {
        /// Nobody knows whether the relay took it.
        Unknown = "unknown",
        /// It is not what was rendered.
        Mismatch = "mismatch",
        /// The relay refused it, and took others.
        Policy = "policy",
    }
}

impl From<HoldReason> for RejectReason {
    fn from(reason: HoldReason) -> Self {
        match reason {
            HoldReason::Unknown => Self::Unknown,
            HoldReason::Mismatch => Self::Mismatch,
            HoldReason::Policy => Self::Policy,
        }
    }
}

words! {
    /// By what a report was matched to its piece.
    MatchedBy {
        /// The token in the address that the message was sent from.
        Token = "token",
        /// The envelope id that the report returns.
        EnvelopeId = "envelope-id",
        /// The Message-ID of the returned message.
        MessageId = "message-id",
    }
}

words! {
    /// What a report says became of a message (RFC 3464 2.3.3).
    Action {
        /// It was not delivered, and nobody tries any more.
        Failed = "failed",
        /// Not yet; it is tried again.
        Delayed = "delayed",
        /// It is in the mailbox.
        Delivered = "delivered",
        /// It went to a server that sends no reports.
        Relayed = "relayed",
        /// It went to several addresses.
        Expanded = "expanded",
    }
}

words! {
    /// Why a message in the bounce mailbox needs a person.
    UnmatchedReason {
        /// A report with neither a token nor an id.
        NoToken = "no-token",
        /// A report whose token or ids are not of this run.
        UnknownToken = "unknown-token",
        /// A report with tokens or ids of several pieces.
        Several = "several",
        /// A report that contradicts itself: failed, with a status of success.
        Unclear = "unclear",
        /// A mail server wrote it in words of its own, or the report cannot be read.
        Words = "words",
        /// A report that somebody forwarded.
        Forwarded = "forwarded",
        /// A complaint about a message (RFC 5965).
        Complaint = "complaint",
    }
}

words! {
    /// Why a letter came back.
    ReturnReason {
        /// The recipient has moved.
        Moved = "moved",
        /// There is no such address.
        UnknownAddress = "unknown-address",
        /// The recipient does not take it.
        Refused = "refused",
        /// Nobody has fetched it.
        NotCollected = "not-collected",
        /// The recipient is dead.
        Dead = "dead",
        /// Anything else, or not known.
        Other = "other",
    }
}

words! {
    /// Why sending stopped before its end.
    PauseReason {
        /// Somebody stopped it.
        Stopped = "stopped",
        /// The relay is out of reach, cannot be trusted, or does not accept us.
        Relay = "relay",
        /// The circuit breaker: the relay refuses us, too many addresses, or its answers are lost.
        Refusals = "refusals",
        /// The end date has come.
        EndDate = "end-date",
        /// The sending hours are over.
        Hours = "hours",
        /// All that is left waits for its next attempt.
        Waiting = "waiting",
        /// As many messages as were asked for are sent.
        Limit = "limit",
        /// A message is not what was rendered.
        Mismatch = "mismatch",
        /// What must be recorded before a message goes could not be recorded.
        Journal = "journal",
        /// A thread of this program failed.
        Internal = "internal",
    }
}

words! {
    /// The step of a conversation in which a relay, or a folder, answered.
    AnswerStage {
        /// Name lookup and connection.
        Connect = "connect",
        /// The greeting.
        Greeting = "greeting",
        /// EHLO.
        Hello = "hello",
        /// STARTTLS and the handshake.
        Tls = "tls",
        /// Login.
        Auth = "auth",
        /// MAIL FROM.
        Mail = "mail",
        /// RCPT TO.
        Rcpt = "rcpt",
        /// DATA.
        Data = "data",
        /// The message without its final dot.
        Message = "message",
        /// The final dot and the reply to it.
        AfterDot = "after-dot",
        /// A file in a folder that takes messages.
        File = "file",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// That serde stores each word as its name, and reads it again.
    fn stored<T>(all: &[T], name: impl Fn(T) -> &'static str)
    where
        T: Copy + PartialEq + fmt::Debug + Serialize + for<'de> Deserialize<'de>,
    {
        for word in all {
            let text = serde_json::to_string(&Stored::Known(*word)).unwrap();
            assert_eq!(text, format!("\"{}\"", name(*word)));
            assert_eq!(serde_json::from_str::<Stored<T>>(&text).unwrap(), Stored::Known(*word));
        }
    }

    #[test]
    fn every_word_is_stored_as_its_name() {
        stored(Command::ALL, Command::name);
        stored(Confirmation::ALL, Confirmation::name);
        stored(OnUnknown::ALL, OnUnknown::name);
        stored(ReleaseReason::ALL, ReleaseReason::name);
        stored(RejectReason::ALL, RejectReason::name);
        stored(UnknownReason::ALL, UnknownReason::name);
        stored(HoldReason::ALL, HoldReason::name);
        stored(MatchedBy::ALL, MatchedBy::name);
        stored(Action::ALL, Action::name);
        stored(UnmatchedReason::ALL, UnmatchedReason::name);
        stored(ReturnReason::ALL, ReturnReason::name);
        stored(PauseReason::ALL, PauseReason::name);
        stored(AnswerStage::ALL, AnswerStage::name);
    }

    #[test]
    fn a_word_of_another_version_stays_as_it_is() {
        for text in ["\"\"", "\"Relay\"", "\"solar-flare\""] {
            let word: Stored<PauseReason> = serde_json::from_str(text).unwrap();
            assert_eq!(word.known(), None);
            assert_eq!(serde_json::to_string(&word).unwrap(), text);
        }
        assert!(serde_json::from_str::<Stored<PauseReason>>("7").is_err());
    }
}
