//! The program as a user meets it: one test binary, because each takes its time to link.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops where something is wrong; the lint knows only functions marked #[test]"
)]

mod errors;
mod language;
mod locales;
mod panic;
mod support;
mod verbs;
