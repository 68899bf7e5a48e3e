//! Slow work beside the answers: composed letters are judged, and the list is counted. Both restart
//! when the inputs change.

use std::sync::Arc;
use std::time::Duration;

use crate::diag::catch;

use super::now::{Counting, Now};
use super::session::Session;

/// The pause before judging: whoever saved a file looks at the page first.
const BEFORE_JUDGING: Duration = Duration::from_millis(150);
/// The pause before counting: the list is not counted while somebody types.
const BEFORE_COUNTING: Duration = Duration::from_millis(600);

/// Starts the thread. It works until the program ends.
///
/// # Errors
/// The thread cannot be started.
pub(super) fn begin(session: &Arc<Session>) -> std::io::Result<()> {
    let session = Arc::clone(session);
    std::thread::Builder::new().name("background".into()).spawn(move || work(&session))?;
    Ok(())
}

fn work(session: &Session) {
    let mut generation = 0;
    // The generation of the facts with which real recipients were chosen.
    let mut sampled = None;
    loop {
        generation = session.wait_for_change(generation);
        // A panic costs the results of these inputs only.
        let _ = catch(|| work_on(session, generation, &mut sampled));
    }
}

fn work_on(session: &Session, generation: u64, sampled: &mut Option<u64>) {
    let outdated = || session.generation() != generation;
    let facts = session.facts();
    if session.options.real && *sampled != Some(facts) && sample(session, &outdated) {
        *sampled = Some(facts);
    }
    std::thread::sleep(BEFORE_JUDGING);
    if !outdated() {
        judge(session, &outdated);
    }
    std::thread::sleep(BEFORE_COUNTING);
    if !outdated() && !session.now().broken {
        count(session, &outdated);
    }
}

/// Chooses real recipients to show; those that somebody searched for stay, as the list has them now.
/// Returns whether it was completed.
fn sample(session: &Session, outdated: &dyn Fn() -> bool) -> bool {
    let now = session.now();
    let Some(state) = now.state.filter(|_| !now.broken) else { return false };
    let Some(people) = state.sample(&now.looked_for, outdated) else { return false };
    session.show_sample(people, &now.looked_for);
    true
}

/// Composes and lays out all invented recipients, and publishes the problems.
fn judge(session: &Session, outdated: &dyn Fn() -> bool) {
    let now = session.now();
    let Some(state) = now.state.filter(|_| !now.broken) else { return };
    let (found, judgements) = state.judge(outdated);
    let news = now.judged.0 != found || *now.judgements != judgements;
    let judged = Arc::new((found, now.problems.1.clone()));
    let judgements = Arc::new(judgements);
    let change = |now: &mut Now| {
        if !outdated() {
            now.judged = judged;
            now.judgements = judgements;
        }
    };
    if news {
        session.change(change);
    } else {
        session.change_quietly(change);
    }
}

/// Counts the list. It also runs after a change of words: they decide about sheets, and about letters
/// that cannot be composed.
fn count(session: &Session, outdated: &dyn Fn() -> bool) {
    let now = session.now();
    let Some(state) = now.state.filter(|_| !now.broken) else { return };
    let mut progress = |rows| {
        session.change_quietly(|now| {
            if !outdated() {
                now.counts = Counting::Rows(rows);
            }
        });
    };
    let Some(counts) = state.count(outdated, &mut progress) else { return };
    let of_list = Arc::new((counts.problems.clone(), now.problems.1.clone()));
    session.change(|now| {
        if !outdated() {
            now.counts = Counting::Ready(Arc::new(counts));
            now.of_list = of_list;
        }
    });
}
