//! Detects the encoding of a text file, by evidence from the whole file.
//!
//! A byte order mark decides. Without one, text that is valid UTF-8 is UTF-8, and text with a NUL in
//! every other byte is UTF-16. Otherwise every encoding that such lists come in is tried on every word with
//! a byte beyond ASCII (`words`), and the one whose letters are likeliest is chosen (`letters`, `witness`,
//! `readings`). For `F0`: ğ in windows-1254, š in windows-1257, đ in windows-1250, ð in windows-1252.
//!
//! Files of MS-DOS and of the Macintosh are recognised and refused: they are so rare that it is safer
//! to export them again. If two encodings give the same text, either will do. If another one gives
//! letters that are nearly as likely, or if the encoding is none of western Europe, a warning names the
//! cells that they differ in, and the user can name the encoding in the incident.

mod letters;
#[cfg(test)]
mod names;
mod readings;
#[cfg(test)]
mod tests;
mod witness;
mod words;

use std::fs::File;
use std::io::{self, Read, Seek as _, SeekFrom};

use self::readings::{Doubts, Reading};
use self::words::Bytes;
use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId};
use crate::recipients::columns::header;
use crate::recipients::file::decoder::{CHUNK, unreadable};
use crate::recipients::file::raw::{Opened, RawRow};
use crate::recipients::settings::Stated;
use crate::recipients::shape::EncodingCertainty;
use crate::terms::Encoding;

/// The detected encoding.
pub(in crate::recipients) struct Found {
    pub(in crate::recipients) encoding: Encoding,
    pub(in crate::recipients) certainty: EncodingCertainty,
    /// The words that another encoding would give other letters, which may be right.
    pub(in crate::recipients) doubts: Option<Doubts>,
}

impl Found {
    fn new(encoding: Encoding, certainty: EncodingCertainty) -> Self {
        Self { encoding, certainty, doubts: None }
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
    let mut bytes = Bytes::default();
    if survey.has_nul || survey.broken > 0 {
        behind_mark(file)?;
        bytes = Bytes::of(file).map_err(failed)?;
    }
    behind_mark(file)?;
    if survey.length == 0 {
        let problem = Diagnostic::error(codes::EMPTY_FILE, "the file is empty");
        return Err(problem.at(Place::File(source)).into());
    }
    let seen = Seen { mark, survey, bytes };
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
    Ok(found)
}

const SAVE_AS: &str = "save the file as `CSV UTF-8`";

/// The evidence for one encoding or another.
struct Seen {
    mark: Option<Encoding>,
    survey: Survey,
    bytes: Bytes,
}

impl Seen {
    /// The encoding that fits.
    ///
    /// # Errors
    /// Why none does, and what to do.
    fn guess(&self) -> Result<Found, (String, &'static str)> {
        let Self { mark, survey, bytes } = self;
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
                return match wide(bytes) {
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
        narrow(bytes)
    }

    /// The encoding that the incident names, if the file can be in it.
    ///
    /// # Errors
    /// Why it cannot be.
    fn check(&self, told: Encoding) -> Result<Found, String> {
        let Self { mark, survey, bytes } = self;
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
                if mark.is_none() && wide(bytes) != Some(told) {
                    return Err("its NUL bytes are not where that encoding has them".to_owned());
                }
            }
            _ => {
                if survey.has_nul {
                    return Err("it contains NUL bytes".to_owned());
                }
                if survey.broken == 0 && survey.wide > 0 {
                    return Err("it is UTF-8".to_owned());
                }
                if let Some(line) = readings::first_undefined(bytes, told) {
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

/// The kind of UTF-16 that the NUL bytes suggest: text in European languages has a NUL in nearly each pair
/// of bytes, on the same side.
fn wide(bytes: &Bytes) -> Option<Encoding> {
    let [even, odd] = bytes.nul;
    let most = |these: u64, others: u64| these * 4 >= bytes.length && others * 20 <= these;
    match () {
        () if most(odd, even) => Some(Encoding::Utf16Le),
        () if most(even, odd) => Some(Encoding::Utf16Be),
        () => None,
    }
}

/// The encoding of one byte per character that fits (or of two, in Japan).
///
/// # Errors
/// If it is one of MS-DOS or of the Macintosh, or if two encodings are mixed.
fn narrow(bytes: &Bytes) -> Result<Found, (String, &'static str)> {
    let judged = readings::judge(bytes);
    let (name, menu) = match judged.best {
        Reading::Known(encoding) => {
            if let Some((line, rival, other)) = judged.mixed {
                return Err((
                    format!("line {line} seems to be in {rival}, and line {other} in {encoding}"),
                    "two lists may have been combined: save each as `CSV UTF-8`, or name the \
                     encoding under `recipients.encoding`",
                ));
            }
            let certainty = match judged.doubts {
                Some(_) => EncodingCertainty::Guessed,
                None => EncodingCertainty::Evident,
            };
            return Ok(Found { encoding, certainty, doubts: judged.doubts });
        }
        Reading::Dos => ("MS-DOS", "CSV (MS-DOS)"),
        Reading::Mac => ("the Macintosh", "CSV (Macintosh)"),
    };
    Err((
        format!(
            "the file seems to be in an old encoding of {name}, as Excel's `{menu}` writes it: line {} \
             and others would have symbols inside words",
            judged.first_line
        ),
        "save the file as `CSV UTF-8`; if you are sure of another encoding, name it under \
         `recipients.encoding`",
    ))
}

/// The warning about the cells in which another encoding would give other letters. Reads the rows until
/// there are enough examples.
pub(in crate::recipients) fn warning(
    encoding: Encoding,
    doubts: &Doubts,
    opened: &mut Opened,
    source: SourceId,
) -> Diagnostic {
    /// Most cells that are named.
    const MOST: usize = 10;
    let doubtful = |text: &str| words::words_of(text).any(|word| doubts.words.contains(word));
    let mut cells: Vec<(u64, String)> = Vec::new();
    let labels: Vec<String> =
        opened.headers.iter().enumerate().map(|(at, text)| header::label(text, at)).collect();
    let header_row = opened.header_row.unwrap_or(1);
    for (label, text) in labels.iter().zip(&opened.headers) {
        if doubtful(text) {
            cells.push((header_row, label.clone()));
        }
    }
    let mut raw = RawRow::default();
    while cells.len() <= MOST
        && let Some(read) = opened.rows.next_row(&mut raw)
    {
        if read.is_ok() {
            let found = raw.cells.iter().zip(&labels).filter(|(cell, _)| doubtful(&cell.text));
            cells.extend(found.map(|(_, label)| (raw.row, label.clone())));
        }
    }
    let mut named: Vec<String> =
        cells.iter().take(MOST).map(|(row, label)| format!("{row} {label}")).collect();
    if cells.len() > MOST {
        named.push("…".to_owned());
    }
    let place = match cells.first() {
        Some((row, label)) => Place::Row { source, row: *row, column: Some(label.clone()) },
        None => Place::File(source),
    };
    let named = named.join("; ");
    let rival = doubts.rival;
    Diagnostic::warning(
        codes::ENCODING_GUESSED,
        format!(
            "the file is not UTF-8; it is read as {encoding}; in {rival} these cells would have other \
             letters (row and column): {named}"
        ),
    )
    .at(place)
    .help(format!(
        "check the names in these cells; to be sure, save the file as `CSV UTF-8`, or put `encoding: \
         {encoding}` under `recipients`"
    ))
    .with("read", encoding.to_string())
    .with("other", rival.to_string())
    .with("cells", named)
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
