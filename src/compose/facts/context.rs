//! The context with which the template of a part is rendered.

use serde::Serialize;
use tera::Context;

use crate::catalogue::{
    Audience, Certainty, FIRST_STEPS, Listed, NatureKind, RecipientFacts, Step as Advised,
};
use crate::incident::{Knowledge, Restored};
use crate::terms::Reach;
use crate::text::Direction;

use super::super::job::Job;
use super::super::material::Material;
use super::super::scope::OfMessages;
use super::super::variant::Resolved;
use super::data::is_mixed;
use super::part::{Facts, Words};
use super::steps::StepFacts;

/// Most steps in the box; the rest follow after the data. The box must fit on the first page, and
/// nobody acts on a list of twelve.
const STEPS_IN_BOX: usize = FIRST_STEPS;

#[derive(Serialize)]
struct Sender {
    name: String,
    unit: Option<String>,
    return_address: Option<String>,
    /// The full name, for the sign-off, if `name` is a neutral one.
    full_name: Option<String>,
}

/// The context of one part, and the values of single messages.
pub(in crate::compose) fn context(
    material: &Material,
    job: &Job<'_>,
    lang: &str,
    part: usize,
) -> (Context, OfMessages) {
    let facts = Facts { material, job, lang };
    let incident = &material.incident;
    let variant = job.variant;
    let mut out = Context::new();

    out.insert("lang", lang);
    out.insert("comma", Direction::of_language(lang).comma());
    out.insert("medium", job.medium.name());
    out.insert("first_part", &(part == 0));
    out.insert("later_languages", &job.languages[(part + 1).min(job.languages.len())..]);
    out.insert("guardian", &(variant.reader.audience.base() == Audience::Guardian));
    out.insert("reader_intro", &reader_intro(variant.reader.audience));
    out.insert("protected", &(variant.reader.audience == Audience::Protected));
    out.insert("address_leaked", &(variant.of_addresses() != Certainty::NotLeaked));
    out.insert("sender", &facts.sender());
    out.insert("address", job.address);
    let helpline = facts.helpline();
    out.insert("helpline", &helpline);
    out.insert("signatory", &incident.signatory.name);

    let categories: Vec<(String, Certainty)> =
        variant.data.iter().map(|item| (item.category.clone(), item.certainty)).collect();
    let of_reader = material.facts_for(variant);
    let recipient = RecipientFacts {
        incident: &of_reader,
        categories: &categories,
        reader: variant.reader,
        region: variant.region.clone(),
        changes: &material.changes,
    };
    let selection = material.catalogue.select(&recipient, incident.notice.date);
    let mut steps: Vec<StepFacts> = selection.steps.iter().map(|step| facts.step(step)).collect();
    // Further bans are listed with the guide that explains them. If the letter cannot name a guide,
    // each is a step of its own, so that no advice is lost.
    let guide = facts.guide().is_some();
    if !guide {
        steps.extend(selection.more.iter().map(|step| facts.step(step)));
    }
    let more_steps = steps.split_off(steps.len().min(STEPS_IN_BOX));
    out.insert("more_steps_start", &(steps.len() + 1));
    let has_foot = !steps.is_empty() && helpline.phone.is_some();
    out.insert("steps", &steps);
    out.insert("more_steps", &more_steps);
    // The guide's own line names those that are not among the steps.
    let named: &[Advised] = if guide { &selection.more } else { &[] };
    let more: Vec<Words> = named
        .iter()
        .map(|step| facts.words(&format!("advice-{}", step.id), Some("more")))
        .collect();
    out.insert("more", &more);
    let consequences: Vec<String> =
        selection.consequences.iter().map(|id| format!("consequence-{id}")).collect();
    let of_messages = selection.consequences.iter().map(|id| {
        let past = material.catalogue.is_past(id, &recipient);
        let data = material.catalogue.behind(id, &recipient).unwrap_or(variant.worst());
        let values = [("restored", if past { "yes" } else { "not-yet" }), ("data", data.name())];
        (format!("consequence-{id}"), values)
    });
    let of_steps = selection.steps.iter().chain(&selection.more).map(|step| {
        let restored = facts.how_it_stands(&step.id, &recipient);
        (format!("advice-{}", step.id), [("restored", restored), ("data", step.certainty.name())])
    });
    let of_messages = of_messages.chain(of_steps).collect();
    out.insert("consequences", &consequences);
    out.insert("consequences_known", &(incident.known.consequences == Knowledge::Known));
    out.insert("scope_known", &(incident.known.scope == Knowledge::Known));
    // Printed if data leaked for certain. If it only may have leaked, its spreading is not
    // mentioned.
    let leaked = variant.worst() == Certainty::Leaked;
    out.insert("spread_unknown_said", &(leaked && of_reader.reach == Reach::Unknown));

    let rows = facts.rows(&categories);
    // "Leaked" is not the word for what one known person got or read, or for what was published.
    let other_words = matches!(
        incident.nature.kind,
        NatureKind::WrongRecipient | NatureKind::AccessWithoutNeed | NatureKind::PublishedByMistake
    );
    out.insert("mixed", &(other_words || is_mixed(&rows)));
    out.insert("rows", &rows);
    out.insert("notes", &facts.notes(&categories));
    out.insert("affected", &facts.affected());
    out.insert("events", &facts.events());
    out.insert("reports", &facts.reports());
    out.insert("police", &facts.police());
    out.insert("measures", &facts.measures());
    let late = incident.late_notice.as_ref();
    out.insert("late_notice", &late.map(|late| format!("late-notice-{}", late.reason.value)));
    out.insert("help", &facts.help(&selection));
    out.insert("contacts", &facts.contacts(has_foot));
    out.insert("genuine_link", &facts.genuine_link());
    out.insert("other_languages", &facts.other_languages());
    (out, of_messages)
}

