//! The letter markup: a small, strict XML.
