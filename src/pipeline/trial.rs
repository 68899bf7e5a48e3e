//! Composes and lays out every variant once, with invented recipients, before anything is written.

use std::collections::BTreeSet;

use crate::catalogue::Audience;
use crate::compose::{Job, Said, origin_of_link, stand_in};
use crate::diag::codes::letter::{
    CLEAR_ZONE, EMAIL, FILE_TOO_LARGE, INSERTER_MARKS, LAYOUT, LONG_ADDRESS, MISSING_GLYPH,
    QR_CODE, TOO_MANY_SHEETS,
};
use crate::diag::codes::template::MARKUP;
use crate::diag::{Code, Diagnostic, Diagnostics, Place, Sources};
use crate::duty::Judgements;
use crate::letter::Letter;
use crate::recipients::Recipient;
use crate::render::pdf::{self, LayoutProblem};
use crate::text::HeaderText;

use super::assign::Assignment;
use super::inputs::Inputs;
use super::work::{document_info, email_of};
use crate::terms::Medium;

/// Beginning of the codes about GDPR Art. 34; their problems name the variants, too.
const OF_DUTY: &str = "article-34/";

/// Codes whose problems name the variants in which they show.
const IN_VARIANTS: [Code; 10] = [
    LAYOUT,
    LONG_ADDRESS,
    MISSING_GLYPH,
    EMAIL,
    MARKUP,
    CLEAR_ZONE,
    FILE_TOO_LARGE,
    TOO_MANY_SHEETS,
    INSERTER_MARKS,
    QR_CODE,
];

/// The results of trying the variants.
pub(crate) struct Tried {
    /// Characters without a glyph that were reported already with their places, as `U+4E00`.
    glyphs_reported: BTreeSet<String>,
    /// Each problem once, with the variant that showed it first and the count of the others.
    found: Vec<(Diagnostic, String, usize)>,
    /// Which duties of GDPR Art. 34(2) each variant meets.
    pub(crate) judgements: Judgements,
    /// Ids of the authorities that the variants link to.
    pub(crate) authorities: BTreeSet<String>,
    /// The languages of letters to guardians of children.
    pub(crate) of_guardians: BTreeSet<String>,
    /// Those who read a letter about somebody else as an adult, with its languages.
    pub(crate) of_others: BTreeSet<(Audience, String)>,
    /// All who read a letter otherwise than an adult in their own affairs, with its languages.
    pub(crate) special: BTreeSet<(Audience, String)>,
    /// Whether an adult is told of data of a guardian without their row or group saying so.
    pub(crate) adults_as_guardians: bool,
}

/// The code point (`U+4E00`) that a problem names, if it names one.
fn code_point(problem: &Diagnostic) -> Option<&str> {
    let from = &problem.message[problem.message.find("U+")?..];
    Some(from.split_whitespace().next().unwrap_or(from))
}

impl Tried {
    /// `reported`: problems of characters that were reported with their places.
    pub(crate) fn new(reported: &Diagnostics) -> Self {
        Self {
            glyphs_reported: reported.iter().filter_map(code_point).map(str::to_owned).collect(),
            found: Vec::new(),
            judgements: Judgements::default(),
            authorities: BTreeSet::new(),
            of_guardians: BTreeSet::new(),
            of_others: BTreeSet::new(),
            special: BTreeSet::new(),
            adults_as_guardians: false,
        }
    }

    /// Composes one variant and lays it out, or renders its message, with the values of an invented
    /// recipient of the same kind: so all problems can be reported in full. Returns the pages of a letter.
    pub(crate) fn variant(
        &mut self,
        inputs: &Inputs,
        recipient: &Recipient,
        assignment: &Assignment,
        medium: Medium,
        sources: &Sources,
    ) -> usize {
        let variant = &assignment.variant;
        if variant.reader.audience.base() == Audience::Guardian {
            self.of_guardians.extend(assignment.languages.iter().cloned());
        }
        let audience = variant.reader.audience;
        let read = || assignment.languages.iter().map(|lang| (audience, lang.clone()));
        if matches!(audience, Audience::Estate | Audience::LegalGuardian) {
            self.of_others.extend(read());
        }
        if audience != Audience::Adult {
            self.special.extend(read());
        }
        self.adults_as_guardians |= tells_of_guardian(inputs, recipient, assignment);
        let composed = compose_variant(inputs, recipient, assignment, medium, sources);
        let tried = composed.and_then(|(letter, said)| {
            let composer = &inputs.composer;
            let (found, problems) = inputs.judge.judge(composer, &letter, &said, variant, medium);
            self.judgements.add(found);
            self.authorities.append(&mut composer.authorities_in(&letter));
            self.add(problems, assignment);
            try_variant(inputs, &letter, recipient, assignment, medium)
        });
        let (pages, problems) = match tried {
            Ok(pages) => (pages, Diagnostics::new()),
            Err(problems) => (0, problems),
        };
        self.add(problems, assignment);
        pages
    }

