//! The codes of the problems of an incident. Each has a fixture of its name under `fixtures/errors/`.

use crate::diag::Code;
use crate::yaml::Codes;

pub(super) const UNKNOWN_KEY: Code = Code("incident/unknown-key");
pub(super) const MISSING_KEY: Code = Code("incident/missing-key");
pub(super) const WRONG_TYPE: Code = Code("incident/wrong-type");
pub(super) const UNKNOWN_VALUE: Code = Code("incident/unknown-value");
pub(super) const UNSUPPORTED_VERSION: Code = Code("incident/unsupported-version");
pub(super) const BAD_ID: Code = Code("incident/bad-id");
pub(super) const DUPLICATE_ID: Code = Code("incident/duplicate-id");
pub(super) const BAD_DATE: Code = Code("incident/bad-date");
pub(super) const DATE_ORDER: Code = Code("incident/date-order");
pub(super) const BAD_LANGUAGE_TAG: Code = Code("incident/bad-language-tag");
pub(super) const UNKNOWN_LANGUAGE: Code = Code("incident/unknown-language");
pub(super) const LENDER_BORROWS: Code = Code("incident/lender-borrows");
pub(super) const MISSING_LANGUAGE: Code = Code("incident/missing-language");
pub(super) const BAD_URL: Code = Code("incident/bad-url");
pub(super) const BAD_EMAIL: Code = Code("incident/bad-email");
pub(super) const BAD_PHONE: Code = Code("incident/bad-phone");
pub(super) const BAD_FILE_NAME: Code = Code("incident/bad-file-name");
pub(super) const UNKNOWN_PARTY: Code = Code("incident/unknown-party");
pub(super) const CONTROLLER_MISSING: Code = Code("incident/controller-missing");
pub(super) const SEVERAL_CONTROLLERS: Code = Code("incident/several-controllers");
pub(super) const CONTROLLER_MISMATCH: Code = Code("incident/controller-mismatch");
pub(super) const ENGAGED_IN_CIRCLE: Code = Code("incident/engaged-in-circle");
pub(super) const COUNT_NOT_POSITIVE: Code = Code("incident/count-not-positive");
pub(super) const NO_DATA: Code = Code("incident/no-data");
pub(super) const NO_MEASURES: Code = Code("incident/no-measures");
pub(super) const NO_CONTACT: Code = Code("incident/no-contact");
pub(super) const CONTACT_WITHOUT_WAY: Code = Code("incident/contact-without-way");
pub(super) const IDENTITY_CODE: Code = Code("incident/identity-code");
pub(super) const UNPRINTABLE: Code = Code("incident/unprintable");
pub(super) const ENCODED_WORD: Code = Code("incident/encoded-word");
pub(super) const NO_EFFECT: Code = Code("incident/no-effect");

pub(super) const UNKNOWN_CATEGORY: Code = Code("incident/unknown-category");
pub(super) const UNKNOWN_AUTHORITY: Code = Code("incident/unknown-authority");
pub(super) const UNKNOWN_REASSURANCE: Code = Code("incident/unknown-reassurance");
pub(super) const CONTRADICTION: Code = Code("incident/contradiction");
pub(super) const REASSURANCE_WITHOUT_FACT: Code = Code("incident/reassurance-without-fact");
pub(super) const AUTHORITY_EXPIRED: Code = Code("incident/authority-expired");
pub(super) const PROTECTED_ADDRESS: Code = Code("incident/protected-address");
pub(super) const UNCONFIRMED: Code = Code("catalogue/unconfirmed");

/// The codes of values that other formats have too.
pub(super) const OF_VALUES: Codes = Codes {
    unknown_key: UNKNOWN_KEY,
    missing_key: MISSING_KEY,
    wrong_type: WRONG_TYPE,
    unknown_value: UNKNOWN_VALUE,
    unsupported_version: UNSUPPORTED_VERSION,
    bad_id: BAD_ID,
    bad_date: BAD_DATE,
    bad_address: BAD_EMAIL,
    bad_url: BAD_URL,
    bad_phone: BAD_PHONE,
};

/// Every code of this module.
#[cfg(test)]
pub(super) const ALL: [Code; 39] = [
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    UNKNOWN_VALUE,
    UNSUPPORTED_VERSION,
    BAD_ID,
    DUPLICATE_ID,
    BAD_DATE,
    DATE_ORDER,
    BAD_LANGUAGE_TAG,
    UNKNOWN_LANGUAGE,
    LENDER_BORROWS,
    MISSING_LANGUAGE,
    BAD_URL,
    BAD_EMAIL,
    BAD_PHONE,
    BAD_FILE_NAME,
    UNKNOWN_PARTY,
    CONTROLLER_MISSING,
    SEVERAL_CONTROLLERS,
    CONTROLLER_MISMATCH,
    ENGAGED_IN_CIRCLE,
    COUNT_NOT_POSITIVE,
    NO_DATA,
    NO_MEASURES,
    NO_CONTACT,
    CONTACT_WITHOUT_WAY,
    IDENTITY_CODE,
    UNPRINTABLE,
    ENCODED_WORD,
    NO_EFFECT,
    UNKNOWN_CATEGORY,
    UNKNOWN_AUTHORITY,
    UNKNOWN_REASSURANCE,
    CONTRADICTION,
    REASSURANCE_WITHOUT_FACT,
    AUTHORITY_EXPIRED,
    PROTECTED_ADDRESS,
    UNCONFIRMED,
];
