//! The coordinator without threads, clock or sockets: which messages may be sent, and what follows from
//! their outcomes.
//!
//! A lease is on the disk before any of its message is sent; outcomes are gathered into commits of many
//! events. Time is a parameter of each call, so that tests can let days pass.

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

/// Most pieces that are leased together, and most events that wait for a commit.
pub(super) const BATCH: usize = 64;
/// Most pieces that are leased, or are about to be.
const WINDOW: usize = 2 * BATCH;
/// How long events and leases wait for others, so that they share a commit.
pub(super) const GATHER: Duration = Duration::from_millis(5);
/// A piece whose connection breaks this often is deferred as if it had been refused for now: the message
/// itself may be the cause.
const MOST_AWAY: u8 = 4;

/// A point in time, by both clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Time {
    /// By the wall clock, which may jump.
    pub(super) wall: Moment,
    /// By the monotonic clock, since a fixed moment.
    pub(super) steady: Duration,
}

/// A message that was checked and may be leased.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) piece: u64,
    pub(super) message: Message,
}

pub(super) struct Core {
    policy: Policy,
    pace: Pace,
    breaker: Breaker,
    /// Refusals while nothing was accepted yet.
    trial: Trial,
    /// Planned pieces, in the order of the rows.
    queue: VecDeque<u64>,
    /// Pieces whose domain has reached its limit, by domain.
    parked: BTreeMap<u32, VecDeque<u64>>,
    /// Deferred pieces, by steady time when they are due.
    due: BinaryHeap<Reverse<(Duration, u64)>>,
    /// Pieces with which the relay refused us; they are tried again at the end.
    suspects: BTreeSet<u64>,
    suspects_later: VecDeque<u64>,
    /// Those of them that are not marked as suspect in the journal.
    untold: BTreeSet<u64>,
    /// Pieces under way to each domain with a limit of connections.
    busy: BTreeMap<u32, u32>,
    /// Held pieces that are to be sent again.
    reopened: BTreeSet<u64>,
    /// How often the connection broke while a piece was sent.
    away: BTreeMap<u64, u8>,
    preparing: usize,
    prepared: Vec<Prepared>,
    /// Leased pieces whose outcome is not known yet.
    out: usize,
    events: Vec<Event>,
    /// When the first of the events and leases that wait for a commit came.
    since: Option<Duration>,
    /// Since when the relay has been out of reach, and the last trouble.
    failing: Option<(Duration, Trouble)>,
    ending: Option<End>,
    picked: u64,
    numbers: Numbers,
    /// Wall clock at steady time zero, in milliseconds: it changes when the wall clock jumps.
    origin: Option<i128>,
    /// How far the wall clock has jumped ahead, in sum.
    ahead: Duration,
}

impl Core {
    /// Starts with the pieces that are planned, deferred or unknown, and those held pieces that are to be
    /// sent again, in the order of the rows.
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

    /// Selects the pieces whose messages are to be read and checked now, at most a batch.
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

