//! Decompresses many streams with one decompressor: creating one costs as much as decompressing a
//! small stream.

use std::borrow::Cow;

use flate2::{Decompress, FlushDecompress, Status};
use hayro_syntax::Filter;
use hayro_syntax::object::Stream;

use super::file::Unreadable;

/// Decodes streams. Anything but a plain deflate stream is left to `hayro-syntax`.
pub(super) struct Inflate(Decompress);

impl Default for Inflate {
    fn default() -> Self {
        Self(Decompress::new(true))
    }
}

impl Inflate {
    /// The decoded data of a stream.
    ///
    /// # Errors
    /// [`Unreadable`] if the stream is damaged or has an unknown filter.
    pub(super) fn decoded(&mut self, stream: &Stream<'_>) -> Result<Vec<u8>, Unreadable> {
        let decoded = || stream.decoded_data().map(Cow::into_owned).map_err(|_| Unreadable);
        self.plain(stream).map_or_else(decoded, Ok)
    }

    /// The data of a stream with the deflate filter only; `None` if it has others or is damaged.
    fn plain(&mut self, stream: &Stream<'_>) -> Option<Vec<u8>> {
        let more = ["F", "DP", "DecodeParms"];
        if stream.filters().as_slice() != [Filter::FlateDecode]
            || more.iter().any(|key| stream.dict().contains_key(key))
        {
            return None;
        }
        let data = stream.raw_data();
        let mut out = Vec::with_capacity(data.len().saturating_mul(4));
        self.0.reset(true);
        loop {
            let read = usize::try_from(self.0.total_in()).ok()?;
            let rest = data.get(read..)?;
            match self.0.decompress_vec(rest, &mut out, FlushDecompress::Finish).ok()? {
                Status::StreamEnd => return Some(out),
                // With space left, the input must have ended too early.
                _ if out.len() < out.capacity() => return None,
                _ => out.reserve(out.len().max(1024)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;
    use hayro_syntax::Pdf;

    use super::*;

    /// A file whose third object has this data.
    fn file(about: &str, data: &[u8]) -> Pdf {
        let mut out = b"%PDF-1.7\n".to_vec();
        out.extend(b"1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        out.extend(b"2 0 obj\n<</Type/Pages/Kids[4 0 R]/Count 1>>\nendobj\n");
        out.extend(format!("3 0 obj\n<<{about}/Length {}>>\nstream\n", data.len()).bytes());
        out.extend(data);
        out.extend(b"\nendstream\nendobj\n4 0 obj\n<</Type/Page/Parent 2 0 R>>\nendobj\n");
        out.extend(b"trailer\n<</Root 1 0 R>>\n");
        Pdf::new(out).unwrap()
    }

    fn compressed(data: &[u8]) -> Vec<u8> {
        let mut out = ZlibEncoder::new(Vec::new(), Compression::fast());
        out.write_all(data).unwrap();
        out.finish().unwrap()
    }

    #[test]
    fn every_stream_is_decoded_as_the_crate_does_it() {
        let short = compressed(b"BT ET");
        let long = compressed(&[b'x'; 300_000]);
        let mut damaged = long.clone();
        damaged[20] ^= 0x55;
        let flate = "/Filter/FlateDecode";
        let predicted = "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 5>>";
        let mut inflate = Inflate::default();
        for (name, about, data) in [
            ("short", flate, short.as_slice()),
            ("long", flate, &long),
            ("in a list", "/Filter[/FlateDecode]", &short),
            ("cut off", flate, &long[..long.len() / 2]),
            ("damaged", flate, &damaged),
            ("with more behind it", flate, &[&short[..], b"more"].concat()),
            ("with a predictor", predicted, &compressed(b"\x00BT ET\x02\0\0\0\0\0")),
            ("plain", "", b"BT ET"),
            ("twice", "/Filter[/ASCIIHexDecode/FlateDecode]", b"78>"),
            ("no filter that is known", "/Filter/DCTDecode", b"BT ET"),
            ("empty", flate, b""),
            ("short again", flate, &short),
        ] {
            let file = file(about, data);
            let id = hayro_syntax::object::ObjectIdentifier::new(3, 0);
            let stream = file.xref().get::<Stream<'_>>(id).unwrap();
            let expected = stream.decoded_data().map(Cow::into_owned).ok();
            assert_eq!(inflate.decoded(&stream).ok(), expected, "{name}");
        }
    }
}
