//! `send OUT`: sends the e-mails, or shows what would be sent.

mod page;
mod progress;

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use serde_json::{Value, json};

use crate::diag::Diagnostic;
use crate::dispatch::Clock;
use crate::dispatch::engine::End;
use crate::journal::{Command, Confirmation, State};
use crate::mailing::{self, Destination, Dispatch, SendReport, SendRequest, ToSend};
use crate::text::{EmailAddress, check_address};

use super::args::SendArgs;
use super::clock::{SystemClock, now};
use super::cores::cores;
use super::diagnostics::{Failure, Ui};
use super::exit::Exit;
use super::{failpoint, interrupt, password};

/// Where the password of the relay may be.
const PASSWORD: password::Sources =
    password::Sources { variable: "BREACH_LETTERS_SMTP_PASSWORD", credential: "smtp-password" };

pub(super) fn run(args: &SendArgs, ui: &Ui) -> Result<Exit, Failure> {
    let test_to = args.test_to.as_deref().map(test_address).transpose()?;
    let stop = interrupt::flag_saying("\nStopping after the messages in progress.\n");
    let clock: Arc<dyn Clock> = Arc::new(SystemClock::new(stop));
    let sends = args.live || args.yes || args.confirm.is_some() || test_to.is_some();
    let report = Dispatch::open(request(args, sends)?, now());
    ui.problems(&report.problems, &report.sources);
    let Some(dispatch) = report.dispatch else {
        return Ok(super::mailing::exit(&report.problems, false));
    };
    match test_to {
        Some(to) => test(dispatch, &to, args, &clock, ui),
        None if !sends => rehearse(dispatch, args, stop, ui),
        None => send(dispatch, args, &clock, stop, ui),
    }
}

fn test_address(text: &str) -> Result<EmailAddress, Failure> {
    check_address(text)
        .map_err(|problem| Failure::new(mailing::bad_test_address(&problem.to_string())))
}

fn request(args: &SendArgs, sends: bool) -> Result<SendRequest, Failure> {
    let destination = match (&args.maildir, &args.pickup) {
        (Some(folder), _) => Destination::Maildir(folder.clone()),
        (None, Some(folder)) => Destination::Pickup(folder.clone()),
        (None, None) => Destination::Relay,
    };
    let mut overrides = args.overrides();
    overrides.needs_relay = sends && destination == Destination::Relay;
    overrides.password = PASSWORD.password()?;
    Ok(SendRequest {
        out: args.out.clone(),
        incident: args.incident.clone(),
        settings: args.settings.clone(),
        overrides,
        destination,
        on_unknown: args.on_unknown.unwrap_or_default(),
        held_too: args.on_unknown.is_some(),
        limit: args.limit,
        no_wait: args.no_wait,
        patience: args.patience,
        jobs: cores().get(),
        opened: super::mailing::opened(Command::Send),
    })
}

/// The dry run.
fn rehearse(
    dispatch: Dispatch,
    args: &SendArgs,
    stop: &AtomicBool,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let to_send = dispatch.to_send();
    let mut bar = progress::Bar::checking(ui, to_send.open);
    let jobs = args.jobs.unwrap_or_else(cores);
    let rehearsal = dispatch.rehearse(jobs, stop, &mut |checked| bar.checked(checked));
    bar.clear();
    ui.problems(&rehearsal.problems, &crate::diag::Sources::new());
    let exit = if rehearsal.different > 0 {
        Exit::Mismatch
    } else if rehearsal.problems.has_errors() {
        Exit::Internal
    } else if rehearsal.checked < to_send.open {
        Exit::Interrupted
    } else {
        Exit::Done
    };
    let record = dispatch.record().clone();
    let destination = dispatch.destination();
    let variants = dispatch.variants()?;
    ui.result_in(
        || {
            page::would_send(
                &ui.speech,
                &record,
                (&to_send, &variants),
                &rehearsal,
                &destination,
                &args.again(),
            )
        },
        || {
            format!(
                "send: {}; nothing was sent; to send {}, checked {}, different {}\n",
                exit.word(),
                to_send.open,
                rehearsal.checked,
                rehearsal.different
            )
        },
        || {
            let mut object = object(exit, &args.out, &to_send);
            object["dry_run"] = true.into();
            object["digest"] = record.digest.clone().into();
            object["variants"] = json!(variants);
            object["checked"] = rehearsal.checked.into();
            object["different"] = rehearsal.different.into();
            object["bytes"] = rehearsal.bytes.into();
            object
        },
    )?;
    closed(dispatch)?;
    Ok(exit)
}

