//! Real recipients that the preview shows on request.

use crate::recipients::Recipient;

/// How many are shown at most.
pub(super) const MOST: usize = 300;

/// The recipients to show. `Debug` shows their number only.
#[derive(Clone, Default)]
pub struct RealPeople(pub(super) Vec<Recipient>);

impl std::fmt::Debug for RealPeople {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RealPeople({})", self.0.len())
    }
}

/// The id of a real recipient in the preview: from the row, because the id of a row can be personal
/// data.
pub(super) fn key(person: &Recipient) -> String {
    let list = match person.row.list() {
        0 => String::new(),
        list => format!("list-{}-", u32::from(list) + 1),
    };
    match person.copy {
        0 => format!("{list}row-{}", person.row.number()),
        copy => format!("{list}row-{}-{copy}", person.row.number()),
    }
}

impl RealPeople {
    /// The ids of their rows.
    pub fn ids(&self) -> Vec<String> {
        self.0.iter().map(|person| person.id.clone()).collect()
    }

    /// Their ids in the preview.
    pub fn keys(&self) -> Vec<String> {
        self.0.iter().map(key).collect()
    }

    /// Those whose row has one of these ids.
    pub fn only(&self, ids: &[String]) -> Self {
        Self(self.0.iter().filter(|person| ids.contains(&person.id)).cloned().collect())
    }

    /// Adds recipients that are not there yet; beyond the limit the first ones are dropped. Returns
    /// whether any were added.
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
