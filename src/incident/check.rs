//! Compares an incident with the catalogue of its country.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::catalogue::{
    Catalogue, Certainty, Listed, Office, PROTECTED_ADDRESS_CATEGORY, Scope, SenderKind,
};
use crate::diag::codes::catalogue::UNCONFIRMED;
use crate::diag::codes::incident::*;
use crate::diag::{Diagnostic, Diagnostics};
use crate::terms::YoungPeople;

use super::{
    AuthorityReport, ContactKind, DataItem, Event, EventKind, Incident, Negative, PartialDate,
    Spanned,
};

/// Checks an incident against its catalogue. Reports ids that the catalogue does not have, sentences
/// that contradict the facts, authorities that did not exist at the time, and records that a person
/// must check before letters are sent.
///
/// A reassurance contradicts the facts if a category of its `never-with` leaked or may have leaked for
/// everybody: then no letter could ever print it, and the author believes something untrue. Beside
/// data that leaked *if it was saved* it is allowed: it is printed only for recipients whose row says
/// that theirs was not saved ([`Catalogue::allowed_reassurance`]).
pub fn check_against(incident: &Incident, catalogue: &Catalogue) -> Diagnostics {
    let mut problems = Diagnostics::new();
    categories(incident, catalogue, &mut problems);
    for report in &incident.reports {
        let days = report_days(report, incident);
        for authority in &report.to {
            named_authority(authority, &days, catalogue, &mut problems);
        }
    }
    if let Some(police) = &incident.police {
        named_authority(&police.unit, &[incident.notice.date], catalogue, &mut problems);
    }
    for negative in incident.negatives.iter().filter(|negative| negative.reassurance) {
        reassurance(negative, incident, catalogue, &mut problems);
    }
    changes(incident, catalogue, &mut problems);
    region(incident, catalogue, &mut problems);
    health_of_the_young(incident, catalogue, &mut problems);
    late(incident, &mut problems);
    one_language(incident, &mut problems);
    for confirmation in &incident.confirmations {
        let id = &confirmation.authority;
        named_authority(id, &[], catalogue, &mut problems);
        // What was notified may be gone since.
        if !always_named(incident).any(|named| named == id.value) {
            let help = "letters of this date do not name it: take the confirmation out";
            not_there(id, incident.notice.date, catalogue, help, &mut problems);
        }
    }
    offices(incident, catalogue, &mut problems);
    problems
}

/// Warns of contact points of an office that did not exist on the date of the letter, such as the patient
/// ombudsperson before the act of 2023.
fn offices(incident: &Incident, catalogue: &Catalogue, problems: &mut Diagnostics) {
    for contact in &incident.contacts {
        let office = match contact.kind {
            ContactKind::PatientOmbud => Office::PatientOmbud,
            ContactKind::SocialOmbud => Office::SocialOmbud,
            _ => continue,
        };
        let named = Spanned { value: office.name().to_owned(), span: contact.id.span };
        let help = "the office had another name, or none, on the date of the letter: use `kind: other` and \
                    name it in `contact-<id>`";
        not_there(&named, incident.notice.date, catalogue, help, problems);
    }
}

/// Reports a region of the controller that the catalogue does not have.
fn region(incident: &Incident, catalogue: &Catalogue, problems: &mut Diagnostics) {
    for region in incident.parties.iter().filter_map(|party| party.region.as_ref()) {
        let known = || catalogue.country.regions.keys().map(String::as_str);
        if known().any(|id| id == region.value) {
            continue;
        }
        let message = format!("the catalogue has no region `{}`", region.value);
        let list = known().collect::<Vec<_>>().join(", ");
        problems.push(
            Diagnostic::error(UNKNOWN_VALUE, message)
                .at_span(region.span)
                .help(format!("known: {list}; leave it out elsewhere"))
                .did_you_mean(&region.value, known()),
        );
    }
}

/// Warns if guardians are told of health data of young people who can decide for themselves: they may have
/// forbidden it (Patients Act 785/1992, section 9(2)).
fn health_of_the_young(incident: &Incident, catalogue: &Catalogue, problems: &mut Diagnostics) {
    let Some(young) = &incident.notice.young_people else { return };
    if young.value == YoungPeople::Themselves {
        return;
    }
    let of_health = |category: &str| {
        let one = catalogue.categories.get(category);
        one.is_some_and(|one| one.advice.iter().any(|id| id == PATIENT_OMBUD))
    };
    let data = incident.data.iter().filter(|item| item.is_concerned());
    let Some(item) = data.map(|item| &item.category).find(|id| of_health(&id.value)) else {
        return;
    };
    let message = format!("guardians of young people are told of `{}`", item.value);
    let help = "a patient of 15 to 17 who can decide may have forbidden that guardians are given health \
                data (Patients Act 785/1992, section 9(2)): write `themselves`, or take care that \
                nobody in the list has done so";
    problems.push(
        Diagnostic::warning(HEALTH_OF_THE_YOUNG, message)
            .at_span(young.span)
            .label(item.span, "this is health data")
            .help(help),
    );
}

