//! An incident to look at while it is written: its letters and e-mails for invented people, or for real
//! ones if somebody asks for them, one by one and as they would come out.
//!
//! [`load`] reads the incident, [`State`] is a state of it that letters can be made from. The list of
//! people is not read for it. What watches the folder and shows the pages stands above.

mod align;
mod counts;
mod invented;
mod piece;
mod proof;
mod real;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::compose::Medium;
use crate::diag::{Diagnostics, SourceId, Sources};
pub use crate::duty::{Answer, Duty, Judgement, Judgements, Verdict};
use crate::locale::LanguageCoverage;
pub use crate::locale::Readability;
use crate::recipients::Recipient;
use crate::render::pdf::EnvelopeMeasures;

use super::inputs::Inputs;
use super::request::VariantParts;
use super::trial::Tried;

pub use crate::assets::is_part;
pub use crate::render::pdf::{Area, Envelope, ProofWords, built_in_font};
pub use counts::{CaseWords, Counts};
pub use piece::{EmailPiece, LetterPiece, Message, Piece, Region, TextRegion};
pub use real::RealPeople;

#[cfg(test)]
mod tests;

/// What reading an incident gave.
#[derive(Debug)]
pub struct Loaded {
    /// The state, if letters can be made.
    pub state: Option<Arc<State>>,
    /// All problems that show without the people.
    pub problems: Diagnostics,
    /// The files that they point into.
    pub sources: Sources,
}

/// An incident that letters can be made from.
pub struct State {
    folder: PathBuf,
    inputs: Inputs,
    sources: Sources,
    invented: Vec<Person>,
    /// Real people, if somebody asked for them.
    real: Option<Vec<Person>>,
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("State").field("invented", &self.invented.len()).finish_non_exhaustive()
    }
}

/// Somebody whose letter can be looked at. `Debug` shows the row alone.
#[derive(Debug, Clone)]
pub struct Person {
    /// Stable id of an invented person, or the number of a real one's row: it stands in addresses and
    /// names of files, and a row's id can be somebody's number.
    pub id: String,
    /// Whether the person is invented.
    pub invented: bool,
    /// Language tags of the letter.
    pub languages: Vec<String>,
    /// The name of the variant.
    pub variant: String,
    /// What makes the variant.
    pub parts: VariantParts,
    /// `letter`, `email` or `both`; `None` for who gets nothing.
    pub channel: Option<&'static str>,
    /// Ids of the words that say what the letter tests.
    pub tests: Vec<&'static str>,
    /// The category of data that these words name.
    pub category: Option<String>,
    recipient: Recipient,
}

impl Person {
    /// The row's id of a real person. It is personal data.
    pub fn row_id(&self) -> Option<&str> {
        (!self.invented).then_some(self.recipient.id.as_str())
    }

    /// The name. A real one is personal data.
    pub fn name(&self) -> &str {
        &self.recipient.name
    }
}

/// A language of the letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// Its tag.
    pub tag: String,
    /// Messages of the reference language.
    pub messages: usize,
    /// How many of them it has.
    pub translated: usize,
    /// Translations whose source has changed since.
    pub stale: usize,
    /// How hard its texts are to read.
    pub readability: Option<Readability>,
}

/// Reads an incident folder. What has not changed since `before` is taken from there. `real` are people
/// to look at in the place of invented ones.
pub fn load(folder: &Path, before: Option<&State>, real: Option<&RealPeople>) -> Loaded {
    let mut sources = Sources::new();
    let before = before.map(|state| &state.inputs);
    let rows = &mut |_: &_, _: &_| Diagnostics::new();
    let (inputs, mut problems) = Inputs::load_again(folder, None, &mut sources, before, rows);
    let state = inputs.map(|mut inputs| {
        problems.extend(inputs.read_proof_words());
        let unprintable =
            inputs.composer.check_glyphs(&|text| inputs.fonts.missing(text), &sources);
        problems.extend(unprintable);
        Arc::new(State::new(folder, inputs, sources.clone(), real))
    });
    Loaded { state, problems, sources }
}

/// The id that an incident folder's facts name, if they can be read.
pub fn incident_id(folder: &Path) -> Option<String> {
    let path = folder.join("incident.yaml");
    let text = crate::assets::read_text(&path).ok()?;
    let mut sources = Sources::new();
    let source = sources.add(path.display().to_string(), text);
    crate::incident::read_parts(source, &sources).incident.map(|incident| incident.id)
}

impl State {
    fn new(folder: &Path, inputs: Inputs, sources: Sources, real: Option<&RealPeople>) -> Self {
        let real = real.map(|real| {
            real.0.iter().map(|recipient| person(&inputs, recipient.clone(), false)).collect()
        });
        let invented = invented::people(&inputs)
            .into_iter()
            .map(|one| {
                let mut person = person(&inputs, one.recipient, true);
                person.tests = one.tests;
                person.category = one.category;
                person
            })
            .collect();
        Self { folder: folder.to_owned(), inputs, sources, invented, real }
    }

    /// The incident's id.
    pub fn incident(&self) -> &str {
        &self.inputs.incident.id
    }

