//! Letters that are printed again: the same pages, or none; and a log that says so.

use crate::diag::codes::reprint::{CHANGED, NO_RUN, NOT_PRINTED, REASON};
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::journal::{Event, Journal};
use crate::outbox::{Reprinted, RunRecord, log_reprint, printed_letters, sha256_of};
use crate::text::{check_value, holds_identity_code};

use super::mailing::Mailing;
use super::request::{RenderRequest, Reprint};
use super::select::Filter;

/// The request with the corrections of the run whose letters are made again, if it has none itself.
pub(super) fn with_fixes(request: &RenderRequest) -> RenderRequest {
    let mut request = request.clone();
    if let (None, Some(reprint)) = (&request.fixes, &request.reprint) {
        let kept = RunRecord::read(&reprint.of).ok().and_then(|record| record.fixes);
        request.fixes = kept.map(|fixes| reprint.of.join(fixes.path));
    }
    request
}

/// Checks that the pages would be those of the earlier run, and that it printed what is asked for.
pub(super) fn check(request: &RenderRequest, reprint: &Reprint) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let place = Place::Path(reprint.of.display().to_string());
    let fit = check_value(&reprint.reason).is_ok() && !holds_identity_code(&reprint.reason);
    if reprint.reason.trim().is_empty() || !fit {
        problems.push(
            Diagnostic::error(REASON, "the reason cannot be logged as it is")
                .help("say in a few plain words what happened to the letters, and name nobody"),
        );
    }
    let record =
        match RunRecord::read(&reprint.of) {
            Ok(record) => record,
            Err(message) => {
                problems.push(Diagnostic::error(NO_RUN, message).at(place).help(
                    "name the output folder of the run whose letters are to be printed again",
                ));
                return problems;
            }
        };
    let changed = changed(request, &record);
    if !changed.is_empty() {
        let message =
            format!("the letters would not be the same; changed since: {}", changed.join(", "));
        problems.push(
            Diagnostic::error(CHANGED, message)
                .at(place.clone())
                .help("put back what the run was made from, or make a new run without --reprint"),
        );
    }
    match printed_letters(&reprint.of, |recipient, piece| Filter::asked(request, recipient, piece))
    {
        Ok(letters) if letters.is_empty() => problems.push(
            Diagnostic::error(NOT_PRINTED, "the earlier run printed none of these letters")
                .at(place)
                .help("piece numbers and ids stand in its manifest.csv"),
        ),
        Ok(_) => {}
        Err(error) => problems.push(Diagnostic::error(NO_RUN, error.to_string()).at(place)),
    }
    problems
}

/// Opens the journal of the earlier run before anything is made: a reprint that cannot be entered is
/// none.
///
/// # Errors
/// Another process works with it, or it cannot be opened.
pub(super) fn journal(reprint: &Reprint) -> Result<Journal, Diagnostics> {
    let opened = Mailing::open(&reprint.mailing);
    opened.mailing.map(|mailing| mailing.journal).ok_or(opened.problems)
}

/// Enters into the log and the journal of the earlier run what was printed again.
///
/// # Errors
/// A list cannot be read, or the log or the journal cannot be written.
pub(super) fn log(
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

/// What letters are made from and is not what it was.
fn changed(request: &RenderRequest, record: &RunRecord) -> Vec<String> {
    let mut changed = super::verify::changed_inputs(&request.incident, record);
    let fixes = request.fixes.as_ref().map(|path| sha256_of(path).unwrap_or_default());
    if fixes.as_ref() != record.fixes.as_ref().map(|fixes| &fixes.sha256) {
        changed.push("the list of corrections".to_owned());
    }
    if record.program != env!("CARGO_PKG_VERSION") {
        changed.push(format!("the program (it was {})", record.program));
    }
    changed
}
