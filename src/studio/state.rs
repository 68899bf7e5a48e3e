//! A state: one version of an incident from which letters can be composed, and the recipients to show.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diag::{Diagnostics, SourceId, Sources};
use crate::locale::{LanguageCoverage, Readability};
use crate::recipients::Recipient;
use crate::render::pdf::{Envelope, EnvelopeMeasures, ProofWords};

use crate::pipeline::{Inputs, VariantParts, channel_of};

use super::invented;
use super::real::{RealPeople, key};

/// The result of reading an incident.
#[derive(Debug)]
pub struct Loaded {
    /// The state, if letters can be composed.
    pub state: Option<Arc<State>>,
    /// All problems that can be found without the list of recipients.
    pub problems: Diagnostics,
    /// The files that they point into.
    pub sources: Sources,
}

/// One version of an incident from which letters can be composed.
pub struct State {
    pub(super) folder: PathBuf,
    pub(super) inputs: Inputs,
    pub(super) sources: Sources,
    pub(super) invented: Vec<Person>,
    /// Real recipients, if somebody asked for them.
    real: Option<Vec<Person>>,
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("State").field("invented", &self.invented.len()).finish_non_exhaustive()
    }
}

/// A recipient whose letter can be shown. `Debug` of a real one shows the row only.
#[derive(Debug, Clone)]
pub struct Person {
    /// A stable id of an invented recipient, or the row of a real one. It is part of addresses and
    /// file names, so it is never the id of the row, which can be personal data.
    pub id: String,
    /// Whether the recipient is invented.
    pub invented: bool,
    /// Language tags of the letter.
    pub languages: Vec<String>,
    /// The name of the variant.
    pub variant: String,
    /// The parts of the variant's name.
    pub parts: VariantParts,
    /// `letter`, `email` or `both`; `None` if no piece is assigned.
    pub channel: Option<&'static str>,
    /// Message ids of the cases that the letter tests.
    pub tests: Vec<&'static str>,
    /// The category of data that these messages name.
    pub category: Option<String>,
    pub(super) recipient: Recipient,
}

impl Person {
    /// The id of a real recipient's row. It is personal data.
    pub fn row_id(&self) -> Option<&str> {
        (!self.invented).then_some(self.recipient.id.as_str())
    }

    /// The name. That of a real recipient is personal data.
    pub fn name(&self) -> &str {
        &self.recipient.name
    }
}

/// A language of the letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// Its tag.
    pub tag: String,
    /// The number of messages in the reference language.
    pub messages: usize,
    /// How many of them are translated.
    pub translated: usize,
    /// Translations whose source text has changed since.
    pub stale: usize,
    /// Readability of its texts, if it can be measured.
    pub readability: Option<Readability>,
}

/// Reads an incident folder. What has not changed since `before` is taken from there. If `real` is
/// given, these recipients take the place of the invented ones.
pub fn load(folder: &Path, before: Option<&State>, real: Option<&RealPeople>) -> Loaded {
    let mut sources = Sources::new();
    let before = before.map(|state| &state.inputs);
    let rows = &mut |_: &[_]| Diagnostics::new();
    let (inputs, mut problems) = Inputs::load_again(folder, None, &mut sources, before, rows);
    let state = inputs.map(|mut inputs| {
        problems.extend(inputs.read_proof_words());
        let unprintable =
            inputs.composer.check_glyphs(&|text| inputs.typesetter.fonts().missing(text), &sources);
        problems.extend(unprintable);
        Arc::new(State::new(folder, inputs, sources.clone(), real))
    });
    Loaded { state, problems, sources }
}

/// The incident's id, if `incident.yaml` can be read.
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

    /// The lists of recipients and the lists beside them. A change of them changes no words of letters.
    pub fn lists(&self) -> Vec<PathBuf> {
        let settings = &self.inputs.incident.recipients;
        let suppress = settings.suppress.iter().map(|file| self.folder.join(&file.value));
        settings.files().iter().map(|file| self.folder.join(file)).chain(suppress).collect()
    }

    /// The languages of the notice.
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

    /// The source language of translations.
    pub fn source_language(&self) -> &str {
        &self.inputs.incident.notice.source_language
    }

    /// The recipients whose letters can be shown.
    pub fn people(&self) -> &[Person] {
        self.real.as_deref().unwrap_or(&self.invented)
    }

    /// One of them by id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people().iter().find(|person| person.id == id)
    }

    /// The name of a category of data in a language, as used inside a sentence.
    pub fn category_name(&self, lang: &str, category: &str) -> String {
        self.inputs.composer.category_name(lang, category)
    }

    pub(super) fn languages_of(
        &self,
        person: &Person,
        language: Option<&str>,
    ) -> Option<Vec<String>> {
        let Some(tags) = language.filter(|language| !language.is_empty()) else {
            return Some(person.languages.clone());
        };
        let known = &self.inputs.incident.notice.languages;
        let tags: Vec<String> = tags.split('+').map(str::to_owned).collect();
        let all = tags.iter().all(|tag| known.iter().any(|lang| lang.value == *tag));
        let twice = (1..tags.len()).any(|at| tags[..at].contains(&tags[at]));
        (all && !twice).then_some(tags)
    }

    /// The envelope of the letters first, then all other built-in ones.
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

    /// The name of a file relative to the incident folder.
    pub(super) fn file(&self, source: SourceId) -> String {
        short_name(&self.folder, self.sources.name(source))
    }
}

/// The name of a file relative to a folder; names of built-in files stay as they are.
pub fn short_name(folder: &Path, name: &str) -> String {
    let short = Path::new(name).strip_prefix(folder).map(|path| path.display().to_string());
    short.unwrap_or_else(|_| name.to_owned())
}

fn person(inputs: &Inputs, recipient: Recipient, invented: bool) -> Person {
    let assignment = inputs.assign(&recipient);
    Person {
        id: if invented { recipient.id.clone() } else { key(&recipient) },
        invented,
        languages: assignment.languages.to_vec(),
        variant: assignment.variant_name().to_owned(),
        parts: assignment.variant_parts(),
        channel: channel_of(&assignment.media),
        tests: Vec::new(),
        category: None,
        recipient,
    }
}
