//! Corrections that somebody typed into the list of exceptions: a value for a column of a row.
//!
//! The list names row, id and column. All three must match, so that no correction of one person gets
//! into the row of another, whatever was sorted or deleted in between.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::answers::{NoValue, no_value};
use super::table::{Table, TableColumn, cell_error, cell_place};
use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId};
use crate::recipients::columns::header::{self, Header};
use crate::recipients::file::raw::RawRow;
use crate::recipients::model::{COPIES, id_of_row};
use crate::recipients::settings::ListSettings;
use crate::terms::{RowId, RowNames};
use crate::text::csv_unguarded;

/// The columns of the list, with their headers in each language of the program.
const COLUMNS: &[TableColumn] = &[
    ("row", &["row", "rivi", "rad"]),
    ("recipient", &["recipient", "vastaanottaja", "mottagare"]),
    ("column", &["column", "sarake", "kolumn"]),
    (
        "correction",
        &[
            "correction",
            "korjaus",
            "rättelse",
            "correction (- empties it / remove = no letter)",
            "korjaus (- tyhjentää / poista = ei kirjettä)",
            "rättelse (- tömmer / ta bort = inget brev)",
        ],
    ),
];

/// The correction that makes a value blank, and what spreadsheet programs make of it.
const BLANK: [&str; 4] = ["-", "–", "—", "−"];

/// Corrections that remove a recipient.
const REMOVE: [&str; 3] = ["remove", "poista", "ta bort"];

/// The corrections by row of the lists of people.
#[derive(Debug, Default)]
pub(in crate::recipients) struct Fixes {
    rows: BTreeMap<RowId, RowFixes>,
    source: Option<SourceId>,
}

#[derive(Default)]
struct RowFixes {
    /// The id of the recipient, as the list has it.
    recipient: String,
    /// Row of the list.
    fix_row: u64,
    /// New values by the 0-based place of the column in the recipients file.
    cells: BTreeMap<usize, String>,
    /// The rows of the list of corrections that these are from.
    lines: BTreeMap<usize, u64>,
    /// Corrections whose column is not resolved yet: column, value, row of the list.
    written: Vec<(String, String, u64)>,
    out: Out,
    met: bool,
}

/// Who is removed from the row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::recipients) enum Out {
    /// Nobody.
    #[default]
    Nobody,
    /// The second guardian of a child.
    Guardian,
    /// The recipient of the row; for a child both guardians.
    Person,
}

/// Without values.
impl std::fmt::Debug for RowFixes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RowFixes").field("fix_row", &self.fix_row).finish_non_exhaustive()
    }
}

impl Fixes {
    /// Reads the list, if there is one, with all problems that it has by itself. `names` are those by which
    /// rows are shown in it.
    pub(in crate::recipients) fn read(
        list: Option<&(PathBuf, SourceId)>,
        names: &RowNames,
    ) -> (Self, Diagnostics) {
        let Some(list) = list else { return Default::default() };
        let source = &list.1;
        let mut out = Self { source: Some(*source), ..Self::default() };
        let list = match Table::read(list, COLUMNS) {
            Ok(list) => list,
            Err(problems) => return (out, problems),
        };
        let mut problems = list.problems.clone();
        let missing: Vec<&str> =
            COLUMNS.iter().map(|(name, _)| *name).filter(|name| !list.has(name)).collect();
        if !missing.is_empty() {
            let message = format!("the columns `{}` are missing", missing.join("`, `"));
            problems.push(Diagnostic::error(codes::FIXES, message).at(Place::File(*source)).help(
                "use the list of exceptions that this program wrote, and fill in only its last \
                 column",
            ));
            return (out, problems);
        }
        for list_row in list.rows() {
            let fix_row = list_row.row;
            let cell = |column| list_row.cell(column);
            let correction = cell("correction");
            if correction.is_empty() {
                continue;
            }
            let Some(row) = names.read(csv_unguarded(cell("row"))) else {
                let message = match names.of_list(0) {
                    Some(list) => &format!("expected a list and a row here, such as `{list}:2`"),
                    None => "expected a row number here",
                };
                problems.push(cell_error(codes::FIXES, *source, fix_row, "row", message));
                continue;
            };
            let recipient = csv_unguarded(cell("recipient"));
            let of_row = out.rows.entry(row).or_insert_with(|| RowFixes {
                recipient: recipient.to_owned(),
                fix_row,
                ..RowFixes::default()
            });
            if !same_id(&of_row.recipient, recipient) {
                let message = "an earlier line corrects the same row for another id";
                problems.push(cell_error(
                    codes::FIX_OF_NOBODY,
                    *source,
                    fix_row,
                    "recipient",
                    message,
                ));
                continue;
            }
            if REMOVE.contains(&correction.to_lowercase().as_str()) {
                of_row.out =
                    of_row.out.max(match COPIES.iter().any(|end| recipient.ends_with(end)) {
                        true => Out::Guardian,
                        false => Out::Person,
                    });
                continue;
            }
            let value = if BLANK.contains(&correction) { "" } else { correction };
            let column = csv_unguarded(cell("column")).to_owned();
            of_row.written.push((column, value.to_owned(), fix_row));
        }
        (out, problems)
    }

