//! `check`: the first pass alone.

use crate::diag::{Diagnostics, Sources};
use crate::duty::Judgements;

use super::confirm::check_code;
use super::inputs::{Inputs, OF_EXAMPLE};
use super::listing::Listing;
use super::request::{CheckReport, CheckRequest, Progress};
use super::select::Filter;
use super::survey::survey;

/// Reads everything, composes and lays out every variant once, writes nothing but the list of
/// problems that the request asks for.
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
        let survey = survey(&inputs, &Filter::everybody(), &mut listing, &sources, progress);
        problems.extend(survey.problems);
        judgements = survey.judgements;
        digest = Some(check_code(&request.incident, fixes, &inputs, &survey.summary));
        summary = Some(survey.summary.in_language(request.lists.language, &inputs));
    }
    problems.harden(&OF_EXAMPLE);
    let listed = listing.finish().unwrap_or_else(|problem| {
        problems.push(*problem);
        None
    });
    let digest = digest.filter(|_| !problems.has_errors());
    CheckReport { problems, sources, summary, judgements, listed, digest }
}
