//! The state of reading one row: its problems and needs so far, and the places of its cells.

use super::status_rules::StatusRules;
use super::whose::Whose;
use crate::diag::{Arg, Code, Diagnostic, Diagnostics, Place, SourceId};
use crate::recipients::columns::header::{Column, Header};
use crate::recipients::model::Need;
use crate::recipients::settings::ListSettings;

/// What the meaning of a row depends on.
pub(in crate::recipients) struct RowReader {
    pub(in crate::recipients) header: Header,
    pub(in crate::recipients) settings: ListSettings,
    pub(in crate::recipients) rules: StatusRules,
    pub(in crate::recipients) source: SourceId,
    /// The 0-based index of the list.
    pub(in crate::recipients) list: u8,
}

/// The row that is being read. The files beside this one add a method for each kind of value.
pub(in crate::recipients) struct Row<'a> {
    pub(in crate::recipients) reader: &'a RowReader,
    pub(in crate::recipients) row: u64,
    pub(in crate::recipients) problems: Diagnostics,
    pub(in crate::recipients) needs: Vec<Need>,
    /// Whose columns problems are about.
    pub(in crate::recipients) whose: Whose,
}

impl<'a> Row<'a> {
    /// Starts a row, by its 1-based number.
    pub(in crate::recipients) fn new(reader: &'a RowReader, row: u64) -> Self {
        let problems = Diagnostics::new();
        Self { reader, row, problems, needs: Vec::new(), whose: Whose::Row }
    }

    /// The place of a cell, by its 0-based column in the file.
    pub(in crate::recipients) fn place(&self, at: usize) -> Place {
        let column = self.reader.header.labels.get(at).cloned();
        Place::Row { source: self.reader.source, row: self.row, column }
    }

    /// The place of a column of the program, under its header in the file.
    pub(in crate::recipients) fn place_of(&self, column: Column) -> Place {
        let column = column.of(self.whose);
        match self.reader.header.find(column) {
            Some(at) => self.place(at),
            None => Place::Row { source: self.reader.source, row: self.row, column: None },
        }
    }

    pub(in crate::recipients) fn error(
        &mut self,
        code: Code,
        column: Column,
        message: impl Into<String>,
        help: &str,
    ) {
        let problem = Diagnostic::error(code, message).at(self.place_of(column));
        self.problems.push(if help.is_empty() { problem } else { problem.help(help) });
    }

    /// Adds a number or a fixed word to the last problem. Never a value.
    pub(in crate::recipients) fn with(&mut self, name: &'static str, arg: impl Into<Arg>) {
        self.problems = std::mem::take(&mut self.problems).with(name, arg);
    }

    pub(in crate::recipients) fn need(&mut self, need: Need, column: Column, help: &str) {
        let problem = Diagnostic::warning(need.code(), need.reason());
        self.problems.push(problem.at(self.place_of(column)).help(help));
        self.needs.push(need);
    }

    pub(in crate::recipients) fn push(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// Adds a need whose problem is reported already.
    pub(in crate::recipients) fn note(&mut self, need: Need) {
        self.needs.push(need);
    }

    pub(in crate::recipients) fn header(&self) -> &'a Header {
        &self.reader.header
    }

    pub(in crate::recipients) fn settings(&self) -> &'a ListSettings {
        &self.reader.settings
    }
}
