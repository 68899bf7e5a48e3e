//! Stable codes of the problems of texts.

use crate::diag::Code;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        $($(#[$doc])* pub(in crate::locale) const $name: Code = Code(concat!("locale/", $text));)*

        /// All codes; `ui/` has a sentence for each in each language of the program.
        pub const ALL: &[Code] = &[$($name),*];
    };
}

codes! {
    /// The file is not valid Fluent.
    SYNTAX = "syntax";
    /// A folder whose name is not a language tag.
    UNKNOWN_LANGUAGE = "unknown-language";
    /// A term and a message of the same name.
    CLASH = "name-clash";
    /// A line of `translated.tsv` that is not a record.
    BAD_RECORD = "bad-record";
    /// `rules/<tag>/plain.yaml` is not valid.
    BAD_RULES = "bad-rules";
    /// One language of the letters has a message or attribute that another lacks.
    MISSING_MESSAGE = "missing-message";
    /// A message, term or attribute of the incident that nothing uses.
    OBSOLETE_MESSAGE = "obsolete-message";
    /// A message, term, attribute or function that does not exist.
    UNKNOWN_REFERENCE = "unknown-reference";
    /// A reference asks a term for a form that it does not have.
    UNKNOWN_FORM = "unknown-form";
    /// A reference passes an argument that the term never uses.
    UNUSED_TERM_ARGUMENT = "unused-term-argument";
    /// A value that does not exist.
    UNKNOWN_VARIABLE = "unknown-variable";
    /// A value that the reference prints and the translation does not.
    LOST_VARIABLE = "lost-variable";
    /// A value that the translation prints and the reference does not.
    ADDED_VARIABLE = "added-variable";
    /// A selector without a plural form that the language needs.
    MISSING_PLURAL = "missing-plural";
    /// A variant that no value selects.
    UNREACHABLE_VARIANT = "unreachable-variant";
    /// A tag that letters do not support.
    UNKNOWN_TAG = "unknown-tag";
    /// Tags that the reference does not have, or that are missing here.
    TAGS_DIFFER = "tags-differ";
    /// A text uses a value that its template does not pass.
    MISSING_ARGUMENT = "missing-argument";
    /// A template passes a value that no language uses.
    UNUSED_ARGUMENT = "unused-argument";
    /// A translation that is the same as the reference text.
    UNTRANSLATED = "untranslated";
    /// A translation whose reference text changed later.
    STALE_TRANSLATION = "stale-translation";
    /// Punctuation and spacing against the rules of the language.
    TYPOGRAPHY = "typography";
    /// A word that should be replaced by the right term.
    WRONG_TERM = "wrong-term";
    /// A vague word, or legal jargon.
    PLAIN_LANGUAGE = "plain-language";
    /// A sentence that is too long.
    LONG_SENTENCE = "long-sentence";
    /// A character that is in none of the letter's fonts.
    MISSING_GLYPH = "missing-glyph";
}
