//! The rules for every value of a row, whatever its column.

use super::context::Row;
use super::identity::identity;
use super::prefixes;
use super::value::{cell_fault, value_fault};
use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Severity};
use crate::recipients::columns::header::{Column, Use};
use crate::recipients::file::raw::{RawCell, RawRow};
use crate::text::{self, Numbered, TextProblem};

/// The values of a row, by the column of the file. `None`: not read, or refused.
pub(in crate::recipients) struct Values {
    pub(in crate::recipients) cells: Vec<Option<String>>,
}

impl Row<'_> {
    /// Applies the rules for every value, whatever its column.
    pub(in crate::recipients) fn values(&mut self, raw: &RawRow) -> Values {
        let mut cells = Vec::with_capacity(raw.cells.len());
        for (at, (cell, used)) in raw.cells.iter().zip(&self.reader.header.uses).enumerate() {
            if *used == Use::Ignored {
                cells.push(None);
                continue;
            }
            let text = cell.text.trim();
            let numbered = match used {
                Use::Read(Column::Id) => Numbered::ByDate,
                _ => Numbered::No,
            };
            if let Some(found) = identity(text, numbered) {
                self.problems.push(found.problem(*used).at(self.place(at)));
                cells.push(None);
                continue;
            }
            match used {
                Use::Unnamed if !text.is_empty() || cell.fault.is_some() => {
                    let problem = Diagnostic::error(
                        codes::UNNAMED_COLUMN,
                        "there is a value in a column without a header",
                    );
                    self.problems.push(
                        problem
                            .at(self.place(at))
                            .help("add a header to the column, or delete the column"),
                    );
                    cells.push(None);
                }
                Use::Read(_) | Use::Status => cells.push(self.checked(at, cell, text)),
                _ => cells.push(None),
            }
        }
        self.shifted(raw, &mut cells);
        Values { cells }
    }

    /// The value; `None` if it was reported and refused. `text` is that of the cell without outer blanks.
    fn checked(&mut self, at: usize, cell: &RawCell, text: &str) -> Option<String> {
        let mut fault = cell.fault.map(cell_fault).or_else(|| value_fault(text, self.is_words(at)));
        if let Some(told) = fault.take_if(|problem| problem.severity == Severity::Warning) {
            self.problems.push(told.at(self.place(at)));
        }
        let problem = match fault {
            Some(problem) => problem,
            None if text.is_empty() => return Some(String::new()),
            None => match text::check_value(text) {
                Ok(value) => match text::look_alike(&value) {
                    None => return Some(self.without_prefix(at, value)),
                    Some(found) => look_alike(found),
                },
                Err(fault) => Diagnostic::error(codes::UNPRINTABLE, format!("the value {fault}"))
                    .help(
                        "type the value again; such characters come from text that was copied \
                         from other programs",
                    ),
            },
        };
        self.problems.push(problem.at(self.place(at)));
        None
    }

    /// The value without words that repeat what its column says.
    fn without_prefix(&mut self, at: usize, value: String) -> String {
        let Some(Use::Read(column)) = self.reader.header.uses.get(at) else { return value };
        let bare = prefixes::bare(&value, *column);
        if bare.text.len() == value.len() {
            return value;
        }
        let (text, uncertain) = (bare.text.to_owned(), bare.uncertain);
        if text.is_empty() {
            self.left_out(*column);
        } else if uncertain {
            let message = "the value begins with what may be a word for the column; it is left out";
            let help =
                "write the value without it; if it belongs to the name, write `c/o` before it";
            let problem = Diagnostic::warning(codes::ODD_PREFIX, message).at(self.place(at));
            self.push(problem.help(help));
        }
        text
    }

    /// Whether a column of the file has names or parts of addresses.
    fn is_words(&self, at: usize) -> bool {
        use Column::{CareOf, City, FirstName, GuardianName, LastName, Name, Street};
        use Column::{Guardian2CareOf, Guardian2City, Guardian2Name, Guardian2Street};
        use Column::{GuardianCareOf, GuardianCity, GuardianStreet};
        let used = self.reader.header.uses.get(at);
        let Some(Use::Read(column)) = used else { return false };
        matches!(column, Name | FirstName | LastName | GuardianName | CareOf | Street | City)
            || matches!(column, GuardianCareOf | GuardianStreet | GuardianCity)
            || matches!(column, Guardian2Name | Guardian2CareOf | Guardian2Street | Guardian2City)
    }
}

fn look_alike(found: TextProblem) -> Diagnostic {
    let (code, position) = (u32::from(found.character), found.position);
    let message = format!("character {position} (U+{code:04X}) looks like another letter");
    Diagnostic::error(codes::LOOK_ALIKE, message)
        .help(
            "type the word again on one keyboard; copied text can contain letters of another \
             alphabet, or wide or mathematical letters",
        )
        .with("character", format!("U+{code:04X}"))
        .with("position", position as u64)
}
