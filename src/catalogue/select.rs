//! Selects the consequences, advice and helpers of one recipient's letter.
//!
//! A letter must name the likely consequences (GDPR Art. 34(2) with 33(3)(c)) and what the data subject
//! can do (recital 86), fitted to the data that leaked: supervisory authorities have fined for
//! advice that did not fit, and for sentences that contradict each other. So both follow from the
//! categories of the recipient, and from nothing that a writer would have to remember.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Advice, Audience, Authority, Catalogue, Certainty, Place, Scope};

/// Most consequences that a letter names: first those that its steps prevent, then the gravest.
pub const MOST_CONSEQUENCES: usize = 6;

/// Category of an address under a non-disclosure for personal safety.
const PROTECTED_ADDRESS: &str = "protected-address";

/// Categories that reveal where somebody lives. For a data subject under a non-disclosure for personal
/// safety they count as [`PROTECTED_ADDRESS`] too: the controller need not have known of the
/// non-disclosure when it saved the address, and the first warning must be that they may be found.
const ADDRESSES: [&str; 2] = ["postal-address", "billing-address"];

/// What the selection depends on, besides the catalogue and the date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipientFacts<'a> {
    /// Category ids of the incident with their certainty for this recipient. Ids that the catalogue
    /// does not have are ignored. If an id occurs twice, the stronger certainty counts.
    pub categories: &'a [(String, Certainty)],
    /// Whom the letter addresses.
    pub audience: Audience,
    /// Region of the reader, whose own authorities serve them: `aland` for `region:aland`.
    pub region: Option<String>,
}

/// A numbered step of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The advice.
    pub id: String,
    /// The strongest certainty among the categories that lead to this advice or to advice that it
    /// covers. [`Certainty::IfSaved`]: it is not known of any of them whether it was saved, and the
    /// letter says "if".
    pub certainty: Certainty,
    /// Authorities that are valid on the date and serve the reader's region, best first. May be
    /// empty.
    pub authorities: Vec<String>,
}

/// The selection for one recipient. No id occurs twice in a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Consequences in the order of the letter, [`MOST_CONSEQUENCES`] at most.
    pub consequences: Vec<String>,
    /// Numbered steps, most urgent first.
    pub steps: Vec<Step>,
    /// Advice that is only named in one line after the steps.
    pub more: Vec<String>,
    /// Every authority of the steps once, in the order of their first mention.
    pub authorities: Vec<String>,
}

impl Catalogue {
    /// Selects what a letter of this date says to a recipient.
    ///
    /// 1. Categories that did not leak add nothing.
    /// 2. Consequences are sorted by `order`, then id. A consequence that another present one `covers`
    ///    is dropped, and two or more of a `stands-for` list are replaced by the one with the list.
    ///    If more than [`MOST_CONSEQUENCES`] remain, those are kept that a step is `against`, most
    ///    urgent step first, and then the first of the others by order.
    /// 3. Advice is sorted by `urgency`, then id. It is dropped if it is not for this audience, not
    ///    valid on the date, or if it names authorities and none of them is valid on the date and
    ///    serves the reader; a `local` helper without dates always does. Of the rest, advice that
    ///    another remaining one `covers` is dropped, and that one takes over its certainty.
    /// 4. For [`Audience::Protected`] an address counts as `protected-address` as well.
    ///
    /// Takes some microseconds. A pure function of its arguments.
    pub fn select(&self, recipient: &RecipientFacts<'_>, date: Date) -> Selection {
        let categories = leaked(recipient);
        let picked = self.pick_advice(&categories, recipient, date);
        let steps = picked.iter().filter(|(_, advice, _)| advice.place == Place::Step);
        let against = steps.flat_map(|(_, advice, _)| &advice.against).map(String::as_str);
        let consequences = self.pick_consequences(&categories, against);
        let mut selection = Selection { consequences, ..Selection::default() };
        for (id, advice, certainty) in picked {
            match advice.place {
                Place::More => selection.more.push(id.to_owned()),
                Place::Step => {
                    let authorities: Vec<String> =
                        self.helpers(advice, recipient, date).map(str::to_owned).collect();
                    for authority in &authorities {
                        if !selection.authorities.contains(authority) {
                            selection.authorities.push(authority.clone());
                        }
                    }
                    selection.steps.push(Step { id: id.to_owned(), certainty, authorities });
                }
            }
        }
        selection
    }

