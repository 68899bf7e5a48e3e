//! A person as the recipients file states them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::diag::Code;
use crate::diag::codes::recipients as codes;
use crate::terms::{Channels, Medium};

/// Whether a category of data was saved for this person: settles `if-saved`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Settled {
    /// `yes`: it was saved.
    Yes,
    /// `no`: it was not.
    No,
    /// Blank: not known; the condition stays in the letter.
    Open,
}

/// What needs special care about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
///
/// `Debug` shows nothing of it, like that of [`Recipient`].
#[derive(Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Address {
    /// `c/o` line, without the `c/o`.
    pub care_of: Option<String>,
    /// Street or post office box.
    pub street: String,
    /// Postal code; leading zeros are kept. Blank only abroad, where some countries have none.
    pub postal_code: String,
    /// Post office, as in the file; printed in capitals.
    pub city: String,
}

/// One person.
///
/// `Debug` shows the row only, so that a value never slips into a log. It is serialised to be
/// sorted in files that have no name, and for nothing else.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Recipient {
    /// The row's own id, unique in the file. Not a personal identity code.
    pub id: String,
    /// 1-based row of the file as an editor or Excel shows it (the header is row 1).
    pub row: u64,
    /// The person's name.
    pub name: String,
    /// The guardian's name: the letter goes to them.
    pub guardian_name: Option<String>,
    /// The postal address, if street, postal code and city are there (abroad: street and city).
    pub address: Option<Address>,
    /// Where the person lives, with or without an address: ISO 3166-1 alpha-2, upper case; `FI`
    /// when blank, and for Åland.
    pub country: String,
    /// The e-mail address, checked to be one plain address.
    pub email: Option<String>,
    /// Language tags in the order of the letter's parts; empty = unknown.
    pub languages: Vec<String>,
    /// The channel, if the file states one.
    pub channel: Option<Channels>,
    /// What needs special care.
    pub status: Status,
    /// Whether letters are to be in large print.
    pub large_print: bool,
    /// The person's own answers to `if-saved`, by category id. Categories without a column are
    /// absent.
    pub settled: BTreeMap<String, Settled>,
    /// What a person must decide about before this one is written to. Empty for nearly
    /// everybody.
    pub needs: Vec<Need>,
    /// A second guardian, who gets a letter as well.
    pub second_guardian: Option<Box<Guardian>>,
    /// 0 for the person; 1 for the copy that goes to the second guardian.
    pub copy: u8,
    /// The year of birth if the list has it, to tell namesakes apart. Never printed.
    pub born: Option<u16>,
}

/// A second guardian of a child, often one who lives elsewhere. `Debug` shows nothing of them.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Guardian {
    /// The name.
    pub name: String,
    /// Where the guardian lives; `None` without an own address.
    pub address: Option<Address>,
    /// Whether nothing else is known than that the guardian lives where the child does.
    pub with_child: bool,
    /// The country of the address: ISO 3166-1 alpha-2, upper case.
    pub country: String,
    /// The e-mail address, checked to be one plain address.
    pub email: Option<String>,
    /// What stands in the way of writing to this guardian.
    pub needs: Vec<Need>,
}

/// A reason why a person must decide about a row. It becomes a line of `exceptions.csv`.
///
/// A need that is about a channel ([`Need::of_channel`]) matters only if that channel is wanted:
/// whoever gets an e-mail anyway need not wait for their street.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Need {
    /// Parts of the address are missing; `address` is `None`.
    PartialAddress(Missing),
    /// The Finnish postal code is none; `address` is `None`.
    BadPostalCode,
    /// The e-mail address is not one plain address; `email` is `None`.
    BadEmail,
    /// A child without a guardian's name: nobody knows whom to write to.
    MinorWithoutGuardian,
    /// A guardian's name on the row of an adult under guardianship: who is to get the letter?
    UnclearGuardian,
    /// The address of a protected person, which may not be the contact address.
    HomeAddress,
    /// The person stands on the list of people who must not be written to.
    Suppressed,
    /// The e-mail address stands on that list.
    SuppressedEmail,
    /// The same person as on an earlier row (1-based, as Excel counts), and told there.
    Merged(u64),
    /// Somebody took the person out, in the list of corrections.
    TakenOut,
    /// A child by the year of birth, but nothing says so: nobody knows whom to write to.
    ChildWithoutStatus,
}

