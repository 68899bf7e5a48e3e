//! One recipient's letter and e-mail, and which parts of them come from which message.

use std::collections::BTreeMap;

use crate::compose::{Composer, Job, MessageUse};
use crate::diag::codes::internal::PREVIEW_PDF;
use crate::diag::{Diagnostic, Diagnostics, Sources};
use crate::letter::{Letter, trace};
use crate::recipients::addressee;
use crate::render::html::html;
use crate::render::pdf;
use crate::render::text::{TextMedium, text};

use super::align::{Shown, align, counted};
use super::state::{Person, State};
use crate::pipeline::{
    Assignment, Inputs, document_info, email_of_letter, layout_problems, piece_text,
};
use crate::terms::Medium;

/// The pieces of one recipient. `Debug` does not show their contents.
pub struct Piece {
    /// Language tags, such as `fi+sv`.
    pub language: String,
    /// The name of the variant.
    pub variant: String,
    /// The media assigned to the recipient: `letter`, `email`. Both are shown all the same.
    pub gets: Vec<&'static str>,
    /// The letter, if it can be composed.
    pub letter: Option<LetterPiece>,
    /// The e-mail, if it can be composed.
    pub email: Option<EmailPiece>,
    /// The messages, each once; other fields refer to them by index (0-based).
    pub messages: Vec<Message>,
    /// Why a piece is missing.
    pub problems: Diagnostics,
}

impl std::fmt::Debug for Piece {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Piece").field("language", &self.language).finish_non_exhaustive()
    }
}

/// A letter on pages.
pub struct LetterPiece {
    /// The file, as the bulk writer writes it.
    pub pdf: Vec<u8>,
    /// Sheets of paper.
    pub sheets: usize,
    /// How many more lines of text fit on the last page.
    pub lines_left: usize,
    /// Where its words are, in reading order.
    pub regions: Vec<Region>,
}

/// The place of words that come from one message.
pub struct Region {
    /// The page, 0-based.
    pub page: usize,
    /// A rectangle for each line: left, top, width, height in mm from the top left corner of the page.
    pub lines: Vec<[f32; 4]>,
    /// The messages, as indexes of [`Piece::messages`].
    pub messages: Vec<usize>,
    /// The words.
    pub text: String,
}

/// An e-mail.
pub struct EmailPiece {
    /// The sender; empty if the incident has none.
    pub from: String,
    /// The addressee.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The HTML. Words of messages are in elements with `data-messages`.
    pub html: String,
    /// The plain text.
    pub text: String,
    /// The message as it would be sent; `None` if the incident lacks settings for it.
    pub eml: Option<Vec<u8>>,
    /// Lines of the plain text with their messages.
    pub text_regions: Vec<TextRegion>,
}

/// Lines of a plain text with words that come from one message.
pub struct TextRegion {
    /// The first line, 1-based.
    pub line: usize,
    /// How many lines.
    pub lines: usize,
    /// The messages, as indexes of [`Piece::messages`].
    pub messages: Vec<usize>,
}

/// A message or term in its file.
#[derive(Debug, Clone)]
pub struct Message {
    /// Its id; terms begin with `-`.
    pub id: String,
    /// The attribute that was used.
    pub attribute: Option<String>,
    /// Its language.
    pub language: String,
    /// The file, relative to the incident folder.
    pub file: String,
    /// The line, 1-based.
    pub line: usize,
    /// The column, 1-based, in characters.
    pub column: usize,
    /// The comment for translators in the reference file.
    pub comment: Option<String>,
    /// The entry as it is in the file.
    pub text: String,
    /// The entry in the reference language, if the message is in another language.
    pub reference: Option<String>,
    /// Whether the message is in another language than the letter.
    pub fallback: bool,
}

impl State {
    /// The letter and e-mail of a recipient, in their languages or in others (such as `fi+sv`). `None`
    /// if the notice lacks one of these languages.
    pub fn piece(&self, person: &Person, language: Option<&str>) -> Option<Piece> {
        let languages = self.languages_of(person, language)?;
        Some(piece(self, person, languages))
    }
}

