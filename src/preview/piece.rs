//! A recipient's piece for the page, as JSON: pages drawn as SVG, the e-mail, and their messages.

use std::time::Duration;

use serde_json::{Value, json};

use crate::locale::Speech;
use crate::studio::{Message, Piece, State};

use super::cache::Key;
use super::{draw, overlay};

/// What a piece is drawn with, besides the state of the incident.
pub(super) struct Making<'a> {
    /// The words of the page.
    pub(super) speech: &'a Speech,
    /// The revision that the page gets with the piece.
    pub(super) revision: u64,
    /// The clock, to measure how long drawing takes.
    pub(super) elapsed: &'a dyn Fn() -> Duration,
}

/// A piece with its pages drawn. `None` if the recipient or the language does not exist.
pub(super) fn for_page(state: &State, key: &Key, making: &Making<'_>) -> Option<String> {
    let Making { speech, revision, elapsed } = making;
    let start = elapsed();
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
    let drawn_in = elapsed().saturating_sub(start);
    let piece = json!({
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
    Some(piece.to_string())
}

/// The bounding box of rectangles: left, top, width, height.
fn around(lines: &[[f32; 4]]) -> [f64; 4] {
    let edge = |edge: &dyn Fn(&[f32; 4]) -> f32, pick: fn(f32, f32) -> f32| {
        lines.iter().map(edge).reduce(pick).unwrap_or_default()
    };
    let (left, top) = (edge(&|line| line[0], f32::min), edge(&|line| line[1], f32::min));
    let right = edge(&|line| line[0] + line[2], f32::max);
    let bottom = edge(&|line| line[1] + line[3], f32::max);
    [left, top, right - left, bottom - top].map(rounded)
}

/// A length in mm, rounded to hundredths.
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
