//! The coordinator without threads, clock or socket: which messages may go, and what becomes of them.
//!
//! What is leased is on the disk before any of it is sent; outcomes are gathered into commits of
//! events. Time is given with each call, so that tests can make days pass.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, VecDeque};
use std::time::Duration;

use super::book::{Book, PieceStatus};
use super::breaker::{Breaker, Trip};
use super::end::{End, Numbers};
use super::policy::Policy;
use super::queue::Job;
use super::rate::Pace;
use super::transport::{Message, Outcome, Trouble};
use super::trial::{Trial, perhaps_ours};
use crate::journal::{
    Answer, Event, HoldReason, Moment, OnUnknown, RejectReason, ReleaseReason, State,
};

/// Most pieces in one lease, and most events that wait for a commit.
pub(super) const BATCH: usize = 64;
/// Most pieces that are leased, or are about to be.
const WINDOW: usize = 2 * BATCH;
/// How long events and leases wait for others.
pub(super) const GATHER: Duration = Duration::from_millis(5);
/// A piece whose connection breaks this often waits as if it had been refused for now: it may be the
/// message itself.
const MOST_AWAY: u8 = 4;

/// A point of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Time {
    /// By the clock on the wall, which may jump.
    pub(super) wall: Moment,
    /// Since some moment, without jumps.
    pub(super) steady: Duration,
}

/// A message that was looked at and may be leased.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) piece: u64,
    pub(super) message: Message,
}

pub(super) struct Core {
    policy: Policy,
    pace: Pace,
    breaker: Breaker,
    /// Refusals while nothing was accepted.
    trial: Trial,
    /// Planned pieces, in the order of the rows.
    queue: VecDeque<u64>,
    /// Pieces whose domain has had its share for now.
    parked: BTreeMap<u32, VecDeque<u64>>,
    /// Pieces that wait, by when they are due.
    due: BinaryHeap<Reverse<(Duration, u64)>>,
    /// Pieces over which the relay refused us; they are tried again at the end.
    suspects: BTreeSet<u64>,
    suspects_later: VecDeque<u64>,
    /// Those among them of whom the journal does not tell that they are.
    untold: BTreeSet<u64>,
    /// How many pieces are under way to each domain that has few connections.
    busy: BTreeMap<u32, u32>,
    /// Held pieces that somebody wants sent again.
    reopened: BTreeSet<u64>,
    /// How often the connection broke under a piece.
    away: BTreeMap<u64, u8>,
    preparing: usize,
    prepared: Vec<Prepared>,
    /// Leased pieces whose outcome is not known yet.
    out: usize,
    events: Vec<Event>,
    /// When the first of what is to be committed came.
    since: Option<Duration>,
    /// Since when nothing good was heard of the relay.
    failing: Option<(Duration, Trouble)>,
    ending: Option<End>,
    picked: u64,
    numbers: Numbers,
    /// Time by the wall clock at steady time zero, to see it jump.
    origin: Option<i128>,
    /// How far the wall clock has jumped ahead.
    ahead: Duration,
}

