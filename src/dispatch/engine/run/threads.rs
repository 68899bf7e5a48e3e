//! Starts the threads and waits for their end.

use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use super::shared::{Shared, Update};
use super::worker::{prepare, work};
use crate::journal::PlanRow;

/// How often the stop flag is checked.
pub(super) const GLANCE: Duration = Duration::from_millis(100);

/// The threads of a run.
pub(super) struct Threads {
    pub(super) orders: SyncSender<Vec<PlanRow>>,
    pub(super) handles: Vec<JoinHandle<()>>,
}

impl Threads {
    pub(super) fn start(shared: &Arc<Shared>, tell: &SyncSender<Update>) -> Self {
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

    pub(super) fn prepare(&self, rows: Vec<PlanRow>) {
        // Preparers live as long as the channel; a failed one is reported by its `Died`.
        let _ = self.orders.send(rows);
    }

    /// Waits for all threads except `left` of them, which end when the relay answers or their time is over.
    pub(super) fn join(self, news: Receiver<Update>, left: usize) {
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
