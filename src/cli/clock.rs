//! The computer's clocks, for sending.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::dispatch::{Clock, Moment};

/// How often a wait checks whether it is to end.
const GLANCE: Duration = Duration::from_millis(50);

/// The real clocks. Waits end when the flag is set.
pub(super) struct SystemClock {
    begun: Instant,
    stop: &'static AtomicBool,
}

impl SystemClock {
    pub(super) fn new(stop: &'static AtomicBool) -> Self {
        Self { begun: Instant::now(), stop }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        now()
    }

    fn monotonic(&self) -> Duration {
        self.begun.elapsed()
    }

    fn sleep(&self, time: Duration) {
        let begun = Instant::now();
        while !self.stop.load(Ordering::SeqCst) {
            match time.checked_sub(begun.elapsed()) {
                Some(left) if !left.is_zero() => std::thread::sleep(left.min(GLANCE)),
                _ => return,
            }
        }
    }
}

/// The time of day.
pub(super) fn now() -> Moment {
    Moment::from_millis(jiff::Timestamp::now().as_millisecond())
}

/// The id of this boot of the computer; empty where the system has none.
pub(super) fn boot() -> String {
    let id = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    id.trim().to_owned()
}
