//! From recipients to finished pieces: plan once, then reader -> workers -> ordered sink.
//!
//! Knows no terminal: it tells what happens as [`Progress`] and returns a [`Report`] or
//! [`CheckReport`]. The first pass (`survey`) reads every row and composes every variant once;
//! only if that finds no error does the second pass (`produce`) write anything.

mod assign;
mod groups;
mod inputs;
mod kinds;
mod listing;
pub mod mailing;
mod naming;
mod order;
mod plan;
mod produce;
mod record;
mod reprint;
mod request;
mod sample;
mod select;
mod shards;
mod sink;
pub mod studio;
mod survey;
mod trial;
mod verify;
mod why;
mod words;
mod work;

use std::sync::atomic::AtomicBool;

use crate::diag::codes::request::{NO_ENCLOSURES, NOT_CONFIRMED};
use crate::diag::{Diagnostic, Diagnostics, Sources};
use crate::duty::Judgements;
use crate::outbox::Outbox;

pub use crate::catalogue::Audience;
pub use naming::{duty_words, variant_words};
pub use request::{
    CellDelimiter, Certainty, ChannelFilter, CheckReport, CheckRequest, Encoding, Files, Form,
    ListRead, Lists, PdfWriter, Progress, Readability, RenderRequest, Report, Reprint, Shape,
    Shard, Status, Summary, Taken, Undelivered, VariantParts, WorkbookKind,
};
pub use verify::{VerifyReport, VerifyRequest, verify};
pub use why::Why;
pub use words::Words;

use inputs::Inputs;
use listing::Listing;
use mailing::undelivered::{self, Due};

/// Reads everything, composes and lays out every variant once, writes nothing.
pub fn check(request: &CheckRequest, progress: &mut dyn FnMut(Progress)) -> CheckReport {
    let mut sources = Sources::new();
    let (mut listing, mut problems) = match &request.exceptions {
        None => (Listing::Nothing, Diagnostics::new()),
        Some(path) => match Listing::file(path, request.lists) {
            Ok(listing) => (listing, Diagnostics::new()),
            Err(problem) => (Listing::Nothing, Diagnostics::from(*problem)),
        },
    };
    let fixes = request.fixes.as_deref();
    let (inputs, found) = Inputs::load(&request.incident, fixes, &mut listing, &mut sources);
    problems.extend(found);
    let (mut summary, mut digest) = (None, None);
    let mut judgements = Judgements::default();
    if let Some(inputs) = inputs {
        let everybody = select::Filter::everybody();
        let survey = survey::survey(&inputs, &everybody, &mut listing, &sources, progress);
        problems.extend(survey.problems);
        judgements = survey.judgements;
        let record = record::sums(&request.incident, fixes, &inputs);
        digest = Some(record::digest(&record, &survey.summary));
        summary = Some(survey.summary.told_in(request.lists.language, &inputs));
    }
    let listed = listing.finish().unwrap_or_else(|problem| {
        problems.push(*problem);
        None
    });
    let digest = digest.filter(|_| !problems.has_errors());
    CheckReport { problems, sources, summary, judgements, listed, digest }
}

/// Makes what is asked for. `stop` is looked at between pieces: once it is set, what is under way
/// is finished and the run ends as [`Status::Interrupted`].
pub fn render(
    request: &RenderRequest,
    stop: &AtomicBool,
    progress: &mut dyn FnMut(Progress),
) -> Report {
    let sources = Sources::new();
    // Told with everything else, and before the rows are read: that may take minutes.
    let mut problems = match Outbox::check(&request.out) {
        Ok(()) => Diagnostics::new(),
        Err(problem) => Diagnostics::from(*problem),
    };
    let request = &undelivered::with_fixes(reprint::with_fixes(request));
    if let Some(again) = &request.reprint {
        problems.extend(reprint::check(request, again));
    }
    // Held until the reprint is entered, so that nobody else writes meanwhile.
    let mut journal = None;
    if let (Some(again), false) = (&request.reprint, problems.has_errors()) {
        match reprint::journal(again) {
            Ok(opened) => journal = Some(opened),
            Err(found) => problems.extend(found),
        }
    }
    let due = match &request.undelivered {
        Some(undelivered) if !problems.has_errors() => {
            match undelivered::begin(request, undelivered) {
                Ok(due) => Some((due, undelivered)),
                Err(found) => {
                    problems.extend(found);
                    None
                }
            }
        }
        _ => None,
    };
    let report = |status, problems, sources, summary| Report {
        status,
        problems,
        sources,
        summary,
        digest: None,
    };
    if request.undelivered.is_some() && due.is_none() {
        return report(Status::InputErrors, problems, sources, None);
    }
    let Some((mut due, undelivered)) = due else {
        let mut report = rendered(request, None, (problems, sources), stop, progress);
        if let (Some(again), Some(mut journal)) = (&request.reprint, journal) {
            let made = matches!(report.status, Status::Done | Status::SomeFailed);
            let logged = if made { reprint::log(request, again, &mut journal) } else { Ok(()) };
            if let Err(problem) = logged {
                report.problems.push(*problem);
                report.status = Status::InputErrors;
            }
            // What cannot be exported now is exported next time.
            let _ = journal.close(again.mailing.at);
        }
        return report;
    };
    due.adopted.take().into_iter().for_each(|adopted| problems.push(adopted));
    if let Some(nobody) = due.nobody(undelivered) {
        problems.push(nobody);
        due.leave(undelivered.mailing.at);
        return report(Status::Done, problems, sources, None);
    }
    let mut report =
        rendered(request, Some((&mut due, undelivered)), (problems, sources), stop, progress);
    if matches!(report.status, Status::Done | Status::SomeFailed) {
        if let Err(found) = due.plan(request, undelivered, undelivered.mailing.at) {
            report.problems.extend(found);
            report.status = Status::InputErrors;
        }
    } else {
        due.leave(undelivered.mailing.at);
    }
    report
}

