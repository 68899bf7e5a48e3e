//! What stands around the text: letter head, address, reference, headers, numbers, fold marks.

use super::fonts::{Fonts, Weight};
use super::inline;
use super::layout::{Artifact, Item, Page};
use super::linebreak::Purpose;
use super::measures as m;
use super::pages::{Pager, artifact_on};
use super::paragraph::{self, Line, Setting};
use super::problem::{AddressProblem, ElementPath, LayoutProblem};
use super::tree::{Kind, NodeId};
use super::{FoldMarks, Settings};
use crate::letter::Stationery;

/// Type sizes in points.
const SENDER: f32 = 14.0;
const SMALL: f32 = 10.0;
const HEADER: f32 = 11.0;
const PIECE: f32 = 9.0;
/// Line distance of the reference block, whose first four baselines are those of the address.
const SMALL_LEAD: f32 = 12.0;
/// The most lines of the reference block: it ends well above the title.
const REFERENCE_LINES: usize = 7;
/// Room for the page number at the right.
const NUMBER_WIDTH: f32 = m::mm(15.0);
/// The least space between two texts on one line.
const CLEAR: f32 = m::mm(4.0);

/// Sets short lines outside the text and notes what does not fit.
pub(super) struct Furniture<'a> {
    pub(super) fonts: &'a Fonts,
    pub(super) lang: &'a str,
    pub(super) problems: &'a mut Vec<LayoutProblem>,
}

