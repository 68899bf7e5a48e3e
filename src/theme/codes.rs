//! The codes of the problems of a theme. Each has a fixture of its name under `fixtures/errors/`.

use crate::diag::Code;
use crate::yaml::Codes;

pub(super) const UNKNOWN_KEY: Code = Code("theme/unknown-key");
pub(super) const MISSING_KEY: Code = Code("theme/missing-key");
pub(super) const WRONG_TYPE: Code = Code("theme/wrong-type");
pub(super) const UNKNOWN_VALUE: Code = Code("theme/unknown-value");
pub(super) const OUT_OF_RANGE: Code = Code("theme/out-of-range");
pub(super) const IDENTITY_CODE: Code = Code("theme/identity-code");
pub(super) const UNPRINTABLE: Code = Code("theme/unprintable");
pub(super) const BAD_FILE_NAME: Code = Code("theme/bad-file-name");
pub(super) const BAD_COLOUR: Code = Code("theme/bad-colour");
pub(super) const LOW_CONTRAST: Code = Code("theme/low-contrast");
pub(super) const WEAK_CONTRAST: Code = Code("theme/weak-contrast");
pub(super) const ENVELOPE: Code = Code("theme/envelope");
pub(super) const BAD_LOGO: Code = Code("theme/bad-logo");
pub(super) const LOGO_TOO_LARGE: Code = Code("theme/logo-too-large");
pub(super) const COARSE_LOGO: Code = Code("theme/coarse-logo");
pub(super) const NO_ALT_TEXT: Code = Code("theme/no-alt-text");
pub(super) const MISSING_LANGUAGE: Code = Code("theme/missing-language");
pub(super) const UNKNOWN_LANGUAGE: Code = Code("theme/unknown-language");
pub(super) const BAD_ENCLOSURE: Code = Code("theme/bad-enclosure");
pub(super) const ENCLOSURE_PAGE: Code = Code("theme/enclosure-page");
pub(super) const ENCLOSURE_FONT: Code = Code("theme/enclosure-font");
pub(super) const ENCLOSURE_UNREAD: Code = Code("theme/enclosure-unread");
pub(super) const MISSING_FONT: Code = Code("theme/missing-font");
pub(super) const DUPLICATE_FONT: Code = Code("theme/duplicate-font");

/// The codes of values that other formats have too.
pub(super) const OF_VALUES: Codes = Codes {
    unknown_key: UNKNOWN_KEY,
    missing_key: MISSING_KEY,
    unknown_value: UNKNOWN_VALUE,
    ..Codes::all(WRONG_TYPE)
};