/// Advice that only health data leads to.
const PATIENT_OMBUD: &str = "ask-patient-ombud";

/// Days after which people ask why they are notified only now. The law has no number: "without undue
/// delay" (GDPR Art. 34(1)).
const LATE_DAYS: i32 = 20;

/// Warns if people are notified long after the breach was known, and no reason is stated (recital 88).
fn late(incident: &Incident, problems: &mut Diagnostics) {
    if incident.late_notice.is_some() {
        return;
    }
    let known = |event: &&Event| matches!(event.kind, EventKind::Confirmed | EventKind::Informed);
    let own = |event: &&Event| event.party.value == incident.controller.value;
    let when = |event: &Event| Some((event.date.value.latest()?, event.date.span));
    // What the controller knew counts; what others knew only if the file is silent on that.
    let of_controller = incident.timeline.iter().filter(known).filter(own).filter_map(when).min();
    let of_anybody = || incident.timeline.iter().filter(known).filter_map(when).min();
    let Some((day, place)) = of_controller.or_else(of_anybody) else { return };
    let days = incident.notice.date.since(day).map_or(0, |span| span.get_days());
    if days <= LATE_DAYS {
        return;
    }
    let message = format!("people are notified {days} days after this, and no reason is stated");
    let help = "say why under `late-notice`, or correct the date: readers ask, and so does the \
                supervisory authority";
    problems.push(Diagnostic::warning(LATE_WITHOUT_REASON, message).at_span(place).help(help));
}

/// Warns if a public service of a bilingual country writes in one of its languages only (Language Act
/// 423/2003, sections 2, 23 and 32).
fn one_language(incident: &Incident, problems: &mut Diagnostics) {
    let controller = incident.parties.iter().find(|one| one.id.value == incident.controller.value);
    let Some(controller) = controller.filter(|one| !one.one_language) else { return };
    let public = matches!(
        controller.kind,
        Some(
            SenderKind::Authority
                | SenderKind::School
                | SenderKind::HealthCare
                | SenderKind::SocialServices
        )
    );
    let languages = &incident.notice.languages;
    let has = |tag: &str| languages.iter().any(|one| one.value == tag);
    let (true, true, Some(first)) = (public, has("fi") != has("sv"), languages.first()) else {
        return;
    };
    let message = "letters are in one of the two national languages only";
    let help = "a bilingual authority writes in Finnish and in Swedish: add the other to \
                `languages`. If yours has one language, write `bilingual: no` at the controller";
    problems.push(Diagnostic::warning(ONE_LANGUAGE, message).at_span(first.span).help(help));
}

/// Reports changes of entries that the catalogue does not have.
fn changes(incident: &Incident, catalogue: &Catalogue, problems: &mut Diagnostics) {
    for one in &incident.changes {
        let known: Vec<&str> = match one.change.list {
            Listed::Advice => catalogue.advice.keys().map(String::as_str).collect(),
            Listed::Consequence => catalogue.consequences.keys().map(String::as_str).collect(),
        };
        let leads = |category: &str| {
            catalogue.categories.get(category).is_some_and(|category| {
                let entries = match one.change.list {
                    Listed::Advice => &category.advice,
                    Listed::Consequence => &category.consequences,
                };
                entries.contains(&one.change.id)
            })
        };
        let merged = catalogue.consequences.get(&one.change.id);
        let merged = merged.is_some_and(|consequence| !consequence.stands_for.is_empty());
        let reached = incident.data.iter().any(|item| leads(&item.category.value)) || merged;
        if !reached && known.contains(&one.change.id.as_str()) {
            let list = one.change.list.name();
            let message =
                format!("no data of this incident leads to the {list} `{}`", one.change.id);
            problems.push(
                Diagnostic::warning(CHANGE_WITHOUT_EFFECT, message)
                    .at_span(one.id)
                    .help("take this change out; `catalogue explain` shows what letters have"),
            );
        }
        let beside = one.change.to.beside().zip(one.beside);
        for (id, place) in std::iter::once((one.change.id.as_str(), one.id)).chain(beside) {
            if known.contains(&id) {
                continue;
            }
            let list = one.change.list.name();
            let message = format!("the catalogue has no {list} `{id}`");
            problems.push(
                Diagnostic::error(UNKNOWN_ENTRY, message)
                    .at_span(place)
                    .help("`catalogue list` shows all of them with their words")
                    .did_you_mean(id, known.iter().copied()),
            );
        }
    }
}

