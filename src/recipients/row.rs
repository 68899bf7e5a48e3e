//! What a row means: from raw cells to a [`Recipient`], or to all that is wrong with it.

use super::codes;
use super::columns::{Column, Header, Use, our_name};
use super::model::{Need, Recipient, Settled, Status, Wanted};
use super::postal::Parts;
use super::raw::{RawCell, RawRow};
use super::settings::Settings;
use super::value::{cell_fault, value_fault};
use crate::diag::{Arg, Code, Diagnostic, Diagnostics, Place, SourceId};
use crate::text;

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
    needs: Vec<Need>,
}

/// The values of a row that passed the rules for all values, by our column.
struct Values {
    cells: Vec<Option<String>>,
}

impl RowReader<'_> {
    /// All problems of the row, and the person as far as they can be told: with an id and a name,
    /// but perhaps without what was wrong. It is for the caller to drop a person with errors.
    pub(super) fn read(&self, raw: &RawRow) -> (Option<Recipient>, Diagnostics) {
        let mut row =
            Row { reader: self, row: raw.row, problems: Diagnostics::new(), needs: Vec::new() };
        let mut values = row.values(raw);
        let recipient = row.person(&mut values);
        (recipient, row.problems)
    }
}

impl Row<'_> {
    fn place(&self, at: usize) -> Place {
        let column = self.reader.header.labels.get(at).cloned();
        Place::Row { source: self.reader.source, row: self.row, column }
    }

    /// The place of one of our columns, under the file's own name for it.
    fn place_of(&self, column: Column) -> Place {
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
    fn with(&mut self, name: &'static str, arg: impl Into<Arg>) {
        self.problems = std::mem::take(&mut self.problems).with(name, arg);
    }

    pub(super) fn need(&mut self, need: Need, column: Column, help: &str) {
        let problem = Diagnostic::warning(need.code(), need.reason());
        self.problems.push(problem.at(self.place_of(column)).help(help));
        self.needs.push(need);
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
            if text::holds_identity_code(text) {
                let problem = Diagnostic::error(
                    codes::IDENTITY_CODE,
                    "the column holds a personal identity code",
                );
                self.problems.push(problem.at(self.place(at)).help(
                    "no letter needs it: put the column under `recipients.ignore`, or better, \
                     delete it from the file",
                ));
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
                _ => cells.push(None),
            }
        }
        Values { cells }
    }

    /// The cleaned value, or a problem and nothing.
    fn checked(&mut self, at: usize, cell: &RawCell) -> Option<String> {
        let text = cell.text.trim();
        let fault = cell.fault.map(cell_fault).or_else(|| value_fault(text));
        let problem = match fault {
            Some(problem) => problem,
            None if text.is_empty() => return Some(String::new()),
            None => match text::check_value(text) {
                Ok(value) => return Some(value),
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
        let guardian_refused = refused(Column::GuardianName) || refused(Column::Status);
        let mut take = |column: Column| {
            // `None` if the column is not there or its value was refused already.
            header.find(column).and_then(|at| values.cells.get_mut(at)?.take())
        };
        let (id, name) = (take(Column::Id), take(Column::Name));
        if id.as_deref() == Some("") {
            self.error(codes::MISSING_ID, Column::Id, "the id is missing", ID_HELP);
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
        let mut settled = std::collections::BTreeMap::new();
        for (at, used) in header.uses.iter().enumerate() {
            let Use::Read(column @ Column::Category(_)) = *used else { continue };
            let Some(value) = values.cells.get_mut(at).and_then(Option::take) else { continue };
            if let Some(answer) = self.settled(&value, column) {
                settled.insert(our_name(column, self.reader.settings).to_owned(), answer);
            }
        }
        let country = self.country(country);
        let address = Parts { care_of, street, postal_code, city };
        let address = if address_refused { None } else { self.address(address, &country) };
        let email = self.email(email);
        let languages = self.languages(language.as_deref().unwrap_or_default());
        let channel = self.channel(channel.as_deref());
        let status = self.status(status.as_deref());
        if let Some(status) = status.filter(|_| !guardian_refused) {
            self.guardian(status, guardian_name.is_some());
        }
        let large_print = self.print(print.as_deref());
        let needs = std::mem::take(&mut self.needs);
        Some(Recipient {
            guardian_name,
            address,
            country,
            email,
            languages,
            channel,
            status: status.unwrap_or(Status::Ordinary),
            large_print,
            settled,
            needs,
            ..Recipient::new(id?, self.row, name?)
        })
    }

    fn settled(&mut self, value: &str, column: Column) -> Option<Settled> {
        const WORDS: [(&str, Settled); 7] = [
            ("", Settled::Open),
            ("yes", Settled::Yes),
            ("no", Settled::No),
            ("true", Settled::Yes),
            ("false", Settled::No),
            ("1", Settled::Yes),
            ("0", Settled::No),
        ];
        let answer = one_of(value, &WORDS);
        if answer.is_none() {
            let help = "write `yes` if this was saved of the person, `no` if not, and leave \
                        it blank if nobody knows; `true`, `false`, `1` and `0` will do";
            self.error(codes::BAD_SETTLED, column, "expected `yes`, `no` or blank", help);
        }
        answer
    }

    fn email(&mut self, email: Option<String>) -> Option<String> {
        let words = match text::check_address(&email?) {
            Ok(email) if email.is_ascii() => return Some(email.as_str().to_owned()),
            Ok(_) => "has letters before the @ that not every mail server takes".to_owned(),
            Err(problem) => problem.to_string(),
        };
        self.problems.push(
            Diagnostic::warning(codes::BAD_EMAIL, format!("the e-mail address {words}"))
                .at(self.place_of(Column::Email))
                .help("write one plain address, or leave it blank"),
        );
        self.needs.push(Need::BadEmail);
        None
    }

    fn languages(&mut self, value: &str) -> Vec<String> {
        let mut languages: Vec<String> = Vec::new();
        if value.is_empty() {
            return languages;
        }
        let allowed = &self.reader.settings.languages;
        for part in value.split('+').map(str::trim) {
            match allowed.iter().find(|tag| tag.eq_ignore_ascii_case(part)) {
                Some(tag) if languages.contains(tag) => {
                    let message = "a language stands twice";
                    self.error(codes::BAD_LANGUAGE, Column::Language, message, "");
                    self.with("languages", allowed.join(", "));
                    return languages;
                }
                Some(tag) => languages.push(tag.clone()),
                None => {
                    let wanted = allowed.join("`, `");
                    let message = format!("expected one or more of `{wanted}`, joined by `+`");
                    let help = "write only languages of the notice; leave the value blank for \
                                people with any other, and they get `notice.unknown-language`";
                    self.error(codes::BAD_LANGUAGE, Column::Language, message, help);
                    self.with("languages", allowed.join(", "));
                    return languages;
                }
            }
        }
        languages
    }

    fn channel(&mut self, value: Option<&str>) -> Option<Wanted> {
        const WORDS: [(&str, Wanted); 3] =
            [("letter", Wanted::Letter), ("email", Wanted::Email), ("both", Wanted::Both)];
        let channel = one_of(value?, &WORDS);
        if channel.is_none() {
            let message = "expected `letter`, `email`, `both` or blank";
            let help = "blank means the channel that `notice.default-channel` names";
            self.error(codes::BAD_CHANNEL, Column::Channel, message, help);
        }
        channel
    }

    fn status(&mut self, value: Option<&str>) -> Option<Status> {
        const WORDS: [(&str, Status); 5] = [
            ("", Status::Ordinary),
            ("minor", Status::Minor),
            ("protected", Status::Protected),
            ("deceased", Status::Deceased),
            ("guardianship", Status::Guardianship),
        ];
        let status = one_of(value.unwrap_or_default(), &WORDS);
        if status.is_none() {
            let message = "expected `minor`, `protected`, `deceased`, `guardianship` or blank";
            self.error(codes::BAD_STATUS, Column::Status, message, "");
        }
        status
    }

    /// Whether letters are to be in large print.
    fn print(&mut self, value: Option<&str>) -> bool {
        const WORDS: [(&str, bool); 3] = [("", false), ("normal", false), ("large", true)];
        let large = one_of(value.unwrap_or_default(), &WORDS);
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
            (Status::Ordinary | Status::Guardianship, true) => self.need(
                Need::UnclearGuardian,
                Column::GuardianName,
                "write `minor` under `status` if the guardian is to get the letter, else leave \
                 the guardian's name blank",
            ),
            _ => {}
        }
    }
}

/// What a word stands for, in whatever capitals.
fn one_of<T: Copy>(value: &str, words: &[(&str, T)]) -> Option<T> {
    words.iter().find(|(word, _)| value.eq_ignore_ascii_case(word)).map(|(_, meaning)| *meaning)
}

const ID_HELP: &str = "each row needs an id of its own, such as a running number; never a \
                       personal identity code";
