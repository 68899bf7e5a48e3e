//! The types of an incident. The reader in `read` builds all of them, and they hold what it checked.

use std::collections::BTreeMap;

use jiff::Zoned;
use jiff::civil::Date;

use crate::catalogue::{Certainty, Change, NatureKind, SenderKind};
use crate::diag::{Code, Span};
use crate::terms::{Channels, Duplicates, Encoding, Reach, RowErrors, YoungPeople};
use crate::yaml::Spanned;

/// Everything that `incident.yaml` states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    /// A short name: letters a–z, digits and hyphens. It goes into Message-IDs, so it names no person
    /// and nothing sensitive.
    pub id: String,
    /// Which catalogue: `finland` means `catalogue/finland.yaml`.
    pub catalogue: Spanned<String>,
    /// Date, case number, languages and channels of the notice.
    pub notice: Notice,
    /// What kind of breach it was (GDPR Art. 33(3)(a)).
    pub nature: Nature,
    /// The id of the party that sends the letters (GDPR Art. 4(7)).
    pub controller: Spanned<String>,
    /// The organisations involved, in the order of the file. Ids are unique.
    pub parties: Vec<Party>,
    /// Events in the order of the file. Each party has its own dates.
    pub timeline: Vec<Event>,
    /// What is known about the breach, and as of which day.
    pub known: Known,
    /// Who is affected.
    pub affected: Affected,
    /// Groups of data subjects, if they differ in what happened to them. Ids are unique.
    pub groups: Vec<SubjectGroup>,
    /// Categories of data with the certainty that they leaked. Not empty.
    pub data: Vec<DataItem>,
    /// Helpers whose details somebody has confirmed.
    pub confirmations: Vec<Confirmation>,
    /// Consequences and advice that are left out or moved, in the order of the file.
    pub changes: Vec<EntryChange>,
    /// Warnings about sentences that a person has answered.
    pub answers: Vec<AnsweredWarning>,
    /// Reports to authorities.
    pub reports: Vec<AuthorityReport>,
    /// The police unit and what it does.
    pub police: Option<Police>,
    /// Why people are informed only now (GDPR recital 88).
    pub late_notice: Option<LateNotice>,
    /// What the controller did and will do (GDPR Art. 33(3)(d)).
    pub measures: Measures,
    /// What expressly did not happen.
    pub negatives: Vec<Negative>,
    /// Contact points for questions (GDPR Art. 33(3)(b)). At least one.
    pub contacts: Vec<Contact>,
    /// The incident's own links, by name.
    pub links: Vec<NamedLink>,
    /// Who signs the letters.
    pub signatory: Signatory,
    /// How the list of people is read.
    pub recipients: RecipientsSettings,
    /// Settings of e-mails. Required only if somebody gets one.
    pub email: Option<EmailSettings>,
}

/// A text that is the same in all languages, or one text for each language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LocalText {
    /// The same in every language: `Essity Oy`.
    Same(String),
    /// By language tag.
    ByLanguage(BTreeMap<String, String>),
}

impl LocalText {
    /// The text in a language; `None` if it has none.
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
    Month(i16, i8),
    /// A year.
    Year(i16),
    /// Stated to be unknown.
    Unknown,
}

/// What happens if a recipient's channel cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fallback {
    /// The other channel, if it can be used.
    OtherChannel,
    /// A person must decide: `exceptions.csv`.
    Exception,
}

