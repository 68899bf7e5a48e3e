//! What is written in `incident.yaml` is said in the letters: contact points of every kind, the
//! nature of the breach, who is concerned, neutral names, titles of links.

#![allow(clippy::unwrap_used, reason = "a test stops where something is wrong")]

mod support;

use breach_letters::compose::Medium;
use breach_letters::render::text::{TextMedium, text};
use support::{Case, changed, with};

/// The letter of a person of an incident with other files laid over it, in one language, as text on
/// one line.
fn letter(base: &str, files: &[(&str, &str)], person: &str, language: &str) -> String {
    let folder = changed(base, files);
    let case = Case::load(folder.path());
    let letter =
        case.compose(case.person(person), &[language.to_owned()], Medium::Letter, 1);
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
        "Asiakaspalvelu: Iltapäivystys, 09 222 2222, ilta@hel.example, ma–pe klo 15–20 ",
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
    assert!(letter.contains("Soita 09 444 4444") && !letter.contains("Vaihde: 09 444 4444"));
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
    let people = case.people.iter();
    let protected = people.filter(|one| format!("{:?}", one.status) == "Protected").next().unwrap();
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
