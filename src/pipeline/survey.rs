//! The first pass: every row is read and checked, every variant is composed and laid out once.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::codes::incident::NO_EMAIL_SETTINGS;
use crate::diag::codes::recipients::{MISSING_GLYPH, UNUSED_COLUMN};
use crate::diag::{Diagnostic, Diagnostics, Place, Severity, SourceId, Sources};
use crate::duty::Judgements;
use crate::locale::UiLanguage;
use crate::recipients::{Recipient, Settled, Status};

use super::assign::Assignment;
use super::headers::Headers;
use super::inputs::Inputs;
use super::listing::{ListedRow, Listing, MOST_PROBLEMS, too_many};
use super::plan::Plan;
use super::request::{ListRead, Progress, Summary};
use super::sample::Sample;
use super::select::Filter;
use super::trial::Tried;
use crate::terms::Medium;

/// Most variants that are composed beforehand. A list with more has nearly one variant for each
/// recipient; what is wrong with a text has shown long before.
const MOST_VARIANTS: usize = 4_000;

/// The results of the first pass.
pub(crate) struct Survey {
    pub(crate) problems: Diagnostics,
    pub(crate) summary: Summary,
    /// Pieces to make.
    pub(crate) total: u64,
    /// Which rows are to be made.
    pub(super) plan: Plan,
    /// The file's own headers.
    pub(crate) headers: Headers,
    /// Which duties of GDPR Art. 34(2) each variant meets.
    pub(crate) judgements: Judgements,
    /// The ids that are asked for and that the file has.
    pub(crate) named: BTreeSet<String>,
}

