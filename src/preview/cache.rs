//! Pieces drawn since the last change. Each is drawn once, however many connections ask for it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use crate::studio::State;

/// The key of a piece: recipient, language of the letter, language of the page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) person: String,
    pub(super) language: Option<String>,
    pub(super) ui: &'static str,
}

/// How many pieces are kept, of some 500 KB each.
const MOST: usize = 100;

/// How many of the last pieces are drawn again after a change: two languages side by side.
const LOOKED_AT: usize = 2;

type Slot = Arc<OnceLock<Option<Arc<str>>>>;

#[derive(Default)]
struct Kept {
    /// The state that the pieces are made from.
    state: Option<Arc<State>>,
    slots: HashMap<Key, Slot>,
    /// The last keys, the newest last.
    last: Vec<Key>,
}

#[derive(Default)]
pub(super) struct Cache(Mutex<Kept>);

impl Cache {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Drops everything that was made from another state.
    pub(super) fn begin(&self, state: Arc<State>) {
        let mut kept = self.kept();
        kept.state = Some(state);
        kept.slots.clear();
    }

    /// The keys asked for last, the newest first.
    pub(super) fn looked_at(&self) -> Vec<Key> {
        self.kept().last.iter().rev().cloned().collect()
    }

    /// The piece of a key. A second caller waits while the first one makes it.
    pub(super) fn get(
        &self,
        state: &Arc<State>,
        key: &Key,
        make: impl FnOnce() -> Option<String>,
    ) -> Option<Arc<str>> {
        let slot = {
            let mut kept = self.kept();
            if !kept.state.as_ref().is_some_and(|own| Arc::ptr_eq(own, state)) {
                // The state is outdated, or not published yet: nothing is kept.
                drop(kept);
                return make().map(Arc::from);
            }
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
