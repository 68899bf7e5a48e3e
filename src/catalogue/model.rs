//! The types of the catalogue.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diag::Span;

use super::condition::Condition;
use super::reader::Audience;

/// The catalogue of one country. Ids are sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// The country itself.
    pub country: Country,
    /// Data categories by id.
    pub categories: BTreeMap<String, Category>,
    /// Consequences by id.
    pub consequences: BTreeMap<String, Consequence>,
    /// Advice by id.
    pub advice: BTreeMap<String, Advice>,
    /// Reassurances by id.
    pub reassurances: BTreeMap<String, Reassurance>,
    /// Authorities and helpers by id.
    pub authorities: BTreeMap<String, Authority>,
}

/// Facts of the country that letters need.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2: `FI`. Addresses elsewhere are abroad.
    pub code: String,
    /// Prefix for calls from abroad: `+358`. `None`: numbers are printed as they are written.
    pub calling_code: Option<String>,
    /// First digits of a number inside the country, which are left out after the calling code: `0`.
    pub trunk_prefix: Option<String>,
    /// Languages whose address or number replaces a missing one, first choice first. The letter says
    /// so.
    pub stand_in_languages: Vec<String>,
    /// The authority that explains all bans and blocks. Advice of [`Place::More`] is named beside it;
    /// where no letter of the date can name it, each such advice is a step of its own.
    pub bans_guide: Option<String>,
    /// Regions with authorities or services of their own, each with the first digits of its postal
    /// codes.
    pub regions: BTreeMap<String, Vec<String>>,
    /// By region, the languages that come first in letters to recipients there whose language is not
    /// known.
    pub unknown_language_first: BTreeMap<String, Vec<String>>,
}

impl Country {
    /// The region of a postal code.
    pub fn region(&self, postal_code: &str) -> Option<&str> {
        let begins = |prefix: &String| postal_code.starts_with(prefix.as_str());
        let mut found = self.regions.iter().filter(|(_, prefixes)| prefixes.iter().any(begins));
        found.next().map(|(region, _)| region.as_str())
    }
}

/// A category of personal data. Words: `data-<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Sensitivity class, such as `ordinary`, `special` (GDPR Art. 9), `national-id` (Art. 87).
    pub class: String,
    /// Consequences that can follow.
    pub consequences: Vec<String>,
    /// Advice that follows.
    pub advice: Vec<String>,
}

/// A consequence that a leak can have. Words: `consequence-<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consequence {
    /// Order in the letter, lowest first.
    pub order: u32,
    /// Consequences that need not be named beside this one.
    pub covers: Vec<String>,
    /// Two or more of these are printed as this one consequence.
    pub stands_for: Vec<String>,
    /// When it can follow.
    pub condition: Condition,
}

/// Where advice is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A numbered step of its own.
    Step,
    /// Named in one line after the steps.
    More,
}

/// Something that the reader can do. Words: `advice-<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// Order of the steps, lowest first.
    pub urgency: u32,
    /// The audiences that it is for.
    pub audiences: Vec<Audience>,
    /// Authorities that help with it, best first.
    pub authorities: Vec<String>,
    /// Where it is printed.
    pub place: Place,
    /// First day of a letter that may hold it.
    pub valid_from: Option<Date>,
    /// Last day of a letter that may hold it.
    pub valid_to: Option<Date>,
    /// Advice that is left out beside this one.
    pub covers: Vec<String>,
    /// Advice that says the same in another place: an incident that leaves one of them out leaves this out.
    pub same_as: Vec<String>,
    /// Consequences that it prevents: a letter with this advice names them.
    pub against: Vec<String>,
    /// What the step itself shows of its first helper, because it is of no use without.
    pub shows: Shows,
    /// When it helps, besides the audiences.
    pub condition: Condition,
}

/// What a step shows of its helper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shows {
    /// Nothing.
    #[default]
    Nothing,
    /// The phone number.
    Phone,
    /// The web address.
    Url,
}

/// A reassuring sentence and the categories that contradict it. Words: `reassurance-<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reassurance {
    /// Categories whose leak would make it untrue.
    pub never_with: Vec<String>,
    /// What must be true of the incident and the reader.
    pub condition: Condition,
}

/// Where an authority or helper works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Everywhere in the country.
    National,
    /// In one region: `region:aland`, for readers there.
    Region(String),
    /// Supervises controllers of one region: `controller:aland`; `None`, `controller`: of no region.
    Controller(Option<String>),
    /// A company.
    Company,
    /// The sender's or the reader's own, such as the reader's bank: it has no record.
    Local,
}

/// An authority or helper. Words: `authority-<id>` with `.hours`, `.help`, `.notified`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority {
    /// Where it works.
    pub scope: Scope,
    /// Under which circumstances the list of helpers has it.
    pub condition: Condition,
    /// `https:` address per language.
    pub url: BTreeMap<String, String>,
    /// Phone number per language, in groups of digits.
    pub phone: BTreeMap<String, String>,
    /// A second number that helps when the first is closed, in another language.
    pub also_phone: Option<String>,
    /// First day of a letter that may name it.
    pub valid_from: Option<Date>,
    /// Last day of a letter that may name it.
    pub valid_to: Option<Date>,
    /// The day on which a person last checked this record.
    pub checked_on: Option<Date>,
    /// Whether a person confirmed it.
    pub confirmed: bool,
    /// Fields that a person must check before a letter leaves.
    pub unconfirmed: Vec<String>,
    /// The authority that replaced it.
    pub successor: Option<String>,
    /// Order in the list of helpers of every letter, lowest first; `None`: not in that list.
    pub help_order: Option<u32>,
    /// Advice beside which that list has it. Empty: beside any.
    pub only_with: Vec<String>,
    /// Data with which that list has it for readers abroad. Empty: with any.
    pub abroad_with: Vec<String>,
    /// Places of the dates in the file, for problems that only a finished letter shows.
    pub places: AuthorityPlaces,
}

/// Places in the file of the catalogue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AuthorityPlaces {
    /// `valid-from`.
    pub valid_from: Option<Span>,
    /// `valid-to`.
    pub valid_to: Option<Span>,
    /// `checked-on`.
    pub checked_on: Option<Span>,
}

impl Authority {
    /// Whether it is an authority for readers in this region who write about a controller in that region
    /// (`None`: none of the catalogue's). Companies and local helpers serve no region.
    pub fn serves(&self, region: Option<&str>, of_controller: Option<&str>) -> bool {
        match &self.scope {
            Scope::National => true,
            Scope::Region(own) => Some(own.as_str()) == region,
            Scope::Controller(own) => own.as_deref() == of_controller,
            Scope::Company | Scope::Local => false,
        }
    }

    /// Whether a letter of this date may name it.
    pub fn valid_on(&self, date: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= date) && self.valid_to.is_none_or(|to| date <= to)
    }
}