/// Runs the first pass.
pub(crate) fn survey(
    inputs: &Inputs,
    filter: &Filter,
    listing: &mut Listing<'_>,
    sources: &Sources,
    progress: &mut dyn FnMut(Progress),
) -> Survey {
    let mut survey = Survey {
        problems: Diagnostics::new(),
        summary: Summary::default(),
        total: 0,
        plan: Plan::default(),
        headers: Headers::default(),
        judgements: Judgements::default(),
        named: BTreeSet::new(),
    };
    let mut reader = match inputs.people() {
        Ok(reader) => reader,
        Err(problems) => {
            listing.problems(inputs.people.1, &problems);
            survey.problems = problems;
            return survey;
        }
    };
    listing.problems(inputs.people.1, reader.problems());
    survey.problems.extend(reader.problems().clone());
    survey.headers = Headers::of(&reader);
    let languages = inputs.incident.notice.languages.iter().map(|lang| &lang.value);
    survey.summary.readability = languages
        .filter_map(|lang| Some((lang.clone(), inputs.composer.locales().readability(lang)?)))
        .collect();
    survey.summary.list = Some(ListRead {
        file: inputs.incident.recipients.file.value.clone(),
        shape: reader.shape().clone(),
    });
    // Reported here with their places, and then not again for each variant that prints them.
    let unprintable = inputs.composer.check_glyphs(&|text| inputs.fonts.missing(text), sources);
    let mut tried = Tried::new(&unprintable);
    survey.problems.extend(unprintable);
    let mut variants = Variants::default();
    let mut sample = Sample::default();
    let mut named = BTreeSet::new();
    let mut wants_email = false;
    let mut sheets = Sheets::default();
    let (mut chosen, mut piece) = (0, 0);
    let mut errors = survey.problems.error_count();
    let mut many = false;
    let mut settled = inputs.settled_for_all(&survey.headers);
    for (number, mut row) in (0..).zip(reader.by_ref()) {
        many |= errors >= MOST_PROBLEMS;
        if many && !listing.wants_all() || listing.is_outdated() {
            break;
        }
        survey.summary.people += 1;
        // A warning is about one recipient and is in exceptions.csv as well: only the first are reported.
        let full = survey.problems.len() >= MOST_PROBLEMS;
        errors += row.problems.error_count();
        let tells = |problem: &Diagnostic| match problem.severity {
            Severity::Error => !many,
            Severity::Warning => !full,
        };
        survey.problems.extend(row.problems.iter().filter(|p| tells(p)).cloned().collect());
        if number % 1_000 == 999 {
            progress(Progress::Checked(number + 1));
        }
        let Some(recipient) = row.recipient.take() else {
            let id = row.id.as_deref().unwrap_or_default();
            let listed = ListedRow { row: row.row, id, problems: &row.problems, exclusions: &[] };
            listing.row(inputs.people.1, &listed, &survey.headers);
            survey.plan.push(0, false);
            continue;
        };
        let _ = survey.plan.people.add(&recipient);
        // A row that says no changes its letter, so its column is used.
        settled.retain(|(category, _)| recipient.settled.get(category) != Some(&Settled::No));
        let mut assignment = inputs.assign(&recipient);
        // Numbers count all pieces of all recipients, whatever this run is asked for.
        let (first, of_person) = (piece + 1, assignment.media.len());
        piece += of_person as u64;
        filter.narrow(&recipient, &mut assignment, first);
        if assignment.is_about(Medium::Letter) {
            let found = glyphs(&recipient, inputs, &survey.headers);
            errors += found.len();
            if !many {
                survey.problems.extend(found.clone());
            }
            row.problems.extend(found);
        }
        let listed = ListedRow {
            row: row.row,
            id: &recipient.id,
            problems: &row.problems,
            exclusions: &assignment.exclusions,
        };
        listing.row(inputs.people.1, &listed, &survey.headers);
        named.extend(filter.named(&recipient).map(str::to_owned));
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
            let of_variant = variants.pages(&assignment, *medium, try_it);
            pages = pages.max(of_variant);
            if *medium == Medium::Letter {
                sheets.add(of_variant);
            }
        }
        if filter.sample {
            sample.see(number, &recipient, &assignment, pages);
        }
        count(&mut survey.summary, inputs, &recipient, &assignment);
        survey.total += assignment.media.len() as u64;
    }
    if many {
        survey.problems.push(too_many(inputs.people.1, listing));
    }
    if !many || listing.wants_all() {
        let found = reader.end();
        listing.problems(inputs.people.1, &found);
        survey.problems.extend(found);
    }
    survey.judgements = std::mem::take(&mut tried.judgements);
    if !many {
        survey.problems.extend(unused(inputs.people.1, settled));
    }
    survey.problems.extend(tried.problems());
    survey.summary.sheets_estimated = Some(sheets.estimated());
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
    survey.named = named;
    survey.problems = once(std::mem::take(&mut survey.problems));
    if filter.sample {
        let chosen = sample.people();
        survey.total = chosen.values().sum();
        survey.plan.retain(|number| chosen.contains_key(&number));
    }
    survey
}

/// Warnings for columns of data that change nobody's letter: the incident says how certain the data is
/// for everybody, and no row takes it back. `columns` are categories with their headers.
fn unused(source: SourceId, columns: Vec<(String, String)>) -> Diagnostics {
    let problem = |(category, header): (String, String)| {
        let message = format!(
            "this column changes nobody's letter: incident.yaml settles `{category}` for everybody"
        );
        Diagnostic::warning(UNUSED_COLUMN, message)
            .at(Place::Row { source, row: 1, column: Some(header) })
            .help(
                "write `if-saved` in incident.yaml if the column is to decide, or list the column \
                 under `recipients.ignore`",
            )
    };
    columns.into_iter().map(problem).collect()
}

/// An estimate of the sheets of paper, from the pages of each variant with an invented recipient.
#[derive(Default)]
struct Sheets {
    letters: u64,
    /// Letters of variants that were not composed.
    unknown: u64,
    sheets: u64,
}

impl Sheets {
    /// Adds a letter; 0 pages if its variant was not composed.
    fn add(&mut self, pages: usize) {
        self.letters += 1;
        self.unknown += u64::from(pages == 0);
        self.sheets += pages.div_ceil(2) as u64;
    }

    /// The estimate. Letters of unknown variants count as the average of the others.
    fn estimated(&self) -> u64 {
        let known = self.letters - self.unknown;
        let of_unknown = (self.sheets * self.unknown).checked_div(known);
        self.sheets + of_unknown.unwrap_or(self.unknown)
    }
}

