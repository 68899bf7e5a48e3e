//! Problems to stderr, results to stdout.

use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write as _};

use crate::diag::codes::internal::STDOUT;
use crate::diag::{Diagnostic, Diagnostics, Format, Severity, Sources, Terms, render, render_in};
use crate::locale::{Speech, UiLanguage};

use super::args::{Colour, OutputArgs, OutputFormat};
use super::exit::Exit;
use super::grouped::{Grouped, grouped};
use super::language::of_environment;

/// The largest number of problems that are shown with their source lines: nobody reads more on a screen.
const MAX_SHOWN: usize = 100;

/// A command that could not be done. The exit code follows from the codes of the problems.
pub(super) struct Failure {
    pub(super) problems: Diagnostics,
    pub(super) sources: Sources,
}

impl Failure {
    /// One or more problems that point into no file.
    pub(super) fn new(problems: impl Into<Diagnostics>) -> Self {
        Self { problems: problems.into(), sources: Sources::new() }
    }

    /// The exit code.
    pub(super) fn exit(&self) -> Exit {
        Exit::of_errors(&self.problems).unwrap_or(Exit::Internal)
    }
}

impl From<Box<Diagnostic>> for Failure {
    fn from(problem: Box<Diagnostic>) -> Self {
        Self::new(*problem)
    }
}

/// How to talk to the user.
pub(super) struct Ui {
    pub(super) format: OutputFormat,
    pub(super) quiet: bool,
    /// The messages of `ui/` in the language of the user.
    pub(super) speech: Speech,
    colour: bool,
    /// Whether colours are forced on, wherever the result goes.
    always: bool,
}

impl Ui {
    pub(super) fn new(args: &OutputArgs) -> Self {
        let colour = match args.color {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => io::stderr().is_terminal() && !plain_wanted(),
        };
        let language = match args.ui_language {
            Some(language) => language,
            None => of_environment(|name| std::env::var_os(name)),
        };
        let always = args.color == Colour::Always;
        let speech = Speech::new(language);
        Self { format: args.format, quiet: args.quiet, speech, colour, always }
    }

    /// Whether results may have colours. They go to stdout, whatever stderr is.
    pub(super) fn colours(&self) -> bool {
        self.colour && (self.always || io::stdout().is_terminal())
    }

    /// Whether a progress bar may be shown.
    pub(super) fn may_animate(&self) -> bool {
        !self.quiet && self.format == OutputFormat::Human && io::stderr().is_terminal()
    }

    /// Writes problems to stderr, with their number at the end. Those whose code is translated are
    /// written in the user's language. Returns whether there is room for all of them.
    pub(super) fn problems(&self, problems: &Diagnostics, sources: &Sources) -> bool {
        let (text, all) = match self.format {
            OutputFormat::Human => self.human(problems, sources),
            OutputFormat::Short => (render(&self.told(problems), sources, Format::Short), true),
            OutputFormat::Json => (render(&self.told(problems), sources, Format::Json), true),
        };
        self.stderr(&text);
        all
    }

    /// Problems with their words in the user's language.
    fn told(&self, problems: &Diagnostics) -> Diagnostics {
        problems.iter().map(|problem| self.tell(problem)).collect()
    }

    /// One problem in the user's language. In English it keeps its own words, which are the most exact.
    fn tell(&self, problem: &Diagnostic) -> Diagnostic {
        if self.speech.language() == UiLanguage::English {
            return problem.clone();
        }
        let (message, help) = self.speech.problem(problem);
        let mut told = Diagnostic { message, help, ..problem.clone() };
        if let Some(label) = self.speech.label(problem) {
            told.labels.iter_mut().for_each(|(_, words)| words.clone_from(&label));
        }
        told
    }

    /// Problems for people, and whether all of them are there.
    fn human(&self, problems: &Diagnostics, sources: &Sources) -> (String, bool) {
        if problems.is_empty() {
            return (String::new(), true);
        }
        let (format, say) = (Format::Human { colour: self.colour }, &self.speech);
        let terms = Terms {
            error: say.say("term-error", &[]),
            warning: say.say("term-warning", &[]),
            help: say.say("term-help", &[]),
            row: say.say("term-row", &[]),
            column: say.say("term-column", &[]),
        };
        let errors = problems.error_count();
        let warnings = problems.len() - errors;
        let mut total = Vec::new();
        if errors > 0 {
            total.push(say.say("problems-errors", &[("number", errors.into())]));
        }
        if warnings > 0 {
            total.push(say.say("problems-warnings", &[("number", warnings.into())]));
        }
        let total = total.join(", ");
        let Grouped { problems: told, has_more } =
            grouped(problems, sources, say, &|problem| self.tell(problem));
        if told.len() <= MAX_SHOWN {
            let last = match has_more {
                true => say.say("problems-more", &[("total", total.into())]),
                false => total,
            };
            let told = told.into_iter().collect();
            let text = format!("{}{last}\n", render_in(&told, sources, format, &terms));
            return (text, true);
        }
        // Errors first: warnings must not push them off the list.
        let (mut first, rest): (Vec<_>, Vec<_>) =
            told.into_iter().partition(|p| p.severity == Severity::Error);
        first.extend(rest);
        let shown = first.into_iter().take(MAX_SHOWN).collect();
        let args = [("total", total.into()), ("number", MAX_SHOWN.into())];
        let last = say.say("problems-first", &args);
        (format!("{}{last}\n", render_in(&shown, sources, format, &terms)), false)
    }

