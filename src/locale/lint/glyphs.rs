//! Characters that no font of the letter has.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::diag::codes::locale::MISSING_GLYPH;
use crate::diag::{Diagnostic, Diagnostics};
use crate::locale::language::Language;
use crate::locale::locales::Locales;

impl Locales {
    /// Reports characters in the texts of `languages` that cannot be printed. `missing` returns the
    /// first such character of a text.
    pub fn check_glyphs(
        &self,
        languages: &[String],
        missing: &dyn Fn(&str) -> Option<char>,
    ) -> Diagnostics {
        let mut problems = Diagnostics::new();
        let own = languages.iter().filter_map(|tag| self.languages.get(tag));
        for entry in
            own.map(Language::entries).collect::<Vec<_>>().iter().flat_map(BTreeMap::values)
        {
            let mut reported = BTreeSet::new();
            let mut report = |character: char, slice: &str| {
                if reported.insert(character) {
                    let code = u32::from(character);
                    let what = format!("no font of the letter has the character U+{code:04X}");
                    problems.push(
                    Diagnostic::error(MISSING_GLYPH, what).at_span(entry.span(slice)).help(
                        "use characters that the fonts have, or put a font that has it into \
                         `fonts/`",
                    )
                    .with("code", format!("U+{code:04X}")),
                );
                }
            };
            for text in &entry.uses.text {
                let mut rest = *text;
                while let Some(character) = missing(rest) {
                    // The character may result from normalising two others.
                    let Some(at) = rest.find(character) else {
                        report(character, rest);
                        break;
                    };
                    let end = at + character.len_utf8();
                    report(character, &rest[at..end]);
                    rest = &rest[end..];
                }
            }
            for literal in &entry.uses.literals {
                if let Some(character) = missing(&unescape_unicode_to_string(literal)) {
                    report(character, literal);
                }
            }
        }
        problems
    }
}
