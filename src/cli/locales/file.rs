//! Files that tools write: whole or not at all, and never over another by accident.

use std::io::{self, Write as _};
use std::path::Path;

use crate::diag::codes::output::{CANNOT_COPY, IN_THE_WAY};
use crate::diag::{Diagnostic, Place};

/// Writes a file with the rights that the user's files usually have: it holds no personal data.
///
/// # Errors
/// There is one already and it may not be replaced, or it cannot be written.
pub(super) fn write(path: &Path, text: &str, replace: bool) -> Result<(), Box<Diagnostic>> {
    let place = || Place::Path(path.display().to_string());
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => {
            let message = "this file already exists, and nothing is overwritten";
            let problem = Diagnostic::error(IN_THE_WAY, message).at(place());
            Box::new(problem.help("name another place, or use `--force` to replace it"))
        }
        _ => {
            let message = format!("the file cannot be written: {error}");
            Box::new(Diagnostic::error(CANNOT_COPY, message).at(place()))
        }
    };
    std::fs::create_dir_all(folder).map_err(failed)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".").suffix(".part");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)?;
    let put = if replace { file.persist(path) } else { file.persist_noclobber(path) };
    put.map(drop).map_err(|error| failed(error.error))
}