    /// A line for people; left out in other formats.
    pub(super) fn note(&self, line: &str) {
        if self.format == OutputFormat::Human {
            self.stderr(&format!("{line}\n"));
        }
    }

    fn stderr(&self, text: &str) {
        // Without stderr there is nowhere left to report to.
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }

    /// Replaces the line before it, on a terminal where a progress bar may be shown.
    pub(super) fn line_again(&self, line: &str) {
        self.stderr(&format!("\r\x1b[2K{line}"));
    }

    /// Writes a result to stdout. A reader that has gone away (`| head`) is fine.
    ///
    /// # Errors
    /// Stdout cannot be written.
    pub(super) fn result(&self, text: &str) -> Result<(), Failure> {
        let mut stdout = io::stdout().lock();
        match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::new(
                Diagnostic::error(STDOUT, format!("the result cannot be written: {error}")),
            )),
            _ => Ok(()),
        }
    }

    /// Writes a result in the format of `--format`: sentences, one line, or one JSON object. Sentences
    /// and the line are left out with `--quiet`.
    ///
    /// # Errors
    /// Stdout cannot be written.
    pub(super) fn result_in(
        &self,
        human: impl FnOnce() -> String,
        short: impl FnOnce() -> String,
        json: impl FnOnce() -> serde_json::Value,
    ) -> Result<(), Failure> {
        match self.format {
            OutputFormat::Json => self.result(&format!("{}\n", json())),
            _ if self.quiet => Ok(()),
            OutputFormat::Human => self.result(&human()),
            OutputFormat::Short => self.result(&short()),
        }
    }
}

/// Whether the environment asks for text without colours (<https://no-color.org>).
fn plain_wanted() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
        || std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// Colours of messages about the arguments themselves, which appear before the arguments are parsed.
pub(super) fn clap_colour(args: &[OsString]) -> clap::ColorChoice {
    let given = args.iter().enumerate().find_map(|(at, arg)| match arg.to_str()? {
        "--color" => args.get(at + 1)?.to_str(),
        other => other.strip_prefix("--color="),
    });
    match given {
        Some("always") => clap::ColorChoice::Always,
        Some("never") => clap::ColorChoice::Never,
        _ => clap::ColorChoice::Auto,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::codes::recipients;
    use crate::diag::{Code, Place};

    fn ui() -> Ui {
        in_language(UiLanguage::English)
    }

    fn in_language(language: UiLanguage) -> Ui {
        let speech = Speech::new(language);
        Ui { format: OutputFormat::Human, quiet: false, speech, colour: false, always: false }
    }

    #[test]
    fn a_flood_is_cut_with_errors_first() {
        let mut problems = Diagnostics::new();
        for _ in 0..150 {
            problems.push(Diagnostic::warning(Code::invented("a/b"), "careful"));
        }
        problems.push(Diagnostic::error(Code::invented("a/c"), "wrong"));
        let text = ui().human(&problems, &Sources::new()).0;
        assert!(text.starts_with("error[a/c]: wrong\n"), "{text}");
        assert_eq!(text.matches("warning[a/b]").count(), 99);
        assert!(
            text.ends_with(
                "1 error, 150 warnings; the first 100 kinds are shown. `check --exceptions FILE` \
                 writes every row into a list for Excel.\n"
            ),
            "{text}"
        );
    }

    #[test]
    fn a_problem_of_the_list_is_told_in_the_language() {
        let mut sources = Sources::new();
        let place = Place::Row {
            source: sources.add_private("people.csv"),
            row: 7,
            column: Some("Sähköposti".into()),
        };
        let mut problems = Diagnostics::new();
        let list = Diagnostic::warning(recipients::BAD_EMAIL, "has no @")
            .at(place)
            .with("slip", "no-sign");
        problems.push(list.help("write one plain address, or leave it empty"));
        problems.push(Diagnostic::error(Code::invented("a/b"), "wrong").help("mend it"));
        let told =
            UiLanguage::ALL.map(|language| in_language(language).human(&problems, &sources).0);
        insta::assert_snapshot!(told.join("----\n"));
    }

    #[test]
    fn no_problems_no_text() {
        assert_eq!(ui().human(&Diagnostics::new(), &Sources::new()), (String::new(), true));
    }

    #[test]
    fn colours_of_the_arguments_follow_the_flag() {
        let args = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(clap_colour(&args(&["x", "--color=never"])), clap::ColorChoice::Never);
        assert_eq!(clap_colour(&args(&["x", "--color", "always"])), clap::ColorChoice::Always);
        assert_eq!(clap_colour(&args(&["x", "--color"])), clap::ColorChoice::Auto);
    }
}
