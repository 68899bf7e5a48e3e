//! Checks of texts that need no values: everything that can be reported before a letter is made.
//!
//! Each rule is a module, and all read the same [tree](super::tree). The context of the texts
//! (values, templates, facts) comes from the caller as a [`Usage`](context::Usage).
//!
//! | module | reports |
//! |---|---|
//! | `parity` | texts that a language lacks, and texts of the incident that nothing uses |
//! | `references` | messages, terms, attributes and functions that do not exist; forms of terms |
//! | `functions` | calls of `DATE` and `NUMBER` that cannot work |
//! | `variables` | values that do not exist, or that a branch prints and the reference does not |
//! | `selectors` | plural forms that the language needs, variants that no value selects |
//! | `tags` | markup that letters do not support, or that differs from the reference |
//! | `calls` | values that templates pass and texts use |
//! | `translation` | texts that are not translated, and translations of an older text |
//! | `typography`, `plain` | punctuation, spaces, words and sentences, by the [rules](super::rules) of the language |
//! | `glyphs` | characters that no font of the letter has |

mod branches;
mod calls;
mod check;
pub(super) mod context;
mod flat;
mod functions;
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
