//! The lexicon of a language: patterns of words by meaning, from `rules/<tag>/article-34.yaml`.
//!
//! The file lists patterns (see [`super::pattern`]) by what a sentence says. It is data: a language
//! is supported by such a file, in the program or in the incident folder, and by nothing else.

use crate::assets::Assets;
use crate::diag::codes::article_34::BAD_LEXICON;
use crate::diag::{Diagnostics, SourceId, Sources};
use crate::yaml::{self, Codes, Mapping, Node, Reader};

use super::pattern::Pattern;
use super::sentence::words;

/// Something that a sentence or a heading can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    HeadingNature,
    HeadingData,
    HeadingConsequences,
    HeadingMeasures,
    HeadingAdvice,
    HeadingContact,
    /// What happened.
    Nature,
    /// A possible consequence.
    Consequence,
    /// That there can be consequences, without naming one.
    GeneralConsequence,
    /// That the consequences are not known.
    UnknownConsequence,
    /// A measure that was or is taken.
    Measure,
    /// That something is being done, without saying what.
    Announcement,
    /// That somebody was notified.
    Report,
    /// How things were before the breach.
    Background,
    /// Something that the data subject can do.
    Advice,
    /// That data has leaked.
    Leaked,
    /// That data may have leaked.
    MayHaveLeaked,
    /// That data has not leaked.
    NotLeaked,
    /// That data is out of danger.
    Safe,
    NoHarm,
    NoCreditRisk,
    NoAction,
    NoMisuse,
    /// The reader's data as a whole.
    AllData,
    /// That something is possible.
    Possible,
    /// True only under a condition, or for a part.
    Limit,
    /// True as far as is known.
    Hedge,
    /// States two things against each other.
    Contrast,
    Negation,
}

const HEADINGS: [(&str, Sign); 6] = [
    ("nature", Sign::HeadingNature),
    ("data", Sign::HeadingData),
    ("consequences", Sign::HeadingConsequences),
    ("measures", Sign::HeadingMeasures),
    ("advice", Sign::HeadingAdvice),
    ("contact", Sign::HeadingContact),
];

const SENTENCES: [(&str, Sign); 9] = [
    ("nature", Sign::Nature),
    ("consequence", Sign::Consequence),
    ("general-consequence", Sign::GeneralConsequence),
    ("unknown-consequence", Sign::UnknownConsequence),
    ("measure", Sign::Measure),
    ("announcement", Sign::Announcement),
    ("report", Sign::Report),
    ("background", Sign::Background),
    ("advice", Sign::Advice),
];

const CLAIMS: [(&str, Sign); 14] = [
    ("leaked", Sign::Leaked),
    ("may-have-leaked", Sign::MayHaveLeaked),
    ("not-leaked", Sign::NotLeaked),
    ("safe", Sign::Safe),
    ("no-harm", Sign::NoHarm),
    ("no-credit-risk", Sign::NoCreditRisk),
    ("no-action", Sign::NoAction),
    ("no-misuse", Sign::NoMisuse),
    ("all-data", Sign::AllData),
    ("possible", Sign::Possible),
    ("limit", Sign::Limit),
    ("hedge", Sign::Hedge),
    ("contrast", Sign::Contrast),
    ("negation", Sign::Negation),
];

/// The signs found in a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Signs {
    bits: u32,
    /// Categories of the catalogue that it names, as indices of [`Lexicon::data`].
    pub(super) data: Vec<usize>,
    /// Advice in it, as indices of [`Lexicon::tasks`].
    pub(super) tasks: Vec<usize>,
}

impl Signs {
    pub(super) fn has(&self, sign: Sign) -> bool {
        self.bits & (1 << sign as u32) != 0
    }

    fn add(&mut self, sign: Sign) {
        self.bits |= 1 << sign as u32;
    }
}

/// Patterns for categories of data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    words: Vec<Pattern>,
    /// Ids in the catalogue; the first is what the words mean, the others come near it.
    pub(super) categories: Vec<String>,
}

