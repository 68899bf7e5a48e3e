//! Themes read whole.
