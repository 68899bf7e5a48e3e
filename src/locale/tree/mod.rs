//! Parsed `.ftl` files with byte ranges: the one reader that checks, coverage, comparisons, the preview
//! and pseudo-translation share.
//!
//! | module | reads |
//! |---|---|
//! | `file` | a file and its entries; byte range of a slice |
//! | `entry` | a message or term: value, attributes, lines in the file |
//! | `comments` | the comments above an entry |
//! | `uses` | what an entry uses: values, messages, terms, functions |
//! | `spelling` | an expression or a pattern in one spelling, for digests and comparisons |
//!
//! The parser behind `FluentResource` drops comments and keeps slices of its source. So an entry's range
//! follows from the slices, and its comments are the lines above that range: no second parse is needed.

mod comments;
mod entry;
mod file;
mod spelling;
mod uses;

#[cfg(test)]
pub(super) use comments::of_file;
pub(super) use entry::{Entries, Entry, Pattern, Text, named};
pub(super) use file::{File, ids, range_in};
pub(super) use spelling::{canonical, source_of, spelled};
#[cfg(test)]
pub(super) use uses::inventory;
pub(super) use uses::{Reference, Uses};
