//! Data categories, consequences, advice and authorities of one country.
//!
//! Structure stands in `catalogue/<country>.yaml`, words in `locales/<tag>/{data,consequences,
//! advice,authorities}.ftl`. The catalogue knows nothing of an incident: it is asked with a
//! person's categories, audience and the letter's date.

pub(crate) mod form;
mod model;
mod read;
mod select;
#[cfg(test)]
mod tests;

pub use model::{
    Advice, Audience, Authority, AuthorityPlaces, Catalogue, Category, Certainty, Consequence,
    Country, Date, Place, Reassurance, Scope, Shows,
};
pub use read::read;
pub use select::{MOST_CONSEQUENCES, PersonFacts, Selection, Step};
