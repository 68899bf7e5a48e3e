//! Codes `template/...`: templates.

use crate::diag::Shown::Fixture;

codes! {
    /// The template could run without end or fill the memory.
    REFUSED = "template/refused": Input, EnglishOnly, Fixture;
    /// The finished markup is wrong.
    MARKUP = "template/markup": Input, EnglishOnly, Fixture;
    /// The template writes too much.
    TOO_LONG = "template/too-long": Input, EnglishOnly, Fixture;
    /// Not a template.
    SYNTAX = "template/syntax": Input, EnglishOnly, Fixture;
    /// The template failed.
    FAILED = "template/failed": Input, EnglishOnly, Fixture;
    /// There is no template of this name.
    MISSING = "template/missing": Input, EnglishOnly, Fixture;
}
