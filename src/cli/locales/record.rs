//! `locales record`: records from which texts translations were made.

use serde_json::json;

use crate::assets::Origin;
use crate::cli::diagnostics::{Failure, Ui};
use crate::cli::exit::Exit;
use crate::diag::codes::cli::{NO_SUCH_TEXT, SAME_LANGUAGE};
use crate::diag::{Diagnostic, Diagnostics};
use crate::locale::records::{FILE, Records};

use super::file;
use super::loaded::{load, require_language};
use crate::cli::args::RecordArgs;

pub(super) fn run(args: &RecordArgs, ui: &Ui) -> Result<Exit, Failure> {
    let words = load(Some(&args.incident))?;
    let reference = args.reference.as_deref().unwrap_or_else(|| words.reference());
    require_language(&words, reference)?;
    require_language(&words, &args.language)?;
    let tag = args.language.as_str();
    if tag == reference {
        let message = format!("`{tag}` is the language that others are translated from");
        let problem = Diagnostic::error(SAME_LANGUAGE, message)
            .help("name another language, or another `--reference`")
            .with("tag", tag.to_owned());
        return Err(Failure::new(problem));
    }
    ui.problems(&words.problems, &words.sources);
    // A broken file has fewer texts than it should; their records would be forgotten.
    if words.problems.has_errors() {
        return Ok(Exit::InputErrors);
    }
    let now = words.locales.translation_records(tag, reference, Origin::Incident);
    let unknown: Diagnostics = args
        .message
        .iter()
        .filter(|id| !now.of.keys().any(|name| names(id, name)))
        .map(|id| {
            let message =
                format!("the incident has no text `{id}` in both `{reference}` and `{tag}`");
            Diagnostic::error(NO_SUCH_TEXT, message)
                .did_you_mean(id, now.of.keys().map(String::as_str))
                .with("id", id.clone())
                .with("from", reference.to_owned())
                .with("to", tag.to_owned())
        })
        .collect();
    if unknown.has_errors() {
        return Err(Failure::new(unknown));
    }
    let known = words.locales.recorded(tag, Origin::Incident).cloned();
    let known = known.filter(|known| known.reference == reference);
    let first = known.is_none();
    let known = known.unwrap_or_else(|| Records::new(reference, tag));
    let chosen = |id: &str| args.message.iter().any(|wanted| names(wanted, id));
    // Without names every text counts as up to date but those that the records call stale: whoever
    // changed the reference says by name that a translation still fits.
    let mut next = known.updated(&now, &chosen);
    if !args.message.is_empty() {
        // Only these; the others stay as they were recorded.
        let kept = known.of.iter().filter(|(id, _)| !chosen(id) && now.of.contains_key(*id));
        let kept = kept.map(|(id, record)| (id.clone(), record.clone())).collect::<Vec<_>>();
        next.of.retain(|id, _| chosen(id));
        next.of.extend(kept);
    } else {
        // A copy of the reference is not a translation until somebody says so by name.
        let untranslated = words.locales.coverage(reference);
        let untranslated = untranslated.iter().filter(|coverage| coverage.language == tag);
        let files = untranslated.flat_map(|coverage| &coverage.files);
        for text in files.flat_map(|file| &file.untranslated) {
            if !known.of.contains_key(&text.id) {
                next.of.remove(&text.id);
            }
        }
    }
    let stale = next.stale(&now).count();
    let path = args.incident.join("locales").join(tag).join(FILE);
    let changed = first || next != known;
    if changed {
        file::write(&path, &next.to_text(), true)?;
    }
    let (number, shown) = (next.of.len(), path.display().to_string());
    ui.result_in(
        || {
            let said = [
                ("number", number.into()),
                ("stale", stale.into()),
                ("path", shown.clone().into()),
            ];
            let id = if changed { "record-written" } else { "record-unchanged" };
            let mut out = format!("{}\n", ui.speech.say(id, &said));
            if stale > 0 {
                out.push_str(&format!("{}\n", ui.speech.say("record-stale", &said)));
            }
            out
        },
        || format!("{shown}: {number} recorded, {stale} stale\n"),
        || {
            json!({
                "command": "locales record",
                "file": shown,
                "changed": changed,
                "recorded": number,
                "stale": next.stale(&now).collect::<Vec<_>>(),
            })
        },
    )?;
    Ok(Exit::Done)
}

/// Whether `title` or `title.guardian` names this text; a message names its attributes too.
fn names(wanted: &str, id: &str) -> bool {
    let rest = id.strip_prefix(wanted);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
