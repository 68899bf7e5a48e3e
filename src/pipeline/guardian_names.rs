//! Names that the incident gives to data, in letters to the guardians of children: a name that speaks to
//! the reader speaks of the wrong person there.

use std::collections::BTreeSet;

use crate::catalogue::Audience;
use crate::diag::codes::locale::NO_GUARDIAN_FORM;
use crate::diag::{Diagnostic, Diagnostics, Place};

use super::inputs::Inputs;

/// Errors for names of data in the incident's own words that need a form for guardians and have none, in
/// these languages.
pub(super) fn without_guardian_form(inputs: &Inputs, languages: &BTreeSet<String>) -> Diagnostics {
    let locales = inputs.composer.locales();
    let mut problems = Diagnostics::new();
    for item in &inputs.incident.data {
        let of_category = format!("data-{}", item.category.value);
        let id = match &item.label {
            Some(label) => format!("data-{}", label.value),
            None => of_category.clone(),
        };
        for lang in languages {
            // Built-in names have their forms, and a form that is there was thought of.
            let Some(entry) = locales.entry(lang, &id, None) else { continue };
            if locales.is_built_in(lang, &id) || entry.text.contains("$audience") {
                continue;
            }
            let name = |id: &str, audience: Audience| {
                let mut args = locales.args(lang)?;
                args.text("audience", audience.name());
                locales.format(lang, id, None, &args).ok()
            };
            let adult = name(&id, Audience::Adult).unwrap_or_default();
            let differs =
                name(&of_category, Audience::Adult) != name(&of_category, Audience::Guardian);
            if differs || speaks_to_reader(lang, &adult) {
                let problem = Diagnostic::error(
                    NO_GUARDIAN_FORM,
                    format!("`{id}` has no form for the guardian of a child, who is not meant"),
                );
                let help = "write it as the built-in names do: `{ $audience -> [guardian] Your \
                            child’s … *[other] Your … }`";
                let problem = problem.at(Place::Span(entry.span)).help(help);
                problems.push(problem.with("name", id.clone()));
            }
        }
    }
    problems
}

/// Whether a name says that something is the reader's: `Ovikoodisi`, `Din portkod`, `Your door code`.
fn speaks_to_reader(lang: &str, name: &str) -> bool {
    let small = name.to_lowercase();
    let mut words = small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    match lang.split('-').next() {
        Some("fi") => words.any(is_finnish_yours),
        Some("sv") => words
            .any(|word| ["du", "dig", "din", "ditt", "dina", "er", "ert", "era"].contains(&word)),
        Some("en") => words.any(|word| ["you", "your", "yours", "yourself"].contains(&word)),
        _ => false,
    }
}

/// Whether a Finnish word addresses the reader, by itself or by its ending: `sinun`, `osoitteesi`.
fn is_finnish_yours(word: &str) -> bool {
    /// Nouns in `-si` that are no possessive forms, and what is a child's.
    const NOUNS: &[&str] = &["käsi", "susi", "tosi", "täysi", "köysi", "vesi"];
    const ENDS: &[&str] = &[
        "vuosi",
        "kausi",
        "reisi",
        "hypoteesi",
        "synteesi",
        "anamneesi",
        "proteesi",
        "lapsesi",
        "lastesi",
        "lapsiesi",
        "huollettavasi",
        "huollettaviesi",
    ];
    const YOU: &[&str] =
        &["sinä", "sinun", "sinut", "sinua", "sinulle", "sinulla", "sinulta", "sinusta", "teidän"];
    if YOU.contains(&word) {
        return true;
    }
    let Some(stem) = word.strip_suffix("si") else { return false };
    let mut ends = stem.chars().rev();
    let vowel = |c: Option<char>| c.filter(|c| "aeiouyäö".contains(*c));
    let last = vowel(ends.next());
    // A noun such as `diagnoosi` or `analyysi`; the stem of a possessive form ends so only in `ee`.
    let double = last.is_some() && ends.next() == last && last != Some('e');
    let noun = NOUNS.contains(&word) || ENDS.iter().any(|end| word.ends_with(end));
    last.is_some() && !double && !noun
}

#[cfg(test)]
mod tests {
    use super::speaks_to_reader;

    #[test]
    fn names_that_speak_to_the_reader_are_found() {
        for (lang, name) in [
            ("fi", "Ovikoodisi"),
            ("fi", "Sinun ovikoodi"),
            ("fi", "Osoitteesi"),
            ("fi", "Kirjastokorttisi numero"),
            ("fi", "Tietosi huoltajana"),
            ("fi", "PIN-koodisi"),
            ("fi", "Maksusi ja osuutesi"),
            ("fi", "varauksesi ja maksusi"),
            ("sv", "Din dörrkod"),
            ("sv", "Uppgifter om ditt kort"),
            ("sv", "Vad vi vet om dig"),
            ("en", "Your door code"),
            ("en", "What you borrowed"),
        ] {
            assert!(speaks_to_reader(lang, name), "{name}");
        }
    }

    #[test]
    fn other_names_are_not() {
        for (lang, name) in [
            ("fi", "Ovikoodi"),
            ("fi", "Passin numero ja passi"),
            ("fi", "Diagnoosi"),
            ("fi", "Diagnoosi ja analyysi"),
            ("fi", "Kurssi"),
            ("fi", "Syntymävuosi"),
            ("fi", "Lukuvuosi ja lukukausi"),
            ("fi", "Lapsesi tiedot"),
            ("fi", "Verokortin tiedot"),
            ("fi", "Uusi osoite"),
            ("fi", "Adressi"),
            ("fi", "Bussi"),
            ("fi", "Poliisi"),
            ("fi", "Proteesi"),
            ("sv", "Dörrkod"),
            ("sv", "Dinnerkort"),
            ("en", "Door code"),
            ("en", "Youth card"),
            ("de", "Your code"),
        ] {
            assert!(!speaks_to_reader(lang, name), "{name}");
        }
    }
}
