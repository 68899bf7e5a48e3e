//! What is written in `incident.yaml` is said in the letters: contact points of every kind, the
//! nature of the breach, who is concerned, neutral names, titles of links.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use crate::support;

use std::fs;

use breach_letters::recipients::Status;
use breach_letters::render::text::{TextMedium, text};
use breach_letters::terms::Medium;
use support::{Case, changed, fixture, with};

/// The letter of a person of an incident with other files laid over it, in one language, as text on
/// one line.
fn letter(base: &str, files: &[(&str, &str)], person: &str, language: &str) -> String {
    let folder = changed(base, files);
    let case = Case::load(folder.path());
    let letter = case.compose(case.person(person), &[language.to_owned()], Medium::Letter, 1);
    let text = text(&letter, TextMedium::Letter);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The contacts of an incident of `fixtures/` with others in their place.
fn with_contacts(base: &str, contacts: &str) -> String {
    let yaml = with(&format!("{base}/incident.yaml"), &[]);
    let (before, rest) = yaml.split_once("\ncontacts:").unwrap();
    let (_, after) = rest.split_once("\nlinks:").unwrap();
    format!("{before}\ncontacts:\n{contacts}\nlinks:{after}")
}

#[test]
fn all_contacts_of_a_kind_are_printed_with_their_names_and_hours() {
    let yaml = with_contacts(
        "westlog",
        "  helpline: {kind: customer-service, phone: 09 111 1111}\n\
         \x20 evening: {kind: customer-service, phone: 09 222 2222, email: ilta@hel.example}\n\
         \x20 dpo: {kind: data-protection-officer, phone: 09 333 3333, post: \"PL 7, 00099 Helsinki\"}\n\
         \x20 deputy: {kind: data-protection-officer, email: toinen@hel.example}\n\
         \x20 main: {kind: switchboard, phone: 09 444 4444}\n\
         \x20 east: {kind: switchboard, phone: 09 555 5555}\n\
         \x20 union: {kind: other, phone: 09 666 6666}\n\
         \x20 ombud: {kind: patient-ombud, phone: 09 777 7777}\n\
         \x20 ombud-sv: {kind: patient-ombud, phone: 09 888 8888}\n",
    );
    let words = "contact-evening = Iltapäivystys\n    .hours = ma–pe klo 15–20\n\
                 contact-dpo = Tiina Tietosuoja\n    .hours = ti klo 9–11\n";
    let files = [("incident.yaml", yaml.as_str()), ("locales/fi/more.ftl", words)];
    let letter = letter("westlog", &files, "W-0001", "fi");
    for line in [
        "Asiakaspalvelu: 09 111 1111 ",
        "Iltapäivystys: 09 222 2222, ilta@hel.example, ma–pe klo 15–20 ",
        "Tietosuojavastaava: Tiina Tietosuoja, 09 333 3333, PL 7, 00099 Helsinki, ti klo 9–11 ",
        "Tietosuojavastaava: toinen@hel.example ",
        "Vaihde: 09 555 5555 ",
        "Muu yhteystieto: 09 666 6666 ",
        "Potilasasiavastaava: 09 777 7777 ",
        "Potilasasiavastaava: 09 888 8888 ",
    ] {
        assert!(letter.contains(line), "no `{line}` in:\n{letter}");
    }
    // The first switchboard stands where the letter says how to check that it is genuine.
    assert!(letter.contains("soita 09 444 4444") && !letter.contains("Vaihde: 09 444 4444"));
    assert!(letter.contains("Soita meille: 09 111 1111, ma–pe klo 9–15"), "{letter}");
}

#[test]
fn the_line_for_the_protected_is_theirs_alone() {
    let yaml = with_contacts(
        "westlog",
        "  protected: {kind: protected, phone: 09 123 4571}\n\
         \x20 main: {kind: switchboard, phone: 09 123 4500}\n\
         \x20 ombud: {kind: patient-ombud, phone: 09 123 4573}\n\
         \x20 post: {kind: other, post: \"PL 7, 00099 Helsinki\"}\n",
    );
    let files = [("incident.yaml", yaml.as_str())];
    for language in ["fi", "sv", "en"] {
        let letter = letter("westlog", &files, "W-0001", language);
        assert!(!letter.contains("09 123 4571"), "{letter}");
        assert!(letter.contains("PL 7, 00099 Helsinki"), "{letter}");
        assert_eq!(letter.matches("09 123 4500").count(), 1, "{letter}");
    }
    let folder = changed("westlog", &files);
    let case = Case::load(folder.path());
    let mut people = case.people.iter();
    let protected = people.find(|one| one.status == Status::Protected).unwrap();
    let own = letter("westlog", &files, &protected.id, "fi");
    assert!(own.contains("Soita meille: 09 123 4571"), "{own}");
}

/// GDPR Art. 34(2) with 33(3)(b): the reader learns that it is the data protection officer.
#[test]
fn an_officer_who_is_the_only_contact_is_called_so() {
    let contact = "  dpo: {kind: data-protection-officer, phone: 09 123 4570, \
                   email: tietosuoja@hel.example}\n";
    let yaml = with_contacts("westlog", contact);
    let files = [("incident.yaml", yaml.as_str())];
    for (language, label) in
        [("fi", "Tietosuojavastaava"), ("sv", "Dataskyddsombud"), ("en", "Data protection officer")]
    {
        let letter = letter("westlog", &files, "W-0001", language);
        let line = format!("{label}: 09 123 4570, tietosuoja@hel.example");
        assert!(letter.contains(&line), "no `{line}` in:\n{letter}");
        assert_eq!(letter.matches(&line).count(), 1, "{letter}");
    }
}

const ABROAD_VASTAAMO: &str = "00031";
const ABROAD_WESTLOG: &str = "W-0028";

/// Somebody abroad has no police of a home district, cannot call short numbers, and calls the others
/// with the country's code.
#[test]
fn letters_abroad_say_what_is_true_there() {
    for (incident, person) in [("vastaamo", ABROAD_VASTAAMO), ("westlog", ABROAD_WESTLOG)] {
        for (language, never, said) in [
            ("fi", "kotipaikkasi", "asuinmaasi poliisille tai Suomen poliisille"),
            ("sv", "din hemort", "till polisen där du bor eller till Finlands polis"),
            ("en", "home district", "to the police where you live or to the Finnish police"),
        ] {
            let letter = letter(incident, &[], person, language);
            assert!(!letter.contains(never), "{letter}");
            assert!(letter.contains(said), "no `{said}` in:\n{letter}");
            assert!(!letter.contains("116 006") && letter.contains("riku.fi"), "{letter}");
            assert!(letter.contains("+358 9 123 45"), "{letter}");
            assert!(!letter.contains(" 09 123 45"), "{letter}");
        }
    }
}

/// The sender's neutral name stands where others in the household see it; the full name signs.
#[test]
fn a_neutral_name_stands_around_the_text() {
    for (language, full) in [
        ("fi", "Psykoterapiakeskus Vastaamo"),
        ("sv", "Psykoterapicentret Vastaamo"),
        ("en", "Psychotherapy Centre Vastaamo"),
    ] {
        let letter = letter("vastaamo", &[], "00013", language);
        assert!(letter.starts_with("PTK-palvelut "), "{letter}");
        let (_, signed) = letter.rsplit_once("Aino Esimerkki").unwrap();
        assert!(signed.contains(full), "{letter}");
    }
}

/// What kind of breach it was, whether money is demanded, and who is concerned are said even where
/// the incident's own words are silent (GDPR Art. 34(2)).
#[test]
fn the_nature_and_who_is_concerned_are_always_said() {
    let facts = |kind: &str, share: &str, rest: &str| {
        let nature = format!("kind: {kind}\n  ransomware: yes\n  extortion: yes");
        let affected = format!("share: {share}{rest}");
        with(
            "errors/base/incident.yaml",
            &[("kind: data-break-in", &nature), ("count: {about: 50}\n  share: all", &affected)],
        )
    };
    let yaml = facts("lost-device", "some", "\n  service: laundry\n  count: {up-to: 1200}");
    let words = "service-laundry = pyykkipalvelu\n";
    let files = [("incident.yaml", yaml.as_str()), ("locales/fi/more.ftl", words)];
    let said = letter("errors/base", &files, "p-1", "fi");
    for sentence in [
        "Laite, jossa oli tietoja, on kadonnut. Hyökkääjä käytti kiristyshaittaohjelmaa.",
        "Hyökkääjä on vaatinut rahaa.",
        "Tämä koskee osaa niistä, jotka ovat käyttäneet tätä palvelua: pyykkipalvelu.",
        "Heitä on enintään 1 200.",
    ] {
        assert!(said.contains(sentence), "no `{sentence}` in:\n{said}");
    }
    let own =
        "affected-laundry = Pyykkiä on { $count } { $nature } { $share }.\nnature = { \"\" }\n";
    let files = [("incident.yaml", yaml.as_str()), ("locales/fi/more.ftl", own)];
    let said = letter("errors/base", &files, "p-1", "fi");
    assert!(said.contains("Pyykkiä on 1 200 lost-device some. Ulkopuolinen"), "{said}");
    assert!(!said.contains("Heitä on") && !said.contains("kiristyshaittaohjelmaa"), "{said}");
    let yaml = facts("wrong-recipient", "all", "\n  count: {exactly: 7}");
    let said = letter("errors/base", &[("incident.yaml", &yaml)], "p-2", "sv");
    assert!(said.contains("Uppgifter har hamnat hos fel mottagare."), "{said}");
    assert!(said.contains("Det gäller alla våra kunder. Det gäller 7 personer."), "{said}");
}

/// A link's title is words of the facts: texts quote it, and that of the notice stands before its
/// address.
#[test]
fn titles_of_links_are_shown_with_the_address() {
    let notice =
        "  notice:\n    title: {fi: Tietoa murrosta, sv: Om intrånget, en: On the break-in}";
    let yaml = with("westlog/incident.yaml", &[("  notice:\n", &format!("{notice}\n"))]);
    let letter = letter("westlog", &[("incident.yaml", &yaml)], "W-0001", "fi");
    assert!(letter.contains("Verkossa: Tietoa murrosta, hel.example/hoitotarvikkeet"), "{letter}");
    let quoted = "”Neuvoja identiteettivarkauden tai tietovuodon uhrille” (ulkopuolinen";
    assert!(letter.contains(quoted), "{letter}");
}

/// What was done for staff, happened to staff or did not happen to them is in no letter to a pupil.
#[test]
fn a_group_is_told_of_its_own_measures_and_events() {
    let text = with("school/incident.yaml", &[]);
    let text = text.replace("kind: confirmed}", "kind: confirmed, groups: [staff]}");
    let negatives = "\nnegatives: [{id: no-marks, groups: [guardians, staff]}]\n\nmeasures:";
    let text = text.replace("\nmeasures:", negatives);
    for (language, school, staff, event, word) in [
        (
            "fi",
            "Koulukuraattorit tukevat",
            "Työterveyshuolto tukee",
            "Lokitiedot vahvistivat",
            "Todistuksia ei viety.",
        ),
        (
            "sv",
            "Skolkuratorerna stöder",
            "Företagshälsovården stöder",
            "Loggen bekräftade",
            "Inga intyg togs.",
        ),
        (
            "en",
            "school social workers support",
            "occupational health",
            "The logs confirmed",
            "No certificates were taken.",
        ),
    ] {
        let words = format!("negative-no-marks = {word}\n");
        let words_file = format!("locales/{language}/more.ftl");
        let files = [("incident.yaml", text.as_str()), (words_file.as_str(), words.as_str())];
        let has = |letter: &str| [school, staff, event, word].map(|words| letter.contains(words));
        let of = |person: &str| has(&letter("school", &files, person, language));
        assert_eq!(of("O-1003"), [true, false, false, false], "{language}");
        assert_eq!(of("H-2001"), [true, false, false, true], "{language}");
        assert_eq!(of("T-3001"), [false, true, true, true], "{language}");
    }
}

/// Whose letter came back is not warned of scams, beside somebody whose data was published.
#[test]
fn advice_follows_from_how_far_the_data_of_this_person_went() {
    let list = fs::read_to_string(fixture("westlog/recipients.csv")).unwrap();
    let letter = |spread: &str| {
        let rows = list.lines().map(|line| match line.starts_with("W-0006") {
            true => format!("{line},{spread}\n"),
            false if line.starts_with("id,") => format!("{line},spread\n"),
            false => format!("{line},\n"),
        });
        let rows: String = rows.collect();
        letter("westlog", &[("recipients.csv", rows.as_str())], "W-0006", "en")
    };
    let [unsaid, unknown, returned] = ["", "unknown", "returned"].map(letter);
    assert_eq!(unsaid, unknown);
    assert_ne!(unsaid, returned);
    for (words, here, there) in [("bans on credit", true, false), ("Westlog Oy", true, true)] {
        assert_eq!(
            (unsaid.contains(words), returned.contains(words)),
            (here, there),
            "{words}:\n{returned}"
        );
    }
}
