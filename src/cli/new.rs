//! `new DIR`: an example incident folder to start from.

use include_dir::{Dir, include_dir};
use serde_json::json;

use crate::diag::Diagnostic;
use crate::diag::codes::internal::EMPTY_EXAMPLE;
use crate::outbox::Outbox;

use super::args::NewArgs;
use super::diagnostics::{Failure, Ui};
use super::exit::Exit;

static EXAMPLE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/fixtures/new");

pub(super) fn run(args: &NewArgs, ui: &Ui) -> Result<Exit, Failure> {
    let mut files = Vec::new();
    collect(&EXAMPLE, &mut files);
    files.sort_unstable();
    if files.is_empty() {
        let problem = Diagnostic::error(EMPTY_EXAMPLE, "the program was built without its example");
        return Err(Failure::new(problem));
    }
    // The folder will hold personal data, so it is created like an output folder: empty before,
    // closed to others, with complete files only.
    let folder = Outbox::create(&args.folder)?;
    for (name, bytes) in &files {
        folder.write_file(name, bytes).map_err(|error| Failure::new(error.to_diagnostic()))?;
    }
    let shown = args.folder.display();
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    ui.result_in(
        || {
            let mut text = format!("Made an example incident in {shown}; only you can open it:\n");
            for name in &names {
                text.push_str(&format!("  {name}\n"));
            }
            text.push_str(&format!(
                "Its people and facts are invented: replace them with yours.\n\
                 Then check it:\n  breach-letters check {shown}\n"
            ));
            text
        },
        || format!("new: {shown}\n"),
        || json!({"command": "new", "folder": shown.to_string(), "files": names}),
    )?;
    Ok(Exit::Done)
}

fn collect<'a>(dir: &'a Dir<'a>, out: &mut Vec<(String, &'a [u8])>) {
    for file in dir.files() {
        let name = file.path().components().map(|part| part.as_os_str().to_string_lossy());
        out.push((name.collect::<Vec<_>>().join("/"), file.contents()));
    }
    for inner in dir.dirs() {
        collect(inner, out);
    }
}
