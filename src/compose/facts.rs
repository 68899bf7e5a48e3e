//! What templates see: ids and names of links, never prose, and of the person only what is theirs.

use serde::Serialize;
use tera::Context;

use crate::catalogue::{Audience, Certainty, PersonFacts, Shows, Step as Advised};
use crate::incident::{ContactKind, Knowledge, LocalText, PartialDate, PoliceStatus};

use super::{Composer, Job, Medium, links};

/// So many steps stand in the box; the rest follow after the data. The box must fit the first page,
/// and nobody acts on a list of twelve.
const STEPS_IN_BOX: usize = 5;

/// The helper that explains all bans and blocks.
const GUIDE: &str = "suomi-fi-guide";

#[derive(Serialize)]
struct Sender {
    name: String,
    unit: Option<String>,
    return_address: Option<String>,
}

/// Words of a message that stand in another message. Templates hand them to `t` as a value.
#[derive(Serialize)]
struct Words {
    message: String,
    attribute: Option<&'static str>,
}

#[derive(Serialize)]
struct Helpline {
    phone: Option<String>,
    hours: Option<Words>,
}

#[derive(Serialize)]
struct StepFacts {
    message: String,
    lead: &'static str,
    phone: Option<String>,
    hours: Option<Words>,
    url: Option<String>,
    url_language: Option<&'static str>,
    triggers: Vec<String>,
}

#[derive(Serialize)]
struct RowFacts {
    labels: Vec<String>,
    status: &'static str,
    /// "many" where the words of the row speak of it in the plural: several labels, or one that is
    /// a plural itself ("order details").
    many: &'static str,
}

#[derive(Serialize)]
struct EventFacts {
    message: String,
    date: String,
}

#[derive(Serialize)]
struct ReportFacts {
    message: &'static str,
    party: String,
    authorities: Vec<Words>,
}

#[derive(Serialize)]
struct PoliceFacts {
    message: &'static str,
    unit: Words,
}

#[derive(Serialize)]
struct HelpFacts {
    message: String,
    phone: Option<String>,
    hours: bool,
    also_phone: Option<String>,
    url: Option<String>,
    url_language: Option<&'static str>,
}

#[derive(Serialize, Default)]
struct ContactLine {
    label: &'static str,
    link: Option<String>,
    second: Option<String>,
    text: Option<String>,
}

#[derive(Serialize)]
struct OtherLanguage<'a> {
    tag: &'a str,
    link: Option<&'static str>,
    phone: Option<String>,
}