    /// The files of the people: nothing of a letter comes from them but values.
    pub fn lists(&self) -> Vec<PathBuf> {
        let settings = &self.inputs.incident.recipients;
        let suppress = settings.suppress.iter().map(|file| self.folder.join(&file.value));
        std::iter::once(self.inputs.people.0.clone()).chain(suppress).collect()
    }

    /// The languages that letters are written in.
    pub fn languages(&self) -> Vec<Language> {
        let locales = self.inputs.composer.locales();
        let coverage = locales.coverage(self.source_language());
        let of = |tag: &str| {
            let covered = coverage.iter().find(|covered| covered.language == tag);
            let messages = match covered.or(coverage.first()) {
                Some(covered) => covered.messages(),
                None => locales.number_of_messages(tag),
            };
            let translated = covered.map_or(messages, LanguageCoverage::translated);
            let files = covered.into_iter().flat_map(|covered| &covered.files);
            Language {
                tag: tag.to_owned(),
                messages,
                translated,
                stale: files.map(|file| file.stale.len()).sum(),
                readability: locales.readability(tag),
            }
        };
        self.inputs.incident.notice.languages.iter().map(|lang| of(&lang.value)).collect()
    }

    /// The language that translations are made from.
    pub fn source_language(&self) -> &str {
        &self.inputs.incident.notice.source_language
    }

    /// The people whose letters can be looked at.
    pub fn people(&self) -> &[Person] {
        self.real.as_deref().unwrap_or(&self.invented)
    }

    /// One of them by id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people().iter().find(|person| person.id == id)
    }

    /// What a category of data is called in a language, inside a sentence.
    pub fn category_name(&self, lang: &str, category: &str) -> String {
        self.inputs.composer.category_name(lang, category)
    }

    /// The letter and e-mail of a person, in their languages or in others (`fi+sv`). `None` if there
    /// is no such language.
    pub fn piece(&self, person: &Person, language: Option<&str>) -> Option<Piece> {
        let languages = self.languages_of(person, language)?;
        Some(piece::piece(self, person, languages))
    }

    fn languages_of(&self, person: &Person, language: Option<&str>) -> Option<Vec<String>> {
        let Some(tags) = language.filter(|language| !language.is_empty()) else {
            return Some(person.languages.clone());
        };
        let known = &self.inputs.incident.notice.languages;
        let tags: Vec<String> = tags.split('+').map(str::to_owned).collect();
        let all = tags.iter().all(|tag| known.iter().any(|lang| lang.value == *tag));
        let twice = (1..tags.len()).any(|at| tags[..at].contains(&tags[at]));
        (all && !twice).then_some(tags)
    }

    /// The problems that only finished letters show, each once: all invented people are composed and
    /// laid out in their languages. And how the letters meet the duties of the law.
    pub fn judge(&self, outdated: &dyn Fn() -> bool) -> (Diagnostics, Judgements) {
        let mut found: Vec<crate::diag::Diagnostic> = Vec::new();
        let mut tried = Tried::new(&Diagnostics::new());
        let mut known = BTreeSet::new();
        for person in &self.invented {
            if outdated() {
                break;
            }
            let piece = piece::piece(self, person, person.languages.clone());
            let assignment = self.inputs.assign(&person.recipient);
            for medium in [Medium::Letter, Medium::Email] {
                let kind = (person.languages.clone(), person.variant.clone(), medium);
                if known.insert(kind) {
                    let (inputs, sources) = (&self.inputs, &self.sources);
                    tried.judge(inputs, &person.recipient, &assignment, medium, sources);
                }
            }
            for problem in piece.problems {
                if !found.contains(&problem) {
                    found.push(problem);
                }
            }
        }
        let judgements = std::mem::take(&mut tried.judgements);
        found.extend(tried.problems());
        (found.into_iter().collect(), judgements)
    }

    /// The envelope of the letters first, then the built-in ones of other names.
    pub fn envelopes(&self) -> Vec<Envelope> {
        let own = self.inputs.settings.envelope().clone();
        let others = EnvelopeMeasures::profiles().filter(|name| *name != own.name());
        let others = others.filter_map(EnvelopeMeasures::profile);
        let others: Vec<Envelope> =
            others.filter_map(|measures| Envelope::new(&measures).ok()).collect();
        std::iter::once(own).chain(others).collect()
    }

    /// The words of the overlay in a language.
    pub fn proof_words(&self, lang: &str) -> Option<&ProofWords> {
        self.inputs.proof_words.get(lang)
    }

    /// A file's name as seen from the incident folder.
    fn file(&self, source: SourceId) -> String {
        short_name(&self.folder, self.sources.name(source))
    }
}

/// A file's name as seen from a folder; names of built-in files stay.
pub fn short_name(folder: &Path, name: &str) -> String {
    let short = Path::new(name).strip_prefix(folder).map(|path| path.display().to_string());
    short.unwrap_or_else(|_| name.to_owned())
}

fn person(inputs: &Inputs, recipient: Recipient, invented: bool) -> Person {
    let assignment = inputs.assign(&recipient);
    Person {
        id: if invented { recipient.id.clone() } else { real::key(&recipient) },
        invented,
        languages: assignment.languages.to_vec(),
        variant: assignment.variant_name().to_owned(),
        parts: assignment.variant_parts(),
        channel: super::survey::channel_of(&assignment.media),
        tests: Vec::new(),
        category: None,
        recipient,
    }
}
