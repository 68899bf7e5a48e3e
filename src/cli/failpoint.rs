//! Aborts the process at a point that a test names. Only in builds with debug assertions.

use std::sync::Arc;

use crate::dispatch::engine::Point;

/// Called at each point.
pub(super) type Hook = Arc<dyn Fn(Point) + Send + Sync>;

/// `BREACH_LETTERS_FAILPOINT=after_dot:17` aborts the process at the 17th time, without any cleanup.
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
fn point(name: &str) -> Option<Point> {
    Some(match name {
        "after_lease" => Point::AfterLease,
        "before_dot" => Point::BeforeDot,
        "after_dot" => Point::AfterDot,
        "after_reply" => Point::AfterReply,
        "before_commit" => Point::BeforeCommit,
        "after_commit" => Point::AfterCommit,
        _ => return None,
    })
}

/// Does nothing.
#[cfg(not(debug_assertions))]
pub(super) fn hook() -> Hook {
    Arc::new(|_| {})
}
