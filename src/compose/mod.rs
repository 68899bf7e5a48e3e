//! Template, words, facts and a recipient become a [`Letter`](crate::letter::Letter). Only this module
//! depends on Tera.
//!
//! Tera renders the letter markup with autoescape; its function `t` gets words from Fluent, with
//! values escaped before they go in; the markup parser turns the result into a `Letter`. So a
//! name full of tags stays a name, and a fault of a text is reported with its place in the `.ftl` file
//! and in the template.

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
pub use job::{Job, Medium};
pub use said::{MessageUse, Said};
pub use stand_in::stand_in;
pub use unsaid::unsaid;
pub use usage::usage;
pub use variant::{Resolved, Variant};

#[cfg(test)]
mod tests;
