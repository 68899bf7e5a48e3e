//! Sends the open messages and enters how it ended.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::super::codes;
use super::dispatch::{Dispatch, is_email};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dispatch::Clock;
use crate::dispatch::engine::{End, FailPoint, Numbers, RunReport, RunSetup, run};
use crate::journal::{
    Answer, Confirmation, Event, Exported, HoldReason, OnUnknown, PauseReason, RejectReason, State,
    Stored,
};

/// The report of sending.
#[derive(Debug)]
pub struct SendReport {
    /// How the run ended and its counts; `None` if the journal failed.
    pub report: Option<RunReport>,
    /// E-mails by state at the end.
    pub states: BTreeMap<State, u64>,
    /// The end of the journal; `None` if it could not be closed.
    pub head: Option<Exported>,
    /// All problems.
    pub problems: Diagnostics,
}

impl Dispatch {
    /// Sends the open messages.
    pub fn send(
        mut self,
        confirmed: Confirmation,
        clock: &Arc<dyn Clock>,
        hook: Arc<dyn Fn(FailPoint) + Send + Sync>,
        stop: &AtomicBool,
        progress: &mut dyn FnMut(&Numbers),
    ) -> SendReport {
        let dot = Arc::clone(&hook);
        let after_dot = Arc::new(move || dot(FailPoint::AfterDot));
        let transport = match self.transport(clock, after_dot) {
            Ok(transport) => transport,
            Err(problem) => return self.refused(*problem, &**clock),
        };
        let to_send = self.to_send();
        let begun = Numbers {
            all: to_send.emails,
            done: to_send.emails - to_send.open,
            ..Numbers::default()
        };
        let setup = RunSetup {
            policy: self.policy(),
            transport,
            source: Arc::new(self.messages()),
            notes: Arc::new(self.mailing.journal.sending()),
            clock: Arc::clone(clock),
            hook,
            preparers: self.request.jobs,
        };
        let beginning = match self.beginning(confirmed, to_send.open) {
            Ok(beginning) => beginning,
            Err(problem) => return self.refused(*problem, &**clock),
        };
        let pieces = self.mailing.journal.ledger().pieces();
        let pieces: Vec<u64> = pieces
            .filter(|(_, entry)| is_email(entry.medium) && self.takes(entry.state))
            .map(|(piece, _)| piece)
            .collect();
        let journal = &mut self.mailing.journal;
        let done = journal
            .append(clock.now(), &beginning)
            .and_then(|()| run(journal, pieces.into_iter(), begun, setup, stop, progress));
        match done {
            Ok(report) => self.ended(report, &**clock),
            Err(error) => {
                let problem = error.to_diagnostic().at(self.place());
                // The journal cannot be written any more.
                let states = self.to_send().states;
                SendReport { report: None, states, head: None, problems: problem.into() }
            }
        }
    }

    /// The report if nothing can be sent.
    fn refused(self, problem: Diagnostic, clock: &dyn Clock) -> SendReport {
        let states = self.to_send().states;
        let head = self.mailing.journal.close(clock.now()).ok();
        SendReport { report: None, states, head, problems: problem.into() }
    }

    /// The report of a run that has ended. Enters why it paused, and closes the journal.
    fn ended(self, report: RunReport, clock: &dyn Clock) -> SendReport {
        let (states, place) = (self.to_send().states, self.place());
        let problem = codes::problem(&report.end, &self.destination());
        let mut problems: Diagnostics = problem.into_iter().collect();
        let mut journal = self.mailing.journal;
        let paused = report.end.paused().map(|why| Event::Paused { why: why.into() });
        let closed = journal
            .append(clock.now(), paused.as_slice())
            .and_then(|()| journal.close(clock.now()));
        let head = closed.map_err(|error| problems.push(error.to_diagnostic().at(place)));
        SendReport { report: Some(report), states, head: head.ok(), problems }
    }

    /// The first events of a run.
    ///
    /// # Errors
    /// The journal cannot be read.
    fn beginning(
        &self,
        confirmed: Confirmation,
        messages: u64,
    ) -> Result<Vec<Event>, Box<Diagnostic>> {
        let mut beginning = vec![
            Event::Confirmed { how: confirmed.into(), messages },
            Event::Settings {
                relay: self.destination(),
                on_unknown: self.request.on_unknown.into(),
                allow_refused: Some(self.settings.limits.allow_refused),
            },
        ];
        beginning.extend(self.letters_for_held()?);
        Ok(beginning)
    }

    /// Events that turn held messages into letters, each with the reason for which it was held.
    ///
    /// # Errors
    /// The journal cannot be read.
    fn letters_for_held(&self) -> Result<Vec<Event>, Box<Diagnostic>> {
        let ledger = self.mailing.journal.ledger();
        let held = ledger.pieces().filter(|(_, entry)| entry.state == State::Held);
        let held: Vec<u64> = held.map(|(piece, _)| piece).collect();
        if held.is_empty() || !self.held_becomes(OnUnknown::Letter) {
            return Ok(Vec::new());
        }
        let reasons = self.mailing.journal.last_reasons();
        let reasons = reasons.map_err(|error| Box::new(error.to_diagnostic().at(self.place())))?;
        let letter = |piece: u64| {
            let why = match reasons.get(&piece) {
                Some(Event::Held { why: Stored::Known(why), .. }) => {
                    RejectReason::from(*why).into()
                }
                // The reason of another version goes on as it is.
                Some(Event::Held { why: Stored::Other(why), .. }) => Stored::Other(why.clone()),
                _ => RejectReason::from(HoldReason::Unknown).into(),
            };
            Event::Rejected { piece, why, answer: Answer::default() }
        };
        Ok(held.into_iter().map(letter).collect())
    }
}

/// The id of an `End` in JSON, for scripts.
pub fn end_name(end: &End) -> &'static str {
    end.paused().map_or("done", PauseReason::name)
}
