//! What the headers of a file mean.

pub(super) mod header;
pub(super) mod synonyms;
pub(super) mod tells;
