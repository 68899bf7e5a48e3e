//! The types of the catalogue.

use std::collections::BTreeMap;

use crate::diag::Span;

/// A day of the Gregorian calendar. Always a day that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

impl Date {
    /// A day, or `None` if there is no such day (30 February) or the year is not 1900–2199.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        ((1900..2200).contains(&year) && (1..=days).contains(&day)).then_some(Self {
            year,
            month,
            day,
        })
    }

    /// Reads `YYYY-MM-DD` (ISO 8601) and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let number = |range: std::ops::Range<usize>| -> Option<u16> {
            let part = text.get(range)?;
            part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok())?
        };
        let month = u8::try_from(number(5..7)?).ok()?;
        let day = u8::try_from(number(8..10)?).ok()?;
        Self::new(i32::from(number(0..4)?), month, day)
    }

    /// Year, 1900–2199.
    pub fn year(self) -> i32 {
        self.year
    }

    /// Month, 1–12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// Day of the month, 1-based.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days from `earlier` to this day; negative if `earlier` is later.
    pub fn days_since(self, earlier: Self) -> i32 {
        self.number() - earlier.number()
    }

    /// The how manieth day it is, counted from a March, so that a leap day ends its year.
    fn number(self) -> i32 {
        let month = i32::from(self.month);
        let (year, month) =
            if month > 2 { (self.year, month - 3) } else { (self.year - 1, month + 9) };
        let leap_days = year / 4 - year / 100 + year / 400;
        365 * year + leap_days + (153 * month + 2) / 5 + i32::from(self.day)
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// How certain it is that a category leaked for one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// It leaked.
    Leaked,
    /// It may have leaked.
    MayHaveLeaked,
    /// It may have leaked if it was saved, and whether it was is not known.
    IfSaved,
    /// It did not leak.
    NotLeaked,
}

impl Certainty {
    /// Its name in files and in texts (`$data-<category>`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Leaked => "leaked",
            Self::MayHaveLeaked => "may-have-leaked",
            Self::IfSaved => "if-saved",
            Self::NotLeaked => "not-leaked",
        }
    }

    /// Reads its name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Leaked, Self::MayHaveLeaked, Self::IfSaved, Self::NotLeaked]
            .into_iter()
            .find(|certainty| certainty.name() == name)
    }
}

/// Whom a letter speaks to. Decides which advice fits and which form of a text is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// An adult with an address in the catalogue's country.
    Adult,
    /// The guardian of the person.
    Guardian,
    /// An adult under a non-disclosure for personal safety.
    Protected,
    /// An adult with an address abroad.
    Abroad,
}

impl Audience {
    /// Its name in files and in texts (`$audience`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Adult => "adult",
            Self::Guardian => "guardian",
            Self::Protected => "protected",
            Self::Abroad => "abroad",
        }
    }
}

/// Everything one country's catalogue states. Ids are sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// The country that it is for.
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

/// What letters must know of the country itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2: `FI`. Addresses elsewhere are abroad.
    pub code: String,
    /// With what its phone numbers are called from abroad: `+358`. `None`: as they are written.
    pub calling_code: Option<String>,
    /// With what a phone number begins inside the country, and not after the calling code: `0`.
    pub trunk_prefix: Option<String>,
    /// Languages whose address or number stands in for a missing one, first choice first. The
    /// reader is told so.
    pub stand_in_languages: Vec<String>,
    /// The authority that explains all bans and blocks: advice of [`Place::More`] is named beside
    /// it, and where no letter of the date can name it, each such advice is a step of its own.
    pub bans_guide: Option<String>,
    /// Regions with authorities or services of their own, with how their postal codes begin.
    pub regions: BTreeMap<String, Vec<String>>,
    /// By region, the languages that come first in letters to people there of whom nobody knows which
    /// language they read.
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

