//! Each recipient as verify needs them, in as little memory as 300 000 of them allow: fingerprints
//! of words, no texts.

use std::collections::{BTreeMap, HashMap};

use super::fingerprint::{BREAK, Hit, Owner, Values, fingerprint, words};
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
    /// The name of the variant of the recipient's pieces, without that of large print.
    pub variant: &'a str,
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
    variants: BTreeMap<String, u16>,
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
    variant: u16,
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

/// Another recipient's value in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stranger {
    /// Its fingerprint.
    pub(super) hash: u64,
    /// The first recipient who has it.
    pub(super) owner: Owner,
    /// How often it is there.
    pub(super) times: u32,
    /// Whether it may be a part of the fixed texts: they hold it, or it has no letters.
    pub(super) may_be_fixed: bool,
}

/// Where words stand in a text, side by side.
fn places(text: &[u64], sought: &[u64]) -> Vec<(usize, usize)> {
    if sought.is_empty() {
        return Vec::new();
    }
    let windows = text.windows(sought.len()).enumerate();
    let found = windows.filter(|(_, window)| *window == sought);
    found.map(|(at, _)| (at, at + sought.len())).collect()
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
            let number = value.is_some_and(|value| !value.chars().any(char::is_alphabetic));
            self.values.add(Owner { person, column }, &self.words[start..], length, number);
            if self.words.len() > start {
                self.words.push(BREAK);
            }
        }
        let language = number_of(&mut self.languages, known.language);
        let variant = number_of(&mut self.variants, known.variant);
        self.ends.push(self.words.len());
        self.about.push(About {
            row: u32::try_from(known.row.number()).unwrap_or(u32::MAX),
            email: known.email.map_or(0, address_key),
            addressee: fingerprint(known.addressee.as_bytes()),
            language,
            variant,
            both: known.both,
            apart: known.apart,
        });
        self.by_id.entry(fingerprint(known.id.as_bytes())).or_insert(person);
    }

    /// Prepares the index. `own_words` are the incident's own texts: a value that occurs in them may be
    /// a part of every letter.
    pub fn finish<'a>(&mut self, own_words: impl IntoIterator<Item = &'a str>) {
        self.values.finish();
        let mut common = Vec::new();
        for text in own_words {
            words(text, &mut common);
            common.push(BREAK);
        }
        self.values.note_fixed(&common);
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

    /// Other recipients' values in the words of a text, each once. A value that is part of the
    /// recipient's own values is theirs, even if it is also somebody else's name. `own` is `None` where no
    /// recipient's value may appear. `number` is the piece number as it is printed.
    pub(super) fn strangers(
        &self,
        text: &[u64],
        own: Option<Person<'_>>,
        number: &[u64],
    ) -> Vec<Stranger> {
        let mut hits: Vec<Hit> = Vec::new();
        self.values.scan(text, |hit| hits.push(hit));
        hits.retain(|hit| own.is_none_or(|own| own.index != hit.owner.person));
        if hits.is_empty() {
            return Vec::new();
        }
        let mut explained = places(text, number);
        if let Some(own) = own {
            let theirs = self.within(own);
            hits.retain(|hit| !theirs.contains(&hit.hash));
            for value in own.words.split(|word| *word == BREAK || *word == END) {
                explained.extend(places(text, value));
            }
        }
        hits.retain(|hit| !self.is_explained(text, hit, &explained));
        let mut found: Vec<Stranger> = Vec::new();
        for Hit { hash, owner, number, .. } in hits {
            match found.iter_mut().find(|known| known.hash == hash) {
                Some(known) => known.times += 1,
                None => {
                    let may_be_fixed = number || self.values.is_fixed(hash);
                    found.push(Stranger { hash, owner, times: 1, may_be_fixed });
                }
            }
        }
        found
    }

    /// Whether a value only seems to be there: it is within the piece number or one of the recipient's own
    /// values, or begins or ends in one and goes on with words of the fixed texts around it (`Dear
    /// Anna` of `Dear Anna Virtanen`). `explained` are these places.
    fn is_explained(&self, text: &[u64], hit: &Hit, explained: &[(usize, usize)]) -> bool {
        let around = |from: usize, to: usize| {
            text[from..to].iter().all(|word| self.values.is_own_word(*word))
        };
        explained.iter().any(|(start, end)| {
            let within = *start <= hit.start && hit.end <= *end;
            // It begins before the value and ends inside, or the other way round.
            let before = hit.start < *start && *start < hit.end && hit.end < *end;
            let behind = *start < hit.start && hit.start < *end && *end < hit.end;
            within || before && around(hit.start, *start) || behind && around(*end, hit.end)
        })
    }

    /// The values of a recipient that fixed texts hold as well, also within longer ones.
    pub(super) fn own_fixed(&self, person: Option<Person<'_>>) -> Vec<u64> {
        let mut found = match person {
            Some(person) if self.values.some_may_be_fixed() => self.within(person),
            _ => Vec::new(),
        };
        found.retain(|hash| self.values.is_fixed(*hash));
        found.sort_unstable();
        found.dedup();
        found
    }

    /// All values, of any recipient, that are contained in a recipient's own values or across their
    /// address lines.
    fn within(&self, person: Person<'_>) -> Vec<u64> {
        let mut found = Vec::new();
        let end = person.words.iter().position(|word| *word == END).unwrap_or(0);
        let address: Vec<u64> =
            person.words[..end].iter().copied().filter(|word| *word != BREAK).collect();
        self.values.scan(&address, |hit| found.push(hit.hash));
        self.values.scan(&person.words[end + 1..], |hit| found.push(hit.hash));
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

    /// Whether a name is that of the variant of the recipient's pieces.
    pub(super) fn has_variant(&self, people: &People, name: &str) -> bool {
        people.variants.get(name) == Some(&self.about.variant)
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

/// The number of a name among those that are known; a new one gets the next.
fn number_of(known: &mut BTreeMap<String, u16>, name: &str) -> u16 {
    if let Some(number) = known.get(name) {
        return *number;
    }
    let next = u16::try_from(known.len()).unwrap_or(u16::MAX);
    known.insert(name.to_owned(), next);
    next
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
            variant: "adult",
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
        let number = [fingerprint(b"000"), fingerprint(b"002")];
        let found = people.strangers(&found, people.get(own), &number);
        found.iter().map(|stranger| stranger.owner.person).collect()
    }

    #[test]
    fn words_around_ones_own_value_are_no_other_value() {
        let mut people = People::default();
        for (id, name) in [
            ("id-one", "Anna Virtanen"),
            ("id-two", "Dear Anna"),
            ("id-three", "Virtanen Soita"),
            ("id-four", "Anna Soita"),
            ("000-002", "Eeva Keksitty"),
        ] {
            add(&mut people, id, name, "Mallitie 4");
        }
        people.finish(["Dear { $name }", "Soita numeroon"]);
        assert!(strangers(&people, "Dear Anna Virtanen, Soita", 0).is_empty());
        assert!(strangers(&people, "Kirje 000 002, Soita", 0).is_empty());
        assert_eq!(strangers(&people, "Kirje 000 002, Anna Soita", 0), [3]);
        assert_eq!(strangers(&people, "Dear Anna Keksitty", 0), [1]);
        assert_eq!(strangers(&people, "Dear Anna Virtanen, Dear Anna", 0), [1]);
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
