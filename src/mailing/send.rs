//! Sends the e-mails of a finished output folder, or works out what would be sent.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use crate::diag::{Diagnostic, Diagnostics, Place, Sources};
use crate::dispatch::Clock;
use crate::dispatch::engine::{
    Bounces, End, FailPoint, FolderKind, FolderTransport, Hours, Numbers, Policy, RunReport,
    RunSetup, SmtpTransport, Transport, run,
};
use crate::dispatch::settings::{self, Overrides, Settings};
use crate::journal::{
    Answer, Confirmation, Event, Exported, HoldReason, JournalError, Key, Moment, OnUnknown,
    Opened, PauseReason, RejectReason, State, Stored,
};
use crate::outbox::RunRecord;
use crate::pipeline::code_digits;

use super::open::{Mailing, MailingRequest, Purpose};
use super::source::Messages;
use super::status::LEAST_OF_DOMAIN;
use super::{alignment, codes, plan};
use crate::terms::Medium;

/// The destination of messages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Destination {
    /// Through the relay of the settings.
    #[default]
    Relay,
    /// Into a Maildir.
    Maildir(PathBuf),
    /// Into the pickup directory of a mail server.
    Pickup(PathBuf),
}

/// The request of `send`.
#[derive(Debug, Clone)]
pub struct SendRequest {
    /// The output folder.
    pub out: PathBuf,
    /// The incident folder, if it is not where the run recorded it.
    pub incident: Option<PathBuf>,
    /// The settings; `dispatch.yaml` of the incident folder if not given.
    pub settings: Option<PathBuf>,
    /// Command-line options that override the settings.
    pub overrides: Overrides,
    /// The destination of messages.
    pub destination: Destination,
    /// What to do with messages of which it is not known whether the relay has them.
    pub on_unknown: OnUnknown,
    /// Whether `on_unknown` was given for held messages as well, because somebody has checked them. With
    /// [`OnUnknown::Hold`] they stay held.
    pub held_too: bool,
    /// Most messages in this run.
    pub limit: Option<u64>,
    /// Whether the run ends when all messages that are left must wait.
    pub no_wait: bool,
    /// How long a relay may be out of reach, if not the default.
    pub patience: Option<Duration>,
    /// Threads that read and check messages.
    pub jobs: usize,
    /// Who opens the journal.
    pub opened: Opened,
}

/// An output folder that is ready to be sent.
#[derive(Debug)]
pub struct Dispatch {
    pub(super) mailing: Mailing,
    pub(super) settings: Settings,
    pub(super) signers: Arc<Vec<crate::dispatch::dkim::Signer>>,
    /// The key with which addresses are hashed.
    key: Key,
    request: SendRequest,
}

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

/// What is to be sent. No personal data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ToSend {
    /// E-mails of the folder.
    pub emails: u64,
    /// Open e-mails: those that this command would send, now or after a wait.
    pub open: u64,
    /// Those of them that wait.
    pub deferred: u64,
    /// Those of them of which it is not known whether the relay has them.
    pub unknown: u64,
    /// Held messages that this command handles: to be sent again, or to become letters.
    pub held: u64,
    /// E-mails by state.
    pub states: BTreeMap<State, u64>,
    /// Open messages by language tag.
    pub languages: BTreeMap<String, u64>,
    /// Open messages by domain, the largest first, if five recipients or more share it.
    pub domains: Vec<(String, u64)>,
    /// Open messages to all other domains.
    pub other_domains: u64,
    /// The organisation's address for bounces, and whether each message has its token in it.
    pub reports: Option<(String, bool)>,
    /// The shortest time that the limits allow.
    pub least: Duration,
}

/// The report of sending.
#[derive(Debug)]
pub struct SendReport {
    /// How the run ended and its counts; `None` if the journal failed.
    pub report: Option<RunReport>,
    /// E-mails by state at the end.
    pub states: BTreeMap<State, u64>,
    /// The end of the journal; `None` if it could not be closed.
    pub head: Option<Exported>,
    /// All problems.
    pub problems: Diagnostics,
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

    /// The record of the run, with its check code and numbers.
    pub fn record(&self) -> &RunRecord {
        &self.mailing.record
    }

    /// What became of messages that an earlier process left unfinished.
    pub fn recovered(&self) -> &crate::journal::Recovered {
        &self.mailing.recovered
    }

