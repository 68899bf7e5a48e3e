//! Which pieces may be sent now: limits, hours, the end date.

use std::cmp::Reverse;
use std::collections::VecDeque;
use std::time::Duration;

use super::super::book::Book;
use super::super::end::End;
use super::state::{BATCH, Core, Time, WINDOW};
use crate::journal::{Event, ReleaseReason, State};

impl Core {
    /// Selects the pieces whose messages are to be read and checked now, at most a batch.
    pub(in crate::dispatch::engine) fn admit(&mut self, book: &impl Book, now: Time) -> Vec<u64> {
        let now = self.at(now);
        self.watch(now);
        let mut picks = Vec::new();
        if self.ending.is_some() || !self.events.is_empty() || self.closed_until(now).is_some() {
            return picks;
        }
        let room = self.room();
        while picks.len() < room && self.pace.wait(now.steady).is_zero() {
            if self.policy.limit.is_some_and(|limit| self.picked >= limit) {
                break;
            }
            let Some((piece, domain)) = self.next(book, now) else { break };
            self.pace.take(domain, now.steady);
            if self.policy.domain_connections.contains_key(&domain) {
                *self.busy.entry(domain).or_default() += 1;
            }
            self.picked += 1;
            picks.push(piece);
        }
        self.preparing += picks.len();
        picks
    }

    /// How many more pieces may be selected.
    pub(super) fn room(&self) -> usize {
        // With a speed limit, only as many are leased as could be sent at once.
        let window = match self.pace.is_limited() {
            true => (self.policy.connections as usize).clamp(1, WINDOW),
            // Refusals that are not committed yet are still leased.
            false => WINDOW - self.trial.len().min(BATCH),
        };
        let under_way = self.preparing + self.prepared.len() + self.out;
        let room = window.saturating_sub(under_way).min(BATCH);
        // Small batches would mean a commit for few pieces each.
        let few = room < BATCH.min(window) / 2 && under_way > 0;
        if few { 0 } else { room }
    }

    /// The next piece that may be sent now, with its domain.
    fn next(&mut self, book: &impl Book, now: Time) -> Option<(u64, u32)> {
        loop {
            let is_due = self.due.peek().is_some_and(|Reverse((due, _))| *due <= now.steady);
            let piece = if is_due {
                self.due.pop().map(|Reverse((_, piece))| piece)
            } else if let Some(domain) = self.free_domain(now) {
                let piece = self.parked.get_mut(&domain).and_then(VecDeque::pop_front);
                return piece.map(|piece| (piece, domain));
            } else {
                self.queue.pop_front().or_else(|| self.suspects_later.pop_front())
            }?;
            let Some(standing) = book.standing(piece) else { continue };
            let waits = self.wait_of(standing.domain, now) > Duration::ZERO;
            match standing.state {
                // Held in this run: it waits for a person.
                State::Held if !self.reopened.contains(&piece) => {}
                State::Planned | State::Deferred | State::Unknown | State::Held if waits => {
                    self.parked.entry(standing.domain).or_default().push_back(piece);
                }
                State::Planned | State::Deferred | State::Unknown | State::Held => {
                    return Some((piece, standing.domain));
                }
                // A bounce was recorded meanwhile.
                _ => {}
            }
        }
    }

    /// A domain with parked pieces that is below its limits now.
    fn free_domain(&self, now: Time) -> Option<u32> {
        let mut free = self
            .parked
            .iter()
            .filter(|(domain, pieces)| !pieces.is_empty() && self.wait_of(**domain, now).is_zero());
        free.next().map(|(domain, _)| *domain)
    }

    /// How long until a piece to this domain may be sent; [`Duration::MAX`] if another must finish first.
    pub(super) fn wait_of(&self, domain: u32, now: Time) -> Duration {
        // One piece for each connection is under way, and one is ready to follow. More would only take
        // the places of other domains.
        let most = self.policy.domain_connections.get(&domain).map(|most| most.saturating_mul(2));
        match most {
            Some(most) if self.busy.get(&domain).is_some_and(|busy| *busy >= most) => Duration::MAX,
            _ => self.pace.wait_of(domain, now.steady),
        }
    }

    /// Ends the run for reasons that do not follow from an outcome: end date, sending hours, limit, nothing
    /// left to do.
    fn watch(&mut self, now: Time) {
        if self.ending.is_some() {
            return;
        }
        if self.out == 0 && self.closed_until(now).is_some() {
            // The relay is not tried before the next sending hours.
            self.failing = None;
        }
        if self.policy.until.is_some_and(|until| now.wall >= until) && self.is_work_left() {
            return self.end(End::Date);
        }
        if self.preparing + self.prepared.len() + self.out + self.events.len() > 0 {
            return;
        }
        if !self.is_work_left() {
            return self.end(End::Done);
        }
        if self.policy.limit.is_some_and(|limit| self.picked >= limit) {
            return self.end(End::Limit);
        }
        if self.policy.no_wait {
            if self.closed_until(now).is_some() {
                return self.end(End::Hours);
            }
            let soon = now.steady + self.policy.settle;
            let none_now = self.queue.is_empty()
                && self.suspects_later.is_empty()
                && self.parked.values().all(VecDeque::is_empty);
            if none_now && self.due.peek().is_some_and(|Reverse((due, _))| *due > soon) {
                self.end(End::Waiting);
            }
        }
    }

    /// Whether it is outside the sending hours.
    pub(in crate::dispatch::engine) fn is_resting(&mut self, now: Time) -> bool {
        let now = self.at(now);
        self.ending.is_none() && self.closed_until(now).is_some()
    }

    /// A leased piece that no worker has started is released, to be sent in the next sending hours.
    pub(in crate::dispatch::engine) fn rest(&mut self, piece: u64, domain: u32, now: Time) {
        self.put_back(piece, now);
        self.came_back(domain);
        self.picked = self.picked.saturating_sub(1);
        self.queue.push_front(piece);
    }

    /// A leased piece that no worker has started is released.
    pub(in crate::dispatch::engine) fn put_back(&mut self, piece: u64, now: Time) {
        let now = self.at(now);
        self.out = self.out.saturating_sub(1);
        self.since.get_or_insert(now.steady);
        let why = self.ending.as_ref().map_or(ReleaseReason::Paused, End::released);
        self.events.push(Event::Released { piece, why: why.into() });
    }
}
