//! Watches the incident folder.
//!
//! Editors write in many ways: into the file, into another one that is renamed, or in pieces. So changes are
//! handled when nothing more has come for a moment. Files that programs leave beside others (`.name.swp`,
//! `name~`) do not count. If the system cannot report changes, the folder is polled twice a second.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use crate::diag::catch;
use crate::studio;

use super::session::Session;

/// How long nothing more must come before changes are handled.
const QUIET: Duration = Duration::from_millis(6);
/// After this many events without a pause they are handled all the same.
const MOST_EVENTS: usize = 500;
/// How often a folder is polled if the system does not report its changes.
const POLL: Duration = Duration::from_millis(500);

/// Endings of the files of an incident.
const ENDINGS: [&str; 14] = [
    "ftl", "yaml", "yml", "xml", "csv", "txt", "tsv", "xlsx", "ods", "jsonl", "ttf", "otf", "png",
    "pdf",
];

/// Renews the session when its folder changes. Watching ends when the returned value is dropped.
///
/// # Errors
/// The folder cannot be watched, or the thread cannot be started.
pub(super) fn watch(session: &Arc<Session>) -> io::Result<Box<dyn Watcher + Send>> {
    let (sender, events) = channel();
    let folder = session.folder().to_owned();
    let tell = move |event: notify::Result<Event>| {
        let _ = sender.send(event);
    };
    let watching = RecommendedWatcher::new(tell.clone(), Config::default())
        .and_then(|mut watcher| watcher.watch(&folder, RecursiveMode::Recursive).map(|()| watcher));
    let watcher: Box<dyn Watcher + Send> = match watching {
        Ok(watcher) => Box::new(watcher),
        Err(_) => {
            let config = Config::default().with_poll_interval(POLL).with_compare_contents(true);
            let mut watcher = PollWatcher::new(tell, config).map_err(io::Error::other)?;
            watcher.watch(&folder, RecursiveMode::Recursive).map_err(io::Error::other)?;
            Box::new(watcher)
        }
    };
    let session = Arc::clone(session);
    std::thread::Builder::new().name("watch".into()).spawn(move || follow(&session, &events))?;
    Ok(watcher)
}

fn follow(session: &Arc<Session>, events: &Receiver<notify::Result<Event>>) {
    while let Ok(first) = events.recv() {
        let mut changed: Vec<PathBuf> = Vec::new();
        add(first, &mut changed);
        for _ in 0..MOST_EVENTS {
            match events.recv_timeout(QUIET) {
                Ok(event) => add(event, &mut changed),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        changed.retain(|path| is_part(path, session.folder()));
        if !changed.is_empty() && catch(|| session.files_changed(&changed)).is_none() {
            session.failed(&changed);
        }
    }
}

fn add(event: notify::Result<Event>, changed: &mut Vec<PathBuf>) {
    // If the system could not report events (its queue ran over), anything may have changed.
    let Ok(event) = event else { return changed.push(PathBuf::new()) };
    if event.need_rescan() {
        changed.push(PathBuf::new());
    }
    let matters = match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        EventKind::Any | EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) => true,
        EventKind::Other => false,
    };
    if matters {
        for path in event.paths {
            if counts(&path) && !changed.contains(&path) {
                changed.push(path);
            }
        }
    }
}

/// Whether a file is part of the incident, and not of an output folder inside it. Lists can have any name,
/// but are directly in the folder.
fn is_part(path: &Path, folder: &Path) -> bool {
    let Ok(inside) = path.strip_prefix(folder) else { return true };
    let mut parts = inside.components();
    match (parts.next(), parts.next()) {
        (Some(first), Some(_)) => studio::is_part(&first.as_os_str().to_string_lossy()),
        _ => true,
    }
}

/// Whether the name of a file can be that of an input.
fn counts(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name.starts_with('.') || name.ends_with('~') || name.starts_with('~') {
        return false;
    }
    match path.extension().and_then(|ending| ending.to_str()) {
        Some(ending) => {
            let ending = ending.to_ascii_lowercase();
            ENDINGS.contains(&ending.as_str()) || matches!(ending.as_str(), "jpg" | "jpeg")
        }
        // A folder that was created or removed.
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_editors_leave_behind_does_not_count() {
        for name in ["locales/fi/letter.ftl", "theme.yaml", "locales/se", "people.XLSX"] {
            assert!(counts(Path::new(name)), "{name}");
        }
        for name in [".letter.ftl.swp", "letter.ftl~", "~$people.xlsx", "a.part", "letter.ftl.tmp"]
        {
            assert!(!counts(Path::new(name)), "{name}");
        }
    }
}
