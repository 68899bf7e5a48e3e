//! The second pass: reader -> workers -> ordered sink.
//!
//! The reader hands out recipients in the order of the print house (`order`), the workers make their
//! pieces in any order, and the sink takes them in that order again: so the output does not depend on
//! the number of workers. The reader waits when it is too far ahead of the sink, which bounds memory.

use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Condvar, Mutex, PoisonError};

use crate::diag::{Diagnostic, Sources, catch};
use crate::outbox::Outbox;
use crate::recipients;

use super::headers::Headers;
use super::inputs::Inputs;
use super::listing::Kept;
use super::order::{Entry, Ordered, ordered};
use super::plan::Plan;
use super::request::{Files, Progress, RenderRequest, Shard, Status, Summary};
use super::select::Filter;
use super::shards::{Measured, Planner, Share, Shares};
use super::sink::{Sink, unwritable};
use super::work::{Done, Made, PdfFiles, Turn, Whose, document_info, work};
use crate::terms::Medium;

/// How far the reader may be ahead of the sink, in recipients.
const AHEAD: u64 = 256;

/// What the second pass works with.
pub(super) struct Run<'a> {
    pub(super) inputs: &'a Inputs,
    pub(super) request: &'a RenderRequest,
    pub(super) filter: &'a Filter,
    pub(super) plan: &'a Plan,
    pub(super) headers: &'a Headers,
    /// Warnings of the first pass, by row.
    pub(super) kept: &'a Kept,
}

/// How many recipients the sink has taken. The reader waits on it.
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

    /// Wakes the reader to check whether the run is over. It takes the lock, so that the reader is never
    /// between its check and its wait.
    fn open(&self) {
        let _done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        self.moved.notify_all();
    }
}

/// Ends the reader and the workers when it is dropped: after the last recipient, when the sink fails,
/// and also when it panics; otherwise they would wait for ever.
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

