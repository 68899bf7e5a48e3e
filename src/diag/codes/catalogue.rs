//! Codes `catalogue/...`: a catalogue of a country.

use crate::diag::Shown::Fixture;

codes! {
    /// A key that a catalogue does not have.
    UNKNOWN_KEY = "catalogue/unknown-key": Input, EnglishOnly, Fixture;
    /// A key that must be there is missing.
    MISSING_KEY = "catalogue/missing-key": Input, EnglishOnly, Fixture;
    /// A value of another type than expected.
    WRONG_TYPE = "catalogue/wrong-type": Input, EnglishOnly, Fixture;
    /// A value that is not one of those allowed.
    UNKNOWN_VALUE = "catalogue/unknown-value": Input, EnglishOnly, Fixture;
    /// An id that nothing in the catalogue has.
    UNKNOWN_REFERENCE = "catalogue/unknown-reference": Input, EnglishOnly, Fixture;
    /// A version of the file format that this program does not know.
    UNSUPPORTED_VERSION = "catalogue/unsupported-version": Input, EnglishOnly, Fixture;
    /// Not an id.
    BAD_ID = "catalogue/bad-id": Input, EnglishOnly, Fixture;
    /// Not a date.
    BAD_DATE = "catalogue/bad-date": Input, EnglishOnly, Fixture;
    /// An end before its beginning.
    DATE_ORDER = "catalogue/date-order": Input, EnglishOnly, Fixture;
    /// Not a web address that can be printed.
    BAD_URL = "catalogue/bad-url": Input, EnglishOnly, Fixture;
    /// Not a phone number that can be printed.
    BAD_PHONE = "catalogue/bad-phone": Input, EnglishOnly, Fixture;
    /// Not a language tag.
    BAD_LANGUAGE_TAG = "catalogue/bad-language-tag": Input, EnglishOnly, Fixture;
    /// Entries take each other's place in a circle.
    CIRCLE = "catalogue/circle": Input, EnglishOnly, Fixture;
    /// A condition that no incident can meet.
    NEVER_TRUE = "catalogue/never-true": Input, EnglishOnly, Fixture;
    /// Details of an authority that nobody has confirmed (warning).
    UNCONFIRMED = "catalogue/unconfirmed": Input, EnglishOnly, Fixture;
}
