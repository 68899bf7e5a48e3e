//! How the lists of people are read, and the problems of their rows alone.

use std::path::{Path, PathBuf};

use super::super::headers::Headers;
use super::super::listing::{ListedRow, Listing};
use crate::diag::{Diagnostics, SourceId, Sources, Tally};
use crate::incident::{PeopleList, RowSettings, Spanned, StatusValues};
use crate::recipients::{
    GroupSpread, ListFile, ListSettings, Mapping, Reader, Stated, StatusColumn,
};
use crate::terms::Reach;

/// The problems of the rows alone, when the other inputs have errors: all are reported at once.
pub(super) fn rows_alone(lists: &[ListFile], listing: &mut Listing<'_>) -> Diagnostics {
    let mut reader = match Reader::open_all(lists) {
        Ok(reader) => reader,
        Err(problems) => {
            listing.problems(&problems, &Headers::of_files(lists));
            return problems;
        }
    };
    let headers = Headers::of(lists, &reader);
    let mut problems = reader.problems().clone();
    listing.problems(&problems, &headers);
    let mut tally = Tally::default();
    for row in reader.by_ref() {
        let id = row.recipient.as_ref().map(|person| &person.id).or(row.id.as_ref());
        let id = id.map_or("", String::as_str);
        let listed = ListedRow { row: row.row, id, problems: &row.problems, exclusions: &[] };
        listing.row(&listed, &headers);
        for problem in row.problems {
            tally.add(problem, &mut problems);
        }
    }
    let found = reader.end();
    listing.problems(&found, &headers);
    problems.extend(found);
    problems
}

/// A column whose values say the status.
fn status_column(column: &StatusValues) -> StatusColumn {
    let values = column.values.iter().map(|(value, word)| {
        (value.clone(), Mapping { to: word.value.clone(), span: Some(word.span), shared: false })
    });
    StatusColumn {
        header: column.header.value.clone(),
        span: Some(column.header.span),
        values: values.collect(),
    }
}

/// The lists of an incident with how they are read, and the lists beside them.
pub(crate) fn lists_of(
    rows: &RowSettings,
    folder: &Path,
    fixes: Option<&Path>,
    sources: &mut Sources,
) -> Vec<ListFile> {
    let names = rows.recipients.names();
    // Two sheets of one file are told apart in problems, too.
    let files: Vec<(PathBuf, SourceId)> = (rows.recipients.lists.iter().zip(&names))
        .map(|(list, name)| {
            let path = folder.join(&list.file.value);
            let source = sources.add_private(folder.join(name).display().to_string());
            (path, source)
        })
        .collect();
    let mut beside = |path: PathBuf| {
        let source = sources.add_private(path.display().to_string());
        (path, source)
    };
    let suppress = &rows.recipients.suppress;
    let suppress = suppress.as_ref().map(|file| beside(folder.join(&file.value)));
    let fixes = fixes.map(|path| beside(path.to_owned()));
    let shared = ListSettings {
        categories: rows.categories.clone(),
        groups: rows.groups.clone(),
        lacking: rows.lacking.clone(),
        spread: rows.spread.iter().cloned().map(group_spread).collect(),
        young_people: rows.young_people.unwrap_or_default(),
        young_by_year: rows.young_people.is_some(),
        estates: rows.estates,
        legal_guardians: rows.legal_guardians,
        languages: rows.languages.clone(),
        duplicates: rows.recipients.duplicates,
        errors: rows.recipients.errors,
        suppress,
        fixes,
        notice_year: rows.notice_year,
        notice_date: rows.notice_date,
        ..ListSettings::default()
    };
    let lists = rows.recipients.lists.iter().zip(files).zip(names);
    lists
        .map(|((list, (path, source)), name)| {
            let settings = of_list(list, shared.clone());
            ListFile { path, source, name, settings }
        })
        .collect()
}

fn group_spread((group, reach, disclosed): (Option<String>, Reach, bool)) -> GroupSpread {
    GroupSpread { group, reach, disclosed }
}

/// The settings of one list.
fn of_list(list: &PeopleList, shared: ListSettings) -> ListSettings {
    let columns = list.columns.iter().map(|(header, column)| {
        let to = &column.to;
        let mapping = Mapping { to: to.value.clone(), span: Some(to.span), shared: column.shared };
        (header.clone(), mapping)
    });
    let encoding = list.encoding.as_ref();
    let sheet = list.sheet.as_ref();
    let number = |told: &Spanned<u64>| Stated { value: told.value, span: Some(told.span) };
    ListSettings {
        columns: columns.collect(),
        ignore: list.ignore.clone(),
        status: list.status.iter().map(status_column).collect(),
        group: list.group.as_ref().map(|group| group.value.clone()),
        contact_addresses: list.contact_addresses,
        guardian_emails: list.guardian_emails,
        encoding: encoding.map(|told| Stated { value: told.value, span: Some(told.span) }),
        sheet: sheet.map(|told| Stated { value: told.value.clone(), span: Some(told.span) }),
        header_row: list.header_row.as_ref().map(number),
        last_row: list.last_row.as_ref().map(number),
        ..shared
    }
}
