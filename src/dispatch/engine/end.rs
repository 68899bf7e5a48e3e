//! The reasons for which a run ends, and its counts.

use std::time::Duration;

use super::breaker::Trip;
use super::message::Difference;
use super::transport::Trouble;
use crate::journal::{Moment, PauseReason, ReleaseReason};

/// Why a run ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// Nothing is left to send.
    Done,
    /// Somebody asked for it.
    Stopped,
    /// The relay is out of reach, cannot be trusted, or does not accept us.
    Relay(Trouble),
    /// The circuit breaker stopped the run.
    Breaker {
        /// Why.
        trip: Trip,
        /// What the relay answered, if it is about us.
        trouble: Option<Trouble>,
    },
    /// The end date has come.
    Date,
    /// The sending hours are over, and the run is not to wait.
    Hours,
    /// All remaining messages must wait, and the run is not to.
    Waiting,
    /// As many messages as were asked for are sent.
    Limit,
    /// A message is not what was rendered.
    Mismatch {
        /// Its piece.
        piece: u64,
        /// What differs; `None` if only the SMTP client noticed it.
        what: Option<Difference>,
    },
    /// What must be recorded before a message goes could not be recorded.
    CannotRecord(String),
    /// A thread of this program failed: a fault in the program.
    Died,
}

impl End {
    /// Why sending stopped before its end, for the event `paused`; `None` if nothing is left.
    pub fn paused(&self) -> Option<PauseReason> {
        Some(match self {
            Self::Done => return None,
            Self::Stopped => PauseReason::Stopped,
            Self::Relay(_) => PauseReason::Relay,
            Self::Breaker { .. } => PauseReason::Refusals,
            Self::Date => PauseReason::EndDate,
            Self::Hours => PauseReason::Hours,
            Self::Waiting => PauseReason::Waiting,
            Self::Limit => PauseReason::Limit,
            Self::Mismatch { .. } => PauseReason::Mismatch,
            Self::CannotRecord(_) => PauseReason::Journal,
            Self::Died => PauseReason::Internal,
        })
    }

    /// Why a leased piece that no worker has begun is released at this end.
    pub(super) fn released(&self) -> ReleaseReason {
        match self {
            Self::Stopped => ReleaseReason::Stopped,
            Self::Relay(_) => ReleaseReason::Relay,
            Self::Done
            | Self::Breaker { .. }
            | Self::Date
            | Self::Hours
            | Self::Waiting
            | Self::Limit
            | Self::Mismatch { .. }
            | Self::CannotRecord(_)
            | Self::Died => ReleaseReason::Paused,
        }
    }
}

/// The counts of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers {
    /// All messages of the folder.
    pub all: u64,
    /// Messages for which nothing is left to do, including those of earlier runs.
    pub done: u64,
    /// Accepted in this run.
    pub accepted: u64,
    /// Refused for now in this run; the same message may be counted several times.
    pub deferred: u64,
    /// Refused for good in this run.
    pub rejected: u64,
    /// Unknown: interrupted after the final dot in this run, or found so at its start.
    pub unknown: u64,
    /// Held for a person in this run.
    pub held: u64,
    /// Messages that wait for their next attempt.
    pub waiting: u64,
    /// Current speed, in messages a minute.
    pub per_minute: u32,
    /// Open connections.
    pub connections: u32,
    /// When sending hours begin again.
    pub resting: Option<Moment>,
    /// When the next of the waiting messages is due, if all of them wait.
    pub next: Option<Moment>,
    /// How long the relay has been out of reach.
    pub away: Option<Duration>,
}
