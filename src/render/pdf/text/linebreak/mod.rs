//! Where lines end.
//!
//! Lines are ragged right. Among all ways to break a paragraph into the fewest lines, the one with
//! the most even right edge is taken (total fit, as in TeX), under these rules:
//! a word is divided only if it has 14 letters or more and the line would be filled to less than
//! three quarters without it, with 5 letters on either side, never into the last line, and a name only where its seams are known; the last
//! line has two words or 15 characters; addresses break after `/` and before `.`, `?`, `&`.

use super::compounds;
use super::inline::{Breaking, Flat, Piece};
use unicode_linebreak::{BreakOpportunity, linebreaks};

/// Shortest word that is divided, in letters.
const LONG_WORD: usize = 14;
/// Letters on either side of a hyphen.
const HYPHEN_SIDE: usize = 5;
/// Letters on either side of a hyphen in a word that is wider than its column.
const EMERGENCY_SIDE: usize = 3;
/// A word may be divided if the line would be filled to less than this without it.
const FILLED: f32 = 0.75;
/// A last line of one word has at least this many characters.
const SHORT_LAST: usize = 15;

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// At a space, which stays on the line.
    Space,
    /// At a forced break or the end of the text.
    Forced,
    /// Inside a word, where a character of the word allows it; nothing is added.
    Inside,
    /// Inside a word, with a hyphen.
    Hyphen,
}

/// A line: bytes of the text and how it ends. A space or line feed at its end is included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) how: End,
}

/// Widths of a text, for any stretch of it.
pub(crate) trait Measure {
    /// The width of the bytes in points, or infinity if `end` splits a cluster.
    fn width(&self, start: usize, end: usize) -> f32;
    /// The width of a hyphen after the byte.
    fn hyphen(&self, at: usize) -> f32;
}

/// The use of the lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Purpose {
    /// Running text.
    Text,
    /// A heading: even lines, no hyphens except in a word that is wider than the column.
    Heading,
}

/// A word is wider than the column and cannot be divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TooWide;

/// Where a line may end.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Candidate {
    at: usize,
    how: End,
    /// Added to the cost of the line.
    penalty: f32,
    /// Only in a word that is wider than the column.
    emergency: bool,
}

/// Breaks the text into lines of at most `width` points.
///
/// # Errors
/// If a word that may not be divided is wider than that.
pub(crate) fn break_lines(
    flat: &Flat,
    measure: &impl Measure,
    width: f32,
    purpose: Purpose,
) -> Result<Vec<Span>, TooWide> {
    let mut candidates = candidates(flat, purpose);
    // A mark after a space is one cluster with it, though UAX 14 allows a break between them.
    candidates.retain(|c| c.how == End::Forced || measure.width(0, c.at).is_finite());
    let mut lines = Vec::new();
    let mut start = 0;
    let mut first = 0;
    for (index, candidate) in candidates.iter().enumerate() {
        if candidate.how == End::Forced {
            let stretch = Stretch {
                text: &flat.text,
                measure,
                width,
                purpose,
                start,
                candidates: &candidates[first..=index],
            };
            lines.extend(stretch.fit()?);
            start = candidate.at;
            first = index + 1;
        }
    }
    Ok(lines)
}

/// A stretch of text between forced breaks.
struct Stretch<'a, M> {
    text: &'a str,
    measure: &'a M,
    width: f32,
    purpose: Purpose,
    start: usize,
    /// The last one is the forced break.
    candidates: &'a [Candidate],
}

