//! Which words of a letter come from which message: marks around what each message gave.
//!
//! A letter that is composed to be traced holds, before and after the words of each message, one
//! character of the private use area in plane 15, which no text and no face has. The marks survive the
//! markup and are read off the finished letter; they never reach a page. Blanks beside a mark would
//! be cut differently than without it, so [`tidy`] cuts them: a tidy letter without its marks
//! ([`stripped`]) is the letter that is not traced.

use super::model::{Block, Inline, Letter, Part, Stationery, plain_text};

/// Begins the words of use 0; the next ones follow.
const FIRST: u32 = 0xF_0000;
/// Ends the words that were begun last.
const END: char = '\u{FFFFD}';
/// So many uses of messages are traced in a letter; it has some 150.
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

/// Words that stand together in a letter, such as a paragraph, a cell or a line, with what each
/// message gave of them.
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
    /// The uses of messages in it, the outermost first; empty for values and for what stands in a
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
    for part in &letter.parts {
        let head = &part.stationery;
        let mut line = |text: &str| out.push(Unit::new(text));
        line(&head.sender);
        [&head.unit, &head.return_address].into_iter().flatten().for_each(|text| line(text));
        head.address.iter().for_each(|text| line(text));
        head.reference.iter().for_each(|words| line(&plain_text(words)));
        line(&head.running_title);
        line(&head.piece_label);
        [&head.greeting, &head.preview].into_iter().flatten().for_each(|text| line(text));
        part.blocks.iter().for_each(|block| units_of(block, &mut out));
    }
    out
}

fn units_of(block: &Block, out: &mut Vec<Unit>) {
    let mut words = |content: &[Inline]| out.push(Unit::new(&plain_text(content)));
    match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => words(content),
        Block::List { items, .. } => {
            for item in items {
                words(&item.content);
                item.sub.iter().for_each(|sub| words(sub));
            }
        }
        Block::Table { head, rows } => {
            head.iter().for_each(|cell| words(cell));
            for row in rows {
                row.head.iter().for_each(|line| words(line));
                words(&row.cell);
            }
        }
        Block::Definitions { items, .. } => {
            for item in items {
                words(&item.term);
                words(&item.content);
            }
        }
        Block::Box { blocks, foot } => {
            blocks.iter().for_each(|block| units_of(block, out));
            if let Some(foot) = foot {
                out.push(Unit::new(&plain_text(foot)));
            }
        }
        Block::Closing { greeting, lines } => {
            words(greeting);
            lines.iter().for_each(|line| words(line));
        }
        Block::OtherLanguages { lines } => lines.iter().for_each(|(_, line)| words(line)),
    }
}

/// Cuts blanks beside marks as they are cut where there are no marks.
pub fn tidy(letter: &mut Letter) {
    Tidy.letter(letter);
}

/// A letter without its marks.
pub fn stripped(letter: &Letter) -> Letter {
    let mut letter = letter.clone();
    Strip.letter(&mut letter);
    letter
}

/// Something done with all words of a letter.
trait Change {
    /// Changes words with elements in them.
    fn inlines(&self, content: &mut Vec<Inline>);
    /// Changes a line of its own.
    fn line(&self, line: &mut String);

    fn optional(&self, line: &mut Option<String>) {
        if let Some(text) = line {
            self.line(text);
            if text.is_empty() {
                *line = None;
            }
        }
    }

    fn letter(&self, letter: &mut Letter) {
        for Part { stationery, blocks, .. } in &mut letter.parts {
            self.stationery(stationery);
            blocks.iter_mut().for_each(|block| self.block(block));
        }
    }

    fn stationery(&self, head: &mut Stationery) {
        self.line(&mut head.sender);
        self.optional(&mut head.unit);
        self.optional(&mut head.return_address);
        head.address.iter_mut().for_each(|line| self.line(line));
        head.reference.iter_mut().for_each(|line| self.inlines(line));
        self.line(&mut head.running_title);
        self.line(&mut head.piece_label);
        self.optional(&mut head.greeting);
        self.optional(&mut head.preview);
    }

    fn block(&self, block: &mut Block) {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
                self.inlines(content);
            }
            Block::List { items, .. } => {
                for item in items {
                    self.inlines(&mut item.content);
                    item.sub.iter_mut().for_each(|sub| self.inlines(sub));
                }
            }
            Block::Table { head, rows } => {
                head.iter_mut().for_each(|cell| self.inlines(cell));
                for row in rows {
                    row.head.iter_mut().for_each(|line| self.inlines(line));
                    self.inlines(&mut row.cell);
                }
            }
            Block::Definitions { items, .. } => {
                for item in items {
                    self.inlines(&mut item.term);
                    self.inlines(&mut item.content);
                }
            }
            Block::Box { blocks, foot } => {
                blocks.iter_mut().for_each(|block| self.block(block));
                foot.iter_mut().for_each(|foot| self.inlines(foot));
            }
            Block::Closing { greeting, lines } => {
                self.inlines(greeting);
                lines.iter_mut().for_each(|line| self.inlines(line));
            }
            Block::OtherLanguages { lines } => {
                lines.iter_mut().for_each(|(_, line)| self.inlines(line));
            }
        }
    }
}

struct Tidy;

impl Change for Tidy {
    fn inlines(&self, content: &mut Vec<Inline>) {
        let count = content.len();
        for (index, inline) in content.iter_mut().enumerate() {
            match inline {
                Inline::Text(text) => {
                    let text_of = without_double_blanks(text, index == 0, index + 1 == count);
                    *text = text_of;
                }
                Inline::Strong(inner) | Inline::Lang { content: inner, .. } => self.inlines(inner),
                Inline::Field(_) | Inline::Code(_) | Inline::Link(_) | Inline::Break => {}
            }
        }
    }

    fn line(&self, line: &mut String) {
        let visible = |c: char| !is_mark(c) && !c.is_whitespace();
        let first = line.find(visible).unwrap_or(line.len());
        let last = line.rfind(visible).unwrap_or(0);
        let kept = line
            .char_indices()
            .filter(|(at, c)| is_mark(*c) || (*at >= first && *at <= last) || !c.is_whitespace());
        *line = kept.map(|(_, c)| c).collect();
    }
}

/// A text in which no blank stands beside another, whatever marks stand between them; and none at the
/// ends that are those of the words.
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

struct Strip;

impl Change for Strip {
    fn inlines(&self, content: &mut Vec<Inline>) {
        for inline in content.iter_mut() {
            match inline {
                Inline::Text(text) | Inline::Field(text) | Inline::Code(text) => self.line(text),
                Inline::Strong(inner) | Inline::Lang { content: inner, .. } => self.inlines(inner),
                Inline::Link(_) | Inline::Break => {}
            }
        }
        content.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
    }

    fn line(&self, line: &mut String) {
        line.retain(|c| !is_mark(c));
    }
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
        Tidy.line(&mut line);
        Strip.line(&mut line);
        assert_eq!(line, "a b");
    }
}
