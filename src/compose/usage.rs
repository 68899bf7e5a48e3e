//! What letters of an incident require of texts: the values that exist, the messages that facts and
//! templates use, and the arguments that templates pass. Texts are checked against this before
//! anything is composed.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::assets::Assets;
use crate::catalogue::{Audience, Catalogue, Certainty, NatureKind, Residence, SenderKind};
use crate::diag::{SourceId, Sources, Span};
use crate::incident::{CountKind, Incident, Period, Share};
use crate::locale::{Asked, Call, CallAttribute, CallKey, Usage, ValueKind, default_reference};

use super::guard::{identifiers, outline, quoted};
use super::values::moment;
use crate::terms::{Medium, Reach};

/// Facts that are message ids, by their names in templates, with the prefixes of these ids. A fact
/// that is not listed is not checked here; composing reports a wrong id.
const NAMING: [(&str, &[&str]); 18] = [
    ("affected.message", &["affected"]),
    ("affected.service", &["service-"]),
    ("consequence", &["consequence-"]),
    ("event.message", &["event-"]),
    ("helper.message", &["authority-"]),
    ("label", &["data-"]),
    ("late_notice", &["late-notice-"]),
    ("line.label", &["contact-label-", "contact-"]),
    ("measure", &["measure-"]),
    ("note", &["negative-", "reassurance-"]),
    ("one.status", &["status-"]),
    ("part.hours", &["contact-"]),
    ("part.name", &["contact-"]),
    ("police.message", &["police-"]),
    ("reader_intro", &["reader-"]),
    ("report.message", &["report-"]),
    ("step.message", &["advice-"]),
    ("trigger", &["advice-"]),
];

/// Attributes that facts select, in addition to those that templates name.
const OF_ADVICE: &[&str] = &["lead", "lead-if-saved", "body", "when", "more"];
const OF_AUTHORITIES: &[&str] = &[
    "notified",
    "notified-person",
    "notified-today",
    "hours",
    "help",
    "help-email",
    "also",
    "title",
];
const OF_DATA: &[&str] = &["bare", "many"];
const OF_CONTACTS: &[&str] = &["hours"];

/// The context of the texts of an incident. Without a catalogue or an incident, as far as it is
/// known. `sources` receives the templates, for spans.
pub fn usage(
    incident: Option<&Incident>,
    catalogue: Option<&Catalogue>,
    assets: &Assets,
    languages: &[String],
    sources: &mut Sources,
) -> Usage {
    let reference = incident.map(|incident| incident.notice.source_language.as_str());
    let reference = reference.or_else(|| default_reference(languages.iter().map(String::as_str)));
    Usage {
        languages: languages.to_vec(),
        reference: reference.unwrap_or_default().to_owned(),
        values: values(incident),
        given: given(),
        asked: match (incident, catalogue) {
            (Some(incident), Some(catalogue)) => Some(asked(incident, catalogue, assets, sources)),
            _ => None,
        },
    }
}