/// The notice itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The date of the letters.
    pub date: Date,
    /// The case number that people can quote on the phone.
    pub reference: String,
    /// Language tags that letters are written in. Not empty.
    pub languages: Vec<Spanned<String>>,
    /// Languages that borrow missing words, each with the language that lends them. Both are among
    /// `languages`, and no lender borrows.
    pub missing_words: Vec<(Spanned<String>, Spanned<String>)>,
    /// The language that the other texts are translated from: one of `languages`. By default English,
    /// or the first if English is not among them.
    pub source_language: String,
    /// Languages for a recipient without a language: tags, in order. Not empty.
    pub unknown_language: Vec<String>,
    /// The channel for a recipient without one.
    pub default_channel: Channels,
    /// Who gets the letters about young people of 15 to 17 years; `None`: the incident does not say.
    pub young_people: Option<Spanned<YoungPeople>>,
    /// Whether those who take care of the estates of dead people are written to.
    pub estates: bool,
    /// Whether legal guardians of adults, if the list names them, get a copy.
    pub legal_guardians: bool,
    /// What happens if somebody should get an e-mail and has no usable e-mail address.
    pub without_email: Fallback,
    /// What happens if somebody should get a letter and has no usable postal address.
    pub without_address: Fallback,
}

/// What kind of breach it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nature {
    /// The kind.
    pub kind: NatureKind,
    /// Whether malware locked or copied data for ransom.
    pub ransomware: bool,
    /// Whether somebody tries to extort money.
    pub extortion: bool,
}

/// The role of an organisation in the breach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Decides why and how data is used (GDPR Art. 4(7)). Sends the letters.
    Controller,
    /// Uses data on behalf of the controller (GDPR Art. 4(8)).
    Processor,
    /// Engaged by a processor (GDPR Art. 28(2)).
    SubProcessor,
    /// Any other organisation.
    Other,
}

/// An organisation that is involved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Its id in this file. Its inflected names are the Fluent term `-party-<id>`.
    pub id: Spanned<String>,
    /// Its role.
    pub role: Role,
    /// What it is to the people concerned, if it is the controller.
    pub kind: Option<SenderKind>,
    /// The region of the catalogue whose own authorities supervise it, if it is the controller.
    pub region: Option<Spanned<String>>,
    /// Whether it serves in one language only, as `bilingual: no` says.
    pub one_language: bool,
    /// Its name in the nominative.
    pub name: LocalText,
    /// The unit that writes, if it is the controller.
    pub unit: Option<LocalText>,
    /// Return address on one line, neutral, if it is the controller.
    pub return_address: Option<LocalText>,
    /// A name that reveals nothing sensitive, if it is the controller. It replaces the name around the
    /// text; the name itself then appears only in the signature.
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
    /// It became clear that personal data was affected.
    Confirmed,
    /// A party was informed by another.
    Informed,
    /// The breach was contained.
    Contained,
    /// Anything else.
    Other,
}

/// Something that happened to one party or that it did. Its words are the message `event-<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its id. Texts use its date as `$date-<id>`.
    pub id: Spanned<String>,
    /// When.
    pub date: Spanned<PartialDate>,
    /// Which party.
    pub party: Spanned<String>,
    /// What kind of event.
    pub kind: EventKind,
    /// The groups that are told of it. Empty: everybody.
    pub groups: Vec<Spanned<String>>,
}

impl Event {
    /// Whether data subjects of a group are told of this event.
    pub fn is_for(&self, group: Option<&str>) -> bool {
        is_for(&self.groups, group)
    }

    /// Whether somebody is told of both events: only then their dates must agree.
    pub(super) fn shares_readers(&self, other: &Self) -> bool {
        let ids = |event: &Self| event.groups.iter().map(|group| group.value.clone()).collect();
        let (own, others): (Vec<String>, Vec<String>) = (ids(self), ids(other));
        own.is_empty() || others.is_empty() || own.iter().any(|group| others.contains(group))
    }
}

/// Whether something is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Knowledge {
    /// It is known.
    Known,
    /// It is not known.
    Unknown,
}

/// What is known about the breach, and as of which day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The day as of which the file states what is known.
    pub as_of: Option<Date>,
    /// How large the breach is.
    pub scope: Knowledge,
    /// Its consequences.
    pub consequences: Knowledge,
    /// How far the data went.
    pub spread: Reach,
}

/// How exact a count is.
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
    /// How exact it is.
    pub kind: CountKind,
    /// The number.
    pub number: u64,
}

