//! What takes longer than a blink, and never stands in the way of it: everybody's letters are judged,
//! and the list is counted. Both begin anew when the inputs change.

use std::sync::Arc;
use std::time::Duration;

use crate::diag::catch;

use super::studio::{Counting, Now, Studio};

/// Whoever saved a file looks at the page first.
const BEFORE_JUDGING: Duration = Duration::from_millis(150);
/// Nobody counts people while words are being typed.
const BEFORE_COUNTING: Duration = Duration::from_millis(600);

/// Begins to work, until the program ends.
pub(super) fn begin(studio: &Arc<Studio>) -> std::io::Result<()> {
    let studio = Arc::clone(studio);
    std::thread::Builder::new().name("background".into()).spawn(move || work(&studio))?;
    Ok(())
}

fn work(studio: &Studio) {
    let mut generation = 0;
    // The facts that people were looked at with.
    let mut sampled = None;
    loop {
        generation = studio.wait_for_change(generation);
        // A mistake of the program costs the numbers of these inputs, and not of all that come.
        let _ = catch(|| work_on(studio, generation, &mut sampled));
    }
}

fn work_on(studio: &Studio, generation: u64, sampled: &mut Option<u64>) {
    let outdated = || studio.generation() != generation;
    let facts = studio.facts();
    if studio.options.real && *sampled != Some(facts) && sample(studio, &outdated) {
        *sampled = Some(facts);
    }
    std::thread::sleep(BEFORE_JUDGING);
    if !outdated() {
        judge(studio, &outdated);
    }
    std::thread::sleep(BEFORE_COUNTING);
    if !outdated() && !studio.now().broken {
        count(studio, &outdated);
    }
}

/// Real people to look at; those that somebody looked for stay, as the list has them now. Gives whether
/// it is done.
fn sample(studio: &Studio, outdated: &dyn Fn() -> bool) -> bool {
    let now = studio.now();
    let Some(state) = now.state.filter(|_| !now.broken) else { return false };
    let Some(people) = state.sample(&now.looked_for, outdated) else { return false };
    studio.show_sample(people, &now.looked_for);
    true
}

/// Composes and lays out everybody who is invented, and tells what shows.
fn judge(studio: &Studio, outdated: &dyn Fn() -> bool) {
    let now = studio.now();
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
        studio.change(change);
    } else {
        studio.change_quietly(change);
    }
}

/// Counts the list: words decide about sheets and about letters that cannot be made, too.
fn count(studio: &Studio, outdated: &dyn Fn() -> bool) {
    let now = studio.now();
    let Some(state) = now.state.filter(|_| !now.broken) else { return };
    let mut progress = |rows| {
        studio.change_quietly(|now| {
            if !outdated() {
                now.counts = Counting::Rows(rows);
            }
        });
    };
    let Some(counts) = state.count(outdated, &mut progress) else { return };
    let of_list = Arc::new((counts.problems.clone(), now.problems.1.clone()));
    studio.change(|now| {
        if !outdated() {
            now.counts = Counting::Ready(Arc::new(counts));
            now.of_list = of_list;
        }
    });
}