    /// How many more pieces may be selected.
    fn room(&self) -> usize {
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
    fn wait_of(&self, domain: u32, now: Time) -> Duration {
        // One piece for each connection is under way, and one is ready to follow. More would only take
        // the places of other domains.
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

    /// A message has passed the check.
    pub(super) fn prepared(&mut self, prepared: Prepared, now: Time) {
        let now = self.at(now);
        self.preparing = self.preparing.saturating_sub(1);
        if self.ending.is_none() {
            self.prepared.push(prepared);
            self.since.get_or_insert(now.steady);
        }
    }

    /// A message differs from the plan: nothing more is sent.
    pub(super) fn mismatch(&mut self, piece: u64, what: super::message::Difference) {
        self.preparing = self.preparing.saturating_sub(1);
        self.end(End::Mismatch { piece, what: Some(what) });
    }

    /// Whether there is something to commit now.
    pub(super) fn must_commit(&mut self, now: Time) -> bool {
        let now = self.at(now);
        self.settle_trial(now);
        let number = self.events.len() + self.prepared.len();
        let old = self.since.is_some_and(|since| now.steady >= since + GATHER);
        number >= BATCH || (number > 0 && (old || self.ending.is_some() || self.preparing == 0))
    }

    /// Commits outcomes and leases. The returned jobs may be sent now.
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
            // They were not leased: nothing needs to be recorded.
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

    /// A worker is done with a piece. `event` is what the outcome means for this message alone
    /// ([`Policy::event`]); what is known of other messages can replace or delay it.
    ///
    /// The main question is whom a refusal is about: this recipient, this message, or us. Replies do not say
    /// so reliably, so that the decision depends on what became of other messages.
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
        // While nothing was accepted, a refusal without an enhanced status code may be about us: many
        // relays answer "relaying denied" and "no such user" with the same code. It is treated as one of
        // us, unless the relay accepted others in an earlier run and refuses this piece a second time.
        if let Outcome::Refused(answer) = &outcome
            && answer.enhanced.is_empty()
            && self.breaker.is_in_doubt()
            && !(self.policy.accepted_before && self.suspects.contains(&piece))
        {
            outcome = perhaps_ours(answer);
            event = Some(Event::Released { piece, why: ReleaseReason::Relay.into() });
        }
        // Any reply shows that the relay is in reach.
        if !matches!(outcome, Outcome::Away(_) | Outcome::Unknown(_) | Outcome::CannotRecord(_)) {
            self.failing = None;
        }
        let mut then = None;
        match outcome {
            Outcome::Accepted(_) => {
                self.pace.answered(false, now.steady);
                self.breaker.on_accepted();
                // The relay accepts our messages: the refusals so far were about their recipients.
                self.believe();
                self.away.remove(&piece);
                self.numbers.accepted += 1;
                self.numbers.done += 1;
            }
            Outcome::Later { slower, answer } => {
                // Greylisting is about one recipient, even with a code that asks for less speed (4.7.z).
                let about_all = slower && !answer.reply.to_ascii_lowercase().contains("greylist");
                self.pace.answered(about_all, now.steady);
                (event, then) = self.wait_or_letter(event, job, now);
            }
            Outcome::Refused(_) => {
                if self.breaker.is_in_doubt() {
                    // Not committed yet; see `Trial`.
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
                // Is it about this message or about every message? It is about this one only if others
                // were accepted and this one was refused twice, or in an earlier run as well.
                let others = self.breaker.accepted() > 0;
                // The journal marks it: refused in an earlier run in which others were accepted.
                let marked = book.standing(piece).is_some_and(|standing| standing.suspect);
                let again = marked || self.suspects.contains(&piece);
                let about_it = again && !certain && (marked || others);
                // A refusal that is known to be about one message does not count against the relay.
                let trip = if about_it && others { None } else { self.breaker.on_ours() };
                // One is enough to stop if every message would be refused (login, MAIL FROM), or if a
                // piece is refused again while nothing shows that others are accepted.
                let enough = (certain || (again && !about_it)).then_some(Trip::Ours);
                if let Some(trip) = trip.or(enough) {
                    then = Some(End::Breaker { trip, trouble: Some(trouble) });
                } else if about_it {
                    // Others were accepted and this one was refused twice: a person must decide.
                    self.events.extend(event.take());
                    event = Some(self.held(piece));
                } else {
                    self.suspects.insert(piece);
                    if others {
                        // Deferred in the journal with this answer, so that later runs know it as suspect
                        // and try it last.
                        let until = now.wall.plus(self.policy.retry.delay(piece, job.attempt));
                        let wait = self.policy.retry.wait(until, now.wall);
                        self.due.push(Reverse((now.steady + wait, piece)));
                        self.numbers.deferred += 1;
                        event = Some(Event::Deferred { piece, until, answer: trouble.answer });
                    } else {
                        // Nothing was accepted yet: the journal has it as released, that is, planned.
                        self.untold.insert(piece);
                        self.suspects_later.push_back(piece);
                    }
                }
            }
            Outcome::Away(trouble) => {
                let times = self.away.entry(piece).or_default();
                *times = times.saturating_add(1);
                let often = *times >= MOST_AWAY;
                // A connection that breaks on one message again and again, while others are accepted,
                // says nothing about the relay.
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
                // First the event `unknown`: what `unknown` adds (held, letter) follows from that state.
                self.events.extend(event.take());
                let resent = book.standing(piece).is_some_and(|standing| standing.resent);
                self.unknown(piece, resent, now);
                if let Some(trip) = self.breaker.on_lost() {
                    then = Some(End::Breaker { trip, trouble: None });
                }
            }
            Outcome::BadMessage => then = Some(End::Mismatch { piece, what: None }),
            // In the journal the piece stays leased, which is true. The next run releases it.
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

    /// Defers a piece that was refused for now, or gives it up after too long a time. If so many are given up
    /// that something else must be wrong, the run ends and the last of them stays deferred.
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

    /// The relay refuses this message and accepts others: a person must decide.
    fn held(&mut self, piece: u64) -> Event {
        self.numbers.held += 1;
        self.numbers.done += 1;
        Event::Held { piece, why: HoldReason::Policy.into() }
    }

    /// The outcome of a piece is unknown. It has that state, or will have it with the next commit.
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

    /// A worker could not connect; the message is untouched and another worker may take it.
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
        // The run ends when a further attempt has failed, not while nothing is tried.
        let patience = self.policy.patience[usize::from(self.breaker.accepted() > 0)];
        if now.steady >= since + patience {
            self.end(End::Relay(trouble.clone()));
        }
        self.failing = Some((since, trouble));
    }

    /// Whether it is outside the sending hours.
    pub(super) fn is_resting(&mut self, now: Time) -> bool {
        let now = self.at(now);
        self.ending.is_none() && self.closed_until(now).is_some()
    }

    /// A leased piece that no worker has started is released, to be sent in the next sending hours.
    pub(super) fn rest(&mut self, piece: u64, domain: u32, now: Time) {
        self.put_back(piece, now);
        self.came_back(domain);
        self.picked = self.picked.saturating_sub(1);
        self.queue.push_front(piece);
    }

    /// A leased piece that no worker has started is released.
    pub(super) fn put_back(&mut self, piece: u64, now: Time) {
        let now = self.at(now);
        self.out = self.out.saturating_sub(1);
        self.since.get_or_insert(now.steady);
        let why = self.ending.as_ref().map_or(ReleaseReason::Paused, End::released);
        self.events.push(Event::Released { piece, why: why.into() });
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

    fn is_work_left(&self) -> bool {
        let parked = self.parked.values().any(|pieces| !pieces.is_empty());
        let queues = !self.queue.is_empty() || !self.suspects_later.is_empty();
        queues || parked || !self.due.is_empty() || self.preparing + self.out > 0
    }

    /// Ends the run for this reason, unless it is ending already. Messages under way are finished.
    pub(super) fn end(&mut self, end: End) {
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

    /// The refusals so far are about the recipients: commits them.
    fn believe(&mut self) {
        let events = self.trial.believed();
        self.numbers.rejected += events.len() as u64;
        self.numbers.done += events.len() as u64;
        self.events.extend(events);
    }

    /// Decides about the refusals that are not committed yet, once the run ends and nothing is under way.
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

    /// A thread has failed with this number of leased messages, which stay leased until the next run. Other
    /// threads still report their own.
    pub(super) fn died(&mut self, leased: usize) {
        self.end(End::Died);
        self.preparing = 0;
        self.out = self.out.saturating_sub(leased);
    }

    /// All threads are gone.
    pub(super) fn all_died(&mut self) {
        self.died(self.out);
    }

    /// Whether the run is ending.
    pub(super) fn is_ending(&self) -> bool {
        self.ending.is_some()
    }

    /// The reason, once nothing is under way and everything is committed.
    pub(super) fn finished(&self) -> Option<&End> {
        let waiting = self.prepared.len() + self.events.len() + self.trial.len();
        let none = self.preparing + self.out + waiting == 0;
        self.ending.as_ref().filter(|_| none)
    }

    fn closed_until(&self, now: Time) -> Option<Moment> {
        self.policy.hours.as_ref().and_then(|hours| hours(now.wall))
    }

    /// How long the coordinator may wait if no thread reports anything.
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

    /// The counts for the progress display and the report.
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
