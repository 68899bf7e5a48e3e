//! Which words of a letter come from which message: marks around the words of each message.
//!
//! A letter that is composed to be traced holds, before and after the words of each message, one
//! character of the private use area in plane 15, which no text and no face has. The marks survive
//! the markup and are read from the finished letter; they never reach a page. The markup would
//! remove blanks beside a mark differently than without it, so [`tidy`] removes them: a tidy letter
//! without its marks ([`stripped`]) equals the letter composed without tracing.

use super::model::{Inline, Letter, Part};
use super::walk::{Words, WordsMut, each_words, each_words_mut, plain_text};

/// Begins the words of use 0; the next ones follow.
const FIRST: u32 = 0xF_0000;
/// Ends the words that were begun last.
const END: char = '\u{FFFFD}';
/// Most uses of messages that are traced in a letter; it has some 150.
const MOST: usize = 0xFF00;

/// The words of a use (0-based) of a message, between marks.
pub fn marked(number: usize, words: &str) -> String {
    let begin = u32::try_from(number).ok().filter(|_| number < MOST);
    match begin.and_then(|number| char::from_u32(FIRST + number)) {
        Some(begin) => format!("{begin}{words}{END}"),
        None => words.to_owned(),
    }
}

/// A mark, read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The words of this use (0-based) begin.
    Begin(usize),
    /// The words of the use that was begun last end.
    End,
}

/// The mark that a character is, if it is one.
pub fn mark(character: char) -> Option<Mark> {
    match u32::from(character) {
        _ if character == END => Some(Mark::End),
        code @ 0xF_0000..=0xF_FEFF => Some(Mark::Begin((code - FIRST) as usize)),
        _ => None,
    }
}

fn is_mark(character: char) -> bool {
    mark(character).is_some()
}

/// Words that belong together in a letter, such as a paragraph, a cell or a line, with the message
/// that each of them comes from.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Unit {
    /// The stretches in order. Their words together are those of the unit.
    pub stretches: Vec<Stretch>,
}

/// Words of a unit that come from one use of a message, or from none.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Stretch {
    /// The words.
    pub words: String,
    /// The uses of messages in it, the outermost first; empty for values and for words of a
    /// template.
    pub uses: Vec<usize>,
}

impl std::fmt::Debug for Stretch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Stretch").field("uses", &self.uses).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Unit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(&self.stretches).finish()
    }
}

impl Unit {
    fn new(text: &str) -> Self {
        let mut stretches = Vec::new();
        let mut open = 0_usize;
        let mut now = Stretch::default();
        for character in text.chars() {
            match mark(character) {
                Some(Mark::Begin(number)) => {
                    if open == 0 && !now.words.is_empty() {
                        stretches.push(std::mem::take(&mut now));
                    }
                    open += 1;
                    if !now.uses.contains(&number) {
                        now.uses.push(number);
                    }
                }
                Some(Mark::End) => {
                    open = open.saturating_sub(1);
                    if open == 0 {
                        stretches.push(std::mem::take(&mut now));
                    }
                }
                None => now.words.push(character),
            }
        }
        if !now.words.is_empty() {
            stretches.push(now);
        }
        Self { stretches }
    }
}

/// All units of a letter with marks, in the order of the letter.
pub fn units(letter: &Letter) -> Vec<Unit> {
    let mut out = Vec::new();
    each_words(letter, &mut |words| {
        out.push(match words {
            Words::Line(line) => Unit::new(line),
            Words::Inlines(content) => Unit::new(&plain_text(content)),
        });
    });
    out
}

/// Removes blanks beside marks as the markup removes them where there are no marks.
pub fn tidy(letter: &mut Letter) {
    each_words_mut(letter, &mut |words| match words {
        WordsMut::Line(line) => tidy_line(line),
        WordsMut::Inlines(content) => tidy_inlines(content),
    });
    without_empty_lines(letter);
}

