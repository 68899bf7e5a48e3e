//! A recipient as the list of people states them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::diag::Code;
use crate::diag::codes::recipients as codes;
use crate::recipients::settings::ListSettings;
use crate::terms::{Channels, Medium, Reach, RowId, RowNames, YoungPeople};

/// Whether a category of data was saved of this data subject: settles `if-saved`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Settled {
    /// `yes`: it was saved.
    Yes,
    /// `no`: it was not.
    No,
    /// Blank: not known; the condition stays in the letter.
    Open,
}

/// A status that needs special care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Status {
    /// Nothing.
    Ordinary,
    /// A child: the letter goes to the guardian.
    Minor,
    /// Under a non-disclosure for personal safety (turvakielto, spärrmarkering).
    Protected,
    /// Dead: no letter is sent (GDPR recital 27) unless the incident says that estates are written to.
    Deceased,
    /// An adult under guardianship: gets their own letter, and the legal guardian a copy.
    Guardianship,
    /// A young person of 15 to 17 years, who gets their own letter.
    Young,
    /// The letter to the guardian of a young person. Not in the list: the reader makes it.
    YoungGuardian,
    /// The copy for the legal guardian of an adult. Not in the list: the reader makes it.
    LegalGuardian,
    /// The letter to who takes care of the estate of a dead person. Not in the list.
    Estate,
}

/// What a row can say about a person beside `status`: in a remark, or in a column of another program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Care {
    /// Under a non-disclosure for personal safety.
    Protected,
    /// Dead.
    Deceased,
    /// A child.
    Minor,
    /// With a parent or guardian who is named, so perhaps a child.
    Guardian,
    /// Under guardianship.
    Guardianship,
}

impl Care {
    /// A fixed word, to select a translated message.
    pub fn key(self) -> &'static str {
        match self {
            Self::Protected => "protected",
            Self::Deceased => "deceased",
            Self::Minor => "minor",
            Self::Guardian => "guardian",
            Self::Guardianship => "guardianship",
        }
    }
}

/// A postal address as it is in the file, without outer blanks.
///
/// Its `Debug` shows no value, like that of [`Recipient`].
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

/// One recipient: a row of the list, after second guardians are parted ([`Recipient::parted`]).
///
/// `Debug` shows the row number only, so that no value gets into a log. It is serialised only into
/// temporary files without a name, in which recipients are sorted.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Recipient {
    /// The id of the row, unique in the file. Not a personal identity code.
    pub id: String,
    /// The list and the row of it.
    pub row: RowId,
    /// The name of the data subject.
    pub name: String,
    /// The name of the guardian, to whom the letter goes.
    pub guardian_name: Option<String>,
    /// The postal address, if street, postal code and city are given (abroad: street and city).
    pub address: Option<Address>,
    /// The country, with or without an address: ISO 3166-1 alpha-2, upper case. `FI` if blank, and for
    /// Åland.
    pub country: String,
    /// The e-mail address, checked to be one plain address.
    pub email: Option<String>,
    /// Language tags in the order of the letter's parts. Empty: unknown.
    pub languages: Vec<String>,
    /// The channel, if the file states one.
    pub channel: Option<Channels>,
    /// The status.
    pub status: Status,
    /// Whether the letter is in large print.
    pub large_print: bool,
    /// The id of the group of data subjects, if the incident has groups.
    pub group: Option<String>,
    /// By category id, whether the data was saved. Categories without a column are absent.
    pub settled: BTreeMap<String, Settled>,
    /// How far the data of this person went, if the list says it.
    pub spread: Option<Reach>,
    /// What a person must decide before this recipient gets anything. Empty for nearly all.
    pub needs: Vec<Need>,
    /// The own addresses of the guardian who is named, if the row has any. The reader moves them into
    /// `address`, `country` and `email` where the letter goes to that guardian.
    pub guardian: Option<Box<Guardian>>,
    /// Which of the addresses are the guardian's own.
    pub of_guardian: OfGuardian,
    /// A second guardian, who gets a letter as well.
    pub second_guardian: Option<Box<Guardian>>,
    /// 0 for the recipient of the row; 1 for the copy that goes to the second guardian; 2 for the copy
    /// that goes to the guardian if the data subject gets a letter, too.
    pub copy: u8,
    /// The year of birth if the list has it, to distinguish people of the same name. Never printed.
    pub born: Option<u16>,
}