/// Makes what is asked for, once it is clear for whom.
fn rendered(
    request: &RenderRequest,
    mut due: Option<(&mut Due, &Undelivered)>,
    (mut problems, mut sources): (Diagnostics, Sources),
    stop: &AtomicBool,
    progress: &mut dyn FnMut(Progress),
) -> Report {
    // Warnings wait until it is certain that there will be an output folder.
    let mut listing = Listing::Kept(listing::Kept::default());
    let fixes = request.fixes.as_deref();
    let (inputs, found) = Inputs::load(&request.incident, fixes, &mut listing, &mut sources);
    problems.extend(found);
    let report = |status, problems, sources, summary| Report {
        status,
        problems,
        sources,
        summary,
        digest: None,
    };
    let Some(mut inputs) = inputs else {
        return report(Status::InputErrors, problems, sources, None);
    };
    if let Some((due, undelivered)) = &due {
        inputs.letters_only = true;
        problems.extend(due.check(&inputs.incident, request, undelivered));
    }
    if request.files == Files::Proof {
        problems.extend(inputs.read_proof_words());
    }
    if !request.pdf_writer.has_tags() && !inputs.settings.enclosures().is_empty() {
        problems.push(
            Diagnostic::error(NO_ENCLOSURES, "this PDF writer cannot add enclosures")
                .help("leave --pdf-writer out, or take `enclosures` out of theme.yaml"),
        );
    }
    let filter = select::Filter::of(request, &inputs.incident);
    let filter = filter.unwrap_or_else(|found| {
        problems.extend(found);
        select::Filter::everybody()
    });
    let filter = match &due {
        Some((due, _)) => filter.exactly(&due.pieces),
        None => filter,
    };
    let survey = survey::survey(&inputs, &filter, &mut listing, &sources, progress);
    problems.extend(survey.problems);
    if let (Some((due, _)), false) = (&due, problems.has_errors()) {
        problems.extend(due.gone(&survey.named));
    }
    if let (Some(code), false) = (&request.confirm, problems.has_errors()) {
        problems.extend(confirmed(code, request, &inputs, &sources));
    }
    if problems.has_errors() {
        let summary = survey.summary.told_in(request.lists.language, &inputs);
        return report(Status::InputErrors, problems, sources, Some(summary));
    }
    if request.files == Files::Proof {
        // A proof is of our pages; a leaflet is looked at in its own file.
        inputs.leave_out_enclosures();
    }
    if let Some((due, undelivered)) = &mut due
        && let Err(problem) = due.begun(request, undelivered)
    {
        problems.push(*problem);
        return report(Status::InputErrors, problems, sources, None);
    }
    let kept = match listing {
        Listing::Kept(kept) => kept,
        Listing::Nothing | Listing::File(_) | Listing::Shown(_) => listing::Kept::default(),
    };
    let record = record::begin(request, &inputs);
    let run = produce::Run {
        inputs: &inputs,
        request,
        filter: &filter,
        plan: &survey.plan,
        headers: &survey.headers,
        kept: &kept,
    };
    let done = run.produce(survey.total, &sources, stop, progress);
    let done = done.and_then(|(status, summary)| {
        let digest = record::finish(record, request, status, &summary)?;
        let summary = summary.told_in(request.lists.language, &inputs);
        Ok((status, summary, digest))
    });
    match done {
        Ok((status, summary, digest)) => {
            let summary = Some(summary);
            Report { status, problems, sources, summary, digest: Some(digest) }
        }
        Err(failure) => {
            let status = Status::InputErrors;
            problems.extend(Diagnostics::from(*failure));
            report(status, problems, sources, None)
        }
    }
}

/// A check code as it is compared: however its groups are set.
pub fn code_digits(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// Whether the inputs are those that somebody confirmed. The code is of the numbers of everybody,
/// whoever this run is for.
fn confirmed(
    code: &str,
    request: &RenderRequest,
    inputs: &Inputs,
    sources: &Sources,
) -> Diagnostics {
    let everybody = select::Filter::everybody();
    let mut listing = Listing::Nothing;
    let survey = survey::survey(inputs, &everybody, &mut listing, sources, &mut |_| {});
    let record = record::sums(&request.incident, request.fixes.as_deref(), inputs);
    let own = record::digest(&record, &survey.summary);
    if code_digits(&own) == code_digits(code) {
        return Diagnostics::new();
    }
    Diagnostic::error(
        NOT_CONFIRMED,
        format!("these inputs are not the confirmed ones: their check code is {own}"),
    )
    .help("something changed after it was confirmed: look at it again, and confirm the new code")
    .with("code", own)
    .into()
}
