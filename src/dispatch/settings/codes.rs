//! The stable names of what can be wrong with the settings of the dispatch. Each has a fixture of its
//! name under `fixtures/errors/`, and words in `ui/`.

use crate::diag::Code;
use crate::yaml::Codes;

pub(super) const UNKNOWN_KEY: Code = Code("dispatch/unknown-key");
pub(super) const MISSING_KEY: Code = Code("dispatch/missing-key");
pub(super) const WRONG_TYPE: Code = Code("dispatch/wrong-type");
pub(super) const UNKNOWN_VALUE: Code = Code("dispatch/unknown-value");
pub(super) const UNSUPPORTED_VERSION: Code = Code("dispatch/unsupported-version");
pub(super) const OUT_OF_RANGE: Code = Code("dispatch/out-of-range");
pub(super) const BAD_HOST: Code = Code("dispatch/bad-host");
pub(super) const BAD_DOMAIN: Code = Code("dispatch/bad-domain");
pub(super) const BAD_ADDRESS: Code = Code("dispatch/bad-address");
pub(super) const BAD_DURATION: Code = Code("dispatch/bad-duration");
pub(super) const BAD_TIME: Code = Code("dispatch/bad-time");
pub(super) const BAD_TIME_ZONE: Code = Code("dispatch/bad-time-zone");
pub(super) const CONTRADICTION: Code = Code("dispatch/contradiction");
pub(super) const NO_RELAY: Code = Code("dispatch/no-relay");
pub(super) const NO_PASSWORD: Code = Code("dispatch/no-password");
pub(super) const NOT_ENCRYPTED: Code = Code("dispatch/not-encrypted");
pub(super) const INSECURE: Code = Code("dispatch/insecure");
pub(super) const UNREADABLE_FILE: Code = Code("dispatch/unreadable-file");
pub(super) const EXPOSED_FILE: Code = Code("dispatch/exposed-file");
pub(super) const BAD_PASSWORD: Code = Code("dispatch/bad-password");
pub(super) const BAD_CERTIFICATES: Code = Code("dispatch/bad-certificates");
pub(super) const SHORT_TIMEOUT: Code = Code("dispatch/short-timeout");
pub(super) const SECRET_IN_FILE: Code = Code("dispatch/secret-in-file");
pub(super) const BAD_KEY: Code = Code("dispatch/bad-key");

/// The codes of values that other formats have too.
pub(super) const OF_VALUES: Codes = Codes {
    unknown_key: UNKNOWN_KEY,
    missing_key: MISSING_KEY,
    unknown_value: UNKNOWN_VALUE,
    unsupported_version: UNSUPPORTED_VERSION,
    bad_address: BAD_ADDRESS,
    ..Codes::all(WRONG_TYPE)
};

/// All of them, for tests.
#[cfg(test)]
pub(crate) const ALL: &[Code] = &[
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    UNKNOWN_VALUE,
    UNSUPPORTED_VERSION,
    OUT_OF_RANGE,
    BAD_HOST,
    BAD_DOMAIN,
    BAD_ADDRESS,
    BAD_DURATION,
    BAD_TIME,
    BAD_TIME_ZONE,
    CONTRADICTION,
    NO_RELAY,
    NO_PASSWORD,
    NOT_ENCRYPTED,
    INSECURE,
    UNREADABLE_FILE,
    EXPOSED_FILE,
    BAD_PASSWORD,
    BAD_CERTIFICATES,
    SHORT_TIMEOUT,
    SECRET_IN_FILE,
    BAD_KEY,
];
