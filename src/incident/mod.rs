//! The facts of a breach: `incident.yaml` as checked values.
//!
//! Facts only: ids, dates, numbers, roles, categories with their certainty, measures, contacts,
//! links. The words are in `locales/`, under message ids that follow from the ids here: the event
//! `noticed` has the message `event-noticed`, the measure `monitoring` has `measure-monitoring`, the
//! negative `recorded-later` has `negative-recorded-later`.

mod answerable;
mod check;
mod dates;
mod facts;
mod model;
mod read;
#[cfg(test)]
mod tests;

pub use crate::catalogue::NatureKind;
pub use crate::yaml::Spanned;
pub use answerable::{About, answerable};
pub use check::{check_against, unconfirmed};
pub use facts::damage;
pub use model::{
    Affected, AnsweredWarning, AuthorityReport, Confirmation, Contact, ContactKind, Count,
    CountKind, DataItem, EmailSettings, EntryChange, Event, EventKind, Fallback, Incident,
    Knowledge, Known, LateNotice, LocalText, MappedColumn, Measure, Measures, NamedLink, Nature,
    Negative, Notice, PartialDate, Party, PeopleList, Period, Police, PoliceStatus,
    RecipientsSettings, Restored, Role, Share, Signatory, StatusValues, Subject, SubjectGroup,
};
pub use read::{Reading, RowSettings, read, read_parts};
