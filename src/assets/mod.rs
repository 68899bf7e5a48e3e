//! Built-in files, overlaid by the files of the incident folder.
//!
//! `locales/`, `templates/`, `catalogue/`, `rules/` and the fonts are compiled into the program. A
//! file of the incident folder replaces the built-in file of the same path, except for `.ftl`
//! files: these are added, and their messages overlay the built-in ones one by one (in
//! [`crate::locale`]).

mod overlay;
mod read;
mod strangers;

pub use overlay::{Asset, Assets, Origin};
pub use read::{read_text, refused_link};
pub use strangers::{is_part, strangers};
