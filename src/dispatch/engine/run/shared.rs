//! What the threads of a run share, and what they report.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::SyncSender;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::super::message::Difference;
use super::super::queue::{Job, JobQueue};
use super::super::transport::{Message, Outcome, Trouble};
use super::setup::RunSetup;
use crate::dispatch::Clock;
use crate::journal::{Event, Moment};

/// What threads report to the coordinator.
pub(super) enum Update {
    Prepared(Vec<(u64, Result<Message, Difference>)>),
    Outcome(Box<Job>, Outcome, Option<Event>),
    NoLink(Box<Job>, Trouble),
    /// A connection was opened.
    Linked,
    /// One was closed.
    Unlinked,
    /// A leased message that no worker has started.
    Back(Box<Job>),
    /// A thread has failed, with this number of leased messages.
    Died(usize),
}

/// Messages of workers that are connecting. That can take minutes, during which the messages are
/// untouched: they can be taken back.
#[derive(Debug, Default)]
struct Connecting {
    closed: bool,
    jobs: BTreeMap<usize, Box<Job>>,
}

/// What all threads share.
pub(super) struct Shared {
    pub(super) setup: RunSetup,
    pub(super) queue: JobQueue,
    connecting: Mutex<Connecting>,
    /// The journal cannot be written: no final dot may be sent any more.
    pub(super) abort: AtomicBool,
    /// The relay has accepted a message.
    pub(super) accepted: AtomicBool,
}

impl Shared {
    pub(super) fn new(setup: RunSetup) -> Self {
        let queue = JobQueue::new(setup.policy.domain_connections.clone());
        Self {
            setup,
            queue,
            connecting: Mutex::default(),
            abort: AtomicBool::new(false),
            accepted: AtomicBool::new(false),
        }
    }

    pub(super) fn now(&self) -> Moment {
        wall(&*self.setup.clock)
    }

    fn connecting(&self) -> MutexGuard<'_, Connecting> {
        // Each change is a single operation: a panic leaves nothing half done.
        self.connecting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A worker is about to connect; returns the message if it must not any more.
    pub(super) fn connects(&self, worker: usize, job: Box<Job>) -> Option<Box<Job>> {
        let mut connecting = self.connecting();
        if connecting.closed {
            return Some(job);
        }
        connecting.jobs.insert(worker, job);
        None
    }

    /// It has connected, or failed to: returns its message, unless that was taken back.
    pub(super) fn connected(&self, worker: usize) -> Option<Box<Job>> {
        self.connecting().jobs.remove(&worker)
    }

    /// Takes back the messages of all workers that are connecting; no other worker may start to.
    pub(super) fn break_off(&self) -> Vec<Job> {
        let mut connecting = self.connecting();
        connecting.closed = true;
        std::mem::take(&mut connecting.jobs).into_values().map(|job| *job).collect()
    }
}

pub(super) fn wall(clock: &dyn Clock) -> Moment {
    clock.now()
}

/// Whether an outcome may stop the run.
pub(super) fn is_bad(outcome: &Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Refused(_)
            | Outcome::Ours { .. }
            | Outcome::Unknown(_)
            | Outcome::BadMessage
            | Outcome::CannotRecord(_)
    )
}

/// Reports a thread that ends by a panic.
pub(super) struct Alive<'a> {
    pub(super) tell: &'a SyncSender<Update>,
    /// Number of leased messages that would be lost with it.
    pub(super) leased: Cell<usize>,
}

impl<'a> Alive<'a> {
    pub(super) fn new(tell: &'a SyncSender<Update>) -> Self {
        Self { tell, leased: Cell::new(0) }
    }
}

impl Drop for Alive<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let _ = self.tell.send(Update::Died(self.leased.get()));
        }
    }
}