impl<M: Measure> Stretch<'_, M> {
    /// Dynamic programming over the candidates: `best[i]` is the cheapest way to a line that ends
    /// at candidate `i`.
    fn fit(&self) -> Result<Vec<Span>, TooWide> {
        let count = self.candidates.len();
        let mut best: Vec<Option<(f32, Option<usize>)>> = vec![None; count];
        self.lines_from(None, 0.0, &mut best);
        for from in 0..count.saturating_sub(1) {
            if let Some((cost, _)) = best[from] {
                self.lines_from(Some(from), cost, &mut best);
            }
        }
        let mut lines = Vec::new();
        let mut at = count - 1;
        loop {
            let (_, from) = best[at].ok_or(TooWide)?;
            let start = from.map_or(self.start, |i| self.candidates[i].at);
            let Candidate { at: end, how, .. } = self.candidates[at];
            lines.push(Span { start, end, how });
            match from {
                Some(previous) => at = previous,
                None => break,
            }
        }
        lines.reverse();
        Ok(lines)
    }

    /// Relaxes all lines that begin after candidate `from`.
    fn lines_from(
        &self,
        from: Option<usize>,
        cost: f32,
        best: &mut [Option<(f32, Option<usize>)>],
    ) {
        let start = from.map_or(self.start, |i| self.candidates[i].at);
        let next = from.map_or(0, |i| i + 1);
        let after_hyphen = from.is_some_and(|i| self.candidates[i].how == End::Hyphen);
        // How well the line can be filled without dividing a word.
        let mut filled: Option<f32> = None;
        for (index, candidate) in self.candidates.iter().enumerate().skip(next) {
            if matches!(candidate.how, End::Hyphen) {
                continue;
            }
            let natural = self.natural(start, candidate);
            if natural > self.width + TOLERANCE {
                break;
            }
            filled = Some(natural / self.width);
            let line = self.cost(start, candidate, natural, index, after_hyphen);
            improve(&mut best[index], cost + line, from);
        }
        if self.purpose == Purpose::Heading && filled.is_some() {
            return;
        }
        if filled.is_some_and(|f| f >= FILLED) {
            return;
        }
        for (index, candidate) in self.candidates.iter().enumerate().skip(next) {
            if candidate.how != End::Hyphen || (candidate.emergency && filled.is_some()) {
                continue;
            }
            let natural = self.natural(start, candidate);
            if natural > self.width + TOLERANCE {
                break;
            }
            if filled.is_some_and(|f| natural / self.width <= f) {
                continue;
            }
            let line = self.cost(start, candidate, natural, index, after_hyphen);
            improve(&mut best[index], cost + line, from);
        }
    }

    /// Width of a line without the space at its end.
    fn natural(&self, start: usize, candidate: &Candidate) -> f32 {
        let words = self.text[start..candidate.at].trim_end_matches([' ', '\n']);
        let width = self.measure.width(start, start + words.len());
        match candidate.how {
            End::Hyphen => width + self.measure.hyphen(candidate.at),
            End::Space | End::Forced | End::Inside => width,
        }
    }

    fn cost(
        &self,
        start: usize,
        candidate: &Candidate,
        natural: f32,
        index: usize,
        after_hyphen: bool,
    ) -> f32 {
        let slack = ((self.width - natural) / self.width).max(0.0);
        let last = index + 1 == self.candidates.len();
        // The fewest lines come first, then the most even edge.
        let mut cost = LINE_COST + candidate.penalty;
        if !last || self.purpose == Purpose::Heading {
            cost += slack * slack;
        }
        if last && self.purpose == Purpose::Text && start > self.start {
            let words = self.text[start..candidate.at].trim();
            if !words.contains([' ', '\u{A0}']) {
                let short = words.chars().count() < SHORT_LAST;
                cost += if short { SHORT_LAST_COST } else { SINGLE_LAST_COST };
            }
        }
        if last && after_hyphen {
            cost += HYPHEN_INTO_LAST_COST;
        }
        cost
    }
}

/// Rounding of widths in points.
const TOLERANCE: f32 = 0.02;
/// Above the sum of all other ordinary costs of a paragraph.
const LINE_COST: f32 = 100.0;
const SHORT_LAST_COST: f32 = 10.0;
/// A last line of one long word, which two words are better than if the edge allows it.
const SINGLE_LAST_COST: f32 = 0.02;
const HYPHEN_INTO_LAST_COST: f32 = 1000.0;
/// A divided word, where it is allowed.
const HYPHEN_COST: f32 = 0.01;
/// A divided word with few letters on one side, in need.
const SHORT_SIDE_COST: f32 = 0.2;
/// A divided word, where the text has soft hyphens elsewhere in the word.
const NOT_A_SEAM_COST: f32 = 0.5;
/// Whole addresses are easier to type: one is broken only if it fits no line, or if that saves a
/// line and the line before would be less than half full.
const AFTER_SLASH_COST: f32 = LINE_COST + 0.3;
const INSIDE_ADDRESS_COST: f32 = LINE_COST + 0.6;

