//! The rows of all lists of people, one list after another, each row by itself.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::codes::recipients as codes;
use crate::diag::{Arg, Code, Diagnostic, Diagnostics, Place, Severity, SourceId};
use crate::recipients::ahead::{Ahead, Correct};
use crate::recipients::columns::header::{self, Column};
use crate::recipients::duplicates::merge::Judged;
use crate::recipients::file::open;
use crate::recipients::file::raw::{RawRow, Rows, at_row};
use crate::recipients::lists::fixes::{self, Fixes};
use crate::recipients::model::{Need, Recipient};
use crate::recipients::row::agreement;
use crate::recipients::row::context::RowReader;
use crate::recipients::row::identity::{IdCodes, identity};
use crate::recipients::row::status_rules;
use crate::recipients::settings::{ListFile, ListSettings};
use crate::recipients::shape::{Form, Shape};
use crate::terms::{RowErrors, RowId, RowNames};
use crate::text::Numbered;

/// The result of one row.
#[derive(Clone, PartialEq, Eq)]
pub struct RowResult {
    /// The row. Its number is that of a spreadsheet program: the header is row 1, a value with a line
    /// break is in one row, and a line `sep=;` before the header is not counted. In JSON lines, the line.
    pub row: RowId,
    /// The recipient; `None` if there is an error in the row or in the header.
    pub recipient: Option<Recipient>,
    /// The id of a row without a recipient, for lists that name the row. `None` if it has no id that may
    /// be shown.
    pub id: Option<String>,
    /// All problems of the row.
    pub problems: Diagnostics,
}

/// A row in a sentence: its number, with the name of its list if there are several.
pub fn row_arg(names: &RowNames, row: RowId) -> Arg {
    match names.are_several() {
        true => names.shown(row).into(),
        false => row.number().into(),
    }
}

/// The rows of all lists that can be opened.
pub(super) struct People {
    lists: Vec<List>,
    /// The index in `lists` of the one that is being read.
    at: usize,
    fixes: Fixes,
    names: RowNames,
    /// Whether all lists could be opened.
    whole: bool,
    /// The settings of the first list, and its file: what is the same for all lists is in each of them.
    shared: (ListSettings, SourceId),
}

/// One list that is open.
struct List {
    /// The 0-based index among all lists of the incident.
    index: u8,
    rows: Box<dyn Rows>,
    reader: Arc<RowReader>,
    shape: Shape,
    ahead: Ahead,
    /// Ids that may all be identity codes.
    ids: IdCodes,
}

impl People {
    /// Opens lists as far as their first rows. Returns what is wrong with them, which may be errors; a list
    /// that cannot be read at all is left out.
    ///
    /// # Errors
    /// The problems if no list can be read.
    pub(super) fn open(files: &[ListFile]) -> Result<(Self, Diagnostics), Diagnostics> {
        let Some(first) = files.first() else { return Err(Diagnostics::new()) };
        let shared = (first.settings.clone(), first.source);
        let mut lists = Vec::with_capacity(files.len());
        let mut problems = Diagnostics::new();
        for (index, file) in (0..=u8::MAX).zip(files) {
            match List::open(index, file) {
                Ok((list, found)) => {
                    problems.extend(found);
                    lists.push(list);
                }
                Err(found) => problems.extend(found),
            }
        }
        if lists.is_empty() {
            return Err(problems);
        }
        problems.extend(mapped_nowhere(&lists, files.len()));
        let names = RowNames::new(files.iter().map(|file| file.name.clone()).collect());
        let (mut fixes, found) = Fixes::read(shared.0.fixes.as_ref(), &names);
        problems.extend(found);
        for list in &lists {
            problems.extend(fixes.resolve(list.index, &list.reader.header, &list.reader.settings));
        }
        lists.retain_mut(|list| list.begin(&mut fixes, &mut problems));
        if lists.is_empty() {
            return Err(problems);
        }
        let whole = lists.len() == files.len();
        Ok((Self { lists, at: 0, fixes, names, whole, shared }, problems))
    }

