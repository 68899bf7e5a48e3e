//! A picture that is known to fit into a file.

use super::embedded::EmbeddedPicture;
use crate::render::pdf::file::krilla::{archival, page_settings};
use crate::render::pdf::paper::measures as m;
use krilla::geom::Size;
use krilla::image::Image;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::Outline;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, TagTree};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// A PNG or JPEG picture. Cheap to clone.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    image: Image,
    /// Of the file, to tell pictures apart.
    digest: [u8; 32],
    /// As it stands in files of the bulk writer.
    embedded: Arc<EmbeddedPicture>,
    /// The file, for the writer that cannot take krilla's picture.
    #[cfg(feature = "printpdf")]
    file: Arc<[u8]>,
}

/// Why a file cannot be used as a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// The file begins like no picture that can be used.
    #[error("the file is neither a PNG nor a JPEG picture")]
    Type,
    /// The picture is damaged.
    #[error("the picture is damaged, or of a kind that PDF/A does not allow")]
    Damaged,
    /// Print houses take no transparency, and it would come out differently on each of their
    /// machines.
    #[error("the picture has transparent parts")]
    Transparent,
    /// Four colours, which mean nothing without the profile of one press.
    #[error("the picture is in the colours of a printing press (CMYK)")]
    Cmyk,
}

impl Picture {
    /// Reads a picture and makes sure that it can be written: a small file is made with it.
    ///
    /// # Errors
    /// The one thing that is wrong with it.
    pub fn new(bytes: Vec<u8>) -> Result<Self, PictureError> {
        let is_png = bytes.starts_with(b"\x89PNG\r\n\x1a\n");
        if !is_png && !bytes.starts_with(b"\xff\xd8\xff") {
            return Err(PictureError::Type);
        }
        if is_png && has_transparency(&bytes) {
            return Err(PictureError::Transparent);
        }
        if !is_png && components(&bytes) == Some(4) {
            return Err(PictureError::Cmyk);
        }
        let digest: [u8; 32] = Sha256::digest(&bytes).into();
        let copy: Arc<[u8]> = bytes.as_slice().into();
        let image = match is_png {
            true => Image::from_png(bytes.into(), false),
            false => Image::from_jpeg(bytes.into(), false),
        };
        let image = image.map_err(|_| PictureError::Damaged)?;
        let parts = components(&copy).unwrap_or(3);
        let embedded = EmbeddedPicture::new(&copy, &digest, is_png, parts, image.size());
        let embedded = Arc::new(embedded.ok_or(PictureError::Damaged)?);
        let picture = Self {
            image,
            digest,
            embedded,
            #[cfg(feature = "printpdf")]
            file: copy,
        };
        match picture.trial() {
            Some(()) => Ok(picture),
            None => Err(PictureError::Damaged),
        }
    }

    /// Width and height in pixels.
    pub fn pixels(&self) -> (u32, u32) {
        self.image.size()
    }

    /// The object that files hold.
    pub(in crate::render::pdf) fn embedded(&self) -> &Arc<EmbeddedPicture> {
        &self.embedded
    }

    /// A digest of the file.
    pub(in crate::render::pdf) fn digest(&self) -> &[u8] {
        &self.digest
    }

    /// The file as it was read.
    #[cfg(feature = "printpdf")]
    pub(in crate::render::pdf) fn file(&self) -> &[u8] {
        &self.file
    }

    /// How many components the pixels have, if it is a JPEG.
    #[cfg(feature = "printpdf")]
    pub(in crate::render::pdf) fn jpeg_components(&self) -> Option<u8> {
        self.file.starts_with(b"\xff\xd8\xff").then(|| components(&self.file)).flatten()
    }

    /// Draws it with its upper left corner at the origin.
    pub(in crate::render::pdf) fn draw(&self, surface: &mut Surface<'_>, width: f32, height: f32) {
        if let Some(size) = Size::from_wh(width, height) {
            surface.draw_image(self.image.clone(), size);
        }
    }

