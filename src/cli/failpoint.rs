//! Ends the process at a place that a test names. Only in builds with debug assertions.

use std::sync::Arc;

use crate::dispatch::engine::FailPoint;

/// What is called at each place.
pub(super) type Hook = Arc<dyn Fn(FailPoint) + Send + Sync>;

/// `BREACH_LETTERS_FAILPOINT=after_dot:17` ends the process at the 17th time, without any tidying up.
#[cfg(debug_assertions)]
pub(super) fn hook() -> Hook {
    use std::sync::atomic::{AtomicU64, Ordering};

    let wanted = std::env::var("BREACH_LETTERS_FAILPOINT").unwrap_or_default();
    let wanted = wanted.split_once(':').and_then(|(name, times)| {
        let times: u64 = times.parse().ok()?;
        Some((point(name)?, times))
    });
    let Some((wanted, times)) = wanted else { return Arc::new(|_| {}) };
    let seen = AtomicU64::new(0);
    Arc::new(move |point| {
        if point == wanted && seen.fetch_add(1, Ordering::SeqCst) + 1 == times {
            std::process::abort();
        }
    })
}

#[cfg(debug_assertions)]
fn point(name: &str) -> Option<FailPoint> {
    Some(match name {
        "after_lease" => FailPoint::AfterLease,
        "before_dot" => FailPoint::BeforeDot,
        "after_dot" => FailPoint::AfterDot,
        "after_reply" => FailPoint::AfterReply,
        "before_commit" => FailPoint::BeforeCommit,
        "after_commit" => FailPoint::AfterCommit,
        _ => return None,
    })
}

/// Nothing.
#[cfg(not(debug_assertions))]
pub(super) fn hook() -> Hook {
    Arc::new(|_| {})
}
