//! What the preview shows at the moment: the last good state of the incident, and the results from it.

use std::sync::Arc;
use std::time::Duration;

use crate::diag::{Diagnostics, Sources};
use crate::studio::{Counts, Judgements, RealPeople, State};

/// The news that every connection gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct News {
    pub(super) revision: u64,
    pub(super) broken: bool,
}

/// Problems, and the files that they point into.
pub(super) type Problems = Arc<(Diagnostics, Sources)>;

/// The incident at the moment.
#[derive(Clone, Default)]
pub(super) struct Now {
    /// Goes up with each change that the page must fetch.
    pub(super) revision: u64,
    /// The last state from which letters can be composed.
    pub(super) state: Option<Arc<State>>,
    /// Whether the files have errors at the moment, so that the state is an older one.
    pub(super) broken: bool,
    /// Problems of the files.
    pub(super) problems: Problems,
    /// Problems that only composed letters show.
    pub(super) judged: Problems,
    /// How the letters meet the duties of the law.
    pub(super) judgements: Arc<Judgements>,
    /// Problems of the list as a whole.
    pub(super) of_list: Problems,
    /// The file that was saved last, and the time.
    pub(super) saved: Option<(String, String)>,
    /// How long it took to read everything.
    pub(super) read_in: Duration,
    /// The numbers of the list.
    pub(super) counts: Counting,
    /// The confirmation of these numbers.
    pub(super) confirmed: Option<Confirmed>,
    /// Real recipients to show.
    pub(super) real: Option<Arc<RealPeople>>,
    /// The ids of rows that somebody searched for.
    pub(super) looked_for: Vec<String>,
}

/// Progress of counting the list.
#[derive(Clone, Default)]
pub(super) enum Counting {
    /// Not counted: letters cannot be composed.
    #[default]
    None,
    /// Rows counted so far.
    Rows(u64),
    /// Done.
    Ready(Arc<Counts>),
}

/// A confirmation of the numbers. Kept in memory only.
#[derive(Debug, Clone)]
pub(super) struct Confirmed {
    pub(super) by: String,
    pub(super) time: String,
    pub(super) check_code: String,
}
