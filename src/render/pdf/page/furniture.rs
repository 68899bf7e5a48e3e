//! Everything around the text: letter head, address, reference, headers, numbers, fold marks.

use super::layout::{Artifact, Item, Mirror, Page};
use super::pages::{Pager, artifact_on, own_artifact_on};
use super::problem::{AddressProblem, ElementPath, LayoutProblem};
use super::rows::cells;
use super::settings::{Logo, Settings};
use super::tree::{Kind, NodeId};
use crate::letter::own::OwnValue;
use crate::letter::{Inline, Stationery};
use crate::render::pdf::paper::edge::Edge;
use crate::render::pdf::paper::measures::{self as m, Measures};
use crate::render::pdf::text::fonts::{Fonts, Weight};
use crate::render::pdf::text::inline;
use crate::render::pdf::text::linebreak::Purpose;
use crate::render::pdf::text::own::{How, Own, OwnText, WhyNot};
use crate::render::pdf::text::paragraph::{self, Line, Lines, Setting};
use crate::text::Direction;
use std::sync::Arc;

/// Room for the page number at the right.
const NUMBER_WIDTH: f32 = m::mm(15.0);
/// From the top of the logo to the baseline of the sender: its top is 2 mm above the margin.
const LOGO_RISE: f32 = m::mm(7.78);
/// The least space between two texts on one line.
const CLEAR: f32 = m::mm(4.0);

/// Sets short lines outside the text and records what does not fit.
pub(crate) struct Furniture<'a> {
    pub(crate) fonts: &'a Fonts,
    pub(crate) lang: &'a str,
    pub(crate) m: Measures,
    pub(crate) problems: &'a mut Vec<LayoutProblem>,
    pub(crate) own: &'a mut Own,
}

