//! Selects the consequences, advice and helpers of one recipient's letter.
//!
//! A letter must name the likely consequences (GDPR Art. 34(2) with 33(3)(c)) and what the data subject
//! can do (recital 86), fitted to the data that leaked: supervisory authorities have fined for
//! advice that did not fit, and for sentences that contradict each other. So both follow from the
//! facts of the incident and the recipient, and from nothing that a writer would have to remember.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::certainty::Certainty;
use super::changes::{Change, Listed, is_out, rearrange};
use super::circumstance::{IncidentFacts, Situation};
use super::condition::{Condition, Unmet};
use super::model::{Advice, Authority, Catalogue, Place, Scope};
use super::reader::{Audience, Reader};

/// Most consequences of a leak that a letter names: first those that its first steps prevent, then the
/// gravest.
pub const MOST_CONSEQUENCES: usize = 6;

/// Most consequences that a letter names beyond these, of what was lost, altered or out of reach: they take
/// no place of a leak's.
pub const MOST_OF_DAMAGE: usize = 2;

/// The steps that a reader sees first, in the box on the first page.
pub const FIRST_STEPS: usize = 5;

/// Category of an address under a non-disclosure for personal safety.
pub const PROTECTED_ADDRESS_CATEGORY: &str = "protected-address";

/// Categories that reveal where somebody lives. For a data subject under a non-disclosure for personal
/// safety they count as [`PROTECTED_ADDRESS_CATEGORY`] too: the controller need not have known of the
/// non-disclosure when it saved the address, and the first warning must be that they may be found.
const ADDRESSES: [&str; 2] = ["postal-address", "billing-address"];

/// Whether a category counts as [`PROTECTED_ADDRESS_CATEGORY`] for this reader, too.
pub fn counts_as_protected(category: &str, reader: Reader) -> bool {
    reader.audience == Audience::Protected && ADDRESSES.contains(&category)
}

/// What the selection depends on, besides the catalogue and the date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipientFacts<'a> {
    /// What is true of the incident for all its recipients.
    pub incident: &'a IncidentFacts,
    /// Category ids of the incident with what happened to them for this recipient. Ids that the
    /// catalogue does not have are ignored. If an id occurs with several disclosures, the strongest
    /// counts; damages ([`Certainty::is_damage`]) count beside them.
    pub categories: &'a [(String, Certainty)],
    /// Whom the letter addresses, and where that reader lives.
    pub reader: Reader,
    /// Region of the reader, whose own authorities serve them: `aland` for `region:aland`.
    pub region: Option<String>,
    /// What the incident leaves out or moves.
    pub changes: &'a [Change],
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
    /// Consequences in the order of the letter, [`MOST_CONSEQUENCES`] at most and [`MOST_OF_DAMAGE`].
    pub consequences: Vec<String>,
    /// Numbered steps, most urgent first.
    pub steps: Vec<Step>,
    /// Advice that is only named in one line after the steps; a step of its own where the letter has no
    /// guide that explains it.
    pub more: Vec<Step>,
    /// Every authority of the steps once, in the order of their first mention.
    pub authorities: Vec<String>,
}

/// Why an entry that the data leads to is not in a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Absent {
    /// The incident leaves it out.
    LeftOut,
    /// Its condition does not hold.
    Unmet(Unmet),
    /// It is about disclosed data, and this data was not disclosed but damaged.
    NotDisclosed,
    /// It is not for this audience.
    OtherAudience,
    /// It is not valid on the date of the letter.
    OtherDate,
    /// None of the authorities that it names is valid on the date and serves the reader.
    NoAuthority,
    /// Another entry that the letter has covers it.
    Covered(String),
    /// It is printed as part of another consequence.
    Merged(String),
    /// [`MOST_CONSEQUENCES`] others come first.
    TooMany,
}

/// Receives each entry that is left out, with the reason.
type Absences<'a> = dyn FnMut(Listed, &str, Absent) + 'a;

