//! Random histories against a model: whatever happens, a process that is killed and started again knows
//! where every piece is, and forgets nothing that it was told.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

/// E-mails of a history; as many letters follow.
const PIECES: u64 = 6;

/// What is done.
#[derive(Debug, Clone)]
enum Act {
    /// An event, if it can happen; else it must be refused.
    Event(u8, u64),
    /// About to write the final dot.
    Dot(u64),
    /// The relay has answered, but that is not in the journal yet.
    Reply(u64, u8),
    /// Several events in one commit.
    Batch(Vec<(u8, u64)>),
    /// Killed and started again; the machine too, if so.
    Kill(bool),
    /// Ended and started again.
    Close,
    Export,
}

fn act() -> impl Strategy<Value = Act> {
    let piece = 1..=2 * PIECES;
    prop_oneof![
        8 => (0..15_u8, piece.clone()).prop_map(|(kind, piece)| Act::Event(kind, piece)),
        6 => (1..=PIECES).prop_map(|piece| Act::Event(0, piece)),
        4 => (1..=PIECES).prop_map(Act::Dot),
        3 => (1..=PIECES, 0..3_u8).prop_map(|(piece, kind)| Act::Reply(piece, kind)),
        2 => prop::collection::vec((0..15_u8, piece), 1..4).prop_map(Act::Batch),
        2 => any::<bool>().prop_map(Act::Kill),
        1 => Just(Act::Close),
        1 => Just(Act::Export),
    ]
}

fn event(kind: u8, piece: u64, number: usize) -> Event {
    let why = String::new;
    let report = format!("{number:064x}");
    match kind {
        0 => leased(piece),
        1 => Event::Released { piece, why: ReleaseReason::Stopped.into() },
        2 => accepted(piece),
        3 => Event::Deferred { piece, until: at(number as i64), answer: Answer::default() },
        4 => {
            Event::Rejected { piece, why: RejectReason::Refused.into(), answer: Answer::default() }
        }
        5 => Event::Unknown { piece, why: UnknownReason::Silence.into() },
        6 => Event::Resend { piece },
        7 => Event::Held { piece, why: HoldReason::Unknown.into() },
        8 => Event::Bounced {
            piece,
            status: "5.1.1".into(),
            report,
            by: MatchedBy::Token.into(),
            reply: why(),
        },
        9 => Event::Reported { piece, action: Action::Delayed.into(), status: why(), report },
        10 => Event::LetterPlanned { piece, into: "next".into() },
        11 => Event::Printed { file: row(Medium::Letter, Ok(piece)).file, letters: 3, note: why() },
        12 => {
            Event::HandedOver { file: row(Medium::Letter, Ok(piece)).file, letters: 3, note: why() }
        }
        13 => Event::Returned { piece, reason: ReturnReason::Moved.into(), date: String::new() },
        _ => Event::TestSent { piece, accepted: true },
    }
}

/// The model: the least that is known of each piece, kept by other means than the journal's.
#[derive(Debug, Clone, Default, PartialEq)]
struct Model(BTreeMap<u64, (Option<State>, State)>);

impl Model {
    /// Whether the event can happen, and if so, it has.
    fn take(&mut self, event: &Event) -> bool {
        let pieces: Vec<u64> = match (event.piece(), event) {
            (Some(piece), _) => vec![piece],
            (None, Event::Printed { file, .. } | Event::HandedOver { file, .. }) => (PIECES + 1
                ..=2 * PIECES)
                .filter(|piece| row(Medium::Letter, Ok(*piece)).file == *file)
                .collect(),
            _ => return true,
        };
        let mut any = false;
        for piece in pieces {
            let medium = if piece <= PIECES { Medium::Email } else { Medium::Letter };
            let (before_lease, state) = self.get(piece);
            let before = before_lease.unwrap_or(State::Planned);
            if let Ok(next) = state.after(medium, before, event) {
                any = true;
                let kept = match event {
                    // A doubt is one again if the second message did not go.
                    Event::Leased { .. } if state == State::Planned => {
                        before_lease.filter(|kept| *kept == State::Unknown).or(Some(state))
                    }
                    Event::Leased { .. } => Some(state),
                    Event::Resend { .. } if state == State::Unknown => Some(state),
                    _ => before_lease,
                };
                self.0.insert(piece, (kept, next));
            }
        }
        any
    }

