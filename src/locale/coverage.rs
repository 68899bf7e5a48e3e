//! Coverage: how many of the texts of a reference language the other languages have.
//!
//! The unit is a message with its attributes, counted in the file where the reference has it. A
//! message that the incident overrides in the reference language needs an own translation in the
//! other languages too, because the built-in texts say something else. Terms are internal to a
//! translation and are not counted, nor are attributes that a language may lack.

use std::collections::{BTreeMap, BTreeSet};

use super::language::Language;
use super::lint::{confirmed, is_optional, is_remarked, is_untranslated};
use super::locales::Locales;
use super::tree::{Entry, File, source_of};
use crate::assets::Origin;
use crate::diag::Span;

/// How far one language covers the texts of the reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageCoverage {
    /// BCP 47 tag of the language.
    pub language: String,
    /// Whether all of its files could be read; if not, a text that seems missing may be in one of
    /// them.
    pub whole: bool,
    /// One per file of the reference, and one per further file of the language, sorted by path,
    /// built-in files first.
    pub files: Vec<FileCoverage>,
}

/// How far a language covers the messages of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileCoverage {
    /// The file's path below the folder of its language: `letter.ftl`.
    pub file: String,
    /// Whether the file is built in or the incident's.
    pub origin: Origin,
    /// Number of messages that the reference has there.
    pub messages: usize,
    /// Messages and attributes that the language lacks.
    pub missing: Vec<Uncovered>,
    /// Those whose reference has changed since they were translated.
    pub stale: Vec<Uncovered>,
    /// Those with exactly the words of the reference.
    pub untranslated: Vec<Uncovered>,
    /// Those that the reference does not have, or no longer has.
    pub obsolete: Vec<Uncovered>,
}

/// A message that needs a translator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uncovered {
    /// The message, or `message.attribute`.
    pub id: String,
    /// The reference text as Fluent; empty for an obsolete one.
    pub reference: String,
    /// Its place: in the language, or in the reference if the language lacks it.
    pub place: Span,
}

/// What the records say about the translations of one language, by layer and text.
#[derive(Default)]
struct Known {
    stale: BTreeSet<(Origin, String)>,
    /// Texts that are as recorded: a translator confirmed their words, even if these equal the
    /// reference.
    confirmed: BTreeSet<(Origin, String)>,
}

impl FileCoverage {
    fn new(file: &File) -> Self {
        Self {
            file: file.path.clone(),
            origin: file.origin,
            messages: 0,
            missing: Vec::new(),
            stale: Vec::new(),
            untranslated: Vec::new(),
            obsolete: Vec::new(),
        }
    }

    /// Number of messages that are present, up to date, and differ from the reference.
    pub fn translated(&self) -> usize {
        let wanting = [&self.missing, &self.stale, &self.untranslated];
        let mut ids: Vec<&str> = wanting
            .into_iter()
            .flatten()
            .map(|text| text.id.split('.').next().unwrap_or(&text.id))
            .collect();
        ids.sort_unstable();
        ids.dedup();
        self.messages.saturating_sub(ids.len())
    }
}

impl LanguageCoverage {
    /// Number of messages of the reference.
    pub fn messages(&self) -> usize {
        self.files.iter().map(|file| file.messages).sum()
    }

    /// Number of messages that are translated.
    pub fn translated(&self) -> usize {
        self.files.iter().map(FileCoverage::translated).sum()
    }

    /// The share that is translated in per mille, rounded down: 1000 is all.
    pub fn per_mille(&self) -> usize {
        match self.messages() {
            0 => 1000,
            all => self.translated() * 1000 / all,
        }
    }

    /// Whether nothing is missing, stale, untranslated or obsolete.
    pub fn is_complete(&self) -> bool {
        self.files.iter().all(|file| {
            let lists = [&file.missing, &file.stale, &file.untranslated, &file.obsolete];
            lists.into_iter().all(Vec::is_empty)
        })
    }
}

impl Locales {
    /// The coverage of each other language by the texts of `reference`, by tag. Empty if there are
    /// no texts in `reference`.
    pub fn coverage(&self, reference: &str) -> Vec<LanguageCoverage> {
        let Some(wanted) = self.languages.get(reference).map(Language::by_name) else {
            return Vec::new();
        };
        let others = self.languages.iter().filter(|(tag, _)| tag.as_str() != reference);
        others
            .map(|(tag, language)| LanguageCoverage {
                language: tag.clone(),
                whole: language.whole,
                files: files(&wanted, &language.by_name(), &self.known_of(tag, reference)),
            })
            .collect()
    }

