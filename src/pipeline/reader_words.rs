//! Sentences of the incident that speak to their reader, in letters to those who read them for somebody
//! else: "you" is not the data subject there.

use std::collections::BTreeSet;

use crate::catalogue::Audience;
use crate::diag::codes::locale::NO_READER_FORM;
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::incident::Incident;

use super::inputs::Inputs;

/// Warnings for sentences in the incident's own words that say "you" and have no branch for an audience
/// that gets them: who takes care of an estate, and the legal guardian of an adult. `readers` are these
/// audiences with the languages of their letters.
pub(super) fn without_reader_form(
    inputs: &Inputs,
    readers: &BTreeSet<(Audience, String)>,
) -> Diagnostics {
    let locales = inputs.composer.locales();
    let mut problems = Diagnostics::new();
    for id in sentences(&inputs.incident) {
        for (audience, lang) in readers {
            let Some(entry) = locales.entry(lang, &id, None) else { continue };
            if locales.is_built_in(lang, &id) {
                continue;
            }
            let said = locales.said_to_others(lang, &id, audience.name());
            if !said.iter().any(|piece| speaks_of_reader(lang, piece)) {
                continue;
            }
            let (who, audience) = match audience {
                Audience::LegalGuardian => ("a legal guardian", "legal-guardian"),
                _ => ("who takes care of an estate", "estate"),
            };
            let message = format!("`{id}` says “you”, and {who} reads it");
            let help = format!(
                "write a branch for that reader: `{{ $audience -> [{audience}] … *[other] … }}`"
            );
            let problem = Diagnostic::warning(NO_READER_FORM, message);
            let problem = problem.at(Place::Span(entry.span)).help(help);
            problems.push(problem.with("name", id.clone()).with("reader", audience));
        }
    }
    problems
}

/// The ids of the sentences that tell of the data subject. Measures and contacts speak to whoever reads
/// them.
fn sentences(incident: &Incident) -> Vec<String> {
    let own = ["lead", "lead-more", "affected", "events"].map(str::to_owned).into_iter();
    let of = |prefix: &'static str, ids: Vec<&str>| -> Vec<String> {
        ids.into_iter().map(|id| format!("{prefix}-{id}")).collect()
    };
    let service = incident.affected.service.iter().map(|one| one.value.as_str());
    let groups = incident.groups.iter().map(|group| group.id.value.as_str());
    let events = incident.timeline.iter().map(|event| event.id.value.as_str());
    let negatives = incident.negatives.iter().map(|negative| negative.id.value.as_str());
    let late = incident.late_notice.iter().map(|late| late.reason.value.as_str());
    own.chain(of("affected", service.chain(groups).collect()))
        .chain(of("event", events.collect()))
        .chain(of("negative", negatives.collect()))
        .chain(of("late-notice", late.collect()))
        .collect()
}

/// Verbs that tell somebody something, by their beginnings: after one of them "you" is the reader.
const TELLING: &[&str] = &[
    "tell",
    "told",
    "inform",
    "contact",
    "call",
    "writ",
    "wrote",
    "ask",
    "kerro",
    "kerto",
    "ilmoit",
    "kirjoit",
    "soit",
    "pyyd",
    "berätt",
    "skriv",
    "skrev",
    "ring",
    "informera",
    "kontakta",
    "meddela",
];

/// Whether a sentence speaks of the reader as the data subject: `your data`, `tietojasi`, `dina uppgifter`.
pub(super) fn speaks_of_reader(lang: &str, text: &str) -> bool {
    let small = text.to_lowercase();
    let words: Vec<&str> = small.split(|c: char| !c.is_alphanumeric() && c != '\u{fffc}').collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    // "We tell you": the few words before.
    let told = |at: usize| {
        let before = &words[at.saturating_sub(4)..at];
        before.iter().any(|word| TELLING.iter().any(|verb| word.starts_with(verb)))
    };
    let mut all = words.iter().enumerate();
    match lang.split('-').next() {
        Some("fi") => all.any(|(at, word)| is_finnish_you(word, told(at))),
        Some("sv") => all.any(|(at, word)| {
            ["din", "ditt", "dina"].contains(word) || (["du", "dig"].contains(word) && !told(at))
        }),
        Some("en") => {
            all.any(|(at, word)| ["your", "yours"].contains(word) || (*word == "you" && !told(at)))
        }
        _ => false,
    }
}

