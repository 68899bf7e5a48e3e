//! Detects the encoding of a text file, by evidence from the whole file.
//!
//! A byte order mark decides. Without one, text that is valid UTF-8 is UTF-8, and text with a NUL in
//! every other byte is UTF-16. Otherwise the encoding has one byte per character, and the candidates
//! differ in what single bytes mean:
//!
//! | bytes | windows-1252 | iso-8859-15 | MS-DOS (850, 437) | Macintosh |
//! |---|---|---|---|---|
//! | E4 F6 E5 C4 D6 C5 | ä ö å Ä Ö Å | ä ö å Ä Ö Å | other signs | other signs |
//! | 84 94 86 | „ ” † | nothing | ä ö å | other signs |
//! | 8A 8C 80 | Š Œ € | nothing | other signs | ä å Ä |
//! | A6 A8 B4 B8 BC BD BE | ¦ ¨ ´ ¸ ¼ ½ ¾ | Š š Ž ž Œ œ Ÿ | other signs | other signs |
//!
//! Files of MS-DOS and of the Macintosh are recognised and refused: they are so rare that it is safer
//! to export them again. If two encodings give the same text, either will do. If they do not, a warning
//! says which was chosen and why, and the user can name the encoding in the incident.

#[cfg(test)]
mod tests;

use std::fs::File;
use std::io::{self, Read, Seek as _, SeekFrom};

use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId};
use crate::recipients::file::decoder::{CHUNK, unreadable};
use crate::recipients::settings::Stated;
use crate::recipients::shape::EncodingCertainty;
use crate::terms::Encoding;

/// The detected encoding.
pub(in crate::recipients) struct Found {
    pub(in crate::recipients) encoding: Encoding,
    pub(in crate::recipients) certainty: EncodingCertainty,
    /// A warning, if another encoding would give other letters.
    pub(in crate::recipients) problems: Diagnostics,
}

impl Found {
    fn new(encoding: Encoding, certainty: EncodingCertainty) -> Self {
        Self { encoding, certainty, problems: Diagnostics::new() }
    }
}

/// Detects the encoding and leaves the file at the first byte after the byte order mark. `told` is the
/// encoding that the incident names, if it does.
///
/// The whole file is read, because its first umlaut may be on row 200 000. It takes no more memory than
/// one chunk.
///
/// # Errors
/// If the file cannot be read, is in no encoding that is read here, or contradicts the incident.
pub(in crate::recipients) fn detect(
    file: &mut File,
    told: Option<&Stated<Encoding>>,
    source: SourceId,
) -> Result<Found, Diagnostics> {
    let failed = |error: io::Error| Diagnostics::from(unreadable(&error).at(Place::File(source)));
    let mut start = [0; 3];
    let read = read_full(file, &mut start).map_err(failed)?;
    let (mark, skip) = match &start[..read] {
        [0xEF, 0xBB, 0xBF, ..] => (Some(Encoding::Utf8Mark), 3),
        [0xFF, 0xFE, ..] => (Some(Encoding::Utf16Le), 2),
        [0xFE, 0xFF, ..] => (Some(Encoding::Utf16Be), 2),
        _ => (None, 0),
    };
    let behind_mark = |file: &mut File| file.seek(SeekFrom::Start(skip)).map_err(failed);
    behind_mark(file)?;
    let survey = survey(file).map_err(failed)?;
    let mut evidence = Evidence::default();
    if survey.has_nul || survey.broken > 0 {
        behind_mark(file)?;
        evidence = Evidence::of(file).map_err(failed)?;
    }
    behind_mark(file)?;
    if survey.length == 0 {
        let problem = Diagnostic::error(codes::EMPTY_FILE, "the file is empty");
        return Err(problem.at(Place::File(source)).into());
    }
    let seen = Seen { mark, survey, evidence };
    let found = match told {
        Some(told) => seen.check(told.value).map_err(|why| {
            let place = told.span.map_or(Place::File(source), Place::Span);
            let message = format!("the file is not {}: {why}", told.value);
            Diagnostic::error(codes::ENCODING, message)
                .at(place)
                .help("name the encoding that the file was saved in, or leave `encoding` out")
        })?,
        None => seen.guess().map_err(|(message, help)| {
            Diagnostic::error(codes::ENCODING, message).at(Place::File(source)).help(help)
        })?,
    };
    let problems: Diagnostics =
        found.problems.into_iter().map(|problem| problem.at(Place::File(source))).collect();
    Ok(Found { problems, ..found })
}

