//! Traced letters are the letters, and their words come from where it is said.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::compose::Job;
use crate::diag::codes::catalogue::UNCONFIRMED;
use crate::letter::trace;
use crate::recipients::Recipient;
use crate::terms::Medium;

use super::state::{Person, State};
use super::{align, load, piece};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}

fn state(name: &str) -> Arc<State> {
    let loaded = load(&fixture(name), None, None);
    assert!(!loaded.problems.has_errors(), "{name}: {:?}", loaded.problems);
    loaded.state.unwrap()
}

const FIXTURES: [&str; 5] = ["westlog", "vastaamo", "new", "arabic", "estonian"];

/// Real people stand in for all kinds of rows.
fn everybody(state: &State) -> Vec<Recipient> {
    let invented = state.invented.iter().map(|person| person.recipient.clone());
    let real = state.inputs.people().unwrap().filter_map(|row| row.recipient);
    invented.chain(real).collect()
}

#[test]
fn a_traced_letter_is_the_letter_for_everybody() {
    for name in FIXTURES {
        let state = state(name);
        let composer = &state.inputs.composer;
        for recipient in everybody(&state) {
            let assignment = state.inputs.assign(&recipient);
            for medium in [Medium::Letter, Medium::Email] {
                let job = Job {
                    recipient: &recipient,
                    variant: &assignment.variant,
                    languages: &assignment.languages,
                    medium,
                    piece: "000\u{a0}001",
                    address: if medium == Medium::Letter { &assignment.address } else { &[] },
                };
                let letter = composer.compose(&job, &state.sources).unwrap();
                let traced = composer.traced(&job, &letter, &state.sources);
                let (marked, uses) = traced.unwrap_or_else(|| panic!("{name} {}", recipient.id));
                assert_eq!(trace::stripped(&marked), letter);
                assert!(uses.len() > 30, "{}", uses.len());
            }
        }
    }
}

impl State {
    /// How many letters and digits are read on the pages of a person's letter.
    fn printed_letters(&self, person: &Person) -> usize {
        let assignment = self.inputs.assign(&person.recipient);
        let job = Job {
            recipient: &person.recipient,
            variant: &assignment.variant,
            languages: &assignment.languages,
            medium: Medium::Letter,
            piece: "000\u{a0}000",
            address: &assignment.address,
        };
        let letter = self.inputs.composer.compose(&job, &self.sources).unwrap();
        let laid_out = piece::laid_out(&self.inputs, &letter, assignment.large_print).unwrap();
        let runs = laid_out.printed();
        let letters = runs.iter().flat_map(|run| &run.letters);
        letters.map(|letter| align::counted(&letter.letter.to_string()).count()).sum()
    }
}

#[test]
fn every_word_of_a_letter_is_found_on_its_pages_and_in_its_text() {
    for name in FIXTURES {
        let state = state(name);
        for person in &state.invented {
            let piece = state.piece(person, None).unwrap();
            assert!(piece.problems.is_empty(), "{name} {}: {:?}", person.id, piece.problems);
            let letter = piece.letter.unwrap();
            let count = |text: &str| align::counted(text).count();
            let found: usize = letter.regions.iter().map(|region| count(&region.text)).sum();
            let printed = state.printed_letters(person);
            // Numbers of steps and pieces, and what stands on each page, come from no template.
            let missed = printed.checked_sub(found);
            assert!(missed.is_some_and(|missed| missed < 300), "{name} {}: {missed:?}", person.id);
            for region in &letter.regions {
                for [left, top, width, height] in &region.lines {
                    assert!(*width > 0.0, "{name} {}", person.id);
                    let inside = *left >= 0.0 && left + width <= 210.0 && *top >= 0.0;
                    assert!(inside && top + height <= 297.0, "{name} {}", person.id);
                }
                assert!(region.messages.iter().all(|at| *at < piece.messages.len()));
            }
            let email = piece.email.unwrap();
            let of_messages = email.text_regions.len();
            assert!(of_messages > 25, "{name} {}: {of_messages}", person.id);
            assert!(!email.html.contains(|c| trace::mark(c).is_some()));
        }
    }
}

