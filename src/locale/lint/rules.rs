//! Rules of a language as data: `rules/<tag>/plain.yaml`, part of the program. A language without a file has
//! none.

use std::collections::BTreeMap;

use crate::assets::Assets;
use crate::diag::{Code, Diagnostics, Sources};
use crate::yaml::{self, Mapping, Node, Reader};

const UNKNOWN_KEY: Code = Code("internal/rules-unknown-key");
const MISSING_KEY: Code = Code("internal/rules-missing-key");
const WRONG_TYPE: Code = Code("internal/rules-wrong-type");

/// How a percent sign stands behind a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::locale) enum Percent {
    /// `10 %`, with a no-break space.
    Apart,
    /// `10%`.
    Close,
}

/// Why a word is not to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::locale) enum Fault {
    /// There is a term of the field or of the country.
    Term,
    /// It leaves the reader in doubt, or says nothing.
    Vague,
    /// It is a word of lawyers and offices.
    Legal,
}

/// Words that are not to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::locale) struct Swap {
    /// In small letters; `*` at the end of one stands for any end.
    pub(super) wrong: Vec<String>,
    /// What to write; empty if it is best left out.
    pub(super) right: String,
    pub(super) fault: Fault,
}

/// The rules of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::locale) struct Rules {
    /// Marks around quoted words: opening, closing.
    pub(super) quotes: (char, char),
    /// Other marks that may stand there, such as those of a quotation in a quotation.
    pub(super) other_quotes: Vec<char>,
    pub(super) apostrophe: char,
    pub(super) percent: Percent,
    /// What stands behind a number and belongs to it.
    pub(super) units: Vec<String>,
    /// What stands before a number and belongs to it.
    pub(super) before_numbers: Vec<String>,
    /// Beginnings of the names of months, as they stand behind the number of a day.
    pub(super) months: Vec<String>,
    /// Short names of days, as they stand in ranges.
    pub(super) weekdays: Vec<String>,
    /// Words with a stop that end no sentence.
    pub(super) abbreviations: Vec<String>,
    /// Words that are not to be written, by their first letter: nearly all words of a text begin
    /// with none of them.
    pub(super) swaps: BTreeMap<char, Vec<Swap>>,
}

/// The rules of a language; nothing if there are none, or if the file is not what it should be, which
/// a test sees to.
pub(in crate::locale) fn of(tag: &str, assets: &Assets, sources: &mut Sources) -> Option<Rules> {
    read(tag, assets, sources).and_then(Result::ok)
}

pub(super) fn read(
    tag: &str,
    assets: &Assets,
    sources: &mut Sources,
) -> Option<Result<Rules, Diagnostics>> {
    let asset = assets.get(&format!("rules/{tag}/plain.yaml"))?;
    let source = sources.add(asset.name.as_str(), asset.text.as_str());
    Some(yaml::parse(source, sources).and_then(|root| {
        let mut reader = Reader::new(UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE);
        let rules = rules(&root, &mut reader);
        rules.ok_or(reader.problems)
    }))
}

fn rules(root: &Node, reader: &mut Reader) -> Option<Rules> {
    let mut map = reader.mapping(root, "rules of a language");
    let marks = |map: &mut Mapping<'_>, reader: &mut Reader, key| {
        let words = map.required(reader, key).and_then(|node| reader.text(node, "marks"))?;
        Some(words.chars().collect::<Vec<_>>())
    };
    let quotes = marks(&mut map, reader, "quotation-marks")?;
    let other_quotes = marks(&mut map, reader, "other-quotation-marks")?;
    let apostrophe = marks(&mut map, reader, "apostrophe")?;
    let percent = map.required(reader, "percent")?;
    let percent = match reader.text(percent, "`apart` or `close`")? {
        "apart" => Percent::Apart,
        "close" => Percent::Close,
        _ => {
            reader.wrong_type(percent, "`apart` or `close`");
            return None;
        }
    };
    let mut words = |map: &mut Mapping<'_>, key| {
        let node = map.required(reader, key)?;
        let mut list = Vec::new();
        for node in reader.list(node, "words") {
            list.push(reader.text(node, "a word")?.to_owned());
        }
        Some(list)
    };
    let units = words(&mut map, "units")?;
    let before_numbers = words(&mut map, "before-numbers")?;
    let months = words(&mut map, "months")?;
    let weekdays = words(&mut map, "weekdays")?;
    let abbreviations = words(&mut map, "abbreviations")?;
    let mut swaps = BTreeMap::new();
    for (key, fault) in [("terms", Fault::Term), ("vague", Fault::Vague), ("legal", Fault::Legal)] {
        add_swaps(map.required(reader, key)?, fault, &mut swaps, reader)?;
    }
    map.finish(reader);
    let [open, close] = quotes.as_slice() else { return None };
    reader.problems.is_empty().then_some(Rules {
        quotes: (*open, *close),
        other_quotes,
        apostrophe: *apostrophe.first()?,
        percent,
        units,
        before_numbers,
        months,
        weekdays,
        abbreviations,
        swaps,
    })
}

/// `right: [wrong, wrong]`; a key that begins with `-` has no better word.
fn add_swaps(
    node: &Node,
    fault: Fault,
    swaps: &mut BTreeMap<char, Vec<Swap>>,
    reader: &mut Reader,
) -> Option<()> {
    let mut map = reader.mapping(node, "words to write and words that are not to be written");
    for (key, list) in map.entries() {
        for node in reader.list(list, "words that are not to be written") {
            let words = reader.text(node, "a word")?.to_lowercase();
            let right = if key.name.starts_with('-') { "" } else { &key.name };
            let swap = Swap {
                wrong: words.split_whitespace().map(str::to_owned).collect(),
                right: right.to_owned(),
                fault,
            };
            swaps.entry(words.chars().next()?).or_default().push(swap);
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_of_each_language_can_be_read() {
        let assets = Assets::built_in();
        for tag in ["en", "fi", "sv"] {
            let rules = read(tag, &assets, &mut Sources::new()).unwrap().unwrap();
            assert_eq!(rules.months.len(), 12, "{tag}");
            assert_eq!(rules.weekdays.len(), 7, "{tag}");
            for fault in [Fault::Term, Fault::Vague, Fault::Legal] {
                let of_it = rules.swaps.values().flatten().filter(|swap| swap.fault == fault);
                assert!(of_it.count() > 5, "{fault:?} in {tag}");
            }
        }
        assert!(of("et", &assets, &mut Sources::new()).is_none());
    }
}
