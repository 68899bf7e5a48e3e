//! Names of output files: built from numbers and language tags, never from data.

use super::error::WriteError;

/// Most bytes between two slashes of a path.
const MAX_PART: usize = 100;

/// Names that Windows reserves for devices.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The key of a print file: the letters with this key share print files.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PrintKey {
    /// Language tag, `fi+sv` for several.
    pub language: String,
    /// Number of sheets of each letter.
    pub sheets: u32,
    /// Whether the letters are kept apart from all others, because their recipients are under a
    /// non-disclosure for personal safety. The name does not say why: the print house does not need
    /// to know.
    pub separate: bool,
}

impl PrintKey {
    /// The folder of the files.
    pub fn folder(&self) -> &'static str {
        if self.separate { SEPARATE } else { PRINT }
    }
}

/// Folder of the print files.
pub(in crate::outbox) const PRINT: &str = "letters/print";

/// Folder of print files that are handed over separately.
pub(in crate::outbox) const SEPARATE: &str = "letters/separate";

/// `letters/print/fi-2-0001.pdf`: print file `number` (1-based) of the letters with this key. A tag
/// of several languages (`fi+sv`) becomes `fi-sv`.
pub fn print_name(key: &PrintKey, number: u32) -> String {
    let language = key.language.to_ascii_lowercase().replace('+', "-");
    format!("{}/{language}-{}-{number:04}.pdf", key.folder(), key.sheets)
}

/// `letters/single/000042.pdf`: the letter that is piece 42.
pub fn single_name(piece: u64) -> String {
    format!("letters/single/{piece:06}.pdf")
}

/// `letters/proof/000042.pdf`: a proof of the letter that is piece 42.
pub fn proof_name(piece: u64) -> String {
    format!("letters/proof/{piece:06}.pdf")
}

/// `email/000042.eml`: the e-mail that is piece 42.
pub fn email_name(piece: u64) -> String {
    format!("email/{piece:06}.eml")
}

/// Checks a path in the output folder.
///
/// # Errors
/// [`WriteError::BadName`] if a part of the path is not a good name.
pub(super) fn check(relative: &str) -> Result<(), WriteError> {
    let good = !relative.is_empty() && relative.split('/').all(is_good_part);
    if good { Ok(()) } else { Err(WriteError::BadName(relative.to_owned())) }
}

fn is_good_part(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default();
    !stem.is_empty()
        && part.len() <= MAX_PART
        && !part.ends_with('.')
        && !RESERVED.contains(&stem)
        && part.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_names_are_good_names() {
        let key = |language: &str, sheets, separate| PrintKey {
            language: language.into(),
            sheets,
            separate,
        };
        for name in [
            print_name(&key("fi+sv", 2, false), 1),
            print_name(&key("sv-FI", 1, true), 12_345),
            single_name(1),
            proof_name(1),
            email_name(300_000),
        ] {
            assert!(check(&name).is_ok(), "{name}");
        }
        let (print, separate) = (key("fi+sv", 2, false), key("fi", 1, true));
        assert_eq!(print_name(&print, 1), "letters/print/fi-sv-2-0001.pdf");
        assert_eq!(print_name(&separate, 12), "letters/separate/fi-1-0012.pdf");
    }

    #[test]
    fn a_name_cannot_leave_the_folder_or_hide() {
        for name in [
            "",
            "/etc/passwd",
            "..",
            "../a",
            "a/../b",
            "a//b",
            "a/",
            ".hidden",
            "a/.part",
            "a.",
            "A",
            "ä",
            "a b",
            "a\\b",
            "a\0",
            "a:b",
            "con",
            "nul.pdf",
            "matti_meikäläinen.pdf",
        ] {
            assert!(check(name).is_err(), "{name:?}");
        }
        assert!(check(&"a".repeat(101)).is_err());
    }
}
