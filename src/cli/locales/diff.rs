//! `locales diff`: what changed in the words of an incident.

use std::fmt::Write as _;

use serde_json::json;

use crate::assets::Assets;
use crate::cli::args::OutputFormat;
use crate::cli::diagnostics::{Failure, Ui};
use crate::cli::exit::Exit;
use crate::cli::incident_folder;
use crate::cli::words::language_names;
use crate::diag::codes::input::NO_SUCH_FOLDER;
use crate::diag::codes::locale::CHANGED;
use crate::diag::{Diagnostic, Place, Sources};
use crate::locale::diff::{
    ChangeKind, ChangedSentence, ChangedText, LanguageChange, Mark, changes,
};
use crate::locale::{Locales, Speech};
use crate::pipeline::Words;

use super::args::DiffArgs;
use super::{file, git, page};

pub(super) fn run(args: &DiffArgs, ui: &Ui) -> Result<Exit, Failure> {
    incident_folder::require(&args.incident)?;
    let mut sources = Sources::new();
    let (assets, mut problems) = Assets::default().lay_over(&args.incident);
    let (new, found) = Locales::load(&assets, &mut sources);
    problems.extend(found);
    let (earlier, then) = match (&args.against, &args.since) {
        (Some(folder), _) => {
            if !folder.join("locales").is_dir() {
                let message = "there is no folder `locales` here to compare with";
                let place = Place::Path(folder.display().to_string());
                let problem = Diagnostic::error(NO_SUCH_FOLDER, message).at(place);
                let problem =
                    problem.help("name a folder that has one, such as a copy of the incident");
                return Err(Failure::new(problem));
            }
            (Assets::default().lay_over(folder), folder.display().to_string())
        }
        (None, revision) => {
            let revision = revision.as_deref().unwrap_or("HEAD");
            let texts = git::words_at(&args.incident, revision)?;
            (Assets::of_texts(texts), revision.to_owned())
        }
    };
    let (assets, found) = earlier;
    problems.extend(found);
    let (old, found) = Locales::load(&assets, &mut sources);
    problems.extend(found);
    let languages = languages(args, &new, &old)?;
    let remarks = Words::load(None).locales;
    let changed = changes(&old, &new, &remarks, &languages);
    if args.fail_on_changes && !changed.is_empty() {
        let number = changed.len();
        let texts = if number == 1 { "text" } else { "texts" };
        let problem = Diagnostic::error(CHANGED, format!("{number} {texts} changed since {then}"));
        let problem = problem.help("have them approved, then compare with the approved state");
        problems.push(problem.with("number", number).with("then", then.clone()));
    }
    let comparison =
        Comparison { incident: args.incident.display().to_string(), then, languages, changed };
    if let Some(path) = &args.out {
        let html = page::html(&comparison, &ui.speech);
        file::write(path, &html, args.force)?;
    }
    ui.problems(&problems, &sources);
    let exit = if problems.has_errors() { Exit::InputErrors } else { Exit::Done };
    // On a terminal nobody reads twice what is in the file.
    let written = args.out.as_ref().filter(|_| ui.format != OutputFormat::Json);
    ui.result_in(
        || match written {
            Some(path) => comparison.written(&ui.speech, &path.display().to_string()),
            None => comparison.human(&ui.speech, ui.colours()),
        },
        || comparison.short(),
        || comparison.json(exit),
    )?;
    Ok(exit)
}

/// The languages that were asked for; else those of the notice and others with words, in that order.
fn languages(args: &DiffArgs, new: &Locales, old: &Locales) -> Result<Vec<String>, Failure> {
    let known = || new.tags().chain(old.tags());
    if let Some(tag) = args.language.iter().find(|tag| known().all(|known| known != tag.as_str())) {
        let list = known().collect::<std::collections::BTreeSet<_>>();
        let list: Vec<&str> = list.into_iter().collect();
        return Err(super::no_words(tag, &list));
    }
    if !args.language.is_empty() {
        return Ok(args.language.clone());
    }
    let mut tags = Words::load(Some(&args.incident)).languages;
    tags.retain(|tag| known().any(|known| known == tag));
    for tag in known() {
        if !tags.iter().any(|have| have == tag) {
            tags.push(tag.to_owned());
        }
    }
    Ok(tags)
}

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

    fn written(&self, speech: &Speech, path: &str) -> String {
        let args = [("path", path.to_owned().into())];
        format!("{}\n{}\n", self.title(speech), speech.say("diff-written", &args))
    }

    fn human(&self, speech: &Speech, colour: bool) -> String {
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

    fn short(&self) -> String {
        let mut out = String::new();
        for text in &self.changed {
            let kinds = text.languages.iter().filter(|change| change.kind != ChangeKind::Absent);
            let kinds = kinds.map(|change| format!("{} {}", change.language, english(change.kind)));
            let _ = writeln!(out, "{}: {}", text.id, kinds.collect::<Vec<_>>().join(", "));
        }
        let _ = writeln!(out, "{} changed since {}", self.changed.len(), self.then);
        out
    }

    fn json(&self, exit: Exit) -> serde_json::Value {
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
