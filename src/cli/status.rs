//! `status OUT`: where every piece is, also while another process sends.

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};

use crate::diag::{Arg, Sources};
use crate::journal::{
    Answer, Command, Counts, Event, HoldReason, Moment, PauseReason, RejectReason, ReturnReason,
    State, Stored, Tally, UnknownReason,
};
use crate::locale::Speech;
use crate::mailing::{FolderStatus, MissingRow, Share};
use crate::outbox::{CellDelimiter, PeopleList};

use super::args::StatusArgs;
use super::clock::now;
use super::diagnostics::{Failure, Ui};
use super::exit::Exit;
use super::interrupt;
use super::page::{Page, path};
use super::words::language_names;
use crate::terms::Medium;

/// How often `--follow` refreshes.
const AGAIN: Duration = Duration::from_secs(1);

/// Most pieces that are listed by number.
const NAMED: usize = 20;

/// Columns of the list of recipients whose piece did not arrive.
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
fn pause_words(why: PauseReason) -> &'static str {
    match why {
        PauseReason::Stopped => "standing-paused-stopped",
        PauseReason::Relay => "standing-paused-relay",
        PauseReason::Refusals => "standing-paused-refusals",
        PauseReason::EndDate => "standing-paused-end-date",
        PauseReason::Hours => "standing-paused-hours",
        PauseReason::Waiting => "standing-paused-waiting",
        PauseReason::Limit => "standing-paused-limit",
        PauseReason::Mismatch => "standing-paused-mismatch",
        PauseReason::Journal => "standing-paused-journal",
        PauseReason::Internal => "standing-paused-internal",
    }
}

fn rejected_words(why: RejectReason) -> &'static str {
    match why {
        RejectReason::Refused => "standing-why-refused",
        RejectReason::GivenUp => "standing-why-given-up",
        RejectReason::NeedsLetter => "standing-why-needs-letter",
        RejectReason::Unknown => "standing-why-unknown",
        RejectReason::Policy => "standing-why-policy",
        RejectReason::Mismatch => "standing-why-mismatch",
    }
}

fn unknown_words(why: UnknownReason) -> &'static str {
    match why {
        UnknownReason::ConnectionLost
        | UnknownReason::Silence
        | UnknownReason::Folder
        | UnknownReason::Killed
        | UnknownReason::PowerLoss => "standing-why-unknown",
    }
}

fn held_words(why: HoldReason) -> &'static str {
    rejected_words(why.into())
}

fn returned_words(why: ReturnReason) -> &'static str {
    match why {
        ReturnReason::Moved => "standing-why-moved",
        ReturnReason::UnknownAddress => "standing-why-unknown-address",
        // Of a letter that somebody did not take; a message is refused by a server.
        ReturnReason::Refused => "standing-why-returned-refused",
        ReturnReason::NotCollected => "standing-why-not-collected",
        ReturnReason::Dead => "standing-why-dead",
        ReturnReason::Other => "standing-why-other",
    }
}

/// A stored reason in words; one of another version as it is stored.
fn in_words<T: Copy>(speech: &Speech, why: &Stored<T>, words: fn(T) -> &'static str) -> String {
    match why {
        Stored::Known(why) => speech.say(words(*why), &[]),
        Stored::Other(why) => why.clone(),
    }
}

