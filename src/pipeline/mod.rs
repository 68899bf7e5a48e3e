//! From recipients to finished pieces: plan once, then reader -> workers -> ordered sink.
//!
//! Knows no terminal: it tells what happens as [`Progress`] and returns a [`Report`] or
//! [`CheckReport`]. The first pass reads every row and composes every variant once; only if that
//! finds no error does the second pass write anything.

mod request;

pub use request::{
    ChannelFilter, CheckReport, Files, Progress, RenderRequest, Report, Shard, Status, Summary,
};

use std::path::Path;
use std::sync::atomic::AtomicBool;

use crate::diag::{Code, Diagnostic, Diagnostics, Sources};

/// STAND-IN, replaced at merge.
fn not_yet() -> Diagnostics {
    Diagnostic::error(Code("pipeline/stand-in"), "the pipeline is not here yet").into()
}

/// STAND-IN, replaced at merge.
pub fn check(_incident: &Path, _progress: &mut dyn FnMut(Progress)) -> CheckReport {
    CheckReport { problems: not_yet(), sources: Sources::new(), summary: None }
}

/// STAND-IN, replaced at merge.
pub fn render(
    _request: &RenderRequest,
    _stop: &AtomicBool,
    _progress: &mut dyn FnMut(Progress),
) -> Report {
    Report {
        status: Status::InputErrors,
        problems: not_yet(),
        sources: Sources::new(),
        summary: None,
    }
}
