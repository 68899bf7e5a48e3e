//! The state of a preview, shared by all connections, and its renewal.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Duration;

use tokio::sync::watch::{Receiver, Sender, channel};

use crate::diag::codes::internal::PREVIEW;
use crate::diag::{Diagnostic, Diagnostics, Sources};
use crate::locale::{Speech, UiLanguage};
use crate::pipeline::studio::{self, Counts, Judgements, Loaded, RealPeople, State};

use super::cache::{Cache, Key};
use super::{Clock, Options};

/// So many people whom somebody looked for are kept when the list changes.
const MOST_LOOKED_FOR: usize = 60;

/// What every connection is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) revision: u64,
    pub(super) broken: bool,
}

/// Problems with the files that they point into.
pub(super) type Problems = Arc<(Diagnostics, Sources)>;

/// The incident as it is now.
#[derive(Clone, Default)]
pub(super) struct Now {
    /// Goes up whenever there is anything new to tell.
    pub(super) revision: u64,
    /// The last state that letters could be made from.
    pub(super) state: Option<Arc<State>>,
    /// Whether the files are such that none can.
    pub(super) broken: bool,
    /// What is wrong with the files.
    pub(super) problems: Problems,
    /// What only finished letters show.
    pub(super) judged: Problems,
    /// How the letters meet the duties of the law.
    pub(super) judgements: Arc<Judgements>,
    /// What is wrong with the list as a whole.
    pub(super) of_list: Problems,
    /// The file that was saved last, and when.
    pub(super) saved: Option<(String, String)>,
    /// How long it took to read everything.
    pub(super) read_in: Duration,
    /// The numbers of the list.
    pub(super) counts: Counting,
    /// Who confirmed these numbers.
    pub(super) confirmed: Option<Confirmed>,
    /// Real people to look at.
    pub(super) real: Option<Arc<RealPeople>>,
    /// The ids of rows that somebody looked for.
    pub(super) looked_for: Vec<String>,
}

/// How far the numbers are.
#[derive(Clone, Default)]
pub(super) enum Counting {
    /// Nobody counts: letters cannot be made.
    #[default]
    None,
    /// So many rows so far.
    Rows(u64),
    /// Done.
    Ready(Arc<Counts>),
}

/// Somebody confirmed the numbers. Kept in memory alone.
#[derive(Debug, Clone)]
pub(super) struct Confirmed {
    pub(super) by: String,
    pub(super) time: String,
    pub(super) check_code: String,
}

