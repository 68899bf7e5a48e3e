//! Pictures as objects of a file.

use super::jpeg::Frame;
use super::png::Decoded;
use crate::render::pdf::syntax::{self, deflate};

/// A picture as it is in a file, made once a run.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct EmbeddedPicture {
    /// Its name in the resources of pages, the same in every file.
    pub(crate) name: String,
    /// Keys of the stream besides its length.
    pub(crate) keys: Vec<u8>,
    pub(crate) data: Vec<u8>,
}

impl EmbeddedPicture {
    /// The object of a PNG: its pixels, compressed. `digest` tells pictures apart.
    pub(super) fn of_png(picture: &Decoded, digest: &[u8]) -> Self {
        let data = deflate::compress_once(&picture.data);
        Self::new(picture.pixels, picture.grey, ("FlateDecode", data), digest)
    }

    /// The object of a JPEG: the file as it is. `digest` tells pictures apart.
    pub(super) fn of_jpeg(file: &[u8], frame: Frame, digest: &[u8]) -> Self {
        let grey = frame.components == 1;
        Self::new(frame.pixels, grey, ("DCTDecode", file.to_vec()), digest)
    }

    fn new(
        (width, height): (u32, u32),
        grey: bool,
        (filter, data): (&str, Vec<u8>),
        digest: &[u8],
    ) -> Self {
        let space = if grey { "DeviceGray" } else { "DeviceRGB" };
        let keys = format!(
            "/Type/XObject/Subtype/Image/Width {width}/Height {height}/BitsPerComponent 8\
             /ColorSpace/{space}/Filter/{filter}"
        );
        Self { name: syntax::resource_name('P', digest), keys: keys.into_bytes(), data }
    }
}
