//! The white space around the text.

/// White space around the text, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Margins {
    /// Left edge of the sender, the title and side headings; the column stops move with it.
    pub left: f32,
    /// Right edge of everything.
    pub right: f32,
    /// Above the sender and the running header; the text of later pages moves with it.
    pub top: f32,
    /// Below the last line of text. The piece number is in it, always at the same height.
    pub bottom: f32,
}

impl Default for Margins {
    /// Those of SFS 2487, with more on the right and below: lines of 69 characters.
    fn default() -> Self {
        Self { left: 20.0, right: 20.0, top: 10.0, bottom: 20.0 }
    }
}

impl Margins {
    /// Least and most of a left margin: machines need the strip up to 18 mm.
    pub const LEFT: (f32, f32) = (18.0, 30.0);
    /// Least and most of a right margin (SFS 2487: at least 7 mm).
    pub const RIGHT: (f32, f32) = (7.0, 30.0);
    /// Least and most of a top margin.
    pub const TOP: (f32, f32) = (5.0, 30.0);
    /// Least and most of a bottom margin: below 15 mm the text would meet the piece number.
    pub const BOTTOM: (f32, f32) = (15.0, 50.0);

    /// Whether all are within their limits.
    pub(in crate::render::pdf) fn are_sound(&self) -> bool {
        let within = |value: f32, (least, most): (f32, f32)| (least..=most).contains(&value);
        within(self.left, Self::LEFT)
            && within(self.right, Self::RIGHT)
            && within(self.top, Self::TOP)
            && within(self.bottom, Self::BOTTOM)
    }
}
