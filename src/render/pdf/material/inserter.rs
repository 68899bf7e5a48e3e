//! Printer's marks for an inserting machine, which puts all sheets of a letter and no others into
//! one envelope. `docs/theme.md` explains each bar and digit to the print house.
//!
//! A mark depends on the piece number, the sheet and the number of sheets of its own letter alone:
//! a letter has the same marks in every file, whichever letters precede it.

use super::symbol::Symbol;
use crate::render::pdf::paper::envelope::Area;
use crate::render::pdf::paper::measures::mm;

/// Marks for the inserting machine. Lengths are millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InserterMarks {
    /// The kind of the mark.
    pub kind: MarkKind,
    /// From the left edge of the sheet to the mark.
    pub left: f32,
    /// From the upper edge of the sheet to the mark.
    pub top: f32,
    /// Whether backs have the mark as well.
    pub both_sides: bool,
}

/// A kind of mark. Lengths are millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MarkKind {
    /// Bars one below the other, each printed or not.
    Omr {
        /// How long a bar is.
        length: f32,
        /// How thick a bar is.
        thickness: f32,
        /// From a bar's upper edge to that of the next.
        spacing: f32,
    },
    /// A Data Matrix of 14 × 14 modules.
    DataMatrix {
        /// Side of a module.
        module: f32,
    },
}

impl MarkKind {
    /// Least and most length of a bar.
    pub const LENGTH: (f32, f32) = (4.0, 20.0);
    /// Least and most thickness of a bar.
    pub const THICKNESS: (f32, f32) = (0.3, 1.0);
    /// Least and most distance of bars: a bar and as much white at least.
    pub const SPACING: (f32, f32) = (2.0, 10.0);
    /// Least and most size of a module: five dots of a printer with 300 an inch.
    pub const MODULE: (f32, f32) = (0.4, 1.0);
    /// Default measures of a bar: length, thickness, and a sixth of an inch to the next.
    pub const USUAL_BAR: [f32; 3] = [7.0, 0.5, 25.4 / 6.0];
    /// Default size of a module.
    pub const USUAL_MODULE: f32 = 0.5;
}

/// Places for bars in an OMR mark.
const BARS: usize = 10;
/// Modules along a side of the Data Matrix.
const MODULES: usize = 14;
/// White that a reader needs to the left and right of bars, in millimetres.
const BESIDE_BARS: f32 = 1.0;
/// Quiet zone around a Data Matrix, in modules. The standard requires one; a sheet may lie askew.
const AROUND_MATRIX: f32 = 2.0;

/// Why a mark cannot say what it has to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MarkLimit {
    /// The number of the piece or of the sheets is too large.
    #[error("can count at most 99 sheets and 999 999 999 pieces")]
    Numbers,
    /// The symbol is too small for its digits.
    #[error("has no room for its digits")]
    Digits,
}

/// The sheet that a mark is printed on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sheet {
    pub(crate) piece: u64,
    /// 1-based.
    pub(crate) number: usize,
    pub(crate) count: usize,
}

impl InserterMarks {
    /// The mark's ink at its largest.
    pub(in crate::render::pdf) fn ink(&self) -> Area {
        let (width, height) = match self.kind {
            MarkKind::Omr { length, thickness, spacing } => {
                (length, spacing * (BARS - 1) as f32 + thickness)
            }
            MarkKind::DataMatrix { module } => (module * MODULES as f32, module * MODULES as f32),
        };
        Area::new(self.left, self.top, width, height)
    }

    /// The mark with the white around it that a reader needs.
    pub(in crate::render::pdf) fn area(&self) -> Area {
        let (x, y) = match self.kind {
            MarkKind::Omr { spacing, .. } => (BESIDE_BARS, spacing),
            MarkKind::DataMatrix { module } => (AROUND_MATRIX * module, AROUND_MATRIX * module),
        };
        let ink = self.ink();
        Area::new(ink.left - x, ink.top - y, ink.width + 2.0 * x, ink.height + 2.0 * y)
    }

