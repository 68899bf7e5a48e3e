//! The state of the coordinator: which pieces are where, and how a run ends.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, VecDeque};
use std::time::Duration;

use super::super::book::PieceStatus;
use super::super::breaker::Breaker;
use super::super::end::{End, Numbers};
use super::super::policy::Policy;
use super::super::rate::Pace;
use super::super::transport::{Message, Trouble};
use super::super::trial::Trial;
use crate::journal::{Event, Moment, OnUnknown, State};

/// Most pieces that are leased together, and most events that wait for a commit.
pub(in crate::dispatch::engine) const BATCH: usize = 64;

/// A piece whose connection breaks this often is deferred as if it had been refused for now: the message
/// itself may be the cause.
pub(super) const MOST_AWAY: u8 = 4;

/// Most pieces that are leased, or are about to be.
pub(super) const WINDOW: usize = 2 * BATCH;

/// How long events and leases wait for others, so that they share a commit.
pub(in crate::dispatch::engine) const GATHER: Duration = Duration::from_millis(5);

/// A point in time, by both clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::dispatch::engine) struct Time {
    /// By the wall clock, which may jump.
    pub(in crate::dispatch::engine) wall: Moment,
    /// By the monotonic clock, since a fixed moment.
    pub(in crate::dispatch::engine) steady: Duration,
}

/// A message that was checked and may be leased.
#[derive(Debug)]
pub(in crate::dispatch::engine) struct Prepared {
    pub(in crate::dispatch::engine) piece: u64,
    pub(in crate::dispatch::engine) message: Message,
}

pub(in crate::dispatch::engine) struct Core {
    pub(super) policy: Policy,
    pub(super) pace: Pace,
    pub(super) breaker: Breaker,
    /// Refusals while nothing was accepted yet.
    pub(super) trial: Trial,
    /// Planned pieces, in the order of the rows.
    pub(super) queue: VecDeque<u64>,
    /// Pieces whose domain has reached its limit, by domain.
    pub(super) parked: BTreeMap<u32, VecDeque<u64>>,
    /// Deferred pieces, by steady time when they are due.
    pub(super) due: BinaryHeap<Reverse<(Duration, u64)>>,
    /// Pieces with which the relay refused us; they are tried again at the end.
    pub(super) suspects: BTreeSet<u64>,
    pub(super) suspects_later: VecDeque<u64>,
    /// Those of them that are not marked as suspect in the journal.
    pub(super) untold: BTreeSet<u64>,
    /// Pieces under way to each domain with a limit of connections.
    pub(super) busy: BTreeMap<u32, u32>,
    /// Held pieces that are to be sent again.
    pub(super) reopened: BTreeSet<u64>,
    /// How often the connection broke while a piece was sent.
    pub(super) away: BTreeMap<u64, u8>,
    pub(super) preparing: usize,
    pub(super) prepared: Vec<Prepared>,
    /// Leased pieces whose outcome is not known yet.
    pub(super) out: usize,
    pub(super) events: Vec<Event>,
    /// When the first of the events and leases that wait for a commit came.
    pub(super) since: Option<Duration>,
    /// Since when the relay has been out of reach, and the last trouble.
    pub(super) failing: Option<(Duration, Trouble)>,
    pub(super) ending: Option<End>,
    pub(super) picked: u64,
    pub(super) numbers: Numbers,
    /// Wall clock at steady time zero, in milliseconds: it changes when the wall clock jumps.
    pub(super) origin: Option<i128>,
    /// How far the wall clock has jumped ahead, in sum.
    pub(super) ahead: Duration,
}

impl Core {
    /// Starts with the pieces that are planned, deferred or unknown, and those held pieces that are to be
    /// sent again, in the order of the rows.
    pub(in crate::dispatch::engine) fn new(
        policy: Policy,
        pieces: impl Iterator<Item = (u64, PieceStatus)>,
        numbers: Numbers,
        now: Time,
    ) -> Self {
        let rates = policy.domain_rates.iter().map(|(domain, rate)| (*domain, *rate));
        let pace = Pace::new(policy.per_minute, rates);
        let breaker = Breaker::new(policy.allow_refused);
        let mut core = Self {
            policy,
            pace,
            breaker,
            trial: Trial::default(),
            queue: VecDeque::new(),
            parked: BTreeMap::new(),
            due: BinaryHeap::new(),
            suspects: BTreeSet::new(),
            suspects_later: VecDeque::new(),
            untold: BTreeSet::new(),
            busy: BTreeMap::new(),
            reopened: BTreeSet::new(),
            away: BTreeMap::new(),
            preparing: 0,
            prepared: Vec::new(),
            out: 0,
            events: Vec::new(),
            since: None,
            failing: None,
            ending: None,
            picked: 0,
            numbers,
            origin: None,
            ahead: Duration::ZERO,
        };
        let now = core.at(now);
        for (piece, standing) in pieces {
            match standing.state {
                State::Planned => core.queue.push_back(piece),
                // Last of all: several of them in a row would look as if the relay refused us.
                State::Deferred if standing.suspect => core.suspects_later.push_back(piece),
                State::Deferred => {
                    let wait = core.policy.retry.wait(standing.until, now.wall);
                    core.due.push(Reverse((now.steady + wait, piece)));
                }
                State::Unknown => core.unknown(piece, standing.resent, now),
                // After all planned pieces: it may be refused once more.
                State::Held if core.policy.on_unknown == OnUnknown::Resend => {
                    core.reopened.insert(piece);
                    core.suspects_later.push_back(piece);
                }
                _ => {}
            }
        }
        core
    }

