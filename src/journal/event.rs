//! The events of the journal, one line of JSON each.
//!
//! Events are only added, never changed. The state of a piece follows from its events and from nothing
//! else (see [`State`](super::State)). No event holds a name or an address: a recipient is identified by
//! the number of the piece.

use serde::{Deserialize, Serialize};

use super::Moment;
use super::reason::{
    Action, AnswerStage, Command, Confirmation, HoldReason, MatchedBy, OnUnknown, PauseReason,
    RejectReason, ReleaseReason, ReturnReason, Stored, UnknownReason, UnmatchedReason,
};

/// An event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Event {
    /// The first line: what is planned.
    Planned {
        /// Rows of the manifest, pieces or not.
        rows: u64,
        /// E-mails to send.
        emails: u64,
        /// Letters.
        letters: u64,
        /// SHA-256 of `manifest.csv`, hexadecimal.
        manifest: String,
        /// The check code of the run.
        digest: String,
        /// SHA-256 of all rows of the plan, hexadecimal.
        plan: String,
    },
    /// A process opened the journal.
    Opened {
        /// Version of the program.
        program: String,
        /// Its command.
        command: Stored<Command>,
        /// What names this start of the machine; empty where it has no such name.
        boot: String,
    },
    /// Somebody confirmed that the messages may be sent.
    Confirmed {
        /// How.
        how: Stored<Confirmation>,
        /// How many messages are to go.
        messages: u64,
    },
    /// The settings of this run of `send`, without secrets.
    Settings {
        /// Where messages go: `smtp host:port starttls`, `maildir`, `pickup`.
        relay: String,
        /// What becomes of messages that may or may not have been taken.
        on_unknown: Stored<OnUnknown>,
        /// Percentage of refused addresses that does not stop sending; `None` in older journals.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        allow_refused: Option<u32>,
    },
    /// A sample was sent to somebody of the controller. Changes no state.
    TestSent {
        /// The sample.
        piece: u64,
        /// Whether the relay took it.
        accepted: bool,
    },
    /// A message is about to be sent; nothing was sent yet.
    Leased {
        /// The piece.
        piece: u64,
        /// Its Message-ID without angle brackets; bounces are matched by it.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        message_id: String,
    },
    /// It was not sent after all: the piece has the state again that it had before the lease.
    Released {
        /// The piece.
        piece: u64,
        /// Why.
        why: Stored<ReleaseReason>,
    },
    /// The relay, or the folder, has accepted the message. It may still bounce.
    Accepted {
        /// The piece.
        piece: u64,
        /// What the relay answered.
        #[serde(flatten)]
        answer: Answer,
    },
    /// To be tried again.
    Deferred {
        /// The piece.
        piece: u64,
        /// Not before this.
        until: Moment,
        /// What the relay answered, if it did.
        #[serde(flatten)]
        answer: Answer,
    },
    /// The recipient's address is refused for good: a letter is due.
    Rejected {
        /// The piece.
        piece: u64,
        /// Why.
        why: Stored<RejectReason>,
        /// What the relay answered, if it did.
        #[serde(flatten)]
        answer: Answer,
    },
    /// The relay may or may not have accepted the message.
    Unknown {
        /// The piece.
        piece: u64,
        /// Why.
        why: Stored<UnknownReason>,
    },
    /// An unknown or held message is sent again, with the same bytes.
    Resend {
        /// The piece.
        piece: u64,
    },
    /// A person must decide what becomes of the message.
    Held {
        /// The piece.
        piece: u64,
        /// Why.
        why: Stored<HoldReason>,
    },
    /// A report says that the message did not arrive.
    Bounced {
        /// The piece.
        piece: u64,
        /// Enhanced status code (RFC 3463), such as `5.1.1`.
        status: String,
        /// SHA-256 of the report, hexadecimal.
        report: String,
        /// By what the report was matched.
        by: Stored<MatchedBy>,
        /// The words of the other server, without addresses.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reply: String,
    },
    /// A report of another outcome (`delayed`, `delivered`, `relayed`, `expanded`), or of a failure that
    /// is known already. Changes no state.
    Reported {
        /// The piece.
        piece: u64,
        /// What it says (RFC 3464 2.3.3).
        action: Stored<Action>,
        /// Enhanced status code.
        status: String,
        /// SHA-256 of the report, hexadecimal.
        report: String,
    },
    /// A report that cannot be matched to a piece for certain. Changes no state.
    Unmatched {
        /// SHA-256 of the report, hexadecimal.
        report: String,
        /// Why.
        why: Stored<UnmatchedReason>,
    },
    /// Letters are about to be rendered in place of messages. Until `letter-planned` follows, their
    /// folder may be complete without being recorded here. Changes no state.
    LettersBegun {
        /// Path of the output folder, absolute.
        into: String,
        /// How many letters are due.
        letters: u64,
    },
    /// A letter was rendered in place of a message, or of a letter that came back.
    LetterPlanned {
        /// The piece that did not arrive.
        piece: u64,
        /// Name of the output folder that holds the letter.
        into: String,
    },
    /// A print file was printed.
    Printed {
        /// Path in the output folder.
        file: String,
        /// Number of letters in it.
        letters: u64,
        /// The operator's words.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
    },
    /// A print file was handed over to the post or the print house.
    HandedOver {
        /// Path in the output folder.
        file: String,
        /// Number of letters in it.
        letters: u64,
        /// The operator's words.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
    },
    /// A letter was printed again. Changes no state.
    Reprinted {
        /// The piece.
        piece: u64,
        /// Name of the output folder with the new print.
        into: String,
        /// The operator's words.
        reason: String,
    },
    /// A letter came back.
    Returned {
        /// The piece.
        piece: u64,
        /// Why.
        reason: Stored<ReturnReason>,
        /// The day when it came back, such as `2026-11-22`; empty if the list does not say.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        date: String,
    },
    /// Sending stopped before its end.
    Paused {
        /// Why.
        why: Stored<PauseReason>,
    },
    /// A process closed the journal.
    Closed {},
}

/// What a relay answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Answer {
    /// The step in which it answered; `None` if nothing was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stored<AnswerStage>>,
    /// Reply code (RFC 5321 4.2), 0 for none.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub code: u16,
    /// Enhanced status code (RFC 3463), such as `4.2.2`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub enhanced: String,
    /// The text of the reply, without addresses.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reply: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(code: &u16) -> bool {
    *code == 0
}

impl Event {
    /// The piece that the event is about; `None` for events about a file or the whole journal.
    pub fn piece(&self) -> Option<u64> {
        match self {
            Self::TestSent { piece, .. }
            | Self::Leased { piece, .. }
            | Self::Released { piece, .. }
            | Self::Accepted { piece, .. }
            | Self::Deferred { piece, .. }
            | Self::Rejected { piece, .. }
            | Self::Unknown { piece, .. }
            | Self::Resend { piece }
            | Self::Held { piece, .. }
            | Self::Bounced { piece, .. }
            | Self::Reported { piece, .. }
            | Self::LetterPlanned { piece, .. }
            | Self::Reprinted { piece, .. }
            | Self::Returned { piece, .. } => Some(*piece),
            Self::Planned { .. }
            | Self::Opened { .. }
            | Self::Confirmed { .. }
            | Self::Settings { .. }
            | Self::Unmatched { .. }
            | Self::LettersBegun { .. }
            | Self::Printed { .. }
            | Self::HandedOver { .. }
            | Self::Paused { .. }
            | Self::Closed {} => None,
        }
    }
}
