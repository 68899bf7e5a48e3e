//! Opens a finished output folder to enter what became of its pieces.

use std::path::PathBuf;

use crate::diag::{Code, Diagnostic, Diagnostics, Place, Sources};
use crate::journal::{Journal, Moment, Opened};

const NO_JOURNAL: Code = Code("send/no-output");

/// What the folder is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Something is entered.
    Enter,
}

/// Which folder is opened, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailingRequest {
    /// The output folder.
    pub out: PathBuf,
    /// The incident folder, if it is not where the run found it.
    pub incident: Option<PathBuf>,
    /// What for.
    pub purpose: Purpose,
    /// Who opens it.
    pub opened: Opened,
    /// When.
    pub at: Moment,
}

/// A finished output folder with its journal.
#[derive(Debug)]
pub struct Mailing {
    /// The journal.
    pub journal: Journal,
}

/// How the opening went.
#[derive(Debug)]
pub struct MailingReport {
    /// The folder; `None` if there is an error.
    pub mailing: Option<Mailing>,
    /// All problems.
    pub problems: Diagnostics,
    /// The files they point into.
    pub sources: Sources,
}

impl Mailing {
    /// Opens a finished output folder.
    pub fn open(request: &MailingRequest) -> MailingReport {
        let place = Place::Path(request.out.display().to_string());
        let mut report =
            MailingReport { mailing: None, problems: Diagnostics::new(), sources: Sources::new() };
        if !Journal::exists(&request.out) {
            report.problems.push(Diagnostic::error(NO_JOURNAL, "no journal").at(place));
            return report;
        }
        match Journal::open(&request.out, &request.opened, request.at) {
            Ok((journal, _)) => report.mailing = Some(Mailing { journal }),
            Err(error) => report.problems.push(error.to_diagnostic().at(place)),
        }
        report
    }
}
