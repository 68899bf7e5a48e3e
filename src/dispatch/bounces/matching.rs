//! Which piece a report is about, and what it says of it. Never a guess.

use std::collections::BTreeSet;

use super::evidence::Evidence;
use super::report::RecipientReport;
use crate::dispatch::Status;
use crate::journal::{Action, MatchedBy, UnmatchedReason};

/// Who knows the pieces.
pub trait Lookup {
    /// What goes wrong when it is asked.
    type Error;

    /// The piece of a token.
    ///
    /// # Errors
    /// The book cannot be read.
    fn by_token(&mut self, token: &str) -> Result<Option<u64>, Self::Error>;

    /// The piece of a Message-ID, without angle brackets.
    ///
    /// # Errors
    /// The book cannot be read.
    fn by_message_id(&mut self, id: &str) -> Result<Option<u64>, Self::Error>;
}

/// Why a report fits nobody for certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unmatched {
    /// It holds neither a token nor an id.
    NoToken,
    /// It holds a token, or what looks like one, or ids, and none is of this run.
    UnknownToken,
    /// It holds tokens or ids of several pieces.
    Several,
    /// What it says contradicts itself: failed with a status of success.
    Unclear,
}

impl From<Unmatched> for UnmatchedReason {
    fn from(why: Unmatched) -> Self {
        match why {
            Unmatched::NoToken => Self::NoToken,
            Unmatched::UnknownToken => Self::UnknownToken,
            Unmatched::Several => Self::Several,
            Unmatched::Unclear => Self::Unclear,
        }
    }
}

/// Finds the piece of a report. The token goes before the envelope id, and that before the Message-ID;
/// but whatever they say of other pieces makes the report nobody's.
///
/// # Errors
/// The book cannot be read.
pub fn find<B: Lookup>(
    evidence: &Evidence,
    book: &mut B,
) -> Result<Result<(u64, MatchedBy), Unmatched>, B::Error> {
    let mut found: Vec<(u64, MatchedBy)> = Vec::new();
    for token in &evidence.tokens {
        found.extend(book.by_token(token)?.map(|piece| (piece, MatchedBy::Token)));
    }
    for id in &evidence.envelope_ids {
        let piece = book.by_token(&id.to_ascii_lowercase())?;
        found.extend(piece.map(|piece| (piece, MatchedBy::EnvelopeId)));
    }
    // Two runs with the same words have the same Message-IDs: a report that names an envelope of
    // another run is not about this one.
    let another_run = found.is_empty() && evidence.envelope_ids.iter().any(|id| is_like_ours(id));
    for id in evidence.message_ids.iter().filter(|_| !another_run) {
        found.extend(book.by_message_id(id)?.map(|piece| (piece, MatchedBy::MessageId)));
    }
    let pieces: BTreeSet<u64> = found.iter().map(|(piece, _)| *piece).collect();
    Ok(match (found.first(), pieces.len()) {
        (Some(first), 1) => Ok(*first),
        (Some(_), _) => Err(Unmatched::Several),
        (None, _) if evidence.is_empty() => Err(Unmatched::NoToken),
        (None, _) => Err(Unmatched::UnknownToken),
    })
}

/// Whether an envelope id has the form of a token: 20 of `a`–`z` and `2`–`7`. Relays give ids of their own.
fn is_like_ours(id: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphabetic() || (b'2'..=b'7').contains(&byte);
    id.len() == 20 && id.bytes().all(fits)
}

/// What a report says of its one piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The message did not arrive and will not: for good, or because it was tried for too long.
    Undelivered {
        /// The status, if there is one.
        status: Option<Status>,
        /// The other server's words, without addresses.
        diagnostic: String,
    },
    /// Something else became of it; its state stays.
    Other {
        /// What.
        action: Action,
        /// The status, if there is one.
        status: Option<Status>,
    },
}

