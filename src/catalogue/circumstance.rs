//! Everything that an entry of the catalogue may depend on, in one place.
//!
//! A letter must name the consequences that are likely (GDPR Art. 34(2) with 33(3)(c)) and the steps
//! that help (recital 86). Which those are follows from the data, but not from the data alone: nobody
//! blackmails with a letter that came back unopened, and an employer does not advise its staff to
//! inform their employer. A [`Circumstance`] is one fact of that kind; a [`Situation`] holds all of
//! those that are true for one recipient of one incident; a [`Condition`](super::Condition) asks for
//! some of them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::certainty::Certainty;
use super::kinds::{NatureKind, SenderKind};
use super::reader::{Audience, Reader, Residence};
use crate::terms::Reach;

/// A contact point of the sender that a step needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Office {
    /// `patient-ombud`: the patient ombudsperson.
    PatientOmbud,
    /// `social-ombud`: the social services ombudsperson.
    SocialOmbud,
    /// `protected`: a number for people with a protected address.
    Protected,
}

impl Office {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::PatientOmbud, Self::SocialOmbud, Self::Protected];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::PatientOmbud => "patient-ombud",
            Self::SocialOmbud => "social-ombud",
            Self::Protected => "protected",
        }
    }
}

/// What a circumstance is about: a key of `when` and `unless` in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// `nature`: the kind of breach.
    Nature,
    /// `ransomware`: whether malware locked or copied data for ransom.
    Ransomware,
    /// `extortion`: whether somebody tries to extort money.
    Extortion,
    /// `reach`: how far the data went.
    Reach,
    /// `sender`: what the sender is to the data subject.
    Sender,
    /// `audience`: whom the letter addresses.
    Audience,
    /// `residence`: where the reader lives.
    Residence,
    /// `restored`: whether what happened to the data that leads to the entry is in order again; of a helper,
    /// whether all damage is.
    Restored,
    /// `certainty`: what happened to the data that leads to the entry.
    Certainty,
    /// `contact`: contact points that the sender has.
    Contact,
    /// `data`: categories of data that are concerned for this data subject.
    Data,
}

impl Topic {
    /// All of them, in the order in which they are listed and explained.
    pub const ALL: [Self; 11] = [
        Self::Nature,
        Self::Ransomware,
        Self::Extortion,
        Self::Reach,
        Self::Sender,
        Self::Audience,
        Self::Residence,
        Self::Restored,
        Self::Certainty,
        Self::Contact,
        Self::Data,
    ];

    /// Its key in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nature => "nature",
            Self::Ransomware => "ransomware",
            Self::Extortion => "extortion",
            Self::Reach => "reach",
            Self::Sender => "sender",
            Self::Audience => "audience",
            Self::Residence => "residence",
            Self::Restored => "restored",
            Self::Certainty => "certainty",
            Self::Contact => "contact",
            Self::Data => "data",
        }
    }

    /// Every circumstance of this topic. Empty for [`Topic::Data`], whose values are the categories of
    /// the catalogue.
    pub fn all(self) -> Vec<Circumstance> {
        let yes_no = [true, false].into_iter();
        match self {
            Self::Nature => NatureKind::ALL.map(Circumstance::Nature).to_vec(),
            Self::Ransomware => yes_no.map(Circumstance::Ransomware).collect(),
            Self::Extortion => yes_no.map(Circumstance::Extortion).collect(),
            Self::Restored => yes_no.map(Circumstance::Restored).collect(),
            Self::Reach => Reach::ALL.map(Circumstance::Reach).to_vec(),
            Self::Sender => SenderKind::ALL.map(Circumstance::Sender).to_vec(),
            Self::Audience => Audience::ALL.map(Circumstance::Audience).to_vec(),
            Self::Residence => Residence::ALL.map(Circumstance::Residence).to_vec(),
            Self::Certainty => Certainty::ALL
                .into_iter()
                .filter(|certainty| *certainty != Certainty::NotLeaked)
                .map(Circumstance::Certainty)
                .collect(),
            Self::Contact => Office::ALL.map(Circumstance::Contact).to_vec(),
            Self::Data => Vec::new(),
        }
    }

    /// Whether several circumstances of the topic can be true at once.
    pub fn is_a_set(self) -> bool {
        matches!(self, Self::Contact | Self::Data)
    }
}

/// One fact that an entry may depend on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Circumstance {
    /// The kind of breach.
    Nature(NatureKind),
    /// Whether malware locked or copied data for ransom.
    Ransomware(bool),
    /// Whether somebody tries to extort money.
    Extortion(bool),
    /// How far the data went.
    Reach(Reach),
    /// What the sender is to the data subject.
    Sender(SenderKind),
    /// Whom the letter addresses.
    Audience(Audience),
    /// Where the reader lives.
    Residence(Residence),
    /// Whether what was lost, altered or unavailable is in order again.
    Restored(bool),
    /// What happened to the data that leads to the entry.
    Certainty(Certainty),
    /// The sender has this contact point.
    Contact(Office),
    /// This category is concerned for the data subject.
    Data(String),
}

