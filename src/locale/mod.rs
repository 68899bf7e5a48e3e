//! Words: Fluent bundles, one a language, built-in texts with the incident's own laid over them
//! message by message.
//!
//! Any fault of a text is an error with its place, before anything is written: broken syntax, a
//! message that one language lacks, a reference or a variable that does not exist, and whatever
//! Fluent itself reports when a text is formatted. Isolation marks are off: whoever renders a letter
//! isolates the values in it, in the way of the medium. Alone knows Fluent.

mod args;
mod borrowed;
mod comments;
mod coverage;
pub mod diff;
mod entry;
mod formats;
mod lint;
mod messages;
mod pseudo;
pub mod records;
mod speech;
mod syntax;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::assets::{Asset, Assets, Origin};
use crate::diag::codes::locale::{BAD_RECORD, NAME_CLASH, UNKNOWN_LANGUAGE};
use crate::diag::{Diagnostic, Diagnostics, SourceId, Sources, Span};

pub use args::Args;
pub use comments::Comment;
pub use coverage::{FileCoverage, LanguageCoverage, Uncovered};
pub use entry::Entry;
pub use formats::{DateStyle, Formats, Moment};
use lint::rules::Rules;
use records::Records;

pub use lint::context::{Asked, Call, CallAttribute, CallKey, Usage, ValueKind, default_reference};
pub use lint::plain::Readability;
#[cfg(test)]
pub(crate) use speech::inventory;
pub use speech::{Speech, UiLanguage};

/// Where a message or term is defined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Definition {
    span: Span,
    term: bool,
}

/// A file of texts.
struct File {
    source: SourceId,
    /// Its path under the folder of its language: `letter.ftl`.
    path: String,
    origin: Origin,
    resource: Arc<FluentResource>,
}

struct Language {
    bundle: FluentBundle<Arc<FluentResource>>,
    formats: Arc<Formats>,
    /// Last definition of each id; terms and messages share one name space in a bundle.
    definitions: BTreeMap<String, Definition>,
    files: Vec<File>,
    /// How the language is written, where there are rules for it.
    rules: Option<Rules>,
    /// What its `translated.tsv` say, by layer.
    records: Vec<(Origin, SourceId, Records)>,
    /// Ids of messages that could not be read.
    broken: BTreeSet<String>,
    /// The language that it borrows from what it lacks.
    lender: Option<String>,
    /// Whether all of its files could be read. If not, nothing is said to be missing.
    whole: bool,
}

/// All texts of one run.
pub struct Locales {
    languages: BTreeMap<String, Language>,
}

impl std::fmt::Debug for Locales {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.languages.keys()).finish()
    }
}

/// A text that could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// There is no such language.
    #[error("there are no texts in `{0}`")]
    NoLanguage(String),
    /// There is no such message.
    #[error("there is no message `{id}` in `{lang}`")]
    NoMessage {
        /// Language tag.
        lang: String,
        /// Message id, with `.attribute` if one was asked for.
        id: String,
    },
    /// Fluent found faults while it put the text together.
    #[error("message `{id}` in `{lang}`: {faults}")]
    Faulty {
        /// Language tag.
        lang: String,
        /// Message id, with `.attribute` if one was asked for.
        id: String,
        /// What Fluent says, in words.
        faults: String,
    },
}

impl Locales {
    /// Reads `locales/<tag>/*.ftl`, built-in files first, then the incident's. All problems of
    /// syntax come back at once, and those of `rules/<tag>/plain.yaml`; what could be read is usable.
    pub fn load(assets: &Assets, sources: &mut Sources) -> (Self, Diagnostics) {
        let mut problems = Diagnostics::new();
        let mut languages: BTreeMap<String, Language> = BTreeMap::new();
        // A language whose files were all refused is there all the same: that is told already.
        for tag in
            assets.refused().filter_map(|path| path.strip_prefix("locales/")?.split('/').next())
        {
            if !languages.contains_key(tag)
                && let Some(language) = Language::new(tag)
            {
                languages.insert(tag.to_owned(), Language { whole: false, ..language });
            }
        }
        for (path, asset) in assets.layers("locales/") {
            let mut parts = path.split('/').skip(1);
            let (Some(tag), Some(file)) = (parts.next(), parts.next()) else { continue };
            let records = file == records::FILE && path.split('/').count() == 3;
            if !file.ends_with(".ftl") && !records {
                continue;
            }
            let source = sources.add(asset.name.as_str(), asset.text.as_str());
            let language = match languages.get_mut(tag) {
                Some(language) => language,
                None => match Language::new(tag) {
                    Some(language) => languages.entry(tag.to_owned()).or_insert(language),
                    None => {
                        problems.push(
                            Diagnostic::error(
                                UNKNOWN_LANGUAGE,
                                format!("`{tag}` is not the tag of a language"),
                            )
                            .at_span(Span { source, start: 0, end: 0 })
                            .help("folders under locales/ are named like fi, sv, en")
                            .with("tag", tag.to_owned()),
                        );
                        continue;
                    }
                },
            };
            if records {
                language.add_records(source, asset, &mut problems);
            } else {
                let path = path.splitn(3, '/').last().unwrap_or(path).to_owned();
                language.add(source, path, asset, &mut problems);
            }
        }
        for (tag, language) in &mut languages {
            match lint::rules::of(tag, assets, sources) {
                Ok(rules) => language.rules = rules,
                Err(found) => problems.extend(found),
            }
        }
        (Self { languages }, problems)
    }

