//! In which state a piece is, and which events lead from one to the next.

use super::Event;
use crate::terms::Medium;

/// Where a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// To be sent or printed.
    Planned,
    /// About to be sent by a process.
    Leased,
    /// The relay will be asked again later.
    Deferred,
    /// The relay has taken it.
    Accepted,
    /// Nobody knows whether the relay has taken it.
    Unknown,
    /// A person must look at it.
    Held,
    /// The recipient's address was refused: a letter is due.
    Rejected,
    /// A report says that it did not arrive: a letter is due.
    Bounced,
    /// A letter, on paper.
    Printed,
    /// A letter, with the post or the print house.
    HandedOver,
    /// A letter that came back.
    Returned,
    /// A new letter is made for it, in another output folder.
    LetterPlanned,
    /// There is no piece: a person must decide first.
    Excluded,
    /// There is no piece: it could not be made.
    Failed,
}

impl State {
    /// All of them, in the order in which they are told.
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

    /// The state after an event. `before_lease` is what the piece was when it was leased.
    ///
    /// # Errors
    /// The event cannot happen to a piece in this state: the journal was not written by this program,
    /// or there is a mistake in it.
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
            // What changes no state may be told of any piece.
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
            // A person has looked at it.
            (Held, Event::Resend { .. }) => Planned,
            // A report proves that it was sent, whatever we knew.
            (Accepted | Unknown | Held, Event::Bounced { .. }) => Bounced,
            // Sent a second time, or planned to be: the first one's report counts.
            (Planned | Deferred, Event::Bounced { .. }) if email => Bounced,
            (Bounced | Rejected, Event::LetterPlanned { .. }) => LetterPlanned,
            (Planned, Event::Printed { .. }) if !email => Printed,
            (Planned | Printed, Event::HandedOver { .. }) if !email => HandedOver,
            (Printed | HandedOver, Event::Printed { .. }) => self,
            (HandedOver, Event::HandedOver { .. }) => self,
            // Whether somebody told us that it was printed: it was, if it came back.
            (Planned | Printed | HandedOver, Event::Returned { .. }) if !email => Returned,
            (Returned, Event::LetterPlanned { .. }) => LetterPlanned,
            _ => return Err(Impossible { state: self }),
        };
        Ok(next)
    }

    /// Whether sending has something left to do for it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Leased | Self::Deferred)
    }

    /// Whether the person has not got this piece, and somebody must do something.
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
