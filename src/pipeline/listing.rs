//! Problems of rows for a list that people read and fill in: written to a file while the rows are
//! read, or kept until the list of the run is written.

use std::collections::BTreeMap;
use std::path::Path;

use crate::diag::codes::recipients::MISSING_GLYPH;
use crate::diag::{Diagnostic, Diagnostics, Place, Severity};
use crate::locale::Speech;
use crate::outbox::{ExceptionRow, ExceptionsFile, WriteError};
use crate::recipients::Need;
use crate::terms::RowId;

use super::assign::Exclusion;
use super::headers::Headers;
use super::request::{ListedProblems, Lists};
use super::why::Why;

/// Where the problems of rows go, besides being reported.
pub(crate) enum Listing<'s> {
    /// Nowhere.
    Nothing,
    /// Each into a file for people.
    File(Box<FileListing>),
    /// They wait for the list of the run.
    Kept(Kept),
    /// The first of them are shown in the preview.
    Shown(Shown<'s>),
}

/// Problems and open cases for a page, as long as somebody wants them.
pub(crate) struct Shown<'s> {
    /// In the order in which they were found, up to `most`.
    pub(crate) cases: Vec<Case>,
    /// How many more there are.
    pub(crate) more: u64,
    most: usize,
    outdated: &'s (dyn Fn() -> bool + 's),
}

/// A problem of a row, or a recipient who waits for a decision.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    /// The id of the row; empty if it has none that may be shown.
    pub(crate) id: String,
    /// The name of its list, if there are several.
    pub(crate) list: Option<String>,
    /// 1-based number of the row.
    pub(crate) row: Option<u64>,
    pub(crate) column: Option<String>,
    pub(crate) what: What,
}

/// What a case is about.
#[derive(Debug, Clone)]
pub(crate) enum What {
    Problem(Diagnostic),
    Waits(Why),
}

impl<'s> Shown<'s> {
    /// Room for `most` cases. Reading ends once they are outdated.
    pub(crate) fn new(most: usize, outdated: &'s (dyn Fn() -> bool + 's)) -> Self {
        Self { cases: Vec::new(), more: 0, most, outdated }
    }

    fn push(&mut self, case: impl FnOnce() -> Case) {
        if self.cases.len() < self.most {
            self.cases.push(case());
        } else {
            self.more += 1;
        }
    }

    fn problem(&mut self, id: &str, problem: &Diagnostic, headers: &Headers) {
        let Some(place) = headers.place(problem.place.as_ref()) else { return };
        self.push(|| Case {
            id: id.to_owned(),
            list: headers.names().of_list(place.list).map(str::to_owned),
            row: place.number,
            column: place.column,
            what: What::Problem(problem.clone()),
        });
    }

    fn row(&mut self, row: &ListedRow<'_>, headers: &Headers) {
        for problem in row.problems.iter() {
            self.problem(row.id, problem, headers);
        }
        for exclusion in row.exclusions {
            if is_said(&exclusion.why, row.problems.iter()) {
                continue;
            }
            self.push(|| Case {
                id: row.id.to_owned(),
                list: headers.names().of_list(row.row.list()).map(str::to_owned),
                row: Some(row.row.number()),
                column: exclusion.column.map(|column| headers.get(row.row, column).to_owned()),
                what: What::Waits(exclusion.why.clone()),
            });
        }
    }
}

/// A row of the recipients file, as a list names it.
pub(crate) struct ListedRow<'a> {
    /// Its list and number.
    pub(crate) row: RowId,
    /// The id of the row; empty if it has none that may be shown.
    pub(crate) id: &'a str,
    /// Everything that is wrong with it.
    pub(crate) problems: &'a Diagnostics,
    /// What waits for a decision.
    pub(crate) exclusions: &'a [Exclusion],
}

