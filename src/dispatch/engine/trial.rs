//! Refusals of a run in which nothing has been accepted yet. They may be the relay's word about us and
//! not about the people, so they are not entered before something was accepted; if the relay turns out
//! to refuse us, the people are planned again as if nobody had tried.

use super::end::End;
use super::transport::{Outcome, Trouble, TroubleKind};
use crate::journal::{Answer, Event};

/// Refusals that are not entered yet.
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

    /// The refusals as they were said: they are about the people.
    pub(super) fn believed(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events).into_iter().map(|(_, event)| event).collect()
    }

    /// The people wait again, because of this end.
    pub(super) fn taken_back(&mut self, end: &End) -> Vec<Event> {
        let why = end.released();
        let released = |(piece, _)| Event::Released { piece, why: why.into() };
        std::mem::take(&mut self.events).into_iter().map(released).collect()
    }

    /// Whether refusals are believed although nothing was accepted: the run came to an end of its own.
    pub(super) fn is_believed_at(end: &End) -> bool {
        matches!(end, End::Done | End::Date | End::Hours | End::Waiting | End::Limit)
    }
}

/// A refusal without an enhanced code as the word about us that it may be: Exim and others say
/// `550 relay not permitted` and `550 no such user` in the same way.
pub(super) fn perhaps_ours(answer: &Answer) -> Outcome {
    let words = format!("{} {}", answer.code, answer.reply).trim_end().to_owned();
    let trouble = Trouble { kind: TroubleKind::Refuses, words, answer: answer.clone() };
    Outcome::Ours { trouble, certain: false }
}
