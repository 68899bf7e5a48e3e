//! Authorities in the letter: are they what the catalogue says, on the day of the letter?

use crate::catalogue::Authority;
use crate::diag::{Diagnostics, Place, Span};

use super::Case;
use super::codes::*;
use super::reading::{Kind, Passage};

/// So many days before the letter's date somebody must have checked a record, at most.
const CHECK_DAYS: i32 = 180;

impl Case<'_> {
    /// Tells of helpers that the letter links to and that are not valid on its date, that nobody has
    /// checked lately, or whose page is in another language without the letter saying so. Gives those
    /// of which it says so.
    pub(super) fn helpers(&self, problems: &mut Diagnostics) -> Vec<(String, String)> {
        let mut other_languages = Vec::new();
        for (id, authority) in &self.composer.catalogue().authorities {
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
                        "write `in-language-{language}` after the address, or give the catalogue \
                         the page in `{}`",
                        self.lang
                    );
                    let said = passage.said.iter().max_by_key(|said| said.markup.len()).copied();
                    problems.push(
                        self.problem(false, OTHER_LANGUAGE, message, said)
                            .help(help)
                            .with("authority", id.clone())
                            .with("page", language),
                    );
                }
            }
        }
        other_languages
    }

    /// The passage that links to an authority, and whether to its page (and not only by phone). Of
    /// two records with the same address the one that is valid is meant.
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
                ["", "-phone", "-also-phone"].iter().any(|end| target(other, end) == Some(wanted))
            })
        };
        let own_valid = catalogue.authorities.get(id)?.valid_on(date);
        for (end, page) in [("", true), ("-phone", false), ("-also-phone", false)] {
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

    /// The language of the page that stands in for a missing one.
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
        let said = passage.said.iter().max_by_key(|said| said.markup.len()).copied();
        let text = said.and_then(|said| self.place(said));
        let place = |span: Option<Span>| span.or(text).map(Place::Span);
        if !authority.valid_on(date) {
            let (when, day, span) = match (authority.valid_from, authority.valid_to) {
                (_, Some(last)) if last < date => ("after", last, authority.places.valid_to),
                (Some(first), _) => ("before", first, authority.places.valid_from),
                _ => return,
            };
            let message =
                format!("the letter of {date} links to `{id}`, which is not there {when} {day}");
            let successor = authority.successor.clone();
            let help = match &successor {
                Some(successor) => format!(
                    "write `authority-{successor}` into the text, or mend the dates of `{id}` in the \
                     catalogue"
                ),
                None => {
                    format!("take it out of the text, or mend the dates of `{id}` in the catalogue")
                }
            };
            let mut problem = self
                .problem(true, AUTHORITY_NOT_VALID, message, said)
                .help(help)
                .with("authority", id.to_owned())
                .with("date", date.to_string())
                .with("when", when)
                .with("day", day.to_string())
                .with("successor", successor.unwrap_or_else(|| "none".to_owned()));
            problem.place = place(span).or(problem.place);
            if let (Some(text), Some(_)) = (text, span) {
                problem = problem.label(text, "the letter names it here");
            }
            problems.push(problem);
        }
        if let Some(checked) = authority.checked_on
            && date.days_since(checked) > CHECK_DAYS
        {
            let days = date.days_since(checked);
            let message = format!(
                "somebody last checked `{id}` on {checked}, {days} days before the letter of {date}"
            );
            let help = format!(
                "look at its name, page and phone number again, and write the day under \
                 `checked-on`: more than {CHECK_DAYS} days are too many"
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
            // The record is the same in every language.
            problem.args.retain(|(name, _)| *name != "language");
            problems.push(problem);
        }
    }
}