impl Listing<'_> {
    /// Creates a file for the problems.
    ///
    /// # Errors
    /// A file of this name exists, or it cannot be created.
    pub(crate) fn file(path: &Path, lists: Lists) -> Result<Self, Box<Diagnostic>> {
        let file = ExceptionsFile::create(path, lists.language.tag(), lists.delimiter)
            .map_err(|error| Box::new(error.to_diagnostic()))?;
        let speech = Speech::new(lists.language);
        Ok(Self::File(Box::new(FileListing {
            file,
            speech,
            listed: ListedProblems::default(),
            failed: None,
        })))
    }

    /// Whether nobody wants the cases any more.
    pub(crate) fn is_outdated(&self) -> bool {
        matches!(self, Self::Shown(shown) if (shown.outdated)())
    }

    /// Takes the problems of the files as a whole: of their headers, or those found at their end.
    pub(crate) fn problems(&mut self, problems: &Diagnostics, headers: &Headers) {
        match self {
            Self::Nothing | Self::Kept(_) => {}
            Self::File(file) => {
                for problem in problems.iter() {
                    file.problem("", problem, headers, Gravity::in_row(problem, &[]));
                }
            }
            Self::Shown(shown) => {
                problems.iter().for_each(|problem| shown.problem("", problem, headers));
            }
        }
    }

    /// Takes a row.
    pub(crate) fn row(&mut self, row: &ListedRow<'_>, headers: &Headers) {
        match self {
            Self::Nothing => {}
            Self::File(file) => file.row(row, headers),
            Self::Shown(shown) => shown.row(row, headers),
            Self::Kept(kept) => {
                row.problems.iter().for_each(|problem| kept.add(row.row, problem));
            }
        }
    }

    /// Ends the file, if there is one. Returns what is in it.
    ///
    /// # Errors
    /// It could not be written; then no file is left.
    pub(crate) fn finish(self) -> Result<Option<ListedProblems>, Box<Diagnostic>> {
        let Self::File(listing) = self else { return Ok(None) };
        let to_problem = |error: WriteError| Box::new(error.to_diagnostic());
        if let Some(error) = listing.failed {
            return Err(to_problem(error));
        }
        listing.file.finish().map_err(to_problem)?;
        Ok(Some(listing.listed))
    }
}

/// A file of problems while it is written.
pub(crate) struct FileListing {
    file: ExceptionsFile,
    speech: Speech,
    listed: ListedProblems,
    /// The first error; after it nothing more is written.
    failed: Option<WriteError>,
}

impl FileListing {
    fn row(&mut self, row: &ListedRow<'_>, headers: &Headers) {
        for problem in row.problems.iter() {
            self.problem(row.id, problem, headers, Gravity::in_row(problem, row.exclusions));
        }
        for exclusion in row.exclusions {
            // A problem of the row says it already.
            if is_said(&exclusion.why, row.problems.iter()) {
                continue;
            }
            let row = of_exclusion(&self.speech, row.row, row.id, exclusion, headers);
            self.push(&row);
        }
    }

    /// Writes a problem if it is about the lists of people.
    fn problem(&mut self, id: &str, problem: &Diagnostic, headers: &Headers, gravity: Gravity) {
        if headers.place(problem.place.as_ref()).is_some() {
            let row = of_problem(&self.speech, id, problem, headers, gravity);
            self.listed.errors += usize::from(problem.severity == Severity::Error);
            self.push(&row);
        }
    }

    fn push(&mut self, row: &ExceptionRow) {
        if self.failed.is_none() {
            self.listed.problems += 1;
            self.failed = self.file.push(row).err();
        }
    }
}

/// Whether a problem of the same row gives this reason already.
pub(crate) fn is_said<'a>(why: &Why, mut problems: impl Iterator<Item = &'a Diagnostic>) -> bool {
    match why {
        // The errors of the row say it, each with its column.
        Why::Need(Need::Held) => problems.next().is_some(),
        Why::Need(need) => problems.any(|problem| problem.code == need.code()),
        why if why.is_of_glyphs() => problems.any(|problem| problem.code == MISSING_GLYPH),
        _ => false,
    }
}

/// How grave a line of a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gravity {
    /// Nothing is made for anybody before it is corrected.
    Error,
    /// This person waits for it.
    Waits,
    /// Nobody waits.
    Note,
}

impl Gravity {
    /// The gravity of a problem of a row with these open cases.
    pub(crate) fn in_row(problem: &Diagnostic, exclusions: &[Exclusion]) -> Self {
        let waits = |one: &Exclusion| {
            Self::of(&one.why) == Self::Waits && is_said(&one.why, std::iter::once(problem))
        };
        match problem.severity {
            Severity::Error => Self::Error,
            Severity::Warning if exclusions.iter().any(waits) => Self::Waits,
            Severity::Warning => Self::Note,
        }
    }

    /// The gravity of a reason why nothing is made for a row.
    fn of(why: &Why) -> Self {
        match why {
            // The person is on another row, or somebody has decided.
            Why::Need(Need::Merged(_) | Need::TakenOut) => Self::Note,
            _ => Self::Waits,
        }
    }

    /// The message id of its word.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Error => "listed-error",
            Self::Waits => "listed-waits",
            Self::Note => "listed-note",
        }
    }
}

