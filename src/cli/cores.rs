//! How many threads work at a time.

use std::num::NonZeroUsize;

/// One worker for each core that this process may use.
pub(super) fn cores() -> NonZeroUsize {
    std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}
