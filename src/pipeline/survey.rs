//! The first pass: every row is read and checked, every variant is composed and laid out once.

use std::collections::BTreeSet;

use crate::diag::codes::incident::{GROUP_WITHOUT_PEOPLE, GUARDIAN_DATA_OF_ALL, NO_EMAIL_SETTINGS};
use crate::diag::codes::recipients::{
    EXAMPLE_PERSON, IN_TEXTS, LIKE_PIECE_NUMBERS, MISSING_GLYPH, UNUSED_COLUMN,
};
use crate::diag::{Diagnostic, Diagnostics, Place, Sources, Tally};
use crate::duty::Judgements;
use crate::incident::{Spanned, unconfirmed};
use crate::outbox::verify::{OwnWords, is_like_a_piece_number};
use crate::recipients::{Reader, Recipient, RowResult, Settled, Shape};

use super::assign::Assignment;
use super::counts::count;
use super::guardian_names::without_guardian_form;
use super::headers::Headers;
use super::inputs::{Inputs, SettledColumn, is_of_example};
use super::listing::{ListedRow, Listing};
use super::lost_forms::lost_reader_forms;
use super::plan::Plan;
use super::protected_contact::WithoutContact;
use super::reader_words::without_reader_form;
use super::request::{ListRead, Progress, Summary};
use super::sample::Sample;
use super::select::Filter;
use super::trial::{GUARDIAN_DATA, Tried};
use super::variants::{Sheets, Variants};
use crate::terms::{Medium, RowId};

/// The results of the first pass.
#[derive(Default)]
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
    let mut reader = match inputs.people() {
        Ok(reader) => reader,
        Err(problems) => {
            listing.problems(&problems, &Headers::of_files(&inputs.lists));
            return Survey { problems, ..Survey::default() };
        }
    };
    let mut pass = Pass::begin(inputs, filter, sources, &reader);
    listing.problems(reader.problems(), &pass.found.headers);
    for (index, row) in (0..).zip(reader.by_ref()) {
        if listing.is_outdated() {
            break;
        }
        if index % 1_000 == 999 {
            progress(Progress::Checked(index + 1));
        }
        pass.row(index, row, listing);
    }
    let found = reader.end();
    listing.problems(&found, &pass.found.headers);
    pass.found.problems.extend(found);
    progress(Progress::Checked(pass.found.summary.people));
    pass.end()
}

/// The first pass under way.
struct Pass<'a> {
    inputs: &'a Inputs,
    filter: &'a Filter,
    sources: &'a Sources,
    found: Survey,
    tried: Tried,
    variants: Variants,
    sample: Sample,
    sheets: Sheets,
    /// Recipients chosen so far.
    chosen: u64,
    /// Pieces of all recipients so far, chosen or not.
    pieces: u64,
    /// Problems of rows so far, by kind.
    tally: Tally,
    /// Whether a chosen recipient gets an e-mail.
    has_email: bool,
    /// Columns of data that have changed nobody's letter so far.
    without_effect: Vec<SettledColumn>,
    /// Ids of the groups of data subjects that have a row.
    groups: BTreeSet<String>,
    /// The words of the texts that letters are made from.
    own_words: OwnWords,
    /// How many ids are written like piece numbers, and the row of the first.
    like_numbers: Option<(u64, RowId)>,
    /// People under a non-disclosure for whom the incident has no number.
    without_contact: WithoutContact,
}

