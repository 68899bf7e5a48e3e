//! The coordinator: it alone writes the journal, and hands out what may be sent.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::Duration;

use super::super::book::Book;
use super::super::core::{Core, Prepared, Time};
use super::super::end::{End, Numbers};
use super::setup::{FailPoint, RunReport, RunSetup};
use super::shared::{Shared, Update, is_bad, wall};
use super::threads::{GLANCE, Threads};
use crate::dispatch::Clock;
use crate::journal::State;

/// Most updates that wait for the coordinator.
const NEWS: usize = 512;

/// Sends the pieces that are planned, deferred or unknown, in this order. `stop` is checked all the time:
/// once it is set, the messages under way are finished and nothing more is started.
///
/// # Errors
/// The journal cannot be read or written. Threads may still wait for the relay then, but none of them
/// completes a message any more; the process should end.
pub fn run<B: Book>(
    book: &mut B,
    pieces: impl Iterator<Item = u64>,
    begun: Numbers,
    setup: RunSetup,
    stop: &AtomicBool,
    progress: &mut dyn FnMut(&Numbers),
) -> Result<RunReport, B::Error> {
    let time = |clock: &dyn Clock| Time { wall: wall(clock), steady: clock.monotonic() };
    let clock = Arc::clone(&setup.clock);
    let standings = pieces.filter_map(|piece| Some((piece, book.standing(piece)?)));
    let standings = standings.filter(|(_, standing)| is_open(standing.state));
    let mut core = Core::new(setup.policy.clone(), standings, begun, time(&*clock));
    let shared = Arc::new(Shared::new(setup));
    let (tell, news) = sync_channel(NEWS);
    let threads = Threads::start(&shared, &tell);
    drop(tell);
    let mut left = 0;
    let done =
        coordinate(book, &mut core, &shared, &threads, &news, stop, progress, &time, &mut left);
    match done {
        Ok(report) => {
            shared.queue.close();
            threads.join(news, left);
            Ok(report)
        }
        Err(error) => {
            shared.abort.store(true, Ordering::SeqCst);
            shared.queue.close();
            Err(error)
        }
    }
}

fn is_open(state: State) -> bool {
    // Held pieces are passed in only if they are to be sent again.
    matches!(state, State::Planned | State::Deferred | State::Unknown | State::Held)
}

#[expect(clippy::too_many_arguments, reason = "all that a run has, in one place")]
fn coordinate<B: Book>(
    book: &mut B,
    core: &mut Core,
    shared: &Shared,
    threads: &Threads,
    news: &Receiver<Update>,
    stop: &AtomicBool,
    progress: &mut dyn FnMut(&Numbers),
    time: &dyn Fn(&dyn Clock) -> Time,
    // Number of threads that are still connecting and have nothing to send.
    left: &mut usize,
) -> Result<RunReport, B::Error> {
    let clock = &*shared.setup.clock;
    let hook = &*shared.setup.hook;
    let mut connections = 0_u32;
    let mut closed = false;
    let mut told: Option<Duration> = None;
    loop {
        if stop.load(Ordering::SeqCst) {
            core.end(End::Stopped);
        }
        let now = time(clock);
        // Before anything else: no worker may take another message.
        if core.is_ending() && !closed {
            closed = true;
            *left += take_back(core, shared, now);
        }
        if core.is_resting(now) {
            for job in shared.queue.clear().into_iter().rev() {
                core.rest(job.piece, job.domain, now);
            }
        }
        if core.must_commit(now) {
            hook(FailPoint::BeforeCommit);
            let jobs = core.commit(book, now)?;
            hook(FailPoint::AfterCommit);
            if !jobs.is_empty() {
                hook(FailPoint::AfterLease);
                shared.queue.put(jobs);
            }
        }
        let picks = core.admit(book, now);
        if !picks.is_empty() {
            let rows = book.rows(&picks)?;
            threads.prepare(rows);
        }
        if told.is_none_or(|told| now.steady >= told + GLANCE) {
            told = Some(now.steady);
            let numbers = core.numbers(now);
            progress(&Numbers { connections, ..numbers });
        }
        if let Some(end) = core.finished() {
            let end = end.clone();
            return Ok(RunReport { end, numbers: core.numbers(now) });
        }
        let wait = core.wait(now).min(GLANCE);
        let first = match news.recv_timeout(wait) {
            Ok(first) => first,
            Err(RecvTimeoutError::Timeout) => continue,
            // All threads are gone, although preparers live as long as the run.
            Err(RecvTimeoutError::Disconnected) => {
                core.all_died();
                continue;
            }
        };
        let more = std::iter::from_fn(|| news.try_recv().ok());
        for item in std::iter::once(first).chain(more.take(2 * super::super::core::BATCH)) {
            enter(item, book, core, shared, &mut connections, time(clock));
        }
    }
}

/// Takes back all messages that no worker has started. Returns how many workers were connecting.
fn take_back(core: &mut Core, shared: &Shared, now: Time) -> usize {
    for job in shared.queue.close() {
        core.put_back(job.piece, now);
    }
    let connecting = shared.break_off();
    for job in &connecting {
        core.put_back(job.piece, now);
    }
    connecting.len()
}

/// Enters what a thread reports.
fn enter(
    update: Update,
    book: &impl Book,
    core: &mut Core,
    shared: &Shared,
    connections: &mut u32,
    now: Time,
) {
    match update {
        Update::Prepared(messages) => {
            for (piece, message) in messages {
                match message {
                    Ok(message) => core.prepared(Prepared { piece, message }, now),
                    Err(what) => core.mismatch(piece, what),
                }
            }
        }
        Update::Outcome(job, outcome, event) => {
            let bad = is_bad(&outcome);
            core.outcome(book, &job, outcome, event, now);
            if bad && !core.is_ending() {
                shared.queue.seen();
            }
        }
        Update::NoLink(job, trouble) => {
            core.no_link(trouble, now);
            if core.is_ending() {
                core.put_back(job.piece, now);
            } else {
                shared.queue.put_back(*job);
            }
        }
        Update::Linked => *connections += 1,
        Update::Unlinked => *connections = connections.saturating_sub(1),
        Update::Back(job) => core.put_back(job.piece, now),
        Update::Died(leased) => core.died(leased),
    }
}
