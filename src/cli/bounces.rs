//! `bounces OUT`: what came back.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use serde_json::json;

use crate::diag::codes::bounces::{CA_FILE, NO_PASSWORD, NOT_ENCRYPTED};
use crate::diag::{Diagnostic, Place};
use crate::dispatch::bounces::{Account, OtherMail};
use crate::dispatch::stream::{Roots, Tls};
use crate::dispatch::{Clock, Secret};
use crate::journal::{Action, Command, ReturnReason, UnmatchedReason};
use crate::locale::Speech;
use crate::mailing::{BounceCounts, BouncesRequest, LookReason, Mailbox, Reported, enter_bounces};

use super::args::BouncesArgs;
use super::clock::SystemClock;
use super::diagnostics::{Failure, Ui};
use super::exit::Exit;
use super::page::Page;
use super::progress::Counter;
use super::{incident_folder, interrupt, mailing, password};

/// Where the password of the mailbox may be.
const PASSWORD: password::Sources =
    password::Sources { variable: "BREACH_LETTERS_IMAP_PASSWORD", credential: "imap-password" };

/// Most messages to check that are shown; `--format json` has more.
const MOST_SHOWN: usize = 20;

pub(super) fn run(args: &BouncesArgs, ui: &Ui) -> Result<Exit, Failure> {
    if let Some(incident) = &args.incident {
        incident_folder::require(incident)?;
    }
    let request = BouncesRequest {
        mailing: mailing::request(&args.out, args.incident.clone(), Command::Bounces),
        reported: reported(args)?,
    };
    let stop = interrupt::flag_saying("\nStopping. What was read is recorded.\n");
    let clock: Arc<dyn Clock> = Arc::new(SystemClock::new(stop));
    let mut counter = Counter::new(ui, "progress-reading-bounces");
    let report = enter_bounces(&request, &clock, stop, &mut |messages| counter.show(messages));
    counter.clear();
    ui.problems(&report.problems, &report.sources);
    // Of a mailbox that cannot be opened nothing was read: that is no partial success.
    let read = |counts: &&BounceCounts| {
        counts.messages + counts.returned.values().sum::<u64>() + counts.returned_before > 0
    };
    let counts = report.counts.as_ref();
    let counts = counts.filter(|counts| !report.problems.has_errors() || read(counts));
    let mut exit = mailing::exit(&report.problems, counts.is_some());
    if let (Exit::Done, Some(counts)) = (exit, counts) {
        if counts.stopped {
            exit = Exit::Interrupted;
        } else if counts.new_to_look_at > 0 {
            exit = Exit::SomeFailed;
        }
    }
    ui.result_in(
        || text(&ui.speech, args, counts),
        || short(exit, counts),
        || {
            json!({
                "command": "bounces",
                "exit_code": exit.number(),
                "errors": report.problems.error_count(),
                "warnings": report.problems.len() - report.problems.error_count(),
                "counts": counts.map(counts_json),
                "out": args.out.display().to_string(),
            })
        },
    )?;
    Ok(exit)
}

fn reported(args: &BouncesArgs) -> Result<Reported, Failure> {
    let reason = args.reason.unwrap_or(ReturnReason::Other);
    if let Some(folder) = &args.maildir {
        return Ok(Reported::Mail(Mailbox::Maildir(folder.clone())));
    }
    if let Some(file) = &args.mbox {
        return Ok(Reported::Mail(Mailbox::Mbox(file.clone())));
    }
    if let Some((host, port)) = &args.imap {
        let tls = args.tls;
        if tls == Tls::None && !host.is_loopback() {
            let problem = Diagnostic::error(
                NOT_ENCRYPTED,
                "the password would be sent over the network unencrypted",
            )
            .help("leave --tls out, or write --tls starttls");
            return Err(Failure::new(problem));
        }
        let password = password(args.password_file.as_deref())?;
        let account = Account {
            host: host.clone(),
            port: port.unwrap_or(Account::usual_port(tls)),
            tls,
            roots: roots(args, tls)?,
            user: args.user.clone().unwrap_or_default(),
            password,
            mailbox: args.mailbox.clone(),
        };
        return Ok(Reported::Mail(Mailbox::Imap(Box::new(account))));
    }
    Ok(match &args.returned {
        Some(list) => Reported::List(list.clone(), reason),
        None => Reported::Pieces(args.pieces.clone(), reason),
    })
}