/// Composes a recipient's pieces. `languages` are those of the letter.
pub(super) fn piece(state: &State, person: &Person, languages: Vec<String>) -> Piece {
    let inputs = &state.inputs;
    let mut recipient = person.recipient.clone();
    recipient.languages = languages;
    let assignment = inputs.assign(&recipient);
    let mut messages = Messages::new(state, &assignment);
    let mut problems = Diagnostics::new();
    let work = Work { state, person, recipient: &recipient, assignment: &assignment };
    let mut composed = |medium| match work.composed(medium) {
        Ok(composed) => Some(composed),
        Err(found) => {
            for problem in found {
                if !problems.iter().any(|known| *known == problem) {
                    problems.push(problem);
                }
            }
            None
        }
    };
    let (letter, email) = (composed(Medium::Letter), composed(Medium::Email));
    let letter = letter.and_then(|composed| {
        work.letter(&composed, &mut messages).map_err(|found| problems.extend(found)).ok()
    });
    let email = email.map(|composed| work.email(&composed, &mut messages));
    Piece {
        language: assignment.language().to_owned(),
        variant: assignment.variant_name().to_owned(),
        gets: assignment.media.iter().map(|medium| medium.name()).collect(),
        letter,
        email,
        messages: messages.list,
        problems,
    }
}

/// A letter, and the same letter with marks around the words of each message.
struct Traced {
    letter: Letter,
    marked: Option<(Letter, Vec<MessageUse>)>,
}

struct Work<'a> {
    state: &'a State,
    person: &'a Person,
    recipient: &'a crate::recipients::Recipient,
    assignment: &'a Assignment,
}

impl Work<'_> {
    fn composed(&self, medium: Medium) -> Result<Traced, Diagnostics> {
        let State { inputs, sources, .. } = self.state;
        let number = piece_text(0);
        let job = Job {
            recipient: self.recipient,
            variant: &self.assignment.variant,
            languages: &self.assignment.languages,
            medium,
            piece: &number,
            address: match medium {
                Medium::Letter => &self.assignment.address,
                Medium::Email => &[],
            },
        };
        let letter = match self.person.invented {
            true => inputs.composer.compose_invented(&job, sources)?,
            false => inputs.composer.compose(&job, sources)?,
        };
        let marked = inputs.composer.traced(&job, &letter, sources);
        Ok(Traced { letter, marked })
    }

    fn letter(
        &self,
        composed: &Traced,
        messages: &mut Messages<'_>,
    ) -> Result<LetterPiece, Diagnostics> {
        let inputs = &self.state.inputs;
        let letter = &composed.letter;
        let laid_out = laid_out(inputs, letter, self.assignment.large_print)?;
        let info = document_info(inputs, &letter.title, laid_out.lang(), false);
        let written = inputs.typesetter.write(&[&laid_out], &info);
        let pdf = written.map_err(|error| {
            let problem = Diagnostic::error(PREVIEW_PDF, error.to_string());
            Diagnostics::from(problem)
        })?;
        let regions = match &composed.marked {
            Some((marked, uses)) => regions(marked, uses, &laid_out, messages),
            None => Vec::new(),
        };
        let (sheets, lines_left) = (laid_out.sheets(), laid_out.lines_left());
        Ok(LetterPiece { pdf, sheets, lines_left, regions })
    }

    fn email(&self, composed: &Traced, messages: &mut Messages<'_>) -> EmailPiece {
        let inputs = &self.state.inputs;
        let letter = &composed.letter;
        let text = text(letter, TextMedium::Email);
        let (html, text_regions) = match &composed.marked {
            Some((marked, uses)) => (
                with_elements(&html(marked, &inputs.theme), uses, messages),
                text_regions(marked, uses, &text, messages),
            ),
            None => (html(letter, &inputs.theme), Vec::new()),
        };
        let from = inputs.incident.email.as_ref().map_or_else(String::new, |settings| {
            let lang = self.assignment.languages.first().map_or("", String::as_str);
            let name = settings.from_name.get(lang).unwrap_or_default();
            format!("{name} <{}>", settings.from.value)
        });
        let to = self.recipient.email.as_deref().unwrap_or_default();
        EmailPiece {
            from,
            to: format!("{} <{to}>", addressee(self.recipient)),
            subject: letter.title.clone(),
            html,
            text,
            eml: email_of_letter(letter, self.recipient, inputs).ok(),
            text_regions,
        }
    }
}

