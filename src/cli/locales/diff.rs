//! `locales diff`: what changed in the words of an incident.

use crate::assets::Assets;
use crate::cli::args::OutputFormat;
use crate::cli::diagnostics::{Failure, Ui};
use crate::cli::exit::Exit;
use crate::cli::incident_folder;
use crate::diag::codes::input::NO_SUCH_FOLDER;
use crate::diag::codes::locale::CHANGED;
use crate::diag::{Diagnostic, Place, Sources};
use crate::locale::Locales;
use crate::locale::diff::changes;
use crate::pipeline::Words;

use super::comparison::Comparison;
use super::loaded::no_words;
use super::{file, git, page};
use crate::cli::args::DiffArgs;

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
    // The terminal does not repeat what is in the file.
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

/// The languages of `--language`; else those of the notice, then all others with words.
///
/// # Errors
/// `--language` names a language without words.
fn languages(args: &DiffArgs, new: &Locales, old: &Locales) -> Result<Vec<String>, Failure> {
    let known = || new.tags().chain(old.tags());
    if let Some(tag) = args.language.iter().find(|tag| known().all(|known| known != tag.as_str())) {
        let list = known().collect::<std::collections::BTreeSet<_>>();
        let list: Vec<&str> = list.into_iter().collect();
        return Err(no_words(tag, &list));
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
