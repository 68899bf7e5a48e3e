//! How a run ends, and its numbers.

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
    /// The relay is out of reach, or cannot be trusted, or does not know us.
    Relay(Trouble),
    /// The circuit breaker.
    Breaker {
        /// Why.
        trip: Trip,
        /// What the relay said, if it is about us.
        trouble: Option<Trouble>,
    },
    /// The end date has come.
    Date,
    /// Sending hours are over and nobody is to wait.
    Hours,
    /// All that is left must wait and nobody is to.
    Waiting,
    /// As many as were asked for.
    Limit,
    /// A message is not what was rendered.
    Mismatch {
        /// Its piece.
        piece: u64,
        /// What is wrong; `None` if only the relay's client saw it.
        what: Option<Difference>,
    },
    /// What must be kept before a message goes could not be kept.
    CannotRecord(String),
    /// A thread of this program broke down: a mistake in it.
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

/// What a run is doing and has done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers {
    /// All messages of the folder.
    pub all: u64,
    /// Messages for which nothing is left to do, by earlier runs too.
    pub done: u64,
    /// Taken in this run.
    pub accepted: u64,
    /// Refused for now in this run; the same message may be counted several times.
    pub deferred: u64,
    /// Refused for good in this run.
    pub rejected: u64,
    /// Lost after the final dot in this run, or found so at its start.
    pub unknown: u64,
    /// Held for a person in this run.
    pub held: u64,
    /// Messages that wait for their next attempt.
    pub waiting: u64,
    /// Messages a minute, lately.
    pub per_minute: u32,
    /// Connections that are open.
    pub connections: u32,
    /// Sending hours begin then.
    pub resting: Option<Moment>,
    /// All that is left waits until then.
    pub next: Option<Moment>,
    /// How long the relay has been out of reach.
    pub away: Option<Duration>,
}
