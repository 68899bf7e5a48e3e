//! From raw cells to a [`Recipient`], with all problems of the row.

use super::birth_year::{Age, age_at};
use super::cells::Values;
use super::context::{Row, RowReader};
use super::countries;
use super::guardians;
use super::languages;
use super::none::{Of, is_none};
use super::postal_address::Parts;
use super::vocabulary::{CHANNELS, PRINTS, SETTLED, SPREADS, one_of};
use crate::diag::codes::recipients as codes;
use crate::diag::{Diagnostic, Diagnostics};
use crate::recipients::columns::header::{Column, Use, our_name};
use crate::recipients::file::raw::RawRow;
use crate::recipients::model::{Need, Part, Recipient, Settled, Status, id_of_row};
use crate::terms::{Channels, RowId};
use crate::text;

/// Words that say as a whole name that there is none, and that are names of people beside another name.
const NAMELESS: [&str; 2] = ["nimetön", "namnlös"];

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
        let header = &self.reader.header;
        // A refused value is reported already and must not be reported as missing too.
        let refused = |column: Column| {
            header.find(column).is_some_and(|at| matches!(values.cells.get(at), Some(None)))
        };
        let address_refused =
            [Column::CareOf, Column::Street, Column::PostalCode, Column::City, Column::Country]
                .into_iter()
                .any(refused);
        let first_refused = guardians::OF_FIRST.into_iter().any(refused);
        let second_refused = guardians::OF_SECOND.into_iter().any(refused);
        let guardian_refused = refused(Column::GuardianName) || refused(Column::Status);
        let group_refused = refused(Column::Group);
        let mapped = self.mapped_statuses(&values.cells);
        let mut take = |column: Column| {
            // `None` if the file lacks the column, or the value was refused.
            header.find(column).and_then(|at| values.cells.get_mut(at)?.take())
        };
        let id = take(Column::Id);
        let name = match header.find(Column::Name) {
            Some(_) => take(Column::Name).map(|name| self.whole_name(name)),
            None => match (take(Column::FirstName), take(Column::LastName)) {
                (Some(first), Some(last)) => Some(self.name_of_parts(first, last)),
                _ => None,
            },
        };
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
        if name.as_deref() == Some("") {
            let help = "a letter needs a name; add the name or remove the row";
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
        let first = guardians::Given {
            name: guardian_name.clone(),
            address: Parts {
                care_of: filled(Column::GuardianCareOf),
                street: filled(Column::GuardianStreet),
                postal_code: filled(Column::GuardianPostalCode),
                city: filled(Column::GuardianCity),
            },
            country: filled(Column::GuardianCountry),
            email: filled(Column::GuardianEmail),
        };
        let second_name = filled(Column::Guardian2Name);
        let second = guardians::Given {
            name: second_name,
            address: Parts {
                care_of: filled(Column::Guardian2CareOf),
                street: filled(Column::Guardian2Street),
                postal_code: filled(Column::Guardian2PostalCode),
                city: filled(Column::Guardian2City),
            },
            country: filled(Column::Guardian2Country),
            email: filled(Column::Guardian2Email),
        };
        let group = take(Column::Group);
        let spread = take(Column::Spread);
        let country = self.coded(country, Column::Country);
        let language = self.coded(language, Column::Language);
        let channel = self.coded(channel, Column::Channel);
        let status = self.coded(status, Column::Status);
        let print = self.coded(print, Column::Print);
        let spread = self.coded(spread, Column::Spread);
        let birth_year = self.coded(birth_year, Column::BirthYear);
        // Nobody is the guardian of themselves: then the child has none who is known.
        let own = || name.as_deref().unwrap_or_default().to_lowercase();
        let guardian_name = self
            .guardian_or_none(guardian_name, Column::GuardianName)
            .filter(|guardian| guardian.to_lowercase() != own());
        let second = guardians::Given {
            name: self.guardian_or_none(second.name, Column::Guardian2Name),
            country: self.coded(second.country, Column::Guardian2Country),
            ..second
        };
        let mut settled = std::collections::BTreeMap::new();
        for (at, used) in header.uses.iter().enumerate() {
            let Use::Read(column @ Column::Category(_)) = *used else { continue };
            let Some(value) = values.cells.get_mut(at).and_then(Option::take) else { continue };
            if let Some(answer) = self.settled(&value, column) {
                settled.insert(our_name(column, &self.reader.settings).to_owned(), answer);
            }
        }
        let group = match group_refused {
            true => None,
            false => self.group(group.as_deref()),
        };
        let spread = self.spread(spread.as_deref(), group.as_deref());
        let mut parts = Parts { care_of, street, postal_code, city };
        let street = parts.street.clone().unwrap_or_default();
        self.repeated_in_name(Column::Name, name.as_deref().unwrap_or_default(), &street);
        self.repeated_in_name(
            Column::GuardianName,
            guardian_name.as_deref().unwrap_or_default(),
            &street,
        );
        let land = self.land(country, &mut parts);
        let address = match address_refused {
            true => None,
            false => self.address(parts, &land, name.as_deref().unwrap_or_default()),
        };
        let email = self.email(email);
        let languages = self.languages(language.as_deref().unwrap_or_default());
        let channel = self.channel(channel.as_deref());
        let status = self.own_status(status.as_deref());
        let born = self.birth_year(birth_year.as_deref());
        let age = age_at(born, self.settings());
        let guardian = guardian_name.is_some();
        let status = self.whole_status(status, &mapped, age, guardian);
        let status = status.map(|status| self.young_by_year(status, age));
        // With a rule for children, an adult whose guardian the register still names is an adult.
        let grown =
            self.reader.rules.child && age == Age::Adult && status == Some(Status::Ordinary);
        let guardian_name = guardian_name.filter(|_| !grown);
        if let Some(status) = status.filter(|_| !guardian_refused) {
            self.guardian(status, guardian_name.is_some());
            self.contradictions(status, born, guardian_name.is_some());
        }
        if let Some(status) = status {
            self.agreement(raw, status, guardian);
        }
        if grown && guardian {
            self.former_guardian();
        }
        let guardian = match first_refused || guardian_refused {
            true => None,
            false => self.first_guardian(first, status),
        };
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

    /// A name without signs for nothing beside it. Reports a name that is only such a sign.
    fn whole_name(&mut self, name: String) -> String {
        if is_none(&name, Of::Name) {
            self.no_name(Column::Name);
            return name;
        }
        let sign = |word: &str| word.chars().all(|c| "-–—._?*".contains(c));
        let bare = name.trim_matches(|c: char| "-–—._?* ".contains(c));
        let outer = name.split(' ').next().is_some_and(sign)
            || name.split(' ').next_back().is_some_and(sign);
        if outer && !bare.is_empty() {
            let bare = bare.to_owned();
            self.left_out(Column::Name);
            return bare;
        }
        name
    }

    /// The name of a first and a last name, of which one may be a sign for nothing: a mononym is a whole
    /// name. `Null` beside a name is one, too.
    fn name_of_parts(&mut self, first: String, last: String) -> String {
        let joined = format!("{first} {last}").trim().to_owned();
        if is_none(&joined, Of::JoinedName) {
            self.no_name(Column::FirstName);
            return joined;
        }
        let halves = [(first, Column::FirstName), (last, Column::LastName)];
        let [first, last] = halves.map(|(half, column)| {
            // Half a name such as `Nimetön` may be a surname: only a whole name of it is none.
            let may_be_a_name = NAMELESS.contains(&half.to_lowercase().as_str());
            if is_none(&half, Of::PartOfName) && !may_be_a_name {
                self.left_out(column);
                return String::new();
            }
            half
        });
        let name = format!("{first} {last}").trim().to_owned();
        if name.is_empty() && !joined.is_empty() {
            self.no_name(Column::FirstName);
            return joined;
        }
        name
    }

    fn no_name(&mut self, column: Column) {
        let help = "write the name, or remove the row";
        self.need(Need::NoValue(Part::Name), column, help);
        self.with("part", Part::Name.column());
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

    /// The name of a guardian; `None` if it says that there is none.
    fn guardian_or_none(&mut self, name: Option<String>, column: Column) -> Option<String> {
        let name = name?;
        if !is_none(&name, Of::Name) {
            return Some(name);
        }
        self.left_out(column);
        None
    }

    fn guardian(&mut self, status: Status, named: bool) {
        match (status, named) {
            (Status::Minor, false) => self.need(
                Need::MinorWithoutGuardian,
                Column::GuardianName,
                "a child's letter goes to a guardian: name one, or handle this case yourself",
            ),
            (Status::Ordinary, true) => self.error(
                codes::UNCLEAR_GUARDIAN,
                Column::GuardianName,
                "a guardian is named, but the status is not `minor`",
                UNCLEAR_HELP,
            ),
            _ => {}
        }
    }
}

const UNCLEAR_HELP: &str = "write `minor` under `status` if the guardian should get the letter; \
                            otherwise leave the guardian's name empty";

const NONE_HELP: &str = "leave the cell empty";

const ID_HELP: &str = "each row needs its own id, such as a running number; never use a personal \
                       identity code";
