//! The first pass: every row is read and checked, every variant is composed and laid out once.

use std::collections::{BTreeMap, BTreeSet};

use crate::compose::{Job, Medium, Variant};
use crate::diag::{Code, Diagnostic, Diagnostics, Place, Severity, SourceId, Sources};
use crate::recipients::Recipient;
use crate::render::pdf::{self, LayoutProblem};

use super::assign::{Assignment, assign};
use super::inputs::Inputs;
use super::request::{Progress, Summary};
use super::select::Filter;
use super::work::document_info;

const MISSING_GLYPH: Code = Code("recipients/missing-glyph");
const NO_EMAIL_SETTINGS: Code = Code("incident/no-email-settings");
const LAYOUT: Code = Code("letter/layout");
const CLEAR_ZONE: Code = Code("letter/clear-zone");
const FILE_TOO_LARGE: Code = Code("letter/file-too-large");
const TOO_MANY_SHEETS: Code = Code("letter/too-many-sheets");
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
    /// Pieces to make.
    pub(super) total: u64,
    /// 0-based places of the people of a sample; empty without `--sample`.
    pub(super) chosen: BTreeSet<u64>,
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
        total: 0,
        chosen: BTreeSet::new(),
    };
    let reader = match inputs.people() {
        Ok(reader) => reader,
        Err(problems) => {
            survey.problems = problems;
            return survey;
        }
    };
    survey.problems.extend(reader.problems().clone());
    let headers: BTreeMap<&'static str, String> =
        ["name", "guardian-name", "care-of", "street", "city"]
            .into_iter()
            .filter_map(|column| Some((column, reader.header_of(column)?.to_owned())))
            .collect();
    let mut variants: BTreeSet<(Vec<String>, Medium, Variant, bool)> = BTreeSet::new();
    let mut sample = Sample::default();
    let mut named = BTreeSet::new();
    let mut wants_email = false;
    let mut chosen = 0;
    for (number, row) in (0..).zip(reader) {
        if survey.problems.error_count() >= MOST_PROBLEMS {
            survey.problems.push(too_many(inputs.people.1));
            break;
        }
        survey.summary.people += 1;
        // A warning is about one person, who stands in exceptions.csv: the first of them are told.
        let full = survey.problems.len() >= MOST_PROBLEMS;
        survey.problems.extend(
            row.problems.into_iter().filter(|p| !full || p.severity == Severity::Error).collect(),
        );
        if number % 1_000 == 999 {
            progress(Progress::Checked(number + 1));
        }
        let Some(recipient) = row.recipient else { continue };
        let assignment =
            assign(&inputs.incident, &recipient, &inputs.fonts, &inputs.settings, filter.channel);
        if assignment.is_about(Medium::Letter) {
            glyphs(&recipient, inputs, &headers, &mut survey.problems);
        }
        if filter.names(&recipient.id) {
            named.insert(recipient.id.clone());
        }
        if !filter.wants(&recipient, &assignment, number) || filter.is_full(chosen) {
            survey.summary.not_selected += 1;
            continue;
        }
        chosen += 1;
        for medium in &assignment.media {
            wants_email |= *medium == Medium::Email;
            let large = assignment.large_print && *medium == Medium::Letter;
            let key = (assignment.languages.clone(), *medium, assignment.variant.clone(), large);
            if !variants.contains(&key) && variants.len() < MOST_VARIANTS {
                survey.problems.extend(try_variant(
                    inputs,
                    &recipient,
                    &assignment,
                    *medium,
                    sources,
                ));
                variants.insert(key);
            }
        }
        sample.see(number, &recipient, &assignment);
        count(&mut survey.summary, &assignment);
        survey.total += assignment.media.len() as u64;
    }
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
    survey.problems = once(std::mem::take(&mut survey.problems));
    if filter.sample {
        survey.chosen = sample.numbers();
        survey.total = survey.chosen.iter().filter_map(|number| sample.pieces.get(number)).sum();
    }
    survey
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

/// Composes and lays out one variant with the values of the first person who has it.
fn try_variant(
    inputs: &Inputs,
    recipient: &Recipient,
    assignment: &Assignment,
    medium: Medium,
    sources: &Sources,
) -> Diagnostics {
    let job = Job {
        recipient,
        variant: &assignment.variant,
        languages: &assignment.languages,
        medium,
        piece: "000\u{a0}000",
        address: &assignment.address,
    };
    let letter = match inputs.composer.compose(&job, sources) {
        Ok(letter) => letter,
        Err(problems) => return problems,
    };
    if medium == Medium::Email {
        return Diagnostics::new();
    }
    let settings = inputs.settings(assignment.large_print);
    match pdf::fit(&letter, job.piece, &inputs.fonts, settings) {
        Ok(laid_out) => too_large(&laid_out, inputs, &letter.title, assignment),
        Err(problems) => {
            problems.into_iter().map(|problem| not_set(&problem, inputs, assignment)).collect()
        }
    }
}

