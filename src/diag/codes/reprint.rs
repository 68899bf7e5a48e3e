//! Codes `reprint/...`: letters that are printed again.

use crate::diag::Shown::Fixture;

codes! {
    /// The earlier run has no record that can be read.
    NO_RUN = "reprint/no-run": Input, EnglishOnly, Fixture;
    /// The letters would not be the same: inputs changed.
    CHANGED = "reprint/changed": Input, EnglishOnly, Fixture;
    /// The earlier run printed none of these letters.
    NOT_PRINTED = "reprint/not-printed": Input, EnglishOnly, Fixture;
    /// The reason cannot be logged as it is.
    REASON = "reprint/reason": Input, EnglishOnly, Fixture;
}
