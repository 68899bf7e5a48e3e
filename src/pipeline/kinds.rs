//! What people have in common, worked out once for all of them: the languages of their letters, and
//! what the incident means for them.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

use crate::catalogue::Catalogue;
use crate::compose::Variant;
use crate::incident::Incident;
use crate::recipients::{Recipient, Settled};

use super::assign::languages;

/// So many kinds are kept. With more of them most people are a kind of their own, and keeping these
/// would take memory for each person.
const MOST: usize = 8_000;

/// A kind of people.
pub(super) struct Kind {
    /// Place in tables of kinds, 0-based; `None` if there are too many for tables.
    pub(super) number: Option<usize>,
    /// Language tags of the parts.
    pub(super) languages: Arc<[String]>,
    /// `fi+sv`.
    pub(super) language: String,
    /// What the incident means for them.
    pub(super) variant: Arc<Variant>,
    /// The variant's name.
    pub(super) name: String,
    /// The same for who gets large print.
    pub(super) large_name: String,
}

impl Kind {
    fn new(number: Option<usize>, languages: Arc<[String]>, variant: Arc<Variant>) -> Self {
        let name = variant.name();
        Self {
            number,
            language: languages.join("+"),
            languages,
            variant,
            large_name: format!("{name}, large print"),
            name,
        }
    }
}

/// The kinds that were met.
#[derive(Default)]
pub(super) struct Kinds(RwLock<Known>);

#[derive(Default)]
struct Known {
    /// By what a kind depends on: found without working anything out.
    by_key: HashMap<Vec<u8>, Arc<Kind>>,
    /// Each kind once.
    kinds: BTreeMap<(Arc<[String]>, Arc<Variant>), Arc<Kind>>,
}

impl Kinds {
    /// The kind of a person.
    pub(super) fn of(
        &self,
        incident: &Incident,
        catalogue: &Catalogue,
        recipient: &Recipient,
    ) -> Arc<Kind> {
        let key = key(incident, catalogue, recipient);
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(kind) = known.by_key.get(&key) {
            return kind.clone();
        }
        drop(known);
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let Known { by_key, kinds } = &mut *known;
        let languages: Arc<[String]> = languages(incident, recipient).into();
        let variant = Arc::new(Variant::of(incident, catalogue, recipient));
        let number = Some(kinds.len()).filter(|number| *number < MOST);
        let value = (languages.clone(), variant.clone());
        let kind = match kinds.get(&value) {
            Some(kind) => kind.clone(),
            None => {
                let kind = Arc::new(Kind::new(number, languages, variant));
                if number.is_some() {
                    kinds.insert(value, kind.clone());
                }
                kind
            }
        };
        if by_key.len() < MOST {
            by_key.insert(key, kind.clone());
        }
        kind
    }
}

/// All that the languages and the variant of a person depend on.
fn key(incident: &Incident, catalogue: &Catalogue, recipient: &Recipient) -> Vec<u8> {
    let country = &catalogue.country;
    let abroad = recipient.country != country.code;
    let region = recipient.address.as_ref().and_then(|at| country.region(&at.postal_code));
    let mut key = Vec::with_capacity(64);
    key.extend([recipient.status as u8, u8::from(abroad)]);
    if !recipient.settled.is_empty() {
        key.extend(incident.data.iter().map(|item| match recipient.settled.get(&item.category.value) {
            Some(Settled::Yes) => b'y',
            Some(Settled::No) => b'n',
            Some(Settled::Open) | None => b'o',
        }));
    }
    for text in region.into_iter().chain(languages(incident, recipient).iter().map(String::as_str)) {
        key.push(0);
        key.extend(text.as_bytes());
    }
    // Which of the texts is the region.
    key.push(u8::from(region.is_some()));
    key
}
