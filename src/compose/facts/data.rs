//! The table of data, and the notes below it.

use jiff::civil::Date;
use serde::Serialize;

use crate::catalogue::{Certainty, Situation};
use crate::incident::{DataItem, PartialDate, Restored};
use crate::locale::{Args, DateStyle, Moment};

use super::part::Facts;

#[derive(Serialize)]
pub(super) struct RowFacts {
    labels: Vec<String>,
    /// What is known of them, oldest first.
    statuses: Vec<StatusFacts>,
    /// "many" if the words for the row are plural: it has several labels, or one that is plural
    /// itself ("order details").
    many: &'static str,
}

/// One thing that happened to data.
#[derive(Serialize, Clone, PartialEq, Eq)]
struct StatusFacts {
    status: &'static str,
    /// What happened, by its name in texts.
    data: &'static str,
    #[serde(skip)]
    certainty: Certainty,
    /// Place among the rows.
    #[serde(skip)]
    order: usize,
    #[serde(skip)]
    first_day: Option<Date>,
    /// Which days are known: "span" (the first and the last), "day" (both are the same), "since", "until",
    /// "none".
    period: &'static str,
    /// The first day before the last: without the month and year that both share.
    from: String,
    /// The first day, whole.
    since: String,
    /// The day on which it was in order again.
    until: String,
    /// How it stands: "not-yet", "never", or "yes" where no day is known.
    restored: Option<&'static str>,
}

/// A day; `None` if only the month or year is known.
fn day(date: PartialDate) -> Option<Date> {
    match date {
        PartialDate::Day(day) => Some(day),
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
    let mut kinds = rows.iter().flat_map(|row| &row.statuses).map(|one| of(one.certainty));
    let first = kinds.next().flatten();
    first.is_none() || kinds.any(|kind| kind != first)
}

impl Facts<'_> {
    /// The table: data in the order of the incident, each once, with all that happened to it, oldest
    /// first; what the same happened to shares a row. Data that has not leaked, and that a printed
    /// reassurance explains, has no row: "has not leaked" and "is hardly at risk" would be two
    /// different statements about one thing.
    pub(super) fn rows(&self, categories: &[(String, Certainty)]) -> Vec<RowFacts> {
        let incident = &self.material.incident;
        let printed: Vec<&str> = self.reassurances(categories).collect();
        let explained = |category: &String| {
            printed.iter().any(|id| {
                let known = self.material.catalogue.reassurances.get(*id);
                known.is_some_and(|reassurance| reassurance.never_with.contains(category))
            })
        };
        let mut of_labels: Vec<(String, Vec<StatusFacts>)> = Vec::new();
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
            let known = self.status(item, resolved.certainty, (order, status));
            let label = match &item.label {
                Some(label) => format!("data-{}", label.value),
                None => format!("data-{}", item.category.value),
            };
            match of_labels.iter_mut().find(|(own, _)| *own == label) {
                Some((_, statuses)) if statuses.contains(&known) => {}
                Some((_, statuses)) => statuses.push(known),
                None => of_labels.push((label, vec![known])),
            }
        }
        let mut rows: Vec<RowFacts> = Vec::new();
        for (label, mut statuses) in of_labels {
            statuses.sort_by_key(|one| (one.first_day, one.order));
            match rows.iter_mut().find(|row| row.statuses == statuses) {
                Some(row) => row.labels.push(label),
                None => rows.push(RowFacts { labels: vec![label], statuses, many: "one" }),
            }
        }
        rows.sort_by_key(|row| row.statuses.iter().map(|one| one.order).min());
        for row in &mut rows {
            if row.labels.len() > 1 || row.labels.iter().any(|label| self.has(label, Some("many")))
            {
                row.many = "many";
            }
        }
        rows
    }

    /// What happened to an item, with the days in the words of the language.
    fn status(
        &self,
        item: &DataItem,
        certainty: Certainty,
        (order, status): (usize, &'static str),
    ) -> StatusFacts {
        let damage = certainty.is_damage();
        let first_day = item.since.as_ref().filter(|_| damage).and_then(|since| day(since.value));
        let (last_day, restored) = match item.restored.as_ref().filter(|_| damage) {
            Some(Restored::On(day_of)) => match day(day_of.value) {
                Some(day) => (Some(day), None),
                None => (None, Some(Restored::Yes.name())),
            },
            Some(other) => (None, Some(other.name())),
            None => (None, None),
        };
        let args = self.material.locales.args(self.lang);
        let formats = args.as_ref().map(Args::formats);
        let written = |day: Option<Date>| {
            let whole = |day| Some(formats?.date(Moment::Day(day), DateStyle::Short));
            day.and_then(whole).unwrap_or_default()
        };
        let (period, from) = match (first_day, last_day) {
            (Some(first), Some(last)) if first == last => ("day", String::new()),
            (Some(first), Some(last)) => {
                ("span", formats.map(|one| one.beginning(first, last)).unwrap_or_default())
            }
            (Some(_), None) => ("since", String::new()),
            (None, Some(_)) => ("until", String::new()),
            (None, None) => ("none", String::new()),
        };
        StatusFacts {
            status,
            data: certainty.name(),
            certainty,
            order,
            first_day,
            period,
            from,
            since: written(first_day),
            until: written(last_day),
            restored,
        }
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
