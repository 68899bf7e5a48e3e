//! A finished letter taken apart into sections, passages and sentences, each with its source text.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::compose::Said;
use crate::letter::{Block, Inline, Link, Part, markup, plain_text};

use super::lexicon::{Lexicon, Sign, Signs};
use super::sentence::sentences;

/// The topic of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Topic {
    Nature,
    Data,
    Consequences,
    Measures,
    Advice,
    Help,
    Contact,
}

/// The kind of a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A line beside the address.
    Head,
    /// The heading of level 1.
    Title,
    /// Any other heading.
    Heading,
    /// Running text, an item, an explanation.
    Text,
    /// A row of a table.
    Row,
    /// The sign-off and lines in other languages.
    End,
}

/// A paragraph, an item, a row.
#[derive(Debug)]
pub(super) struct Passage<'a> {
    pub(super) kind: Kind,
    /// Index of its section.
    pub(super) section: usize,
    /// Its words, without the recipient's own values.
    pub(super) text: String,
    pub(super) links: Vec<&'a Link>,
    /// The texts that are in it.
    pub(super) said: Vec<&'a Said>,
}

impl<'a> Passage<'a> {
    /// The text that most of it comes from.
    pub(super) fn longest(&self) -> Option<&'a Said> {
        self.said.iter().max_by_key(|said| said.markup.len()).copied()
    }
}

/// The passages below one heading, or before the first heading.
#[derive(Debug, Default)]
pub(super) struct Section {
    /// Index of the passage that is its heading.
    pub(super) heading: Option<usize>,
    pub(super) topic: Option<Topic>,
}

/// A sentence.
#[derive(Debug)]
pub(super) struct Sentence<'a> {
    /// Index of its passage.
    pub(super) passage: usize,
    pub(super) text: String,
    pub(super) signs: Arc<Signs>,
    /// The text that it comes from, if known.
    pub(super) said: Option<&'a Said>,
}

/// A part of a letter, taken apart.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    pub(super) passages: Vec<Passage<'a>>,
    pub(super) sections: Vec<Section>,
    /// The sentences of all passages except headings of level 2 and rows.
    pub(super) sentences: Vec<Sentence<'a>>,
    /// The texts of this part.
    pub(super) said: Vec<&'a Said>,
}

/// A cache of the signs of sentences: the variants of an incident have most sentences in common.
#[derive(Debug, Default)]
pub(super) struct Memory(Mutex<BTreeMap<(String, String), Arc<Signs>>>);

impl Memory {
    fn signs(&self, lang: &str, text: &str, lexicon: Option<&Lexicon>) -> Arc<Signs> {
        let Some(lexicon) = lexicon else { return Arc::default() };
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let signs = known.entry((lang.to_owned(), text.to_owned()));
        signs.or_insert_with(|| Arc::new(lexicon.signs(text))).clone()
    }
}

/// Headings of the built-in template, with the topic of the section below.
const HEADINGS: [(&str, Topic); 8] = [
    ("heading-steps", Topic::Advice),
    ("heading-more-steps", Topic::Advice),
    ("heading-data", Topic::Data),
    ("heading-consequences", Topic::Consequences),
    ("heading-events", Topic::Nature),
    ("heading-measures", Topic::Measures),
    ("heading-help", Topic::Help),
    ("heading-contact", Topic::Contact),
];

impl<'a> Reading<'a> {
    /// Takes a part apart. `number` is its index in the letter, 0-based.
    pub(super) fn new(
        part: &'a Part,
        number: usize,
        said: &'a [Said],
        lexicon: Option<&Lexicon>,
        memory: &Memory,
    ) -> Self {
        // Selected by the part and not by its language: a part can borrow the words of another
        // part's language.
        let said: Vec<&Said> = said.iter().filter(|said| said.part == number).collect();
        let fragments: Vec<(&Said, Vec<String>)> =
            said.iter().map(|said| (*said, fragments(&said.markup))).collect();
        let mut reading = Self {
            passages: Vec::new(),
            sections: vec![Section::default()],
            sentences: Vec::new(),
            said,
        };
        for line in &part.stationery.reference {
            reading.add(Kind::Head, &[line]);
        }
        reading.blocks(&part.blocks);
        for passage in &mut reading.passages {
            let inside = fragments.iter().filter(|(_, fragments)| {
                !fragments.is_empty() && fragments.iter().all(|one| passage.text.contains(one))
            });
            passage.said = inside.map(|(said, _)| *said).collect();
        }
        for section in &mut reading.sections {
            let Some(heading) = section.heading else { continue };
            let heading = &reading.passages[heading];
            section.topic = topic(heading, &memory.signs(&part.lang, &heading.text, lexicon));
        }
        for (number, passage) in reading.passages.iter().enumerate() {
            if matches!(passage.kind, Kind::Head | Kind::Heading | Kind::Row | Kind::End) {
                continue;
            }
            for text in sentences(&passage.text) {
                let origin = origin(text, passage, &fragments);
                let signs = memory.signs(&part.lang, text, lexicon);
                let text = text.to_owned();
                reading.sentences.push(Sentence { passage: number, text, signs, said: origin });
            }
        }
        reading
    }

    /// The topic of a passage's section.
    pub(super) fn topic(&self, passage: usize) -> Option<Topic> {
        let passage = self.passages.get(passage)?;
        self.sections.get(passage.section)?.topic
    }