/// Whether all or some of the clients are affected.
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
    /// This number of years before the notice.
    LastYears(u64),
    /// From one date to another; either may be unknown.
    Between {
        /// First day.
        from: PartialDate,
        /// Last day.
        to: PartialDate,
    },
}

/// Who is affected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Affected {
    /// How many people; `None` if unknown.
    pub count: Option<Count>,
    /// All or some of the clients.
    pub share: Share,
    /// The service that they used: an id that the user chooses. Its sentence is the message
    /// `affected-<service>`, or the built-in sentence with the words of `service-<service>`.
    pub service: Option<Spanned<String>>,
    /// When they used it.
    pub period: Option<Period>,
}

/// A group of data subjects, such as pupils beside staff. What a group never had, its letters do not
/// mention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubjectGroup {
    /// Its id. Texts select by it as `$group`.
    pub id: Spanned<String>,
    /// What the sender is to this group. `None`: what the controller's `kind` says.
    pub kind: Option<SenderKind>,
    /// How many people are in it; `None` if unknown.
    pub count: Option<Count>,
    /// How far the data of this group went. `None`: what `known.spread` says.
    pub spread: Option<Reach>,
    /// Values of the list's column `group` that mean this group, besides its id.
    pub in_list: Vec<Spanned<String>>,
}

/// Whether something that is for `groups`, or for everybody if there are none, is for a group.
pub(super) fn is_for(groups: &[Spanned<String>], group: Option<&str>) -> bool {
    groups.is_empty() || groups.iter().any(|one| Some(one.value.as_str()) == group)
}

/// A category of data and how certain it is that it leaked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataItem {
    /// Id in the catalogue. A column of this name in the list of people settles `if-saved`.
    pub category: Spanned<String>,
    /// What happened to it.
    pub certainty: Certainty,
    /// Since when it was lost, altered or out of reach.
    pub since: Option<Spanned<PartialDate>>,
    /// Whether it was restored, if it was lost, altered or out of reach.
    pub restored: Option<Restored>,
    /// Only data recorded up to this time.
    pub until: Option<PartialDate>,
    /// Another name in the letter: the message `data-<label>` of the incident's own words.
    pub label: Option<Spanned<String>>,
    /// The groups whose data this is. Empty: everybody's.
    pub groups: Vec<Spanned<String>>,
}

impl DataItem {
    /// Whether anything happened to it, or may have.
    pub fn is_concerned(&self) -> bool {
        self.certainty != Certainty::NotLeaked
    }

    /// Whether data subjects of a group have this data.
    pub fn is_of(&self, group: Option<&str>) -> bool {
        is_for(&self.groups, group)
    }
}

/// Whether data that was lost, altered or out of reach is as it was before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Restored {
    /// Since this day.
    On(Spanned<PartialDate>),
    /// It is, and the day is not known.
    Yes,
    /// Not yet.
    NotYet,
    /// It cannot be.
    Never,
}

impl Restored {
    /// Its name in texts (`$restored`).
    pub fn name(&self) -> &'static str {
        match self {
            Self::On(_) => "on",
            Self::Yes => "yes",
            Self::NotYet => "not-yet",
            Self::Never => "never",
        }
    }
}

/// Who has confirmed the details of a helper that the catalogue lists as unconfirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// An authority of the catalogue.
    pub authority: Spanned<String>,
    /// Who confirmed it.
    pub by: String,
    /// When.
    pub on: Date,
}

/// An entry of the catalogue that letters of this incident leave out or have in another place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryChange {
    /// What changes.
    pub change: Change,
    /// Place of the entry's id.
    pub id: Span,
    /// Place of the id beside which it goes.
    pub beside: Option<Span>,
}

/// A warning about texts or facts of the incident that a person has read and found wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnsweredWarning {
    /// Which warning.
    pub code: Code,
    /// Its place in the file.
    pub place: Span,
    /// What the warning is about.
    pub subject: Subject,
    /// Why it does not hold.
    pub reason: String,
}

