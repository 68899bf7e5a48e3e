//! What a person reads.

use std::path::Path;
use std::time::Duration;

use super::super::page::{Page, path};
use super::super::words::language_names;
use super::now::Now;
use super::words::{in_words, pause_words, state_words};
use crate::diag::Arg;
use crate::journal::{Counts, Moment, State};
use crate::locale::Speech;
use crate::mailing::Share;
use crate::terms::Medium;

/// Most pieces that are listed by number.
const NAMED: usize = 20;

pub(super) fn text(speech: &Speech, out: &Path, now: &Now, listed: Option<(u64, &Path)>) -> String {
    let mut page = Page::new(speech);
    page.say("standing-heading", &[("out", path(out)), ("rows", now.rows.into())]);
    let media = [
        ("standing-heading-emails", Some(Medium::Email)),
        ("standing-heading-letters", Some(Medium::Letter)),
        ("standing-heading-undecided", None),
    ];
    for (heading, medium) in media {
        let counts = now.of_medium(medium);
        if counts.sum() > 0 {
            page.gap();
            page.say(heading, &[]);
            for (state, number) in counts.iter() {
                page.count(number, state_words(state), &[]);
            }
        }
    }
    shares(&mut page, now);
    page.gap();
    if let Some(command) = &now.held_by {
        page.say("standing-held", &[("command", command.to_string().into())]);
    } else if let Some((at, why)) = &now.paused {
        let why = in_words(speech, why, pause_words);
        page.say("standing-paused", &[("time", local(*at).into()), ("why", why.into())]);
    }
    if let Some((rate, left)) = now.rate {
        page.line(pace(speech, rate, left));
    }
    if let Some((number, next)) = now.waiting {
        page.say("standing-waiting", &[("number", number.into()), ("time", local(next).into())]);
    }
    for (id, pieces) in [("standing-unknown", &now.unknown), ("standing-kept", &now.held)] {
        if !pieces.is_empty() {
            let args = [("number", pieces.len().into()), ("pieces", named(pieces).into())];
            page.say(id, &args);
        }
    }
    if !now.held.is_empty() {
        page.say("send-next-held", &[]);
        page.line(format!(
            "  breach-letters send {} --live --on-unknown resend|letter",
            out.display()
        ));
    }
    match &now.head {
        Some(head) => page.say(
            "standing-head",
            &[("lines", head.lines.into()), ("head", head.head.clone().into())],
        ),
        None => page.say("standing-no-journal", &[]),
    }
    let sum = match now.sum {
        0 => "standing-sum-zero",
        _ => "standing-sum-wrong",
    };
    page.say(sum, &[("sum", now.sum.to_string().into())]);
    if let Some((number, file)) = listed {
        page.say("standing-listed", &[("number", number.into()), ("file", path(file))]);
    }
    page.text()
}

/// By language, and e-mails by domain.
fn shares(page: &mut Page<'_>, now: &Now) {
    let speech = page.speech;
    let share = |name: String, counts: &Counts| {
        let done = counts.sum() - to_do(counts) - not_delivered(counts);
        let args: [(&'static str, Arg); 4] = [
            ("name", name.into()),
            ("done", speech.number(done).into()),
            ("open", speech.number(to_do(counts)).into()),
            ("missing", speech.number(not_delivered(counts)).into()),
        ];
        args
    };
    let languages: Vec<_> = now.tally.languages.iter().filter(|(tag, _)| !tag.is_empty()).collect();
    if languages.len() > 1 {
        page.gap();
        page.say("standing-heading-languages", &[]);
        for (tag, counts) in languages {
            page.count(counts.sum(), "standing-share", &share(language_names(speech, tag), counts));
        }
    }
    if now.domains.iter().any(|domain| domain.name.is_some()) {
        page.gap();
        page.say("standing-heading-domains", &[]);
        for Share { name, counts } in &now.domains {
            let name = name.clone().unwrap_or_else(|| speech.say("standing-small-domains", &[]));
            page.count(counts.sum(), "standing-share", &share(name, counts));
        }
    }
}

/// The run in one line.
pub(super) fn line(speech: &Speech, now: &Now) -> String {
    let emails = now.of_medium(Some(Medium::Email));
    let mut words = speech.say(
        "standing-line",
        &[
            ("accepted", speech.number(emails.of(State::Accepted)).into()),
            ("all", speech.number(emails.sum()).into()),
            ("waiting", speech.number(emails.of(State::Deferred)).into()),
            ("refused", speech.number(emails.of(State::Rejected)).into()),
            ("unknown", speech.number(emails.of(State::Unknown)).into()),
        ],
    );
    if let Some((rate, left)) = now.rate {
        words.push_str("; ");
        words.push_str(&pace(speech, rate, left));
    }
    words
}

fn pace(speech: &Speech, rate: u64, left: Duration) -> String {
    let minutes = left.as_secs().div_ceil(60);
    speech.say(
        "standing-rate",
        &[
            ("rate", speech.number(rate.div_ceil(10)).into()),
            ("hours", (minutes / 60).into()),
            ("minutes", (minutes % 60).into()),
        ],
    )
}

fn to_do(counts: &Counts) -> u64 {
    counts.iter().filter(|(state, _)| state.is_open()).map(|(_, number)| number).sum()
}

fn not_delivered(counts: &Counts) -> u64 {
    counts.iter().filter(|(state, _)| state.is_missing()).map(|(_, number)| number).sum()
}

fn named(pieces: &[u64]) -> String {
    let shown: Vec<String> = pieces.iter().take(NAMED).map(u64::to_string).collect();
    let more = if pieces.len() > NAMED { ", …" } else { "" };
    format!("{}{more}", shown.join(", "))
}

/// A moment by the clock of the computer.
fn local(at: Moment) -> String {
    let moment = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default();
    moment.to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M").to_string()
}
