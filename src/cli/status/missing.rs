//! The list of recipients whose piece did not arrive.

use std::path::Path;

use super::super::diagnostics::Failure;
use super::words::{
    held_words, in_words, rejected_words, returned_words, state_words, unknown_words,
};
use crate::journal::{Answer, Event};
use crate::locale::Speech;
use crate::mailing::{FolderStatus, MissingRow};
use crate::outbox::{CellDelimiter, PeopleList};
use crate::terms::Medium;

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

/// Writes the list of recipients whose piece did not arrive; returns its number of rows.
pub(super) fn list(standing: &FolderStatus, file: &Path, speech: &Speech) -> Result<u64, Failure> {
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
