//! The clock of this layer. The command line supplies the real one; tests supply one that they set.

use std::time::Duration;

use crate::journal::Moment;

/// Where time comes from.
pub trait Clock: Send + Sync {
    /// The time of day (wall clock). It may jump.
    fn now(&self) -> Moment;

    /// Time since a fixed moment in the past (monotonic clock). It never jumps: time limits are measured
    /// with it.
    fn monotonic(&self) -> Duration;

    /// Waits this long, or until the program is asked to stop.
    fn sleep(&self, time: Duration);
}
