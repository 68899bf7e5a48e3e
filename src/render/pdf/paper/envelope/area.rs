//! The sheet and rectangles on it.

/// Width of an A4 sheet.
pub(crate) const SHEET_WIDTH: f32 = 210.0;

/// Height of an A4 sheet.
pub(crate) const SHEET_HEIGHT: f32 = 297.0;

/// A rectangle in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub left: f32,
    /// Top edge.
    pub top: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Area {
    /// An area from its left and top edge, width and height.
    pub const fn new(left: f32, top: f32, width: f32, height: f32) -> Self {
        Self { left, top, width, height }
    }

    /// The right edge.
    pub fn right(&self) -> f32 {
        self.left + self.width
    }

    /// The bottom edge.
    pub fn bottom(&self) -> f32 {
        self.top + self.height
    }

    /// An area from its four edges; negative sizes become 0.
    pub(in crate::render::pdf) fn between(left: f32, top: f32, right: f32, bottom: f32) -> Self {
        Self::new(left, top, (right - left).max(0.0), (bottom - top).max(0.0))
    }

    /// Whether another area lies in this one, to a twentieth of a millimetre.
    pub(in crate::render::pdf) fn holds(&self, other: &Area) -> bool {
        const SLACK: f32 = 0.05;
        self.left <= other.left + SLACK
            && self.top <= other.top + SLACK
            && self.right() >= other.right() - SLACK
            && self.bottom() >= other.bottom() - SLACK
    }

    /// Whether another area and this one have ground in common.
    pub(in crate::render::pdf) fn overlaps(&self, other: &Area) -> bool {
        self.left < other.right()
            && self.right() > other.left
            && self.top < other.bottom()
            && self.bottom() > other.top
    }
}

/// `x 18 to 94 mm, y 40 to 61.5 mm`.
pub(crate) fn in_words(area: &Area) -> String {
    let edges = [area.left, area.right(), area.top, area.bottom()];
    let [left, right, top, bottom] = edges.map(|edge| (edge * 10.0).round() / 10.0);
    format!("x {left} to {right} mm, y {top} to {bottom} mm")
}
