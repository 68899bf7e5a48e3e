//! What the headers of a file mean.

mod care;
pub(super) mod header;
pub(super) mod synonyms;
pub(super) mod tells;
pub(super) mod unread;
