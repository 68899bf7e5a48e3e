//! From pages to a PDF file. `bulk` writes the letters, `printpdf` writes pages without tags (if the
//! program is built with the feature of that name), `krilla` writes them for tests to compare.

pub mod bulk;
pub(super) mod document;
pub(super) mod krilla;
#[cfg(feature = "printpdf")]
pub(super) mod printpdf;
pub(super) mod which;
