//! Reads text files of the user, and checks their characters.

use std::path::Path;

use crate::diag::codes::input::{
    IDENTITY_CODE, LINK, NOT_UTF8, TOO_LARGE, UNPRINTABLE, UNREADABLE,
};
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::files::{self, Refusal};
use crate::text;

/// Largest text file that is read from an incident folder, in bytes.
const MAX_BYTES: u64 = 4_000_000;

/// Most faults of one kind that are reported for one file; more usually have one cause.
const MOST_FAULTS: usize = 10;

/// The text, if it contains nothing that is forbidden.
///
/// A file with a personal identity code is refused as a whole, before a message could quote a line
/// of it (Data Protection Act 1050/2018, section 29).
///
/// # Errors
/// Each line with an identity code, or else each character that no letter may have.
pub(super) fn checked(words: String, file: &Path) -> Result<String, Diagnostics> {
    let place = Place::Path(file.display().to_string());
    let line = |at: usize| words[..at].matches('\n').count() + 1;
    let mut codes: Vec<usize> =
        text::identity_codes(&words).iter().map(|code| line(code.start)).collect();
    codes.dedup();
    let problems: Diagnostics = if codes.is_empty() {
        let unfit = text::unfit_in_words(&words).into_iter().take(MOST_FAULTS);
        let problem = |unfit: text::Unfit| {
            let start = words[..unfit.at].rfind('\n').map_or(0, |at| at + 1);
            let column = words[start..unfit.at].chars().count() + 1;
            let message = format!("line {}, character {column} contains {unfit}", line(unfit.at));
            Diagnostic::error(UNPRINTABLE, message).at(place.clone()).help(
                "type the word again; such characters come from text that was copied from other \
                 programs",
            )
        };
        unfit.map(problem).collect()
    } else {
        let problem = |line: usize| {
            let message = format!("line {line} contains a personal identity code");
            Diagnostic::error(IDENTITY_CODE, message).at(place.clone()).help(
                "remove it: these files must not contain personal data; the line is not shown \
                 here, and the rest of the file is checked after the code is removed",
            )
        };
        codes.into_iter().take(MOST_FAULTS).map(problem).collect()
    };
    if problems.is_empty() { Ok(words) } else { Err(problems) }
}

/// The problem of a file that is not read.
pub(super) fn unreadable(refusal: &Refusal, place: Place) -> Diagnostic {
    let problem = match refusal {
        Refusal::TooLarge { bytes, most } => {
            let message = format!("the file has {bytes} bytes; at most {most} are read");
            Diagnostic::error(TOO_LARGE, message)
        }
        _ => Diagnostic::error(UNREADABLE, format!("this file cannot be read: {refusal}")),
    };
    problem.at(place)
}

/// The problem of a path of the incident folder behind which nothing is read, if it is one: a link that
/// leads out of the folder, or to a folder.
pub fn refused_link(folder: &Path, path: &Path) -> Option<Diagnostic> {
    let message = "this is a link that leads out of the incident folder, or to a folder";
    let help = "put what it leads to into the incident folder itself: only that can be confirmed";
    let refused = files::is_linked_folder(path) || files::leaves(folder, path);
    let place = || Place::Path(path.display().to_string());
    refused.then(|| Diagnostic::error(LINK, message).at(place()).help(help))
}

/// Reads a text file of the user: UTF-8, with or without a byte order mark.
///
/// # Errors
/// One problem that names the file: it cannot be read, is too large, or is not UTF-8.
pub fn read_text(path: &Path) -> Result<String, Box<Diagnostic>> {
    let place = Place::Path(path.display().to_string());
    let bytes = files::read(path, MAX_BYTES)
        .map_err(|refusal| Box::new(unreadable(&refusal, place.clone())))?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let line = bytes[..error.valid_up_to()].iter().filter(|b| **b == b'\n').count() + 1;
            Err(Box::new(
                Diagnostic::error(NOT_UTF8, format!("line {line} is not UTF-8 text"))
                    .at(place)
                    .help("save the file with the encoding UTF-8"),
            ))
        }
    }
}
