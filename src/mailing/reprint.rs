//! Prints letters again: the same pages or nothing, and a log that says so.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use crate::diag::codes::reprint::{CHANGED, NO_RUN, NOT_PRINTED, REASON};
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::journal::{Event, Journal};
use crate::outbox::{Outbox, Reprinted, RunRecord, log_reprint, printed_letters, sha256_of};
use crate::pipeline::{Progress, RenderRequest, Report, Status, Whom, changed_inputs, prepare};
use crate::recipients::id_of_row;
use crate::terms::Channels;
use crate::text::{check_value, holds_identity_code};

use super::open::{Mailing, MailingRequest};

/// A reprint: letters of an earlier run are lost or damaged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reprint {
    /// The output folder of the earlier run.
    pub of: PathBuf,
    /// The reason, in the operator's words. It goes into the log and onto the job ticket, so it must
    /// not name a person.
    pub reason: String,
    /// The time for the log, as the operator's clock shows it.
    pub at: String,
    /// How that folder's journal is opened.
    pub mailing: MailingRequest,
}

/// Prints letters of an earlier run again into a new folder, and enters that into the log and the
/// journal of the earlier folder. `only` and `pieces` of the request choose the letters.
pub fn print_again(
    request: &RenderRequest,
    reprint: &Reprint,
    stop: &AtomicBool,
    progress: &mut dyn FnMut(Progress),
) -> Report {
    let mut problems = match Outbox::check(&request.out) {
        Ok(()) => Diagnostics::new(),
        Err(problem) => Diagnostics::from(*problem),
    };
    let request = RenderRequest {
        // Only paper is printed again.
        channel: Channels::Letter,
        reprint_reason: Some(reprint.reason.clone()),
        ..with_fixes(request, reprint)
    };
    let (whom, found) = check(&request, reprint);
    problems.extend(found);
    // Open until the reprint is entered, so that no other process writes meanwhile.
    let mut journal = None;
    if !problems.has_errors() {
        match open_journal(reprint) {
            Ok(opened) => journal = Some(opened),
            Err(found) => problems.extend(found),
        }
    }
    let request = RenderRequest { whom, ..request };
    let mut report = prepare(&request, problems, progress).produce(stop, progress);
    if let Some(mut journal) = journal {
        let made = matches!(report.status, Status::Done | Status::SomeFailed);
        let logged = if made { log(&request, reprint, &mut journal) } else { Ok(()) };
        if let Err(problem) = logged {
            report.problems.push(*problem);
            report.status = Status::InputErrors;
        }
        // What cannot be exported now is exported when the journal is opened next.
        let _ = journal.close(reprint.mailing.at);
    }
    report
}

/// The request with the corrections of the earlier run, unless it has corrections itself.
fn with_fixes(request: &RenderRequest, reprint: &Reprint) -> RenderRequest {
    let mut request = request.clone();
    if request.fixes.is_none() {
        let kept = RunRecord::read(&reprint.of).ok().and_then(|record| record.fixes);
        request.fixes = kept.map(|fixes| reprint.of.join(fixes.path));
    }
    request
}

/// Whether a request asks for a letter, by its recipient or its number.
fn is_asked_for(request: &RenderRequest, recipient: &str, piece: u64) -> bool {
    // A child's letters are asked for with those of its second guardian.
    let row = id_of_row(recipient);
    let named = |id: &String| id == recipient || id == row;
    let only = request.only.is_empty() || request.only.iter().any(named);
    let pieces = &request.pieces;
    only && (pieces.is_empty() || pieces.iter().any(|range| range.contains(&piece)))
}

