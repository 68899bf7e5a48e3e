//! The program as a user meets it.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where something is wrong; the lint knows only functions marked #[test]"
)]

mod language;
mod locales;
mod panic;
#[allow(dead_code, reason = "`tests/errors.rs` uses the rest")]
mod support;
mod verbs;
