//! What happens to rows of the list of people that seem to be one recipient.

/// What happens to a row that seems to be a recipient of an earlier row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duplicate {
    /// An error: nothing is produced until one of the rows is gone.
    Error,
    /// A warning: the recipient gets two letters unless somebody heeds it.
    Warn,
    /// The rows are merged: the recipient gets one letter about the data of all of them.
    Merge,
}

/// What happens to rows that seem to be one recipient, by what the rows have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duplicates {
    /// The same id. Never a mere warning: two recipients with one id could not be told apart.
    pub id: Duplicate,
    /// The same e-mail address and name.
    pub email: Duplicate,
    /// The same name and postal address.
    pub name_and_address: Duplicate,
}

impl Default for Duplicates {
    fn default() -> Self {
        Self { id: Duplicate::Error, email: Duplicate::Warn, name_and_address: Duplicate::Warn }
    }
}

impl Duplicates {
    /// Whether any rows are merged.
    pub fn merges(self) -> bool {
        [self.id, self.email, self.name_and_address].contains(&Duplicate::Merge)
    }
}
