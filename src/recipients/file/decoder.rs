//! Decodes text files in the encodings of spreadsheet programs into UTF-8 with `\n`.

use std::fs::File;
use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder};

use crate::diag::Diagnostic;
use crate::diag::codes::recipients as codes;
use crate::terms::Encoding;

/// Number of bytes that are read at once.
pub(in crate::recipients) const CHUNK: usize = 64 * 1024;

/// The problem of a file that cannot be read, without the system's message, which may hold a path.
pub(in crate::recipients) fn unreadable(error: &io::Error) -> Diagnostic {
    let why = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file",
        io::ErrorKind::PermissionDenied => "you do not have permission to read the file",
        io::ErrorKind::IsADirectory => "this is a folder, not a file",
        _ => "the file cannot be read",
    };
    Diagnostic::error(codes::UNREADABLE, why)
}

/// The decoder's name of an encoding.
pub(in crate::recipients) fn by_name(encoding: Encoding) -> &'static encoding_rs::Encoding {
    match encoding {
        Encoding::Utf8 | Encoding::Utf8Mark => encoding_rs::UTF_8,
        Encoding::Utf16Le => encoding_rs::UTF_16LE,
        Encoding::Utf16Be => encoding_rs::UTF_16BE,
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252,
        Encoding::Iso8859_15 => encoding_rs::ISO_8859_15,
        Encoding::Windows1250 => encoding_rs::WINDOWS_1250,
        Encoding::Windows1251 => encoding_rs::WINDOWS_1251,
        Encoding::Windows1254 => encoding_rs::WINDOWS_1254,
        Encoding::Windows1257 => encoding_rs::WINDOWS_1257,
        Encoding::Iso8859_2 => encoding_rs::ISO_8859_2,
        Encoding::Iso8859_5 => encoding_rs::ISO_8859_5,
        Encoding::Koi8R => encoding_rs::KOI8_R,
        Encoding::Koi8U => encoding_rs::KOI8_U,
        Encoding::ShiftJis => encoding_rs::SHIFT_JIS,
    }
}

/// The file's text as UTF-8. `\r\n` and `\r` become `\n`, and the last line gets one if it has none,
/// so that lines can be counted by `\n` alone.
///
/// Bytes that cannot be decoded become U+FFFD, which the rules for values report.
pub(in crate::recipients) struct TextReader {
    file: File,
    decoder: Decoder,
    raw: Vec<u8>,
    raw_at: usize,
    raw_end: usize,
    ended: bool,
    text: Vec<u8>,
    text_at: usize,
    after_return: bool,
    last: u8,
    /// Bytes that may still be read before [`TextReader::allow`] is called again.
    allowed: usize,
    /// Whether a read reached the end of the text.
    pub(in crate::recipients) met_end: bool,
}

/// The error of [`TextReader`] when more was read than allowed.
pub(in crate::recipients) const OVERRUN: io::ErrorKind = io::ErrorKind::FileTooLarge;

impl TextReader {
    /// Reads from the current position of the file.
    pub(in crate::recipients) fn new(file: File, encoding: Encoding) -> Self {
        let encoding = by_name(encoding);
        Self {
            file,
            decoder: encoding.new_decoder_without_bom_handling(),
            raw: vec![0; CHUNK],
            raw_at: 0,
            raw_end: 0,
            ended: false,
            text: Vec::new(),
            text_at: 0,
            after_return: false,
            last: b'\n',
            allowed: usize::MAX,
            met_end: false,
        }
    }

    /// Allows this number of further bytes; after them reading fails with [`OVERRUN`].
    pub(in crate::recipients) fn allow(&mut self, bytes: usize) {
        self.allowed = bytes;
    }

    fn refill(&mut self) -> io::Result<()> {
        self.text.clear();
        self.text_at = 0;
        if self.ended {
            return Ok(());
        }
        if self.raw_at == self.raw_end {
            self.raw_at = 0;
            self.raw_end = self.file.read(&mut self.raw)?;
        }
        let last = self.raw_end == 0;
        // A byte of windows-1252 takes three bytes of UTF-8 at most; some more for replacements.
        self.text.resize(3 * CHUNK + 16, 0);
        let (result, read, written, _) =
            self.decoder.decode_to_utf8(&self.raw[self.raw_at..self.raw_end], &mut self.text, last);
        self.raw_at += read;
        self.text.truncate(written);
        self.fold_line_ends();
        if last && result == CoderResult::InputEmpty {
            self.ended = true;
            if self.last != b'\n' {
                self.text.push(b'\n');
            }
        }
        if let Some(&last) = self.text.last() {
            self.last = last;
        }
        Ok(())
    }

    fn fold_line_ends(&mut self) {
        if !self.after_return && !self.text.contains(&b'\r') {
            return;
        }
        let mut after_return = self.after_return;
        let mut to = 0;
        for from in 0..self.text.len() {
            let byte = self.text[from];
            let drop = byte == b'\n' && after_return;
            after_return = byte == b'\r';
            if !drop {
                self.text[to] = if after_return { b'\n' } else { byte };
                to += 1;
            }
        }
        self.text.truncate(to);
        self.after_return = after_return;
    }
}

impl Read for TextReader {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.text_at == self.text.len() && !self.ended {
            self.refill()?;
        }
        let rest = &self.text[self.text_at..];
        if rest.is_empty() || into.is_empty() {
            self.met_end |= rest.is_empty();
            return Ok(0);
        }
        if self.allowed == 0 {
            return Err(OVERRUN.into());
        }
        let count = rest.len().min(into.len()).min(self.allowed);
        into[..count].copy_from_slice(&rest[..count]);
        self.text_at += count;
        self.allowed -= count;
        Ok(count)
    }
}
