//! The sheet and its envelope: lengths, margins and the window, without anything printed.

pub(super) mod edge;
pub(super) mod envelope;
pub(super) mod margins;
pub(super) mod measures;
