//! What happened, what was done, and who can help.

use serde::Serialize;

use crate::catalogue::{Authority, Certainty, Selection, Situation};
use crate::incident::{Event, PartialDate, PoliceStatus};
use crate::terms::Medium;

use super::super::links;
use super::part::{Facts, Words};

#[derive(Serialize)]
pub(super) struct EventFacts {
    message: String,
    date: String,
}

/// The sentence on who is affected, and the number for a second sentence if the first does not
/// include it.
#[derive(Serialize)]
pub(super) struct AffectedFacts {
    message: String,
    /// The id of the message that names the service, for the built-in sentence.
    service: Option<String>,
    number: Option<u64>,
    kind: Option<&'static str>,
}

#[derive(Serialize)]
pub(super) struct ReportFacts {
    message: &'static str,
    party: String,
    authorities: Vec<Words>,
}

#[derive(Serialize)]
pub(super) struct PoliceFacts {
    message: &'static str,
    unit: Words,
    /// The id of the unit in the catalogue.
    which: String,
}

#[derive(Serialize)]
pub(super) struct HelpFacts {
    message: String,
    /// Whether further bans are listed with it, because it explains them.
    explains_bans: bool,
    phone: Option<String>,
    hours: bool,
    /// The attribute with what the helper is for. On paper not where its name says it.
    purpose: Option<&'static str>,
    also_phone: Option<String>,
    url: Option<String>,
    url_language: Option<String>,
}

