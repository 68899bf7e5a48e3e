//! What the selection of consequences and advice takes from an incident.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::{Certainty, Change, IncidentFacts, Office, SenderKind};
use crate::terms::Reach;

use super::{ContactKind, DataItem, Incident, Restored};

impl Incident {
    /// How far the data of a group went.
    pub fn reach(&self, group: Option<&str>) -> Reach {
        let own = self.groups.iter().find(|one| Some(one.id.value.as_str()) == group);
        own.and_then(|own| own.spread).unwrap_or(self.known.spread)
    }

    /// What is true of the incident for all recipients of a group.
    pub fn facts(&self, group: Option<&str>) -> IncidentFacts {
        let controller = self.parties.iter().find(|party| party.id.value == self.controller.value);
        let contacts = self.contacts.iter().filter(|contact| contact.is_for(group));
        let offices: BTreeSet<Office> = contacts.filter_map(|one| office(one.kind)).collect();
        let own = self.groups.iter().find(|one| Some(one.id.value.as_str()) == group);
        let kind = own.and_then(|own| own.kind);
        let kind = kind.or_else(|| controller.and_then(|party| party.kind));
        IncidentFacts {
            damage: damage(self.data.iter().filter(|item| item.is_of(group))),
            nature: self.nature.kind,
            ransomware: self.nature.ransomware,
            extortion: self.nature.extortion,
            reach: self.reach(group),
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

/// The data that was lost, altered or out of reach: each category with what happened to it, and whether that
/// is in order again.
pub fn damage<'a>(data: impl Iterator<Item = &'a DataItem>) -> BTreeMap<(String, Certainty), bool> {
    let mut found = BTreeMap::new();
    for item in data.filter(|item| item.certainty.is_damage()) {
        let restored = matches!(item.restored, Some(Restored::On(_) | Restored::Yes));
        let key = (item.category.value.clone(), item.certainty);
        *found.entry(key).or_insert(true) &= restored;
    }
    found
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
