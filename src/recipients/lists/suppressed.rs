//! The list of people who must get no letter: those who asked for that, those whom another office
//! informs by phone, those who are informed already. It names ids of the recipients file, or e-mail
//! addresses.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::table::{Table, TableColumn, cell_error, cell_place};
use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId};
use crate::recipients::model::{Need, Recipient};
use crate::text::{self, Numbered};

const COLUMNS: &[TableColumn] = &[
    (
        "id",
        &[
            "id",
            "asiakasnumero",
            "asiakastunnus",
            "tunnus",
            "kundnummer",
            "customer number",
            "recipient",
        ],
    ),
    (
        "email",
        &["email", "e-mail", "sähköposti", "sähköpostiosoite", "e-post", "e-postadress", "epost"],
    ),
];

/// The entries of the list, each with whether a recipient matched it.
#[derive(Default)]
pub(in crate::recipients) struct Suppressed {
    ids: BTreeMap<String, Entry>,
    emails: BTreeMap<String, Entry>,
    source: Option<SourceId>,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    row: u64,
    met: bool,
}

impl Suppressed {
    /// Reads the list, if there is one, with all of its problems.
    pub(in crate::recipients) fn read(list: Option<&(PathBuf, SourceId)>) -> (Self, Diagnostics) {
        let Some(list) = list else { return Default::default() };
        let source = &list.1;
        let mut out = Self { source: Some(*source), ..Self::default() };
        let list = match Table::read(list, COLUMNS) {
            Ok(list) => list,
            Err(problems) => return (out, problems),
        };
        let mut problems = list.problems.clone();
        if !list.has("id") && !list.has("email") {
            problems.push(
                Diagnostic::error(
                    codes::SUPPRESSION_LIST,
                    "the list has no column `id` or `email`",
                )
                .at(Place::File(*source))
                .help(
                    "write ids or e-mail addresses from the recipients file under one of these \
                     headers",
                ),
            );
        }
        for list_row in list.rows() {
            let row = list_row.row;
            let entry = Entry { row, met: false };
            let (id, email) = (list_row.cell("id"), list_row.cell("email"));
            let mut wrong = |column: &str, message: &str, help: &str| {
                let problem = cell_error(codes::SUPPRESSION_LIST, *source, row, column, message);
                problems.push(problem.help(help));
            };
            if [id, email].iter().any(|text| text::loose_code(text, Numbered::ByDate).is_some()) {
                wrong("id", "the list contains a personal identity code", "write ids only");
                continue;
            }
            if !id.is_empty() {
                out.ids.entry(id.to_owned()).or_insert(entry);
            }
            if !email.is_empty() {
                match text::check_address(email) {
                    Ok(email) => {
                        out.emails.entry(email.as_str().to_lowercase()).or_insert(entry);
                    }
                    Err(problem) => {
                        let message = format!("the e-mail address {problem}");
                        wrong("email", &message, "write one plain address");
                    }
                }
            }
        }
        (out, problems)
    }

    /// The need of a recipient that is in the list.
    pub(in crate::recipients) fn need(&mut self, person: &Recipient) -> Option<Need> {
        for id in [person.row_id(), person.id.as_str()] {
            if let Some(entry) = self.ids.get_mut(id) {
                entry.met = true;
                return Some(Need::Suppressed);
            }
        }
        if self.emails.is_empty() {
            return None;
        }
        let entry = self.emails.get_mut(&person.email.as_ref()?.to_lowercase())?;
        entry.met = true;
        Some(Need::SuppressedEmail)
    }

    /// Warnings about entries that matched nobody: a typing error there means that somebody gets a
    /// letter after all. To be called after the last row.
    pub(in crate::recipients) fn end(&self) -> Diagnostics {
        let Some(source) = self.source else { return Diagnostics::new() };
        let of = |entries: &BTreeMap<String, Entry>, column: &str| {
            let rows = entries.values().filter(|entry| !entry.met).map(|entry| entry.row);
            rows.map(|row| (row, column.to_owned())).collect::<Vec<_>>()
        };
        let mut rows = of(&self.ids, "id");
        rows.extend(of(&self.emails, "email"));
        rows.sort_unstable();
        let problem = |(row, column): (u64, String)| {
            let message = "nobody in the recipients file has this value";
            Diagnostic::warning(codes::SUPPRESSED_NOBODY, message)
                .at(cell_place(source, row, &column))
                .help(
                    "check for a typing error or lost zeros: until this is corrected, the person \
                     meant may get a letter",
                )
        };
        rows.into_iter().map(problem).collect()
    }
}
