//! The stable names of what can be wrong with texts.

use crate::diag::Code;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        $($(#[$doc])* pub(in crate::locale) const $name: Code = Code(concat!("locale/", $text));)*

        /// All of them: each has words in `ui/` in each language of the program.
        pub const ALL: &[Code] = &[$($name),*];
    };
}

codes! {
    /// The file is not Fluent.
    SYNTAX = "syntax";
    /// A folder whose name is not the tag of a language.
    UNKNOWN_LANGUAGE = "unknown-language";
    /// A term and a message of one name.
    CLASH = "name-clash";
    /// A line of `translated.tsv` that is no record.
    BAD_RECORD = "bad-record";
    /// `rules/<tag>/plain.yaml` does not hold what it should.
    BAD_RULES = "bad-rules";
    /// One language of the letters has a message or attribute and another lacks it.
    MISSING_MESSAGE = "missing-message";
    /// A message, term or attribute of the incident that nothing asks for.
    OBSOLETE_MESSAGE = "obsolete-message";
    /// A message, term, attribute or function that does not exist.
    UNKNOWN_REFERENCE = "unknown-reference";
    /// A term is asked for a form that it does not have.
    UNKNOWN_FORM = "unknown-form";
    /// A term is given something that it never looks at.
    UNUSED_TERM_ARGUMENT = "unused-term-argument";
    /// A value that does not exist.
    UNKNOWN_VARIABLE = "unknown-variable";
    /// A value that the reference prints and the translation does not.
    LOST_VARIABLE = "lost-variable";
    /// A value that the translation prints and the reference does not.
    ADDED_VARIABLE = "added-variable";
    /// A selector without a plural form that the language needs.
    MISSING_PLURAL = "missing-plural";
    /// A variant that no value leads to.
    UNREACHABLE_VARIANT = "unreachable-variant";
    /// A tag that letters do not know.
    UNKNOWN_TAG = "unknown-tag";
    /// Tags that the reference does not have, or lack here.
    TAGS_DIFFER = "tags-differ";
    /// A text uses a value that its template does not pass.
    MISSING_ARGUMENT = "missing-argument";
    /// A template passes a value that no language uses.
    UNUSED_ARGUMENT = "unused-argument";
    /// A translation that is the same as the reference text.
    UNTRANSLATED = "untranslated";
    /// A translation whose reference text changed after it.
    STALE_TRANSLATION = "stale-translation";
    /// Marks and blanks that are not those of the language.
    TYPOGRAPHY = "typography";
    /// A word for which the language has another one here.
    WRONG_TERM = "wrong-term";
    /// A word that says nothing for certain, or one of lawyers.
    PLAIN_LANGUAGE = "plain-language";
    /// A sentence that is too long.
    LONG_SENTENCE = "long-sentence";
    /// A character that the letter's faces do not have.
    MISSING_GLYPH = "missing-glyph";
}
