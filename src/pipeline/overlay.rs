//! The files of an incident folder that pieces are made from, and whether they are still the same.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::files;
use crate::outbox::{FileSum, RunRecord, sha256_of};

/// Endings of picture files that a theme may name.
const PICTURES: [&str; 3] = ["png", "jpg", "jpeg"];

/// Folders and files with which an incident folder overlays the built-in ones.
const OVERLAYS: [&str; 6] = ["locales", "templates", "catalogue", "rules", "fonts", "enclosures"];

/// SHA-256 of the folder's own texts, templates, rules, fonts and pictures, by path with forward slashes,
/// and of the files in `named`, which the theme names.
pub(crate) fn overlay<'a>(
    folder: &Path,
    named: impl IntoIterator<Item = &'a String>,
) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open: Vec<String> = OVERLAYS.iter().map(|name| (*name).to_owned()).collect();
    open.extend(named.into_iter().filter(|name| folder.join(name).is_file()).cloned());
    open.push("theme.yaml".to_owned());
    // The theme may name a logo beside it.
    let pictures = fs::read_dir(folder).into_iter().flatten().flatten();
    open.extend(pictures.filter_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        let ending = Path::new(&name).extension()?.to_str()?.to_ascii_lowercase();
        PICTURES.contains(&ending.as_str()).then_some(name)
    }));
    while let Some(name) = open.pop() {
        let path = folder.join(&name);
        if found.contains_key(&name) {
            continue;
        }
        if path.is_file() {
            found.insert(name, sha256_of(&path).unwrap_or_default());
            continue;
        }
        let Ok(entries) = fs::read_dir(&path) else { continue };
        for entry in entries.flatten() {
            let inner = entry.file_name().to_string_lossy().into_owned();
            // Links are followed to files only, as when the files are read.
            let is_linked = files::is_linked_folder(&entry.path());
            if !inner.starts_with('.') && !inner.ends_with('~') && !is_linked {
                open.push(format!("{name}/{inner}"));
            }
        }
    }
    found
}

/// Files of the incident folder that have changed since the run, without the recipients file.
pub(crate) fn changed_files(folder: &Path, yaml: &Path, record: &RunRecord) -> Vec<String> {
    let now = overlay(folder, record.overlay.keys());
    let mut changed = Vec::new();
    if sha256_of(yaml).unwrap_or_default() != record.incident_file.sha256 {
        changed.push("incident.yaml".to_owned());
    }
    if let Some(list) = &record.suppress
        && sha256_of(&folder.join(&list.path)).unwrap_or_default() != list.sha256
    {
        changed.push(list.path.clone());
    }
    let names = now.keys().chain(record.overlay.keys().filter(|name| !now.contains_key(*name)));
    changed.extend(names.filter(|name| now.get(*name) != record.overlay.get(*name)).cloned());
    changed
}

/// Everything in the incident folder that pieces are made from and that has changed since the run: the
/// files of [`changed_files`] and the recipients files.
pub(crate) fn changed_inputs(folder: &Path, record: &RunRecord) -> Vec<String> {
    let mut changed = changed_files(folder, &folder.join("incident.yaml"), record);
    let is_other =
        |list: &&FileSum| sha256_of(&folder.join(&list.path)).unwrap_or_default() != list.sha256;
    changed.extend(record.lists().filter(is_other).map(|list| list.path.clone()));
    changed
}

/// The absolute path of a folder, for the record of a run; as given if it cannot be resolved.
pub(crate) fn absolute(folder: &Path) -> PathBuf {
    fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())
}
