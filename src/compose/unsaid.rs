//! Facts that only the incident's own texts can express and do not: nothing in `incident.yaml` is
//! ignored silently.

use crate::assets::{Assets, Origin};
use crate::diag::codes::incident::UNSAID;
use crate::diag::{Diagnostic, Diagnostics, FACT, Place};
use crate::incident::{Incident, Period};

use super::values::moment;

/// Warns of each fact that the texts of a language do not mention. `file` is the place for a fact
/// without a span of its own.
pub fn unsaid(
    incident: &Incident,
    assets: &Assets,
    languages: &[String],
    file: &Place,
) -> Diagnostics {
    let templates = assets.under("templates/");
    let templates: String = templates.iter().map(|(_, one)| one.text.as_str()).collect();
    // Built-in texts name none of these values: where one says `$from`, it is another.
    let texts: Vec<(&str, String)> =
        languages.iter().map(|lang| (lang.as_str(), heard(incident, assets, lang))).collect();
    let mut problems = Diagnostics::new();
    let mut look = |what: String, signs: &[String], place: Place, help: String| {
        let says = |text: &str| signs.iter().any(|sign| contains(text, sign));
        let silent: Vec<&str> = texts
            .iter()
            .filter(|(_, text)| !says(text) && !says(&templates))
            .map(|(lang, _)| *lang)
            .collect();
        if !silent.is_empty() {
            let message = format!("no text in {} says {what}", silent.join(", "));
            // What it is of stands between the quotation marks.
            let fact = what.split('`').nth(1).unwrap_or_default().to_owned();
            let problem = Diagnostic::warning(UNSAID, message).at(place).help(help);
            problems.push(problem.with(FACT, fact));
        }
    };
    for link in &incident.links {
        let name = &link.name.value;
        // Every letter links to the page of the notice.
        if name == "notice" {
            continue;
        }
        let place = Place::Span(link.name.span);
        let sign = format!("<a name=\"{name}\"/>");
        let help = format!("write `{sign}` into a text, such as `more-reading`");
        look(format!("the link `{name}`"), &[sign], place.clone(), help);
        if link.title.is_some() {
            let sign = format!("$title-{name}");
            let help = format!("write `{{ {sign} }}` into the text with the link");
            look(format!("the title of the link `{name}`"), &[sign], place, help);
        }
    }
    let affected = &incident.affected;
    if let (Some(service), Some(_)) = (&affected.service, affected.count) {
        // The built-in number is printed only with the built-in words.
        let own = format!("affected-{} =", service.value);
        let signs = ["$count".to_owned()];
        if texts.iter().any(|(_, text)| text.contains(&own)) {
            let help = format!("write `{{ $count }}` into `affected-{}`", service.value);
            look("`affected.count`".to_owned(), &signs, Place::Span(service.span), help);
        }
    }
    let period = match affected.period {
        Some(Period::LastYears(_)) => vec!["$years".to_owned()],
        Some(Period::Between { .. }) => vec!["$from".to_owned(), "$to".to_owned()],
        None => Vec::new(),
    };
    if !period.is_empty() {
        let help = format!("write {} into a text, such as `affected`", quoted(&period));
        look("`affected.period`".to_owned(), &period, file.clone(), help);
    }
    if incident.known.as_of.is_some() {
        let signs = ["$known-since".to_owned()];
        let help = "write `{ $known-since }` into a text, such as `events`, or leave the key out";
        look("`known.as-of`".to_owned(), &signs, file.clone(), help.to_owned());
    }
    for item in incident.data.iter().filter(|item| item.until.and_then(moment).is_some()) {
        let category = &item.category;
        let sign = format!("$until-{}", category.value);
        let help = format!(
            "write `{{ {sign} }}` into a text, such as that of a label of the data, or leave the key out"
        );
        let what = format!("`data.{}.until`", category.value);
        look(what, &[sign], Place::Span(category.span), help);
    }
    for report in incident.reports.iter().filter(|report| report.at_once) {
        if report.by.value != incident.controller.value {
            let message = format!("no text says `reports.{}.at-once`", report.by.value);
            let help = "only what the controller reported at once has words: leave the key out, or write a \
                        measure about it";
            let problem = Diagnostic::warning(UNSAID, message).at(Place::Span(report.by.span));
            let fact = format!("reports.{}.at-once", report.by.value);
            problems.push(problem.help(help).with(FACT, fact));
        }
    }
    problems
}

/// The incident's own texts that letters in a language may use: its own, and those of the language that
/// lends to it.
fn heard(incident: &Incident, assets: &Assets, lang: &str) -> String {
    let mut lent = incident.notice.missing_words.iter();
    let lent = lent.find(|(to, _)| to.value == lang).map(|(_, from)| texts(assets, &from.value));
    texts(assets, lang) + &lent.unwrap_or_default()
}

/// The incident's own texts of a language without comments.
fn texts(assets: &Assets, lang: &str) -> String {
    let folder = format!("locales/{lang}/");
    let files = assets.layers(&folder);
    let own = files.iter().filter(|(_, one)| one.origin == Origin::Incident);
    let lines = own.flat_map(|(_, one)| one.text.lines());
    lines.filter(|line| !line.starts_with('#')).map(|line| format!("{line}\n")).collect()
}

/// Whether a text contains a sign that is not continued by a letter: `$to`, not `$total`.
fn contains(text: &str, sign: &str) -> bool {
    text.match_indices(sign).any(|(at, _)| {
        let next = text[at + sign.len()..].chars().next();
        !next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '-')
    })
}

fn quoted(signs: &[String]) -> String {
    let list: Vec<String> = signs.iter().map(|sign| format!("`{{ {sign} }}`")).collect();
    list.join(" or ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_is_a_whole_name() {
        assert!(contains("until { $to }.", "$to") && contains("$to", "$to"));
        assert!(!contains("{ $total } { $to-day }", "$to"));
    }
}
