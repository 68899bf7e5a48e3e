//! Checks the output folder as a whole: no file is missing, none is unmatched, and only the owner
//! can open any.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::fingerprint::words;
use super::list::List;
use super::people::People;
use crate::diag::codes::verify as codes;
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::outbox::record::RECORD_NAME;
use crate::outbox::reprints::REPRINTS_NAME;

/// Files about the run, not about a recipient's piece.
const OF_THE_RUN: [&str; 11] = [
    RECORD_NAME,
    "manifest.csv",
    "exceptions.csv",
    "job-ticket.html",
    REPRINTS_NAME,
    "journal.sqlite",
    "journal.sqlite-wal",
    "journal.sqlite-shm",
    "journal.lock",
    "journal.sending",
    "audit.jsonl",
];

/// Whether a file is the copy of the list of corrections.
fn is_fixes(name: &str) -> bool {
    name.strip_prefix("fixes.").is_some_and(|ending| !ending.contains('/'))
}

/// Compares the files in the folder with those that the manifest names. Returns the names of files
/// that are in both.
pub(super) fn check<'l>(
    folder: &Path,
    list: &'l List,
    people: Option<&People>,
    problems: &mut Diagnostics,
) -> BTreeSet<&'l str> {
    let mut found = BTreeSet::new();
    permissions(folder, folder, problems);
    let mut open: Vec<(PathBuf, String)> = vec![(folder.to_owned(), String::new())];
    while let Some((path, name)) = open.pop() {
        let entries = match fs::read_dir(&path) {
            Ok(entries) => entries,
            Err(error) => {
                let message = format!("this folder cannot be read: {error}");
                problems.push(Diagnostic::error(codes::UNREADABLE, message).at(place(&path)));
                continue;
            }
        };
        let mut entries: Vec<_> = entries.flatten().collect();
        entries.sort_by_cached_key(fs::DirEntry::file_name);
        for entry in entries {
            let inner = format!("{name}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type();
            let named = list.files.get_key_value(&inner);
            if kind.as_ref().is_ok_and(fs::FileType::is_dir) {
                permissions(folder, &entry.path(), problems);
                open.push((entry.path(), format!("{inner}/")));
            } else if kind.is_ok_and(|kind| kind.is_file())
                && (named.is_some() || OF_THE_RUN.contains(&inner.as_str()) || is_fixes(&inner))
            {
                permissions(folder, &entry.path(), problems);
                found.extend(named.map(|(name, _)| name.as_str()));
            } else {
                stray(&path, &entry.path(), &inner, people, problems);
            }
        }
    }
    for name in list.files.keys().filter(|name| !found.contains(name.as_str())) {
        let message = "the manifest names this file, but it is not there";
        problems
            .push(Diagnostic::error(codes::MISSING_FILE, message).at(place(&folder.join(name))));
    }
    found
}

fn place(path: &Path) -> Place {
    Place::Path(path.display().to_string())
}

/// Reports an unmatched file. Whoever put it here may have named it after a recipient, so its name
/// is shown only if it contains no value of the list.
fn stray(
    folder: &Path,
    file: &Path,
    name: &str,
    people: Option<&People>,
    problems: &mut Diagnostics,
) {
    let mut found = Vec::new();
    words(name, &mut found);
    let names_somebody =
        people.is_some_and(|people| !people.strangers(&found, None, &[]).is_empty());
    let problem = if names_somebody {
        let message =
            "a file in this folder is not in the manifest, and its name has a recipient's value";
        Diagnostic::error(codes::STRAY_FILE, message).at(place(folder))
    } else {
        Diagnostic::error(codes::STRAY_FILE, "the manifest does not name this file").at(place(file))
    };
    problems.push(problem.help("remove it before the folder is handed over"));
}

#[cfg(unix)]
fn permissions(folder: &Path, path: &Path, problems: &mut Diagnostics) {
    use std::os::unix::fs::PermissionsExt as _;
    let Ok(about) = fs::symlink_metadata(path) else { return };
    if about.permissions().mode() & 0o077 != 0 {
        problems.push(
            Diagnostic::error(codes::PERMISSIONS, "others than its owner can open this")
                .at(place(path))
                .help(format!("`chmod -R go= {}`", folder.display())),
        );
    }
}

#[cfg(not(unix))]
fn permissions(_: &Path, _: &Path, _: &mut Diagnostics) {}