    /// What the records say about the translations of a language.
    fn known_of(&self, tag: &str, reference: &str) -> Known {
        let confirmed = confirmed(self, tag, reference);
        let mut known = Known { confirmed, ..Known::default() };
        for layer in [Origin::BuiltIn, Origin::Incident] {
            let now = self.translation_records(tag, reference, layer);
            let Some(recorded) = self.recorded(tag, layer) else { continue };
            known.stale.extend(recorded.stale(&now).map(|id| (layer, id.to_owned())));
        }
        known
    }
}

/// The entries of a language by name, with their index: [`Language::by_name`].
type ByName<'a> = BTreeMap<String, (usize, Entry<'a>)>;

fn files(wanted: &ByName<'_>, own: &ByName<'_>, known: &Known) -> Vec<FileCoverage> {
    let mut found: BTreeMap<(Origin, &str), FileCoverage> = BTreeMap::new();
    for message in messages(wanted) {
        let key = (message.file.origin, message.file.path.as_str());
        let file = found.entry(key).or_insert_with(|| FileCoverage::new(message.file));
        file.messages += 1;
        compare(message, own.get(message.id).map(|(_, own)| own), known, file);
    }
    for message in messages(own) {
        let known = wanted.get(message.id).map(|(_, known)| known);
        let surplus = message.texts.iter().filter(|text| match (known, text.attribute) {
            (None, _) => true,
            (Some(_), Some(attribute)) if is_optional(attribute) => false,
            (Some(known), attribute) => known.text(attribute).is_none(),
        });
        let surplus: Vec<Uncovered> = surplus
            .map(|text| Uncovered {
                id: message.name_of(text),
                reference: String::new(),
                place: message.place(text),
            })
            .collect();
        if !surplus.is_empty() {
            let key = (message.file.origin, message.file.path.as_str());
            let file = found.entry(key).or_insert_with(|| FileCoverage::new(message.file));
            file.obsolete.extend(surplus);
        }
    }
    found.into_values().collect()
}

/// The messages among the entries, without terms, in the order of the files.
fn messages<'e, 'a>(entries: &'e ByName<'a>) -> impl Iterator<Item = &'e Entry<'a>> {
    let mut messages: Vec<_> = entries.values().filter(|(_, entry)| !entry.term).collect();
    messages.sort_by_key(|(at, _)| *at);
    messages.into_iter().map(|(_, entry)| entry)
}

