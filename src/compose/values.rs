//! The values that texts can use, by name.

use crate::catalogue::{Audience, Certainty};
use crate::incident::{Incident, PartialDate, Period};
use crate::locale::{Args, Locales, Moment};
use crate::terms::YoungPeople;
use crate::text::escape_xml;

use super::job::Job;

/// The names of a recipient's own values.
pub(super) const OWN: [&str; 3] = ["guardian-name", "name", "piece"];

/// A date as a value of texts; `None` for an unknown one.
pub(super) fn moment(date: PartialDate) -> Option<Moment> {
    match date {
        PartialDate::Day(day) => Some(Moment::Day(day)),
        PartialDate::Month(year, month) => Some(Moment::Month(year, month)),
        PartialDate::Year(year) => Some(Moment::Year(year)),
        PartialDate::Unknown => None,
    }
}

/// The values for one recipient in one language. The recipient's own are marked up as fields.
pub(super) fn of_person(
    locales: &Locales,
    incident: &Incident,
    job: &Job<'_>,
    lang: &str,
) -> Option<Args> {
    let mut args = of_everybody(locales, incident, job, lang)?;
    let field = |value: &str| format!("<field>{}</field>", escape_xml(value));
    args.text("piece", escape_xml(job.piece).into_owned());
    args.text("name", field(&job.recipient.name));
    let guardian = job.recipient.guardian_name.as_deref().unwrap_or(&job.recipient.name);
    args.text("guardian-name", field(guardian));
    Some(args)
}

/// The values that all recipients of a variant share: none is a recipient's own.
pub(super) fn of_everybody(
    locales: &Locales,
    incident: &Incident,
    job: &Job<'_>,
    lang: &str,
) -> Option<Args> {
    let mut args = locales.args(lang)?;
    args.text("channel", job.medium.name());
    args.text("audience", job.variant.reader.word());
    let young = [Audience::Young, Audience::YoungGuardian].contains(&job.variant.reader.audience);
    args.text("young", if young { "yes" } else { "no" });
    let of_young = incident.notice.young_people.as_ref();
    let told = young && of_young.is_some_and(|one| one.value == YoungPeople::Both);
    args.text("guardian-told", if told { "yes" } else { "no" });
    args.text("residence", job.variant.reader.residence.name());
    args.text("certainty", job.variant.worst().name());
    args.text("address-certainty", job.variant.of_addresses().name());
    args.text("group", job.variant.group.as_deref().unwrap_or("none"));
    for item in &incident.data {
        let category = &item.category.value;
        let own = job.variant.data.iter().filter(|own| own.category == *category);
        // Of a leak and a damage, the leak; "none": the group never had this data.
        let worst = own.map(|own| own.certainty).min().map_or("none", Certainty::name);
        args.text(&format!("data-{category}"), worst);
    }
    let group = job.variant.group.as_deref();
    // The number of the reader's own group, if it is known.
    let of_group = incident.groups.iter().find(|one| Some(one.id.value.as_str()) == group);
    let count = of_group.and_then(|own| own.count).or(incident.affected.count);
    if let Some(count) = count {
        args.number("count", count.number);
        args.text("count-kind", count.kind.name());
    }
    let facts = incident.facts(group);
    args.text("sender-kind", facts.sender.name());
    args.text("reach", job.variant.reach.unwrap_or(facts.reach).name());
    of_incident(&mut args, incident, lang);
    Some(args)
}

fn of_incident(args: &mut Args, incident: &Incident, lang: &str) {
    args.date("notice-date", Moment::Day(incident.notice.date));
    args.text("reference", escape_xml(&incident.notice.reference).into_owned());
    args.text("signatory", escape_xml(&incident.signatory.name).into_owned());
    let word = |flag: bool| if flag { "yes" } else { "no" };
    args.text("nature", incident.nature.kind.name());
    args.text("carrier", word(incident.nature.kind.is_of_a_carrier()));
    args.text("ransomware", word(incident.nature.ransomware));
    args.text("extortion", word(incident.nature.extortion));
    args.text("share", incident.affected.share.name());
    for link in &incident.links {
        if let Some(title) = link.title.as_ref().and_then(|title| title.get(lang)) {
            args.text(&format!("title-{}", link.name.value), escape_xml(title).into_owned());
        }
    }
    for party in &incident.parties {
        let name = escape_xml(party.name.get(lang).unwrap_or_default()).into_owned();
        if party.id.value == incident.controller.value {
            args.text("sender", name.clone());
        }
        args.text(&format!("party-{}", party.id.value), name);
    }
    match incident.affected.period {
        Some(Period::LastYears(years)) => args.number("years", years),
        Some(Period::Between { from, to }) => {
            for (name, date) in [("from", from), ("to", to)] {
                if let Some(moment) = moment(date) {
                    args.date(name, moment);
                }
            }
        }
        None => {}
    }
    if let Some(day) = incident.known.as_of {
        args.date("known-since", Moment::Day(day));
    }
    for event in &incident.timeline {
        if let Some(moment) = moment(event.date.value) {
            args.date(&format!("date-{}", event.id.value), moment);
        }
    }
    for item in &incident.data {
        if let Some(moment) = item.until.and_then(moment) {
            args.date(&format!("until-{}", item.category.value), moment);
        }
    }
}
