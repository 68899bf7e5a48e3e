//! Which warnings a person can answer in `incident.yaml`.

use crate::diag::Code;
use crate::diag::codes::{article_34, incident, locale};

/// What a warning is about: which key of an answer names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// `text`: a text of letters.
    Text,
    /// `fact`: a value of `incident.yaml`.
    Fact,
}

/// The beginning of the codes whose name after the slash is enough in an answer.
pub(super) const SHORT: &str = "article-34/";

/// Warnings about facts: the program cannot know what a person knows.
const OF_FACTS: [Code; 16] = [
    article_34::NO_LEXICON,
    incident::AUTHORITY_EXPIRED,
    incident::CHANGE_WITHOUT_EFFECT,
    incident::EXAMPLE_DATE,
    incident::GROUP_WITHOUT_PEOPLE,
    incident::GUARDIAN_DATA_OF_ALL,
    incident::HEALTH_OF_THE_YOUNG,
    incident::LATE_WITHOUT_REASON,
    incident::MISSING_LANGUAGE,
    incident::NO_EFFECT,
    incident::ONE_LANGUAGE,
    incident::PROTECTED_ADDRESS,
    incident::REASSURANCE_WITHOUT_FACT,
    incident::UNSAID,
    locale::BORROWED_WORDS,
    locale::NOTHING_BORROWED,
];

/// Warnings about how texts are written, besides those of Article 34.
const OF_TEXTS: [Code; 16] = [
    locale::ADDED_VARIABLE,
    locale::LONG_SENTENCE,
    locale::LOST_READER_FORM,
    locale::LOST_VARIABLE,
    locale::MISSING_MESSAGE,
    locale::MISSING_PLURAL,
    locale::NO_READER_FORM,
    locale::OBSOLETE_MESSAGE,
    locale::PLAIN_LANGUAGE,
    locale::STALE_TRANSLATION,
    locale::TAGS_DIFFER,
    locale::TYPOGRAPHY,
    locale::UNTRANSLATED,
    locale::UNUSED_ARGUMENT,
    locale::UNUSED_TERM_ARGUMENT,
    locale::WRONG_TERM,
];

/// The codes of warnings that can be answered, each with what it is about. Errors cannot be answered, also
/// those with such a code: facts prove them. Nor can warnings about a person of the list, about whom the list
/// of corrections decides, and those that have a key of their own (`catalogue/unconfirmed`).
pub fn answerable() -> impl Iterator<Item = (Code, About)> {
    let of_letters = article_34::ALL.iter().copied().filter(|code| !OF_FACTS.contains(code));
    let of_texts = of_letters.chain(OF_TEXTS).map(|code| (code, About::Text));
    of_texts.chain(OF_FACTS.map(|code| (code, About::Fact)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    /// Warnings about the incident that no person can answer, and why.
    const NOT: [(&str, &str); 3] = [
        ("incident/answer-without-effect", "it is about an answer: take that out"),
        ("catalogue/unconfirmed", "`confirmations` says who has confirmed the details"),
        ("locale/bad-record", "the line of translated.tsv cannot be read"),
    ];

    /// Codes that some fixture shows as a warning.
    fn shown() -> BTreeSet<String> {
        let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/errors")];
        let mut found = BTreeSet::new();
        while let Some(path) = open.pop() {
            if path.is_dir() {
                open.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            } else if path.ends_with("expected.txt") {
                let text = std::fs::read_to_string(path).unwrap();
                let lines = text.lines().filter_map(|line| line.strip_prefix("warning["));
                found.extend(lines.filter_map(|line| Some(line.split_once(']')?.0.to_owned())));
            }
        }
        found
    }

    /// Every warning about texts and facts of the incident can be answered, or it is said why not.
    #[test]
    fn each_warning_about_the_incident_can_be_answered() {
        let known: Vec<&str> = answerable().map(|(code, _)| code.name()).collect();
        let areas = ["article-34/", "catalogue/", "incident/", "locale/", "text/"];
        let mut missing = Vec::new();
        for code in shown().iter().filter(|code| areas.iter().any(|area| code.starts_with(area))) {
            let not = NOT.iter().any(|(name, _)| name == code);
            if known.contains(&code.as_str()) == not {
                missing.push(code.clone());
            }
        }
        assert_eq!(missing, [""; 0]);
        let once: BTreeSet<&str> = known.iter().copied().collect();
        assert_eq!(once.len(), known.len(), "each once");
    }

    #[test]
    fn nothing_about_a_person_can_be_answered() {
        assert!(answerable().all(|(code, _)| code.area() != "recipients"));
    }

    #[test]
    fn the_document_lists_all_of_them() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/incident.md");
        let text = std::fs::read_to_string(path).unwrap();
        let (_, section) = text.split_once("\n## answers\n").unwrap();
        let (section, _) = section.split_once("\n## ").unwrap();
        for (code, _) in answerable().filter(|(code, _)| !code.name().starts_with(SHORT)) {
            assert!(section.contains(&format!("`{}`", code.name())), "{}", code.name());
        }
    }
}