fn improve(slot: &mut Option<(f32, Option<usize>)>, cost: f32, from: Option<usize>) {
    if slot.is_none_or(|(known, _)| cost < known) {
        *slot = Some((cost, from));
    }
}

/// All places where a line may end, in order; forced breaks included, the end being the last.
fn candidates(flat: &Flat, purpose: Purpose) -> Vec<Candidate> {
    let text = flat.text.as_str();
    let mut list = Vec::new();
    for (at, kind) in linebreaks(text) {
        if kind == BreakOpportunity::Mandatory {
            list.push(Candidate { at, how: End::Forced, penalty: 0.0, emergency: false });
            continue;
        }
        let inside = piece_around(flat, at);
        let allowed = match inside.map(|piece| piece.breaking) {
            None | Some(Breaking::Words) => word_break(text, at),
            Some(Breaking::Spaces) => text[..at].ends_with(' '),
            Some(Breaking::Address | Breaking::Never) => false,
        };
        if allowed && !flat.joins.contains(&at) {
            let how = if text[..at].ends_with(' ') { End::Space } else { End::Inside };
            list.push(Candidate { at, how, penalty: 0.0, emergency: false });
        }
    }
    for &at in &flat.gaps {
        if at > 0 && at < text.len() {
            list.push(Candidate { at, how: End::Inside, penalty: 0.0, emergency: false });
        }
    }
    for piece in &flat.pieces {
        match piece.breaking {
            Breaking::Address => address_breaks(text, piece, &mut list),
            Breaking::Words => hyphens(flat, piece, purpose, &mut list),
            Breaking::Spaces | Breaking::Never => {}
        }
    }
    list.sort_by_key(|candidate| candidate.at);
    list.dedup_by_key(|candidate| candidate.at);
    list
}

/// The piece that has the position inside it, not at its edge.
fn piece_around(flat: &Flat, at: usize) -> Option<&Piece> {
    flat.pieces.iter().find(|piece| piece.range.start < at && at < piece.range.end)
}

/// House rules on top of UAX 14, which would break in these places.
fn word_break(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches(' ');
    let after = &text[at..];
    let spaced = before.len() < at;
    let Some(previous) = before.chars().next_back() else { return false };
    let Some(next) = after.chars().next() else { return true };
    if spaced {
        let word = before.rsplit([' ', '\u{A0}', '\n']).next().unwrap_or("");
        let following = after.split([' ', '\u{A0}', '\n', ',', '.', ':']).next().unwrap_or("");
        // `Digi- ja`: a reader, and a program that extracts text, would join the lines.
        let suspended = previous == '-' && word.chars().count() > 1;
        // `09 123`, `PL 1`, `klo 9`, `nr 4`.
        let number = next.is_ascii_digit()
            && (previous.is_ascii_digit() || word.chars().count() <= 3 && is_word(word));
        let unit = matches!(next, '%' | '€' | '–');
        let company = matches!(following, "Oy" | "Oyj" | "Ab" | "Abp");
        return !(suspended || number || unit || company);
    }
    match previous {
        // `ma–pe`, `9–15` stay together; `e-posti` too, `sähköposti-osoite` may break.
        '-' => {
            let left = before.trim_end_matches('-').chars().rev().take_while(|c| c.is_alphabetic());
            let right = after.chars().take_while(|c| c.is_alphabetic());
            left.count() >= 3 && right.count() >= 3
        }
        '/' => true,
        _ => false,
    }
}

fn is_word(text: &str) -> bool {
    text.chars().all(char::is_alphabetic)
}

