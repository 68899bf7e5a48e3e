//! `status OUT`: where every piece is, also while another process sends.

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};

use crate::diag::{Arg, Sources};
use crate::journal::{Answer, Counts, Event, Medium, Moment, State, Tally};
use crate::locale::Speech;
use crate::mailing::{MissingRow, Share, Standing};
use crate::outbox::{CellDelimiter, PeopleList};

use super::args::StatusArgs;
use super::clock::now;
use super::diagnostics::{Failure, Ui};
use super::exit::Exit;
use super::interrupt;
use super::page::{Page, path};
use super::words::language_names;

/// How often a run that goes on is looked at.
const AGAIN: Duration = Duration::from_secs(1);

/// So many pieces are named by number.
const NAMED: usize = 20;

/// Columns of the list of those who did not get it.
const COLUMNS: [&str; 8] = [
    "standing-column-recipient",
    "standing-column-piece",
    "standing-column-channel",
    "standing-column-language",
    "standing-column-state",
    "standing-column-reason",
    "standing-column-code",
    "standing-column-other-piece",
];

fn state_words(state: State) -> &'static str {
    match state {
        State::Planned => "standing-state-planned",
        State::Leased => "standing-state-leased",
        State::Deferred => "standing-state-deferred",
        State::Accepted => "standing-state-accepted",
        State::Unknown => "standing-state-unknown",
        State::Held => "standing-state-held",
        State::Rejected => "standing-state-rejected",
        State::Bounced => "standing-state-bounced",
        State::Printed => "standing-state-printed",
        State::HandedOver => "standing-state-handed-over",
        State::Returned => "standing-state-returned",
        State::LetterPlanned => "standing-state-letter-planned",
        State::Excluded => "standing-state-excluded",
        State::Failed => "standing-state-failed",
    }
}

/// Why sending stopped.
fn pause_words(why: &str) -> &'static str {
    match why {
        "relay" => "standing-paused-relay",
        "refusals" => "standing-paused-refusals",
        "end-date" => "standing-paused-end-date",
        "hours" => "standing-paused-hours",
        "waiting" => "standing-paused-waiting",
        "limit" => "standing-paused-limit",
        _ => "standing-paused-stopped",
    }
}

/// Why a piece did not arrive, as the journal says it.
fn reason_words(why: &str) -> Option<&'static str> {
    Some(match why {
        "refused" => "standing-why-refused",
        "given-up" => "standing-why-given-up",
        "needs-letter" => "standing-why-needs-letter",
        "connection-lost" | "silence" | "folder" | "killed" | "power-loss" | "unknown" => {
            "standing-why-unknown"
        }
        "policy" => "standing-why-policy",
        "mismatch" => "standing-why-mismatch",
        "moved" => "standing-why-moved",
        "unknown-address" => "standing-why-unknown-address",
        "not-collected" => "standing-why-not-collected",
        "dead" => "standing-why-dead",
        "other" => "standing-why-other",
        _ => return None,
    })
}

pub(super) fn run(args: &StatusArgs, ui: &Ui) -> Result<Exit, Failure> {
    let mut sources = Sources::new();
    let standing = Standing::open(&args.out, &mut sources);
    let mut standing = standing.map_err(|problems| Failure { problems, sources })?;
    if args.follow {
        follow(&mut standing, ui)?;
    }
    let listed = match &args.missing {
        None => None,
        Some(file) => Some(list(&standing, file, &ui.speech)?),
    };
    let now = Now::of(&standing);
    ui.result_in(
        || text(&ui.speech, &args.out, &now, listed.zip(args.missing.as_deref())),
        || short(&now),
        || json_object(&args.out, &now, listed),
    )?;
    Ok(now.exit())
}

/// Everything that is told, at one moment.
struct Now {
    at: Moment,
    rows: u64,
    tally: Tally,
    sum: i64,
    domains: Vec<Share>,
    waiting: Option<(u64, Moment)>,
    unknown: Vec<u64>,
    held: Vec<u64>,
    held_by: Option<String>,
    paused: Option<(Moment, String)>,
    rate: Option<(u64, Duration)>,
    head: Option<crate::journal::Exported>,
}

impl Now {
    fn of(standing: &Standing) -> Self {
        let at = now();
        let tally = standing.ledger().tally();
        let held_by = standing.held_by();
        let sends = held_by.as_deref() == Some("send");
        Self {
            at,
            rows: standing.rows,
            sum: standing.sum(&tally),
            domains: Standing::domains(&tally),
            waiting: standing.waiting(),
            unknown: standing.pieces_in(State::Unknown),
            held: standing.pieces_in(State::Held),
            rate: standing.rate(&tally, at).filter(|_| sends),
            held_by,
            paused: standing.paused(),
            head: standing.head(),
            tally,
        }
    }

    fn of_medium(&self, medium: Option<Medium>) -> Counts {
        self.tally.media.get(&medium).copied().unwrap_or_default()
    }

    fn exit(&self) -> Exit {
        if self.sum == 0 { Exit::Done } else { Exit::Mismatch }
    }
}

/// Tells how a run goes on until it ends.
fn follow(standing: &mut Standing, ui: &Ui) -> Result<(), Failure> {
    let stop = interrupt::flag_saying("\n");
    let mut last = None;
    while standing.held_by().is_some() && !stop.load(std::sync::atomic::Ordering::SeqCst) {
        let now = Now::of(standing);
        if last != Some(now.tally.states) {
            last = Some(now.tally.states);
            if ui.may_animate() {
                ui.line_again(&line(&ui.speech, &now));
            } else {
                ui.result_in(
                    || format!("{}\n", line(&ui.speech, &now)),
                    || short(&now),
                    || json_object(Path::new(""), &now, None),
                )?;
            }
        }
        let until = Instant::now() + AGAIN;
        while Instant::now() < until && !stop.load(std::sync::atomic::Ordering::SeqCst) {
            std::thread::sleep(Duration::from_millis(50));
        }
        standing.refresh()?;
    }
    if ui.may_animate() {
        ui.line_again("");
    }
    Ok(())
}

