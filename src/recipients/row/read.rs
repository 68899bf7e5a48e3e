//! From raw cells to a [`Recipient`], with all problems of the row.

use std::collections::BTreeMap;

use super::birth_year::{Age, age_at};
use super::cells::Values;
use super::context::{Row, RowReader};
use super::countries;
use super::guardian_names::{self, Names, is_same};
use super::guardians;
use super::languages;
use super::none::{Of, is_none};
use super::taken::{Refused, Taken};
use super::vocabulary::{CHANNELS, PRINTS, SETTLED, SPREADS, one_of};
use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Diagnostics};
use crate::recipients::columns::header::{Column, Use, our_name};
use crate::recipients::file::raw::RawRow;
use crate::recipients::model::{Guardian, Need, Recipient, Settled, Status, id_of_row};
use crate::terms::{Channels, RowId};
use crate::text;

/// The columns of the address of the row.
const OWN_ADDRESS: [Column; 4] = [Column::CareOf, Column::Street, Column::PostalCode, Column::City];

/// Values that a word may stand in place of to say that there is none.
struct Coded {
    country: Option<String>,
    language: Option<String>,
    channel: Option<String>,
    status: Option<String>,
    print: Option<String>,
    spread: Option<String>,
    birth_year: Option<String>,
}

impl RowReader {
    /// All problems of the row, and the recipient as far as the row says it: with an id and a name,
    /// but perhaps without what was wrong. The caller drops a recipient with errors.
    pub(in crate::recipients) fn read(&self, raw: &RawRow) -> (Option<Recipient>, Diagnostics) {
        let mut row = Row::new(self, raw.row);
        let mut values = row.values(raw);
        let recipient = row.recipient(&mut values, raw);
        (recipient, row.problems)
    }
}