/// A letter without its marks.
pub fn stripped(letter: &Letter) -> Letter {
    let mut letter = letter.clone();
    each_words_mut(&mut letter, &mut |words| match words {
        WordsMut::Line(line) => strip(line),
        WordsMut::Inlines(content) => strip_inlines(content),
    });
    without_empty_lines(&mut letter);
    letter
}

/// A line of the stationery that need not be there is not there when nothing is left of it.
fn without_empty_lines(letter: &mut Letter) {
    for Part { stationery: head, .. } in &mut letter.parts {
        for line in
            [&mut head.unit, &mut head.return_address, &mut head.greeting, &mut head.preview]
        {
            line.take_if(|line| line.is_empty());
        }
    }
}

fn tidy_inlines(content: &mut [Inline]) {
    // Not by the walk through leaves: what is first and last among its neighbours loses its blanks.
    let count = content.len();
    for (index, inline) in content.iter_mut().enumerate() {
        match inline {
            Inline::Text(text) => {
                *text = without_double_blanks(text, index == 0, index + 1 == count);
            }
            Inline::Strong(inner) | Inline::Lang { content: inner, .. } => tidy_inlines(inner),
            Inline::Field(_) | Inline::Code(_) | Inline::Link(_) | Inline::Break => {}
        }
    }
}

fn tidy_line(line: &mut String) {
    let visible = |c: char| !is_mark(c) && !c.is_whitespace();
    let first = line.find(visible).unwrap_or(line.len());
    let last = line.rfind(visible).unwrap_or(0);
    let kept = line
        .char_indices()
        .filter(|(at, c)| is_mark(*c) || (*at >= first && *at <= last) || !c.is_whitespace());
    *line = kept.map(|(_, c)| c).collect();
}

/// A text in which no blank is beside another, even with marks between them; and none at those ends
/// that are ends of the whole words.
fn without_double_blanks(text: &str, at_start: bool, at_end: bool) -> String {
    let mut blank = at_start;
    let mut out: Vec<char> = Vec::with_capacity(text.len());
    for c in text.chars() {
        if c == ' ' && blank {
            continue;
        }
        if !is_mark(c) {
            blank = c == ' ';
        }
        out.push(c);
    }
    if at_end {
        while let Some(last) = out.iter().rposition(|c| !is_mark(*c)).filter(|at| out[*at] == ' ') {
            out.remove(last);
        }
    }
    out.into_iter().collect()
}

fn strip(text: &mut String) {
    text.retain(|c| !is_mark(c));
}

fn strip_inlines(content: &mut Vec<Inline>) {
    // Not by the walk through leaves: texts of which nothing is left go, at any depth.
    for inline in content.iter_mut() {
        match inline {
            Inline::Text(text) | Inline::Field(text) | Inline::Code(text) => strip(text),
            Inline::Strong(inner) | Inline::Lang { content: inner, .. } => strip_inlines(inner),
            Inline::Link(_) | Inline::Break => {}
        }
    }
    content.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_apart_at_the_outermost_messages() {
        let inner = marked(1, "Helsinki");
        let text = format!("09 {} b{}", marked(0, &format!("a {inner}, ")), marked(2, ""));
        let unit = Unit::new(&text);
        let found: Vec<(&str, &[usize])> =
            unit.stretches.iter().map(|s| (s.words.as_str(), s.uses.as_slice())).collect();
        assert_eq!(found, [("09 ", &[][..]), ("a Helsinki, ", &[0, 1]), (" b", &[]), ("", &[2])]);
    }

    #[test]
    fn blanks_beside_marks_are_cut_as_without_them() {
        let text = format!(" {} {} ", marked(0, " a "), marked(1, " "));
        let tidy = without_double_blanks(&text, true, true);
        assert_eq!(tidy.chars().filter(|c| !is_mark(*c)).collect::<String>(), "a");
        let mut line = format!("\u{a0}{} ", marked(0, " a b "));
        tidy_line(&mut line);
        strip(&mut line);
        assert_eq!(line, "a b");
    }
}
