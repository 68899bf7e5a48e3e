//! Each recipient as verify needs them, in as little memory as 300 000 of them allow: fingerprints
//! of words, no texts.

use std::collections::{BTreeMap, HashMap};

use super::fingerprint::{BREAK, Owner, Values, fingerprint, words};
use crate::terms::{RowId, RowNames};

/// The columns whose values must not appear in another recipient's piece, by the program's names.
pub const COLUMNS: [&str; 6] = ["name", "guardian-name", "care-of", "street", "email", "id"];

/// Marks the end of the address lines. No word has this fingerprint (except by a chance of 1 in
/// 2⁶³).
const END: u64 = 1;

/// A recipient as the caller passes it.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The `id` of the row.
    pub id: &'a str,
    /// Its row in the lists of people.
    pub row: RowId,
    /// Language tag of the recipient's pieces, `fi+sv` for several.
    pub language: &'a str,
    /// The addressee: for a child, the guardian.
    pub addressee: &'a str,
    /// The lines of the address window; empty without an address.
    pub address: &'a [String],
    /// The e-mail address.
    pub email: Option<&'a str>,
    /// All values that must not appear in another recipient's piece, in the order of [`COLUMNS`].
    pub values: [Option<&'a str>; COLUMNS.len()],
    /// Whether the row asks for a letter and an e-mail.
    pub both: bool,
    /// Whether the letter is kept apart from all others.
    pub apart: bool,
}

/// All recipients of the list.
#[derive(Default)]
pub struct People {
    /// The words of all recipients: address lines separated by breaks, [`END`], then all values
    /// with breaks.
    words: Vec<u64>,
    /// The end of each recipient's words.
    ends: Vec<usize>,
    about: Vec<About>,
    by_id: HashMap<u64, u32>,
    languages: BTreeMap<String, u16>,
    pub(super) values: Values,
    /// The number of recipients up to the end of each list, by its index.
    ends_of_lists: Vec<u32>,
    names: RowNames,
}

#[derive(Clone, Copy)]
struct About {
    /// The number of the row; its list follows from `ends_of_lists`.
    row: u32,
    email: u64,
    addressee: u64,
    language: u16,
    both: bool,
    apart: bool,
}

/// One of [`People`].
#[derive(Clone, Copy)]
pub(super) struct Person<'a> {
    words: &'a [u64],
    about: &'a About,
    pub(super) index: u32,
}

impl People {
    /// None yet. `names` are those by which rows are shown.
    pub fn new(names: RowNames) -> Self {
        Self { names, ..Self::default() }
    }

    /// Adds the next recipient, in the order of the lists and of their rows.
    pub fn add(&mut self, known: &Known<'_>) {
        let person = u32::try_from(self.about.len()).unwrap_or(u32::MAX);
        self.ends_of_lists.resize(usize::from(known.row.list()) + 1, person);
        self.ends_of_lists[usize::from(known.row.list())] = person.saturating_add(1);
        for line in known.address {
            words(line, &mut self.words);
            self.words.push(BREAK);
        }
        self.words.push(END);
        for (column, value) in (0..).zip(known.values) {
            let start = self.words.len();
            let length = words(value.unwrap_or_default(), &mut self.words);
            self.values.add(Owner { person, column }, &self.words[start..], length);
            if self.words.len() > start {
                self.words.push(BREAK);
            }
        }
        let next = u16::try_from(self.languages.len()).unwrap_or(u16::MAX);
        let language = match self.languages.get(known.language) {
            Some(number) => *number,
            None => *self.languages.entry(known.language.to_owned()).or_insert(next),
        };
        self.ends.push(self.words.len());
        self.about.push(About {
            row: u32::try_from(known.row.number()).unwrap_or(u32::MAX),
            email: known.email.map_or(0, address_key),
            addressee: fingerprint(known.addressee.as_bytes()),
            language,
            both: known.both,
            apart: known.apart,
        });
        self.by_id.entry(fingerprint(known.id.as_bytes())).or_insert(person);
    }

