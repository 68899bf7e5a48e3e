//! The codes of the problems of a catalogue. Each has a fixture of its name under `fixtures/errors/`.

use crate::diag::Code;
use crate::yaml::Codes;

pub(super) const UNKNOWN_KEY: Code = Code("catalogue/unknown-key");
pub(super) const MISSING_KEY: Code = Code("catalogue/missing-key");
pub(super) const WRONG_TYPE: Code = Code("catalogue/wrong-type");
pub(super) const UNKNOWN_VALUE: Code = Code("catalogue/unknown-value");
pub(super) const UNKNOWN_REFERENCE: Code = Code("catalogue/unknown-reference");
pub(super) const UNSUPPORTED_VERSION: Code = Code("catalogue/unsupported-version");
pub(super) const BAD_ID: Code = Code("catalogue/bad-id");
pub(super) const BAD_DATE: Code = Code("catalogue/bad-date");
pub(super) const DATE_ORDER: Code = Code("catalogue/date-order");
pub(super) const BAD_URL: Code = Code("catalogue/bad-url");
pub(super) const BAD_PHONE: Code = Code("catalogue/bad-phone");
pub(super) const BAD_LANGUAGE_TAG: Code = Code("catalogue/bad-language-tag");
pub(super) const CIRCLE: Code = Code("catalogue/circle");

/// The codes of values that other formats have too.
pub(super) const OF_VALUES: Codes = Codes {
    unknown_key: UNKNOWN_KEY,
    missing_key: MISSING_KEY,
    unknown_value: UNKNOWN_VALUE,
    unsupported_version: UNSUPPORTED_VERSION,
    bad_id: BAD_ID,
    bad_date: BAD_DATE,
    bad_url: BAD_URL,
    bad_phone: BAD_PHONE,
    ..Codes::all(WRONG_TYPE)
};

/// Every code of this module.
#[cfg(test)]
pub(crate) const ALL: [Code; 13] = [
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    UNKNOWN_VALUE,
    UNKNOWN_REFERENCE,
    UNSUPPORTED_VERSION,
    BAD_ID,
    BAD_DATE,
    DATE_ORDER,
    BAD_URL,
    BAD_PHONE,
    BAD_LANGUAGE_TAG,
    CIRCLE,
];
