//! What takes longer than a blink, and never stands in the way of it: everybody's letters are judged,
//! and the list is counted. Both begin anew when the inputs change.

use std::sync::Arc;
use std::time::Duration;

use crate::pipeline::studio::Counts;

use super::studio::{Counting, Now, Studio};

/// Whoever saved a file looks at the page first.
const BEFORE_JUDGING: Duration = Duration::from_millis(150);
/// Nobody counts people while words are being typed.
const BEFORE_COUNTING: Duration = Duration::from_millis(350);

/// Begins to work, until the program ends.
pub(super) fn begin(studio: &Arc<Studio>) -> std::io::Result<()> {
    let studio = Arc::clone(studio);
    std::thread::Builder::new().name("background".into()).spawn(move || work(&studio))?;
    Ok(())
}

fn work(studio: &Studio) {
    let mut generation = 0;
    // The facts that people were looked at with, and those that they were counted with.
    let mut sampled = None;
    let mut counted: Option<(u64, Arc<Counts>)> = None;
    loop {
        generation = studio.wait_for_change(generation);
        let outdated = || studio.generation() != generation;
        let facts = studio.facts();
        if studio.options.real && sampled != Some(facts) && sample(studio, &outdated) {
            sampled = Some(facts);
        }
        std::thread::sleep(BEFORE_JUDGING);
        if !outdated() {
            judge(studio, &outdated);
        }
        std::thread::sleep(BEFORE_COUNTING);
        if !outdated() && !studio.now().broken {
            let before = counted.take().filter(|(known, _)| *known == facts);
            let counts = count(studio, before.map(|(_, counts)| counts), &outdated);
            counted = counts.map(|counts| (facts, counts));
        }
    }
}

/// Real people to look at; those that somebody looked for stay. Gives whether it is done.
fn sample(studio: &Studio, outdated: &dyn Fn() -> bool) -> bool {
    let now = studio.now();
    let Some(state) = now.state.filter(|_| !now.broken) else { return false };
    let Some(mut people) = state.sample(outdated) else { return false };
    if let Some(known) = now.real {
        people.add((*known).clone());
    }
    studio.show_real(people);
    true
}

/// Composes and lays out everybody who is invented, and tells what shows.
fn judge(studio: &Studio, outdated: &dyn Fn() -> bool) {
    let now = studio.now();
    let Some(state) = now.state.filter(|_| !now.broken) else { return };
    let (found, judgements) = state.judge(outdated);
    if outdated() {
        return;
    }
    let news = now.judged.0 != found || *now.judgements != judgements;
    let judged = Arc::new((found, now.problems.1.clone()));
    let judgements = Arc::new(judgements);
    let change = |now: &mut Now| {
        now.judged = judged;
        now.judgements = judgements;
    };
    if news {
        studio.change(change);
    } else {
        studio.change_quietly(change);
    }
}

/// Counts the list, unless it was counted before and only words changed since.
fn count(
    studio: &Studio,
    before: Option<Arc<Counts>>,
    outdated: &dyn Fn() -> bool,
) -> Option<Arc<Counts>> {
    let now = studio.now();
    let state = now.state.filter(|_| !now.broken)?;
    let mut progress = |rows| {
        studio.change_quietly(|now| {
            if !outdated() {
                now.counts = Counting::Rows(rows);
            }
        });
    };
    let again = before.and_then(|before| state.recount(&before));
    let counts = match again {
        Some(counts) => counts,
        None => state.count(outdated, &mut progress)?,
    };
    let counts = Arc::new(counts);
    let of_list = Arc::new((counts.problems.clone(), now.problems.1.clone()));
    studio.change(|now| {
        if !outdated() {
            now.counts = Counting::Ready(Arc::clone(&counts));
            now.of_list = of_list;
        }
    });
    Some(counts)
}
