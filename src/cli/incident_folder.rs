//! Whether a path is an incident folder.

use std::path::Path;

use crate::diag::codes::input::{NO_INCIDENT_FILE, NO_SUCH_FOLDER, NOT_A_FOLDER};
use crate::diag::{Diagnostic, Place};

use super::diagnostics::Failure;

const START: &str = "`breach-letters new DIR` makes an example folder to start from";

/// Refuses a path that is not an incident folder, before anything else is read.
///
/// # Errors
/// The path does not exist, is a file, or has no `incident.yaml` in it.
pub(super) fn require(path: &Path) -> Result<(), Failure> {
    let problem = |code, message: &str, help: String| {
        let place = Place::Path(path.display().to_string());
        Err(Failure::new(Diagnostic::error(code, message).at(place).help(help)))
    };
    if path.is_dir() {
        if path.join("incident.yaml").exists() {
            return Ok(());
        }
        return problem(
            NO_INCIDENT_FILE,
            "there is no `incident.yaml` in this folder",
            START.to_owned(),
        );
    }
    if path.exists() {
        let help = match path.parent() {
            Some(folder) if path.ends_with("incident.yaml") => {
                let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
                format!("name the folder that it is in: `{}`", folder.display())
            }
            _ => "name the folder that contains `incident.yaml`".to_owned(),
        };
        return problem(NOT_A_FOLDER, "expected an incident folder, found a file", help);
    }
    problem(NO_SUCH_FOLDER, "there is no such folder", START.to_owned())
}
