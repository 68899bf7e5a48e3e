//! Expected files that are no snapshots of insta. They obey its variable, so that one command
//! rewrites all expected results: `INSTA_UPDATE=always cargo test`.

use std::path::Path;

/// Whether expected results are rewritten and not compared.
pub(crate) fn rewrites() -> bool {
    std::env::var("INSTA_UPDATE").is_ok_and(|mode| matches!(mode.as_str(), "always" | "force"))
}

/// Whether a file holds what a test found; where expected results are rewritten, it does from now on.
pub(crate) fn is_as_expected(file: &Path, found: impl AsRef<[u8]>) -> bool {
    if rewrites() {
        std::fs::write(file, found.as_ref()).expect("an expected file is written");
    }
    std::fs::read(file).is_ok_and(|expected| expected == found.as_ref())
}
