//! The people of a run in the order of the print house: language, country, postal code, piece.
//!
//! Sorted trays cost less postage, and a letter is found again by its postal code. Sheets are not
//! part of the order: letters of each number of sheets go into files of their own, and each file
//! keeps the order in which its letters come.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::{Deserialize, Serialize};

use crate::diag::{Code, Diagnostic, Place};
use crate::outbox::{Outbox, Sorted};
use crate::recipients::Recipient;

use super::assign::languages;
use super::inputs::Inputs;
use super::plan::{Fingerprint, Plan};

const CHANGED: Code = Code("input/changed");

/// A person on the way from the recipients file to the workers.
#[derive(Serialize, Deserialize)]
pub(super) struct Entry {
    /// The number of their first piece, 1-based.
    pub(super) first: u64,
    pub(super) recipient: Recipient,
}

/// The chosen people, in order.
pub(super) struct Ordered(Sorted);

/// Reads the recipients file once more and sorts the people who are chosen. `None` when `stop` was
/// set meanwhile.
///
/// # Errors
/// The file is not what it was in the first pass, or there is no room on the disk.
pub(super) fn ordered(
    inputs: &Inputs,
    plan: &Plan,
    outbox: &Outbox,
    stop: &AtomicBool,
) -> Result<Option<Ordered>, Box<Diagnostic>> {
    let changed = || {
        let problem =
            Diagnostic::error(CHANGED, "the recipients file changed while letters were made of it");
        Box::new(
            problem
                .at(Place::File(inputs.people.1))
                .help("let nobody write to it, and run again into a new output folder"),
        )
    };
    let failed = |source: io::Error| Box::new(outbox.io("", source).to_diagnostic());
    let mut spool = outbox.spool();
    let mut rows = inputs.people().map_err(|_| changed())?;
    let mut people = Fingerprint::default();
    for (first, chosen) in plan.iter() {
        if stop.load(Ordering::Relaxed) {
            return Ok(None);
        }
        let recipient = rows.next().and_then(|row| row.recipient).ok_or_else(changed)?;
        people.add(&recipient);
        if !chosen {
            continue;
        }
        let entry = Entry { first, recipient };
        let key = key(inputs, &entry);
        let value = serde_json::to_vec(&entry).map_err(|error| failed(error.into()))?;
        spool.push(key, value).map_err(failed)?;
    }
    if rows.next().is_some() || people.value() != plan.people.value() {
        return Err(changed());
    }
    Ok(Some(Ordered(spool.sorted().map_err(failed)?)))
}

/// What a person is sorted by. People without an address come first; a zero byte ends each text, so
/// that `AB 1` stands before `AB1` in every country.
fn key(inputs: &Inputs, entry: &Entry) -> Vec<u8> {
    let address = entry.recipient.address.as_ref();
    let language = languages(&inputs.incident, &entry.recipient).join("+");
    let country = address.map_or("", |_| &entry.recipient.country);
    let postal_code = address.map_or("", |address| &address.postal_code);
    let mut key = Vec::with_capacity(32);
    for part in [&language, country, postal_code] {
        key.extend(part.as_bytes());
        key.push(0);
    }
    key.extend(entry.first.to_be_bytes());
    // People without a piece share the number of the next one who has some.
    key.extend(entry.recipient.row.to_be_bytes());
    key
}

impl Iterator for Ordered {
    type Item = io::Result<Entry>;

    fn next(&mut self) -> Option<Self::Item> {
        let record = self.0.next()?;
        Some(record.and_then(|(_, value)| Ok(serde_json::from_slice(&value)?)))
    }
}
