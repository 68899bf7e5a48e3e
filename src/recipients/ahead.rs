//! Rows that are read ahead of their turn. What a row says depends on no other, so a second thread judges
//! the next rows while the caller works with those before them.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::{
    Receiver, Sender, SyncSender, TryRecvError, TrySendError, channel, sync_channel,
};
use std::thread::{self, JoinHandle};

use super::file::raw::{RawRow, Rows};
use super::lists::fixes::Out;
use super::model::Recipient;
use super::row::context::RowReader;
use crate::diag::{Diagnostic, Diagnostics};

/// How many rows are read at a time.
const ROWS: usize = 256;

/// How many batches are read ahead of the one whose rows have their turn.
const BATCHES: usize = 6;

/// A row that was read.
pub(super) struct Line {
    pub(super) raw: RawRow,
    /// The problems of a row that cannot be judged.
    pub(super) broken: Option<Diagnostics>,
    /// Who is removed from the row by a correction, or why the correction does not fit.
    pub(super) out: Result<Out, Box<Diagnostic>>,
    /// The recipient as far as the row says it, and all problems of the row.
    pub(super) judged: (Option<Recipient>, Diagnostics),
}

/// Rows that follow one another. The buffers are used again for later rows.
#[derive(Default)]
struct Batch {
    /// The buffers of all rows; those from `filled` on hold nothing.
    lines: Vec<Line>,
    filled: usize,
}

impl Batch {
    fn read(&mut self, rows: &mut dyn Rows) {
        self.filled = 0;
        while self.filled < ROWS {
            if self.lines.len() == self.filled {
                self.lines.push(Line {
                    raw: RawRow::default(),
                    broken: None,
                    out: Ok(Out::Nobody),
                    judged: Default::default(),
                });
            }
            let line = &mut self.lines[self.filled];
            match rows.next_row(&mut line.raw) {
                None => break,
                Some(read) => line.broken = read.err(),
            }
            self.filled += 1;
        }
    }

    /// The rows that can be judged.
    fn sound(&mut self) -> impl Iterator<Item = &mut Line> {
        self.lines[..self.filled].iter_mut().filter(|line| line.broken.is_none())
    }

    fn judge(&mut self, reader: &RowReader) {
        for line in self.sound() {
            line.judged = reader.read(&line.raw);
            line.judged.1.extend(std::mem::take(&mut line.raw.notes));
        }
    }
}

/// Applies the corrections of a row. Returns who is removed from it, or why a correction does not fit.
pub(super) trait Correct: FnMut(&mut RawRow) -> Result<Out, Box<Diagnostic>> {}

impl<F: FnMut(&mut RawRow) -> Result<Out, Box<Diagnostic>>> Correct for F {}

/// A batch that waits for its turn.
enum Next {
    /// Read and corrected, but not judged.
    Read(Batch),
    /// With the helper.
    Away,
    Judged(Batch),
}

/// The second thread. It ends when this is dropped.
struct Helper {
    /// Holds one batch beside the one that is being judged, so that the thread need not wait.
    jobs: SyncSender<(usize, Batch)>,
    done: Receiver<(usize, Batch)>,
    thread: JoinHandle<()>,
}

impl Helper {
    fn start(reader: Arc<RowReader>) -> Self {
        let (jobs, todo) = sync_channel(1);
        let (finished, done) = channel();
        let thread = thread::spawn(move || help(&reader, &todo, &finished));
        Self { jobs, done, thread }
    }
}

fn help(reader: &RowReader, todo: &Receiver<(usize, Batch)>, done: &Sender<(usize, Batch)>) {
    for (number, mut batch) in todo {
        batch.judge(reader);
        if done.send((number, batch)).is_err() {
            return;
        }
    }
}

/// The rows that were read ahead, in their order.
#[derive(Default)]
pub(super) struct Ahead {
    current: Batch,
    /// The index of the row in `current` whose turn it is, plus 1.
    turn: usize,
    /// The batches after `current`.
    next: VecDeque<Next>,
    /// The number of the first of `next`, counted from the first batch of the list.
    number: usize,
    /// Whether the list has no more rows than were read.
    whole: bool,
    helper: Option<Helper>,
}