/// The pages of the variants composed so far.
#[derive(Default)]
struct Variants {
    /// By the number of the group: pages of a letter, of a letter in large print, of an e-mail.
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

/// The same fault shows in many variants; it is reported once.
fn once(problems: Diagnostics) -> Diagnostics {
    let mut seen: Vec<Diagnostic> = Vec::new();
    for problem in problems {
        if !seen.contains(&problem) {
            seen.push(problem);
        }
    }
    seen.into_iter().collect()
}

/// Errors for characters of printed values that no face has.
fn glyphs(recipient: &Recipient, inputs: &Inputs, headers: &Headers) -> Diagnostics {
    let mut problems = Diagnostics::new();
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
                    format!("no font of the letter has the character U+{code:04X} of this value"),
                )
                .at(Place::Row {
                    source: inputs.people.1,
                    row: recipient.row,
                    column: Some(headers.get(recipient.column(column)).to_owned()),
                })
                .help("write it in Latin letters, as in a passport")
                .with("character", format!("U+{code:04X}")),
            );
        }
    }
    problems
}

pub(crate) fn add(numbers: &mut BTreeMap<String, u64>, name: &str) {
    match numbers.get_mut(name) {
        Some(number) => *number += 1,
        None => {
            numbers.insert(name.to_owned(), 1);
        }
    }
}

/// The channel under which a recipient with these media is counted.
pub(crate) fn channel_of(media: &[Medium]) -> Option<&'static str> {
    match media {
        [] => None,
        [medium] => Some(medium.name()),
        _ => Some("both"),
    }
}

/// Adds one recipient to the numbers.
pub(crate) fn count(
    summary: &mut Summary,
    inputs: &Inputs,
    recipient: &Recipient,
    assignment: &Assignment,
) {
    // A recipient without a piece has no variant.
    if !assignment.media.is_empty() {
        let name = assignment.variant_name();
        if !summary.variants.contains_key(name) {
            summary.variant_parts.insert(name.to_owned(), assignment.variant_parts());
        }
        add(&mut summary.variants, name);
    }
    for medium in &assignment.media {
        add(&mut summary.languages, assignment.language());
        match medium {
            Medium::Letter => summary.letters += 1,
            Medium::Email => summary.emails += 1,
        }
    }
    if let Some(channel) = channel_of(&assignment.media) {
        add(&mut summary.channels, channel);
    }
    if recipient.copy > 0 {
        // The child itself is counted once, with its first guardian.
        add(&mut summary.statuses, "second-guardian");
        return count_outcome(summary, assignment);
    }
    match recipient.status {
        Status::Ordinary => {}
        Status::Minor => add(&mut summary.statuses, "minor"),
        Status::Protected => add(&mut summary.statuses, "protected"),
        Status::Deceased => add(&mut summary.statuses, "deceased"),
        Status::Guardianship => add(&mut summary.statuses, "guardianship"),
    }
    if recipient.country != inputs.composer.catalogue().country.code {
        add(&mut summary.statuses, "abroad");
    }
    count_outcome(summary, assignment);
}

/// Adds the outcome of one recipient to the numbers.
fn count_outcome(summary: &mut Summary, assignment: &Assignment) {
    if let Some(note) = &assignment.note {
        *summary.notes.entry(note.clone()).or_default() += 1;
    }
    for exclusion in &assignment.exclusions {
        *summary.reasons.entry(exclusion.why.clone()).or_default() += 1;
    }
    if assignment.exclusions.is_empty() {
        summary.rendered += 1;
    } else {
        summary.excluded += 1;
    }
}

impl Summary {
    /// Adds the names of the incident's categories of data in the user's language.
    pub(crate) fn in_language(mut self, language: UiLanguage, inputs: &Inputs) -> Self {
        let data = inputs.incident.data.iter().map(|item| &item.category.value);
        let name = |id: &String| inputs.composer.category_name(language.tag(), id);
        self.categories = data.map(|id| (id.clone(), name(id))).collect();
        self
    }
}
