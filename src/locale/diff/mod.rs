//! Changes in wording between two revisions of an incident's texts, for whoever approves them.
//!
//! A text is compared as the sentences that a reader can get (`sentences`), word by word. Only this
//! module depends on `similar`.

mod sentences;

use std::collections::{BTreeMap, BTreeSet};

use similar::{ChangeTag, TextDiff};

use super::language::Language;
use super::locales::Locales;
use super::tree::{Entry, File};
use sentences::{Sentence, sentences};

/// A text that changed in at least one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedText {
    /// `title`, `title.guardian`, `-party-westlog`.
    pub id: String,
    /// The file under the folder of its language: `incident.ftl`.
    pub file: String,
    /// The comment for translators: that of the message, or else that of its group.
    pub comment: Option<String>,
    /// One per requested language, in that order.
    pub languages: Vec<LanguageChange>,
}

/// The change of a text in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageChange {
    /// BCP 47 tag.
    pub language: String,
    /// The kind of change.
    pub kind: ChangeKind,
    /// The sentences that a reader can get, changed or not.
    pub sentences: Vec<ChangedSentence>,
}

/// The kind of change of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// In neither revision.
    Absent,
    /// The same in both.
    Same,
    /// Only in the new revision.
    Added,
    /// Only in the old revision.
    Removed,
    /// In both, with different words.
    Changed,
}

/// A sentence in both revisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedSentence {
    /// When readers get it, such as `certainty: leaked`; empty if always.
    pub condition: String,
    /// Its pieces in order: removed ones before the added ones that replace them.
    pub pieces: Vec<Piece>,
}

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Whether it is common, removed or added.
    pub mark: Mark,
    /// Its words, with spaces.
    pub text: String,
}

/// Whether a piece is in both revisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// In both.
    Same,
    /// Only in the old one.
    Removed,
    /// Only in the new one.
    Added,
}

impl ChangedSentence {
    /// Whether the sentence changed.
    pub fn is_changed(&self) -> bool {
        self.pieces.iter().any(|piece| piece.mark != Mark::Same)
    }

    /// The pieces of the old sentence (`new` is false) or of the new one.
    pub fn side(&self, new: bool) -> impl Iterator<Item = &Piece> {
        let hidden = if new { Mark::Removed } else { Mark::Added };
        self.pieces.iter().filter(move |piece| piece.mark != hidden)
    }
}

/// The entries of a language by name, each with its index in the files.
type Texts<'a> = BTreeMap<String, (usize, Entry<'a>)>;

/// Texts of `languages` that differ between `old` and `new`, in the order of the files. A text
/// without a comment there gets the comment of `remarks`, such as the built-in texts.
pub fn changes(
    old: &Locales,
    new: &Locales,
    remarks: &Locales,
    languages: &[String],
) -> Vec<ChangedText> {
    let (before, after) = (texts(old, languages), texts(new, languages));
    // Where comments are looked up: in the new files first, then in the old ones.
    let files: Vec<&File> = [new, old, remarks]
        .into_iter()
        .flat_map(|locales| locales.languages.values().flat_map(|language| &language.files))
        .collect();
    let mut found = Vec::new();
    for name in in_order(&after, &before) {
        let attributes = attributes(&name, after.iter().chain(&before));
        for attribute in attributes {
            let attribute = attribute.as_deref();
            let changed: Vec<LanguageChange> = languages
                .iter()
                .zip(before.iter().zip(&after))
                .map(|(tag, (before, after))| {
                    let text = |texts: &Texts<'_>| {
                        texts
                            .get(&name)
                            .and_then(|(_, entry)| Some(sentences(entry.text(attribute)?.pattern)))
                    };
                    language(tag, text(before), text(after))
                })
                .collect();
            let same = |kind| matches!(kind, ChangeKind::Same | ChangeKind::Absent);
            if changed.iter().all(|one| same(one.kind)) {
                continue;
            }
            let mut entries = after.iter().chain(&before).filter_map(|texts| texts.get(&name));
            let id = name.trim_start_matches('-');
            let written = || files.iter().filter_map(|file| file.entry(id));
            let written = || written().filter(|entry| entry.name() == name);
            let own = written().find_map(|entry| entry.comment());
            let comment = own.or_else(|| written().find_map(|entry| entry.group_comment()));
            found.push(ChangedText {
                id: match attribute {
                    Some(attribute) => format!("{name}.{attribute}"),
                    None => name.clone(),
                },
                file: entries.next().map_or_else(String::new, |(_, entry)| entry.file.path.clone()),
                comment,
                languages: changed,
            });
        }
    }
    found
}

