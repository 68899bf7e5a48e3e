//! The pages of `send`: what it would do, and what it did.

use std::collections::BTreeMap;
use std::path::Path;

use crate::cli::exit::Exit;
use crate::cli::page::{Page, path};
use crate::cli::words::language_names;
use crate::dispatch::engine::End;
use crate::journal::State;
use crate::locale::Speech;
use crate::mailing::{Rehearsal, Samples, SendReport, ToSend};
use crate::outbox::RunRecord;

/// Messages by the name of their variant.
type Variants = BTreeMap<String, u64>;

/// The name of a variant as `check` and `render` say it, from its name in lists: `adult:
/// personal-identity-code yes`. A word that is not known stays.
fn kind_words(speech: &Speech, name: &str) -> String {
    let (audience, data) = name.split_once(": ").unwrap_or((name, ""));
    let mut parts = audience.split(", ").chain(data.split(", ")).filter(|part| !part.is_empty());
    let audience = parts.next().unwrap_or_default();
    let told = speech.try_say(&format!("audience-{audience}"), &[]);
    let mut words = vec![told.unwrap_or_else(|| audience.to_owned())];
    words.extend(parts.map(|part| match part.rsplit_once(' ') {
        _ if part == "large print" => speech.say("variant-large-print", &[]),
        Some((category, answer @ ("yes" | "no" | "open"))) => {
            let args = [
                ("category", category.replace('-', " ").into()),
                ("answer", answer.to_owned().into()),
            ];
            speech.say("variant-data", &args)
        }
        _ => part.to_owned(),
    }));
    words.join(", ")
}

/// What is to be sent, to whom, in numbers: what somebody confirms.
pub(super) fn numbers(
    speech: &Speech,
    record: &RunRecord,
    (to_send, variants): (&ToSend, &Variants),
    destination: &str,
) -> String {
    let mut page = Page::new(speech);
    fill(&mut page, record, (to_send, variants), destination);
    page.text()
}

fn fill(
    page: &mut Page<'_>,
    record: &RunRecord,
    (to_send, variants): (&ToSend, &Variants),
    destination: &str,
) {
    let speech = page.speech;
    page.say("send-to", &[("destination", destination.to_owned().into())]);
    page.count(to_send.open, "send-messages", &[]);
    page.count(to_send.deferred, "send-deferred", &[]);
    page.count(to_send.unknown, "send-unknown", &[]);
    page.count(to_send.held, "send-held", &[]);
    page.count(to_send.emails - to_send.open, "send-not-open", &[]);
    let languages = to_send.languages.iter();
    let languages = languages.map(|(tags, number)| (*number, language_names(speech, tags)));
    page.section("send-heading-languages", languages);
    let kinds = variants.iter().map(|(name, number)| (*number, kind_words(speech, name)));
    page.section("heading-variants", kinds);
    let domains = to_send.domains.iter().take(10).map(|(name, number)| (*number, name.clone()));
    let shown: u64 = to_send.domains.iter().take(10).map(|(_, number)| number).sum();
    let others = to_send.open.saturating_sub(shown);
    let others = (others, speech.say("send-other-domains", &[]));
    page.section("send-heading-domains", domains.chain([others]));
    page.gap();
    let minutes = to_send.least.as_secs().div_ceil(60);
    match minutes {
        0 => page.say("send-no-limit", &[]),
        1..=120 => page.say("send-least", &[("number", minutes.into())]),
        _ => page.say("send-least-hours", &[("number", minutes.div_ceil(60).into())]),
    }
    match &to_send.reports {
        Some((address, true)) => {
            page.say("send-reports-verp", &[("address", address.clone().into())]);
        }
        Some((address, false)) => {
            page.say("send-reports", &[("address", address.clone().into())]);
            page.say("send-reports-no-verp", &[]);
        }
        None => {}
    }
    if !record.digest.is_empty() {
        page.say("send-digest", &[("digest", record.digest.clone().into())]);
    }
}

