//! Texts and people of the example that `new` makes and that nobody has changed.

use std::path::Path;

use crate::diag::codes::incident::EXAMPLE_VALUE;
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

/// Messages that are never right for another breach: what happened, and who the parties are. All others,
/// such as `measure-access-closed`, may be.
const OWN: [&str; 4] = ["lead", "events", "-party-municipality", "-party-supplier"];

/// Codes of values, texts and people of the example. They are warnings, with which samples and previews
/// can be made, and become errors where letters to real people would be.
pub(in crate::pipeline) const OF_EXAMPLE: [Code; 2] = [EXAMPLE_VALUE, EXAMPLE_PERSON];

/// Warnings for texts in the folder's `locales/` that are still those of the example.
pub(super) fn unchanged_texts(folder: &Path, sources: &Sources) -> Diagnostics {
    let locales = folder.join("locales");
    let is_own = |name: &str| Path::new(name).starts_with(&locales) && name.ends_with(".ftl");
    let examples: Vec<(&str, &str)> = TEXTS
        .iter()
        .flat_map(|text| OWN.map(|id| (id, message(text, id))))
        .filter_map(|(id, text)| Some((id, text?)))
        .collect();
    let mut problems = Diagnostics::new();
    for source in sources.ids().filter(|id| is_own(sources.name(*id))) {
        let Some(text) = sources.text(source) else { continue };
        for (id, example) in &examples {
            let Some(start) = text.find(example) else { continue };
            let message = format!("this is the text `{id}` of the example that `new` made");
            problems.push(
                Diagnostic::warning(EXAMPLE_VALUE, message)
                    .at_span(Span { source, start, end: start + example.len() })
                    .help(
                        "write what happened in your case, or delete the text if it is not needed",
                    )
                    .with("key", *id),
            );
        }
    }
    problems
}

/// A message of a Fluent file as it is written, with its indented lines.
fn message<'t>(text: &'t str, id: &str) -> Option<&'t str> {
    let begin = format!("\n{id} =");
    let start = text.find(&begin)? + 1;
    let mut end = start;
    for line in text[start..].split_inclusive('\n') {
        if end > start && !line.starts_with(' ') {
            break;
        }
        end += line.len();
    }
    Some(text[start..end].trim_end())
}

/// Whether a row is a person of the example.
pub(in crate::pipeline) fn is_of_example(id: &str, name: &str) -> bool {
    let rows = PEOPLE.lines().skip(1).map(|row| row.split(';'));
    id.starts_with("k-")
        && rows.into_iter().any(|mut cells| cells.next() == Some(id) && cells.next() == Some(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_has_these_texts_in_each_language() {
        for text in TEXTS {
            for id in OWN {
                let found = message(text, id).unwrap_or_default();
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
        assert!(is_of_example("k-1", "Maija Mallikas"));
        assert!(!is_of_example("k-1", "Maija Esimerkki"));
        assert!(!is_of_example("1", "Maija Mallikas"));
    }
}
