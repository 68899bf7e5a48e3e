//! Rules of a language as data, `rules/<tag>/plain.yaml`, in the program or in the incident folder.
//! A language without the file has no rules.

use std::collections::BTreeMap;

use crate::assets::Assets;
use crate::diag::codes::internal::{RULES_MISSING_KEY, RULES_UNKNOWN_KEY, RULES_WRONG_TYPE};
use crate::diag::codes::locale::BAD_RULES;
use crate::diag::{Diagnostic, Diagnostics, Sources};
use crate::yaml::{self, Codes, Mapping, Node, Reader};

const CODES: Codes = Codes {
    unknown_key: RULES_UNKNOWN_KEY,
    missing_key: RULES_MISSING_KEY,
    ..Codes::all(RULES_WRONG_TYPE)
};

/// How a percent sign is set after a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Percent {
    /// `10 %`, with a no-break space.
    Apart,
    /// `10%`.
    Close,
}

/// Why a word should not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// There is an established term, of the field or of the country.
    Term,
    /// It is vague, or says nothing.
    Vague,
    /// It is legal or administrative jargon.
    Legal,
}

/// Words to avoid, and their replacement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Swap {
    /// The words in lower case; a `*` at the end of one stands for any ending.
    pub(super) wrong: Vec<String>,
    /// The replacement; empty if the words are best left out.
    pub(super) right: String,
    pub(super) fault: Fault,
}

/// The rules of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rules {
    /// Quotation marks: opening, closing.
    pub(super) quotes: (char, char),
    /// Other quotation marks that are allowed, such as those of a nested quotation.
    pub(super) other_quotes: Vec<char>,
    pub(super) apostrophe: char,
    pub(super) percent: Percent,
    /// Units: words after a number that belong to it.
    pub(super) units: Vec<String>,
    /// Words before a number that belong to it.
    pub(super) before_numbers: Vec<String>,
    /// Beginnings of month names, in the form used after the number of a day.
    pub(super) months: Vec<String>,
    /// Short names of weekdays, as used in ranges.
    pub(super) weekdays: Vec<String>,
    /// Abbreviations: words with a full stop that does not end a sentence.
    pub(super) abbreviations: Vec<String>,
    /// Phrases that hold a word to avoid and are right, as `svenskt personnummer`: each in words, in lower
    /// case.
    pub(super) allowed: Vec<Vec<String>>,
    /// Words to avoid, by their first letter: nearly all words of a text begin with none of these.
    pub(super) swaps: BTreeMap<char, Vec<Swap>>,
}

/// The rules of a language; `None` if it has none.
///
/// # Errors
/// Every problem of the file.
pub(super) fn of(
    tag: &str,
    assets: &Assets,
    sources: &mut Sources,
) -> Result<Option<Rules>, Diagnostics> {
    let Some(asset) = assets.get(&format!("rules/{tag}/plain.yaml")) else { return Ok(None) };
    let source = sources.add(asset.name.as_str(), asset.text.as_str());
    let root = yaml::parse(source, sources)?;
    let mut reader = Reader::new(CODES);
    let rules = rules(&root, &mut reader);
    if reader.problems.is_empty() {
        return Ok(rules);
    }
    let problems = reader.problems.iter().cloned().map(|problem| {
        let what = match problem.code {
            RULES_UNKNOWN_KEY => "unknown-key",
            RULES_MISSING_KEY => "missing-key",
            _ => "wrong-type",
        };
        let problem = Diagnostic { code: BAD_RULES, ..problem };
        problem.with("what", what).with("tag", tag.to_owned())
    });
    Err(problems.collect())
}