/// The patterns of one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Lexicon {
    patterns: Vec<(Sign, Pattern)>,
    /// How sentences name categories of data.
    pub(super) data: Vec<Subject>,
    /// What the recipient is asked to do, with the categories for which it helps.
    pub(super) tasks: Vec<Subject>,
}

impl Lexicon {
    /// Reads the lexicon of a language; `None` if it has none.
    ///
    /// # Errors
    /// Every problem of the file.
    pub(super) fn of_language(
        tag: &str,
        assets: &Assets,
        sources: &mut Sources,
    ) -> Result<Option<Self>, Diagnostics> {
        let Some(asset) = assets.get(&format!("rules/{tag}/article-34.yaml")) else {
            return Ok(None);
        };
        let source = sources.add(asset.name.as_str(), asset.text.as_str());
        read(source, sources).map(Some)
    }

    /// The signs in a sentence or a heading.
    pub(super) fn signs(&self, text: &str) -> Signs {
        let words = words(text);
        let mut signs = Signs::default();
        for (sign, pattern) in &self.patterns {
            if !signs.has(*sign) && pattern.is_in(&words) {
                signs.add(*sign);
            }
        }
        let named = |subjects: &[Subject]| -> Vec<usize> {
            let subjects = subjects.iter().enumerate();
            let named = subjects.filter(|(_, one)| one.words.iter().any(|p| p.is_in(&words)));
            named.map(|(number, _)| number).collect()
        };
        signs.data = named(&self.data);
        signs.tasks = named(&self.tasks);
        signs
    }
}

fn read(source: SourceId, sources: &Sources) -> Result<Lexicon, Diagnostics> {
    let root = yaml::parse(source, sources)?;
    let mut reader = Reader::new(Codes::all(BAD_LEXICON));
    let mut lexicon = Lexicon::default();
    let mut map = reader.mapping(&root, "a lexicon");
    reader.version(&mut map);
    for (section, signs) in
        [("headings", &HEADINGS[..]), ("sentences", &SENTENCES[..]), ("claims", &CLAIMS[..])]
    {
        let Some(node) = map.optional(section) else { continue };
        let mut entries = reader.mapping(node, section);
        for (name, sign) in signs {
            let found = patterns(&mut entries, name, &mut reader);
            lexicon.patterns.extend(found.into_iter().map(|pattern| (*sign, pattern)));
        }
        entries.finish(&mut reader);
    }
    lexicon.data = subjects(map.optional("data"), &mut reader);
    lexicon.tasks = subjects(map.optional("tasks"), &mut reader);
    map.finish(&mut reader);
    if reader.problems.has_errors() { Err(reader.problems) } else { Ok(lexicon) }
}

fn patterns(map: &mut Mapping<'_>, key: &'static str, reader: &mut Reader) -> Vec<Pattern> {
    let Some(node) = map.optional(key) else { return Vec::new() };
    let nodes = reader.list(node, "a list of patterns");
    nodes.iter().filter_map(|node| pattern(node, reader)).collect()
}

fn pattern(node: &Node, reader: &mut Reader) -> Option<Pattern> {
    let text = reader.text(node, "a pattern")?;
    let pattern = Pattern::new(text);
    if pattern.is_none() {
        let message = format!("`{text}` is not a pattern");
        let help = "write words in lower case without punctuation; `word*` matches words that \
                    begin like this, `one|other` either word, `…` some words";
        reader.error(BAD_LEXICON, node.span, message, help);
    }
    pattern
}

fn subjects(node: Option<&Node>, reader: &mut Reader) -> Vec<Subject> {
    let Some(node) = node else { return Vec::new() };
    let nodes = reader.list(node, "a list of words with their categories");
    nodes
        .iter()
        .map(|node| {
            let mut map = reader.mapping(node, "an entry");
            let words = patterns(&mut map, "words", reader);
            let categories = map.required(reader, "categories");
            let categories = categories.map(|node| {
                let nodes = reader.list(node, "a list of categories of the catalogue");
                let texts = nodes.iter().filter_map(|node| reader.text(node, "a category"));
                texts.map(str::to_owned).collect()
            });
            map.finish(reader);
            Subject { words, categories: categories.unwrap_or_default() }
        })
        .collect()
}
