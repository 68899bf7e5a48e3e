//! Codes `preview/...`: the local page.

use crate::diag::Shown::Test;

codes! {
    /// The port cannot be used.
    PORT_TAKEN = "preview/port-taken": Input, EnglishOnly,
        Test { file: "tests/it/preview/mod.rs", needs: "a port that another program has" };
    /// Real people are shown only after a confirmation.
    REAL_NOT_CONFIRMED = "preview/real-not-confirmed": Input, EnglishOnly,
        Test { file: "tests/it/preview/mod.rs", needs: "an argument of preview" };
}