fn address_breaks(text: &str, piece: &Piece, list: &mut Vec<Candidate>) {
    let address = &text[piece.range.clone()];
    for (offset, character) in address.char_indices() {
        let (at, penalty) = match character {
            '/' => (offset + 1, AFTER_SLASH_COST),
            '.' | '?' | '&' => (offset, INSIDE_ADDRESS_COST),
            _ => continue,
        };
        if at > 0 && at < address.len() {
            let at = piece.range.start + at;
            list.push(Candidate { at, how: End::Inside, penalty, emergency: false });
        }
    }
}

/// Places where words of a piece may be divided with a hyphen.
fn hyphens(flat: &Flat, piece: &Piece, purpose: Purpose, list: &mut Vec<Candidate>) {
    let text = &flat.text[piece.range.clone()];
    let mut start = 0;
    for part in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let word = part.trim_end_matches(|c: char| !c.is_alphabetic());
        let at = piece.range.start + start;
        start += part.len();
        let letters = word.chars().count();
        if letters < 2 * EMERGENCY_SIDE || touches_other_letters(&flat.text, at, word.len()) {
            continue;
        }
        let usual = purpose == Purpose::Text && letters >= LONG_WORD;
        let marked = flat.seams.iter().copied();
        let known = compounds::seams(word).into_iter().map(|seam| at + seam);
        let mut seams: Vec<usize> =
            marked.chain(known).filter(|seam| (at + 1..at + word.len()).contains(seam)).collect();
        seams.sort_unstable();
        seams.dedup();
        let mut places: Vec<(usize, bool)> = seams.iter().map(|seam| (*seam, true)).collect();
        if let Some(language) = language(&piece.lang) {
            let sides = EMERGENCY_SIDE;
            let mut end = at;
            for syllable in hypher::hyphenate_bounded(word, language, sides, sides) {
                end += syllable.len();
                if end < at + word.len() && !seams.contains(&end) {
                    places.push((end, false));
                }
            }
        }
        // The patterns are those of the letter's language, and a name may be of another.
        let name = is_name(flat, at, &piece.lang);
        for (place, seam) in places {
            let left = flat.text[at..place].chars().count();
            let sides = left >= HYPHEN_SIDE && letters - left >= HYPHEN_SIDE;
            let ok = usual && sides && (seam || !name);
            let mut penalty = HYPHEN_COST;
            if !seam && !seams.is_empty() {
                penalty += NOT_A_SEAM_COST;
            }
            if left < HYPHEN_SIDE || letters - left < HYPHEN_SIDE {
                penalty += SHORT_SIDE_COST;
            }
            list.push(Candidate { at: place, how: End::Hyphen, penalty, emergency: !ok });
        }
    }
}

/// Whether the word at a byte is a name: it has a capital where no sentence begins. In German every noun has
/// one.
fn is_name(flat: &Flat, at: usize, lang: &str) -> bool {
    if ["de", "lb"].contains(&lang.split('-').next().unwrap_or(lang)) {
        return false;
    }
    let capital = flat.text[at..].chars().next().is_some_and(char::is_uppercase);
    let before = flat.text[..at].trim_end_matches([' ', '\u{A0}', '“', '”', '(']);
    let begins = |c: char| matches!(c, '.' | '?' | '!' | ':' | '\n');
    capital && before.chars().next_back().is_some_and(|c| !begins(c))
}

/// Whether the word goes on in a neighbouring piece, or is part of an address or number.
fn touches_other_letters(text: &str, start: usize, len: usize) -> bool {
    let joined = |c: char| c.is_alphanumeric() || matches!(c, '@' | '/' | '.' | '_');
    let before = text[..start].chars().next_back().is_some_and(joined);
    let mut rest = text[start + len..].chars();
    let after = match rest.next() {
        // A full stop after a word is one if no letter follows.
        Some('.') => rest.next().is_some_and(char::is_alphanumeric),
        Some(c) => joined(c),
        None => false,
    };
    before || after
}

fn language(tag: &str) -> Option<hypher::Lang> {
    let primary = tag.split('-').next().unwrap_or(tag);
    hypher::Lang::from_iso(primary.as_bytes().try_into().ok()?)
}

#[cfg(test)]
mod tests;
