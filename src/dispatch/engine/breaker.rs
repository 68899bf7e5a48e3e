//! The circuit breaker: stops a run when the relay refuses us rather than single recipients.

use std::collections::VecDeque;

/// Consecutive refusals of us that stop the run.
const OURS: u32 = 5;
/// Consecutive messages whose answer was lost that stop the run.
const LOST: u32 = 10;
/// Number of most recent outcomes of which the share of refusals is computed.
const LATELY: usize = 200;
/// With fewer outcomes than this, the share of refusals says nothing.
const ENOUGH: usize = 100;
/// This many refusals at the start, with nothing accepted, stop the run.
const AT_START: usize = 20;
/// Percentage of refused addresses that does not stop a run.
pub const ALLOW_REFUSED: u32 = 10;

/// Why the circuit breaker stopped the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trip {
    /// The relay refuses us: policy, authentication, size, protocol.
    Ours,
    /// Too many addresses are refused: the list is wrong, or the relay refuses everybody.
    Refused,
    /// The relay's answer was lost again and again.
    Lost,
}

/// Watches the outcomes of a run.
#[derive(Debug)]
pub(super) struct Breaker {
    /// Percentage of refused addresses that does not stop the run.
    allowed: u32,
    ours: u32,
    lost: u32,
    lately: VecDeque<bool>,
    refused: usize,
    accepted: u64,
}

impl Default for Breaker {
    fn default() -> Self {
        Self::new(ALLOW_REFUSED)
    }
}

impl Breaker {
    /// `allowed` is the percentage of refused addresses that does not stop the run; with 100, refusals
    /// never do.
    pub(super) fn new(allowed: u32) -> Self {
        let lately = VecDeque::with_capacity(LATELY + 1);
        Self { allowed, ours: 0, lost: 0, lately, refused: 0, accepted: 0 }
    }

    /// Whether refusals may be about us: the relay has accepted nothing yet in this run.
    pub(super) fn is_in_doubt(&self) -> bool {
        self.accepted == 0 && self.allowed < 100
    }

    /// Number of messages that the relay has accepted in this run.
    pub(super) fn accepted(&self) -> u64 {
        self.accepted
    }

    pub(super) fn on_accepted(&mut self) {
        (self.ours, self.lost) = (0, 0);
        self.accepted += 1;
        self.push(false);
    }

    pub(super) fn on_refused(&mut self) -> Option<Trip> {
        self.push(true);
        let seen = self.lately.len();
        let at_start = self.is_in_doubt() && seen >= AT_START;
        let many = seen >= ENOUGH && self.refused * 100 > seen * self.allowed as usize;
        (at_start || many).then_some(Trip::Refused)
    }

    pub(super) fn on_ours(&mut self) -> Option<Trip> {
        self.ours += 1;
        (self.ours >= OURS).then_some(Trip::Ours)
    }

    pub(super) fn on_lost(&mut self) -> Option<Trip> {
        self.lost += 1;
        (self.lost >= LOST).then_some(Trip::Lost)
    }

    fn push(&mut self, refused: bool) {
        self.lately.push_back(refused);
        self.refused += usize::from(refused);
        if self.lately.len() > LATELY && self.lately.pop_front() == Some(true) {
            self.refused -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A steady share of refusals, in percent; returns the index of the outcome that stops the run.
    fn stops(allowed: u32, refused: usize) -> Option<usize> {
        let mut breaker = Breaker::new(allowed);
        (0..5_000).find(|number| match number * refused % 100 < refused {
            // A steady share, and the first one is taken.
            true if *number > 0 => breaker.on_refused().is_some(),
            _ => {
                breaker.on_accepted();
                false
            }
        })
    }

    #[test]
    fn a_share_of_refused_addresses_stops_nothing_and_more_do() {
        for (allowed, refused, stopped) in [
            (10, 3, false),
            (10, 10, false),
            (10, 12, true),
            (10, 90, true),
            (40, 40, false),
            (40, 42, true),
            (0, 1, true),
            (100, 100, false),
        ] {
            let found = stops(allowed, refused);
            assert_eq!(found.is_some(), stopped, "{refused} of 100, {allowed} allowed: {found:?}");
            // A few outcomes say nothing.
            assert!(found.is_none_or(|at| at + 1 >= ENOUGH), "{found:?}");
        }
    }

    #[test]
    fn refusals_and_nothing_else_stop_it_at_the_start() {
        let mut none = Breaker::default();
        assert!((0..19).all(|_| none.on_refused().is_none()));
        assert_eq!(none.on_refused(), Some(Trip::Refused));
        let mut one = Breaker::default();
        one.on_accepted();
        assert!((0..98).all(|_| one.on_refused().is_none()));
        assert_eq!(one.on_refused(), Some(Trip::Refused));
        let mut asked_for = Breaker::new(100);
        assert!((0..500).all(|_| asked_for.on_refused().is_none()));
    }

    #[test]
    fn what_is_accepted_clears_us() {
        let mut breaker = Breaker::default();
        for _ in 0..100 {
            assert!((0..4).all(|_| breaker.on_ours().is_none()));
            assert!((0..9).all(|_| breaker.on_lost().is_none()));
            breaker.on_accepted();
        }
        assert_eq!((0..5).filter_map(|_| breaker.on_ours()).last(), Some(Trip::Ours));
        assert_eq!((0..10).filter_map(|_| breaker.on_lost()).last(), Some(Trip::Lost));
    }
}