/// Records what `own` lacks of `wanted`.
fn compare(wanted: &Entry<'_>, own: Option<&Entry<'_>>, known: &Known, file: &mut FileCoverage) {
    // A built-in text is no translation of a text that the incident overrides.
    let own = own.filter(|own| own.file.origin >= wanted.file.origin);
    for text in &wanted.texts {
        let id = wanted.name_of(text);
        let note = |place| Uncovered { id: id.clone(), reference: source_of(text.pattern), place };
        match own.and_then(|own| Some((own, own.text(text.attribute)?))) {
            Some((own, own_text)) if known.stale.contains(&(own.file.origin, id.clone())) => {
                file.stale.push(note(own.place(own_text)));
            }
            Some((own, own_text))
                if is_untranslated(
                    (wanted.id, wanted.term, text.attribute),
                    own_text.pattern,
                    text.pattern,
                    || is_remarked(own),
                ) && !known.confirmed.contains(&(own.file.origin, id.clone())) =>
            {
                file.untranslated.push(note(own.place(own_text)));
            }
            Some(_) => {}
            None if own.is_some() && text.attribute.is_some_and(is_optional) => {}
            None => file.missing.push(note(wanted.place(text))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::Assets;
    use crate::diag::Sources;

    fn ids(list: &[Uncovered]) -> Vec<&str> {
        list.iter().map(|text| text.id.as_str()).collect()
    }

    #[test]
    fn built_in_words_are_there_in_every_language() {
        let (locales, _) = Locales::load(&Assets::built_in(), &mut Sources::new());
        let coverage = locales.coverage("en");
        let tags: Vec<&str> = coverage.iter().map(|c| c.language.as_str()).collect();
        assert_eq!(tags, ["fi", "sv"]);
        for language in &coverage {
            for file in &language.files {
                assert!(file.messages > 20, "{}", file.file);
                let lists = [&file.missing, &file.obsolete].map(|list| ids(list));
                assert_eq!(lists, [[""; 0]; 2], "{}/{}", language.language, file.file);
            }
        }
        assert!(locales.coverage("xx").is_empty());
    }

    #[test]
    fn records_tell_what_is_stale_and_what_is_to_be_the_same() {
        let files = [
            ("locales/en/a.ftl", "one = One\ntwo = Post\nthree = Mail\n"),
            ("locales/sv/a.ftl", "one = Ett\ntwo = Post\nthree = Mail\n"),
        ];
        let folder = tempfile::tempdir().unwrap();
        let load = |files: &[(&str, &str)]| {
            for (path, text) in files {
                let path = folder.path().join(path);
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(path, text).unwrap();
            }
            let assets = Assets::default().with_folder(folder.path()).unwrap();
            Locales::load(&assets, &mut Sources::new()).0
        };
        let mut records = load(&files).translation_records("sv", "en", Origin::Incident);
        records.of.remove("three");
        let changed = ("locales/en/a.ftl", "one = One more\ntwo = Post\nthree = Mail\n");
        let after = load(&[changed, ("locales/sv/translated.tsv", &records.to_text())]);
        let coverage = after.coverage("en");
        let file = &coverage[0].files[0];
        assert_eq!((ids(&file.stale), ids(&file.untranslated)), (vec!["one"], vec!["three"]));
        assert_eq!(file.translated(), 1);
    }

    /// The same texts that the lint rules report, and no others.
    #[test]
    fn names_and_remarked_texts_count_as_translated() {
        let folder = tempfile::tempdir().unwrap();
        let text = "authority-x = Data office\n# same-as-source\ntwo = Status\nthree = Suomen Posti\n\
                    four = Our data\n";
        for tag in ["en", "sv"] {
            let words = folder.path().join("locales").join(tag);
            std::fs::create_dir_all(&words).unwrap();
            std::fs::write(words.join("a.ftl"), text).unwrap();
        }
        let assets = Assets::default().with_folder(folder.path()).unwrap();
        let (locales, _) = Locales::load(&assets, &mut Sources::new());
        assert_eq!(ids(&locales.coverage("en")[0].files[0].untranslated), ["four"]);
    }

    #[test]
    fn what_a_language_lacks_is_reported_by_file() {
        let files = [
            (
                "locales/en/a.ftl",
                "one = One\ntwo = Two\n    .bare = two\n    .guardian = Second\n-term = x\n",
            ),
            (
                "locales/en/b.ftl",
                "link = <a name=\"{ $link }\"/>\nthree = Three { $n } { -term }\n",
            ),
            (
                "locales/et/b.ftl",
                "link = <a name=\"{ $link }\"/>\nthree =\n    Three { $n } { -term }\n",
            ),
            (
                "locales/et/a.ftl",
                "one = Üks\ntwo = Kaks\nfour = Neli\n    .bare = neli\n-oma = x\n",
            ),
            ("locales/se/a.ftl", "one = Okta\nbroken\n"),
        ];
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let assets = Assets::default().with_folder(folder.path()).unwrap();
        let (locales, _) = Locales::load(&assets, &mut Sources::new());
        let coverage = locales.coverage("en");
        let [et, se] = coverage.as_slice() else { panic!("{coverage:?}") };
        let [a, b] = et.files.as_slice() else { panic!("{et:?}") };
        assert_eq!((a.messages, a.translated(), b.messages, b.translated()), (2, 1, 2, 1));
        assert_eq!(ids(&a.missing), ["two.bare"]);
        assert_eq!(ids(&a.obsolete), ["four", "four.bare"]);
        assert_eq!(ids(&b.untranslated), ["three"]);
        assert_eq!(b.untranslated[0].reference, "Three { $n } { -term }");
        assert_eq!((et.messages(), et.translated(), et.per_mille()), (4, 2, 500));
        assert!(!et.is_complete());
        // A message that is missing as a whole is reported without its guardian form.
        assert_eq!(ids(&se.files[0].missing), ["two", "two.bare", "two.guardian"]);
    }

    #[test]
    fn what_an_incident_overrides_needs_its_own_words_in_each_language() {
        let folder = tempfile::tempdir().unwrap();
        let words = folder.path().join("locales/en");
        std::fs::create_dir_all(&words).unwrap();
        std::fs::write(words.join("incident.ftl"), "affected = It affects our patients.\n")
            .unwrap();
        let assets = Assets::built_in().with_folder(folder.path()).unwrap();
        let (locales, _) = Locales::load(&assets, &mut Sources::new());
        for language in locales.coverage("en") {
            let file = language.files.last().unwrap();
            assert_eq!((file.file.as_str(), file.origin), ("incident.ftl", Origin::Incident));
            assert_eq!(ids(&file.missing), ["affected"]);
        }
    }
}
