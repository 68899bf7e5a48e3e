//! Stops a mailing that goes wrong as a whole: the relay refuses us, and not the people.

use std::collections::VecDeque;

/// Refusals of us with nothing accepted between them.
const OURS: u32 = 5;
/// Messages lost after their end with nothing accepted between them.
const LOST: u32 = 10;
/// How many of the last outcomes are looked at.
const LATELY: usize = 200;
/// Fewer refused addresses than this are nothing to stop for.
const REFUSED: usize = 20;
/// Of a hundred.
const MOST_REFUSED: usize = 5;

/// Why it stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trip {
    /// The relay refuses us: policy, authentication, size, protocol.
    Ours,
    /// Too many addresses are refused: the list is wrong, or the relay says so of everybody.
    Refused,
    /// The relay's answer was lost again and again.
    Lost,
}

/// Watches the outcomes of a run.
#[derive(Debug, Default)]
pub(super) struct Breaker {
    ours: u32,
    lost: u32,
    lately: VecDeque<bool>,
    refused: usize,
    accepted: u64,
}

impl Breaker {
    /// How many the relay has taken in this run.
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
        let many = self.refused >= REFUSED && self.refused * 100 > self.lately.len() * MOST_REFUSED;
        many.then_some(Trip::Refused)
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

    #[test]
    fn some_refused_addresses_stop_nothing_and_many_do() {
        let mut breaker = Breaker::default();
        // Three of a hundred, for as long as one likes.
        for number in 0..5_000 {
            match number % 100 {
                7 | 8 | 93 => assert_eq!(breaker.on_refused(), None),
                _ => breaker.on_accepted(),
            }
        }
        assert_eq!(breaker.accepted(), 4_850);
        let trips: Vec<_> = (0..30).filter_map(|_| breaker.on_refused()).collect();
        assert!(!trips.is_empty() && trips.iter().all(|trip| *trip == Trip::Refused));
        let mut few = Breaker::default();
        assert!((0..19).all(|_| few.on_refused().is_none()));
        assert_eq!(few.on_refused(), Some(Trip::Refused));
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
