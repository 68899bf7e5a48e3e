//! Reads an incident folder. All problems are found in one go.

use std::collections::BTreeMap;
use std::path::Path;

use super::super::groups::Groups;
use super::super::kinds::Kinds;
use super::super::listing::Listing;
use super::super::own_texts::own_texts;
use super::all::Inputs;
use super::example::unchanged_texts;
use super::facts::rest;
use super::list::{lists_of, rows_alone};
use super::print::{fonts, qr_code};
use crate::assets::{Assets, read_text, refused_link, strangers};
use crate::diag::{Diagnostics, Place, SourceId, Sources};
use crate::duty::Judge;
use crate::incident::{self, Incident, RowSettings};
use crate::locale::{Locales, Usage};
use crate::recipients::ListFile;
use crate::render::pdf::Typesetter;
use crate::theme;

impl Inputs {
    /// Reads an incident folder. Returns all problems that can be found. With an error among them there
    /// are no inputs, and the rows are checked here, so that the user sees everything at once. `fixes` is
    /// a list of corrections of the rows.
    pub(crate) fn load(
        folder: &Path,
        fixes: Option<&Path>,
        listing: &mut Listing<'_>,
        sources: &mut Sources,
    ) -> (Option<Self>, Diagnostics) {
        Self::load_again(folder, fixes, sources, None, &mut |lists| {
            // Composing every variant would only report again what is wrong already.
            rows_alone(lists, listing)
        })
    }

    /// Like [`Inputs::load`], but takes what has not changed from the inputs `before`. `rows` checks the
    /// rows when there are no inputs.
    pub(crate) fn load_again(
        folder: &Path,
        fixes: Option<&Path>,
        sources: &mut Sources,
        before: Option<&Self>,
        rows: &mut dyn FnMut(&[ListFile]) -> Diagnostics,
    ) -> (Option<Self>, Diagnostics) {
        let (assets, mut problems) = Assets::built_in().lay_over(folder);
        let read = read_incident(folder, sources, &mut problems);
        let list = read.as_ref().and_then(|(_, rows, _)| rows.as_ref());
        let lists = list.map(files_of_rows).unwrap_or_default();
        problems.extend(strangers(folder, &lists));
        let paths = lists.iter().map(|name| folder.join(name));
        problems.extend(paths.filter_map(|path| refused_link(folder, &path)).collect());
        let (locales, found) = Locales::load(&assets, sources);
        problems.extend(found);
        problems.extend(unchanged_texts(folder, sources));
        let Some((incident, Some(row_settings), incident_file)) = read else {
            return (None, problems);
        };
        let languages: Vec<&str> = row_settings.languages.iter().map(String::as_str).collect();
        let facts = sources.text(incident_file).map(|text| text.to_string()).unwrap_or_default();
        let texts = own_texts(&assets, &facts, languages.iter().copied());
        let (theme, found) = theme::read(folder, &languages, sources);
        problems.extend(found);
        let own = theme.faces.overlaid(assets.fonts(), folder, &mut problems);
        let typesetter = match before.filter(|before| before.own_faces == own) {
            Some(before) => Some(before.typesetter.clone()),
            None => fonts(&own, folder, &mut problems).map(Typesetter::new),
        };
        let lists = lists_of(&row_settings, folder, fixes, sources);
        let rest = match incident {
            Some(incident) => {
                rest((incident, incident_file), &assets, locales, sources, &mut problems)
            }
            None => {
                problems.extend(words_alone(&locales, row_settings.languages));
                None
            }
        };
        let linked = theme.qr_code.as_ref().zip(rest.as_ref());
        let code = linked.and_then(|(code, (composer, incident, _))| {
            qr_code(code, incident, composer, &mut problems)
        });
        let judge = rest.as_ref().map(|(_, incident, _)| {
            let (judge, found) = Judge::new(incident, &assets, sources);
            problems.extend(found);
            judge.take_answered(&mut problems, sources, incident_file);
            judge
        });
        let (Some((composer, incident, mail)), Some(judge), Some(typesetter), false) =
            (rest, judge, typesetter, problems.has_errors())
        else {
            problems.extend(rows(&lists));
            return (None, problems);
        };
        let settings = theme.letter.with_qr_code(code);
        let inputs = Self {
            incident,
            composer,
            judge,
            typesetter,
            own_faces: own,
            large: settings.clone().large(),
            settings,
            kinds: Kinds::default(),
            theme: theme.email,
            envelope: theme.envelope,
            marks: theme.marks,
            theme_files: theme.files,
            code: theme.qr_code.map(|code| Place::Span(code.place)),
            proof_words: BTreeMap::new(),
            mail,
            lists,
            incident_file,
            letters_only: false,
            groups: Groups::default(),
            texts,
        };
        (Some(inputs), problems)
    }
}

/// The incident and its settings of rows, each as far as it can be read; `None` without a file.
pub(in crate::pipeline) fn read_incident(
    folder: &Path,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<(Option<Incident>, Option<RowSettings>, SourceId)> {
    let path = folder.join("incident.yaml");
    if let Some(problem) = refused_link(folder, &path) {
        problems.push(problem);
        return None;
    }
    match read_text(&path) {
        Ok(text) => {
            let source = sources.add(path.display().to_string(), text);
            let read = incident::read_parts(source, sources);
            problems.extend(read.problems);
            Some((read.incident, read.rows, source))
        }
        Err(problem) => {
            problems.push(*problem);
            None
        }
    }
}

/// The files of the incident folder that rows are read from.
fn files_of_rows(rows: &RowSettings) -> Vec<&str> {
    let suppress = rows.recipients.suppress.iter().map(|file| file.value.as_str());
    rows.recipients.files().into_iter().chain(suppress).collect()
}

/// What can be checked of words without the facts, on which it depends which values they may use.
fn words_alone(locales: &Locales, languages: Vec<String>) -> Diagnostics {
    let known = |lang: &String| locales.tags().any(|tag| tag == lang);
    let written: Vec<String> = languages.into_iter().filter(known).collect();
    locales.check(&Usage::of_languages(&written))
}
