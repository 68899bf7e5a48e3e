//! The table of data, and the notes below it.

use serde::Serialize;

use crate::catalogue::{Certainty, Situation};
use crate::incident::{PartialDate, Restored};

use super::part::Facts;

#[derive(Serialize)]
pub(super) struct RowFacts {
    labels: Vec<String>,
    /// What happened to the data.
    #[serde(skip)]
    certainty: Certainty,
    status: &'static str,
    /// Since when it is so, if it is lost, altered or out of reach: a date as ISO 8601.
    since: Option<String>,
    /// The day on which it was restored.
    restored_on: Option<String>,
    /// Whether it was restored, where no day is known.
    restored: Option<&'static str>,
    /// "many" if the words for the row are plural: it has several labels, or one that is plural
    /// itself ("order details").
    many: &'static str,
}

/// A day as ISO 8601; `None` if only the month or year is known.
fn day(date: PartialDate) -> Option<String> {
    match date {
        PartialDate::Day(day) => Some(day.to_string()),
        PartialDate::Month(..) | PartialDate::Year(_) | PartialDate::Unknown => None,
    }
}

/// Whether the rows differ, or tell of something else than a leak, so that the heading of the table
/// must not speak of one.
pub(super) fn is_mixed(rows: &[RowFacts]) -> bool {
    // Data that leaked if it was saved may have leaked: the two share a heading.
    let of = |certainty: Certainty| match certainty {
        Certainty::IfSaved => Some(Certainty::MayHaveLeaked),
        other => (!other.is_damage()).then_some(other),
    };
    let mut kinds = rows.iter().map(|row| of(row.certainty));
    let first = kinds.next().flatten();
    first.is_none() || kinds.any(|kind| kind != first)
}

impl Facts<'_> {
    /// The table: one row per status, data in the order of the incident. Data that has not leaked,
    /// and that a printed reassurance explains, has no row: "has not leaked" and "is hardly at
    /// risk" would be two different statements about one thing.
    pub(super) fn rows(&self, categories: &[(String, Certainty)]) -> Vec<RowFacts> {
        let incident = &self.material.incident;
        let printed: Vec<&str> = self.reassurances(categories).collect();
        let explained = |category: &String| {
            printed.iter().any(|id| {
                let known = self.material.catalogue.reassurances.get(*id);
                known.is_some_and(|reassurance| reassurance.never_with.contains(category))
            })
        };
        let mut rows: Vec<(usize, RowFacts)> = Vec::new();
        for resolved in &self.job.variant.data {
            let Some(item) = incident.data.get(resolved.item) else { continue };
            if (resolved.certainty, resolved.saved) == (Certainty::NotLeaked, None)
                && explained(&resolved.category)
            {
                continue;
            }
            let (order, status) = match (resolved.certainty, resolved.saved) {
                (Certainty::Leaked, None) => (0, "status-leaked"),
                (Certainty::MayHaveLeaked, None) => (1, "status-may-have-leaked"),
                (Certainty::Leaked, Some(_)) => (2, "status-leaked-saved"),
                (Certainty::MayHaveLeaked, Some(_)) => (3, "status-may-have-leaked-saved"),
                (Certainty::IfSaved, _) => (4, "status-if-saved"),
                (Certainty::Lost, _) => (5, "status-lost"),
                (Certainty::Altered, _) => (6, "status-altered"),
                (Certainty::Unavailable, _) => (7, "status-unavailable"),
                (Certainty::NotLeaked, Some(_)) => (8, "status-not-saved"),
                (Certainty::NotLeaked, None) => (9, "status-not-leaked"),
            };
            let since = item.since.as_ref().and_then(|since| day(since.value));
            let (restored_on, restored) = match &item.restored {
                Some(Restored::On(day_of)) => match day(day_of.value) {
                    Some(day) => (Some(day), None),
                    None => (None, Some(Restored::Yes.name())),
                },
                Some(other) => (None, Some(other.name())),
                None => (None, None),
            };
            let label = match &item.label {
                Some(label) => format!("data-{}", label.value),
                None => format!("data-{}", item.category.value),
            };
            let same = |(at, row): &&mut (usize, RowFacts)| {
                *at == order
                    && (&row.since, &row.restored_on, row.restored)
                        == (&since, &restored_on, restored)
            };
            match rows.iter_mut().find(same) {
                Some((_, row)) => row.labels.push(label),
                None => {
                    let row = RowFacts {
                        labels: vec![label],
                        certainty: resolved.certainty,
                        status,
                        since,
                        restored_on,
                        restored,
                        many: "one",
                    };
                    rows.push((order, row));
                }
            }
        }
        rows.sort_by_key(|(order, _)| *order);
        let mut rows: Vec<RowFacts> = rows.into_iter().map(|(_, row)| row).collect();
        for row in &mut rows {
            if row.labels.len() > 1 || row.labels.iter().any(|label| self.has(label, Some("many")))
            {
                row.many = "many";
            }
        }
        rows
    }

    /// The incident's reassurances that are printed: only those that are true for this recipient's
    /// data. None of the data that a reassurance excludes may have leaked, and some of it must
    /// expressly not have leaked.
    fn reassurances(&self, categories: &[(String, Certainty)]) -> impl Iterator<Item = &str> {
        let catalogue = &self.material.catalogue;
        let negatives = self.material.incident.negatives.iter();
        let variant = self.job.variant;
        let ids = categories.iter().map(|(id, _)| id.as_str());
        let situation = Situation::new(&self.material.facts_for(variant), variant.reader, ids);
        negatives
            .filter(|negative| negative.reassurance && negative.is_for(variant.group.as_deref()))
            .map(|negative| negative.id.value.as_str())
            .filter(move |id| {
                let fits = catalogue.reassurances.get(*id).is_some_and(|reassurance| {
                    reassurance.condition.holds(&situation, Certainty::NotLeaked)
                });
                let reason = catalogue.reassurances.get(*id).is_some_and(|reassurance| {
                    categories.iter().any(|(category, certainty)| {
                        *certainty == Certainty::NotLeaked
                            && reassurance.never_with.contains(category)
                    })
                });
                fits && reason && catalogue.allowed_reassurance(id, categories)
            })
    }

    /// The notes: what expressly did not happen, and what follows from it.
    pub(super) fn notes(&self, categories: &[(String, Certainty)]) -> Vec<String> {
        let printed: Vec<&str> = self.reassurances(categories).collect();
        let group = self.job.variant.group.as_deref();
        let negatives = self.material.incident.negatives.iter();
        negatives
            .filter(|negative| negative.is_for(group))
            .filter_map(|negative| {
                let id = negative.id.value.as_str();
                if !negative.reassurance {
                    return Some(format!("negative-{id}"));
                }
                printed.contains(&id).then(|| format!("reassurance-{id}"))
            })
            .collect()
    }
}
