//! `bounces`: enters reports of mail servers, and letters that came back, into the journal.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{ControlFlow, RangeInclusive};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::diag::codes::bounces::{
    BROKE_OFF, CERTIFICATE, IS_EMAIL, LOGIN, MAILBOX, NO_MAILDIR, NO_MBOX, UNKNOWN_PIECE,
    UNREACHABLE, UNREADABLE,
};
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId, Sources};
use crate::dispatch::bounces::{
    self, Account, Content, Finding, Item, Lookup, OtherMail, SourceError,
};
use crate::dispatch::{Clock, Status};
use crate::journal::{
    Action, Event, Journal, JournalError, MatchedBy, ReturnReason, State, UnmatchedReason,
};

use super::open::{Mailing, MailingRequest};
use super::returned::{self, Returned};
use crate::terms::Medium;

/// Events in one commit.
const AT_ONCE: usize = 64;

/// How many messages that a person must check are named; all are counted.
const MOST_LISTED: usize = 1_000;

/// A mailbox.
#[derive(Debug, Clone)]
pub enum Mailbox {
    /// A Maildir.
    Maildir(PathBuf),
    /// An mbox file.
    Mbox(PathBuf),
    /// A mailbox over IMAP.
    Imap(Box<Account>),
}

/// What came back, and where it is read from.
#[derive(Debug, Clone)]
pub enum Reported {
    /// Reports of mail servers.
    Mail(Mailbox),
    /// A list of letters; the reason applies to rows without one.
    List(PathBuf, ReturnReason),
    /// Letters by their piece numbers.
    Pieces(Vec<RangeInclusive<u64>>, ReturnReason),
}

/// The request of `bounces`.
#[derive(Debug, Clone)]
pub struct BouncesRequest {
    /// The output folder, and who opens it.
    pub mailing: MailingRequest,
    /// What came back.
    pub reported: Reported,
}

/// Why a person must check a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LookReason {
    /// It cannot be matched for certain.
    Unmatched(UnmatchedReason),
    /// It is larger than any report.
    TooLarge,
    /// It cannot be read.
    Unreadable,
}

impl LookReason {
    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unmatched(why) => why.name(),
            Self::TooLarge => "too-large",
            Self::Unreadable => "unreadable",
        }
    }
}

/// A message that a person must check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// How to find it again: the name of its file, its number in an mbox file, or its UID.
    pub name: String,
    /// Its SHA-256, as in the journal; empty for a message that could not be read.
    pub digest: String,
    /// The reason.
    pub why: LookReason,
    /// The piece whose return address it came to, although it says nothing certain about it.
    pub piece: Option<u64>,
}

/// Counts of what was read and entered. No personal data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BounceCounts {
    /// Messages read.
    pub messages: u64,
    /// Pieces now known not to have arrived.
    pub bounced: u64,
    /// The same by enhanced status code (RFC 3463); `none` for those without.
    pub statuses: BTreeMap<String, u64>,
    /// Reports of other outcomes than a failure.
    pub reported: BTreeMap<Action, u64>,
    /// Reports of failure that add nothing to what is known of their piece.
    pub nothing_new: u64,
    /// Messages entered before.
    pub known: u64,
    /// Other messages by type.
    pub others: BTreeMap<OtherMail, u64>,
    /// Messages that a person must check, by the name of their [`LookReason`].
    pub to_look_at: BTreeMap<&'static str, u64>,
    /// How many of them were not entered before.
    pub new_to_look_at: u64,
    /// The first of them, in the order of the mailbox.
    pub listed: Vec<Listed>,
    /// Letters that came back and were entered now, by reason.
    pub returned: BTreeMap<ReturnReason, u64>,
    /// Letters entered before.
    pub returned_before: u64,
    /// Recipients who wait for a letter after this: their e-mail was refused or bounced, they had no
    /// letter, and none is planned.
    pub undelivered: u64,
    /// Whether the user stopped it; what is counted is entered.
    pub stopped: bool,
}

impl BounceCounts {
    /// How many messages a person must check.
    pub fn to_look_at(&self) -> u64 {
        self.to_look_at.values().sum()
    }

    fn list(&mut self, name: String, digest: String, why: LookReason, piece: Option<u64>) {
        *self.to_look_at.entry(why.name()).or_default() += 1;
        if self.listed.len() < MOST_LISTED {
            self.listed.push(Listed { name, digest, why, piece });
        }
    }
}

