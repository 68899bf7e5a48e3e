//! Codes `text/...`: messages while a letter is composed.

use crate::diag::Shown::Fixture;

codes! {
    /// A template asks for a message that does not exist.
    MISSING_MESSAGE = "text/missing-message": Input, EnglishOnly, Fixture;
    /// A message cannot be formatted.
    FAULTY = "text/faulty": Input, EnglishOnly, Fixture;
    /// The markup of a message is not well-formed.
    BAD_MARKUP = "text/bad-markup": Input, Translated, Fixture;
    /// There are no texts in a language of the notice.
    NO_LANGUAGE = "text/no-language": Input, EnglishOnly, Fixture;
}