    /// Prepares the index. `own_words` are the incident's own texts: a value that occurs in them is
    /// not searched for.
    pub fn finish<'a>(&mut self, own_words: impl IntoIterator<Item = &'a str>) {
        self.values.finish();
        let mut common = Vec::new();
        for text in own_words {
            words(text, &mut common);
            common.push(BREAK);
        }
        self.values.leave_out(&common);
    }

    /// Number of recipients.
    pub fn len(&self) -> usize {
        self.about.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.about.is_empty()
    }

    pub(super) fn find(&self, id: &str) -> Option<u32> {
        self.by_id.get(&fingerprint(id.as_bytes())).copied()
    }

    pub(super) fn get(&self, index: u32) -> Option<Person<'_>> {
        let at = index as usize;
        let about = self.about.get(at)?;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        Some(Person { words: &self.words[start..self.ends[at]], about, index })
    }

    /// The row of a recipient in the lists of people.
    pub(super) fn row(&self, index: u32) -> RowId {
        let list = self.ends_of_lists.partition_point(|end| *end <= index);
        let number = self.about.get(index as usize).map_or(0, |about| u64::from(about.row));
        RowId::new(u8::try_from(list).unwrap_or(u8::MAX), number)
    }

    /// The same as people see it.
    pub(super) fn shown_row(&self, index: u32) -> String {
        self.names.shown(self.row(index))
    }

    /// The owners of other recipients' values in `text`. A value that is part of the recipient's
    /// own values is theirs, even if it is also somebody else's name. `own` is `None` where no
    /// recipient's value may appear.
    pub(super) fn strangers(&self, text: &[u64], own: Option<Person<'_>>) -> Vec<Owner> {
        let mut found: Vec<(u64, Owner)> = Vec::new();
        self.values.scan(text, |hash, owner| {
            // A value that several recipients have is listed under the first of them.
            if found.iter().all(|(other, _)| *other != hash) {
                found.push((hash, owner));
            }
        });
        found.retain(|(_, owner)| own.is_none_or(|own| own.index != owner.person));
        if let (Some(own), false) = (own, found.is_empty()) {
            let theirs = self.within(own);
            found.retain(|(hash, _)| !theirs.contains(hash));
        }
        found.into_iter().map(|(_, owner)| owner).collect()
    }

    /// All values, of any recipient, that are contained in a recipient's own values or across their
    /// address lines.
    fn within(&self, person: Person<'_>) -> Vec<u64> {
        let mut found = Vec::new();
        let end = person.words.iter().position(|word| *word == END).unwrap_or(0);
        let address: Vec<u64> =
            person.words[..end].iter().copied().filter(|word| *word != BREAK).collect();
        self.values.scan(&address, |hash, _| found.push(hash));
        self.values.scan(&person.words[end + 1..], |hash, _| found.push(hash));
        found
    }
}

impl<'a> Person<'a> {
    /// The words of each address line.
    pub(super) fn address(&self) -> impl Iterator<Item = &'a [u64]> + use<'a> {
        let end = self.words.iter().position(|word| *word == END).unwrap_or(0);
        self.words[..end].split(|word| *word == BREAK).filter(|line| !line.is_empty())
    }

    pub(super) fn has_email(&self, address: &str) -> bool {
        self.about.email == address_key(address)
    }

    pub(super) fn has_addressee(&self, name: &str) -> bool {
        self.about.addressee == fingerprint(name.as_bytes())
    }

    /// Whether a language tag is that of the recipient.
    pub(super) fn has_language(&self, people: &People, tag: &str) -> bool {
        people.languages.get(tag) == Some(&self.about.language)
    }

    /// Whether the row asks for a letter and an e-mail.
    pub(super) fn both(&self) -> bool {
        self.about.both
    }

    /// Whether the letter is kept apart from all others.
    pub(super) fn apart(&self) -> bool {
        self.about.apart
    }
}

/// E-mail addresses are compared without case, as nearly all mail servers do.
fn address_key(address: &str) -> u64 {
    fingerprint(address.to_lowercase().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn add(people: &mut People, id: &str, name: &str, street: &str) {
        let address = [name.to_owned(), street.to_owned(), "00100 HELSINKI".to_owned()];
        people.add(&Known {
            id,
            row: 2.into(),
            language: "fi",
            addressee: name,
            address: &address,
            email: None,
            values: [Some(name), None, None, Some(street), None, Some(id)],
            both: false,
            apart: false,
        });
    }

    fn people() -> People {
        let mut people = People::default();
        add(&mut people, "1", "Maija Virtanen-Mallikas", "Mallitie 4 B 17");
        add(&mut people, "2", "Maija Virtanen", "Mallitie 4");
        add(&mut people, "3", "Maija Virtanen", "Mallitie 5");
        people.finish(["Soita numeroon 09 123 4567"]);
        people
    }

    fn strangers(people: &People, text: &str, own: u32) -> Vec<u32> {
        let mut found = Vec::new();
        words(text, &mut found);
        people.strangers(&found, people.get(own)).iter().map(|owner| owner.person).collect()
    }

    #[test]
    fn ones_own_value_may_hold_somebody_elses() {
        let people = people();
        assert!(strangers(&people, "Maija Virtanen-Mallikas\nMallitie 4 B 17", 0).is_empty());
        assert_eq!(strangers(&people, "Maija Virtanen\nMallitie 4 B 17", 1), [0]);
    }

    #[test]
    fn a_shared_value_is_nobodys_mistake() {
        let people = people();
        assert!(strangers(&people, "Maija Virtanen, Mallitie 5", 2).is_empty());
        assert_eq!(strangers(&people, "Maija Virtanen, Mallitie 5", 1), [2]);
    }
}