    fn get(&self, piece: u64) -> (Option<State>, State) {
        self.0.get(&piece).copied().unwrap_or((None, State::Planned))
    }
}

fn history(acts: Vec<Act>) {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path();
    let mut journal = Some(create(out, PIECES, PIECES));
    let mut model = Model::default();
    // What is noted of leased pieces since the last start: the dot, the answer.
    let mut noted: BTreeMap<u64, (bool, Option<Event>)> = BTreeMap::new();
    let mut boot = 0;
    for (number, act) in acts.into_iter().enumerate() {
        let now = journal.as_mut().unwrap();
        let batch = match &act {
            Act::Event(kind, piece) => vec![event(*kind, *piece, number)],
            Act::Batch(all) => {
                all.iter().map(|(kind, piece)| event(*kind, *piece, number)).collect()
            }
            _ => vec![],
        };
        if !batch.is_empty() {
            let mut after = model.clone();
            let possible = batch.iter().all(|event| after.take(event));
            let head = now.head();
            assert_eq!(now.append(at(number as i64), &batch).is_ok(), possible, "{batch:?}");
            if possible {
                model = after;
                for event in &batch {
                    let piece = event.piece().unwrap_or(0);
                    let over = model.get(piece).1 != State::Leased;
                    if over || matches!(event, Event::Leased { .. }) {
                        noted.remove(&piece);
                    }
                }
            } else {
                assert_eq!(now.head(), head);
            }
        }
        match act {
            Act::Dot(piece) => {
                let leased = model.get(piece).1 == State::Leased;
                assert_eq!(now.sending().before_dot(piece).is_ok(), leased);
                if leased {
                    noted.entry(piece).or_default().0 = true;
                }
            }
            Act::Reply(piece, kind) if model.get(piece).1 == State::Leased => {
                let event = event(2 + kind, piece, number);
                now.sending().after_reply(piece, &event).unwrap();
                noted.entry(piece).or_default().1 = Some(event);
            }
            Act::Export => {
                let end = now.export().unwrap();
                assert_eq!(recomputed(&audit(out)).len() as u64, end.lines);
            }
            Act::Kill(_) | Act::Close => {
                let again = matches!(act, Act::Kill(true));
                boot += i32::from(again);
                let old = journal.take().unwrap();
                if matches!(act, Act::Close) {
                    old.close(at(number as i64)).unwrap();
                } else {
                    drop(old);
                }
                for piece in 1..=PIECES {
                    if model.get(piece).1 != State::Leased {
                        continue;
                    }
                    let happened = match noted.get(&piece) {
                        Some((_, Some(answer))) => answer.clone(),
                        Some((true, None)) => event(5, piece, number),
                        _ if again => event(5, piece, number),
                        _ => event(1, piece, number),
                    };
                    assert!(model.take(&happened));
                }
                noted.clear();
                let opened = Opened {
                    boot: if boot == 0 { "first".into() } else { format!("boot {boot}") },
                    ..opened()
                };
                let (new, _) = Journal::open(out, &opened, at(number as i64)).unwrap();
                journal = Some(new);
            }
            _ => {}
        }
        let ledger = journal.as_ref().unwrap().ledger();
        for (piece, entry) in ledger.pieces() {
            assert_eq!(entry.state, model.get(piece).1, "piece {piece}");
        }
        assert_eq!(ledger.tally().states.sum(), ledger.rows());
    }
    let end = journal.unwrap().close(at(0)).unwrap();
    let lines = recomputed(&audit(out));
    assert_eq!(lines.len() as u64, end.lines);
    let view = JournalView::open(out).unwrap();
    for (piece, entry) in view.ledger().pieces() {
        assert_eq!(entry.state, model.get(piece).1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_forgotten(acts in prop::collection::vec(act(), 1..30)) {
        history(acts);
    }
}