/// What an answered warning is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A message, by its id, in all its languages and variants; or `template`.
    Text(String),
    /// What the warning underlines in `incident.yaml`, or what it names where it underlines nothing.
    Fact(String),
}

impl Subject {
    /// The id or the fact.
    pub fn words(&self) -> &str {
        match self {
            Self::Text(words) | Self::Fact(words) => words,
        }
    }
}

/// A report to authorities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthorityReport {
    /// The party that reported.
    pub by: Spanned<String>,
    /// Authorities of the catalogue.
    pub to: Vec<Spanned<String>>,
    /// Whether it also reported an offence to the police.
    pub offence_reported: bool,
    /// When, if known.
    pub date: Option<PartialDate>,
    /// Whether it was reported at once.
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

/// Why people are informed only now. Its words are the message `late-notice-<reason>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateNotice {
    /// An id: `police-investigation` has built-in words.
    pub reason: Spanned<String>,
}

/// What the controller did or will do. Its words are the message `measure-<id>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Its id.
    pub id: Spanned<String>,
    /// The groups that are told of it. Empty: everybody.
    pub groups: Vec<Spanned<String>>,
}

impl Measure {
    /// Whether data subjects of a group are told of this measure.
    pub fn is_for(&self, group: Option<&str>) -> bool {
        is_for(&self.groups, group)
    }
}

/// Measures by how far they are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Measures {
    /// Done.
    pub taken: Vec<Measure>,
    /// Under way.
    pub ongoing: Vec<Measure>,
    /// Planned.
    pub planned: Vec<Measure>,
}

impl Measures {
    /// All of them, in the order in which letters tell them.
    pub fn all(&self) -> impl Iterator<Item = &Measure> {
        self.taken.iter().chain(&self.ongoing).chain(&self.planned)
    }
}

/// Something that expressly did not happen. Its words and reason are the message `negative-<id>`, or a
/// reassurance of the catalogue, which lists the categories that contradict it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Negative {
    /// Its id: of the message `negative-<id>`, or of `reassurance-<id>` if it is a reassurance.
    pub id: Spanned<String>,
    /// Whether `id` is a reassurance of the catalogue.
    pub reassurance: bool,
    /// The groups that are told of it. Empty: everybody.
    pub groups: Vec<Spanned<String>>,
}

impl Negative {
    /// Whether data subjects of a group are told of this.
    pub fn is_for(&self, group: Option<&str>) -> bool {
        is_for(&self.groups, group)
    }
}

/// The kind of a contact point.
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

impl ContactKind {
    /// Whether people can ask there about the breach. A switchboard only confirms that a letter is
    /// genuine, and an ombudsperson answers other questions.
    pub(super) fn answers_questions(self) -> bool {
        matches!(self, Self::CustomerService | Self::DataProtectionOfficer | Self::Other)
    }
}

/// A contact point. Its name and opening hours are the message `contact-<id>` with `.hours`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Its id. Texts link to it as `<a name="<id>-phone"/>` and `<a name="<id>-email"/>`.
    pub id: Spanned<String>,
    /// Its kind.
    pub kind: ContactKind,
    /// Phone number in groups of digits: `09 123 4567`.
    pub phone: Option<LocalText>,
    /// E-mail address.
    pub email: Option<String>,
    /// Postal address on one line.
    pub post: Option<LocalText>,
    /// The groups that it is for. Empty: everybody.
    pub groups: Vec<Spanned<String>>,
}

impl Contact {
    /// Whether data subjects of a group are told of this contact.
    pub fn is_for(&self, group: Option<&str>) -> bool {
        is_for(&self.groups, group)
    }
}

