//! `preview INCIDENT`: the local page.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::time::Instant;

use serde_json::json;

use crate::diag::Diagnostic;
use crate::diag::codes::internal::{NO_TOKEN, PREVIEW_SERVER};
use crate::diag::codes::preview::{PORT_TAKEN, REAL_NOT_CONFIRMED};
use crate::preview::{Clock, Options, Preview, incident_id};

use super::args::PreviewArgs;
use super::diagnostics::{Failure, Ui};
use super::exit::Exit;
use super::{incident_folder, interrupt};

pub(super) fn run(args: &PreviewArgs, ui: &Ui) -> Result<Exit, Failure> {
    incident_folder::require(&args.incident)?;
    let internal = |code, what: String| Failure::new(Diagnostic::error(code, what));
    let mut token = [0; 16];
    getrandom::fill(&mut token)
        .map_err(|error| internal(NO_TOKEN, format!("the system has no random bytes: {error}")))?;
    let begun = Instant::now();
    let clock = Clock {
        time_of_day: Box::new(|| jiff::Zoned::now().strftime("%H:%M:%S").to_string()),
        elapsed: Box::new(move || begun.elapsed()),
    };
    if args.real {
        confirm_real(args, ui)?;
    }
    let options = Options {
        folder: args.incident.clone(),
        incident: args.incident.display().to_string(),
        real: args.real,
        port: args.port,
        token,
        language: ui.speech.language(),
        clock,
    };
    let stop = interrupt::flag_saying("\n");
    let preview = Preview::open(options).map_err(|error| {
        let message = format!("port {} cannot be used: {error}", args.port);
        let help = "leave `--port` out to use a free port";
        Failure::new(Diagnostic::error(PORT_TAKEN, message).help(help))
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
    preview.run(stop).map_err(|error| internal(PREVIEW_SERVER, error.to_string()))?;
    Ok(Exit::Done)
}

/// Real people are shown only to whoever types the incident's id: on the terminal, or as an argument.
fn confirm_real(args: &PreviewArgs, ui: &Ui) -> Result<(), Failure> {
    let Some(id) = incident_id(&args.incident) else {
        // The page shows what is wrong with the file.
        return Err(not_confirmed("`incident.yaml` has no `id` to confirm with"));
    };
    let word = match &args.confirm_real {
        Some(word) => word.clone(),
        None if io::stdin().is_terminal() => {
            let args = [("incident", id.clone().into())];
            let asked = format!("{} ", ui.speech.say("preview-real-confirm", &args));
            let mut stderr = io::stderr().lock();
            let _ = stderr.write_all(asked.as_bytes()).and_then(|()| stderr.flush());
            let mut line = String::new();
            io::stdin().lock().read_line(&mut line).unwrap_or_default();
            line
        }
        None => return Err(not_confirmed("real people are shown only after a confirmation")),
    };
    if word.trim() == id {
        return Ok(());
    }
    Err(not_confirmed("the answer is not the incident's id"))
}

fn not_confirmed(message: &str) -> Failure {
    let help = "type the incident's id when asked, or pass it with `--confirm-real`";
    Failure::new(Diagnostic::error(REAL_NOT_CONFIRMED, message).help(help))
}
