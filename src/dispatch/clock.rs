//! Time as the dispatch sees it. The command line owns the real clock; tests own one that they set.

use std::time::Duration;

use crate::journal::Moment;

/// Where time comes from.
pub trait Clock: Send + Sync {
    /// What the clock on the wall says. It may jump.
    fn now(&self) -> Moment;

    /// Time since some moment in the past that stays the same as long as the program runs. It never
    /// jumps: time limits are measured with it.
    fn monotonic(&self) -> Duration;

    /// Waits this long, or until the program is asked to stop.
    fn sleep(&self, time: Duration);
}
