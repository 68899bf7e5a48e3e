//! The document model: one [`Letter`] that every medium renders.
//!
//! The model knows nothing of recipients, incidents, Fluent or templates. It is made from a small,
//! strict XML markup by [`markup::parse`] and holds to the rules checked there, so that a renderer
//! never meets a block it cannot draw.

pub mod markup;
mod model;
pub mod own;
pub mod trace;
pub mod walk;

pub use model::{Block, Definition, Inline, Item, Letter, Link, Links, Part, Row, Stationery};
pub use walk::plain_text;