    /// What was found out about each list, with its index.
    pub(super) fn shapes(&self) -> impl Iterator<Item = (u8, &Shape)> {
        self.lists.iter().map(|list| (list.index, &list.shape))
    }

    /// How rows are shown.
    pub(super) fn names(&self) -> &RowNames {
        &self.names
    }

    /// Problems that are known only when all rows are read: of corrections, and of ids that are codes.
    pub(super) fn end(&self) -> Diagnostics {
        // Rows of a list that could not be opened are not missed.
        let mut problems = self.fixes.end(|row| self.whole || self.list(row).is_some());
        for list in &self.lists {
            if let Some(problem) = list.ids.problem() {
                problems.push(problem.at(Place::File(list.reader.source)));
            }
        }
        problems
    }

    fn list(&self, row: RowId) -> Option<&List> {
        // Nearly always the list that is being read.
        let current = self.lists.get(self.at).filter(|list| list.index == row.list());
        current.or_else(|| self.lists.iter().find(|list| list.index == row.list()))
    }

    /// All rows with an id, each with whether it has errors. Of a row that cannot be read there is the id.
    pub(super) fn judged(mut self) -> impl Iterator<Item = Judged> {
        std::iter::from_fn(move || {
            loop {
                let RowResult { row, recipient, problems, .. } = self.next()?;
                if let Some(person) = recipient.or_else(|| self.of_id(row)) {
                    return Some((person, problems.has_errors()));
                }
            }
        })
    }

    /// The settings of the first list: for those that are the same for all lists.
    pub(super) fn shared(&self) -> &ListSettings {
        &self.shared.0
    }

    /// The settings of the list of a row.
    pub(super) fn settings(&self, row: RowId) -> &ListSettings {
        self.list(row).map_or(&self.shared.0, |list| &list.reader.settings)
    }

    /// The header of a column of the program in the first list, as problems and reports show it.
    pub(super) fn header_of(&self, column: &str) -> Option<&str> {
        let list = self.lists.first()?;
        let (header, settings) = (&list.reader.header, &list.reader.settings);
        let at = header.uses.iter().position(|used| match used {
            header::Use::Read(read) => header::our_name(*read, settings) == column,
            _ => false,
        })?;
        header.labels.get(at).map(String::as_str)
    }

    /// The id of `row`, if that is the row that was read last and the id may be shown: a personal
    /// identity code must not get into any list.
    pub(super) fn shown_id(&self, row: RowId) -> Option<String> {
        self.list(row)?.shown_id(row.number())
    }

    /// Somebody of whom only the id is known: an id counts as used even if nothing else of its row can be read.
    /// `None` if `row` is not the one that was read last, or its id may not be shown.
    pub(super) fn of_id(&self, row: RowId) -> Option<Recipient> {
        Some(Recipient::new(self.shown_id(row)?, row, ""))
    }

    /// Whether a row with these problems may wait while everybody else is notified: the incident says so,
    /// and each error is of this row alone. An error of the file, or of a list of corrections that does
    /// not fit the file, concerns all rows.
    pub(super) fn may_wait(&self, row: RowId, problems: &Diagnostics) -> bool {
        let Some(list) = self.list(row) else { return false };
        let of_row = |problem: &Diagnostic| match problem.place {
            Some(Place::Row { source, .. }) => {
                source == list.reader.source && !list.takes_others(problem.code)
            }
            _ => false,
        };
        self.shared.0.errors == RowErrors::Hold
            && problems
                .iter()
                .all(|problem| problem.severity == Severity::Warning || of_row(problem))
    }

    /// The recipient of a row that waits, of which only the id is taken. Its errors stop nobody else, and
    /// become warnings.
    pub(super) fn held(&self, row: RowId, problems: &mut Diagnostics) -> Recipient {
        problems.soften();
        let mut person = Recipient::new(self.shown_id(row).unwrap_or_default(), row, "");
        // The id may be the one of another row, or none at all.
        person.set_aside(&self.names);
        person.needs = vec![Need::Held];
        person
    }

