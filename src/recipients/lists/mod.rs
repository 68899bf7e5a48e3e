//! Small lists beside the recipients file: corrections, and people who must get no letter.

mod answers;
pub(super) mod fixes;
pub(super) mod suppressed;
pub(super) mod table;
