//! Codes `yaml/...`: any YAML file.

use crate::diag::Shown::Fixture;

codes! {
    /// Not YAML.
    SYNTAX = "yaml/syntax": Input, EnglishOnly, Fixture;
    /// Anchors and aliases are not allowed.
    ALIAS = "yaml/alias": Input, EnglishOnly, Fixture;
    /// A key occurs twice.
    DUPLICATE_KEY = "yaml/duplicate-key": Input, EnglishOnly, Fixture;
    /// The file is empty.
    EMPTY = "yaml/empty": Input, EnglishOnly, Fixture;
    /// The file is larger than what is read.
    TOO_LARGE = "yaml/too-large": Input, EnglishOnly, Fixture;
}
