//! Characters that cannot be printed, in all that is printed but does not come from a row: the
//! texts, and the incident's own names and addresses.

use crate::diag::codes::incident::MISSING_GLYPH;
use crate::diag::{Diagnostic, Diagnostics, Place, Sources, Span};
use crate::incident::{Incident, LocalText};

use super::composer::Composer;

impl Composer {
    /// Reports each such character once, with its place. `missing` returns the first character of a
    /// text that no font has.
    pub fn check_glyphs(
        &self,
        missing: &dyn Fn(&str) -> Option<char>,
        sources: &Sources,
    ) -> Diagnostics {
        let languages: Vec<String> =
            self.material.incident.notice.languages.iter().map(|lang| lang.value.clone()).collect();
        let mut problems = self.material.locales.check_glyphs(&languages, missing);
        let source = self.material.incident.controller.span.source;
        let text = sources.text(source).map(AsRef::as_ref).unwrap_or_default();
        for (what, value) in printed(&self.material.incident, &languages) {
            let Some(character) = missing(value) else { continue };
            let at = text.find(value).and_then(|at| Some(at + value.find(character)?));
            let place = match at {
                Some(start) => {
                    Place::Span(Span { source, start, end: start + character.len_utf8() })
                }
                None => Place::File(source),
            };
            let code = u32::from(character);
            let message = format!("no font of the letter has the character U+{code:04X} of {what}");
            let help = "use characters that the fonts have, or put a font that has it into \
                        `fonts/`";
            let problem = Diagnostic::error(MISSING_GLYPH, message).at(place).help(help);
            if !problems.iter().any(|other| *other == problem) {
                problems.push(problem);
            }
        }
        problems
    }
}

/// All that is printed from the incident, with its key in `incident.yaml`.
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
