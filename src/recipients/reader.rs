//! Reads a list of people, row by row.

use std::path::Path;

use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Diagnostics, Place, Severity, SourceId};
use crate::recipients::columns::header::{self, Column, Header};
use crate::recipients::contact_address::keep_home_address_out;
use crate::recipients::duplicates::merge::Merges;
use crate::recipients::duplicates::search::{Before, Common, Found, SHARED};
use crate::recipients::file::open;
use crate::recipients::file::raw::{RawRow, Rows, at_row};
use crate::recipients::lists::fixes::{self, Fixes};
use crate::recipients::lists::suppressed::Suppressed;
use crate::recipients::model::{Need, Recipient};
use crate::recipients::row::context::RowReader;
use crate::recipients::settings::ListSettings;
use crate::recipients::shape::Shape;
use crate::terms::Duplicate;

/// The result of one row.
#[derive(Clone, PartialEq, Eq)]
pub struct RowResult {
    /// 1-based row as a spreadsheet program counts: the header is row 1, a value with a line break is
    /// in one row, and a line `sep=;` before the header is not counted. In JSON lines, the line.
    pub row: u64,
    /// The recipient; `None` if there is an error in the row or in the header.
    pub recipient: Option<Recipient>,
    /// The id of a row without a recipient, for lists that name the row. `None` if it has no id that may
    /// be shown.
    pub id: Option<String>,
    /// All problems of the row.
    pub problems: Diagnostics,
}

/// An iterator over the rows of a list of people.
///
/// Memory grows with the number of rows only by the fingerprints of `Before`.
pub struct Reader {
    people: People,
    problems: Diagnostics,
    shape: Shape,
    before: Before,
    /// Whether rows are compared with earlier ones.
    compares: bool,
    merges: Merges,
    suppressed: Suppressed,
    /// The copies for guardians of the row before, which are returned next, last first.
    copies: Vec<Recipient>,
}

/// The rows of the file, each by itself.
struct People {
    rows: Box<dyn Rows>,
    header: Header,
    settings: ListSettings,
    source: SourceId,
    fixes: Fixes,
    raw: RawRow,
    /// The first row, read when the file was opened.
    first: Option<Result<(), Diagnostics>>,
    /// Whether the header has no error. Otherwise no row yields a recipient.
    sound: bool,
}

impl Reader {
    /// Opens a `.csv` (also `.tsv`, `.txt`), `.xlsx`, `.ods` or `.jsonl` (also `.ndjson`) file.
    ///
    /// Other problems of the header are in [`Reader::problems`]. The rows can still be read, so that all
    /// problems are reported at once; but with an error in the header no row yields a recipient.
    ///
    /// # Errors
    /// The problems that prevent any row from being read.
    pub fn open(
        path: &Path,
        source: SourceId,
        settings: &ListSettings,
    ) -> Result<Self, Diagnostics> {
        let (people, mut problems, shape) = People::open(path, source, settings)?;
        let (suppressed, found) = Suppressed::read(settings.suppress.as_ref());
        problems.extend(found);
        let merges = match settings.duplicates.merges() {
            true => Merges::find(settings.duplicates, || {
                let people = People::open(path, source, settings).ok();
                people.into_iter().flat_map(|(people, ..)| people.filter_map(|row| row.recipient))
            }),
            false => Merges::default(),
        };
        let people = People { sound: !problems.has_errors(), ..people };
        Ok(Self {
            people,
            problems,
            shape,
            before: Before::default(),
            compares: true,
            merges,
            suppressed,
            copies: Vec::new(),
        })
    }

    /// Does not search for duplicates, which saves memory: for code that reads a file a second time.
    #[must_use]
    pub fn without_comparison(self) -> Self {
        Self { compares: false, ..self }
    }

    /// The problems of the file as a whole and of its header. May hold errors.
    pub fn problems(&self) -> &Diagnostics {
        &self.problems
    }

    /// What was found out about the file.
    pub fn shape(&self) -> &Shape {
        &self.shape
    }

    /// Problems that are known only when all rows are read: corrections and suppressed ids that match
    /// no row.
    pub fn end(&self) -> Diagnostics {
        let mut problems = self.people.fixes.end();
        problems.extend(self.suppressed.end());
        problems
    }

    /// The header of a column of the program in this file, as problems and reports show it.
    pub fn header_of(&self, column: &str) -> Option<&str> {
        let header = &self.people.header;
        let at = header.uses.iter().position(|used| match used {
            header::Use::Read(read) => header::our_name(*read, &self.people.settings) == column,
            _ => false,
        })?;
        header.labels.get(at).map(String::as_str)
    }

