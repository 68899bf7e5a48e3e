//! What follows from an outcome, for its piece and for the run.

use std::cmp::Reverse;

use super::super::book::Book;
use super::super::breaker::Trip;
use super::super::end::End;
use super::super::queue::Job;
use super::super::transport::{Outcome, Trouble};
use super::super::trial::perhaps_ours;
use super::state::{Core, MOST_AWAY, Time};
use crate::journal::{Answer, Event, HoldReason, OnUnknown, RejectReason, ReleaseReason};

impl Core {
    /// A worker is done with a piece. `event` is what the outcome means for this message alone
    /// (`Policy::event`); what is known of other messages can replace or delay it.
    ///
    /// The main question is whom a refusal is about: this recipient, this message, or us. Replies do not say
    /// so reliably, so that the decision depends on what became of other messages.
    pub(in crate::dispatch::engine) fn outcome(
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
        if let Some(perhaps) = self.doubted(piece, &outcome) {
            outcome = perhaps;
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
                (event, then) = self.ours(book, job, event, (trouble, certain), now);
            }
            Outcome::Away(trouble) => (event, then) = self.broke_off(job, event, trouble, now),
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

    /// While nothing was accepted, a refusal without an enhanced status code may be about us: many relays
    /// answer "relaying denied" and "no such user" with the same code. It is treated as one of us, unless
    /// the relay accepted others in an earlier run and refuses this piece a second time.
    fn doubted(&self, piece: u64, outcome: &Outcome) -> Option<Outcome> {
        let Outcome::Refused(answer) = outcome else { return None };
        let before = self.policy.accepted_before && self.suspects.contains(&piece);
        let doubted = answer.enhanced.is_empty() && self.breaker.is_in_doubt() && !before;
        doubted.then(|| perhaps_ours(answer))
    }

    /// The relay refuses us or this message (`certain`: it is us). It is about this message only if others
    /// were accepted and this one was refused twice, or in an earlier run as well.
    fn ours(
        &mut self,
        book: &impl Book,
        job: &Job,
        event: Option<Event>,
        (trouble, certain): (Trouble, bool),
        now: Time,
    ) -> (Option<Event>, Option<End>) {
        let piece = job.piece;
        let others = self.breaker.accepted() > 0;
        // The journal marks it: refused in an earlier run in which others were accepted.
        let marked = book.standing(piece).is_some_and(|standing| standing.suspect);
        let again = marked || self.suspects.contains(&piece);
        let about_it = again && !certain && (marked || others);
        // A refusal that is known to be about one message does not count against the relay.
        let trip = if about_it && others { None } else { self.breaker.on_ours() };
        // One is enough to stop if every message would be refused (login, MAIL FROM), or if a piece is
        // refused again while nothing shows that others are accepted.
        let enough = (certain || (again && !about_it)).then_some(Trip::Ours);
        if let Some(trip) = trip.or(enough) {
            return (event, Some(End::Breaker { trip, trouble: Some(trouble) }));
        }
        if about_it {
            // Others were accepted and this one was refused twice: a person must decide.
            self.events.extend(event);
            return (Some(self.held(piece)), None);
        }
        self.suspects.insert(piece);
        if !others {
            // Nothing was accepted yet: the journal has it as released, that is, planned.
            self.untold.insert(piece);
            self.suspects_later.push_back(piece);
            return (event, None);
        }
        // Deferred in the journal with this answer, so that later runs know it as suspect and try it last.
        let until = now.wall.plus(self.policy.retry.delay(piece, job.attempt));
        let wait = self.policy.retry.wait(until, now.wall);
        self.due.push(Reverse((now.steady + wait, piece)));
        self.numbers.deferred += 1;
        (Some(Event::Deferred { piece, until, answer: trouble.answer }), None)
    }

    /// The connection broke before the final dot.
    fn broke_off(
        &mut self,
        job: &Job,
        event: Option<Event>,
        trouble: Trouble,
        now: Time,
    ) -> (Option<Event>, Option<End>) {
        let piece = job.piece;
        let times = self.away.entry(piece).or_default();
        *times = times.saturating_add(1);
        let often = *times >= MOST_AWAY;
        // A connection that breaks on one message again and again, while others are accepted, says nothing
        // about the relay.
        if !often || self.breaker.accepted() == 0 {
            self.heard_nothing(trouble, now);
        }
        if !often {
            self.queue.push_front(piece);
            return (event, None);
        }
        let until = now.wall.plus(self.policy.retry.delay(piece, job.attempt));
        let answer = Answer::default();
        self.wait_or_letter(Some(Event::Deferred { piece, until, answer }), job, now)
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
    pub(super) fn held(&mut self, piece: u64) -> Event {
        self.numbers.held += 1;
        self.numbers.done += 1;
        Event::Held { piece, why: HoldReason::Policy.into() }
    }

    /// The outcome of a piece is unknown. It has that state, or will have it with the next commit.
    pub(super) fn unknown(&mut self, piece: u64, resent: bool, now: Time) {
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
    pub(in crate::dispatch::engine) fn no_link(&mut self, trouble: Trouble, now: Time) {
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

    /// A thread has failed with this number of leased messages, which stay leased until the next run. Other
    /// threads still report their own.
    pub(in crate::dispatch::engine) fn died(&mut self, leased: usize) {
        self.end(End::Died);
        self.preparing = 0;
        self.out = self.out.saturating_sub(leased);
    }

    /// All threads are gone.
    pub(in crate::dispatch::engine) fn all_died(&mut self) {
        self.died(self.out);
    }
}