    /// The place of a cell.
    pub(super) fn at(&self, row: RowId, column: Column) -> Place {
        let Some(list) = self.list(row) else { return self.at_row(row) };
        let label = list
            .reader
            .header
            .find(column)
            .and_then(|at| list.reader.header.labels.get(at))
            .cloned();
        Place::Row { source: list.reader.source, row: row.number(), column: label }
    }

    /// The place of a row.
    pub(super) fn at_row(&self, row: RowId) -> Place {
        at_row(self.list(row).map_or(self.shared.1, |list| list.reader.source), row.number())
    }
}

/// Errors for mappings that are for all lists and whose header is in none of them. Only if all of
/// `number` lists are open it is known.
fn mapped_nowhere(lists: &[List], number: usize) -> Diagnostics {
    let mut met: BTreeMap<&str, bool> = BTreeMap::new();
    for list in lists {
        for (header, _) in list.reader.settings.columns.iter().filter(|(_, mapping)| mapping.shared)
        {
            *met.entry(header).or_default() |= !list.reader.header.unmet.contains(header);
        }
    }
    let nowhere = |header: &str| met.get(header) == Some(&false) && lists.len() == number;
    let mut problems = Diagnostics::new();
    let mut told: Vec<&str> = Vec::new();
    for list in lists {
        for (header, mapping) in
            list.reader.settings.columns.iter().filter(|(header, _)| nowhere(header))
        {
            if !told.contains(&header.as_str()) {
                told.push(header);
                problems.push(header::not_in_file(header, mapping, list.reader.source));
            }
        }
    }
    problems
}

/// Applies the corrections of the rows of a list, by its index.
fn correct<'a>(index: u8, reader: &RowReader, fixes: &'a mut Fixes) -> impl Correct + use<'a> {
    let id = reader.header.find(Column::Id);
    move |raw: &mut RawRow| fixes.apply(RowId::new(index, raw.row), raw, id)
}

impl List {
    fn open(index: u8, file: &ListFile) -> Result<(Self, Diagnostics), Diagnostics> {
        let ListFile { path, source, settings, .. } = file;
        let opened = open::open(path, *source, settings)?;
        let (row, below) = (opened.header_row, opened.below);
        let (header, found) = header::understand(&opened.headers, row, below, settings, *source)?;
        let mut problems = opened.problems;
        if let Some(problem) = agreement::of_titles(&opened.titles, *source) {
            problems.push(problem);
        }
        problems.extend(found);
        let rules =
            status_rules::resolve(&opened.headers, &header, settings, *source, &mut problems);
        let mut shape = opened.shape;
        shape.columns = header.taken(settings);
        let list = Self {
            index,
            rows: opened.rows,
            reader: Arc::new(RowReader {
                header,
                settings: settings.clone(),
                rules,
                source: *source,
                list: index,
            }),
            shape,
            ahead: Ahead::default(),
            ids: IdCodes::default(),
        };
        Ok((list, problems))
    }

    /// Reads the first rows. Reports a list without rows and returns `false`.
    fn begin(&mut self, fixes: &mut Fixes, problems: &mut Diagnostics) -> bool {
        let begun = self.ahead.begin(&mut *self.rows, correct(self.index, &self.reader, fixes));
        if !begun {
            problems.push(
                Diagnostic::error(codes::NO_ROWS, "there are no people in the file, only a header")
                    .at(Place::File(self.reader.source)),
            );
        }
        begun
    }

    fn shown_id(&self, row: u64) -> Option<String> {
        const LONGEST: usize = 60;
        let raw = self.ahead.current()?;
        let cell = raw.cells.get(self.reader.header.find(Column::Id)?)?;
        let id = cell.text.trim();
        let shown = raw.row == row
            && cell.fault.is_none()
            && !id.is_empty()
            && id.chars().count() <= LONGEST
            && identity(id, Numbered::ByDate).is_none();
        crate::text::check_value(id).ok().filter(|_| shown)
    }

