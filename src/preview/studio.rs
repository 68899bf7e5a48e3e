//! The state of a preview, shared by all connections, and its renewal.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use tokio::sync::watch::{Receiver, Sender, channel};

use crate::diag::{Diagnostics, Sources};
use crate::locale::{Speech, UiLanguage};
use crate::pipeline::studio::{self, Loaded, State};

use super::cache::{Cache, Key};
use super::{Clock, Options};

/// What every connection is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) revision: u64,
    pub(super) broken: bool,
}

/// The incident as it is now.
#[derive(Clone, Default)]
pub(super) struct Now {
    pub(super) revision: u64,
    /// The last state that letters could be made from.
    pub(super) state: Option<Arc<State>>,
    /// Whether the files are such that none can.
    pub(super) broken: bool,
    /// What is wrong with the files.
    pub(super) problems: Arc<(Diagnostics, Sources)>,
    /// What only finished letters show.
    pub(super) judged: Arc<(Diagnostics, Sources)>,
    /// The file that was saved last, and when.
    pub(super) saved: Option<(String, String)>,
    /// How long it took to read everything.
    pub(super) read_in: Duration,
}

pub(super) struct Studio {
    pub(super) options: Options,
    speeches: [Speech; 3],
    now: RwLock<Now>,
    /// Held while a state is made, so that each is made from the one before.
    renewing: Mutex<()>,
    pub(super) cache: Cache,
    changed: Sender<Told>,
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
        };
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

    /// The words in a language, or in that of the page.
    pub(super) fn speech(&self, tag: Option<&str>) -> &Speech {
        let language = tag.and_then(UiLanguage::of_tag).unwrap_or(self.options.language);
        self.speeches
            .iter()
            .find(|speech| speech.language() == language)
            .unwrap_or(&self.speeches[0])
    }

    pub(super) fn now(&self) -> Now {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn subscribe(&self) -> Receiver<Told> {
        self.changed.subscribe()
    }

    /// Reads the incident again, because these files changed.
    pub(super) fn renew(&self, files: &[std::path::PathBuf]) {
        let _one = self.renewing.lock().unwrap_or_else(PoisonError::into_inner);
        let before = self.now();
        let begun = (self.clock().elapsed)();
        let folder = &self.options.folder;
        let Loaded { state, problems, sources } = studio::load(folder, before.state.as_deref());
        let broken = state.is_none();
        let saved = files.last().map(|file| {
            let name = studio::short_name(folder, &file.display().to_string());
            (name, (self.clock().time_of_day)())
        });
        let revision = before.revision + 1;
        let now = Now {
            revision,
            broken,
            state: state.or(before.state),
            problems: Arc::new((problems, sources)),
            judged: if broken { Arc::default() } else { before.judged },
            saved: saved.or(before.saved),
            read_in: (self.clock().elapsed)().saturating_sub(begun),
        };
        if !broken {
            self.cache.begin(revision);
        }
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = now;
        self.tell();
    }

    /// Files of the folder changed.
    pub(super) fn files_changed(self: &Arc<Self>, files: &[std::path::PathBuf]) {
        self.renew(files);
        self.draw_what_is_looked_at();
        self.judge_later();
    }

    /// Draws what was looked at last, so that it is there when it is asked for.
    pub(super) fn draw_what_is_looked_at(&self) {
        for key in self.cache.looked_at() {
            let _ = self.piece(&key);
        }
    }

    /// Composes and lays out everybody, and tells what shows.
    pub(super) fn judge(&self) {
        let now = self.now();
        let Some(state) = now.state.filter(|_| !now.broken) else { return };
        let outdated = || self.now().revision != now.revision;
        let found = state.judge(&outdated);
        if outdated() {
            return;
        }
        let judged = Arc::new((found, now.problems.1.clone()));
        {
            let mut now = self.now.write().unwrap_or_else(PoisonError::into_inner);
            if now.judged.0 == judged.0 {
                now.judged = judged;
                return;
            }
            now.judged = judged;
        }
        self.tell();
    }

    /// The same in the background.
    pub(super) fn judge_later(self: &Arc<Self>) {
        let studio = Arc::clone(self);
        std::thread::spawn(move || studio.judge());
    }

    /// Tells all connections that there is something new.
    pub(super) fn tell(&self) {
        let now = self.now();
        self.changed.send_replace(Told { revision: now.revision, broken: now.broken });
    }

    /// The answer to who asks for a piece, made now or before.
    pub(super) fn piece(&self, key: &Key) -> Option<Arc<str>> {
        let now = self.now();
        let state = now.state?;
        self.cache.get(key, || super::answers::piece(self, &state, key))
    }

    pub(super) fn folder(&self) -> &Path {
        &self.options.folder
    }
}