    /// Language tags in order.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.languages.keys().map(String::as_str)
    }

    /// Whether the incident has words of its own in a language.
    pub fn has_own(&self, lang: &str) -> bool {
        let files = self.languages.get(lang).map(|language| &language.files);
        files.is_some_and(|files| files.iter().any(|file| file.origin == Origin::Incident))
    }

    /// Checks all texts without formatting them, against the letters that they stand in: what is
    /// missing, wrong, out of date, and hard to read. See the table in `lint`.
    pub fn check(&self, usage: &Usage) -> Diagnostics {
        lint::check(self, usage)
    }

    /// How hard the texts of a language are to read; nothing where it has no sentence, or where there
    /// is no such language.
    pub fn readability(&self, tag: &str) -> Option<Readability> {
        self.languages.get(tag).and_then(lint::figures)
    }

    /// The records of a language as its texts are now, for `locales/<tag>/translated.tsv`: every
    /// text of a layer that the reference language has in the same layer, with the digests of both.
    /// [`Records::updated`] puts them together with those that were written before. Empty where
    /// there are no such languages.
    pub fn translation_records(&self, tag: &str, reference: &str, layer: Origin) -> Records {
        lint::records_now(self, tag, reference, layer)
    }

    /// What `translated.tsv` of a layer says; nothing where there is no such file.
    pub fn recorded(&self, tag: &str, layer: Origin) -> Option<&Records> {
        let mut records = self.languages.get(tag)?.records.iter();
        records.find(|(origin, ..)| *origin == layer).map(|(.., records)| records)
    }

    /// Whether all files of a language could be read; if not, what it lacks may stand in one of
    /// them.
    pub fn is_whole(&self, lang: &str) -> bool {
        self.languages.get(lang).is_none_or(|language| language.whole)
    }

    /// Whether a message stands in a file, but in such a way that it cannot be read. That is told.
    pub fn is_broken(&self, lang: &str, id: &str) -> bool {
        self.languages.get(lang).is_some_and(|language| language.broken.contains(id))
    }

    /// Characters in the words of `languages` that cannot be printed, with their places. `missing`
    /// tells the first such character of a text.
    pub fn check_glyphs(
        &self,
        languages: &[String],
        missing: &dyn Fn(&str) -> Option<char>,
    ) -> Diagnostics {
        lint::glyphs(self, languages, missing)
    }

    /// Empty values for texts in a language; `None` if there are no texts in it.
    pub fn args(&self, lang: &str) -> Option<Args> {
        self.languages.get(lang).map(|language| Args::new(language.formats.clone()))
    }

    /// Whether a message (or an attribute of one) exists.
    pub fn has(&self, lang: &str, id: &str, attribute: Option<&str>) -> bool {
        let message = self.languages.get(lang).and_then(|l| l.bundle.get_message(id));
        match (message, attribute) {
            (Some(message), None) => message.value().is_some(),
            (Some(message), Some(attribute)) => message.get_attribute(attribute).is_some(),
            (None, _) => false,
        }
    }

    /// Where a message is defined.
    pub fn place(&self, lang: &str, id: &str) -> Option<Span> {
        self.languages.get(lang)?.definitions.get(id).map(|definition| definition.span)
    }

    /// Formats a message or an attribute of it.
    ///
    /// # Errors
    /// No such language or message; any fault that Fluent reports.
    pub fn format(
        &self,
        lang: &str,
        id: &str,
        attribute: Option<&str>,
        args: &Args,
    ) -> Result<String, TextError> {
        let language =
            self.languages.get(lang).ok_or_else(|| TextError::NoLanguage(lang.to_owned()))?;
        let full_id = || match attribute {
            Some(attribute) => format!("{id}.{attribute}"),
            None => id.to_owned(),
        };
        let missing = || TextError::NoMessage { lang: lang.to_owned(), id: full_id() };
        let message = language.bundle.get_message(id).ok_or_else(missing)?;
        let pattern = match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
        }
        .ok_or_else(missing)?;
        let mut faults = Vec::new();
        let text = language.bundle.format_pattern(pattern, Some(&args.fluent), &mut faults);
        if faults.is_empty() {
            Ok(text.into_owned())
        } else {
            Err(TextError::Faulty {
                lang: lang.to_owned(),
                id: full_id(),
                faults: faults.iter().map(in_words).collect::<Vec<_>>().join("; "),
            })
        }
    }

    /// Whether no text in any language looks at one of these values (names without the `$`), so that
    /// letters with other values have the same words but for the values.
    pub fn only_print(&self, values: &[&str]) -> bool {
        let resources = self.languages.values().flat_map(|language| &language.files);
        !resources.into_iter().any(|file| lint::looks_at(&file.resource, values))
    }
}

