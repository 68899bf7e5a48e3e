//! What a preview shows at the moment: the last state of the incident, and what was found out of it.

use std::sync::Arc;
use std::time::Duration;

use crate::diag::{Diagnostics, Sources};
use crate::studio::{Counts, Judgements, RealPeople, State};

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