    /// Composes one variant as [`variant`](Self::variant) does and judges it against the duties of the
    /// law, without laying it out.
    pub(crate) fn judge(
        &mut self,
        inputs: &Inputs,
        recipient: &Recipient,
        assignment: &Assignment,
        medium: Medium,
        sources: &Sources,
    ) {
        // If it cannot be composed, that is reported where letters are laid out.
        let composed = compose_variant(inputs, recipient, assignment, medium, sources);
        let Ok((letter, said)) = composed else { return };
        let (composer, variant) = (&inputs.composer, &assignment.variant);
        self.authorities.append(&mut composer.authorities_in(&letter));
        let (found, problems) = inputs.judge.judge(composer, &letter, &said, variant, medium);
        self.judgements.add(found);
        self.add(problems, assignment);
    }

    fn add(&mut self, problems: Diagnostics, assignment: &Assignment) {
        for problem in problems {
            let known =
                code_point(&problem).is_some_and(|code| self.glyphs_reported.contains(code));
            if problem.code == MISSING_GLYPH && known {
                continue;
            }
            match self.found.iter_mut().find(|(known, ..)| *known == problem) {
                Some((.., more)) => *more += 1,
                None => {
                    let name = assignment.variant_name();
                    let first = format!("`{name}` in {}", assignment.language());
                    self.found.push((problem, first, 0));
                }
            }
        }
    }

    /// All problems, each with the variants that it shows in, unless its place says enough.
    pub(crate) fn problems(self) -> Diagnostics {
        let problems = self.found.into_iter().map(|(mut problem, first, more)| {
            let of_duty = problem.code.name().starts_with(OF_DUTY)
                && problem.args.iter().any(|(name, _)| *name == "variant");
            if of_duty {
                problem.args.retain(|(name, _)| !["variant", "more"].contains(name));
                // As an argument for translations it has no English word in it.
                let name = first.replacen("` in ", "`, ", 1);
                problem = problem.with("variant", name).with("more", more);
            }
            if of_duty || IN_VARIANTS.contains(&problem.code) {
                let more = match more {
                    0 => String::new(),
                    1 => " and 1 more variant".to_owned(),
                    more => format!(" and {more} more variants"),
                };
                problem.message.push_str(&format!(" ({first}{more})"));
            }
            problem
        });
        problems.collect()
    }
}

/// The piece number on the letter of an invented recipient.
const PIECE: &str = "000\u{a0}000";

fn compose_variant(
    inputs: &Inputs,
    recipient: &Recipient,
    assignment: &Assignment,
    medium: Medium,
    sources: &Sources,
) -> Result<(Letter, Vec<Said>), Diagnostics> {
    let job = Job {
        recipient,
        variant: &assignment.variant,
        languages: &assignment.languages,
        medium,
        piece: PIECE,
        address: &assignment.address,
    };
    inputs.composer.rehearse_with_texts(&job, sources)
}

fn try_variant(
    inputs: &Inputs,
    letter: &Letter,
    recipient: &Recipient,
    assignment: &Assignment,
    medium: Medium,
) -> Result<usize, Diagnostics> {
    if medium == Medium::Email {
        let help = "lines of a mail header must be plain text: no control characters, no `=?`";
        let problem = try_email(inputs, letter, recipient);
        return problem.map_or(Ok(0), |problem| Err(problem.help(help).into()));
    }
    let settings = inputs.settings(assignment.large_print);
    match inputs.typesetter.fit(letter, PIECE, settings) {
        Ok(laid_out) => {
            let problems = too_large(&laid_out, inputs, &letter.title);
            if problems.is_empty() { Ok(laid_out.pages()) } else { Err(problems) }
        }
        Err(problems) => Err(layout_problems(&problems, inputs)),
    }
}

/// An error if a letter alone is larger than the largest file that the print house accepts.
fn too_large(laid_out: &pdf::LaidOut, inputs: &Inputs, title: &str) -> Diagnostics {
    let Some(most) = inputs.settings.envelope().max_file_bytes() else {
        return Diagnostics::new();
    };
    let info = document_info(inputs, title, laid_out.lang(), true);
    // What cannot be written at all is reported when it is written.
    let bytes = inputs.typesetter.write(&[laid_out], &info).map_or(0, |bytes| bytes.len() as u64);
    if bytes <= most {
        return Diagnostics::new();
    }
    let message = format!("the letter has {bytes} bytes, but a file may have at most {most}");
    let problem = Diagnostic::error(FILE_TOO_LARGE, message);
    let problem =
        problem.help("raise `max-file-mb` of the envelope, or use a smaller logo or enclosure");
    match &inputs.envelope {
        Some(place) => problem.at(place.clone()).into(),
        None => problem.into(),
    }
}

