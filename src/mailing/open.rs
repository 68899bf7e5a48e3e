//! Opens a finished output folder, to send from it or to enter what became of its pieces.

use std::path::{Path, PathBuf};

use crate::diag::codes::send::{
    INPUTS_CHANGED, NO_INCIDENT, NO_OUTPUT, NO_RECORD, NOT_FINISHED, OTHER_PROGRAM, RECORD_CHANGED,
    SAMPLE,
};
use crate::diag::{Diagnostic, Diagnostics, Place, Sources};
use crate::journal::{Journal, JournalError, Moment, Opened, Recovered};
use crate::outbox::{RunRecord, sha256_of};

use super::plan;
use crate::pipeline::{changed_inputs, digest_of};

/// The manifest of a finished folder.
const MANIFEST: &str = "manifest.csv";

/// The purpose for which a folder is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To send messages: all their inputs must be unchanged.
    Send,
    /// To enter bounces, prints or returned letters. The inputs are needed only if there is no journal
    /// yet.
    Enter,
}

/// A request to open a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailingRequest {
    /// The output folder.
    pub out: PathBuf,
    /// The incident folder, if it is not where the run recorded it.
    pub incident: Option<PathBuf>,
    /// The purpose.
    pub purpose: Purpose,
    /// Who opens it, for the journal.
    pub opened: Opened,
    /// The time, for the journal.
    pub at: Moment,
}

/// A finished output folder with its journal.
#[derive(Debug)]
pub struct Mailing {
    /// The output folder.
    pub out: PathBuf,
    /// The incident folder.
    pub incident: PathBuf,
    /// The record of the run.
    pub record: RunRecord,
    /// The journal.
    pub journal: Journal,
    /// What became of pieces that an earlier process left unfinished.
    pub recovered: Recovered,
}

/// The result of opening a folder.
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
    /// Opens a finished output folder. Creates its journal if there is none yet.
    pub fn open(request: &MailingRequest) -> MailingReport {
        let mut report =
            MailingReport { mailing: None, problems: Diagnostics::new(), sources: Sources::new() };
        report.mailing = open(request, &mut report.problems, &mut report.sources);
        report
    }

    /// The record of a finished folder, without opening its journal.
    ///
    /// # Errors
    /// The folder does not exist, is not finished, or holds samples.
    pub fn record(out: &Path) -> Result<RunRecord, Box<Diagnostic>> {
        finished(out)
    }
}

fn open(
    request: &MailingRequest,
    problems: &mut Diagnostics,
    sources: &mut Sources,
) -> Option<Mailing> {
    let out = &request.out;
    let place = Place::Path(out.display().to_string());
    let record = match finished(out) {
        Ok(record) => record,
        Err(problem) => {
            problems.push(*problem);
            return None;
        }
    };
    if let Some(problem) = record_changed(&record, place.clone()) {
        problems.push(problem);
        return None;
    }
    let incident = request.incident.clone().unwrap_or_else(|| PathBuf::from(&record.incident));
    let there = Journal::exists(out);
    if request.purpose == Purpose::Send || !there {
        unchanged(out, &incident, &record, problems);
    }
    if problems.has_errors() {
        return None;
    }
    let told = |error: JournalError| Diagnostics::from(error.to_diagnostic().at(place.clone()));
    let opened = manifest_sum(out).and_then(|manifest| {
        let open = || Journal::open_of(out, &manifest, &request.opened, request.at).map_err(told);
        if there {
            return open();
        }
        let planned = plan::rows(out, &incident, &record, &manifest, sources)?;
        let run = planned.run(&record, manifest.clone(), request.at);
        let rows = planned.rows.into_iter();
        match Journal::create(out, rows, &run, &request.opened, request.at) {
            Ok(journal) => Ok((journal, Recovered::default())),
            // Another command created it while this one was planning its own.
            Err(JournalError::There) => open(),
            Err(error) => Err(told(error)),
        }
    });
    match opened {
        Ok((journal, recovered)) => {
            Some(Mailing { out: out.clone(), incident, record, journal, recovered })
        }
        Err(found) => {
            problems.extend(found);
            None
        }
    }
}

