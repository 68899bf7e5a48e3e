//! The facts of a breach.
