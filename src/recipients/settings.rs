//! The settings of the reader: names of headers, allowed languages, other lists.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::diag::{SourceId, Span};
use crate::terms::{Duplicates, Encoding, YoungPeople};

/// The column of the program that a header of the file means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// Name of the column: `name`, `postal-code`, or the id of a data category.
    pub to: String,
    /// Its place in `incident.yaml`, if it comes from there.
    pub span: Option<Span>,
}

/// A value that the incident states about the file, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated<T> {
    /// The value.
    pub value: T,
    /// Its place in `incident.yaml`, if it comes from there.
    pub span: Option<Span>,
}

impl<T> From<T> for Stated<T> {
    fn from(value: T) -> Self {
        Self { value, span: None }
    }
}

/// How a list of people is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListSettings {
    /// Header in the file -> column of the program.
    pub columns: BTreeMap<String, Mapping>,
    /// Headers whose columns are not read.
    pub ignore: Vec<String>,
    /// Ids of the data categories that a column may settle.
    pub categories: Vec<String>,
    /// Words of the column `group` in small letters, each with the id of its group. Empty: there are no
    /// groups, and no such column.
    pub groups: Vec<(String, String)>,
    /// Language tags of the notice.
    pub languages: Vec<String>,
    /// The year of the notice, with which years of birth are compared. `None`: they are not compared.
    pub notice_year: Option<i16>,
    /// The encoding of delimited text. `None`: it is detected.
    pub encoding: Option<Stated<Encoding>>,
    /// The sheet of a workbook. `None`: the one named `recipients`, or else the first that is visible
    /// and holds data.
    pub sheet: Option<Stated<String>>,
    /// The row of the header (1-based, as a spreadsheet program counts). `None`: the first that is not
    /// blank.
    pub header_row: Option<Stated<u64>>,
    /// The last row that is read (1-based). `None`: the last of the file.
    pub last_row: Option<Stated<u64>>,
    /// What happens to rows that seem to be one recipient.
    pub duplicates: Duplicates,
    /// Whether addresses of protected people are contact addresses, to which letters may be sent.
    pub contact_addresses: bool,
    /// Who gets the letters about young people.
    pub young_people: YoungPeople,
    /// Whether young people are recognised by their year of birth: the incident says who gets their
    /// letters.
    pub young_by_year: bool,
    /// Whether who takes care of the estate of a dead person is written to.
    pub estates: bool,
    /// Whether the legal guardian of an adult gets a copy.
    pub legal_guardians: bool,
    /// The list of people who must get no letter, and its source for places.
    pub suppress: Option<(PathBuf, SourceId)>,
    /// The list of corrections, and its source for places.
    pub fixes: Option<(PathBuf, SourceId)>,
}
