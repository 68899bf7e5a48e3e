//! What the caller of a preview gives it.

use std::path::PathBuf;
use std::time::Duration;

use crate::locale::UiLanguage;

/// The clock of the caller.
pub struct Clock {
    /// The time of day, as people read it.
    pub time_of_day: Box<dyn Fn() -> String + Send + Sync>,
    /// Time since some moment, to measure by.
    pub elapsed: Box<dyn Fn() -> Duration + Send + Sync>,
}

impl std::fmt::Debug for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clock")
    }
}

/// What a preview is asked for.
#[derive(Debug)]
pub struct Options {
    /// The incident folder.
    pub folder: PathBuf,
    /// The port; 0 for any that is free.
    pub port: u16,
    /// Random bytes that nobody can guess, for the address.
    pub token: [u8; 16],
    /// The incident folder as the user wrote it, for the command that makes the letters.
    pub incident: String,
    /// Whether real people are shown.
    pub real: bool,
    /// The language of the page, unless it asks for another.
    pub language: UiLanguage,
    /// The clock.
    pub clock: Clock,
}
