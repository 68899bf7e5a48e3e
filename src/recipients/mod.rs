//! The people concerned.