/// Whether a Finnish word is of the second person. Of the many words in `-si` only those count whose
/// ending no past tense (`huomasi`, `katosi`) and no noun (`vuosi`) has.
fn is_finnish_you(word: &str, told: bool) -> bool {
    const YOU: &[&str] = &["sinä", "sinun", "sinut", "sinua", "sinulla", "sinulta", "sinusta"];
    const VERBS: &[&str] = &[
        "olet", "olit", "voit", "saat", "sait", "maksat", "asioit", "tilasit", "annoit", "käytit",
    ];
    const ENDINGS: &[&str] = &[
        "stasi",
        "stäsi",
        "ssasi",
        "ssäsi",
        "ltasi",
        "ltäsi",
        "llasi",
        "lläsi",
        "llesi",
        "ksesi",
        "ojasi",
        "ojesi",
        "ksiesi",
        "ujasi",
        "öjäsi",
        "iasi",
        "iäsi",
        "eesi",
        "mesi",
        "ttasi",
        "ttäsi",
        "tietosi",
        "numerosi",
        "tilisi",
        "koodisi",
        "korttisi",
        "laskusi",
        "listasi",
        "hoitosi",
        "viestisi",
        "aikasi",
        "oppilaasi",
        "kuvasi",
        "varauksesi",
        "tunnuksesi",
    ];
    const OTHERS: &[&str] = &["lapsillesi", "lapsellesi", "vastasi"];
    YOU.contains(&word)
        || VERBS.contains(&word)
        || (word == "sinulle" && !told)
        || (ENDINGS.iter().any(|end| word.ends_with(end)) && !OTHERS.contains(&word))
}

#[cfg(test)]
mod built_in;

#[cfg(test)]
mod tests {
    use super::speaks_of_reader;

    #[test]
    fn sentences_about_the_reader_are_found() {
        for (lang, text) in [
            ("fi", "Hyökkääjä kopioi tietoja, myös sinun tietojasi."),
            ("fi", "Hyökkääjä kopioi myös tietojasi."),
            ("fi", "Siinä oli tietoja tilauksistasi."),
            ("fi", "Osa potilaskirjauksistasi katosi."),
            ("fi", "Sinulle varattuja aikoja katosi."),
            ("fi", "Sinä olet luettelossa."),
            ("fi", "Henkilötietosi olivat mukana."),
            ("fi", "Emme voineet katsoa potilastietojasi."),
            ("fi", "Osoitteesi oli luettelossa."),
            ("fi", "Vasta siitä näimme, että asia koskee sinua."),
            ("fi", "Maksat maksupalvelussa."),
            ("sv", "Där fanns också uppgifter om dina beställningar."),
            ("sv", "Angriparen kopierade uppgifter, också om dig."),
            ("sv", "Du finns i förteckningen."),
            ("en", "The attacker copied data about our customers, including you."),
            ("en", "It had data about your orders, too."),
            ("en", "You are on the list."),
        ] {
            assert!(speaks_of_reader(lang, text), "{text}");
        }
    }

    #[test]
    fn other_sentences_are_not() {
        for (lang, text) in [
            ("fi", "\u{fffc} huomasi poikkeavan liikenteen."),
            ("fi", "Levy katosi, ja vartija vastasi ja avasi oven."),
            ("fi", "Hyökkääjä lukitsi järjestelmät ja vaati rahaa."),
            ("fi", "Järjestelmä lakkasi toimimasta, ja yhtiö korjasi sen."),
            ("fi", "Yhtiö tarjosi, valitsi, merkitsi, ohjasi ja rajasi."),
            ("fi", "Tiedot ovat vuosilta 2019–2026, eli kuusi vuosi vuodelta."),
            ("fi", "Kerromme sinulle tästä vasta nyt."),
            ("fi", "Emme voineet kertoa tästä sinulle aikaisemmin."),
            ("fi", "Vainaja on luettelossa."),
            ("fi", "Poliisi pyysi meitä odottamaan uusi tietoja varten."),
            ("fi", "Esimerkiksi tiedoksi annettu muuttui vääräksi."),
            ("sv", "Vi berättar det här för dig först nu."),
            ("sv", "Den avlidna finns i förteckningen."),
            ("sv", "Angriparen loggade in på servern."),
            ("en", "We are telling you this only now."),
            ("en", "We could not tell you this earlier."),
            ("en", "The youth club lost its list."),
            ("de", "Your data"),
        ] {
            assert!(!speaks_of_reader(lang, text), "{text}");
        }
    }
}
