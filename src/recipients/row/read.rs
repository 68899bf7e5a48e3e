//! From raw cells to a [`Recipient`], with all problems of the row.

use super::cells::Values;
use super::context::{Row, RowReader};
use super::guardians;
use super::postal_address::Parts;
use super::vocabulary::{CHANNELS, PRINTS, SETTLED, STATUSES, one_of};
use crate::diag::Diagnostics;
use crate::diag::codes::recipients as codes;
use crate::recipients::columns::header::{Column, Use, our_name};
use crate::recipients::file::raw::RawRow;
use crate::recipients::model::{Need, Recipient, Settled, Status, id_of_row};
use crate::terms::{Channels, RowId};
use crate::text;

impl RowReader<'_> {
    /// All problems of the row, and the recipient as far as the row says it: with an id and a name,
    /// but perhaps without what was wrong. The caller drops a recipient with errors.
    pub(in crate::recipients) fn read(&self, raw: &RawRow) -> (Option<Recipient>, Diagnostics) {
        let mut row = Row::new(self, raw.row);
        let mut values = row.values(raw);
        let recipient = row.recipient(&mut values);
        (recipient, row.problems)
    }
}

impl Row<'_> {
    fn recipient(&mut self, values: &mut Values) -> Option<Recipient> {
        let header = self.reader.header;
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
        let mut take = |column: Column| {
            // `None` if the file lacks the column, or the value was refused.
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
        let group = take(Column::Group);
        let mut settled = std::collections::BTreeMap::new();
        for (at, used) in header.uses.iter().enumerate() {
            let Use::Read(column @ Column::Category(_)) = *used else { continue };
            let Some(value) = values.cells.get_mut(at).and_then(Option::take) else { continue };
            if let Some(answer) = self.settled(&value, column) {
                settled.insert(our_name(column, self.reader.settings).to_owned(), answer);
            }
        }
        let group = match group_refused {
            true => None,
            false => self.group(group.as_deref()),
        };
        let land = self.country(country);
        let address = Parts { care_of, street, postal_code, city };
        let address = if address_refused { None } else { self.address(address, &land) };
        let email = self.email(email);
        let languages = self.languages(language.as_deref().unwrap_or_default());
        let channel = self.channel(channel.as_deref());
        let status = self.status(status.as_deref());
        let born = self.birth_year(birth_year.as_deref());
        let status = status.map(|status| self.young_by_year(status, born));
        if let Some(status) = status.filter(|_| !guardian_refused) {
            self.guardian(status, guardian_name.is_some());
            self.contradictions(status, born, guardian_name.is_some());
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
            needs,
            guardian,
            second_guardian,
            born: born.and_then(|year| u16::try_from(year).ok()),
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

    fn status(&mut self, value: Option<&str>) -> Option<Status> {
        let status = one_of(value.unwrap_or_default(), STATUSES);
        if status.is_none() {
            let message = "expected `minor`, `young`, `protected`, `deceased`, `guardianship` or an \
                           empty value";
            self.error(codes::BAD_STATUS, Column::Status, message, "");
        }
        status
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

const ID_HELP: &str = "each row needs its own id, such as a running number; never use a personal \
                       identity code";
