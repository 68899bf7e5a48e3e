//! How letters are set: everything that a theme decides, as plain data.

use super::enclosures::Enclosure;
use crate::render::colour::Colour;
use crate::render::pdf::material::inserter::InserterMarks;
use crate::render::pdf::material::picture::Picture;
use crate::render::pdf::material::qr::QrCode;
use crate::render::pdf::paper::envelope::{Area, Envelope};
use crate::render::pdf::paper::margins::Margins;
use crate::render::pdf::paper::measures::Measures;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A picture before the sender's name on the first page.
#[derive(Debug, Clone, PartialEq)]
pub struct Logo {
    /// The picture.
    pub picture: Picture,
    /// Its width in millimetres; the height follows from its proportions.
    pub width: f32,
    /// Alternative text by language; `None` if the picture says nothing that the sender's name does
    /// not say.
    pub alt: Option<BTreeMap<String, String>>,
}

impl Logo {
    /// Least and most width in millimetres: the sender's name is beside it.
    pub const WIDTH: (f32, f32) = (5.0, 60.0);

    /// Its height in millimetres.
    pub fn height(&self) -> f32 {
        let (width, height) = self.picture.pixels();
        self.width * height as f32 / width.max(1) as f32
    }

    /// Pixels an inch at its size.
    pub fn resolution(&self) -> f32 {
        self.picture.pixels().0 as f32 / (self.width / 25.4)
    }

    /// Its area on a page with these margins, in millimetres.
    pub fn area(&self, margins: &Margins) -> Area {
        Area::new(margins.left, margins.top - 2.0, self.width, self.height())
    }
}

/// How letters are set. The default is 12 pt on A4 for a C5 envelope, black.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    type_size: f32,
    margins: Margins,
    envelope: Envelope,
    accent: Option<Colour>,
    logo: Option<Logo>,
    inserter_marks: Option<InserterMarks>,
    qr_code: Option<Arc<QrCode>>,
    enclosures: Vec<Enclosure>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            type_size: Self::TYPE_SIZES.1,
            margins: Margins::default(),
            envelope: Envelope::default(),
            accent: None,
            logo: None,
            inserter_marks: None,
            qr_code: None,
            enclosures: Vec::new(),
        }
    }
}

impl Settings {
    /// Smallest and largest type size of running text, in points. Lines are 16 pt apart in all.
    pub const TYPE_SIZES: (f32, f32) = (11.0, 12.0);
    /// Type size of large print, in points. It has a layout of its own.
    pub const LARGE: f32 = 16.0;

    /// The type size of running text in points.
    pub fn type_size(&self) -> f32 {
        self.type_size
    }

    /// Whether this is large print.
    pub fn is_large(&self) -> bool {
        self.type_size == Self::LARGE
    }

    /// The measures of a letter.
    pub(in crate::render::pdf) fn measures(&self) -> Measures {
        Measures::of(&self.envelope, self.margins, self.type_size, self.is_large())
    }

    /// The margins.
    pub fn margins(&self) -> Margins {
        self.margins
    }

    /// The envelope.
    pub fn envelope(&self) -> &Envelope {
        &self.envelope
    }

    /// The colour of headings and frames; black if `None`.
    pub fn accent(&self) -> Option<Colour> {
        self.accent
    }

    /// The logo.
    pub fn logo(&self) -> Option<&Logo> {
        self.logo.as_ref()
    }

    /// The marks for the inserter.
    pub fn inserter_marks(&self) -> Option<&InserterMarks> {
        self.inserter_marks.as_ref()
    }

    /// The QR codes of an address.
    pub fn qr_code(&self) -> Option<&QrCode> {
        self.qr_code.as_deref()
    }

    /// The enclosures in the envelope after each letter.
    pub fn enclosures(&self) -> &[Enclosure] {
        &self.enclosures
    }

    /// Sets the type size, or returns `None` if it is neither within [`Self::TYPE_SIZES`] nor
    /// [`Self::LARGE`].
    #[must_use]
    pub fn with_type_size(self, points: f32) -> Option<Self> {
        let (least, most) = Self::TYPE_SIZES;
        let sound = (least..=most).contains(&points) || points == Self::LARGE;
        sound.then_some(Self { type_size: points, ..self })
    }

    /// The same in large print.
    #[must_use]
    pub fn large(self) -> Self {
        Self { type_size: Self::LARGE, ..self }
    }

    /// Sets the margins, or returns `None` if one is outside its limits.
    #[must_use]
    pub fn with_margins(self, margins: Margins) -> Option<Self> {
        margins.are_sound().then_some(Self { margins, ..self })
    }

    /// Sets the envelope.
    #[must_use]
    pub fn with_envelope(self, envelope: Envelope) -> Self {
        Self { envelope, ..self }
    }

    /// Sets the colour of headings and frames.
    #[must_use]
    pub fn with_accent(self, accent: Option<Colour>) -> Self {
        Self { accent, ..self }
    }

    /// Sets the logo.
    #[must_use]
    pub fn with_logo(self, logo: Option<Logo>) -> Self {
        Self { logo, ..self }
    }

    /// Sets the QR codes.
    #[must_use]
    pub fn with_qr_code(self, qr_code: Option<QrCode>) -> Self {
        Self { qr_code: qr_code.map(Arc::new), ..self }
    }

    /// Sets the marks for the inserter.
    #[must_use]
    pub fn with_inserter_marks(self, inserter_marks: Option<InserterMarks>) -> Self {
        Self { inserter_marks, ..self }
    }

    /// Sets the enclosures.
    #[must_use]
    pub fn with_enclosures(self, enclosures: Vec<Enclosure>) -> Self {
        Self { enclosures, ..self }
    }
}
