//! Texts that one language borrows from another, message by message, where an incident allows it
//! (`notice.missing-words`).
//!
//! The core of a letter is never borrowed: its title, its first sentence, and what to do first. Nor
//! are texts in places where a change of language cannot be marked up: subject, page header and
//! page footer.

use super::language::Language;
use super::lint::is_optional;
use super::locales::Locales;
use super::tree::named;

/// Messages that each language of a letter must have itself.
const OWN: [&str; 11] = [
    "title",
    "lead",
    "heading-steps",
    "document-title",
    "email-subject",
    "email-preview",
    "email-also-here",
    "email-greeting",
    "running-title",
    "piece-label",
    "other-language",
];

/// Prefixes of such messages: the steps, of which a letter needs only those that it contains.
const STEPS: [&str; 2] = ["advice-", "step-"];

impl Locales {
    /// Lets a language borrow missing texts from another. Neither needs to exist.
    pub fn lend(&mut self, to: &str, from: &str) {
        if let Some(language) = self.languages.get_mut(to).filter(|_| to != from) {
            language.lender = Some(from.to_owned());
        }
    }

    /// The language that a text is borrowed from. `None` if the language has the text itself, may
    /// not borrow it, or no language lends it.
    pub fn lender(&self, lang: &str, id: &str, attribute: Option<&str>) -> Option<&str> {
        let language = self.languages.get(lang).filter(|language| language.whole)?;
        let lender = language.lender.as_deref()?;
        if OWN.contains(&id) || is_step(id) || self.has(lang, id, attribute) {
            return None;
        }
        // A language that has a message has all parts of it, except those that no language needs.
        let own = language.bundle.get_message(id).is_some();
        let left_out = own && attribute.is_some_and(is_optional);
        (!left_out && self.has(lender, id, attribute)).then_some(lender)
    }

    /// Whether a language has this text, its own or a borrowed one.
    pub fn says(&self, lang: &str, id: &str, attribute: Option<&str>) -> bool {
        self.has(lang, id, attribute) || self.lender(lang, id, attribute).is_some()
    }

    /// The messages that a language borrows, in the order of the lender's files, as `id` or
    /// `id.attribute`.
    pub fn borrowed(&self, lang: &str) -> Vec<String> {
        let lender = |language: &Language| self.languages.get(language.lender.as_deref()?);
        let Some(lender) = self.languages.get(lang).and_then(lender) else { return Vec::new() };
        let mut lent: Vec<_> = lender.by_name().into_values().collect();
        lent.sort_by_key(|(at, _)| *at);
        let own = |id: &str| self.languages[lang].bundle.get_message(id).is_some();
        let mut found = Vec::new();
        for (_, message) in lent.iter().filter(|(_, entry)| !entry.term) {
            let texts = message.texts.iter().map(|text| text.attribute);
            let borrowed =
                texts.filter(|attribute| self.lender(lang, message.id, *attribute).is_some());
            if !own(message.id) {
                found.extend(borrowed.take(1).map(|_| message.id.to_owned()));
                continue;
            }
            found.extend(borrowed.map(|attribute| named(false, message.id, attribute)));
        }
        found
    }

    /// Whether a language may lack a text: the message is there but broken, or is borrowed, or is a
    /// step, which only the letters that contain it need.
    pub(super) fn may_lack(&self, lang: &str, id: &str, attribute: Option<&str>) -> bool {
        if self.is_broken(lang, id) {
            return true;
        }
        let borrows = self.languages.get(lang).is_some_and(|language| language.lender.is_some());
        let whole_step = is_step(id) && self.languages[lang].bundle.get_message(id).is_none();
        borrows && (whole_step || self.lender(lang, id, attribute).is_some())
    }
}

fn is_step(id: &str) -> bool {
    STEPS.iter().any(|beginning| id.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::Assets;
    use crate::diag::Sources;

    fn locales(files: &[(&str, &str)]) -> Locales {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let assets = Assets::default().with_folder(folder.path()).unwrap();
        Locales::load(&assets, &mut Sources::new()).0
    }

    #[test]
    fn a_language_borrows_message_by_message() {
        let en = "title = T\napology = Sorry\n    .guardian = Sorry, guardian\n\
                  data-name = Name\n    .bare = name\nadvice-x = A\nevents = E\n    .guardian = G\n";
        let et = "data-name = Nimi\nevents = E\n";
        let mut all = locales(&[("locales/en/a.ftl", en), ("locales/et/a.ftl", et)]);
        assert_eq!(all.lender("et", "apology", None), None);
        all.lend("et", "en");
        let lender = |id, attribute| all.lender("et", id, attribute);
        assert_eq!(lender("apology", None), Some("en"));
        assert_eq!(lender("apology", Some("guardian")), Some("en"));
        assert_eq!(lender("data-name", None), None);
        assert_eq!(lender("data-name", Some("bare")), Some("en"));
        // If the language tells of the event itself, guardians get those words too.
        assert_eq!(lender("events", Some("guardian")), None);
        assert_eq!(lender("title", None), None);
        assert_eq!(lender("advice-x", None), None);
        assert_eq!(lender("nothing", None), None);
        assert_eq!(all.borrowed("et"), ["apology", "data-name.bare"]);
        assert!(all.borrowed("en").is_empty());
        assert!(all.may_lack("et", "advice-x", None) && !all.may_lack("et", "title", None));
        assert!(all.says("et", "apology", None) && !all.has("et", "apology", None));
    }

    #[test]
    fn nothing_is_borrowed_while_a_file_cannot_be_read() {
        let mut all = locales(&[("locales/en/a.ftl", "a = A\n"), ("locales/et/a.ftl", "b = B\n")]);
        all.lend("et", "en");
        all.languages.get_mut("et").unwrap().whole = false;
        assert_eq!(all.lender("et", "a", None), None);
    }
}
