//! Where a line is anchored.

/// The end by which a line is anchored, in points from the left edge of the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Edge {
    /// Its left end.
    Left(f32),
    /// Its right end: where lines run from right to left.
    Right(f32),
}

impl Edge {
    /// The left end of a line of this width.
    pub(crate) fn left(self, width: f32) -> f32 {
        match self {
            Self::Left(x) => x,
            Self::Right(x) => x - width,
        }
    }
}
