//! What the commands about a finished output folder share: who opens it and when, and passwords.

use std::path::{Path, PathBuf};

use crate::diag::codes::bounces::NO_PASSWORD;
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::dispatch::Secret;
use crate::journal::Opened;
use crate::mailing::{MailingRequest, Purpose};
use crate::pipeline::Status;

pub(super) use super::clock::now;

use super::clock::boot;
use super::diagnostics::Failure;
use super::exit::Exit;

/// An output folder that a command opens now to enter something.
pub(super) fn request(out: &Path, incident: Option<PathBuf>, command: &str) -> MailingRequest {
    MailingRequest {
        out: out.to_owned(),
        incident,
        purpose: Purpose::Enter,
        opened: opened(command),
        at: now(),
    }
}

/// Who opens a journal now.
pub(super) fn opened(command: &str) -> Opened {
    Opened {
        program: env!("CARGO_PKG_VERSION").to_owned(),
        command: command.to_owned(),
        boot: boot(),
    }
}

/// A password: from a file, the environment, or the service manager, in this order.
pub(super) fn password(
    file: Option<&Path>,
    variable: &str,
    credential: &str,
) -> Result<Secret, Failure> {
    let failure = |message: String, place: Option<&Path>| {
        let problem = Diagnostic::error(NO_PASSWORD, message).help(format!(
            "name a file with --password-file, or set {variable}; it is never an argument"
        ));
        let problem = match place {
            Some(path) => problem.at(Place::Path(path.display().to_string())),
            None => problem,
        };
        Failure::new(problem.with("variable", variable.to_owned()))
    };
    let of_file = |path: &Path| {
        let text = std::fs::read_to_string(path).map_err(|error| {
            failure(format!("the password cannot be read: {error}"), Some(path))
        })?;
        Secret::new(&text)
            .ok_or_else(|| failure("this is no password: one line".to_owned(), Some(path)))
    };
    if let Some(path) = file {
        return of_file(path);
    }
    if let Some(text) = std::env::var_os(variable).and_then(|value| value.into_string().ok())
        && let Some(secret) = Secret::new(&text)
    {
        return Ok(secret);
    }
    let folder = std::env::var_os("CREDENTIALS_DIRECTORY").map(PathBuf::from);
    match folder.map(|folder| folder.join(credential)).filter(|path| path.exists()) {
        Some(path) => of_file(&path),
        None => Err(failure("there is no password".to_owned(), None)),
    }
}

/// How a command ended that enters something. Problems of the computer outrank those of the inputs.
pub(super) fn exit(problems: &Diagnostics, entered: bool) -> Exit {
    let status = match (problems.has_errors(), entered) {
        (false, _) => Status::Done,
        (true, true) => Status::SomeFailed,
        (true, false) => Status::InputErrors,
    };
    Exit::of(status, problems)
}
