//! The texts of one language: its files, the bundle that formats them, its rules and records.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::args;
use super::formats::Formats;
use super::records::Records;
use super::rules::Rules;
use super::syntax;
use super::tree::{Entries, Entry, File, ids};
use crate::assets::{Asset, Origin};
use crate::diag::codes::locale::{BAD_RECORD, NAME_CLASH};
use crate::diag::{Diagnostic, Diagnostics, SourceId, Span};

/// Where a message or term is defined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Definition {
    pub(super) span: Span,
    pub(super) term: bool,
}

/// The texts of one language.
pub(super) struct Language {
    pub(super) bundle: FluentBundle<Arc<FluentResource>>,
    pub(super) formats: Arc<Formats>,
    /// The last definition of each id. Terms and messages share one name space in a bundle.
    pub(super) definitions: BTreeMap<String, Definition>,
    pub(super) files: Vec<File>,
    /// The rules of the language, if it has any.
    pub(super) rules: Option<Rules>,
    /// The contents of its `translated.tsv` files, by layer.
    pub(super) records: Vec<(Origin, SourceId, Records)>,
    /// Ids of messages that could not be parsed.
    pub(super) broken: BTreeSet<String>,
    /// The language that lends missing texts to this one.
    pub(super) lender: Option<String>,
    /// Whether all of its files could be read. If not, no text is reported as missing.
    pub(super) whole: bool,
}

impl Language {
    /// A language without texts; `None` if `tag` is not a language tag.
    pub(super) fn new(tag: &str) -> Option<Self> {
        let id: LanguageIdentifier = tag.parse().ok()?;
        let formats = Arc::new(Formats::new(tag)?);
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format_number));
        // A new bundle has no functions yet, so neither name is taken.
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

    /// Adds a `translated.tsv`. Lines that are not records become problems.
    pub(super) fn add_records(
        &mut self,
        source: SourceId,
        asset: &Asset,
        problems: &mut Diagnostics,
    ) {
        let (records, bad) = Records::parse(&asset.text);
        for line in bad {
            let span = Span { source, start: line.start, end: line.end };
            problems.push(
                Diagnostic::warning(BAD_RECORD, "this line is not a record of a translation")
                    .at_span(span)
                    .help(
                        "the program writes this file; each line is an id and two digests, \
                         separated by tabs, below a header such as `id`, `en`, `sv`",
                    ),
            );
        }
        self.records.push((asset.origin, source, records));
    }

    /// Adds an `.ftl` file. Its entries replace entries of the same id in earlier files.
    pub(super) fn add(
        &mut self,
        source: SourceId,
        path: String,
        asset: &Asset,
        problems: &mut Diagnostics,
    ) {
        let resource = match FluentResource::try_new(asset.text.clone()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let range = (error.pos.start, error.pos.end);
                    problems.push(syntax::problem(&error.kind, source, range));
                    // A broken entry is present, not missing.
                    self.broken.extend(syntax::id_of(resource.source(), &error));
                }
                resource
            }
        };
        for (id, term, range) in ids(&resource) {
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
                    .help("rename one of them")
                    .with("name", id.clone()),
                );
            }
            self.definitions.insert(id, Definition { span, term });
        }
        let resource = Arc::new(resource);
        self.bundle.add_resource_overriding(resource.clone());
        self.files.push(File { source, path, origin: asset.origin, resource });
    }

    /// The entries of all files in order, including those that a later file replaces.
    pub(super) fn all_entries(&self) -> impl Iterator<Item = Entry<'_>> {
        self.files.iter().flat_map(File::entries)
    }

    /// The effective entries: the last definition of each id.
    pub(super) fn entries(&self) -> Entries<'_> {
        self.all_entries().map(|entry| (entry.id, entry)).collect()
    }

    /// The entries of one layer, as if the other did not exist.
    pub(super) fn layer(&self, origin: Origin) -> Entries<'_> {
        let entries = self.all_entries().filter(|entry| entry.file.origin == origin);
        entries.map(|entry| (entry.id, entry)).collect()
    }

    /// The effective entries by [name](Entry::name), each with its index among all entries of the
    /// language. A term and a message of the same id have different names.
    pub(super) fn by_name(&self) -> BTreeMap<String, (usize, Entry<'_>)> {
        self.all_entries().enumerate().map(|(at, entry)| (entry.name(), (at, entry))).collect()
    }
}

/// Formats whole numbers with the digit groups of the language; everything else is left to Fluent.
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
