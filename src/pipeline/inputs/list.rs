//! How the list of recipients is read, and the problems of its rows alone.

use std::path::{Path, PathBuf};

use super::super::headers::Headers;
use super::super::listing::{ListedRow, Listing, MOST_PROBLEMS, too_many};
use crate::diag::{Diagnostics, SourceId, Sources};
use crate::incident::RowSettings;
use crate::recipients::{ListSettings, Mapping, Reader, Stated};

/// The problems of the rows alone, when the other inputs have errors: all are reported at once.
pub(super) fn rows_alone(
    (path, source): &(PathBuf, SourceId),
    settings: &ListSettings,
    listing: &mut Listing<'_>,
) -> Diagnostics {
    let mut reader = match Reader::open(path, *source, settings) {
        Ok(reader) => reader,
        Err(problems) => {
            listing.problems(*source, &problems);
            return problems;
        }
    };
    let headers = Headers::of(&reader);
    let mut problems = reader.problems().clone();
    listing.problems(*source, &problems);
    let mut many = false;
    for row in reader.by_ref() {
        let id = row.recipient.as_ref().map(|person| &person.id).or(row.id.as_ref());
        let id = id.map_or("", String::as_str);
        let listed = ListedRow { row: row.row, id, problems: &row.problems, exclusions: &[] };
        listing.row(*source, &listed, &headers);
        if !many {
            problems.extend(row.problems);
            many = problems.len() >= MOST_PROBLEMS;
            if many && !listing.wants_all() {
                break;
            }
        }
    }
    if many {
        problems.push(too_many(*source, listing));
    }
    if !many || listing.wants_all() {
        let found = reader.end();
        listing.problems(*source, &found);
        problems.extend(found);
    }
    problems
}

/// How rows are read: the settings of the incident, and the lists beside the recipients file.
pub(crate) fn reader_settings(
    rows: &RowSettings,
    folder: &Path,
    fixes: Option<&Path>,
    sources: &mut Sources,
) -> ListSettings {
    let columns = rows.recipients.columns.iter();
    let mut list = |path: PathBuf| {
        let source = sources.add_private(path.display().to_string());
        (path, source)
    };
    ListSettings {
        columns: columns
            .map(|(header, to)| {
                let mapping = Mapping { to: to.value.clone(), span: Some(to.span) };
                (header.clone(), mapping)
            })
            .collect(),
        ignore: rows.recipients.ignore.clone(),
        categories: rows.categories.clone(),
        groups: rows.groups.clone(),
        young_people: rows.young_people.unwrap_or_default(),
        young_by_year: rows.young_people.is_some(),
        estates: rows.estates,
        legal_guardians: rows.legal_guardians,
        languages: rows.languages.clone(),
        duplicates: rows.recipients.duplicates,
        contact_addresses: rows.recipients.contact_addresses,
        suppress: rows.recipients.suppress.as_ref().map(|file| list(folder.join(&file.value))),
        fixes: fixes.map(|path| list(path.to_owned())),
        notice_year: rows.notice_year,
        encoding: rows
            .recipients
            .encoding
            .as_ref()
            .map(|told| Stated { value: told.value, span: Some(told.span) }),
        sheet: rows
            .recipients
            .sheet
            .as_ref()
            .map(|told| Stated { value: told.value.clone(), span: Some(told.span) }),
        header_row: rows
            .recipients
            .header_row
            .as_ref()
            .map(|told| Stated { value: told.value, span: Some(told.span) }),
        last_row: rows
            .recipients
            .last_row
            .as_ref()
            .map(|told| Stated { value: told.value, span: Some(told.span) }),
    }
}