    /// Resolves the columns of the corrections of a list, by its 0-based index. Returns the problems of
    /// those that do not exist.
    pub(in crate::recipients) fn resolve(
        &mut self,
        list: u8,
        header: &Header,
        settings: &ListSettings,
    ) -> Diagnostics {
        let mut problems = Diagnostics::new();
        let Some(source) = self.source else { return problems };
        let of_list = self.rows.iter_mut().filter(|(row, _)| row.list() == list);
        for (_, fixes) in of_list {
            for (column, value, fix_row) in std::mem::take(&mut fixes.written) {
                let Some(at) = header::column_called(header, &column, settings) else {
                    let message = match column.as_str() {
                        "" => "this problem is not about a single column",
                        _ => "the recipients file has no such column",
                    };
                    let help = "correct the recipients file itself, or write `remove` to remove \
                                the person";
                    let code = codes::FIX_OF_NO_COLUMN;
                    problems.push(cell_error(code, source, fix_row, "column", message).help(help));
                    continue;
                };
                if let Some(why) = no_value(&value, at, header) {
                    problems.push(unclear(why, source, fix_row));
                    continue;
                }
                let twice = fixes.cells.get(&at).is_some_and(|before| *before != value);
                if twice {
                    let message = "an earlier line already corrects the same value";
                    let code = codes::FIX_TWICE;
                    problems.push(cell_error(code, source, fix_row, "correction", message));
                } else {
                    fixes.cells.insert(at, value);
                    fixes.lines.insert(at, fix_row);
                }
            }
        }
        problems
    }

    /// Applies the corrections of a row. `id` is the 0-based place of its id. Returns who is removed.
    ///
    /// # Errors
    /// A problem if the row has another id than the list says.
    pub(in crate::recipients) fn apply(
        &mut self,
        row: RowId,
        raw: &mut RawRow,
        id: Option<usize>,
    ) -> Result<Out, Box<Diagnostic>> {
        let Some(source) = self.source else { return Ok(Out::Nobody) };
        let Some(fixes) = self.rows.get_mut(&row) else { return Ok(Out::Nobody) };
        fixes.met = true;
        let is = id.and_then(|at| raw.cells.get(at)).map_or("", |cell| cell.text.trim());
        if !same_id(is, &fixes.recipient) {
            let message = "the row of the recipients file belongs to another person";
            let problem =
                cell_error(codes::FIX_OF_NOBODY, source, fixes.fix_row, "recipient", message);
            return Err(Box::new(problem.help(
                "rows have been added, deleted or sorted since: run `check` again for a new list",
            )));
        }
        for (at, value) in &fixes.cells {
            if let Some(cell) = raw.cells.get_mut(*at) {
                cell.text.clone_from(value);
                cell.fault = None;
            }
        }
        Ok(fixes.out)
    }

    /// Moves the errors of a row's corrected values to the corrections: there they have to be put right.
    /// `labels` are the headers of the list, as problems name them.
    pub(in crate::recipients) fn point_at(
        &self,
        row: RowId,
        labels: &[String],
        problems: &mut Diagnostics,
    ) {
        let (Some(source), Some(fixes)) = (self.source, self.rows.get(&row)) else { return };
        problems.move_errors(|place| {
            let Place::Row { column: Some(column), .. } = place else { return None };
            let at = labels.iter().position(|label| label == column)?;
            let line = fixes.lines.get(&at)?;
            Some(cell_place(source, *line, "correction"))
        });
    }

    /// The problems of corrections whose row does not exist, of the rows that `should` be there. To be
    /// called after the last row.
    pub(in crate::recipients) fn end(&self, should: impl Fn(RowId) -> bool) -> Diagnostics {
        let Some(source) = self.source else { return Diagnostics::new() };
        let missed = self.rows.iter().filter(|(row, fixes)| !fixes.met && should(**row));
        let problems = missed.map(|(_, fixes)| {
            let message = "the recipients file has no person on this row";
            cell_error(codes::FIX_OF_NOBODY, source, fixes.fix_row, "row", message)
        });
        problems.collect()
    }
}

/// The problem of a correction that is no value.
fn unclear(why: NoValue, source: SourceId, fix_row: u64) -> Diagnostic {
    let message = match why {
        NoValue::Order => "this reads as an order; a correction takes the place of the value",
        NoValue::Answer => "this reads as an answer; a correction takes the place of the value",
        NoValue::Sign => "only `-` says that the value shall be blank",
    };
    cell_error(codes::FIX_UNCLEAR, source, fix_row, "correction", message)
        .help(
            "write the right value, `-` to make it blank, `remove` to remove the person, or nothing",
        )
        .with("why", why.key())
}

/// Whether two ids are the same after one of them went through a spreadsheet program, which removes
/// leading zeros of a number. The id of a second guardian counts as that of its row.
fn same_id(in_file: &str, in_list: &str) -> bool {
    let plain = |id: &str| match id.bytes().all(|byte| byte.is_ascii_digit()) {
        true => id.trim_start_matches('0').to_owned(),
        false => id.to_owned(),
    };
    plain(id_of_row(in_file)) == plain(id_of_row(in_list))
}