impl<'a> Pass<'a> {
    fn begin(
        inputs: &'a Inputs,
        filter: &'a Filter,
        sources: &'a Sources,
        reader: &Reader,
    ) -> Self {
        let mut found = Survey {
            problems: reader.problems().clone(),
            headers: Headers::of(&inputs.lists, reader),
            ..Survey::default()
        };
        let languages = inputs.incident.notice.languages.iter().map(|lang| &lang.value);
        found.summary.readability = languages
            .filter_map(|lang| Some((lang.clone(), inputs.composer.locales().readability(lang)?)))
            .collect();
        let names = inputs.incident.recipients.lists.iter().map(|list| &list.file.value);
        let names: Vec<&String> = names.collect();
        let list = |(index, shape): (u8, &Shape)| {
            let file = (*names.get(usize::from(index))?).clone();
            Some(ListRead { file, shape: shape.clone() })
        };
        found.summary.lists = reader.shapes().filter_map(list).collect();
        found.summary.rows = reader.names().clone();
        // Reported here with their places, and then not again for each variant that prints them.
        let unprintable =
            inputs.composer.check_glyphs(&|text| inputs.typesetter.fonts().missing(text), sources);
        let tried = Tried::new(&unprintable);
        found.problems.extend(unprintable);
        Self {
            inputs,
            filter,
            sources,
            tally: Tally::default(),
            without_effect: inputs.settled_for_all(&found.headers),
            found,
            tried,
            variants: Variants::default(),
            sample: Sample::default(),
            sheets: Sheets::default(),
            groups: BTreeSet::new(),
            own_words: inputs.own_words(),
            like_numbers: None,
            without_contact: WithoutContact::default(),
            chosen: 0,
            pieces: 0,
            has_email: false,
        }
    }

    /// Takes the next row. `index` is 0-based among the rows.
    fn row(&mut self, index: u64, mut row: RowResult, listing: &mut Listing<'_>) {
        let (inputs, found) = (self.inputs, &mut self.found);
        found.summary.people += 1;
        self.tally.add_all(&row.problems, &mut found.problems);
        let Some(recipient) = row.recipient.take() else {
            let id = row.id.as_deref().unwrap_or_default();
            let listed = ListedRow { row: row.row, id, problems: &row.problems, exclusions: &[] };
            listing.row(&listed, &found.headers);
            found.plan.push(0, false);
            return;
        };
        found.summary.copies += u64::from(recipient.copy > 0);
        let street = recipient.address.as_ref().map(|address| address.street.as_str());
        if is_of_example(&recipient.id, &recipient.name, street) {
            let problem = self.example_person(&row);
            row.problems.push(problem.clone());
            self.tally.add(problem, &mut self.found.problems);
        }
        let found = &mut self.found;
        let _ = found.plan.people.add(&recipient);
        if let Some(group) = recipient.group.as_ref().filter(|group| !self.groups.contains(*group))
        {
            self.groups.insert(group.clone());
        }
        // A row that answers no changes its letter, so its column has an effect.
        self.without_effect.retain(|column| {
            column.list != recipient.row.list()
                || recipient.settled.get(&column.category) != Some(&Settled::No)
        });
        let mut assignment = inputs.assign(&recipient);
        // Numbers count all pieces of all recipients, whatever this run is asked for.
        let (first, of_recipient) = (self.pieces + 1, assignment.media.len());
        self.pieces += of_recipient as u64;
        self.filter.narrow(&recipient, &mut assignment, first);
        if assignment.exclusions.iter().any(|exclusion| exclusion.why.is_of_glyphs()) {
            let missing = glyphs(&recipient, inputs, &found.headers);
            self.tally.add_all(&missing, &mut found.problems);
            row.problems.extend(missing);
        }
        let same = same_as_texts(&recipient, inputs, &self.own_words, &found.headers);
        self.tally.add_all(&same, &mut found.problems);
        row.problems.extend(same);
        if is_like_a_piece_number(&recipient.id) {
            self.like_numbers.get_or_insert((0, recipient.row)).0 += 1;
        }
        let listed = ListedRow {
            row: row.row,
            id: &recipient.id,
            problems: &row.problems,
            exclusions: &assignment.exclusions,
        };
        listing.row(&listed, &found.headers);
        found.named.extend(self.filter.named(&recipient).map(str::to_owned));
        let wanted =
            self.filter.wants(&recipient, &assignment) && !self.filter.is_full(self.chosen);
        found.plan.push(of_recipient, wanted);
        if wanted {
            self.choose(index, &recipient, &assignment);
        } else {
            found.summary.not_selected += 1;
        }
    }

    /// The warning that a row is one of the example.
    fn example_person(&self, row: &RowResult) -> Diagnostic {
        let problem =
            Diagnostic::warning(EXAMPLE_PERSON, "this person is from the example that `new` made")
                .help("replace the list with yours");
        match self.found.headers.source(row.row) {
            Some(source) => problem.at(Place::Row { source, row: row.row.number(), column: None }),
            None => problem,
        }
    }