/// Which addresses of a recipient come from the columns of the guardian.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OfGuardian {
    /// The postal address.
    pub address: bool,
    /// The e-mail address, or that there is none: that of the row is the data subject's.
    pub email: bool,
}

/// A guardian with addresses of their own: one who lives elsewhere, a second one, a legal guardian's office.
/// Its `Debug` shows no value.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Guardian {
    /// The name.
    pub name: String,
    /// The guardian's own address, if there is one.
    pub address: Option<Address>,
    /// Whether no own postal address is given: that of the row is used.
    pub with_child: bool,
    /// The country of the address: ISO 3166-1 alpha-2, upper case.
    pub country: String,
    /// The e-mail address, checked to be one plain address.
    pub email: Option<String>,
    /// What a person must decide before this guardian gets anything.
    pub needs: Vec<Need>,
}

/// A reason why a person must decide about a row. It becomes a line of `exceptions.csv`.
///
/// A need that is about a channel ([`Need::of_channel`]) matters only if that channel is wanted:
/// somebody who gets an e-mail need not wait for a street.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Need {
    /// Parts of the address are missing; `address` is `None`.
    PartialAddress(Missing),
    /// The value is no Finnish postal code; `address` is `None`.
    BadPostalCode,
    /// The e-mail address is not one plain address; `email` is `None`.
    BadEmail,
    /// A child without a guardian's name: it is not known who gets the letter.
    MinorWithoutGuardian,
    /// The address of a protected person, which may not be the contact address.
    HomeAddress,
    /// The data subject is on the list of people who must get no letter.
    Suppressed,
    /// The e-mail address is on that list.
    SuppressedEmail,
    /// The same person as on an earlier row, whose letter covers both.
    Merged(RowId),
    /// Somebody removed the row in the list of corrections.
    TakenOut,
    /// The row has an error, and the incident says that such rows wait.
    Held,
    /// A child by the year of birth but not by the status: it is not known who gets the letter.
    ChildWithoutStatus,
    /// A value of the row speaks of this, and the status does not.
    CareWord(Care),
    /// A column that is not read tells this, and the status does not.
    CareColumn(Care),
    /// It is not clear which status the person has.
    UnclearStatus(Unclear),
    /// A value says that there is none, such as `NULL` or `tuntematon`.
    NoValue(Part),
    /// The street is a phone number; `address` is `None`.
    PhoneAsStreet,
    /// The town names another country than the column does.
    OtherCountry,
    /// The row says of the spread of the data what the incident rules out.
    OtherSpread,
}

/// Why a status is not clear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Unclear {
    /// The incident does not say what a value of the column means.
    Value,
    /// A guardian is named, and it is not certain whether the person is a child.
    Age,
    /// Two columns say different things.
    Two,
    /// The cell is merged with others, and only the first of them has the value.
    Merged,
    /// A value that is read is struck through, or a part of it.
    Struck,
}

impl Unclear {
    /// A fixed word, to select a translated message.
    pub fn key(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Age => "age",
            Self::Two => "two",
            Self::Merged => "merged",
            Self::Struck => "struck",
        }
    }
}

/// A value without which somebody cannot be written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Part {
    /// The name.
    Name,
    /// The street.
    Street,
    /// The postal code.
    PostalCode,
    /// The post office.
    City,
    /// The e-mail address.
    Email,
}

