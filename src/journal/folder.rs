//! The files of the journal in the output folder: permissions, the lock, durability.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::error::JournalError;

pub(super) const DATABASE: &str = "journal.sqlite";
pub(super) const NEW_DATABASE: &str = ".journal.sqlite.part";
pub(super) const WRITE_AHEAD: &str = "journal.sqlite-wal";
pub(super) const LOCK: &str = "journal.lock";
pub(super) const SENDING: &str = "journal.sending";
pub(super) const NEW_SENDING: &str = ".journal.sending.part";
pub(super) const AUDIT: &str = "audit.jsonl";

/// How often the lock is tried, and the time between two attempts. `status` takes the lock for a moment to
/// find out whether a process holds it.
const TRIES: u32 = 10;
const BETWEEN: Duration = Duration::from_millis(20);

/// Opens a file for reading and writing that only its owner can read (0600); creates it if it does not
/// exist.
pub(super) fn open_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Creates a new file that only its owner can read, in place of one that a killed process left.
pub(super) fn create_private(path: &Path) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Flushes the names in a folder to the disk.
pub(super) fn sync_names(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// Locks the journal for this process. The lock is released when the file is closed, also when the
/// process is killed.
pub(super) fn lock(out: &Path) -> Result<File, JournalError> {
    let file = open_private(&path(out, LOCK)).map_err(|e| JournalError::of_file(LOCK, &e))?;
    for attempt in 1.. {
        match file.try_lock() {
            Ok(()) => break,
            Err(TryLockError::WouldBlock) if attempt < TRIES => std::thread::sleep(BETWEEN),
            Err(TryLockError::WouldBlock) => return Err(JournalError::Locked),
            Err(TryLockError::Error(error)) => return Err(JournalError::of_file(LOCK, &error)),
        }
    }
    Ok(file)
}

/// Whether a process holds the journal at the moment.
pub(super) fn is_locked(out: &Path) -> bool {
    match OpenOptions::new().read(true).open(path(out, LOCK)) {
        Ok(file) => matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)),
        Err(_) => false,
    }
}

/// The path of a file of the journal.
pub(super) fn path(out: &Path, name: &str) -> PathBuf {
    out.join(name)
}

/// Whether a file of the journal exists. A file that cannot be examined counts as existing, and so does a
/// dangling link: nothing may be created in its place.
pub(super) fn is_there(out: &Path, name: &str) -> bool {
    match fs::symlink_metadata(path(out, name)) {
        Ok(_) => true,
        Err(error) => error.kind() != io::ErrorKind::NotFound,
    }
}

/// Refuses folders on network drives: locks and flushing are not reliable there, and SQLite's write-ahead
/// log needs memory that all processes share.
pub(super) fn refuse_network(out: &Path) -> Result<(), JournalError> {
    #[cfg(target_os = "linux")]
    {
        // If this fails, opening the files will show why.
        if let Ok(found) = rustix::fs::statfs(out)
            && let Some(kind) = network_kind(found.f_type as u64)
        {
            return Err(JournalError::NetworkFolder { kind });
        }
    }
    #[cfg(not(target_os = "linux"))]
    let _ = out;
    Ok(())
}

/// The network file systems of `linux/magic.h`. FUSE file systems are accepted: most of them are local
/// disks.
#[cfg(target_os = "linux")]
fn network_kind(kind: u64) -> Option<&'static str> {
    match kind & 0xffff_ffff {
        0x6969 => Some("NFS"),
        0x517b | 0xff53_4d42 | 0xfe53_4d42 => Some("SMB"),
        0x00c3_6400 => Some("Ceph"),
        0x5346_414f | 0x6b41_4653 => Some("AFS"),
        0x7375_7245 => Some("Coda"),
        0x564c => Some("NCP"),
        _ => None,
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn network_drives_are_known_by_their_kind() {
        assert_eq!(network_kind(0x6969), Some("NFS"));
        // As a signed number of 32 bits becomes one of 64.
        assert_eq!(network_kind(0xffff_ffff_fe53_4d42), Some("SMB"));
        assert_eq!(network_kind(0xef53), None, "ext4");
        let folder = tempfile::tempdir().unwrap();
        assert!(refuse_network(folder.path()).is_ok());
    }
}
