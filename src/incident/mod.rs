//! The facts of a breach: `incident.yaml` as checked values.
//!
//! Facts only: ids, dates, numbers, roles, categories with their certainty, measures, contacts,
//! links. Words stand in `locales/`, under message ids that follow from the ids here: the event
//! `noticed` is told by the message `event-noticed`, the measure `monitoring` by
//! `measure-monitoring`, the negative `recorded-later` by `negative-recorded-later`.

mod check;
mod dates;
mod model;
mod read;
#[cfg(test)]
mod tests;

pub use check::check_against;
pub use model::{
    Affected, Contact, ContactKind, Count, CountKind, DataItem, Duplicate, Duplicates,
    EmailSettings, Event, EventKind, Fallback, Incident, Knowledge, Known, LateNotice,
    ListEncoding, LocalText, Measures, NamedLink, Nature, NatureKind, Negative, Notice,
    PartialDate, Party, Period, Police, PoliceStatus, RecipientsSettings, Report, Role, Share,
    Signatory, Spanned, Timestamp,
};
pub use read::{Reading, RowSettings, read, read_parts};
