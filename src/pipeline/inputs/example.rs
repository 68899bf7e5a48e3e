//! Texts and people of the example that `new` makes and that nobody has changed.

use std::ops::Range;
use std::path::Path;
use std::sync::LazyLock;

use crate::diag::codes::incident::{EXAMPLE_DATE, EXAMPLE_VALUE};
use crate::diag::codes::recipients::EXAMPLE_PERSON;
use crate::diag::{Code, Diagnostic, Diagnostics, Sources, Span};

/// The texts by language.
const TEXTS: [&str; 3] = [
    include_str!("../../../fixtures/new/locales/fi/incident.ftl"),
    include_str!("../../../fixtures/new/locales/sv/incident.ftl"),
    include_str!("../../../fixtures/new/locales/en/incident.ftl"),
];

/// The list.
const PEOPLE: &str = include_str!("../../../fixtures/new/recipients.csv");

/// Messages that are never right for another breach: what happened to whom, what was done, who the parties
/// are, who signs and when somebody answers. All others, such as `contact-dpo`, may be.
const OWN: [&str; 10] = [
    "lead",
    "affected-appointments",
    "events",
    "-party-municipality",
    "-party-supplier",
    "contact-helpline",
    "contact-switchboard",
    "contact-protected",
    "measure-access-closed",
    "signatory-title",
];

/// Codes of values, texts and people of the example. They are warnings, with which samples and previews
/// can be made, and become errors where letters to real people would be.
pub(in crate::pipeline) const OF_EXAMPLE: [Code; 3] = [EXAMPLE_VALUE, EXAMPLE_DATE, EXAMPLE_PERSON];

/// Warnings for texts in the folder's `locales/` that are still those of the example.
pub(super) fn unchanged_texts(folder: &Path, sources: &Sources) -> Diagnostics {
    let locales = folder.join("locales");
    let is_own = |name: &str| Path::new(name).starts_with(&locales) && name.ends_with(".ftl");
    let examples: Vec<(&str, String)> = TEXTS
        .iter()
        .flat_map(|text| OWN.map(|id| (id, message(text, id).map(|range| words(&text[range])))))
        .filter_map(|(id, text)| Some((id, text?)))
        .collect();
    let mut problems = Diagnostics::new();
    for source in sources.ids().filter(|id| is_own(sources.name(*id))) {
        let Some(text) = sources.text(source) else { continue };
        for id in OWN {
            let Some(range) = message(text, id) else { continue };
            let is = words(&text[range.clone()]);
            if !examples.iter().any(|(known, example)| *known == id && *example == is) {
                continue;
            }
            let message = format!("this is the text `{id}` of the example that `new` made");
            problems.push(
                Diagnostic::warning(EXAMPLE_VALUE, message)
                    .at_span(Span { source, start: range.start, end: range.end })
                    .help("write what is true in your case, or delete the text if it is not needed")
                    .with("key", id),
            );
        }
    }
    problems
}

/// A text with one blank wherever it has blanks or ends of lines: editors change both.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where a message of a Fluent file is, in bytes, with its indented lines.
fn message(text: &str, id: &str) -> Option<Range<usize>> {
    let mut start = 0;
    let mut found: Option<Range<usize>> = None;
    for line in text.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        match &mut found {
            Some(_) if !line.starts_with(' ') && !line.trim().is_empty() => break,
            Some(range) if !line.trim().is_empty() => range.end = end,
            Some(_) => {}
            None => {
                let behind = line.strip_prefix(id).map(str::trim_start);
                if behind.is_some_and(|behind| behind.starts_with('=')) {
                    found = Some(start..end);
                }
            }
        }
        start += line.len();
    }
    found
}

/// Whether a row is a person of the example, by the name and the id or the street.
pub(in crate::pipeline) fn is_of_example(id: &str, name: &str, street: Option<&str>) -> bool {
    static ROWS: LazyLock<Vec<[&str; 3]>> = LazyLock::new(|| {
        let mut rows =
            PEOPLE.trim_start_matches('\u{feff}').lines().map(|row| row.split(';').collect());
        let headers: Vec<&str> = rows.next().unwrap_or_default();
        let columns = ["id", "name", "street"];
        let columns = columns.map(|column| headers.iter().position(|known| *known == column));
        let cell = |row: &Vec<&'static str>, at: Option<usize>| {
            at.and_then(|at| row.get(at)).copied().unwrap_or_default()
        };
        rows.map(|row: Vec<&str>| columns.map(|at| cell(&row, at))).collect()
    });
    ROWS.iter().any(|[of_id, of_name, of_street]| {
        let same_street = street.is_some_and(|street| !street.is_empty() && *of_street == street);
        *of_name == name && (*of_id == id || same_street)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_has_these_texts_in_each_language() {
        for text in TEXTS {
            for id in OWN {
                let found = &text[message(text, id).unwrap_or_default()];
                assert!(
                    found.starts_with(&format!("{id} = ")) && found.len() > 20,
                    "{id}: {found}"
                );
                assert!(!found.contains("\n\n"), "{found}");
            }
        }
    }

    #[test]
    fn a_person_of_the_example_is_known_by_id_and_name() {
        let street = PEOPLE.lines().nth(1).and_then(|row| row.split(';').nth(3)).unwrap();
        assert!(is_of_example("k-1", "Maija Mallikas", None));
        assert!(is_of_example("x-1", "Maija Mallikas", Some(street)));
        assert!(!is_of_example("k-1", "Maija Esimerkki", Some(street)));
        assert!(!is_of_example("1", "Maija Mallikas", Some("Muukatu 1")));
        assert!(!is_of_example("1", "Maija Mallikas", None));
    }

    #[test]
    fn a_text_is_known_whatever_an_editor_does_to_its_lines() {
        let lead = &TEXTS[0][message(TEXTS[0], "lead").unwrap()];
        for changed in [
            lead.replace('\n', "\r\n"),
            lead.replace("= ", "=   "),
            format!("{lead}  \r\n\r\nevents = x"),
        ] {
            let found = message(&changed, "lead").unwrap();
            assert_eq!(words(&changed[found]).replace("= ", "="), words(lead).replace("= ", "="));
        }
    }
}