    /// The destination in words, for the operator and the journal.
    pub fn destination(&self) -> String {
        match &self.request.destination {
            Destination::Relay => match &self.settings.relay {
                Some(relay) => format!("smtp {}:{} {}", relay.host, relay.port, relay.tls.name()),
                None => "smtp".to_owned(),
            },
            Destination::Maildir(_) => "maildir".to_owned(),
            Destination::Pickup(_) => "pickup".to_owned(),
        }
    }

    /// Whether a check code is that of the run.
    pub fn is_confirmed_by(&self, code: &str) -> bool {
        let own = &self.mailing.record.digest;
        !own.is_empty() && code_digits(own) == code_digits(code)
    }

    /// What is to be sent.
    pub fn to_send(&self) -> ToSend {
        let ledger = self.mailing.journal.ledger();
        let mut found = ToSend::default();
        let mut domains: BTreeMap<u32, u64> = BTreeMap::new();
        let mut languages: BTreeMap<u16, u64> = BTreeMap::new();
        for (_, entry) in ledger.pieces().filter(|(_, entry)| is_email(entry.medium)) {
            found.emails += 1;
            *found.states.entry(entry.state).or_default() += 1;
            if self.takes(entry.state) {
                found.open += 1;
                *domains.entry(entry.domain).or_default() += 1;
                *languages.entry(entry.language).or_default() += 1;
            }
        }
        let of = |state| found.states.get(&state).copied().unwrap_or_default();
        (found.deferred, found.unknown) = (of(State::Deferred), of(State::Unknown));
        if self.held_becomes(OnUnknown::Resend) || self.held_becomes(OnUnknown::Letter) {
            found.held = of(State::Held);
        }
        found.languages = languages
            .iter()
            .map(|(number, count)| (ledger.language(*number).to_owned(), *count))
            .collect();
        let envelope = self.settings.envelope.as_ref();
        found.reports =
            envelope.map(|envelope| (envelope.bounces_to.as_str().to_owned(), envelope.verp));
        let limits = &self.settings.limits;
        let minutes = |count: u64, rate: Option<u32>| {
            let rate = rate.unwrap_or(u32::MAX).max(1);
            Duration::from_millis(count.saturating_mul(60_000) / u64::from(rate))
        };
        found.least = minutes(found.open, limits.per_minute);
        for (number, count) in domains {
            let name = ledger.domain(number);
            if let Some(limit) = limits.domains.get(name) {
                found.least = found.least.max(minutes(count, limit.per_minute));
            }
            match count >= LEAST_OF_DOMAIN {
                true => found.domains.push((name.to_owned(), count)),
                false => found.other_domains += count,
            }
        }
        found.domains.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        found
    }

    /// Sends the open messages.
    pub fn send(
        mut self,
        confirmed: Confirmation,
        clock: &Arc<dyn Clock>,
        hook: Arc<dyn Fn(FailPoint) + Send + Sync>,
        stop: &AtomicBool,
        progress: &mut dyn FnMut(&Numbers),
    ) -> SendReport {
        let out = self.request.out.display().to_string();
        let mut problems = Diagnostics::new();
        let now = || clock.now();
        let dot = Arc::clone(&hook);
        let after_dot = Arc::new(move || dot(FailPoint::AfterDot));
        let transport = match self.transport(clock, after_dot) {
            Ok(transport) => transport,
            Err(problem) => {
                problems.push(*problem);
                let states = self.to_send().states;
                let head = self.mailing.journal.close(now()).ok();
                return SendReport { report: None, states, head, problems };
            }
        };
        let to_send = self.to_send();
        let begun = Numbers {
            all: to_send.emails,
            done: to_send.emails - to_send.open,
            ..Numbers::default()
        };
        let setup = RunSetup {
            policy: self.policy(),
            transport,
            source: Arc::new(self.messages()),
            notes: Arc::new(self.mailing.journal.sending()),
            clock: Arc::clone(clock),
            hook,
            preparers: self.request.jobs,
        };
        let letters = match self.letters_for_held() {
            Ok(letters) => letters,
            Err(problem) => {
                problems.push(*problem);
                let head = self.mailing.journal.close(now()).ok();
                return SendReport { report: None, states: to_send.states, head, problems };
            }
        };
        let mut beginning = vec![
            Event::Confirmed { how: confirmed.into(), messages: to_send.open },
            Event::Settings {
                relay: self.destination(),
                on_unknown: self.request.on_unknown.into(),
                allow_refused: Some(self.settings.limits.allow_refused),
            },
        ];
        beginning.extend(letters);
        let pieces = self.mailing.journal.ledger().pieces();
        let pieces: Vec<u64> = pieces
            .filter(|(_, entry)| is_email(entry.medium) && self.takes(entry.state))
            .map(|(piece, _)| piece)
            .collect();
        let journal = &mut self.mailing.journal;
        let done = journal
            .append(now(), &beginning)
            .and_then(|()| run(journal, pieces.into_iter(), begun, setup, stop, progress));
        let states = self.to_send().states;
        let report = match done {
            Ok(report) => report,
            Err(error) => {
                problems.push(error.to_diagnostic().at(Place::Path(out)));
                // The journal cannot be written any more.
                return SendReport { report: None, states, head: None, problems };
            }
        };
        if let Some(problem) = codes::problem(&report.end, &self.destination()) {
            problems.push(problem);
        }
        let mut journal = self.mailing.journal;
        let paused = report.end.paused().map(|why| Event::Paused { why: why.into() });
        let closed = journal.append(now(), paused.as_slice()).and_then(|()| journal.close(now()));
        let head = closed.map_err(|error| {
            problems.push(error.to_diagnostic().at(Place::Path(out)));
        });
        SendReport { report: Some(report), states, head: head.ok(), problems }
    }

