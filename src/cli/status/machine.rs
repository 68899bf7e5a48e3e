//! What scripts read: one line, or JSON.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::now::Now;
use crate::journal::{Counts, State, Stored};
use crate::terms::Medium;

pub(super) fn short(now: &Now) -> String {
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

pub(super) fn json_object(out: &Path, now: &Now, listed: Option<u64>) -> Value {
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
