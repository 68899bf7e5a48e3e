//! Small lists beside the recipients file: corrections, and people who must not be written to.

pub(super) mod fixes;
pub(super) mod suppressed;
pub(super) mod table;
