//! From pages to a PDF file.
//!
//! `document` has what a file says of itself and who writes it, `writers` chooses the writer, `fonts`
//! has the faces as the writers need them. `bulk` writes the letters, tagged; `printpdf` writes pages
//! without tags, if the program is built with the feature of that name; `krilla` writes them once more,
//! in tests alone, to judge `bulk`.

pub(super) mod bulk;
pub(super) mod document;
pub(super) mod fonts;
#[cfg(any(test, feature = "printpdf"))]
mod identity;
#[cfg(test)]
pub(super) mod krilla;
#[cfg(feature = "printpdf")]
mod printpdf;
pub(super) mod writers;
