//! Characters that the letter's faces do not have.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::diag::codes::locale::MISSING_GLYPH;
use crate::diag::{Diagnostic, Diagnostics};

use super::super::Locales;
use super::tree::entries;

/// Characters in the words of `languages` that `missing` finds: each once in a message, where it
/// first stands.
pub(in crate::locale) fn glyphs(
    locales: &Locales,
    languages: &[String],
    missing: &dyn Fn(&str) -> Option<char>,
) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let own = languages.iter().filter_map(|tag| locales.languages.get(tag));
    for entry in own.map(entries).collect::<Vec<_>>().iter().flat_map(BTreeMap::values) {
        let mut told = BTreeSet::new();
        let mut tell =
            |character: char, slice: &str| {
                if told.insert(character) {
                    let code = u32::from(character);
                    let what = format!("no face of the letter has the character U+{code:04X}");
                    problems.push(
                    Diagnostic::error(MISSING_GLYPH, what).at_span(entry.span(slice)).help(
                        "write it with letters that the faces have, or lay a face that has it \
                         into `fonts/`",
                    )
                    .with("code", format!("U+{code:04X}")),
                );
                }
            };
        for text in &entry.uses.text {
            let mut rest = *text;
            while let Some(character) = missing(rest) {
                // It may be one that two characters make together.
                let Some(at) = rest.find(character) else {
                    tell(character, rest);
                    break;
                };
                let end = at + character.len_utf8();
                tell(character, &rest[at..end]);
                rest = &rest[end..];
            }
        }
        for literal in &entry.uses.literals {
            if let Some(character) = missing(&unescape_unicode_to_string(literal)) {
                tell(character, literal);
            }
        }
    }
    problems
}
