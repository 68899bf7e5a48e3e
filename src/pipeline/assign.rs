//! What each person is to get, and who must be decided on first.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use crate::catalogue::{Catalogue, Certainty};
use crate::compose::{Resolved, Variant};
use crate::incident::{Fallback, Incident};
use crate::recipients::{Recipient, Status, address_lines};
use crate::render::pdf::{self, AddressProblem, Fonts, address_problem};
use crate::terms::{Channels, Medium};

use super::groups::Group;
use super::request::VariantParts;
use super::why::Why;

/// Why a person, or one of their channels, waits for a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Exclusion {
    /// The channel; `None` for the whole person.
    pub(super) medium: Option<Medium>,
    /// Our name of the column to look at.
    pub(super) column: Option<&'static str>,
    /// Why.
    pub(super) why: Why,
}

/// What one person is to get. `Debug` does not show the address.
#[derive(Clone)]
pub(super) struct Assignment {
    /// What they share with others.
    pub(super) group: Arc<Group>,
    /// Language tags of the parts.
    pub(super) languages: Arc<[String]>,
    /// What the incident means for them.
    pub(super) variant: Arc<Variant>,
    /// The pieces to make, letter first.
    pub(super) media: Vec<Medium>,
    /// What waits for a decision.
    pub(super) exclusions: Vec<Exclusion>,
    /// Why a piece goes another way than asked, for the manifest; usually nothing.
    pub(super) note: Option<Why>,
    /// The lines of the address window.
    pub(super) address: Vec<String>,
    /// Whether a letter is set in large print, for this person or for all.
    pub(super) large_print: bool,
}

impl fmt::Debug for Assignment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Assignment");
        out.field("languages", &self.languages).field("variant", &self.variant);
        out.field("media", &self.media).field("exclusions", &self.exclusions);
        out.finish_non_exhaustive()
    }
}

/// Decides for one person. With `letters_only` they get a letter, whatever they were to get.
pub(super) fn assign(
    incident: &Incident,
    group: Arc<Group>,
    recipient: &Recipient,
    (fonts, settings): (&Fonts, &pdf::Settings),
    letters_only: bool,
) -> Assignment {
    let address = address_lines(recipient);
    let mut out = Assignment {
        languages: group.languages.clone(),
        variant: group.variant.clone(),
        group,
        media: Vec::new(),
        exclusions: Vec::new(),
        note: None,
        address,
        large_print: recipient.large_print || settings.is_large(),
    };
    if let Some(exclusion) = of_person(recipient, &out.variant) {
        out.exclusions.push(exclusion);
        return out;
    }
    let wanted = recipient.channel.unwrap_or(incident.notice.default_channel);
    let problem = |medium, address: &[String]| match medium {
        Medium::Letter => letter_problem(recipient, address, fonts, settings),
        Medium::Email => email_problem(recipient),
    };
    match wanted {
        _ if letters_only => {
            out.one(Medium::Letter, Medium::Email, false, problem);
            for exclusion in &mut out.exclusions {
                if exclusion.why == Why::NoAddress {
                    exclusion.why = Why::NoAddressEither;
                }
            }
        }
        Channels::Letter => {
            let other = incident.notice.without_address == Fallback::OtherChannel;
            out.one(Medium::Letter, Medium::Email, other, problem);
        }
        Channels::Email => {
            let other = incident.notice.without_email == Fallback::OtherChannel;
            out.one(Medium::Email, Medium::Letter, other, problem);
        }
        Channels::Both => {
            for medium in [Medium::Letter, Medium::Email] {
                match problem(medium, &out.address) {
                    None => out.media.push(medium),
                    Some(problem) => out.exclusions.push(problem),
                }
            }
        }
    }
    for exclusion in &mut out.exclusions {
        exclusion.column = exclusion.column.map(|column| recipient.column(column));
    }
    out
}

/// The languages of a person's letter, in order. Where nobody knows which they read, a region's own
/// language comes first.
pub(super) fn languages<'a>(
    incident: &'a Incident,
    catalogue: &Catalogue,
    recipient: &'a Recipient,
) -> Cow<'a, [String]> {
    if !recipient.languages.is_empty() {
        return Cow::Borrowed(&recipient.languages);
    }
    let (country, notice) = (&catalogue.country, &incident.notice);
    let region = region(catalogue, recipient).filter(|_| recipient.country == country.code);
    let written = |tag: &&String| notice.languages.iter().any(|lang| lang.value == **tag);
    let first = region.and_then(|region| country.unknown_language_first.get(region));
    let first: Vec<&String> = first.into_iter().flatten().filter(written).collect();
    if first.is_empty() {
        return Cow::Borrowed(&notice.unknown_language);
    }
    let rest = notice.unknown_language.iter().filter(|tag| !first.contains(tag));
    Cow::Owned(first.iter().copied().chain(rest).cloned().collect())
}

/// The region of a person's postal code, in whatever country.
pub(super) fn region<'a>(catalogue: &'a Catalogue, recipient: &Recipient) -> Option<&'a str> {
    let address = recipient.address.as_ref()?;
    catalogue.country.region(&address.postal_code)
}

