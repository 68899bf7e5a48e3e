//! The threads: the coordinator (the calling thread), preparers that read and check messages, and
//! workers that send them.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use super::book::{Book, Notes};
use super::core::{Core, Prepared, Time};
use super::end::{End, Numbers};
use super::message::Difference;
use super::policy::Policy;
use super::queue::{Job, JobQueue, Taken};
use super::transport::{Link, Message, Outcome, Transport, Trouble, TroubleKind, Watch};
use crate::dispatch::Clock;
use crate::journal::{Event, Moment, PlanRow, ReleaseReason, State};

/// An idle worker closes its connection after this time: relays dislike idle connections.
const IDLE: Duration = Duration::from_secs(15);
/// How often the stop flag is checked.
const GLANCE: Duration = Duration::from_millis(100);
/// Most updates that wait for the coordinator.
const NEWS: usize = 512;

/// Points at which a test can end the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailPoint {
    /// Pieces are leased, nothing of them was sent.
    AfterLease,
    /// The final dot is about to be sent.
    BeforeDot,
    /// It was sent and nothing was answered yet.
    AfterDot,
    /// The answer was read and not noted yet.
    AfterReply,
    /// Outcomes are about to be committed.
    BeforeCommit,
    /// They were committed.
    AfterCommit,
}

/// Reads the message of a piece and compares it with the plan.
pub trait Source: Send + Sync {
    /// Reads and checks a message.
    ///
    /// # Errors
    /// It differs from the plan: nothing more may be sent.
    fn message(&self, row: &PlanRow) -> Result<Message, Difference>;
}

/// Everything that a run needs.
#[derive(Clone)]
pub struct RunSetup {
    /// Limits and rules.
    pub policy: Policy,
    /// Where messages go.
    pub transport: Arc<dyn Transport>,
    /// Where they come from.
    pub source: Arc<dyn Source>,
    /// The notes of workers.
    pub notes: Arc<dyn Notes>,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Called at each [`FailPoint`].
    pub hook: Arc<dyn Fn(FailPoint) + Send + Sync>,
    /// Number of threads that read and check messages.
    pub preparers: usize,
}

impl std::fmt::Debug for RunSetup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RunSetup").field("policy", &self.policy).finish_non_exhaustive()
    }
}

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunReport {
    /// Why.
    pub end: End,
    /// Its counts.
    pub numbers: Numbers,
}

/// What threads report to the coordinator.
enum Update {
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
struct Shared {
    setup: RunSetup,
    queue: JobQueue,
    connecting: Mutex<Connecting>,
    /// The journal cannot be written: no final dot may be sent any more.
    abort: AtomicBool,
    /// The relay has accepted a message.
    accepted: AtomicBool,
}

impl Shared {
    fn now(&self) -> Moment {
        wall(&*self.setup.clock)
    }

    fn connecting(&self) -> MutexGuard<'_, Connecting> {
        // Each change is a single operation: a panic leaves nothing half done.
        self.connecting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A worker is about to connect; returns the message if it must not any more.
    fn connects(&self, worker: usize, job: Box<Job>) -> Option<Box<Job>> {
        let mut connecting = self.connecting();
        if connecting.closed {
            return Some(job);
        }
        connecting.jobs.insert(worker, job);
        None
    }

    /// It has connected, or failed to: returns its message, unless that was taken back.
    fn connected(&self, worker: usize) -> Option<Box<Job>> {
        self.connecting().jobs.remove(&worker)
    }