const SAVE_AS: &str = "save the file as `CSV UTF-8`";

/// The evidence for one encoding or another.
struct Seen {
    mark: Option<Encoding>,
    survey: Survey,
    evidence: Evidence,
}

impl Seen {
    /// The encoding that fits.
    ///
    /// # Errors
    /// Why none does, and what to do.
    fn guess(&self) -> Result<Found, (String, &'static str)> {
        let Self { mark, survey, evidence } = self;
        let line = survey.broken_line;
        match mark {
            Some(Encoding::Utf8Mark) if survey.broken > 0 => {
                return Err((
                    format!("the file says that it is UTF-8, but line {line} is not"),
                    SAVE_AS,
                ));
            }
            Some(found @ (Encoding::Utf16Le | Encoding::Utf16Be)) => {
                return Ok(Found::new(*found, EncodingCertainty::Marked));
            }
            _ if survey.has_nul => {
                return match evidence.wide() {
                    Some(found) if mark.is_none() && survey.length.is_multiple_of(2) => {
                        Ok(Found::new(found, EncodingCertainty::Evident))
                    }
                    _ => Err(("the file contains NUL bytes: it is not text".to_owned(), SAVE_AS)),
                };
            }
            Some(found) => return Ok(Found::new(*found, EncodingCertainty::Marked)),
            None if survey.broken == 0 => {
                return Ok(Found::new(Encoding::Utf8, EncodingCertainty::Evident));
            }
            // In windows-1252, two characters beyond ASCII rarely form one of UTF-8. If most do, two
            // files were joined, and any single encoding would garble half of the names.
            None if survey.wide > survey.broken => {
                return Err((
                    format!("most of the file is UTF-8, but line {line} is in another encoding"),
                    SAVE_AS,
                ));
            }
            None => {}
        }
        evidence.narrow()
    }

    /// The encoding that the incident names, if the file can be in it.
    ///
    /// # Errors
    /// Why it cannot be.
    fn check(&self, told: Encoding) -> Result<Found, String> {
        let Self { mark, survey, evidence } = self;
        match (mark, told) {
            (Some(Encoding::Utf8Mark), Encoding::Utf8 | Encoding::Utf8Mark) => {}
            (Some(found), _) if *found != told => {
                return Err(format!(
                    "it begins with the byte order mark of {}",
                    plain_name(*found)
                ));
            }
            _ => {}
        }
        match told {
            Encoding::Utf8 | Encoding::Utf8Mark => {
                if survey.has_nul {
                    return Err("it contains NUL bytes".to_owned());
                }
                if survey.broken > 0 {
                    return Err(format!(
                        "line {} cannot be read in this encoding",
                        survey.broken_line
                    ));
                }
            }
            Encoding::Utf16Le | Encoding::Utf16Be => {
                if !survey.length.is_multiple_of(2) {
                    return Err("it has an odd number of bytes".to_owned());
                }
                if mark.is_none() && evidence.wide() != Some(told) {
                    return Err("its NUL bytes are not where that encoding has them".to_owned());
                }
            }
            Encoding::Windows1252 | Encoding::Iso8859_15 => {
                if survey.has_nul {
                    return Err("it contains NUL bytes".to_owned());
                }
                if survey.broken == 0 && survey.wide > 0 {
                    return Err("it is UTF-8".to_owned());
                }
                let without = match told {
                    Encoding::Windows1252 => evidence.undefined,
                    _ => evidence.beyond_latin,
                };
                if let Some(line) = without.line() {
                    return Err(format!("line {line} has a byte without a character in it"));
                }
            }
        }
        let encoding = mark.unwrap_or(told);
        let certainty =
            if mark.is_some() { EncodingCertainty::Marked } else { EncodingCertainty::Stated };
        Ok(Found::new(encoding, certainty))
    }
}

fn plain_name(encoding: Encoding) -> String {
    match encoding {
        Encoding::Utf8Mark => Encoding::Utf8.to_string(),
        other => other.to_string(),
    }
}

/// Whether the file is UTF-8, by a pass over the whole file.
struct Survey {
    /// Number of characters beyond ASCII that are valid UTF-8.
    wide: u64,
    /// Number of byte sequences that are not UTF-8.
    broken: u64,
    /// Line of the first of these.
    broken_line: u64,
    has_nul: bool,
    length: u64,
}

