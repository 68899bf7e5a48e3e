//! Reads the lists of people, row by row.

use std::path::Path;

use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Diagnostics, Severity, SourceId};
use crate::recipients::columns::header::Column;
use crate::recipients::contact_address::keep_home_address_out;
use crate::recipients::duplicates::merge::{Doubt, Merges};
use crate::recipients::duplicates::search::{Before, Common, Found, Match, SHARED};
use crate::recipients::lists::suppressed::Suppressed;
use crate::recipients::model::{Need, Recipient};
use crate::recipients::people::{People, RowResult, row_arg};
use crate::recipients::settings::{ListFile, ListSettings};
use crate::recipients::shape::Shape;
use crate::terms::{RowErrors, RowId, RowNames};

/// When rows are compared with each other.
enum Comparison {
    /// Each with those before it, as they are read.
    AsRead(Box<Before>),
    /// All of them, before the first was returned.
    Beforehand,
    /// Never.
    None,
}

/// An iterator over the rows of the lists of people: by the list, then by the row.
///
/// Memory grows with the number of rows only by the fingerprints of `Before`.
pub struct Reader {
    people: People,
    problems: Diagnostics,
    comparison: Comparison,
    merges: Merges,
    suppressed: Suppressed,
    /// Whether neither a file nor its header has an error. Otherwise no row yields a recipient.
    sound: bool,
    /// The copies for guardians of the row before, which are returned next, last first.
    copies: Vec<Recipient>,
}

impl Reader {
    /// Opens one list: a `.csv` (also `.tsv`, `.txt`), `.xlsx`, `.ods` or `.jsonl` (also `.ndjson`) file.
    ///
    /// # Errors
    /// As [`Reader::open_all`].
    pub fn open(
        path: &Path,
        source: SourceId,
        settings: &ListSettings,
    ) -> Result<Self, Diagnostics> {
        let (path, settings) = (path.to_owned(), settings.clone());
        Self::open_all(&[ListFile { path, source, name: String::new(), settings }])
    }

    /// Opens all lists of an incident. What they share of their settings, such as the corrections, is
    /// taken from the first.
    ///
    /// Other problems of files and headers are in [`Reader::problems`]. The rows can still be read, so that
    /// all problems are reported at once; but with an error there no row yields a recipient.
    ///
    /// # Errors
    /// The problems that prevent any row from being read.
    pub fn open_all(files: &[ListFile]) -> Result<Self, Diagnostics> {
        let (people, mut problems) = People::open(files)?;
        let shared = people.shared();
        let (suppressed, found) = Suppressed::read(shared.suppress.as_ref());
        problems.extend(found);
        // A row of which a later one says more cannot be used before all rows are known.
        let read_before = shared.duplicates.merges() || shared.errors == RowErrors::Hold;
        let (comparison, merges) = match read_before {
            true => {
                let merges = Merges::find(shared.duplicates, shared.errors, || {
                    let people = People::open(files).ok();
                    people.into_iter().flat_map(|(people, ..)| people.judged())
                });
                (Comparison::Beforehand, merges)
            }
            false => (Comparison::AsRead(Box::default()), Merges::default()),
        };
        Ok(Self {
            sound: !problems.has_errors(),
            people,
            problems,
            comparison,
            merges,
            suppressed,
            copies: Vec::new(),
        })
    }

    /// Does not search for duplicates, which saves memory: for code that reads a file a second time. Where
    /// rows with errors are held, every reading must find the same errors, and has compared all rows.
    #[must_use]
    pub fn without_comparison(self) -> Self {
        match self.people.shared().errors {
            RowErrors::Hold => self,
            RowErrors::Stop => Self { comparison: Comparison::None, ..self },
        }
    }

    /// The problems of the files as a whole and of their headers. May hold errors.
    pub fn problems(&self) -> &Diagnostics {
        &self.problems
    }

    /// What was found out about each list that could be opened, with its 0-based index among all lists.
    pub fn shapes(&self) -> impl Iterator<Item = (u8, &Shape)> {
        self.people.shapes()
    }

    /// How the rows of these lists are shown.
    pub fn names(&self) -> &RowNames {
        self.people.names()
    }

    /// Problems that are known only when all rows are read: corrections and suppressed ids that match
    /// no row.
    pub fn end(&self) -> Diagnostics {
        let mut problems = self.people.end();
        problems.extend(self.suppressed.end());
        problems
    }

