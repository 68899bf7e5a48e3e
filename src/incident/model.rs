//! The types of an incident. All of them are made by the reader in this module and hold what it
//! checked; none has a public constructor that skips the checks.

use std::collections::BTreeMap;

use crate::catalogue::{Certainty, Date};
use crate::diag::Span;
use crate::terms::Channels;

/// A value and where it stands in `incident.yaml`, for checks that are made later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

/// Everything that `incident.yaml` states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    /// A short name: letters a–z, digits and hyphens. Goes into message ids of e-mails, so it
    /// names no person and nothing sensitive.
    pub id: String,
    /// Which catalogue: `finland` means `catalogue/finland.yaml`.
    pub catalogue: Spanned<String>,
    /// Date, case number, languages and channels of the notice.
    pub notice: Notice,
    /// What kind of breach it was (GDPR Art. 33(3)(a)).
    pub nature: Nature,
    /// The id of the party that sends the letters (GDPR Art. 4(7)).
    pub controller: Spanned<String>,
    /// The organisations in the story, in the order of the file. Ids are unique.
    pub parties: Vec<Party>,
    /// What happened when, in the order of the file; each party has its own dates.
    pub timeline: Vec<Event>,
    /// What is known and since when.
    pub known: Known,
    /// Who is concerned.
    pub affected: Affected,
    /// Which data, with how certain it is. Not empty.
    pub data: Vec<DataItem>,
    /// Which authorities were told by whom.
    pub reports: Vec<Report>,
    /// Which police unit does what.
    pub police: Option<Police>,
    /// Why people are told only now (GDPR recital 88).
    pub late_notice: Option<LateNotice>,
    /// What the controller did and will do (GDPR Art. 33(3)(d)).
    pub measures: Measures,
    /// What did expressly not happen.
    pub negatives: Vec<Negative>,
    /// Where people can ask (GDPR Art. 33(3)(b)). At least one.
    pub contacts: Vec<Contact>,
    /// The incident's own links, by name.
    pub links: Vec<NamedLink>,
    /// Who signs.
    pub signatory: Signatory,
    /// How the recipients file is read.
    pub recipients: RecipientsSettings,
    /// What e-mails need. Needed only if somebody gets one.
    pub email: Option<EmailSettings>,
}

/// Text in one or all languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LocalText {
    /// The same in every language: `Essity Oy`.
    Same(String),
    /// By language tag.
    ByLanguage(BTreeMap<String, String>),
}

impl LocalText {
    /// The text in a language; `None` if there is none in it.
    pub fn get(&self, lang: &str) -> Option<&str> {
        match self {
            Self::Same(text) => Some(text),
            Self::ByLanguage(texts) => texts.get(lang).map(String::as_str),
        }
    }
}

/// A date of which only the month or the year may be known: `2018-11`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartialDate {
    /// A day.
    Day(Date),
    /// A month (year, 1–12).
    Month(i32, u8),
    /// A year.
    Year(i32),
    /// Expressly unknown.
    Unknown,
}

/// A time with its offset from UTC, for the `Date` of e-mails: `2023-09-25T09:00+03:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timestamp {
    /// Day.
    pub date: Date,
    /// Hour, 0–23.
    pub hour: u8,
    /// Minute, 0–59.
    pub minute: u8,
    /// Minutes east of UTC.
    pub offset_minutes: i16,
}

/// What becomes of a person whose channel cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fallback {
    /// The other channel, if it can be used.
    OtherChannel,
    /// A person decides: `exceptions.csv`.
    Exception,
}

/// The notice itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The date that stands in letters.
    pub date: Date,
    /// The case number people can give on the phone.
    pub reference: String,
    /// Language tags that letters are written in. Not empty.
    pub languages: Vec<Spanned<String>>,
    /// Languages that borrow the words which they lack, each with the one that lends them. Both are
    /// among `languages`, and no lender borrows.
    pub missing_words: Vec<(Spanned<String>, Spanned<String>)>,
    /// The language that the other texts are translated from: one of `languages`. English or the
    /// first, if nobody says.
    pub source_language: String,
    /// What a person with no language gets: tags, in order. Not empty.
    pub unknown_language: Vec<String>,
    /// The channel of a person with no channel.
    pub default_channel: Channels,
    /// What becomes of a person without a usable e-mail address who should get an e-mail.
    pub without_email: Fallback,
    /// What becomes of a person without a usable postal address who should get a letter.
    pub without_address: Fallback,
}

/// Kinds of breach. The words for them stand in the locale files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NatureKind {
    /// `cyber-attack`
    CyberAttack,
    /// `data-break-in`
    DataBreakIn,
    /// `unauthorised-access`
    UnauthorisedAccess,
    /// `wrong-recipient`
    WrongRecipient,
    /// `lost-device`
    LostDevice,
    /// `published-by-mistake`
    PublishedByMistake,
    /// `other`
    Other,
}

