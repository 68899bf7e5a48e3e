//! A person as the recipients file states them.

use std::collections::BTreeMap;

/// Whether a category of data was saved for this person: settles `if-saved`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Settled {
    /// `yes`: it was saved.
    Yes,
    /// `no`: it was not.
    No,
    /// Blank: not known; the condition stays in the letter.
    Open,
}

/// What needs special care about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Nothing.
    Ordinary,
    /// A child: the guardian is written to.
    Minor,
    /// Under a non-disclosure for personal safety (turvakielto, spärrmarkering).
    Protected,
    /// Dead: nobody is written to (GDPR recital 27) unless a person decides so.
    Deceased,
    /// An adult under guardianship: gets their own letter.
    Guardianship,
}

/// A postal address as it stands in the file, cleaned of nothing but outer blanks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// `c/o` line, without the `c/o`.
    pub care_of: Option<String>,
    /// Street or post office box.
    pub street: String,
    /// Postal code; leading zeros are kept.
    pub postal_code: String,
    /// Post office, as in the file; printed in capitals.
    pub city: String,
    /// ISO 3166-1 alpha-2, upper case; `FI` when blank.
    pub country: String,
}

/// One person.
///
/// `Debug` shows the id and row only, so that a value never slips into a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Recipient {
    /// The row's own id, unique in the file. Not a personal identity code.
    pub id: String,
    /// 1-based row of the file as an editor or Excel shows it (the header is row 1).
    pub row: u64,
    /// The person's name.
    pub name: String,
    /// The guardian's name: the letter goes to them.
    pub guardian_name: Option<String>,
    /// The postal address, if street, postal code and city are there.
    pub address: Option<Address>,
    /// The e-mail address, checked to be one plain address.
    pub email: Option<String>,
    /// Language tags in the order of the letter's parts; empty = unknown.
    pub languages: Vec<String>,
    /// The channel, if the file states one.
    pub channel: Option<Wanted>,
    /// What needs special care.
    pub status: Status,
    /// The person's own answers to `if-saved`, by category id. Categories without a column are
    /// absent.
    pub settled: BTreeMap<String, Settled>,
}

/// The channel a row asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wanted {
    /// On paper.
    Letter,
    /// By e-mail.
    Email,
    /// Both ways.
    Both,
}

impl std::fmt::Debug for Recipient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Recipient").field("row", &self.row).finish_non_exhaustive()
    }
}
