//! Folders and files that only their owner can read; renaming them, and flushing them to the disk.
//!
//! On systems without Unix permissions, the access list of the parent folder applies.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io;
use std::path::Path;

/// Creates a folder that only its owner can access (0700). Its parent must exist.
///
/// # Errors
/// The folder exists, or the operating system reports another error.
pub(super) fn create_folder(path: &Path) -> io::Result<()> {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "the mode is set on Unix only"))]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Removes everybody else's rights to a folder (0700).
///
/// # Errors
/// The operating system reports an error, such as that the folder has another owner.
pub(super) fn close_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    fs::metadata(path).map(drop)
}

/// Creates a file that only its owner can read (0600). Never opens an existing file, nor follows a
/// link.
///
/// # Errors
/// `AlreadyExists` if something has this name, or another error of the operating system.
pub(super) fn create_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Gives a file a name that is not taken.
///
/// # Errors
/// `AlreadyExists` if the name is taken.
pub(super) fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            // Some file systems do not support an exclusive rename.
            Err(Errno::INVAL | Errno::NOSYS) => {}
            done => return Ok(done?),
        }
    }
    // The folder belongs to this program and is closed to others, and two writers of one name
    // already collide on the hidden name. So a check before renaming is enough to overwrite
    // nothing.
    if fs::symlink_metadata(to).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    fs::rename(from, to)
}

/// Flushes everything below a folder to the disk.
///
/// # Errors
/// The operating system cannot flush the file system.
#[cfg(target_os = "linux")]
pub(super) fn sync(folder: &Path) -> io::Result<()> {
    // One call for the whole file system is some 30 times faster than one per file.
    rustix::fs::syncfs(File::open(folder)?)?;
    Ok(())
}

/// Flushes everything below a folder to the disk.
///
/// # Errors
/// The operating system cannot flush the file system.
#[cfg(not(target_os = "linux"))]
pub(super) fn sync(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync(&entry.path())?;
        } else {
            OpenOptions::new().read(true).write(true).open(entry.path())?.sync_all()?;
        }
    }
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}
