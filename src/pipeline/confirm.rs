//! The check code: a digest of the inputs and of their numbers, which a person confirms before pieces
//! are made.

use std::path::Path;

use crate::diag::codes::request::NOT_CONFIRMED;
use crate::diag::{Diagnostic, Diagnostics, Sources};

use super::inputs::Inputs;
use super::listing::Listing;
use super::record;
use super::request::{RenderRequest, Summary};
use super::select::Filter;
use super::survey::survey;

/// A check code as it is compared: without its grouping and in lower case.
pub fn code_digits(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// The check code of inputs. `summary` has the numbers of everybody, not those of a filtered run.
pub(crate) fn check_code(
    folder: &Path,
    fixes: Option<&Path>,
    inputs: &Inputs,
    summary: &Summary,
) -> String {
    record::digest(&record::sums(folder, fixes, inputs), summary)
}

/// Checks that the inputs are those that somebody confirmed with `code`. The code is of the numbers
/// of everybody, whoever this run is for: so the whole list is read once more.
pub(super) fn confirmed(
    code: &str,
    request: &RenderRequest,
    inputs: &Inputs,
    sources: &Sources,
) -> Diagnostics {
    let mut listing = Listing::Nothing;
    let survey = survey(inputs, &Filter::everybody(), &mut listing, sources, &mut |_| {});
    let own = check_code(&request.incident, request.fixes.as_deref(), inputs, &survey.summary);
    if code_digits(&own) == code_digits(code) {
        return Diagnostics::new();
    }
    Diagnostic::error(
        NOT_CONFIRMED,
        format!("these inputs are not the ones that were confirmed: their check code is {own}"),
    )
    .help("something changed after the confirmation: check it again, and confirm the new code")
    .with("code", own)
    .into()
}
