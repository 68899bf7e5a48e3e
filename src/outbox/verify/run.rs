//! Checks all files of a folder on several cores; reports in the order of their names.

use std::num::NonZeroUsize;
use std::ops::Range;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;

use super::checker::{Checker, another_person};
use super::fingerprint::Values;
use super::fixed::{Counts, Excess};
use super::list;
use super::people::People;
use super::{file, fixed, folder};
use crate::diag::codes::verify::{ANOTHER_PERSON, TOO_MANY};
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::outbox::record::RunRecord;
use crate::render::pdf::Writer;

/// Most problems that are reported.
pub(super) const MOST: usize = 500;

/// Most small files that a worker takes at once.
const RUN: usize = 32;

/// What was checked. Contains no personal data.
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
    /// Recipients' values that were searched for in all other recipients' pieces.
    pub values: u64,
    /// Values that the incident's own words contain as well: searched for outside of these words.
    pub values_common: u64,
    /// Values that are too short to be distinguished from other words.
    pub values_short: u64,
}

/// Verifies a finished output folder. `people` is `None` if nothing can be compared by value.
/// `progress` receives the number of files done and the number of all files.
pub fn verify(
    folder: &Path,
    record: &RunRecord,
    people: Option<&People>,
    files: list::Files,
    jobs: NonZeroUsize,
    progress: &mut dyn FnMut(u64, u64),
) -> (Diagnostics, Checked) {
    let mut problems = Diagnostics::new();
    let list = list::read(folder, record, people, files, &mut problems);
    let there = folder::check(folder, &list, people, &mut problems);
    // A writer that this version does not know is held to the strictest rules.
    let tagged = Writer::named(&record.request.pdf_writer).is_none_or(Writer::has_tags);
    let checker = Checker { folder, list: &list, people, tagged };
    let work: Vec<(&String, &list::Named)> =
        list.files.iter().filter(|(name, _)| there.contains(name.as_str())).collect();
    let runs = runs(&work);
    let next = AtomicUsize::new(0);
    let (to_us, from_workers) = sync_channel(64);
    let (mut found, mut counts) = (OfFiles::default(), Counts::default());
    let mut done = 0;
    std::thread::scope(|scope| {
        for _ in 0..jobs.get().min(runs.len()) {
            let (to_us, next, work, runs, checker) = (to_us.clone(), &next, &work, &runs, &checker);
            scope.spawn(move || {
                while let Some(run) = runs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let each = work[run.clone()].iter().zip(run.clone());
                    let found =
                        each.map(|((name, named), at)| (at, file::check(checker, name, named)));
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
            for (at, file::OfFile { problems, more, counted }) in of_run {
                found.add(at, problems, more);
                counted.into_iter().for_each(|counted| counts.add(at, counted));
            }
            progress(done, work.len() as u64);
        }
    });
    if let Some(people) = people {
        let (excesses, untold) = counts.excesses();
        found.more += untold;
        for excess in excesses {
            let name = work.get(excess.at).map(|(name, _)| name.as_str()).unwrap_or_default();
            found.add(excess.at, vec![of_excess(&excess, people, &folder.join(name))], 0);
        }
    }
    found.prune();
    let OfFiles { found, more, .. } = found;
    problems.extend(found.into_iter().flat_map(|(_, of_file)| of_file).collect());
    let values = people.map(|people| &people.values);
    let checked = Checked {
        files: work.len() as u64,
        letters: list.letters,
        pages: list.pages,
        emails: list.emails,
        values: values.map_or(0, Values::len),
        values_common: values.map_or(0, |values| values.common),
        values_short: values.map_or(0, |values| values.too_short),
    };
    (cut(problems, more), checked)
}

/// The problem of a piece with more of somebody's value than its fixed texts hold.
fn of_excess(excess: &Excess, people: &People, file: &Path) -> Diagnostic {
    let place = match excess.place {
        fixed::Place::Text => "",
        fixed::Place::Tags => "a tag of ",
    };
    let which = format!("{place}piece {}, row {} of the manifest", excess.piece, excess.row);
    let message = another_person(people, excess.owner, &which);
    Diagnostic::error(ANOTHER_PERSON, message).at(Place::Path(file.display().to_string()))
}

/// The problems of files, up to a limit.
#[derive(Default)]
pub(super) struct OfFiles {
    /// By the file's index among all.
    pub(super) found: Vec<(usize, Vec<Diagnostic>)>,
    /// Number of problems in `found`.
    pub(super) kept: usize,
    /// Number of problems beyond the limit.
    pub(super) more: u64,
}

impl OfFiles {
    pub(super) fn add(&mut self, at: usize, of_file: Vec<Diagnostic>, untold: u64) {
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

    /// Keeps the problems of the first files in the order of names, whichever was done first.
    pub(super) fn prune(&mut self) {
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

/// The units of work: a print file, or several small files.
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

/// The first problems, and a count of the rest.
pub(super) fn cut(problems: Diagnostics, mut more: u64) -> Diagnostics {
    let all = problems.len();
    let mut told: Diagnostics = problems.into_iter().take(MOST).collect();
    more += (all - told.len()) as u64;
    if more > 0 {
        told.push(
            Diagnostic::error(TOO_MANY, format!("there are {more} more mismatches"))
                .help("they often have one cause: render again into a new folder"),
        );
    }
    told
}
