//! Pieces that were made since the last change. Each is made once, however many ask for it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use crate::studio::State;

/// Which piece, in which language of the page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) person: String,
    pub(super) language: Option<String>,
    pub(super) ui: &'static str,
}

/// So many pieces are kept: some 500 KB each.
const MOST: usize = 100;

/// So many of the last ones are drawn again after a change: two languages side by side.
const LOOKED_AT: usize = 2;

type Slot = Arc<OnceLock<Option<Arc<str>>>>;

#[derive(Default)]
struct Kept {
    /// What the pieces are made from.
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

    /// Lets go of everything that was not made from this state.
    pub(super) fn begin(&self, state: Arc<State>) {
        let mut kept = self.kept();
        kept.state = Some(state);
        kept.slots.clear();
    }

    /// What was asked for last.
    pub(super) fn looked_at(&self) -> Vec<Key> {
        self.kept().last.iter().rev().cloned().collect()
    }

    /// The piece of a key. Who asks while it is made waits for it.
    pub(super) fn get(
        &self,
        state: &Arc<State>,
        key: &Key,
        make: impl FnOnce() -> Option<String>,
    ) -> Option<Arc<str>> {
        let slot = {
            let mut kept = self.kept();
            if !kept.state.as_ref().is_some_and(|own| Arc::ptr_eq(own, state)) {
                // Of a state that is gone, or not told yet.
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