/// The texts of each of the languages; empty for a language that does not exist.
fn texts<'a>(locales: &'a Locales, languages: &[String]) -> Vec<Texts<'a>> {
    let of = |tag: &String| locales.languages.get(tag).map(Language::by_name).unwrap_or_default();
    languages.iter().map(of).collect()
}

/// Names of messages and terms in the order of the files, removed ones last.
fn in_order(after: &[Texts<'_>], before: &[Texts<'_>]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut seen = BTreeSet::new();
    for texts in after.iter().chain(before) {
        let mut list: Vec<_> = texts.values().collect();
        list.sort_by_key(|(at, _)| *at);
        let names_of = list.into_iter().map(|(_, entry)| entry.name());
        names.extend(names_of.filter(|name| seen.insert(name.clone())));
    }
    names
}

/// The value and all attributes that a message has in any of the texts.
fn attributes<'a, 'b: 'a>(
    name: &str,
    all: impl Iterator<Item = &'a Texts<'b>>,
) -> Vec<Option<String>> {
    let mut found: Vec<Option<String>> = Vec::new();
    for (_, entry) in all.filter_map(|texts| texts.get(name)) {
        for text in &entry.texts {
            let attribute = text.attribute.map(str::to_owned);
            if !found.contains(&attribute) {
                found.push(attribute);
            }
        }
    }
    found
}

fn language(
    tag: &str,
    before: Option<Vec<Sentence>>,
    after: Option<Vec<Sentence>>,
) -> LanguageChange {
    let kind = match (&before, &after) {
        (None, None) => ChangeKind::Absent,
        (None, Some(_)) => ChangeKind::Added,
        (Some(_), None) => ChangeKind::Removed,
        (Some(before), Some(after)) if before == after => ChangeKind::Same,
        (Some(_), Some(_)) => ChangeKind::Changed,
    };
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    let text = |list: &[Sentence], condition: &str| {
        list.iter().find(|one| one.condition == condition).map(|one| one.text.clone())
    };
    let gone = before.iter().filter(|one| text(&after, &one.condition).is_none());
    let conditions = after.iter().chain(gone).map(|one| one.condition.clone());
    let sentences = conditions.map(|condition| {
        let old = text(&before, &condition).unwrap_or_default();
        let new = text(&after, &condition).unwrap_or_default();
        ChangedSentence { condition, pieces: pieces(&old, &new) }
    });
    LanguageChange { language: tag.to_owned(), kind, sentences: sentences.collect() }
}

/// A word diff in order. Adjacent changes of one kind are one piece.
fn pieces(old: &str, new: &str) -> Vec<Piece> {
    let diff = TextDiff::from_unicode_words(old, new);
    let mut found: Vec<Piece> = Vec::new();
    for change in diff.iter_all_changes() {
        let mark = match change.tag() {
            ChangeTag::Equal => Mark::Same,
            ChangeTag::Delete => Mark::Removed,
            ChangeTag::Insert => Mark::Added,
        };
        match found.last_mut() {
            Some(last) if last.mark == mark => last.text.push_str(change.value()),
            _ => found.push(Piece { mark, text: change.value().to_owned() }),
        }
    }
    joined(found)
}

/// Joins changes that only a space separates: `three old words` is easier to read as one change
/// than as three.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut run: [String; 2] = Default::default();
    let mut blank = String::new();
    let flush = |run: &mut [String; 2], blank: &mut String, out: &mut Vec<Piece>| {
        let [removed, added] = std::mem::take(run);
        for (mark, text) in [(Mark::Removed, removed), (Mark::Added, added)] {
            if !text.is_empty() {
                out.push(Piece { mark, text });
            }
        }
        if !blank.is_empty() {
            out.push(Piece { mark: Mark::Same, text: std::mem::take(blank) });
        }
    };
    for piece in pieces {
        let open = run.iter().any(|text| !text.is_empty());
        match piece.mark {
            Mark::Same if open && piece.text.chars().all(char::is_whitespace) => {
                blank.push_str(&piece.text);
            }
            Mark::Same => {
                flush(&mut run, &mut blank, &mut out);
                match out.last_mut() {
                    Some(last) if last.mark == Mark::Same => last.text.push_str(&piece.text),
                    _ => out.push(piece),
                }
            }
            Mark::Removed | Mark::Added => {
                for text in &mut run {
                    text.push_str(&blank);
                }
                blank.clear();
                run[usize::from(piece.mark == Mark::Added)].push_str(&piece.text);
            }
        }
    }
    flush(&mut run, &mut blank, &mut out);
    out
}

#[cfg(test)]
mod tests;