    /// Open messages by the name of their variant.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn variants(&self) -> Result<BTreeMap<String, u64>, Box<Diagnostic>> {
        let journal = &self.mailing.journal;
        let mut variants = BTreeMap::new();
        let read = journal.each_row(|row| {
            let entry = row.piece.ok().and_then(|piece| journal.ledger().get(piece));
            if entry.is_some_and(|entry| is_email(entry.medium) && self.takes(entry.state)) {
                *variants.entry(row.variant).or_default() += 1;
            }
            Ok::<_, JournalError>(())
        });
        let place = Place::Path(self.request.out.display().to_string());
        read.map_err(|error| Box::new(error.to_diagnostic().at(place)))?;
        Ok(variants)
    }

    /// The time zone of the sending hours.
    pub fn time_zone(&self) -> Option<jiff::tz::TimeZone> {
        self.settings.hours.as_ref().map(|hours| hours.time_zone().clone())
    }

    /// Whether the command says that held messages become `what`.
    fn held_becomes(&self, what: OnUnknown) -> bool {
        self.request.held_too && self.request.on_unknown == what
    }

    /// Whether this command sends messages in a state, now or after a wait.
    pub(super) fn takes(&self, state: State) -> bool {
        is_open(state) || (state == State::Held && self.held_becomes(OnUnknown::Resend))
    }

    /// Events that turn held messages into letters, each with the reason for which it was held.
    ///
    /// # Errors
    /// The journal cannot be read.
    fn letters_for_held(&self) -> Result<Vec<Event>, Box<Diagnostic>> {
        let ledger = self.mailing.journal.ledger();
        let held = ledger.pieces().filter(|(_, entry)| entry.state == State::Held);
        let held: Vec<u64> = held.map(|(piece, _)| piece).collect();
        if held.is_empty() || !self.held_becomes(OnUnknown::Letter) {
            return Ok(Vec::new());
        }
        let place = || Place::Path(self.request.out.display().to_string());
        let reasons = self.mailing.journal.last_reasons();
        let reasons = reasons.map_err(|error| Box::new(error.to_diagnostic().at(place())))?;
        let letter = |piece: u64| {
            let why = match reasons.get(&piece) {
                Some(Event::Held { why: Stored::Known(why), .. }) => {
                    RejectReason::from(*why).into()
                }
                // The reason of another version goes on as it is.
                Some(Event::Held { why: Stored::Other(why), .. }) => Stored::Other(why.clone()),
                _ => RejectReason::from(HoldReason::Unknown).into(),
            };
            Event::Rejected { piece, why, answer: Answer::default() }
        };
        Ok(held.into_iter().map(letter).collect())
    }

    /// Closes the journal without sending.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn close(self, at: Moment) -> Result<Exported, Box<Diagnostic>> {
        let place = Place::Path(self.request.out.display().to_string());
        self.mailing.journal.close(at).map_err(|error| Box::new(error.to_diagnostic().at(place)))
    }

    pub(super) fn messages(&self) -> Messages {
        let journal = &self.mailing.journal;
        Messages::new(&self.mailing.out, journal.run(), self.key.clone(), Arc::clone(&self.signers))
    }

    fn bounces(&self) -> Bounces {
        match &self.settings.envelope {
            Some(envelope) => {
                Bounces { address: Some(envelope.bounces_to.clone()), verp: envelope.verp }
            }
            None => Bounces::default(),
        }
    }

    /// The way to the destination, before any connection.
    ///
    /// # Errors
    /// A folder for messages cannot be used.
    pub(super) fn transport(
        &self,
        clock: &Arc<dyn Clock>,
        after_dot: Arc<dyn Fn() + Send + Sync>,
    ) -> Result<Arc<dyn Transport>, Box<Diagnostic>> {
        let folder = |folder: &Path, kind| -> Result<Arc<dyn Transport>, Box<Diagnostic>> {
            match FolderTransport::new(folder, kind) {
                Ok(transport) => Ok(Arc::new(transport)),
                Err(error) => Err(Box::new(codes::folder(&error.to_string(), folder))),
            }
        };
        match &self.request.destination {
            Destination::Maildir(path) => folder(path, FolderKind::Maildir),
            Destination::Pickup(path) => folder(path, FolderKind::Pickup(self.bounces())),
            Destination::Relay => match &self.settings.relay {
                Some(relay) => Ok(Arc::new(SmtpTransport::new(
                    relay.clone(),
                    self.bounces(),
                    Arc::clone(clock),
                    after_dot,
                ))),
                // Not reached: the settings were read with a relay required.
                None => Err(Box::new(codes::internal("no relay"))),
            },
        }
    }

    fn policy(&self) -> Policy {
        let Settings { limits, hours, until, retry, .. } = &self.settings;
        let ledger = self.mailing.journal.ledger();
        let mut domains: BTreeMap<u32, &str> = BTreeMap::new();
        if !limits.domains.is_empty() {
            for (_, entry) in ledger.pieces().filter(|(_, entry)| is_email(entry.medium)) {
                domains.entry(entry.domain).or_insert_with(|| ledger.domain(entry.domain));
            }
        }
        let limited =
            domains.iter().filter_map(|(at, name)| Some((*at, limits.domains.get(*name)?)));
        let limited: Vec<_> = limited.collect();
        let rates = limited.iter().filter_map(|(at, limit)| Some((*at, limit.per_minute?)));
        let connections = limited.iter().filter_map(|(at, limit)| {
            Some((*at, u32::try_from(limit.connections?).unwrap_or(u32::MAX)))
        });
        let hours =
            hours.clone().map(|hours| -> Hours { Arc::new(move |now: Moment| hours.opens(now)) });
        let usual = Policy::default();
        Policy {
            connections: u32::try_from(limits.connections).unwrap_or(usual.connections),
            per_connection: limits.messages_per_connection,
            per_minute: limits.per_minute,
            domain_rates: rates.collect(),
            domain_connections: connections.collect(),
            hours,
            until: *until,
            // If retries begin within seconds, waiting for the relay must not take longer.
            settle: usual.settle.min(retry.first),
            retry: *retry,
            on_unknown: self.request.on_unknown,
            allow_refused: limits.allow_refused,
            accepted_before: ledger.pieces().any(|(_, entry)| {
                is_email(entry.medium) && matches!(entry.state, State::Accepted | State::Bounced)
            }),
            limit: self.request.limit,
            no_wait: self.request.no_wait,
            patience: self.request.patience.map_or(usual.patience, |time| [time; 2]),
            back_off: usual.back_off,
        }
    }
}

pub(super) fn is_email(medium: Option<Medium>) -> bool {
    medium == Some(Medium::Email)
}

/// Whether `send` sends messages in this state by default, now or after a wait.
fn is_open(state: State) -> bool {
    matches!(state, State::Planned | State::Deferred | State::Unknown)
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

/// The id of an `End` in JSON, for scripts.
pub fn end_name(end: &End) -> &'static str {
    end.paused().map_or("done", PauseReason::name)
}
