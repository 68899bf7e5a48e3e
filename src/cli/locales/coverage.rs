//! `locales coverage`: how much of the words each language has.

use std::fmt::Write as _;

use serde_json::json;

use crate::assets::Origin;
use crate::cli::diagnostics::{Failure, Ui};
use crate::cli::exit::Exit;
use crate::cli::words::language_names;
use crate::diag::codes::locale::COVERAGE;
use crate::diag::{Diagnostic, Diagnostics, Sources};
use crate::locale::{FileCoverage, LanguageCoverage, Speech, Uncovered};

use crate::cli::args::CoverageArgs;

use super::loaded::{load, require_language};

/// A kind of gap: its name in the output and in `ui/`, and where it is kept.
type Kind = (&'static str, &'static str, fn(&FileCoverage) -> &Vec<Uncovered>);

const KINDS: [Kind; 4] = [
    ("missing", "coverage-missing", |file| &file.missing),
    ("stale", "coverage-stale", |file| &file.stale),
    ("untranslated", "coverage-untranslated", |file| &file.untranslated),
    ("obsolete", "coverage-obsolete", |file| &file.obsolete),
];

/// Longest piece of a reference's words in a list, in characters.
const MAX_EXCERPT: usize = 60;

pub(super) fn run(args: &CoverageArgs, ui: &Ui) -> Result<Exit, Failure> {
    let words = load(args.incident.as_deref())?;
    let reference = args.reference.as_deref().unwrap_or_else(|| words.reference());
    require_language(&words, reference)?;
    for tag in &args.language {
        require_language(&words, tag)?;
    }
    let wanted = if args.language.is_empty() { words.of_interest() } else { args.language.clone() };
    let all = words.locales.coverage(reference);
    // In the order in which the notice has them.
    let found: Vec<LanguageCoverage> = wanted
        .iter()
        .filter_map(|tag| all.iter().find(|coverage| coverage.language == *tag).cloned())
        .collect();
    let mut problems = words.problems.clone();
    for coverage in &found {
        problems.extend(too_little(coverage, args));
    }
    ui.problems(&problems, &words.sources);
    let exit = if problems.has_errors() { Exit::InputErrors } else { Exit::Done };
    let table = Table { reference, found: &found, sources: &words.sources, list: args.list };
    ui.result_in(
        || table.human(&ui.speech),
        || table.short(),
        || {
            json!({
                "command": "locales coverage",
                "exit": exit.number(),
                "reference": reference,
                "languages": table.json(),
            })
        },
    )?;
    Ok(exit)
}

/// The problem of a language that has less than `--strict` or `--fail-under` requires.
fn too_little(coverage: &LanguageCoverage, args: &CoverageArgs) -> Diagnostics {
    let share = tenths(coverage.per_mille());
    let problem = if args.strict && !coverage.is_complete() {
        let gaps: usize = coverage
            .files
            .iter()
            .map(|file| KINDS.iter().map(|(_, _, list)| list(file).len()).sum::<usize>())
            .sum();
        Diagnostic::error(COVERAGE, format!("`{}` needs a translator", coverage.language))
            .with("wanted", "all")
            .with("gaps", gaps)
    } else if args
        .fail_under
        .is_some_and(|percent| coverage.per_mille() < usize::from(percent) * 10)
    {
        let percent = u64::from(args.fail_under.unwrap_or_default());
        let message = format!(
            "`{}` has {share:.1} % of the texts; at least {percent} % are required",
            coverage.language
        );
        Diagnostic::error(COVERAGE, message).with("wanted", "share").with("gaps", percent)
    } else {
        return Diagnostics::new();
    };
    let problem =
        problem.with("tag", coverage.language.clone()).with("share", format!("{share:.1}"));
    problem.help("`--list` names each message that needs a translator").into()
}

struct Table<'a> {
    reference: &'a str,
    found: &'a [LanguageCoverage],
    sources: &'a Sources,
    list: bool,
}

