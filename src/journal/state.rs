//! The states of a piece, and the events that lead from one to the next.

use super::Event;
use crate::terms::Medium;

/// The state of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Rendered; to be sent or printed.
    Planned,
    /// Leased: a process is about to send it.
    Leased,
    /// Refused for now: it is tried again later.
    Deferred,
    /// The relay has accepted it.
    Accepted,
    /// It is unknown whether the relay has accepted it.
    Unknown,
    /// A person must decide what becomes of it.
    Held,
    /// The recipient's address was refused: a letter is due.
    Rejected,
    /// A report says that it did not arrive: a letter is due.
    Bounced,
    /// A letter that was printed.
    Printed,
    /// A letter that was handed over to the post or the print house.
    HandedOver,
    /// A letter that came back.
    Returned,
    /// A new letter replaces it, in another output folder.
    LetterPlanned,
    /// There is no piece: a person must decide first.
    Excluded,
    /// There is no piece: it could not be rendered.
    Failed,
}

impl State {
    /// All states, in the order in which they are shown.
    pub const ALL: [Self; 14] = [
        Self::Planned,
        Self::Leased,
        Self::Deferred,
        Self::Accepted,
        Self::Unknown,
        Self::Held,
        Self::Rejected,
        Self::Bounced,
        Self::Printed,
        Self::HandedOver,
        Self::Returned,
        Self::LetterPlanned,
        Self::Excluded,
        Self::Failed,
    ];

    /// Its name in lists and JSON, such as `letter-planned`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Leased => "leased",
            Self::Deferred => "deferred",
            Self::Accepted => "accepted",
            Self::Unknown => "unknown",
            Self::Held => "held",
            Self::Rejected => "rejected",
            Self::Bounced => "bounced",
            Self::Printed => "printed",
            Self::HandedOver => "handed-over",
            Self::Returned => "returned",
            Self::LetterPlanned => "letter-planned",
            Self::Excluded => "excluded",
            Self::Failed => "failed",
        }
    }

    /// The state after an event. `before_lease` is the state that the piece had when it was leased.
    ///
    /// # Errors
    /// The event cannot happen to a piece in this state: the journal was not written by this program, or
    /// this program has a fault.
    pub fn after(
        self,
        medium: Medium,
        before_lease: Self,
        event: &Event,
    ) -> Result<Self, Impossible> {
        use State::{
            Accepted, Bounced, Deferred, HandedOver, Held, Leased, LetterPlanned, Planned, Printed,
            Rejected, Returned, Unknown,
        };
        let email = medium == Medium::Email;
        let next = match (self, event) {
            // Events that change no state are possible in every state.
            (_, Event::TestSent { .. } | Event::Reported { .. }) if email => self,
            (_, Event::Reprinted { .. }) if !email => self,
            (Planned | Deferred, Event::Leased { .. }) if email => Leased,
            (Leased, Event::Released { .. }) => before_lease,
            (Leased, Event::Accepted { .. }) => Accepted,
            (Leased, Event::Deferred { .. }) => Deferred,
            (Leased | Deferred, Event::Rejected { .. }) => Rejected,
            (Leased, Event::Unknown { .. }) => Unknown,
            (Unknown, Event::Resend { .. }) => Planned,
            (Unknown | Held, Event::Rejected { .. }) => Rejected,
            (Unknown | Leased | Planned | Deferred, Event::Held { .. }) if email => Held,
            // A person has decided.
            (Held, Event::Resend { .. }) => Planned,
            // A report proves that it was sent, whatever was known before.
            (Accepted | Unknown | Held, Event::Bounced { .. }) => Bounced,
            // Sent a second time, or planned to be: the report about the first message counts.
            (Planned | Deferred, Event::Bounced { .. }) if email => Bounced,
            (Bounced | Rejected, Event::LetterPlanned { .. }) => LetterPlanned,
            (Planned, Event::Printed { .. }) if !email => Printed,
            (Planned | Printed, Event::HandedOver { .. }) if !email => HandedOver,
            (Printed | HandedOver, Event::Printed { .. }) => self,
            (HandedOver, Event::HandedOver { .. }) => self,
            // A letter that came back was printed, whether or not that was recorded.
            (Planned | Printed | HandedOver, Event::Returned { .. }) if !email => Returned,
            (Returned, Event::LetterPlanned { .. }) => LetterPlanned,
            _ => return Err(Impossible { state: self }),
        };
        Ok(next)
    }

    /// Whether `send` still has something to do for it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Leased | Self::Deferred)
    }

    /// Whether the recipient has not got this piece, and somebody must act.
    pub fn is_missing(self) -> bool {
        matches!(
            self,
            Self::Unknown
                | Self::Held
                | Self::Rejected
                | Self::Bounced
                | Self::Returned
                | Self::Excluded
                | Self::Failed
        )
    }
}

/// An event that cannot happen in a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this cannot happen to a piece that is {}", state.name())]
pub struct Impossible {
    /// The state.
    pub state: State,
}