impl Run<'_> {
    /// Makes everything: `total` pieces for the chosen recipients.
    ///
    /// # Errors
    /// The output folder cannot be used, the recipients file has changed, or a file cannot be written.
    pub(super) fn produce(
        &self,
        total: u64,
        sources: &Sources,
        stop: &AtomicBool,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<(Status, Summary), Box<Diagnostic>> {
        let outbox = Outbox::create(&self.request.out)?;
        let mut sink = Sink::new(&outbox, self.inputs, (self.headers, self.kept), self.request);
        progress(Progress::Started(total));
        let people = self.plan.rows();
        let interrupted = |sink: Sink<'_>| Ok((Status::Interrupted, sink.interrupt(people)?));
        let shares = match self.request.shard {
            Some(shard) => match self.shares(shard, &outbox, sources, stop)? {
                Some(shares) => Some(shares),
                None => return interrupted(sink),
            },
            None => None,
        };
        let Some(ordered) = ordered(self.inputs, self.plan, &outbox, stop)? else {
            return interrupted(sink);
        };
        let share_of = |sequence| match &shares {
            Some(shares) => shares.of(sequence),
            None => Share::Person,
        };
        let files = PdfFiles { writer: self.request.pdf_writer, files: self.request.files };
        let mut made = 0;
        let all = self.run(
            ordered,
            (&outbox, stop),
            |turn| {
                let is_ours = share_of(turn.sequence) != Share::Nothing;
                is_ours.then(|| {
                    let mut done = self.guarded(turn, sources, files);
                    done.put(&outbox);
                    done
                })
            },
            |turn, done| {
                if let Some(done) = done {
                    made += done.made.len() as u64;
                    let number = match share_of(turn.sequence) {
                        Share::File(number) => Some(number),
                        Share::Person | Share::Nothing => None,
                    };
                    sink.take(&turn.recipient, done, number)?;
                    progress(Progress::Made(made));
                }
                Ok(())
            },
        )?;
        // If `stop` is set after the last recipient, the run is complete all the same.
        if !all {
            return interrupted(sink);
        }
        let taken = match &shares {
            Some(shares) => shares.people(),
            None => self.plan.iter().filter(|(_, chosen)| *chosen).count() as u64,
        };
        let summary = sink.finish(people, people - taken)?;
        let status = if summary.failed > 0 { Status::SomeFailed } else { Status::Done };
        Ok((status, summary))
    }

    /// Works out which recipients belong to a shard. `None` when `stop` was set meanwhile.
    fn shares(
        &self,
        shard: Shard,
        outbox: &Outbox,
        sources: &Sources,
        stop: &AtomicBool,
    ) -> Result<Option<Shares>, Box<Diagnostic>> {
        let inputs = self.inputs;
        let Some(ordered) = ordered(inputs, self.plan, outbox, stop)? else { return Ok(None) };
        let writer = self.request.pdf_writer;
        let most = inputs.settings.envelope().max_file_bytes();
        let info = document_info(inputs, "-", "fi", true);
        let size = self.request.batch_size;
        let mut planner = Planner::new(shard, size, &inputs.typesetter, info, writer, most);
        let measure = |turn: &Turn| self.measured(turn, sources, most.is_some());
        let all = self.run(ordered, (outbox, stop), measure, |_, person| {
            planner.take(person).map_err(|error| unwritable(outbox, "", &error))
        })?;
        Ok(all.then(|| planner.shares()))
    }

    /// The size of a recipient's letter for print files; with the letter itself if bytes count.
    fn measured(&self, turn: &Turn, sources: &Sources, with_letter: bool) -> Measured {
        let inputs = self.inputs;
        let mut assignment = inputs.assign(&turn.recipient);
        let pieces = self.filter.narrow(&turn.recipient, &mut assignment, turn.first);
        let mut out = Measured {
            language: assignment.language().to_owned(),
            separate: turn.recipient.status == recipients::Status::Protected,
            row: turn.recipient.row.number(),
            sheets: None,
            letter: None,
        };
        let printed = matches!(self.request.files, Files::Print | Files::Both);
        let piece = assignment.media.iter().zip(&pieces).find(|(m, _)| **m == Medium::Letter);
        let (true, Some((medium, piece))) = (printed, piece) else { return out };
        let files = PdfFiles { writer: self.request.pdf_writer, files: Files::Print };
        let pages = catch(|| {
            let whose = Whose { recipient: &turn.recipient, assignment: &assignment };
            if with_letter {
                match whose.made(*medium, *piece, inputs, sources, files) {
                    Made::Letter { letter, .. } => {
                        let pages = letter.pages();
                        out.letter = Some(letter);
                        Some(pages)
                    }
                    Made::Proof { .. } | Made::Email(_) | Made::Failed(_) => None,
                }
            } else {
                whose.pages(*piece, inputs, sources, files)
            }
        });
        out.sheets = pages.flatten().and_then(|pages| u32::try_from(pages.div_ceil(2)).ok());
        out
    }

    /// Runs `work` for all recipients on the workers, and `take` on the results in order. Returns whether
    /// all were taken before `stop` was set.
    fn run<T: Send>(
        &self,
        ordered: Ordered,
        (outbox, stop): (&Outbox, &AtomicBool),
        work: impl Fn(&Turn) -> T + Sync,
        take: impl FnMut(&Turn, T) -> Result<(), Box<Diagnostic>>,
    ) -> Result<bool, Box<Diagnostic>> {
        let gate = Gate::default();
        // Set when the sink fails, so that the other threads end as well.
        let broken = AtomicBool::new(false);
        let (to_workers, from_reader) = sync_channel::<Turn>(64);
        let (to_sink, from_workers) = sync_channel::<(Turn, T)>(64);
        let from_reader = Mutex::new(from_reader);
        std::thread::scope(|scope| {
            let reader = scope.spawn(|| hand_out(ordered, to_workers, &gate, stop, &broken));
            for _ in 0..self.request.jobs.get() {
                let to_sink = to_sink.clone();
                let (from_reader, broken, work) = (&from_reader, &broken, &work);
                scope.spawn(move || {
                    loop {
                        let turn =
                            from_reader.lock().unwrap_or_else(PoisonError::into_inner).recv();
                        let Ok(turn) = turn else { break };
                        // When the sink has failed, turns are taken and dropped, so that the
                        // reader is never stuck on a full channel.
                        if !broken.load(Ordering::Relaxed) {
                            let done = work(&turn);
                            let _ = to_sink.send((turn, done));
                        }
                    }
                });
            }
            drop(to_sink);
            let ending = Ending { gate: &gate, broken: &broken };
            // This thread is the sink. The channel ends when the last worker drops its sender.
            let result = take_in_order(from_workers, &gate, take);
            // Before the reader is joined: it may be waiting at the gate.
            drop(ending);
            let all = reader.join().unwrap_or(Ok(false));
            result.and(all.map_err(|error| Box::new(outbox.io("", error).to_diagnostic())))
        })
    }

    /// Makes one recipient's pieces. A panic costs the pieces of this recipient and of nobody else.
    fn guarded(&self, turn: &Turn, sources: &Sources, files: PdfFiles) -> Done {
        let inputs = self.inputs;
        let mut assignment = inputs.assign(&turn.recipient);
        let pieces = self.filter.narrow(&turn.recipient, &mut assignment, turn.first);
        let made = catch(|| work(&turn.recipient, &assignment, &pieces, inputs, sources, files));
        let made = made.unwrap_or_else(|| {
            let reason = "the program failed at this piece; please report it";
            pieces.iter().map(|_| Made::Failed(reason.to_owned())).collect()
        });
        Done { assignment, pieces, made }
    }
}

/// Hands recipients to the workers. Returns whether all were handed out.
fn hand_out(
    ordered: Ordered,
    to_workers: SyncSender<Turn>,
    gate: &Gate,
    stop: &AtomicBool,
    broken: &AtomicBool,
) -> io::Result<bool> {
    let over = || stop.load(Ordering::Relaxed) || broken.load(Ordering::Relaxed);
    for (sequence, entry) in (0..).zip(ordered) {
        let Entry { first, recipient } = entry?;
        if over() {
            return Ok(false);
        }
        gate.wait(sequence, over);
        if to_workers.send(Turn { sequence, recipient, first }).is_err() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Calls `take` for each result, in the order of the print house.
fn take_in_order<T>(
    from_workers: Receiver<(Turn, T)>,
    gate: &Gate,
    mut take: impl FnMut(&Turn, T) -> Result<(), Box<Diagnostic>>,
) -> Result<(), Box<Diagnostic>> {
    let mut waiting: BTreeMap<u64, (Turn, T)> = BTreeMap::new();
    let mut next = 0;
    for (turn, done) in from_workers {
        waiting.insert(turn.sequence, (turn, done));
        while let Some((turn, done)) = waiting.remove(&next) {
            take(&turn, done)?;
            next += 1;
            gate.step();
        }
    }
    Ok(())
}
