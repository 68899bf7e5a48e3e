//! Which consequences, advice and helpers one person's letter holds.
//!
//! A letter must give the likely consequences (GDPR Art. 34(2) with 33(3)(c)) and what the person
//! can do (recital 86), fitted to the data that leaked: supervisory authorities have fined for
//! advice that was not, and for sentences that contradict each other. So both follow from the
//! person's categories here, and from nothing that a writer would have to remember.

use std::collections::BTreeMap;

use super::{Advice, Audience, Authority, Catalogue, Certainty, Date, Place, Scope};

/// A letter names so many consequences: first those that its steps are about, then the gravest.
pub const MOST_CONSEQUENCES: usize = 6;

/// Category of an address under a non-disclosure for personal safety.
const PROTECTED_ADDRESS: &str = "protected-address";

/// Categories that tell where a person lives. For somebody under a non-disclosure for personal
/// safety they count as [`PROTECTED_ADDRESS`] too: whoever saved the address need not have known of
/// the non-disclosure, and being found is what such a person must be warned of first.
const ADDRESSES: [&str; 2] = ["postal-address", "billing-address"];

/// What is known of a person when advice is picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonFacts<'a> {
    /// Category ids of the incident with the certainty for this person. Ids that the catalogue does
    /// not know bring nothing. If an id stands twice, the stronger certainty counts.
    pub categories: &'a [(String, Certainty)],
    /// Whom the letter speaks to.
    pub audience: Audience,
    /// Region whose own authorities the reader can turn to: `aland` for `region:aland`.
    pub region: Option<String>,
}

/// A numbered step of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The advice.
    pub id: String,
    /// The strongest certainty among the categories that ask for this advice or for advice that it
    /// covers. [`Certainty::IfSaved`] means that all of them may have been saved or not, and the
    /// letter says "if".
    pub certainty: Certainty,
    /// Who helps: valid on the letter's date and in the reader's region, best first. May be empty.
    pub authorities: Vec<String>,
}

/// What one person's letter holds. No id stands twice in a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Consequences in the order of the letter, [`MOST_CONSEQUENCES`] at most.
    pub consequences: Vec<String>,
    /// Numbered steps, most urgent first.
    pub steps: Vec<Step>,
    /// Advice that is only named in one line after the steps.
    pub more: Vec<String>,
    /// Every authority of the steps once, in the order in which they are named first.
    pub authorities: Vec<String>,
}