    /// Counts a chosen recipient, and composes their variants if they are new.
    fn choose(&mut self, index: u64, recipient: &Recipient, assignment: &Assignment) {
        let (inputs, sources) = (self.inputs, self.sources);
        self.chosen += 1;
        if !assignment.media.is_empty() {
            self.without_contact.see(recipient, &assignment.variant, &inputs.incident);
        }
        let mut pages = 0;
        for medium in &assignment.media {
            self.has_email |= *medium == Medium::Email;
            let try_it = || self.tried.variant(inputs, recipient, assignment, *medium, sources);
            let of_variant = self.variants.pages(assignment, *medium, try_it);
            pages = pages.max(of_variant);
            if *medium == Medium::Letter {
                self.sheets.add(of_variant);
            }
        }
        if self.filter.sample {
            self.sample.see(index, recipient, assignment, pages);
        }
        count(&mut self.found.summary, inputs, recipient, assignment);
        self.found.total += assignment.media.len() as u64;
    }

    /// Adds what shows only after the last row.
    fn end(self) -> Survey {
        let Self { inputs, filter, mut found, mut tried, .. } = self;
        found.judgements = std::mem::take(&mut tried.judgements);
        let printed = std::mem::take(&mut tried.authorities);
        let catalogue = inputs.composer.catalogue();
        let printed = printed.iter().map(String::as_str);
        found.problems.extend(unconfirmed(&inputs.incident, catalogue, printed));
        found.problems.extend(without_guardian_form(inputs, &tried.of_guardians));
        found.problems.extend(without_reader_form(inputs, &tried.of_others));
        found.problems.extend(lost_reader_forms(inputs, &tried.special));
        if tried.adults_as_guardians && !tried.of_guardians.is_empty() {
            found.problems.extend(guardian_data_of_all(inputs).into_iter().collect());
        }
        found.problems.extend(unused(self.without_effect));
        // The group of a row with an error is not known.
        if !found.problems.has_errors() {
            let mut empty = empty_groups(inputs, &self.groups);
            inputs.judge.take_answered(&mut empty, self.sources, inputs.incident_file);
            found.problems.extend(empty);
        }
        found.problems.extend(inputs.judge.answers_without_effect());
        found.problems.extend(tried.problems());
        found.problems.extend(like_piece_numbers(self.like_numbers, &found.headers));
        found.problems.extend(self.without_contact.problems(&found.headers));
        found.summary.sheets_estimated = Some(self.sheets.estimated());
        if self.has_email && inputs.mail.is_none() {
            found.problems.push(
                Diagnostic::error(
                    NO_EMAIL_SETTINGS,
                    "some people get an e-mail, but `email` is missing",
                )
                .at(Place::File(inputs.incident_file))
                .help("add `email` with `from`, `reply-to`, `date` and `message-key`"),
            );
        }
        found.problems.extend(filter.nobody(&found.named));
        found.problems.extend(filter.no_such_piece(self.pieces));
        // The same fault shows in many variants; it is reported once.
        found.problems.dedup();
        if filter.sample {
            let chosen = self.sample.people();
            found.total = chosen.values().sum();
            found.plan.retain(|index| chosen.contains_key(&index));
        }
        found
    }
}

/// A warning that adults are told of their data as guardians, beside the guardians of children.
fn guardian_data_of_all(inputs: &Inputs) -> Option<Diagnostic> {
    let mut data = inputs.incident.data.iter();
    let item = data.find(|item| item.category.value == GUARDIAN_DATA)?;
    let message = "every adult in the list is told that data about them as a guardian has leaked";
    let help = "give the list a column `guardian-data` with `no` for adults without children, or name the \
                `groups` that this data is about";
    let problem = Diagnostic::warning(GUARDIAN_DATA_OF_ALL, message);
    Some(problem.at_span(item.category.span).help(help))
}

