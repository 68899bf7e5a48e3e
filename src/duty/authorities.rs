//! Authorities in the letter: whether they are as the catalogue records them, on the date of the
//! letter.

use jiff::civil::Date;

use crate::catalogue::Authority;
use crate::diag::codes::article_34::*;
use crate::diag::{Diagnostic, Diagnostics, Place, Span};

use super::case::Case;
use super::lexicon::Sign;
use super::reading::{Kind, Passage, Sentence};
use super::sentence::words;

/// Most days between the last check of a catalogue record and the date of the letter.
const CHECK_DAYS: i32 = 180;

impl Case<'_> {
    /// Reports authorities that the letter links to and that are not valid on its date, that were
    /// not checked lately, or whose page is in another language without the letter saying so.
    /// Returns those for which the letter says so: id and language of the page.
    pub(super) fn authorities(&self, problems: &mut Diagnostics) -> Vec<(String, String)> {
        let mut other_languages = Vec::new();
        for (id, authority) in &self.composer.catalogue().authorities {
            self.name(id, authority, problems);
            let Some((passage, page)) = self.shown(id) else { continue };
            self.valid(id, authority, passage, problems);
            if page
                && let Some(language) = self.page_language(authority)
                && !other_languages.contains(&(id.clone(), language.clone()))
            {
                let told = format!("in-language-{language}");
                if passage.said.iter().any(|said| said.key == told) {
                    other_languages.push((id.clone(), language));
                } else {
                    let message = format!(
                        "the page of `{id}` is in `{language}`, and the letter in `{}` does not say \
                         so",
                        self.lang
                    );
                    let help = format!(
                        "write `in-language-{language}` after the address, or add a page in `{}` \
                         to the catalogue",
                        self.lang
                    );
                    let said = passage.longest();
                    problems.push(
                        self.problem(false, PAGE_IN_OTHER_LANGUAGE, message, said)
                            .help(help)
                            .with("authority", id.clone())
                            .with("page", language),
                    );
                }
            }
        }
        other_languages
    }

    /// Reports the name of an authority that is not valid on the date of the letter. Reports of who
    /// was notified are exempt: they name the authority of that day.
    fn name(&self, id: &str, authority: &Authority, problems: &mut Diagnostics) {
        let date = self.composer.incident().notice.date;
        if authority.valid_on(date) {
            return;
        }
        let name = |id: &str| self.composer.plain(self.lang, &format!("authority-{id}")).ok();
        let Some(own) = name(id).map(|name| words(&name)).filter(|name| !name.is_empty()) else {
            return;
        };
        let others = self.composer.catalogue().authorities.iter();
        let valid = others.filter(|(_, other)| other.valid_on(date));
        // Two records of one authority, each for its own period.
        if valid.filter_map(|(other, _)| name(other)).any(|other| words(&other) == own) {
            return;
        }
        let told = |sentence: &&Sentence<'_>| {
            let key = sentence.said.map_or("", |said| said.key.as_str());
            ["report-", "police-", "event", "late-notice-"]
                .iter()
                .any(|start| key.starts_with(start))
                || sentence.signs.has(Sign::Report)
                || sentence.signs.has(Sign::Background)
        };
        let named = self
            .reading
            .sentences
            .iter()
            .find(|sentence| !told(sentence) && holds_name(&words(&sentence.text), &own));
        let Some(sentence) = named else { return };
        let Some((when, day, _)) = outside(authority, date) else { return };
        let message = format!(
            "the letter of {date} names `{id}`, which does not exist {when} {day}: “{}”",
            sentence.text
        );
        let problem = self.problem(false, AUTHORITY_NOT_VALID, message, sentence.said);
        problems.push(with_remedy(problem, id, authority, date));
    }

    /// The passage that links to an authority, and whether to its page (not only by phone). If two
    /// records share an address, the link is to the one that is valid.
    fn shown(&self, id: &str) -> Option<(&Passage<'_>, bool)> {
        let links = self.composer.links(self.lang)?;
        let catalogue = self.composer.catalogue();
        let date = self.composer.incident().notice.date;
        let target = |id: &str, end: &str| {
            links.get(&format!("authority-{id}{end}")).map(|link| link.target.as_str())
        };
        let of_a_valid_one = |wanted: &str| {
            let others = catalogue.authorities.iter().filter(|(other, _)| *other != id);
            let mut valid = others.filter(|(_, other)| other.valid_on(date));
            valid.any(|(other, _)| {
                ["", "-site", "-phone", "-also-phone"]
                    .iter()
                    .any(|end| target(other, end) == Some(wanted))
            })
        };
        let own_valid = catalogue.authorities.get(id)?.valid_on(date);
        let ends = [("", true), ("-site", true), ("-phone", false), ("-also-phone", false)];
        for (end, page) in ends {
            let Some(wanted) = target(id, end) else { continue };
            if !own_valid && of_a_valid_one(wanted) {
                continue;
            }
            let mut passages = self.reading.passages.iter();
            let found = passages.find(|passage| {
                passage.kind != Kind::End && passage.links.iter().any(|link| link.target == wanted)
            });
            if let Some(found) = found {
                return Some((found, page));
            }
        }
        None
    }

    /// The language of the page that replaces a missing one.
    fn page_language(&self, authority: &Authority) -> Option<String> {
        if authority.url.contains_key(self.lang) {
            return None;
        }
        let stand_in = &self.composer.catalogue().country.stand_in_languages;
        stand_in.iter().find(|tag| authority.url.contains_key(*tag)).cloned()
    }

    fn valid(
        &self,
        id: &str,
        authority: &Authority,
        passage: &Passage<'_>,
        problems: &mut Diagnostics,
    ) {
        let date = self.composer.incident().notice.date;
        let said = passage.longest();
        let text = said.and_then(|said| self.place(said));
        let place = |span: Option<Span>| span.or(text).map(Place::Span);
        if let Some((when, day, span)) = outside(authority, date) {
            let message =
                format!("the letter of {date} links to `{id}`, which does not exist {when} {day}");
            let problem = self.problem(true, AUTHORITY_NOT_VALID, message, said);
            let mut problem = with_remedy(problem, id, authority, date);
            problem.place = place(span).or(problem.place);
            if let (Some(text), Some(_)) = (text, span) {
                problem = problem.label(text, "the letter names it here");
            }
            problems.push(problem);
        }
        if let Some(checked) = authority.checked_on
            && let days = (date - checked).get_days()
            && days > CHECK_DAYS
        {
            let message = format!(
                "`{id}` was last checked on {checked}, {days} days before the letter of {date}"
            );
            let help = format!(
                "check its name, page and phone number again, and write the date under \
                 `checked-on`: the check may be at most {CHECK_DAYS} days old"
            );
            let days = u64::from(days.unsigned_abs());
            let mut problem = self
                .problem(false, AUTHORITY_CHECK_OLD, message, None)
                .help(help)
                .with("authority", id.to_owned())
                .with("checked", checked.to_string())
                .with("days", days)
                .with("most", u64::from(CHECK_DAYS.unsigned_abs()));
            problem.place = place(authority.places.checked_on).or(problem.place);
            // The record is the same in every letter, so the problem must not differ between
            // letters.
            problem.args.retain(|(name, _)| !["language", "variant", "more"].contains(name));
            problems.push(problem);
        }
    }
}

