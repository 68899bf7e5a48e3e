//! What a run did, in plain words, in one line, or as JSON.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use crate::diag::Diagnostics;
use crate::pipeline::{Status, Summary};

use super::exit::Exit;
use super::words::{counted, grouped, language_names};

/// Sentences, and numbers that stand under each other.
#[derive(Default)]
pub(super) struct Page(Vec<Line>);

enum Line {
    Sentence(String),
    Number(u64, String),
}

impl Page {
    pub(super) fn say(&mut self, sentence: impl Into<String>) {
        self.0.push(Line::Sentence(sentence.into()));
    }

    /// A number and what it counts; nothing at all for zero.
    pub(super) fn count(&mut self, number: u64, one: &str, many: &str) {
        if number > 0 {
            let words = if number == 1 { one } else { many };
            self.0.push(Line::Number(number, words.to_owned()));
        }
    }

    /// A heading and the numbers under it, the largest first; nothing at all when there are none.
    fn section<'a>(&mut self, heading: &str, rows: impl Iterator<Item = (u64, &'a str)>) {
        let mut rows: Vec<_> = rows.filter(|(number, _)| *number > 0).collect();
        rows.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
        if !rows.is_empty() {
            self.say("");
            self.say(heading);
            for (number, words) in rows {
                self.count(number, words, words);
            }
        }
    }

    pub(super) fn text(&self) -> String {
        let width = |line: &Line| match line {
            Line::Sentence(_) => 0,
            Line::Number(number, _) => grouped(*number).len(),
        };
        let width = self.0.iter().map(width).max().unwrap_or(0) + 2;
        let mut out = String::new();
        for line in &self.0 {
            match line {
                Line::Sentence(sentence) => out.push_str(sentence),
                Line::Number(number, words) => {
                    out.push_str(&format!("{:>width$}  {words}", grouped(*number)));
                }
            }
            out.push('\n');
        }
        out
    }
}

/// What `check` found, in sentences. `ready` when there are no errors.
pub(super) fn check_text(incident: &Path, summary: Option<&Summary>, ready: bool) -> String {
    let mut page = Page::default();
    if let Some(summary) = summary {
        people(&mut page, summary, "can be told", "can be told");
        pieces(&mut page, summary, "They will get:");
        page.say("");
    }
    if ready {
        page.say("The inputs are in order. Nothing was written. To make the letters and e-mails:");
        page.say(format!("  breach-letters render {} --out OUT", incident.display()));
    } else {
        page.say("There are errors. Nothing was written.");
    }
    page.text()
}

/// What `render` did, in sentences. `verified` says in one what opening the files again showed.
pub(super) fn render_text(
    exit: Exit,
    out: &Path,
    summary: Option<&Summary>,
    verified: Option<&str>,
) -> String {
    let mut page = Page::default();
    match exit {
        Exit::Done => page.say("Done."),
        Exit::SomeFailed => page.say("Some people could not be done. The rest is done."),
        Exit::Interrupted => page.say("Stopped before the end."),
        Exit::InputErrors => {
            page.say("There are errors. Nothing was written.");
            return page.text();
        }
        Exit::Mismatch => {
            page.say("Made, but the finished files are not what they should be.");
        }
        Exit::Internal | Exit::Usage => {
            page.say("The work could not be finished. Do not use what is in the output folder.");
            return page.text();
        }
    }
    if let Some(summary) = summary {
        page.say("");
        people(&mut page, summary, "is done", "are done");
        pieces(&mut page, summary, "Made:");
    }
    page.say("");
    if exit == Exit::Interrupted {
        page.say(format!("What is in {} is whole, but not all is there.", out.display()));
        page.say(format!("Who is done stands in {}.", out.join("manifest.partial.csv").display()));
        page.say("To make everything, run again into a new folder.");
        return page.text();
    }
    if let Some(verified) = verified {
        page.say(verified);
    }
    page.say(format!("Everything is in {} and only you can open it.", out.display()));
    page.say(format!(
        "What became of each person stands in {}.",
        out.join("manifest.csv").display()
    ));
    if summary.is_some_and(|s| s.excluded + s.failed > 0) {
        page.say(format!(
            "Who needs a decision, and why, stands in {}. It opens in Excel.",
            out.join("exceptions.csv").display()
        ));
    }
    page.text()
}

fn people(page: &mut Page, summary: &Summary, done_one: &str, done_many: &str) {
    let are = if summary.people == 1 { "person is" } else { "people are" };
    page.say(format!("{} {are} in the recipients file:", grouped(summary.people)));
    page.count(summary.rendered, done_one, done_many);
    page.count(summary.excluded, "needs a decision first", "need a decision first");
    page.count(summary.failed, "failed", "failed");
    page.count(summary.not_selected, "was not asked for", "were not asked for");
}

