//! Decides for each recipient which pieces they get, and what waits for a person's decision.

use std::fmt;
use std::sync::Arc;

use crate::catalogue::Certainty;
use crate::compose::{Resolved, Variant};
use crate::incident::{Fallback, Incident};
use crate::recipients::{Recipient, Status, address_lines};
use crate::render::pdf::{self, AddressProblem, Fonts, address_problem};
use crate::terms::{Channels, Medium};

use super::groups::Group;
use super::request::VariantParts;
use super::why::Why;

/// Why a recipient, or one of their channels, is left out until a person decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Exclusion {
    /// The channel; `None` for the whole recipient.
    pub(crate) medium: Option<Medium>,
    /// The column to correct, by our name for it.
    pub(crate) column: Option<&'static str>,
    /// The reason.
    pub(crate) why: Why,
}

/// The pieces of one recipient. `Debug` does not show the address.
#[derive(Clone)]
pub(crate) struct Assignment {
    /// What they have in common with other recipients.
    pub(crate) group: Arc<Group>,
    /// Language tags of the parts of their pieces, in order.
    pub(crate) languages: Arc<[String]>,
    /// Audience, data and region: what decides the words.
    pub(crate) variant: Arc<Variant>,
    /// The pieces to make, letter first.
    pub(crate) media: Vec<Medium>,
    /// What waits for a decision; these pieces are not made.
    pub(crate) exclusions: Vec<Exclusion>,
    /// Why a piece goes by another channel than the one asked for; written to the manifest. Usually `None`.
    pub(crate) note: Option<Why>,
    /// The lines of the address window.
    pub(crate) address: Vec<String>,
    /// Whether the letter is set in large print, for this recipient or for all.
    pub(crate) large_print: bool,
}

impl fmt::Debug for Assignment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Assignment");
        out.field("languages", &self.languages).field("variant", &self.variant);
        out.field("media", &self.media).field("exclusions", &self.exclusions);
        out.finish_non_exhaustive()
    }
}

/// Decides for one recipient. With `letters_only` they get a letter and no e-mail, whatever channel
/// they asked for.
pub(crate) fn assign(
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
    if let Some(exclusion) = of_person(recipient, &out.group) {
        out.exclusions.push(exclusion);
        return out;
    }
    let asked = recipient.channel.unwrap_or(incident.notice.default_channel);
    let wanted = recipient.channels(asked);
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
    if wanted != asked && out.media == [Medium::Letter] && !letters_only {
        out.note = Some(Why::LetterInstead);
    }
    for exclusion in &mut out.exclusions {
        exclusion.column = exclusion.column.map(|column| recipient.column(column));
    }
    out
}

impl Assignment {
    /// One channel, with a second one to fall back on.
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

    /// Whether a piece of this medium is to be made, or waits for a decision.
    pub(crate) fn is_about(&self, medium: Medium) -> bool {
        self.media.contains(&medium)
            || self.exclusions.iter().any(|exclusion| exclusion.medium == Some(medium))
    }

    /// Whether there is nothing to make and nothing to decide.
    pub(crate) fn is_empty(&self) -> bool {
        self.media.is_empty() && self.exclusions.is_empty()
    }

    /// The name of the variant for the manifest and for counts; large print has a name of its own.
    pub(crate) fn variant_name(&self) -> &str {
        if self.large_print && self.is_about(Medium::Letter) {
            &self.group.large_name
        } else {
            &self.group.name
        }
    }

    /// The parts of that name, for translation.
    pub(crate) fn variant_parts(&self) -> VariantParts {
        let open = |data: &&Resolved| data.saved.is_some() || data.certainty == Certainty::IfSaved;
        let data = self.variant.data.iter().filter(open);
        VariantParts {
            reader: self.variant.reader,
            group: self.variant.group.clone(),
            reach: self.variant.reach,
            data: data.map(|data| (data.category.clone(), data.saved)).collect(),
            large_print: self.large_print && self.is_about(Medium::Letter),
        }
    }

    /// The language tags joined with `+`, such as `fi+sv`.
    pub(crate) fn language(&self) -> &str {
        &self.group.language
    }
}

fn of_person(recipient: &Recipient, group: &Group) -> Option<Exclusion> {
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
    if group.variant.untouched() {
        return exclusion("id", Why::Untouched);
    }
    if group.without_consequence {
        return exclusion("status", Why::NothingForEstate);
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
    let Some(problem) = address_problem(address, fonts, settings) else {
        // Names that the text says; all other values are in the address.
        let names = [
            ("guardian-name", recipient.guardian_name.as_deref()),
            ("name", Some(recipient.name.as_str())),
        ];
        let lacks = |name: Option<&str>| name.and_then(|name| fonts.missing(name)).is_some();
        let (column, _) = names.into_iter().find(|(_, name)| lacks(*name))?;
        return exclusion(column, Why::UnprintableValue);
    };
    let column = match &problem {
        AddressProblem::TooManyLines { .. } => "care-of",
        AddressProblem::TooWide { line, .. } | AddressProblem::MissingGlyph { line } => {
            column_of(recipient, *line)
        }
    };
    exclusion(column, problem.into())
}

/// The column that a line (0-based) of the address window comes from.
fn column_of(recipient: &Recipient, line: usize) -> &'static str {
    let of_guardian = [Status::Minor, Status::YoungGuardian, Status::LegalGuardian, Status::Estate];
    let name = if of_guardian.contains(&recipient.status) { "guardian-name" } else { "name" };
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
    use crate::catalogue::{Audience, Reader};

    #[test]
    fn debug_does_not_show_the_address() {
        let languages: Arc<[String]> = Arc::new(["fi".into()]);
        let variant = Variant {
            reader: Reader::at_home(Audience::Adult),
            data: Vec::new(),
            group: None,
            reach: None,
            region: None,
        };
        let variant = Arc::new(variant);
        let assignment = Assignment {
            group: Arc::new(Group {
                number: None,
                languages: languages.clone(),
                language: "fi".into(),
                variant: variant.clone(),
                name: "adult".into(),
                large_name: "adult, large print".into(),
                without_consequence: false,
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