/// The message that tells a reader why this letter comes to them, for readers other than the data subject
/// in their own affairs. Guardians of children and protected people have texts of their own.
fn reader_intro(audience: Audience) -> Option<&'static str> {
    match audience {
        Audience::Young => Some("reader-young"),
        Audience::Ward => Some("reader-ward"),
        Audience::LegalGuardian => Some("reader-legal-guardian"),
        Audience::Estate => Some("reader-estate"),
        Audience::Adult | Audience::Guardian | Audience::YoungGuardian | Audience::Protected => {
            None
        }
    }
}

impl Facts<'_> {
    /// How the damaged data stands that leads to a step: `never` if none of it comes back, else `not-yet`.
    fn how_it_stands(&self, step: &str, recipient: &RecipientFacts<'_>) -> &'static str {
        let (incident, catalogue) = (&self.material.incident, &self.material.catalogue);
        let leads = |data: &&Resolved| {
            let by = (data.category.as_str(), data.certainty);
            data.certainty.is_damage() && catalogue.leads_to(by, (Listed::Advice, step), recipient)
        };
        let items = self.job.variant.data.iter().filter(leads);
        let items = items.filter_map(|data| incident.data.get(data.item));
        let mut never = items.map(|item| matches!(item.restored, Some(Restored::Never))).peekable();
        let all = never.peek().is_some() && never.all(|one| one);
        if all { Restored::Never.name() } else { Restored::NotYet.name() }
    }

    fn sender(&self) -> Sender {
        let incident = &self.material.incident;
        let party = incident.parties.iter().find(|p| p.id.value == incident.controller.value);
        let full_name = self.local(party.map(|p| &p.name)).unwrap_or_default();
        // Others in the household can see what is printed around the text.
        let neutral = self.local(party.and_then(|p| p.neutral_name.as_ref()));
        let (name, full_name) = match neutral {
            Some(neutral) => (neutral, Some(full_name)),
            None => (full_name, None),
        };
        Sender {
            name,
            full_name,
            unit: self.local(party.and_then(|p| p.unit.as_ref())),
            return_address: self.local(party.and_then(|p| p.return_address.as_ref())),
        }
    }
}
