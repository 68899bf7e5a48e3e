//! Guardians with addresses of their own: the one who is named, often in another home or an office, and the
//! second guardian of a child, who gets a letter too.

use super::context::Row;
use super::postal_address::Parts;
use super::whose::Whose;
use crate::diag::Diagnostic;
use crate::diag::codes::recipients as codes;
use crate::recipients::columns::header::Column;
use crate::recipients::model::{Guardian, Status};
use crate::terms::Channels;

/// The columns of the second guardian's own addresses: c/o, street, postal code, town, country, e-mail.
pub(in crate::recipients) const OF_SECOND: [Column; 6] = [
    Column::Guardian2CareOf,
    Column::Guardian2Street,
    Column::Guardian2PostalCode,
    Column::Guardian2City,
    Column::Guardian2Country,
    Column::Guardian2Email,
];

/// The columns of the guardian's own addresses, in the same order.
pub(in crate::recipients) const OF_FIRST: [Column; 6] = [
    Column::GuardianCareOf,
    Column::GuardianStreet,
    Column::GuardianPostalCode,
    Column::GuardianCity,
    Column::GuardianCountry,
    Column::GuardianEmail,
];

/// The values of a row about a guardian.
pub(in crate::recipients) struct Given {
    pub(in crate::recipients) name: Option<String>,
    pub(in crate::recipients) address: Parts,
    pub(in crate::recipients) country: Option<String>,
    pub(in crate::recipients) email: Option<String>,
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
        let Some(name) = name else {
            if address.is_given() || email.is_some() || address.care_of.is_some() {
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
        Some(self.with_addresses(name, address, country, email, Whose::Second))
    }

    /// The own addresses of the guardian who is named. `None` if the row has none: then those of the row
    /// are the guardian's, too.
    pub(in crate::recipients) fn first_guardian(
        &mut self,
        given: Given,
        status: Option<Status>,
    ) -> Option<Box<Guardian>> {
        let Given { name, address, country, email } = given;
        if !address.is_given() && email.is_none() && address.care_of.is_none() {
            return None;
        }
        match (name, status?) {
            (Some(name), _) => {
                Some(self.with_addresses(name, address, country, email, Whose::Guardian))
            }
            // It is told already that a child has no guardian.
            (None, Status::Minor) => None,
            (None, _) => {
                let message = "the guardian has an address but no name";
                let help = "add the name, or leave all columns of the guardian empty";
                self.error(codes::GUARDIAN_WITHOUT_NAME, Column::GuardianName, message, help);
                None
            }
        }
    }

    /// Warns that the copy for an adult's legal guardian would go to the adult's own address. `guardian`:
    /// the one who is named, if any, with the own addresses, if any.
    pub(in crate::recipients) fn legal_guardian_at_ward(
        &mut self,
        guardian: Option<Option<&Guardian>>,
        column: Column,
        channel: Option<Channels>,
    ) {
        let Some(own) = guardian else { return };
        let by_email =
            channel == Some(Channels::Email) && own.is_some_and(|own| own.email.is_some());
        if by_email || own.is_some_and(|own| !own.with_child) {
            return;
        }
        let message = "the legal guardian has no address: the copy would go to the person's own";
        let problem = Diagnostic::warning(codes::LEGAL_GUARDIAN_ADDRESS, message);
        let help = "write the legal guardian's address, such as an office, under `guardian-street`, \
                    `guardian-postal-code` and `guardian-city` (`guardian-2-street` and so on for a \
                    second); if they live together, write the same address there";
        self.push(problem.at(self.place_of(column)).help(help));
    }

    /// A guardian with what the columns of guardians say.
    fn with_addresses(
        &mut self,
        name: String,
        address: Parts,
        country: Option<String>,
        email: Option<String>,
        whose: Whose,
    ) -> Box<Guardian> {
        let of_person = std::mem::take(&mut self.needs);
        self.whose = whose;
        let with_child = !address.is_given();
        let (address, country) = if address.is_given() {
            let mut address = address;
            let land = self.land(country, &mut address);
            let own = self.address(address, &land, &name);
            (own, land.code)
        } else {
            (None, String::new())
        };
        let email = self.email(email);
        self.whose = Whose::Row;
        let needs = std::mem::replace(&mut self.needs, of_person);
        Box::new(Guardian { name, address, with_child, country, email, needs })
    }
}