fn survey(file: &mut File) -> io::Result<Survey> {
    let mut survey = Survey { wide: 0, broken: 0, broken_line: 1, has_nul: false, length: 0 };
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
            // The end of a chunk may cut a character, but the end of the file may not.
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

/// How often something occurs, and the line of its first occurrence.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Met {
    times: u64,
    first: u64,
}

impl Met {
    fn at(&mut self, line: u64) {
        if self.times == 0 {
            self.first = line;
        }
        self.times += 1;
    }

    fn line(self) -> Option<u64> {
        (self.times > 0).then_some(self.first)
    }
}

/// Evidence from single bytes.
#[derive(Debug, Default, PartialEq, Eq)]
struct Evidence {
    /// Number of bytes.
    length: u64,
    /// NUL bytes at even and at odd 0-based offsets.
    nul: [u64; 2],
    /// Bytes that windows-1252 and iso-8859-15 read differently.
    differing: Met,
    /// Bytes without a character in iso-8859-15 (80 to 9F).
    beyond_latin: Met,
    /// Bytes without a character in windows-1252.
    undefined: Met,
    /// Bytes inside a word that are a letter in iso-8859-15 and a symbol in windows-1252.
    latin_letters: Met,
    /// The same for bytes that may be either.
    latin_perhaps: Met,
    /// Letters of MS-DOS and of the Macintosh where windows-1252 would have a symbol inside a word.
    dos: Met,
    mac: Met,
}

impl Evidence {
    fn of(file: &mut File) -> io::Result<Self> {
        let mut evidence = Self::default();
        let mut buffer = vec![0; CHUNK];
        // Each byte is classified with the one before it and the one after it.
        let (mut before, mut byte) = (b'\n', b'\n');
        let (mut line, mut offset) = (1, 0u64);
        let mut step = |next: u8, offset: &mut u64, evidence: &mut Self| {
            if byte >= 0x80 {
                evidence.look(before, byte, next, line);
            }
            line += u64::from(byte == b'\n' && *offset > 0);
            evidence.nul[(*offset % 2) as usize] += u64::from(next == 0);
            *offset += 1;
            (before, byte) = (byte, next);
        };
        loop {
            let read = file.read(&mut buffer)?;
            if read == 0 {
                evidence.length = offset;
                step(b'\n', &mut offset, &mut evidence);
                return Ok(evidence);
            }
            for next in &buffer[..read] {
                step(*next, &mut offset, &mut evidence);
            }
        }
    }