impl Part {
    /// The name of its column.
    pub fn column(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Street => "street",
            Self::PostalCode => "postal-code",
            Self::City => "city",
            Self::Email => "email",
        }
    }
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
    /// The missing parts in words.
    fn words(self) -> &'static str {
        match (self.street, self.postal_code, self.city) {
            (true, true, true) => "the postal address has no street, postal code or city",
            (true, true, false) => "the postal address has no street and no postal code",
            (true, false, true) => "the postal address has no street and no city",
            (true, false, false) => "the postal address has no street",
            (false, true, true) => "the postal address has no postal code and no city",
            (false, true, false) => "the postal address has no postal code",
            (false, false, _) => "the postal address has no city",
        }
    }

    /// The missing parts as a fixed word, to select a translated message.
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

    /// Name of the first column that is blank.
    fn column(self) -> &'static str {
        match (self.street, self.postal_code) {
            (true, _) => "street",
            (_, true) => "postal-code",
            _ => "city",
        }
    }
}

impl Need {
    /// The code of the warning that reports it.
    pub fn code(self) -> Code {
        match self {
            Self::PartialAddress(_) => codes::PARTIAL_ADDRESS,
            Self::BadPostalCode => codes::BAD_POSTAL_CODE,
            Self::BadEmail => codes::BAD_EMAIL,
            Self::MinorWithoutGuardian => codes::MINOR_WITHOUT_GUARDIAN,
            Self::HomeAddress => codes::HOME_ADDRESS,
            Self::Suppressed | Self::SuppressedEmail => codes::SUPPRESSED,
            Self::Merged(_) => codes::MERGED,
            Self::TakenOut => codes::TAKEN_OUT,
            Self::Held => codes::HELD,
            Self::ChildWithoutStatus => codes::CHILD_WITHOUT_STATUS,
            Self::CareWord(_) => codes::CARE_WORD,
            Self::CareColumn(_) => codes::CARE_COLUMN,
            Self::UnclearStatus(_) => codes::UNCLEAR_STATUS,
            Self::NoValue(_) => codes::NO_VALUE,
            Self::PhoneAsStreet => codes::PHONE_AS_STREET,
            Self::OtherCountry => codes::OTHER_COUNTRY,
            Self::OtherSpread => codes::OTHER_SPREAD,
        }
    }

