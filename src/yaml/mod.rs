//! YAML as a tree of nodes that carry their places in the file.
//!
//! A typed deserializer stops at the first wrong value. Here the file is parsed into a tree first
//! ([`parse`]), and a [`Reader`] takes the tree apart while it collects every problem with its place:
//! a user who made five mistakes sees five. The same `Reader` serves every file format: it is
//! created with the [`Codes`] that the problems of that format carry.
//!
//! Scalars keep the text they were written with: `00099` stays `00099`, `no` stays `no`. Aliases
//! and anchors are refused: a file of facts has no use for them, and they are how small YAML files
//! expand without bound. Only this module uses the YAML crate.

mod identity_codes;
mod node;
mod parse;
mod reader;
mod values;

pub use identity_codes::parse_impersonal;
pub use node::{Key, Node, Spanned, Value};
pub use parse::{MAX_BYTES, parse};
pub use reader::{Codes, Mapping, Reader};
