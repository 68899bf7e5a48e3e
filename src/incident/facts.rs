//! What the selection of consequences and advice takes from an incident.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::{Change, IncidentFacts, Office, SenderKind};

use super::{ContactKind, DataItem, Incident, Restored};

impl Incident {
    /// What is true of the incident for all recipients of a group.
    pub fn facts(&self, group: Option<&str>) -> IncidentFacts {
        let controller = self.parties.iter().find(|party| party.id.value == self.controller.value);
        let contacts = self.contacts.iter().filter(|contact| contact.is_for(group));
        let offices: BTreeSet<Office> = contacts.filter_map(|one| office(one.kind)).collect();
        let own = self.groups.iter().find(|one| Some(one.id.value.as_str()) == group);
        let kind = own.and_then(|own| own.kind);
        let kind = kind.or_else(|| controller.and_then(|party| party.kind));
        IncidentFacts {
            restored: all_in_order(self.data.iter().filter(|item| item.is_of(group))),
            in_order: in_order(self.data.iter().filter(|item| item.is_of(group))),
            nature: self.nature.kind,
            ransomware: self.nature.ransomware,
            extortion: self.nature.extortion,
            reach: own.and_then(|own| own.spread).unwrap_or(self.known.spread),
            sender: kind.unwrap_or(SenderKind::Other),
            offices,
            region: controller.and_then(|party| Some(party.region.as_ref()?.value.clone())),
        }
    }

    /// What the incident leaves out or moves, in order.
    pub fn entry_changes(&self) -> Vec<Change> {
        self.changes.iter().map(|one| one.change.clone()).collect()
    }
}

/// The categories of data that was lost, altered or out of reach, and all of which is in order again.
pub fn in_order<'a>(data: impl Iterator<Item = &'a DataItem>) -> BTreeSet<String> {
    let mut by_category: BTreeMap<&str, Vec<&DataItem>> = BTreeMap::new();
    for item in data {
        by_category.entry(&item.category.value).or_default().push(item);
    }
    let whole = by_category.into_iter().filter(|(_, items)| all_in_order(items.iter().copied()));
    whole.map(|(category, _)| category.to_owned()).collect()
}

/// Whether some of the data was lost, altered or out of reach, and all of that is in order again.
pub fn all_in_order<'a>(data: impl Iterator<Item = &'a DataItem>) -> bool {
    let mut damaged = data.filter(|item| item.certainty.is_damage()).peekable();
    let in_order = |item: &DataItem| matches!(item.restored, Some(Restored::On(_) | Restored::Yes));
    damaged.peek().is_some() && damaged.all(in_order)
}

fn office(kind: ContactKind) -> Option<Office> {
    match kind {
        ContactKind::PatientOmbud => Some(Office::PatientOmbud),
        ContactKind::SocialOmbud => Some(Office::SocialOmbud),
        ContactKind::Protected => Some(Office::Protected),
        ContactKind::CustomerService
        | ContactKind::DataProtectionOfficer
        | ContactKind::Switchboard
        | ContactKind::Other => None,
    }
}
