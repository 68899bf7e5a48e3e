//! Kinds of letters: what people have alike whose letters differ in their own values alone.
//!
//! A letter of a kind is composed once, with marks, and laid out once; each person's is filled in.
//! The table is bounded, for an incident can have a kind for nearly each person: then the last ones
//! are kept. Whether a kind was kept or made anew changes nothing in what comes out.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::compose::{Composer, Job, Variant};
use crate::diag::Sources;
use crate::letter::Letter;
use crate::render::email;
use crate::render::pdf::Masters;
use crate::terms::Medium;

/// So many kinds are kept, twice: those used of late, and those before.
const MOST: usize = 128;

/// All kinds of a run. Shared by all workers.
#[derive(Default)]
pub(super) struct Kinds(Mutex<Table>);

#[derive(Default)]
struct Table {
    young: HashMap<u64, Vec<Arc<Kind>>>,
    old: HashMap<u64, Vec<Arc<Kind>>>,
}

/// Letters that differ in the people's own values alone.
pub(super) struct Kind {
    languages: Vec<String>,
    medium: Medium,
    variant: Variant,
    address_lines: usize,
    large_print: bool,
    letter: OnceLock<Option<Letter>>,
    email: OnceLock<Option<email::Master>>,
    /// Its pages.
    pub(super) masters: Masters,
}

impl Kind {
    fn is_of(&self, job: &Job<'_>, large_print: bool) -> bool {
        self.medium == job.medium
            && self.address_lines == job.address.len()
            && self.large_print == large_print
            && self.languages == job.languages
            && self.variant == *job.variant
    }

    /// The letter with marks, if letters of this kind can be made of one.
    pub(super) fn letter(
        &self,
        composer: &Composer,
        job: &Job<'_>,
        sources: &Sources,
    ) -> Option<&Letter> {
        self.letter.get_or_init(|| composer.master(job, sources)).as_ref()
    }

    /// What `make` makes of the letter with marks, if messages of this kind can be made of one.
    pub(super) fn email(
        &self,
        composer: &Composer,
        job: &Job<'_>,
        sources: &Sources,
        make: impl FnOnce(&Letter) -> Option<email::Master>,
    ) -> Option<&email::Master> {
        let master = || make(&composer.master(job, sources)?);
        self.email.get_or_init(master).as_ref()
    }
}

impl Kinds {
    /// The kind of a letter.
    pub(super) fn of(&self, job: &Job<'_>, large_print: bool) -> Arc<Kind> {
        let mut hasher = DefaultHasher::new();
        (job.languages, job.medium, job.variant, job.address.len(), large_print).hash(&mut hasher);
        let key = hasher.finish();
        let mut table = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let find = |kinds: &HashMap<u64, Vec<Arc<Kind>>>| {
            kinds.get(&key)?.iter().find(|kind| kind.is_of(job, large_print)).cloned()
        };
        if let Some(kind) = find(&table.young) {
            return kind;
        }
        let kind = find(&table.old).unwrap_or_else(|| {
            Arc::new(Kind {
                languages: job.languages.to_vec(),
                medium: job.medium,
                variant: job.variant.clone(),
                address_lines: job.address.len(),
                large_print,
                letter: OnceLock::new(),
                email: OnceLock::new(),
                masters: Masters::default(),
            })
        });
        if table.young.len() >= MOST {
            table.old = std::mem::take(&mut table.young);
        }
        table.young.entry(key).or_default().push(kind.clone());
        kind
    }
}