/// The context of one part.
pub(super) fn context(composer: &Composer, job: &Job<'_>, lang: &str, part: usize) -> Context {
    let facts = Facts { composer, job, lang };
    let incident = &composer.incident;
    let variant = job.variant;
    let mut out = Context::new();

    out.insert("lang", lang);
    out.insert("medium", job.medium.name());
    out.insert("first_part", &(part == 0));
    out.insert("later_languages", &job.languages[(part + 1).min(job.languages.len())..]);
    out.insert("guardian", &(variant.audience == Audience::Guardian));
    out.insert("protected", &(variant.audience == Audience::Protected));
    out.insert("address_leaked", &(variant.of_addresses() != Certainty::NotLeaked));
    out.insert("sender", &facts.sender());
    out.insert("address", job.address);
    out.insert("helpline", &facts.helpline());
    out.insert("signatory", &incident.signatory.name);

    let categories: Vec<(String, Certainty)> =
        variant.data.iter().map(|item| (item.category.clone(), item.certainty)).collect();
    let person = PersonFacts {
        categories: &categories,
        audience: variant.audience,
        region: variant.region.map(str::to_owned),
    };
    let selection = composer.catalogue.select(&person, incident.notice.date);
    let mut steps: Vec<StepFacts> = selection.steps.iter().map(|step| facts.step(step)).collect();
    // Further bans are named beside the guide that explains them. Where no guide can be named yet,
    // each is a step of its own: no advice is lost.
    let guide =
        composer.catalogue.authorities.get(GUIDE).is_some_and(|guide| {
            guide.help_order.is_some() && guide.valid_on(incident.notice.date)
        });
    if !guide {
        let alone = |id: &String| Advised {
            id: id.clone(),
            certainty: variant.worst(),
            authorities: Vec::new(),
        };
        steps.extend(selection.more.iter().map(|id| facts.step(&alone(id))));
    }
    let more_steps = steps.split_off(steps.len().min(STEPS_IN_BOX));
    out.insert("more_steps_start", &(steps.len() + 1));
    out.insert("steps", &steps);
    out.insert("more_steps", &more_steps);
    let named: &[String] = if guide { &selection.more } else { &[] };
    let more: Vec<Words> =
        named.iter().map(|id| facts.words(&format!("advice-{id}"), Some("more"))).collect();
    out.insert("more", &more);
    let consequences: Vec<String> =
        selection.consequences.iter().map(|id| format!("consequence-{id}")).collect();
    out.insert("consequences", &consequences);
    out.insert("consequences_known", &(incident.known.consequences == Knowledge::Known));
    out.insert("scope_known", &(incident.known.scope == Knowledge::Known));
    // Said where data leaked for certain; where it may have leaked, spreading is a step too far.
    let leaked = variant.worst() == Certainty::Leaked;
    out.insert("spread_unknown_said", &(leaked && incident.known.spread == Knowledge::Unknown));

    out.insert("rows", &facts.rows(&categories));
    out.insert("notes", &facts.notes(&categories));
    out.insert("events", &facts.events());
    out.insert("reports", &facts.reports());
    out.insert("police", &facts.police());
    let measures = |ids: &[crate::incident::Spanned<String>]| -> Vec<String> {
        ids.iter().map(|id| format!("measure-{}", id.value)).collect()
    };
    let known = &incident.measures;
    let told = [&known.taken, &known.ongoing, &known.planned].map(|ids| measures(ids)).concat();
    out.insert("measures", &told);
    let late = incident.late_notice.as_ref();
    out.insert("late_notice", &late.map(|late| format!("late-notice-{}", late.reason.value)));
    out.insert("help", &facts.help());
    out.insert("contacts", &facts.contacts());
    out.insert("genuine_link", &facts.genuine_link());
    out.insert("other_languages", &facts.other_languages());
    out
}

struct Facts<'a> {
    composer: &'a Composer,
    job: &'a Job<'a>,
    lang: &'a str,
}

