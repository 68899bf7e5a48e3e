//! PNG files, as far as printing needs them.

use png::{ColorType, Decoder, Transformations};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A decoded picture without transparency.
pub(super) struct Decoded {
    /// Width and height.
    pub(super) pixels: (u32, u32),
    /// Whether a pixel is one byte of grey and not three of red, green and blue.
    pub(super) grey: bool,
    /// The pixels row by row, 8 bits a component.
    pub(super) data: Vec<u8>,
}

/// Whether a file begins as a PNG does.
pub(super) fn is_png(file: &[u8]) -> bool {
    file.starts_with(SIGNATURE)
}

/// Whether a PNG has an alpha channel (colour types 4 and 6) or a transparent colour (`tRNS`), as
/// the PNG specification names them.
pub(super) fn has_transparency(png: &[u8]) -> bool {
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

/// Decodes a picture. `None`: it is damaged, or has transparent parts.
pub(super) fn decode(png: &[u8]) -> Option<Decoded> {
    let mut decoder = Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let mut reader = decoder.read_info().ok()?;
    let mut data = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut data).ok()?;
    data.truncate(frame.buffer_size());
    let grey = match frame.color_type {
        ColorType::Grayscale => true,
        ColorType::Rgb => false,
        ColorType::GrayscaleAlpha | ColorType::Rgba | ColorType::Indexed => return None,
    };
    Some(Decoded { pixels: (frame.width, frame.height), grey, data })
}
