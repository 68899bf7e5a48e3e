//! The journal of an output folder: what happened to whom, when.
//!
//! Only events are truth, and events are only added. Each line names the one before it by its SHA-256,
//! so nobody can take one out or change it unseen. In which state a piece is, is worked out from its
//! events ([`State::after`]) whenever the journal is opened.

mod event;
mod plan;
mod state;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

pub use event::{Answer, Event};
pub use plan::{Medium, Missing, PlanRow, PlannedAddress};
pub use state::{Impossible, State};

/// A moment by the wall clock: milliseconds since the beginning of 1970, UTC.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Moment(pub i64);

/// What the journal keeps of an address: enough to know it again, with `run` so that lists of two runs
/// cannot be compared.
pub fn address_hash(run: &str, address: &str) -> [u8; 32] {
    let mut digest = Sha256::new();
    digest.update((run.len() as u64).to_be_bytes());
    digest.update(run);
    digest.update(address);
    digest.finalize().into()
}
