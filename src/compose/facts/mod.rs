//! The context of templates: ids and names of links, never prose, and only this recipient's own
//! values.

mod contacts;
mod context;
mod data;
mod events;
mod part;
mod steps;

pub(super) use context::context;