    fn look(&mut self, before: u8, byte: u8, behind: u8, line: u64) {
        let (small_before, small_behind) = (is_small(before), is_small(behind));
        // In a file of MS-DOS the neighbours may be letters of MS-DOS too.
        let in_word = (is_letter(before) || is_letter(behind))
            && (is_letter(before) || is_dos_letter(before))
            && (is_letter(behind) || is_dos_letter(behind));
        match byte {
            0x80..=0x9F => {
                self.differing.at(line);
                self.beyond_latin.at(line);
            }
            0xA4 | 0xA6 | 0xA8 | 0xB4 | 0xB8 | 0xBC..=0xBE => self.differing.at(line),
            _ => {}
        }
        if matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D) {
            self.undefined.at(line);
        }
        match byte {
            // ä ö å ü; at the end of a word only ä, because ö and å would be ” and † there.
            0x81 | 0x84 | 0x86 | 0x94 if in_word => self.dos.at(line),
            0x84 if is_letter(before) => self.dos.at(line),
            // Å and Ö.
            0x8F | 0x99 if !is_letter(before) && small_behind => self.dos.at(line),
            // ä and å: capital letters in windows-1252, which have no small letter before them inside a
            // word.
            0x8A | 0x8C
                if (is_letter(before) || matches!(before, 0x8A | 0x8C))
                    && (small_before || small_behind) =>
            {
                self.mac.at(line);
            }
            // é after, and Ä or Å before a small letter.
            0x8E if small_before => self.mac.at(line),
            0x80 | 0x81 if !is_letter(before) && small_behind => self.mac.at(line),
            // š ž œ.
            0xA8 | 0xB8 | 0xBD if is_letter(before) && is_letter(behind) => {
                self.latin_letters.at(line);
            }
            // `O´Brien` has an accent for an apostrophe; a Ž is rare inside a word.
            0xB4 if is_letter(before) => {}
            0xA6 | 0xB4 if is_letter(behind) => self.latin_perhaps.at(line),
            // š and ž at the beginning or end of a word.
            0xA8 | 0xB8 | 0xBD if is_letter(before) || is_letter(behind) => {
                self.latin_perhaps.at(line);
            }
            0xBC | 0xBE if is_letter(before) && is_letter(behind) => self.latin_perhaps.at(line),
            // The old currency sign hardly occurs in files; the euro sign does.
            0xA4 => self.latin_perhaps.at(line),
            _ => {}
        }
    }

    /// The kind of UTF-16 that the NUL bytes suggest: text in European languages has a NUL in nearly
    /// each pair of bytes, on the same side.
    fn wide(&self) -> Option<Encoding> {
        let [even, odd] = self.nul;
        let most = |these: u64, others: u64| these * 4 >= self.length && others * 20 <= these;
        match () {
            () if most(odd, even) => Some(Encoding::Utf16Le),
            () if most(even, odd) => Some(Encoding::Utf16Be),
            () => None,
        }
    }

    /// The encoding of one byte per character that fits.
    ///
    /// # Errors
    /// If it is one of MS-DOS or of the Macintosh, or if two encodings are mixed.
    fn narrow(&self) -> Result<Found, (String, &'static str)> {
        let other = if self.dos.times >= self.mac.times { self.dos } else { self.mac };
        if let Some(line) = other.line() {
            let (name, menu) = match other == self.dos {
                true => ("MS-DOS", "CSV (MS-DOS)"),
                false => ("the Macintosh", "CSV (Macintosh)"),
            };
            return Err((
                format!(
                    "the file seems to be in an old encoding of {name}, as Excel's `{menu}` \
                     writes it: line {line} and others would have symbols inside words"
                ),
                "save the file as `CSV UTF-8`; if you are sure of another encoding, name it under \
                 `recipients.encoding`",
            ));
        }
        if self.beyond_latin.times > 0
            && let Some(line) = self.latin_letters.line()
        {
            return Err((
                format!(
                    "line {line} seems to be in iso-8859-15, and line {} in windows-1252",
                    self.beyond_latin.first
                ),
                "two lists may have been combined: save each as `CSV UTF-8`, or name the encoding \
                 under `recipients.encoding`",
            ));
        }
        let Some(differing) = self.differing.line() else {
            // Both encodings give the same text.
            return Ok(Found::new(Encoding::Windows1252, EncodingCertainty::Evident));
        };
        let number = match self.differing.times {
            1 => "one byte".to_owned(),
            times => format!("{times} bytes"),
        };
        let what = format!("{number}, first on line {differing}");
        let (encoding, certainty, why) = if self.beyond_latin.times > 0 {
            let why =
                format!("that is nearly certain: {what}, would not be a character in iso-8859-15");
            (Encoding::Windows1252, EncodingCertainty::Evident, why)
        } else if self.latin_letters.times > 0 {
            let why = format!(
                "that is likely: {what}, would not be a letter in windows-1252, and some are \
                 inside words"
            );
            (Encoding::Iso8859_15, EncodingCertainty::Guessed, why)
        } else if self.latin_perhaps.times > 0 {
            let why =
                format!("that is a guess: {what}, would be another character in windows-1252");
            (Encoding::Iso8859_15, EncodingCertainty::Guessed, why)
        } else {
            let why = format!("that is a guess: {what}, would be another character in iso-8859-15");
            (Encoding::Windows1252, EncodingCertainty::Guessed, why)
        };
        let origin = match encoding {
            Encoding::Windows1252 => ", the encoding of Excel's plain `CSV`",
            _ => "",
        };
        let message = format!("the file is not UTF-8; it is read as {encoding}{origin}; {why}");
        let warning = Diagnostic::warning(codes::ENCODING_GUESSED, message).help(format!(
            "check the names on that line; to be sure, save the file as `CSV UTF-8`, or put \
             `encoding: {encoding}` under `recipients`"
        ));
        Ok(Found { encoding, certainty, problems: warning.into() })
    }
}

/// Whether a byte is a letter in both windows-1252 and iso-8859-15.
fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte >= 0xC0 && !matches!(byte, 0xD7 | 0xF7)
}

fn is_small(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte >= 0xDF && byte != 0xF7
}

/// ü é ä å Ä Å ö Ö in MS-DOS.
fn is_dos_letter(byte: u8) -> bool {
    matches!(byte, 0x81 | 0x82 | 0x84 | 0x86 | 0x8E | 0x8F | 0x94 | 0x99)
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
