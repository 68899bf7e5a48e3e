//! The command line: the only module that uses arguments, the terminal, the environment and the
//! clock.
//!
//! Problems go to stderr, results to stdout. One file a command; exit codes are in [`Exit`]. A command
//! that is stopped with Ctrl-C finishes the pieces in progress and says so.

mod args;
mod bounces;
mod catalogue;
mod check;
mod clock;
mod completions;
mod cores;
mod diagnostics;
mod duties;
mod exit;
mod failpoint;
mod grouped;
mod incident_folder;
mod interrupt;
mod language;
mod letters;
mod locales;
mod mailing;
mod new;
mod page;
mod panic;
mod password;
mod preview;
mod progress;
mod render;
mod send;
mod status;
mod summary;
mod templates;
mod verify;
mod words;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _};

use args::{Cli, Command};
use diagnostics::Ui;
pub use exit::Exit;
pub use panic::guarded;

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    guarded(|| run(std::env::args_os().collect())).into()
}

fn run(args: Vec<OsString>) -> Exit {
    let command = Cli::command().color(diagnostics::clap_colour(&args));
    let cli = match command.try_get_matches_from(args).and_then(|m| Cli::from_arg_matches(&m)) {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version go to stdout and are no error; a closed pipe is none either.
            let _ = error.print();
            return if error.use_stderr() { Exit::Usage } else { Exit::Done };
        }
    };
    let ui = Ui::new(&cli.output);
    let result = match &cli.command {
        Command::New(args) => new::run(args, &ui),
        Command::Check(args) => check::run(args, &ui),
        Command::Render(args) => render::run(args, &ui),
        Command::Send(args) => send::run(args, &ui),
        Command::Verify(args) => verify::run(args, &ui),
        Command::Bounces(args) => bounces::run(args, &ui),
        Command::Letters(args) => letters::run(args, &ui),
        Command::Status(args) => status::run(args, &ui),
        Command::Locales(args) => locales::run(args, &ui),
        Command::Preview(args) => preview::run(args, &ui),
        Command::Catalogue(args) => catalogue::run(args, &ui),
        Command::Templates(args) => templates::run(&args.command, &ui),
        Command::Completions(args) => completions::run(args, &ui),
    };
    match result {
        Ok(exit) => exit,
        Err(failure) => {
            ui.problems(&failure.problems, &failure.sources);
            failure.exit()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_consistent() {
        Cli::command().debug_assert();
    }
}