impl NatureKind {
    /// Its name in files and in texts (`$nature`).
    pub fn name(self) -> &'static str {
        match self {
            Self::CyberAttack => "cyber-attack",
            Self::DataBreakIn => "data-break-in",
            Self::UnauthorisedAccess => "unauthorised-access",
            Self::WrongRecipient => "wrong-recipient",
            Self::LostDevice => "lost-device",
            Self::PublishedByMistake => "published-by-mistake",
            Self::Other => "other",
        }
    }
}

/// What kind of breach it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nature {
    /// The kind.
    pub kind: NatureKind,
    /// Whether a programme locked or copied data for ransom.
    pub ransomware: bool,
    /// Whether somebody tries to extort money.
    pub extortion: bool,
}

/// What an organisation is in the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Decides why and how data is used (GDPR Art. 4(7)). Sends the letters.
    Controller,
    /// Uses data on behalf of the controller (GDPR Art. 4(8)).
    Processor,
    /// Engaged by a processor (GDPR Art. 28(2)).
    SubProcessor,
    /// Any other organisation that matters.
    Other,
}

/// An organisation in the story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Its id in this file. Its inflected names are the Fluent term `-party-<id>`.
    pub id: Spanned<String>,
    /// Its role.
    pub role: Role,
    /// Its name in the nominative.
    pub name: LocalText,
    /// Its unit that writes, if it is the controller.
    pub unit: Option<LocalText>,
    /// Return address on one line, neutral, if it is the controller.
    pub return_address: Option<LocalText>,
    /// A name that reveals nothing sensitive, if it is the controller: stands around the text in
    /// place of the name, which then signs.
    pub neutral_name: Option<LocalText>,
    /// The party that engaged it.
    pub engaged_by: Option<Spanned<String>>,
}

/// What an event is, for the check of the order of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    /// The breach itself.
    Occurred,
    /// Somebody noticed something.
    Noticed,
    /// It became clear that personal data was concerned.
    Confirmed,
    /// A party was told by another.
    Informed,
    /// The way in was closed.
    Contained,
    /// Anything else.
    Other,
}

/// Something that happened to or was done by one party. Told by the message `event-<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its id. Texts get its date as `$date-<id>`.
    pub id: Spanned<String>,
    /// When.
    pub date: Spanned<PartialDate>,
    /// Which party.
    pub party: Spanned<String>,
    /// What kind of event.
    pub kind: EventKind,
}

/// Whether something is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Knowledge {
    /// It is known.
    Known,
    /// It is not known.
    Unknown,
}

/// What is known and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The day whose knowledge this file states.
    pub as_of: Option<Date>,
    /// How large the breach is.
    pub scope: Knowledge,
    /// What follows from it.
    pub consequences: Knowledge,
    /// Whether data was spread or used.
    pub spread: Knowledge,
}

/// How exact a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountKind {
    /// `exactly`
    Exactly,
    /// `more-than`
    MoreThan,
    /// `about`
    About,
    /// `up-to`
    UpTo,
}

impl CountKind {
    /// Its name in files and in texts (`$count-kind`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Exactly => "exactly",
            Self::MoreThan => "more-than",
            Self::About => "about",
            Self::UpTo => "up-to",
        }
    }
}

/// A number of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// How exact.
    pub kind: CountKind,
    /// The number.
    pub number: u64,
}

/// Whether all or some of a group are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// All of them.
    All,
    /// Some of them.
    Some,
}

impl Share {
    /// Its name in files and in texts (`$share`).
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Some => "some",
        }
    }
}

/// A stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// The last so many years before the notice.
    LastYears(u64),
    /// From one date to another; either may be unknown.
    Between {
        /// First day.
        from: PartialDate,
        /// Last day.
        to: PartialDate,
    },
}

/// Who is concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Affected {
    /// How many people; `None` if unknown.
    pub count: Option<Count>,
    /// All or some of the clients.
    pub share: Share,
    /// The service that they used, an id of the user's: told by the sentence `affected-<service>`,
    /// or by the built-in one with the words of `service-<service>`.
    pub service: Option<Spanned<String>>,
    /// When they used it.
    pub period: Option<Period>,
}

/// A category of data and how certain it is that it leaked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataItem {
    /// Id in the catalogue. A recipient column of this name settles `if-saved`.
    pub category: Spanned<String>,
    /// How certain.
    pub certainty: Certainty,
    /// Only data recorded up to this time.
    pub until: Option<PartialDate>,
    /// Another name in the letter: the message `data-<label>` of the incident's own words.
    pub label: Option<Spanned<String>>,
}

/// A report to authorities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The party that reported.
    pub by: Spanned<String>,
    /// Authorities of the catalogue.
    pub to: Vec<Spanned<String>>,
    /// Whether it also reported an offence to the police.
    pub offence_reported: bool,
    /// When, if known.
    pub date: Option<PartialDate>,
    /// Whether this was done at once.
    pub at_once: bool,
}

/// What the police do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PoliceStatus {
    /// An offence was reported.
    Reported,
    /// A criminal investigation is open.
    Investigating,
}

