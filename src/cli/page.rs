//! Text for people: sentences, and right-aligned numbers with what they count.

use std::path::Path;

use crate::diag::Arg;
use crate::locale::Speech;

/// Lines of text; numbers are aligned at their right end over all lines.
pub(super) struct Page<'a> {
    pub(super) speech: &'a Speech,
    lines: Vec<Line>,
}

enum Line {
    Sentence(String),
    Number(u64, String),
}

impl<'a> Page<'a> {
    pub(super) fn new(speech: &'a Speech) -> Self {
        Self { speech, lines: Vec::new() }
    }

    /// A message.
    pub(super) fn say(&mut self, id: &str, args: &[(&'static str, Arg)]) {
        let sentence = self.speech.say(id, args);
        self.lines.push(Line::Sentence(sentence));
    }

    /// A line as it is.
    pub(super) fn line(&mut self, words: impl Into<String>) {
        self.lines.push(Line::Sentence(words.into()));
    }

    /// The check code that a second person confirms.
    pub(super) fn digest(&mut self, digest: Option<&str>) {
        if let Some(digest) = digest {
            self.say("digest", &[("digest", digest.to_owned().into())]);
        }
    }

    /// A blank line.
    pub(super) fn gap(&mut self) {
        self.line("");
    }

    /// A number and a message with what it counts; nothing at all for zero. The message gets the
    /// number as `$number`, to choose a form by.
    pub(super) fn count(&mut self, number: u64, id: &str, args: &[(&'static str, Arg)]) {
        if number > 0 {
            let mut args = args.to_vec();
            args.push(("number", number.into()));
            self.lines.push(Line::Number(number, self.speech.say(id, &args)));
        }
    }

    /// A heading and the numbers under it, the largest first; nothing at all when there are none.
    pub(super) fn section(&mut self, heading: &str, rows: impl Iterator<Item = (u64, String)>) {
        let mut rows: Vec<_> = rows.filter(|(number, _)| *number > 0).collect();
        rows.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
        if !rows.is_empty() {
            self.gap();
            self.say(heading, &[]);
            self.lines.extend(rows.into_iter().map(|(number, words)| Line::Number(number, words)));
        }
    }

    pub(super) fn text(&self) -> String {
        let width = |line: &Line| match line {
            Line::Sentence(_) => 0,
            Line::Number(number, _) => self.speech.number(*number).chars().count(),
        };
        let width = self.lines.iter().map(width).max().unwrap_or(0) + 2;
        let mut out = String::new();
        for line in &self.lines {
            match line {
                Line::Sentence(sentence) => out.push_str(sentence),
                Line::Number(number, words) => {
                    out.push_str(&format!("{:>width$}  {words}", self.speech.number(*number)));
                }
            }
            out.push('\n');
        }
        out
    }
}

/// A path as a value of a message.
pub(super) fn path(path: &Path) -> Arg {
    path.display().to_string().into()
}
