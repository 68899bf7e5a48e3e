//! Real people to look at.

use crate::recipients::Recipient;

/// So many are shown at most.
pub(super) const MOST: usize = 300;

/// Whom to look at. `Debug` shows how many.
#[derive(Clone, Default)]
pub struct RealPeople(pub(super) Vec<Recipient>);

impl std::fmt::Debug for RealPeople {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RealPeople({})", self.0.len())
    }
}

/// The id that a person of the list has on the page.
pub(super) fn key(person: &Recipient) -> String {
    match person.copy {
        0 => format!("row-{}", person.row),
        copy => format!("row-{}-{copy}", person.row),
    }
}

impl RealPeople {
    /// The rows' ids.
    pub fn ids(&self) -> Vec<String> {
        self.0.iter().map(|person| person.id.clone()).collect()
    }

    /// The ids that they have on the page.
    pub fn keys(&self) -> Vec<String> {
        self.0.iter().map(key).collect()
    }

    /// Those with one of these rows' ids.
    pub fn only(&self, ids: &[String]) -> Self {
        Self(self.0.iter().filter(|person| ids.contains(&person.id)).cloned().collect())
    }

    /// Adds people who are not there yet; where there are too many, the first ones go. Gives whether
    /// there were any.
    pub fn add(&mut self, others: Self) -> bool {
        let mut new = false;
        for other in others.0 {
            if self.0.iter().all(|known| known.id != other.id) {
                if self.0.len() >= MOST {
                    self.0.remove(0);
                }
                self.0.push(other);
                new = true;
            }
        }
        new
    }
}
