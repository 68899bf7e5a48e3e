//! A letter as pages of a tagged PDF.
//!
//! A [`Typesetter`] turns a letter into a [`LaidOut`]: positioned glyphs, rules and a tag tree. It writes
//! one or several of these as a file that conforms to PDF/UA-1 and PDF/A-2a. Both are pure: same letter,
//! same bytes.
//!
//! The rooms, each of which depends only on those before it:
//!
//! - `syntax`: numbers, strings and streams of PDF files.
//! - `paper`: the sheet, its margins and measures, the envelope and its window.
//! - `text`: from a text to lines of positioned glyphs.
//! - `material`: pictures, symbols for machines, pages of third-party files.
//! - `page`: from lines to pages; [`Settings`] has what a theme decides.
//! - `file`: from pages to a file, by one of the [`Writer`]s.
//!
//! The path of a text: `text/inline` flattens the inlines of a block, `text/bidi` finds directions,
//! `text/shape` makes glyphs, `text/linebreak` decides where lines end, `text/paragraph` makes lines,
//! `page/flow` and `page/blocks` make rows of lines, `page/pages` puts rows on pages, `page/furniture`
//! draws what is around the text, `file/bulk` writes the file.
//!
//! Black on white, except for the theme's accent and logo: grey and tints come out as dots on an office
//! printer.

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
pub use material::inserter::{InserterMarks, MarkKind, MarkLimit};
pub use material::picture::{Picture, PictureError};
pub use material::qr::{QrCode, QrProblem};
pub use page::enclosures::{Edition, Enclosure};
pub use page::furniture::address_problem;
pub use page::layout::LaidOut;
pub use page::places::{Printed, PrintedLetter};
pub use page::problem::{AddressProblem, Drawn, ElementPath, LayoutProblem, MarkConflict};
pub use page::proof::{Proof, ProofWords};
pub use page::settings::{Logo, Settings};
pub use paper::envelope::{Area, Envelope, EnvelopeMeasures, EnvelopePart, EnvelopeProblem};
pub use paper::margins::Margins;
pub use text::fonts::{FONT_FILES, FontError, FontFault, Fonts, built_in_font};
pub use typesetter::Typesetter;