/// The dry run.
pub(super) fn would_send(
    speech: &Speech,
    record: &RunRecord,
    (to_send, variants): (&ToSend, &Variants),
    rehearsal: &Rehearsal,
    destination: &str,
    again: &str,
) -> String {
    let mut page = Page::new(speech);
    page.say("send-nothing-sent", &[]);
    page.gap();
    fill(&mut page, record, (to_send, variants), destination);
    page.gap();
    if rehearsal.different > 0 {
        page.say("send-different", &[("number", rehearsal.different.into())]);
        return page.text();
    }
    page.say("send-checked", &[("number", rehearsal.checked.into())]);
    if to_send.open > 0 {
        page.say("send-how", &[]);
        page.line(format!("  {again} --live"));
    }
    page.text()
}

/// Samples.
pub(super) fn tested(speech: &Speech, samples: &Samples, out: &Path) -> String {
    let mut page = Page::new(speech);
    page.count(samples.accepted.len() as u64, "send-samples", &[]);
    page.count(samples.refused.len() as u64, "send-samples-refused", &[]);
    page.say("send-samples-nobody", &[("out", path(out))]);
    page.text()
}

/// The end of sending.
pub(super) fn sent(speech: &Speech, exit: Exit, report: &SendReport, out: &Path) -> String {
    let mut page = Page::new(speech);
    let end = report.report.as_ref().map(|report| &report.end);
    match exit {
        Exit::Done => page.say("send-done", &[]),
        Exit::SomeFailed => page.say("send-some-missing", &[]),
        Exit::Mismatch => page.say("send-mismatch", &[]),
        Exit::Internal => page.say("send-broken", &[]),
        _ => page.say("send-paused", &[]),
    }
    let why = end.and_then(|end| match end {
        End::Stopped => Some("send-why-stopped"),
        End::Date => Some("send-why-date"),
        End::Hours => Some("send-why-hours"),
        End::Waiting => Some("send-why-waiting"),
        End::Limit => Some("send-why-limit"),
        // Those that are problems have said what is wrong.
        End::Done
        | End::Relay(_)
        | End::Breaker { .. }
        | End::Mismatch { .. }
        | End::CannotRecord(_)
        | End::Died => None,
    });
    if let Some(why) = why {
        page.say(why, &[]);
    }
    page.gap();
    for state in State::ALL {
        let number = report.states.get(&state).copied().unwrap_or_default();
        let id = match state {
            State::Planned | State::Leased => "send-state-planned",
            State::Deferred => "send-state-deferred",
            State::Accepted => "send-state-accepted",
            State::Unknown => "send-state-unknown",
            State::Held => "send-state-held",
            State::Rejected => "send-state-rejected",
            State::Bounced => "send-state-bounced",
            State::LetterPlanned => "send-state-letter",
            _ => continue,
        };
        page.count(number, id, &[]);
    }
    page.gap();
    let out = out.display();
    let of = |state| report.states.get(&state).copied().unwrap_or_default();
    let open = of(State::Planned) + of(State::Deferred) + of(State::Leased) + of(State::Unknown);
    let letters = of(State::Rejected) + of(State::Bounced);
    if open > 0 {
        page.say("send-next-again", &[]);
    }
    page.say("send-next-status", &[]);
    page.line(format!("  breach-letters status {out}"));
    if open == 0 && of(State::Accepted) > 0 {
        page.say("send-next-bounces", &[]);
        page.line(format!("  breach-letters bounces {out} --maildir DIR"));
    }
    if of(State::Held) > 0 {
        page.say("send-next-held", &[]);
        page.line(format!("  breach-letters send {out} --live --on-unknown resend|letter"));
    }
    if open == 0 && letters > 0 {
        page.say("send-next-letters", &[]);
        page.line(format!("  breach-letters render INCIDENT --out NEW --undelivered {out}"));
    }
    page.text()
}
