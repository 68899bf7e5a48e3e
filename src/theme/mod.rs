//! `theme.yaml`: how the letters and e-mails of an organisation look, and the envelope that the
//! letters go into.
//!
//! The file is optional. What it says becomes plain settings of the media ([`pdf::Settings`],
//! [`EmailTheme`]); no medium knows the file. Each key is read by a function of its own in `read`
//! and has an effect or a problem: nothing is ignored.

mod code;
mod enclosures;
mod envelope;
mod fonts;
mod logo;
mod marks;
mod read;
mod values;

#[cfg(test)]
mod tests;

use crate::diag::Place;
use crate::render::html::EmailTheme;
use crate::render::pdf;

pub use code::CodeOfLink;
pub use fonts::Faces;
pub use read::read;

/// Name of the file in the incident folder.
pub const FILE: &str = "theme.yaml";

/// What a theme decides.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Theme {
    /// How letters are set.
    pub letter: pdf::Settings,
    /// Colours of e-mails.
    pub email: EmailTheme,
    /// Font files that take the place of built-in faces.
    pub faces: Faces,
    /// Where the envelope stands, for problems that only finished letters show. `None` without a
    /// file.
    pub envelope: Option<Place>,
    /// The QR code, if there is to be one.
    pub qr_code: Option<CodeOfLink>,
    /// Where the marks for the inserter stand.
    pub marks: Option<Place>,
}