impl Furniture<'_> {
    /// One line of fixed words, or of the recipient's if `private`.
    fn set(
        &mut self,
        text: &str,
        weight: Weight,
        size: f32,
        path: &str,
        private: bool,
    ) -> Option<Line> {
        match inline::plain(self.fonts, text, self.lang, weight, false) {
            Ok(flat) => Some(paragraph::set_line(self.fonts, &flat, size)),
            Err(character) => {
                let character = (!private).then_some(character);
                let path = ElementPath::new(path);
                self.problems.push(LayoutProblem::MissingGlyph { path, character });
                None
            }
        }
    }

    fn too_wide(&mut self, path: &str, room: f32) {
        let column_mm = (room * 25.4 / 72.0).round() as u32;
        self.problems.push(LayoutProblem::LineTooWide { path: ElementPath::new(path), column_mm });
    }

    /// Draws the letter head, the address, the reference block and the piece number on the
    /// current page, as the first things that are read.
    ///
    /// The piece number is read once, here, after the case number that it resembles: the text asks
    /// people to tell it on the phone, and a screen reader that skips page footers would never say
    /// it. On later pages it is a footer like any other.
    pub(super) fn head(
        &mut self,
        pager: &mut Pager<'_>,
        sect: NodeId,
        stationery: &Stationery,
        piece: &str,
    ) {
        self.sender(pager, sect, stationery);
        self.address(pager, sect, &stationery.address);
        self.reference(pager, sect, stationery);
        if let Some(line) = self.piece_line(stationery, piece) {
            let node = pager.tree.add(sect, Kind::Paragraph, None);
            pager.line(m::LEFT, m::grid(m::FOOT_K), &line, node);
        }
    }

    fn sender(&mut self, pager: &mut Pager<'_>, sect: NodeId, stationery: &Stationery) {
        let room = m::RIGHT - NUMBER_WIDTH - m::LEFT;
        if let Some(line) = self.set(&stationery.sender, Weight::Bold, SENDER, "sender", false) {
            if line.width > room {
                self.too_wide("sender", room);
            }
            let node = pager.tree.add(sect, Kind::Paragraph, None);
            pager.line(m::LEFT, m::grid(m::HEAD_K), &line, node);
        }
        let mut end = m::LEFT;
        if let Some(unit) = &stationery.unit
            && let Some(line) = self.set(unit, Weight::Regular, SMALL, "unit", false)
        {
            end += line.width + CLEAR;
            if end > m::RIGHT {
                self.too_wide("unit", m::RIGHT - m::LEFT);
            }
            let node = pager.tree.add(sect, Kind::Paragraph, None);
            pager.line(m::LEFT, m::grid(m::UNIT_K), &line, node);
        }
        if let Some(address) = &stationery.return_address
            && let Some(line) = self.set(address, Weight::Regular, SMALL, "return address", false)
        {
            // A long one begins at an earlier column stop.
            let stop = m::RETURN_STOPS.into_iter().find(|x| x + line.width <= m::RIGHT);
            match stop.filter(|x| *x >= end) {
                Some(x) => {
                    let node = pager.tree.add(sect, Kind::Paragraph, None);
                    pager.line(x, m::grid(m::UNIT_K), &line, node);
                }
                None => self.too_wide("return address", m::RIGHT - m::REFERENCE.max(end)),
            }
        }
    }

    fn address(&mut self, pager: &mut Pager<'_>, sect: NodeId, lines: &[String]) {
        if lines.is_empty() {
            return;
        }
        if let Some(problem) = address_problem(lines, self.fonts) {
            self.problems.push(LayoutProblem::Address(problem));
            return;
        }
        let (size, lead) = m::ADDRESS_TYPE;
        let node = pager.tree.add(sect, Kind::Paragraph, None);
        for (index, text) in lines.iter().enumerate() {
            // One paragraph, so that it is read as one address; the space keeps the lines apart.
            let last = index + 1 == lines.len();
            let text = if last { text.clone() } else { format!("{} ", text.trim_end()) };
            if let Some(line) = self.set(&text, Weight::Regular, size, "address", true) {
                pager.line(m::ADDRESS, m::grid(0) + lead * index as f32, &line, node);
            }
        }
    }

    fn reference(&mut self, pager: &mut Pager<'_>, sect: NodeId, stationery: &Stationery) {
        let width = m::RIGHT - m::REFERENCE;
        let setting = Setting { size: SMALL, width, purpose: Purpose::Text };
        let mut row = 0;
        for (index, content) in stationery.reference.iter().enumerate() {
            let path = ElementPath::new("reference").then(format!("line {}", index + 1));
            let weight = if index == 0 { Weight::SemiBold } else { Weight::Regular };
            let flat = match inline::flatten(self.fonts, content, self.lang, weight) {
                Ok(flat) => flat,
                Err(inline::Missing(character)) => {
                    self.problems.push(LayoutProblem::MissingGlyph { path, character });
                    continue;
                }
            };
            match paragraph::set(self.fonts, &flat, setting) {
                Ok(lines) => {
                    let node = pager.tree.add(sect, Kind::Paragraph, None);
                    for line in &lines.lines {
                        let y = m::grid(0) + SMALL_LEAD * row as f32;
                        pager.line(m::REFERENCE, y, line, node);
                        row += 1;
                    }
                }
                Err(_) => {
                    let column_mm = (width * 25.4 / 72.0).round() as u32;
                    self.problems.push(LayoutProblem::WordTooWide { path, column_mm });
                }
            }
        }
        if row > REFERENCE_LINES {
            self.problems.push(LayoutProblem::TooManyLines {
                path: ElementPath::new("reference"),
                lines: row,
                room: REFERENCE_LINES,
            });
        }
    }

    /// `Kirjeen numero 004 217`, with slashed zeros in the number.
    fn piece_line(&mut self, stationery: &Stationery, piece: &str) -> Option<Line> {
        use crate::letter::Inline;
        let content =
            [Inline::Text(format!("{} ", stationery.piece_label)), Inline::Code(piece.to_owned())];
        match inline::flatten(self.fonts, &content, self.lang, Weight::Regular) {
            Ok(flat) => Some(paragraph::set_line(self.fonts, &flat, PIECE)),
            Err(inline::Missing(character)) => {
                let path = ElementPath::new("piece number");
                self.problems.push(LayoutProblem::MissingGlyph { path, character });
                None
            }
        }
    }

    /// Draws what is not read on one page: running header, page number, piece number, fold marks.
    /// `number` is 0-based.
    pub(super) fn page(
        &mut self,
        page: &mut Page,
        number: usize,
        total: usize,
        stationery: &Stationery,
        piece: &str,
        settings: &Settings,
    ) {
        let y = m::grid(m::HEAD_K);
        let text = format!("{} ({total})", number + 1);
        if let Some(line) = self.set(&text, Weight::Regular, HEADER, "page number", false) {
            artifact_on(page, m::RIGHT - line.width, y, &line, Artifact::PageNumber);
        }
        if number > 0 {
            self.running_header(page, stationery);
            if let Some(line) = self.piece_line(stationery, piece) {
                artifact_on(page, m::LEFT, m::grid(m::FOOT_K), &line, Artifact::Footer);
            }
        }
        let (x0, x1) = m::FOLD_MARK;
        for y in fold_marks(settings.fold_marks()) {
            let (y, thickness) = (m::mm(*y), m::FOLD_MARK_RULE);
            page.items.push(Item::Rule { x0, x1, y, thickness, artifact: Artifact::Sheet });
        }
    }

    fn running_header(&mut self, page: &mut Page, stationery: &Stationery) {
        let y = m::grid(m::HEAD_K);
        let end = m::RIGHT - NUMBER_WIDTH;
        let path = "running header";
        let sender = self.set(&stationery.sender, Weight::Bold, HEADER, path, false);
        let title = self.set(&stationery.running_title, Weight::Regular, HEADER, path, false);
        let (Some(sender), Some(title)) = (sender, title) else { return };
        artifact_on(page, m::LEFT, y, &sender, Artifact::Header);
        // The title stands at the body column, or after a long sender at the next column stop; if
        // it does not fit there, on the next line.
        let clear = m::LEFT + sender.width + CLEAR;
        let stops = (2..7).map(|stop| m::mm(20.0 + 22.86 * stop as f32));
        let x = stops.into_iter().find(|x| *x >= clear).filter(|x| x + title.width <= end);
        match x {
            Some(x) => artifact_on(page, x, y, &title, Artifact::Header),
            None => artifact_on(page, m::BODY, m::grid(m::UNIT_K), &title, Artifact::Header),
        }
        if m::BODY + title.width > m::RIGHT {
            self.too_wide(path, m::RIGHT - m::BODY);
        }
    }
}

/// Heights of the fold marks in millimetres.
fn fold_marks(marks: FoldMarks) -> &'static [f32] {
    match marks {
        FoldMarks::None => &[],
        FoldMarks::Half => &[148.5],
        FoldMarks::Thirds => &[99.0, 198.0],
    }
}

/// Why an address does not fit the window, if it does not: more than four lines, or a line wider
/// than the 69 mm that every window shows however the sheet slides in the envelope, or a character
/// that the built-in fonts lack.
pub fn address_problem(lines: &[String], fonts: &Fonts) -> Option<AddressProblem> {
    if lines.len() > m::ADDRESS_LINES {
        return Some(AddressProblem::TooManyLines { lines: lines.len() });
    }
    for (line, text) in lines.iter().enumerate() {
        match inline::plain(fonts, text, "", Weight::Regular, false) {
            Err(_) => return Some(AddressProblem::MissingGlyph { line }),
            Ok(flat) => {
                let width = paragraph::set_line(fonts, &flat, m::ADDRESS_TYPE.0).width;
                if width > m::ADDRESS_WIDTH {
                    return Some(AddressProblem::TooWide { line });
                }
            }
        }
    }
    None
}
