//! `preview INCIDENT`: the local page.

use std::time::Instant;

use serde_json::json;

use crate::diag::{Code, Diagnostic};
use crate::preview::{Clock, Options, Preview};

use super::args::PreviewArgs;
use super::diagnostics::{Failure, Ui};
use super::exit::Exit;
use super::{incident_folder, interrupt};

const PORT_TAKEN: Code = Code("preview/port-taken");
const NO_TOKEN: Code = Code("internal/no-token");
const SERVER: Code = Code("internal/preview-server");

pub(super) fn run(args: &PreviewArgs, ui: &Ui) -> Result<Exit, Failure> {
    incident_folder::require(&args.incident)?;
    let internal = |code, what: String| Failure::new(Exit::Internal, Diagnostic::error(code, what));
    let mut token = [0; 16];
    getrandom::fill(&mut token).map_err(|error| {
        internal(NO_TOKEN, format!("the system gives no random bytes: {error}"))
    })?;
    let begun = Instant::now();
    let clock = Clock {
        time_of_day: Box::new(|| jiff::Zoned::now().strftime("%H:%M:%S").to_string()),
        elapsed: Box::new(move || begun.elapsed()),
    };
    let options = Options {
        folder: args.incident.clone(),
        port: args.port,
        token,
        language: ui.speech.language(),
        clock,
    };
    let stop = interrupt::flag();
    let preview = Preview::open(options).map_err(|error| {
        let message = format!("port {} cannot be used: {error}", args.port);
        let help = "leave `--port` out: then a free one is taken";
        Failure::new(Exit::InputErrors, Diagnostic::error(PORT_TAKEN, message).help(help))
    })?;
    let url = preview.url();
    let said = match ui.quiet || ui.format != super::args::OutputFormat::Human {
        true => format!("{url}\n"),
        false => format!("{url}\n{}\n", ui.speech.say("preview-open", &[])),
    };
    match ui.format {
        super::args::OutputFormat::Json => {
            ui.result(&format!("{}\n", json!({ "command": "preview", "url": url })))?;
        }
        _ => ui.result(&said)?,
    }
    preview.run(stop).map_err(|error| internal(SERVER, error.to_string()))?;
    Ok(Exit::Done)
}
