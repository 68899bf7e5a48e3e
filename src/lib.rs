//! `breach-letters` turns the facts of a personal-data breach, a list of the people concerned and
//! Fluent files into letters and e-mails that tell each person, in their language and in plain
//! words, which of *their* data leaked, what that can lead to, what to do first and who helps.
//!
//! The library never prints, exits, or reads the clock or the environment; [`cli`] does. The way of
//! one person through the code is told in `ARCHITECTURE.md`; which module may know which is kept by
//! a test in `architecture/`.

#![cfg_attr(test, allow(clippy::disallowed_methods))]

// What unit tests share with the integration tests names the crate as those do.
#[cfg(test)]
extern crate self as breach_letters;

#[cfg(test)]
mod architecture;
pub mod assets;
pub mod catalogue;
#[allow(clippy::disallowed_methods)]
pub mod cli;
pub mod compose;
pub mod diag;
pub mod dispatch;
pub mod duty;
#[cfg(test)]
#[path = "../tests/it/support/expected.rs"]
mod expected;
pub mod files;
pub mod incident;
pub mod journal;
pub mod letter;
pub mod locale;
pub mod mailing;
pub mod outbox;
pub mod pipeline;
pub mod preview;
pub mod recipients;
pub mod render;
pub mod studio;
pub mod terms;
pub mod text;
pub mod theme;
pub mod yaml;
