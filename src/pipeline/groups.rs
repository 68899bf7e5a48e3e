//! Groups: recipients with the same languages and the same variant. Both are worked out once for a
//! group, not once for a recipient.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

use crate::catalogue::{Audience, Catalogue, Residence};
use crate::compose::Variant;
use crate::incident::Incident;
use crate::recipients::{Recipient, Settled};

/// Most groups that are kept. A list with more has nearly one group for each recipient, and keeping
/// them all would take memory for each of them.
const MOST: usize = 8_000;

/// Recipients whose pieces have the same languages and variant.
pub(crate) struct Group {
    /// Index in tables of groups, 0-based; `None` beyond the limit of kept groups.
    pub(crate) number: Option<usize>,
    /// Language tags of the parts.
    pub(crate) languages: Arc<[String]>,
    /// The same joined with `+`, such as `fi+sv`.
    pub(crate) language: String,
    /// Audience, data and region: what decides the words.
    pub(crate) variant: Arc<Variant>,
    /// The variant's name.
    pub(crate) name: String,
    /// The variant's name for letters in large print.
    pub(crate) large_name: String,
    /// Whether what happened is of no consequence to the estate that the letter would go to.
    pub(crate) without_consequence: bool,
}

impl Group {
    fn new(
        number: Option<usize>,
        languages: Arc<[String]>,
        variant: Arc<Variant>,
        without_consequence: bool,
    ) -> Self {
        let name = variant.name();
        Self {
            number,
            language: languages.join("+"),
            languages,
            variant,
            large_name: format!("{name}, large print"),
            name,
            without_consequence,
        }
    }
}

/// The groups found so far. Shared by all workers.
#[derive(Default)]
pub(crate) struct Groups(RwLock<Known>);

#[derive(Default)]
struct Known {
    /// By the inputs of languages and variant: a hit needs neither worked out.
    by_key: HashMap<Vec<u8>, Arc<Group>>,
    /// Each group once, by its languages and variant.
    groups: BTreeMap<Common, Arc<Group>>,
}

/// Languages and variant of a group.
type Common = (Arc<[String]>, Arc<Variant>);

impl Groups {
    /// The group of a recipient; added if it is new.
    pub(crate) fn of(
        &self,
        incident: &Incident,
        catalogue: &Catalogue,
        recipient: &Recipient,
    ) -> Arc<Group> {
        let key = key(incident, catalogue, recipient);
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(group) = known.by_key.get(&key) {
            return group.clone();
        }
        drop(known);
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let Known { by_key, groups } = &mut *known;
        let languages: Arc<[String]> = (&*languages(incident, catalogue, recipient)).into();
        let variant = Arc::new(Variant::of(incident, catalogue, recipient));
        let number = Some(groups.len()).filter(|number| *number < MOST);
        let value = (languages.clone(), variant.clone());
        let group = match groups.get(&value) {
            Some(group) => group.clone(),
            None => {
                let of_estate = variant.reader.audience == Audience::Estate;
                let needless = of_estate && variant.without_consequence(incident, catalogue);
                let group = Arc::new(Group::new(number, languages, variant, needless));
                if number.is_some() {
                    groups.insert(value, group.clone());
                }
                group
            }
        };
        if by_key.len() < MOST {
            by_key.insert(key, group.clone());
        }
        group
    }
}

/// The languages of a recipient's pieces, in order. Where the list does not say which they read, the
/// language of their region comes first (such as Swedish in Åland).
pub(crate) fn languages<'a>(
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

/// The region of the recipient's postal code. The country is not checked.
pub(crate) fn region<'a>(catalogue: &'a Catalogue, recipient: &Recipient) -> Option<&'a str> {
    let address = recipient.address.as_ref()?;
    catalogue.country.region(&address.postal_code)
}

