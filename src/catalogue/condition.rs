//! Conditions of entries: `when` and `unless`.

use super::certainty::Certainty;
use super::circumstance::{Circumstance, Situation, Topic};

/// When an entry applies. The empty condition always holds.
///
/// For each topic in `when`, one of its circumstances must be true; none in `unless` may be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Condition {
    /// What must be true, by topic.
    pub when: Vec<Circumstance>,
    /// What must not be true.
    pub unless: Vec<Circumstance>,
}

/// Why a condition does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unmet {
    /// None of these, which are of one topic, is true.
    Missing(Topic, Vec<Circumstance>),
    /// This is true and must not be.
    Excluded(Circumstance),
}

impl Condition {
    /// Whether it holds in a situation, for data of this certainty.
    pub fn holds(&self, situation: &Situation, certainty: Certainty) -> bool {
        self.unmet(situation, certainty).is_none()
    }

    /// The first reason why it does not hold, in the order of [`Topic::ALL`]; `None` if it does.
    pub fn unmet(&self, situation: &Situation, certainty: Certainty) -> Option<Unmet> {
        let excluded = self.unless.iter().find(|one| situation.has(one, certainty));
        if let Some(one) = excluded {
            return Some(Unmet::Excluded(one.clone()));
        }
        self.topics().find_map(|topic| {
            let asked = || self.when.iter().filter(|one| one.topic() == topic);
            let met = asked().any(|one| situation.has(one, certainty));
            (!met).then(|| Unmet::Missing(topic, asked().cloned().collect()))
        })
    }

    /// A topic for which no circumstance is left, so that the condition can never hold: all that
    /// `when` asks for is excluded by `unless`, or `unless` excludes everything that there is.
    pub fn never(&self) -> Option<Topic> {
        let excluded = |one: &Circumstance| self.unless.contains(one);
        let empty_when = self
            .topics()
            .find(|topic| self.when.iter().filter(|one| one.topic() == *topic).all(excluded));
        let all_excluded = || {
            Topic::ALL
                .into_iter()
                .filter(|topic| !topic.is_a_set())
                .find(|topic| topic.all().iter().all(excluded))
        };
        empty_when.or_else(all_excluded)
    }

    /// Whether it asks what happened to the data. An entry that does not is about disclosed data.
    pub fn asks_certainty(&self) -> bool {
        self.when.iter().any(|one| one.topic() == Topic::Certainty)
    }

    /// The topics of `when`, in the order of [`Topic::ALL`].
    fn topics(&self) -> impl Iterator<Item = Topic> {
        Topic::ALL.into_iter().filter(|topic| self.when.iter().any(|one| one.topic() == *topic))
    }
}