/// The run in one line.
fn line(speech: &Speech, now: &Now) -> String {
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

fn text(speech: &Speech, out: &Path, now: &Now, listed: Option<(u64, &Path)>) -> String {
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
        page.say("standing-held", &[("command", command.clone().into())]);
    } else if let Some((at, why)) = &now.paused {
        let why = speech.say(pause_words(why), &[]);
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

fn short(now: &Now) -> String {
    let states: Vec<String> = now
        .tally
        .states
        .iter()
        .map(|(state, number)| format!("{} {number}", state.name()))
        .collect();
    let held = now.held_by.as_deref().unwrap_or("nobody");
    format!("status: rows {}; {}; sum {}; open by {held}\n", now.rows, states.join(", "), now.sum)
}

fn counts_json(counts: &Counts) -> Value {
    let states = State::ALL.map(|state| (state.name().to_owned(), counts.of(state).into()));
    Value::Object(states.into_iter().filter(|(_, number)| *number != 0).collect::<Map<_, _>>())
}

fn json_object(out: &Path, now: &Now, listed: Option<u64>) -> Value {
    let media =
        [("email", Some(Medium::Email)), ("letter", Some(Medium::Letter)), ("undecided", None)];
    let media = media.map(|(name, medium)| (name.to_owned(), counts_json(&now.of_medium(medium))));
    let languages =
        now.tally.languages.iter().map(|(tag, counts)| (tag.clone(), counts_json(counts)));
    let domains = now.domains.iter().map(|share| {
        json!({ "domain": share.name, "messages": share.counts.sum(), "states": counts_json(&share.counts) })
    });
    let states =
        State::ALL.map(|state| (state.name().to_owned(), now.tally.states.of(state).into()));
    json!({
        "command": "status",
        "exit_code": now.exit().number(),
        "out": out.display().to_string(),
        "at": now.at.to_string(),
        "rows": now.rows,
        "sum": now.sum,
        "states": Value::Object(states.into_iter().collect::<Map<_, _>>()),
        "channels": Value::Object(media.into_iter().collect::<Map<_, _>>()),
        "languages": Value::Object(languages.collect::<Map<_, _>>()),
        "domains": domains.collect::<Vec<_>>(),
        "unknown_pieces": now.unknown,
        "held_pieces": now.held,
        "waiting": now.waiting.map(|(number, next)| json!({ "messages": number, "next": next.to_string() })),
        "running": now.held_by,
        "paused": now.paused.as_ref().map(|(at, why)| json!({ "at": at.to_string(), "why": why })),
        "per_minute": now.rate.map(|(tenths, _)| tenths as f64 / 10.0),
        "seconds_left": now.rate.map(|(_, left)| left.as_secs()),
        "journal": now.head.as_ref().map(|head| json!({ "lines": head.lines, "head": head.head })),
        "missing_listed": listed,
    })
}

/// Writes the list of those who did not get it; gives how many rows it has.
fn list(standing: &Standing, file: &Path, speech: &Speech) -> Result<u64, Failure> {
    let write = |error: crate::outbox::WriteError| Failure::new(error.to_diagnostic());
    let headers = COLUMNS.map(|column| speech.say(column, &[]));
    let mut list = PeopleList::create(file, &headers, CellDelimiter::default()).map_err(write)?;
    let rows = standing.missing()?;
    for row in &rows {
        list.push(&cells(row, speech)).map_err(write)?;
    }
    list.finish().map_err(write)?;
    Ok(rows.len() as u64)
}

fn cells(row: &MissingRow, speech: &Speech) -> [String; 8] {
    let (why, code) = match &row.event {
        Some(Event::Rejected { why, answer, .. }) => (why.as_str(), code(answer)),
        Some(Event::Deferred { answer, .. }) => ("", code(answer)),
        Some(Event::Bounced { status, .. }) => ("", status.clone()),
        Some(Event::Unknown { why, .. } | Event::Held { why, .. }) => (why.as_str(), String::new()),
        Some(Event::Returned { reason, .. }) => (reason.as_str(), String::new()),
        _ => ("", String::new()),
    };
    let reason = match why {
        // Of a letter that somebody did not take; a message is refused by a server.
        "refused" if matches!(row.event, Some(Event::Returned { .. })) => {
            speech.say("standing-why-returned-refused", &[])
        }
        "" => row.reason.clone(),
        why => reason_words(why).map_or_else(|| why.to_owned(), |id| speech.say(id, &[])),
    };
    [
        row.recipient.clone(),
        row.piece.map(|piece| piece.to_string()).unwrap_or_default(),
        row.medium.map(Medium::name).unwrap_or_default().to_owned(),
        row.language.clone(),
        speech.say(state_words(row.state), &[("number", 1_u64.into())]),
        reason,
        code,
        speech.say(if row.other_piece { "standing-yes" } else { "standing-no" }, &[]),
    ]
}

/// The enhanced code, or else the plain one.
fn code(answer: &Answer) -> String {
    match (answer.enhanced.as_str(), answer.code) {
        ("", 0) => String::new(),
        ("", code) => code.to_string(),
        (enhanced, _) => enhanced.to_owned(),
    }
}