    /// Whether the letter of a recipient with these categories may say a reassurance: none of the
    /// categories that contradict it has leaked, may have leaked, or is open
    /// ([`Certainty::IfSaved`]). A category that is not listed is no part of the breach.
    ///
    /// `false` for a reassurance that the catalogue does not have.
    pub fn allowed_reassurance(&self, id: &str, categories: &[(String, Certainty)]) -> bool {
        self.reassurances.get(id).is_some_and(|reassurance| {
            categories.iter().all(|(category, certainty)| {
                *certainty == Certainty::NotLeaked || !reassurance.never_with.contains(category)
            })
        })
    }

    /// The consequences of the letter. `against` are those that its steps prevent, most urgent step
    /// first.
    fn pick_consequences<'a>(
        &'a self,
        categories: &BTreeMap<&str, Certainty>,
        against: impl Iterator<Item = &'a str>,
    ) -> Vec<String> {
        let mut present: Vec<&str> = Vec::new();
        for category in categories.keys().filter_map(|id| self.categories.get(*id)) {
            for id in &category.consequences {
                if self.consequences.contains_key(id) && !present.contains(&id.as_str()) {
                    present.push(id);
                }
            }
        }
        // A merged consequence may cover others too, so covered ones are dropped before and after.
        present = self.uncovered_consequences(present);
        // Each merge leaves fewer consequences, so this ends.
        while self.merge_consequences(&mut present) {}
        present = self.uncovered_consequences(present);
        present.sort_by_key(|id| (self.consequences.get(*id).map(|one| one.order), *id));
        // A letter with a step against a consequence must name that consequence.
        let mut kept: Vec<&str> = Vec::new();
        for id in against.chain(present.iter().copied()) {
            if kept.len() < MOST_CONSEQUENCES && present.contains(&id) && !kept.contains(&id) {
                kept.push(id);
            }
        }
        present.retain(|id| kept.contains(id));
        present.into_iter().map(str::to_owned).collect()
    }

    /// Replaces the members of the first `stands-for` list that applies. Returns whether one did.
    fn merge_consequences<'a>(&'a self, present: &mut Vec<&'a str>) -> bool {
        for (id, consequence) in &self.consequences {
            let stood_for = |other: &&str| consequence.stands_for.iter().any(|id| id == other);
            let count = present.iter().filter(|other| stood_for(other)).count();
            let is_there = present.contains(&id.as_str());
            if count >= 2 || (count == 1 && is_there) {
                present.retain(|other| !stood_for(other));
                if !is_there {
                    present.push(id);
                }
                return true;
            }
        }
        false
    }

    fn uncovered_consequences<'a>(&self, present: Vec<&'a str>) -> Vec<&'a str> {
        let covers = |id: &str| self.consequences.get(id).map_or(&[][..], |one| &one.covers);
        let stays = uncovered(&present, covers);
        present.into_iter().zip(stays).filter(|(_, stays)| *stays).map(|(id, _)| id).collect()
    }

    fn pick_advice(
        &self,
        categories: &BTreeMap<&str, Certainty>,
        recipient: &RecipientFacts<'_>,
        date: Date,
    ) -> Vec<(&str, &Advice, Certainty)> {
        let mut asked: BTreeMap<&str, Certainty> = BTreeMap::new();
        for (category, certainty) in categories {
            for id in self.categories.get(*category).iter().flat_map(|one| &one.advice) {
                let strongest = asked.entry(id).or_insert(*certainty);
                *strongest = (*strongest).min(*certainty);
            }
        }
        let mut picked: Vec<(&str, &Advice, Certainty)> = asked
            .into_iter()
            .filter_map(|(id, certainty)| {
                let (id, advice) = self.advice.get_key_value(id)?;
                self.fits(advice, recipient, date).then_some((id.as_str(), advice, certainty))
            })
            .collect();
        let ids: Vec<&str> = picked.iter().map(|(id, ..)| *id).collect();
        let covers = |id: &str| self.advice.get(id).map_or(&[][..], |one| &one.covers);
        let stays = uncovered(&ids, covers);
        // Advice takes over the certainty of the advice that it covers: if the data behind the covered
        // advice did leak, the letter must not say "if" about the advice that replaced it.
        for (covered, _) in stays.iter().enumerate().filter(|(_, stays)| !**stays) {
            let (id, _, certainty) = picked[covered];
            for (covering, stays) in stays.iter().enumerate() {
                let (_, advice, own) = &mut picked[covering];
                if *stays && advice.covers.iter().any(|other| other == id) {
                    *own = (*own).min(certainty);
                }
            }
        }
        let mut kept = stays.into_iter();
        picked.retain(|_| kept.next().unwrap_or(true));
        picked.sort_by_key(|(id, advice, _)| (advice.urgency, *id));
        picked
    }

    fn fits(&self, advice: &Advice, recipient: &RecipientFacts<'_>, date: Date) -> bool {
        advice.audiences.contains(&recipient.audience)
            && advice.valid_from.is_none_or(|from| from <= date)
            && advice.valid_to.is_none_or(|to| date <= to)
            && (advice.authorities.is_empty()
                || self.helpers(advice, recipient, date).next().is_some())
    }

    /// The authorities of an advice that serve this reader on this date, best first.
    fn helpers<'a>(
        &'a self,
        advice: &'a Advice,
        recipient: &'a RecipientFacts<'_>,
        date: Date,
    ) -> impl Iterator<Item = &'a str> {
        advice
            .authorities
            .iter()
            .filter(move |id| {
                self.authorities
                    .get(*id)
                    .is_some_and(|one| one.valid_on(date) && open_to(one, recipient))
            })
            .map(String::as_str)
    }
}