/// A letter laid out on pages, as in a run.
///
/// # Errors
/// The problems of its layout.
pub(super) fn laid_out(
    inputs: &Inputs,
    letter: &Letter,
    large_print: bool,
) -> Result<pdf::LaidOut, Diagnostics> {
    let settings = inputs.settings(large_print);
    inputs
        .typesetter
        .fit(letter, &piece_text(0), settings)
        .map_err(|problems| layout_problems(&problems, inputs))
}

/// The place of a glyph: page (0-based), and left, top, right, bottom in mm.
#[derive(Clone, Copy)]
struct Spot(usize, [f32; 4]);

fn regions(
    marked: &Letter,
    uses: &[MessageUse],
    laid_out: &pdf::LaidOut,
    messages: &mut Messages<'_>,
) -> Vec<Region> {
    let mut shown = Vec::with_capacity(6_000);
    for run in laid_out.printed() {
        let mut begins = run.begins;
        for at in &run.letters {
            let place = Spot(run.page, [at.left, run.height.0, at.right, run.height.1]);
            for letter in counted(at.letter.encode_utf8(&mut [0; 4])) {
                shown.push(Shown { letter, place, begins: std::mem::take(&mut begins) });
            }
        }
    }
    let units = trace::units(marked);
    let mut out = Vec::new();
    for found in align(&units, &shown).into_iter().flatten() {
        let mut pages: BTreeMap<usize, (usize, Vec<[f32; 4]>)> = BTreeMap::new();
        for Spot(page, place) in found.places {
            let (letters, lines) = pages.entry(page).or_default();
            *letters += 1;
            match lines.last_mut() {
                Some(line) if (line[3] - place[3]).abs() < 0.1 => {
                    line[0] = line[0].min(place[0]);
                    line[1] = line[1].min(place[1]);
                    line[2] = line[2].max(place[2]);
                }
                _ => lines.push(place),
            }
        }
        let numbers = messages.of_uses(&found.stretch.uses, uses);
        let mut rest = found.stretch.words.as_str();
        let last = pages.keys().next_back().copied();
        for (page, (letters, lines)) in pages {
            let size =
                |[left, top, right, bottom]: [f32; 4]| [left, top, right - left, bottom - top];
            let end = if Some(page) == last { rest.len() } else { end_of(rest, letters) };
            let (text, others) = rest.split_at(end);
            rest = others;
            out.push(Region {
                page,
                lines: lines.into_iter().map(size).collect(),
                messages: numbers.clone(),
                text: text.trim().to_owned(),
            });
        }
    }
    out
}

/// The byte index behind the first `letters` letters of a text, and behind the signs that follow them.
fn end_of(text: &str, letters: usize) -> usize {
    let mut seen = 0;
    let next = text.char_indices().find(|(_, c)| {
        let counts = counted(c.encode_utf8(&mut [0; 4])).count();
        let full = counts > 0 && seen >= letters;
        seen += counts;
        full
    });
    next.map_or(text.len(), |(at, _)| at)
}

fn text_regions(
    marked: &Letter,
    uses: &[MessageUse],
    text: &str,
    messages: &mut Messages<'_>,
) -> Vec<TextRegion> {
    let mut shown = Vec::with_capacity(text.len());
    for (line, words) in (1..).zip(text.lines()) {
        let mut begins = true;
        for letter in counted(words) {
            shown.push(Shown { letter, place: line, begins: std::mem::take(&mut begins) });
        }
    }
    let units = trace::units(marked);
    let found = align(&units, &shown).into_iter().flatten();
    let mut out: Vec<TextRegion> = found
        .filter_map(|found| {
            let (first, last) = (*found.places.first()?, *found.places.last()?);
            let messages = messages.of_uses(&found.stretch.uses, uses);
            Some(TextRegion { line: first, lines: last - first + 1, messages })
        })
        .filter(|region| !region.messages.is_empty())
        .collect();
    out.sort_by_key(|region| region.line);
    out
}

