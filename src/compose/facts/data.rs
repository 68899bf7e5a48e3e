//! The table of data, and the notes below it.

use serde::Serialize;

use crate::catalogue::Certainty;

use super::part::Facts;

#[derive(Serialize)]
pub(super) struct RowFacts {
    labels: Vec<String>,
    status: &'static str,
    /// "many" if the words for the row are plural: it has several labels, or one that is plural
    /// itself ("order details").
    many: &'static str,
}

impl Facts<'_> {
    /// The table: one row per status, data in the order of the incident. Data that has not leaked,
    /// and that a printed reassurance explains, has no row: "has not leaked" and "is hardly at
    /// risk" would be two different statements about one thing.
    pub(super) fn rows(&self, categories: &[(String, Certainty)]) -> Vec<RowFacts> {
        let incident = &self.material.incident;
        let explained = |category: &String| {
            self.reassurances(categories).any(|id| {
                let known = self.material.catalogue.reassurances.get(id);
                known.is_some_and(|reassurance| reassurance.never_with.contains(category))
            })
        };
        let mut rows: Vec<(usize, RowFacts)> = Vec::new();
        for (item, resolved) in incident.data.iter().zip(&self.job.variant.data) {
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
                (Certainty::NotLeaked, Some(_)) => (5, "status-not-saved"),
                (Certainty::NotLeaked, None) => (6, "status-not-leaked"),
            };
            let label = match &item.label {
                Some(label) => format!("data-{}", label.value),
                None => format!("data-{}", item.category.value),
            };
            match rows.iter_mut().find(|(at, _)| *at == order) {
                Some((_, row)) => row.labels.push(label),
                None => rows.push((order, RowFacts { labels: vec![label], status, many: "one" })),
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
        negatives
            .filter(|negative| negative.reassurance)
            .map(|negative| negative.id.value.as_str())
            .filter(|id| {
                let reason = catalogue.reassurances.get(*id).is_some_and(|reassurance| {
                    categories.iter().any(|(category, certainty)| {
                        *certainty == Certainty::NotLeaked
                            && reassurance.never_with.contains(category)
                    })
                });
                reason && catalogue.allowed_reassurance(id, categories)
            })
    }

    /// The notes: what expressly did not happen, and what follows from it.
    pub(super) fn notes(&self, categories: &[(String, Certainty)]) -> Vec<String> {
        let negatives = self.material.incident.negatives.iter();
        negatives
            .filter_map(|negative| {
                let id = negative.id.value.as_str();
                if !negative.reassurance {
                    return Some(format!("negative-{id}"));
                }
                let said = self.reassurances(categories).any(|printed| printed == id);
                said.then(|| format!("reassurance-{id}"))
            })
            .collect()
    }
}