impl Row<'_> {
    fn recipient(&mut self, values: &mut Values, raw: &RawRow) -> Option<Recipient> {
        let refused = Refused::of(&self.reader.header, values);
        let mapped = self.mapped_statuses(&values.cells);
        let mut taken = Taken::from(&self.reader.header, values);
        let id = self.id(taken.any(Column::Id));
        let name = self.name(&mut taken);
        let mut parts = taken.parts(&OWN_ADDRESS);
        let first = taken.guardian(Column::GuardianName, &guardians::OF_FIRST);
        let second = taken.guardian(Column::Guardian2Name, &guardians::OF_SECOND);
        let coded = self.coded_values(&mut taken);
        let said = self.guardian_named(first.name.as_deref(), Column::GuardianName);
        // Nobody is the guardian of themselves: then the child has none who is known.
        let own = name.as_deref().unwrap_or_default();
        let guardian_name = first
            .name
            .clone()
            .filter(|guardian| said == Some(Names::Person) && !is_same(guardian, own));
        let first = guardians::Given {
            country: self.coded(first.country, Column::GuardianCountry),
            ..first
        };
        let second = guardians::Given {
            name: second.name.filter(|name| {
                self.guardian_named(Some(name), Column::Guardian2Name) == Some(Names::Person)
            }),
            country: self.coded(second.country, Column::Guardian2Country),
            ..second
        };
        let settled = self.all_settled(&mut taken);
        let group = match refused.group {
            true => None,
            false => self.group(taken.any(Column::Group).as_deref()),
        };
        self.data_of_group(&settled, group.as_deref());
        let spread = self.spread(coded.spread.as_deref(), group.as_deref());
        let street = parts.street.clone().unwrap_or_default();
        let named = [(Column::Name, &name), (Column::GuardianName, &guardian_name)];
        for (column, name) in named {
            self.repeated_in_name(column, name.as_deref().unwrap_or_default(), &street);
        }
        let land = self.land(coded.country, &mut parts);
        let address = match refused.address {
            true => None,
            false => self.address(parts, &land, name.as_deref().unwrap_or_default()),
        };
        let email = self.email(taken.filled(Column::Email));
        let languages = self.languages(coded.language.as_deref().unwrap_or_default());
        let channel = self.channel(coded.channel.as_deref());
        let status = self.own_status(coded.status.as_deref());
        let born = self.birth_year(coded.birth_year.as_deref());
        let age = age_at(born, self.settings());
        let guardian = guardian_name.is_some() || said == Some(Names::Nameless);
        let status = self.whole_status(status, &mapped, age, guardian);
        let status = status.map(|status| self.young_by_year(status, age));
        // With a rule for children, an adult whose guardian the register still names is an adult.
        let grown =
            self.reader.rules.child && age == Age::Adult && status == Some(Status::Ordinary);
        let guardian_name = guardian_name.filter(|_| !grown);
        if let Some(status) = status.filter(|_| !refused.guardian) {
            self.guardian(status, guardian_name.is_some(), guardian && !grown);
            self.contradictions(status, born, guardian_name.is_some());
        }
        let large_print = self.print(coded.print.as_deref());
        self.agreement(raw, status.unwrap_or(Status::Ordinary), guardian);
        if grown && guardian {
            self.former_guardian();
        }
        let guardian = match refused.first || refused.guardian {
            true => None,
            false => self.first_guardian(first, status),
        };
        let second_guardian = match refused.second || refused.guardian {
            true => None,
            false => self.second_guardian(second, guardian_name.as_deref(), status),
        };
        if status == Some(Status::Guardianship) && self.settings().legal_guardians {
            let first = guardian_name.is_some().then_some(guardian.as_deref());
            self.legal_guardian_at_ward(first, Column::GuardianName, channel);
            let second = second_guardian.as_deref().map(Some);
            self.legal_guardian_at_ward(second, Column::Guardian2Name, channel);
        }
        let guardians = [guardian.as_deref(), second_guardian.as_deref()];
        let email = self.own_email(email, guardians, status);
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
            group,
            settled,
            spread,
            needs,
            guardian,
            second_guardian,
            born: born.and_then(|born| u16::try_from(born.year).ok()),
            ..Recipient::new(id?, RowId::new(self.reader.list, self.row), name?)
        })
    }

    /// The id, with its problems.
    fn id(&mut self, id: Option<String>) -> Option<String> {
        if id.as_deref() == Some("") {
            self.error(codes::MISSING_ID, Column::Id, "the id is missing", ID_HELP);
        }
        if id.as_deref().is_some_and(|id| {
            id.contains('@') && text::check_address(id).is_ok() || id_of_row(id) != id
        }) {
            let help = "ids appear in lists, so an id must not identify the person: a running \
                        number is best; it must not end in ` (2)`, which the program adds for \
                        second guardians";
            let message = "the value cannot be used as an id";
            self.error(codes::BAD_ID, Column::Id, message, help);
        }
        id
    }

    /// The values of columns with a few words, and those in whose place a word may say that there is none.
    fn coded_values(&mut self, taken: &mut Taken<'_>) -> Coded {
        let mut coded = |column| self.coded(taken.filled(column), column);
        Coded {
            country: coded(Column::Country),
            language: coded(Column::Language),
            channel: coded(Column::Channel),
            status: coded(Column::Status),
            print: coded(Column::Print),
            spread: coded(Column::Spread),
            birth_year: coded(Column::BirthYear),
        }
    }

    /// What the row says about the categories of data that have a column.
    fn all_settled(&mut self, taken: &mut Taken<'_>) -> BTreeMap<String, Settled> {
        let mut settled = BTreeMap::new();
        for used in &self.reader.header.uses {
            let Use::Read(column @ Column::Category(_)) = *used else { continue };
            let Some(value) = taken.any(column) else { continue };
            if let Some(answer) = self.settled(&value, column) {
                settled.insert(our_name(column, &self.reader.settings).to_owned(), answer);
            }
        }
        settled
    }

    fn settled(&mut self, value: &str, column: Column) -> Option<Settled> {
        let answer = one_of(value, SETTLED);
        if answer.is_none() {
            let help = "write `yes` if this data about the person was saved, `no` if not, and \
                        leave it empty if it is not known; `true`, `false`, `1` and `0` work, too";
            self.error(codes::BAD_SETTLED, column, "expected `yes`, `no` or an empty value", help);
        }
        answer
    }

    fn channel(&mut self, value: Option<&str>) -> Option<Channels> {
        let channel = one_of(value?, CHANNELS);
        if channel.is_none() {
            let message = "expected `letter`, `email`, `both` or an empty value";
            let help = "an empty value means the channel in `notice.default-channel`";
            self.error(codes::BAD_CHANNEL, Column::Channel, message, help);
        }
        channel
    }

    /// Whether the letter is in large print.
    fn print(&mut self, value: Option<&str>) -> bool {
        let large = one_of(value.unwrap_or_default(), PRINTS);
        if large.is_none() {
            let help = "`large` means letters in 16 pt, for people with poor eyesight";
            let message = "expected `large`, `normal` or an empty value";
            self.error(codes::BAD_PRINT, Column::Print, message, help);
        }
        large.unwrap_or_default()
    }

    /// Warns that a guardian is named for an adult.
    fn former_guardian(&mut self) {
        let message = "a guardian is named, but the person is an adult by the date of birth";
        let problem = Diagnostic::warning(codes::UNCLEAR_GUARDIAN, message);
        let help = "the letter goes to the person; write `guardianship` under `status` if the guardian \
                    is a legal guardian";
        self.push(problem.at(self.place_of(Column::GuardianName)).help(help));
    }

    /// Warns that a value is read as blank, because it says that there is none.
    pub(in crate::recipients) fn left_out(&mut self, column: Column) {
        let message = "the value says that there is none; it is read as empty";
        let problem = Diagnostic::warning(codes::NO_VALUE, message).at(self.place_of(column));
        self.push(problem.help(NONE_HELP).with("part", "other"));
    }

    /// A value of a column with a few words; `None` if it says that there is none. What the column knows
    /// is left to it: `NA` is Namibia.
    fn coded(&mut self, value: Option<String>, column: Column) -> Option<String> {
        let value = value?;
        // Nearly no value says so: the tables of the columns are asked last.
        if !is_none(&value, Of::Code) {
            return Some(value);
        }
        let known = match column {
            Column::Country | Column::GuardianCountry | Column::Guardian2Country => {
                countries::code(&value).is_some()
            }
            Column::Language => languages::code(&value).is_some(),
            Column::Spread => one_of(&value, SPREADS).is_some(),
            _ => false,
        };
        if known {
            return Some(value);
        }
        self.left_out(column);
        None
    }

    /// What a value says of a guardian, with a problem if it names nobody; `None` for a blank value.
    fn guardian_named(&mut self, name: Option<&str>, column: Column) -> Option<Names> {
        let said = guardian_names::names(name?);
        match said {
            Names::Person => {}
            Names::Nobody => self.left_out(column),
            Names::Nameless => {
                let message = "the value is not the name of a guardian; it is read as empty";
                let problem = Diagnostic::warning(codes::NO_VALUE, message);
                let help = "write the guardian's name";
                self.push(problem.at(self.place_of(column)).help(help).with("part", "guardian"));
            }
        }
        Some(said)
    }

    /// Checks that a child has a guardian with a name, and that nobody else has one. `named`: whether there is
    /// a name to write to; `guardian`: whether the row says that there is a guardian.
    fn guardian(&mut self, status: Status, named: bool, guardian: bool) {
        match (status, named) {
            (Status::Minor, false) => self.need(
                Need::MinorWithoutGuardian,
                Column::GuardianName,
                "a child's letter goes to a guardian: name one, or handle this case yourself",
            ),
            (Status::Ordinary, _) if guardian => self.error(
                codes::UNCLEAR_GUARDIAN,
                Column::GuardianName,
                "a guardian is named, but the status is not `minor`",
                UNCLEAR_HELP,
            ),
            _ => {}
        }
    }

    /// The e-mail address of the row, unless it is a guardian's, too: then what is meant for the person would
    /// come to the guardian.
    fn own_email(
        &mut self,
        email: Option<String>,
        guardians: [Option<&Guardian>; 2],
        status: Option<Status>,
    ) -> Option<String> {
        let own = email?;
        let same = |guardian: &Guardian| {
            guardian.email.as_deref().is_some_and(|email| email.eq_ignore_ascii_case(&own))
        };
        if status == Some(Status::Ordinary) || !guardians.into_iter().flatten().any(same) {
            return Some(own);
        }
        let message = "a guardian has the same e-mail address: it is not used for the person";
        let problem = Diagnostic::warning(codes::SHARED_EMAIL, message);
        self.push(
            problem
                .at(self.place_of(Column::Email))
                .help("leave it empty, or write the person's own address")
                .with("why", "guardian"),
        );
        None
    }
}

const UNCLEAR_HELP: &str = "write `minor` under `status` if the guardian should get the letter; \
                            otherwise leave the guardian's name empty";

const NONE_HELP: &str = "leave the cell empty";

const ID_HELP: &str = "each row needs its own id, such as a running number; never use a personal \
                       identity code";
