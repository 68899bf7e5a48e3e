//! The headers that the recipients file itself has, by our names of the columns.

use std::collections::BTreeMap;

use crate::recipients::{Reader, Taken};

/// The file's own headers of our columns. Lists and problems show these, as the user knows them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Headers(BTreeMap<String, String>);

impl Headers {
    /// The file's header of one of our columns; `None` if it has no such column.
    pub(crate) fn of_column(&self, column: &str) -> Option<&str> {
        self.0.get(column).map(String::as_str)
    }

    pub(crate) fn of(reader: &Reader) -> Self {
        let columns = reader.shape().columns.iter().filter_map(|(header, taken)| match taken {
            Taken::As(column) => Some((column.clone(), header.clone())),
            Taken::Ignored | Taken::No => None,
        });
        // If two headers mean the same column, the first counts.
        let mut headers = BTreeMap::new();
        columns.for_each(|(column, header)| {
            headers.entry(column).or_insert(header);
        });
        Self(headers)
    }

    /// The header of one of our columns; our own name if the file has no such column.
    pub(crate) fn get<'a>(&'a self, column: &'a str) -> &'a str {
        self.0.get(column).map_or(column, String::as_str)
    }
}
