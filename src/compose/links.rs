//! Links by name: addresses and phone numbers come from the facts, never from a translation.
//!
//! - `<name>`: a link of the incident.
//! - `<contact>-phone`, `<contact>-email`: a contact of the incident.
//! - `authority-<id>`, `authority-<id>-site` (the website of that page), `authority-<id>-phone`,
//!   `authority-<id>-also-phone`: from the catalogue. If the language has no address or number of
//!   its own, that of another language is used, and the template tells the reader so.

use std::collections::BTreeMap;

use crate::catalogue::{Authority, Catalogue, Country};
use crate::diag::Span;
use crate::incident::{Contact, Incident};
use crate::letter::{Link, Links};

/// The links of every language of the letter. For readers `abroad`, phone numbers are shown with
/// the country code.
pub(super) fn all(
    incident: &Incident,
    catalogue: &Catalogue,
    abroad: bool,
) -> BTreeMap<String, Links> {
    let country = &catalogue.country;
    let stand_in = &country.stand_in_languages;
    let phone = |number| phone(number, country, abroad);
    let mut out = BTreeMap::new();
    for lang in &incident.notice.languages {
        let lang = lang.value.as_str();
        let mut links = Links::new();
        for (id, authority) in &catalogue.authorities {
            if let Some((url, _)) = url(authority, lang, stand_in) {
                links.insert(format!("authority-{id}"), web(url, None));
                links.insert(format!("authority-{id}-site"), web(site(url), None));
            }
            if let Some((number, _)) = number(authority, lang, stand_in) {
                links.insert(format!("authority-{id}-phone"), phone(number));
            }
            if let Some(number) = &authority.also_phone {
                links.insert(format!("authority-{id}-also-phone"), phone(number));
            }
        }
        for contact in &incident.contacts {
            let id = &contact.id.value;
            if let Some(number) = contact.phone.as_ref().and_then(|phone| phone.get(lang)) {
                links.insert(format!("{id}-phone"), phone(number));
            }
            if let Some(address) = &contact.email {
                let link = Link { target: format!("mailto:{address}"), text: address.clone() };
                links.insert(format!("{id}-email"), link);
            }
        }
        for link in &incident.links {
            if let Some(url) = link.url.get(lang) {
                let short = link.short.as_ref().and_then(|short| short.get(lang));
                links.insert(link.name.value.clone(), web(url, short));
            }
        }
        out.insert(lang.to_owned(), links);
    }
    out
}

/// Where the incident names the target of a link: the key with its path, and the place of the name. `None`
/// for targets of the catalogue.
pub(crate) fn origin(incident: &Incident, target: &str) -> Option<(String, Span)> {
    let in_links = incident.links.iter().find_map(|link| {
        let languages = incident.notice.languages.iter();
        let mut urls = languages.filter_map(|lang| link.url.get(&lang.value));
        let key = format!("links.{}.short", link.name.value);
        urls.any(|url| web(url, None).target == target).then_some((key, link.name.span))
    });
    in_links.or_else(|| {
        let address = target.strip_prefix("mailto:")?;
        let is = |contact: &&Contact| contact.email.as_deref() == Some(address);
        let contact = incident.contacts.iter().find(is)?;
        Some((format!("contacts.{}.email", contact.id.value), contact.id.span))
    })
}

/// The web address in a language; or that of another language, with its tag.
pub(super) fn url<'a>(
    authority: &'a Authority,
    lang: &str,
    stand_in: &'a [String],
) -> Option<(&'a str, Option<&'a str>)> {
    in_language(&authority.url, lang, stand_in)
}

/// Whether a number can be called from abroad: not a short service number such as `116 006`.
pub(super) fn reached_from_abroad(number: &str, country: &Country) -> bool {
    let prefix = country.trunk_prefix.as_deref();
    number.starts_with('+') || prefix.is_some_and(|prefix| number.starts_with(prefix))
}

/// The phone number in a language; or that of another language, with its tag.
pub(super) fn number<'a>(
    authority: &'a Authority,
    lang: &str,
    stand_in: &'a [String],
) -> Option<(&'a str, Option<&'a str>)> {
    in_language(&authority.phone, lang, stand_in)
}