/// The report of `bounces`.
#[derive(Debug)]
pub struct BouncesReport {
    /// All problems.
    pub problems: Diagnostics,
    /// The files they point into.
    pub sources: Sources,
    /// Counts; `None` if the folder could not be opened. Even with an error, what is counted is
    /// entered, and the same command continues.
    pub counts: Option<BounceCounts>,
}

/// Reads what came back and enters it into the journal. What was entered before is skipped, so the
/// command can be repeated at will. `stop` is checked between messages.
pub fn enter_bounces(
    request: &BouncesRequest,
    clock: &Arc<dyn Clock>,
    stop: &AtomicBool,
    progress: &mut dyn FnMut(u64),
) -> BouncesReport {
    let opened = Mailing::open(&request.mailing);
    let (mut problems, mut sources) = (opened.problems, opened.sources);
    let Some(mailing) = opened.mailing else {
        return BouncesReport { problems, sources, counts: None };
    };
    let mut recorder = Recorder {
        journal: mailing.journal,
        clock,
        counts: BounceCounts::default(),
        waiting: Vec::new(),
        digests: BTreeSet::new(),
        pieces: BTreeSet::new(),
    };
    let done = match &request.reported {
        Reported::Mail(mailbox) => recorder.mail(mailbox, stop, progress),
        Reported::List(path, reason) => {
            let source = sources.add_private(path.display().to_string());
            let list = returned::read(path, source, *reason);
            problems.extend(list.problems);
            recorder.letters(&list.letters, Some(source), &mut problems)
        }
        Reported::Pieces(ranges, reason) => {
            let last =
                recorder.journal.ledger().pieces().map(|(piece, _)| piece).max().unwrap_or(0);
            // Of a range beyond the last piece one number is kept, so that it is reported as unknown.
            let pieces = ranges
                .iter()
                .flat_map(|range| *range.start()..=(*range.end()).min(last.max(*range.start())));
            let pieces: BTreeSet<u64> = pieces.collect();
            let letter = |piece: &u64| Returned {
                row: 0,
                piece: *piece,
                reason: *reason,
                date: String::new(),
            };
            recorder.letters(&pieces.iter().map(letter).collect::<Vec<_>>(), None, &mut problems)
        }
    };
    let place = || Place::Path(request.mailing.out.display().to_string());
    match done.and_then(|()| recorder.flush().map_err(EnterError::Journal)) {
        Ok(()) => {}
        Err(EnterError::Journal(error)) => problems.push(error.to_diagnostic().at(place())),
        Err(EnterError::Source(error)) => {
            problems.push(of_source(&error, &request.reported));
            // What was read until then is entered.
            if let Err(error) = recorder.flush() {
                problems.push(error.to_diagnostic().at(place()));
            }
        }
    }
    match super::undelivered::due(&recorder.journal, &BTreeSet::new()) {
        Ok(due) => recorder.counts.undelivered = due.len() as u64,
        Err(error) => problems.push(error.to_diagnostic().at(place())),
    }
    let counts = recorder.counts;
    if let Err(error) = recorder.journal.close(clock.now()) {
        problems.push(error.to_diagnostic().at(place()));
    }
    BouncesReport { problems, sources, counts: Some(counts) }
}

enum EnterError {
    Journal(JournalError),
    Source(SourceError),
}

impl From<JournalError> for EnterError {
    fn from(error: JournalError) -> Self {
        Self::Journal(error)
    }
}

/// Collects events and enters them into the journal.
struct Recorder<'a> {
    journal: Journal,
    clock: &'a Arc<dyn Clock>,
    counts: BounceCounts,
    /// Events that are not written yet.
    waiting: Vec<Event>,
    /// The digests of the reports among them.
    digests: BTreeSet<String>,
    /// The pieces that they change.
    pieces: BTreeSet<u64>,
}

impl Lookup for Journal {
    type Error = JournalError;

    fn by_token(&mut self, token: &str) -> Result<Option<u64>, JournalError> {
        Journal::by_token(self, token)
    }

    fn by_message_id(&mut self, id: &str) -> Result<Option<u64>, JournalError> {
        Ok(Journal::by_message_id(self, id))
    }
}