    /// Name of the column to check.
    pub fn column(self) -> &'static str {
        match self {
            Self::PartialAddress(missing) => missing.column(),
            Self::HomeAddress => "street",
            Self::BadPostalCode => "postal-code",
            Self::BadEmail | Self::SuppressedEmail => "email",
            Self::Suppressed | Self::Merged(_) | Self::TakenOut | Self::Held => "id",
            Self::MinorWithoutGuardian => "guardian-name",
            Self::ChildWithoutStatus
            | Self::CareWord(_)
            | Self::CareColumn(_)
            | Self::UnclearStatus(_) => "status",
            Self::NoValue(part) => part.column(),
            Self::PhoneAsStreet => "street",
            Self::OtherCountry => "country",
            Self::OtherSpread => "spread",
        }
    }

    /// The reason in words, without a value of the row.
    pub fn reason(self) -> &'static str {
        match self {
            Self::PartialAddress(missing) => missing.words(),
            Self::BadPostalCode => "the postal code is not a Finnish postal code",
            Self::BadEmail => "the e-mail address cannot be used",
            Self::MinorWithoutGuardian => "a child without a named guardian",
            Self::ChildWithoutStatus => "a child by the year of birth, but not by the status",
            Self::HomeAddress => {
                "the address of this protected person may not be the contact address"
            }
            Self::Suppressed => "the person is on the list of people who must not be contacted",
            Self::SuppressedEmail => {
                "the e-mail address is on the list of people who must not be contacted"
            }
            Self::Merged(_) => "the same person as on an earlier row",
            Self::TakenOut => "removed by the list of corrections",
            Self::Held => "the row has errors, and waits until they are corrected",
            Self::CareWord(Care::Protected) => {
                "a value says that the person is protected, but the status does not"
            }
            Self::CareWord(Care::Deceased) => {
                "a value says that the person is dead, but the status does not"
            }
            Self::CareWord(Care::Minor) => {
                "a value says that the person is a child, but the status does not"
            }
            Self::CareWord(Care::Guardian) => {
                "a value speaks of a parent or guardian, but the status does not"
            }
            Self::CareWord(Care::Guardianship) => {
                "a value says that the person has a legal guardian, but the status does not"
            }
            Self::CareColumn(Care::Protected) => {
                "a column that is not read says that the person is protected, but the status does not"
            }
            Self::CareColumn(Care::Deceased) => {
                "a column that is not read says that the person is dead, but the status does not"
            }
            Self::CareColumn(Care::Minor) => {
                "a column that is not read says that the person is a child, but the status does not"
            }
            Self::CareColumn(Care::Guardian) => {
                "a column that is not read names a parent or guardian, but the status does not"
            }
            Self::CareColumn(Care::Guardianship) => {
                "a column that is not read says that the person has a legal guardian, but the status does not"
            }
            Self::UnclearStatus(Unclear::Value) => {
                "incident.yaml does not say which status this value means"
            }
            Self::UnclearStatus(Unclear::Age) => {
                "a guardian is named, but it is not certain that the person is a child"
            }
            Self::UnclearStatus(Unclear::Two) => "the row says two different statuses",
            Self::UnclearStatus(Unclear::Merged) => {
                "a cell about the status is merged with others: it is not certain for whom it holds"
            }
            Self::UnclearStatus(Unclear::Struck) => {
                "a value of the row is struck through: it is not certain whether it holds"
            }
            Self::NoValue(Part::Name) => "the value is not a name",
            Self::NoValue(Part::Street) => "the value is not a street address",
            Self::NoValue(Part::PostalCode) => "the value is not a postal code",
            Self::NoValue(Part::City) => "the value is not a town",
            Self::NoValue(Part::Email) => "the value says that there is no e-mail address",
            Self::PhoneAsStreet => "the street is a phone number",
            Self::OtherCountry => {
                "the city is in another country than the one in the column for countries"
            }
            Self::OtherSpread => {
                "the row says that the data went another way than incident.yaml says"
            }
        }
    }

    /// The channel that it blocks; `None` if it blocks all.
    pub fn of_channel(self) -> Option<Medium> {
        match self {
            Self::PartialAddress(_)
            | Self::BadPostalCode
            | Self::HomeAddress
            | Self::NoValue(Part::Street | Part::PostalCode | Part::City)
            | Self::PhoneAsStreet
            | Self::OtherCountry => Some(Medium::Letter),
            Self::BadEmail | Self::SuppressedEmail | Self::NoValue(Part::Email) => {
                Some(Medium::Email)
            }
            Self::MinorWithoutGuardian
            | Self::ChildWithoutStatus
            | Self::CareWord(_)
            | Self::CareColumn(_)
            | Self::UnclearStatus(_)
            | Self::NoValue(Part::Name)
            | Self::Suppressed
            | Self::Merged(_)
            | Self::TakenOut
            | Self::OtherSpread
            | Self::Held => None,
        }
    }
}