impl Circumstance {
    /// What it is about.
    pub fn topic(&self) -> Topic {
        match self {
            Self::Nature(_) => Topic::Nature,
            Self::Ransomware(_) => Topic::Ransomware,
            Self::Extortion(_) => Topic::Extortion,
            Self::Reach(_) => Topic::Reach,
            Self::Sender(_) => Topic::Sender,
            Self::Audience(_) => Topic::Audience,
            Self::Residence(_) => Topic::Residence,
            Self::Restored(_) => Topic::Restored,
            Self::Certainty(_) => Topic::Certainty,
            Self::Contact(_) => Topic::Contact,
            Self::Data(_) => Topic::Data,
        }
    }

    /// Its word in files.
    pub fn word(&self) -> &str {
        let yes_no = |yes: bool| if yes { "yes" } else { "no" };
        match self {
            Self::Nature(kind) => kind.name(),
            Self::Ransomware(yes) | Self::Extortion(yes) | Self::Restored(yes) => yes_no(*yes),
            Self::Reach(reach) => reach.name(),
            Self::Sender(kind) => kind.name(),
            Self::Audience(audience) => audience.name(),
            Self::Residence(residence) => residence.name(),
            Self::Certainty(certainty) => certainty.name(),
            Self::Contact(office) => office.name(),
            Self::Data(category) => category,
        }
    }
}

/// What is true of the incident itself, for all its recipients.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentFacts {
    /// The kind of breach.
    pub nature: NatureKind,
    /// Whether malware locked or copied data for ransom.
    pub ransomware: bool,
    /// Whether somebody tries to extort money.
    pub extortion: bool,
    /// How far the data went.
    pub reach: Reach,
    /// What the sender is to the data subjects.
    pub sender: SenderKind,
    /// Contact points of the sender that steps may need.
    pub offices: BTreeSet<Office>,
    /// What was lost, altered or unavailable: each category with what happened to it, and whether that is
    /// in order again. The one place that says it.
    pub damage: BTreeMap<(String, Certainty), bool>,
    /// The region whose authority supervises the controller, if it is one of the catalogue's.
    pub region: Option<String>,
}

/// Everything that is true for one recipient, except the certainty, which each entry has of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situation {
    all: BTreeSet<Circumstance>,
    damage: BTreeMap<(String, Certainty), bool>,
}

impl Situation {
    /// The situation of a recipient: the facts of the incident, whom the letter addresses, where the
    /// reader lives, and the categories that are concerned.
    pub fn new<'a>(
        incident: &IncidentFacts,
        reader: Reader,
        categories: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let damage = incident.damage.clone();
        let all_in_order = !damage.is_empty() && damage.values().all(|in_order| *in_order);
        let mut all = BTreeSet::from([
            Circumstance::Nature(incident.nature),
            Circumstance::Ransomware(incident.ransomware),
            Circumstance::Extortion(incident.extortion),
            Circumstance::Reach(incident.reach),
            Circumstance::Sender(incident.sender),
            Circumstance::Audience(reader.audience),
            Circumstance::Residence(reader.residence),
            Circumstance::Restored(all_in_order),
        ]);
        // What is for guardians is for those of young people, too, unless it excludes them.
        if reader.audience == Audience::YoungGuardian {
            all.insert(Circumstance::Audience(Audience::Guardian));
        }
        all.extend(incident.offices.iter().map(|office| Circumstance::Contact(*office)));
        all.extend(categories.into_iter().map(|id| Circumstance::Data(id.to_owned())));
        Self { all, damage }
    }

    /// The same for an entry that this data leads to: what is restored is this data.
    pub fn of_data(&self, category: &str, certainty: Certainty) -> Cow<'_, Self> {
        let own = (category.to_owned(), certainty);
        let restored = certainty.is_damage() && self.damage.get(&own) == Some(&true);
        if self.all.contains(&Circumstance::Restored(restored)) {
            return Cow::Borrowed(self);
        }
        let mut own = self.clone();
        own.all.remove(&Circumstance::Restored(!restored));
        own.all.insert(Circumstance::Restored(restored));
        Cow::Owned(own)
    }

    /// Whether a circumstance holds where the data that leads to an entry has this certainty.
    pub fn has(&self, circumstance: &Circumstance, certainty: Certainty) -> bool {
        match circumstance {
            Circumstance::Certainty(one) => *one == certainty,
            other => self.all.contains(other),
        }
    }

    /// The circumstances of a topic that are true. The certainty is not among them.
    pub fn of(&self, topic: Topic) -> impl Iterator<Item = &Circumstance> {
        self.all.iter().filter(move |one| one.topic() == topic)
    }
}