/// Why an authority is not valid on a day: `after` its last or `before` its first day, and where
/// the catalogue says so.
fn outside(authority: &Authority, date: Date) -> Option<(&'static str, Date, Option<Span>)> {
    match (authority.valid_from, authority.valid_to) {
        (_, Some(last)) if last < date => Some(("after", last, authority.places.valid_to)),
        (Some(first), _) if date < first => Some(("before", first, authority.places.valid_from)),
        _ => None,
    }
}

/// Adds to a problem how to fix it.
fn with_remedy(problem: Diagnostic, id: &str, authority: &Authority, date: Date) -> Diagnostic {
    let successor = authority.successor.clone();
    let help = match &successor {
        Some(successor) => {
            format!(
                "name `{successor}` in the text, or correct the dates of `{id}` in the catalogue"
            )
        }
        None => format!("remove it from the text, or correct the dates of `{id}` in the catalogue"),
    };
    let (when, day) = match outside(authority, date) {
        Some((when, day, _)) => (when, day.to_string()),
        None => ("after", String::new()),
    };
    problem
        .help(help)
        .with("authority", id.to_owned())
        .with("date", date.to_string())
        .with("when", when)
        .with("day", day)
        .with("successor", successor.unwrap_or_else(|| "none".to_owned()))
}

/// Whether words contain a name; its last word may be inflected.
fn holds_name(words: &[String], name: &[String]) -> bool {
    let Some((last, before)) = name.split_last() else { return false };
    words.windows(name.len()).any(|window| {
        window.split_last().is_some_and(|(end, start)| start == before && end.starts_with(last))
    })
}