/// A link of the incident's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedLink {
    /// The name that texts use: `<a name="notice"/>`.
    pub name: Spanned<String>,
    /// `https:` address per language.
    pub url: LocalText,
    /// Title per language. Texts use it as `$title-<name>`; that of `notice` is printed before its
    /// address.
    pub title: Option<LocalText>,
    /// The text that a reader sees in place of an address that is too long to type.
    pub short: Option<LocalText>,
}

/// Who signs the letters. The title is the message `signatory-title`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// The name.
    pub name: String,
}

/// How the lists of people are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipientsSettings {
    /// The lists in the order of their letters; at least one.
    pub lists: Vec<PeopleList>,
    /// What happens to rows that seem to be one recipient.
    pub duplicates: Duplicates,
    /// What happens when rows have errors.
    pub errors: RowErrors,
    /// A list of people who must get no letter: a file name in the incident folder.
    pub suppress: Option<Spanned<String>>,
}

/// A list of people, with the settings for all lists where it has none of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleList {
    /// File name in the incident folder.
    pub file: Spanned<String>,
    /// The group that all of its rows are in. `None`: its column `group` says it, or there are none.
    pub group: Option<Spanned<String>>,
    /// Header in the file -> the column of the program.
    pub columns: BTreeMap<String, MappedColumn>,
    /// Headers that are not read at all.
    pub ignore: Vec<String>,
    /// Columns whose values say the status, by header.
    pub status: Vec<StatusValues>,
    /// The encoding of a text file. `None`: it is detected.
    pub encoding: Option<Spanned<Encoding>>,
    /// The sheet of a workbook, by the name on its tab.
    pub sheet: Option<Spanned<String>>,
    /// The row of the header (1-based, as a spreadsheet program counts). `None`: the first that is not
    /// blank.
    pub header_row: Option<Spanned<u64>>,
    /// The last row that is read (1-based). `None`: the last of the file.
    pub last_row: Option<Spanned<u64>>,
    /// Whether the addresses of protected people in the file are contact addresses, to which letters
    /// may be sent.
    pub contact_addresses: bool,
    /// Whether the e-mail address of a child's row is the guardian's.
    pub guardian_emails: bool,
}

/// The column of the program that a header means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MappedColumn {
    /// Its name.
    pub to: Spanned<String>,
    /// Whether the incident says it for all of several lists: then one of them must have the header.
    pub shared: bool,
}

impl RecipientsSettings {
    /// The files of the lists, each once, in their order.
    pub fn files(&self) -> Vec<&str> {
        let mut files = Vec::new();
        for list in &self.lists {
            if !files.contains(&list.file.value.as_str()) {
                files.push(list.file.value.as_str());
            }
        }
        files
    }

    /// How the lists are called: by their files, with the sheet where several lists are in one file.
    pub fn names(&self) -> Vec<String> {
        let same = |file: &str| self.lists.iter().filter(|list| list.file.value == file).count();
        let name = |list: &PeopleList| {
            let file = &list.file.value;
            match &list.sheet {
                Some(sheet) if same(file) > 1 => format!("{file} ({})", sheet.value.trim()),
                _ => file.clone(),
            }
        };
        self.lists.iter().map(name).collect()
    }
}

/// What the values of a column of the list say about the status of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusValues {
    /// The header in the file, or two headers joined by `+`.
    pub header: Spanned<String>,
    /// Each value with the word of its status. `date` stands for any date, `any` for any value.
    pub values: Vec<(String, Spanned<String>)>,
}

/// Settings of e-mails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmailSettings {
    /// Name of the sender per language. It reveals nothing sensitive.
    pub from_name: LocalText,
    /// Address of the sender: a mailbox that somebody reads.
    pub from: Spanned<String>,
    /// Where answers go (the contact point).
    pub reply_to: Spanned<String>,
    /// The `Date` of the messages, with its offset from UTC.
    pub date: Zoned,
    /// Key from which Message-IDs and MIME boundaries are derived. It is no password, but it keeps an
    /// id from being guessed from an address.
    pub message_key: Spanned<String>,
}
