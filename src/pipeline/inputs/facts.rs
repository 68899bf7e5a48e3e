//! Catalogue, words and templates, checked against the facts of the incident.

use std::sync::Arc;

use super::all::Mail;
use super::words::{borrowed_words, promised_words, written_languages};
use crate::assets::Assets;
use crate::catalogue::{self, Catalogue};
use crate::compose::{self, Composer};
use crate::diag::codes::incident::{SHORT_MESSAGE_KEY, UNKNOWN_CATALOGUE};
use crate::diag::codes::internal::MAIL_DATE;
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId, Sources};
use crate::incident::{self, Incident};
use crate::locale::Locales;
use crate::render::email::{MailDate, MessageKey};

/// Composer, incident and mail settings, as far as they can be read.
pub(super) fn rest(
    (incident, file): (Incident, SourceId),
    assets: &Assets,
    mut locales: Locales,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<(Composer, Arc<Incident>, Option<Mail>)> {
    let catalogue = catalogue(&incident, assets, sources, problems);
    if let Some(catalogue) = &catalogue {
        problems.extend(incident::check_against(&incident, catalogue));
    }
    for (to, from) in &incident.notice.missing_words {
        locales.lend(&to.value, &from.value);
    }
    let written = written_languages(&incident, &locales, problems);
    let usage = compose::usage(Some(&incident), catalogue.as_ref(), assets, &written, sources);
    problems.extend(locales.check(&usage));
    problems.extend(promised_words(&incident, &locales, &written));
    problems.extend(borrowed_words(&incident, &locales));
    problems.extend(compose::unsaid(&incident, assets, &written, &Place::File(file)));
    let mail = mail(&incident, problems);
    let incident = Arc::new(incident);
    let (locales, catalogue) = (Arc::new(locales), Arc::new(catalogue?));
    match Composer::new(assets, locales, incident.clone(), catalogue, sources) {
        Ok(composer) => Some((composer, incident, mail)),
        Err(found) => {
            problems.extend(found);
            None
        }
    }
}

pub(crate) fn catalogue(
    incident: &Incident,
    assets: &Assets,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<Catalogue> {
    let name = &incident.catalogue;
    let path = format!("catalogue/{}.yaml", name.value);
    if !assets.is_whole(&path) {
        // Why its file cannot be used is reported already.
        return None;
    }
    if assets.get(&path).is_none() {
        let known: Vec<String> = assets
            .under("catalogue/")
            .iter()
            .filter_map(|(path, _)| path.strip_prefix("catalogue/")?.strip_suffix(".yaml"))
            .map(str::to_owned)
            .collect();
        problems.push(
            Diagnostic::error(UNKNOWN_CATALOGUE, format!("there is no catalogue `{}`", name.value))
                .at_span(name.span)
                .help(format!("known: {}", known.join(", ")))
                .did_you_mean(&name.value, known.iter().map(String::as_str)),
        );
        return None;
    }
    catalogue_of(&path, assets, sources, problems)
}

/// Reads the catalogue of a path below the assets; `None` if there is none, or if it cannot be read.
pub(crate) fn catalogue_of(
    path: &str,
    assets: &Assets,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<Catalogue> {
    let asset = assets.get(path)?;
    let source = sources.add(asset.name.as_str(), asset.text.as_str());
    let (catalogue, found) = catalogue::read(source, sources);
    problems.extend(found);
    catalogue
}

pub(super) fn mail(incident: &Incident, problems: &mut Diagnostics) -> Option<Mail> {
    let email = incident.email.as_ref()?;
    let key = match MessageKey::new(email.message_key.value.as_bytes()) {
        Ok(key) => Some(key),
        Err(error) => {
            problems.push(
                Diagnostic::error(SHORT_MESSAGE_KEY, error.to_string())
                    .at_span(email.message_key.span)
                    .help("write any 16 letters and digits or more"),
            );
            None
        }
    };
    let date = match MailDate::new(&email.date) {
        Ok(date) => Some(date),
        // Not reached: the reader of the incident takes valid times only.
        Err(error) => {
            problems.push(Diagnostic::error(MAIL_DATE, format!("the date of e-mails: {error}")));
            None
        }
    };
    Some(Mail { key: key?, date: date? })
}
