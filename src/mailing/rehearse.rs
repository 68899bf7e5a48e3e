//! A dry run: every message that would be sent is read and checked as before sending, on all cores, and
//! nothing is sent.

use std::num::NonZeroUsize;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::diag::{Diagnostics, Place};
use crate::dispatch::engine::Source as _;
use crate::dispatch::engine::message::Difference;
use crate::journal::JournalError;

use super::codes;
use super::send::{Dispatch, is_email};

/// How many differences are reported one by one.
const MOST: usize = 20;
/// How many pieces a thread takes at once.
const TAKE: usize = 64;

/// The result of a dry run.
#[derive(Debug, Default)]
pub struct Rehearsal {
    /// Messages checked.
    pub checked: u64,
    /// Bytes that would go to the relay.
    pub bytes: u64,
    /// Messages that are not what was rendered.
    pub different: u64,
    /// The first of these messages, and other problems.
    pub problems: Diagnostics,
}

impl Dispatch {
    /// Checks every message that would be sent. Ends early when `stop` is set.
    pub fn rehearse(
        &self,
        jobs: NonZeroUsize,
        stop: &AtomicBool,
        progress: &mut dyn FnMut(u64),
    ) -> Rehearsal {
        let journal = &self.mailing.journal;
        let open = journal.ledger().pieces();
        let open = open.filter(|(_, entry)| is_email(entry.medium) && self.takes(entry.state));
        let pieces: Vec<u64> = open.map(|(piece, _)| piece).collect();
        let messages = self.messages();
        let (checked, bytes) = (AtomicU64::new(0), AtomicU64::new(0));
        let different: Mutex<Vec<(u64, Difference)>> = Mutex::default();
        let mut failed: Option<JournalError> = None;
        // The database has one owner, this thread: it reads the rows, and the others read the files.
        let (orders, todo) = std::sync::mpsc::sync_channel(2 * jobs.get());
        let todo = Mutex::new(todo);
        std::thread::scope(|scope| {
            for _ in 0..jobs.get() {
                scope.spawn(|| {
                    loop {
                        let next = todo.lock().unwrap_or_else(PoisonError::into_inner).recv();
                        let Ok(rows) = next else { return };
                        let rows: Vec<crate::journal::PlanRow> = rows;
                        for row in rows {
                            match (messages.message(&row), row.piece) {
                                (Ok(message), _) => {
                                    bytes.fetch_add(message.bytes.len() as u64, Ordering::Relaxed);
                                }
                                (Err(what), Ok(piece)) => different
                                    .lock()
                                    .unwrap_or_else(PoisonError::into_inner)
                                    .push((piece, what)),
                                (Err(_), Err(_)) => {}
                            }
                            checked.fetch_add(1, Ordering::Relaxed);
                        }
                    }
                });
            }
            for some in pieces.chunks(TAKE) {
                if stop.load(Ordering::SeqCst) {
                    break;
                }
                match journal.pieces(some) {
                    Ok(rows) => {
                        // Does not fail: the threads live until `orders` is dropped.
                        let _ = orders.send(rows);
                    }
                    Err(error) => {
                        failed = Some(error);
                        break;
                    }
                }
                progress(checked.load(Ordering::Relaxed));
            }
            drop(orders);
        });
        let mut different = different.into_inner().unwrap_or_else(PoisonError::into_inner);
        different.sort_unstable_by_key(|(piece, _)| *piece);
        let mut problems: Diagnostics = different
            .iter()
            .take(MOST)
            .map(|(piece, what)| codes::not_the_message(*piece, Some(*what)))
            .collect();
        if let Some(error) = failed {
            let place = Place::Path(self.mailing.out.display().to_string());
            problems.push(error.to_diagnostic().at(place));
        }
        Rehearsal {
            checked: checked.into_inner(),
            bytes: bytes.into_inner(),
            different: different.len() as u64,
            problems,
        }
    }
}
