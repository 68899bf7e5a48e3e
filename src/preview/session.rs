//! The session: what all connections of a preview share, and how it is renewed.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, RwLock};

use tokio::sync::watch::{Receiver, Sender, channel};

use crate::diag::codes::internal::PREVIEW;
use crate::diag::{Diagnostic, Sources};
use crate::locale::{Speech, UiLanguage};
use crate::studio::{self, Loaded, RealPeople, State};

use super::cache::{Cache, Key};
use super::now::{Counting, News, Now};
use super::options::{Clock, Options};
use super::piece::{self, Making};

/// How many of the ids that somebody searched for are kept when the list changes.
const MOST_LOOKED_FOR: usize = 60;

pub(super) struct Session {
    pub(super) options: Options,
    speeches: [Speech; 3],
    now: RwLock<Now>,
    /// Held while a state is read, so that each is read from the one before.
    renewing: Mutex<()>,
    pub(super) cache: Cache,
    changed: Sender<News>,
    /// Goes up with each change of the inputs.
    generation: AtomicU64,
    /// Goes up with each change of facts or lists, not with changes of words and templates.
    facts: AtomicU64,
    /// Wakes the thread in the background.
    woken: (Mutex<()>, Condvar),
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Session {
    pub(super) fn open(options: Options) -> Self {
        let session = Self {
            options,
            speeches: UiLanguage::ALL.map(Speech::new),
            now: RwLock::default(),
            renewing: Mutex::default(),
            cache: Cache::default(),
            changed: channel(News { revision: 0, broken: false }).0,
            generation: AtomicU64::new(0),
            facts: AtomicU64::new(0),
            woken: (Mutex::default(), Condvar::default()),
        };
        if session.options.real {
            session.change(|now| now.real = Some(Arc::default()));
        }
        session.renew(&[]);
        session
    }

    /// The token as it is in the address: hexadecimal digits.
    pub(super) fn token(&self) -> String {
        crate::text::hex(&self.options.token)
    }

    pub(super) fn clock(&self) -> &Clock {
        &self.options.clock
    }

    pub(super) fn folder(&self) -> &Path {
        &self.options.folder
    }

    /// The words in a language; in the page's default language without a tag or with an unknown one.
    pub(super) fn speech(&self, tag: Option<&str>) -> &Speech {
        let language = tag.and_then(UiLanguage::of_tag).unwrap_or(self.options.language);
        let own = self.speeches.iter().find(|speech| speech.language() == language);
        own.unwrap_or(&self.speeches[0])
    }

    pub(super) fn now(&self) -> Now {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn subscribe(&self) -> Receiver<News> {
        self.changed.subscribe()
    }

    /// Changes what is shown, and notifies all connections.
    pub(super) fn change<T>(&self, change: impl FnOnce(&mut Now) -> T) -> T {
        let (news, answer) = {
            let mut now = self.now.write().unwrap_or_else(PoisonError::into_inner);
            let answer = change(&mut now);
            now.revision += 1;
            (News { revision: now.revision, broken: now.broken }, answer)
        };
        self.changed.send_replace(news);
        answer
    }

    /// Like [`change`](Self::change), for new inputs: everything found from the old ones is outdated from
    /// the same moment on.
    fn change_inputs(&self, change: impl FnOnce(&mut Now)) {
        self.change(|now| {
            change(now);
            self.generation.fetch_add(1, Ordering::SeqCst);
        });
        let _guard = locked(&self.woken.0);
        self.woken.1.notify_all();
    }

    /// Changes what is shown, without notifying anybody.
    pub(super) fn change_quietly(&self, change: impl FnOnce(&mut Now)) {
        change(&mut self.now.write().unwrap_or_else(PoisonError::into_inner));
    }

    /// The generation of the inputs. Work is outdated when it differs from the one it began with.
    pub(super) fn generation(&self) -> u64 {
        self.generation.load(Ordering::SeqCst)
    }

    /// The generation of facts and lists.
    pub(super) fn facts(&self) -> u64 {
        self.facts.load(Ordering::SeqCst)
    }

    /// Waits until the generation of the inputs differs from `known`. Returns it.
    pub(super) fn wait_for_change(&self, known: u64) -> u64 {
        let (lock, woken) = &self.woken;
        let mut guard = locked(lock);
        while self.generation() == known {
            guard = woken.wait(guard).unwrap_or_else(PoisonError::into_inner);
        }
        self.generation()
    }

    /// Handles changed files of the folder.
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
        let start = (self.clock().elapsed)();
        let Loaded { state, problems, sources } =
            studio::load(self.folder(), before.state.as_deref(), before.real.as_deref());
        let broken = state.is_none();
        let saved = self.saved(files);
        let read_in = (self.clock().elapsed)().saturating_sub(start);
        if let Some(state) = &state {
            self.cache.begin(Arc::clone(state));
            // The pieces looked at last are drawn first, so that they are there when the page asks.
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

    /// Marks the state as outdated after a panic while these files were read.
    pub(super) fn failed(&self, files: &[PathBuf]) {
        let problem = Diagnostic::error(PREVIEW, "the program failed with these files")
            .help("undo the last change; the page then continues with the restored files");
        let saved = self.saved(files);
        self.change_inputs(|now| {
            now.broken = true;
            now.problems = Arc::new((problem.into(), Sources::new()));
            now.saved = saved.or(now.saved.take());
            now.counts = Counting::None;
            now.confirmed = None;
        });
    }

    /// Shows recipients that somebody searched for, besides those who are shown.
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

    /// Shows recipients as the list has them now. Of those who were shown before, only those stay that
    /// somebody searched for meanwhile: whose ids are not among `known`, for which the list was read.
    pub(super) fn show_sample(&self, mut people: RealPeople, known: &[String]) {
        self.show_real(|shown, looked_for| {
            looked_for.retain(|id| people.ids().contains(id) || !known.contains(id));
            let since: Vec<String> =
                looked_for.iter().filter(|id| !known.contains(id)).cloned().collect();
            people.add(shown.only(&since));
            Some(people)
        });
    }

    /// Reads the same files for other recipients to show. `whom` gets those who are shown and the ids
    /// searched for, and returns whom to show, if that changes.
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

    /// The JSON of a piece, drawn now or before. `None` if the recipient does not exist.
    pub(super) fn piece(&self, key: &Key) -> Option<Arc<str>> {
        let state = self.now().state?;
        self.drawn(&state, key)
    }

    fn drawn(&self, state: &Arc<State>, key: &Key) -> Option<Arc<str>> {
        self.cache.get(state, key, || {
            let making = Making {
                speech: self.speech(Some(key.ui)),
                revision: self.now().revision,
                elapsed: &*self.clock().elapsed,
            };
            piece::for_page(state, key, &making)
        })
    }
}
