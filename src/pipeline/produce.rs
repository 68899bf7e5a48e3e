//! The second pass: reader -> workers -> ordered sink.
//!
//! The reader hands out people in the order of the file, the workers make their pieces in any
//! order, the sink takes them in the order of the file again: so the output does not depend on the
//! number of workers. The reader waits when it is too far ahead of the sink, which bounds memory.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Condvar, Mutex, PoisonError};

use crate::diag::{Diagnostic, Sources};
use crate::outbox::Outbox;

use super::assign::assign;
use super::inputs::Inputs;
use super::request::{Files, Progress, RenderRequest, Status, Summary};
use super::select::Filter;
use super::sink::Sink;
use super::work::{Made, Turn, work};

/// So far the reader may be ahead of the sink, in people.
const AHEAD: u64 = 256;

/// A run that is to be done.
pub(super) struct Run<'a> {
    pub(super) inputs: &'a Inputs,
    pub(super) request: &'a RenderRequest,
    pub(super) filter: &'a Filter,
    pub(super) chosen: &'a BTreeSet<u64>,
}

/// How many people are in the sink, for the reader to wait on.
#[derive(Default)]
struct Gate {
    done: Mutex<u64>,
    moved: Condvar,
}

impl Gate {
    fn wait(&self, sequence: u64, over: impl Fn() -> bool) {
        let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        while sequence >= *done + AHEAD && !over() {
            done = self.moved.wait(done).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn step(&self) {
        *self.done.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.moved.notify_all();
    }

    /// Lets the reader look again whether the run is over. Under the lock, for it must not be
    /// between its look and its wait.
    fn open(&self) {
        let _done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        self.moved.notify_all();
    }
}

/// Tells the reader and the workers that nobody takes their work any more: when all is done, when
/// the sink fails, and also when it panics, for else they would wait for ever.
struct Ending<'a> {
    gate: &'a Gate,
    broken: &'a AtomicBool,
}

impl Drop for Ending<'_> {
    fn drop(&mut self) {
        self.broken.store(true, Ordering::Relaxed);
        self.gate.open();
    }
}

/// What the reader saw in passing.
#[derive(Default)]
struct Seen {
    people: u64,
    not_selected: u64,
}

