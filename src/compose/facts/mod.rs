//! What templates see: ids and names of links, never prose, and of the recipient only what is theirs.

mod contacts;
mod context;
mod data;
mod events;
mod part;
mod steps;

pub(super) use context::context;
