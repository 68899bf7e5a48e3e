//! What the threads do: preparers read and check messages, workers send them.

use std::io;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, SyncSender};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use super::super::queue::{Job, Taken};
use super::super::transport::{Link, Outcome, TroubleKind, Watch};
use super::setup::FailPoint;
use super::shared::{Alive, Shared, Update, is_bad};
use crate::journal::{Event, PlanRow, ReleaseReason};

/// An idle worker closes its connection after this time: relays dislike idle connections.
const IDLE: Duration = Duration::from_secs(15);

pub(super) fn prepare(
    shared: &Shared,
    todo: &Mutex<Receiver<Vec<PlanRow>>>,
    tell: &SyncSender<Update>,
) {
    let _alive = Alive::new(tell);
    loop {
        let next = todo.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(rows) = next else { return };
        let look =
            |row: &PlanRow| Some((*row.piece.as_ref().ok()?, shared.setup.source.message(row)));
        let looked = rows.iter().filter_map(look).collect();
        if tell.send(Update::Prepared(looked)).is_err() {
            return;
        }
    }
}

pub(super) fn work(shared: &Shared, number: usize, tell: &SyncSender<Update>) {
    let alive = Alive::new(tell);
    let policy = &shared.setup.policy;
    let mut link: Option<Box<dyn Link>> = None;
    let mut sent = 0_u32;
    let mut failures = 0_usize;
    let hang_up = |link: &mut Option<Box<dyn Link>>| {
        if let Some(link) = link.take() {
            if link.is_usable() {
                link.quit();
            }
            let _ = tell.send(Update::Unlinked);
        }
    };
    let back_off = |failures: usize| {
        let last = policy.back_off.last().copied().unwrap_or(IDLE);
        shared.queue.pause(policy.back_off.get(failures).copied().unwrap_or(last));
    };
    loop {
        let job = match shared.queue.take(IDLE) {
            Taken::Job(job) => job,
            Taken::Nothing => {
                hang_up(&mut link);
                continue;
            }
            Taken::Closed => {
                hang_up(&mut link);
                return;
            }
        };
        if sent >= policy.per_connection || link.as_ref().is_some_and(|link| !link.is_usable()) {
            hang_up(&mut link);
        }
        let domain = job.domain;
        let (job, open) = match &mut link {
            Some(open) => (job, open),
            None => {
                if let Some(job) = shared.connects(number, job) {
                    let _ = tell.send(Update::Back(job));
                    continue;
                }
                let connected = shared.setup.transport.connect();
                let Some(job) = shared.connected(number) else {
                    // Sending has ended meanwhile.
                    if let Ok(link) = connected {
                        link.quit();
                    }
                    return;
                };
                match connected {
                    Ok(new) => {
                        sent = 0;
                        let _ = tell.send(Update::Linked);
                        (job, link.insert(new))
                    }
                    Err(trouble) => {
                        shared.queue.done(domain);
                        let _ = tell.send(Update::NoLink(job, trouble));
                        back_off(failures);
                        failures += 1;
                        continue;
                    }
                }
            }
        };
        alive.leased.set(1);
        let mut watch = Watcher { shared, piece: job.piece };
        let outcome = open.deliver(&job.message, &mut watch);
        sent += 1;
        (shared.setup.hook)(FailPoint::AfterReply);
        let event = note(shared, &job, &outcome);
        let gone = match &outcome {
            Outcome::Away(trouble) => Some(trouble.kind == TroubleKind::Busy),
            Outcome::Unknown(_) => Some(false),
            _ => None,
        };
        shared.queue.done(domain);
        if is_bad(&outcome) {
            shared.queue.bad();
        }
        let _ = tell.send(Update::Outcome(job, outcome, event));
        alive.leased.set(0);
        match gone {
            Some(busy) => {
                hang_up(&mut link);
                back_off(failures.max(usize::from(busy)));
                failures += 1;
            }
            None => failures = 0,
        }
    }
}

/// The event of an outcome, which is noted before the coordinator hears of it.
fn note(shared: &Shared, job: &Job, outcome: &Outcome) -> Option<Event> {
    let event = shared.setup.policy.event(outcome, job, shared.now());
    if matches!(outcome, Outcome::Accepted(_)) {
        shared.accepted.store(true, Ordering::SeqCst);
    }
    // A refusal before anything was accepted may be about us: after a kill, the piece must not be found
    // as refused.
    let noted = match (outcome, shared.accepted.load(Ordering::SeqCst)) {
        (Outcome::Refused(_), false) => {
            Some(Event::Released { piece: job.piece, why: ReleaseReason::Relay.into() })
        }
        _ => event.clone(),
    };
    if let Some(event) = &noted {
        // If the note fails, a kill leaves an unknown piece, which is handled.
        let _ = shared.setup.notes.after_reply(job.piece, event);
    }
    event
}

struct Watcher<'a> {
    shared: &'a Shared,
    piece: u64,
}

impl Watch for Watcher<'_> {
    fn before_dot(&mut self) -> io::Result<()> {
        if self.shared.abort.load(Ordering::SeqCst) {
            return Err(io::Error::other("sending was cancelled"));
        }
        (self.shared.setup.hook)(FailPoint::BeforeDot);
        self.shared.setup.notes.before_dot(self.piece)
    }
}
