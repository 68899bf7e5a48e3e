//! Texts of letters: one Fluent bundle per language, in which the incident's own texts overlay the
//! built-in ones message by message. Only this module depends on Fluent.
//!
//! Any fault of a text is an error with its place, before anything is written: broken syntax, a
//! message that one language lacks, a reference or a variable that does not exist, and whatever
//! Fluent itself reports when a text is formatted. Fluent's isolation marks are off: the renderer of
//! each medium isolates values in its own way.
//!
//! | module | for |
//! |---|---|
//! | `locales`, `language` | loading and formatting |
//! | `tree` | the parsed files with byte ranges, which everything below reads |
//! | `lint`, `rules`, `syntax` | checks of texts, and the rules of a language |
//! | `coverage`, [`records`], [`diff`], `pseudo` | tools for translators |
//! | `borrowed` | words that one language borrows from another |
//! | `lookup` | a message as it is written in its file, for the preview |
//! | `speech` | the program's own words, of `ui/` |

mod args;
mod audiences;
mod borrowed;
mod coverage;
pub mod diff;
mod formats;
mod language;
mod lint;
mod locales;
mod lookup;
mod only_print;
mod pseudo;
pub mod records;
mod rules;
mod speech;
mod syntax;
mod tree;

pub use args::Args;
pub use coverage::{FileCoverage, LanguageCoverage, Uncovered};
pub use formats::{DateStyle, Formats, Moment};
pub use lint::context::{Asked, Call, CallAttribute, CallKey, Usage, ValueKind, default_reference};
pub use lint::plain::Readability;
pub use locales::{Locales, TextError};
pub use lookup::EntrySource;
#[cfg(test)]
pub(crate) use speech::inventory;
pub use speech::{Speech, UiLanguage};

#[cfg(test)]
mod tests;