/// The rules; `None` only if a problem was reported.
fn rules(root: &Node, reader: &mut Reader) -> Option<Rules> {
    let mut map = reader.mapping(root, "rules of a language");
    let quotes = marks(&mut map, "quotation-marks", Some(2), reader);
    let other_quotes = marks(&mut map, "other-quotation-marks", None, reader);
    let apostrophe = marks(&mut map, "apostrophe", Some(1), reader);
    let percent = map.required(reader, "percent").and_then(|node| {
        let expected = "`apart` or `close`";
        match reader.text(node, expected)? {
            "apart" => Some(Percent::Apart),
            "close" => Some(Percent::Close),
            other => {
                not_that(node, expected, other, reader);
                None
            }
        }
    });
    let units = words(&mut map, "units", reader);
    let before_numbers = words(&mut map, "before-numbers", reader);
    let months = words(&mut map, "months", reader);
    let weekdays = words(&mut map, "weekdays", reader);
    let abbreviations = words(&mut map, "abbreviations", reader);
    let mut swaps = BTreeMap::new();
    for (key, fault) in [("terms", Fault::Term), ("vague", Fault::Vague), ("legal", Fault::Legal)] {
        if let Some(node) = map.required(reader, key) {
            add_swaps(node, fault, &mut swaps, reader);
        }
    }
    let allowed = map.optional("allowed").map(|node| {
        let nodes = reader.list(node, "a list of phrases");
        let phrases = nodes.iter().filter_map(|node| reader.text(node, "a phrase"));
        phrases.map(|one| one.to_lowercase().split(' ').map(str::to_owned).collect()).collect()
    });
    map.finish(reader);
    let quotes = quotes?;
    Some(Rules {
        quotes: (*quotes.first()?, *quotes.get(1)?),
        other_quotes: other_quotes?,
        apostrophe: *apostrophe?.first()?,
        percent: percent?,
        units,
        before_numbers,
        months,
        weekdays,
        abbreviations,
        allowed: allowed.unwrap_or_default(),
        swaps,
    })
}

/// A string of characters, of exactly `count` if that is given.
fn marks(
    map: &mut Mapping<'_>,
    key: &'static str,
    count: Option<usize>,
    reader: &mut Reader,
) -> Option<Vec<char>> {
    let node = map.required(reader, key)?;
    let text = reader.text(node, "marks")?;
    let marks: Vec<char> = text.chars().collect();
    if count.is_some_and(|count| marks.len() != count) {
        let expected = match count {
            Some(1) => "one mark",
            _ => "two quotation marks without a space: opening, closing",
        };
        not_that(node, expected, text, reader);
        return None;
    }
    Some(marks)
}

/// Reports a value that is not one of those expected.
fn not_that(node: &Node, expected: &str, found: &str, reader: &mut Reader) {
    let message = format!("expected {expected}, found `{found}`");
    let problem = Diagnostic::error(RULES_WRONG_TYPE, message).at_span(node.span);
    reader.push(problem.help("compare it with a file of the program, such as rules/en/plain.yaml"));
}

fn words(map: &mut Mapping<'_>, key: &'static str, reader: &mut Reader) -> Vec<String> {
    let Some(node) = map.required(reader, key) else { return Vec::new() };
    let nodes = reader.list(node, "a list of words");
    nodes.iter().filter_map(|node| reader.text(node, "a word").map(str::to_owned)).collect()
}

/// Reads `replacement: [word, word]`; a key that begins with `-` has no replacement.
fn add_swaps(
    node: &Node,
    fault: Fault,
    swaps: &mut BTreeMap<char, Vec<Swap>>,
    reader: &mut Reader,
) {
    let mut map = reader.mapping(node, "replacements and words to avoid");
    for (key, list) in map.entries() {
        for node in reader.list(list, "a list of words to avoid") {
            let Some(words) = reader.text(node, "a word").map(str::to_lowercase) else { continue };
            let Some(first) = words.trim().chars().next() else {
                reader.wrong_type(node, "a word");
                continue;
            };
            let right = if key.name.starts_with('-') { "" } else { &key.name };
            let swap = Swap {
                wrong: words.split_whitespace().map(str::to_owned).collect(),
                right: right.to_owned(),
                fault,
            };
            swaps.entry(first).or_default().push(swap);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_of_each_language_can_be_read() {
        let assets = Assets::built_in();
        for tag in ["en", "fi", "sv"] {
            let rules = of(tag, &assets, &mut Sources::new()).unwrap().unwrap();
            assert_eq!(rules.months.len(), 12, "{tag}");
            assert_eq!(rules.weekdays.len(), 7, "{tag}");
            for fault in [Fault::Term, Fault::Vague, Fault::Legal] {
                let of_it = rules.swaps.values().flatten().filter(|swap| swap.fault == fault);
                assert!(of_it.count() > 5, "{fault:?} in {tag}");
            }
        }
        assert_eq!(of("et", &assets, &mut Sources::new()).unwrap(), None);
    }
}