pub(super) fn run(args: &StatusArgs, ui: &Ui) -> Result<Exit, Failure> {
    let mut sources = Sources::new();
    let standing = FolderStatus::open(&args.out, &mut sources);
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

/// Everything that is shown, at one moment.
struct Now {
    at: Moment,
    rows: u64,
    tally: Tally,
    sum: i64,
    domains: Vec<Share>,
    waiting: Option<(u64, Moment)>,
    unknown: Vec<u64>,
    held: Vec<u64>,
    held_by: Option<Stored<Command>>,
    paused: Option<(Moment, Stored<PauseReason>)>,
    rate: Option<(u64, Duration)>,
    head: Option<crate::journal::Exported>,
}

impl Now {
    fn of(standing: &FolderStatus) -> Self {
        let at = now();
        let tally = standing.ledger().tally();
        let held_by = standing.held_by().cloned();
        let sends = held_by == Some(Command::Send.into());
        Self {
            at,
            rows: standing.rows,
            sum: standing.sum(&tally),
            domains: FolderStatus::domains(&tally),
            waiting: standing.waiting(),
            unknown: standing.pieces_in(State::Unknown),
            held: standing.pieces_in(State::Held),
            rate: standing.rate(&tally, at).filter(|_| sends),
            held_by,
            paused: standing.paused().map(|(at, why)| (at, why.clone())),
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

/// Shows the progress of a run until it ends.
fn follow(standing: &mut FolderStatus, ui: &Ui) -> Result<(), Failure> {
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
    let held = now.held_by.as_ref().map_or_else(|| "nobody".to_owned(), Stored::to_string);
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
        "paused": now.paused.as_ref().map(|(at, why)| json!({ "at": at.to_string(), "why": why.to_string() })),
        "per_minute": now.rate.map(|(tenths, _)| tenths as f64 / 10.0),
        "seconds_left": now.rate.map(|(_, left)| left.as_secs()),
        "journal": now.head.as_ref().map(|head| json!({ "lines": head.lines, "head": head.head })),
        "missing_listed": listed,
    })
}

/// Writes the list of recipients whose piece did not arrive; returns its number of rows.
fn list(standing: &FolderStatus, file: &Path, speech: &Speech) -> Result<u64, Failure> {
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
    let of_row = || row.reason.clone();
    let (reason, code) = match &row.event {
        Some(Event::Rejected { why, answer, .. }) => {
            (in_words(speech, why, rejected_words), code(answer))
        }
        Some(Event::Deferred { answer, .. }) => (of_row(), code(answer)),
        Some(Event::Bounced { status, .. }) => (of_row(), status.clone()),
        Some(Event::Unknown { why, .. }) => (in_words(speech, why, unknown_words), String::new()),
        Some(Event::Held { why, .. }) => (in_words(speech, why, held_words), String::new()),
        Some(Event::Returned { reason, .. }) => {
            (in_words(speech, reason, returned_words), String::new())
        }
        _ => (of_row(), String::new()),
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::locale::UiLanguage;

    #[test]
    fn each_reason_to_stop_has_words_of_its_own() {
        for language in UiLanguage::ALL {
            let speech = Speech::new(language);
            let say = |why: &PauseReason| in_words(&speech, &(*why).into(), pause_words);
            let said: BTreeSet<String> = PauseReason::ALL.iter().map(say).collect();
            assert_eq!(said.len(), PauseReason::ALL.len(), "{language:?}: {said:?}");
            assert!(said.iter().all(|words| !words.contains("standing-")), "{said:?}");
        }
        let english = Speech::new(UiLanguage::English);
        let altered = in_words(&english, &PauseReason::Mismatch.into(), pause_words);
        assert_eq!(altered, "a message is not as it was made");
    }

    #[test]
    fn a_reason_of_another_version_is_shown_as_it_is_stored() {
        let speech = Speech::new(UiLanguage::Finnish);
        let why = Stored::Other("solar-flare".to_owned());
        assert_eq!(in_words(&speech, &why, pause_words), "solar-flare");
    }

    #[test]
    fn each_reason_of_a_missing_piece_has_words() {
        for language in UiLanguage::ALL {
            let speech = Speech::new(language);
            let mut ids: Vec<&str> = Vec::new();
            ids.extend(RejectReason::ALL.iter().map(|why| rejected_words(*why)));
            ids.extend(UnknownReason::ALL.iter().map(|why| unknown_words(*why)));
            ids.extend(HoldReason::ALL.iter().map(|why| held_words(*why)));
            ids.extend(ReturnReason::ALL.iter().map(|why| returned_words(*why)));
            for id in ids {
                assert!(speech.try_say(id, &[]).is_some(), "{language:?}: {id}");
            }
        }
    }
}
