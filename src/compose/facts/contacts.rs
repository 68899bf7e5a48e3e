//! Where the reader can ask: every contact point for this recipient, by kind.

use serde::Serialize;

use crate::catalogue::Audience;
use crate::incident::{Contact, ContactKind};
use crate::text::Direction;

use super::part::{Facts, Words};

/// The phone number to call.
#[derive(Serialize)]
pub(super) struct Helpline {
    pub(super) phone: Option<String>,
    pub(super) hours: Option<Words>,
}

/// A contact point, or the page of the notice.
#[derive(Serialize)]
pub(super) struct ContactLine {
    label: String,
    parts: Vec<ContactPart>,
}

/// The parts after the label, in order. Exactly one field is set.
#[derive(Serialize, Default)]
struct ContactPart {
    /// A message with the contact's own name, such as a person's.
    name: Option<String>,
    /// A title from the facts.
    text: Option<String>,
    /// The name of a link: phone, e-mail, page.
    link: Option<String>,
    /// A message with opening hours in `.hours`.
    hours: Option<String>,
}

/// A language of the notice that is not in this letter, and where to find it.
#[derive(Serialize)]
pub(super) struct OtherLanguage<'a> {
    tag: &'a str,
    /// The comma of that language.
    comma: &'static str,
    link: Option<&'static str>,
    phone: Option<String>,
}

impl ContactPart {
    fn link(name: String) -> Self {
        Self { link: Some(name), ..Self::default() }
    }

    fn text(text: String) -> Self {
        Self { text: Some(text), ..Self::default() }
    }
}

/// An address whose numbers are not separated from the word before by a line break: `PL 1`.
fn numbers_kept(address: &str) -> String {
    let mut out = String::with_capacity(address.len() + 4);
    let mut rest = address.chars().peekable();
    while let Some(c) = rest.next() {
        let before_number = c == ' ' && rest.peek().is_some_and(char::is_ascii_digit);
        let kept = before_number && !out.ends_with(',');
        out.push(if kept { '\u{a0}' } else { c });
    }
    out
}

