//! Records of translations: from which reference text each was made,
//! `locales/<tag>/translated.tsv`.
//!
//! A translation is *stale* if the reference text changed after it: the digest of the reference
//! differs from the recorded one, while that of the translation does not. Editing the translation
//! is enough to end that. A text without a record is never stale.
//!
//! The file has a header with the two languages and one line per text, sorted by id, separated by
//! tabs:
//!
//! ```text
//! id                      en            sv
//! advice-block-card.lead  3f0c5a9be1d2  90ab77e0c4f1
//! ```
//!
//! A digest is the first 12 hexadecimal digits of the SHA-256 of the text with its white space
//! normalised.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// The file's name in the folder of a language.
pub const FILE: &str = "translated.tsv";

/// Hexadecimal digits of a digest. With 48 bits, no two of some thousand texts collide.
const DIGITS: usize = 12;

/// The digests of a translation and of its reference text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Of the reference text.
    pub reference: String,
    /// Of the translation.
    pub translation: String,
}

/// The records of one language, by id: `title`, `title.guardian`, `-name-dvv`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Records {
    /// Tag of the reference language.
    pub reference: String,
    /// Tag of the language of the translations.
    pub translation: String,
    /// The records.
    pub of: BTreeMap<String, Record>,
}

/// The byte range of a line that is not a record.
pub type BadLine = std::ops::Range<usize>;

impl Records {
    /// An empty set of records of translations from one language into another.
    pub fn new(reference: &str, translation: &str) -> Self {
        Self {
            reference: reference.to_owned(),
            translation: translation.to_owned(),
            of: BTreeMap::new(),
        }
    }

    /// Parses the file. Blank lines and lines that begin with `#` are ignored; the ranges of lines
    /// that are not records are returned too.
    pub fn parse(text: &str) -> (Self, Vec<BadLine>) {
        let mut records = Self::default();
        let mut bad = Vec::new();
        let mut header = true;
        let mut at = 0;
        for whole in text.split_inclusive('\n') {
            let range = at..at + whole.trim_end().len();
            at += whole.len();
            let line = whole.trim_end();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let parts: Vec<&str> = line.split('\t').collect();
            let digest = |part: &str| {
                part.len() == DIGITS && part.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f'))
            };
            match parts.as_slice() {
                ["id", reference, translation] if header => {
                    records.reference = (*reference).to_owned();
                    records.translation = (*translation).to_owned();
                }
                [id, reference, translation]
                    if !header && !id.is_empty() && digest(reference) && digest(translation) =>
                {
                    let record = Record {
                        reference: (*reference).to_owned(),
                        translation: (*translation).to_owned(),
                    };
                    records.of.insert((*id).to_owned(), record);
                }
                _ => bad.push(range),
            }
            header = false;
        }
        (records, bad)
    }

    /// The contents of the file; equal records yield equal bytes.
    pub fn to_text(&self) -> String {
        let mut out = format!("id\t{}\t{}\n", self.reference, self.translation);
        for (id, record) in &self.of {
            let _ = writeln!(out, "{id}\t{}\t{}", record.reference, record.translation);
        }
        out
    }

    /// Ids of stale translations; `now` are the records of the current texts.
    pub fn stale<'a>(&'a self, now: &'a Self) -> impl Iterator<Item = &'a str> {
        let same = self.reference == now.reference && self.translation == now.translation;
        self.of.iter().filter(move |_| same).filter_map(|(id, old)| {
            let new = now.of.get(id)?;
            let stale = new.reference != old.reference && new.translation == old.translation;
            stale.then_some(id.as_str())
        })
    }

    /// The records to write, where `now` are those of the current texts: new and edited
    /// translations are recorded, removed texts are dropped, and a stale one keeps its old record
    /// unless it is `confirmed` that it is still right.
    #[must_use]
    pub fn updated(&self, now: &Self, confirmed: &dyn Fn(&str) -> bool) -> Self {
        let stale: std::collections::BTreeSet<&str> = self.stale(now).collect();
        let record = |(id, new): (&String, &Record)| {
            let keep = stale.contains(id.as_str()) && !confirmed(id);
            let old = self.of.get(id).filter(|_| keep);
            (id.clone(), old.unwrap_or(new).clone())
        };
        Self { of: now.of.iter().map(record).collect(), ..now.clone() }
    }
}

/// The digest of a canonical text.
pub(super) fn digest(canonical: &str) -> String {
    let mut out = String::with_capacity(DIGITS);
    for byte in Sha256::digest(canonical.as_bytes()).iter().take(DIGITS / 2) {
        let _ = write!(out, "{byte:02x}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(list: &[(&str, &str, &str)]) -> Records {
        let mut records = Records::new("en", "sv");
        for (id, reference, translation) in list {
            let record = Record { reference: digest(reference), translation: digest(translation) };
            records.of.insert((*id).to_owned(), record);
        }
        records
    }

    #[test]
    fn the_file_is_read_back_as_it_was_written() {
        let of = records(&[("b.lead", "x", "y"), ("a", "q", "r"), ("-c", "1", "2")]);
        let text = of.to_text();
        assert_eq!(
            text.lines().map(|line| line.split('\t').next().unwrap()).collect::<Vec<_>>(),
            ["id", "-c", "a", "b.lead"]
        );
        assert_eq!(Records::parse(&text), (of, Vec::new()));
    }

    #[test]
    fn what_is_no_record_has_its_place() {
        let text = "id\ten\tsv\n# remark\n\na\tnothing\n<<<<<<< HEAD\n";
        let (records, bad) = Records::parse(text);
        assert!(records.of.is_empty());
        let lines: Vec<&str> = bad.into_iter().map(|range| &text[range]).collect();
        assert_eq!(lines, ["a\tnothing", "<<<<<<< HEAD"]);
    }

    #[test]
    fn stale_is_only_what_nobody_touched_after_the_reference_changed() {
        let old = records(&[("a", "one", "ett"), ("b", "two", "två"), ("c", "three", "tre")]);
        let now = records(&[("a", "one!", "ett"), ("b", "two!", "två!"), ("d", "four", "fyra")]);
        assert_eq!(old.stale(&now).collect::<Vec<_>>(), ["a"]);
        assert_eq!(old.stale(&old).count(), 0);
        // A new record keeps what is stale, drops what is gone and adds what is new.
        let next = old.updated(&now, &|_| false);
        assert_eq!(next.stale(&now).collect::<Vec<_>>(), ["a"]);
        assert_eq!(next.of.keys().collect::<Vec<_>>(), ["a", "b", "d"]);
        assert_eq!(old.updated(&now, &|id| id == "a"), now);
    }

    #[test]
    fn records_of_other_languages_say_nothing() {
        let old = records(&[("a", "one", "ett")]);
        let now = Records { reference: "fi".into(), ..records(&[("a", "one!", "ett")]) };
        assert_eq!(old.stale(&now).count(), 0);
    }
}
