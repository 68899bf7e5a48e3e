//! `locales pseudo`: words that look translated, to try the letters with.

use std::path::PathBuf;

use serde_json::json;

use crate::cli::diagnostics::{Failure, Ui};
use crate::cli::exit::Exit;
use crate::diag::codes::output::IN_THE_WAY;
use crate::diag::{Diagnostic, Diagnostics, Place};

use super::file;
use super::loaded::{load, require_language};
use crate::cli::args::PseudoArgs;

pub(super) fn run(args: &PseudoArgs, ui: &Ui) -> Result<Exit, Failure> {
    let words = load(args.incident.as_deref())?;
    require_language(&words, &args.language)?;
    ui.problems(&words.problems, &words.sources);
    if words.problems.has_errors() {
        return Ok(Exit::InputErrors);
    }
    let folder = args.out.join("locales").join(&args.tag);
    let files: Vec<(PathBuf, String)> = words
        .locales
        .pseudo(&args.language)
        .into_iter()
        .map(|(name, text)| (folder.join(name), text))
        .collect();
    // Everything in the way is reported before anything is written.
    let in_the_way = files.iter().filter(|(path, _)| !args.force && path.exists());
    let problems: Diagnostics = in_the_way
        .map(|(path, _)| {
            let message = "this file already exists, and nothing is overwritten";
            Diagnostic::error(IN_THE_WAY, message)
                .at(Place::Path(path.display().to_string()))
                .help("name another folder, or use `--force` to replace it")
        })
        .collect();
    if problems.has_errors() {
        return Err(Failure::new(problems));
    }
    for (path, text) in &files {
        file::write(path, text, args.force)?;
    }
    let names: Vec<String> = files.iter().map(|(path, _)| path.display().to_string()).collect();
    ui.result_in(
        || {
            let said = [
                ("number", names.len().into()),
                ("folder", folder.display().to_string().into()),
                ("tag", args.tag.clone().into()),
            ];
            format!("{}\n", ui.speech.say("pseudo-written", &said))
        },
        || names.iter().map(|name| format!("{name}\n")).collect(),
        || json!({"command": "locales pseudo", "tag": args.tag, "files": names}),
    )?;
    Ok(Exit::Done)
}