/// The HTML with elements in the place of marks.
fn with_elements(marked: &str, uses: &[MessageUse], messages: &mut Messages<'_>) -> String {
    let mut out = String::with_capacity(marked.len() + 8 * 1024);
    for character in marked.chars() {
        match trace::mark(character) {
            Some(trace::Mark::Begin(number)) => {
                let numbers = messages.of_uses(&[number], uses);
                let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
                out.push_str(&format!("<span data-messages=\"{}\">", numbers.join(" ")));
            }
            Some(trace::Mark::End) => out.push_str("</span>"),
            None => out.push(character),
        }
    }
    out
}

/// Collects the messages of a piece, each once.
struct Messages<'a> {
    composer: &'a Composer,
    sources: &'a Sources,
    state: &'a State,
    languages: Vec<String>,
    list: Vec<Message>,
    known: BTreeMap<MessageUse, Vec<usize>>,
    places: BTreeMap<MessageUse, usize>,
}

/// The language whose built-in files have comments for translators.
const EXPLAINED_IN: &str = "en";

/// How deep references between messages are followed.
const MOST_DEEP: usize = 4;

impl<'a> Messages<'a> {
    fn new(state: &'a State, assignment: &Assignment) -> Self {
        Self {
            composer: &state.inputs.composer,
            sources: &state.sources,
            state,
            languages: assignment.languages.to_vec(),
            list: Vec::new(),
            known: BTreeMap::new(),
            places: BTreeMap::new(),
        }
    }

    /// The indexes of the messages of these uses, each followed by the messages that it refers to.
    fn of_uses(&mut self, numbers: &[usize], uses: &[MessageUse]) -> Vec<usize> {
        let mut out = Vec::new();
        for used in numbers.iter().filter_map(|number| uses.get(*number)) {
            let found = match self.known.get(used) {
                Some(found) => found.clone(),
                None => {
                    let mut found = Vec::new();
                    self.add(used, &mut found, 0);
                    self.known.insert(used.clone(), found.clone());
                    found
                }
            };
            for number in found {
                if !out.contains(&number) {
                    out.push(number);
                }
            }
        }
        out
    }

    /// Adds a message and those that it refers to, first to last, to `out`.
    fn add(&mut self, used: &MessageUse, out: &mut Vec<usize>, depth: usize) {
        let locales = self.composer.locales();
        let MessageUse { lang, id, attribute } = used;
        let Some(entry) = locales.entry(lang, id, attribute.as_deref()) else {
            return;
        };
        let place = match self.places.get(used) {
            Some(place) => *place,
            None => {
                let source = self.state.source_language();
                let reference = locales.entry(source, id, None);
                let of_reference = reference.as_ref().and_then(|entry| entry.comment.clone());
                // Comments of built-in texts are in English, whatever the incident's source language.
                let explained = locales.entry(EXPLAINED_IN, id, None);
                let comment = of_reference.or(explained.and_then(|entry| entry.comment));
                let own = locales.entry(lang, id, None).and_then(|e| e.comment);
                let (line, column) =
                    self.sources.line_column(entry.span.source, entry.span.start).unwrap_or((1, 1));
                let dash = if entry.term { "-" } else { "" };
                self.list.push(Message {
                    id: format!("{dash}{id}"),
                    attribute: attribute.clone(),
                    language: lang.clone(),
                    file: self.state.file(entry.span.source),
                    line,
                    column,
                    comment: comment.or(own),
                    text: entry.text.clone(),
                    reference: reference.filter(|_| lang != source).map(|entry| entry.text),
                    fallback: !self.languages.contains(lang),
                });
                self.places.insert(used.clone(), self.list.len() - 1);
                self.list.len() - 1
            }
        };
        if out.contains(&place) || depth > MOST_DEEP {
            return;
        }
        out.push(place);
        for id in entry.refers_to {
            let inner = MessageUse { lang: lang.clone(), id, attribute: None };
            self.add(&inner, out, depth + 1);
        }
    }
}
