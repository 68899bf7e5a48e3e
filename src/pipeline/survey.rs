//! The first pass: every row is read and checked, every variant is composed and laid out once.

use std::collections::{BTreeMap, BTreeSet};

use crate::compose::Medium;
use crate::diag::{Code, Diagnostic, Diagnostics, Place, Severity, SourceId, Sources};
use crate::recipients::{Recipient, Shape};

use super::assign::Assignment;
use super::inputs::Inputs;
use super::plan::Plan;
use super::request::{Progress, Summary};
use super::sample::Sample;
use super::select::Filter;
use super::trial::Tried;

const MISSING_GLYPH: Code = Code("recipients/missing-glyph");
const NO_EMAIL_SETTINGS: Code = Code("incident/no-email-settings");
const TOO_MANY: Code = Code("recipients/too-many-problems");

/// So many problems are told; a file with more has one cause.
pub(super) const MOST_PROBLEMS: usize = 500;

/// So many variants are composed beforehand. More than that many mean that most people are a
/// variant of their own; what is wrong with a text has shown long before.
const MOST_VARIANTS: usize = 4_000;

/// What the first pass found.
pub(super) struct Survey {
    pub(super) problems: Diagnostics,
    pub(super) summary: Summary,
    /// What the recipients file is, if it could be opened.
    pub(super) shape: Option<Shape>,
    /// Pieces to make.
    pub(super) total: u64,
    /// Which rows are to be made.
    pub(super) plan: Plan,
}

/// Runs the first pass.
pub(super) fn survey(
    inputs: &Inputs,
    filter: &Filter,
    sources: &Sources,
    progress: &mut dyn FnMut(Progress),
) -> Survey {
    let mut survey = Survey {
        problems: Diagnostics::new(),
        summary: Summary::default(),
        shape: None,
        total: 0,
        plan: Plan::default(),
    };
    let reader = match inputs.people() {
        Ok(reader) => reader,
        Err(problems) => {
            survey.problems = problems;
            return survey;
        }
    };
    survey.problems.extend(reader.problems().clone());
    survey.shape = Some(reader.shape().clone());
    let headers: BTreeMap<&'static str, String> =
        ["name", "guardian-name", "care-of", "street", "city"]
            .into_iter()
            .filter_map(|column| Some((column, reader.header_of(column)?.to_owned())))
            .collect();
    // Told here with their places, and then not again for each variant that prints them.
    let unprintable = inputs.composer.check_glyphs(&|text| inputs.fonts.missing(text), sources);
    let mut tried = Tried::new(&unprintable);
    survey.problems.extend(unprintable);
    let mut variants = Variants::default();
    let mut sample = Sample::default();
    let mut named = BTreeSet::new();
    let mut wants_email = false;
    let (mut chosen, mut piece) = (0, 0);
    let mut errors = survey.problems.error_count();
    for (number, row) in (0..).zip(reader) {
        if errors >= MOST_PROBLEMS {
            survey.problems.push(too_many(inputs.people.1));
            break;
        }
        survey.summary.people += 1;
        // A warning is about one person, who stands in exceptions.csv: the first of them are told.
        let full = survey.problems.len() >= MOST_PROBLEMS;
        errors += row.problems.error_count();
        survey.problems.extend(
            row.problems.into_iter().filter(|p| !full || p.severity == Severity::Error).collect(),
        );
        if number % 1_000 == 999 {
            progress(Progress::Checked(number + 1));
        }
        let Some(recipient) = row.recipient else {
            survey.plan.push(0, false);
            continue;
        };
        let _ = survey.plan.people.add(&recipient);
        let mut assignment = inputs.assign(&recipient);
        // Numbers count all pieces of all people, whatever this run is asked for.
        let (first, of_person) = (piece + 1, assignment.media.len());
        piece += of_person as u64;
        filter.narrow(&mut assignment, first);
        if assignment.is_about(Medium::Letter) {
            let before = survey.problems.len();
            glyphs(&recipient, inputs, &headers, &mut survey.problems);
            errors += survey.problems.len() - before;
        }
        if filter.names(&recipient.id) {
            named.insert(recipient.id.clone());
        }
        let wanted = filter.wants(&recipient, &assignment) && !filter.is_full(chosen);
        survey.plan.push(of_person, wanted);
        if !wanted {
            survey.summary.not_selected += 1;
            continue;
        }
        chosen += 1;
        let mut pages = 0;
        for medium in &assignment.media {
            wants_email |= *medium == Medium::Email;
            let try_it = || tried.variant(inputs, &recipient, &assignment, *medium, sources);
            pages = pages.max(variants.pages(&assignment, *medium, try_it));
        }
        if filter.sample {
            sample.see(number, &recipient, &assignment, pages);
        }
        count(&mut survey.summary, &assignment);
        survey.total += assignment.media.len() as u64;
    }
    survey.problems.extend(tried.problems());
    progress(Progress::Checked(survey.summary.people));
    if wants_email && inputs.mail.is_none() {
        survey.problems.push(
            Diagnostic::error(
                NO_EMAIL_SETTINGS,
                "some people get an e-mail, but `email` is missing",
            )
            .at(Place::File(inputs.incident_file))
            .help("add `email` with `from`, `reply-to`, `date` and `message-key`"),
        );
    }
    survey.problems.extend(filter.nobody(&named));
    survey.problems.extend(filter.no_such_piece(piece));
    survey.problems = once(std::mem::take(&mut survey.problems));
    if filter.sample {
        let chosen = sample.people();
        survey.total = chosen.values().sum();
        survey.plan.retain(|number| chosen.contains_key(&number));
    }
    survey
}

