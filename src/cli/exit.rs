//! Exit codes. Scripts rely on these numbers; they never change their meaning.

use std::process::ExitCode;

use crate::diag::{Class, Diagnostics, Severity};
use crate::pipeline::Status;

/// How the program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// 0: all is done.
    Done,
    /// 1: a bug in this program, or the computer could not do it (disk full).
    Internal,
    /// 2: the command was not understood.
    Usage,
    /// 3: the inputs have errors and nothing was produced.
    InputErrors,
    /// 4: some recipients failed; the rest is done.
    SomeFailed,
    /// 5: stopped by the user, or paused; all files that exist are complete.
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

    /// The exit code of errors alone: the class of the gravest one. `None` without errors.
    pub(super) fn of_errors(problems: &Diagnostics) -> Option<Self> {
        let errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
        errors.map(|problem| problem.code.class()).max().map(Self::from)
    }

    /// The exit code of a run. Problems of the computer and of the program outrank the status, so that a
    /// full disk is not taken for a wrong file.
    pub(super) fn of(status: Status, problems: &Diagnostics) -> Self {
        if Self::of_errors(problems) == Some(Self::Internal) {
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

impl From<Class> for Exit {
    fn from(class: Class) -> Self {
        match class {
            Class::Paused => Self::Interrupted,
            Class::Input => Self::InputErrors,
            Class::Usage => Self::Usage,
            Class::Mismatch => Self::Mismatch,
            Class::System | Class::Internal => Self::Internal,
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
    use crate::diag::{Code, Diagnostic, codes};

    fn error(code: Code) -> Diagnostics {
        Diagnostic::error(code, "wrong").into()
    }

    #[test]
    fn a_full_disk_is_no_input_error() {
        for code in [codes::output::WRITE_FAILED, codes::journal::WRITE_FAILED] {
            assert_eq!(Exit::of(Status::InputErrors, &error(code)), Exit::Internal, "{code}");
        }
        let warning = Diagnostic::warning(codes::internal::SUM, "odd");
        assert_eq!(Exit::of(Status::Done, &warning.into()), Exit::Done);
    }

    #[test]
    fn the_gravest_error_decides() {
        let mut problems = error(codes::send::RELAY_BUSY);
        for (code, exit) in [
            (codes::send::RELAY_PASSWORD, Exit::Interrupted),
            (codes::recipients::MISSING_NAME, Exit::InputErrors),
            (codes::cli::NO_WORDS, Exit::Usage),
            (codes::verify::CHANGED_FILE, Exit::Mismatch),
            (codes::send::CANNOT_RECORD, Exit::Internal),
            (codes::yaml::SYNTAX, Exit::Internal),
        ] {
            problems.extend(error(code));
            assert_eq!(Exit::of_errors(&problems), Some(exit), "{code}");
        }
        let warning = Diagnostic::warning(codes::locale::UNTRANSLATED, "careful");
        assert_eq!(Exit::of_errors(&warning.into()), None);
    }

    #[test]
    fn mistakes_of_the_program_have_a_class_of_their_own() {
        for code in codes::all() {
            assert_eq!(code.class() == Class::Internal, code.area() == "internal", "{code}");
        }
    }
}