impl Furniture<'_> {
    /// The mirror, if the language runs from right to left: the sender is then at the right and the
    /// page number at the left. The address and the reference block beside it stay where the window
    /// of the envelope wants them, and so do marks for machines.
    fn mirror(&self) -> Option<Mirror> {
        let rtl = Direction::of_language(self.lang).is_right_to_left();
        rtl.then(|| Mirror::between(self.m.left, self.m.right))
    }

    /// The left end of something that begins at `x`.
    fn left(&self, x: f32, width: f32) -> f32 {
        self.mirror().map_or(x, |mirror| mirror.left(x, width))
    }

    /// The edge of lines that begin at the left margin.
    fn margin(&self) -> Edge {
        match self.mirror() {
            None => Edge::Left(self.m.left),
            Some(_) => Edge::Right(self.m.right),
        }
    }

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

    /// Draws the letter head, the address, the reference block and the piece number on the current
    /// page, as the first things that are read. Returns the node of the address.
    ///
    /// The piece number is read once, here, after the case number that it resembles: the text asks
    /// readers to quote it on the phone, and a screen reader that skips page footers would never
    /// say it. On later pages it is a footer like any other.
    pub(crate) fn head(
        &mut self,
        pager: &mut Pager<'_>,
        sect: NodeId,
        stationery: &Stationery,
        logo: Option<&Logo>,
    ) -> Option<NodeId> {
        let left = self.logo(pager, sect, logo);
        self.sender(pager, sect, stationery, left);
        let address = self.address(pager, sect, &stationery.address);
        self.reference(pager, sect, stationery);
        if let Some(line) = self.piece_line(stationery) {
            let node = pager.tree.add(sect, Kind::Paragraph, None);
            pager.own_line((self.margin(), m::grid(m::FOOT_K)), &line, node);
        }
        address
    }

    /// Draws the logo, and says where the sender's name begins, before the mirror.
    fn logo(&mut self, pager: &mut Pager<'_>, sect: NodeId, logo: Option<&Logo>) -> f32 {
        let Some(logo) = logo else { return self.m.left };
        let (x, y) = (self.m.left, m::grid(self.m.head_k) - LOGO_RISE);
        let (width, y1) = (m::mm(logo.width), y + m::mm(logo.height()));
        let end = x + width + CLEAR;
        let x = self.left(x, width);
        let x1 = x + width;
        let words = logo.alt.as_ref().and_then(|alt| {
            let other = || alt.values().next();
            alt.get(self.lang).or_else(other).cloned()
        });
        pager.picture([x, y, x1, y1], &logo.picture, sect, words);
        end
    }

    fn sender(&mut self, pager: &mut Pager<'_>, sect: NodeId, stationery: &Stationery, left: f32) {
        let room = self.m.right - NUMBER_WIDTH - left;
        if let Some(line) =
            self.set(&stationery.sender, Weight::Bold, self.m.sender_size, "sender", false)
        {
            if line.width > room {
                self.too_wide("sender", room);
            }
            let node = pager.tree.add(sect, Kind::Paragraph, None);
            let x = self.left(left, line.width);
            pager.line(x, m::grid(self.m.head_k), &line, node);
        }
        let mut end = left;
        if let Some(unit) = &stationery.unit
            && let Some(line) = self.set(unit, Weight::Regular, self.m.small_size, "unit", false)
        {
            end += line.width + CLEAR;
            if end > self.m.right {
                self.too_wide("unit", self.m.right - left);
            }
            let node = pager.tree.add(sect, Kind::Paragraph, None);
            let x = self.left(left, line.width);
            pager.line(x, m::grid(self.m.unit_k), &line, node);
        }
        if let Some(address) = &stationery.return_address
            && let Some(line) =
                self.set(address, Weight::Regular, self.m.small_size, "return address", false)
        {
            // A long one begins at an earlier column stop.
            let stop = self.m.return_stops.into_iter().find(|x| x + line.width <= self.m.right);
            match stop.filter(|x| *x >= end) {
                Some(x) => {
                    let node = pager.tree.add(sect, Kind::Paragraph, None);
                    // In a mirror it ends evenly at the left margin: it is written in Latin letters.
                    let x = if self.mirror().is_some() { self.m.left } else { x };
                    pager.line(x, m::grid(self.m.unit_k), &line, node);
                }
                None => self.too_wide("return address", self.m.right - self.m.reference.max(end)),
            }
        }
    }

    fn address(&mut self, pager: &mut Pager<'_>, sect: NodeId, lines: &[String]) -> Option<NodeId> {
        if lines.is_empty() {
            return None;
        }
        let filled: Vec<String> =
            lines.iter().map(|line| self.own.values.fill(line).into_owned()).collect();
        if let Some(problem) = measured(&filled, self.fonts, &self.m) {
            self.problems.push(LayoutProblem::Address(problem));
            return None;
        }
        let (size, lead) = m::ADDRESS_TYPE;
        let (x, y) = self.m.address;
        // The post reads addresses from left to right, in whatever language the letter is.
        let lang = if self.mirror().is_some() { "" } else { self.lang };
        let node = pager.tree.add(sect, Kind::Paragraph, None);
        for (index, text) in lines.iter().enumerate() {
            // One paragraph, so that it is read as one address; the space keeps the lines apart.
            let last = index + 1 == lines.len();
            let text = if last { text.clone() } else { format!("{} ", text.trim_end()) };
            // All of it is a value, with marks or without.
            let content = vec![Inline::Field(text)];
            let how = How::Address { size, most: self.m.address_width };
            let text = OwnText::new(content, lang, Weight::Regular, how);
            match self.own.set(text, self.fonts) {
                Ok(line) => {
                    pager.own_line((Edge::Left(x), y + lead * index as f32), &line, node);
                }
                Err(_) => {
                    let path = ElementPath::new("address");
                    self.problems.push(LayoutProblem::MissingGlyph { path, character: None });
                }
            }
        }
        Some(node)
    }

    fn reference(&mut self, pager: &mut Pager<'_>, sect: NodeId, stationery: &Stationery) {
        let width = self.m.right - self.m.reference;
        let setting = Setting { size: self.m.reference_type.0, width, purpose: Purpose::Text };
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
                    for cell in cells(&Arc::new(lines), self.m.reference, 0, node) {
                        pager.cell(&cell, m::grid(0) + self.m.reference_type.1 * row as f32);
                        row += 1;
                    }
                }
                Err(_) => {
                    let column_mm = (width * 25.4 / 72.0).round() as u32;
                    self.problems.push(LayoutProblem::WordTooWide { path, column_mm, link: None });
                }
            }
        }
        if row > self.m.reference_lines {
            self.problems.push(LayoutProblem::TooManyLines {
                path: ElementPath::new("reference"),
                lines: row,
                room: self.m.reference_lines,
            });
        }
    }

    /// `Kirjeen numero 004 217`, with slashed zeros in the number.
    fn piece_line(&mut self, stationery: &Stationery) -> Option<(usize, Arc<Lines>)> {
        let content = vec![
            Inline::Text(format!("{} ", stationery.piece_label)),
            Inline::Code(OwnValue::Piece.mark().to_string()),
        ];
        let how = How::Line { size: self.m.piece_size };
        let text = OwnText::new(content, self.lang, Weight::Regular, how);
        match self.own.set(text, self.fonts) {
            Ok(line) => Some(line),
            Err(why) => {
                let character = match why {
                    WhyNot::Missing(character) => character,
                    WhyNot::TooWide => None,
                };
                let path = ElementPath::new("piece number");
                self.problems.push(LayoutProblem::MissingGlyph { path, character });
                None
            }
        }
    }

    /// Draws what is not read on one page: running header, page number, piece number, fold marks.
    /// `number` is 0-based.
    pub(crate) fn page(
        &mut self,
        page: &mut Page,
        number: usize,
        total: usize,
        stationery: &Stationery,
        settings: &Settings,
    ) {
        let y = m::grid(self.m.head_k);
        let text = format!("{} ({total})", number + 1);
        if let Some(line) =
            self.set(&text, Weight::Regular, self.m.header_size, "page number", false)
        {
            let x = self.left(self.m.right - line.width, line.width);
            artifact_on(page, x, y, &line, Artifact::PageNumber);
        }
        if number > 0 {
            self.running_header(page, stationery);
            self.foot(page, stationery);
        }
        let (x0, x1) = m::FOLD_MARK;
        let envelope = settings.envelope();
        let folds = if envelope.fold_marks() { envelope.folds() } else { &[] };
        for y in folds {
            let (y, thickness) = (m::mm(*y), m::FOLD_MARK_RULE);
            page.items.push(Item::Rule { x0, x1, y, thickness, artifact: Artifact::Sheet });
        }
    }

    /// Draws the piece number at the foot of a page.
    pub(crate) fn foot(&mut self, page: &mut Page, stationery: &Stationery) {
        if let Some(line) = self.piece_line(stationery) {
            own_artifact_on(page, (self.margin(), m::grid(m::FOOT_K)), &line, Artifact::Footer);
        }
    }

    fn running_header(&mut self, page: &mut Page, stationery: &Stationery) {
        let y = m::grid(self.m.head_k);
        let end = self.m.right - NUMBER_WIDTH;
        let [body, ..] = self.m.stops;
        let path = "running header";
        let sender = self.set(&stationery.sender, Weight::Bold, self.m.header_size, path, false);
        let title =
            self.set(&stationery.running_title, Weight::Regular, self.m.header_size, path, false);
        let (Some(sender), Some(title)) = (sender, title) else { return };
        let x = self.left(self.m.left, sender.width);
        artifact_on(page, x, y, &sender, Artifact::Header);
        // The title is at the body column, or after a long sender at the next column stop; if it
        // does not fit there, on the next line.
        let clear = self.m.left + sender.width + CLEAR;
        let x = self.m.stops.into_iter().find(|x| *x >= clear).filter(|x| x + title.width <= end);
        let (x, y) = x.map_or((body, m::grid(self.m.unit_k)), |x| (x, y));
        artifact_on(page, self.left(x, title.width), y, &title, Artifact::Header);
        if body + title.width > self.m.right {
            self.too_wide(path, self.m.right - body);
        }
    }
}