fn pieces(page: &mut Page, summary: &Summary, heading: &str) {
    let mut letters = if summary.letters == 1 { "letter" } else { "letters" }.to_owned();
    if summary.pages > 0 {
        letters.push_str(&format!(
            ", {} on {}",
            counted(summary.pages, "page", "pages"),
            counted(summary.sheets, "sheet of paper", "sheets of paper")
        ));
    }
    let emails = if summary.emails == 1 { "e-mail" } else { "e-mails" };
    if summary.letters + summary.emails > 0 {
        page.say("");
        page.say(heading);
        page.count(summary.letters, &letters, &letters);
        page.count(summary.emails, emails, emails);
    }
    let languages: Vec<(u64, String)> =
        summary.languages.iter().map(|(tags, n)| (*n, language_names(tags))).collect();
    page.section("Languages:", languages.iter().map(|(n, name)| (*n, name.as_str())));
    page.section("Variants:", summary.variants.iter().map(|(name, n)| (*n, name.as_str())));
    let reasons: Vec<(u64, String)> =
        summary.reasons.iter().map(|(why, n)| (*n, why.to_string())).collect();
    page.section(
        "Why somebody needs a decision or failed:",
        reasons.iter().map(|(n, why)| (*n, why.as_str())),
    );
}

/// One line with all numbers, after the command's name.
pub(super) fn short_line(command: &str, exit: Exit, summary: Option<&Summary>) -> String {
    let mut line = format!("{command}: {}", status_word(exit));
    if let Some(s) = summary {
        line.push_str(&format!(
            "; people {}, rendered {}, excluded {}, failed {}, not selected {}; letters {}, \
             e-mails {}, pages {}, sheets {}",
            s.people,
            s.rendered,
            s.excluded,
            s.failed,
            s.not_selected,
            s.letters,
            s.emails,
            s.pages,
            s.sheets
        ));
    }
    line.push('\n');
    line
}

/// The JSON object of a run. `out` for a run that writes.
pub(super) fn json_object(
    command: &str,
    exit: Exit,
    problems: &Diagnostics,
    summary: Option<&Summary>,
    out: Option<&Path>,
) -> Value {
    let mut object = json!({
        "command": command,
        "status": status_word(exit),
        "exit_code": exit.number(),
        "errors": problems.error_count(),
        "warnings": problems.len() - problems.error_count(),
        "summary": summary.map(|s| json!({
            "people": s.people,
            "rendered": s.rendered,
            "excluded": s.excluded,
            "failed": s.failed,
            "not_selected": s.not_selected,
            "letters": s.letters,
            "emails": s.emails,
            "pages": s.pages,
            "sheets": s.sheets,
            "languages": s.languages,
            "variants": s.variants,
            "reasons": reasons(s),
        })),
    });
    if let (Some(out), Some(object)) = (out, object.as_object_mut()) {
        object.insert("out".to_owned(), out.display().to_string().into());
    }
    object
}

/// The English sentences of the manifest with their numbers.
fn reasons(summary: &Summary) -> BTreeMap<String, u64> {
    summary.reasons.iter().map(|(why, number)| (why.to_string(), *number)).collect()
}

fn status_word(exit: Exit) -> &'static str {
    match exit {
        Exit::Done => "done",
        Exit::Internal => "internal-error",
        Exit::Usage => "usage",
        Exit::InputErrors => "input-errors",
        Exit::SomeFailed => "some-failed",
        Exit::Interrupted => "interrupted",
        Exit::Mismatch => "mismatch",
    }
}

/// The end of `check`: rows that would fail are not an error of the whole.
pub(super) fn check_exit(problems: &Diagnostics, summary: Option<&Summary>) -> Exit {
    let status = if problems.has_errors() {
        Status::InputErrors
    } else if summary.is_some_and(|s| s.failed > 0) {
        Status::SomeFailed
    } else {
        Status::Done
    };
    Exit::of(status, problems)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::Why;

    fn summary() -> Summary {
        let map = |rows: &[(&str, u64)]| rows.iter().map(|(k, n)| ((*k).to_owned(), *n)).collect();
        Summary {
            people: 12_345,
            rendered: 12_340,
            excluded: 4,
            failed: 1,
            not_selected: 0,
            letters: 12_000,
            emails: 345,
            pages: 24_000,
            sheets: 12_000,
            languages: map(&[("fi", 12_000), ("fi+sv", 344), ("sv", 1)]),
            variants: map(&[("adult", 12_000), ("adult, identity code leaked", 340)]),
            reasons: [
                (Why::NoContactAddress, 4),
                (Why::Failed { cause: "a letter has no glyph".into() }, 1),
            ]
            .into(),
        }
    }

    #[test]
    fn check_in_words() {
        insta::assert_snapshot!(check_text(Path::new("incident"), Some(&summary()), true));
    }

    #[test]
    fn check_with_errors_in_words() {
        insta::assert_snapshot!(check_text(Path::new("incident"), None, false));
    }

    #[test]
    fn render_in_words() {
        let text = render_text(Exit::SomeFailed, Path::new("out"), Some(&summary()), None);
        insta::assert_snapshot!(text);
        let one = Summary { people: 1, rendered: 1, emails: 1, ..Summary::default() };
        insta::assert_snapshot!(render_text(
            Exit::Done,
            Path::new("out"),
            Some(&one),
            Some("Verified.")
        ));
    }

    #[test]
    fn a_stopped_run_in_words() {
        insta::assert_snapshot!(render_text(Exit::Interrupted, Path::new("out"), None, None));
    }

    #[test]
    fn one_line_and_json() {
        insta::assert_snapshot!(short_line("check", Exit::Done, Some(&summary())));
        let json = json_object(
            "render",
            Exit::Done,
            &Diagnostics::new(),
            Some(&summary()),
            Some(Path::new("out")),
        );
        insta::assert_snapshot!(json);
    }
}
