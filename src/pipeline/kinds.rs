//! Kinds: recipients whose pieces differ only in their own values.
//!
//! A letter of a kind is composed once, with marks, and laid out once; each recipient's letter is
//! filled in from it. The table is bounded, because an incident can have nearly one kind for each
//! recipient: the ones used last are kept. The output does not depend on whether a kind was still in
//! the table or built again.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::compose::{Composer, Job, Variant};
use crate::diag::Sources;
use crate::letter::Letter;
use crate::render::email;
use crate::render::pdf::Masters;
use crate::terms::Medium;

/// Size of one generation of kinds. Two are kept: those in use, and those of before.
const MOST: usize = 128;

/// All kinds of a run. Shared by all workers.
#[derive(Default)]
pub(super) struct Kinds(Mutex<Table>);

#[derive(Default)]
struct Table {
    /// Kinds used since the last change of generations.
    young: HashMap<u64, Vec<Arc<Kind>>>,
    /// Kinds of the generation before.
    old: HashMap<u64, Vec<Arc<Kind>>>,
}

/// A kind: what its letters and messages are filled in from.
pub(super) struct Kind {
    languages: Vec<String>,
    medium: Medium,
    variant: Variant,
    address_lines: usize,
    large_print: bool,
    letter: OnceLock<Option<Letter>>,
    email: OnceLock<Option<email::Master>>,
    /// The laid-out pages.
    pub(super) masters: Masters,
}

impl Kind {
    /// Whether a job is of this kind. Compared in full: two kinds can have one hash.
    fn is_of(&self, job: &Job<'_>, large_print: bool) -> bool {
        self.medium == job.medium
            && self.address_lines == job.address.len()
            && self.large_print == large_print
            && self.languages == job.languages
            && self.variant == *job.variant
    }

    /// The letter with marks; `None` if letters of this kind must be composed one by one.
    pub(super) fn letter(
        &self,
        composer: &Composer,
        job: &Job<'_>,
        sources: &Sources,
    ) -> Option<&Letter> {
        self.letter.get_or_init(|| composer.master(job, sources)).as_ref()
    }

    /// What `make` builds from the letter with marks; `None` if messages of this kind must be composed one
    /// by one.
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
    /// The kind of a job; added if it is new.
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
        // A kind of the old generation that is used again becomes young; one that is not used for a
        // whole generation is dropped.
        if table.young.len() >= MOST {
            table.old = std::mem::take(&mut table.young);
        }
        table.young.entry(key).or_default().push(kind.clone());
        kind
    }
}