    /// The filled rectangles on a sheet, in points.
    ///
    /// # Errors
    /// The number of the piece or of the sheets is too large for the mark.
    pub(in crate::render::pdf) fn rects(&self, sheet: Sheet) -> Result<Vec<[f32; 4]>, MarkLimit> {
        let (x, y) = (mm(self.left), mm(self.top));
        match self.kind {
            MarkKind::Omr { length, thickness, spacing } => {
                let bar = |place: usize| {
                    let top = y + mm(spacing) * place as f32;
                    [x, top, x + mm(length), top + mm(thickness)]
                };
                let printed = omr(sheet);
                Ok((0..BARS).filter(|place| printed[*place]).map(bar).collect())
            }
            MarkKind::DataMatrix { module } => {
                let digits = digits(sheet).ok_or(MarkLimit::Numbers)?;
                let symbol = Symbol::data_matrix(&digits).ok_or(MarkLimit::Digits)?;
                Ok(symbol.bars(x, y, mm(module)))
            }
        }
    }
}

/// Whether each of the ten bars is printed, from the top.
fn omr(sheet: Sheet) -> [bool; BARS] {
    let bit = |number: u64, value: u64| number & value != 0;
    let (piece, number) = (sheet.piece, sheet.number as u64);
    let mut bars = [
        true,
        sheet.number == sheet.count,
        bit(piece, 4),
        bit(piece, 2),
        bit(piece, 1),
        bit(number, 4),
        bit(number, 2),
        bit(number, 1),
        false,
        true,
    ];
    bars[8] = bars.iter().filter(|printed| **printed).count() % 2 == 1;
    bars
}

/// The digits of a Data Matrix: the version of this form, the piece, the sheet, the number of
/// sheets, and two with which the whole leaves 1 when divided by 97 (ISO/IEC 7064, MOD 97-10).
fn digits(sheet: Sheet) -> Option<String> {
    const VERSION: u32 = 1;
    let Sheet { piece, number, count } = sheet;
    if piece > 999_999_999 || count > 99 {
        return None;
    }
    let digits = format!("{VERSION}{piece:09}{number:02}{count:02}");
    let number: u64 = digits.parse().ok()?;
    Some(format!("{digits}{:02}", 98 - number * 100 % 97))
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn sheet(piece: u64, number: usize, count: usize) -> Sheet {
        Sheet { piece, number, count }
    }

    #[test]
    fn bars_say_what_the_manual_says() {
        let bars = |sheet| omr(sheet).map(u8::from);
        assert_eq!(bars(sheet(1, 1, 1)), [1, 1, 0, 0, 1, 0, 0, 1, 1, 1]);
        assert_eq!(bars(sheet(6, 1, 3)), [1, 0, 1, 1, 0, 0, 0, 1, 1, 1]);
        assert_eq!(bars(sheet(6, 2, 3))[5..8], [0, 1, 0]);
        // Both numbers wrap around after 7.
        assert_eq!(omr(sheet(17, 9, 12)), omr(sheet(1, 1, 12)));
        for piece in 0..20 {
            for number in 1..10 {
                let count = omr(sheet(piece, number, 9)).iter().filter(|bar| **bar).count();
                assert_eq!(count % 2, 0, "piece {piece}, sheet {number}");
            }
        }
    }

    #[test]
    fn digits_are_checked_by_97() {
        for (piece, number, count) in [(4_217, 1, 2), (0, 1, 1), (999_999_999, 99, 99)] {
            let digits = digits(sheet(piece, number, count)).unwrap();
            assert_eq!(digits.len(), 16);
            assert_eq!(digits.parse::<u64>().unwrap() % 97, 1, "{digits}");
        }
        assert!(digits(sheet(4_217, 1, 2)).unwrap().starts_with("10000042170102"));
        assert_eq!(digits(sheet(1_000_000_000, 1, 1)), None);
        assert_eq!(digits(sheet(1, 100, 100)), None);
    }
}