/// What a leak can lead to. Words: `consequence-<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consequence {
    /// Lowest is named first.
    pub order: u32,
    /// Consequences that need not be named beside this one.
    pub covers: Vec<String>,
    /// Two or more of these are printed as this one.
    pub stands_for: Vec<String>,
}

/// Where advice is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A numbered step of its own.
    Step,
    /// Named in one line after the steps.
    More,
}

/// Something a person can do. Words: `advice-<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// Lowest comes first.
    pub urgency: u32,
    /// For whom.
    pub audiences: Vec<Audience>,
    /// Who helps with it, best first.
    pub authorities: Vec<String>,
    /// Where it is printed.
    pub place: Place,
    /// First day of a letter that may hold it.
    pub valid_from: Option<Date>,
    /// Last day of a letter that may hold it.
    pub valid_to: Option<Date>,
    /// Advice that need not be given beside this one.
    pub covers: Vec<String>,
    /// Consequences that it is about: a letter that gives this advice names them.
    pub against: Vec<String>,
    /// What of its first helper stands in the step itself, because the step is of no use without.
    pub shows: Shows,
}

/// What of a helper stands in a step.
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

/// A sentence that calms, and what it must never stand beside. Words: `reassurance-<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reassurance {
    /// Categories beside which it would be untrue.
    pub never_with: Vec<String>,
}

/// Where an authority or helper works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Everywhere in the country.
    National,
    /// In one region: `region:aland`.
    Region(String),
    /// A company.
    Company,
    /// The sender's or the reader's own: no record, the reader knows it.
    Local,
}

/// An authority or helper. Words: `authority-<id>` with `.hours`, `.help`, `.notified`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority {
    /// Where it works.
    pub scope: Scope,
    /// `https:` address per language.
    pub url: BTreeMap<String, String>,
    /// Phone number per language, as people write it.
    pub phone: BTreeMap<String, String>,
    /// A second number that helps when the first is closed, in another language.
    pub also_phone: Option<String>,
    /// First day of a letter that may name it.
    pub valid_from: Option<Date>,
    /// Last day of a letter that may name it.
    pub valid_to: Option<Date>,
    /// When a person last checked this record.
    pub checked_on: Option<Date>,
    /// Whether a person confirmed it.
    pub confirmed: bool,
    /// Fields that a person must check before a letter leaves.
    pub unconfirmed: Vec<String>,
    /// The authority that took its place.
    pub successor: Option<String>,
    /// Where it stands in every letter's list of helpers, lowest first; `None` = not in it.
    pub help_order: Option<u32>,
    /// Where the record says from when to when it is valid and when somebody checked it.
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
    /// Whether a reader of this region can turn to it as to one of the country's own. Companies and
    /// the reader's or sender's own helpers are no part of any region's list.
    pub fn serves(&self, region: Option<&str>) -> bool {
        match &self.scope {
            Scope::National => true,
            Scope::Region(own) => Some(own.as_str()) == region,
            Scope::Company | Scope::Local => false,
        }
    }

    /// Whether a letter of this date may name it.
    pub fn valid_on(&self, date: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= date) && self.valid_to.is_none_or(|to| date <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist_are_dates() {
        assert_eq!(Date::parse("2024-02-29").map(|d| d.to_string()), Some("2024-02-29".into()));
        for wrong in
            ["2023-02-29", "2023-13-01", "2023-00-10", "23-01-01", "2023-1-1", "+023-01-01"]
        {
            assert_eq!(Date::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn days_between_dates() {
        let days =
            |from: &str, to: &str| Date::parse(to).unwrap().days_since(Date::parse(from).unwrap());
        assert_eq!(days("2024-02-28", "2024-03-01"), 2);
        assert_eq!(days("2023-02-28", "2023-03-01"), 1);
        assert_eq!(days("2025-12-31", "2026-01-01"), 1);
        assert_eq!(days("1900-01-01", "2199-12-31"), 109_572);
        assert_eq!(days("2026-02-10", "2026-02-09"), -1);
    }
}
