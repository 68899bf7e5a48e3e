//! Options of a preview, given by the caller.

use std::path::PathBuf;
use std::time::Duration;

use crate::locale::UiLanguage;

/// The caller's clock: the library does not read the time itself.
pub struct Clock {
    /// The time of day, for people.
    pub time_of_day: Box<dyn Fn() -> String + Send + Sync>,
    /// The time since an arbitrary moment, for measuring.
    pub elapsed: Box<dyn Fn() -> Duration + Send + Sync>,
}

impl std::fmt::Debug for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clock")
    }
}

/// The options.
#[derive(Debug)]
pub struct Options {
    /// The incident folder.
    pub folder: PathBuf,
    /// The port; 0 for any free one.
    pub port: u16,
    /// Random bytes that nobody can guess, for the address.
    pub token: [u8; 16],
    /// The incident folder as the user wrote it, for the `render` command shown on the page.
    pub incident: String,
    /// Whether real recipients are shown.
    pub real: bool,
    /// The language of the page, unless it asks for another.
    pub language: UiLanguage,
    /// The clock.
    pub clock: Clock,
}
