//! A picture as an object of the file.
//!
//! A JPEG goes in as it is. A PNG is decoded to plain pixels, which the writer compresses. Colour
//! profiles in pictures are not taken over.

use crate::render::pdf::material::picture::Picture;
use png::{ColorType, Decoder, Transformations};
use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject};
use std::collections::BTreeMap;
use std::io::Cursor;

/// The object of a picture; `None` if it cannot be decoded, or has transparent parts.
pub(super) fn object(picture: &Picture) -> Option<XObject> {
    let (content, components, filter) = match picture.jpeg_components() {
        Some(components) => (picture.file().to_vec(), components, Some("DCTDecode")),
        None => {
            let (pixels, components) = pixels(picture.file())?;
            (pixels, components, None)
        }
    };
    let space = match components {
        1 => "DeviceGray",
        3 => "DeviceRGB",
        _ => return None,
    };
    let (width, height) = picture.pixels();
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let mut dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(width.into())),
        ("Height".to_owned(), DictItem::Int(height.into())),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
        ("ColorSpace".to_owned(), name(space)),
    ]);
    dict.extend(filter.map(|filter| ("Filter".to_owned(), name(filter))));
    let stream = ExternalStream { dict, content, compress: filter.is_none() };
    Some(XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None }))
}

/// The pixels of a PNG, 8 bits a component, and how many components they have.
fn pixels(png: &[u8]) -> Option<(Vec<u8>, u8)> {
    let mut decoder = Decoder::new(Cursor::new(png));
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let mut reader = decoder.read_info().ok()?;
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let info = reader.next_frame(&mut pixels).ok()?;
    pixels.truncate(info.buffer_size());
    match info.color_type {
        ColorType::Grayscale => Some((pixels, 1)),
        ColorType::Rgb => Some((pixels, 3)),
        ColorType::GrayscaleAlpha | ColorType::Rgba | ColorType::Indexed => None,
    }
}
