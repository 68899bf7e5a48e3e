//! What the page is told, as JSON.

use serde_json::{Value, json};

use crate::diag::{Diagnostic, Place, Severity, Sources};
use crate::locale::Speech;
use crate::pipeline::studio::{CaseWords, Counts, Language, Message, Piece, State, short_name};
use crate::pipeline::variant_words;
use crate::text::Direction;

use super::cache::Key;
use super::studio::{Counting, Now, Studio};
use super::{confirm, draw, duties, overlay};

/// The state of the incident, in the language of some words.
pub(super) fn state(studio: &Studio, speech: &Speech) -> Value {
    let now = studio.now();
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
        "problems": problems(studio, &now, speech),
        "envelopes": state.map(envelopes).unwrap_or_default(),
        "duties": duties::told(studio, &now.judgements, &now.judged.1, speech),
        "counts": counts(&now.counts),
        "confirmed": now.confirmed.as_ref().map(|one| confirm::told(studio, one)),
    })
}

fn languages(state: &State) -> Vec<Value> {
    let told = |Language { tag, messages, translated, stale, readability }: Language| {
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
    state.languages().into_iter().map(told).collect()
}

/// What a language calls itself; its tag where this is not known here.
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
    let mut told: Vec<(&str, Value)> = Vec::new();
    for (id, parts) in shown.chain(others) {
        if told.iter().all(|(known, _)| known != id) {
            let name = variant_words(speech, parts, &category);
            let letters = counted.map(|summary| summary.variants.get(id).copied().unwrap_or(0));
            told.push((id, json!({ "id": id, "name": name, "letters": letters })));
        }
    }
    told.into_iter().map(|(_, value)| value).collect()
}

