//! The text of a part of a workbook, whatever encoding its XML is in.
//!
//! The standards allow UTF-8 and UTF-16. Parts in another encoding that their XML declaration names
//! are read like other programs read them.

use std::io::{self, BufRead, Read};

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The part as UTF-8.
///
/// # Errors
/// If its beginning cannot be read.
pub(super) fn as_utf8<'a, R: BufRead + 'a>(mut inner: R) -> io::Result<Box<dyn BufRead + 'a>> {
    let start = inner.fill_buf()?;
    let encoding = encoding(start);
    if encoding == UTF_8 {
        return Ok(Box::new(inner));
    }
    let decoder = encoding.new_decoder_with_bom_removal();
    Ok(Box::new(Decoded { inner, decoder, text: Vec::new(), at: 0, ended: false }))
}

/// The encoding by the first bytes (XML 1.0, appendix F).
fn encoding(start: &[u8]) -> &'static Encoding {
    match start {
        [0xFE, 0xFF, ..] | [0, b'<', ..] => return UTF_16BE,
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => return UTF_16LE,
        _ => {}
    }
    let head = &start[..start.len().min(200)];
    let head = head.split(|&byte| byte == b'>').next().unwrap_or_default();
    declared(head).filter(|found| *found != UTF_16LE && *found != UTF_16BE).unwrap_or(UTF_8)
}

/// The encoding of a declaration such as `<?xml version="1.0" encoding="ISO-8859-1"?`.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let head = std::str::from_utf8(head).ok()?;
    let head = head.trim_start_matches('\u{feff}');
    let behind = head.strip_prefix("<?xml")?.split_once("encoding")?.1;
    let said = behind.trim_start().strip_prefix('=')?.trim_start();
    let quote = said.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    Encoding::for_label(said[1..].split(quote).next()?.as_bytes())
}

/// Bytes that are decoded piece by piece.
struct Decoded<R> {
    inner: R,
    decoder: Decoder,
    text: Vec<u8>,
    at: usize,
    ended: bool,
}

impl<R: BufRead> Decoded<R> {
    fn refill(&mut self) -> io::Result<()> {
        const ROOM: usize = 16 * 1024;
        self.at = 0;
        self.text.resize(ROOM, 0);
        let bytes = self.inner.fill_buf()?;
        let last = bytes.is_empty();
        let (result, read, written) =
            self.decoder.decode_to_utf8_without_replacement(bytes, &mut self.text, last);
        self.inner.consume(read);
        self.text.truncate(written);
        match result {
            DecoderResult::Malformed(..) => Err(io::ErrorKind::InvalidData.into()),
            DecoderResult::InputEmpty => {
                self.ended = last;
                Ok(())
            }
            DecoderResult::OutputFull => Ok(()),
        }
    }
}

impl<R: BufRead> Read for Decoded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let ready = self.fill_buf()?;
        let count = ready.len().min(into.len());
        into[..count].copy_from_slice(&ready[..count]);
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Decoded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.at == self.text.len() && !self.ended {
            self.refill()?;
        }
        Ok(&self.text[self.at..])
    }

    fn consume(&mut self, count: usize) {
        self.at = (self.at + count).min(self.text.len());
    }
}
