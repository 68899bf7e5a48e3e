//! The recipients of a run in the order of the print house: language, country, postal code, piece.
//!
//! Sorted trays cost less postage, and a letter can be found by its postal code. Sheets are not part
//! of the order: letters of each number of sheets go into files of their own, and each file keeps the
//! order in which its letters come.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::diag::Diagnostic;
use crate::diag::codes::input::CHANGED;
use crate::outbox::{Outbox, Record, Sorted};
use crate::recipients::Recipient;

use super::groups::languages;
use super::inputs::Inputs;
use super::plan::{Fingerprint, Plan, unpack};

/// A recipient between the recipients file and the workers.
pub(super) struct Entry {
    /// The number of their first piece, 1-based.
    pub(super) first: u64,
    pub(super) recipient: Recipient,
}

/// The chosen recipients, in order.
pub(super) struct Ordered(Sorted);

/// Reads the recipients file once more and sorts the chosen recipients. `None` when `stop` was set
/// meanwhile.
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
        let problem = Diagnostic::error(
            CHANGED,
            "the recipients file changed while letters were made from it",
        );
        Box::new(problem.at(inputs.place_of_lists()).help(
            "make sure that nobody changes it, and run the command again with a new output folder",
        ))
    };
    let failed = |source: io::Error| Box::new(outbox.io("", source).to_diagnostic());
    let mut spool = outbox.spool();
    // Rows are not compared with earlier ones again: the fingerprint shows that the recipients are the
    // same as in the first pass.
    let mut rows = inputs.people().map_err(|_| changed())?.without_comparison();
    let mut people = Fingerprint::default();
    let mut key = Vec::new();
    for (first, chosen) in plan.iter() {
        if stop.load(Ordering::Relaxed) {
            return Ok(None);
        }
        let recipient = rows.next().and_then(|row| row.recipient).ok_or_else(changed)?;
        let value = people.add(&recipient);
        if !chosen {
            continue;
        }
        key_of(inputs, first, &recipient, &mut key);
        spool.push(&key, value).map_err(failed)?;
    }
    if rows.next().is_some() || people.value() != plan.people.value() {
        return Err(changed());
    }
    Ok(Some(Ordered(spool.sorted().map_err(failed)?)))
}

/// The key that a recipient is sorted by. Recipients without an address come first; a zero byte ends
/// each text, so that `AB 1` comes before `AB1` in every country. The number of the first piece has a
/// fixed distance from the end of the key.
fn key_of(inputs: &Inputs, first: u64, recipient: &Recipient, key: &mut Vec<u8>) {
    let address = recipient.address.as_ref();
    let country = address.map_or("", |_| &recipient.country);
    let postal_code = address.map_or("", |address| &address.postal_code);
    key.clear();
    for (at, language) in
        languages(&inputs.incident, inputs.composer.catalogue(), recipient).iter().enumerate()
    {
        if at > 0 {
            key.push(b'+');
        }
        key.extend(language.as_bytes());
    }
    key.push(0);
    for part in [country, postal_code] {
        key.extend(part.as_bytes());
        key.push(0);
    }
    key.extend(first.to_be_bytes());
    // Recipients without a piece have the number of the next one who has a piece.
    key.extend(recipient.row.key());
}

/// The number of the first piece, read from a key.
fn first_of(key: &[u8]) -> Option<u64> {
    let (_, numbers) = key.split_last_chunk::<16>()?;
    numbers.first_chunk().map(|first| u64::from_be_bytes(*first))
}

impl Iterator for Ordered {
    type Item = io::Result<Entry>;

    fn next(&mut self) -> Option<Self::Item> {
        let entry = |(key, value): Record| {
            let spoilt = || io::Error::from(io::ErrorKind::InvalidData);
            let first = first_of(&key).ok_or_else(spoilt)?;
            Ok(Entry { first, recipient: unpack(&value).ok_or_else(spoilt)? })
        };
        Some(self.0.next()?.and_then(entry))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_the_first_piece_is_found_in_a_key() {
        let mut key = b"fi\0FI\x0000990\0".to_vec();
        key.extend(4217u64.to_be_bytes());
        key.extend(2u64.to_be_bytes());
        assert_eq!(first_of(&key), Some(4217));
        assert_eq!(first_of(b"fi"), None);
    }
}
