//! The built-in texts of letters speak to each reader as the reader that they are.

use std::collections::BTreeSet;

use super::speaks_of_reader;
use crate::assets::Assets;
use crate::catalogue::{Audience, Catalogue, Circumstance, Condition, Reader};
use crate::diag::Sources;
use crate::locale::Locales;

/// Who reads a letter about somebody else.
const OTHERS: [Audience; 4] =
    [Audience::Guardian, Audience::YoungGuardian, Audience::LegalGuardian, Audience::Estate];

/// Texts in which "you" is whoever reads them, also for somebody else, or which are written to one of these
/// readers in the first place.
const RIGHT: &[(&str, &[Audience])] = &[
    ("advice-ask-access-log.body", &OTHERS),
    ("advice-ask-home-authority.body", &OTHERS),
    ("advice-beware-scams.body", &OTHERS),
    ("advice-contact-us-individual.body", &OTHERS),
    ("advice-credit-ban-minor.body", &[Audience::Guardian]),
    ("advice-credit-ban-minor.lead", &[Audience::Guardian]),
    ("advice-credit-ban-minor.lead-if-saved", &[Audience::Guardian]),
    ("advice-watch-child-post.body", &[Audience::YoungGuardian]),
    ("consequence-child-long-term", &[Audience::Guardian]),
    ("consequence-child-misuse-later", &[Audience::Guardian]),
    ("consequence-estate-misuse", &[Audience::Estate]),
    ("data-child-data", &[Audience::Guardian]),
];

/// Whether an entry can be in a letter to an audience.
fn reaches(condition: &Condition, audience: Audience) -> bool {
    let of = |one: &Circumstance| match one {
        Circumstance::Audience(of) => Some(*of),
        _ => None,
    };
    // For the guardian of a young person, what is said of guardians holds as well.
    let young = |of: Audience| (of, audience) == (Audience::Guardian, Audience::YoungGuardian);
    let is = |of: Audience| of == audience || young(of);
    let mut when = condition.when.iter().filter_map(of).peekable();
    let wanted = when.peek().is_none() || when.any(is);
    wanted && !condition.unless.iter().filter_map(of).any(is)
}

/// Whether a text says `your`.
fn speaks_of_things(lang: &str, text: &str) -> bool {
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
    let any = |of: &[&str]| words.iter().any(|word| of.contains(&word.as_str()));
    match lang {
        "fi" => {
            words.iter().any(|word| super::is_finnish_you(word, true))
                && speaks_of_reader(lang, text)
        }
        "sv" => any(&["din", "ditt", "dina"]),
        _ => any(&["your", "yours"]),
    }
}

/// Each text with its attribute, if it has one, and who of [`OTHERS`] reads it.
fn texts(catalogue: &Catalogue) -> Vec<(String, Option<&'static str>, Vec<Audience>)> {
    let mut found = Vec::new();
    for (id, one) in &catalogue.consequences {
        let readers = OTHERS.into_iter().filter(|who| reaches(&one.condition, *who)).collect();
        found.push((format!("consequence-{id}"), None, readers));
    }
    for (id, one) in &catalogue.advice {
        let gets = |who: &Audience| {
            reaches(&one.condition, *who)
                && (one.audiences.contains(who) || one.audiences.contains(&who.base()))
        };
        // What only those who read for somebody else get has their words in its plain text.
        let own = |who: &Audience| {
            let of_adult = |one: &Audience| one.base() == Audience::Adult && !OTHERS.contains(one);
            let plain =
                one.audiences.iter().any(|one| of_adult(one) || *one == Audience::Protected);
            !plain && matches!(who, Audience::Guardian | Audience::Estate)
        };
        let readers: Vec<Audience> =
            OTHERS.into_iter().filter(|who| gets(who) && !own(who)).collect();
        for attribute in ["lead", "lead-if-saved", "body"] {
            found.push((format!("advice-{id}"), Some(attribute), readers.clone()));
        }
    }
    for (id, one) in &catalogue.reassurances {
        let readers = OTHERS.into_iter().filter(|who| reaches(&one.condition, *who)).collect();
        found.push((format!("reassurance-{id}"), None, readers));
    }
    let data = catalogue.categories.keys().map(|id| (format!("data-{id}"), None, OTHERS.to_vec()));
    found.extend(data);
    found
}

/// What a message says to a reader, and what it says to everybody else; blank if the language lacks it.
fn said(
    locales: &Locales,
    lang: &str,
    key: &str,
    attribute: Option<&str>,
    who: Audience,
) -> [String; 2] {
    let reader = Reader::at_home(who);
    let say = |reader: Reader, form: Option<&str>| {
        let mut args = locales.args(lang).unwrap();
        for (name, word) in [
            ("address-certainty", "leaked"),
            ("audience", reader.word()),
            ("data", "leaked"),
            ("nature", "other"),
            ("reach", "unknown"),
            ("residence", "home"),
            ("restored", "not-yet"),
            ("sender-kind", "other"),
        ] {
            args.text(name, word);
        }
        match locales.has(lang, key, form) {
            true => locales.format(lang, key, form, &args).unwrap(),
            false => String::new(),
        }
    };
    let wanted = reader.forms().into_iter().map(|form| match attribute {
        Some(attribute) => format!("{attribute}-{form}"),
        None => form,
    });
    let own = wanted.into_iter().find(|form| locales.has(lang, key, Some(form)));
    let own = own.as_deref().or(attribute);
    [say(reader, own), say(Reader::at_home(Audience::Adult), attribute)]
}

/// Where a text says "you" to the data subject in one of the languages, each of them has words of its own
/// for who reads it for the data subject.
#[test]
fn each_text_that_says_you_has_a_form_for_who_reads_it_for_somebody_else() {
    let mut sources = Sources::new();
    let locales = Locales::load(&Assets::built_in(), &mut sources).0;
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue/finland.yaml");
    let source = sources.add("finland.yaml", std::fs::read_to_string(path).unwrap());
    let catalogue = crate::catalogue::read(source, &sources).0.unwrap();
    let mut wrong = BTreeSet::new();
    for (key, attribute, readers) in texts(&catalogue) {
        let name = attribute.map_or(key.clone(), |attribute| format!("{key}.{attribute}"));
        let right = RIGHT.iter().find(|(right, _)| *right == name).map_or(&[][..], |(_, who)| who);
        let languages = ["fi", "sv", "en"];
        let plain = |lang: &str| said(&locales, lang, &key, attribute, Audience::Adult)[1].clone();
        // A request says "you" to whoever is to do it: what counts there is whose things it is about.
        let is_about_reader = |lang: &&str| match attribute {
            Some(_) => speaks_of_things(lang, &plain(lang)),
            None => speaks_of_reader(lang, &plain(lang)),
        };
        if !languages.iter().any(is_about_reader) {
            continue;
        }
        for who in readers.into_iter().filter(|who| !right.contains(who)) {
            for lang in languages {
                let [own, plain] = said(&locales, lang, &key, attribute, who);
                if own == plain && !plain.is_empty() {
                    wrong.insert(format!("{name} to {} in {lang}: {plain}", who.name()));
                }
            }
        }
    }
    let wrong: Vec<String> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), wrong.join("\n"));
}