impl Run<'_> {
    /// Makes everything: `total` pieces for some of `people`.
    ///
    /// # Errors
    /// The output folder cannot be used, or a file cannot be written.
    pub(super) fn produce(
        &self,
        (people, total): (u64, u64),
        sources: &Sources,
        stop: &AtomicBool,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<(Status, Summary), Box<Diagnostic>> {
        let outbox = Outbox::create(&self.request.out)?;
        let mut sink = Sink::new(&outbox, self.inputs, self.request.files)?;
        progress(Progress::Started(total));
        let single = self.request.files != Files::Print;
        let gate = Gate::default();
        // Set when the sink fails, so that the others end as well.
        let broken = AtomicBool::new(false);
        let (to_workers, from_reader) = sync_channel::<Turn>(64);
        let (to_sink, from_workers) = sync_channel::<(Turn, Vec<Made>)>(64);
        let from_reader = Mutex::new(from_reader);
        let result = std::thread::scope(|scope| {
            let reader = scope.spawn(|| self.read(to_workers, &gate, stop, &broken));
            for _ in 0..self.request.jobs.get() {
                let to_sink = to_sink.clone();
                let from_reader = &from_reader;
                let inputs = self.inputs;
                let broken = &broken;
                scope.spawn(move || {
                    loop {
                        let turn =
                            from_reader.lock().unwrap_or_else(PoisonError::into_inner).recv();
                        let Ok(turn) = turn else { break };
                        // With the sink gone, people are taken and let go, so that the reader is
                        // never left waiting for room.
                        if !broken.load(Ordering::Relaxed) {
                            let made = guarded(&turn, inputs, sources, single);
                            let _ = to_sink.send((turn, made));
                        }
                    }
                });
            }
            drop(to_sink);
            let ending = Ending { gate: &gate, broken: &broken };
            let result = take_in_order(from_workers, &mut sink, &gate, progress);
            drop(ending);
            let seen = reader.join().unwrap_or_default();
            result.map(|()| seen)
        });
        let seen = result?;
        // A wish to stop that comes when everybody is done changes nothing.
        if stop.load(Ordering::Relaxed) && seen.people < people {
            let summary = sink.interrupt(people)?;
            return Ok((Status::Interrupted, summary));
        }
        let summary = sink.finish(seen.people, seen.not_selected)?;
        let status = if summary.failed > 0 { Status::SomeFailed } else { Status::Done };
        Ok((status, summary))
    }

    /// Reads people and hands them to the workers. The file was read without errors before; a row
    /// that is broken now was changed under our hands and counts as a failed person in the sink's
    /// sums, which then refuse the run.
    fn read(
        &self,
        to_workers: SyncSender<Turn>,
        gate: &Gate,
        stop: &AtomicBool,
        broken: &AtomicBool,
    ) -> Seen {
        let mut seen = Seen::default();
        let over = || stop.load(Ordering::Relaxed) || broken.load(Ordering::Relaxed);
        let Ok(reader) = self.inputs.people() else { return seen };
        let (mut sequence, mut chosen, mut piece) = (0, 0, 0);
        for (number, row) in (0..).zip(reader) {
            if over() {
                break;
            }
            seen.people += 1;
            let Some(recipient) = row.recipient else { continue };
            let incident = &self.inputs.incident;
            let (fonts, settings) = (&self.inputs.fonts, &self.inputs.settings);
            // Numbers count all pieces of all people, whatever this run is asked for.
            let all = assign(incident, &recipient, fonts, settings, super::ChannelFilter::All);
            let first = piece + 1;
            piece += all.media.len() as u64;
            let assignment = assign(incident, &recipient, fonts, settings, self.filter.channel);
            let sampled = !self.filter.sample || self.chosen.contains(&number);
            if !self.filter.wants(&recipient, &assignment, number)
                || self.filter.is_full(chosen)
                || !sampled
            {
                seen.not_selected += 1;
                continue;
            }
            chosen += 1;
            let pieces = assignment
                .media
                .iter()
                .filter_map(|medium| {
                    let at = all.media.iter().position(|other| other == medium)?;
                    Some(first + at as u64)
                })
                .collect();
            gate.wait(sequence, over);
            if to_workers.send(Turn { sequence, recipient, assignment, pieces }).is_err() {
                break;
            }
            sequence += 1;
        }
        seen
    }
}

/// Makes one person's pieces; a mistake of the program costs that person and nobody else.
fn guarded(turn: &Turn, inputs: &Inputs, sources: &Sources, single: bool) -> Vec<Made> {
    let made = catch_unwind(AssertUnwindSafe(|| work(turn, inputs, sources, single)));
    made.unwrap_or_else(|_| {
        let reason = "the program failed at this piece; please report it";
        turn.pieces.iter().map(|_| Made::Failed(reason.to_owned())).collect()
    })
}

/// Gives the sink everybody in the order of the file.
fn take_in_order(
    from_workers: Receiver<(Turn, Vec<Made>)>,
    sink: &mut Sink<'_>,
    gate: &Gate,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), Box<Diagnostic>> {
    let mut waiting: BTreeMap<u64, (Turn, Vec<Made>)> = BTreeMap::new();
    let mut next = 0;
    let mut made = 0;
    for (turn, pieces) in from_workers {
        waiting.insert(turn.sequence, (turn, pieces));
        while let Some((turn, pieces)) = waiting.remove(&next) {
            made += pieces.len() as u64;
            sink.take(turn, pieces)?;
            next += 1;
            gate.step();
        }
        progress(Progress::Made(made));
    }
    Ok(())
}
