//! The measures of the page, in one place.
//!
//! Lengths are points (1/72 inch) with the origin in the sheet's top left corner and y growing
//! downwards. Baselines are on a grid of 8 pt that is anchored at the first address line of SFS
//! 2487; a grid step is written `k`. The column stops are those of SFS 2487 (the left margin plus
//! multiples of 22.86 mm), which Finnish readers and archives are used to.
//!
//! What the theme cannot change is a constant; the rest is a [`Measures`], computed once a letter
//! from envelope, margins and type size.

use super::envelope::{Area, Envelope, SHEET_HEIGHT, SHEET_WIDTH};
use super::margins::Margins;

/// Millimetres as points.
pub(crate) const fn mm(length: f32) -> f32 {
    length * 72.0 / 25.4
}

/// Points as millimetres.
pub(crate) fn to_mm(length: f32) -> f32 {
    length * 25.4 / 72.0
}

/// Grid step in points: half a line of body text of 12 pt, a third of one of 16 pt.
pub(crate) const STEP: f32 = 8.0;

/// The y of grid line `k`. Line 0 is the first address baseline of SFS 2487, 44 mm from the top.
pub(crate) fn grid(k: i32) -> f32 {
    mm(44.0) + k as f32 * STEP
}

/// The first grid line at or below `y`.
fn grid_below(y: f32) -> i32 {
    ((y - mm(44.0)) / STEP).ceil() as i32
}

/// The last grid line at or above `y`.
fn grid_above(y: f32) -> i32 {
    ((y - mm(44.0)) / STEP).floor() as i32
}

/// A4.
pub(crate) const PAGE_WIDTH: f32 = mm(SHEET_WIDTH);
/// A4.
pub(crate) const PAGE_HEIGHT: f32 = mm(SHEET_HEIGHT);

/// The distance of a height from the lower edge of the sheet, from which PDF counts.
pub(crate) fn from_below(y: f32) -> f32 {
    PAGE_HEIGHT - y
}

/// Baseline of the piece number: 286.7 mm from the top.
pub(crate) const FOOT_K: i32 = 86;
/// Free space between a heading in the left column and the text.
pub(crate) const GUTTER: f32 = mm(5.0);
/// Type size and line distance of the address: those that sorting machines read.
pub(crate) const ADDRESS_TYPE: (f32, f32) = (11.0, 12.0);
/// A column stop, from a left margin in millimetres.
fn stop(left: f32, number: u8) -> f32 {
    mm(left + 22.86 * f32::from(number))
}

/// Thickness of a frame, of the outer and of the inner rules of a table.
pub(crate) const FRAME: f32 = 1.25;
/// Thickness of a table's first and last rule.
pub(crate) const RULE: f32 = 1.0;
/// Thickness of other rules.
pub(crate) const HAIRLINE: f32 = 0.5;
/// Left and right end of a fold mark.
pub(crate) const FOLD_MARK: (f32, f32) = (mm(4.5), mm(7.5));
/// Thickness of a fold mark.
pub(crate) const FOLD_MARK_RULE: f32 = 0.4;

/// The measures that depend on the settings. Counts of steps are grid steps of 8 pt.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Measures {
    /// Left edge of head, title, side headings and the frame (column stop 0).
    pub(crate) left: f32,
    /// Right edge of everything.
    pub(crate) right: f32,
    /// Column stops 2 to 6.
    pub(crate) stops: [f32; 5],
    /// Left edge of the text: column stop 2, where it is 124.28 mm wide (69 characters at 12 pt);
    /// in large print the left margin.
    pub(crate) body: f32,
    /// Whether headings are above their text and not beside it.
    pub(crate) headings_above: bool,
    /// Width of the first column of a table, and of wide terms.
    pub(crate) first_column: f32,
    /// Left edge of the reference block.
    pub(crate) reference: f32,
    /// Left edges that the return address may have, the usual one first; the others are for longer
    /// ones.
    pub(crate) return_stops: [f32; 3],
    /// The most lines of the reference block: it ends well above the title.
    pub(crate) reference_lines: usize,

    /// Left end and first baseline of the address.
    pub(crate) address: (f32, f32),
    /// The longest address line.
    pub(crate) address_width: f32,
    /// The most address lines.
    pub(crate) address_lines: usize,
    /// The area of the first page in which nothing but the address may be printed.
    pub(crate) clear_zone: Area,

    /// Baseline of the sender, the running header and the page number.
    pub(crate) head_k: i32,
    /// Baseline of the sender's unit and the return address.
    pub(crate) unit_k: i32,
    /// First baseline of the title on the page that has the address.
    pub(crate) title_k: i32,
    /// First baseline on every other page.
    pub(crate) top_k: i32,
    /// Last baseline on every page.
    pub(crate) last_k: i32,

    /// Steps from a baseline of body text to the next.
    pub(crate) line: i32,
    /// Steps to a paragraph, a list item, a row of a table.
    pub(crate) paragraph: i32,
    /// Steps to a section and to the paragraphs after the title.
    pub(crate) section: i32,
    /// Steps from a heading above its text to the text.
    pub(crate) after_heading: i32,
    /// Steps to a section where a table follows or went before.
    pub(crate) table_section: i32,
    /// Steps from the line before the frame to the first baseline in it.
    pub(crate) before_box: i32,
    /// Steps from the last baseline in the frame to text, and to a table.
    pub(crate) after_box: (i32, i32),
    /// Steps from the last baseline in the frame to its foot line.
    pub(crate) box_foot: i32,
    /// Steps between the lines of the title.
    pub(crate) title_line: i32,

    /// Type size of running text.
    pub(crate) size: f32,
    /// Type size of the title.
    pub(crate) title_size: f32,
    /// Type size of section headings.
    pub(crate) heading_size: f32,
    /// Type size of the heading in the frame.
    pub(crate) box_heading_size: f32,
    /// Type size of the sender.
    pub(crate) sender_size: f32,
    /// Type size of the unit, the return address and the reference block.
    pub(crate) small_size: f32,
    /// Type size and line distance of the reference block.
    pub(crate) reference_type: (f32, f32),
    /// Type size of running header and page number.
    pub(crate) header_size: f32,
    /// Type size of the piece number.
    pub(crate) piece_size: f32,

    /// Indent of the text of a bulleted item: the bullet's width and 3 mm.
    pub(crate) bullet_indent: f32,
    /// Indent of the text of a numbered item.
    pub(crate) number_indent: f32,
    /// Width of the term column in definitions, gap included.
    pub(crate) term_width: f32,

    /// From a baseline down to the rule under it in a table.
    pub(crate) rule_below: f32,
    /// From a rule in a table down to the next baseline.
    pub(crate) rule_above: f32,
    /// From the frame down to the first baseline in it.
    pub(crate) frame_above: f32,
    /// From the last baseline in the frame, or above its foot, down to the frame or the hairline.
    pub(crate) frame_below: f32,
    /// Between the frame and its contents, left and right.
    pub(crate) frame_inset: f32,
}

