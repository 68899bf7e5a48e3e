//! Where messages that may go wait for a worker.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::transport::Message;
use crate::journal::Moment;

/// A message that is leased.
#[derive(Debug, Clone)]
pub struct Job {
    /// The piece.
    pub piece: u64,
    /// Number of its domain.
    pub domain: u32,
    /// 1 for the first attempt.
    pub attempt: u32,
    /// When it was first tried.
    pub first: Moment,
    /// What is sent.
    pub message: Message,
}

/// What a worker finds on the queue.
#[derive(Debug)]
pub(super) enum Taken {
    Job(Box<Job>),
    /// Nothing for now.
    Nothing,
    /// Nothing any more.
    Closed,
}

#[derive(Debug)]
pub(super) struct JobQueue {
    inner: Mutex<Inner>,
    bell: Condvar,
    /// Most messages to a domain at the same time.
    limits: BTreeMap<u32, u32>,
}

/// So many bad outcomes may wait for the coordinator to see them. Then nothing more is handed out:
/// it may be about to stop.
const MOST_UNSEEN: usize = 4;

#[derive(Debug, Default)]
struct Inner {
    /// Bad outcomes that the coordinator has not seen.
    unseen: usize,
    ready: VecDeque<Job>,
    /// How many messages are under way to a domain with a limit.
    busy: BTreeMap<u32, u32>,
    closed: bool,
}

impl JobQueue {
    pub(super) fn new(limits: BTreeMap<u32, u32>) -> Self {
        Self { inner: Mutex::default(), bell: Condvar::new(), limits }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        // Whoever held the lock and panicked has left whole jobs behind.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn put(&self, jobs: Vec<Job>) {
        self.inner().ready.extend(jobs);
        self.bell.notify_all();
    }

    /// For another worker, before all others.
    pub(super) fn put_back(&self, job: Job) {
        self.inner().ready.push_front(job);
        self.bell.notify_one();
    }

    /// The first job whose domain has room; waits this long for one.
    pub(super) fn take(&self, patience: Duration) -> Taken {
        let mut inner = self.inner();
        let mut waited = false;
        loop {
            if inner.closed {
                return Taken::Closed;
            }
            let room = |job: &Job| {
                let limit = self.limits.get(&job.domain);
                limit.is_none_or(|limit| inner.busy.get(&job.domain).unwrap_or(&0) < limit)
            };
            let held = inner.unseen >= MOST_UNSEEN;
            let found = if held { None } else { inner.ready.iter().position(room) };
            if let Some(job) = found.and_then(|at| inner.ready.remove(at)) {
                if self.limits.contains_key(&job.domain) {
                    *inner.busy.entry(job.domain).or_default() += 1;
                }
                return Taken::Job(Box::new(job));
            }
            if waited {
                return Taken::Nothing;
            }
            let (next, timeout) =
                self.bell.wait_timeout(inner, patience).unwrap_or_else(PoisonError::into_inner);
            inner = next;
            waited = timeout.timed_out();
        }
    }

    /// A message to this domain is not under way any more.
    pub(super) fn done(&self, domain: u32) {
        if self.limits.contains_key(&domain) {
            if let Some(busy) = self.inner().busy.get_mut(&domain) {
                *busy = busy.saturating_sub(1);
            }
            self.bell.notify_one();
        }
    }

    /// A message was not taken, and the coordinator does not know it yet.
    pub(super) fn bad(&self) {
        self.inner().unseen += 1;
    }

    /// It knows now, and goes on.
    pub(super) fn seen(&self) {
        let mut inner = self.inner();
        inner.unseen = inner.unseen.saturating_sub(1);
        self.bell.notify_all();
    }

    /// What nobody has begun comes back.
    pub(super) fn clear(&self) -> Vec<Job> {
        std::mem::take(&mut self.inner().ready).into()
    }

    /// Nothing is handed out any more. What nobody has begun comes back.
    pub(super) fn close(&self) -> Vec<Job> {
        let mut inner = self.inner();
        inner.closed = true;
        let left = std::mem::take(&mut inner.ready);
        self.bell.notify_all();
        left.into()
    }

    /// Waits this long, or until the queue is closed.
    pub(super) fn pause(&self, time: Duration) {
        let inner = self.inner();
        let closed = self.bell.wait_timeout_while(inner, time, |inner| !inner.closed);
        drop(closed.unwrap_or_else(PoisonError::into_inner));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::check_address;

    fn job(piece: u64, domain: u32) -> Job {
        let to = check_address("a@posti.example").unwrap();
        let message = Message {
            bytes: Vec::new(),
            message_id: String::new(),
            from: to.clone(),
            to,
            token: String::new(),
        };
        Job { piece, domain, attempt: 1, first: Moment(0), message }
    }

    fn take(queue: &JobQueue) -> Option<u64> {
        match queue.take(Duration::ZERO) {
            Taken::Job(job) => Some(job.piece),
            Taken::Nothing | Taken::Closed => None,
        }
    }

    #[test]
    fn a_domain_gets_its_share_and_others_go_past_it() {
        let queue = JobQueue::new(BTreeMap::from([(7, 2)]));
        queue.put(vec![job(1, 7), job(2, 7), job(3, 7), job(4, 8)]);
        assert_eq!([take(&queue), take(&queue), take(&queue)], [Some(1), Some(2), Some(4)]);
        assert_eq!(take(&queue), None);
        queue.done(7);
        assert_eq!(take(&queue), Some(3));
    }

    #[test]
    fn nothing_is_handed_out_while_bad_news_wait() {
        let queue = JobQueue::new(BTreeMap::new());
        queue.put(vec![job(1, 0), job(2, 0)]);
        (0..MOST_UNSEEN).for_each(|_| queue.bad());
        assert_eq!(take(&queue), None);
        queue.seen();
        assert_eq!(take(&queue), Some(1));
    }

    #[test]
    fn a_closed_queue_gives_back_what_nobody_began() {
        let queue = JobQueue::new(BTreeMap::new());
        queue.put(vec![job(1, 0), job(2, 0)]);
        assert_eq!(take(&queue), Some(1));
        queue.put_back(job(1, 0));
        let left: Vec<u64> = queue.close().iter().map(|job| job.piece).collect();
        assert_eq!(left, [1, 2]);
        assert!(matches!(queue.take(Duration::from_secs(3600)), Taken::Closed));
        queue.pause(Duration::from_secs(3600));
    }
}
