//! The lists of people as they were opened: their files, and the headers that they themselves have.

use std::collections::BTreeMap;

use crate::diag::{Place, SourceId};
use crate::recipients::{ListFile, Reader, Taken};
use crate::terms::{RowId, RowNames};

/// The files of the lists with their own headers of our columns. Lists and problems show these, as the
/// user knows them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Headers {
    lists: Vec<OfList>,
    names: RowNames,
}

/// One list.
#[derive(Debug, Clone)]
struct OfList {
    source: SourceId,
    /// The file's header of each of our columns that it has.
    headers: BTreeMap<String, String>,
}

/// Where a problem is in the lists of people, as people see it.
pub(crate) struct ListPlace {
    /// The 0-based index of the list.
    pub(crate) list: u8,
    /// The row as it is shown. For a list as a whole its name, if there are several.
    pub(crate) row: Option<String>,
    /// 1-based number of the row.
    pub(crate) number: Option<u64>,
    /// The file's own header.
    pub(crate) column: Option<String>,
}

impl Headers {
    /// The lists by their files alone, if none could be opened.
    pub(crate) fn of_files(files: &[ListFile]) -> Self {
        let list = |file: &ListFile| OfList { source: file.source, headers: BTreeMap::new() };
        let names = RowNames::new(files.iter().map(|file| file.name.clone()).collect());
        Self { lists: files.iter().map(list).collect(), names }
    }

    /// The lists with their headers, as far as they could be opened.
    pub(crate) fn of(files: &[ListFile], reader: &Reader) -> Self {
        let mut out = Self::of_files(files);
        for (index, shape) in reader.shapes() {
            let columns = shape.columns.iter().filter_map(|(header, taken)| match taken {
                Taken::As(column) => Some((column.clone(), header.clone())),
                Taken::Ignored | Taken::No => None,
            });
            let Some(list) = out.lists.get_mut(usize::from(index)) else { continue };
            // If two headers mean the same column, the first counts.
            columns.for_each(|(column, header)| {
                list.headers.entry(column).or_insert(header);
            });
        }
        out
    }

    /// The header of one of our columns in each list that has it, with the list and its file.
    pub(crate) fn of_column(&self, column: &str) -> impl Iterator<Item = (u8, SourceId, &str)> {
        let lists = (0..=u8::MAX).zip(&self.lists);
        lists.filter_map(move |(index, list)| {
            Some((index, list.source, list.headers.get(column)?.as_str()))
        })
    }

    /// The header of one of our columns in the list of a row; our own name if the file has no such column.
    pub(crate) fn get<'a>(&'a self, row: RowId, column: &'a str) -> &'a str {
        let list = self.lists.get(usize::from(row.list()));
        list.and_then(|list| list.headers.get(column)).map_or(column, String::as_str)
    }

    /// The file of a row.
    pub(crate) fn source(&self, row: RowId) -> Option<SourceId> {
        self.lists.get(usize::from(row.list())).map(|list| list.source)
    }

    /// The place of a value of a row, by one of our columns.
    pub(crate) fn value_place(&self, row: RowId, column: &str) -> Option<Place> {
        let column = Some(self.get(row, column).to_owned());
        Some(Place::Row { source: self.source(row)?, row: row.number(), column })
    }

    /// How rows are shown.
    pub(crate) fn names(&self) -> &RowNames {
        &self.names
    }

    /// Where a problem is in the lists; `None` if it is not about them.
    pub(crate) fn place(&self, place: Option<&Place>) -> Option<ListPlace> {
        let (source, number, column) = match place? {
            Place::Row { source, row, column } => (source, Some(*row), column.clone()),
            Place::File(source) => (source, None, None),
            _ => return None,
        };
        let at = self.lists.iter().position(|list| list.source == *source)?;
        let list = u8::try_from(at).ok()?;
        let row = match number {
            Some(number) => Some(self.names.shown(RowId::new(list, number))),
            None => self.names.of_list(list).map(str::to_owned),
        };
        Some(ListPlace { list, row, number, column })
    }
}