/// A letter that is alone larger than the largest file that the print house takes.
fn too_large(
    laid_out: &pdf::LaidOut,
    inputs: &Inputs,
    title: &str,
    assignment: &Assignment,
) -> Diagnostics {
    let Some(most) = inputs.settings.envelope().max_file_bytes() else {
        return Diagnostics::new();
    };
    let info = document_info(inputs, title, laid_out.lang(), true);
    // What cannot be written at all is told when it is written.
    let bytes = pdf::write(&[laid_out], &info).map_or(0, |bytes| bytes.len() as u64);
    if bytes <= most {
        return Diagnostics::new();
    }
    let message = format!(
        "the letter for `{}` in {} has {bytes} bytes, but a file may have {most}",
        assignment.variant_name(),
        assignment.language()
    );
    let problem = Diagnostic::error(FILE_TOO_LARGE, message);
    let problem = problem.help("raise `max-file-mb` of the envelope, or take a smaller logo");
    match &inputs.envelope {
        Some(place) => problem.at(place.clone()).into(),
        None => problem.into(),
    }
}

/// What a problem of a variant's layout is called and what to do about it.
fn not_set(problem: &LayoutProblem, inputs: &Inputs, assignment: &Assignment) -> Diagnostic {
    let (code, help) = match problem {
        LayoutProblem::InClearZone { .. } => (
            CLEAR_ZONE,
            "change the margins, the logo or the envelope in theme.yaml: what stands there could \
             show in the window",
        ),
        LayoutProblem::TooManySheets { .. } => (
            TOO_MANY_SHEETS,
            "shorten the texts, or name an envelope in theme.yaml that takes more sheets",
        ),
        _ => (LAYOUT, "shorten the words that it names, in the .ftl file"),
    };
    let message = format!(
        "the letter for `{}` in {} cannot be set: {problem}",
        assignment.variant_name(),
        assignment.language()
    );
    let diagnostic = Diagnostic::error(code, message).help(help);
    match &inputs.envelope {
        Some(place) if code != LAYOUT => diagnostic.at(place.clone()),
        _ => diagnostic,
    }
}

/// Adds one person to the numbers.
pub(super) fn count(summary: &mut Summary, assignment: &Assignment) {
    *summary.variants.entry(assignment.variant_name()).or_default() += 1;
    for medium in &assignment.media {
        *summary.languages.entry(assignment.language()).or_default() += 1;
        match medium {
            Medium::Letter => summary.letters += 1,
            Medium::Email => summary.emails += 1,
        }
    }
    for exclusion in &assignment.exclusions {
        *summary.reasons.entry(exclusion.reason.clone()).or_default() += 1;
    }
    if assignment.exclusions.is_empty() {
        summary.rendered += 1;
    } else {
        summary.excluded += 1;
    }
}

/// The people of `--sample`: the first of each language, variant and medium, and the hardest rows.
#[derive(Default)]
struct Sample {
    first: BTreeMap<(String, Vec<Medium>, String), u64>,
    longest_name: (usize, u64),
    longest_address: (usize, u64),
    /// How many pieces each of them gets, and some who were among them for a while.
    pieces: BTreeMap<u64, u64>,
}

impl Sample {
    fn see(&mut self, number: u64, recipient: &Recipient, assignment: &Assignment) {
        if assignment.media.is_empty() {
            return;
        }
        let key = (assignment.language(), assignment.media.clone(), assignment.variant_name());
        let first = *self.first.entry(key).or_insert(number) == number;
        let name = recipient.name.chars().count();
        let address = assignment.address.iter().map(|line| line.chars().count()).sum();
        let hardest = name > self.longest_name.0 || address > self.longest_address.0;
        if name > self.longest_name.0 {
            self.longest_name = (name, number);
        }
        if address > self.longest_address.0 {
            self.longest_address = (address, number);
        }
        if first || hardest {
            self.pieces.insert(number, assignment.media.len() as u64);
        }
    }

    fn numbers(&self) -> BTreeSet<u64> {
        let mut numbers: BTreeSet<u64> = self.first.values().copied().collect();
        if self.longest_name.0 > 0 {
            numbers.extend([self.longest_name.1, self.longest_address.1]);
        }
        numbers
    }
}
