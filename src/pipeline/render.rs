//! `render`: the first pass, and the second if the first found no error.
//!
//! They are two functions ([`prepare`] and [`Prepared::produce`]), because `mailing` has checks of its
//! own in between, and writes to a journal that letters are about to be made.

use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;

use crate::diag::codes::request::NO_ENCLOSURES;
use crate::diag::{Diagnostic, Diagnostics, Sources};
use crate::incident::Incident;
use crate::outbox::Outbox;

use super::confirm::confirmed;
use super::inputs::{Inputs, OF_EXAMPLE};
use super::listing::{Kept, Listing};
use super::produce::Run;
use super::record;
use super::request::{Files, Progress, RenderRequest, Report, Status, Summary};
use super::select::Filter;
use super::survey::{Survey, survey};

/// Makes what is asked for. `stop` is checked between pieces: once it is set, what is under way is
/// finished and the run ends as [`Status::Interrupted`].
pub fn render(
    request: &RenderRequest,
    stop: &AtomicBool,
    progress: &mut dyn FnMut(Progress),
) -> Report {
    // Checked before the rows are read, which may take minutes.
    let problems = match Outbox::check(&request.out) {
        Ok(()) => Diagnostics::new(),
        Err(problem) => Diagnostics::from(*problem),
    };
    prepare(request, problems, progress).produce(stop, progress)
}

/// A run after its first pass: nothing is written yet.
pub struct Prepared<'r> {
    request: &'r RenderRequest,
    problems: Diagnostics,
    sources: Sources,
    /// `None` if the inputs could not be read.
    ready: Option<Ready>,
}

/// What the second pass needs.
struct Ready {
    inputs: Inputs,
    filter: Filter,
    survey: Survey,
    /// Warnings of the first pass, by row.
    kept: Kept,
}

impl std::fmt::Debug for Prepared<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Prepared").field("ready", &self.ready.is_some()).finish_non_exhaustive()
    }
}

/// The first pass: reads everything, composes and lays out every variant once. `problems` are those
/// found so far; with an error among them all others are still found, and nothing is made.
pub fn prepare<'r>(
    request: &'r RenderRequest,
    mut problems: Diagnostics,
    progress: &mut dyn FnMut(Progress),
) -> Prepared<'r> {
    let mut sources = Sources::new();
    // Problems of rows wait here for the lists of the run: there may be no output folder in the end.
    let mut listing = Listing::Kept(Kept::default());
    let fixes = request.fixes.as_deref();
    let (inputs, found) = Inputs::load(&request.incident, fixes, &mut listing, &mut sources);
    problems.extend(found);
    let Some(mut inputs) = inputs else {
        return Prepared { request, problems, sources, ready: None };
    };
    inputs.letters_only = request.whom.is_exact();
    if request.files == Files::Proof {
        problems.extend(inputs.read_proof_words());
    }
    if !request.pdf_writer.has_tags() && !inputs.settings.enclosures().is_empty() {
        problems.push(
            Diagnostic::error(NO_ENCLOSURES, "this PDF writer cannot add enclosures")
                .help("leave --pdf-writer out, or remove `enclosures` from theme.yaml"),
        );
    }
    let filter = Filter::of(request, &inputs.incident).unwrap_or_else(|found| {
        problems.extend(found);
        Filter::everybody()
    });
    let mut survey = survey(&inputs, &filter, &mut listing, &sources, progress);
    problems.extend(std::mem::take(&mut survey.problems));
    if !request.sample {
        problems.harden(&OF_EXAMPLE);
    }
    if let (Some(code), false) = (&request.confirm, problems.has_errors()) {
        problems.extend(confirmed(code, request, &inputs, &sources));
    }
    let kept = match listing {
        Listing::Kept(kept) => kept,
        Listing::Nothing | Listing::File(_) | Listing::Shown(_) => Kept::default(),
    };
    Prepared { request, problems, sources, ready: Some(Ready { inputs, filter, survey, kept }) }
}

impl Prepared<'_> {
    /// The incident; `None` if it cannot be read.
    pub fn incident(&self) -> Option<&Incident> {
        self.ready.as_ref().map(|ready| &*ready.inputs.incident)
    }

    /// The ids that the request names and the recipients file has; `None` if the inputs cannot be read.
    pub fn found(&self) -> Option<&BTreeSet<String>> {
        self.ready.as_ref().map(|ready| &ready.survey.named)
    }

    /// Whether there is an error, so that nothing will be made.
    pub fn has_errors(&self) -> bool {
        self.problems.has_errors()
    }

    /// Adds problems that the caller found. With an error among them nothing is made.
    pub fn report(&mut self, problems: Diagnostics) {
        self.problems.extend(problems);
    }

    /// The second pass. Makes nothing if there is an error.
    pub fn produce(self, stop: &AtomicBool, progress: &mut dyn FnMut(Progress)) -> Report {
        let Self { request, mut problems, sources, ready } = self;
        let Some(Ready { mut inputs, filter, survey, kept }) = ready else {
            return Report::refused(problems, sources, None);
        };
        if problems.has_errors() {
            let summary = survey.summary.in_language(request.lists.language, &inputs);
            return Report::refused(problems, sources, Some(summary));
        }
        if request.files == Files::Proof {
            // A proof shows our own pages; enclosures are checked in their own files.
            inputs.leave_out_enclosures();
        }
        // Before the run, with the sums of the files as they are going to be read.
        let record = record::begin(request, &inputs);
        let run = Run {
            inputs: &inputs,
            request,
            filter: &filter,
            plan: &survey.plan,
            headers: &survey.headers,
            kept: &kept,
        };
        let done = run.produce(survey.total, &sources, stop, progress);
        let copies = survey.summary.copies;
        let done = done.and_then(|(status, mut summary)| {
            summary.copies = copies;
            let digest = record::finish(record, request, status, &summary)?;
            Ok((status, summary.in_language(request.lists.language, &inputs), digest))
        });
        match done {
            Ok((status, summary, digest)) => {
                let summary = Some(summary);
                Report { status, problems, sources, summary, digest: Some(digest) }
            }
            Err(failure) => {
                problems.push(*failure);
                Report::refused(problems, sources, None)
            }
        }
    }
}

impl Report {
    /// A run that made nothing because of an error.
    pub fn refused(problems: Diagnostics, sources: Sources, summary: Option<Summary>) -> Self {
        Self { status: Status::InputErrors, problems, sources, summary, digest: None }
    }
}