impl Catalogue {
    /// Picks what a letter of this date holds for a person.
    ///
    /// 1. Categories that did not leak bring nothing.
    /// 2. Consequences stand by `order`, then id. One that another one present `covers` is dropped,
    ///    and two or more of a `stands-for` list are printed as the one that stands for them. Where
    ///    there are more than [`MOST_CONSEQUENCES`], those stay that a step is `against`, most urgent
    ///    step first, and of the others the first by order.
    /// 3. Advice stands by `urgency`, then id. It is dropped when it is not for this audience, not
    ///    valid on the date, or names authorities of which none is valid on the date and open to
    ///    the reader; a `local` helper without dates is always there. Of what remains, advice that
    ///    another remaining one `covers` is dropped, and its certainty goes over to that one.
    /// 4. For [`Audience::Protected`] an address counts as `protected-address` as well.
    ///
    /// Costs some microseconds; depends on nothing but its arguments.
    pub fn select(&self, person: &PersonFacts<'_>, date: Date) -> Selection {
        let categories = leaked(person);
        let picked = self.pick_advice(&categories, person, date);
        let steps = picked.iter().filter(|(_, advice, _)| advice.place == Place::Step);
        let against = steps.flat_map(|(_, advice, _)| &advice.against).map(String::as_str);
        let consequences = self.pick_consequences(&categories, against);
        let mut selection = Selection { consequences, ..Selection::default() };
        for (id, advice, certainty) in picked {
            match advice.place {
                Place::More => selection.more.push(id.to_owned()),
                Place::Step => {
                    let authorities: Vec<String> =
                        self.helpers(advice, person, date).map(str::to_owned).collect();
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

    /// Whether a reassurance may stand in the letter of a person with these categories: none of
    /// those that it must never stand beside has leaked, may have leaked, or is open
    /// ([`Certainty::IfSaved`]). A category that is not listed is no part of the breach.
    ///
    /// `false` for a reassurance that the catalogue does not know.
    pub fn allowed_reassurance(&self, id: &str, categories: &[(String, Certainty)]) -> bool {
        self.reassurances.get(id).is_some_and(|reassurance| {
            categories.iter().all(|(category, certainty)| {
                *certainty == Certainty::NotLeaked || !reassurance.never_with.contains(category)
            })
        })
    }

    /// `against` are the consequences that the letter's steps are about, most urgent step first.
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
        // What is merged may cover something too, so look for covered ones before and after.
        present = self.uncovered_consequences(present);
        // Each merge leaves fewer, so this ends.
        while self.merge_consequences(&mut present) {}
        present = self.uncovered_consequences(present);
        present.sort_by_key(|id| (self.consequences.get(*id).map(|one| one.order), *id));
        // A reader who is told what to do against something must read what it is.
        let mut kept: Vec<&str> = Vec::new();
        for id in against.chain(present.iter().copied()) {
            if kept.len() < MOST_CONSEQUENCES && present.contains(&id) && !kept.contains(&id) {
                kept.push(id);
            }
        }
        present.retain(|id| kept.contains(id));
        present.into_iter().map(str::to_owned).collect()
    }

    /// Prints one consequence for those it stands for; whether there was anything to do.
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
        person: &PersonFacts<'_>,
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
                self.fits(advice, person, date).then_some((id.as_str(), advice, certainty))
            })
            .collect();
        let ids: Vec<&str> = picked.iter().map(|(id, ..)| *id).collect();
        let covers = |id: &str| self.advice.get(id).map_or(&[][..], |one| &one.covers);
        let stays = uncovered(&ids, covers);
        // Whoever did leak something that asks for the covered advice must not read "if" above the
        // advice that took its place.
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

    fn fits(&self, advice: &Advice, person: &PersonFacts<'_>, date: Date) -> bool {
        advice.audiences.contains(&person.audience)
            && advice.valid_from.is_none_or(|from| from <= date)
            && advice.valid_to.is_none_or(|to| date <= to)
            && (advice.authorities.is_empty()
                || self.helpers(advice, person, date).next().is_some())
    }

    /// The authorities of an advice that this reader can turn to on this date, best first.
    fn helpers<'a>(
        &'a self,
        advice: &'a Advice,
        person: &'a PersonFacts<'_>,
        date: Date,
    ) -> impl Iterator<Item = &'a str> {
        advice
            .authorities
            .iter()
            .filter(move |id| {
                self.authorities
                    .get(*id)
                    .is_some_and(|one| one.valid_on(date) && open_to(one, person))
            })
            .map(String::as_str)
    }
}

fn open_to(authority: &Authority, person: &PersonFacts<'_>) -> bool {
    match &authority.scope {
        Scope::Region(region) => person.region.as_ref() == Some(region),
        Scope::National | Scope::Company | Scope::Local => true,
    }
}

/// The categories that concern this person, each with its strongest certainty.
fn leaked<'a>(person: &PersonFacts<'a>) -> BTreeMap<&'a str, Certainty> {
    let mut categories: BTreeMap<&str, Certainty> = BTreeMap::new();
    let mut add = |id, certainty: Certainty| {
        let strongest = categories.entry(id).or_insert(certainty);
        *strongest = (*strongest).min(certainty);
    };
    for (id, certainty) in person.categories {
        if *certainty == Certainty::NotLeaked {
            continue;
        }
        add(id.as_str(), *certainty);
        if person.audience == Audience::Protected && ADDRESSES.contains(&id.as_str()) {
            add(PROTECTED_ADDRESS, *certainty);
        }
    }
    categories
}

/// For each of `present`, whether it stays: it does unless another one that stays covers it.
///
/// That is unique, since the reader allows no circle; in a circle made by hand all stay.
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
