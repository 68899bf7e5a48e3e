//! `theme.yaml`: how the letters and e-mails of an organisation look, and the envelope that the
//! letters go into.
//!
//! The file is optional. Its values become plain settings of the media ([`pdf::Settings`],
//! [`EmailTheme`]); no medium depends on the file. Each key has an effect or is reported as a problem:
//! nothing is ignored.

mod enclosures;
mod envelope;
mod fonts;
mod inserter_marks;
mod logo;
mod qr_code;
mod read;
mod values;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::diag::Place;
use crate::render::html::EmailTheme;
use crate::render::pdf;

pub use fonts::Faces;
pub use qr_code::CodeOfLink;
pub use read::read;

/// Name of the file in the incident folder.
pub const FILE: &str = "theme.yaml";

/// The settings of a theme.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Theme {
    /// Settings of letters.
    pub letter: pdf::Settings,
    /// Colours of e-mails.
    pub email: EmailTheme,
    /// Font files that replace built-in faces.
    pub faces: Faces,
    /// The place of `envelope`, for problems that only a finished letter shows. `None` without a file.
    pub envelope: Option<Place>,
    /// The QR code, if the theme has one.
    pub qr_code: Option<CodeOfLink>,
    /// The place of `inserter-marks`.
    pub marks: Option<Place>,
    /// The files of the incident folder that the theme names, such as the logo.
    pub files: BTreeSet<String>,
}