impl Recipient {
    /// A recipient with a name and no other value.
    pub fn new(id: impl Into<String>, row: impl Into<RowId>, name: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            row: row.into(),
            name: name.into(),
            guardian_name: None,
            address: None,
            country: "FI".into(),
            email: None,
            languages: Vec::new(),
            channel: None,
            status: Status::Ordinary,
            large_print: false,
            group: None,
            settled: BTreeMap::new(),
            spread: None,
            needs: Vec::new(),
            guardian: None,
            of_guardian: OfGuardian::default(),
            second_guardian: None,
            copy: 0,
            born: None,
        }
    }

    /// Parts this recipient into the letters of its row: the recipient itself, and copies for guardians.
    /// Each copy has an id that ends in one of [`COPIES`], so that no list confuses the letters. The settings
    /// say who gets the letters about young people, and whether legal guardians and those who take care of
    /// estates are written to.
    #[must_use]
    pub fn parted(mut self, settings: &ListSettings) -> (Self, Vec<Self>) {
        let mut copies = Vec::new();
        match (self.status, settings.young_people, self.guardian_name.is_some()) {
            (Status::Young, young_people, named) => {
                if young_people == YoungPeople::Both && named {
                    let row_email = settings.guardian_emails;
                    copies.push(self.for_guardian(Status::YoungGuardian, row_email));
                    copies.extend(self.for_second_guardian(Status::YoungGuardian));
                }
                self.alone();
                if settings.guardian_emails {
                    self.leave_mailbox();
                }
            }
            (Status::Guardianship, _, named) if settings.legal_guardians => {
                copies.extend(named.then(|| self.for_guardian(Status::LegalGuardian, false)));
                copies.extend(self.for_second_guardian(Status::LegalGuardian));
                self.alone();
            }
            (Status::Guardianship, ..) => self.alone(),
            _ => {}
        }
        copies.extend(self.for_second_guardian(self.status));
        self.second_guardian = None;
        self.guardian = None;
        (self, copies)
    }

    /// The data subject gets the letter, and no guardian is in it.
    fn alone(&mut self) {
        self.guardian_name = None;
        self.guardian = None;
        self.second_guardian = None;
    }

    /// The e-mail address of the row is the guardian's: the data subject is written to by post.
    fn leave_mailbox(&mut self) {
        self.email = None;
        self.needs.retain(|need| need.of_channel() != Some(Medium::Email));
        self.channel = Some(Channels::Letter);
    }

    /// The copy for the guardian at the address of the row, which may be the guardian's too. `row_email`:
    /// whether the e-mail address of the row is the guardian's, not the data subject's.
    fn for_guardian(&self, status: Status, row_email: bool) -> Self {
        let id = format!("{}{}", self.id, COPIES[1]);
        let mut copy = Self { id, copy: 2, status, second_guardian: None, ..self.clone() };
        copy.write_to_guardian(row_email);
        copy
    }

    /// Decides whether the letter of the row goes to the guardian, and to which addresses: the guardian's own
    /// if the row has any. To be called once, before [`Recipient::parted`].
    pub(super) fn address_guardian(&mut self, settings: &ListSettings) {
        match (self.status, settings.young_people, self.guardian_name.is_some()) {
            (Status::Young, YoungPeople::Guardian, true) => self.status = Status::YoungGuardian,
            // The guardian of somebody of 15 to 17 is not written to about a child.
            (Status::Minor, _, true) if self.is_young(settings) => {
                self.status = Status::YoungGuardian;
            }
            (Status::Deceased, _, true) if settings.estates => {
                self.status = Status::Estate;
                self.second_guardian = None;
            }
            _ => {}
        }
        match self.status {
            Status::Minor | Status::YoungGuardian => {
                self.write_to_guardian(settings.guardian_emails);
            }
            Status::Estate => self.write_to_guardian(true),
            _ => {}
        }
    }

    /// Whether the data subject is 15 to 17 on any day of the year of the notice, by the year of birth.
    fn is_young(&self, settings: &ListSettings) -> bool {
        let year = settings.notice_year.zip(self.born);
        year.is_some_and(|(notice, born)| matches!(i32::from(notice) - i32::from(born), 16 | 17))
    }

    /// Puts the guardian's own addresses in the place of those of the row. `row_email`: whether the e-mail
    /// address of the row serves the guardian who has no own.
    fn write_to_guardian(&mut self, row_email: bool) {
        if let Some(second) = self.second_guardian.as_mut().filter(|second| second.with_child) {
            // With the child, who may live apart from the first guardian.
            second.address.clone_from(&self.address);
            second.country.clone_from(&self.country);
            second.with_child = false;
        }
        let of = |medium: Medium| move |need: &Need| need.of_channel() == Some(medium);
        let own = self.guardian.take();
        let (address, email) = own.as_ref().map_or((false, false), |own| {
            (!own.with_child, own.email.is_some() || own.needs.iter().any(of(Medium::Email)))
        });
        self.of_guardian = OfGuardian { address, email: email || !row_email };
        let OfGuardian { address, email } = self.of_guardian;
        self.needs.retain(|need| {
            !(address && of(Medium::Letter)(need) || email && of(Medium::Email)(need))
        });
        if email {
            self.email = None;
        }
        let Some(own) = own else { return };
        if address {
            self.address = own.address;
            self.country = own.country;
        }
        if email {
            self.email = own.email;
        }
        self.needs.extend(own.needs);
    }

    /// The channels that are asked for; `default` is the incident's. A guardian without an e-mail address is
    /// written to by post: the mailbox of the child is not for a letter about the child.
    pub fn channels(&self, default: Channels) -> Channels {
        let to_guardian =
            matches!(self.status, Status::Minor | Status::YoungGuardian | Status::LegalGuardian);
        let unusable = || self.needs.iter().any(|need| need.of_channel() == Some(Medium::Email));
        match to_guardian && self.email.is_none() && !unusable() {
            true => Channels::Letter,
            false => self.channel.unwrap_or(default),
        }
    }

    /// The copy for the second guardian, if there is one.
    fn for_second_guardian(&self, status: Status) -> Option<Self> {
        let guardian = self.second_guardian.as_deref()?.clone();
        let (address, country) = match guardian.with_child {
            true => (self.address.clone(), self.country.clone()),
            false => (guardian.address, guardian.country),
        };
        let mut second = Self {
            id: format!("{}{}", self.id, COPIES[0]),
            copy: 1,
            status,
            guardian_name: Some(guardian.name),
            guardian: None,
            of_guardian: OfGuardian::default(),
            second_guardian: None,
            address,
            country,
            email: guardian.email,
            ..self.clone()
        };
        // Needs about the first guardian's addresses do not concern the second guardian.
        second.needs.retain(|need| need.of_channel().is_none());
        second.needs.extend(guardian.needs);
        Some(second)
    }

    /// Name of the column that holds a value of this recipient: values of guardians have columns of their
    /// own.
    pub fn column(&self, column: &'static str) -> &'static str {
        let OfGuardian { address, email } = self.of_guardian;
        match (self.copy, column) {
            (0 | 2, "care-of") if address => "guardian-care-of",
            (0 | 2, "street") if address => "guardian-street",
            (0 | 2, "postal-code") if address => "guardian-postal-code",
            (0 | 2, "city") if address => "guardian-city",
            (0 | 2, "country") if address => "guardian-country",
            (0 | 2, "email") if email => "guardian-email",
            (0 | 2, _) => column,
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

    /// The id of the row, also for the copy of a second guardian.
    pub fn row_id(&self) -> &str {
        match self.copy {
            0 => &self.id,
            _ => without_copy(&self.id),
        }
    }

    /// Changes the id to one that no other row has: of a merged row, because the row whose letter covers
    /// both may have the same id; of a row that is held, because its id may be missing.
    pub(super) fn set_aside(&mut self, names: &RowNames) {
        let id = format!("{}{ROW}{})", self.id, names.shown(self.row));
        self.id = id.trim_start().to_owned();
    }
}

/// The ends of the ids of copies: for the second guardian, and for the guardian of who gets a letter too.
/// A spreadsheet program does not change them, unlike `17/2`.
pub const COPIES: [&str; 2] = [" (2)", " (3)"];

/// An id without the end that marks a copy.
fn without_copy(id: &str) -> &str {
    COPIES.iter().find_map(|end| id.strip_suffix(end)).unwrap_or(id)
}

/// In the id of a row that was set aside, the text before its row number.
const ROW: &str = " (row ";

/// The id as it is in the row, from an id as lists of this program show it. Blank if the row has none.
pub fn id_of_row(id: &str) -> &str {
    let id = without_copy(id);
    let aside = id.strip_suffix(')').and_then(|id| {
        id.rsplit_once(ROW).or_else(|| Some(("", id.strip_prefix(ROW.trim_start())?)))
    });
    // With several lists, the name of one is before the number.
    let is_row = |row: &str| {
        let number = row.rsplit(':').next().unwrap_or_default();
        number.bytes().all(|byte| byte.is_ascii_digit())
    };
    aside.filter(|(_, row)| is_row(row)).map_or(id, |(id, _)| id)
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
