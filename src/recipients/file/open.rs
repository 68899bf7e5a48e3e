//! Finds out the kind of a file, by its name and its first bytes, and opens it.

use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;

use super::checked;
use super::decoder;
use super::delimited;
use super::encoding;
use super::json_lines;
use super::raw::Opened;
use super::workbook;
use crate::diag::codes::recipients as codes;
use crate::diag::{Code, Diagnostic, Diagnostics, Place, SourceId};
use crate::files::{self, Refusal};
use crate::recipients::settings::ListSettings;
use crate::recipients::shape::{EncodingCertainty, WorkbookKind};
use crate::terms::Encoding;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Delimited,
    Workbook(WorkbookKind),
    JsonLines,
}

/// The kind by the extension of the name.
fn of_name(path: &Path) -> Option<Kind> {
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or_default().to_lowercase();
    match extension.as_str() {
        "csv" | "tsv" | "txt" | "tab" => Some(Kind::Delimited),
        "xlsx" => Some(Kind::Workbook(WorkbookKind::Excel)),
        "ods" => Some(Kind::Workbook(WorkbookKind::OpenDocument)),
        "jsonl" | "ndjson" => Some(Kind::JsonLines),
        _ => None,
    }
}

/// Opens a file and reads its header. Its rows end where the incident says, and what other programs left
/// in their values is taken out.
///
/// # Errors
/// The problem that prevents any row from being read.
pub(in crate::recipients) fn open(
    path: &Path,
    source: SourceId,
    settings: &ListSettings,
) -> Result<Opened, Diagnostics> {
    checked::checked(open_as_it_is(path, source, settings)?, settings, source)
}

fn open_as_it_is(
    path: &Path,
    source: SourceId,
    settings: &ListSettings,
) -> Result<Opened, Diagnostics> {
    let fault = |code: Code, message: &str, help: &str| {
        Diagnostics::from(Diagnostic::error(code, message).at(Place::File(source)).help(help))
    };
    let Some(kind) = of_name(path) else {
        let message = "expected a file `.csv`, `.xlsx`, `.ods` or `.jsonl`";
        return Err(fault(codes::FILE_TYPE, message, "save it as `CSV UTF-8` or `.xlsx`"));
    };
    let unreadable = |error: std::io::Error| decoder::unreadable(&error).at(Place::File(source));
    let open = || {
        files::open(path).map_err(|refusal| {
            Diagnostics::from(match refusal {
                Refusal::Unreadable(error) => unreadable(error),
                _ => {
                    let message = "this is not a regular file";
                    Diagnostic::error(codes::UNREADABLE, message).at(Place::File(source))
                }
            })
        })
    };
    let (mut file, length) = open()?;
    let mut start = Vec::new();
    file.by_ref().take(4).read_to_end(&mut start).map_err(unreadable)?;
    file.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    match (start.as_slice(), kind) {
        // Old workbooks and those with a password are both OLE containers.
        ([0xD0, 0xCF, 0x11, 0xE0], _) => {
            let message = "this is a workbook in an old format, or one that is locked with a \
                           password";
            return Err(fault(codes::FILE_TYPE, message, "save it as `.xlsx` without a password"));
        }
        (b"PK\x03\x04", Kind::Delimited | Kind::JsonLines) => {
            let message = "this is a workbook, but its name says that it is text";
            return Err(fault(
                codes::FILE_TYPE,
                message,
                "change its name to end in `.xlsx` or `.ods`",
            ));
        }
        (b"PK\x03\x04", Kind::Workbook(kind)) => {
            if length > workbook::LARGEST_FILE {
                return Err(workbook::too_large(source).into());
            }
            if settings.encoding.is_some() {
                return Err(needless_encoding(
                    settings,
                    "a workbook has no encoding to choose",
                    source,
                ));
            }
            return workbook::open(file, kind, settings, source);
        }
        ([], Kind::Workbook(_)) => {
            let message = "the file is empty";
            let problem = Diagnostic::error(codes::EMPTY_FILE, message);
            return Err(problem.at(Place::File(source)).into());
        }
        (_, Kind::Workbook(_)) => {
            let message = "this is not a workbook, although its name says so";
            return Err(fault(codes::FILE_TYPE, message, "save it as `.xlsx`, or name it `.csv`"));
        }
        _ => {}
    }
    if let Some(told) = &settings.sheet {
        let place = told.span.map_or(Place::File(source), Place::Span);
        let message = "the incident names a sheet, but the file is text and has no sheets";
        return Err(Diagnostic::error(codes::NO_SUCH_SHEET, message)
            .at(place)
            .help("leave `sheet` out, or name the workbook under `file`")
            .into());
    }
    if kind == Kind::Delimited {
        let told = settings.encoding.as_ref();
        let found = encoding::detect(&mut file, told, source)?;
        let (encoding, certainty) = (found.encoding, found.certainty);
        let mut opened = delimited::open(file, encoding, certainty, settings, source)?;
        if let Some(doubts) = &found.doubts {
            // Encodings without a byte order mark, so the file is read from its start.
            let (again, _) = open()?;
            let mut again = delimited::open(again, encoding, certainty, settings, source)?;
            opened.problems.push(encoding::warning(encoding, doubts, &mut again, source));
        }
        return Ok(opened);
    }
    if let Some(told) = settings.header_row.as_ref().or(settings.last_row.as_ref()) {
        let message = "the incident names the row of the header or the last row, but in JSON lines \
                       each line is a person";
        return Err(Diagnostic::error(codes::NO_SUCH_ROW, message)
            .at(told.span.map_or(Place::File(source), Place::Span))
            .help("leave `header-row` and `last-row` out")
            .into());
    }
    if settings.encoding.as_ref().is_some_and(|told| told.value != Encoding::Utf8) {
        return Err(needless_encoding(settings, "JSON lines are always UTF-8", source));
    }
    let found = encoding::detect(&mut file, None, source)?;
    if !matches!(found.encoding, Encoding::Utf8 | Encoding::Utf8Mark) {
        let message = "JSON lines must be UTF-8";
        return Err(fault(codes::ENCODING, message, "save the file as UTF-8"));
    }
    let certainty = if found.certainty == EncodingCertainty::Marked {
        found.certainty
    } else {
        EncodingCertainty::Evident
    };
    let opened = json_lines::open(file, certainty, source)?;
    if opened.headers.is_empty() {
        let message = "no line of the file is a JSON object with a key";
        return Err(fault(codes::EMPTY_FILE, message, "write one object per line"));
    }
    Ok(opened)
}

/// The problem of an incident that names an encoding for a file whose encoding is fixed.
fn needless_encoding(settings: &ListSettings, why: &str, source: SourceId) -> Diagnostics {
    let span = settings.encoding.as_ref().and_then(|told| told.span);
    Diagnostic::error(codes::ENCODING, format!("the incident names an encoding, but {why}"))
        .at(span.map_or(Place::File(source), Place::Span))
        .help("leave `encoding` out")
        .into()
}