/// A police unit and what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Police {
    /// An authority of the catalogue.
    pub unit: Spanned<String>,
    /// What it does.
    pub status: PoliceStatus,
}

/// Why people are told only now. Told by the message `late-notice-<reason>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateNotice {
    /// An id: `police-investigation` has built-in words.
    pub reason: Spanned<String>,
}

/// Measures, by ids that are told by `measure-<id>`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Measures {
    /// Done.
    pub taken: Vec<Spanned<String>>,
    /// Under way.
    pub ongoing: Vec<Spanned<String>>,
    /// Planned.
    pub planned: Vec<Spanned<String>>,
}

/// Something that did expressly not happen, with its reason in the words of `negative-<id>` or of
/// a reassurance of the catalogue, which knows what it must never stand beside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Negative {
    /// Its id: the message `negative-<id>`, or with `reassurance` `reassurance-<id>`.
    pub id: Spanned<String>,
    /// Whether `id` is a reassurance of the catalogue.
    pub reassurance: bool,
}

/// What a contact point is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactKind {
    /// Help line or customer service for this incident.
    CustomerService,
    /// Data protection officer (GDPR Art. 37).
    DataProtectionOfficer,
    /// The organisation's main number, to check that a letter is genuine.
    Switchboard,
    /// A number for people with a protected address.
    Protected,
    /// Patient ombudsperson of the controller.
    PatientOmbud,
    /// Social services ombudsperson of the controller.
    SocialOmbud,
    /// Any other.
    Other,
}

/// A way to get in touch. Its name and hours are the message `contact-<id>` with `.hours`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Its id. Texts link to it as `<a name="<id>-phone"/>` and `<a name="<id>-email"/>`.
    pub id: Spanned<String>,
    /// What it is.
    pub kind: ContactKind,
    /// Phone number as people write it: `09 123 4567`.
    pub phone: Option<LocalText>,
    /// E-mail address.
    pub email: Option<String>,
    /// Postal address on one line.
    pub post: Option<LocalText>,
}

/// A link of the incident's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedLink {
    /// The name that texts use: `<a name="notice"/>`.
    pub name: Spanned<String>,
    /// `https:` address per language.
    pub url: LocalText,
    /// Title per language: texts get it as `$title-<name>`; that of `notice` stands before its
    /// address.
    pub title: Option<LocalText>,
    /// What a reader sees in its place, where the address is too long to type.
    pub short: Option<LocalText>,
}

/// Who signs. The title is the message `signatory-title`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// The name.
    pub name: String,
}

/// How the recipients file is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipientsSettings {
    /// File name in the incident folder.
    pub file: Spanned<String>,
    /// Header in the file -> our column name.
    pub columns: BTreeMap<String, Spanned<String>>,
    /// Headers that are not read at all.
    pub ignore: Vec<String>,
    /// The encoding of a text file, where somebody settled it.
    pub encoding: Option<Spanned<ListEncoding>>,
    /// The sheet of a workbook, by the name on its tab.
    pub sheet: Option<Spanned<String>>,
    /// What becomes of rows that seem to be one person.
    pub duplicates: Duplicates,
    /// Whether the addresses of protected people in the file are contact addresses, which may be
    /// written to.
    pub contact_addresses: bool,
    /// A list of people who must not be written to: a file name in the incident folder.
    pub suppress: Option<Spanned<String>>,
}

/// What becomes of rows that seem to be one person, by what they have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duplicates {
    /// The same id. Never a mere warning.
    pub id: Duplicate,
    /// The same e-mail address and name.
    pub email: Duplicate,
    /// The same name and postal address.
    pub name_and_address: Duplicate,
}

impl Default for Duplicates {
    fn default() -> Self {
        Self { id: Duplicate::Error, email: Duplicate::Warn, name_and_address: Duplicate::Warn }
    }
}

/// What becomes of a row that seems to be a person who stood in the file before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duplicate {
    /// Nothing is made until one of the rows is gone.
    Error,
    /// The person gets two letters, unless somebody heeds the warning.
    Warn,
    /// The rows are made one: the person is told of the data of all of them, once.
    Merge,
}

/// The encodings of text files that can be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListEncoding {
    /// `utf-8`, with or without a mark.
    Utf8,
    /// `utf-16le`.
    Utf16Le,
    /// `utf-16be`.
    Utf16Be,
    /// `windows-1252`.
    Windows1252,
    /// `iso-8859-15`.
    Iso8859_15,
}

/// What e-mails need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmailSettings {
    /// Sender name per language; reveals nothing sensitive.
    pub from_name: LocalText,
    /// Sender address, monitored.
    pub from: Spanned<String>,
    /// Where answers go (the contact point).
    pub reply_to: Spanned<String>,
    /// The `Date` of the messages.
    pub date: Timestamp,
    /// Key that Message-IDs and boundaries are derived from; not secret in the sense of a
    /// password, but it keeps ids from being guessed from an address.
    pub message_key: Spanned<String>,
}