    /// The time as the coordinator counts it. Setting the wall clock back has no effect. A jump ahead
    /// is added to the steady time, so that a computer that was suspended does not wait twice.
    pub(super) fn at(&mut self, now: Time) -> Time {
        let steady = i128::try_from(now.steady.as_millis()).unwrap_or(i128::MAX);
        let origin = i128::from(now.wall.0) - steady;
        if let Some(before) = self.origin {
            let jump = u64::try_from(origin - before).unwrap_or(0);
            if jump >= 1_000 {
                self.ahead += Duration::from_millis(jump);
            }
            if jump >= 1_000 || origin < before {
                self.origin = Some(origin);
            }
        } else {
            self.origin = Some(origin);
        }
        Time { wall: now.wall, steady: now.steady + self.ahead }
    }

    /// Ends the run for this reason, unless it is ending already. Messages under way are finished.
    pub(in crate::dispatch::engine) fn end(&mut self, end: End) {
        if self.ending.is_some() {
            return;
        }
        let usual = matches!(
            end,
            End::Stopped | End::Limit | End::Date | End::Hours | End::Waiting | End::Done
        );
        if usual && self.breaker.accepted() > 0 {
            // The journal has them as planned. In the next run they would come first, and several of
            // them in a row would look as if the relay refused us.
            for piece in std::mem::take(&mut self.suspects_later) {
                if self.untold.contains(&piece) {
                    let held = self.held(piece);
                    self.events.push(held);
                }
            }
        }
        self.ending = Some(end);
    }

    /// Whether the run is ending.
    pub(in crate::dispatch::engine) fn is_ending(&self) -> bool {
        self.ending.is_some()
    }

    /// The reason, once nothing is under way and everything is committed.
    pub(in crate::dispatch::engine) fn finished(&self) -> Option<&End> {
        let waiting = self.prepared.len() + self.events.len() + self.trial.len();
        let none = self.preparing + self.out + waiting == 0;
        self.ending.as_ref().filter(|_| none)
    }

    pub(super) fn closed_until(&self, now: Time) -> Option<Moment> {
        self.policy.hours.as_ref().and_then(|hours| hours(now.wall))
    }

    pub(super) fn is_work_left(&self) -> bool {
        let parked = self.parked.values().any(|pieces| !pieces.is_empty());
        let queues = !self.queue.is_empty() || !self.suspects_later.is_empty();
        queues || parked || !self.due.is_empty() || self.preparing + self.out > 0
    }

    /// A piece to this domain is not under way any more.
    pub(super) fn came_back(&mut self, domain: u32) {
        if let Some(busy) = self.busy.get_mut(&domain) {
            *busy = busy.saturating_sub(1);
        }
    }

    /// How long the coordinator may wait if no thread reports anything.
    pub(in crate::dispatch::engine) fn wait(&mut self, now: Time) -> Duration {
        let now = self.at(now);
        if let Some(since) = self.since {
            return (since + GATHER).saturating_sub(now.steady);
        }
        let limit = self.policy.limit.is_some_and(|limit| self.picked >= limit);
        if self.ending.is_some() || limit || self.room() == 0 || self.closed_until(now).is_some() {
            return Duration::MAX;
        }
        let due = self.due.peek().map(|Reverse((due, _))| due.saturating_sub(now.steady));
        let parked = self.parked.iter().filter(|(_, pieces)| !pieces.is_empty());
        let parked = parked.map(|(domain, _)| self.wait_of(*domain, now)).min();
        let queue =
            (!self.queue.is_empty() || !self.suspects_later.is_empty()).then_some(Duration::ZERO);
        let next = [due, parked, queue].into_iter().flatten().min().unwrap_or(Duration::MAX);
        next.max(self.pace.wait(now.steady))
    }

    /// The counts for the progress display and the report.
    pub(in crate::dispatch::engine) fn numbers(&mut self, now: Time) -> Numbers {
        let now = self.at(now);
        let resting = self.closed_until(now);
        let under_way = self.preparing + self.prepared.len() + self.out;
        let due = self.due.peek().map(|Reverse((due, _))| due.saturating_sub(now.steady));
        let waits = under_way == 0 && self.queue.is_empty() && resting.is_none();
        Numbers {
            per_minute: self.pace.speed(now.steady),
            waiting: self.due.len() as u64,
            resting,
            next: due.filter(|_| waits).map(|due| now.wall.plus(due)),
            away: self.failing.as_ref().map(|(since, _)| now.steady.saturating_sub(*since)),
            ..self.numbers.clone()
        }
    }
}
