//! Codes `request/...`: what a command asks for.

use crate::diag::Shown::{Fixture, Test};

codes! {
    /// The inputs do not have the confirmed check code.
    NOT_CONFIRMED = "request/not-confirmed": Input, EnglishOnly,
        Test { file: "tests/it/preview/mod.rs", needs: "a code that somebody confirmed" };
    /// The chosen PDF writer cannot write enclosures.
    NO_ENCLOSURES = "request/no-enclosures": Input, EnglishOnly,
        Test { file: "tests/it/printpdf.rs", needs: "the feature printpdf" };
    /// No letter begins in this language.
    UNKNOWN_LANGUAGE = "request/unknown-language": Input, EnglishOnly, Fixture;
    /// There is no piece of this number.
    UNKNOWN_PIECE = "request/unknown-piece": Input, EnglishOnly, Fixture;
    /// No recipient has this id.
    UNKNOWN_RECIPIENT = "request/unknown-recipient": Input, EnglishOnly, Fixture;
}