impl Catalogue {
    /// Selects what a letter of this date says to a recipient.
    ///
    /// 1. Categories that did not leak add nothing. An entry whose condition names no certainty is
    ///    about disclosed data, and follows from nothing else.
    /// 2. An entry is dropped if its condition does not hold, or if the incident leaves it out.
    /// 3. Consequences are sorted by `order`, then id. A consequence that another present one `covers`
    ///    is dropped, and two or more of a `stands-for` list are replaced by the one with the list.
    ///    If more than [`MOST_CONSEQUENCES`] remain, those are kept that one of the [`FIRST_STEPS`] is
    ///    `against`, most urgent step first, and then the first of the others by order. Those that
    ///    only damaged data leads to fill what is left, and [`MOST_OF_DAMAGE`] places more.
    /// 4. Advice is sorted by `urgency`, then id. It is dropped if it is not for this audience, not
    ///    valid on the date, or if it names authorities and none of them is valid on the date and
    ///    serves the reader; a `local` helper without dates always does. Of the rest, advice that
    ///    another remaining one `covers` is dropped, and that one takes over its certainty.
    /// 5. For [`Audience::Protected`] an address counts as `protected-address` as well.
    /// 6. What the incident moves is moved within its list.
    ///
    /// Takes some microseconds. A pure function of its arguments.
    pub fn select(&self, recipient: &RecipientFacts<'_>, date: Date) -> Selection {
        self.select_and_say(recipient, date, &mut |_, _, _| {})
    }

    /// The same, with each entry that the data leads to and that is not in the letter. An entry that
    /// several categories lead to, for different reasons, is reported once for each reason.
    pub fn explain(
        &self,
        recipient: &RecipientFacts<'_>,
        date: Date,
    ) -> (Selection, Vec<(Listed, String, Absent)>) {
        let mut absent: Vec<(Listed, String, Absent)> = Vec::new();
        let selection = self.select_and_say(recipient, date, &mut |list, id, why| {
            let entry = (list, id.to_owned(), why);
            if !absent.contains(&entry) {
                absent.push(entry);
            }
        });
        let printed = |list: Listed, id: &str| match list {
            Listed::Consequence => selection.consequences.iter().any(|one| one == id),
            Listed::Advice => {
                selection.steps.iter().any(|step| step.id == id)
                    || selection.more.iter().any(|step| step.id == id)
            }
        };
        absent.retain(|(list, id, _)| !printed(*list, id));
        (selection, absent)
    }