fn open_to(authority: &Authority, recipient: &RecipientFacts<'_>) -> bool {
    match &authority.scope {
        Scope::Region(region) => recipient.region.as_ref() == Some(region),
        Scope::National | Scope::Company | Scope::Local => true,
    }
}

/// The categories that leaked or may have, each with its strongest certainty.
fn leaked<'a>(recipient: &RecipientFacts<'a>) -> BTreeMap<&'a str, Certainty> {
    let mut categories: BTreeMap<&str, Certainty> = BTreeMap::new();
    let mut add = |id, certainty: Certainty| {
        let strongest = categories.entry(id).or_insert(certainty);
        *strongest = (*strongest).min(certainty);
    };
    for (id, certainty) in recipient.categories {
        if *certainty == Certainty::NotLeaked {
            continue;
        }
        add(id.as_str(), *certainty);
        if recipient.audience == Audience::Protected && ADDRESSES.contains(&id.as_str()) {
            add(PROTECTED_ADDRESS, *certainty);
        }
    }
    categories
}

/// For each of `present`, whether it stays: it does unless another one that stays covers it.
///
/// The answer is unique, because the reader of the file refuses circles; in a circle that a caller
/// builds all stay. Each round decides those whose coverers are all decided, until a round decides
/// none.
fn uncovered<'a>(present: &[&str], covers: impl Fn(&str) -> &'a [String]) -> Vec<bool> {
    let mut stays: Vec<Option<bool>> = vec![None; present.len()];
    loop {
        let mut changed = false;
        for (index, id) in present.iter().enumerate() {
            if stays[index].is_some() {
                continue;
            }
            let mut verdict = Some(true);
            for (other_index, other) in present.iter().enumerate() {
                if other_index != index && covers(other).iter().any(|covered| covered == id) {
                    match stays[other_index] {
                        Some(true) => {
                            verdict = Some(false);
                            break;
                        }
                        Some(false) => {}
                        None => verdict = None,
                    }
                }
            }
            stays[index] = verdict;
            changed |= verdict.is_some();
        }
        if !changed {
            return stays.into_iter().map(|verdict| verdict.unwrap_or(true)).collect();
        }
    }
}
