//! `catalogue list` and `catalogue explain`.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::json;

use crate::diag::Diagnostic;
use crate::diag::codes::cli::{GROUP_NEEDED, NO_SUCH_GROUP};
use crate::pipeline::{Absent, Circumstance, Listed, Reader, Unmet};
use crate::pipeline::{CatalogueWords, EntryWords, Explanation};

use super::args::{CatalogueArgs, CatalogueCommand, CatalogueListArgs, ExplainArgs};
use super::diagnostics::{Failure, Ui};
use super::exit::Exit;
use super::locales::no_words;

pub(super) fn run(args: &CatalogueArgs, ui: &Ui) -> Result<Exit, Failure> {
    match &args.command {
        CatalogueCommand::List(args) => list(args, ui),
        CatalogueCommand::Explain(args) => explain(args, ui),
    }
}

/// The catalogue and words; problems of both are reported, and errors end the command.
fn load(folder: Option<&Path>, language: Option<&str>, ui: &Ui) -> Result<CatalogueWords, Failure> {
    if let Some(folder) = folder {
        super::incident_folder::require(folder)?;
    }
    let words = CatalogueWords::load(folder)
        .map_err(|(problems, sources)| Failure { problems, sources })?;
    if let Some(tag) = language.filter(|tag| !words.has_language(tag)) {
        return Err(no_words(tag, &words.languages()));
    }
    ui.problems(&words.problems, &words.sources);
    Ok(words)
}

fn list(args: &CatalogueListArgs, ui: &Ui) -> Result<Exit, Failure> {
    let words = load(args.incident.as_deref(), args.language.as_deref(), ui)?;
    let language = words.language(args.language.as_deref());
    let sections = [
        ("categories", "catalogue-categories", words.categories(language)),
        ("consequences", "catalogue-consequences", words.consequences(language)),
        ("advice", "catalogue-advice", words.advice(language)),
        ("authorities", "catalogue-authorities", words.authorities(language)),
    ];
    ui.result_in(
        || {
            let mut out = String::new();
            for (_, heading, entries) in &sections {
                let width = entries.iter().map(|one| one.id.len()).max().unwrap_or(0);
                let _ = writeln!(out, "{}", ui.speech.say(heading, &[]));
                for one in entries {
                    let _ = writeln!(out, "  {:width$}  {}", one.id, shown(one));
                }
                out.push('\n');
            }
            out
        },
        || {
            let mut out = String::new();
            for (name, _, entries) in &sections {
                for one in entries {
                    let _ = writeln!(out, "{name}\t{}\t{}", one.id, shown(one));
                }
            }
            out
        },
        || {
            let rows = |entries: &[EntryWords]| -> Vec<_> {
                entries.iter().map(|one| json!({"id": one.id, "words": one.words})).collect()
            };
            let mut out = json!({"command": "catalogue list", "language": language});
            for (name, _, entries) in &sections {
                out[name] = json!(rows(entries));
            }
            out
        },
    )?;
    Ok(Exit::Done)
}

fn shown(entry: &EntryWords) -> &str {
    entry.words.as_deref().unwrap_or("–")
}

fn explain(args: &ExplainArgs, ui: &Ui) -> Result<Exit, Failure> {
    let words = load(Some(&args.incident), args.language.as_deref(), ui)?;
    let language = words.language(args.language.as_deref());
    let groups = words.groups();
    if let Some(group) = args.group.as_deref().filter(|group| !groups.contains(group)) {
        return Err(no_such_group(group, &groups));
    }
    if args.group.is_none() && !groups.is_empty() {
        return Err(group_needed(&groups));
    }
    let reader = Reader { audience: args.audience, residence: args.residence };
    // There is an incident, because its folder was named.
    let Some(found) = words.explain(reader, args.group.as_deref(), language) else {
        return Ok(Exit::InputErrors);
    };
    ui.result_in(|| human(&found, ui), || short(&found), || in_json(&found, language))?;
    Ok(if words.problems.has_errors() { Exit::InputErrors } else { Exit::Done })
}

fn group_needed(groups: &[&str]) -> Failure {
    let known = groups.join(", ");
    let problem = Diagnostic::error(GROUP_NEEDED, "each group has letters of its own")
        .help(format!("name one with `--group`: {known}"))
        .with("known", known);
    Failure::new(problem)
}

fn no_such_group(group: &str, groups: &[&str]) -> Failure {
    let known = if groups.is_empty() { "–".to_owned() } else { groups.join(", ") };
    let problem = Diagnostic::error(NO_SUCH_GROUP, format!("there is no group `{group}`"))
        .help(format!("the groups of this incident: {known}"))
        .did_you_mean(group, groups.iter().copied())
        .with("group", group.to_owned())
        .with("known", known);
    Failure::new(problem)
}