impl Recorder<'_> {
    fn mail(
        &mut self,
        mailbox: &Mailbox,
        stop: &AtomicBool,
        progress: &mut dyn FnMut(u64),
    ) -> Result<(), EnterError> {
        let clock = self.clock;
        let mut failed = None;
        let mut take = |item: Item| {
            if stop.load(Ordering::Relaxed) {
                self.counts.stopped = true;
                return ControlFlow::Break(());
            }
            match self.message(item) {
                Ok(()) => {
                    progress(self.counts.messages);
                    ControlFlow::Continue(())
                }
                Err(error) => {
                    failed = Some(error);
                    ControlFlow::Break(())
                }
            }
        };
        let read = match mailbox {
            Mailbox::Maildir(folder) => bounces::maildir(folder, &mut take),
            Mailbox::Mbox(file) => bounces::mbox(file, &mut take),
            Mailbox::Imap(account) => bounces::imap(account, clock, &mut take),
        };
        match failed {
            Some(error) => Err(EnterError::Journal(error)),
            None => read.map_err(EnterError::Source),
        }
    }

    fn message(&mut self, item: Item) -> Result<(), JournalError> {
        self.counts.messages += 1;
        let (name, bytes) = match item {
            Item::Message { name, bytes } => (name, bytes),
            Item::TooLarge { name } => {
                self.counts.list(name, String::new(), LookReason::TooLarge, None);
                self.counts.new_to_look_at += 1;
                return Ok(());
            }
            Item::Unreadable { name, .. } => {
                self.counts.list(name, String::new(), LookReason::Unreadable, None);
                self.counts.new_to_look_at += 1;
                return Ok(());
            }
        };
        let reading = bounces::read(&bytes);
        let digest = reading.digest;
        let known = self.journal.knows_report(&digest) || self.digests.contains(&digest);
        let told = match reading.content {
            Content::Other(kind) => match kind.needs_a_look() {
                Some(why) => Err(why),
                None => {
                    *self.counts.others.entry(kind).or_default() += 1;
                    return Ok(());
                }
            },
            Content::Report(told) => Ok(told),
        };
        let found = bounces::find(&reading.evidence, &mut self.journal)?;
        let event = match told {
            Err(why) => self.unmatched(name, &digest, why, found.ok().map(|(piece, _)| piece)),
            Ok(told) => match (found, bounces::finding(&told)) {
                (Ok((piece, by)), Ok(verdict)) if !known => {
                    self.report(piece, by, verdict, &digest)?
                }
                (Ok(_), Ok(_)) => {
                    self.counts.known += 1;
                    return Ok(());
                }
                (Ok((piece, _)), Err(why)) => {
                    self.unmatched(name, &digest, why.into(), Some(piece))
                }
                (Err(why), _) => self.unmatched(name, &digest, why.into(), None),
            },
        };
        // A message that a person must check is reported each time, and entered once.
        if known {
            return Ok(());
        }
        self.counts.new_to_look_at += u64::from(matches!(event, Event::Unmatched { .. }));
        self.digests.insert(digest);
        self.waiting.push(event);
        if self.waiting.len() >= AT_ONCE { self.flush() } else { Ok(()) }
    }

    /// Lists a message that a person must look at.
    fn unmatched(
        &mut self,
        name: String,
        digest: &str,
        why: UnmatchedReason,
        piece: Option<u64>,
    ) -> Event {
        self.counts.list(name, digest.to_owned(), LookReason::Unmatched(why), piece);
        Event::Unmatched { report: digest.to_owned(), why: why.into() }
    }

    /// Enters the report about a piece.
    fn report(
        &mut self,
        piece: u64,
        by: MatchedBy,
        verdict: Finding,
        digest: &str,
    ) -> Result<Event, JournalError> {
        // Two reports about one piece are two commits: the second must see the effect of the first.
        if self.pieces.contains(&piece) {
            self.flush()?;
        }
        let report = digest.to_owned();
        let code = |status: Option<Status>| status.map(|s| s.to_string()).unwrap_or_default();
        let (status, diagnostic) = match verdict {
            Finding::Undelivered { status, diagnostic } => (status, diagnostic),
            Finding::Other { action, status } => {
                *self.counts.reported.entry(action).or_default() += 1;
                let (action, status) = (action.into(), code(status));
                return Ok(Event::Reported { piece, action, status, report });
            }
        };
        let bounced = Event::Bounced {
            piece,
            status: code(status),
            report: report.clone(),
            by: by.into(),
            reply: diagnostic,
        };
        let entry = self.journal.ledger().get(piece);
        let can = entry.is_some_and(|entry| {
            entry.medium == Some(Medium::Email)
                && entry.state.after(Medium::Email, entry.state, &bounced).is_ok()
        });
        if !can {
            self.counts.nothing_new += 1;
            let action = Action::Failed.into();
            return Ok(Event::Reported { piece, action, status: code(status), report });
        }
        self.counts.bounced += 1;
        let counted = status.map_or_else(|| "none".to_owned(), |status| status.to_string());
        *self.counts.statuses.entry(counted).or_default() += 1;
        self.pieces.insert(piece);
        Ok(bounced)
    }

    /// Enters letters that came back.
    fn letters(
        &mut self,
        letters: &[Returned],
        list: Option<SourceId>,
        problems: &mut Diagnostics,
    ) -> Result<(), EnterError> {
        for letter in letters {
            let place = |problem: Diagnostic| match list {
                Some(source) => problem.at(Place::Row { source, row: letter.row, column: None }),
                None => problem,
            };
            let piece = letter.piece;
            match self.journal.ledger().get(piece).map(|entry| (entry.medium, entry.state)) {
                None => problems.push(place(
                    Diagnostic::error(
                        UNKNOWN_PIECE,
                        format!("there is no piece {piece} in this folder"),
                    )
                    .help(
                        "the number is at the foot of each page; the letter may be from another \
                         run",
                    )
                    .with("piece", piece),
                )),
                Some((Some(Medium::Letter), State::Returned | State::LetterPlanned)) => {
                    self.counts.returned_before += 1;
                }
                Some((Some(Medium::Letter), _)) => {
                    *self.counts.returned.entry(letter.reason).or_default() += 1;
                    let (reason, date) = (letter.reason.into(), letter.date.clone());
                    self.waiting.push(Event::Returned { piece, reason, date });
                    if self.waiting.len() >= AT_ONCE {
                        self.flush()?;
                    }
                }
                Some(_) => problems.push(place(
                    Diagnostic::error(
                        IS_EMAIL,
                        format!("piece {piece} is an e-mail in this folder"),
                    )
                    .help(
                        "the letter with this number was made by `render --undelivered`: use the \
                         output folder of that run",
                    )
                    .with("piece", piece),
                )),
            }
        }
        Ok(())
    }

    /// Writes the waiting events to the journal.
    fn flush(&mut self) -> Result<(), JournalError> {
        let events = std::mem::take(&mut self.waiting);
        self.digests.clear();
        self.pieces.clear();
        self.journal.append(self.clock.now(), &events)
    }
}