pub(super) struct Studio {
    pub(super) options: Options,
    speeches: [Speech; 3],
    now: RwLock<Now>,
    /// Held while a state is made, so that each is made from the one before.
    renewing: Mutex<()>,
    pub(super) cache: Cache,
    changed: Sender<Told>,
    /// Goes up with each change of the inputs.
    generation: AtomicU64,
    /// Goes up with each change that can decide about people: not of words and templates.
    facts: AtomicU64,
    /// Wakes who works in the background.
    woken: (Mutex<()>, Condvar),
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Studio {
    pub(super) fn open(options: Options) -> Self {
        let studio = Self {
            options,
            speeches: UiLanguage::ALL.map(Speech::new),
            now: RwLock::default(),
            renewing: Mutex::default(),
            cache: Cache::default(),
            changed: channel(Told { revision: 0, broken: false }).0,
            generation: AtomicU64::new(0),
            facts: AtomicU64::new(0),
            woken: (Mutex::default(), Condvar::default()),
        };
        if studio.options.real {
            studio.change(|now| now.real = Some(Arc::default()));
        }
        studio.renew(&[]);
        studio
    }

    /// The token as it stands in the address.
    pub(super) fn token(&self) -> String {
        self.options.token.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    pub(super) fn clock(&self) -> &Clock {
        &self.options.clock
    }

    pub(super) fn folder(&self) -> &Path {
        &self.options.folder
    }

    /// The words in a language, or in that of the page.
    pub(super) fn speech(&self, tag: Option<&str>) -> &Speech {
        let language = tag.and_then(UiLanguage::of_tag).unwrap_or(self.options.language);
        let own = self.speeches.iter().find(|speech| speech.language() == language);
        own.unwrap_or(&self.speeches[0])
    }

    pub(super) fn now(&self) -> Now {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn subscribe(&self) -> Receiver<Told> {
        self.changed.subscribe()
    }

    /// Changes what everybody sees, and tells them.
    pub(super) fn change<T>(&self, change: impl FnOnce(&mut Now) -> T) -> T {
        let (told, answer) = {
            let mut now = self.now.write().unwrap_or_else(PoisonError::into_inner);
            let answer = change(&mut now);
            now.revision += 1;
            (Told { revision: now.revision, broken: now.broken }, answer)
        };
        self.changed.send_replace(told);
        answer
    }

    /// Like [`change`](Self::change), when the inputs are others: what was found of those before is
    /// outdated from the same moment on.
    fn change_inputs(&self, change: impl FnOnce(&mut Now)) {
        self.change(|now| {
            change(now);
            self.generation.fetch_add(1, Ordering::SeqCst);
        });
        let _guard = locked(&self.woken.0);
        self.woken.1.notify_all();
    }

    /// Changes what everybody sees, where nobody needs to be told.
    pub(super) fn change_quietly(&self, change: impl FnOnce(&mut Now)) {
        change(&mut self.now.write().unwrap_or_else(PoisonError::into_inner));
    }

    /// The inputs as they are now have this number.
    pub(super) fn generation(&self) -> u64 {
        self.generation.load(Ordering::SeqCst)
    }

    /// The facts and the list as they are now have this number.
    pub(super) fn facts(&self) -> u64 {
        self.facts.load(Ordering::SeqCst)
    }

    /// Waits until the inputs are others than these.
    pub(super) fn wait_for_change(&self, known: u64) -> u64 {
        let (lock, woken) = &self.woken;
        let mut guard = locked(lock);
        while self.generation() == known {
            guard = woken.wait(guard).unwrap_or_else(PoisonError::into_inner);
        }
        self.generation()
    }

    /// Files of the folder changed.
    pub(super) fn files_changed(&self, files: &[PathBuf]) {
        let words = |file: &PathBuf| {
            let inside = file.strip_prefix(self.folder()).ok();
            inside
                .is_some_and(|file| ["locales", "templates"].iter().any(|of| file.starts_with(of)))
        };
        if !files.iter().all(words) {
            self.facts.fetch_add(1, Ordering::SeqCst);
        }
        let lists = self.now().state.map(|state| state.lists()).unwrap_or_default();
        let lists_alone = files.iter().all(|file| lists.contains(file));
        if lists_alone && !self.now().broken {
            let saved = self.saved(files);
            return self.change_inputs(|now| {
                now.saved = saved.or(now.saved.take());
                now.counts = Counting::Rows(0);
                now.confirmed = None;
            });
        }
        self.renew(files);
    }

    fn saved(&self, files: &[PathBuf]) -> Option<(String, String)> {
        let file = files.iter().rev().find(|file| !file.as_os_str().is_empty())?;
        let name = studio::short_name(self.folder(), &file.display().to_string());
        Some((name, (self.clock().time_of_day)()))
    }

    /// Reads the incident again, because these files changed.
    pub(super) fn renew(&self, files: &[PathBuf]) {
        let _one = locked(&self.renewing);
        let before = self.now();
        let begun = (self.clock().elapsed)();
        let Loaded { state, problems, sources } =
            studio::load(self.folder(), before.state.as_deref(), before.real.as_deref());
        let broken = state.is_none();
        let saved = self.saved(files);
        let read_in = (self.clock().elapsed)().saturating_sub(begun);
        if let Some(state) = &state {
            self.cache.begin(Arc::clone(state));
            // What is looked at is drawn first of all, so that it is there when it is asked for.
            for key in self.cache.looked_at() {
                let _ = self.drawn(state, &key);
            }
        }
        self.change_inputs(|now| {
            now.broken = broken;
            now.problems = Arc::new((problems, sources));
            now.saved = saved.or(now.saved.take());
            now.read_in = read_in;
            now.confirmed = None;
            match state {
                Some(state) => {
                    now.state = Some(state);
                    now.counts = Counting::Rows(0);
                }
                None => {
                    now.counts = Counting::None;
                    now.judged = Arc::default();
                    now.judgements = Arc::default();
                }
            }
        });
    }

    /// Reading the files was a mistake of the program: what is shown is out of date.
    pub(super) fn failed(&self, files: &[PathBuf]) {
        let problem = Diagnostic::error(PREVIEW, "the program made a mistake with these files")
            .help("undo the last change; the page goes on with the files as they are then");
        let saved = self.saved(files);
        self.change_inputs(|now| {
            now.broken = true;
            now.problems = Arc::new((problem.into(), Sources::new()));
            now.saved = saved.or(now.saved.take());
            now.counts = Counting::None;
            now.confirmed = None;
        });
    }

    /// Shows people whom somebody looked for, beside those who are shown.
    pub(super) fn look_for(&self, found: RealPeople) {
        let ids = found.ids();
        self.show_real(|shown, looked_for| {
            looked_for.extend(ids);
            let surplus = looked_for.len().saturating_sub(MOST_LOOKED_FOR);
            looked_for.drain(..surplus);
            let mut people = shown.clone();
            people.add(found).then_some(people)
        });
    }

    /// Shows people as the list has them now. Of those who were shown before only those stay whom
    /// somebody looked for meanwhile: other than `known`, whom the list was searched for.
    pub(super) fn show_sample(&self, mut people: RealPeople, known: &[String]) {
        self.show_real(|shown, looked_for| {
            looked_for.retain(|id| people.ids().contains(id) || !known.contains(id));
            let since: Vec<String> =
                looked_for.iter().filter(|id| !known.contains(id)).cloned().collect();
            people.add(shown.only(&since));
            Some(people)
        });
    }

    /// Reads the same files for other people to look at. `whom` gets those who are shown and the ids
    /// that were looked for, and gives whom to show, if these are others.
    fn show_real(&self, whom: impl FnOnce(&RealPeople, &mut Vec<String>) -> Option<RealPeople>) {
        let _one = locked(&self.renewing);
        let before = self.now();
        let mut looked_for = before.looked_for;
        let people =
            whom(before.real.as_deref().unwrap_or(&RealPeople::default()), &mut looked_for);
        self.change_quietly(|now| now.looked_for = looked_for);
        let Some(people) = people else { return };
        let loaded = studio::load(self.folder(), before.state.as_deref(), Some(&people));
        self.change(|now| {
            now.real = Some(Arc::new(people));
            if let Some(state) = loaded.state {
                self.cache.begin(Arc::clone(&state));
                now.state = Some(state);
            }
        });
    }

    /// The answer to who asks for a piece, made now or before. `None` if there is no such person.
    pub(super) fn piece(&self, key: &Key) -> Option<Arc<str>> {
        let state = self.now().state?;
        self.drawn(&state, key)
    }

    fn drawn(&self, state: &Arc<State>, key: &Key) -> Option<Arc<str>> {
        self.cache.get(state, key, || super::answers::piece(self, state, key))
    }
}
