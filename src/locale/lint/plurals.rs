//! Plural categories of a language (Unicode CLDR), from the tables that Fluent itself uses.

use std::collections::BTreeMap;

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// Numbers by which the categories that texts about people need are found. Larger numbers repeat
/// these, except for millions in some languages, which no letter counts by.
const NUMBERS: std::ops::RangeInclusive<u32> = 0..=200;

/// The numbers of each plural category of a language, by the name of the category.
#[derive(Debug, Clone, Default)]
pub(super) struct Plurals {
    cardinal: BTreeMap<&'static str, Vec<u32>>,
    ordinal: BTreeMap<&'static str, Vec<u32>>,
}

/// The type of counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counting {
    /// One, two.
    Cardinal,
    /// First, second.
    Ordinal,
}

impl Plurals {
    /// The categories of a language; none if CLDR does not have the language.
    pub(super) fn of(tag: &str) -> Self {
        let Ok(id) = tag.parse::<LanguageIdentifier>() else { return Self::default() };
        let of = |counting: PluralRuleType| {
            let rules = PluralRules::create(id.clone(), counting).ok()?;
            let mut found: BTreeMap<&'static str, Vec<u32>> = BTreeMap::new();
            for number in NUMBERS {
                found.entry(name(rules.select(number).ok()?)).or_default().push(number);
            }
            // Categories that only fractions and millions have.
            for number in ["0.5", "1.5", "2.0", "10.0", "1000000"] {
                found.entry(name(rules.select(number).ok()?)).or_default();
            }
            Some(found)
        };
        Self {
            cardinal: of(PluralRuleType::CARDINAL).unwrap_or_default(),
            ordinal: of(PluralRuleType::ORDINAL).unwrap_or_default(),
        }
    }

    fn table(&self, counting: Counting) -> &BTreeMap<&'static str, Vec<u32>> {
        match counting {
            Counting::Cardinal => &self.cardinal,
            Counting::Ordinal => &self.ordinal,
        }
    }

    /// Whether the categories of this type of counting are known.
    pub(super) fn are_known(&self, counting: Counting) -> bool {
        !self.table(counting).is_empty()
    }

    /// Whether the language has a category, even if only for fractions.
    pub(super) fn has(&self, counting: Counting, category: &str) -> bool {
        self.table(counting).contains_key(category)
    }

    /// The categories that whole numbers have.
    pub(super) fn needed(
        &self,
        counting: Counting,
    ) -> impl Iterator<Item = (&'static str, &[u32])> {
        let table = self.table(counting).iter();
        table.filter(|(_, of)| !of.is_empty()).map(|(name, of)| (*name, of.as_slice()))
    }

    /// The only number of a cardinal category, if there is exactly one: 1 for `one` in English.
    pub(super) fn only(&self, category: &str) -> Option<u32> {
        match self.cardinal.get(category)?.as_slice() {
            [number] => Some(*number),
            _ => None,
        }
    }
}

/// Whether a word is the name of a category in some language.
pub(super) fn is_category(word: &str) -> bool {
    ["zero", "one", "two", "few", "many", "other"].contains(&word)
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_are_those_of_whole_numbers() {
        let needed = |tag: &str| {
            let plurals = Plurals::of(tag);
            plurals.needed(Counting::Cardinal).map(|(name, _)| name).collect::<Vec<_>>()
        };
        for tag in ["en", "fi", "sv", "et"] {
            assert_eq!(needed(tag), ["one", "other"], "{tag}");
        }
        assert_eq!(needed("pl"), ["few", "many", "one"]);
        assert_eq!(needed("ar"), ["few", "many", "one", "other", "two", "zero"]);
        assert_eq!(needed("ja"), ["other"]);
        assert_eq!(needed("fr"), ["one", "other"]);
        assert_eq!(needed("se"), ["one", "other", "two"]);
        assert_eq!(Plurals::of("en").only("one"), Some(1));
        assert_eq!(Plurals::of("ru").only("one"), None);
        assert!(!Plurals::of("xx").are_known(Counting::Cardinal));
        assert!(Plurals::of("pl").has(Counting::Cardinal, "other"));
        let ordinal: Vec<_> = Plurals::of("en").needed(Counting::Ordinal).map(|(n, _)| n).collect();
        assert_eq!(ordinal, ["few", "one", "other", "two"]);
    }
}