fn closed(dispatch: Dispatch) -> Result<(), Failure> {
    Ok(dispatch.close(now()).map(drop)?)
}

/// Sends samples.
fn test(
    mut dispatch: Dispatch,
    to: &EmailAddress,
    args: &SendArgs,
    clock: &Arc<dyn Clock>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let samples = dispatch.test(to, &args.pieces, clock);
    ui.problems(&samples.problems, &crate::diag::Sources::new());
    let exit = match Exit::of_errors(&samples.problems) {
        Some(exit) => exit,
        None if !samples.refused.is_empty() => Exit::SomeFailed,
        None => Exit::Done,
    };
    ui.result_in(
        || page::tested(&ui.speech, &samples, &args.out),
        || {
            let (accepted, refused) = (samples.accepted.len(), samples.refused.len());
            format!("send: {}; samples accepted {accepted}, refused {refused}\n", exit.word())
        },
        || {
            json!({
                "command": "send",
                "status": exit.word(),
                "exit_code": exit.number(),
                "test": true,
                "accepted": samples.accepted,
                "refused": samples.refused,
                "out": args.out.display().to_string(),
            })
        },
    )?;
    closed(dispatch)?;
    Ok(exit)
}

fn send(
    dispatch: Dispatch,
    args: &SendArgs,
    clock: &Arc<dyn Clock>,
    stop: &AtomicBool,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let to_send = dispatch.to_send();
    let confirmed = match confirmed(&dispatch, &to_send, args, ui) {
        Ok(Some(confirmed)) => confirmed,
        Ok(None) => {
            ui.result_in(
                || ui.speech.say("send-not-typed", &[]) + "\n",
                || "send: nothing was sent\n".to_owned(),
                || object(Exit::Interrupted, &args.out, &to_send),
            )?;
            closed(dispatch)?;
            return Ok(Exit::Interrupted);
        }
        Err(problem) => {
            closed(dispatch)?;
            return Err(problem.into());
        }
    };
    if !dispatch.recovered().unknown.is_empty() && !ui.quiet {
        let number = dispatch.recovered().unknown.len();
        let line = ui.speech.say("send-recovered", &[("number", number.into())]);
        ui.note(&line);
    }
    let mut bar =
        progress::Bar::sending(ui, dispatch.time_zone().unwrap_or_else(jiff::tz::TimeZone::system));
    let report = dispatch
        .send(confirmed, clock, failpoint::hook(), stop, &mut |numbers| bar.sending_on(numbers));
    bar.clear();
    ui.problems(&report.problems, &crate::diag::Sources::new());
    let exit = exit(&report);
    let short = short_line(exit, &report);
    ui.result_in(
        || page::sent(&ui.speech, exit, &report, &args.out),
        || short,
        || sent_json(exit, args, &to_send, &report),
    )?;
    Ok(exit)
}

