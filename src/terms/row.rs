//! Rows of the lists of people.

use serde::{Deserialize, Serialize};

/// A row of one of the lists of people: what tells rows apart wherever a row is a key or is shown.
///
/// Eight bytes. Ids are in the order of the lists in the incident, then of the rows in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RowId {
    list: u8,
    number: u32,
}

/// The most lists that an incident can have: a list is one byte of a [`RowId`].
pub const MOST_LISTS: usize = 100;

impl RowId {
    /// A row by the 0-based index of its list in the incident, and its 1-based number in the file, as an
    /// editor or Excel shows it (the header is row 1).
    pub fn new(list: u8, number: u64) -> Self {
        Self { list, number: u32::try_from(number).unwrap_or(u32::MAX) }
    }

    /// The 0-based index of its list in the incident.
    pub fn list(self) -> u8 {
        self.list
    }

    /// Its 1-based number in the file.
    pub fn number(self) -> u64 {
        self.number.into()
    }

    /// Bytes that sort as the ids do.
    pub fn key(self) -> [u8; 8] {
        (u64::from(self.list) << 32 | u64::from(self.number)).to_be_bytes()
    }
}

/// A row of the first list, or of the only one.
impl From<u64> for RowId {
    fn from(number: u64) -> Self {
        Self::new(0, number)
    }
}

/// How rows are shown: by their numbers if there is one list, with the name of the list if there are
/// several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowNames(Vec<String>);

/// What stands between the name of a list and the number of a row.
const BETWEEN: char = ':';

impl RowNames {
    /// The names of all lists, in their order. They must differ from each other.
    pub fn new(lists: Vec<String>) -> Self {
        Self(if lists.len() > 1 { lists } else { Vec::new() })
    }

    /// Whether there are several lists, so that rows are shown with their names.
    pub fn are_several(&self) -> bool {
        !self.0.is_empty()
    }

    /// The name of a list by its 0-based index, if there are several.
    pub fn of_list(&self, list: u8) -> Option<&str> {
        self.0.get(usize::from(list)).map(String::as_str)
    }

    /// The number of a row, such as `5`; with several lists the name of its list before it, such as
    /// `staff.xlsx:5`.
    pub fn shown(&self, row: RowId) -> String {
        match self.of_list(row.list) {
            Some(name) => format!("{name}{BETWEEN}{}", row.number),
            None => row.number.to_string(),
        }
    }

    /// The row that [`RowNames::shown`] shows so; `None` for any other text. The case of a name and blanks
    /// around its parts do not matter.
    pub fn read(&self, shown: &str) -> Option<RowId> {
        let number = |text: &str| text.trim().parse::<u32>().ok();
        if self.0.is_empty() {
            return Some(RowId { list: 0, number: number(shown)? });
        }
        let (name, row) = shown.rsplit_once(BETWEEN)?;
        let same = |known: &&String| known.to_lowercase() == name.trim().to_lowercase();
        let exact = self.0.iter().position(|known| known == name.trim());
        let list = exact.or_else(|| self.0.iter().position(|known| same(&known)))?;
        Some(RowId { list: u8::try_from(list).ok()?, number: number(row)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sorted_by_list_and_number_also_as_bytes() {
        let rows = [(0, 2), (0, 10), (0, 4_000_000_000), (1, 2), (1, 3), (99, 2)];
        let rows = rows.map(|(list, number)| RowId::new(list, number));
        assert!(rows.is_sorted());
        assert!(rows.map(RowId::key).is_sorted());
        assert_eq!(rows[0].key(), 2u64.to_be_bytes(), "as the number alone");
        assert_eq!(size_of::<RowId>(), 8);
    }

    #[test]
    fn a_row_is_shown_with_its_list_only_if_there_are_several() {
        let one = RowNames::new(vec!["people.csv".into()]);
        assert_eq!(one.shown(5.into()), "5");
        assert_eq!(one.read(" 5 "), Some(5.into()));
        assert_eq!(one.read("people.csv:5"), None);
        let names = ["pupils.csv", "Staff.xlsx, Sheet: 2", "staff.xlsx"].map(str::to_owned);
        let several = RowNames::new(names.to_vec());
        for list in 0..3 {
            let row = RowId::new(list, 7);
            assert_eq!(several.read(&several.shown(row)), Some(row));
        }
        assert_eq!(several.shown(RowId::new(2, 5)), "staff.xlsx:5");
        assert_eq!(several.read("STAFF.xlsx : 5"), Some(RowId::new(2, 5)));
        for other in ["", "5", "staff.xlsx", "other.csv:5", "staff.xlsx:", "staff.xlsx:x", ":5"] {
            assert_eq!(several.read(other), None, "{other}");
        }
    }
}
