//! The answers to the page, as JSON.

use serde_json::{Value, json};

use crate::diag::{Diagnostic, Place, Severity, Sources};
use crate::locale::Speech;
use crate::pipeline::variant_words;
use crate::studio::{CaseWords, Counts, Language, State, short_name};
use crate::text::Direction;

use super::now::{Counting, Now};
use super::session::Session;
use super::{confirm, duties};

/// The state of the incident, in the language of `speech`.
pub(super) fn state(session: &Session, speech: &Speech) -> Value {
    let now = session.now();
    let state = now.state.as_deref();
    json!({
        "revision": now.revision,
        "incident": state.map_or("", State::incident),
        "real": now.real.is_some(),
        "saved": now.saved.as_ref().map(|(file, time)| json!({ "file": file, "time": time })),
        "drawn_ms": now.read_in.as_millis() as u64,
        "broken": now.broken,
        "languages": state.map(languages).unwrap_or_default(),
        "variants": state.map(|state| variants(state, &now, speech)).unwrap_or_default(),
        "people": state.map(|state| people(state, speech)).unwrap_or_default(),
        "problems": problems(session, &now, speech),
        "envelopes": state.map(envelopes).unwrap_or_default(),
        "duties": duties::for_page(session.folder(), &now.judgements, &now.judged.1, speech),
        "counts": counts(&now.counts),
        "confirmed": now.confirmed.as_ref().map(|one| confirm::for_page(session, one)),
    })
}

fn languages(state: &State) -> Vec<Value> {
    let value = |Language { tag, messages, translated, stale, readability }: Language| {
        let tenths = |number: u64| number as f64 / 10.0;
        let readability = readability.map(|figures| {
            json!({
                "lix": tenths(figures.lix_tenths),
                "words_a_sentence": tenths(figures.sentence_tenths),
            })
        });
        let direction = match Direction::of_language(&tag).is_right_to_left() {
            true => "rtl",
            false => "ltr",
        };
        json!({
            "tag": tag,
            "name": own_name(&tag),
            "direction": direction,
            "messages": messages,
            "translated": translated,
            "stale": stale,
            "readability": readability,
        })
    };
    state.languages().into_iter().map(value).collect()
}

/// The name of a language in that language; its tag if the name is not in the table.
fn own_name(tag: &str) -> &str {
    const NAMES: [(&str, &str); 19] = [
        ("ar", "العربية"),
        ("ckb", "کوردیی ناوەندی"),
        ("da", "dansk"),
        ("de", "Deutsch"),
        ("en", "English"),
        ("et", "eesti"),
        ("fa", "فارسی"),
        ("fi", "suomi"),
        ("fr", "français"),
        ("nb", "norsk bokmål"),
        ("ru", "русский"),
        ("se", "davvisámegiella"),
        ("smn", "anarâškielâ"),
        ("sms", "sääʹmǩiõll"),
        ("so", "Soomaali"),
        ("sv", "svenska"),
        ("uk", "українська"),
        ("vi", "Tiếng Việt"),
        ("zh", "中文"),
    ];
    NAMES.iter().find(|(known, _)| *known == tag).map_or(tag, |(_, name)| name)
}

fn variants(state: &State, now: &Now, speech: &Speech) -> Vec<Value> {
    let tag = speech.language().tag();
    let category = |id: &str| state.category_name(tag, id);
    let counted = match &now.counts {
        Counting::Ready(counts) => Some(&counts.summary),
        Counting::None | Counting::Rows(_) => None,
    };
    let shown = state.people().iter().map(|person| (&person.variant, &person.parts));
    let others = counted.into_iter().flat_map(|summary| &summary.variant_parts);
    let mut variants: Vec<(&str, Value)> = Vec::new();
    for (id, parts) in shown.chain(others) {
        if variants.iter().all(|(known, _)| known != id) {
            let name = variant_words(speech, parts, &category);
            let letters = counted.map(|summary| summary.variants.get(id).copied().unwrap_or(0));
            variants.push((id, json!({ "id": id, "name": name, "letters": letters })));
        }
    }
    variants.into_iter().map(|(_, value)| value).collect()
}

fn counts(counting: &Counting) -> Value {
    let counts = match counting {
        Counting::None => return Value::Null,
        Counting::Rows(rows) => return json!({ "state": "counting", "rows": rows, "by": {} }),
        Counting::Ready(counts) => counts,
    };
    let summary = &counts.summary;
    if summary.lists.is_empty() {
        return json!({ "state": "failed", "rows": 0, "by": {} });
    }
    let special: u64 = ["minor", "protected", "deceased", "guardianship", "young"]
        .iter()
        .filter_map(|status| summary.statuses.get(*status))
        .sum();
    let people = summary.people.saturating_sub(summary.copies);
    let ordinary = people.saturating_sub(special);
    let mut statuses = vec![json!(["", ordinary])];
    let those = ["minor", "protected", "deceased", "guardianship", "young"];
    statuses.extend(those.iter().filter_map(|status| {
        let number = summary.statuses.get(*status)?;
        Some(json!([status, number]))
    }));
    let pairs = |numbers: &std::collections::BTreeMap<String, u64>| -> Vec<Value> {
        let mut pairs: Vec<(&String, &u64)> = numbers.iter().collect();
        pairs.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
        pairs.into_iter().map(|(name, number)| json!([name, number])).collect()
    };
    json!({
        "state": "ready",
        "rows": people,
        "rendered": summary.rendered,
        "waiting": summary.excluded,
        "by": {
            "language": pairs(&summary.languages),
            "variant": pairs(&summary.variants),
            "channel": pairs(&summary.channels),
            "status": statuses,
        },
        "pieces": {
            "letters": summary.letters,
            "emails": summary.emails,
            "sheets": summary.sheets_estimated,
        },
        "check_code": counts.check_code,
    })
}