    fn select_and_say(
        &self,
        recipient: &RecipientFacts<'_>,
        date: Date,
        absent: &mut Absences<'_>,
    ) -> Selection {
        let categories = concerned(recipient);
        let situation = Situation::new(
            recipient.incident,
            recipient.reader,
            categories.iter().map(|(id, _)| *id),
        );
        let mut picked = self.pick_advice(&categories, &situation, recipient, date, absent);
        rearrange(&mut picked, recipient.changes, Listed::Advice, |(id, ..)| id);
        // The first steps of a leak, whatever else happened, and the first of what else happened.
        let first = |leak: bool| {
            let steps = picked.iter().filter(|(_, advice, _)| advice.place == Place::Step);
            let steps = steps.filter(move |(.., certainty)| certainty.is_disclosure() == leak);
            steps.take(FIRST_STEPS).flat_map(|(_, advice, _)| &advice.against)
        };
        let against: Vec<&str> = first(true).chain(first(false)).map(String::as_str).collect();
        let consequences =
            self.pick_consequences(&categories, &situation, recipient.changes, &against, absent);
        let mut selection = Selection { consequences, ..Selection::default() };
        for (id, advice, certainty) in picked {
            let authorities: Vec<String> =
                self.helpers(advice, recipient, date).map(str::to_owned).collect();
            let step = Step { id: id.to_owned(), certainty, authorities };
            match advice.place {
                Place::More => selection.more.push(step),
                Place::Step => {
                    for authority in &step.authorities {
                        if !selection.authorities.contains(authority) {
                            selection.authorities.push(authority.clone());
                        }
                    }
                    selection.steps.push(step);
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

    /// Whether a consequence can only have happened, and no longer happens: all damage of this recipient's
    /// data that leads to it is in order again.
    pub fn is_past(&self, consequence: &str, recipient: &RecipientFacts<'_>) -> bool {
        let leading = self.leading(consequence, recipient);
        let mut damaged = leading.iter().filter(|(_, how)| how.is_damage()).peekable();
        let in_order = |(id, how): &(&str, Certainty)| {
            recipient.incident.damage.get(&((*id).to_owned(), *how)) == Some(&true)
        };
        damaged.peek().is_some() && damaged.all(in_order)
    }

    /// The strongest certainty of the data of this recipient that leads to a consequence, if some does.
    pub fn behind(&self, consequence: &str, recipient: &RecipientFacts<'_>) -> Option<Certainty> {
        self.leading(consequence, recipient).iter().map(|(_, certainty)| *certainty).min()
    }

    /// Whether data with this certainty leads to an entry in this recipient's letter: its category lists
    /// the entry, and the entry's condition holds for it.
    pub fn leads_to(
        &self,
        (category, certainty): (&str, Certainty),
        (list, id): (Listed, &str),
        recipient: &RecipientFacts<'_>,
    ) -> bool {
        let all = concerned(recipient);
        let ids = all.iter().map(|(id, _)| *id);
        let situation = Situation::new(recipient.incident, recipient.reader, ids);
        let condition = match list {
            Listed::Consequence => self.consequences.get(id).map(|one| &one.condition),
            Listed::Advice => self.advice.get(id).map(|one| &one.condition),
        };
        let lists = self.categories.get(category).is_some_and(|one| {
            let entries = match list {
                Listed::Consequence => &one.consequences,
                Listed::Advice => &one.advice,
            };
            entries.iter().any(|entry| entry == id)
        });
        lists
            && condition.is_some_and(|condition| {
                unmet(condition, &situation.of_data(category, certainty), certainty).is_none()
            })
    }

    /// The data of this recipient that leads to a consequence: data for which its condition does not hold
    /// has no part in it.
    fn leading<'a>(
        &self,
        consequence: &str,
        recipient: &RecipientFacts<'a>,
    ) -> Vec<(&'a str, Certainty)> {
        let Some(entry) = self.consequences.get(consequence) else { return Vec::new() };
        let mut found = concerned(recipient);
        let ids = found.iter().map(|(id, _)| *id);
        let situation = Situation::new(recipient.incident, recipient.reader, ids);
        found.retain(|(id, how)| {
            let category = self.categories.get(*id);
            category.is_some_and(|one| one.consequences.iter().any(|one| one == consequence))
                && unmet(&entry.condition, &situation.of_data(id, *how), *how).is_none()
        });
        found
    }

    /// The consequences of the letter. `against` are those that its first steps prevent, most urgent
    /// step first.
    fn pick_consequences(
        &self,
        categories: &[(&str, Certainty)],
        situation: &Situation,
        changes: &[Change],
        against: &[&str],
        absent: &mut Absences<'_>,
    ) -> Vec<String> {
        let mut present: Vec<&str> = Vec::new();
        let mut of_leak: BTreeSet<&str> = BTreeSet::new();
        for (category, certainty) in categories {
            for id in self.categories.get(*category).iter().flat_map(|one| &one.consequences) {
                let Some((id, one)) = self.consequences.get_key_value(id) else { continue };
                match unmet(&one.condition, &situation.of_data(category, *certainty), *certainty) {
                    _ if is_out(changes, Listed::Consequence, id) => {
                        absent(Listed::Consequence, id, Absent::LeftOut);
                    }
                    Some(why) => absent(Listed::Consequence, id, why),
                    None => {
                        if certainty.is_disclosure() {
                            of_leak.insert(id);
                        }
                        if !present.contains(&id.as_str()) {
                            present.push(id);
                        }
                    }
                }
            }
        }
        // A merged consequence may cover others too, so covered ones are dropped before and after.
        present = self.uncovered_consequences(present, absent);
        // Each merge leaves fewer consequences, so this ends.
        while self.merge_consequences(&mut present, absent) {}
        present = self.uncovered_consequences(present, absent);
        present.sort_by_key(|id| (self.consequences.get(*id).map(|one| one.order), *id));
        rearrange(&mut present, changes, Listed::Consequence, |id| id);
        // One that stands for others is of a leak if one of them is.
        let of_leak = |id: &str| {
            let of = |id: &str| {
                let one = self.consequences.get(id);
                one.map_or(&[][..], |one| &one.stands_for)
            };
            let mut open = vec![id];
            let mut at = 0;
            while let Some(id) = open.get(at).copied() {
                if of_leak.contains(id) {
                    return true;
                }
                let more: Vec<&str> = of(id).iter().map(String::as_str).collect();
                open.extend(more.into_iter().filter(|id| !open.contains(id)).collect::<Vec<_>>());
                at += 1;
            }
            false
        };
        // A letter whose first steps are against a consequence must name that consequence.
        let mut kept: Vec<&str> = Vec::new();
        let places = [(true, MOST_CONSEQUENCES), (false, MOST_CONSEQUENCES + MOST_OF_DAMAGE)];
        for (leak, most) in places {
            for id in against.iter().chain(&present) {
                let open = kept.len() < most && !kept.contains(id);
                if open && present.contains(id) && of_leak(id) == leak {
                    kept.push(id);
                }
            }
        }
        // Damage alone has six places as well.
        if !present.iter().any(|id| of_leak(id)) {
            kept.truncate(MOST_CONSEQUENCES);
        }
        for id in present.iter().filter(|id| !kept.contains(id)) {
            absent(Listed::Consequence, id, Absent::TooMany);
        }
        present.retain(|id| kept.contains(id));
        present.into_iter().map(str::to_owned).collect()
    }

    /// Replaces the members of the first `stands-for` list that applies. Returns whether one did.
    fn merge_consequences<'a>(
        &'a self,
        present: &mut Vec<&'a str>,
        absent: &mut Absences<'_>,
    ) -> bool {
        for (id, consequence) in &self.consequences {
            let stood_for = |other: &&str| consequence.stands_for.iter().any(|id| id == other);
            let count = present.iter().filter(|other| stood_for(other)).count();
            let is_there = present.contains(&id.as_str());
            if count >= 2 || (count == 1 && is_there) {
                for other in present.iter().filter(|other| stood_for(other)) {
                    absent(Listed::Consequence, other, Absent::Merged(id.clone()));
                }
                present.retain(|other| !stood_for(other));
                if !is_there {
                    present.push(id);
                }
                return true;
            }
        }
        false
    }

    fn uncovered_consequences<'a>(
        &self,
        present: Vec<&'a str>,
        absent: &mut Absences<'_>,
    ) -> Vec<&'a str> {
        let covers = |id: &str| self.consequences.get(id).map_or(&[][..], |one| &one.covers);
        let stays = uncovered(&present, covers);
        for (id, by) in covered(&present, &stays, covers) {
            absent(Listed::Consequence, id, Absent::Covered(by.to_owned()));
        }
        present.into_iter().zip(stays).filter(|(_, stays)| *stays).map(|(id, _)| id).collect()
    }

