//! Pictures as objects of a file. The only module of this writer that knows the kinds of picture
//! files.

use crate::render::pdf::syntax::{self, deflate};
use png::{ColorType, Decoder, Transformations};

/// A picture as it stands in a file, made once a run.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct EmbeddedPicture {
    /// Its name in the resources of pages, the same in every file.
    pub(crate) name: String,
    /// Keys of the stream besides its length.
    pub(crate) keys: Vec<u8>,
    pub(crate) data: Vec<u8>,
}

impl EmbeddedPicture {
    /// Makes the object of a PNG without transparency, or of a JPEG with one or three components.
    /// `digest` tells pictures apart. `None`: the file is damaged.
    pub(crate) fn new(
        bytes: &[u8],
        digest: &[u8],
        is_png: bool,
        components: u8,
        (width, height): (u32, u32),
    ) -> Option<Self> {
        let (gray, filter, data) = if is_png {
            let (gray, pixels) = pixels(bytes)?;
            (gray, "FlateDecode", deflate::compress_once(&pixels))
        } else {
            (components == 1, "DCTDecode", bytes.to_vec())
        };
        let space = if gray { "DeviceGray" } else { "DeviceRGB" };
        let keys = format!(
            "/Type/XObject/Subtype/Image/Width {width}/Height {height}/BitsPerComponent 8\
             /ColorSpace/{space}/Filter/{filter}"
        );
        Some(Self { name: syntax::resource_name('P', digest), keys: keys.into_bytes(), data })
    }
}

/// The pixels of a PNG, eight bits a component, and whether they are gray.
fn pixels(bytes: &[u8]) -> Option<(bool, Vec<u8>)> {
    let mut decoder = Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let mut reader = decoder.read_info().ok()?;
    let mut out = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut out).ok()?;
    out.truncate(frame.buffer_size());
    match frame.color_type {
        ColorType::Grayscale => Some((true, out)),
        ColorType::Rgb => Some((false, out)),
        ColorType::GrayscaleAlpha | ColorType::Rgba | ColorType::Indexed => None,
    }
}