/// The values that every text can use. Without an incident, those that every incident has.
fn values(incident: Option<&Incident>) -> BTreeMap<String, ValueKind> {
    let certainty = || one_of(Certainty::ALL.map(Certainty::name));
    // Data that a group never had.
    let of_data = || one_of(Certainty::ALL.map(Certainty::name).into_iter().chain(["none"]));
    let audiences = Audience::ALL.into_iter().map(Audience::name).chain(["abroad"]);
    let flag = || one_of(["yes", "no"]);
    let mut found: Vec<(String, ValueKind)> = [
        ("address-certainty", certainty()),
        ("audience", one_of(audiences)),
        ("carrier", flag()),
        ("certainty", certainty()),
        ("channel", one_of(Medium::ALL.map(Medium::name))),
        ("extortion", flag()),
        ("guardian-name", ValueKind::Text),
        ("guardian-told", flag()),
        ("name", ValueKind::Text),
        ("nature", one_of(NatureKind::ALL.map(NatureKind::name))),
        ("notice-date", ValueKind::Date),
        ("piece", ValueKind::Text),
        ("ransomware", flag()),
        ("reach", one_of(Reach::ALL.map(Reach::name))),
        ("residence", one_of(Residence::ALL.map(Residence::name))),
        ("reference", ValueKind::Text),
        ("sender", ValueKind::Text),
        ("sender-kind", one_of(SenderKind::ALL.map(SenderKind::name))),
        ("share", one_of([Share::All, Share::Some].map(Share::name))),
        ("signatory", ValueKind::Text),
        ("young", flag()),
    ]
    .into_iter()
    .map(|(name, kind)| (name.to_owned(), kind))
    .collect();
    let Some(incident) = incident else { return found.into_iter().collect() };
    let mut add = |name: String, kind| found.push((name, kind));
    if incident.affected.count.is_some() || incident.groups.iter().any(|one| one.count.is_some()) {
        add("count".to_owned(), ValueKind::Number);
        add("count-kind".to_owned(), count_kinds());
    }
    match incident.affected.period {
        Some(Period::LastYears(_)) => add("years".to_owned(), ValueKind::Number),
        Some(Period::Between { from, to }) => {
            for (name, date) in [("from", from), ("to", to)] {
                if moment(date).is_some() {
                    add(name.to_owned(), ValueKind::Date);
                }
            }
        }
        None => {}
    }
    if incident.known.as_of.is_some() {
        add("known-since".to_owned(), ValueKind::Date);
    }
    for event in &incident.timeline {
        if moment(event.date.value).is_some() {
            add(format!("date-{}", event.id.value), ValueKind::Date);
        }
    }
    let groups = incident.groups.iter().map(|group| group.id.value.as_str());
    add("group".to_owned(), one_of(groups.chain(["none"])));
    for item in &incident.data {
        add(format!("data-{}", item.category.value), of_data());
        if item.until.and_then(moment).is_some() {
            add(format!("until-{}", item.category.value), ValueKind::Date);
        }
    }
    for link in incident.links.iter().filter(|link| link.title.is_some()) {
        add(format!("title-{}", link.name.value), ValueKind::Text);
    }
    for party in &incident.parties {
        add(format!("party-{}", party.id.value), ValueKind::Text);
    }
    found.into_iter().collect()
}

fn one_of<'a>(words: impl IntoIterator<Item = &'a str>) -> ValueKind {
    ValueKind::OneOf(words.into_iter().map(str::to_owned).collect())
}

fn count_kinds() -> ValueKind {
    let kinds = [CountKind::Exactly, CountKind::MoreThan, CountKind::About, CountKind::UpTo];
    one_of(kinds.map(CountKind::name))
}

/// Values that templates pass to individual texts.
fn given() -> BTreeMap<String, ValueKind> {
    let known = [
        ("authorities", ValueKind::Text),
        ("data", one_of(Certainty::ALL.map(Certainty::name))),
        ("date", ValueKind::Date),
        ("from", ValueKind::Text),
        ("hours", ValueKind::Text),
        ("items", ValueKind::Text),
        ("kind", count_kinds()),
        ("link", ValueKind::Text),
        ("many", one_of(["one", "many"])),
        ("n", ValueKind::Number),
        ("number", ValueKind::Number),
        ("party", ValueKind::Text),
        ("period", one_of(["span", "day", "since", "until", "none"])),
        ("restored", one_of(["yes", "not-yet", "never"])),
        ("service", ValueKind::Text),
        ("since", ValueKind::Text),
        ("unit", ValueKind::Text),
        ("until", ValueKind::Text),
        ("which", ValueKind::Text),
    ];
    known.into_iter().map(|(name, kind)| (name.to_owned(), kind)).collect()
}

fn asked(
    incident: &Incident,
    catalogue: &Catalogue,
    assets: &Assets,
    sources: &mut Sources,
) -> Asked {
    let mut asked = Asked::default();
    let mut add = |id: String, attributes: &[&str]| {
        let known = asked.ids.entry(id).or_default();
        known.extend(attributes.iter().map(|attribute| (*attribute).to_owned()));
    };
    for event in &incident.timeline {
        add(format!("event-{}", event.id.value), &[]);
    }
    for measure in incident.measures.all() {
        add(format!("measure-{}", measure.id.value), &[]);
    }
    for negative in incident.negatives.iter().filter(|negative| !negative.reassurance) {
        add(format!("negative-{}", negative.id.value), &[]);
    }
    for contact in &incident.contacts {
        add(format!("contact-{}", contact.id.value), OF_CONTACTS);
    }
    if let Some(service) = &incident.affected.service {
        add(format!("service-{}", service.value), &[]);
        add(format!("affected-{}", service.value), &[]);
    }
    for group in &incident.groups {
        add(format!("affected-{}", group.id.value), &[]);
    }
    if let Some(late) = &incident.late_notice {
        add(format!("late-notice-{}", late.reason.value), &[]);
    }
    for item in &incident.data {
        add(format!("data-{}", item.category.value), OF_DATA);
        if let Some(label) = &item.label {
            add(format!("data-{}", label.value), OF_DATA);
        }
    }
    catalogue.categories.keys().for_each(|id| add(format!("data-{id}"), OF_DATA));
    catalogue.consequences.keys().for_each(|id| add(format!("consequence-{id}"), &[]));
    catalogue.advice.keys().for_each(|id| add(format!("advice-{id}"), OF_ADVICE));
    catalogue.reassurances.keys().for_each(|id| add(format!("reassurance-{id}"), &[]));
    catalogue.authorities.keys().for_each(|id| add(format!("authority-{id}"), OF_AUTHORITIES));
    let of_entries = [
        ("consequence-", "restored"),
        ("consequence-", "data"),
        ("advice-", "restored"),
        ("advice-", "data"),
    ];
    asked.own_values.extend(of_entries);
    asked.prefixes.extend(catalogue.advice.keys().map(|id| format!("advice-{id}-trigger-")));
    asked.terms.extend(incident.parties.iter().map(|party| format!("party-{}", party.id.value)));
    for (_, template) in assets.under("templates/") {
        let source = sources.add(template.name.as_str(), template.text.as_str());
        of_template(&template.text, source, &mut asked);
    }
    asked
}

