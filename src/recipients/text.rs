//! Text files in the encodings that spreadsheet programs write, as UTF-8 with `\n`.

use std::fs::File;
use std::io::{self, Read, Seek as _, SeekFrom};

use encoding_rs::{CoderResult, Decoder};

use super::codes;
use super::shape::Encoding;
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId};

const CHUNK: usize = 64 * 1024;

/// What a pass over the whole file tells about its encoding.
#[derive(Default)]
struct Survey {
    /// Characters beyond ASCII that are right in UTF-8.
    wide: u64,
    /// Byte sequences that are not UTF-8.
    broken: u64,
    /// Line of the first of these.
    broken_line: u64,
    has_nul: bool,
    length: u64,
}

/// Finds the encoding and leaves the file at its first byte behind the byte order mark.
///
/// The whole file is read once: a file whose first umlaut stands on row 200 000 must not turn out
/// to be in another encoding only there. It takes no more memory than one chunk.
pub(super) fn detect(file: &mut File, source: SourceId) -> Result<Encoding, Diagnostics> {
    let unreadable = |error: io::Error| unreadable(&error).at(Place::File(source));
    let mut start = [0; 3];
    let read = read_full(file, &mut start).map_err(unreadable)?;
    let (mark, skip) = match &start[..read] {
        [0xEF, 0xBB, 0xBF, ..] => (Some(Encoding::Utf8Mark), 3),
        [0xFF, 0xFE, ..] => (Some(Encoding::Utf16Le), 2),
        [0xFE, 0xFF, ..] => (Some(Encoding::Utf16Be), 2),
        _ => (None, 0),
    };
    file.seek(SeekFrom::Start(skip)).map_err(unreadable)?;
    let survey = survey(file).map_err(unreadable)?;
    file.seek(SeekFrom::Start(skip)).map_err(unreadable)?;
    let fault = |message: &str| {
        Err(Diagnostic::error(codes::ENCODING, message)
            .at(Place::File(source))
            .help("save the file as `CSV UTF-8`")
            .into())
    };
    match mark {
        _ if survey.length == 0 => Err(Diagnostic::error(codes::EMPTY_FILE, "the file is empty")
            .at(Place::File(source))
            .into()),
        Some(Encoding::Utf8Mark) if survey.broken > 0 => fault(&format!(
            "the file says that it is UTF-8, but line {} is not",
            survey.broken_line
        )),
        Some(found) if found != Encoding::Utf8Mark => Ok(found),
        _ if survey.has_nul => {
            fault("the file holds NUL bytes: it is UTF-16 without a mark, or no text at all")
        }
        Some(found) => Ok(found),
        None if survey.broken == 0 => Ok(Encoding::Utf8),
        // In windows-1252 it is rare that two letters beyond ASCII look like one of UTF-8. If most
        // do, two files were glued together, and any guess would spoil the names of one half.
        None if survey.wide > survey.broken => fault(&format!(
            "most of the file is UTF-8, but line {} is in another encoding",
            survey.broken_line
        )),
        None => Ok(Encoding::Windows1252),
    }
}

/// A problem with reading a file, without the system's words: they may hold a path.
pub(super) fn unreadable(error: &io::Error) -> Diagnostic {
    let why = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file",
        io::ErrorKind::PermissionDenied => "the file may not be read by you",
        io::ErrorKind::IsADirectory => "this is a folder, not a file",
        _ => "the file cannot be read",
    };
    Diagnostic::error(codes::UNREADABLE, why)
}

fn survey(file: &mut File) -> io::Result<Survey> {
    let mut survey = Survey { broken_line: 1, ..Survey::default() };
    let mut buffer = vec![0; CHUNK];
    let mut kept = 0;
    loop {
        let read = file.read(&mut buffer[kept..])?;
        survey.length += read as u64;
        let end = kept + read;
        let mut rest = 0;
        for chunk in buffer[..end].utf8_chunks() {
            let valid = chunk.valid().as_bytes();
            survey.has_nul |= valid.contains(&0);
            survey.wide += valid.iter().filter(|&&byte| byte >= 0xC0).count() as u64;
            if survey.broken == 0 {
                survey.broken_line += valid.iter().filter(|&&byte| byte == b'\n').count() as u64;
            }
            let invalid = chunk.invalid();
            let done = rest + valid.len() + invalid.len();
            // A character may be cut in two by the end of the chunk, but not by the end of the file.
            if !invalid.is_empty() && (done < end || read == 0 || invalid.len() > 3) {
                survey.broken += 1;
                rest = done;
            } else {
                rest += valid.len();
            }
        }
        if read == 0 {
            return Ok(survey);
        }
        buffer.copy_within(rest..end, 0);
        kept = end - rest;
    }
}

fn read_full(file: &mut File, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match file.read(&mut buffer[filled..])? {
            0 => break,
            read => filled += read,
        }
    }
    Ok(filled)
}

/// The file's text as UTF-8. `\r\n` and `\r` become `\n`, and the last line gets one if it has
/// none, so that lines can be counted by it alone.
///
/// What cannot be decoded becomes U+FFFD, which the rules for values find.
pub(super) struct TextReader {
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
    /// Bytes that may still be read before somebody says [`TextReader::allow`] again.
    allowed: usize,
}

/// Why [`TextReader`] stopped: more was read than allowed.
pub(super) const OVERRUN: io::ErrorKind = io::ErrorKind::FileTooLarge;

impl TextReader {
    /// Reads on from where the file stands.
    pub(super) fn new(file: File, encoding: Encoding) -> Self {
        let encoding = match encoding {
            Encoding::Utf8 | Encoding::Utf8Mark => encoding_rs::UTF_8,
            Encoding::Utf16Le => encoding_rs::UTF_16LE,
            Encoding::Utf16Be => encoding_rs::UTF_16BE,
            Encoding::Windows1252 => encoding_rs::WINDOWS_1252,
        };
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
        }
    }

    /// Lets so many more bytes be read; beyond them reading fails with [`OVERRUN`].
    pub(super) fn allow(&mut self, bytes: usize) {
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
        // Three bytes of UTF-8 for one of windows-1252 at most, and room for replacements.
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