/// Checks that the pages would be those of the earlier run, and that it printed what is asked for.
///
/// Returns for whom letters are made as well. If the earlier run made letters in the place of e-mails,
/// their recipients and piece numbers come from its manifest: a run over the whole list would give
/// these recipients e-mails.
fn check(request: &RenderRequest, reprint: &Reprint) -> (Whom, Diagnostics) {
    let mut whom = Whom::All;
    let mut problems = Diagnostics::new();
    let place = Place::Path(reprint.of.display().to_string());
    let fit = check_value(&reprint.reason).is_ok() && !holds_identity_code(&reprint.reason);
    if reprint.reason.trim().is_empty() || !fit {
        problems.push(
            Diagnostic::error(REASON, "the reason cannot be logged as it is")
                .help("say in a few words what happened to the letters, without naming a person"),
        );
    }
    let record =
        match RunRecord::read(&reprint.of) {
            Ok(record) => record,
            Err(message) => {
                problems.push(Diagnostic::error(NO_RUN, message).at(place).help(
                    "name the output folder of the run whose letters should be printed again",
                ));
                return (whom, problems);
            }
        };
    let changed = changed(request, &record);
    if !changed.is_empty() {
        let message = format!(
            "the letters would not be the same; changed since the run: {}",
            changed.join(", ")
        );
        problems.push(
            Diagnostic::error(CHANGED, message)
                .at(place.clone())
                .help("restore the inputs of the run, or make a new run without --reprint"),
        );
    }
    match printed_letters(&reprint.of, |recipient, piece| is_asked_for(request, recipient, piece)) {
        Ok(letters) if letters.is_empty() => problems.push(
            Diagnostic::error(NOT_PRINTED, "the earlier run printed none of these letters")
                .at(place)
                .help("piece numbers and ids are in its manifest.csv"),
        ),
        Ok(letters) if record.request.undelivered => {
            whom = Whom::Exactly(letters.into_iter().collect());
        }
        Ok(_) => {}
        Err(error) => problems.push(Diagnostic::error(NO_RUN, error.to_string()).at(place)),
    }
    (whom, problems)
}

/// Opens the journal of the earlier run before anything is made: a reprint must not happen if it
/// cannot be entered.
///
/// # Errors
/// Another process works with the folder, or it cannot be opened.
fn open_journal(reprint: &Reprint) -> Result<Journal, Diagnostics> {
    let opened = Mailing::open(&reprint.mailing);
    opened.mailing.map(|mailing| mailing.journal).ok_or(opened.problems)
}

/// Enters the letters that were printed again into the log and the journal of the earlier run.
///
/// # Errors
/// The new manifest cannot be read, or the log or the journal cannot be written.
fn log(
    request: &RenderRequest,
    reprint: &Reprint,
    journal: &mut Journal,
) -> Result<(), Box<Diagnostic>> {
    let told = |error: crate::outbox::WriteError| Box::new(error.to_diagnostic());
    let letters = printed_letters(&request.out, |_, _| true).map_err(told)?;
    let into = request.out.file_name().map(|name| name.to_string_lossy().into_owned());
    let entry = Reprinted {
        at: reprint.at.clone(),
        reason: reprint.reason.clone(),
        into: into.unwrap_or_default(),
    };
    log_reprint(&reprint.of, &entry, &letters).map_err(told)?;
    let events: Vec<Event> = (letters.iter())
        .map(|(_, piece)| Event::Reprinted {
            piece: *piece,
            into: entry.into.clone(),
            reason: entry.reason.clone(),
        })
        .collect();
    journal.append(reprint.mailing.at, &events).map_err(|error| {
        Box::new(error.to_diagnostic().at(Place::Path(reprint.of.display().to_string())))
    })
}

/// Inputs of letters that have changed since the earlier run.
fn changed(request: &RenderRequest, record: &RunRecord) -> Vec<String> {
    let mut changed = changed_inputs(&request.incident, record);
    let fixes = request.fixes.as_ref().map(|path| sha256_of(path).unwrap_or_default());
    if fixes.as_ref() != record.fixes.as_ref().map(|fixes| &fixes.sha256) {
        changed.push("the list of corrections".to_owned());
    }
    if record.program != env!("CARGO_PKG_VERSION") {
        changed.push(format!("the program (it was {})", record.program));
    }
    changed
}