fn counts(counting: &Counting) -> Value {
    let counts = match counting {
        Counting::None => return Value::Null,
        Counting::Rows(rows) => return json!({ "state": "counting", "rows": rows, "by": {} }),
        Counting::Ready(counts) => counts,
    };
    let summary = &counts.summary;
    if summary.list.is_none() {
        return json!({ "state": "failed", "rows": 0, "by": {} });
    }
    let special: u64 = ["minor", "protected", "deceased", "guardianship"]
        .iter()
        .filter_map(|status| summary.statuses.get(*status))
        .sum();
    let ordinary = summary.people.saturating_sub(special);
    let mut statuses = vec![json!(["", ordinary])];
    let those = ["minor", "protected", "deceased", "guardianship"];
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
        "rows": summary.people,
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

/// What waits for a decision in the list, and what is wrong in it.
pub(super) fn exceptions(studio: &Studio, speech: &Speech) -> Value {
    let now = studio.now();
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
            "row": case.row,
            // An id can be somebody's number: it is shown only with the people.
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
    let told = state.people().iter().map(|person| {
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
    told.collect()
}

fn problems(studio: &Studio, now: &Now, speech: &Speech) -> Vec<Value> {
    let mut told: Vec<Value> = Vec::new();
    for lot in [&now.problems, &now.judged, &now.of_list] {
        let (problems, sources) = &**lot;
        for one in problems.iter().map(|problem| problem_words(studio, problem, sources, speech)) {
            if !told.contains(&one) {
                told.push(one);
            }
        }
    }
    told.sort_by_key(|problem| problem["severity"] != "error");
    told
}

fn problem_words(
    studio: &Studio,
    problem: &Diagnostic,
    sources: &Sources,
    speech: &Speech,
) -> Value {
    let (message, help) = speech.problem(problem);
    let short = |name: &str| short_name(studio.folder(), name);
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

/// `sv` of `locales/sv/incident.ftl`.
fn language_of(file: &str) -> Option<&str> {
    let file = file.strip_prefix("built-in/").unwrap_or(file);
    file.strip_prefix("locales/")?.split_once('/').map(|(tag, _)| tag)
}

fn envelopes(state: &State) -> Vec<Value> {
    let told = state.envelopes().into_iter();
    told.map(|envelope| json!({ "id": envelope.name(), "name": envelope.name() })).collect()
}

/// A piece with its pages drawn.
pub(super) fn piece(studio: &Studio, state: &State, key: &Key) -> Option<String> {
    let begun = (studio.clock().elapsed)();
    let revision = studio.now().revision;
    let speech = studio.speech(Some(key.ui));
    let person = state.person(&key.person)?;
    let piece = state.piece(person, key.language.as_deref())?;
    let Piece { language, variant, gets, letter, email, messages, problems } = piece;
    let mut error: Vec<String> = problems.iter().map(|one| speech.problem(one).0).collect();
    let letter = letter.and_then(|letter| {
        let prefix = draw::prefix(&key.person, &language);
        let Some(drawn) = draw::pages(letter.pdf, &prefix) else {
            error.push(speech.say("preview-not-drawn", &[]));
            return None;
        };
        let last = drawn.len().saturating_sub(1);
        let pages = drawn.into_iter().enumerate().map(|(number, svg)| {
            let regions = letter.regions.iter().filter(|region| region.page == number);
            let regions = regions.map(|region| {
                let [x, y, w, h] = around(&region.lines);
                json!({
                    "x": x, "y": y, "w": w, "h": h,
                    "rects": region.lines.iter().map(|line| line.map(rounded)).collect::<Vec<_>>(),
                    "messages": region.messages,
                    "text": region.text,
                })
            });
            json!({
                "svg": svg,
                "room_lines": (number == last).then_some(letter.lines_left),
                "regions": regions.collect::<Vec<_>>(),
            })
        });
        let pages: Vec<Value> = pages.collect();
        let envelopes = state.envelopes();
        let words = language.split('+').next().and_then(|lang| state.proof_words(lang));
        let overlays = envelopes
            .iter()
            .map(|envelope| (envelope.name().to_owned(), overlay::svg(envelope, words).into()));
        let overlays: serde_json::Map<String, Value> = overlays.collect();
        Some(json!({
            "sheets": letter.sheets,
            "envelope": envelopes.first().map(|envelope| envelope.name()),
            "pages": pages,
            "overlay": overlays,
        }))
    });
    let email = email.map(|email| {
        let regions = email.text_regions.iter().map(|region| {
            json!({ "line": region.line, "lines": region.lines, "messages": region.messages })
        });
        json!({
            "from": email.from,
            "to": email.to,
            "subject": email.subject,
            "html": email.html,
            "text": email.text,
            "bytes": email.eml.as_ref().map(Vec::len),
            "text_regions": regions.collect::<Vec<_>>(),
        })
    });
    let drawn_in = (studio.clock().elapsed)().saturating_sub(begun);
    let told = json!({
        "revision": revision,
        "person": key.person,
        "language": language,
        "variant": variant,
        "gets": gets,
        "drawn_ms": drawn_in.as_millis() as u64,
        "letter": letter,
        "email": email,
        "messages": messages.iter().map(|one| message(one, state.source_language())).collect::<Vec<_>>(),
        "error": (!error.is_empty()).then(|| error.join(" ")),
    });
    Some(told.to_string())
}

/// The rectangle around others.
fn around(lines: &[[f32; 4]]) -> [f64; 4] {
    let edge = |edge: &dyn Fn(&[f32; 4]) -> f32, pick: fn(f32, f32) -> f32| {
        lines.iter().map(edge).reduce(pick).unwrap_or_default()
    };
    let (left, top) = (edge(&|line| line[0], f32::min), edge(&|line| line[1], f32::min));
    let right = edge(&|line| line[0] + line[2], f32::max);
    let bottom = edge(&|line| line[1] + line[3], f32::max);
    [left, top, right - left, bottom - top].map(rounded)
}

/// Hundredths of a millimetre are enough.
fn rounded(length: f32) -> f64 {
    f64::from((length * 100.0).round()) / 100.0
}

fn message(message: &Message, reference: &str) -> Value {
    json!({
        "id": message.id,
        "attribute": message.attribute,
        "language": message.language,
        "file": message.file,
        "line": message.line,
        "column": message.column,
        "comment": message.comment,
        "text": message.text,
        "reference": message.reference,
        "reference_language": message.reference.as_ref().map(|_| reference),
        "fallback": message.fallback,
    })
}

/// Puts the people of a row or an id among those who are shown. `None` if no real ones are.
pub(super) fn search(studio: &Studio, wanted: &str) -> Option<Value> {
    let now = studio.now();
    let state = now.real.and(now.state)?;
    let generation = studio.generation();
    let found = state.find(wanted, &|| studio.generation() != generation);
    let keys = found.keys();
    studio.look_for(found);
    Some(json!({ "found": keys }))
}
