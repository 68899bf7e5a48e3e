//! What a row means: from raw cells to a [`Recipient`], or to all that is wrong with it.

use super::columns::{Column, Header, Use, our_name};
use super::guardians;
use super::model::{Need, Recipient, Settled, Status, id_of_row};
use super::postal::Parts;
use super::raw::{RawCell, RawRow};
use super::settings::Settings;
use super::value::{cell_fault, value_fault};
use super::words::{CHANNELS, PRINTS, SETTLED, STATUSES, one_of};
use crate::diag::codes::recipients as codes;
use crate::diag::{Arg, Code, Diagnostic, Diagnostics, Place, SourceId};
use crate::terms::Channels;
use crate::text::{self, TextProblem};

/// Whether a whole value is a personal identity code whose sign was left out, as in `131052308T`. Only
/// those with a letter at the end: nine digits and a letter are hardly anything else, ten digits are.
fn is_bare_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (Some(date), Some(last)) = (bytes.get(..6), bytes.last()) else { return false };
    let rest = bytes.get(6..).unwrap_or_default();
    let rest = rest.strip_prefix(b" ").unwrap_or(rest);
    let digits = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
    if rest.len() != 4 || !last.is_ascii_alphabetic() || !digits(date) || !digits(&rest[..3]) {
        return false;
    }
    let (date, rest) = text.split_at(6);
    text::holds_identity_code(&format!("{date}-{}", rest.trim_start()))
}

/// What a value has of a personal identity code or number, as a sentence and as a word for the
/// program's own words. `id`: whether it stands under the id.
fn identity(text: &str, id: bool) -> Option<(&'static str, &'static str)> {
    if text::holds_identity_code(text) {
        Some(("the column holds a personal identity code", "finnish"))
    } else if is_bare_code(text) {
        Some(("the column holds what is a personal identity code without its sign", "finnish"))
    } else if text::holds_swedish_number(text, id) {
        Some(("the column holds a Swedish personal identity number", "swedish"))
    } else {
        None
    }
}

/// Whether the first word of a remark is a status: `Kuollut 1.1.2020`, `turvakielto!`.
fn begins_with_status(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty());
    word.and_then(|word| one_of(word, STATUSES)).is_some_and(|status| status != Status::Ordinary)
}

/// All that is needed to understand a row.
pub(super) struct RowReader<'a> {
    pub(super) header: &'a Header,
    pub(super) settings: &'a Settings,
    pub(super) source: SourceId,
}

/// The work on one row.
pub(super) struct Row<'a> {
    reader: &'a RowReader<'a>,
    row: u64,
    problems: Diagnostics,
    pub(super) needs: Vec<Need>,
    /// Whether the columns of the second guardian are meant.
    pub(super) of_second: bool,
}

/// The values of a row that passed the rules for all values, by our column.
struct Values {
    cells: Vec<Option<String>>,
}

impl RowReader<'_> {
    /// All problems of the row, and the person as far as they can be told: with an id and a name,
    /// but perhaps without what was wrong. It is for the caller to drop a person with errors.
    pub(super) fn read(&self, raw: &RawRow) -> (Option<Recipient>, Diagnostics) {
        let mut row = Row {
            reader: self,
            row: raw.row,
            problems: Diagnostics::new(),
            needs: Vec::new(),
            of_second: false,
        };
        let mut values = row.values(raw);
        let recipient = row.person(&mut values);
        (recipient, row.problems)
    }
}

impl<'a> Row<'a> {
    pub(super) fn place(&self, at: usize) -> Place {
        let column = self.reader.header.labels.get(at).cloned();
        Place::Row { source: self.reader.source, row: self.row, column }
    }

    /// The place of one of our columns, under the file's own name for it.
    pub(super) fn place_of(&self, column: Column) -> Place {
        let column = if self.of_second { column.of_second_guardian() } else { column };
        match self.reader.header.find(column) {
            Some(at) => self.place(at),
            None => Place::Row { source: self.reader.source, row: self.row, column: None },
        }
    }

