//! Terms of the subject that several layers share, each as one type.
//!
//! A term is here if layers that do not depend on each other mean the same by it. Its types are
//! plain data: no input, no output, no words for users.

mod duplicates;
mod encoding;
mod headers;
mod medium;
mod reach;
mod row;

pub use duplicates::{Duplicate, Duplicates};
pub use encoding::Encoding;
pub use headers::MESSAGE_HEADERS;
pub use medium::{Channels, Medium};
pub use reach::Reach;
pub use row::{MOST_LISTS, RowId, RowNames};

/// What happens when rows of the list of people have errors.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RowErrors {
    /// `stop`: nothing is made before all of them are corrected.
    #[default]
    Stop,
    /// `hold`: the people of these rows wait, and everybody else is notified.
    Hold,
}

impl RowErrors {
    /// The values with their names in files.
    pub const NAMES: [(&'static str, Self); 2] = [("stop", Self::Stop), ("hold", Self::Hold)];
}

/// Who gets the letter about a young data subject of 15 to 17 years.
///
/// At that age they have a say of their own: the Patients Act (785/1992, section 9(2)) lets a minor who can
/// decide forbid that health data is given to a guardian, and section 14 of the Administrative Procedure
/// Act (434/2003) gives those who have turned 15 the right to be heard.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum YoungPeople {
    /// `themselves`: the young person only.
    #[default]
    Themselves,
    /// `guardian`: the guardian who is named; the young person if none is.
    Guardian,
    /// `both`: the young person, and the guardian who is named.
    Both,
}

impl YoungPeople {
    /// The values with their names in files.
    pub const NAMES: [(&'static str, Self); 3] =
        [("themselves", Self::Themselves), ("guardian", Self::Guardian), ("both", Self::Both)];
}