/// The problem of a mailbox that cannot be read, or not to its end.
fn of_source(error: &SourceError, reported: &Reported) -> Diagnostic {
    let (code, help) = match error {
        SourceError::Io(_) => {
            (UNREADABLE, "check the path, and that you have permission to read it")
        }
        SourceError::NoMaildir => (NO_MAILDIR, "name the folder that contains `new` and `cur`"),
        SourceError::NoMbox => {
            (NO_MBOX, "if it is a single message, put it into the folder `new` of a Maildir")
        }
        SourceError::Unreachable(_) => (
            UNREACHABLE,
            "check the host, the port and --tls, and that the server can be reached from this \
             computer",
        ),
        SourceError::Certificate(_) => (
            CERTIFICATE,
            "use the host name that is in the certificate; for your own certificate authority, \
             use --ca-file",
        ),
        SourceError::Login => (LOGIN, "check --user and the password file"),
        SourceError::Mailbox => (MAILBOX, "check --mailbox; the usual name is INBOX"),
        SourceError::Broken(_) => {
            (BROKE_OFF, "run the same command again: it continues where it stopped")
        }
    };
    let problem = Diagnostic::error(code, error.to_string()).help(help);
    let problem = match error {
        SourceError::Unreachable(why)
        | SourceError::Certificate(why)
        | SourceError::Broken(why) => problem.with("why", why.clone()),
        SourceError::Io(why) => problem.with("why", why.to_string()),
        _ => problem,
    };
    match reported {
        Reported::Mail(Mailbox::Maildir(path) | Mailbox::Mbox(path)) => {
            problem.at(Place::Path(path.display().to_string()))
        }
        Reported::Mail(Mailbox::Imap(account)) => {
            problem.at(Place::Path(format!("{}:{}", account.host, account.port)))
        }
        Reported::List(..) | Reported::Pieces(..) => problem,
    }
}
