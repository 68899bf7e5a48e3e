//! Rows that are read ahead of their turn, and judged by two threads: what a row says depends on no other.

use std::thread;

use super::file::raw::{RawRow, Rows};
use super::lists::fixes::Out;
use super::model::Recipient;
use super::row::context::RowReader;
use crate::diag::{Diagnostic, Diagnostics};

/// How many rows are read at a time.
const ROWS: usize = 1_024;

/// Fewer rows than this are not worth a thread.
const ALONE: usize = 64;

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

/// The rows that were read ahead, in their order.
#[derive(Default)]
pub(super) struct Ahead {
    /// The buffers of all rows; those from `filled` on hold nothing.
    lines: Vec<Line>,
    filled: usize,
    /// The index of the row whose turn it is, plus 1.
    turn: usize,
    judged: bool,
}

impl Ahead {
    /// Reads the next rows, if all that were read have had their turn. Returns whether there are any.
    pub(super) fn read(&mut self, rows: &mut dyn Rows) -> bool {
        if self.turn < self.filled {
            return true;
        }
        (self.filled, self.turn, self.judged) = (0, 0, false);
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
        self.filled > 0
    }

    /// Judges the rows that were read, once. `correct` comes before, in the order of the rows.
    pub(super) fn judge(
        &mut self,
        reader: &RowReader<'_>,
        mut correct: impl FnMut(&mut RawRow) -> Result<Out, Box<Diagnostic>>,
    ) {
        if std::mem::replace(&mut self.judged, true) {
            return;
        }
        let lines = &mut self.lines[..self.filled];
        for line in lines.iter_mut().filter(|line| line.broken.is_none()) {
            line.out = correct(&mut line.raw);
        }
        if lines.len() < ALONE {
            return judge(reader, lines);
        }
        let (first, second) = lines.split_at_mut(lines.len() / 2);
        thread::scope(|scope| {
            let beside = scope.spawn(|| judge(reader, first));
            judge(reader, second);
            if let Err(panic) = beside.join() {
                std::panic::resume_unwind(panic);
            }
        });
    }

    /// The next row has its turn.
    pub(super) fn next(&mut self) -> Option<&mut Line> {
        let line = self.lines[..self.filled].get_mut(self.turn)?;
        self.turn += 1;
        Some(line)
    }

    /// The row that had its turn last.
    pub(super) fn current(&self) -> Option<&RawRow> {
        Some(&self.lines.get(self.turn.checked_sub(1)?)?.raw)
    }
}

fn judge(reader: &RowReader<'_>, lines: &mut [Line]) {
    for line in lines.iter_mut().filter(|line| line.broken.is_none()) {
        line.judged = reader.read(&line.raw);
        line.judged.1.extend(std::mem::take(&mut line.raw.notes));
    }
}
