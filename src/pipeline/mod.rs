//! From recipients to finished pieces: plan once, then reader -> workers -> ordered sink.
//!
//! Knows no terminal: it tells what happens as [`Progress`] and returns a [`Report`] or
//! [`CheckReport`]. The first pass (`survey`) reads every row and composes every variant once;
//! only if that finds no error does the second pass (`produce`) write anything.

mod assign;
mod groups;
mod inputs;
mod kinds;
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
mod survey;
mod trial;
mod verify;
mod work;

use std::path::Path;
use std::sync::atomic::AtomicBool;

use crate::diag::{Code, Diagnostic, Diagnostics, Sources};
use crate::outbox::Outbox;

pub use request::{
    Certainty, ChannelFilter, CheckReport, Encoding, Files, Form, PdfWriter, Progress,
    RenderRequest, Report, Reprint, Shape, Shard, Status, Summary, Taken, WorkbookKind,
};
pub use verify::{VerifyReport, VerifyRequest, verify};

use inputs::Inputs;

const NO_ENCLOSURES: Code = Code("request/no-enclosures");

/// Reads everything, composes and lays out every variant once, writes nothing.
pub fn check(incident: &Path, progress: &mut dyn FnMut(Progress)) -> CheckReport {
    let mut sources = Sources::new();
    let (inputs, mut problems) = Inputs::load(incident, &mut sources);
    let (mut summary, mut shape) = (None, None);
    if let Some(inputs) = inputs {
        let survey = survey::survey(&inputs, &select::Filter::everybody(), &sources, progress);
        problems.extend(survey.problems);
        summary = Some(survey.summary);
        shape = survey.shape;
    }
    CheckReport { problems, sources, summary, shape }
}

/// Makes what is asked for. `stop` is looked at between pieces: once it is set, what is under way
/// is finished and the run ends as [`Status::Interrupted`].
pub fn render(
    request: &RenderRequest,
    stop: &AtomicBool,
    progress: &mut dyn FnMut(Progress),
) -> Report {
    let mut sources = Sources::new();
    // Told with everything else, and before the rows are read: that may take minutes.
    let mut problems = match Outbox::check(&request.out) {
        Ok(()) => Diagnostics::new(),
        Err(problem) => Diagnostics::from(*problem),
    };
    if let Some(again) = &request.reprint {
        problems.extend(reprint::check(request, again));
    }
    let (inputs, found) = Inputs::load(&request.incident, &mut sources);
    problems.extend(found);
    let report = |status, problems, sources, summary| Report { status, problems, sources, summary };
    let Some(mut inputs) = inputs else {
        return report(Status::InputErrors, problems, sources, None);
    };
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
    let survey = survey::survey(&inputs, &filter, &sources, progress);
    problems.extend(survey.problems);
    if problems.has_errors() {
        return report(Status::InputErrors, problems, sources, Some(survey.summary));
    }
    if request.files == Files::Proof {
        // A proof is of our pages; a leaflet is looked at in its own file.
        inputs.leave_out_enclosures();
    }
    let record = record::begin(request, &inputs);
    let run = produce::Run { inputs: &inputs, request, filter: &filter, plan: &survey.plan };
    let done = run.produce(survey.total, &sources, stop, progress);
    let done = done.and_then(|(status, summary)| {
        record::finish(record, &request.out, status, &summary)?;
        if let (Some(again), Status::Done | Status::SomeFailed) = (&request.reprint, status) {
            reprint::log(request, again)?;
        }
        Ok((status, summary))
    });
    match done {
        Ok((status, summary)) => report(status, problems, sources, Some(summary)),
        Err(failure) => {
            let status = Status::InputErrors;
            problems.extend(Diagnostics::from(*failure));
            report(status, problems, sources, None)
        }
    }
}