/// Problems of a letter's layout as diagnostics.
pub(crate) fn layout_problems(problems: &[LayoutProblem], inputs: &Inputs) -> Diagnostics {
    problems.iter().map(|problem| of_layout(problem, inputs)).collect()
}

/// The category of data about somebody as a guardian.
pub(crate) const GUARDIAN_DATA: &str = "guardian-data";

/// Whether an adult's letter tells of their data as a guardian, and neither their row nor their group says
/// that they are one.
fn tells_of_guardian(inputs: &Inputs, recipient: &Recipient, assignment: &Assignment) -> bool {
    let variant = &assignment.variant;
    let adult = !matches!(variant.reader.audience, Audience::Guardian | Audience::Young);
    let told = variant.data.iter().any(|own| {
        let item = inputs.incident.data.get(own.item);
        own.category == GUARDIAN_DATA
            && own.certainty.is_disclosure()
            && item.is_some_and(|item| item.groups.is_empty())
    });
    adult && told && !recipient.settled.contains_key(GUARDIAN_DATA)
}

/// A problem of a variant's layout as a diagnostic, with what to do about it.
fn of_layout(problem: &LayoutProblem, inputs: &Inputs) -> Diagnostic {
    if let LayoutProblem::WordTooWide { link: Some(target), .. } = problem {
        return of_wide_link(target, inputs);
    }
    let (code, help) = match problem {
        LayoutProblem::MissingGlyph { .. } => (
            MISSING_GLYPH,
            "use characters that the fonts have, or put a font that has it into `fonts/`",
        ),
        LayoutProblem::NoTitle { .. } | LayoutProblem::EmptyHeading { .. } => {
            (LAYOUT, "fix the template, or the text of the heading in the .ftl file")
        }
        LayoutProblem::Address(_) => {
            (LAYOUT, "print the lines of `address` and nothing else in `<address>`")
        }
        LayoutProblem::InClearZone { .. } => (
            CLEAR_ZONE,
            "change the margins, the logo or the envelope in theme.yaml: what is there could show \
             in the window",
        ),
        LayoutProblem::TooManySheets { .. } => (
            TOO_MANY_SHEETS,
            "shorten the texts or enclosures, or name an envelope in theme.yaml that holds more \
             sheets",
        ),
        LayoutProblem::CodeWithoutAddress { .. } => (
            QR_CODE,
            "print the link in a section of the letter, such as the contacts, or name another under \
             `qr-code`",
        ),
        LayoutProblem::InserterMark { .. } => (
            INSERTER_MARKS,
            "move `position` of the marks in theme.yaml into a margin, or widen that margin",
        ),
        LayoutProblem::TallerThanPage { .. } => (LAYOUT, "divide it, or shorten its words"),
        LayoutProblem::WordTooWide { .. }
        | LayoutProblem::LineTooWide { .. }
        | LayoutProblem::TooManyLines { .. }
        | LayoutProblem::BoxNotOnFirstPage { .. } => {
            (LAYOUT, "shorten the text that it names, in the .ftl file")
        }
    };
    let message = format!("the letter cannot be laid out: {problem}");
    let diagnostic = Diagnostic::error(code, message).help(help);
    let place = match code {
        CLEAR_ZONE | TOO_MANY_SHEETS => &inputs.envelope,
        INSERTER_MARKS => &inputs.marks,
        QR_CODE => &inputs.code,
        _ => &None,
    };
    match place {
        Some(place) => diagnostic.at(place.clone()),
        None => diagnostic,
    }
}

/// A web or e-mail address that is wider than its column: readers may see a shorter one. It is the same
/// problem wherever the letter prints the address.
fn of_wide_link(target: &str, inputs: &Inputs) -> Diagnostic {
    let message = "an address is longer than a line of the letter, and must not be divided";
    let diagnostic = Diagnostic::error(LONG_ADDRESS, message);
    match origin_of_link(&inputs.incident, target) {
        Some((key, span)) => {
            let help = match target.starts_with("mailto:") {
                true => format!("give a shorter address: `{key}`"),
                false => format!(
                    "write a short address that leads there, such as `example.org/breach`, under \
                     `{key}`: readers see that one"
                ),
            };
            diagnostic.at_span(span).help(help)
        }
        None => diagnostic
            .help(format!("give a shorter address in the catalogue: `{target}` is too long")),
    }
}

/// Renders the message as a run would. An error names the value at fault.
fn try_email(inputs: &Inputs, letter: &Letter, recipient: &Recipient) -> Option<Diagnostic> {
    // Missing settings are reported once, elsewhere.
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
