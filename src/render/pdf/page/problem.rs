//! Problems of a letter's layout.
//!
//! Nothing here shows a value from a recipient's row: messages go to screens and logs.

use std::fmt;

use crate::render::pdf::material::inserter::MarkLimit;

/// Where in a letter something is, in words: `part fi, table, row 2`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ElementPath(Vec<String>);

impl ElementPath {
    /// The path of a part or of something on the first page.
    pub(in crate::render::pdf) fn new(step: impl Into<String>) -> Self {
        Self(vec![step.into()])
    }

    /// A step further in.
    #[must_use]
    pub(in crate::render::pdf) fn then(&self, step: impl Into<String>) -> Self {
        let mut steps = self.0.clone();
        steps.push(step.into());
        Self(steps)
    }
}

impl fmt::Display for ElementPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(", "))
    }
}

/// Why a letter cannot be laid out. Its `Display` never shows a value from a recipient's row.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LayoutProblem {
    /// The letter has no part, or a part without a heading of level 1 at its beginning.
    #[error("{path}: the text must begin with a heading of level 1")]
    NoTitle {
        /// The part.
        path: ElementPath,
    },
    /// A heading without words, which PDF/UA forbids.
    #[error("{path}: the heading has no words")]
    EmptyHeading {
        /// The heading.
        path: ElementPath,
    },
    /// No family has all characters of a text node, or of a stretch of it in one script.
    #[error("{path}: {}", missing_words(*.character))]
    MissingGlyph {
        /// The node.
        path: ElementPath,
        /// The character, if it is from fixed words and not from a recipient's row.
        character: Option<char>,
    },
    /// A word that may not be divided is wider than its column.
    #[error("{path}: a word is wider than its column of {column_mm} mm and cannot be hyphenated")]
    WordTooWide {
        /// The paragraph.
        path: ElementPath,
        /// Width of the column in whole millimetres.
        column_mm: u32,
        /// The target of the link that the word is, if it is one.
        link: Option<String>,
    },
    /// A line that must stay one line is too wide.
    #[error("{path}: the line does not fit its {column_mm} mm")]
    LineTooWide {
        /// The line.
        path: ElementPath,
        /// Width of the space in whole millimetres.
        column_mm: u32,
    },
    /// More lines than there is room for.
    #[error("{path}: {lines} lines, but there is room for {room}")]
    TooManyLines {
        /// The element.
        path: ElementPath,
        /// How many lines it has.
        lines: usize,
        /// How many lines fit.
        room: usize,
    },
    /// The frame `do this first` is not on the first page of its part.
    #[error(
        "{path}: the frame does not fit the first page; about {}, or of the text before it, must \
         be removed",
        lines_of_it(.over)
    )]
    BoxNotOnFirstPage {
        /// The frame.
        path: ElementPath,
        /// How many lines are too many.
        over: usize,
    },
    /// Something that never splits is taller than a page.
    #[error("{path}: cannot be split, but is taller than a page")]
    TallerThanPage {
        /// The element.
        path: ElementPath,
    },
    /// Something besides the address is where the window of the envelope could show it.
    #[error(
        "{what} at x {} mm, y {} mm of page 1{} in the clear zone of the envelope ({zone}): only \
         the address may be there",
        .at_mm.0, .at_mm.1, and_more(.more)
    )]
    InClearZone {
        /// What it is.
        what: Drawn,
        /// Its upper left corner in whole millimetres.
        at_mm: (i32, i32),
        /// How many more things are there.
        more: usize,
        /// The zone in words.
        zone: String,
    },
    /// No section prints the address of the QR code; the code would be beside it.
    #[error("{path}: no section prints the address of the QR code")]
    CodeWithoutAddress {
        /// The part.
        path: ElementPath,
    },
    /// A mark for the inserter is set to a place where it may not be.
    #[error("the inserter mark at {at} {why}")]
    InserterMark {
        /// Its place in words.
        at: String,
        /// The reason.
        why: MarkConflict,
    },
    /// The letter takes more sheets than the envelope.
    #[error("{sheets} sheets, but the envelope holds at most {most}")]
    TooManySheets {
        /// Sheets of the letter.
        sheets: usize,
        /// Sheets that the envelope takes.
        most: u32,
    },
    /// The address does not fit the window.
    #[error("address: {0}")]
    Address(AddressProblem),
}

/// What is drawn on a page, as far as problems tell it apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Drawn {
    /// Text.
    #[error("words")]
    Words,
    /// A rule.
    #[error("a rule")]
    Rule,
    /// The frame around the first steps.
    #[error("the frame")]
    Frame,
    /// The logo.
    #[error("the logo")]
    Logo,
    /// A printer's mark, a QR code or a Data Matrix.
    #[error("a mark or code")]
    Symbol,
    /// An enclosed page.
    #[error("the enclosure")]
    Enclosure,
    /// A mark of the folds.
    #[error("a fold mark")]
    FoldMark,
}

/// Why a mark for the inserter may not be where it is set to. Areas are in words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MarkConflict {
    /// It is too near to the edge of the sheet.
    #[error("is outside the printable area ({printable})")]
    Unprintable {
        /// What printers can print.
        printable: String,
    },
    /// The window of the envelope could show it.
    #[error("is in the clear zone of the envelope ({zone})")]
    ClearZone {
        /// The clear zone.
        zone: String,
    },
    /// It is in the text area.
    #[error("is in the text area ({area})")]
    Text {
        /// The text area.
        area: String,
    },
    /// It touches something else on the page.
    #[error("hits {0}")]
    Touches(Drawn),
    /// The mark cannot say what it has to.
    #[error(transparent)]
    Limit(#[from] MarkLimit),
}

fn lines_of_it(lines: &usize) -> String {
    match lines {
        1 => "1 line of it".to_owned(),
        more => format!("{more} lines of it"),
    }
}

fn and_more(more: &usize) -> String {
    match more {
        0 => String::new(),
        more => format!(" and {more} more"),
    }
}

fn missing_words(character: Option<char>) -> String {
    match character {
        Some(c) => format!("the fonts of the letter have no glyph for U+{:04X}", u32::from(c)),
        None => "a recipient's value has a character that the fonts of the letter do not have"
            .to_owned(),
    }
}

/// Why an address does not fit the window of the envelope.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressProblem {
    /// More lines than the window shows.
    #[error("{lines} lines, but only {room} are sure to fit into the window of the envelope")]
    TooManyLines {
        /// How many lines it has.
        lines: usize,
        /// How many are visible wherever the sheet lies in the envelope.
        room: usize,
    },
    /// A line is wider than the strip that the window shows.
    #[error("line {} is wider than {room_mm} mm and may be cut off by the window", .line + 1)]
    TooWide {
        /// Which line, 0-based.
        line: usize,
        /// What is visible wherever the sheet lies in the envelope, in whole millimetres.
        room_mm: u32,
    },
    /// A line has a character that the fonts lack, or letters from right to left that the post does
    /// not read.
    #[error("line {} has a character that the fonts of the letter do not have", .line + 1)]
    MissingGlyph {
        /// Which line, 0-based.
        line: usize,
    },
}
