//! The numbers of the real list, for the person who confirms them, and the cases that wait for a
//! decision. They contain no personal values.

use crate::diag::{Diagnostics, Place, Severity};
use crate::locale::Speech;
use crate::terms::RowNames;

use super::state::State;
use crate::pipeline::{Case, Filter, Listing, Progress, Shown, Summary, What, check_code, survey};

/// How many open cases are shown.
const MOST_CASES: usize = 5_000;

/// The numbers of a list.
#[derive(Clone)]
pub struct Counts {
    /// The numbers.
    pub summary: Summary,
    /// The check code to confirm; `None` if there are errors.
    pub check_code: Option<String>,
    /// Problems of the list as a whole, and of the letters of its variants. Problems of rows are among
    /// the cases.
    pub problems: Diagnostics,
    cases: Vec<Case>,
    /// How many cases are left out.
    pub more: u64,
}

impl std::fmt::Debug for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Counts").field("cases", &self.cases.len()).finish_non_exhaustive()
    }
}

/// A case in words.
#[derive(Debug, Clone)]
pub struct CaseWords {
    /// The name of the list, if there are several.
    pub list: Option<String>,
    /// 1-based row of the list as Excel shows it; `None` for the list as a whole.
    pub row: Option<u64>,
    /// The id of the row. It can be personal data.
    pub id: String,
    /// Header of the column.
    pub column: Option<String>,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// The code of the problem, or the id of the reason.
    pub code: String,
    /// The problem in words.
    pub problem: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl State {
    /// Reads the whole list and counts, as `check` does. `None` if it became outdated meanwhile.
    pub fn count(
        &self,
        outdated: &dyn Fn() -> bool,
        progress: &mut dyn FnMut(u64),
    ) -> Option<Counts> {
        let inputs = &self.inputs;
        let mut listing = Listing::Shown(Shown::new(MOST_CASES, outdated));
        let everybody = Filter::everybody();
        let tell = &mut |news| {
            if let Progress::Checked(rows) = news {
                progress(rows);
            }
        };
        let survey = survey(inputs, &everybody, &mut listing, &self.sources, tell);
        if outdated() {
            return None;
        }
        let code = check_code(&self.folder, None, inputs, &survey.summary);
        let errors = survey.problems.has_errors();
        let of_rows = |place: &Option<Place>| match place {
            Some(Place::Row { source, .. } | Place::File(source)) => {
                inputs.lists.iter().any(|list| list.source == *source)
            }
            _ => false,
        };
        let problems = survey.problems.into_iter().filter(|problem| !of_rows(&problem.place));
        let Listing::Shown(Shown { cases, more, .. }) = listing else { return None };
        Some(Counts {
            summary: survey.summary,
            check_code: (!errors).then_some(code),
            problems: problems.collect(),
            cases,
            more,
        })
    }
}

impl Counts {
    /// The open cases in words.
    pub fn cases(&self, speech: &Speech) -> Vec<CaseWords> {
        self.cases.iter().map(|case| case_words(case, &self.summary.rows, speech)).collect()
    }
}

fn case_words(case: &Case, rows: &RowNames, speech: &Speech) -> CaseWords {
    let (severity, code, problem, help) = match &case.what {
        What::Problem(problem) => {
            let severity = match problem.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            let (words, help) = speech.problem(problem);
            (severity, problem.code.name().to_owned(), words, help)
        }
        What::Waits(why) => {
            let args = why.args(rows);
            let words = speech.say(&why.words(), &args);
            let help = speech.try_say(&why.what_to_do(), &args);
            ("warning", why.words(), words, help)
        }
    };
    CaseWords {
        list: case.list.clone(),
        row: case.row,
        id: case.id.clone(),
        column: case.column.clone(),
        severity,
        code,
        problem,
        help,
    }
}
