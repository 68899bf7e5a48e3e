//! A picture that can be written into any file.

mod embedded;
mod jpeg;
mod png;

pub(crate) use embedded::EmbeddedPicture;

use sha2::{Digest, Sha256};
use std::sync::Arc;

/// A PNG or JPEG picture. Cheap to clone.
#[derive(Clone)]
pub struct Picture {
    /// Width and height in pixels.
    pixels: (u32, u32),
    /// SHA-256 of the file, to tell pictures apart.
    digest: [u8; 32],
    /// The object that files of the bulk writer hold.
    embedded: Arc<EmbeddedPicture>,
    /// The file, for writers that embed it in their own way.
    #[cfg(any(test, feature = "printpdf"))]
    file: Arc<[u8]>,
}

impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        self.digest == other.digest
    }
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Picture").field("pixels", &self.pixels).finish_non_exhaustive()
    }
}

/// Why a file cannot be used as a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// The first bytes are those of neither format.
    #[error("the file is neither a PNG nor a JPEG picture")]
    Type,
    /// The picture is damaged.
    #[error("the picture is damaged, or in a format that PDF/A does not allow")]
    Damaged,
    /// Print houses take no transparency: each of their machines prints it differently.
    #[error("the picture has transparent parts")]
    Transparent,
    /// Four colours, which mean nothing without the profile of one press.
    #[error("the picture has CMYK colours, which are for printing presses")]
    Cmyk,
}

impl Picture {
    /// Reads a picture and makes the object of it that files hold. The pixels of a PNG are decoded;
    /// of a JPEG, which is embedded as it is, only the headers are checked.
    ///
    /// # Errors
    /// The file is no PNG or JPEG, is damaged, has transparent parts or four colours.
    pub fn new(bytes: Vec<u8>) -> Result<Self, PictureError> {
        let digest: [u8; 32] = Sha256::digest(&bytes).into();
        let (pixels, embedded) = if png::is_png(&bytes) {
            if png::has_transparency(&bytes) {
                return Err(PictureError::Transparent);
            }
            let picture = png::decode(&bytes).ok_or(PictureError::Damaged)?;
            (picture.pixels, EmbeddedPicture::of_png(&picture, &digest))
        } else if jpeg::is_jpeg(&bytes) {
            // Before the rest of the headers: a damaged file for a press is still one for a press.
            if jpeg::components(&bytes) == Some(4) {
                return Err(PictureError::Cmyk);
            }
            let frame = jpeg::frame(&bytes).ok_or(PictureError::Damaged)?;
            (frame.pixels, EmbeddedPicture::of_jpeg(&bytes, frame, &digest))
        } else {
            return Err(PictureError::Type);
        };
        Ok(Self {
            pixels,
            digest,
            embedded: Arc::new(embedded),
            #[cfg(any(test, feature = "printpdf"))]
            file: bytes.into(),
        })
    }

    /// Width and height in pixels.
    pub fn pixels(&self) -> (u32, u32) {
        self.pixels
    }

    /// The object that files of the bulk writer hold.
    pub(in crate::render::pdf) fn embedded(&self) -> &Arc<EmbeddedPicture> {
        &self.embedded
    }

    /// SHA-256 of the file.
    #[cfg(any(test, feature = "printpdf"))]
    pub(in crate::render::pdf) fn digest(&self) -> &[u8] {
        &self.digest
    }

    /// The file as it was read.
    #[cfg(any(test, feature = "printpdf"))]
    pub(in crate::render::pdf) fn file(&self) -> &[u8] {
        &self.file
    }

    /// The number of components of a pixel, if the picture is a JPEG.
    #[cfg(feature = "printpdf")]
    pub(in crate::render::pdf) fn jpeg_components(&self) -> Option<u8> {
        jpeg::is_jpeg(&self.file).then(|| jpeg::components(&self.file)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn png_and_jpeg_are_read() {
        let png = include_bytes!("../../../../../fixtures/themes/logo.png");
        let jpeg = include_bytes!("../../../../../fixtures/themes/logo.jpg");
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
