//! Chooses real recipients from the list: one of each variant, the hardest rows, and those that somebody
//! searches for.

use std::collections::BTreeMap;

use crate::pipeline::channel_of;
use crate::recipients::Recipient;

use super::real::{MOST, RealPeople};
use super::state::State;

impl State {
    /// One recipient of each language, channel and variant, the longest names and addresses, and the rows
    /// with the ids `wanted`, in the order of the list. `None` once the state is outdated.
    pub fn sample(&self, wanted: &[String], outdated: &dyn Fn() -> bool) -> Option<RealPeople> {
        let mut kinds: BTreeMap<(String, String, Option<&'static str>), Recipient> =
            BTreeMap::new();
        let mut hardest: [Option<(usize, Recipient)>; 2] = Default::default();
        let mut looked_for = Vec::new();
        let Ok(mut reader) = self.inputs.people() else { return Some(RealPeople::default()) };
        for row in reader.by_ref() {
            if outdated() {
                return None;
            }
            let Some(recipient) = row.recipient else { continue };
            if wanted.contains(&recipient.id) {
                looked_for.push(recipient.clone());
            }
            let assignment = self.inputs.assign(&recipient);
            let address = recipient.address.as_ref();
            let lengths = [
                recipient.name.chars().count(),
                address.map_or(0, |a| a.street.chars().count() + a.city.chars().count()),
            ];
            for (hard, length) in hardest.iter_mut().zip(lengths) {
                if hard.as_ref().is_none_or(|(known, _)| *known < length) {
                    *hard = Some((length, recipient.clone()));
                }
            }
            let channel = channel_of(&assignment.media);
            let variant = assignment.variant_name().to_owned();
            let kind = (assignment.language().to_owned(), variant, channel);
            if kinds.len() < MOST {
                kinds.entry(kind).or_insert(recipient);
            }
        }
        let hardest = hardest.into_iter().flatten().map(|(_, person)| person);
        let mut people: Vec<Recipient> =
            kinds.into_values().chain(hardest).chain(looked_for).collect();
        people.sort_by_key(|person| (person.row, person.copy));
        people.dedup_by(|a, b| a.id == b.id);
        Some(RealPeople(people))
    }

    /// The recipients of a row, or with an id. With several lists, a number alone is that row of each.
    pub fn find(&self, wanted: &str, outdated: &dyn Fn() -> bool) -> RealPeople {
        let Ok(mut reader) = self.inputs.people() else { return RealPeople::default() };
        let row = reader.names().read(wanted);
        let number = wanted.trim().parse::<u64>().ok();
        // A row has one recipient, and a copy for a guardian.
        let most = if row.is_some() { 2 } else { 2 * self.inputs.lists.len() };
        let mut found = Vec::new();
        for (read, one) in (0..).zip(reader.by_ref()) {
            if (read % 256 == 0 && outdated()) || found.len() >= most {
                break;
            }
            let Some(recipient) = one.recipient else { continue };
            let is_row = row == Some(recipient.row) || number == Some(recipient.row.number());
            if is_row || recipient.id == wanted.trim() || recipient.row_id() == wanted.trim() {
                found.push(recipient);
            }
        }
        RealPeople(found)
    }
}