/// A problem as a row of a list.
pub(crate) fn of_problem(
    speech: &Speech,
    id: &str,
    problem: &Diagnostic,
    headers: &Headers,
    gravity: Gravity,
) -> ExceptionRow {
    let place = headers.place(problem.place.as_ref());
    let (row, column) = place.map_or((None, None), |place| (place.row, place.column));
    let (words, help) = speech.problem(problem);
    ExceptionRow {
        row,
        recipient: id.to_owned(),
        channel: None,
        column,
        severity: speech.say(gravity.word(), &[]),
        problem: words,
        what_to_do: help.unwrap_or_default(),
    }
}

/// A case that waits for a decision, as a row of a list.
pub(crate) fn of_exclusion(
    speech: &Speech,
    row: RowId,
    id: &str,
    exclusion: &Exclusion,
    headers: &Headers,
) -> ExceptionRow {
    let why = &exclusion.why;
    let args = why.args(headers.names());
    ExceptionRow {
        row: Some(headers.names().shown(row)),
        recipient: id.to_owned(),
        channel: exclusion.medium,
        column: exclusion.column.map(|column| headers.get(row, column).to_owned()),
        severity: speech.say(Gravity::of(why).word(), &[]),
        problem: speech.say(&why.words(), &args),
        what_to_do: speech.say(&why.what_to_do(), &args),
    }
}

/// Warnings by row: eight bytes for each, because many rows have the same ones. Warnings that name
/// another row differ from each other and are kept whole.
#[derive(Default)]
pub(crate) struct Kept {
    /// By the list: number of the row, and index in `kinds`. In the order of the rows.
    lists: Vec<Vec<(u32, u32)>>,
    kinds: Vec<Diagnostic>,
    known: BTreeMap<String, u32>,
}

impl Kept {
    fn add(&mut self, row: RowId, problem: &Diagnostic) {
        let (source, column) = match &problem.place {
            Some(Place::Row { source, column, .. }) => {
                (source, column.as_deref().unwrap_or_default())
            }
            _ => return,
        };
        let key = format!("{} {source:?} {column} {:?}", problem.code, problem.args);
        let next = self.kinds.len() as u32;
        let kind = *self.known.entry(key).or_insert(next);
        if kind == next {
            self.kinds.push(problem.clone());
        }
        let list = usize::from(row.list());
        if self.lists.len() <= list {
            self.lists.resize_with(list + 1, Vec::new);
        }
        self.lists[list].push((number(row), kind));
    }

    /// The problems of a row.
    pub(crate) fn of(&self, row: RowId) -> impl Iterator<Item = Diagnostic> {
        let rows = self.lists.get(usize::from(row.list())).map_or(&[][..], Vec::as_slice);
        let number = number(row);
        let start = rows.partition_point(|(known, _)| *known < number);
        let rows = rows[start..].iter().take_while(move |(known, _)| *known == number);
        rows.filter_map(move |(_, kind)| {
            let mut problem = self.kinds.get(*kind as usize)?.clone();
            if let Some(Place::Row { row: of, .. }) = &mut problem.place {
                *of = row.number();
            }
            Some(problem)
        })
    }
}

/// The number of a row in four bytes.
fn number(row: RowId) -> u32 {
    u32::try_from(row.number()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Code, Sources};

    #[test]
    fn what_is_kept_comes_back_with_its_row() {
        let source = Sources::new().add_private("people.csv");
        let at = |row, column: &str| Place::Row { source, row, column: Some(column.into()) };
        let warning = |code, row, column| {
            Diagnostic::warning(Code::invented(code), "words")
                .at(at(row, column))
                .with("other", row)
        };
        let mut kept = Kept::default();
        let problems = [
            warning("a/b", 2, "city"),
            warning("a/b", 2, "street"),
            warning("a/b", 4, "city"),
            warning("a/b", 4_000_000, "city"),
        ];
        for problem in &problems {
            let Some(Place::Row { row, .. }) = problem.place else { continue };
            kept.add(row.into(), problem);
        }
        assert_eq!(kept.of(2.into()).collect::<Vec<_>>(), problems[..2]);
        assert_eq!(kept.of(4.into()).collect::<Vec<_>>(), problems[2..3]);
        assert_eq!(kept.of(4_000_000.into()).collect::<Vec<_>>(), problems[3..]);
        assert_eq!(kept.of(3.into()).count(), 0);
        let same = Diagnostic::warning(Code::invented("a/c"), "words");
        for row in 10..1_000 {
            kept.add(row.into(), &same.clone().at(at(row, "city")));
        }
        assert_eq!(kept.kinds.len(), 5, "one for all rows that have the same");
        assert_eq!(kept.of(500.into()).collect::<Vec<_>>(), [same.at(at(500, "city"))]);
    }
}
