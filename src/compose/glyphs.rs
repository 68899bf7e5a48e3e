//! Characters that cannot be printed, in everything that is printed but does not come from a row:
//! the words, and the incident's own names and addresses.

use crate::diag::codes::incident::MISSING_GLYPH;
use crate::diag::{Diagnostic, Diagnostics, Place, Sources, Span};
use crate::incident::{Incident, LocalText};

use super::Composer;

impl Composer {
    /// Each such character once, with its place. `missing` tells the first one of a text, and
    /// knows the fonts.
    pub fn check_glyphs(
        &self,
        missing: &dyn Fn(&str) -> Option<char>,
        sources: &Sources,
    ) -> Diagnostics {
        let languages: Vec<String> =
            self.incident.notice.languages.iter().map(|lang| lang.value.clone()).collect();
        let mut problems = self.locales.check_glyphs(&languages, missing);
        let source = self.incident.controller.span.source;
        let text = sources.text(source).map(AsRef::as_ref).unwrap_or_default();
        for (what, value) in printed(&self.incident, &languages) {
            let Some(character) = missing(value) else { continue };
            let at = text.find(value).and_then(|at| Some(at + value.find(character)?));
            let place = match at {
                Some(start) => {
                    Place::Span(Span { source, start, end: start + character.len_utf8() })
                }
                None => Place::File(source),
            };
            let code = u32::from(character);
            let message = format!("no face of the letter has the character U+{code:04X} of {what}");
            let help = "write it with letters that the faces have, or lay a face that has it into \
                        `fonts/`";
            let problem = Diagnostic::error(MISSING_GLYPH, message).at(place).help(help);
            if !problems.iter().any(|other| *other == problem) {
                problems.push(problem);
            }
        }
        problems
    }
}

/// What is printed of the incident, with its name in `incident.yaml`.
fn printed<'a>(incident: &'a Incident, languages: &'a [String]) -> Vec<(String, &'a str)> {
    let mut out = vec![
        ("`signatory.name`".to_owned(), incident.signatory.name.as_str()),
        ("`notice.reference`".to_owned(), incident.notice.reference.as_str()),
    ];
    let mut add = |name: String, text: Option<&'a LocalText>| {
        let values = languages.iter().filter_map(|lang| text?.get(lang));
        out.extend(values.map(|value| (format!("`{name}`"), value)));
    };
    for party in &incident.parties {
        let id = &party.id.value;
        add(format!("parties.{id}.name"), Some(&party.name));
        add(format!("parties.{id}.unit"), party.unit.as_ref());
        add(format!("parties.{id}.return-address"), party.return_address.as_ref());
    }
    for contact in &incident.contacts {
        let id = &contact.id.value;
        add(format!("contacts.{id}.phone"), contact.phone.as_ref());
        add(format!("contacts.{id}.post"), contact.post.as_ref());
    }
    for link in &incident.links {
        let id = &link.name.value;
        add(format!("links.{id}.url"), Some(&link.url));
        add(format!("links.{id}.short"), link.short.as_ref());
    }
    out
}
