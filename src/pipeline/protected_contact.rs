//! People under a non-disclosure for personal safety whose address is concerned, and an incident without a
//! number for them: their letters cannot say whom to ask how to be reached safely.

use crate::compose::Variant;
use crate::diag::codes::recipients::PROTECTED_WITHOUT_CONTACT;
use crate::diag::{Diagnostic, Diagnostics};
use crate::incident::{ContactKind, Incident};
use crate::recipients::{Recipient, Status};
use crate::terms::RowId;

use super::headers::Headers;

/// The people without a number, counted over the rows.
#[derive(Debug, Default)]
pub(super) struct WithoutContact {
    number: u64,
    first: Option<RowId>,
}

impl WithoutContact {
    /// Counts a recipient who gets a letter or an e-mail of this variant.
    pub(super) fn see(&mut self, recipient: &Recipient, variant: &Variant, incident: &Incident) {
        if recipient.status != Status::Protected || !variant.of_addresses().is_disclosure() {
            return;
        }
        let group = variant.group.as_deref();
        let mut contacts = incident.contacts.iter().filter(|contact| contact.is_for(group));
        if contacts.any(|contact| contact.kind == ContactKind::Protected) {
            return;
        }
        self.number += 1;
        self.first.get_or_insert(recipient.row);
    }

    /// The warning, if there are such people: at the row of the first.
    pub(super) fn problems(&self, headers: &Headers) -> Diagnostics {
        let place = self.first.and_then(|row| headers.value_place(row, "status"));
        let Some(place) = place else { return Diagnostics::new() };
        let number = self.number;
        let people = match number {
            1 => "1 person under a non-disclosure is".to_owned(),
            number => format!("{number} people under a non-disclosure are"),
        };
        let message =
            format!("{people} told about a leaked address, and `contacts` has no number for them");
        let help = "add a contact of `kind: protected` in incident.yaml: whoever answers there can say which \
                    address it is";
        let problem = Diagnostic::warning(PROTECTED_WITHOUT_CONTACT, message).at(place).help(help);
        std::iter::once(problem.with("number", number)).collect()
    }
}