impl Table<'_> {
    fn human(&self, speech: &Speech) -> String {
        let reference = language_names(speech, self.reference);
        let mut out = speech.say("coverage-title", &[("language", reference.into())]);
        out.push('\n');
        for coverage in self.found {
            let args = [
                ("language", language_names(speech, &coverage.language).into()),
                ("translated", coverage.translated().into()),
                ("messages", coverage.messages().into()),
                ("percent", speech.tenths(tenths(coverage.per_mille())).into()),
            ];
            let _ = write!(out, "\n{}\n\n", speech.say("coverage-language", &args));
            self.rows(coverage, speech, &mut out);
            if !coverage.whole {
                let _ = writeln!(out, "  {}", speech.say("coverage-not-whole", &[]));
            }
            if self.list {
                self.listed(coverage, speech, &mut out);
            }
        }
        out
    }

    fn rows(&self, coverage: &LanguageCoverage, speech: &Speech, out: &mut String) {
        let heads = ["coverage-file", "coverage-messages", "coverage-translated"];
        let heads = heads.into_iter().chain(KINDS.iter().map(|(_, word, _)| *word));
        let mut rows: Vec<Vec<String>> = vec![heads.map(|word| speech.say(word, &[])).collect()];
        for file in &coverage.files {
            let counts = [file.messages, file.translated()].into_iter();
            let counts = counts.chain(KINDS.iter().map(|(_, _, list)| list(file).len()));
            let counts = counts.map(|number| speech.number(u64::try_from(number).unwrap_or(0)));
            rows.push(std::iter::once(name(file)).chain(counts).collect());
        }
        let width = |column: usize| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..rows[0].len()).map(width).collect();
        for row in &rows {
            out.push(' ');
            for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
                let _ = match column {
                    0 => write!(out, " {cell:width$}"),
                    _ => write!(out, "  {cell:>width$}"),
                };
            }
            out.push('\n');
        }
    }

    /// Each message that needs a translator, under the kind of gap.
    fn listed(&self, coverage: &LanguageCoverage, speech: &Speech, out: &mut String) {
        for (_, word, list) in KINDS {
            let texts: Vec<&Uncovered> = coverage.files.iter().flat_map(list).collect();
            if texts.is_empty() {
                continue;
            }
            let _ = write!(out, "\n  {}\n", speech.say(word, &[]));
            for text in texts {
                let place = self.place(text);
                let _ = writeln!(out, "    {}  {place}", text.id);
                if !text.reference.is_empty() {
                    let _ = writeln!(out, "        {}", excerpt(&text.reference));
                }
            }
        }
    }

    /// `file:line:column`.
    fn place(&self, text: &Uncovered) -> String {
        let (line, column) =
            self.sources.line_column(text.place.source, text.place.start).unwrap_or((1, 1));
        format!("{}:{line}:{column}", self.sources.name(text.place.source))
    }

    /// A line for each language; with the list, one for each gap.
    fn short(&self) -> String {
        let mut out = String::new();
        for coverage in self.found {
            let tag = &coverage.language;
            let count = |list: fn(&FileCoverage) -> &Vec<Uncovered>| {
                coverage.files.iter().map(|file| list(file).len()).sum::<usize>()
            };
            let share = tenths(coverage.per_mille());
            let _ = write!(
                out,
                "{tag}: {}/{} {share:.1} %",
                coverage.translated(),
                coverage.messages()
            );
            for (kind, _, list) in KINDS {
                let _ = write!(out, ", {kind} {}", count(list));
            }
            out.push('\n');
            if !self.list {
                continue;
            }
            for (kind, _, list) in KINDS {
                for text in coverage.files.iter().flat_map(list) {
                    let _ = writeln!(out, "{}: {tag} {kind}: {}", self.place(text), text.id);
                }
            }
        }
        out
    }

    fn json(&self) -> Vec<serde_json::Value> {
        let texts = |list: &[Uncovered]| -> Vec<serde_json::Value> {
            let texts = list.iter().map(|text| {
                json!({"id": text.id, "reference": text.reference, "place": self.place(text)})
            });
            texts.collect()
        };
        let file = |file: &FileCoverage| {
            let mut object = json!({
                "file": name(file),
                "messages": file.messages,
                "translated": file.translated(),
            });
            for (kind, _, list) in KINDS {
                object[kind] = match self.list {
                    true => texts(list(file)).into(),
                    false => list(file).len().into(),
                };
            }
            object
        };
        let language = |coverage: &LanguageCoverage| {
            json!({
                "language": coverage.language,
                "whole": coverage.whole,
                "messages": coverage.messages(),
                "translated": coverage.translated(),
                "percent": tenths(coverage.per_mille()),
                "files": coverage.files.iter().map(file).collect::<Vec<_>>(),
            })
        };
        self.found.iter().map(language).collect()
    }
}

/// The file as a user finds it.
fn name(file: &FileCoverage) -> String {
    match file.origin {
        Origin::BuiltIn => format!("built-in/{}", file.file),
        Origin::Incident => file.file.clone(),
    }
}

/// The beginning of a text, on one line.
fn excerpt(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MAX_EXCERPT) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}

/// `97.3`, of a number of tenths.
fn tenths(tenths: usize) -> f64 {
    // Far fewer than 2^53.
    tenths as f64 / 10.0
}