    /// The first text in the letter that is not empty and whose key is one of these (see
    /// [`is_named`]).
    pub(super) fn says(&self, keys: &[&str]) -> Option<&'a Said> {
        let is = |said: &&&Said| {
            let key = said.key.as_str();
            keys.iter().any(|start| is_named(key, start)) && !said.markup.trim().is_empty()
        };
        self.said.iter().find(is).copied()
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                Block::Heading { level: 1, content } => self.add(Kind::Title, &[content]),
                Block::Heading { content, .. } => {
                    let heading = Some(self.passages.len());
                    self.sections.push(Section { heading, topic: None });
                    self.add(Kind::Heading, &[content]);
                }
                Block::Paragraph { content, .. } => self.add(Kind::Text, &[content]),
                Block::List { items, .. } => {
                    for item in items {
                        let sub = item.sub.iter().map(Vec::as_slice);
                        let all: Vec<&[Inline]> =
                            std::iter::once(item.content.as_slice()).chain(sub).collect();
                        self.add(Kind::Text, &all);
                    }
                }
                Block::Table { rows, .. } => {
                    for row in rows {
                        let head = row.head.iter().map(Vec::as_slice);
                        let all: Vec<&[Inline]> = head.chain([row.cell.as_slice()]).collect();
                        self.add(Kind::Row, &all);
                    }
                }
                Block::Definitions { items, .. } => {
                    for item in items {
                        self.add(Kind::Text, &[&item.term, &item.content]);
                    }
                }
                Block::Box { blocks, foot } => {
                    self.blocks(blocks);
                    if let Some(foot) = foot {
                        self.add(Kind::Text, &[foot]);
                    }
                    // What follows the frame is not part of its section.
                    self.sections.push(Section::default());
                }
                Block::Closing { greeting, lines } => {
                    let lines = lines.iter().map(Vec::as_slice);
                    let all: Vec<&[Inline]> =
                        std::iter::once(greeting.as_slice()).chain(lines).collect();
                    self.add(Kind::End, &all);
                }
                Block::OtherLanguages { lines } => {
                    let all: Vec<&[Inline]> =
                        lines.iter().map(|(_, words)| words.as_slice()).collect();
                    self.add(Kind::End, &all);
                }
            }
        }
    }

    /// Adds a passage of several runs of words, each of which ends a sentence.
    fn add(&mut self, kind: Kind, runs: &[&'a [Inline]]) {
        let mut links = Vec::new();
        let mut texts = Vec::new();
        for run in runs {
            links_of(run, &mut links);
            let text = one_line(&plain_text(&without_fields(run)));
            if !text.is_empty() {
                texts.push(text);
            }
        }
        let section = self.sections.len().saturating_sub(1);
        let text = texts.join(" ");
        self.passages.push(Passage { kind, section, text, links, said: Vec::new() });
    }
}

/// Whether a key equals `start`, or begins with it if `start` ends with a hyphen (`measure-`).
pub(super) fn is_named(key: &str, start: &str) -> bool {
    match start.ends_with('-') {
        true => key.starts_with(start),
        false => key == start,
    }
}

fn topic(heading: &Passage<'_>, signs: &Signs) -> Option<Topic> {
    let built_in = HEADINGS.iter().find(|(key, _)| heading.said.iter().any(|s| s.key == *key));
    let by_words = [
        (Sign::HeadingAdvice, Topic::Advice),
        (Sign::HeadingConsequences, Topic::Consequences),
        (Sign::HeadingMeasures, Topic::Measures),
        (Sign::HeadingContact, Topic::Contact),
        (Sign::HeadingData, Topic::Data),
        (Sign::HeadingNature, Topic::Nature),
    ];
    let by_words = by_words.iter().find(|(sign, _)| signs.has(*sign));
    // The built-in heading says its topic for certain, its words only probably.
    built_in.map(|(_, topic)| *topic).or(by_words.map(|(_, topic)| *topic))
}

/// The longest text that contains the sentence, or is contained in it.
fn origin<'a>(
    sentence: &str,
    passage: &Passage<'a>,
    fragments: &[(&'a Said, Vec<String>)],
) -> Option<&'a Said> {
    let of_passage = |said: &Said| passage.said.iter().any(|one| std::ptr::eq(*one, said));
    // A sentence may be a part of a text, or a text a part of the sentence. A fragment of a few letters
    // ("and", a full stop) would be found in any sentence.
    let touches = |fragment: &String| {
        fragment.contains(sentence) || (fragment.len() > 3 && sentence.contains(fragment.as_str()))
    };
    let texts =
        fragments.iter().filter(|(said, texts)| of_passage(said) && texts.iter().any(touches));
    // Short texts, such as names, are often parts of other sentences too: the longest text decides.
    texts.max_by_key(|(said, _)| said.markup.len()).map(|(said, _)| *said)
}

/// The runs of words between the tags of a text.
fn fragments(markup: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut in_field = false;
    for piece in markup.split('<') {
        let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
        in_field = match tag {
            "field" => true,
            "/field" => false,
            _ => in_field,
        };
        let words = markup::plain_words(words).unwrap_or_else(|| words.to_owned());
        let words = one_line(&words);
        if !words.is_empty() && !in_field {
            out.push(words);
        }
    }
    out
}

/// The text with each run of white space replaced by one space.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The inlines without the recipient's own values.
fn without_fields(content: &[Inline]) -> Vec<Inline> {
    let keep = |inline: &Inline| match inline {
        Inline::Field(_) => None,
        Inline::Strong(inner) => Some(Inline::Strong(without_fields(inner))),
        Inline::Lang { lang, content } => {
            Some(Inline::Lang { lang: lang.clone(), content: without_fields(content) })
        }
        other => Some(other.clone()),
    };
    content.iter().filter_map(keep).collect()
}

fn links_of<'a>(content: &'a [Inline], found: &mut Vec<&'a Link>) {
    for inline in content {
        match inline {
            Inline::Link(link) => found.push(link),
            Inline::Strong(inner) | Inline::Lang { content: inner, .. } => links_of(inner, found),
            Inline::Text(_) | Inline::Field(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}
