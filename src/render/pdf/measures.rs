//! The measures of the page, in one place.
//!
//! Lengths are points (1/72 inch) with the origin in the sheet's top left corner and y growing
//! downwards. Baselines stand on a grid of 8 pt that is anchored at the first address line; a grid
//! step is written `k`. The column stops are those of SFS 2487 (20 mm plus multiples of 22.86 mm),
//! which Finnish readers and archives know.

/// Millimetres as points.
pub(super) const fn mm(length: f32) -> f32 {
    length * 72.0 / 25.4
}

/// Points as millimetres.
#[cfg(test)]
pub(super) fn to_mm(length: f32) -> f32 {
    length * 25.4 / 72.0
}

/// Grid step in points: half a line of body text.
pub(super) const STEP: f32 = 8.0;

/// The y of grid line `k`. Line 0 is the first address baseline of SFS 2487, 44 mm from the top.
pub(super) fn grid(k: i32) -> f32 {
    mm(44.0) + k as f32 * STEP
}

/// A4.
pub(super) const PAGE_WIDTH: f32 = mm(210.0);
/// A4.
pub(super) const PAGE_HEIGHT: f32 = mm(297.0);

/// Left edge of head, title, side headings and the frame (column stop 0).
pub(super) const LEFT: f32 = mm(20.0);
/// Right edge of everything.
pub(super) const RIGHT: f32 = mm(190.0);
/// Left edge of the text (column stop 2). The text is 124.28 mm wide: 69 characters at 12 pt.
pub(super) const BODY: f32 = mm(65.72);
/// Column stops for the return address, the usual one first; the others are for longer ones.
pub(super) const RETURN_STOPS: [f32; 3] = [mm(134.30), mm(111.44), mm(88.58)];
/// Left edge of the reference block (column stop 5).
pub(super) const REFERENCE: f32 = mm(134.30);
/// Free space between a heading in the left column and the text.
pub(super) const GUTTER: f32 = mm(5.0);
/// Width of the heading column: 40.72 mm, about 21 bold characters.
pub(super) const SIDE_WIDTH: f32 = BODY - LEFT - GUTTER;

/// Left edge of the address.
pub(super) const ADDRESS: f32 = mm(25.0);
/// The longest address line: the strip that every window shows ends at x 94.
pub(super) const ADDRESS_WIDTH: f32 = mm(69.0);
/// The most address lines that every window shows.
pub(super) const ADDRESS_LINES: usize = 4;
/// Type size and line distance of the address.
pub(super) const ADDRESS_TYPE: (f32, f32) = (11.0, 12.0);

/// First baseline of the title on the page that has the address.
pub(super) const TITLE_K: i32 = 14;
/// First baseline on every other page.
pub(super) const TOP_K: i32 = -3;
/// Last baseline on every page.
pub(super) const LAST_K: i32 = 82;
/// Baseline of the sender, the running header and the page number.
pub(super) const HEAD_K: i32 = -10;
/// Baseline of the sender's unit and the return address. Their descenders end above y 25 mm,
/// where the clear zone of the window begins.
pub(super) const UNIT_K: i32 = -8;
/// Baseline of the piece number.
pub(super) const FOOT_K: i32 = 86;

/// Steps from a baseline of body text to the next.
pub(super) const LINE: i32 = 2;
/// Steps to a paragraph, a list item, a row of a table.
pub(super) const PARAGRAPH: i32 = 3;
/// Steps to a section and to the paragraphs after the title.
pub(super) const SECTION: i32 = 4;
/// Steps to a section where a table follows or went before.
pub(super) const TABLE_SECTION: i32 = 5;
/// Steps from the line before the frame to the first baseline in it.
pub(super) const BEFORE_BOX: i32 = 5;
/// Steps from the last baseline in the frame to text, and to a table.
pub(super) const AFTER_BOX: (i32, i32) = (6, 7);
/// Steps from the last baseline in the frame to its foot line.
pub(super) const BOX_FOOT: i32 = 4;

/// Size and weight aside, the title's lines stand this many steps apart (26 pt rounded up).
pub(super) const TITLE_LINE: i32 = 4;
/// Type size of the title.
pub(super) const TITLE_SIZE: f32 = 22.0;
/// Type size of the heading in the frame.
pub(super) const BOX_HEADING_SIZE: f32 = 14.0;

/// Indent of the text of a bulleted item: the bullet's width and 3 mm.
pub(super) const BULLET_INDENT: f32 = mm(4.16);
/// Indent of the text of a numbered item.
pub(super) const NUMBER_INDENT: f32 = mm(8.0);
/// Width of the term column in definitions, gap included.
pub(super) const TERM_WIDTH: f32 = mm(25.0);

/// Thickness of a frame, of the outer and of the inner rules of a table.
pub(super) const FRAME: f32 = 1.25;
/// Thickness of a table's first and last rule.
pub(super) const RULE: f32 = 1.0;
/// Thickness of other rules.
pub(super) const HAIRLINE: f32 = 0.5;
/// From a baseline down to the rule under it in a table.
pub(super) const RULE_BELOW: f32 = 8.4;
/// From a rule in a table down to the next baseline.
pub(super) const RULE_ABOVE: f32 = 15.6;
/// From the frame down to the first baseline in it.
pub(super) const FRAME_ABOVE: f32 = 21.6;
/// From the last baseline in the frame, or above its foot, down to the frame or the hairline.
pub(super) const FRAME_BELOW: f32 = 14.4;
/// Between the frame and what stands in it, left and right.
pub(super) const FRAME_INSET: f32 = mm(4.0);

/// Left and right end of a fold mark.
pub(super) const FOLD_MARK: (f32, f32) = (mm(4.5), mm(7.5));
/// Thickness of a fold mark.
pub(super) const FOLD_MARK_RULE: f32 = 0.4;