/// The parts of an address that are missing. At least one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Missing {
    /// Street or post office box.
    pub street: bool,
    /// Postal code; never missing abroad.
    pub postal_code: bool,
    /// Post office.
    pub city: bool,
}

impl Missing {
    /// What is missing, in words.
    fn words(self) -> &'static str {
        match (self.street, self.postal_code, self.city) {
            (true, true, true) => "the postal address has no street, postal code and post office",
            (true, true, false) => "the postal address has no street and no postal code",
            (true, false, true) => "the postal address has no street and no post office",
            (true, false, false) => "the postal address has no street",
            (false, true, true) => "the postal address has no postal code and no post office",
            (false, true, false) => "the postal address has no postal code",
            (false, false, _) => "the postal address has no post office",
        }
    }

    /// What is missing, as a fixed word for the program's own words.
    pub fn key(self) -> &'static str {
        match (self.street, self.postal_code, self.city) {
            (true, true, true) => "all",
            (true, true, false) => "street-postal-code",
            (true, false, true) => "street-city",
            (true, false, false) => "street",
            (false, true, true) => "postal-code-city",
            (false, true, false) => "postal-code",
            (false, false, _) => "city",
        }
    }

    /// Our name of the first column that is blank.
    fn column(self) -> &'static str {
        match (self.street, self.postal_code) {
            (true, _) => "street",
            (_, true) => "postal-code",
            _ => "city",
        }
    }
}

impl Need {
    /// The code of the warning that told of it.
    pub fn code(self) -> Code {
        match self {
            Self::PartialAddress(_) => codes::PARTIAL_ADDRESS,
            Self::BadPostalCode => codes::BAD_POSTAL_CODE,
            Self::BadEmail => codes::BAD_EMAIL,
            Self::MinorWithoutGuardian => codes::MINOR_WITHOUT_GUARDIAN,
            Self::UnclearGuardian => codes::UNCLEAR_GUARDIAN,
            Self::HomeAddress => codes::HOME_ADDRESS,
            Self::Suppressed | Self::SuppressedEmail => codes::SUPPRESSED,
            Self::Merged(_) => codes::MERGED,
            Self::TakenOut => codes::TAKEN_OUT,
            Self::ChildWithoutStatus => codes::CHILD_WITHOUT_STATUS,
        }
    }

    /// Our name of the column to look at.
    pub fn column(self) -> &'static str {
        match self {
            Self::PartialAddress(missing) => missing.column(),
            Self::HomeAddress => "street",
            Self::BadPostalCode => "postal-code",
            Self::BadEmail | Self::SuppressedEmail => "email",
            Self::Suppressed | Self::Merged(_) | Self::TakenOut => "id",
            Self::MinorWithoutGuardian | Self::UnclearGuardian => "guardian-name",
            Self::ChildWithoutStatus => "status",
        }
    }

    /// The reason in words, without any value.
    pub fn reason(self) -> &'static str {
        match self {
            Self::PartialAddress(missing) => missing.words(),
            Self::BadPostalCode => "the postal code is not a Finnish one",
            Self::BadEmail => "the e-mail address cannot be used",
            Self::MinorWithoutGuardian => "a child without the name of a guardian",
            Self::UnclearGuardian => "a guardian is named for an adult under guardianship",
            Self::ChildWithoutStatus => "a child by the year of birth, but not by the status",
            Self::HomeAddress => {
                "the address of this protected person may not be the contact address"
            }
            Self::Suppressed => "the person is on the list of people not to be written to",
            Self::SuppressedEmail => {
                "the e-mail address is on the list of people not to be written to"
            }
            Self::Merged(_) => "the same person as on an earlier row, and told there",
            Self::TakenOut => "taken out in the list of corrections",
        }
    }

    /// The channel that it stands in the way of, or `None` if it stands in the way of all.
    pub fn of_channel(self) -> Option<Medium> {
        match self {
            Self::PartialAddress(_) | Self::BadPostalCode | Self::HomeAddress => {
                Some(Medium::Letter)
            }
            Self::BadEmail | Self::SuppressedEmail => Some(Medium::Email),
            Self::MinorWithoutGuardian
            | Self::UnclearGuardian
            | Self::ChildWithoutStatus
            | Self::Suppressed
            | Self::Merged(_)
            | Self::TakenOut => None,
        }
    }
}

