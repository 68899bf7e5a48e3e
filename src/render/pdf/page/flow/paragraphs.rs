//! Paragraphs, and the lines at the end of a letter.

use std::sync::Arc;

use super::super::problem::{ElementPath, LayoutProblem};
use super::super::rows::{Row, cells};
use super::super::tree::{Kind, NodeId};
use super::state::{Before, Flow, Next};
use crate::letter::{Inline, Link, own};
use crate::render::pdf::text::fonts::Weight;
use crate::render::pdf::text::inline;
use crate::render::pdf::text::linebreak::Purpose;
use crate::render::pdf::text::own::{How, OwnText, WhyNot};
use crate::render::pdf::text::paragraph::{Lines, Setting};

/// A paragraph or item of up to this many lines never splits.
const WHOLE: usize = 3;

/// Lines of a paragraph on either side of a page break.
const SIDE: usize = 2;

impl<'a> Flow<'a> {
    pub(super) fn paragraph(
        &mut self,
        content: &[Inline],
        lang: Option<&str>,
        keep: bool,
        parent: NodeId,
        path: &ElementPath,
    ) {
        let node = self.tree.add(parent, Kind::Paragraph, lang);
        let set = if own::has_marks(content) {
            self.set_own(content, lang, self.text(0.0), path).map(|(own, lines)| (Some(own), lines))
        } else {
            let lines = self.set(content, lang, Weight::Regular, self.text(0.0), path);
            lines.map(|lines| (None, lines))
        };
        let Some((own, lines)) = set else { return };
        let gap = self.gap(Next::Text);
        let first = self.rows.len();
        self.push_lines(&lines, self.columns.body, node, gap, false, path);
        // A heading beside the first line comes before it.
        for cell in self.rows[first..].iter_mut().filter_map(|row| row.cells.last_mut()) {
            cell.own = own;
        }
        self.before = Before::Text;
        self.glue_next |= keep;
    }

    /// Sets a paragraph with values of the recipient's own, or records why it cannot be set.
    fn set_own(
        &mut self,
        content: &[Inline],
        lang: Option<&str>,
        setting: Setting,
        path: &ElementPath,
    ) -> Option<(usize, Arc<Lines>)> {
        let lang = lang.unwrap_or(&self.lang);
        let how = How::Paragraph(setting);
        let text = OwnText::new(content.to_vec(), lang, Weight::Regular, how);
        match self.own.set(text, self.setter.fonts()) {
            Ok(set) => Some(set),
            Err(WhyNot::Missing(character)) => {
                let path = path.clone();
                self.problems.push(LayoutProblem::MissingGlyph { path, character });
                None
            }
            Err(WhyNot::TooWide) => {
                let lang = lang.to_owned();
                self.too_wide(content, &lang, setting, path);
                None
            }
        }
    }

    /// Records that a word of a paragraph is wider than its column, and the link if the word is one.
    fn too_wide(&mut self, content: &[Inline], lang: &str, setting: Setting, path: &ElementPath) {
        let column_mm = (setting.width * 25.4 / 72.0).round() as u32;
        let mut links = Vec::new();
        links_in(content, &mut links);
        let is_wide = |link: &&Link| {
            let alone = [Inline::Link((*link).clone())];
            let flat = inline::flatten(self.setter.fonts(), &alone, lang, Weight::Regular);
            flat.is_ok_and(|flat| self.setter.paragraph(&flat, setting).is_err())
        };
        let link = links.into_iter().find(is_wide).map(|link| link.target.clone());
        self.problems.push(LayoutProblem::WordTooWide { path: path.clone(), column_mm, link });
    }

    pub(super) fn closing(
        &mut self,
        greeting: &[Inline],
        lines: &[Vec<Inline>],
        parent: NodeId,
        path: &ElementPath,
    ) {
        self.flush_heading();
        // A sign-off alone on a page belongs to nothing.
        self.glue_next |= self.before == Before::Text;
        let mut gap = self.gap(Next::Closing);
        for (index, content) in
            std::iter::once(greeting).chain(lines.iter().map(Vec::as_slice)).enumerate()
        {
            let node = self.tree.add(parent, Kind::Paragraph, None);
            if let Some(set) = self.set(content, None, Weight::Regular, self.text(0.0), path) {
                self.push_lines(&set, self.columns.body, node, gap, true, path);
                self.before = Before::Text;
            }
            self.glue_next = index < lines.len();
            gap = if index == 0 { self.m.paragraph } else { self.m.line };
        }
    }

    pub(super) fn other_languages(
        &mut self,
        lines: &[(String, Vec<Inline>)],
        parent: NodeId,
        path: &ElementPath,
    ) {
        self.flush_heading();
        // Two lines in foreign languages alone on a page look like a mistake.
        self.glue_next |= self.before == Before::Text;
        let mut gap = self.gap(Next::Closing);
        for (index, (lang, content)) in lines.iter().enumerate() {
            let node = self.tree.add(parent, Kind::Paragraph, Some(lang));
            let text = self.text(0.0);
            if let Some(set) = self.set(content, Some(lang), Weight::Regular, text, path) {
                self.push_lines(&set, self.columns.body, node, gap, true, path);
                self.before = Before::Text;
            }
            self.glue_next = index + 1 < lines.len();
            gap = self.m.line;
        }
    }

    /// Running text that begins `indent` points into the body column.
    pub(crate) fn text(&self, indent: f32) -> Setting {
        let width = self.columns.right - self.columns.body - indent;
        Setting { size: self.m.size, width, purpose: Purpose::Text }
    }

    /// Sets a paragraph, or records why it cannot be set.
    pub(crate) fn set(
        &mut self,
        content: &[Inline],
        lang: Option<&str>,
        weight: Weight,
        setting: Setting,
        path: &ElementPath,
    ) -> Option<Arc<Lines>> {
        let lang = lang.unwrap_or(&self.lang);
        match inline::flatten(self.setter.fonts(), content, lang, weight) {
            Ok(flat) => match self.setter.paragraph(&flat, setting) {
                Ok(lines) => Some(lines),
                Err(_) => {
                    let lang = lang.to_owned();
                    self.too_wide(content, &lang, setting, path);
                    None
                }
            },
            Err(inline::Missing(character)) => {
                let path = path.clone();
                self.problems.push(LayoutProblem::MissingGlyph { path, character });
                None
            }
        }
    }

    /// Adds the lines of a paragraph as rows that a page break may or may not part.
    pub(crate) fn push_lines(
        &mut self,
        lines: &Arc<Lines>,
        x: f32,
        node: NodeId,
        gap: i32,
        whole: bool,
        path: &ElementPath,
    ) {
        let count = lines.lines.len();
        for (index, cell) in cells(lines, x, 0, node).into_iter().enumerate() {
            self.push(Row {
                gap: if index == 0 { gap } else { self.m.line },
                glue: index > 0 && (whole || keeps_together(index, count)),
                cells: vec![cell],
                path: path.clone(),
                ..Row::default()
            });
        }
    }
}

/// Whether line `index` of `count` stays with the line before it: short paragraphs never split,
/// others leave two lines on either side.
pub(crate) fn keeps_together(index: usize, count: usize) -> bool {
    count <= WHOLE || index < SIDE || count - index < SIDE
}

/// The links of a text, in their order.
fn links_in<'a>(content: &'a [Inline], into: &mut Vec<&'a Link>) {
    for inline in content {
        match inline {
            Inline::Link(link) => into.push(link),
            Inline::Strong(inner) | Inline::Lang { content: inner, .. } => links_in(inner, into),
            Inline::Text(_) | Inline::Field(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}
