//! What the reader is told: how headers are named and which words are allowed.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::diag::{SourceId, Span};
use crate::terms::{Duplicates, Encoding};

/// The column of ours that a header of the file stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// Our column's name: `name`, `postal-code`, or the id of a data category.
    pub to: String,
    /// Where the mapping stands in `incident.yaml`, if it stands there.
    pub span: Option<Span>,
}

/// What the incident says about the file, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<T> {
    /// What it says.
    pub value: T,
    /// Where it stands in `incident.yaml`, if it stands there.
    pub span: Option<Span>,
}

impl<T> From<T> for Told<T> {
    fn from(value: T) -> Self {
        Self { value, span: None }
    }
}

/// How a recipients file is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// Header in the file -> our column.
    pub columns: BTreeMap<String, Mapping>,
    /// Headers whose values are never looked at.
    pub ignore: Vec<String>,
    /// Ids of the data categories that a column may settle.
    pub categories: Vec<String>,
    /// Language tags that the notice is written in.
    pub languages: Vec<String>,
    /// The year of the notice's date: with it years of birth are compared. `None`: with nothing.
    pub notice_year: Option<i16>,
    /// The encoding of delimited text. Found by evidence where it is not told.
    pub encoding: Option<Told<Encoding>>,
    /// The sheet of a workbook. The one named `recipients`, or else the first that is visible and
    /// holds data, where it is not told.
    pub sheet: Option<Told<String>>,
    /// What becomes of rows that seem to be one person.
    pub duplicates: Duplicates,
    /// Whether addresses of protected people are contact addresses, which may be written to.
    pub contact_addresses: bool,
    /// The list of people who must not be written to, and its source for places.
    pub suppress: Option<(PathBuf, SourceId)>,
    /// The list of corrections, and its source for places.
    pub fixes: Option<(PathBuf, SourceId)>,
}
