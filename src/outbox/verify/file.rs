//! Checks one file that the manifest names: its digest, and then its content.

use std::fs;

use sha2::{Digest as _, Sha256};

use super::checker::{Checker, Found};
use super::fixed::Counted;
use super::list::Named;
use super::{emails, letters};
use crate::diag::codes::verify as codes;
use crate::diag::{Diagnostic, catch};
use crate::terms::Medium;

/// What was found in one file.
pub(super) struct OfFile {
    pub(super) problems: Vec<Diagnostic>,
    /// Number of problems beyond the limit.
    pub(super) more: u64,
    /// What can be judged only when all pieces have been read.
    pub(super) counted: Vec<Counted>,
}

/// Checks one file.
pub(super) fn check(checker: &Checker<'_>, name: &str, named: &Named) -> OfFile {
    let path = checker.folder.join(name);
    let mut found = Found { path: &path, problems: Vec::new(), more: 0, counted: Vec::new() };
    match fs::read(&path) {
        Ok(bytes) => content(checker, bytes, named, &mut found),
        Err(error) => found.add(codes::UNREADABLE, format!("cannot be read: {error}")),
    }
    let Found { problems, more, counted, .. } = found;
    OfFile { problems, more, counted }
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
