//! Why measures of an envelope contradict each other.

/// The number of an envelope that a problem is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnvelopePart {
    /// [`EnvelopeMeasures::size`](super::EnvelopeMeasures::size).
    Size,
    /// [`EnvelopeMeasures::window`](super::EnvelopeMeasures::window).
    Window,
    /// [`EnvelopeMeasures::folds`](super::EnvelopeMeasures::folds).
    Folds,
    /// [`EnvelopeMeasures::slide`](super::EnvelopeMeasures::slide).
    Slide,
    /// [`EnvelopeMeasures::clear_zone`](super::EnvelopeMeasures::clear_zone).
    ClearZone,
    /// [`EnvelopeMeasures::address`](super::EnvelopeMeasures::address).
    Address,
    /// [`EnvelopeMeasures::sheets`](super::EnvelopeMeasures::sheets).
    Sheets,
    /// [`EnvelopeMeasures::max_file_bytes`](super::EnvelopeMeasures::max_file_bytes).
    MaxFile,
}

/// Why measures of an envelope contradict each other.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{words}")]
pub struct EnvelopeProblem {
    /// The measure to check.
    pub part: EnvelopePart,
    pub(super) words: String,
}