/// Judges what a report says. Where a message went on to several, one that failed counts: nobody knows
/// which of them is the person.
///
/// # Errors
/// [`Unmatched::Unclear`] if it says that delivery failed with a status of success, or says nothing.
pub fn finding(told: &[RecipientReport]) -> Result<Finding, Unmatched> {
    let success = |told: &RecipientReport| told.status.is_some_and(|status| status.class == 2);
    let mut failed = told.iter().filter(|told| told.action == Action::Failed).peekable();
    if failed.peek().is_some() {
        let failed = failed.find(|told| !success(told)).ok_or(Unmatched::Unclear)?;
        let (status, diagnostic) = (failed.status, failed.diagnostic.clone());
        return Ok(Finding::Undelivered { status, diagnostic });
    }
    let order = [Action::Delayed, Action::Expanded, Action::Relayed, Action::Delivered];
    let first = order.iter().find_map(|action| told.iter().find(|told| told.action == *action));
    let first = first.ok_or(Unmatched::Unclear)?;
    Ok(Finding::Other { action: first.action, status: first.status })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::convert::Infallible;

    use super::*;

    struct Pieces(BTreeMap<&'static str, u64>);

    impl Lookup for Pieces {
        type Error = Infallible;

        fn by_token(&mut self, token: &str) -> Result<Option<u64>, Infallible> {
            Ok(self.0.get(token).copied().filter(|_| !token.contains('@')))
        }

        fn by_message_id(&mut self, id: &str) -> Result<Option<u64>, Infallible> {
            Ok(self.0.get(id).copied().filter(|_| id.contains('@')))
        }
    }

    fn found(
        tokens: &[&str],
        envelope: &[&str],
        message: &[&str],
    ) -> Result<(u64, MatchedBy), Unmatched> {
        let set = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let evidence = Evidence {
            tokens: set(tokens),
            envelope_ids: set(envelope),
            message_ids: set(message),
        };
        let book = [("t1", 1), ("t2", 2), ("m1@x", 1), ("m2@x", 2)];
        let Ok(found) = find(&evidence, &mut Pieces(book.into_iter().collect()));
        found
    }

    #[test]
    fn the_token_goes_first_and_contradictions_are_nobodys() {
        assert_eq!(found(&["t1"], &["T1"], &["m1@x"]), Ok((1, MatchedBy::Token)));
        assert_eq!(found(&["word", "t2"], &[], &["other@x"]), Ok((2, MatchedBy::Token)));
        assert_eq!(found(&[], &["t2"], &["m2@x"]), Ok((2, MatchedBy::EnvelopeId)));
        assert_eq!(found(&[], &[], &["m2@x"]), Ok((2, MatchedBy::MessageId)));
        assert_eq!(found(&["t1", "t2"], &[], &[]), Err(Unmatched::Several));
        assert_eq!(found(&["t1"], &["t2"], &[]), Err(Unmatched::Several));
        assert_eq!(found(&["t1"], &[], &["m2@x"]), Err(Unmatched::Several));
        assert_eq!(found(&[], &[], &[]), Err(Unmatched::NoToken));
        assert_eq!(found(&["t9"], &[], &[]), Err(Unmatched::UnknownToken));
        let another_run = "abcdefghijklmnopqr27";
        assert_eq!(found(&[], &[another_run], &["m2@x"]), Err(Unmatched::UnknownToken));
        assert_eq!(found(&[], &["relay-4711"], &["m2@x"]), Ok((2, MatchedBy::MessageId)));
        assert_eq!(found(&[], &[], &["m9@x"]), Err(Unmatched::UnknownToken));
        // A Message-ID is no token and a token no Message-ID.
        assert_eq!(found(&["m1@x"], &[], &["t1"]), Err(Unmatched::UnknownToken));
    }

    #[test]
    fn what_failed_counts_and_nonsense_is_unclear() {
        let told = |action, class: u8| RecipientReport {
            action,
            status: (class > 0).then_some(Status { class, subject: 1, detail: 1 }),
            diagnostic: String::new(),
        };
        let failed = |told: &[RecipientReport]| match finding(told) {
            Ok(Finding::Undelivered { status, .. }) => Some(status.map(|status| status.class)),
            _ => None,
        };
        use Action::{Delayed, Delivered, Expanded, Failed, Relayed};
        assert_eq!(failed(&[told(Failed, 5)]), Some(Some(5)));
        assert_eq!(failed(&[told(Failed, 4)]), Some(Some(4)));
        assert_eq!(failed(&[told(Failed, 0)]), Some(None));
        assert_eq!(failed(&[told(Delivered, 2), told(Failed, 2), told(Failed, 5)]), Some(Some(5)));
        assert_eq!(finding(&[told(Failed, 2)]), Err(Unmatched::Unclear));
        assert_eq!(finding(&[]), Err(Unmatched::Unclear));
        for (all, expected) in [
            (vec![told(Delivered, 2), told(Delayed, 4)], Delayed),
            (vec![told(Relayed, 2), told(Expanded, 2)], Expanded),
            (vec![told(Delayed, 5)], Delayed),
        ] {
            let Ok(Finding::Other { action, .. }) = finding(&all) else { panic!("{all:?}") };
            assert_eq!(action, expected);
        }
    }
}