/// The pages of the variants that were tried.
#[derive(Default)]
struct Variants {
    /// By the number of the kind: those of a letter, a letter in large print, an e-mail.
    pages: Vec<[Option<usize>; 3]>,
    tried: usize,
}

impl Variants {
    fn pages(
        &mut self,
        assignment: &Assignment,
        medium: Medium,
        try_it: impl FnOnce() -> usize,
    ) -> usize {
        let Some(number) = assignment.group.number else { return 0 };
        if self.pages.len() <= number {
            self.pages.resize(number + 1, [None; 3]);
        }
        let [letter, large, email] = &mut self.pages[number];
        let pages = match medium {
            Medium::Letter if assignment.large_print => large,
            Medium::Letter => letter,
            Medium::Email => email,
        };
        if pages.is_none() && self.tried >= MOST_VARIANTS {
            return 0;
        }
        *pages.get_or_insert_with(|| {
            self.tried += 1;
            try_it()
        })
    }
}

/// The problem of a file with more than [`MOST_PROBLEMS`].
pub(super) fn too_many(file: SourceId) -> Diagnostic {
    Diagnostic::error(TOO_MANY, format!("{MOST_PROBLEMS} problems, and there are more"))
        .at(Place::File(file))
        .help("mend these first; so many often have one cause")
}

/// The same fault shows in many variants; it is told once.
fn once(problems: Diagnostics) -> Diagnostics {
    let mut seen: Vec<Diagnostic> = Vec::new();
    for problem in problems {
        if !seen.contains(&problem) {
            seen.push(problem);
        }
    }
    seen.into_iter().collect()
}

/// Characters that no face has, in values that are printed.
fn glyphs(
    recipient: &Recipient,
    inputs: &Inputs,
    headers: &BTreeMap<&'static str, String>,
    problems: &mut Diagnostics,
) {
    let address = recipient.address.as_ref();
    let values = [
        ("name", Some(recipient.name.as_str())),
        ("guardian-name", recipient.guardian_name.as_deref()),
        ("care-of", address.and_then(|a| a.care_of.as_deref())),
        ("street", address.map(|a| a.street.as_str())),
        ("city", address.map(|a| a.city.as_str())),
    ];
    for (column, value) in values {
        let missing = value.and_then(|value| inputs.fonts.missing(value));
        if let Some(character) = missing {
            let code = u32::from(character);
            problems.push(
                Diagnostic::error(
                    MISSING_GLYPH,
                    format!("no face of the letter has the character U+{code:04X} of this value"),
                )
                .at(Place::Row {
                    source: inputs.people.1,
                    row: recipient.row,
                    column: Some(headers.get(column).cloned().unwrap_or_else(|| column.into())),
                })
                .help("write it in Latin letters, as in a passport"),
            );
        }
    }
}

fn add(numbers: &mut BTreeMap<String, u64>, name: &str) {
    match numbers.get_mut(name) {
        Some(number) => *number += 1,
        None => {
            numbers.insert(name.to_owned(), 1);
        }
    }
}

/// Adds one person to the numbers.
pub(super) fn count(summary: &mut Summary, assignment: &Assignment) {
    add(&mut summary.variants, assignment.variant_name());
    for medium in &assignment.media {
        add(&mut summary.languages, assignment.language());
        match medium {
            Medium::Letter => summary.letters += 1,
            Medium::Email => summary.emails += 1,
        }
    }
    for exclusion in &assignment.exclusions {
        add(&mut summary.reasons, &exclusion.reason);
    }
    if assignment.exclusions.is_empty() {
        summary.rendered += 1;
    } else {
        summary.excluded += 1;
    }
}