impl Measures {
    /// The measures of a letter whose running text has a type size in points; large print has a
    /// layout of its own.
    pub(crate) fn of(envelope: &Envelope, margins: Margins, type_size: f32, large: bool) -> Self {
        let (left, right) = (mm(margins.left), mm(SHEET_WIDTH - margins.right));
        let stop = |number| stop(margins.left, number);
        let clear_zone = envelope.clear_zone();
        // 16 pt below the margin: the ascent of the sender and the air that a line has.
        let head_k = grid_below(mm(margins.top) + 2.0 * STEP - mm(0.05));
        let unit_k = head_k + 2;
        let (x, y) = envelope.address();
        let common = Self {
            left,
            right,
            stops: [stop(2), stop(3), stop(4), stop(5), stop(6)],
            body: stop(2),
            headings_above: false,
            first_column: stop(2) - left - GUTTER,
            reference: stop(5).max(mm(clear_zone.right() + 5.0)),
            return_stops: [stop(5), stop(4), stop(3)],
            reference_lines: 7,
            address: (mm(x), mm(y)),
            address_width: mm(envelope.address_width()),
            address_lines: envelope.address_lines(),
            clear_zone,
            head_k,
            unit_k,
            title_k: 14,
            top_k: head_k + 7,
            last_k: grid_above(mm(SHEET_HEIGHT - margins.bottom)),
            line: 2,
            paragraph: 3,
            section: 4,
            after_heading: 4,
            table_section: 5,
            before_box: 5,
            after_box: (6, 7),
            box_foot: 4,
            title_line: 4,
            size: type_size,
            title_size: 22.0,
            heading_size: type_size,
            box_heading_size: 14.0,
            sender_size: 14.0,
            small_size: 10.0,
            reference_type: (10.0, 12.0),
            header_size: 11.0,
            piece_size: 9.0,
            bullet_indent: mm(4.16),
            number_indent: mm(8.0),
            term_width: mm(25.0),
            rule_below: 8.4,
            rule_above: 15.6,
            frame_above: 21.6,
            frame_below: 14.4,
            frame_inset: mm(4.0),
        };
        let measures = if large { common.large() } else { common };
        measures.below_the_clear_zone()
    }

    /// Large print: one column, 24 pt from line to line, nothing but the address under 12 pt.
    fn large(self) -> Self {
        Self {
            body: self.left,
            headings_above: true,
            first_column: mm(58.0),
            reference: (self.left + mm(98.0)).max(mm(self.clear_zone.right() + 5.0)),
            reference_lines: 5,
            line: 3,
            paragraph: 4,
            section: 5,
            after_heading: 3,
            table_section: 6,
            before_box: 6,
            after_box: (7, 8),
            box_foot: 5,
            title_size: 26.0,
            heading_size: 18.0,
            box_heading_size: 20.0,
            sender_size: 16.0,
            small_size: 12.0,
            reference_type: (14.0, 18.0),
            header_size: 13.0,
            piece_size: 12.0,
            bullet_indent: mm(6.0),
            number_indent: mm(10.0),
            term_width: mm(36.0),
            rule_below: 11.0,
            rule_above: 21.0,
            frame_above: 28.0,
            frame_below: 18.0,
            ..self
        }
    }

    /// The title is below the window, an even number of steps below its usual place so that lines
    /// stay at the same heights. 80 % of the type size is above the baseline.
    fn below_the_clear_zone(self) -> Self {
        let first = grid_below(mm(self.clear_zone.bottom() + 1.0) + 0.8 * self.title_size);
        let title_k = 14 + ((first - 14).max(0) + 1) / 2 * 2;
        Self { title_k, ..self }
    }
}