impl Ahead {
    /// Reads the first rows. Returns whether there are any. `correct` as in [`Ahead::judge`].
    pub(super) fn begin(&mut self, rows: &mut dyn Rows, mut correct: impl Correct) -> bool {
        self.read(Batch::default(), rows, &mut correct);
        !self.next.is_empty()
    }

    fn read(&mut self, mut batch: Batch, rows: &mut dyn Rows, correct: &mut impl Correct) {
        batch.read(rows);
        for line in batch.sound() {
            line.out = correct(&mut line.raw);
        }
        self.whole = batch.filled < ROWS;
        if batch.filled > 0 {
            self.next.push_back(Next::Read(batch));
        }
    }

    /// Sees to it that there is a row whose turn is next, corrected and judged. Returns `false` after the
    /// last one. `correct` is called once for each row that can be judged, in their order, when it is read.
    pub(super) fn judge(
        &mut self,
        rows: &mut dyn Rows,
        reader: &Arc<RowReader>,
        mut correct: impl Correct,
    ) -> bool {
        if self.turn < self.current.filled {
            return true;
        }
        let mut used = std::mem::take(&mut self.current);
        self.turn = 0;
        while !self.whole && self.next.len() < BATCHES {
            self.read(std::mem::take(&mut used), rows, &mut correct);
        }
        let Some(first) = self.first(reader) else { return false };
        self.current = first;
        self.number += 1;
        true
    }

    /// Takes the first of the next batches, judged.
    fn first(&mut self, reader: &Arc<RowReader>) -> Option<Batch> {
        // A single batch is not worth a thread.
        if self.helper.is_none() && self.next.len() > 1 {
            self.helper = Some(Helper::start(Arc::clone(reader)));
        }
        loop {
            self.send();
            match self.next.pop_front()? {
                Next::Judged(batch) => return Some(batch),
                Next::Read(mut batch) => {
                    batch.judge(reader);
                    return Some(batch);
                }
                Next::Away => self.next.push_front(Next::Away),
            }
            // The helper is still at it. Rather than wait, the next one that nobody judges is judged here.
            let free = self.next.iter_mut().find(|next| matches!(next, Next::Read(_)));
            match free {
                Some(next) => {
                    if let Next::Read(batch) = next {
                        batch.judge(reader);
                        *next = Next::Judged(std::mem::take(batch));
                    }
                    self.receive(false);
                }
                None => self.receive(true),
            }
        }
    }

    /// Gives the helper batches, as many as it takes: never the first, which is needed at once.
    fn send(&mut self) {
        self.receive(false);
        let Some(helper) = &self.helper else { return };
        for (index, next) in self.next.iter_mut().enumerate().skip(1) {
            let Next::Read(batch) = next else { continue };
            let job = (self.number + index, std::mem::take(batch));
            match helper.jobs.try_send(job) {
                Ok(()) => *next = Next::Away,
                Err(TrySendError::Full((_, back)) | TrySendError::Disconnected((_, back))) => {
                    *batch = back;
                    return;
                }
            }
        }
    }

    /// Takes back what the helper has judged. `waits`: until there is at least one.
    fn receive(&mut self, mut waits: bool) {
        while let Some(helper) = &self.helper {
            let received = match waits {
                true => helper.done.recv().map_err(|_| TryRecvError::Disconnected),
                false => helper.done.try_recv(),
            };
            match received {
                Ok((number, batch)) => {
                    if let Some(next) = self.next.get_mut(number - self.number) {
                        *next = Next::Judged(batch);
                    }
                }
                Err(TryRecvError::Empty) => return,
                Err(TryRecvError::Disconnected) => {
                    // It ends before this only by a panic, which is passed on.
                    if let Some(Err(panic)) = self.helper.take().map(|helper| helper.thread.join())
                    {
                        std::panic::resume_unwind(panic);
                    }
                    return;
                }
            }
            waits = false;
        }
    }

    /// The next row has its turn.
    pub(super) fn next(&mut self) -> Option<&mut Line> {
        let line = self.current.lines[..self.current.filled].get_mut(self.turn)?;
        self.turn += 1;
        Some(line)
    }

    /// The row that had its turn last.
    pub(super) fn current(&self) -> Option<&RawRow> {
        Some(&self.current.lines.get(self.turn.checked_sub(1)?)?.raw)
    }
}
