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
    let digits = text.bytes().filter(digit).count();
    if digits < FEWEST_DIGITS {
        return None;
    }
    if digits >= 9 {
        // An id may have letters beside digits that are a code by chance.
        let glued = || numbered == Numbered::No && text::holds_glued_code(text);
        if text::holds_identity_code(text) || glued() {
            return Some(Identity { of: LooseCode::Finnish, loose: false });
        }
        if text::holds_swedish_number(text, numbered) {
            return Some(Identity { of: LooseCode::Swedish, loose: false });
        }
        if let Some(of) = text::loose_code(text, numbered) {
            return Some(Identity { of, loose: true });
        }
    }
    // `131O52-308T`: a letter in the place of a digit.
    let text = text::with_digits_for_letters(text)?;
    let of = match () {
        () if text::holds_identity_code(&text) => LooseCode::Finnish,
        () if text::holds_swedish_number(&text, numbered) => LooseCode::Swedish,
        () => return None,
    };
    Some(Identity { of, loose: true })
}

/// Fewest digits of a code in which letters stand for others.
const FEWEST_DIGITS: usize = 6;

/// Counts ids that look like codes where one alone may be the number of a row: `811228-9874`.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::recipients) struct IdCodes {
    rows: u32,
    finnish: u32,
    swedish: u32,
}

impl IdCodes {
    /// Rows that are counted: they are enough to tell.
    const MOST: u32 = 500;
    /// Fewest rows that tell: one number in ten is a code by chance.
    const FEWEST: u32 = 3;

    /// Counts the id of a row.
    pub(in crate::recipients) fn add(&mut self, id: &str) {
        if self.rows == Self::MOST {
            return;
        }
        self.rows += 1;
        // What is reported by itself need not be counted.
        if identity(id, Numbered::ByDate).is_some() {
            return;
        }
        match identity(id, Numbered::No).map(|found| found.of) {
            Some(LooseCode::Finnish) => self.finnish += 1,
            Some(LooseCode::Swedish) => self.swedish += 1,
            None => {}
        }
    }

    /// The problem of a column of ids nine in ten of which are codes, without its place.
    pub(in crate::recipients) fn problem(self) -> Option<Diagnostic> {
        let enough =
            self.rows >= Self::FEWEST && 10 * (self.finnish + self.swedish) >= 9 * self.rows;
        let of = if self.finnish > self.swedish { LooseCode::Finnish } else { LooseCode::Swedish };
        enough.then(|| Identity { of, loose: true }.problem(Use::Read(Column::Id)))
    }
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
