//! Checks one file that the manifest names: its digest, and then its content.

use std::fs;

use sha2::{Digest as _, Sha256};

use super::checker::{Checker, Found};
use super::list::Named;
use super::{emails, letters};
use crate::diag::codes::verify as codes;
use crate::diag::{Diagnostic, catch};
use crate::terms::Medium;

/// Checks one file. Returns its problems, and the number of those beyond the limit.
pub(super) fn check(checker: &Checker<'_>, name: &str, named: &Named) -> (Vec<Diagnostic>, u64) {
    let path = checker.folder.join(name);
    let mut found = Found { path: &path, problems: Vec::new(), more: 0 };
    match fs::read(&path) {
        Ok(bytes) => content(checker, bytes, named, &mut found),
        Err(error) => found.add(codes::UNREADABLE, format!("cannot be read: {error}")),
    }
    (found.problems, found.more)
}

fn content(checker: &Checker<'_>, bytes: Vec<u8>, named: &Named, found: &mut Found<'_>) {
    if let Some(sum) = named.sha256
        && sum.as_slice() != Sha256::digest(&bytes).as_slice()
    {
        let message = "the file was changed: its SHA-256 is not that in the manifest";
        found.add(codes::CHANGED_FILE, message);
    }
    // A damaged file must not end the checks of all others, even if a reader panics on it.
    let done = catch(|| match named.medium {
        Medium::Letter => letters::check(checker, bytes, named, found),
        Medium::Email => emails::check(checker, &bytes, named, found),
    });
    if done.is_none() {
        found.add(codes::UNREADABLE, "the file is damaged and cannot be read");
    }
}
