//! Personal identity codes and numbers in a cell.

use crate::diag::Diagnostic;
use crate::diag::codes::recipients as codes;
use crate::recipients::columns::header::{Column, Use};
use crate::text::{self, LooseCode, Numbered};

/// A personal identity code or number that a value holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::recipients) struct Identity {
    of: LooseCode,
    /// Whether it is written in another form than the official one.
    loose: bool,
}

/// The personal identity code or number that a value holds, in whatever form.
pub(in crate::recipients) fn identity(text: &str, numbered: Numbered) -> Option<Identity> {
    // The fast path of nearly every value. Fullwidth digits begin with this byte.
    let digit = |byte: &u8| byte.is_ascii_digit() || *byte == 0xEF;
    if text.bytes().filter(digit).count() < 9 {
        return None;
    }
    // An id may have letters beside digits that are a code by chance.
    let glued = || numbered == Numbered::No && text::holds_glued_code(text);
    if text::holds_identity_code(text) || glued() {
        return Some(Identity { of: LooseCode::Finnish, loose: false });
    }
    if text::holds_swedish_number(text, numbered) {
        return Some(Identity { of: LooseCode::Swedish, loose: false });
    }
    text::loose_code(text, numbered).map(|of| Identity { of, loose: true })
}

impl Identity {
    /// The problem of a value in a column that is used so, without its place.
    pub(in crate::recipients) fn problem(self, used: Use) -> Diagnostic {
        let message = match (self.of, self.loose) {
            (LooseCode::Finnish, false) => "the column contains personal identity codes",
            (LooseCode::Finnish, true) => {
                "the column contains personal identity codes in another form"
            }
            (LooseCode::Swedish, false) => "the column contains Swedish personal identity numbers",
            (LooseCode::Swedish, true) => {
                "the column contains Swedish personal identity numbers in another form"
            }
        };
        let kind = match self.of {
            LooseCode::Finnish => "finnish",
            LooseCode::Swedish => "swedish",
        };
        let (role, help) = match used {
            Use::Read(Column::Id) => ("id", OF_ID),
            // Whether data was saved is said by `yes` and `no`: the codes themselves are a column too many.
            Use::Read(Column::Category(_)) => ("column", OF_COLUMN),
            Use::Read(_) => ("value", OF_VALUE),
            _ => ("column", OF_COLUMN),
        };
        let problem = Diagnostic::error(codes::IDENTITY_CODE, message).help(help);
        problem.with("kind", kind).with("role", role)
    }
}

const OF_ID: &str = "ids appear in lists, so an id must not identify the person: number the rows, and \
                     keep the codes in your register";

const OF_VALUE: &str = "no letter needs it: take the code out of the value, or correct the column if \
                        the values stand in the wrong one";

const OF_COLUMN: &str = "no letter needs it: delete the column from the file, or list it under \
                         `recipients.ignore`";