fn categories(incident: &Incident, catalogue: &Catalogue, problems: &mut Diagnostics) {
    for item in &incident.data {
        let category = &item.category;
        if !catalogue.categories.contains_key(&category.value) {
            let message = format!("the catalogue has no data category `{}`", category.value);
            let help = "choose the nearest category of the catalogue; `label` sets another name \
                        for it in the letter";
            problems.push(
                Diagnostic::error(UNKNOWN_CATEGORY, message)
                    .at_span(category.span)
                    .help(help)
                    .did_you_mean(&category.value, catalogue.categories.keys().map(String::as_str)),
            );
        }
        let for_everybody = matches!(item.certainty, Certainty::Leaked | Certainty::MayHaveLeaked);
        if category.value == PROTECTED_ADDRESS_CATEGORY && for_everybody {
            let message = "every letter will say that somebody could find the reader's protected \
                           address";
            let help = "to warn only people with a protected address, list `postal-address` here \
                        and mark them with `status` `protected` in the recipients file: their \
                        letters then begin with advice on safety";
            problems.push(
                Diagnostic::warning(PROTECTED_ADDRESS, message).at_span(category.span).help(help),
            );
        }
    }
}

/// The days on which an authority must have existed to receive a report: the day of the report, or,
/// for a report without a date, the last dated event or the notice, whichever fits.
fn report_days(report: &AuthorityReport, incident: &Incident) -> Vec<Date> {
    if let Some(date) = report.date
        && let (Some(earliest), Some(latest)) = (date.earliest(), date.latest())
    {
        return vec![earliest, latest];
    }
    let last_event =
        incident.timeline.iter().filter_map(|event| PartialDate::latest(event.date.value)).max();
    last_event.into_iter().chain([incident.notice.date]).collect()
}

/// An authority that the incident names.
fn named_authority(
    id: &Spanned<String>,
    days: &[Date],
    catalogue: &Catalogue,
    problems: &mut Diagnostics,
) {
    let Some(authority) = catalogue.authorities.get(&id.value) else {
        let message = format!("the catalogue has no authority `{}`", id.value);
        // Local helpers, such as the reader's bank, have received no report.
        let known = catalogue
            .authorities
            .iter()
            .filter(|(_, one)| !matches!(one.scope, Scope::Company | Scope::Local))
            .map(|(id, _)| id.as_str());
        problems.push(
            Diagnostic::error(UNKNOWN_AUTHORITY, message)
                .at_span(id.span)
                .help("choose an authority of the catalogue, such as `data-protection-ombudsman`")
                .did_you_mean(&id.value, known),
        );
        return;
    };
    if days.iter().any(|day| authority.valid_on(*day)) {
        return;
    }
    let Some(day) = days.last() else { return };
    let help = match successor(&id.value, *day, catalogue) {
        Some(successor) => format!(
            "on {day} `{successor}` has its tasks; if it was notified earlier, add a `date` to \
             the report"
        ),
        None => "check which authority was notified, and on which day".to_owned(),
    };
    not_there(id, *day, catalogue, &help, problems);
}

/// Warns of an authority that does not exist on a day.
fn not_there(
    id: &Spanned<String>,
    day: Date,
    catalogue: &Catalogue,
    help: &str,
    problems: &mut Diagnostics,
) {
    let Some(authority) = catalogue.authorities.get(&id.value) else { return };
    if authority.valid_on(day) {
        return;
    }
    let when = match (authority.valid_from, authority.valid_to) {
        (_, Some(last)) if last < day => format!("there is no `{}` after {last}", id.value),
        (Some(first), _) => format!("there is no `{}` before {first}", id.value),
        _ => format!("there is no `{}` on that day", id.value),
    };
    problems.push(Diagnostic::warning(AUTHORITY_EXPIRED, when).at_span(id.span).help(help));
}