/// Why an address does not fit the window of the envelope, if it does not: more lines than the
/// window shows, a line wider than what it shows however the sheet slides in the envelope, or a
/// character that the fonts lack.
pub fn address_problem(
    lines: &[String],
    fonts: &Fonts,
    settings: &Settings,
) -> Option<AddressProblem> {
    measured(lines, fonts, &settings.measures())
}

fn measured(lines: &[String], fonts: &Fonts, measures: &Measures) -> Option<AddressProblem> {
    let room = measures.address_lines;
    if lines.len() > room {
        return Some(AddressProblem::TooManyLines { lines: lines.len(), room });
    }
    for (line, text) in lines.iter().enumerate() {
        if fonts.widest(text, Weight::Regular, m::ADDRESS_TYPE.0) <= measures.address_width {
            continue;
        }
        // The post does not read letters from right to left, unless the sender brings a face for them
        // and so has decided otherwise.
        if !fonts.brings(text) || fonts.missing(text).is_some() {
            return Some(AddressProblem::MissingGlyph { line });
        }
        match inline::plain(fonts, text, "", Weight::Regular, false) {
            Err(_) => return Some(AddressProblem::MissingGlyph { line }),
            Ok(flat) => {
                let width = paragraph::set_line(fonts, &flat, m::ADDRESS_TYPE.0).width;
                if width > measures.address_width {
                    let room_mm = m::to_mm(measures.address_width).round() as u32;
                    return Some(AddressProblem::TooWide { line, room_mm });
                }
            }
        }
    }
    None
}
