//! Composes a [`Letter`](crate::letter::Letter) from templates, texts, facts and a recipient. Only
//! this module depends on Tera.
//!
//! Tera renders the letter markup with autoescape. Its function `t` gets texts from Fluent, whose
//! values are escaped first. The markup parser turns the result into a `Letter`. So a name that
//! looks like tags remains a name, and a fault of a text is reported with its place in the `.ftl`
//! file and in the template.

mod bounded;
mod composer;
mod copying;
mod facts;
mod functions;
mod glyphs;
mod guard;
mod job;
mod links;
mod master;
mod material;
mod message;
mod problems;
mod said;
mod scope;
mod stand_in;
mod unsaid;
mod usage;
mod values;
mod variant;

pub use composer::Composer;
pub use job::Job;
pub(crate) use links::origin as origin_of_link;
pub use said::{MessageUse, Said};
pub use stand_in::stand_in;
pub use unsaid::unsaid;
pub use usage::usage;
pub use variant::{Resolved, Variant};

#[cfg(test)]
mod tests;
