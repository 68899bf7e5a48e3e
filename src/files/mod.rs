//! Opens the files that users name: regular files only, without waiting, and of a bounded size.
//!
//! A pipe, a device or a link to a folder in the place of a file would make the program wait for ever or
//! eat all memory. A link out of the incident folder would make letters from what nobody confirmed.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{self, Read as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

/// Why a file is not read.
#[derive(Debug)]
pub enum Refusal {
    /// It is a folder, a pipe, a device or a socket.
    NotRegular,
    /// It has more bytes than are read.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The most that are read.
        most: u64,
    },
    /// The operating system does not open or read it.
    Unreadable(io::Error),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotRegular => f.write_str("it is not a regular file"),
            Self::TooLarge { bytes, most } => {
                write!(f, "it has {bytes} bytes; at most {most} are read")
            }
            Self::Unreadable(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Refusal {}

impl From<Refusal> for io::Error {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Unreadable(error) => error,
            other => Self::other(other),
        }
    }
}

/// Opens a regular file for reading. Returns it with its size in bytes.
///
/// Whether it is one is asked of what was opened, not of the name before: meanwhile something else could
/// have taken its place. A pipe without a writer does not make the call wait.
///
/// # Errors
/// It is no regular file, or cannot be opened.
pub fn open(path: &Path) -> Result<(File, u64), Refusal> {
    let without_waiting = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
    let mut options = OpenOptions::new();
    let file = options.read(true).custom_flags(without_waiting).open(path);
    let file = file.map_err(Refusal::Unreadable)?;
    let about = file.metadata().map_err(Refusal::Unreadable)?;
    match about.is_file() {
        true => Ok((file, about.len())),
        false => Err(Refusal::NotRegular),
    }
}

/// Reads a regular file of `most` bytes at most.
///
/// # Errors
/// As [`open`]; it is larger, also if it grows while it is read.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, Refusal> {
    let (file, size) = open(path)?;
    if size > most {
        return Err(Refusal::TooLarge { bytes: size, most });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    file.take(most + 1).read_to_end(&mut bytes).map_err(Refusal::Unreadable)?;
    let read = bytes.len() as u64;
    if read > most { Err(Refusal::TooLarge { bytes: read, most }) } else { Ok(bytes) }
}

/// Whether a path leads out of a folder by a link. `false` if one of them cannot be resolved: then opening
/// it tells why.
pub fn leaves(folder: &Path, path: &Path) -> bool {
    let resolved = (folder.canonicalize(), path.canonicalize());
    matches!(resolved, (Ok(folder), Ok(path)) if !path.starts_with(&folder))
}

/// Whether a path is a link to a folder.
pub fn is_linked_folder(path: &Path) -> bool {
    path.is_symlink() && path.is_dir()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn only_regular_files_are_read_and_nothing_waits() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("file"), "12345").unwrap();
        assert_eq!(read(&at("file"), 5).unwrap(), b"12345");
        assert!(matches!(read(&at("file"), 4), Err(Refusal::TooLarge { bytes: 5, most: 4 })));
        let made = std::process::Command::new("mkfifo").arg(at("pipe")).status().unwrap();
        assert!(made.success());
        symlink("/dev/zero", at("zero")).unwrap();
        symlink("/", at("root")).unwrap();
        for name in ["pipe", "zero", "root", "."] {
            assert!(matches!(open(&at(name)), Err(Refusal::NotRegular)), "{name}");
        }
        assert!(matches!(open(&at("none")), Err(Refusal::Unreadable(_))));
    }

    #[test]
    fn links_out_of_a_folder_are_known() {
        let outside = tempfile::tempdir().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(outside.path().join("secret"), "x").unwrap();
        std::fs::write(at("file"), "x").unwrap();
        std::fs::create_dir(at("inner")).unwrap();
        symlink(outside.path().join("secret"), at("out")).unwrap();
        symlink(outside.path(), at("folder")).unwrap();
        symlink("file", at("in")).unwrap();
        symlink("inner", at("linked")).unwrap();
        for (name, out, linked) in [
            ("file", false, false),
            ("in", false, false),
            ("out", true, false),
            ("folder", true, true),
            ("folder/secret", true, false),
            ("linked", false, true),
            ("inner", false, false),
            ("none", false, false),
        ] {
            assert_eq!(leaves(folder.path(), &at(name)), out, "{name}");
            assert_eq!(is_linked_folder(&at(name)), linked, "{name}");
        }
    }
}