/// An error if a sum or a number in the record is not what somebody confirmed. Records of older
/// versions have no check code.
fn record_changed(record: &RunRecord, place: Place) -> Option<Diagnostic> {
    let same = record.digest.is_empty() || digest_of(record) == record.digest;
    (!same).then(|| {
        Diagnostic::error(RECORD_CHANGED, "`run.json` was changed after the run")
            .at(place)
            .help("restore the original, or run `render` again into a new folder")
    })
}

fn manifest_sum(out: &Path) -> Result<String, Diagnostics> {
    sha256_of(&out.join(MANIFEST)).map_err(|error| {
        Diagnostic::error(NOT_FINISHED, format!("`manifest.csv` cannot be read: {error}"))
            .at(Place::Path(out.display().to_string()))
            .help("check the disk and the permissions of the folder")
            .with("what", "unreadable")
            .into()
    })
}

/// The record of a folder that a run has finished, and that is meant for recipients.
///
/// # Errors
/// The folder does not exist, is not finished, or holds samples.
pub(super) fn finished(out: &Path) -> Result<RunRecord, Box<Diagnostic>> {
    let wrong = |code, message: String, help: &str| {
        let place = Place::Path(out.display().to_string());
        Err(Box::new(Diagnostic::error(code, message).at(place).help(help)))
    };
    let told = |what: &'static str, problem: Result<RunRecord, Box<Diagnostic>>| {
        problem.map_err(|problem| Box::new(problem.with("what", what)))
    };
    if !out.is_dir() {
        let help = "name the output folder of `render`";
        return wrong(NO_OUTPUT, "there is no such folder".to_owned(), help);
    }
    if !out.join(MANIFEST).exists() {
        let stopped = out.join("manifest.partial.csv").exists();
        let (what, message, help) = match stopped {
            true => (
                "stopped",
                "the run was stopped before its end",
                "run `render` again into a new folder",
            ),
            false => (
                "no-manifest",
                "there is no `manifest.csv` in this folder",
                "name an output folder of `render`",
            ),
        };
        return told(what, wrong(NOT_FINISHED, message.to_owned(), help));
    }
    let record = match RunRecord::read(out) {
        Ok(record) => record,
        Err(message) => {
            return wrong(NO_RECORD, message, "without it the inputs of the run are not known");
        }
    };
    if !record.finished {
        let message = "the run was stopped before its end".to_owned();
        let problem = wrong(NOT_FINISHED, message, "run `render` again into a new folder");
        return told("stopped", problem);
    }
    if record.request.sample || record.request.files == "proof" {
        return wrong(
            SAMPLE,
            "this folder has samples to look at, not the messages for the recipients".to_owned(),
            "run `render` without --sample and --files proof into a new folder",
        );
    }
    Ok(record)
}

/// Compares all inputs with those that the run recorded.
fn unchanged(out: &Path, incident: &Path, record: &RunRecord, problems: &mut Diagnostics) {
    let yaml = incident.join("incident.yaml");
    if !yaml.is_file() {
        problems.push(
            Diagnostic::error(NO_INCIDENT, "there is no `incident.yaml` in this folder")
                .at(Place::Path(incident.display().to_string()))
                .help("name the incident folder with `--incident DIR`"),
        );
        return;
    }
    let mut changed = changed_inputs(incident, record);
    if let Some(fixes) = &record.fixes
        && sha256_of(&out.join(&fixes.path)).unwrap_or_default() != fixes.sha256
    {
        changed.push(fixes.path.clone());
    }
    if !changed.is_empty() {
        let changed = changed.join(", ");
        problems.push(
            Diagnostic::error(
                INPUTS_CHANGED,
                format!("changed since the messages were made: {changed}"),
            )
            .at(Place::Path(incident.display().to_string()))
            .help(
                "restore the files; if the change was intended, run `render` again into a new \
                 folder",
            )
            .with("files", changed),
        );
    }
    if record.program != env!("CARGO_PKG_VERSION") {
        problems.push(
            Diagnostic::warning(
                OTHER_PROGRAM,
                format!("the messages were made by version {} of the program", record.program),
            )
            .at(Place::Path(out.display().to_string()))
            .help("they are sent as they are")
            .with("version", record.program.clone()),
        );
    }
}
