//! Checks of texts that need no values: what every translator's slip should meet at once.
//!
//! Each rule is a module, and all read the same [tree](super::tree): the parsed files, taken apart once. What
//! the texts stand in (values, templates, facts) comes from the caller as a [`Usage`].
//!
//! | module | tells of |
//! |---|---|
//! | `parity` | texts that a language lacks, and texts of the incident that nothing asks for |
//! | `references` | messages, terms, attributes and functions that do not exist; forms of terms |
//! | `variables` | values that do not exist, or that a branch prints otherwise than the reference |
//! | `selectors` | plural forms that the language needs, variants that nothing leads to |
//! | `tags` | markup that letters do not know, or that differs from the reference |
//! | `calls` | values that templates pass and texts use |
//! | `translation` | texts that are not translated, and those translated from an older text |
//! | `typography`, `plain` | marks, blanks, words and sentences, by the [rules](super::rules) of the language |
//! | `glyphs` | characters that the letter's faces do not have |

mod branches;
mod calls;
mod check;
pub(super) mod context;
mod flat;
mod glyphs;
mod parity;
pub(super) mod plain;
mod plurals;
mod references;
mod selectors;
mod tags;
mod translation;
mod typography;
mod variables;
mod wording;

pub(super) use parity::is_optional;
pub(super) use translation::{MARKS, confirmed, is_remarked, is_untranslated};

#[cfg(test)]
mod tests;
