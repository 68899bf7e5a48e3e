//! Limits of time for one step of a conversation.

use std::io::{self, ErrorKind};
use std::time::Duration;

use super::error::StreamError;
use crate::dispatch::Clock;

/// A step with its limit: a server that sends one byte a minute gains no time by it.
pub(super) struct Step {
    limit: Duration,
    end: Duration,
    begun: bool,
}

impl Step {
    pub(super) fn new(clock: &dyn Clock, limit: Duration) -> Self {
        Self { limit, end: clock.monotonic().saturating_add(limit), begun: false }
    }

    /// The time that is left. The first call returns the whole limit, so that consecutive steps with
    /// the same limit do not need to set the socket's time-out again.
    pub(super) fn left(&mut self, clock: &dyn Clock) -> Result<Duration, StreamError> {
        if !std::mem::replace(&mut self.begun, true) {
            return Ok(self.limit.max(Duration::from_millis(1)));
        }
        match self.end.checked_sub(clock.monotonic()) {
            // Sockets count in microseconds, and take zero for "no limit".
            Some(left) if left > Duration::from_micros(10) => Ok(left),
            _ => Err(StreamError::Silent(self.limit)),
        }
    }

    /// What an error of the socket means within this step.
    pub(super) fn meaning(&self, error: &io::Error) -> StreamError {
        match error.kind() {
            ErrorKind::WouldBlock | ErrorKind::TimedOut => StreamError::Silent(self.limit),
            _ => StreamError::Lost,
        }
    }
}