impl Facts<'_> {
    fn contacts_of(&self, kind: ContactKind) -> impl Iterator<Item = &Contact> {
        let group = self.job.variant.group.as_deref();
        let contacts = self.material.incident.contacts.iter();
        contacts.filter(move |contact| contact.kind == kind && contact.is_for(group))
    }

    /// Id of the first contact of a kind, preferring one with a phone number in the reader's
    /// language.
    pub(super) fn contact(&self, kind: ContactKind) -> Option<&str> {
        self.best(self.contacts_of(kind), self.lang)
    }

    /// The first contact that has a phone number in a language, or else the first.
    fn best<'c>(&self, contacts: impl Iterator<Item = &'c Contact>, lang: &str) -> Option<&'c str> {
        let contacts: Vec<&Contact> = contacts.collect();
        let links = self.material.links(lang);
        let has_phone = |contact: &&&Contact| {
            let name = format!("{}-phone", contact.id.value);
            links.is_some_and(|links| links.contains_key(&name))
        };
        let found = contacts.iter().find(has_phone).or(contacts.first());
        found.map(|contact| contact.id.value.as_str())
    }

    /// The contact to call: for protected recipients their own, otherwise customer service, the
    /// data protection officer or another contact point. Never one for a different purpose: the
    /// number for protected recipients is theirs only, and a switchboard or an ombudsperson answers
    /// other questions.
    fn helpline_in(&self, lang: &str) -> Option<&str> {
        let own = (self.job.variant.reader.audience == Audience::Protected)
            .then_some(ContactKind::Protected)
            .into_iter();
        let order = own.chain([
            ContactKind::CustomerService,
            ContactKind::DataProtectionOfficer,
            ContactKind::Other,
        ]);
        self.best(order.flat_map(|kind| self.contacts_of(kind)), lang)
    }

    pub(super) fn helpline_id(&self) -> Option<&str> {
        self.helpline_in(self.lang)
    }

    pub(super) fn helpline(&self) -> Helpline {
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

    /// Every contact point of every kind that is for this recipient. With `has_foot`, the opening
    /// hours of the helpline are in the box already.
    pub(super) fn contacts(&self, has_foot: bool) -> Vec<ContactLine> {
        let protected = self.job.variant.reader.audience == Audience::Protected
            && self.contacts_of(ContactKind::Protected).next().is_some();
        let us = if protected { ContactKind::Protected } else { ContactKind::CustomerService };
        let mut lines = self.lines_of(us, "contact-label-us", has_foot);
        if let Some(link) = self.link("notice".to_owned()) {
            let mut links = self.material.incident.links.iter();
            let title = links.find(|one| one.name.value == link).and_then(|one| one.title.as_ref());
            let title = self.local(title).map(ContactPart::text);
            let parts = title.into_iter().chain([ContactPart::link(link)]).collect();
            lines.push(ContactLine { label: "contact-label-web".to_owned(), parts });
        }
        for (kind, label) in [
            (ContactKind::DataProtectionOfficer, "contact-label-dpo"),
            (ContactKind::PatientOmbud, "contact-label-patient-ombud"),
            (ContactKind::SocialOmbud, "contact-label-social-ombud"),
            (ContactKind::Switchboard, "contact-label-switchboard"),
            (ContactKind::Other, "contact-label-other"),
        ] {
            lines.extend(self.lines_of(kind, label, has_foot));
        }
        lines
    }

    fn lines_of(&self, kind: ContactKind, label: &'static str, has_foot: bool) -> Vec<ContactLine> {
        let contacts = self.contacts_of(kind);
        contacts.filter_map(|contact| self.line(contact, label, has_foot)).collect()
    }

    /// All ways to reach a contact. `None` if the language has none, or if the only one is the
    /// number that is already printed where the letter says how to check that it is genuine.
    fn line(&self, contact: &Contact, label: &'static str, has_foot: bool) -> Option<ContactLine> {
        let id = &contact.id.value;
        let message = format!("contact-{id}");
        let phone = self.link(format!("{id}-phone"));
        let email = self.link(format!("{id}-email"));
        let post = self.local(contact.post.as_ref());
        let in_foot = has_foot && phone.is_some() && self.helpline_id() == Some(id);
        let hours = (!in_foot && self.has(&message, Some("hours"))).then(|| message.clone());
        let alone = match (&phone, &email, &post) {
            (None, None, None) => return None,
            (Some(_), None, None) => Some("contact-label-phone"),
            (None, Some(_), None) => Some("contact-label-email"),
            (None, None, Some(_)) => Some("contact-label-post"),
            _ => None,
        };
        let told = alone.is_some() && hours.is_none() && phone.is_some();
        if contact.kind == ContactKind::Switchboard && told && self.genuine_link() == phone {
            return None;
        }
        let name = self.own_name(&message, label);
        // "Telephone" is enough for the only number; other numbers need a name.
        let ours = matches!(contact.kind, ContactKind::CustomerService | ContactKind::Protected);
        let (label, name) = match (alone, name) {
            (Some(alone), _) if ours && !self.has(&message, None) => (alone.to_owned(), None),
            // "Customer service" is no name for the office of a parish: its own name is.
            (_, Some(name)) if ours => (name, None),
            (_, name) => (label.to_owned(), name),
        };
        let mut parts = Vec::new();
        parts.extend(name.map(|name| ContactPart { name: Some(name), ..Default::default() }));
        parts.extend([phone, email].into_iter().flatten().map(ContactPart::link));
        parts.extend(post.map(|post| ContactPart::text(numbers_kept(&post))));
        parts.extend(hours.map(|hours| ContactPart { hours: Some(hours), ..Default::default() }));
        Some(ContactLine { label, parts })
    }

    /// The id of the message with the contact's own name, unless that equals the label.
    fn own_name(&self, message: &str, label: &str) -> Option<String> {
        // Neither message takes a value; if one does, the fault is reported where the template uses
        // it.
        let locales = &self.material.locales;
        let folded = |key: &str| {
            let args = locales.args(self.lang)?;
            let words = locales.format(self.lang, key, None, &args).ok()?;
            Some(words.trim().to_lowercase())
        };
        let name = self.has(message, None).then(|| folded(message));
        name.filter(|name| name.is_none() || *name != folded(label)).map(|_| message.to_owned())
    }

    /// Where recipients can check that a letter is genuine: the main number, which they can look
    /// up, or else the number for this matter.
    pub(super) fn genuine_link(&self) -> Option<String> {
        let switchboard = self.contact(ContactKind::Switchboard);
        let phone = |id: &str| self.link(format!("{id}-phone"));
        switchboard.and_then(phone).or_else(|| self.helpline_id().and_then(phone))
    }

    /// Languages of the notice that are not in this letter, with where to find them. Printed once,
    /// at the end of the last part.
    pub(super) fn other_languages(&self) -> Vec<OtherLanguage<'_>> {
        let job = self.job;
        if job.languages.last().map(String::as_str) != Some(self.lang) {
            return Vec::new();
        }
        let offered = self.material.incident.notice.languages.iter();
        offered
            .map(|lang| lang.value.as_str())
            .filter(|lang| !job.languages.iter().any(|own| own == lang))
            .map(|tag| {
                let has = |name: &str| {
                    self.material.links(tag).is_some_and(|links| links.contains_key(name))
                };
                let helpline = self.helpline_in(tag).map(|id| format!("{id}-phone"));
                OtherLanguage {
                    tag,
                    comma: Direction::of_language(tag).comma(),
                    link: has("notice").then_some("notice"),
                    phone: helpline.filter(|phone| has(phone)),
                }
            })
            .filter(|other| other.link.is_some() || other.phone.is_some())
            .collect()
    }
}