#[test]
fn invented_people_are_the_same_each_time_and_get_something() {
    for name in FIXTURES {
        let (one, two) = (state(name), state(name));
        let ids = |state: &State| -> Vec<String> {
            state.people().iter().map(|person| person.id.clone()).collect()
        };
        assert_eq!(ids(&one), ids(&two));
        let mut sorted = ids(&one);
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), ids(&one).len(), "ids are unique");
        assert!((15..=40).contains(&sorted.len()), "{name}: {}", sorted.len());
        for person in one.people() {
            assert!(!person.tests.is_empty() && person.channel.is_some(), "{name} {}", person.id);
        }
        let (problems, judgements) = one.judge(&|| false);
        // Details of helpers are for a person to confirm.
        let other = problems.iter().filter(|one| one.code != UNCONFIRMED);
        let told: Vec<&str> = other.map(|one| one.message.as_str()).collect();
        assert!(told.is_empty(), "{told:#?}");
        assert!(!judgements.is_empty());
    }
}

#[test]
fn what_is_read_again_is_the_same_with_faces_and_people_kept() {
    let first = state("westlog");
    let people = first.sample(&[], &|| false).unwrap();
    assert!(people.ids().len() > 20, "{}", people.ids().len());
    let again = load(&fixture("westlog"), Some(&first), Some(&people)).state.unwrap();
    assert_eq!(again.people().len(), people.ids().len());
    let pdf = |state: &State| {
        let person = &state.invented[0];
        state.piece(person, None).unwrap().letter.unwrap().pdf
    };
    assert_eq!(pdf(&first), pdf(&again));
    assert_eq!(first.find("W-0013", &|| false).ids(), ["W-0013"]);
    assert!(first.find("nobody", &|| false).ids().is_empty());
}

#[test]
fn a_row_of_several_lists_is_found_by_its_list_and_number() {
    let folder = tempfile::tempdir().unwrap();
    let westlog = fixture("westlog");
    let yaml = std::fs::read_to_string(westlog.join("incident.yaml")).unwrap();
    let two = "  lists:\n    - {file: recipients.csv}\n    - {file: more.csv}\n";
    let yaml = yaml.replace("  file: recipients.csv\n", two);
    std::fs::write(folder.path().join("incident.yaml"), yaml).unwrap();
    for name in ["recipients.csv", "more.csv"] {
        let text = std::fs::read_to_string(westlog.join("recipients.csv")).unwrap();
        let own = if name == "more.csv" { text.replace("W-", "M-") } else { text };
        std::fs::write(folder.path().join(name), own).unwrap();
    }
    let words = westlog.join("locales");
    for language in std::fs::read_dir(&words).unwrap() {
        let language = language.unwrap().file_name();
        let to = folder.path().join("locales").join(&language);
        std::fs::create_dir_all(&to).unwrap();
        for file in std::fs::read_dir(words.join(&language)).unwrap() {
            let file = file.unwrap();
            std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
        }
    }
    let loaded = load(folder.path(), None, None);
    let state = loaded.state.unwrap();
    assert_eq!(state.lists().len(), 2);
    let keys = |wanted: &str| state.find(wanted, &|| false).keys();
    assert_eq!(keys("5"), ["row-5", "list-2-row-5"]);
    assert_eq!(keys("more.csv:5"), ["list-2-row-5"]);
    assert_eq!(keys("recipients.csv:5"), ["row-5"]);
    let counts = state.count(&|| false, &mut |_| {}).unwrap();
    let speech = crate::locale::Speech::new(crate::locale::UiLanguage::English);
    let cases = counts.cases(&speech);
    let lists: std::collections::BTreeSet<_> = cases.iter().map(|one| one.list.clone()).collect();
    assert!(lists.contains(&Some("more.csv".to_owned())), "{lists:?}");
}
