//! The second guardian of a child, often one who lives elsewhere: gets a letter too.

use super::context::Row;
use super::postal_address::Parts;
use crate::diag::codes::recipients as codes;
use crate::recipients::columns::header::Column;
use crate::recipients::model::{Guardian, Status};

/// The columns of the second guardian.
pub(in crate::recipients) const COLUMNS: [Column; 7] = [
    Column::Guardian2Name,
    Column::Guardian2CareOf,
    Column::Guardian2Street,
    Column::Guardian2PostalCode,
    Column::Guardian2City,
    Column::Guardian2Country,
    Column::Guardian2Email,
];

/// The values of a row about the second guardian.
pub(in crate::recipients) struct Given {
    pub(in crate::recipients) name: Option<String>,
    pub(in crate::recipients) address: Parts,
    pub(in crate::recipients) country: Option<String>,
    pub(in crate::recipients) email: Option<String>,
}

impl Column {
    /// The column of the second guardian that corresponds to this one.
    pub(in crate::recipients) fn of_second_guardian(self) -> Self {
        match self {
            Self::CareOf => Self::Guardian2CareOf,
            Self::Street => Self::Guardian2Street,
            Self::PostalCode => Self::Guardian2PostalCode,
            Self::City => Self::Guardian2City,
            Self::Country => Self::Guardian2Country,
            Self::Email => Self::Guardian2Email,
            Self::GuardianName => Self::Guardian2Name,
            other => other,
        }
    }
}

impl Row<'_> {
    /// The second guardian of a child. Without an own address they get the letter at the child's
    /// address; they have an e-mail address only if the row states it.
    pub(in crate::recipients) fn second_guardian(
        &mut self,
        given: Given,
        first: Option<&str>,
        status: Option<Status>,
    ) -> Option<Box<Guardian>> {
        let Given { name, address, country, email } = given;
        let has_address =
            [&address.street, &address.postal_code, &address.city].iter().any(|p| p.is_some());
        let Some(name) = name else {
            if has_address || email.is_some() || address.care_of.is_some() {
                let help = "add the name, or leave all columns of the second guardian empty";
                let message = "the second guardian has an address but no name";
                self.error(codes::SECOND_GUARDIAN, Column::Guardian2Name, message, help);
            }
            return None;
        };
        let status = status?;
        let with_guardian = [Status::Minor, Status::Protected, Status::Young, Status::Guardianship];
        if !with_guardian.contains(&status) {
            let message = "a second guardian for somebody who is not a child";
            let help = "write `minor` under `status`, or leave the guardians empty";
            self.error(codes::SECOND_GUARDIAN, Column::Guardian2Name, message, help);
            return None;
        }
        match first {
            None if status == Status::Guardianship => {}
            None => {
                let message = "a second guardian without a first";
                let help = "put a single guardian under `guardian-name`";
                self.error(codes::SECOND_GUARDIAN, Column::Guardian2Name, message, help);
                return None;
            }
            Some(first) if first == name => {
                let message = "both guardians have the same name";
                let help = "if it is one guardian, leave the second empty; otherwise they get two \
                            letters";
                self.error(codes::SECOND_GUARDIAN, Column::Guardian2Name, message, help);
                return None;
            }
            Some(_) => {}
        }
        let of_person = std::mem::take(&mut self.needs);
        self.of_second = true;
        let (address, country) = if has_address {
            let mut address = address;
            let land = self.land(country, &mut address);
            let own = self.address(address, &land, &name);
            (own, land.code)
        } else {
            (None, String::new())
        };
        let email = self.email(email);
        self.of_second = false;
        let needs = std::mem::replace(&mut self.needs, of_person);
        let with_child = !has_address;
        Some(Box::new(Guardian { name, address, with_child, country, email, needs }))
    }
}
