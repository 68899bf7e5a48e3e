//! A QR code of an address, in the section that prints the address: readers who hold a telephone
//! need not type it.
//!
//! The code is decoration to a screen reader: the address is beside it as text and as a link, and a
//! figure with alternative text would repeat it.

use super::symbol::Symbol;
use crate::render::pdf::paper::measures::{self as m, mm};
use std::collections::BTreeMap;

/// Codes for letters in several languages.
#[derive(Debug, Clone, PartialEq)]
pub struct QrCode {
    /// Side in millimetres.
    size: f32,
    /// Address and symbol by language.
    codes: BTreeMap<String, Code>,
}

/// An address does not fit a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the address has {characters} characters; the QR code would be too fine to be read")]
pub struct QrProblem {
    /// Characters of the address.
    pub characters: usize,
}

impl QrCode {
    /// Least and most side in millimetres; the widest leaves white beside it in the column of
    /// headings.
    pub const SIZE: (f32, f32) = (15.0, 30.0);
    /// Default side in millimetres.
    pub const USUAL_SIZE: f32 = 20.0;
    /// Side of a module in millimetres that telephones read from office prints.
    const LEAST_MODULE: f32 = 0.4;

    /// Codes of addresses (language tag and target), `size` millimetres wide.
    ///
    /// # Errors
    /// An address is too long for a code of that size.
    pub fn new<'a>(
        size: f32,
        targets: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, QrProblem> {
        let mut codes = BTreeMap::new();
        for (lang, target) in targets {
            let problem = QrProblem { characters: target.chars().count() };
            let symbol = Symbol::qr(target).ok_or(problem)?;
            let module = size / symbol.width() as f32;
            if module < Self::LEAST_MODULE {
                return Err(problem);
            }
            let code = Code { target: target.to_owned(), symbol, module: mm(module) };
            codes.insert(lang.to_owned(), code);
        }
        Ok(Self { size, codes })
    }

    /// The code of letters in a language.
    pub(in crate::render::pdf) fn in_language(&self, lang: &str) -> Option<&Code> {
        self.codes.get(lang)
    }
}

/// A code in one language.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Code {
    pub(crate) target: String,
    symbol: Symbol,
    /// Side of a module in points.
    module: f32,
}

/// Quiet zone around a code (ISO/IEC 18004), in modules.
const QUIET: f32 = 4.0;

impl Code {
    /// Side in points.
    pub(crate) fn side(&self) -> f32 {
        self.module * self.symbol.width() as f32
    }

    /// The code below lines of text whose last baseline is `depth` steps down: points from the
    /// first baseline to its upper edge, and steps to the line at or below its lower edge.
    pub(crate) fn below(&self, depth: i32, size: f32) -> (f32, i32) {
        let top = depth as f32 * m::STEP + 0.25 * size + QUIET * self.module;
        (top, ((top + self.side()) / m::STEP).ceil() as i32)
    }

    /// The dark bars of the code with its upper left corner at a point.
    pub(crate) fn bars(&self, x: f32, y: f32) -> Vec<[f32; 4]> {
        self.symbol.bars(x, y, self.module)
    }
}
