//! Problems in the order they were found.

use std::collections::BTreeMap;

use super::{Arg, Code, Diagnostic, Place, Severity, SourceId};

/// Most problems of one kind that are kept: a list with more has one cause for them.
const MOST_OF_A_KIND: usize = 100;

/// Most kinds by which problems of rows are told apart to their words: so many, and memory stays bounded.
const MOST_KINDS: usize = 500;

/// Problems in the order they were found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics {
    kept: Vec<Diagnostic>,
    /// How many more there are of a kind than are kept.
    beyond: BTreeMap<Kind, usize>,
}

/// What problems of rows have in common that are told together: code, severity, file and column, and
/// their words as far as these do not name another row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kind {
    code: Code,
    severity: Severity,
    source: SourceId,
    column: Option<String>,
    words: Option<String>,
}

impl Kind {
    /// The kind of a problem of a row. `None` for any other problem, which is one of its own.
    pub fn of(problem: &Diagnostic) -> Option<Self> {
        let Some(Place::Row { source, column, .. }) = &problem.place else { return None };
        let names_a_row = problem.args.iter().any(|(name, _)| *name == OTHER_ROW);
        Some(Self {
            code: problem.code,
            severity: problem.severity,
            source: *source,
            column: column.clone(),
            words: (!names_a_row).then(|| problem.message.clone()),
        })
    }
}

/// The argument of a problem that is the number of another row.
pub const OTHER_ROW: &str = "other";

/// How many problems of each kind there were while many rows are read, so that only the first ones of a
/// kind are kept, and all are counted.
#[derive(Debug, Default)]
pub struct Tally(BTreeMap<Kind, usize>);

impl Tally {
    /// Adds problems of rows to `problems`, as [`Tally::add`] does.
    pub fn add_all(&mut self, found: &Diagnostics, problems: &mut Diagnostics) {
        found.iter().for_each(|problem| self.add(problem.clone(), problems));
    }

    /// Adds a problem of a row to `problems`, or counts it there if enough of its kind are kept.
    pub fn add(&mut self, problem: Diagnostic, problems: &mut Diagnostics) {
        let Some(mut kind) = Kind::of(&problem) else { return problems.push(problem) };
        if self.0.len() >= MOST_KINDS && !self.0.contains_key(&kind) {
            kind.words = None;
        }
        let number = self.0.entry(kind.clone()).or_default();
        *number += 1;
        if *number <= MOST_OF_A_KIND {
            problems.push(problem);
        } else {
            *problems.beyond.entry(kind).or_default() += 1;
        }
    }
}

impl Diagnostics {
    /// No problems.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a problem.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.kept.push(diagnostic);
    }

    /// Adds all problems of `other`.
    pub fn extend(&mut self, other: Diagnostics) {
        self.kept.extend(other.kept);
        for (kind, number) in other.beyond {
            *self.beyond.entry(kind).or_default() += number;
        }
    }

    /// Adds an argument to the last problem: see [`Diagnostic::with`].
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        if let Some(last) = self.kept.last_mut() {
            last.args.push((name, arg.into()));
        }
        self
    }

    /// Whether there is an error among them.
    pub fn has_errors(&self) -> bool {
        self.error_count() > 0
    }

    /// The number of errors, kept or only counted.
    pub fn error_count(&self) -> usize {
        let beyond = self.beyond.iter().filter(|(kind, _)| kind.severity == Severity::Error);
        self.kept.iter().filter(|d| d.severity == Severity::Error).count()
            + beyond.map(|(_, number)| number).sum::<usize>()
    }

    /// Takes out what `keeps` does not keep. Problems that are only counted stay.
    pub fn retain(&mut self, keeps: impl FnMut(&Diagnostic) -> bool) {
        self.kept.retain(keeps);
    }

    /// Makes errors of all problems with one of these codes: what may be shown may not be sent.
    pub fn harden(&mut self, codes: &[Code]) {
        let hardened = self.kept.iter_mut().filter(|problem| codes.contains(&problem.code));
        hardened.for_each(|problem| problem.severity = Severity::Error);
    }

    /// Gives errors another place, where there is one for theirs.
    pub fn move_errors(&mut self, place_for: impl Fn(&Place) -> Option<Place>) {
        for problem in &mut self.kept {
            let moved = problem.place.as_ref().filter(|_| problem.severity == Severity::Error);
            if let Some(moved) = moved.and_then(&place_for) {
                problem.place = Some(moved);
            }
        }
    }

    /// Makes warnings of all errors: they concern one row, which waits.
    pub fn soften(&mut self) {
        self.kept.iter_mut().for_each(|problem| problem.severity = Severity::Warning);
    }

    /// Whether there is no problem at all.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// The number of problems, kept or only counted.
    pub fn len(&self) -> usize {
        self.kept.len() + self.beyond.values().sum::<usize>()
    }

    /// How many problems of a kind are only counted.
    pub fn beyond(&self, kind: &Kind) -> usize {
        self.beyond.get(kind).copied().unwrap_or_default()
    }

    /// Keeps one of each set of equal problems.
    pub fn dedup(&mut self) {
        let mut seen: Vec<Diagnostic> = Vec::new();
        for problem in std::mem::take(&mut self.kept) {
            if !seen.contains(&problem) {
                seen.push(problem);
            }
        }
        self.kept = seen;
    }

    /// The problems that are kept, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.kept.iter()
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.kept.into_iter()
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Self { kept: vec![diagnostic], ..Self::default() }
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<T: IntoIterator<Item = Diagnostic>>(iter: T) -> Self {
        Self { kept: iter.into_iter().collect(), ..Self::default() }
    }
}