/// Collects what a template uses.
fn of_template(text: &str, source: SourceId, asked: &mut Asked) {
    let outline = outline(text);
    let tags = outline.tags.iter().map(|(_, rest)| rest.clone());
    for range in tags.chain(outline.expressions) {
        literals(text, range.clone(), asked);
        for (name, at) in identifiers(text, range.clone()) {
            let call = (name == "t").then(|| arguments(text, at.end, range.end)).flatten();
            if let Some(arguments) = call {
                let place = Span { source, start: at.start, end: at.end };
                calls(text, source, place, &arguments, asked);
            }
        }
    }
}

/// Collects quoted words: the id of a message, a prefix (`"in-language-" ~ tag`), or an attribute.
fn literals(text: &str, range: Range<usize>, asked: &mut Asked) {
    let mut at = range.start;
    while at < range.end.min(text.len()) {
        if !matches!(text.as_bytes()[at], b'"' | b'\'' | b'`') {
            at += 1;
            continue;
        }
        let end = quoted(text, at);
        let Some(words) = text.get(at + 1..end.saturating_sub(1)) else { return };
        let goes_on =
            text.get(end..range.end).is_some_and(|rest| rest.trim_start().starts_with('~'));
        // What is joined with `~` is completed by a fact, so only the beginning is known.
        if goes_on {
            asked.prefixes.extend((!words.is_empty()).then(|| words.to_owned()));
        } else if text[..at].trim_end().ends_with("attr=") {
            asked.attributes.insert(words.to_owned());
        } else {
            asked.ids.entry(words.to_owned()).or_default();
        }
        at = end;
    }
}