    fn pick_advice(
        &self,
        categories: &[(&str, Certainty)],
        situation: &Situation,
        recipient: &RecipientFacts<'_>,
        date: Date,
        absent: &mut Absences<'_>,
    ) -> Vec<(&str, &Advice, Certainty)> {
        let mut asked: BTreeMap<&str, (&Advice, Certainty)> = BTreeMap::new();
        for (category, certainty) in categories {
            for id in self.categories.get(*category).iter().flat_map(|one| &one.advice) {
                let Some((id, advice)) = self.advice.get_key_value(id) else { continue };
                let out = |id: &str| is_out(recipient.changes, Listed::Advice, id);
                if out(id) || advice.same_as.iter().any(|other| out(other)) {
                    absent(Listed::Advice, id, Absent::LeftOut);
                } else if let Some(why) =
                    unmet(&advice.condition, &situation.of_data(category, *certainty), *certainty)
                {
                    absent(Listed::Advice, id, why);
                } else {
                    let (_, strongest) = asked.entry(id).or_insert((advice, *certainty));
                    *strongest = (*strongest).min(*certainty);
                }
            }
        }
        let mut picked: Vec<(&str, &Advice, Certainty)> = Vec::new();
        for (id, (advice, certainty)) in asked {
            match self.misfit(advice, recipient, date) {
                Some(why) => absent(Listed::Advice, id, why),
                None => picked.push((id, advice, certainty)),
            }
        }
        let ids: Vec<&str> = picked.iter().map(|(id, ..)| *id).collect();
        let covers = |id: &str| self.advice.get(id).map_or(&[][..], |one| &one.covers);
        let stays = uncovered(&ids, covers);
        for (id, by) in covered(&ids, &stays, covers) {
            absent(Listed::Advice, id, Absent::Covered(by.to_owned()));
        }
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

    /// Why an advice is not for this reader on this date; `None` if it is.
    fn misfit(
        &self,
        advice: &Advice,
        recipient: &RecipientFacts<'_>,
        date: Date,
    ) -> Option<Absent> {
        let audience = recipient.reader.audience;
        if ![audience, audience.base()].iter().any(|one| advice.audiences.contains(one)) {
            return Some(Absent::OtherAudience);
        }
        let valid = advice.valid_from.is_none_or(|from| from <= date)
            && advice.valid_to.is_none_or(|to| date <= to);
        if !valid {
            return Some(Absent::OtherDate);
        }
        let helped =
            advice.authorities.is_empty() || self.helpers(advice, recipient, date).next().is_some();
        (!helped).then_some(Absent::NoAuthority)
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
    let own = matches!(authority.scope, Scope::Company | Scope::Local);
    own || authority.serves(recipient.region.as_deref(), recipient.incident.region.as_deref())
}

/// Why an entry does not follow from data of this certainty; `None` if it does.
fn unmet(condition: &Condition, situation: &Situation, certainty: Certainty) -> Option<Absent> {
    if certainty.is_damage() && !condition.asks_certainty() {
        return Some(Absent::NotDisclosed);
    }
    condition.unmet(situation, certainty).map(Absent::Unmet)
}

/// The categories to which something happened, sorted: each with its strongest disclosure, and with
/// each damage.
fn concerned<'a>(recipient: &RecipientFacts<'a>) -> Vec<(&'a str, Certainty)> {
    let mut disclosed: BTreeMap<&str, Certainty> = BTreeMap::new();
    let mut damaged: Vec<(&str, Certainty)> = Vec::new();
    let mut add = |id, certainty: Certainty| {
        let strongest = disclosed.entry(id).or_insert(certainty);
        *strongest = (*strongest).min(certainty);
    };
    for (id, certainty) in recipient.categories {
        if certainty.is_damage() {
            damaged.push((id, *certainty));
        }
        if !certainty.is_disclosure() {
            continue;
        }
        add(id.as_str(), *certainty);
        if counts_as_protected(id, recipient.reader) {
            add(PROTECTED_ADDRESS_CATEGORY, *certainty);
        }
    }
    let mut all: Vec<(&str, Certainty)> = disclosed.into_iter().chain(damaged).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Those of `present` that do not stay, each with one that stays and covers it.
fn covered<'a>(
    present: &[&'a str],
    stays: &[bool],
    covers: impl Fn(&str) -> &'a [String],
) -> Vec<(&'a str, &'a str)> {
    let dropped = present.iter().zip(stays).filter(|(_, stays)| !**stays).map(|(id, _)| *id);
    dropped
        .filter_map(|id| {
            let mut staying = present.iter().zip(stays).filter(|(_, stays)| **stays);
            let by = staying.find(|(other, _)| covers(other).iter().any(|covered| covered == id));
            by.map(|(by, _)| (id, *by))
        })
        .collect()
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