/// The authority that had the tasks of `id` on a day.
fn successor<'c>(id: &str, day: Date, catalogue: &'c Catalogue) -> Option<&'c str> {
    let mut at = id;
    // No chain of successors is longer than the catalogue.
    for _ in 0..catalogue.authorities.len() {
        let next = catalogue.authorities.get(at)?.successor.as_deref()?;
        if catalogue.authorities.get(next)?.valid_on(day) {
            return Some(next);
        }
        at = next;
    }
    None
}

fn reassurance(
    negative: &Negative,
    incident: &Incident,
    catalogue: &Catalogue,
    problems: &mut Diagnostics,
) {
    let id = &negative.id;
    let Some(known) = catalogue.reassurances.get(&id.value) else {
        let message = format!("the catalogue has no reassurance `{}`", id.value);
        let help = "leave out `reassurance: yes` to say it in your own words";
        problems.push(
            Diagnostic::error(UNKNOWN_REASSURANCE, message)
                .at_span(id.span)
                .help(help)
                .did_you_mean(&id.value, catalogue.reassurances.keys().map(String::as_str)),
        );
        return;
    };
    // Data of groups that are not told of it proves nothing.
    let told = |item: &DataItem| {
        let of_item = item.groups.iter().any(|group| negative.is_for(Some(&group.value)));
        negative.groups.is_empty() || item.groups.is_empty() || of_item
    };
    let about = incident.data.iter().filter(|item| told(item));
    let mut about = about.filter(|item| known.never_with.contains(&item.category.value));
    let contrary = about
        .clone()
        .find(|item| matches!(item.certainty, Certainty::Leaked | Certainty::MayHaveLeaked));
    if let Some(item) = contrary {
        let category = &item.category;
        let words = match item.certainty {
            Certainty::Leaked => "leaked",
            _ => "may have leaked",
        };
        let message =
            format!("`{}` would be untrue, because `{}` {words}", id.value, category.value);
        problems.push(
            Diagnostic::error(CONTRADICTION, message)
                .at_span(id.span)
                .label(category.span, format!("{words} for everybody"))
                .help("remove the reassurance, or correct the certainty of the data"),
        );
    } else if about.next().is_none() {
        let list = known.never_with.join(", ");
        let message = format!("`{}` is about data that this file does not mention", id.value);
        let help = format!(
            "if you know that it did not leak, list it under `data:` as `not-leaked`; it is one \
             of: {list}"
        );
        problems.push(
            Diagnostic::warning(REASSURANCE_WITHOUT_FACT, message).at_span(id.span).help(help),
        );
    }
}

/// Authorities that every letter of an incident names: of its reports, and of the police.
fn always_named(incident: &Incident) -> impl Iterator<Item = &str> {
    let reports = incident.reports.iter().flat_map(|report| &report.to);
    let police = incident.police.iter().map(|police| &police.unit);
    reports.chain(police).map(|id| id.value.as_str())
}

/// One warning for all records of authorities that letters name and that nobody has confirmed.
/// `printed` are the ids of those that letters link to; those that every letter names are added.
pub fn unconfirmed<'a>(
    incident: &'a Incident,
    catalogue: &Catalogue,
    printed: impl IntoIterator<Item = &'a str>,
) -> Diagnostics {
    let printed: BTreeSet<&str> = printed.into_iter().collect();
    // Of an authority that a letter only names, nothing but the name matters.
    let named_only = |id: &str, field: &str| !printed.contains(id) && !field.starts_with("name");
    let used: BTreeSet<&str> = printed.iter().copied().chain(always_named(incident)).collect();
    let list: Vec<String> = used
        .into_iter()
        .filter_map(|id| {
            let one = catalogue.authorities.get(id)?;
            if incident.confirmations.iter().any(|confirmed| confirmed.authority.value == id) {
                return None;
            }
            let fields: Vec<&str> = one
                .unconfirmed
                .iter()
                .map(String::as_str)
                .filter(|field| !named_only(id, field))
                .collect();
            match (one.confirmed, fields.is_empty()) {
                (true, true) => None,
                (false, true) => Some(format!("{id} (everything)")),
                (_, false) => Some(format!("{id} ({})", fields.join(", "))),
            }
        })
        .collect();
    if list.is_empty() {
        return Diagnostics::new();
    }
    let message = match list.len() {
        1 => "a helper that letters name has details that nobody has confirmed".to_owned(),
        count => {
            format!("{count} helpers that letters name have details that nobody has confirmed")
        }
    };
    let help = format!(
        "check these with the helper's own page or by phone, and write who did so, and when, under \
         `confirmations`: {}",
        list.join("; ")
    );
    Diagnostic::warning(UNCONFIRMED, message).at_span(incident.catalogue.span).help(help).into()
}
