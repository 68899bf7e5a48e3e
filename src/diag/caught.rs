//! Panics that cost one piece and not the run.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static CATCHING: Cell<bool> = const { Cell::new(false) };
}

/// Runs `work`; `None` if it panicked. Whatever `work` shares with others must stay usable when it is
/// left half done.
pub fn catch<T>(work: impl FnOnce() -> T) -> Option<T> {
    let before = CATCHING.replace(true);
    let done = catch_unwind(AssertUnwindSafe(work)).ok();
    CATCHING.set(before);
    done
}

/// Whether a panic of this thread will be caught by [`catch`]: then the report of it can say that the
/// rest goes on.
pub fn is_caught() -> bool {
    CATCHING.get()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_known_to_be_caught() {
        assert!(!is_caught());
        assert_eq!(catch(is_caught), Some(true));
        assert_eq!(catch(|| catch(is_caught).map(|inner| inner && is_caught())), Some(Some(true)));
        assert!(!is_caught());
    }
}
