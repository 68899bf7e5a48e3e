//! Variants: what an incident means for a recipient. The audience and the certainty of each
//! category of data decide everything in a letter except the recipient's own values.

use crate::catalogue::{Audience, Catalogue, Certainty};
use crate::incident::Incident;
use crate::recipients::{Recipient, Settled, Status};

/// Categories that reveal where a data subject lives.
const ADDRESSES: [&str; 3] = ["postal-address", "billing-address", "protected-address"];

/// A category of data for one data subject.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Resolved {
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
    /// The audience of the letter.
    pub audience: Audience,
    /// The categories of the incident, in its order.
    pub data: Vec<Resolved>,
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
        let certain = incident.data.iter().any(|item| item.certainty == Certainty::Leaked);
        let data = incident
            .data
            .iter()
            .map(|item| {
                let category = item.category.value.clone();
                let settled = recipient.settled.get(&category).copied().unwrap_or(Settled::Open);
                let (certainty, saved) = match (item.certainty, settled) {
                    (Certainty::IfSaved, Settled::Yes) if certain => {
                        (Certainty::Leaked, Some(true))
                    }
                    (Certainty::IfSaved, Settled::Yes) => (Certainty::MayHaveLeaked, Some(true)),
                    (_, Settled::No) => (Certainty::NotLeaked, Some(false)),
                    (certainty, _) => (certainty, None),
                };
                Resolved { category, certainty, saved }
            })
            .collect();
        let country = &catalogue.country;
        let abroad = recipient.country != country.code;
        let audience = match recipient.status {
            Status::Minor => Audience::Guardian,
            Status::Protected => Audience::Protected,
            _ if abroad => Audience::Abroad,
            _ => Audience::Adult,
        };
        let region = recipient
            .address
            .as_ref()
            .filter(|_| !abroad)
            .and_then(|address| country.region(&address.postal_code));
        Self { audience, data, region: region.map(str::to_owned) }
    }

    /// The worst certainty among the categories.
    pub fn worst(&self) -> Certainty {
        self.data.iter().map(|item| item.certainty).min().unwrap_or(Certainty::NotLeaked)
    }

    /// The worst certainty among the categories that reveal where the data subject lives.
    pub fn of_addresses(&self) -> Certainty {
        let addresses = self.data.iter().filter(|item| ADDRESSES.contains(&item.category.as_str()));
        addresses.map(|item| item.certainty).min().unwrap_or(Certainty::NotLeaked)
    }

    /// Whether none of this data subject's data leaked or may have leaked.
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
        let audience = self.audience.name();
        if words.is_empty() {
            audience.to_owned()
        } else {
            format!("{audience}: {}", words.join(", "))
        }
    }
}