    /// Looks the recipient up in the list of people who must get no letter. `later`: whether a later row
    /// that was merged into this one is in the list.
    fn suppress(&mut self, person: &mut Recipient, later: bool, problems: &mut Diagnostics) {
        let own = self.suppressed.need(person);
        let Some(need) = later.then_some(Need::Suppressed).or(own) else { return };
        let place = match (need, person.copy) {
            (Need::SuppressedEmail, 0 | 2) => self.people.at(person.row, Column::Email),
            (Need::SuppressedEmail, _) => self.people.at(person.row, Column::Guardian2Email),
            _ => at_row(self.people.source, person.row),
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
        let merge = self.people.settings.duplicates.merges();
        let found = match self.compares {
            // They were compared when the merges were found.
            true if merge => self.merges.found(row),
            true => self.before.see(person),
            false => Found::default(),
        };
        if let Some(first) = merged {
            let need = Need::Merged(first);
            // Two rows of the manifest never share an id, even if one of them gets nothing.
            let of_id = |(common, _): &(Common, u64)| *common == Common::Id;
            if self.merges.found(row).rows.iter().any(of_id) {
                person.set_aside();
            }
            problems.push(
                Diagnostic::warning(need.code(), format!("row {first} is the same person"))
                    .at(at_row(self.people.source, row))
                    .help("the rows are merged, as `recipients.duplicates` says")
                    .with("other", first),
            );
            person.needs = vec![need];
            return false;
        }
        let duplicates = self.people.settings.duplicates;
        let address = found.rows.iter().find(|(common, _)| *common == Common::NameAndAddress);
        let by_address = address.map(|(_, row)| *row);
        let by_id =
            found.rows.iter().find(|(common, _)| *common == Common::Id).map(|(_, row)| *row);
        for (common, before) in found.rows {
            // One row may have both addresses in common: that is reported once.
            let told =
                by_address == Some(before) && duplicates.email == duplicates.name_and_address;
            let same_id = by_id == Some(before) && common != Common::Id;
            if common == Common::Email && told || same_id {
                continue;
            }
            // Rows that should be merged and could not are an error.
            let severity = match common.policy(duplicates) {
                // Not if only one row says `protected`: the letter of the other would go to the home.
                Duplicate::Warn if !found.half_protected => Severity::Warning,
                Duplicate::Warn | Duplicate::Error | Duplicate::Merge => Severity::Error,
            };
            problems.push(self.people.twice(common, before, row, severity));
        }
        if found.one_address_for_many {
            let problem = Diagnostic::warning(
                codes::SHARED_EMAIL,
                format!("{SHARED} people up to here have this e-mail address"),
            );
            problems.push(problem.at(self.people.at(row, Column::Email)).help(
                "it may be a placeholder, or a column may have been shifted; if so, leave it empty",
            ));
        }
        let mut suppressed_later = false;
        if merge {
            let merged = self.merges.merge_into(person);
            for later in merged.later {
                suppressed_later |= self.suppressed.need(later) == Some(Need::Suppressed);
            }
            for (row, columns) in merged.conflicts {
                let message = format!(
                    "row {} is the same person, but has another value in `{}`",
                    person.row,
                    columns.join("`, `")
                );
                problems.push(
                    Diagnostic::error(codes::MERGE_CONFLICT, message)
                        .at(at_row(self.people.source, row))
                        .help("make them the same, or leave unknown values empty, or remove one")
                        .with("other", person.row),
                );
            }
        }
        suppressed_later
    }
}

impl People {
    /// Opens a file as far as its first row.
    fn open(
        path: &Path,
        source: SourceId,
        settings: &ListSettings,
    ) -> Result<(Self, Diagnostics, Shape), Diagnostics> {
        let opened = open::open(path, source, settings)?;
        let (row, below) = (opened.header_row, opened.below);
        let (header, found) = header::understand(&opened.headers, row, below, settings, source)?;
        let mut problems = opened.problems;
        problems.extend(found);
        let mut shape = opened.shape;
        shape.columns = header.taken(settings);
        let (mut fixes, found) = Fixes::read(settings.fixes.as_ref());
        problems.extend(found);
        problems.extend(fixes.resolve(&header, settings));
        let mut people = Self {
            rows: opened.rows,
            header,
            settings: settings.clone(),
            source,
            fixes,
            raw: RawRow::default(),
            first: None,
            sound: true,
        };
        people.first = people.rows.next_row(&mut people.raw);
        if people.first.is_none() {
            problems.push(
                Diagnostic::error(codes::NO_ROWS, "there are no people in the file, only a header")
                    .at(Place::File(source)),
            );
            return Err(problems);
        }
        Ok((people, problems, shape))
    }

    /// The id of `row`, if that is the row that was read last and the id may be shown: a personal
    /// identity code must not get into any list.
    fn shown_id(&self, row: u64) -> Option<String> {
        const LONGEST: usize = 60;
        let cell = self.raw.cells.get(self.header.find(Column::Id)?)?;
        let id = cell.text.trim();
        let shown = self.raw.row == row
            && cell.fault.is_none()
            && !id.is_empty()
            && id.chars().count() <= LONGEST
            && !crate::text::holds_identity_code(id);
        crate::text::check_value(id).ok().filter(|_| shown)
    }

    fn at(&self, row: u64, column: Column) -> Place {
        let label = self.header.find(column).and_then(|at| self.header.labels.get(at)).cloned();
        Place::Row { source: self.source, row, column: label }
    }

