//! Data categories, consequences, advice and authorities of one country.
//!
//! The structure is in `catalogue/<country>.yaml`, the words are in `locales/<tag>/{data,consequences,
//! advice,authorities}.ftl`. The catalogue does not depend on an incident: [`Catalogue::select`] takes
//! what is true of the incident and of one recipient, and the date of the letter.

mod certainty;
mod changes;
mod circumstance;
mod condition;
mod kinds;
mod model;
mod read;
mod reader;
mod select;
#[cfg(test)]
mod tests;

pub use certainty::Certainty;
pub use changes::{Change, Listed, Move};
pub use circumstance::{Circumstance, IncidentFacts, Office, Situation, Topic};
pub use condition::{Condition, Unmet};
pub use kinds::{NatureKind, SenderKind};
pub use model::{
    Advice, Authority, AuthorityPlaces, Catalogue, Category, Consequence, Country, Place,
    Reassurance, Scope, Shows,
};
pub use read::read;
pub use reader::{Audience, Reader, Residence};
pub use select::{
    Absent, FIRST_STEPS, MOST_CONSEQUENCES, MOST_OF_DAMAGE, PROTECTED_ADDRESS_CATEGORY,
    RecipientFacts, Selection, Step, counts_as_protected,
};