/// The cases of the list that wait for a decision, and the problems of its rows.
pub(super) fn exceptions(session: &Session, speech: &Speech) -> Value {
    let now = session.now();
    let empty = |state: &str| json!({ "state": state, "columns": [], "rows": [], "more": 0 });
    match &now.counts {
        Counting::None => empty("none"),
        Counting::Rows(_) => empty("counting"),
        Counting::Ready(counts) => cases(counts, now.real.is_some(), speech),
    }
}

fn cases(counts: &Counts, ids: bool, speech: &Speech) -> Value {
    let row = |case: CaseWords| {
        json!({
            "list": case.list,
            "row": case.row,
            // The id of a row can be personal data: it is shown only with real recipients.
            "id": (ids && !case.id.is_empty()).then_some(case.id),
            "column": case.column,
            "severity": case.severity,
            "code": case.code,
            "problem": case.problem,
            "help": case.help,
        })
    };
    json!({
        "state": "ready",
        "columns": ["row", "column", "severity", "problem", "help"],
        "rows": counts.cases(speech).into_iter().map(row).collect::<Vec<_>>(),
        "more": counts.more,
    })
}

fn people(state: &State, speech: &Speech) -> Vec<Value> {
    let people = state.people().iter().map(|person| {
        let category = person.category.as_deref();
        let category = category.map(|id| state.category_name(speech.language().tag(), id));
        let args = [("category", category.unwrap_or_default().into())];
        let tests: Vec<String> = person.tests.iter().map(|id| speech.say(id, &args)).collect();
        json!({
            "id": person.id,
            "name": person.name(),
            "language": person.languages.join("+"),
            "languages": person.languages,
            "variant": person.variant,
            "channel": person.channel,
            "tests": person.row_id().map_or_else(|| tests.join(". "), str::to_owned),
        })
    });
    people.collect()
}

fn problems(session: &Session, now: &Now, speech: &Speech) -> Vec<Value> {
    let mut found: Vec<Value> = Vec::new();
    for lot in [&now.problems, &now.judged, &now.of_list] {
        let (problems, sources) = &**lot;
        for one in problems.iter().map(|problem| problem_words(session, problem, sources, speech)) {
            if !found.contains(&one) {
                found.push(one);
            }
        }
    }
    found.sort_by_key(|problem| problem["severity"] != "error");
    found
}

fn problem_words(
    session: &Session,
    problem: &Diagnostic,
    sources: &Sources,
    speech: &Speech,
) -> Value {
    let (message, help) = speech.problem(problem);
    let short = |name: &str| short_name(session.folder(), name);
    let (file, line, column, source) = match &problem.place {
        Some(Place::Span(span)) => {
            let place = sources.line_column(span.source, span.start);
            let line = place.map(|(line, _)| line);
            let text = sources.text(span.source).zip(line);
            let source = text.and_then(|(text, line)| text.lines().nth(line - 1));
            let column = place.map(|(_, column)| column);
            (Some(short(sources.name(span.source))), line, column, source)
        }
        Some(Place::File(file)) => (Some(short(sources.name(*file))), None, None, None),
        Some(Place::Path(path)) => (Some(short(path)), None, None, None),
        Some(Place::Row { source, row, .. }) => {
            (Some(short(sources.name(*source))), usize::try_from(*row).ok(), None, None)
        }
        None => (None, None, None, None),
    };
    let language = file.as_deref().and_then(language_of).map(str::to_owned);
    json!({
        "severity": match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        "code": problem.code.name(),
        "message": message,
        "help": help,
        "file": file,
        "line": line,
        "column": column,
        "source": source,
        "language": language,
    })
}

/// The language of a file: `sv` of `locales/sv/incident.ftl`.
fn language_of(file: &str) -> Option<&str> {
    let file = file.strip_prefix("built-in/").unwrap_or(file);
    file.strip_prefix("locales/")?.split_once('/').map(|(tag, _)| tag)
}

fn envelopes(state: &State) -> Vec<Value> {
    let envelopes = state.envelopes().into_iter();
    envelopes.map(|envelope| json!({ "id": envelope.name(), "name": envelope.name() })).collect()
}

/// Adds the recipients of a row or an id to those who are shown. `None` if no real ones are shown.
pub(super) fn search(session: &Session, wanted: &str) -> Option<Value> {
    let now = session.now();
    let state = now.real.and(now.state)?;
    let generation = session.generation();
    let found = state.find(wanted, &|| session.generation() != generation);
    let keys = found.keys();
    session.look_for(found);
    Some(json!({ "found": keys }))
}
