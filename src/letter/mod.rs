//! The document model: one [`Letter`] that every medium renders.
//!
//! The model does not depend on recipients, incidents, Fluent or templates. [`markup::parse`]
//! builds it from a small, strict XML markup and checks its rules, so that a renderer never meets a
//! block it cannot draw.

pub mod markup;
mod model;
pub mod own;
pub mod trace;
pub mod walk;

pub use model::{Block, Definition, Inline, Item, Letter, Link, Links, Part, Row, Stationery};
pub use walk::plain_text;