/// How the messages are confirmed; `None` if another number was typed.
fn confirmed(
    dispatch: &Dispatch,
    to_send: &ToSend,
    args: &SendArgs,
    ui: &Ui,
) -> Result<Option<Confirmation>, Box<Diagnostic>> {
    if let Some(code) = &args.confirm {
        return match dispatch.is_confirmed_by(code) {
            true => Ok(Some(Confirmation::Code)),
            false => Err(Box::new(mailing::not_confirmed(&dispatch.record().digest))),
        };
    }
    if args.yes {
        return Ok(Some(Confirmation::Yes));
    }
    if !io::stdin().is_terminal() {
        return Err(Box::new(mailing::no_terminal()));
    }
    let variants = dispatch.variants()?;
    let destination = dispatch.destination();
    let numbers = page::numbers(&ui.speech, dispatch.record(), (to_send, &variants), &destination);
    let question = ui.speech.say("send-question", &[("number", to_send.open.into())]);
    let mut stderr = io::stderr().lock();
    let _ = stderr.write_all(format!("{numbers}\n{question} ").as_bytes());
    let _ = stderr.flush();
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).unwrap_or_default();
    let digits: String = line.chars().filter(char::is_ascii_digit).collect();
    let rest = line.trim().chars().all(|c| c.is_ascii_digit() || c.is_whitespace());
    let same = rest && digits.parse() == Ok(to_send.open);
    Ok(same.then_some(Confirmation::Terminal))
}

fn exit(report: &SendReport) -> Exit {
    if report.head.is_none() {
        return Exit::Internal;
    }
    let Some(run) = &report.report else { return Exit::InputErrors };
    match run.end {
        End::Mismatch { .. } => Exit::Mismatch,
        End::CannotRecord(_) | End::Died => Exit::Internal,
        End::Done => {
            let of = |state| report.states.get(&state).copied().unwrap_or_default();
            let missing = of(State::Rejected)
                + of(State::Held)
                + of(State::Bounced)
                + of(State::LetterPlanned)
                + of(State::Unknown);
            if missing > 0 { Exit::SomeFailed } else { Exit::Done }
        }
        End::Stopped
        | End::Relay(_)
        | End::Breaker { .. }
        | End::Date
        | End::Hours
        | End::Waiting
        | End::Limit => Exit::Interrupted,
    }
}

fn short_line(exit: Exit, report: &SendReport) -> String {
    let mut line = format!("send: {}", exit.word());
    if let Some(run) = &report.report {
        let n = &run.numbers;
        line.push_str(&format!(
            "; {}; accepted {}, refused for now {}, refused {}, unknown {}, held {}",
            mailing::end_name(&run.end),
            n.accepted,
            n.deferred,
            n.rejected,
            n.unknown,
            n.held
        ));
    }
    let states = report.states.iter().map(|(state, number)| format!("{} {number}", state.name()));
    line.push_str(&format!("; {}\n", states.collect::<Vec<_>>().join(", ")));
    line
}

fn states_json(states: &std::collections::BTreeMap<State, u64>) -> Value {
    let states = states.iter().map(|(state, number)| (state.name().to_owned(), (*number).into()));
    Value::Object(states.collect())
}

fn object(exit: Exit, out: &Path, to_send: &ToSend) -> Value {
    json!({
        "command": "send",
        "status": exit.word(),
        "exit_code": exit.number(),
        "dry_run": false,
        "emails": to_send.emails,
        "to_send": to_send.open,
        "states": states_json(&to_send.states),
        "languages": to_send.languages,
        "domains": to_send.domains.iter().cloned().collect::<std::collections::BTreeMap<_, _>>(),
        "other_domains": to_send.other_domains,
        "least_seconds": to_send.least.as_secs(),
        "out": out.display().to_string(),
    })
}

fn sent_json(exit: Exit, args: &SendArgs, to_send: &ToSend, report: &SendReport) -> Value {
    let mut object = object(exit, &args.out, to_send);
    object["states"] = states_json(&report.states);
    object["head"] = report.head.as_ref().map(|head| head.head.clone()).into();
    if let Some(run) = &report.report {
        let n = &run.numbers;
        object["end"] = mailing::end_name(&run.end).into();
        object["run"] = json!({
            "accepted": n.accepted,
            "deferred": n.deferred,
            "rejected": n.rejected,
            "unknown": n.unknown,
            "held": n.held,
            "waiting": n.waiting,
            "next": n.next.map(|next| next.to_string()),
        });
    }
    object
}
