//! Pieces that were made since the last change. Each is made once, however many ask for it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Which piece, in which language of the page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) person: String,
    pub(super) language: Option<String>,
    pub(super) ui: &'static str,
}

/// So many pieces are kept: some 150 KB each.
const MOST: usize = 400;

/// So many of the last ones are drawn again after a change: two languages side by side.
const LOOKED_AT: usize = 2;

type Slot = Arc<OnceLock<Option<Arc<str>>>>;

#[derive(Default)]
struct Kept {
    revision: u64,
    slots: HashMap<Key, Slot>,
    /// The last keys, the newest last.
    last: Vec<Key>,
}

#[derive(Default)]
pub(super) struct Cache(Mutex<Kept>);

impl Cache {
    /// Lets go of everything.
    pub(super) fn begin(&self, revision: u64) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.revision = revision;
        kept.slots.clear();
    }

    /// What was asked for last.
    pub(super) fn looked_at(&self) -> Vec<Key> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.last.iter().rev().cloned().collect()
    }

    /// The piece of a key. Who asks while it is made waits for it.
    pub(super) fn get(&self, key: &Key, make: impl FnOnce() -> Option<String>) -> Option<Arc<str>> {
        let slot = {
            let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            kept.last.retain(|known| known != key);
            kept.last.push(key.clone());
            if kept.last.len() > LOOKED_AT {
                kept.last.remove(0);
            }
            if kept.slots.len() >= MOST {
                kept.slots.clear();
            }
            kept.slots.entry(key.clone()).or_default().clone()
        };
        slot.get_or_init(|| make().map(Arc::from)).clone()
    }
}