    /// The header of a column of the program in the first list, as problems and reports show it.
    pub fn header_of(&self, column: &str) -> Option<&str> {
        self.people.header_of(column)
    }

    /// Looks the recipient up in the list of people who must get no letter. `later`: whether a later row
    /// that was merged into this one is in the list.
    fn suppress(&mut self, person: &mut Recipient, later: bool, problems: &mut Diagnostics) {
        let own = self.suppressed.need(person);
        let Some(need) = later.then_some(Need::Suppressed).or(own) else { return };
        let place = match (need, person.copy) {
            (Need::SuppressedEmail, 1) => self.people.at(person.row, Column::Guardian2Email),
            (Need::SuppressedEmail, _) if person.of_guardian.email => {
                self.people.at(person.row, Column::GuardianEmail)
            }
            (Need::SuppressedEmail, _) => self.people.at(person.row, Column::Email),
            _ => self.people.at_row(person.row),
        };
        let problem = Diagnostic::warning(need.code(), need.reason()).at(place);
        problems.push(problem.help("notify this person in another way, if at all"));
        person.needs.push(need);
    }

    /// Compares a recipient with the earlier ones, and merges rows. Returns whether one of the later
    /// rows that were merged into this one is in the list of people who must get no letter.
    fn compare(&mut self, person: &mut Recipient, problems: &mut Diagnostics) -> bool {
        let row = person.row;
        let merged = self.merges.first_of(row);
        let merge = self.people.shared().duplicates.merges();
        let found = match &mut self.comparison {
            Comparison::AsRead(before) => before.see(person, false),
            Comparison::Beforehand => self.merges.found(row),
            Comparison::None => Found::default(),
        };
        if let Some(first) = merged {
            let need = Need::Merged(first);
            // Two rows of the manifest never share an id, even if one of them gets nothing.
            if self.merges.found(row).rows.iter().any(|one| one.common == Common::Id) {
                person.set_aside(self.people.names());
            }
            let names = self.people.names();
            let (shown, other) = (names.shown(first), row_arg(names, first));
            problems.push(
                Diagnostic::warning(need.code(), format!("row {shown} is the same person"))
                    .at(self.people.at_row(row))
                    .help("the rows are merged, as `recipients.duplicates` says")
                    .with("other", other),
            );
            person.needs = vec![need];
            return false;
        }
        let duplicates = self.people.shared().duplicates;
        let with = |common: Common| move |one: &&Match| one.common == common;
        let by_address = found.rows.iter().find(with(Common::NameAndAddress)).map(|one| one.row);
        let by_id = found.rows.iter().find(with(Common::Id)).map(|one| one.row);
        for one in &found.rows {
            // One row may have both addresses in common: that is reported once.
            let told =
                by_address == Some(one.row) && duplicates.email == duplicates.name_and_address;
            let same_id = by_id == Some(one.row) && one.common != Common::Id;
            if one.common == Common::Email && told || same_id {
                continue;
            }
            let severity = found.severity(*one, duplicates);
            problems.push(self.twice(*one, row, severity));
        }
        if found.one_address_for_many {
            let problem = Diagnostic::warning(
                codes::SHARED_EMAIL,
                format!("{SHARED} people up to here have this e-mail address"),
            );
            problems.push(problem.at(self.people.at(row, Column::Email)).help(
                "it may be a placeholder, or a column may have been shifted; if so, leave it empty",
            ).with("why", "many"));
        }
        match self.merges.doubt_about(row) {
            Some(Doubt::Contradicted(later)) => {
                problems.push(self.twice(later, row, Severity::Error));
            }
            Some(Doubt::Unread(later)) => {
                let names = self.people.names();
                let message =
                    format!("row {} is the same person, and has errors", names.shown(later));
                problems.push(
                    Diagnostic::error(codes::MERGE_CONFLICT, message)
                        .at(self.people.at_row(row))
                        .help("correct that row: what it says about the person is not known")
                        .with("other", row_arg(names, later))
                        .with("why", "unread"),
                );
            }
            None => {}
        }
        let mut suppressed_later = false;
        if merge {
            let names = self.people.names();
            let (shown, other) = (names.shown(person.row), row_arg(names, person.row));
            let merged = self.merges.merge_into(person);
            for later in merged.later {
                suppressed_later |= self.suppressed.need(later) == Some(Need::Suppressed);
            }
            for (row, columns) in merged.conflicts {
                let message = format!(
                    "row {shown} is the same person, but has another value in `{}`",
                    columns.join("`, `")
                );
                problems.push(
                    Diagnostic::error(codes::MERGE_CONFLICT, message)
                        .at(self.people.at_row(row))
                        .help("make them the same, or leave unknown values empty, or remove one")
                        .with("other", other.clone())
                        .with("why", "values"),
                );
            }
        }
        suppressed_later
    }

