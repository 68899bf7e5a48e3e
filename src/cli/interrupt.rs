//! Ctrl-C: the first stops after the pieces in progress, the second at once.

use std::io::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};

use super::exit::Exit;

static STOP: AtomicBool = AtomicBool::new(false);

/// The flag that Ctrl-C (and a polite `kill`) sets from now on.
pub(super) fn flag() -> &'static AtomicBool {
    flag_saying("\nStopping after the pieces in progress. Press Ctrl-C again to stop at once.\n")
}

/// The same with other words.
pub(super) fn flag_saying(words: &'static str) -> &'static AtomicBool {
    // It fails only where a handler is set already; then Ctrl-C ends the program at once, and the
    // files that are there are whole all the same.
    let _ = ctrlc::set_handler(move || {
        if STOP.swap(true, Ordering::SeqCst) {
            std::process::exit(i32::from(Exit::Interrupted.number()));
        }
        let _ = std::io::stderr().write_all(words.as_bytes());
    });
    &STOP
}