impl Facts<'_> {
    /// Who is affected, in the incident's own words for its service (`affected-<service>`) or in
    /// the built-in words.
    pub(super) fn affected(&self) -> AffectedFacts {
        let incident = &self.material.incident;
        let affected = &incident.affected;
        // The number of all people is not that of one group.
        let group = self.job.variant.group.as_deref();
        let mut groups = incident.groups.iter();
        let count = match groups.find(|one| Some(one.id.value.as_str()) == group) {
            Some(own) => own.count,
            None => affected.count,
        };
        if let Some(own) = group.map(|group| format!("affected-{group}"))
            && self.has(&own, None)
        {
            return AffectedFacts { message: own, service: None, number: None, kind: None };
        }
        if let Some(service) = &affected.service {
            let own = format!("affected-{}", service.value);
            if self.has(&own, None) {
                return AffectedFacts { message: own, service: None, number: None, kind: None };
            }
        }
        let service = affected.service.as_ref();
        let service = service.map(|service| format!("service-{}", service.value));
        let message = if service.is_some() { "affected-service" } else { "affected" };
        // The incident's own sentence may say the number itself.
        let locales = &self.material.locales;
        let lang = locales.lender(self.lang, message, None).unwrap_or(self.lang);
        let count = count.filter(|_| !locales.prints(lang, message, "count"));
        AffectedFacts {
            message: message.to_owned(),
            service,
            number: count.map(|count| count.number),
            kind: count.map(|count| count.kind.name()),
        }
    }

    /// Events for a dated list: those with a known day, and those of which only the month or the year is
    /// known if they have words of their own. The running text tells the others. In the order of their
    /// dates, and of the file within a day. An event whose text says nothing to this reader is left out.
    pub(super) fn events(&self) -> Vec<EventFacts> {
        let group = self.job.variant.group.as_deref();
        let events = self.material.incident.timeline.iter();
        let mut events: Vec<&Event> = events.filter(|event| event.is_for(group)).collect();
        events.sort_by_key(|event| event.date.value.earliest());
        events
            .into_iter()
            .filter_map(|event| {
                let message = format!("event-{}", event.id.value);
                let listed = match event.date.value {
                    PartialDate::Day(_) => true,
                    PartialDate::Month(..) | PartialDate::Year(_) => self.has(&message, None),
                    PartialDate::Unknown => false,
                };
                let told = listed && !self.says_nothing(&message);
                told.then(|| EventFacts { message, date: event.date.value.to_string() })
            })
            .collect()
    }

    /// The messages of what was done, goes on and is planned for this reader.
    pub(super) fn measures(&self) -> Vec<String> {
        let group = self.job.variant.group.as_deref();
        let measures = self.material.incident.measures.all();
        let told = measures.filter(|measure| measure.is_for(group));
        let messages = told.map(|measure| format!("measure-{}", measure.id.value));
        messages.filter(|message| !self.says_nothing(message)).collect()
    }

    pub(super) fn reports(&self) -> Vec<ReportFacts> {
        let incident = &self.material.incident;
        let mut told = Vec::new();
        for report in &incident.reports {
            let own = report.by.value == incident.controller.value;
            let nobody = report.to.is_empty();
            let messages: &[&'static str] = match (own, report.at_once, report.offence_reported) {
                (true, _, true) if nobody => &["report-own-offence-only"],
                (false, _, true) if nobody => &["report-party-offence-only"],
                // What was done at once is the report to the authorities.
                (true, true, true) => &["report-own-at-once", "report-own-offence-only"],
                (true, false, true) => &["report-own-offence"],
                (true, true, false) => &["report-own-at-once"],
                (true, false, false) => &["report-own"],
                (false, _, true) => &["report-party-offence"],
                (false, _, false) => &["report-party"],
            };
            let party = incident.parties.iter().find(|p| p.id.value == report.by.value);
            let party = self.local(party.map(|p| &p.name)).unwrap_or_default();
            for message in messages {
                let authorities =
                    report.to.iter().map(|to| self.notified(&to.value, own)).collect();
                told.push(ReportFacts { message, party: party.clone(), authorities });
            }
        }
        told
    }

    /// An authority in the form that completes "we have notified": with its present name if it was
    /// renamed since, and the Ombudsman in person if the controller itself reported.
    fn notified(&self, id: &str, own: bool) -> Words {
        let key = format!("authority-{id}");
        let gone = self
            .material
            .catalogue
            .authorities
            .get(id)
            .is_some_and(|authority| !authority.valid_on(self.material.incident.notice.date));
        let attribute = if gone && self.has(&key, Some("notified-today")) {
            "notified-today"
        } else if own && self.has(&key, Some("notified-person")) {
            "notified-person"
        } else {
            "notified"
        };
        self.words(&key, Some(attribute))
    }

    pub(super) fn police(&self) -> Option<PoliceFacts> {
        let police = self.material.incident.police.as_ref()?;
        let message = match police.status {
            PoliceStatus::Reported => "police-reported",
            PoliceStatus::Investigating => "police-investigating",
        };
        let unit = self.words(&format!("authority-{}", police.unit.value), None);
        Some(PoliceFacts { message, unit, which: police.unit.value.clone() })
    }

    /// The authority that explains all bans and blocks, if a letter of this date can name it.
    pub(super) fn guide(&self) -> Option<&str> {
        let catalogue = &self.material.catalogue;
        let id = catalogue.country.bans_guide.as_deref()?;
        let guide = catalogue.authorities.get(id)?;
        let facts = self.material.facts_for(self.job.variant);
        let data = self.job.variant.data.iter();
        let data = data.filter(|item| item.certainty != Certainty::NotLeaked);
        let ids = data.map(|item| item.category.as_str());
        let situation = Situation::new(&facts, self.job.variant.reader, ids);
        let named = guide.help_order.is_some()
            && guide.condition.holds(&situation, self.job.variant.worst())
            && guide.valid_on(self.material.incident.notice.date)
            && guide.serves(self.job.variant.region.as_deref(), self.controller_region());
        named.then_some(id)
    }

    /// The region whose authority supervises the controller.
    fn controller_region(&self) -> Option<&str> {
        let incident = &self.material.incident;
        let mut parties = incident.parties.iter();
        let controller = parties.find(|party| party.id.value == incident.controller.value)?;
        controller.region.as_ref().map(|region| region.value.as_str())
    }

    /// Whether the list of helpers has an authority only beside steps or data that this letter lacks.
    fn is_needless(&self, authority: &Authority, selection: &Selection) -> bool {
        let advised = |id: &String| selection.steps.iter().any(|step| step.id == *id);
        let concerned = |id: &String| {
            let mut data = self.job.variant.data.iter();
            data.any(|item| item.category == *id && item.certainty.is_disclosure())
        };
        let abroad = self.job.variant.reader.is_abroad();
        let (steps, data) = (&authority.only_with, &authority.abroad_with);
        (!steps.is_empty() && !steps.iter().any(advised))
            || (abroad && !data.is_empty() && !data.iter().any(concerned))
    }

    pub(super) fn help(&self, selection: &Selection) -> Vec<HelpFacts> {
        let date = self.material.incident.notice.date;
        let variant = self.job.variant;
        let region = variant.region.as_deref();
        let facts = self.material.facts_for(variant);
        let concerned = variant.data.iter().filter(|item| item.certainty != Certainty::NotLeaked);
        let ids = concerned.map(|item| item.category.as_str());
        let situation = Situation::new(&facts, variant.reader, ids);
        let stand_in = &self.material.catalogue.country.stand_in_languages;
        let guide = self.guide();
        let authorities = &self.material.catalogue.authorities;
        let mut found: Vec<(u32, HelpFacts)> = authorities
            .iter()
            .filter(|(_, authority)| {
                authority.valid_on(date)
                    && authority.serves(region, self.controller_region())
                    && authority.condition.holds(&situation, variant.worst())
                    && !self.is_needless(authority, selection)
            })
            .filter_map(|(id, authority)| {
                let key = format!("authority-{id}");
                let country = &self.material.catalogue.country;
                let abroad = self.job.variant.reader.is_abroad();
                let phone = links::number(authority, self.lang, stand_in)
                    .filter(|(number, _)| !abroad || links::reached_from_abroad(number, country))
                    .map(|_| format!("{key}-phone"));
                let url = links::url(authority, self.lang, stand_in);
                // On paper people use the phone number; a web address is for those without one.
                let paper = self.job.medium == Medium::Letter;
                let url = url.filter(|_| phone.is_none() || !paper);
                // If the number is left out for readers abroad, the web address must be short
                // enough to type.
                let site = paper && phone.is_none() && !authority.phone.is_empty();
                let url_link = if site { format!("{key}-site") } else { key.clone() };
                let facts = HelpFacts {
                    hours: self.has(&key, Some("hours")),
                    purpose: ["help", "help-email"]
                        .into_iter()
                        .find(|attribute| self.has(&key, Some(attribute)))
                        .filter(|attribute| *attribute == "help" || !paper),
                    also_phone: authority
                        .also_phone
                        .as_ref()
                        // With the country code, the second number needs a second line.
                        .filter(|_| self.has(&key, Some("also")) && !(abroad && paper))
                        .map(|_| format!("{key}-also-phone")),
                    url: url.map(|_| url_link),
                    url_language: url.and_then(|(_, language)| language).map(str::to_owned),
                    explains_bans: guide == Some(id.as_str()),
                    phone,
                    message: key,
                };
                Some((authority.help_order?, facts))
            })
            .collect();
        found.sort_by_key(|(order, _)| *order);
        found.into_iter().map(|(_, facts)| facts).collect()
    }
}