    /// Whether an error may mean that other rows are in its row, or are not read at all.
    fn takes_others(&self, code: Code) -> bool {
        let of_file =
            [codes::ROW_TOO_LONG, codes::UNREADABLE, codes::UNCLOSED_QUOTE, codes::AFTER_LAST_ROW];
        of_file.contains(&code) || code == codes::LINE_BREAK && self.may_join_rows()
    }

    /// Whether a value of the current row may hold another row: in text, a quotation mark that is not closed
    /// takes in all up to the next. Where a row begins inside a value, a delimiter follows its first value.
    fn may_join_rows(&self) -> bool {
        let Form::Delimited { delimiter } = self.shape.form else { return false };
        let joins = |raw: &RawRow| {
            raw.cells.iter().any(|cell| {
                let second = cell.text.split_once(['\n', '\r']).map(|(_, rest)| rest);
                second.is_some_and(|rest| rest.contains(delimiter))
            })
        };
        self.ahead.current().is_none_or(joins)
    }

    fn taken_out(&self, row: RowId) -> Diagnostics {
        let need = Need::TakenOut;
        let problem = Diagnostic::warning(need.code(), need.reason());
        problem.at(at_row(self.reader.source, row.number())).into()
    }

    /// The next row with its problems, and the recipient as far as the row says it, even if there are
    /// errors.
    fn next(&mut self, fixes: &mut Fixes, names: &RowNames) -> Option<RowResult> {
        let index = self.index;
        let correct = correct(index, &self.reader, fixes);
        if !self.ahead.judge(&mut *self.rows, &self.reader, correct) {
            return None;
        }
        let line = self.ahead.next()?;
        if let Some(problems) = line.broken.take() {
            let number = match problems.iter().next().map(|problem| &problem.place) {
                Some(Some(Place::Row { row, .. })) => *row,
                _ => 0,
            };
            let row = RowId::new(index, number);
            return Some(RowResult { row, recipient: None, id: None, problems });
        }
        let row = RowId::new(index, line.raw.row);
        let id = self.reader.header.find(Column::Id).and_then(|at| line.raw.cells.get(at));
        self.ids.add(id.map_or("", |cell| cell.text.trim()));
        let taken_out = std::mem::replace(&mut line.out, Ok(fixes::Out::Nobody));
        let (mut recipient, mut problems) = std::mem::take(&mut line.judged);
        // A row that waits is listed with its errors, which must stay with it.
        if self.reader.settings.errors != RowErrors::Hold {
            fixes.point_at(row, &self.reader.header.labels, &mut problems);
        }
        match (taken_out, &mut recipient) {
            (Ok(fixes::Out::Person), Some(person)) => {
                // Nothing else about this person matters any more.
                person.needs = vec![Need::TakenOut];
                person.guardian = None;
                person.second_guardian = None;
                person.set_aside(names);
                problems = self.taken_out(row);
            }
            (Ok(fixes::Out::Guardian), Some(person)) => person.second_guardian = None,
            (Ok(fixes::Out::Person), none) => {
                // Whatever is wrong with the row, it is known who is not written to.
                if let Some(id) = self.shown_id(row.number()) {
                    let mut person = Recipient::new(id, row, "");
                    person.set_aside(names);
                    person.needs = vec![Need::TakenOut];
                    *none = Some(person);
                    problems = self.taken_out(row);
                }
            }
            (Ok(_), _) => {}
            (Err(problem), _) => problems.push(*problem),
        }
        Some(RowResult { row, recipient, id: None, problems })
    }
}

impl Iterator for People {
    type Item = RowResult;

    fn next(&mut self) -> Option<RowResult> {
        loop {
            let list = self.lists.get_mut(self.at)?;
            match list.next(&mut self.fixes, &self.names) {
                Some(row) => return Some(row),
                None => self.at += 1,
            }
        }
    }
}

/// Shows no id.
impl std::fmt::Debug for RowResult {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut out = f.debug_struct("RowResult");
        out.field("row", &self.row).field("recipient", &self.recipient);
        out.field("problems", &self.problems).finish_non_exhaustive()
    }
}