/// The password of the mailbox: from the file that is named, the environment or the service manager.
fn password(file: Option<&Path>) -> Result<Secret, Failure> {
    let failure = |message: String, place: Option<&Path>| {
        let problem = Diagnostic::error(NO_PASSWORD, message).help(format!(
            "name a file with --password-file, or set {}; it is never an argument",
            PASSWORD.variable
        ));
        let problem = match place {
            Some(path) => problem.at(Place::Path(path.display().to_string())),
            None => problem,
        };
        Failure::new(problem.with("variable", PASSWORD.variable.to_owned()))
    };
    if let Some(path) = file {
        let text = std::fs::read_to_string(path).map_err(|error| {
            failure(format!("the password cannot be read: {error}"), Some(path))
        })?;
        return Secret::new(&text).ok_or_else(|| {
            failure("this is not a password: expected one line".to_owned(), Some(path))
        });
    }
    PASSWORD.password()?.ok_or_else(|| failure("there is no password".to_owned(), None))
}

/// Whose certificates are accepted.
fn roots(args: &BouncesArgs, tls: Tls) -> Result<Roots, Failure> {
    let failure = |message: String| {
        let problem = Diagnostic::error(CA_FILE, message)
            .help("with --ca-file, name a PEM file with the certificates to accept");
        let problem = match &args.ca_file {
            Some(path) => problem.at(Place::Path(path.display().to_string())),
            None => problem,
        };
        Failure::new(problem)
    };
    let roots = match (&args.ca_file, tls) {
        (_, Tls::None) => return Ok(Roots::none()),
        (None, _) => Roots::of_this_computer(),
        (Some(path), _) => {
            Roots::of_pem(&std::fs::read(path).map_err(|error| failure(error.to_string()))?)
        }
    };
    roots.map_err(|problem| failure(problem.to_string()))
}

/// What was entered, in sentences.
fn text(speech: &Speech, args: &BouncesArgs, counts: Option<&BounceCounts>) -> String {
    let mut page = Page::new(speech);
    let Some(counts) = counts else {
        page.say("bounces-nothing-entered", &[]);
        return page.text();
    };
    let of_letters = args.returned.is_some() || !args.pieces.is_empty();
    if of_letters {
        let returned: u64 = counts.returned.values().sum();
        page.say("bounces-returned", &[("number", returned.into())]);
        for (reason, number) in by_name(&counts.returned, ReturnReason::name) {
            page.count(number, words_of_reason(reason), &[]);
        }
        page.count(counts.returned_before, "bounces-returned-before", &[]);
        page.gap();
        page.say("bounces-next-returned", &[]);
        return page.text();
    }
    page.say("bounces-read", &[("number", counts.messages.into())]);
    page.count(counts.bounced, "bounces-bounced", &[]);
    for (action, number) in by_name(&counts.reported, Action::name) {
        page.count(number, words_of_action(action), &[]);
    }
    page.count(counts.nothing_new, "bounces-nothing-new", &[]);
    page.count(counts.known, "bounces-known", &[]);
    page.count(counts.others.values().sum(), "bounces-others", &[]);
    page.count(counts.to_look_at(), "bounces-to-look-at", &[]);
    if !counts.listed.is_empty() {
        page.gap();
        page.say("bounces-heading-look", &[]);
        for listed in counts.listed.iter().take(MOST_SHOWN) {
            let why = speech.say(words_of(listed.why), &[]);
            // Names of files are made by other programs: nothing in them may turn the terminal.
            let name = crate::text::terminal_safe(&listed.name);
            let piece = listed
                .piece
                .map(|piece| speech.say("bounces-piece", &[("piece", piece.to_string().into())]));
            let piece = piece.map(|words| format!(" {words}")).unwrap_or_default();
            page.line(format!("  {name}: {why}{piece}"));
        }
        let more = counts.to_look_at().saturating_sub(MOST_SHOWN as u64);
        if more > 0 {
            page.say("bounces-more", &[("number", more.into())]);
        }
    }
    page.gap();
    if counts.stopped {
        page.say("bounces-stopped", &[]);
    }
    match counts.undelivered {
        0 => page.say("bounces-nobody-waits", &[]),
        number => {
            page.say("bounces-next", &[("number", number.into())]);
            page.line(format!(
                "  breach-letters render INCIDENT --out NEW --undelivered {}",
                args.out.display()
            ));
        }
    }
    page.text()
}

