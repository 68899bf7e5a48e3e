//! A finished output folder, checked from outside: every file is opened again, with other libraries
//! than those that wrote it, and held against the manifest and the people.
//!
//! What is checked:
//! - `folder`: no file is missing or nobody's, and only the owner can open them;
//! - `list`: the manifest has everybody once, in order, each piece once, and the sums are right;
//! - `letters`: each letter has its own pages on its own sheets with its person's address and
//!   piece number on them; languages, fonts, bookmarks, tags and metadata are as they must be
//!   (tags only if the run used a writer that makes them, as `run.json` tells);
//! - `emails`: each e-mail goes to its person and to nobody else;
//! - and no piece holds a value of anybody else (`words`, `people`).
//!
//! Nothing is told but files, pages, rows, columns and piece numbers.

mod checker;
mod emails;
mod folder;
mod letters;
mod list;
mod message;
mod pdf;
mod people;
mod words;

use std::num::NonZeroUsize;
use std::ops::Range;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;

use super::RunRecord;
use crate::diag::codes::verify::TOO_MANY;
use crate::diag::{Diagnostic, Diagnostics};
use crate::render::pdf::Writer;

use checker::Checker;
pub use list::Files as ListFiles;
pub use people::{Known, People};

/// The columns whose values must not stand in another person's piece, by our names.
pub const COLUMNS: [&str; 6] = ["name", "guardian-name", "care-of", "street", "email", "id"];

/// So many problems are told.
const MOST: usize = 500;

/// Small files that a worker takes at once.
const RUN: usize = 32;

/// What was checked. No personal data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// PDF files and e-mails that were opened.
    pub files: u64,
    /// Letters.
    pub letters: u64,
    /// Printed pages, without padding.
    pub pages: u64,
    /// E-mails.
    pub emails: u64,
    /// Values of people that were searched for in everybody else's pieces.
    pub values: u64,
    /// Values that stand in the incident's own words as well.
    pub values_common: u64,
    /// Values that are too short to be told from other words.
    pub values_short: u64,
}

/// Checks a finished output folder. `people` is `None` when nothing can be compared by value;
/// `progress` gets the number of files that are done and of all.
pub fn verify(
    folder: &Path,
    record: &RunRecord,
    people: Option<&People>,
    files: ListFiles,
    jobs: NonZeroUsize,
    progress: &mut dyn FnMut(u64, u64),
) -> (Diagnostics, Checked) {
    let mut problems = Diagnostics::new();
    let list = list::read(folder, record, people, files, &mut problems);
    let there = folder::check(folder, &list, people, &mut problems);
    // Whatever this version does not know is held to the most.
    let tagged = Writer::named(&record.request.pdf_writer).is_none_or(Writer::has_tags);
    let checker = Checker { folder, list: &list, people, tagged };
    let work: Vec<(&String, &list::Named)> =
        list.files.iter().filter(|(name, _)| there.contains(name.as_str())).collect();
    let runs = runs(&work);
    let next = AtomicUsize::new(0);
    let (to_us, from_workers) = sync_channel(64);
    let mut found = OfFiles::default();
    let mut done = 0;
    std::thread::scope(|scope| {
        for _ in 0..jobs.get().min(runs.len()) {
            let (to_us, next, work, runs, checker) = (to_us.clone(), &next, &work, &runs, &checker);
            scope.spawn(move || {
                while let Some(run) = runs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let each = work[run.clone()].iter().zip(run.clone());
                    let found = each.map(|((name, named), at)| (at, checker.file(name, named)));
                    let found: Vec<_> = found.collect();
                    if to_us.send(found).is_err() {
                        break;
                    }
                }
            });
        }
        drop(to_us);
        for of_run in &from_workers {
            done += of_run.len() as u64;
            for (at, (of_file, untold)) in of_run {
                found.add(at, of_file, untold);
            }
            progress(done, work.len() as u64);
        }
    });
    found.prune();
    let OfFiles { found, more, .. } = found;
    problems.extend(found.into_iter().flat_map(|(_, of_file)| of_file).collect());
    let values = people.map(|people| &people.values);
    let checked = Checked {
        files: work.len() as u64,
        letters: list.letters,
        pages: list.pages,
        emails: list.emails,
        values: values.map_or(0, words::Values::len),
        values_common: values.map_or(0, |values| values.common),
        values_short: values.map_or(0, |values| values.too_short),
    };
    (cut(problems, more), checked)
}

/// The problems of files, as many as are told.
#[derive(Default)]
struct OfFiles {
    /// By the file's place among all.
    found: Vec<(usize, Vec<Diagnostic>)>,
    /// How many these are.
    kept: usize,
    /// Problems that are not told.
    more: u64,
}

impl OfFiles {
    fn add(&mut self, at: usize, of_file: Vec<Diagnostic>, untold: u64) {
        self.more += untold;
        if of_file.is_empty() {
            return;
        }
        self.kept += of_file.len();
        self.found.push((at, of_file));
        if self.kept > 4 * MOST {
            self.prune();
        }
    }

    /// Leaves those of the first files, in the order of their names, whoever was done first.
    fn prune(&mut self) {
        self.found.sort_by_key(|(at, _)| *at);
        self.kept = 0;
        for (_, of_file) in &mut self.found {
            let room = MOST.saturating_sub(self.kept);
            self.more += of_file.len().saturating_sub(room) as u64;
            of_file.truncate(room);
            self.kept += of_file.len();
        }
        self.found.retain(|(_, of_file)| !of_file.is_empty());
    }
}

/// What a worker takes at once: a print file, or some of the small files that are one person's.
fn runs(work: &[(&String, &list::Named)]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, (_, named)) in work.iter().enumerate() {
        match runs.last_mut() {
            Some(run) if named.single && work[run.start].1.single && run.len() < RUN => {
                run.end += 1
            }
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

/// The first problems, and how many more there are.
fn cut(problems: Diagnostics, mut more: u64) -> Diagnostics {
    let all = problems.len();
    let mut told: Diagnostics = problems.into_iter().take(MOST).collect();
    more += (all - told.len()) as u64;
    if more > 0 {
        told.push(
            Diagnostic::error(TOO_MANY, format!("there are {more} more mismatches"))
                .help("they often have one cause: make the output again into a new folder"),
        );
    }
    told
}

#[cfg(test)]
mod tests;
