//! The first pass: every row is read and checked, every variant is composed and laid out once.

use std::collections::{BTreeMap, BTreeSet};

use crate::compose::{Job, Medium, Variant, stand_in};
use crate::diag::{Code, Diagnostic, Diagnostics, Place, Severity, SourceId, Sources};
use crate::letter::Letter;
use crate::recipients::Recipient;
use crate::render::pdf::{self, LayoutProblem};
use crate::text::HeaderText;

use super::assign::{Assignment, assign};
use super::inputs::Inputs;
use super::plan::Plan;
use super::request::{Progress, Summary};
use super::select::Filter;
use super::work::email_of;

const MISSING_GLYPH: Code = Code("recipients/missing-glyph");
const NO_EMAIL_SETTINGS: Code = Code("incident/no-email-settings");
const LAYOUT: Code = Code("letter/layout");
const NO_GLYPH: Code = Code("letter/missing-glyph");
const MARKUP: Code = Code("template/markup");
const EMAIL: Code = Code("letter/email");
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
    let headers: BTreeMap<&'static str, String> =
        ["name", "guardian-name", "care-of", "street", "city"]
            .into_iter()
            .filter_map(|column| Some((column, reader.header_of(column)?.to_owned())))
            .collect();
    // Told here with their places, and then not again for each variant that prints them.
    let unprintable = inputs.composer.check_glyphs(&|text| inputs.fonts.missing(text), sources);
    let mut tried = Tried {
        glyphs_told: unprintable.iter().filter_map(code_point).map(str::to_owned).collect(),
        found: Vec::new(),
    };
    survey.problems.extend(unprintable);
    let mut variants: BTreeSet<(Vec<String>, Medium, Variant)> = BTreeSet::new();
    let mut sample = Sample::default();
    let mut named = BTreeSet::new();
    let mut wants_email = false;
    let (mut chosen, mut piece) = (0, 0);
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
        let Some(recipient) = row.recipient else {
            survey.plan.push(0, false);
            continue;
        };
        survey.plan.people.add(&recipient);
        let mut assignment =
            assign(&inputs.incident, inputs.composer.catalogue(), &recipient, &inputs.fonts);
        // Numbers count all pieces of all people, whatever this run is asked for.
        let (first, of_person) = (piece + 1, assignment.media.len());
        piece += of_person as u64;
        filter.narrow(&mut assignment, first);
        if assignment.is_about(Medium::Letter) {
            glyphs(&recipient, inputs, &headers, &mut survey.problems);
        }
        if filter.names(&recipient.id) {
            named.insert(recipient.id.clone());
        }
        let wanted = filter.wants(&recipient, &assignment, number) && !filter.is_full(chosen);
        survey.plan.push(of_person, wanted);
        if !wanted {
            survey.summary.not_selected += 1;
            continue;
        }
        chosen += 1;
        for medium in &assignment.media {
            wants_email |= *medium == Medium::Email;
            let key = (assignment.languages.clone(), *medium, assignment.variant.clone());
            if !variants.contains(&key) && variants.len() < MOST_VARIANTS {
                let found = try_variant(inputs, &recipient, &assignment, *medium, sources);
                tried.add(found, &assignment);
                variants.insert(key);
            }
        }
        sample.see(number, &recipient, &assignment);
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
        let chosen = sample.numbers();
        survey.total = chosen.iter().filter_map(|number| sample.pieces.get(number)).sum();
        survey.plan.retain(|number| chosen.contains(&number));
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

/// What trying the variants showed.
struct Tried {
    /// Characters that no face has and that were told already with their places, as `U+4E00`.
    glyphs_told: BTreeSet<String>,
    /// Each problem once, with the variant that showed it first and how many others did.
    found: Vec<(Diagnostic, String, usize)>,
}

/// `U+4E00`, if the problem names a character.
fn code_point(problem: &Diagnostic) -> Option<&str> {
    let from = &problem.message[problem.message.find("U+")?..];
    Some(from.split_whitespace().next().unwrap_or(from))
}

impl Tried {
    fn add(&mut self, problems: Diagnostics, assignment: &Assignment) {
        for problem in problems {
            let told = code_point(&problem).is_some_and(|code| self.glyphs_told.contains(code));
            if problem.code == NO_GLYPH && told {
                continue;
            }
            match self.found.iter_mut().find(|(known, ..)| *known == problem) {
                Some((.., more)) => *more += 1,
                None => {
                    let name = assignment.variant.name();
                    let first = format!("`{name}` in {}", assignment.language());
                    self.found.push((problem, first, 0));
                }
            }
        }
    }

