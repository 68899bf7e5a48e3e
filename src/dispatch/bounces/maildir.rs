//! A Maildir: one file a message, in `new` and `cur`. Nothing is moved, marked or changed.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::source::{Item, MOST_BYTES, SourceError};

/// Gives all messages of a Maildir to `take`, sorted by the names of their files, until it breaks off.
/// Folders within it (`.Sent` and the like) are left out. A message that another program moves from
/// `new` to `cur` meanwhile is found there.
///
/// # Errors
/// There is no Maildir, or it cannot be listed. A single file that cannot be read is an [`Item`].
pub fn maildir(
    folder: &Path,
    take: &mut dyn FnMut(Item) -> ControlFlow<()>,
) -> Result<(), SourceError> {
    let inner = ["new", "cur"].map(|name| folder.join(name)).into_iter().filter(|f| f.is_dir());
    let inner: Vec<PathBuf> = inner.collect();
    if inner.is_empty() {
        // Says why, if there is no such folder at all.
        fs::read_dir(folder)?;
        return Err(SourceError::NoMaildir);
    }
    for folder in &inner {
        for name in names(folder)? {
            let item = item(&inner, folder, &name);
            if let Some(item) = item
                && take(item).is_break()
            {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// The names of a folder's files, sorted. What begins with a dot is no message.
fn names(folder: &Path) -> io::Result<Vec<OsString>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if !name.as_encoded_bytes().starts_with(b".") && entry.file_type()?.is_file() {
            names.push(name);
        }
    }
    names.sort_unstable();
    Ok(names)
}

/// A message, or nothing if it was taken away meanwhile.
fn item(folders: &[PathBuf], folder: &Path, name: &OsStr) -> Option<Item> {
    let shown = name.to_string_lossy().into_owned();
    match bytes(&folder.join(name)) {
        Ok(Some(bytes)) => Some(Item::Message { name: shown, bytes }),
        Ok(None) => Some(Item::TooLarge { name: shown }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            // Marked as read, or moved to `cur`: the name up to the colon stays.
            let base = |name: &OsStr| {
                let bytes = name.as_encoded_bytes();
                bytes.split(|byte| *byte == b':').next().unwrap_or_default().to_vec()
            };
            let same = |other: &OsString| base(other) == base(name) && other != name;
            let moved = folders.iter().find_map(|folder| {
                let name = names(folder).ok()?.into_iter().find(same)?;
                bytes(&folder.join(name)).ok()
            });
            moved.map(|bytes| match bytes {
                Some(bytes) => Item::Message { name: shown, bytes },
                None => Item::TooLarge { name: shown },
            })
        }
        Err(error) => Some(Item::Unreadable { name: shown, why: error.to_string() }),
    }
}

/// The bytes of a file; `None` if there are too many.
fn bytes(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= MOST_BYTES).then_some(bytes))
}
