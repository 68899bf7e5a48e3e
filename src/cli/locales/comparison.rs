//! Two states of the words, as text, as lines for scripts and as JSON.

use std::fmt::Write as _;

use serde_json::json;

use crate::cli::exit::Exit;
use crate::cli::words::language_names;
use crate::locale::Speech;
use crate::locale::diff::{ChangeKind, ChangedSentence, ChangedText, LanguageChange, Mark};

/// Two states of the words.
pub(super) struct Comparison {
    pub(super) incident: String,
    /// The earlier state as the user named it.
    pub(super) then: String,
    pub(super) languages: Vec<String>,
    pub(super) changed: Vec<ChangedText>,
}

impl Comparison {
    /// The sentence that says how much changed.
    pub(super) fn title(&self, speech: &Speech) -> String {
        let args = [
            ("number", self.changed.len().into()),
            ("incident", self.incident.clone().into()),
            ("then", self.then.clone().into()),
        ];
        speech.say("diff-title", &args)
    }

    pub(super) fn written(&self, speech: &Speech, path: &str) -> String {
        let args = [("path", path.to_owned().into())];
        format!("{}\n{}\n", self.title(speech), speech.say("diff-written", &args))
    }

    pub(super) fn human(&self, speech: &Speech, colour: bool) -> String {
        let mut out = format!("{}\n", self.title(speech));
        for text in &self.changed {
            let _ = write!(out, "\n{}  ({})\n", text.id, text.file);
            for line in text.comment.iter().flat_map(|comment| comment.lines()) {
                let _ = writeln!(out, "  # {line}");
            }
            for change in &text.languages {
                let name = language_names(speech, &change.language);
                let _ = writeln!(out, "  {name}: {}", speech.say(word(change.kind), &[]));
                for sentence in shown(text, change) {
                    self.sentence(sentence, colour, &mut out);
                }
            }
        }
        out
    }

    /// The old sentence after a minus, the new one after a plus, with marks around what changed:
    /// never colour alone.
    fn sentence(&self, sentence: &ChangedSentence, colour: bool, out: &mut String) {
        if !sentence.condition.is_empty() {
            let _ = writeln!(out, "      ({})", sentence.condition);
        }
        if !sentence.is_changed() {
            let words: String = sentence.pieces.iter().map(|piece| piece.text.as_str()).collect();
            let _ = writeln!(out, "      {words}");
            return;
        }
        for (sign, new) in [('-', false), ('+', true)] {
            let words: String = sentence
                .side(new)
                .map(|piece| {
                    let (open, close, code) = match piece.mark {
                        Mark::Same => return piece.text.clone(),
                        Mark::Removed => ("[-", "-]", "\u{1b}[31m"),
                        Mark::Added => ("{+", "+}", "\u{1b}[32m"),
                    };
                    let end = if colour { "\u{1b}[0m" } else { "" };
                    let code = if colour { code } else { "" };
                    format!("{code}{open}{}{close}{end}", piece.text)
                })
                .collect();
            if !words.is_empty() {
                let _ = writeln!(out, "    {sign} {words}");
            }
        }
    }

    pub(super) fn short(&self) -> String {
        let mut out = String::new();
        for text in &self.changed {
            let kinds = text.languages.iter().filter(|change| change.kind != ChangeKind::Absent);
            let kinds = kinds.map(|change| format!("{} {}", change.language, english(change.kind)));
            let _ = writeln!(out, "{}: {}", text.id, kinds.collect::<Vec<_>>().join(", "));
        }
        let _ = writeln!(out, "{} changed since {}", self.changed.len(), self.then);
        out
    }

    pub(super) fn json(&self, exit: Exit) -> serde_json::Value {
        let side = |sentence: &ChangedSentence, new| -> String {
            sentence.side(new).map(|piece| piece.text.as_str()).collect()
        };
        let language = |change: &LanguageChange| {
            let sentences = change.sentences.iter().map(|sentence| {
                json!({
                    "condition": sentence.condition,
                    "old": side(sentence, false),
                    "new": side(sentence, true),
                    "pieces": sentence.pieces.iter().map(|piece| json!({
                        "kind": match piece.mark {
                            Mark::Same => "same",
                            Mark::Removed => "removed",
                            Mark::Added => "added",
                        },
                        "text": piece.text,
                    })).collect::<Vec<_>>(),
                })
            });
            json!({
                "language": change.language,
                "kind": english(change.kind),
                "sentences": sentences.collect::<Vec<_>>(),
            })
        };
        let texts = self.changed.iter().map(|text| {
            json!({
                "id": text.id,
                "file": text.file,
                "comment": text.comment,
                "languages": text.languages.iter().map(language).collect::<Vec<_>>(),
            })
        });
        json!({
            "command": "locales diff",
            "exit": exit.number(),
            "since": self.then,
            "languages": self.languages,
            "changed": texts.collect::<Vec<_>>(),
        })
    }
}

/// The sentences of a language to be read: those that changed, and in a language where none did those
/// for the same readers, so that languages can be compared.
pub(super) fn shown<'a>(
    text: &'a ChangedText,
    change: &'a LanguageChange,
) -> Vec<&'a ChangedSentence> {
    let changed = |one: &&ChangedSentence| one.is_changed();
    if change.kind == ChangeKind::Changed {
        return change.sentences.iter().filter(changed).collect();
    }
    let all = text.languages.iter().flat_map(|other| &other.sentences);
    let conditions: Vec<&str> = all.filter(changed).map(|one| one.condition.as_str()).collect();
    let same = |one: &&ChangedSentence| conditions.contains(&one.condition.as_str());
    let found: Vec<&ChangedSentence> = change.sentences.iter().filter(same).collect();
    if found.is_empty() { change.sentences.iter().collect() } else { found }
}

/// The message of `ui/` for what became of a text.
pub(super) fn word(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Absent => "diff-absent",
        ChangeKind::Same => "diff-same",
        ChangeKind::Added => "diff-added",
        ChangeKind::Removed => "diff-removed",
        ChangeKind::Changed => "diff-changed",
    }
}

fn english(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Absent => "absent",
        ChangeKind::Same => "same",
        ChangeKind::Added => "added",
        ChangeKind::Removed => "removed",
        ChangeKind::Changed => "changed",
    }
}