/// The arguments of a call whose name ends at `from`: the ranges of names and values.
fn arguments(text: &str, from: usize, end: usize) -> Option<Vec<(Range<usize>, Range<usize>)>> {
    let bytes = text.as_bytes();
    let open = from + text.get(from..end)?.find(|c: char| !c.is_whitespace())?;
    if bytes.get(open) != Some(&b'(') {
        return None;
    }
    let mut found = Vec::new();
    let (mut start, mut equals) = (open + 1, None);
    // Only commas and `=` directly inside the call's own brackets separate its arguments: a value may be
    // a list or a call itself.
    let (mut at, mut depth) = (open, 0_usize);
    while at < end {
        match bytes[at] {
            b'"' | b'\'' | b'`' => {
                at = quoted(text, at);
                continue;
            }
            b'(' | b'[' | b'{' => depth += 1,
            b'=' if depth == 1 && equals.is_none() => equals = Some(at),
            c @ (b')' | b']' | b'}' | b',') => {
                if c != b',' {
                    depth = depth.saturating_sub(1);
                }
                // The end of an argument: a comma at depth 1, or the closing bracket at depth 0.
                if depth == usize::from(c == b',') {
                    if let Some(equals) = equals {
                        found.push((start..equals, equals + 1..at));
                    }
                    (start, equals) = (at + 1, None);
                }
                if depth == 0 {
                    return Some(found);
                }
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// Records a call, once for each id or prefix that it can mean.
fn calls(
    text: &str,
    source: SourceId,
    place: Span,
    arguments: &[(Range<usize>, Range<usize>)],
    asked: &mut Asked,
) {
    let part = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default().trim();
    let value = |wanted: &str| {
        arguments.iter().find(|(name, _)| part(name) == wanted).map(|(_, value)| part(value))
    };
    let literal = |words: &str| {
        let inside = words.strip_prefix(['"', '\'', '`'])?;
        let end = quoted(words, 0);
        (end == words.len()).then(|| inside[..inside.len() - 1].to_owned())
    };
    let Some(key) = value("key") else { return };
    // A key is a literal, a literal that a fact completes, or a fact; of a fact the prefixes are known.
    let keys: Vec<CallKey> = match literal(key) {
        Some(id) => vec![CallKey::Id(id)],
        None if key.starts_with(['"', '\'', '`']) => {
            let end = quoted(key, 0);
            vec![CallKey::Prefix(key.get(1..end.saturating_sub(1)).unwrap_or_default().to_owned())]
        }
        None => {
            let known = NAMING.iter().find(|(fact, _)| *fact == key);
            let prefixes = known.map_or(&[][..], |(_, prefixes)| prefixes);
            prefixes.iter().map(|prefix| CallKey::Prefix((*prefix).to_owned())).collect()
        }
    };
    let attribute = match value("attr").map(|words| (words, literal(words))) {
        None => CallAttribute::Value,
        Some((_, Some(name))) => CallAttribute::Named(name),
        Some((_, None)) => CallAttribute::Any,
    };
    let own: BTreeSet<&str> = ["key", "attr", "language"].into();
    let arguments: Vec<(String, Span)> = arguments
        .iter()
        .filter(|(name, _)| !own.contains(part(name)))
        .map(|(name, _)| {
            let start =
                name.start + text[name.clone()].len() - text[name.clone()].trim_start().len();
            (part(name).to_owned(), Span { source, start, end: start + part(name).len() })
        })
        .collect();
    for key in keys {
        let (attribute, arguments) = (attribute.clone(), arguments.clone());
        asked.calls.push(Call { key, attribute, arguments, place });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Asked {
        let mut asked = Asked::default();
        let source = Sources::new().add("letter.xml", text);
        of_template(text, source, &mut asked);
        asked
    }

    #[test]
    fn calls_and_what_they_pass_are_read() {
        let text = "{{ t(key=\"box-foot\", link=helpline.phone, hours=t(key=\"h\", attr=\"hours\")) }}\
                    {{ t(key=one.status, n=row.labels | length) }}{{ t(key=\"in-language-\" ~ x) }}\
                    {% if has(key=\"lead-more\") %}{% endif %}{{ t(key=step.message, attr=step.lead) }}";
        let asked = of(text);
        let calls: Vec<(&CallKey, &CallAttribute, Vec<&str>)> = asked
            .calls
            .iter()
            .map(|call| {
                let names = call.arguments.iter();
                let names = names.map(|(name, place)| {
                    assert_eq!(&text[place.start..place.end], name);
                    name.as_str()
                });
                (&call.key, &call.attribute, names.collect())
            })
            .collect();
        let id = |id: &str| CallKey::Id(id.to_owned());
        let prefix = |id: &str| CallKey::Prefix(id.to_owned());
        assert_eq!(
            calls,
            [
                (&id("box-foot"), &CallAttribute::Value, vec!["link", "hours"]),
                (&id("h"), &CallAttribute::Named("hours".into()), vec![]),
                (&prefix("status-"), &CallAttribute::Value, vec!["n"]),
                (&prefix("in-language-"), &CallAttribute::Value, vec![]),
                (&prefix("advice-"), &CallAttribute::Any, vec![]),
            ]
        );
        assert!(asked.ids.contains_key("lead-more") && asked.attributes.contains("hours"));
        assert_eq!(asked.prefixes, ["in-language-"]);
    }

    #[test]
    fn every_fact_that_built_in_templates_call_is_known() {
        let mut unknown = Vec::new();
        for (path, template) in Assets::built_in().under("templates/") {
            let text = template.text.as_str();
            let outline = outline(text);
            for range in outline.expressions {
                for (_, at) in
                    identifiers(text, range.clone()).iter().filter(|(name, _)| *name == "t")
                {
                    let arguments = arguments(text, at.end, range.end).unwrap_or_default();
                    let key = arguments.iter().find(|(name, _)| text[name.clone()].trim() == "key");
                    let key = key.map_or("", |(_, value)| text[value.clone()].trim());
                    let known = key.starts_with('"') || NAMING.iter().any(|(fact, _)| *fact == key);
                    if !known {
                        unknown.push(format!("{path}: {key}"));
                    }
                }
            }
        }
        assert_eq!(unknown, [""; 0]);
    }
}
