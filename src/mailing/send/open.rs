//! Opens an output folder for sending: settings, inputs, journal.

use std::path::PathBuf;
use std::sync::Arc;

use super::super::open::{Mailing, MailingRequest, Purpose};
use super::super::{alignment, codes, plan};
use super::dispatch::Dispatch;
use super::request::{Destination, SendRequest};
use crate::diag::{Diagnostic, Diagnostics, Place, Sources};
use crate::dispatch::settings::{self, Settings};
use crate::journal::{Key, Moment};
use crate::outbox::RunRecord;

/// The result of opening a folder for sending.
#[derive(Debug)]
pub struct DispatchReport {
    /// What can be sent; `None` if there is an error.
    pub dispatch: Option<Dispatch>,
    /// All problems.
    pub problems: Diagnostics,
    /// The files they point into.
    pub sources: Sources,
}

impl Dispatch {
    /// Reads the settings, compares the inputs with the run's record, and opens the journal.
    pub fn open(request: SendRequest, at: Moment) -> DispatchReport {
        let mut sources = Sources::new();
        let mut problems = Diagnostics::new();
        let settings = read_settings(&request, &mut sources, &mut problems);
        let mailing = Mailing::open(&MailingRequest {
            out: request.out.clone(),
            incident: request.incident.clone(),
            purpose: Purpose::Send,
            opened: request.opened.clone(),
            at,
        });
        // Settings and folder have separate sources. If there are problems of settings, they come
        // first, and those of the folder are shown with names of files only.
        let dispatch = match (settings, mailing.mailing) {
            (Some(mut settings), Some(mailing)) => {
                let email = plan::email_of(&mailing.incident);
                if let Some(email) = &email {
                    let enveloped = !matches!(request.destination, Destination::Maildir(_));
                    let planned = mailing.journal.run().planned;
                    let from = &email.from.value;
                    problems.extend(alignment::problems(&settings, from, planned, at, enveloped));
                }
                let key = email.map(|email| email.message_key.value).unwrap_or_default();
                let signers = Arc::new(std::mem::take(&mut settings.signers));
                Some(Dispatch { mailing, settings, signers, key: Key::new(&key), request })
            }
            _ => None,
        };
        if problems.is_empty() {
            return DispatchReport {
                dispatch,
                problems: mailing.problems,
                sources: mailing.sources,
            };
        }
        problems.extend(without_files(mailing.problems, &mailing.sources));
        let dispatch = dispatch.filter(|_| !problems.has_errors());
        DispatchReport { dispatch, problems, sources }
    }
}

/// The settings that are named, or those of the incident folder.
fn read_settings(
    request: &SendRequest,
    sources: &mut Sources,
    problems: &mut Diagnostics,
) -> Option<Settings> {
    let folder = request.incident.clone().or_else(|| {
        RunRecord::read(&request.out).ok().map(|record| PathBuf::from(record.incident))
    });
    let usual = folder.map(|folder| folder.join(settings::FILE)).filter(|path| path.is_file());
    let path = request.settings.clone().or(usual);
    let (settings, found) = settings::read(path.as_deref(), &request.overrides, sources);
    problems.extend(found);
    let settings = settings?;
    if settings.envelope.is_none() && request.overrides.needs_relay {
        problems.push(codes::no_bounce_address());
    }
    Some(settings)
}

/// Problems of other sources, with the names of their files in the place of source ids.
fn without_files(problems: Diagnostics, sources: &Sources) -> Diagnostics {
    let told = |mut problem: Diagnostic| {
        problem.place = match problem.place {
            Some(Place::File(id)) => Some(Place::Path(sources.name(id).to_owned())),
            Some(Place::Row { source, row, .. }) => {
                Some(Place::Path(format!("{}:{row}", sources.name(source))))
            }
            Some(Place::Span(span)) => Some(Place::Path(sources.name(span.source).to_owned())),
            other => other,
        };
        problem.labels.clear();
        problem
    };
    problems.into_iter().map(told).collect()
}