    /// Writes a page with nothing but the picture: pixels are only looked at then.
    fn trial(&self) -> Option<()> {
        let mut pdf = krilla::Document::new_with(archival()?);
        let mut sheet = pdf.start_page_with(page_settings().ok()?);
        let mut surface = sheet.surface();
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Page)));
        self.draw(&mut surface, m::mm(10.0), m::mm(10.0));
        surface.end_tagged();
        surface.finish();
        sheet.finish();
        pdf.set_tag_tree(TagTree::new().with_lang(Some("en".into())));
        pdf.set_outline(Outline::new());
        // A file of this kind must have these; nobody sees it.
        let metadata = Metadata::new().title("Picture".into()).language("en".into());
        pdf.set_metadata(metadata.creation_date(DateTime::new(2000)));
        pdf.finish().ok().map(|_| ())
    }
}

/// Whether a PNG has an alpha channel (colour types 4 and 6) or a transparent colour (`tRNS`), as
/// the PNG specification names them.
fn has_transparency(png: &[u8]) -> bool {
    const FIRST_CHUNK: usize = 8;
    if matches!(png.get(FIRST_CHUNK + 8 + 9), Some(4 | 6)) {
        return true;
    }
    let mut at = FIRST_CHUNK;
    while let Some(head) = png.get(at..at + 8) {
        let length = head.iter().take(4).fold(0_usize, |sum, byte| sum * 256 + usize::from(*byte));
        match &head[4..] {
            b"tRNS" => return true,
            b"IDAT" => return false,
            _ => at = at.saturating_add(length).saturating_add(12),
        }
    }
    false
}

/// How many components the pixels of a JPEG have, from its frame header (ITU-T T.81, B.2.2).
fn components(jpeg: &[u8]) -> Option<u8> {
    let mut at = 2;
    loop {
        let marker = *jpeg.get(at + 1)?;
        let length = usize::from(*jpeg.get(at + 2)?) * 256 + usize::from(*jpeg.get(at + 3)?);
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            return jpeg.get(at + 9).copied();
        }
        at += 2 + length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn png_and_jpeg_are_read() {
        let png = include_bytes!("../../../../fixtures/themes/logo.png");
        let jpeg = include_bytes!("../../../../fixtures/themes/logo.jpg");
        assert_eq!(Picture::new(png.to_vec()).unwrap().pixels(), (400, 200));
        assert_eq!(Picture::new(jpeg.to_vec()).unwrap().pixels(), (100, 50));
        // Half of a file is no picture.
        assert_eq!(Picture::new(png[..300].to_vec()), Err(PictureError::Damaged));
    }

    #[test]
    fn what_cannot_be_printed_is_refused() {
        // The first chunk of a PNG, with its colour type in the last place but three.
        let png = |colour: u8| {
            let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08".to_vec();
            bytes.extend([colour, 0, 0, 0]);
            bytes
        };
        assert_eq!(Picture::new(png(6)), Err(PictureError::Transparent));
        assert_eq!(Picture::new(png(4)), Err(PictureError::Transparent));
        assert_eq!(Picture::new(png(2)), Err(PictureError::Damaged));
        let mut palette = png(3);
        palette.extend(b"crc4\0\0\0\x01tRNS\0crc4");
        assert_eq!(Picture::new(palette), Err(PictureError::Transparent));
        let press = b"\xff\xd8\xff\xc0\0\x14\x08\0\x01\0\x01\x04".to_vec();
        assert_eq!(Picture::new(press), Err(PictureError::Cmyk));
        assert_eq!(Picture::new(b"\xff\xd8\xff".to_vec()), Err(PictureError::Damaged));
        assert_eq!(Picture::new(b"GIF89a".to_vec()), Err(PictureError::Type));
        assert_eq!(Picture::new(Vec::new()), Err(PictureError::Type));
    }
}
