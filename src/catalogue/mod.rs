//! Data categories, consequences, advice and authorities of one country.
//!
//! The structure is in `catalogue/<country>.yaml`, the words are in `locales/<tag>/{data,consequences,
//! advice,authorities}.ftl`. The catalogue does not depend on an incident: [`Catalogue::select`] takes
//! the categories and the audience of one recipient and the date of the letter.

mod model;
mod read;
mod select;
#[cfg(test)]
mod tests;

pub use model::{
    Advice, Audience, Authority, AuthorityPlaces, Catalogue, Category, Certainty, Consequence,
    Country, Place, Reassurance, Scope, Shows,
};
pub use read::read;
pub use select::{MOST_CONSEQUENCES, RecipientFacts, Selection, Step};
