//! The numbers of a run for the user, filled in by both passes.

use std::collections::BTreeMap;

use crate::locale::UiLanguage;
use crate::recipients::{Recipient, Status};
use crate::terms::Medium;

use super::assign::Assignment;
use super::inputs::Inputs;
use super::request::Summary;

/// Adds one to a number by name.
pub(super) fn add(numbers: &mut BTreeMap<String, u64>, name: &str) {
    match numbers.get_mut(name) {
        Some(number) => *number += 1,
        None => {
            numbers.insert(name.to_owned(), 1);
        }
    }
}

/// The channel under which a recipient with these media is counted.
pub(crate) fn channel_of(media: &[Medium]) -> Option<&'static str> {
    match media {
        [] => None,
        [medium] => Some(medium.name()),
        _ => Some("both"),
    }
}

/// Adds one recipient to the numbers.
pub(super) fn count(
    summary: &mut Summary,
    inputs: &Inputs,
    recipient: &Recipient,
    assignment: &Assignment,
) {
    // A recipient without a piece has no variant.
    if !assignment.media.is_empty() {
        let name = assignment.variant_name();
        if !summary.variants.contains_key(name) {
            summary.variant_parts.insert(name.to_owned(), assignment.variant_parts());
        }
        add(&mut summary.variants, name);
    }
    for medium in &assignment.media {
        add(&mut summary.languages, assignment.language());
        match medium {
            Medium::Letter => summary.letters += 1,
            Medium::Email => summary.emails += 1,
        }
    }
    if let Some(channel) = channel_of(&assignment.media) {
        add(&mut summary.channels, channel);
    }
    if recipient.copy > 0 {
        // The data subject is counted once, with the row.
        let copy = match recipient.copy {
            1 => "second-guardian",
            _ => "guardian-copy",
        };
        add(&mut summary.statuses, copy);
        return count_outcome(summary, assignment);
    }
    match recipient.status {
        Status::Ordinary => {}
        Status::Minor => add(&mut summary.statuses, "minor"),
        Status::Protected => add(&mut summary.statuses, "protected"),
        Status::Deceased | Status::Estate => add(&mut summary.statuses, "deceased"),
        Status::Guardianship => add(&mut summary.statuses, "guardianship"),
        Status::Young | Status::YoungGuardian => add(&mut summary.statuses, "young"),
        // Copies are counted above.
        Status::LegalGuardian => {}
    }
    if recipient.country != inputs.composer.catalogue().country.code {
        add(&mut summary.statuses, "abroad");
    }
    count_outcome(summary, assignment);
}

/// Adds the outcome of one recipient to the numbers.
fn count_outcome(summary: &mut Summary, assignment: &Assignment) {
    if let Some(note) = &assignment.note {
        *summary.notes.entry(note.clone()).or_default() += 1;
    }
    for exclusion in &assignment.exclusions {
        *summary.reasons.entry(exclusion.why.clone()).or_default() += 1;
    }
    if assignment.exclusions.is_empty() {
        summary.rendered += 1;
    } else {
        summary.excluded += 1;
    }
}

impl Summary {
    /// Adds the names of the incident's categories of data in the user's language.
    pub(super) fn in_language(mut self, language: UiLanguage, inputs: &Inputs) -> Self {
        let data = inputs.incident.data.iter().map(|item| &item.category.value);
        let name = |id: &String| inputs.composer.category_name(language.tag(), id);
        self.categories = data.map(|id| (id.clone(), name(id))).collect();
        self
    }
}
