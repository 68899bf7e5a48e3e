//! The numbered steps.

use serde::Serialize;

use crate::catalogue::{Certainty, Shows, Step as Advised};
use crate::incident::ContactKind;

use super::super::links;
use super::part::{Facts, Words};

#[derive(Serialize)]
pub(super) struct StepFacts {
    message: String,
    lead: &'static str,
    phone: Option<String>,
    hours: Option<Words>,
    url: Option<String>,
    url_language: Option<String>,
    triggers: Vec<String>,
}

impl Facts<'_> {
    pub(super) fn step(&self, step: &Advised) -> StepFacts {
        let message = format!("advice-{}", step.id);
        let maybe = step.certainty == Certainty::IfSaved;
        let lead = if maybe && self.has(&message, Some("lead-if-saved")) {
            "lead-if-saved"
        } else {
            "lead"
        };
        let shows =
            self.material.catalogue.advice.get(&step.id).map(|a| a.shows).unwrap_or_default();
        let (mut phone, mut hours, mut url, mut url_language) = (None, None, None, None);
        for authority in &step.authorities {
            let own = match authority.as_str() {
                "sender" => self.helpline_id(),
                "patient-ombud" => self.contact(ContactKind::PatientOmbud),
                "social-ombud" => self.contact(ContactKind::SocialOmbud),
                _ => None,
            };
            match (shows, own) {
                (Shows::Phone, Some(own)) if phone.is_none() => {
                    phone = self.link(format!("{own}-phone"));
                }
                (Shows::Phone, None) if phone.is_none() => {
                    phone = self.link(format!("authority-{authority}-phone"));
                    let key = format!("authority-{authority}");
                    if phone.is_some() && self.has(&key, Some("hours")) {
                        hours = Some(self.words(&key, Some("hours")));
                    }
                }
                (Shows::Url, _) if url.is_none() => {
                    url = self.link(format!("authority-{authority}"));
                    let record = self.material.catalogue.authorities.get(authority);
                    let stand_in = &self.material.catalogue.country.stand_in_languages;
                    url_language = record
                        .and_then(|record| links::url(record, self.lang, stand_in))
                        .and_then(|(_, language)| language)
                        .map(str::to_owned);
                }
                _ => {}
            }
        }
        let triggers = (1..)
            .map(|n| format!("{message}-trigger-{n}"))
            .take_while(|key| self.has(key, None))
            .collect();
        StepFacts { message, lead, phone, hours, url, url_language, triggers }
    }
}