impl Assignment {
    /// One channel, with another to fall back on.
    fn one(
        &mut self,
        first: Medium,
        second: Medium,
        fall_back: bool,
        problem: impl Fn(Medium, &[String]) -> Option<Exclusion>,
    ) {
        match problem(first, &self.address) {
            None => self.media.push(first),
            Some(_) if fall_back && problem(second, &self.address).is_none() => {
                self.media.push(second);
                self.note = Some(match second {
                    Medium::Letter => Why::LetterInstead,
                    Medium::Email => Why::EmailInstead,
                });
            }
            Some(problem) => self.exclusions.push(problem),
        }
    }

    /// Whether a piece of this kind is to be made, or to be decided on.
    pub(super) fn is_about(&self, medium: Medium) -> bool {
        self.media.contains(&medium)
            || self.exclusions.iter().any(|exclusion| exclusion.medium == Some(medium))
    }

    /// Whether there is anything to make or to decide.
    pub(super) fn is_empty(&self) -> bool {
        self.media.is_empty() && self.exclusions.is_empty()
    }

    /// The name of the variant for manifests and counts; who gets large print is one of their own.
    pub(super) fn variant_name(&self) -> &str {
        if self.large_print && self.is_about(Medium::Letter) {
            &self.group.large_name
        } else {
            &self.group.name
        }
    }

    /// The parts of that name.
    pub(super) fn variant_parts(&self) -> VariantParts {
        let open = |data: &&Resolved| data.saved.is_some() || data.certainty == Certainty::IfSaved;
        let data = self.variant.data.iter().filter(open);
        VariantParts {
            audience: self.variant.audience,
            data: data.map(|data| (data.category.clone(), data.saved)).collect(),
            large_print: self.large_print && self.is_about(Medium::Letter),
        }
    }

    /// `fi+sv`.
    pub(super) fn language(&self) -> &str {
        &self.group.language
    }
}

fn of_person(recipient: &Recipient, variant: &Variant) -> Option<Exclusion> {
    let exclusion = |column, why| Some(Exclusion { medium: None, column: Some(column), why });
    if recipient.status == Status::Deceased {
        return exclusion("status", Why::Dead);
    }
    if let Some(need) = recipient.needs.iter().find(|need| need.of_channel().is_none()) {
        return exclusion(need.column(), Why::Need(*need));
    }
    if recipient.status == Status::Protected && recipient.guardian_name.is_some() {
        return exclusion("guardian-name", Why::ProtectedChild);
    }
    if variant.untouched() {
        return exclusion("id", Why::Untouched);
    }
    None
}

fn letter_problem(
    recipient: &Recipient,
    address: &[String],
    fonts: &Fonts,
    settings: &pdf::Settings,
) -> Option<Exclusion> {
    let exclusion =
        |column, why| Some(Exclusion { medium: Some(Medium::Letter), column: Some(column), why });
    let need = recipient.needs.iter().find(|need| need.of_channel() == Some(Medium::Letter));
    if let Some(need) = need {
        return exclusion(need.column(), Why::Need(*need));
    }
    if recipient.address.is_none() {
        let protected = recipient.status == Status::Protected;
        let why = if protected { Why::NoContactAddress } else { Why::NoAddress };
        return exclusion("street", why);
    }
    let problem = address_problem(address, fonts, settings)?;
    let column = match &problem {
        AddressProblem::TooManyLines { .. } => "care-of",
        AddressProblem::TooWide { line, .. } | AddressProblem::MissingGlyph { line } => {
            column_of(recipient, *line)
        }
    };
    exclusion(column, problem.into())
}

/// The column that a line of the window comes from.
fn column_of(recipient: &Recipient, line: usize) -> &'static str {
    let name = if recipient.status == Status::Minor { "guardian-name" } else { "name" };
    let care_of = recipient.address.as_ref().is_some_and(|address| address.care_of.is_some());
    match (line, care_of) {
        (0, _) => name,
        (1, true) => "care-of",
        (1, false) | (2, true) => "street",
        (2, false) | (3, true) => "city",
        _ => "country",
    }
}

fn email_problem(recipient: &Recipient) -> Option<Exclusion> {
    let need = recipient.needs.iter().find(|need| need.of_channel() == Some(Medium::Email));
    let why = match (need, &recipient.email) {
        (Some(need), _) => Why::Need(*need),
        (None, None) => Why::NoEmail,
        (None, Some(_)) => return None,
    };
    Some(Exclusion { medium: Some(Medium::Email), column: Some("email"), why })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Audience;

    #[test]
    fn debug_does_not_show_the_address() {
        let languages: Arc<[String]> = Arc::new(["fi".into()]);
        let variant = Variant { audience: Audience::Adult, data: Vec::new(), region: None };
        let variant = Arc::new(variant);
        let assignment = Assignment {
            group: Arc::new(Group {
                number: None,
                languages: languages.clone(),
                language: "fi".into(),
                variant: variant.clone(),
                name: "adult".into(),
                large_name: "adult, large print".into(),
            }),
            large_print: false,
            languages,
            variant,
            media: vec![Medium::Letter],
            exclusions: Vec::new(),
            note: None,
            address: vec!["Kanarialintu".into(), "Kanarialintutie 1".into()],
        };
        let shown = format!("{assignment:?}");
        assert!(shown.contains("Adult") && !shown.contains("Kanaria"), "{shown}");
    }
}