/// Warnings for columns of data that change nobody's letter: the incident says how certain the data is
/// for everybody, and no row takes it back.
fn unused(columns: Vec<SettledColumn>) -> Diagnostics {
    let problem = |SettledColumn { category, source, header, .. }: SettledColumn| {
        let message = format!(
            "this column changes nobody's letter: incident.yaml says the same about `{category}` \
             for everybody"
        );
        Diagnostic::warning(UNUSED_COLUMN, message)
            .at(Place::Row { source, row: 1, column: Some(header) })
            .help(
                "write `if-saved` in incident.yaml if the column should decide, or list the \
                 column under `recipients.ignore`",
            )
    };
    columns.into_iter().map(problem).collect()
}

/// Warnings for groups of data subjects without a row. `found` are the groups that have one.
fn empty_groups(inputs: &Inputs, found: &BTreeSet<String>) -> Diagnostics {
    let groups = inputs.incident.groups.iter().map(|group| &group.id);
    let problem = |id: &Spanned<String>| {
        let message = format!("nobody in the list belongs to the group `{}`", id.value);
        Diagnostic::warning(GROUP_WITHOUT_PEOPLE, message).at_span(id.span).help(
            "check the column `group` of the list and `group` of the lists, or take the group out if \
             nobody is left in it",
        )
    };
    groups.filter(|id| !found.contains(&id.value)).map(problem).collect()
}

/// Warnings for names and ids that the texts of letters hold as well. Who signs the letters may be among
/// the people: their name is in every letter, and nobody wonders at it.
fn same_as_texts(
    recipient: &Recipient,
    inputs: &Inputs,
    own_words: &OwnWords,
    headers: &Headers,
) -> Diagnostics {
    let mut problems = Diagnostics::new();
    let values = [
        ("name", Some(recipient.name.as_str())),
        ("guardian-name", recipient.guardian_name.as_deref()),
        ("id", Some(recipient.id.as_str())),
    ];
    let signs = |value: &str| value == inputs.incident.signatory.name;
    let same = |value: Option<&str>| value.is_some_and(|v| own_words.has(v) && !signs(v));
    for (column, _) in values.iter().filter(|(_, value)| same(*value)) {
        let Some(place) = headers.value_place(recipient.row, recipient.column(column)) else {
            continue;
        };
        problems.push(
            Diagnostic::warning(
                IN_TEXTS,
                "the letters' own texts hold the same words as this value; `verify` finds it in \
                 another person's letter only beside these texts, and in a variant with a single \
                 letter not at all",
            )
            .at(place)
            .help("look through this person's letter and others of the same variant yourself"),
        );
    }
    problems
}

/// A warning for ids that are written like piece numbers. `found` is how many, and the row of the first.
fn like_piece_numbers(found: Option<(u64, RowId)>, headers: &Headers) -> Diagnostics {
    let with_place =
        found.and_then(|(number, row)| Some((number, headers.value_place(row, "id")?)));
    let Some((number, place)) = with_place else { return Diagnostics::new() };
    let ids = match number {
        1 => "1 id is".to_owned(),
        number => format!("{number} ids are"),
    };
    let message = format!(
        "{ids} written like the numbers of letters, so that `verify` cannot tell them from these"
    );
    let problem = Diagnostic::warning(LIKE_PIECE_NUMBERS, message)
        .at(place)
        .help("put a letter before the digits, if ids are to be found in other people's letters")
        .with("number", number);
    std::iter::once(problem).collect()
}

/// Warnings for characters of printed values that no face can set.
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
        let missing = value.and_then(|value| inputs.typesetter.fonts().missing(value));
        let Some(character) = missing else { continue };
        if let Some(place) = headers.value_place(recipient.row, recipient.column(column)) {
            let code = u32::from(character);
            problems.push(
                Diagnostic::warning(
                    MISSING_GLYPH,
                    format!(
                        "no font of the letter can set the character U+{code:04X} of this value"
                    ),
                )
                .at(place)
                .help(
                    "write it in Latin letters, as in a passport, or add a font for its script to \
                     `fonts/` (docs/theme.md)",
                )
                .with("character", format!("U+{code:04X}")),
            );
        }
    }
    problems
}
