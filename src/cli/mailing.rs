//! What the commands about a finished output folder share: who opens it and when, and exit codes.

use std::path::{Path, PathBuf};

use crate::diag::Diagnostics;
use crate::journal::{Command, Opened};
use crate::mailing::{MailingRequest, Purpose};
use crate::pipeline::Status;

pub(super) use super::clock::now;

use super::clock::boot;
use super::exit::Exit;

/// An output folder that a command opens now to enter something.
pub(super) fn request(out: &Path, incident: Option<PathBuf>, command: Command) -> MailingRequest {
    MailingRequest {
        out: out.to_owned(),
        incident,
        purpose: Purpose::Enter,
        opened: opened(command),
        at: now(),
    }
}

/// Who opens a journal now.
pub(super) fn opened(command: Command) -> Opened {
    Opened { program: env!("CARGO_PKG_VERSION").to_owned(), command, boot: boot() }
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
