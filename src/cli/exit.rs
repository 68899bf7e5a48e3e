//! What the program ends with. Scripts rely on these numbers; they never change their meaning.

use std::process::ExitCode;

use crate::diag::{Diagnostics, Severity};
use crate::pipeline::Status;

/// How the program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// 0: all is done.
    Done,
    /// 1: a mistake in this program, or the computer could not do it (disk full).
    Internal,
    /// 2: the command was not understood.
    Usage,
    /// 3: the inputs have errors and nothing was produced.
    InputErrors,
    /// 4: some recipients failed; the rest is done.
    SomeFailed,
    /// 5: stopped by the user; what is there is whole.
    Interrupted,
    /// 6: a finished file is not what it should be.
    Mismatch,
}

impl Exit {
    /// The number that the shell sees.
    pub fn number(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Internal => 1,
            Self::Usage => 2,
            Self::InputErrors => 3,
            Self::SomeFailed => 4,
            Self::Interrupted => 5,
            Self::Mismatch => 6,
        }
    }

    /// Its name in JSON and in lines for scripts.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Internal => "internal-error",
            Self::Usage => "usage",
            Self::InputErrors => "input-errors",
            Self::SomeFailed => "some-failed",
            Self::Interrupted => "interrupted",
            Self::Mismatch => "mismatch",
        }
    }

    /// The end of a run of the pipeline. Problems that are nobody's input outrank the status, so
    /// that a full disk is not taken for a wrong file.
    pub(super) fn of(status: Status, problems: &Diagnostics) -> Self {
        let internal = |code: &str| code.starts_with("internal/") || code == "output/write-failed";
        if problems.iter().any(|p| p.severity == Severity::Error && internal(p.code.0)) {
            return Self::Internal;
        }
        match status {
            Status::Done => Self::Done,
            Status::InputErrors => Self::InputErrors,
            Status::SomeFailed => Self::SomeFailed,
            Status::Interrupted => Self::Interrupted,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.number())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Code, Diagnostic};

    #[test]
    fn a_full_disk_is_no_input_error() {
        let full = Diagnostic::error(Code("output/write-failed"), "full");
        assert_eq!(Exit::of(Status::InputErrors, &full.into()), Exit::Internal);
        let warning = Diagnostic::warning(Code("internal/sum"), "odd");
        assert_eq!(Exit::of(Status::Done, &warning.into()), Exit::Done);
    }
}
