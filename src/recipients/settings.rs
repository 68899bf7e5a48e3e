//! What the reader is told: how headers are named and which words are allowed.

use std::collections::BTreeMap;

use crate::diag::Span;

/// The column of ours that a header of the file stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// Our column's name: `name`, `postal-code`, or the id of a data category.
    pub to: String,
    /// Where the mapping stands in `incident.yaml`, if it stands there.
    pub span: Option<Span>,
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
}
