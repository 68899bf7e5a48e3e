//! Titles, and headings beside or above their text.

use super::super::problem::{ElementPath, LayoutProblem};
use super::super::rows::{Row, cells};
use super::super::tree::{Kind, NodeId};
use super::state::{Before, Flow, LINES_AFTER_HEADING, Next, SideHeading};
use crate::letter::Inline;
use crate::render::pdf::paper::measures as m;
use crate::render::pdf::text::fonts::Weight;
use crate::render::pdf::text::inline;
use crate::render::pdf::text::linebreak::Purpose;
use crate::render::pdf::text::paragraph::Setting;

impl<'a> Flow<'a> {
    pub(super) fn title(&mut self, content: &[Inline], parent: NodeId, path: &ElementPath) {
        self.flush_heading();
        let words = self.heading_words(content, path);
        let node = self.tree.add(parent, Kind::Heading(1, words.clone()), None);
        let width = self.columns.right - self.columns.side;
        let setting = Setting { size: self.m.title_size, width, purpose: Purpose::Heading };
        let Some(lines) = self.set(content, None, Weight::Bold, setting, path) else { return };
        if lines.lines.len() > 2 {
            let (lines, room) = (lines.lines.len(), 2);
            self.problems.push(LayoutProblem::TooManyLines { path: path.clone(), lines, room });
        }
        let x = self.columns.side;
        let cells = cells(&lines, x, self.m.title_line, node);
        let gap = if self.before == Before::Nothing { 0 } else { self.m.table_section };
        self.push(Row {
            gap,
            depth: self.m.title_line * (lines.lines.len() as i32 - 1),
            wide: true,
            cells,
            bookmark: Some((1, words)),
            path: path.clone(),
            ..Row::default()
        });
        self.before = Before::Title;
        self.glue_next = true;
    }

    pub(super) fn side_heading(&mut self, content: &[Inline], parent: NodeId, path: &ElementPath) {
        self.flush_heading();
        let title = self.heading_words(content, path);
        let node = self.tree.add(parent, Kind::Heading(2, title.clone()), None);
        if self.m.headings_above {
            self.heading_above(content, node, title, path);
            return;
        }
        let width = self.columns.body - m::GUTTER - self.columns.side;
        let setting = Setting { size: self.columns.side_size, width, purpose: Purpose::Heading };
        if let Some(lines) = self.set(content, None, Weight::Bold, setting, path) {
            self.pending = Some(SideHeading { lines, node, title, code: None });
        }
    }

    /// A heading on lines of its own, in large print, where a column beside the text has no room.
    fn heading_above(
        &mut self,
        content: &[Inline],
        node: NodeId,
        title: String,
        path: &ElementPath,
    ) {
        let width = self.columns.right - self.columns.side;
        let setting = Setting { size: self.columns.side_size, width, purpose: Purpose::Heading };
        let Some(lines) = self.set(content, None, Weight::Bold, setting, path) else { return };
        let gap = self.gap(Next::Heading);
        self.push(Row {
            gap,
            depth: self.m.line * (lines.lines.len() as i32 - 1),
            wide: true,
            cells: cells(&lines, self.columns.side, self.m.line, node),
            bookmark: Some((2, title)),
            path: path.clone(),
            ..Row::default()
        });
        self.before = Before::Heading;
        self.due = LINES_AFTER_HEADING;
        self.glue_next = true;
    }

    fn heading_words(&mut self, content: &[Inline], path: &ElementPath) -> String {
        let words = inline::spoken(content);
        if words.trim().is_empty() {
            self.problems.push(LayoutProblem::EmptyHeading { path: path.clone() });
        }
        words
    }
}
