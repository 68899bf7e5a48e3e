//! Variants: what an incident means for a recipient. The audience and the certainty of each
//! category of data decide everything in a letter except the recipient's own values.

use crate::catalogue::{Audience, Catalogue, Certainty, Reader, RecipientFacts, Residence};
use crate::incident::Incident;
use crate::recipients::{Recipient, Settled, Status};
use crate::terms::Reach;

/// Categories that reveal where a data subject lives.
const ADDRESSES: [&str; 3] = ["postal-address", "billing-address", "protected-address"];

/// A category of data for one data subject.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Resolved {
    /// Its 0-based place in the data of the incident.
    pub item: usize,
    /// Id in the catalogue.
    pub category: String,
    /// How certain the leak is for this data subject.
    pub certainty: Certainty,
    /// Whether it was saved, if the recipient's row answers a condition.
    pub saved: Option<bool>,
}

/// What an incident means for a recipient. Letters of equal variants differ only in the recipients'
/// own values.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Variant {
    /// Whom the letter addresses, and where that reader lives.
    pub reader: Reader,
    /// The categories of the incident that this group has, in the order of the incident.
    pub data: Vec<Resolved>,
    /// The group of data subjects, if the incident has groups.
    pub group: Option<String>,
    /// How far this data subject's data went, if it is not what the incident says of the group.
    pub reach: Option<Reach>,
    /// The region of the catalogue's country that has authorities or services of its own.
    pub region: Option<String>,
}

impl Variant {
    /// Works out the variant of a recipient.
    ///
    /// A condition (`if-saved`) that the row answers with yes makes the category as certain as the
    /// rest of the incident: `leaked` if anything leaked for certain, otherwise `may-have-leaked`.
    /// No makes it `not-leaked`. A row can also revoke any other category: no means that the leaked
    /// data did not include it for this data subject.
    pub fn of(incident: &Incident, catalogue: &Catalogue, recipient: &Recipient) -> Self {
        let group = recipient.group.as_deref();
        let own = || incident.data.iter().enumerate().filter(|(_, item)| item.is_of(group));
        let certain = own().any(|(_, item)| item.certainty == Certainty::Leaked);
        let data = own()
            .filter_map(|(at, item)| {
                let category = item.category.value.clone();
                let settled = recipient.settled.get(&category).copied().unwrap_or(Settled::Open);
                // What was not in the system was neither lost nor out of reach; nor is that known of
                // what perhaps was not.
                let perhaps = || {
                    own().any(|(_, other)| {
                        other.category.value == category && other.certainty == Certainty::IfSaved
                    })
                };
                let absent = settled == Settled::No || settled == Settled::Open && perhaps();
                if item.certainty.is_damage() && absent {
                    return None;
                }
                let (certainty, saved) = match (item.certainty, settled) {
                    (Certainty::IfSaved, Settled::Yes) if certain => {
                        (Certainty::Leaked, Some(true))
                    }
                    (Certainty::IfSaved, Settled::Yes) => (Certainty::MayHaveLeaked, Some(true)),
                    (_, Settled::No) => (Certainty::NotLeaked, Some(false)),
                    (certainty, _) => (certainty, None),
                };
                Some(Resolved { item: at, category, certainty, saved })
            })
            .collect();
        let country = &catalogue.country;
        let region = recipient
            .address
            .as_ref()
            .filter(|_| recipient.country == country.code)
            .and_then(|address| country.region(&address.postal_code));
        let residence = Residence::of(&recipient.country, &country.code, region);
        let audience = match recipient.status {
            Status::Ordinary => Audience::Adult,
            Status::Minor => Audience::Guardian,
            Status::Protected => Audience::Protected,
            Status::Young => Audience::Young,
            Status::YoungGuardian => Audience::YoungGuardian,
            Status::Guardianship => Audience::Ward,
            Status::LegalGuardian => Audience::LegalGuardian,
            Status::Estate | Status::Deceased => Audience::Estate,
        };
        let reader = Reader { audience, residence };
        let stated = incident.reach(group);
        let reach = recipient.spread.filter(|own| *own != stated);
        let (group, region) = (recipient.group.clone(), region.map(str::to_owned));
        Self { reader, data, group, reach, region }
    }

    /// The worst certainty among the categories.
    pub fn worst(&self) -> Certainty {
        self.data.iter().map(|item| item.certainty).min().unwrap_or(Certainty::NotLeaked)
    }

    /// The worst certainty of disclosure among the categories that reveal where the data subject
    /// lives.
    pub fn of_addresses(&self) -> Certainty {
        let addresses = self.data.iter().filter(|item| {
            ADDRESSES.contains(&item.category.as_str()) && item.certainty.is_disclosure()
        });
        addresses.map(|item| item.certainty).min().unwrap_or(Certainty::NotLeaked)
    }

    /// Whether a letter could name no consequence: what happened is of none to its reader, as to the
    /// estate of a dead person whose records were out of reach.
    pub fn without_consequence(&self, incident: &Incident, catalogue: &Catalogue) -> bool {
        let categories: Vec<(String, Certainty)> =
            self.data.iter().map(|item| (item.category.clone(), item.certainty)).collect();
        let facts = incident.facts(self.group.as_deref());
        let recipient = RecipientFacts {
            incident: &facts,
            categories: &categories,
            reader: self.reader,
            region: self.region.clone(),
            changes: &[],
        };
        catalogue.select(&recipient, incident.notice.date).consequences.is_empty()
    }

    /// Whether nothing happened to any of this data subject's data.
    pub fn untouched(&self) -> bool {
        self.worst() == Certainty::NotLeaked
    }

    /// A short name for manifests and counts, such as `adult: personal-identity-code saved`. Not
    /// personal data, for many recipients share it.
    pub fn name(&self) -> String {
        let mut words = Vec::new();
        for item in &self.data {
            match (item.saved, item.certainty) {
                (Some(true), _) => words.push(format!("{} yes", item.category)),
                (Some(false), _) => words.push(format!("{} no", item.category)),
                (None, Certainty::IfSaved) => words.push(format!("{} open", item.category)),
                (None, _) => {}
            }
        }
        let mut audience = self.reader.name();
        if let Some(group) = &self.group {
            audience = format!("{audience}, {group}");
        }
        words.extend(self.reach.map(|reach| format!("spread {}", reach.name())));
        if words.is_empty() { audience } else { format!("{audience}: {}", words.join(", ")) }
    }
}