/// Fluent's own words, in ours where they can be clearer.
fn in_words(fault: &FluentError) -> String {
    match fault {
        FluentError::ResolverError(error) => {
            let words = error.to_string();
            match words.strip_prefix("Unknown variable: ") {
                Some(name) => format!("there is no value `{name}`"),
                None => words,
            }
        }
        other => other.to_string(),
    }
}

impl Language {
    fn new(tag: &str) -> Option<Self> {
        let id: LanguageIdentifier = tag.parse().ok()?;
        let formats = Arc::new(Formats::new(tag)?);
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format_number));
        // A new bundle has no functions yet, so these two cannot clash.
        let _ = bundle.add_function("DATE", args::date_function);
        let _ = bundle.add_builtins();
        Some(Self {
            bundle,
            formats,
            definitions: BTreeMap::new(),
            files: Vec::new(),
            rules: None,
            records: Vec::new(),
            lender: None,
            broken: BTreeSet::new(),
            whole: true,
        })
    }

    fn add_records(&mut self, source: SourceId, asset: &Asset, problems: &mut Diagnostics) {
        let (records, bad) = Records::parse(&asset.text);
        for line in bad {
            let span = Span { source, start: line.start, end: line.end };
            problems.push(
                Diagnostic::warning(BAD_RECORD, "this line is not a record of a translation")
                    .at_span(span)
                    .help(
                        "the program writes this file; a line is an id and two digests with tabs \
                         between them, below a header such as `id`, `en`, `sv`",
                    ),
            );
        }
        self.records.push((asset.origin, source, records));
    }

    fn add(&mut self, source: SourceId, path: String, asset: &Asset, problems: &mut Diagnostics) {
        let resource = match FluentResource::try_new(asset.text.clone()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let range = (error.pos.start, error.pos.end);
                    problems.push(syntax::problem(&error.kind, source, range));
                    // What stands in a broken entry is there, and not missing.
                    self.broken.extend(syntax::id_of(resource.source(), &error));
                }
                resource
            }
        };
        for (id, term, range) in lint::ids(&resource) {
            let span = Span { source, start: range.start, end: range.end };
            if let Some(other) = self.definitions.get(&id)
                && other.term != term
            {
                problems.push(
                    Diagnostic::error(
                        NAME_CLASH,
                        format!("`{id}` is the name of both a term and a message"),
                    )
                    .at_span(span)
                    .label(other.span, "the other one")
                    .help("give one of them another name")
                    .with("name", id.clone()),
                );
            }
            self.definitions.insert(id, Definition { span, term });
        }
        let resource = Arc::new(resource);
        self.bundle.add_resource_overriding(resource.clone());
        self.files.push(File { source, path, origin: asset.origin, resource });
    }
}

/// Formats numbers with the groups of the language; everything else is left to Fluent.
fn format_number(
    value: &FluentValue<'_>,
    memoizer: &intl_memoizer::concurrent::IntlLangMemoizer,
) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    if number.value.fract() != 0.0 || number.options.minimum_fraction_digits.is_some() {
        return None;
    }
    memoizer.with_try_get::<Numbers, _, _>((), |numbers| numbers.0.number(number.value as i64)).ok()
}

struct Numbers(Formats);

impl intl_memoizer::Memoizable for Numbers {
    type Args = ();
    type Error = ();

    fn construct(lang: LanguageIdentifier, (): Self::Args) -> Result<Self, Self::Error> {
        Formats::new(&lang.to_string()).map(Numbers).ok_or(())
    }
}

#[cfg(test)]
mod tests;