/// Everything that the languages and the variant of a recipient depend on.
fn key(incident: &Incident, catalogue: &Catalogue, recipient: &Recipient) -> Vec<u8> {
    let country = &catalogue.country;
    let region = region(catalogue, recipient);
    let residence = Residence::of(&recipient.country, &country.code, region);
    let mut key = Vec::with_capacity(64);
    key.extend([recipient.status as u8, residence as u8]);
    if !recipient.settled.is_empty() {
        key.extend(incident.data.iter().map(
            |item| match recipient.settled.get(&item.category.value) {
                Some(Settled::Yes) => b'y',
                Some(Settled::No) => b'n',
                Some(Settled::Open) | None => b'o',
            },
        ));
    }
    // 0: nothing is said; no two ways of spread have one number.
    key.push(recipient.spread.map_or(0, |reach| 1 + reach as u8));
    let languages = languages(incident, catalogue, recipient);
    for text in region.into_iter().chain(languages.iter().map(String::as_str)) {
        key.push(0);
        key.extend(text.as_bytes());
    }
    if let Some(group) = &recipient.group {
        key.push(0);
        key.extend(group.as_bytes());
    }
    // Whether the first of the texts is a region, and the last a group.
    key.push(u8::from(region.is_some()) + 2 * u8::from(recipient.group.is_some()));
    key
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::inputs::Inputs;
    use super::super::listing::Listing;
    use super::*;
    use crate::diag::Sources;
    use crate::recipients::{Address, Status};
    use crate::terms::Reach;

    /// People of all groups, each twice.
    fn people() -> Vec<Recipient> {
        let statuses = [
            Status::Ordinary,
            Status::Minor,
            Status::Protected,
            Status::Deceased,
            Status::Guardianship,
            Status::Young,
            Status::YoungGuardian,
            Status::LegalGuardian,
            Status::Estate,
        ];
        let settled = [Settled::Yes, Settled::No, Settled::Open];
        let mut people = Vec::new();
        for status in statuses {
            for (country, code) in [("FI", "00100"), ("FI", "22100"), ("SE", "22100"), ("FI", "")] {
                for languages in [&[][..], &["fi"], &["fi", "sv"], &["sv"]] {
                    for answers in [&[][..], &settled[..1], &settled[1..2], &settled[1..]] {
                        let mut person = Recipient::new("1", 2, "Maija Esimerkki");
                        person.status = status;
                        person.country = country.into();
                        person.address = Some(code)
                            .filter(|code| !code.is_empty())
                            .map(|code| Address { postal_code: code.into(), ..Address::default() });
                        person.languages = languages.iter().map(|&tag| tag.into()).collect();
                        let categories = ["personal-identity-code", "door-code"];
                        let answers =
                            categories.map(str::to_owned).into_iter().zip(answers.iter().copied());
                        person.settled = answers.collect();
                        for spread in [None, Some(Reach::Unknown), Some(Reach::Returned)] {
                            person.spread = spread;
                            people.extend([person.clone(), person.clone()]);
                        }
                    }
                }
            }
        }
        people
    }

    #[test]
    fn a_group_says_what_is_worked_out_for_the_person_alone() {
        let mut sources = Sources::new();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/westlog");
        let (inputs, problems) = Inputs::load(&folder, None, &mut Listing::Nothing, &mut sources);
        assert!(!problems.has_errors());
        let inputs = inputs.unwrap();
        let (incident, catalogue) = (&inputs.incident, inputs.composer.catalogue());
        let groups = Groups::default();
        let mut numbers = BTreeMap::new();
        for person in people() {
            let group = groups.of(incident, catalogue, &person);
            let variant = Variant::of(incident, catalogue, &person);
            let languages = languages(incident, catalogue, &person);
            assert_eq!((&*group.variant, &*group.languages), (&variant, &*languages));
            assert_eq!((&group.name, &group.language), (&variant.name(), &languages.join("+")));
            let number = numbers.entry((languages.to_vec(), variant)).or_insert(group.number);
            assert_eq!(*number, group.number, "a group has one number");
        }
        let mut all: Vec<_> = numbers.values().flatten().copied().collect();
        all.sort_unstable();
        assert_eq!(all, Vec::from_iter(0..numbers.len()));
        assert!(all.len() > 50, "{}", all.len());
    }

    #[test]
    fn on_aland_swedish_comes_first_for_people_of_unknown_language() {
        let mut sources = Sources::new();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/westlog");
        let inputs = Inputs::load(&folder, None, &mut Listing::Nothing, &mut sources).0.unwrap();
        let (incident, catalogue) = (&inputs.incident, inputs.composer.catalogue());
        let of = |country: &str, code: &str, own: &[&str]| {
            let mut person = Recipient::new("1", 2, "Alma Ålänning");
            person.country = country.into();
            person.address = Some(Address { postal_code: code.into(), ..Address::default() });
            person.languages = own.iter().map(|&tag| tag.into()).collect();
            Groups::default().of(incident, catalogue, &person).language.clone()
        };
        assert_eq!(of("FI", "22100", &[]), "sv+fi");
        assert_eq!(of("FI", "22100", &["fi"]), "fi");
        assert_eq!(of("FI", "00100", &[]), "fi+sv");
        assert_eq!(of("SE", "22100", &[]), "fi+sv", "a code of another country");
    }
}
