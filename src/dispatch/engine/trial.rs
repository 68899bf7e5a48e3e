//! Refusals in a run in which nothing was accepted yet. They may be about us and not about the recipients,
//! so they are not committed before something was accepted. If the relay turns out to refuse us, these
//! pieces are released as if they had never been tried.

use super::end::End;
use super::transport::{Outcome, Trouble, TroubleKind};
use crate::journal::{Answer, Event};

/// Refusals that are not committed yet.
#[derive(Debug, Default)]
pub(super) struct Trial {
    events: Vec<(u64, Event)>,
}

impl Trial {
    pub(super) fn len(&self) -> usize {
        self.events.len()
    }

    pub(super) fn add(&mut self, piece: u64, event: Event) {
        self.events.push((piece, event));
    }

    /// The refusals as events: they are about the recipients.
    pub(super) fn believed(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events).into_iter().map(|(_, event)| event).collect()
    }

    /// Releases the pieces, because the run ends in this way.
    pub(super) fn taken_back(&mut self, end: &End) -> Vec<Event> {
        let why = end.released();
        let released = |(piece, _)| Event::Released { piece, why: why.into() };
        std::mem::take(&mut self.events).into_iter().map(released).collect()
    }

    /// Whether the refusals count although nothing was accepted: the run came to an ordinary end.
    pub(super) fn is_believed_at(end: &End) -> bool {
        matches!(end, End::Done | End::Date | End::Hours | End::Waiting | End::Limit)
    }
}

/// A refusal without an enhanced status code, taken as one of us: Exim and others answer `550 relay not
/// permitted` and `550 no such user` with the same code.
pub(super) fn perhaps_ours(answer: &Answer) -> Outcome {
    let words = format!("{} {}", answer.code, answer.reply).trim_end().to_owned();
    let trouble = Trouble { kind: TroubleKind::Refuses, words, answer: answer.clone() };
    Outcome::Ours { trouble, certain: false }
}
