//! The meaning of a row: from raw cells to a recipient, with all problems of the row.
//!
//! [`read`] goes through the values of a row. Each kind of value has a file of its own that adds its
//! checks to the [`context::Row`] on which all of them work.

pub(super) mod agreement;
pub(super) mod birth_year;
pub(super) mod care;
pub(super) mod cells;
pub(super) mod context;
pub(super) mod countries;
mod country_names;
pub(super) mod email;
pub(super) mod group;
pub(super) mod guardian_names;
mod guardians;
pub(super) mod identity;
pub(super) mod language_names;
pub(super) mod languages;
pub(super) mod mojibake;
mod names;
mod no_street;
pub(super) mod none;
mod placeholders;
pub(super) mod postal_address;
pub(super) mod postal_codes;
pub(super) mod prefixes;
pub(super) mod read;
pub(super) mod repeated;
pub(super) mod shifted;
mod spread;
pub(super) mod status;
pub(super) mod status_rules;
mod taken;
mod told;
pub(super) mod towns;
pub(super) mod value;
pub(super) mod vocabulary;
pub(super) mod whose;
