//! `completions SHELL`.

use clap::CommandFactory as _;

use super::args::{Cli, CompletionsArgs};
use super::diagnostics::{Failure, Ui};
use super::exit::Exit;

pub(super) fn run(args: &CompletionsArgs, ui: &Ui) -> Result<Exit, Failure> {
    // Into memory first: the generator panics when stdout is closed.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "breach-letters", &mut script);
    ui.result(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Done)
}