impl Core {
    /// Begins with the pieces that are planned, waiting or unknown, and those held ones that
    /// are to be sent again, in the order of rows.
    pub(super) fn new(
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
                // Last of all: if many of them came first, the relay would seem to refuse us.
                State::Deferred if standing.suspect => core.suspects_later.push_back(piece),
                State::Deferred => {
                    let wait = core.policy.retry.wait(standing.until, now.wall);
                    core.due.push(Reverse((now.steady + wait, piece)));
                }
                State::Unknown => core.unknown(piece, standing.resent, now),
                // After all that is planned: it may be refused once more.
                State::Held if core.policy.on_unknown == OnUnknown::Resend => {
                    core.reopened.insert(piece);
                    core.suspects_later.push_back(piece);
                }
                _ => {}
            }
        }
        core
    }

    /// The time without what the clock was set back; what it jumped ahead counts, so that a computer
    /// that slept does not wait twice.
    fn at(&mut self, now: Time) -> Time {
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

    /// Pieces whose messages are to be looked at now, at most a batch.
    pub(super) fn admit(&mut self, book: &impl Book, now: Time) -> Vec<u64> {
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

    /// How many more may be made ready.
    fn room(&self) -> usize {
        // With a limit of speed, nothing is made ready that could not go at once.
        let window = match self.pace.is_limited() {
            true => (self.policy.connections as usize).clamp(1, WINDOW),
            // Refusals that are not entered yet are leased too.
            false => WINDOW - self.trial.len().min(BATCH),
        };
        let under_way = self.preparing + self.prepared.len() + self.out;
        let room = window.saturating_sub(under_way).min(BATCH);
        // Few at a time would mean a commit for few.
        let few = room < BATCH.min(window) / 2 && under_way > 0;
        if few { 0 } else { room }
    }

    /// The next piece that may go now.
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
                // Held in this run.
                State::Held if !self.reopened.contains(&piece) => {}
                State::Planned | State::Deferred | State::Unknown | State::Held if waits => {
                    self.parked.entry(standing.domain).or_default().push_back(piece);
                }
                State::Planned | State::Deferred | State::Unknown | State::Held => {
                    return Some((piece, standing.domain));
                }
                // A report has come meanwhile.
                _ => {}
            }
        }
    }

    /// A domain with parked pieces that may have one now.
    fn free_domain(&self, now: Time) -> Option<u32> {
        let mut free = self
            .parked
            .iter()
            .filter(|(domain, pieces)| !pieces.is_empty() && self.wait_of(**domain, now).is_zero());
        free.next().map(|(domain, _)| *domain)
    }

    /// How long until a piece to this domain may go; for ever if another must come back first.
    fn wait_of(&self, domain: u32, now: Time) -> Duration {
        // One for each connection is under way, and one is ready to follow. More would only take the
        // places of other domains.
        let most = self.policy.domain_connections.get(&domain).map(|most| most.saturating_mul(2));
        match most {
            Some(most) if self.busy.get(&domain).is_some_and(|busy| *busy >= most) => Duration::MAX,
            _ => self.pace.wait_of(domain, now.steady),
        }
    }

    /// A piece to this domain is not under way any more.
    fn came_back(&mut self, domain: u32) {
        if let Some(busy) = self.busy.get_mut(&domain) {
            *busy = busy.saturating_sub(1);
        }
    }

    /// A message is what it must be.
    pub(super) fn prepared(&mut self, prepared: Prepared, now: Time) {
        let now = self.at(now);
        self.preparing = self.preparing.saturating_sub(1);
        if self.ending.is_none() {
            self.prepared.push(prepared);
            self.since.get_or_insert(now.steady);
        }
    }

    /// A message is not what it must be: nothing more is sent.
    pub(super) fn mismatch(&mut self, piece: u64, what: super::message::Difference) {
        self.preparing = self.preparing.saturating_sub(1);
        self.end(End::Mismatch { piece, what: Some(what) });
    }

    /// Whether there is something to enter into the journal now.
    pub(super) fn must_commit(&mut self, now: Time) -> bool {
        let now = self.at(now);
        self.settle_trial(now);
        let number = self.events.len() + self.prepared.len();
        let old = self.since.is_some_and(|since| now.steady >= since + GATHER);
        number >= BATCH || (number > 0 && (old || self.ending.is_some() || self.preparing == 0))
    }

    /// Enters outcomes and leases. What comes back may be sent now.
    ///
    /// # Errors
    /// The journal could not be written: nothing may be sent any more.
    pub(super) fn commit<B: Book>(
        &mut self,
        book: &mut B,
        now: Time,
    ) -> Result<Vec<Job>, B::Error> {
        let Time { wall, .. } = self.at(now);
        self.since = None;
        let mut events = std::mem::take(&mut self.events);
        let mut jobs = Vec::new();
        if self.ending.is_some() {
            // They were not leased: there is nothing to say of them.
            self.prepared.clear();
        }
        for Prepared { piece, message } in std::mem::take(&mut self.prepared) {
            let Some(standing) = book.standing(piece) else { continue };
            match standing.state {
                State::Planned | State::Deferred => {}
                State::Unknown => events.push(Event::Resend { piece }),
                State::Held if self.reopened.remove(&piece) => {
                    events.push(Event::Resend { piece });
                }
                _ => {
                    self.came_back(standing.domain);
                    continue;
                }
            }
            events.push(Event::Leased { piece, message_id: message.message_id.clone() });
            let first = if standing.attempts == 0 { wall } else { standing.first };
            let attempt = standing.attempts.saturating_add(1);
            jobs.push(Job { piece, domain: standing.domain, attempt, first, message });
        }
        if !events.is_empty() {
            book.append(wall, &events)?;
        }
        self.out += jobs.len();
        Ok(jobs)
    }

    /// A worker is done with a piece.
    pub(super) fn outcome(
        &mut self,
        book: &impl Book,
        job: &Job,
        outcome: Outcome,
        event: Option<Event>,
        now: Time,
    ) {
        let now = self.at(now);
        let piece = job.piece;
        self.out = self.out.saturating_sub(1);
        self.came_back(job.domain);
        let mut event = event;
        let mut outcome = outcome;
        if let Outcome::Refused(answer) = &outcome
            && answer.enhanced.is_empty()
            && self.breaker.is_in_doubt()
            && !(self.policy.accepted_before && self.suspects.contains(&piece))
        {
            outcome = perhaps_ours(answer);
            event = Some(Event::Released { piece, why: ReleaseReason::Relay.into() });
        }
        if !matches!(outcome, Outcome::Away(_) | Outcome::Unknown(_) | Outcome::CannotRecord(_)) {
            self.failing = None;
        }
        let mut then = None;
        match outcome {
            Outcome::Accepted(_) => {
                self.pace.answered(false, now.steady);
                self.breaker.on_accepted();
                self.believe();
                self.away.remove(&piece);
                self.numbers.accepted += 1;
                self.numbers.done += 1;
            }
            Outcome::Later { slower, answer } => {
                // Greylisting is about one recipient, whatever its code says.
                let about_all = slower && !answer.reply.to_ascii_lowercase().contains("greylist");
                self.pace.answered(about_all, now.steady);
                (event, then) = self.wait_or_letter(event, job, now);
            }
            Outcome::Refused(_) => {
                if self.breaker.is_in_doubt() {
                    event.take().into_iter().for_each(|event| self.trial.add(piece, event));
                } else {
                    self.numbers.rejected += 1;
                    self.numbers.done += 1;
                }
                if let Some(trip) = self.breaker.on_refused() {
                    then = Some(End::Breaker { trip, trouble: None });
                }
            }
            Outcome::NeedsLetter => {
                self.numbers.rejected += 1;
                self.numbers.done += 1;
            }
            Outcome::Ours { trouble, certain } => {
                let others = self.breaker.accepted() > 0;
                // It was refused in an earlier run too, in which others were taken.
                let marked = book.standing(piece).is_some_and(|standing| standing.suspect);
                let again = marked || self.suspects.contains(&piece);
                let about_it = again && !certain && (marked || others);
                let trip = if about_it && others { None } else { self.breaker.on_ours() };
                let enough = (certain || (again && !about_it)).then_some(Trip::Ours);
                if let Some(trip) = trip.or(enough) {
                    then = Some(End::Breaker { trip, trouble: Some(trouble) });
                } else if about_it {
                    // Others were taken, this one twice not: it is about this message.
                    self.events.extend(event.take());
                    event = Some(self.held(piece));
                } else {
                    self.suspects.insert(piece);
                    if others {
                        // The journal tells it to later runs, which try it last.
                        let until = now.wall.plus(self.policy.retry.delay(piece, job.attempt));
                        let wait = self.policy.retry.wait(until, now.wall);
                        self.due.push(Reverse((now.steady + wait, piece)));
                        self.numbers.deferred += 1;
                        event = Some(Event::Deferred { piece, until, answer: trouble.answer });
                    } else {
                        self.untold.insert(piece);
                        self.suspects_later.push_back(piece);
                    }
                }
            }
            Outcome::Away(trouble) => {
                let times = self.away.entry(piece).or_default();
                *times = times.saturating_add(1);
                let often = *times >= MOST_AWAY;
                // What breaks under one message while others are taken says nothing of the relay.
                if !often || self.breaker.accepted() == 0 {
                    self.heard_nothing(trouble, now);
                }
                if often {
                    let delay = self.policy.retry.delay(piece, job.attempt);
                    let until = now.wall.plus(delay);
                    let answer = Answer::default();
                    let deferred = Some(Event::Deferred { piece, until, answer });
                    (event, then) = self.wait_or_letter(deferred, job, now);
                } else {
                    self.queue.push_front(piece);
                }
            }
            Outcome::Unknown(_) => {
                self.events.extend(event.take());
                let resent = book.standing(piece).is_some_and(|standing| standing.resent);
                self.unknown(piece, resent, now);
                if let Some(trip) = self.breaker.on_lost() {
                    then = Some(End::Breaker { trip, trouble: None });
                }
            }
            Outcome::BadMessage => then = Some(End::Mismatch { piece, what: None }),
            // What is in the journal says that it is leased, which is true: it is released when the
            // journal can be written again.
            Outcome::CannotRecord(words) => then = Some(End::CannotRecord(words)),
        }
        self.events.extend(event);
        if !self.events.is_empty() {
            self.since.get_or_insert(now.steady);
        }
        if let Some(end) = then {
            self.end(end);
        }
    }

    /// A piece that was refused for now waits, or is given up. That so many must be given up that
    /// something else is wrong ends the run, and the last of them waits on.
    fn wait_or_letter(
        &mut self,
        event: Option<Event>,
        job: &Job,
        now: Time,
    ) -> (Option<Event>, Option<End>) {
        let Some(Event::Deferred { piece, until, answer }) = event else { return (event, None) };
        let mut end = None;
        if self.policy.retry.gives_up(job.first, job.attempt, now.wall) {
            match self.breaker.on_refused() {
                None => {
                    self.numbers.rejected += 1;
                    self.numbers.done += 1;
                    let why = RejectReason::GivenUp.into();
                    return (Some(Event::Rejected { piece, why, answer }), None);
                }
                Some(trip) => end = Some(End::Breaker { trip, trouble: None }),
            }
        }
        let wait = self.policy.retry.wait(until, now.wall);
        self.due.push(Reverse((now.steady + wait, piece)));
        self.numbers.deferred += 1;
        (Some(Event::Deferred { piece, until, answer }), end)
    }

    /// The message of this piece is refused, though others are taken: a person must look at it.
    fn held(&mut self, piece: u64) -> Event {
        self.numbers.held += 1;
        self.numbers.done += 1;
        Event::Held { piece, why: HoldReason::Policy.into() }
    }

    /// Nobody knows whether a piece was taken. It is in that state, or will be with the next commit.
    fn unknown(&mut self, piece: u64, resent: bool, now: Time) {
        self.numbers.unknown += 1;
        match self.policy.on_unknown {
            OnUnknown::Resend if !resent => {
                self.due.push(Reverse((now.steady + self.policy.settle, piece)));
            }
            OnUnknown::Resend | OnUnknown::Hold => {
                self.events.push(Event::Held { piece, why: HoldReason::Unknown.into() });
                self.numbers.held += 1;
                self.numbers.done += 1;
                self.since.get_or_insert(now.steady);
            }
            OnUnknown::Letter => {
                let answer = Answer::default();
                let why = RejectReason::Unknown.into();
                self.events.push(Event::Rejected { piece, why, answer });
                self.numbers.rejected += 1;
                self.numbers.done += 1;
                self.since.get_or_insert(now.steady);
            }
        }
    }

    /// A worker could not connect; the message has not been touched and another worker may take it.
    pub(super) fn no_link(&mut self, trouble: Trouble, now: Time) {
        let now = self.at(now);
        if trouble.kind.may_pass() {
            self.heard_nothing(trouble, now);
        } else {
            self.end(End::Relay(trouble));
        }
    }

    fn heard_nothing(&mut self, trouble: Trouble, now: Time) {
        let since = self.failing.as_ref().map_or(now.steady, |(since, _)| *since);
        // Decided when something has failed once more, not while nothing is tried.
        let patience = self.policy.patience[usize::from(self.breaker.accepted() > 0)];
        if now.steady >= since + patience {
            self.end(End::Relay(trouble.clone()));
        }
        self.failing = Some((since, trouble));
    }

    /// Whether nothing may be sent at this hour.
    pub(super) fn is_resting(&mut self, now: Time) -> bool {
        let now = self.at(now);
        self.ending.is_none() && self.closed_until(now).is_some()
    }

    /// A leased piece that nobody has begun comes back, and is sent when hours begin again.
    pub(super) fn rest(&mut self, piece: u64, domain: u32, now: Time) {
        self.put_back(piece, now);
        self.came_back(domain);
        self.picked = self.picked.saturating_sub(1);
        self.queue.push_front(piece);
    }

    /// A leased piece that nobody has begun comes back.
    pub(super) fn put_back(&mut self, piece: u64, now: Time) {
        let now = self.at(now);
        self.out = self.out.saturating_sub(1);
        self.since.get_or_insert(now.steady);
        let why = self.ending.as_ref().map_or(ReleaseReason::Paused, End::released);
        self.events.push(Event::Released { piece, why: why.into() });
    }

    /// Ends for what time brings: the end date, hours, a relay that stays away, nothing left to do.
    fn watch(&mut self, now: Time) {
        if self.ending.is_some() {
            return;
        }
        if self.out == 0 && self.closed_until(now).is_some() {
            // Nobody asks the relay until hours begin again.
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

    fn is_work_left(&self) -> bool {
        let parked = self.parked.values().any(|pieces| !pieces.is_empty());
        let queues = !self.queue.is_empty() || !self.suspects_later.is_empty();
        queues || parked || !self.due.is_empty() || self.preparing + self.out > 0
    }

    /// Sending ends for this reason, if it has none yet. What is under way is finished.
    pub(super) fn end(&mut self, end: End) {
        if self.ending.is_some() {
            return;
        }
        let usual = matches!(
            end,
            End::Stopped | End::Limit | End::Date | End::Hours | End::Waiting | End::Done
        );
        if usual && self.breaker.accepted() > 0 {
            // The journal does not tell that they were refused. They would come first in the next
            // run, where some of them in a row would look as if the relay refused everybody.
            for piece in std::mem::take(&mut self.suspects_later) {
                if self.untold.contains(&piece) {
                    let held = self.held(piece);
                    self.events.push(held);
                }
            }
        }
        self.ending = Some(end);
    }

    /// The refusals so far are about the people.
    fn believe(&mut self) {
        let events = self.trial.believed();
        self.numbers.rejected += events.len() as u64;
        self.numbers.done += events.len() as u64;
        self.events.extend(events);
    }

    /// Refusals that are not entered yet, once the run ends and nothing is under way any more.
    fn settle_trial(&mut self, now: Time) {
        let Some(end) = &self.ending else { return };
        if self.trial.len() == 0 || self.preparing + self.out > 0 {
            return;
        }
        match Trial::is_believed_at(end) {
            true => self.believe(),
            false => {
                let events = self.trial.taken_back(end);
                self.events.extend(events);
            }
        }
        self.since.get_or_insert(now.steady);
    }

    /// A thread is gone with so many leased messages, which stay leased until the next run. What
    /// others have under way comes back from them.
    pub(super) fn died(&mut self, leased: usize) {
        self.end(End::Died);
        self.preparing = 0;
        self.out = self.out.saturating_sub(leased);
    }

    /// All threads are gone.
    pub(super) fn all_died(&mut self) {
        self.died(self.out);
    }

    /// Whether sending is to end.
    pub(super) fn is_ending(&self) -> bool {
        self.ending.is_some()
    }

    /// The end, once nothing is under way and everything is in the journal.
    pub(super) fn finished(&self) -> Option<&End> {
        let waiting = self.prepared.len() + self.events.len() + self.trial.len();
        let none = self.preparing + self.out + waiting == 0;
        self.ending.as_ref().filter(|_| none)
    }

    fn closed_until(&self, now: Time) -> Option<Moment> {
        self.policy.hours.as_ref().and_then(|hours| hours(now.wall))
    }

    /// How long nothing need be done unless something comes.
    pub(super) fn wait(&mut self, now: Time) -> Duration {
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

    /// Numbers for the progress and the end.
    pub(super) fn numbers(&mut self, now: Time) -> Numbers {
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
