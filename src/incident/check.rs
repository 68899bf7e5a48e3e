//! Compares an incident with the catalogue of its country.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::catalogue::{Audience, Catalogue, Certainty, RecipientFacts, Scope};
use crate::diag::codes::catalogue::UNCONFIRMED;
use crate::diag::codes::incident::*;
use crate::diag::{Diagnostic, Diagnostics};

use super::{AuthorityReport, Incident, Negative, PartialDate, Spanned};

/// The audiences that a letter can address.
const AUDIENCES: [Audience; 4] =
    [Audience::Adult, Audience::Guardian, Audience::Protected, Audience::Abroad];

/// Category of an address under a non-disclosure for personal safety.
const PROTECTED: &str = "protected-address";

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
    unconfirmed(incident, catalogue, &mut problems);
    problems
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
        if category.value == PROTECTED && for_everybody {
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
            .filter(|(_, one)| matches!(one.scope, Scope::National | Scope::Region(_)))
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
    let when = match (authority.valid_from, authority.valid_to) {
        (_, Some(last)) if last < *day => format!("there is no `{}` after {last}", id.value),
        (Some(first), _) => format!("there is no `{}` before {first}", id.value),
        _ => format!("there is no `{}` on that day", id.value),
    };
    let help = match successor(&id.value, *day, catalogue) {
        Some(successor) => format!(
            "on {day} `{successor}` has its tasks; if it was notified earlier, add a `date` to \
             the report"
        ),
        None => "check which authority was notified, and on which day".to_owned(),
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
    let mut about =
        incident.data.iter().filter(|item| known.never_with.contains(&item.category.value));
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

/// One warning for all records that letters of this incident can name and nobody has confirmed.
fn unconfirmed(incident: &Incident, catalogue: &Catalogue, problems: &mut Diagnostics) {
    let used = used_authorities(incident, catalogue);
    let list: Vec<String> = used
        .into_iter()
        .filter_map(|id| {
            let one = catalogue.authorities.get(id)?;
            let fields = one.unconfirmed.join(", ");
            match (one.confirmed, one.unconfirmed.is_empty()) {
                (true, true) => None,
                (false, true) => Some(format!("{id} (everything)")),
                (_, false) => Some(format!("{id} ({fields})")),
            }
        })
        .collect();
    if list.is_empty() {
        return;
    }
    let message = match list.len() {
        1 => "a helper that letters can name has details that nobody has confirmed".to_owned(),
        count => {
            format!("{count} helpers that letters can name have details that nobody has confirmed")
        }
    };
    let help = format!("a person must check these before letters are sent: {}", list.join("; "));
    problems.push(
        Diagnostic::warning(UNCONFIRMED, message).at_span(incident.catalogue.span).help(help),
    );
}

/// Every authority that a letter of this incident can name, for any reader anywhere.
fn used_authorities<'a>(incident: &'a Incident, catalogue: &'a Catalogue) -> BTreeSet<&'a str> {
    let mut used: BTreeSet<&str> = BTreeSet::new();
    used.extend(incident.reports.iter().flat_map(|report| &report.to).map(|id| id.value.as_str()));
    used.extend(incident.police.as_ref().map(|police| police.unit.value.as_str()));
    let categories: Vec<(String, Certainty)> =
        incident.data.iter().map(|item| (item.category.value.clone(), item.certainty)).collect();
    // The list of helpers in every letter.
    used.extend(
        catalogue
            .authorities
            .iter()
            .filter(|(_, one)| one.help_order.is_some() && one.valid_on(incident.notice.date))
            .map(|(id, _)| id.as_str()),
    );
    let regions: BTreeSet<&String> = catalogue
        .authorities
        .values()
        .filter_map(|one| match &one.scope {
            Scope::Region(region) => Some(region),
            Scope::National | Scope::Company | Scope::Local => None,
        })
        .collect();
    // Each category alone: advice that another covers beside more data comes out here too, and a
    // row can settle that the other data was not saved.
    for category in &categories {
        for audience in AUDIENCES {
            for region in regions.iter().map(|region| Some((*region).clone())).chain([None]) {
                let categories = std::slice::from_ref(category);
                let recipient = RecipientFacts { categories, audience, region };
                let selection = catalogue.select(&recipient, incident.notice.date);
                for id in selection.authorities {
                    used.extend(
                        catalogue.authorities.get_key_value(&id).map(|(id, _)| id.as_str()),
                    );
                }
            }
        }
    }
    used
}