impl Facts<'_> {
    /// The words of a message, by name: `t` makes them where a template uses them, so that they
    /// come out as all others do and a missing one is told.
    fn words(&self, key: &str, attribute: Option<&'static str>) -> Words {
        Words { message: key.to_owned(), attribute }
    }

    fn has(&self, key: &str, attribute: Option<&str>) -> bool {
        self.composer.locales.has(self.lang, key, attribute)
    }

    fn has_link(&self, name: &str) -> bool {
        self.composer.links(self.lang).is_some_and(|links| links.contains_key(name))
    }

    fn link(&self, name: String) -> Option<String> {
        self.has_link(&name).then_some(name)
    }

    fn local(&self, text: Option<&LocalText>) -> Option<String> {
        text.and_then(|text| text.get(self.lang)).map(str::to_owned)
    }

    fn sender(&self) -> Sender {
        let incident = &self.composer.incident;
        let party = incident.parties.iter().find(|p| p.id.value == incident.controller.value);
        Sender {
            name: self.local(party.map(|p| &p.name)).unwrap_or_default(),
            unit: self.local(party.and_then(|p| p.unit.as_ref())),
            return_address: self.local(party.and_then(|p| p.return_address.as_ref())),
        }
    }

    /// Ids of contacts of a kind.
    fn contact(&self, kind: ContactKind) -> Option<&str> {
        let contacts = &self.composer.incident.contacts;
        contacts.iter().find(|c| c.kind == kind).map(|c| c.id.value.as_str())
    }

    /// The number people call: for the protected their own, else customer service, else whatever
    /// there is.
    fn helpline_id(&self) -> Option<&str> {
        let protected = (self.job.variant.audience == Audience::Protected)
            .then(|| self.contact(ContactKind::Protected))
            .flatten();
        protected
            .or_else(|| self.contact(ContactKind::CustomerService))
            .or_else(|| self.contact(ContactKind::DataProtectionOfficer))
            .or_else(|| self.composer.incident.contacts.first().map(|c| c.id.value.as_str()))
    }

    fn helpline(&self) -> Helpline {
        let id = self.helpline_id();
        Helpline {
            phone: id.and_then(|id| self.link(format!("{id}-phone"))),
            hours: id.and_then(|id| self.hours(id)),
        }
    }

    fn hours(&self, contact: &str) -> Option<Words> {
        let key = format!("contact-{contact}");
        self.has(&key, Some("hours")).then(|| self.words(&key, Some("hours")))
    }

    fn step(&self, step: &Advised) -> StepFacts {
        let message = format!("advice-{}", step.id);
        let maybe = step.certainty == Certainty::IfSaved;
        let lead = if maybe && self.has(&message, Some("lead-if-saved")) {
            "lead-if-saved"
        } else {
            "lead"
        };
        let shows =
            self.composer.catalogue.advice.get(&step.id).map(|a| a.shows).unwrap_or_default();
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
                    let record = self.composer.catalogue.authorities.get(authority);
                    url_language =
                        record.and_then(|record| links::url(record, self.lang)).and_then(|u| u.1);
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

    /// The table: one row for each thing that can be said, data in the order of the incident.
    /// What nobody's leaked and a printed reassurance explains has no row: "has not leaked" beside
    /// "is hardly at risk" would be two different things said of one.
    fn rows(&self, categories: &[(String, Certainty)]) -> Vec<RowFacts> {
        let incident = &self.composer.incident;
        let explained = |category: &String| {
            self.reassurances(categories).any(|id| {
                let known = self.composer.catalogue.reassurances.get(id);
                known.is_some_and(|reassurance| reassurance.never_with.contains(category))
            })
        };
        let mut rows: Vec<(usize, RowFacts)> = Vec::new();
        for (item, resolved) in incident.data.iter().zip(&self.job.variant.data) {
            if (resolved.certainty, resolved.saved) == (Certainty::NotLeaked, None)
                && explained(&resolved.category)
            {
                continue;
            }
            let (order, status) = match (resolved.certainty, resolved.saved) {
                (Certainty::Leaked, None) => (0, "status-leaked"),
                (Certainty::MayHaveLeaked, None) => (1, "status-may-have-leaked"),
                (Certainty::Leaked, Some(_)) => (2, "status-leaked-saved"),
                (Certainty::MayHaveLeaked, Some(_)) => (3, "status-may-have-leaked-saved"),
                (Certainty::IfSaved, _) => (4, "status-if-saved"),
                (Certainty::NotLeaked, Some(_)) => (5, "status-not-saved"),
                (Certainty::NotLeaked, None) => (6, "status-not-leaked"),
            };
            let label = match &item.label {
                Some(label) => format!("data-{}", label.value),
                None => format!("data-{}", item.category.value),
            };
            match rows.iter_mut().find(|(at, _)| *at == order) {
                Some((_, row)) => row.labels.push(label),
                None => rows.push((order, RowFacts { labels: vec![label], status, many: "one" })),
            }
        }
        rows.sort_by_key(|(order, _)| *order);
        let mut rows: Vec<RowFacts> = rows.into_iter().map(|(_, row)| row).collect();
        for row in &mut rows {
            if row.labels.len() > 1 || row.labels.iter().any(|label| self.has(label, Some("many")))
            {
                row.many = "many";
            }
        }
        rows
    }

    /// The incident's reassurances that are printed: only where this person's data makes them true,
    /// that is beside nothing that they must never stand beside, and because of something that
    /// expressly did not leak.
    fn reassurances(&self, categories: &[(String, Certainty)]) -> impl Iterator<Item = &str> {
        let catalogue = &self.composer.catalogue;
        let negatives = self.composer.incident.negatives.iter();
        negatives
            .filter(|negative| negative.reassurance)
            .map(|negative| negative.id.value.as_str())
            .filter(|id| {
                let reason = catalogue.reassurances.get(*id).is_some_and(|reassurance| {
                    categories.iter().any(|(category, certainty)| {
                        *certainty == Certainty::NotLeaked
                            && reassurance.never_with.contains(category)
                    })
                });
                reason && catalogue.allowed_reassurance(id, categories)
            })
    }

    /// What expressly did not happen, and what follows from it.
    fn notes(&self, categories: &[(String, Certainty)]) -> Vec<String> {
        let negatives = self.composer.incident.negatives.iter();
        negatives
            .filter_map(|negative| {
                let id = negative.id.value.as_str();
                if !negative.reassurance {
                    return Some(format!("negative-{id}"));
                }
                let said = self.reassurances(categories).any(|printed| printed == id);
                said.then(|| format!("reassurance-{id}"))
            })
            .collect()
    }

    /// Events with a day, as a dated list. The others are told in the running text.
    fn events(&self) -> Vec<EventFacts> {
        let events = self.composer.incident.timeline.iter();
        events
            .filter_map(|event| match event.date.value {
                PartialDate::Day(day) => Some(EventFacts {
                    message: format!("event-{}", event.id.value),
                    date: day.to_string(),
                }),
                _ => None,
            })
            .collect()
    }

    fn reports(&self) -> Vec<ReportFacts> {
        let incident = &self.composer.incident;
        let reports = incident.reports.iter();
        reports
            .map(|report| {
                let own = report.by.value == incident.controller.value;
                let message = match (own, report.at_once, report.offence_reported) {
                    (true, _, true) => "report-own-offence",
                    (true, true, false) => "report-own-at-once",
                    (true, false, false) => "report-own",
                    (false, _, true) => "report-party-offence",
                    (false, _, false) => "report-party",
                };
                let party = incident.parties.iter().find(|p| p.id.value == report.by.value);
                let authorities =
                    report.to.iter().map(|to| self.notified(&to.value, own)).collect();
                let party = self.local(party.map(|p| &p.name)).unwrap_or_default();
                ReportFacts { message, party, authorities }
            })
            .collect()
    }

    /// An authority in the form that completes "we have notified": with its present name where it
    /// has got another one since, and the Ombudsman in person where the sender itself reported.
    fn notified(&self, id: &str, own: bool) -> Words {
        let key = format!("authority-{id}");
        let gone = self
            .composer
            .catalogue
            .authorities
            .get(id)
            .is_some_and(|authority| !authority.valid_on(self.composer.incident.notice.date));
        let attribute = if gone && self.has(&key, Some("notified-today")) {
            "notified-today"
        } else if own && self.has(&key, Some("notified-person")) {
            "notified-person"
        } else {
            "notified"
        };
        self.words(&key, Some(attribute))
    }

    fn police(&self) -> Option<PoliceFacts> {
        let police = self.composer.incident.police.as_ref()?;
        let message = match police.status {
            PoliceStatus::Reported => "police-reported",
            PoliceStatus::Investigating => "police-investigating",
        };
        let unit = self.words(&format!("authority-{}", police.unit.value), None);
        Some(PoliceFacts { message, unit })
    }

    fn help(&self) -> Vec<HelpFacts> {
        let date = self.composer.incident.notice.date;
        let region = self.job.variant.region;
        let authorities = &self.composer.catalogue.authorities;
        let mut found: Vec<(u32, HelpFacts)> = authorities
            .iter()
            .filter(|(_, authority)| authority.valid_on(date) && authority.serves(region))
            .filter_map(|(id, authority)| {
                let key = format!("authority-{id}");
                let phone = links::number(authority, self.lang).map(|_| format!("{key}-phone"));
                let url = links::url(authority, self.lang);
                // On paper a number is what people use; an address is for who has none.
                let url = url.filter(|_| phone.is_none() || self.job.medium == Medium::Email);
                let facts = HelpFacts {
                    hours: self.has(&key, Some("hours")),
                    also_phone: authority
                        .also_phone
                        .as_ref()
                        .filter(|_| self.has(&key, Some("also")))
                        .map(|_| format!("{key}-also-phone")),
                    url: url.map(|_| key.clone()),
                    url_language: url.and_then(|(_, language)| language),
                    phone,
                    message: key,
                };
                Some((authority.help_order?, facts))
            })
            .collect();
        found.sort_by_key(|(order, _)| *order);
        found.into_iter().map(|(_, facts)| facts).collect()
    }

    /// The contact lines. Opening hours stand in the foot of the box already.
    fn contacts(&self) -> Vec<ContactLine> {
        let mut lines = Vec::new();
        if let Some(id) = self.helpline_id() {
            let phone = self.link(format!("{id}-phone"));
            let email = self.link(format!("{id}-email"));
            let label = match (&phone, &email) {
                (Some(_), Some(_)) => "contact-label-us",
                (None, Some(_)) => "contact-label-email",
                (Some(_), None) => "contact-label-phone",
                (None, None) => "contact-label-post",
            };
            lines.extend(self.contact_line(id, label));
        }
        if let Some(link) = self.link("notice".to_owned()) {
            let label = "contact-label-web";
            lines.push(ContactLine { label, link: Some(link), ..Default::default() });
        }
        for (kind, label) in [
            (ContactKind::DataProtectionOfficer, "contact-label-dpo"),
            (ContactKind::PatientOmbud, "contact-label-patient-ombud"),
            (ContactKind::SocialOmbud, "contact-label-social-ombud"),
            (ContactKind::Other, "contact-label-other"),
        ] {
            let Some(id) = self.contact(kind).filter(|id| Some(*id) != self.helpline_id()) else {
                continue;
            };
            lines.extend(self.contact_line(id, label));
        }
        lines
    }

    /// The ways to reach a contact: phone and e-mail, or its address if it has nothing else.
    fn contact_line(&self, id: &str, label: &'static str) -> Option<ContactLine> {
        let phone = self.link(format!("{id}-phone"));
        let email = self.link(format!("{id}-email"));
        let (link, second) = if phone.is_some() { (phone, email) } else { (email, None) };
        let contact = self.composer.incident.contacts.iter().find(|c| c.id.value == id);
        let text = match &link {
            Some(_) => None,
            None => Some(self.local(contact.and_then(|contact| contact.post.as_ref()))?),
        };
        Some(ContactLine { label, link, second, text })
    }

    /// Where people can check that a letter is genuine: the main number, which they can look up,
    /// else the number for this matter.
    fn genuine_link(&self) -> Option<String> {
        let switchboard = self.contact(ContactKind::Switchboard);
        switchboard.or_else(|| self.helpline_id()).and_then(|id| self.link(format!("{id}-phone")))
    }

    /// Languages of the notice that are not in this letter, with where the information is found.
    /// Said once, at the end of the last part.
    fn other_languages(&self) -> Vec<OtherLanguage<'_>> {
        let job = self.job;
        if job.languages.last().map(String::as_str) != Some(self.lang) {
            return Vec::new();
        }
        let helpline = self.helpline_id().map(|id| format!("{id}-phone"));
        let offered = self.composer.incident.notice.languages.iter();
        offered
            .map(|lang| lang.value.as_str())
            .filter(|lang| !job.languages.iter().any(|own| own == lang))
            .map(|tag| {
                let has = |name: &str| {
                    self.composer.links(tag).is_some_and(|links| links.contains_key(name))
                };
                OtherLanguage {
                    tag,
                    link: has("notice").then_some("notice"),
                    phone: helpline.clone().filter(|phone| has(phone)),
                }
            })
            .filter(|other| other.link.is_some() || other.phone.is_some())
            .collect()
    }
}