    /// Removes the home address of a protected recipient.
    fn keep_home_out(&self, person: &mut Recipient, problems: &mut Diagnostics) {
        let contact_addresses = self.people.settings(person.row).contact_addresses;
        if let Some(need) = keep_home_address_out(person, contact_addresses) {
            let place = self.people.at(person.row, Column::Street);
            let problem = Diagnostic::warning(need.code(), need.reason()).at(place);
            problems.push(problem.help(CONTACT_HELP));
        }
    }

    /// The problem of a row that has something in common with an earlier one.
    fn twice(&self, with: Match, row: RowId, severity: Severity) -> Diagnostic {
        let names = self.people.names();
        let (before, other) = (names.shown(with.row), row_arg(names, with.row));
        let (place, what) = match with.common {
            Common::Id => (self.people.at(row, Column::Id), "id"),
            Common::Email => (self.people.at(row, Column::Email), "name and e-mail address"),
            Common::NameAndAddress => (self.people.at_row(row), "name and address"),
        };
        let (code, message, help) = match (with.common, with.other_group, severity) {
            (Common::Id, ..) => (
                codes::DUPLICATE_ID,
                format!("row {before} has the same id"),
                "each row needs its own id; remove the row if it is the same person",
            ),
            (_, true, Severity::Warning) => (
                codes::IN_TWO_GROUPS,
                format!("row {before} has the same {what} and is in another group"),
                "nothing, if this person is in both groups: each letter tells of the data of its \
                 group; otherwise remove one row",
            ),
            (..) => (
                codes::POSSIBLE_DUPLICATE,
                format!("row {before} has the same {what} under another id"),
                "if it is the same person, remove one row, or write `merge` under \
                 `recipients.duplicates`",
            ),
        };
        let problem = match severity {
            Severity::Error => Diagnostic::error(code, message),
            Severity::Warning => Diagnostic::warning(code, message),
        };
        problem.at(place).help(help).with("other", other)
    }
}

const CONTACT_HELP: &str = "only a post office box is certainly a contact address: enter the \
                            contact address, or write `protected-address: contact` under \
                            `recipients` if the list has contact addresses";

impl Iterator for Reader {
    type Item = RowResult;

    fn next(&mut self) -> Option<RowResult> {
        if let Some(copy) = self.copies.pop() {
            let row = copy.row;
            let problems = Diagnostics::new();
            return Some(RowResult { row, recipient: Some(copy), id: None, problems });
        }
        let RowResult { row, mut recipient, mut problems, .. } = self.people.next()?;
        if recipient.is_none()
            && let Some(mut person) = self.people.of_id(row)
        {
            self.compare(&mut person, &mut problems);
        }
        if let Some(person) = &mut recipient
            && person.needs != [Need::TakenOut]
        {
            let later = self.compare(person, &mut problems);
            // What is known of all rows of the person counts.
            if !matches!(person.needs.as_slice(), [Need::Merged(_)]) {
                // An address of the child's own is met in that list, even if nobody writes to it.
                let _ = self.suppressed.need(person);
                person.address_guardian(self.people.settings(row));
                self.suppress(person, later, &mut problems);
                self.keep_home_out(person, &mut problems);
            }
        }
        if problems.has_errors() || !self.sound {
            recipient = match self.sound && self.people.may_wait(row, &problems) {
                true => Some(self.people.held(row, &mut problems)),
                false => None,
            };
        }
        let recipient = recipient.map(|person| {
            let settings = self.people.settings(row);
            let (person, mut copies) = person.parted(settings);
            for copy in &mut copies {
                // A young person's row can have been met by the address that is the guardian's.
                let met = [Need::Suppressed, Need::SuppressedEmail];
                if !met.iter().any(|need| copy.needs.contains(need)) {
                    self.suppress(copy, false, &mut problems);
                }
            }
            copies.reverse();
            self.copies = copies;
            person
        });
        let id = if recipient.is_none() { self.people.shown_id(row) } else { None };
        Some(RowResult { row, recipient, id, problems })
    }
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let shapes: Vec<&Shape> = self.shapes().map(|(_, shape)| shape).collect();
        f.debug_struct("Reader").field("shapes", &shapes).finish_non_exhaustive()
    }
}
