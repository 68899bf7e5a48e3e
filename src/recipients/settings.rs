//! The settings of the reader: the lists, names of headers, allowed languages, other lists.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::civil::Date;

use crate::diag::{SourceId, Span};
use crate::terms::{Duplicates, Encoding, Reach, RowErrors, YoungPeople};

/// The column of the program that a header of the file means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// Name of the column: `name`, `postal-code`, or the id of a data category.
    pub to: String,
    /// Its place in `incident.yaml`, if it comes from there.
    pub span: Option<Span>,
    /// Whether it is for all lists of the incident: then not each of them needs the header.
    pub shared: bool,
}

/// A column whose values say the status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusColumn {
    /// Its header in the file, or two headers joined by `+`.
    pub header: String,
    /// The place of the header in `incident.yaml`, if it comes from there.
    pub span: Option<Span>,
    /// Values of the column, each with the word of its status. `date` stands for any date, `any` for any
    /// value that is not blank.
    pub values: Vec<(String, Mapping)>,
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

/// How far the data of a group of data subjects went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupSpread {
    /// The id of the group. `None`: of those who are in no group.
    pub group: Option<String>,
    /// How far its data went.
    pub reach: Reach,
    /// Whether any of its data was disclosed, or may have been. What was only lost, altered or out of reach
    /// went nowhere.
    pub disclosed: bool,
}

/// A list of people to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListFile {
    /// The file.
    pub path: PathBuf,
    /// The source of its places.
    pub source: SourceId,
    /// How it is called before the number of a row, if there are several lists.
    pub name: String,
    /// How it is read.
    pub settings: ListSettings,
}

/// How a list of people is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListSettings {
    /// Header in the file -> column of the program.
    pub columns: BTreeMap<String, Mapping>,
    /// Headers whose columns are not read. Those that may say who is protected, dead or a child must
    /// agree with the status all the same.
    pub ignore: Vec<String>,
    /// Columns whose values say the status.
    pub status: Vec<StatusColumn>,
    /// Ids of the data categories that a column may settle.
    pub categories: Vec<String>,
    /// Words of the column `group` in small letters, each with the id of its group. Empty: there are no
    /// groups, and no such column.
    pub groups: Vec<(String, String)>,
    /// The id of the group that all rows of the list are in. `None`: the column `group` says it.
    pub group: Option<String>,
    /// Categories that the incident has, but not for this group: group, category. A row must not say that such data
    /// was saved.
    pub lacking: Vec<(String, String)>,
    /// How far the data of each group went, as the incident states it. What a row says of one person must
    /// agree.
    pub spread: Vec<GroupSpread>,
    /// Language tags of the notice.
    pub languages: Vec<String>,
    /// The year of the notice, with which years of birth are compared. `None`: they are not compared.
    pub notice_year: Option<i16>,
    /// The date of the notice, for ages. `None`: only years are compared.
    pub notice_date: Option<Date>,
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
    /// What happens when rows have errors.
    pub errors: RowErrors,
    /// Whether the e-mail address of a row of a child or a young person is the guardian's.
    pub guardian_emails: bool,
    /// Who gets the letters about young people.
    pub young_people: YoungPeople,
    /// Whether young people are recognised by their year of birth: the incident says who gets their
    /// letters.
    pub young_by_year: bool,
    /// Whether who takes care of the estate of a dead person is written to.
    pub estates: bool,
    /// Whether the legal guardian of an adult gets a copy.
    pub legal_guardians: bool,
    /// The list of people who must get no letter, and its source for places. The same for all lists.
    pub suppress: Option<(PathBuf, SourceId)>,
    /// The list of corrections, and its source for places. The same for all lists.
    pub fixes: Option<(PathBuf, SourceId)>,
}