    fn taken_out(&self) -> Diagnostics {
        let need = Need::TakenOut;
        let problem = Diagnostic::warning(need.code(), need.reason());
        problem.at(at_row(self.source, self.raw.row)).into()
    }

    /// Removes the home address of a protected recipient.
    fn keep_home_out(&self, person: &mut Recipient, problems: &mut Diagnostics) {
        if let Some(need) = keep_home_address_out(person, self.settings.contact_addresses) {
            let place = self.at(person.row, Column::Street);
            let problem = Diagnostic::warning(need.code(), need.reason()).at(place);
            problems.push(problem.help(CONTACT_HELP));
        }
    }

    /// The problem of a row that has something in common with an earlier one.
    fn twice(&self, common: Common, before: u64, row: u64, severity: Severity) -> Diagnostic {
        let (code, place, message, help) = match common {
            Common::Id => (
                codes::DUPLICATE_ID,
                self.at(row, Column::Id),
                format!("row {before} has the same id"),
                "each row needs its own id; remove the row if it is the same person",
            ),
            Common::Email => (
                codes::POSSIBLE_DUPLICATE,
                self.at(row, Column::Email),
                format!("row {before} has the same name and e-mail address under another id"),
                "if it is the same person, remove one row, or write `merge` under \
                 `recipients.duplicates`",
            ),
            Common::NameAndAddress => (
                codes::POSSIBLE_DUPLICATE,
                at_row(self.source, row),
                format!("row {before} has the same name and address under another id"),
                "if it is the same person, remove one row, or write `merge` under \
                 `recipients.duplicates`",
            ),
        };
        let problem = match severity {
            Severity::Error => Diagnostic::error(code, message),
            Severity::Warning => Diagnostic::warning(code, message),
        };
        problem.at(place).help(help).with("other", before)
    }
}

const CONTACT_HELP: &str = "only a post office box is certainly a contact address: enter the \
                            contact address, or write `protected-address: contact` under \
                            `recipients` if the list has contact addresses";

impl Iterator for People {
    type Item = RowResult;

    /// The next row with its problems, and the recipient as far as the row says it, even if there are
    /// errors.
    fn next(&mut self) -> Option<RowResult> {
        let read = match self.first.take() {
            Some(first) => first,
            None => self.rows.next_row(&mut self.raw)?,
        };
        if let Err(problem) = read {
            let row = match problem.iter().next().map(|problem| &problem.place) {
                Some(Some(Place::Row { row, .. })) => *row,
                _ => 0,
            };
            return Some(RowResult { row, recipient: None, id: None, problems: problem });
        }
        let taken_out = self.fixes.apply(&mut self.raw, self.header.find(Column::Id));
        let reader =
            RowReader { header: &self.header, settings: &self.settings, source: self.source };
        let (mut recipient, mut problems) = reader.read(&self.raw);
        problems.extend(std::mem::take(&mut self.raw.notes));
        match (taken_out, &mut recipient) {
            (Ok(fixes::Out::Person), Some(person)) => {
                // Nothing else about this person matters any more.
                person.needs = vec![Need::TakenOut];
                person.second_guardian = None;
                person.set_aside();
                problems = self.taken_out();
            }
            (Ok(fixes::Out::Guardian), Some(person)) => person.second_guardian = None,
            (Ok(fixes::Out::Person), none) => {
                // Whatever is wrong with the row, it is known who is not written to.
                if let Some(id) = self.shown_id(self.raw.row) {
                    let mut person = Recipient::new(id, self.raw.row, "");
                    person.set_aside();
                    person.needs = vec![Need::TakenOut];
                    *none = Some(person);
                    problems = self.taken_out();
                }
            }
            (Ok(_), _) => {}
            (Err(problem), _) => problems.push(*problem),
        }
        Some(RowResult { row: self.raw.row, recipient, id: None, problems })
    }
}

impl Iterator for Reader {
    type Item = RowResult;

    fn next(&mut self) -> Option<RowResult> {
        if let Some(copy) = self.copies.pop() {
            let row = copy.row;
            let problems = Diagnostics::new();
            return Some(RowResult { row, recipient: Some(copy), id: None, problems });
        }
        let RowResult { row, mut recipient, mut problems, .. } = self.people.next()?;
        if let Some(person) = &mut recipient
            && person.needs != [Need::TakenOut]
        {
            let later = self.compare(person, &mut problems);
            // What is known of all rows of the person counts.
            if !matches!(person.needs.as_slice(), [Need::Merged(_)]) {
                self.suppress(person, later, &mut problems);
                self.people.keep_home_out(person, &mut problems);
            }
        }
        if problems.has_errors() || !self.people.sound {
            recipient = None;
        }
        let recipient = recipient.map(|person| {
            let settings = &self.people.settings;
            let (person, mut copies) = person.parted(settings);
            for copy in &mut copies {
                if !copy.needs.contains(&Need::Suppressed) {
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

/// Shows no id.
impl std::fmt::Debug for RowResult {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut out = f.debug_struct("RowResult");
        out.field("row", &self.row).field("recipient", &self.recipient);
        out.field("problems", &self.problems).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").field("shape", &self.shape).finish_non_exhaustive()
    }
}
