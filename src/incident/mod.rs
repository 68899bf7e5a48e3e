//! The facts of a breach: `incident.yaml` as checked values.
//!
//! Facts only: ids, dates, numbers, roles, categories with their certainty, measures, contacts,
//! links. The words are in `locales/`, under message ids that follow from the ids here: the event
//! `noticed` has the message `event-noticed`, the measure `monitoring` has `measure-monitoring`, the
//! negative `recorded-later` has `negative-recorded-later`.

mod check;
mod dates;
mod model;
mod read;
#[cfg(test)]
mod tests;

pub use crate::yaml::Spanned;
pub use check::check_against;
pub use model::{
    Affected, AuthorityReport, Contact, ContactKind, Count, CountKind, DataItem, EmailSettings,
    Event, EventKind, Fallback, Incident, Knowledge, Known, LateNotice, LocalText, Measures,
    NamedLink, Nature, NatureKind, Negative, Notice, PartialDate, Party, Period, Police,
    PoliceStatus, RecipientsSettings, Role, Share, Signatory,
};
pub use read::{Reading, RowSettings, read, read_parts};