    /// The problems, each with the variants that it shows in, unless its place says enough.
    fn problems(self) -> Diagnostics {
        let told = self.found.into_iter().map(|(mut problem, first, more)| {
            if [LAYOUT, NO_GLYPH, EMAIL, MARKUP].contains(&problem.code) {
                let more = match more {
                    0 => String::new(),
                    1 => " and 1 more variant".to_owned(),
                    more => format!(" and {more} more variants"),
                };
                problem.message.push_str(&format!(" ({first}{more})"));
            }
            problem
        });
        told.collect()
    }
}

/// Composes and sets one variant, or makes its message, with the values of an invented person of
/// the same kind: whatever goes wrong can be told in full.
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
    let letter = match inputs.composer.rehearse(&job, sources) {
        Ok(letter) => letter,
        Err(problems) => return problems,
    };
    if medium == Medium::Email {
        return try_email(inputs, &letter, recipient).map_or_else(Diagnostics::new, |problem| {
            let help = "lines of a mail header hold plain words: no control characters, no `=?`";
            problem.help(help).into()
        });
    }
    match pdf::fit(&letter, job.piece, &inputs.fonts, &inputs.settings) {
        Ok(_) => Diagnostics::new(),
        Err(problems) => problems.iter().map(of_layout).collect(),
    }
}

fn of_layout(problem: &LayoutProblem) -> Diagnostic {
    let (code, help) = match problem {
        LayoutProblem::MissingGlyph { .. } => (
            NO_GLYPH,
            "write it with letters that the faces have, or lay a face that has it into `fonts/`",
        ),
        LayoutProblem::NoTitle { .. } | LayoutProblem::EmptyHeading { .. } => {
            (LAYOUT, "mend the template, or the text of the heading in the .ftl file")
        }
        LayoutProblem::Address(_) => {
            (LAYOUT, "print the lines of `address` and nothing else in `<address>`")
        }
        LayoutProblem::TallerThanPage { .. } => (LAYOUT, "divide it, or shorten its words"),
        LayoutProblem::WordTooWide { .. }
        | LayoutProblem::LineTooWide { .. }
        | LayoutProblem::TooManyLines { .. }
        | LayoutProblem::BoxNotOnFirstPage { .. } => {
            (LAYOUT, "shorten the words that it names, in the .ftl file")
        }
    };
    Diagnostic::error(code, format!("the letter cannot be set: {problem}")).help(help)
}

/// Makes the message as a run would, and says which value is at fault.
fn try_email(inputs: &Inputs, letter: &Letter, recipient: &Recipient) -> Option<Diagnostic> {
    // That the settings are missing is told once.
    inputs.mail.as_ref()?;
    let file = Place::File(inputs.incident_file);
    let tell =
        |what: String| Diagnostic::error(EMAIL, format!("the e-mail cannot be made: {what}"));
    let lang = letter.parts.first().map(|part| part.lang.as_str()).unwrap_or_default();
    if let Err(wrong) = HeaderText::new(&letter.title) {
        // The subject is the sender's name in words: one of both is at fault.
        let incident = &inputs.incident;
        for party in &incident.parties {
            let name = party.name.get(lang).map(HeaderText::new);
            if let (true, Some(Err(wrong))) = (party.id.value == incident.controller.value, name) {
                let what = format!("`parties.{}.name` {wrong}", party.id.value);
                return Some(tell(what).at_span(party.id.span));
            }
        }
        let place = inputs.composer.place_of_title(lang, Medium::Email).map(Place::Span);
        return Some(tell(format!("the subject {wrong}")).at(place.unwrap_or(file)));
    }
    match email_of(letter, &stand_in(recipient, &inputs.composer.catalogue().country), inputs) {
        Ok(_) => None,
        Err(what) => Some(tell(what).at(file)),
    }
}

/// Adds one person to the numbers.
pub(super) fn count(summary: &mut Summary, assignment: &Assignment) {
    *summary.variants.entry(assignment.variant.name()).or_default() += 1;
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
        let key = (assignment.language(), assignment.media.clone(), assignment.variant.name());
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