    pub(super) fn error(
        &mut self,
        code: Code,
        column: Column,
        message: impl Into<String>,
        help: &str,
    ) {
        let problem = Diagnostic::error(code, message).at(self.place_of(column));
        self.problems.push(if help.is_empty() { problem } else { problem.help(help) });
    }

    /// Adds a number or a fixed word to the last problem; never a value.
    pub(super) fn with(&mut self, name: &'static str, arg: impl Into<Arg>) {
        self.problems = std::mem::take(&mut self.problems).with(name, arg);
    }

    pub(super) fn need(&mut self, need: Need, column: Column, help: &str) {
        let problem = Diagnostic::warning(need.code(), need.reason());
        self.problems.push(problem.at(self.place_of(column)).help(help));
        self.needs.push(need);
    }

    pub(super) fn push(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// A need whose problem was told of in other words than its own.
    pub(super) fn note(&mut self, need: Need) {
        self.needs.push(need);
    }

    pub(super) fn header(&self) -> &'a Header {
        self.reader.header
    }

    pub(super) fn settings(&self) -> &'a Settings {
        self.reader.settings
    }

    /// The rules for every value, whatever its column.
    fn values(&mut self, raw: &RawRow) -> Values {
        let mut cells = Vec::with_capacity(raw.cells.len());
        for (at, (cell, used)) in raw.cells.iter().zip(&self.reader.header.uses).enumerate() {
            if *used == Use::Ignored {
                cells.push(None);
                continue;
            }
            let text = cell.text.trim();
            if let Some((message, kind)) = identity(text, *used == Use::Read(Column::Id)) {
                let problem = Diagnostic::error(codes::IDENTITY_CODE, message);
                let problem = problem.at(self.place(at)).help(IDENTITY_HELP);
                self.problems.push(problem.with("kind", kind));
                cells.push(None);
                continue;
            }
            match used {
                Use::Unnamed if !text.is_empty() || cell.fault.is_some() => {
                    let problem = Diagnostic::error(
                        codes::UNNAMED_COLUMN,
                        "a value stands in a column without a header",
                    );
                    self.problems.push(
                        problem.at(self.place(at)).help("give the column a header, or delete it"),
                    );
                    cells.push(None);
                }
                Use::Read(_) => cells.push(self.checked(at, cell)),
                // A column that is not read must not be the one that says who is protected.
                Use::Unknown if begins_with_status(text) => {
                    let problem = Diagnostic::error(
                        codes::UNREAD_STATUS,
                        "a status stands in a column that is not read",
                    );
                    self.problems.push(problem.at(self.place(at)).help(
                        "map the column to `status` under `recipients.columns`, or put it under \
                         `recipients.ignore`",
                    ));
                    cells.push(None);
                }
                _ => cells.push(None),
            }
        }
        self.shifted(raw, &mut cells);
        Values { cells }
    }

    /// The cleaned value, or a problem and nothing.
    fn checked(&mut self, at: usize, cell: &RawCell) -> Option<String> {
        let text = cell.text.trim();
        let fault = cell.fault.map(cell_fault).or_else(|| value_fault(text, self.is_words(at)));
        let problem = match fault {
            Some(problem) => problem,
            None if text.is_empty() => return Some(String::new()),
            None => match text::check_value(text) {
                Ok(value) => match text::look_alike(&value) {
                    None => return Some(value),
                    Some(found) => look_alike(found),
                },
                Err(fault) => Diagnostic::error(codes::UNPRINTABLE, format!("the value {fault}"))
                    .help(
                        "type the value anew; such characters come from copying out of other \
                         programs",
                    ),
            },
        };
        self.problems.push(problem.at(self.place(at)));
        None
    }

    /// Whether names and words of an address stand in a column of the file.
    fn is_words(&self, at: usize) -> bool {
        use Column::{CareOf, City, FirstName, GuardianName, LastName, Name, Street};
        use Column::{Guardian2CareOf, Guardian2City, Guardian2Name, Guardian2Street};
        let used = self.reader.header.uses.get(at);
        let Some(Use::Read(column)) = used else { return false };
        matches!(column, Name | FirstName | LastName | GuardianName | CareOf | Street | City)
            || matches!(column, Guardian2Name | Guardian2CareOf | Guardian2Street | Guardian2City)
    }

    fn person(&mut self, values: &mut Values) -> Option<Recipient> {
        let header = self.reader.header;
        // What was refused must not count as missing: its problem is told of already.
        let refused = |column: Column| {
            header.find(column).is_some_and(|at| matches!(values.cells.get(at), Some(None)))
        };
        let address_refused =
            [Column::CareOf, Column::Street, Column::PostalCode, Column::City, Column::Country]
                .into_iter()
                .any(refused);
        let second_refused = guardians::COLUMNS.into_iter().any(refused);
        let guardian_refused = refused(Column::GuardianName) || refused(Column::Status);
        let mut take = |column: Column| {
            // `None` if the column is not there or its value was refused already.
            header.find(column).and_then(|at| values.cells.get_mut(at)?.take())
        };
        let id = take(Column::Id);
        let name = match header.find(Column::Name) {
            Some(_) => take(Column::Name),
            None => match (take(Column::FirstName), take(Column::LastName)) {
                (Some(first), Some(last)) => Some(format!("{first} {last}").trim().to_owned()),
                _ => None,
            },
        };
        if id.as_deref() == Some("") {
            self.error(codes::MISSING_ID, Column::Id, "the id is missing", ID_HELP);
        }
        if id.as_deref().is_some_and(|id| text::check_address(id).is_ok() || id_of_row(id) != id) {
            let help = "an id is best a running number: it stands in lists, so it names nobody; its \
                        end must not be ` (2)`, which the program gives to second guardians";
            let message = "the value cannot be an id";
            self.error(codes::BAD_ID, Column::Id, message, help);
        }
        if name.as_deref() == Some("") {
            let help = "without a name nobody can be written to; remove the row or add the name";
            self.error(codes::MISSING_NAME, Column::Name, "the name is missing", help);
        }
        let mut filled = |column: Column| take(column).filter(|value| !value.is_empty());
        let given = [Column::CareOf, Column::Street, Column::PostalCode, Column::City];
        let [care_of, street, postal_code, city] = given.map(&mut filled);
        let country = filled(Column::Country);
        let (email, language) = (filled(Column::Email), filled(Column::Language));
        let (channel, status) = (filled(Column::Channel), filled(Column::Status));
        let guardian_name = filled(Column::GuardianName);
        let print = filled(Column::Print);
        let birth_year = filled(Column::BirthYear);
        let second = guardians::Given {
            name: filled(Column::Guardian2Name),
            address: Parts {
                care_of: filled(Column::Guardian2CareOf),
                street: filled(Column::Guardian2Street),
                postal_code: filled(Column::Guardian2PostalCode),
                city: filled(Column::Guardian2City),
            },
            country: filled(Column::Guardian2Country),
            email: filled(Column::Guardian2Email),
        };
        let mut settled = std::collections::BTreeMap::new();
        for (at, used) in header.uses.iter().enumerate() {
            let Use::Read(column @ Column::Category(_)) = *used else { continue };
            let Some(value) = values.cells.get_mut(at).and_then(Option::take) else { continue };
            if let Some(answer) = self.settled(&value, column) {
                settled.insert(our_name(column, self.reader.settings).to_owned(), answer);
            }
        }
        let land = self.country(country);
        let address = Parts { care_of, street, postal_code, city };
        let address = if address_refused { None } else { self.address(address, &land) };
        let email = self.email(email);
        let languages = self.languages(language.as_deref().unwrap_or_default());
        let channel = self.channel(channel.as_deref());
        let status = self.status(status.as_deref());
        let born = self.birth_year(birth_year.as_deref());
        if let Some(status) = status.filter(|_| !guardian_refused) {
            self.guardian(status, guardian_name.is_some());
            self.contradictions(status, born, guardian_name.is_some());
        }
        let second_guardian = match second_refused || guardian_refused {
            true => None,
            false => self.second_guardian(second, guardian_name.as_deref(), status),
        };
        let large_print = self.print(print.as_deref());
        let needs = std::mem::take(&mut self.needs);
        Some(Recipient {
            guardian_name,
            address,
            country: land.code,
            email,
            languages,
            channel,
            status: status.unwrap_or(Status::Ordinary),
            large_print,
            settled,
            needs,
            second_guardian,
            born: born.and_then(|year| u16::try_from(year).ok()),
            ..Recipient::new(id?, self.row, name?)
        })
    }

    fn settled(&mut self, value: &str, column: Column) -> Option<Settled> {
        let answer = one_of(value, SETTLED);
        if answer.is_none() {
            let help = "write `yes` if this was saved of the person, `no` if not, and leave \
                        it blank if nobody knows; `true`, `false`, `1` and `0` will do";
            self.error(codes::BAD_SETTLED, column, "expected `yes`, `no` or blank", help);
        }
        answer
    }

    fn channel(&mut self, value: Option<&str>) -> Option<Channels> {
        let channel = one_of(value?, CHANNELS);
        if channel.is_none() {
            let message = "expected `letter`, `email`, `both` or blank";
            let help = "blank means the channel that `notice.default-channel` names";
            self.error(codes::BAD_CHANNEL, Column::Channel, message, help);
        }
        channel
    }

    fn status(&mut self, value: Option<&str>) -> Option<Status> {
        let status = one_of(value.unwrap_or_default(), STATUSES);
        if status.is_none() {
            let message = "expected `minor`, `protected`, `deceased`, `guardianship` or blank";
            self.error(codes::BAD_STATUS, Column::Status, message, "");
        }
        status
    }

    /// Whether letters are to be in large print.
    fn print(&mut self, value: Option<&str>) -> bool {
        let large = one_of(value.unwrap_or_default(), PRINTS);
        if large.is_none() {
            let help = "`large` means letters in 16 pt, for people who see badly";
            let message = "expected `large`, `normal` or blank";
            self.error(codes::BAD_PRINT, Column::Print, message, help);
        }
        large.unwrap_or_default()
    }

    fn guardian(&mut self, status: Status, named: bool) {
        match (status, named) {
            (Status::Minor, false) => self.need(
                Need::MinorWithoutGuardian,
                Column::GuardianName,
                "a child's letter goes to a guardian: name one, or settle the case by hand",
            ),
            (Status::Ordinary, true) => self.error(
                codes::UNCLEAR_GUARDIAN,
                Column::GuardianName,
                "a guardian is named, but the status is not `minor`",
                UNCLEAR_HELP,
            ),
            (Status::Guardianship, true) => {
                self.need(Need::UnclearGuardian, Column::GuardianName, UNCLEAR_HELP);
            }
            _ => {}
        }
    }
}

fn look_alike(found: TextProblem) -> Diagnostic {
    let (code, position) = (u32::from(found.character), found.position);
    let message = format!("character {position} (U+{code:04X}) looks like another letter");
    Diagnostic::error(codes::LOOK_ALIKE, message)
        .help(
            "type the word anew on one keyboard; a letter of another alphabet, or a wide or \
             mathematical one, came from copying",
        )
        .with("character", format!("U+{code:04X}"))
        .with("position", position as u64)
}

const UNCLEAR_HELP: &str = "write `minor` under `status` if the guardian is to get the letter, else \
                            leave the guardian's name blank";

const IDENTITY_HELP: &str = "no letter needs it: put the column under `recipients.ignore`, or better, \
                             delete it from the file";

const ID_HELP: &str = "each row needs an id of its own, such as a running number; never a \
                       personal identity code";
