//! Checks the words of each branch of a text: punctuation, spaces, words and sentences.

use std::collections::BTreeMap;

use crate::diag::codes::locale::{LONG_SENTENCE, PLAIN_LANGUAGE, TYPOGRAPHY, WRONG_TERM};
use crate::diag::{Diagnostic, Diagnostics, Span};

use super::branches::branches;
use super::context::Usage;
use super::flat::{Letter, letters, text};
use super::plain::{self, Count, Readability};
use super::typography;
use crate::locale::language::Language;
use crate::locale::locales::Locales;
use crate::locale::rules::{Fault, Rules};
use crate::locale::tree::Entry;

/// Checks one entry. Without rules of the language only the length of its sentences is checked.
pub(super) fn check(
    entry: &Entry<'_>,
    rules: Option<&Rules>,
    usage: &Usage,
    problems: &mut Diagnostics,
) {
    // Branches share words: each slip is reported once.
    let mut found: BTreeMap<Span, Diagnostic> = BTreeMap::new();
    let mut long: BTreeMap<usize, (Span, usize)> = BTreeMap::new();
    for one in &entry.texts {
        for branch in branches(one.pattern) {
            let letters = letters(entry.file.text(), &branch, usage);
            let place = |range: std::ops::Range<usize>| place(entry, &letters, range);
            if let Some(rules) = rules {
                for (slip, from, to, right) in typography::slips(&letters, rules) {
                    let span = place(from..to);
                    found.entry(span).or_insert_with(|| of_slip(span, slip, right));
                }
                words(&letters, rules, &place, &mut found);
            }
            if entry.term {
                continue;
            }
            for sentence in plain::sentences(&letters, rules) {
                let (Some(first), true) =
                    (sentence.words.first(), sentence.words.len() > plain::MOST_WORDS)
                else {
                    continue;
                };
                let span = place(first.clone());
                let known = long.entry(span.start).or_insert((span, 0));
                known.1 = known.1.max(sentence.words.len());
            }
        }
    }
    for (span, number) in long.into_values() {
        let most = plain::MOST_WORDS;
        let message = format!(
            "this sentence has {number} words; sentences of more than {most} words are hard to read"
        );
        let problem = Diagnostic::warning(LONG_SENTENCE, message)
            .at_span(span)
            .help("split it into two sentences")
            .with("number", number)
            .with("most", most);
        problems.push(problem);
    }
    for problem in found.into_values() {
        problems.push(problem);
    }
}

/// The span of a range of letters; only its first part if the letters are in two places of the
/// file.
fn place(entry: &Entry<'_>, letters: &[Letter], range: std::ops::Range<usize>) -> Span {
    let letters = letters.get(range).unwrap_or_default();
    let (start, mut end) = letters.first().map_or((0, 0), |letter| (letter.start, letter.end));
    for letter in letters {
        if letter.start == end {
            end = letter.end;
        }
    }
    Span { source: entry.file.source, start, end }
}

fn of_slip(span: Span, slip: typography::Slip, right: String) -> Diagnostic {
    let (wrong, help) = slip.words();
    let help = match slip {
        typography::Slip::Break => help.to_owned(),
        _ => format!("{help}: `{right}`"),
    };
    Diagnostic::warning(TYPOGRAPHY, wrong)
        .at_span(span)
        .help(help)
        .with("slip", slip.name())
        .with("right", right)
}

/// Reports words to avoid.
fn words(
    letters: &[Letter],
    rules: &Rules,
    place: &dyn Fn(std::ops::Range<usize>) -> Span,
    found: &mut BTreeMap<Span, Diagnostic>,
) {
    for (range, swap) in plain::swaps(letters, rules) {
        let wrong = text(&letters[range.clone()]);
        let span = place(range);
        let right = swap.right.as_str();
        let of_lawyers = || format!("`{wrong}` is legal or administrative jargon");
        let (code, kind, message, help) = match swap.fault {
            Fault::Term => (
                WRONG_TERM,
                "term",
                format!("`{wrong}` is not the established term"),
                format!("write `{right}`"),
            ),
            Fault::Vague => (
                PLAIN_LANGUAGE,
                "vague",
                format!("`{wrong}` leaves the reader in doubt"),
                "say what you know, and say what you do not know".to_owned(),
            ),
            Fault::Legal => (
                PLAIN_LANGUAGE,
                "legal",
                of_lawyers(),
                match right {
                    "" => "say it as you would say it to a neighbour".to_owned(),
                    _ => format!(
                        "say it as you would say it to a neighbour, for example with `{right}`"
                    ),
                },
            ),
        };
        let right = if right.is_empty() { "none" } else { right };
        found.entry(span).or_insert_with(|| {
            Diagnostic::warning(code, message)
                .at_span(span)
                .help(help)
                .with("kind", kind)
                .with("wrong", wrong)
                .with("right", right.to_owned())
        });
    }
}

impl Locales {
    /// How hard the texts of a language are to read; `None` if it has no sentence or does not
    /// exist.
    pub fn readability(&self, tag: &str) -> Option<Readability> {
        self.languages.get(tag).and_then(figures)
    }
}

/// Counts all texts of a language, each in its default branch.
fn figures(language: &Language) -> Option<Readability> {
    let usage = Usage::default();
    let mut count = Count::default();
    for entry in language.entries().values().filter(|entry| !entry.term) {
        for one in &entry.texts {
            // The default variants are the last ones.
            if let Some(branch) = branches(one.pattern).last() {
                count.add(&letters(entry.file.text(), branch, &usage), language.rules.as_ref());
            }
        }
    }
    count.figures()
}