    /// Takes back the messages of all workers that are connecting; no other worker may start to.
    fn break_off(&self) -> Vec<Job> {
        let mut connecting = self.connecting();
        connecting.closed = true;
        std::mem::take(&mut connecting.jobs).into_values().map(|job| *job).collect()
    }
}

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
    let limits = setup.policy.domain_connections.clone();
    let shared = Arc::new(Shared {
        setup,
        queue: JobQueue::new(limits),
        connecting: Mutex::default(),
        abort: AtomicBool::new(false),
        accepted: AtomicBool::new(false),
    });
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

fn wall(clock: &dyn Clock) -> Moment {
    clock.now()
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
            for job in shared.queue.close() {
                core.put_back(job.piece, now);
            }
            for job in shared.break_off() {
                *left += 1;
                core.put_back(job.piece, now);
            }
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
        for item in std::iter::once(first).chain(more.take(2 * super::core::BATCH)) {
            let now = time(clock);
            match item {
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
                    if closed || core.is_ending() {
                        core.put_back(job.piece, now);
                    } else {
                        shared.queue.put_back(*job);
                    }
                }
                Update::Linked => connections += 1,
                Update::Unlinked => connections = connections.saturating_sub(1),
                Update::Back(job) => core.put_back(job.piece, now),
                Update::Died(leased) => core.died(leased),
            }
        }
    }
}

/// Whether an outcome may stop the run.
fn is_bad(outcome: &Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Refused(_)
            | Outcome::Ours { .. }
            | Outcome::Unknown(_)
            | Outcome::BadMessage
            | Outcome::CannotRecord(_)
    )
}

/// The threads of a run.
struct Threads {
    orders: SyncSender<Vec<PlanRow>>,
    handles: Vec<JoinHandle<()>>,
}

impl Threads {
    fn start(shared: &Arc<Shared>, tell: &SyncSender<Update>) -> Self {
        let (orders, todo) = sync_channel(4);
        let todo = Arc::new(Mutex::new(todo));
        let preparers = (0..shared.setup.preparers.max(1)).map(|_| {
            let (shared, todo, tell) = (Arc::clone(shared), Arc::clone(&todo), tell.clone());
            std::thread::spawn(move || prepare(&shared, &todo, &tell))
        });
        let workers = (0..shared.setup.policy.connections.max(1) as usize).map(|number| {
            let (shared, tell) = (Arc::clone(shared), tell.clone());
            std::thread::spawn(move || work(&shared, number, &tell))
        });
        let handles = preparers.chain(workers).collect();
        Self { orders, handles }
    }

    fn prepare(&self, rows: Vec<PlanRow>) {
        // Preparers live as long as the channel; a failed one is reported by its `Died`.
        let _ = self.orders.send(rows);
    }

    /// Waits for all threads except `left` of them, which end when the relay answers or their time is over.
    fn join(self, news: Receiver<Update>, left: usize) {
        drop(self.orders);
        // No thread may wait for room in the channel.
        let wait = GLANCE / 10;
        while !matches!(news.recv_timeout(wait), Err(RecvTimeoutError::Disconnected)) {
            if self.handles.iter().filter(|handle| !handle.is_finished()).count() <= left {
                break;
            }
        }
        // The remaining threads cannot report anything any more.
        drop(news);
        for handle in self.handles.into_iter().filter(JoinHandle::is_finished) {
            let _ = handle.join();
        }
    }
}

/// Reports a thread that ends by a panic.
struct Alive<'a> {
    tell: &'a SyncSender<Update>,
    /// Number of leased messages that would be lost with it.
    leased: Cell<usize>,
}

impl<'a> Alive<'a> {
    fn new(tell: &'a SyncSender<Update>) -> Self {
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

fn prepare(shared: &Shared, todo: &Mutex<Receiver<Vec<PlanRow>>>, tell: &SyncSender<Update>) {
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

fn work(shared: &Shared, number: usize, tell: &SyncSender<Update>) {
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
        let event = policy.event(&outcome, &job, shared.now());
        if matches!(outcome, Outcome::Accepted(_)) {
            shared.accepted.store(true, Ordering::SeqCst);
        }
        // A refusal before anything was accepted may be about us: after a kill, the piece must not be
        // found as refused.
        let noted = match (&outcome, shared.accepted.load(Ordering::SeqCst)) {
            (Outcome::Refused(_), false) => {
                Some(Event::Released { piece: job.piece, why: ReleaseReason::Relay.into() })
            }
            _ => event.clone(),
        };
        if let Some(event) = &noted {
            // If the note fails, a kill leaves an unknown piece, which is handled.
            let _ = shared.setup.notes.after_reply(job.piece, event);
        }
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
