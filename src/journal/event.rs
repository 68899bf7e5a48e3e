//! What can happen, as it is written down: one line of JSON each.
//!
//! Events are only ever added. What a piece's state is follows from its events and from nothing else
//! (see [`State`](super::State)). No event holds a name or an address: people are known by the number
//! of their piece.

use serde::{Deserialize, Serialize};

use super::Moment;
use super::reason::{
    Action, AnswerStage, Command, Confirmation, HoldReason, MatchedBy, OnUnknown, PauseReason,
    RejectReason, ReleaseReason, ReturnReason, Stored, UnknownReason, UnmatchedReason,
};

/// A thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Event {
    /// The journal began: what is to be done.
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
    /// A process took the journal.
    Opened {
        /// Version of the program.
        program: String,
        /// Its command.
        command: Stored<Command>,
        /// What names this start of the machine; empty where it has no such name.
        boot: String,
    },
    /// Somebody let the messages go.
    Confirmed {
        /// How.
        how: Stored<Confirmation>,
        /// How many messages are to go.
        messages: u64,
    },
    /// The settings of this turn, without secrets.
    Settings {
        /// Where messages go: `smtp host:port starttls`, `maildir`, `pickup`.
        relay: String,
        /// What becomes of messages that may or may not have been taken.
        on_unknown: Stored<OnUnknown>,
        /// Refused addresses of a hundred that do not stop sending; `None` in older journals.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        allow_refused: Option<u32>,
    },
    /// A sample went to somebody of the organisation. Changes no state.
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
    /// It was not sent after all: the piece is what it was before it was leased.
    Released {
        /// The piece.
        piece: u64,
        /// Why.
        why: Stored<ReleaseReason>,
    },
    /// The relay, or the folder, has taken the message. That it is in a mailbox nobody says.
    Accepted {
        /// The piece.
        piece: u64,
        /// What the relay said.
        #[serde(flatten)]
        answer: Answer,
    },
    /// To be tried again.
    Deferred {
        /// The piece.
        piece: u64,
        /// Not before this.
        until: Moment,
        /// What the relay said, if anything.
        #[serde(flatten)]
        answer: Answer,
    },
    /// The recipient's address is refused for good: a letter is due.
    Rejected {
        /// The piece.
        piece: u64,
        /// Why.
        why: Stored<RejectReason>,
        /// What the relay said, if anything.
        #[serde(flatten)]
        answer: Answer,
    },
    /// The message may or may not have been taken.
    Unknown {
        /// The piece.
        piece: u64,
        /// Why.
        why: Stored<UnknownReason>,
    },
    /// An unknown one is sent again, with the same bytes.
    Resend {
        /// The piece.
        piece: u64,
    },
    /// A person must look at it.
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
        /// What the other server said, without addresses.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reply: String,
    },
    /// A report says something else of a message: `delayed`, `delivered`, `relayed`, `expanded`, or a
    /// bounce of a piece that it says nothing new of. Changes no state.
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
    /// A report that fits nobody for certain. Changes no state.
    Unmatched {
        /// SHA-256 of the report, hexadecimal.
        report: String,
        /// Why.
        why: Stored<UnmatchedReason>,
    },
    /// Letters are about to be made in the place of messages. Until `letter-planned` follows, the
    /// folder may be finished without being entered. Changes no state.
    LettersBegun {
        /// Path of the output folder, absolute.
        into: String,
        /// How many letters are due.
        letters: u64,
    },
    /// A letter is made in the place of a message, or of a letter that came back.
    LetterPlanned {
        /// The piece that did not arrive.
        piece: u64,
        /// Name of the output folder with the letter.
        into: String,
    },
    /// A print file, or all of them, came out of the printer.
    Printed {
        /// Path in the output folder.
        file: String,
        /// How many letters it holds.
        letters: u64,
        /// In the operator's words.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
    },
    /// A print file was handed over to the post or the print house.
    HandedOver {
        /// Path in the output folder.
        file: String,
        /// How many letters it holds.
        letters: u64,
        /// In the operator's words.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
    },
    /// A letter was printed again. Changes no state.
    Reprinted {
        /// The piece.
        piece: u64,
        /// Name of the output folder with the new print.
        into: String,
        /// In the operator's words.
        reason: String,
    },
    /// A letter came back.
    Returned {
        /// The piece.
        piece: u64,
        /// Why.
        reason: Stored<ReturnReason>,
        /// The day when it came back, as the list has it: `2026-11-22`; empty if it does not say.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        date: String,
    },
    /// Sending stopped before its end.
    Paused {
        /// Why.
        why: Stored<PauseReason>,
    },
    /// A process gave the journal back.
    Closed {},
}

/// What a relay said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Answer {
    /// Where in the conversation; `None` if no relay has answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stored<AnswerStage>>,
    /// Reply code (RFC 5321 4.2), 0 for none.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub code: u16,
    /// Enhanced status code (RFC 3463), such as `4.2.2`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub enhanced: String,
    /// Its words, without addresses.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reply: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(code: &u16) -> bool {
    *code == 0
}

impl Event {
    /// The piece that it is about; `None` for what is about a file or the whole.
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
