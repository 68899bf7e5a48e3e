//! Symbols that machines read: Data Matrix and QR code. The only module that uses the crates that
//! encode them.

use datamatrix::{DataMatrix, SymbolSize};
use qrcode::{Color, EcLevel, QrCode as Encoded};

/// A square symbol of dark and light modules, without its quiet zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Symbol {
    /// Modules along a side.
    width: usize,
    /// Dark modules side by side: row, first column, column after the last; all 0-based.
    dark: Vec<[usize; 3]>,
}

impl Symbol {
    /// A Data Matrix (ISO/IEC 16022, ECC 200) of 14 × 14 modules, or `None` if there are more than
    /// its 16 digits.
    pub(crate) fn data_matrix(digits: &str) -> Option<Self> {
        let encoded = DataMatrix::encode(digits.as_bytes(), SymbolSize::Square14).ok()?;
        let bitmap = encoded.bitmap();
        let mut modules = vec![false; bitmap.width() * bitmap.height()];
        for (x, y) in bitmap.pixels() {
            if let Some(module) = modules.get_mut(y * bitmap.width() + x) {
                *module = true;
            }
        }
        Some(Self::new(bitmap.width(), &modules))
    }

    /// A QR code (ISO/IEC 18004) that stays readable with 15 % of it spoilt, or `None` if there is
    /// no room for so much text.
    pub(crate) fn qr(text: &str) -> Option<Self> {
        let encoded = Encoded::with_error_correction_level(text, EcLevel::M).ok()?;
        let modules: Vec<bool> =
            encoded.to_colors().into_iter().map(|colour| colour != Color::Light).collect();
        Some(Self::new(encoded.width(), &modules))
    }

    fn new(width: usize, modules: &[bool]) -> Self {
        let mut dark: Vec<[usize; 3]> = Vec::new();
        for at in (0..modules.len()).filter(|at| modules[*at]) {
            let (row, column) = (at / width, at % width);
            match dark.last_mut() {
                Some([known, _, end]) if (*known, *end) == (row, column) => *end += 1,
                _ => dark.push([row, column, column + 1]),
            }
        }
        Self { width, dark }
    }

    /// Modules along a side.
    pub(crate) fn width(&self) -> usize {
        self.width
    }

    /// The dark bars of the symbol (left, top, right, bottom) with its upper left corner at a point
    /// and modules of a size.
    pub(crate) fn bars(&self, x: f32, y: f32, module: f32) -> Vec<[f32; 4]> {
        let at = |start: f32, modules: usize| start + module * modules as f32;
        let bar = |[row, first, end]: &[usize; 3]| {
            [at(x, *first), at(y, *row), at(x, *end), at(y, row + 1)]
        };
        self.dark.iter().map(bar).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_side_by_side_are_one_bar() {
        let symbol = Symbol::new(3, &[true, true, false, true, false, true, true, true, true]);
        assert_eq!(symbol.dark, [[0, 0, 2], [1, 0, 1], [1, 2, 3], [2, 0, 3]]);
        assert_eq!(symbol.bars(10.0, 20.0, 2.0)[2], [14.0, 22.0, 16.0, 24.0]);
    }

    #[test]
    fn symbols_hold_what_they_can() {
        assert_eq!(Symbol::data_matrix("1000000017010297").map(|symbol| symbol.width()), Some(14));
        assert_eq!(Symbol::data_matrix("10000000170102977"), None);
        assert_eq!(Symbol::qr("https://hel.example/a").map(|symbol| symbol.width()), Some(25));
        assert_eq!(Symbol::qr(&"x".repeat(3_000)), None);
    }
}
