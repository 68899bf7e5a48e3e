//! Rows that seem to be one recipient: found by fingerprints, reported or merged.

pub(super) mod fingerprints;
pub(super) mod keys;
pub(super) mod merge;
pub(super) mod search;
