//! Tests of the reader as a whole.

mod care;
mod care_beside;
mod codes_shown;
mod files;
mod fixes;
mod fixtures;
mod groups;
mod guardians;
mod held;
mod no_values;
mod properties;
mod spread;
mod struck;
mod tables;
mod values;

use std::path::Path;

use super::{ListSettings, Mapping, Reader, RowResult, StatusColumn};
use crate::diag::{Diagnostics, Format, Sources, render};

/// What the fixtures are read with.
fn settings() -> ListSettings {
    let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
    ListSettings {
        columns: std::collections::BTreeMap::new(),
        ignore: words(&["hetu"]),
        categories: words(&["personal-identity-code", "door-code"]),
        languages: words(&["fi", "sv", "en"]),
        contact_addresses: true,
        notice_year: Some(2023),
        ..ListSettings::default()
    }
}

fn mapped(settings: ListSettings, pairs: &[(&str, &str)]) -> ListSettings {
    let columns = pairs
        .iter()
        .map(|&(header, to)| {
            (header.to_owned(), Mapping { to: to.to_owned(), span: None, shared: false })
        })
        .collect();
    ListSettings { columns, ..settings }
}

/// The settings with columns whose values say the status.
fn statuses(settings: ListSettings, columns: &[(&str, &[(&str, &str)])]) -> ListSettings {
    let status = columns.iter().map(|(header, values)| StatusColumn {
        header: (*header).to_owned(),
        span: None,
        values: values
            .iter()
            .map(|(value, word)| {
                ((*value).to_owned(), Mapping { to: (*word).to_owned(), span: None, shared: false })
            })
            .collect(),
    });
    ListSettings { status: status.collect(), ..settings }
}

/// The whole file: problems of the file, rows, and the sources that name it.
struct Read {
    reader: Option<Reader>,
    problems: Diagnostics,
    rows: Vec<RowResult>,
    end: Diagnostics,
    sources: Sources,
}

impl Read {
    /// All problems, those of the rows behind those of the file.
    fn all_problems(&self) -> Diagnostics {
        let mut all = self.problems.clone();
        for row in &self.rows {
            all.extend(row.problems.clone());
        }
        all.extend(self.end.clone());
        all
    }

    fn text(&self) -> String {
        render(&self.all_problems(), &self.sources, Format::Human { colour: false })
    }

    fn codes(&self) -> Vec<&'static str> {
        self.all_problems().iter().map(|problem| problem.code.name()).collect()
    }

    fn people(&self) -> Vec<&super::Recipient> {
        self.rows.iter().filter_map(|row| row.recipient.as_ref()).collect()
    }
}

/// Reads a file with the lists beside it: `suppress.csv` and `fixes.csv`.
fn read(path: &Path, settings: &ListSettings) -> Read {
    let mut sources = Sources::new();
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("?");
    let source = sources.add_private(name);
    let mut beside = |name: &str| {
        let list = path.with_file_name(name);
        list.exists().then(|| (list, sources.add_private(name)))
    };
    let suppress = beside("suppress.csv");
    let settings = ListSettings { suppress, fixes: beside("fixes.csv"), ..settings.clone() };
    let none = Diagnostics::new;
    match Reader::open(path, source, &settings) {
        Ok(mut reader) => {
            let rows = reader.by_ref().collect();
            let (problems, end) = (reader.problems().clone(), reader.end());
            Read { reader: Some(reader), problems, rows, end, sources }
        }
        Err(problems) => Read { reader: None, problems, rows: Vec::new(), end: none(), sources },
    }
}

/// Reads bytes as a file of this name.
fn read_bytes(name: &str, bytes: &[u8], settings: &ListSettings) -> Read {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    read(&path, settings)
}

fn fixtures() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}
