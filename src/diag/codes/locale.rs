//! Codes `locale/...`: texts of letters, and tools for translators.

use crate::diag::Shown::Fixture;

codes! {
    /// Less of a language is translated than `locales coverage` requires.
    COVERAGE = "locale/coverage": Input, Translated, Fixture;
    /// Words changed, and the command was to fail then.
    CHANGED = "locale/changed": Input, Translated, Fixture;
    /// The file is not Fluent.
    SYNTAX = "locale/syntax": Input, Translated, Fixture;
    /// A folder whose name is not the tag of a language.
    UNKNOWN_LANGUAGE = "locale/unknown-language": Input, Translated, Fixture;
    /// A term and a message of one name.
    NAME_CLASH = "locale/name-clash": Input, Translated, Fixture;
    /// A line of `translated.tsv` that is no record.
    BAD_RECORD = "locale/bad-record": Input, Translated, Fixture;
    /// `rules/<tag>/plain.yaml` does not hold what it should.
    BAD_RULES = "locale/bad-rules": Input, Translated, Fixture;
    /// One language of the letters has a message or attribute and another lacks it.
    MISSING_MESSAGE = "locale/missing-message": Input, Translated, Fixture;
    /// A message, term or attribute of the incident that nothing uses.
    OBSOLETE_MESSAGE = "locale/obsolete-message": Input, Translated, Fixture;
    /// A message, term, attribute or function that does not exist.
    UNKNOWN_REFERENCE = "locale/unknown-reference": Input, Translated, Fixture;
    /// A function is called with what it cannot take.
    BAD_CALL = "locale/bad-call": Input, Translated, Fixture;
    /// A text uses a form of a term that the term does not have.
    UNKNOWN_FORM = "locale/unknown-form": Input, Translated, Fixture;
    /// A text passes an argument to a term that the term never uses.
    UNUSED_TERM_ARGUMENT = "locale/unused-term-argument": Input, Translated, Fixture;
    /// A variable that does not exist.
    UNKNOWN_VARIABLE = "locale/unknown-variable": Input, Translated, Fixture;
    /// A value that the reference prints and the translation does not.
    LOST_VARIABLE = "locale/lost-variable": Input, Translated, Fixture;
    /// A value that the translation prints and the reference does not.
    ADDED_VARIABLE = "locale/added-variable": Input, Translated, Fixture;
    /// A selector without a plural form that the language needs.
    MISSING_PLURAL = "locale/missing-plural": Input, Translated, Fixture;
    /// A variant that no value leads to.
    UNREACHABLE_VARIANT = "locale/unreachable-variant": Input, Translated, Fixture;
    /// A tag that the markup of letters does not have.
    UNKNOWN_TAG = "locale/unknown-tag": Input, Translated, Fixture;
    /// Tags that the reference does not have, or lack here.
    TAGS_DIFFER = "locale/tags-differ": Input, Translated, Fixture;
    /// A text uses a value that its template does not pass.
    MISSING_ARGUMENT = "locale/missing-argument": Input, Translated, Fixture;
    /// A template passes a value that no language uses.
    UNUSED_ARGUMENT = "locale/unused-argument": Input, Translated, Fixture;
    /// A translation that is the same as the reference text.
    UNTRANSLATED = "locale/untranslated": Input, Translated, Fixture;
    /// A translation whose reference text changed after it.
    STALE_TRANSLATION = "locale/stale-translation": Input, Translated, Fixture;
    /// Marks and blanks that are not those of the language.
    TYPOGRAPHY = "locale/typography": Input, Translated, Fixture;
    /// A word for which the language has another one here.
    WRONG_TERM = "locale/wrong-term": Input, Translated, Fixture;
    /// A word that says nothing for certain, or one of lawyers.
    PLAIN_LANGUAGE = "locale/plain-language": Input, Translated, Fixture;
    /// A sentence that is too long.
    LONG_SENTENCE = "locale/long-sentence": Input, Translated, Fixture;
    /// A character that the letter's faces do not have.
    MISSING_GLYPH = "locale/missing-glyph": Input, Translated, Fixture;
    /// Letters of a language have words of another (warning).
    BORROWED_WORDS = "locale/borrowed-words": Input, Translated, Fixture;
    /// A language that may borrow words has them all (warning).
    NOTHING_BORROWED = "locale/nothing-borrowed": Input, Translated, Fixture;
    /// A name of data in the incident's own words speaks to the reader, and letters go to guardians of
    /// children.
    NO_GUARDIAN_FORM = "locale/no-guardian-form": Input, Translated, Fixture;
    /// A sentence of the incident speaks to the data subject, and somebody else reads it (warning).
    NO_READER_FORM = "locale/no-reader-form": Input, Translated, Fixture;
    /// A text of the incident replaces a built-in one with words for a reader whom letters go to, and has
    /// none (warning).
    LOST_READER_FORM = "locale/lost-reader-form": Input, Translated, Fixture;
}