/// Counts in the order of their names, as JSON has them.
fn by_name<T: Copy>(counts: &BTreeMap<T, u64>, name: fn(T) -> &'static str) -> Vec<(T, u64)> {
    let mut counts: Vec<(T, u64)> = counts.iter().map(|(what, number)| (*what, *number)).collect();
    counts.sort_by_key(|(what, _)| name(*what));
    counts
}

fn words_of_reason(reason: ReturnReason) -> &'static str {
    match reason {
        ReturnReason::Moved => "returned-moved",
        ReturnReason::UnknownAddress => "returned-unknown-address",
        ReturnReason::Refused => "returned-refused",
        ReturnReason::NotCollected => "returned-not-collected",
        ReturnReason::Dead => "returned-dead",
        ReturnReason::Other => "returned-other",
    }
}

fn words_of_action(action: Action) -> &'static str {
    match action {
        // A failure of a piece that it says nothing new of is counted apart.
        Action::Failed => "bounces-nothing-new",
        Action::Delayed => "bounces-delayed",
        Action::Delivered => "bounces-delivered",
        Action::Relayed => "bounces-relayed",
        Action::Expanded => "bounces-expanded",
    }
}

/// Why a person must check a message.
fn words_of(why: LookReason) -> &'static str {
    match why {
        LookReason::Unmatched(why) => match why {
            UnmatchedReason::NoToken => "look-no-token",
            UnmatchedReason::UnknownToken => "look-unknown-token",
            UnmatchedReason::Several => "look-several",
            UnmatchedReason::Unclear => "look-unclear",
            UnmatchedReason::Words => "look-words",
            UnmatchedReason::Forwarded => "look-forwarded",
            UnmatchedReason::Complaint => "look-complaint",
        },
        LookReason::TooLarge => "look-too-large",
        LookReason::Unreadable => "look-unreadable",
    }
}

fn short(exit: Exit, counts: Option<&BounceCounts>) -> String {
    let Some(c) = counts else { return format!("bounces: exit {}\n", exit.number()) };
    format!(
        "bounces: messages {}, bounced {}, reported {}, nothing new {}, known {}, others {}, to look \
         at {}; returned {}, returned before {}; undelivered {}\n",
        c.messages,
        c.bounced,
        c.reported.values().sum::<u64>(),
        c.nothing_new,
        c.known,
        c.others.values().sum::<u64>(),
        c.to_look_at(),
        c.returned.values().sum::<u64>(),
        c.returned_before,
        c.undelivered,
    )
}

fn named<T: Copy>(counts: &BTreeMap<T, u64>, name: fn(T) -> &'static str) -> serde_json::Value {
    by_name(counts, name).into_iter().map(|(what, number)| (name(what), number)).collect()
}

fn counts_json(counts: &BounceCounts) -> serde_json::Value {
    let listed = counts.listed.iter().map(|listed| {
        json!({
            "name": listed.name,
            "report": listed.digest,
            "why": listed.why.name(),
            "piece": listed.piece,
        })
    });
    json!({
        "messages": counts.messages,
        "bounced": counts.bounced,
        "statuses": counts.statuses,
        "reported": named(&counts.reported, Action::name),
        "nothing_new": counts.nothing_new,
        "known": counts.known,
        "others": named(&counts.others, OtherMail::name),
        "to_look_at": counts.to_look_at,
        "listed": listed.collect::<Vec<_>>(),
        "returned": named(&counts.returned, ReturnReason::name),
        "returned_before": counts.returned_before,
        "undelivered": counts.undelivered,
        "stopped": counts.stopped,
    })
}