fn in_language<'a>(
    texts: &'a BTreeMap<String, String>,
    lang: &str,
    stand_in: &'a [String],
) -> Option<(&'a str, Option<&'a str>)> {
    match texts.get(lang) {
        Some(text) => Some((text, None)),
        None => {
            let found =
                |other: &'a String| Some((texts.get(other)?.as_str(), Some(other.as_str())));
            stand_in.iter().find_map(found)
        }
    }
}

/// The website of a page: short enough to type.
fn site(url: &str) -> &str {
    let host = url.strip_prefix("https://").unwrap_or(url).find('/');
    host.map_or(url, |at| &url[.."https://".len() + at])
}

/// A link to a web address, shown without what need not be typed.
fn web(url: &str, short: Option<&str>) -> Link {
    let text = match short {
        Some(short) => short,
        None => {
            let text = url.strip_prefix("https://").unwrap_or(url);
            text.strip_prefix("www.").unwrap_or(text).trim_end_matches('/')
        }
    };
    Link { target: encoded(url), text: text.to_owned() }
}

/// The address as RFC 3986 requires: letters outside ASCII are percent-encoded in the path
/// (`kreditf%C3%B6rbud`), and the host is in A-label form (RFC 5890). Readers see the letters.
fn encoded(url: &str) -> String {
    if url.is_ascii() {
        return url.to_owned();
    }
    let rest = url.strip_prefix("https://").unwrap_or(url);
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let host = idna::domain_to_ascii(host).unwrap_or_else(|_| host.to_owned());
    let mut out = format!("https://{host}");
    for byte in path.bytes() {
        match byte.is_ascii() {
            true => out.push(char::from(byte)),
            false => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// A link to a phone number. It is shown in groups that never break, and called with the country
/// code in place of the trunk prefix (ITU-T E.123). Short service numbers have neither.
fn phone(number: &str, country: &Country, abroad: bool) -> Link {
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let inside = digits.strip_prefix("00").is_none().then_some(country.trunk_prefix.as_deref());
    let inside = inside.flatten().and_then(|prefix| digits.strip_prefix(prefix));
    let target = match (digits.strip_prefix("00"), inside, &country.calling_code) {
        (Some(abroad), ..) => format!("tel:+{abroad}"),
        (None, Some(rest), Some(code)) => format!("tel:{code}{rest}"),
        _ => format!("tel:{digits}"),
    };
    let mut text = number.to_owned();
    if let (true, Some(prefix), Some(code)) = (abroad, &country.trunk_prefix, &country.calling_code)
        && let Some(rest) = number.strip_prefix(prefix.as_str()).filter(|_| inside.is_some())
    {
        text = format!("{code} {}", rest.trim_start());
    }
    Link { target, text: text.replace(' ', "\u{a0}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_called_from_abroad_too_and_short_ones_are_not() {
        let finland = Country {
            calling_code: Some("+358".into()),
            trunk_prefix: Some("0".into()),
            ..Country::default()
        };
        assert_eq!(site("https://www.riku.fi/sv/gor"), "https://www.riku.fi");
        assert_eq!(site("https://di.ax"), "https://di.ax");
        assert_eq!(phone("09 123 4567", &finland, true).text, "+358\u{a0}9\u{a0}123\u{a0}4567");
        assert_eq!(phone("0295 536", &finland, true).text, "+358\u{a0}295\u{a0}536");
        assert_eq!(phone("116 006", &finland, true).text, "116\u{a0}006");
        let phone = |number| phone(number, &finland, false);
        assert_eq!(phone("09 123 4567").target, "tel:+35891234567");
        assert_eq!(phone("0046 8 1").target, "tel:+4681");
        assert_eq!(phone("116 006").target, "tel:116006");
        assert_eq!(phone("+46 8 1").target, "tel:+4681");
        assert_eq!(web("https://www.suomi.fi/oppaat/", None).text, "suomi.fi/oppaat");
        let ban = web("https://www.vero.fi/sv/frivilligt-kreditförbud/", None);
        assert_eq!(ban.target, "https://www.vero.fi/sv/frivilligt-kreditf%C3%B6rbud/");
        assert_eq!(ban.text, "vero.fi/sv/frivilligt-kreditförbud");
        assert_eq!(web("https://äiti.example", None).target, "https://xn--iti-pla.example");
    }
}
