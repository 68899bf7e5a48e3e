//! Sending messages, and what comes back.

pub mod bounces;
