//! What an incident means for one person: whom the letter speaks to, and how certain it is for
//! each category of data. Everything in a letter but name and address follows from it.

use crate::catalogue::{Audience, Catalogue, Certainty};
use crate::incident::Incident;
use crate::recipients::{Recipient, Settled, Status};

/// Categories that tell where a person lives.
const ADDRESSES: [&str; 3] = ["postal-address", "billing-address", "protected-address"];

/// A category of data for one person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Resolved {
    /// Id in the catalogue.
    pub category: String,
    /// How certain it is for this person.
    pub certainty: Certainty,
    /// Whether it was saved, where the person's row settles a condition.
    pub saved: Option<bool>,
}

/// What an incident means for one person. Equal variants give equal letters but for the person's
/// own values.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Variant {
    /// Whom the letter speaks to.
    pub audience: Audience,
    /// Each category of the incident, in its order.
    pub data: Vec<Resolved>,
    /// Region of the catalogue's country that has authorities or services of its own.
    pub region: Option<String>,
}

impl Variant {
    /// Works it out.
    ///
    /// A condition (`if-saved`) that the person's row answers with yes makes the category as
    /// certain as the rest of the incident: `leaked` if anything leaked for certain, else
    /// `may-have-leaked`. No makes it `not-leaked`. A row can also take back any other category:
    /// no means that this person's data did not hold it.
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

    /// The worst certainty among the categories that tell where the person lives.
    pub fn of_addresses(&self) -> Certainty {
        let addresses = self.data.iter().filter(|item| ADDRESSES.contains(&item.category.as_str()));
        addresses.map(|item| item.certainty).min().unwrap_or(Certainty::NotLeaked)
    }

    /// Whether nothing of this person's leaked or may have leaked.
    pub fn untouched(&self) -> bool {
        self.worst() == Certainty::NotLeaked
    }

    /// A short name for manifests and counts, such as `adult: personal-identity-code saved`.
    /// Holds no personal data: many people share it.
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
