//! A letter as pages of a tagged PDF.
//!
//! [`lay_out`] turns a [`Letter`] into positioned glyphs, rules and a tag tree; [`write()`] turns one
//! or several of these into a file that is produced to PDF/UA-1 and PDF/A-2a. Both are pure: same
//! letter, same bytes.
//!
//! The way of a text: `inline` flattens the inlines of a block, `bidi` says which way its letters
//! run, `shape` makes glyphs,
//! `linebreak` decides where lines end, `paragraph` makes lines, `flow` and `blocks` make
//! rows of lines, `pages` puts rows on pages, `furniture` draws what stands around the text,
//! `bulk` writes files; `writer` writes them with krilla, for tests to compare. `measures` has every
//! measure.
//!
//! `which` names the writers. `printpdf_writer` draws the same pages with printpdf, if the program
//! is built with the feature `printpdf`; its files have no tags and are for proofs and print.
//!
//! Black on white, but for the theme's accent and logo: grey and tints come out as dots on an office
//! printer.
//!
//! [`Settings`] says what a theme decides: type size, margins, envelope, accent, logo. `envelope`
//! works out what the window shows, and `clear_zone` looks at the finished first page. `marks` draws
//! what an inserting machine reads; `symbol` alone knows the crates for Data Matrix and QR code.
//! `enclosures` adds pages of other people's files after a letter.

mod file;
mod material;
mod page;
mod paper;
mod syntax;
mod text;
mod typesetter;

#[cfg(test)]
mod tests;

pub use file::bulk::{Batch, Masters, PreparedLetter};
pub use file::document::{Date, DocumentInfo, WriteError, Writer};
pub use file::writers::{File, Ready};
pub use material::enclosure::{EnclosedFile, EnclosureProblem};
pub use material::inserter::{InserterMarks, MarkKind};
pub use material::picture::{Picture, PictureError};
pub use material::qr::{QrCode, QrProblem};
pub use page::enclosures::{Edition, Enclosure};
pub use page::furniture::address_problem;
pub use page::layout::LaidOut;
pub use page::places::{Printed, PrintedLetter};
pub use page::problem::{AddressProblem, ElementPath, LayoutProblem};
pub use page::proof::{Proof, ProofWords};
pub use page::settings::{Logo, Settings};
pub use paper::envelope::{Area, Envelope, EnvelopeMeasures, EnvelopePart, EnvelopeProblem};
pub use paper::margins::Margins;
pub use text::fonts::{FONT_FILES, FontError, Fonts, built_in_font};
pub use typesetter::Typesetter;