fn human(found: &Explanation, ui: &Ui) -> String {
    let say = |key: &str| ui.speech.say(key, &[]);
    let mut out = format!("{}\n", say("explain-situation"));
    for (topic, words) in &found.situation {
        let words = if words.is_empty() { "–".to_owned() } else { words.join(", ") };
        let _ = writeln!(out, "  {}: {words}", topic.name());
    }
    for list in [Listed::Advice, Listed::Consequence] {
        let heading = match list {
            Listed::Advice => "explain-steps",
            Listed::Consequence => "explain-consequences",
        };
        let _ = writeln!(out, "\n{}", say(heading));
        for (_, one, data) in found.printed.iter().filter(|(of, ..)| *of == list) {
            let _ = writeln!(out, "  {}: {}", one.id, shown(one));
            let data = [("data", data.join(", ").into())];
            let _ = writeln!(out, "    {}", ui.speech.say("explain-because", &data));
        }
    }
    let _ = writeln!(out, "\n{}", say("explain-absent"));
    for (_, one, why) in &found.absent {
        let _ = writeln!(out, "  {}: {}", one.id, shown(one));
        let (key, values) = reason(why);
        let values: Vec<_> = values.into_iter().map(|(name, value)| (name, value.into())).collect();
        let _ = writeln!(out, "    {}", ui.speech.say(key, &values));
    }
    if !found.changes.is_empty() {
        let _ = writeln!(out, "\n{}", say("explain-changes"));
        for (list, id, to, reason) in &found.changes {
            let _ = writeln!(out, "  {} {id}: {to} ({reason})", list.name());
        }
    }
    out
}

fn short(found: &Explanation) -> String {
    let mut out = String::new();
    for (list, one, data) in &found.printed {
        let _ = writeln!(out, "printed\t{}\t{}\t{}", list.name(), one.id, data.join(","));
    }
    for (list, one, why) in &found.absent {
        let _ = writeln!(out, "absent\t{}\t{}\t{}", list.name(), one.id, reason(why).0);
    }
    out
}

fn in_json(found: &Explanation, language: &str) -> serde_json::Value {
    let situation: serde_json::Map<String, serde_json::Value> = found
        .situation
        .iter()
        .map(|(topic, words)| (topic.name().to_owned(), json!(words)))
        .collect();
    let printed: Vec<_> = found
        .printed
        .iter()
        .map(|(list, one, data)| json!({"list": list.name(), "id": one.id, "words": one.words, "data": data}))
        .collect();
    let absent: Vec<_> = found
        .absent
        .iter()
        .map(|(list, one, why)| {
            let (key, values) = reason(why);
            let values: serde_json::Map<String, serde_json::Value> =
                values.into_iter().map(|(name, value)| (name.to_owned(), json!(value))).collect();
            json!({"list": list.name(), "id": one.id, "words": one.words, "reason": key, "values": values})
        })
        .collect();
    let changes: Vec<_> = found
        .changes
        .iter()
        .map(|(list, id, to, reason)| json!({"list": list.name(), "id": id, "to": to, "reason": reason}))
        .collect();
    json!({
        "command": "catalogue explain",
        "language": language,
        "situation": situation,
        "printed": printed,
        "absent": absent,
        "changes": changes,
    })
}

/// The message for why an entry is missing, with its values.
fn reason(why: &Absent) -> (&'static str, Vec<(&'static str, String)>) {
    let words =
        |all: &[Circumstance]| all.iter().map(Circumstance::word).collect::<Vec<_>>().join(", ");
    match why {
        Absent::LeftOut => ("absent-left-out", Vec::new()),
        Absent::Unmet(Unmet::Missing(topic, all)) => {
            ("absent-missing", vec![("topic", topic.name().to_owned()), ("words", words(all))])
        }
        Absent::Unmet(Unmet::Excluded(one)) => (
            "absent-excluded",
            vec![("topic", one.topic().name().to_owned()), ("words", one.word().to_owned())],
        ),
        Absent::NotDisclosed => ("absent-not-disclosed", Vec::new()),
        Absent::OtherAudience => ("absent-audience", Vec::new()),
        Absent::OtherDate => ("absent-date", Vec::new()),
        Absent::NoAuthority => ("absent-authority", Vec::new()),
        Absent::Covered(by) => ("absent-covered", vec![("by", by.clone())]),
        Absent::Merged(into) => ("absent-merged", vec![("by", into.clone())]),
        Absent::TooMany => ("absent-too-many", Vec::new()),
    }
}