impl Recipient {
    /// A person of whom nothing but the name is known.
    pub fn new(id: impl Into<String>, row: u64, name: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            row,
            name: name.into(),
            guardian_name: None,
            address: None,
            country: "FI".into(),
            email: None,
            languages: Vec::new(),
            channel: None,
            status: Status::Ordinary,
            large_print: false,
            settled: BTreeMap::new(),
            needs: Vec::new(),
            second_guardian: None,
            copy: 0,
            born: None,
        }
    }

    /// Parts the second guardian from the person: what goes to that guardian is a recipient of its
    /// own, with the person's id and [`SECOND_GUARDIAN`], so that no list ever takes two letters for
    /// one.
    #[must_use]
    pub fn parted(mut self) -> (Self, Option<Self>) {
        let Some(guardian) = self.second_guardian.take() else { return (self, None) };
        let (address, country) = match guardian.with_child {
            true => (self.address.clone(), self.country.clone()),
            false => (guardian.address, guardian.country),
        };
        let mut second = Self {
            id: format!("{}{SECOND_GUARDIAN}", self.id),
            copy: 1,
            guardian_name: Some(guardian.name),
            address,
            country,
            email: guardian.email,
            ..self.clone()
        };
        // What is wrong with the first guardian's addresses is not wrong with the second's.
        second.needs.retain(|need| need.of_channel().is_none());
        second.needs.extend(guardian.needs);
        (self, Some(second))
    }

    /// Our name of the column that a value of this recipient stands in: what goes to a second guardian
    /// has columns of its own.
    pub fn column(&self, column: &'static str) -> &'static str {
        match (self.copy, column) {
            (0, _) => column,
            (_, "guardian-name") => "guardian-2-name",
            (_, "care-of") => "guardian-2-care-of",
            (_, "street") => "guardian-2-street",
            (_, "postal-code") => "guardian-2-postal-code",
            (_, "city") => "guardian-2-city",
            (_, "country") => "guardian-2-country",
            (_, "email") => "guardian-2-email",
            _ => column,
        }
    }

    /// The id of the row, for the person and for the copy of a second guardian.
    pub fn row_id(&self) -> &str {
        match self.copy {
            0 => &self.id,
            _ => self.id.strip_suffix(SECOND_GUARDIAN).unwrap_or(&self.id),
        }
    }

    /// Makes the id one that no other row has, for a row that is not written to: the row whose letter
    /// tells this person, too, may have the same.
    pub(super) fn set_aside(&mut self) {
        self.id = format!("{}{ROW}{})", self.id, self.row);
    }
}

/// Ends the id of a second guardian. A spreadsheet program leaves it alone, unlike `17/2`.
pub const SECOND_GUARDIAN: &str = " (2)";

/// Stands in the id of a row that was set aside, before its number.
const ROW: &str = " (row ";

/// The id of the row itself, from an id as lists of this program have it.
pub fn id_of_row(id: &str) -> &str {
    let id = id.strip_suffix(SECOND_GUARDIAN).unwrap_or(id);
    let aside = id.strip_suffix(')').and_then(|id| id.rsplit_once(ROW));
    aside.filter(|(_, row)| row.bytes().all(|byte| byte.is_ascii_digit())).map_or(id, |(id, _)| id)
}

impl std::fmt::Debug for Guardian {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Guardian").finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Recipient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Recipient").field("row", &self.row).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Address").finish_non_exhaustive()
    }
}
