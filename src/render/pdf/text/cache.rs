//! Paragraphs that were set before.
//!
//! Most of a letter are the same words in the same column as in the letter before. Setting them is
//! what costs time, and depends on nothing but [`Flat`], [`Setting`] and the faces: each
//! `TextSetter` keeps what it has set. Paragraphs with a recipient's own values, or with codes, are
//! not kept: they do not recur, and personal data must not live in a table for the whole run.

use super::inline::{Breaking, Flat};
use super::linebreak::TooWide;
use super::paragraph::{Lines, Setting};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

/// Number of shards of the table, so that workers seldom wait for each other.
const PARTS: usize = 16;
/// Most paragraphs in one generation of a shard; a shard has two generations. A letter has about a
/// hundred paragraphs.
const MOST: usize = 1024;

/// A paragraph and how it is set.
type Kept = (Flat, Setting, Arc<Lines>);

/// The table. With it or without it, lines are the same.
#[derive(Default)]
pub(crate) struct Paragraphs([Mutex<Part>; PARTS]);

/// Two generations: paragraphs used recently, and those before. When the first is full, the second
/// is dropped.
#[derive(Default)]
struct Part {
    young: HashMap<u64, Vec<Kept>>,
    old: HashMap<u64, Vec<Kept>>,
}

impl Paragraphs {
    /// The lines of a paragraph: as it was set before, or as `set` sets it now.
    ///
    /// # Errors
    /// Those of `set`.
    pub(crate) fn get(
        &self,
        flat: &Flat,
        setting: Setting,
        set: impl FnOnce() -> Result<Lines, TooWide>,
    ) -> Result<Arc<Lines>, TooWide> {
        if flat.pieces.iter().any(|piece| piece.breaking == Breaking::Spaces || piece.code) {
            return set().map(Arc::new);
        }
        let mut hasher = DefaultHasher::new();
        flat.hash(&mut hasher);
        for measure in [setting.size, setting.width] {
            measure.to_bits().hash(&mut hasher);
        }
        setting.purpose.hash(&mut hasher);
        let key = hasher.finish();
        let part = &self.0[(key % PARTS as u64) as usize];
        let lock = || part.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lines) = lock().find(key, flat, setting) {
            return Ok(lines);
        }
        let lines = Arc::new(set()?);
        lock().keep(key, (flat.clone(), setting, lines.clone()));
        Ok(lines)
    }
}

impl Part {
    fn find(&mut self, key: u64, flat: &Flat, setting: Setting) -> Option<Arc<Lines>> {
        let same = |kept: &&Kept| kept.0 == *flat && kept.1 == setting;
        if let Some((.., lines)) = self.young.get(&key).and_then(|list| list.iter().find(same)) {
            return Some(lines.clone());
        }
        let kept = self.old.get(&key).and_then(|list| list.iter().find(same)).cloned()?;
        let lines = kept.2.clone();
        self.keep(key, kept);
        Some(lines)
    }

    fn keep(&mut self, key: u64, kept: Kept) {
        if self.young.len() >= MOST {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.entry(key).or_default().push(kept);
    }
}

#[cfg(test)]
mod tests {
    use super::super::linebreak::Purpose;
    use super::*;

    #[test]
    fn a_paragraph_is_set_once_and_a_persons_never_kept() {
        let table = Paragraphs::default();
        let flat = |text: &str| Flat { text: text.into(), ..Flat::default() };
        let setting = Setting { size: 12.0, width: 400.0, purpose: Purpose::Text };
        let mut times = 0;
        let mut get = |flat: &Flat, setting| {
            let lines = table.get(flat, setting, || {
                times += 1;
                Ok(Lines::default())
            });
            assert!(lines.is_ok());
            times
        };
        assert_eq!(get(&flat("a"), setting), 1);
        assert_eq!(get(&flat("a"), setting), 1);
        assert_eq!(get(&flat("b"), setting), 2);
        assert_eq!(get(&flat("a"), Setting { size: 11.0, ..setting }), 3);
        for number in 0..PARTS * MOST * 3 {
            get(&flat(&number.to_string()), setting);
        }
        let kept: usize = table.0.iter().map(|part| part.lock().unwrap().young.len()).sum();
        assert!(kept <= PARTS * MOST, "{kept}");
    }
}
