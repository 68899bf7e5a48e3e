//! What the tests of this layer share: a clock, and the scripted servers of `tests/support`.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::{Clock, Moment};

#[path = "../../tests/it/support/server.rs"]
#[allow(dead_code, unreachable_pub, reason = "integration tests use the rest of it")]
pub(super) mod server;

/// A clock of tests: the time of day never changes, time limits run.
#[derive(Debug)]
pub(super) struct TestClock {
    start: std::time::Instant,
    slept: Mutex<Duration>,
}

impl TestClock {
    pub(super) fn shared() -> Arc<dyn Clock> {
        Arc::new(Self { start: std::time::Instant::now(), slept: Mutex::default() })
    }
}

impl Clock for TestClock {
    fn now(&self) -> Moment {
        Moment::from_millis(1_795_376_400_000)
    }

    fn monotonic(&self) -> Duration {
        self.start.elapsed()
    }

    fn sleep(&self, time: Duration) {
        *self.slept.lock().unwrap() += time;
    }
}
