//! The types of a letter.

use std::collections::BTreeMap;
use std::fmt;

/// The content of one piece, in one or several languages.
///
/// `Debug` of a letter and its pieces shows their shape and no words: any of them may hold a value
/// of the recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Document title and e-mail subject, in the language of the first part. Names no person and
    /// no category of data.
    pub title: String,
    /// The text in one language each, in the order in which they are printed. At least one.
    pub parts: Vec<Part>,
}

/// The whole text in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// BCP 47 tag such as `fi`.
    pub lang: String,
    /// The text around the body, on the page or in the message.
    pub stationery: Stationery,
    /// The text. Begins with a heading of level 1.
    pub blocks: Vec<Block>,
}

/// The text around the body: the letter head, the address, the page furniture, and the lines that
/// only an e-mail has. Each medium shows those that it needs.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Stationery {
    /// The sender's name, first line of the letter head.
    pub sender: String,
    /// The sender's unit, second line of the letter head.
    pub unit: Option<String>,
    /// Return address on one line. Neutral: no product, no therapy.
    pub return_address: Option<String>,
    /// The address as it appears in the window: name, care of, street, post office, country; at
    /// most four lines in the built-in envelope profile. Recipient data. Empty in an e-mail.
    pub address: Vec<String>,
    /// Kind of notice, date, case number, phone: the block to the right of the address. The first
    /// line is set in SemiBold.
    pub reference: Vec<Vec<Inline>>,
    /// Kind of notice and date: the header of page 2 and later. Names no person.
    pub running_title: String,
    /// Label before the piece number at the foot of each page, such as `Kirjeen numero`.
    pub piece_label: String,
    /// The greeting with the recipient's name. Only an e-mail shows it. Recipient data.
    pub greeting: Option<String>,
    /// The e-mail's hidden preview line.
    pub preview: Option<String>,
}

/// A block of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading. Level 1 is the title of the part, level 2 a section.
    Heading {
        /// 1 or 2.
        level: u8,
        /// Its words; no links.
        content: Vec<Inline>,
    },
    /// A paragraph. Never empty.
    Paragraph {
        /// Its words.
        content: Vec<Inline>,
        /// Language, where it is not that of the part.
        lang: Option<String>,
        /// Whether the next block must begin on the same page.
        keep_with_next: bool,
    },
    /// A list with bullets or numbers. At least one item.
    List {
        /// The number of the first item in a numbered list, `None` for bullets.
        start: Option<u32>,
        /// Whether items are set close together, for short ones that are looked up and not read.
        compact: bool,
        /// The items.
        items: Vec<Item>,
    },
    /// A table of two columns with a header row. At least one row.
    Table {
        /// The two words of the header row.
        head: [Vec<Inline>; 2],
        /// The rows.
        rows: Vec<Row>,
    },
    /// Terms with their explanations in two columns: dates with events, ways to get in touch.
    Definitions {
        /// Whether lines are set close together (contacts) or apart (dates).
        compact: bool,
        /// At least one.
        items: Vec<Definition>,
    },
    /// The frame "do this first". Its first block is a heading of level 2. Never splits; is on the
    /// first page of its part.
    Box {
        /// The contents of the frame.
        blocks: Vec<Block>,
        /// One line under a rule at the foot of the frame: where to get help.
        foot: Option<Vec<Inline>>,
    },
    /// Greeting, name, title, organisation. Never splits.
    Closing {
        /// `Kind regards`.
        greeting: Vec<Inline>,
        /// Name, title, organisation, one a line.
        lines: Vec<Vec<Inline>>,
    },
    /// One line each in other languages: where this information is found in them. Never splits.
    OtherLanguages {
        /// Language tag and words.
        lines: Vec<(String, Vec<Inline>)>,
    },
}

/// An item of a list: words, and optionally a list under them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The item's words.
    pub content: Vec<Inline>,
    /// Bullets under the words; usually none.
    pub sub: Vec<Vec<Inline>>,
}

/// A row of a table. The first cell is the row's header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// One datum a line; at least one line.
    pub head: Vec<Vec<Inline>>,
    /// The text about them.
    pub cell: Vec<Inline>,
}

/// A term and its explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// A date, `Phone`.
    pub term: Vec<Inline>,
    /// The event, the number.
    pub content: Vec<Inline>,
}

/// A piece of a line.
#[derive(Clone, PartialEq, Eq)]
pub enum Inline {
    /// Fixed words.
    Text(String),
    /// A value from the recipient's row. Never hyphenated, set in one face as a whole.
    Field(String),
    /// A few important words (SemiBold).
    Strong(Vec<Inline>),
    /// A code that people read aloud, such as a case number: slashed zero, not broken.
    Code(String),
    /// Words in another language than the block.
    Lang {
        /// BCP 47 tag.
        lang: String,
        /// The words.
        content: Vec<Inline>,
    },
    /// A link. Its visible text is the address or number itself.
    Link(Link),
    /// A line break.
    Break,
}

impl fmt::Debug for Stationery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Stationery");
        out.field("address lines", &self.address.len()).finish_non_exhaustive()
    }
}

impl fmt::Debug for Inline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(_) => f.write_str("Text(***)"),
            Self::Field(_) => f.write_str("Field(***)"),
            Self::Strong(inner) => f.debug_tuple("Strong").field(inner).finish(),
            Self::Code(_) => f.write_str("Code(***)"),
            Self::Lang { content, .. } => f.debug_tuple("Lang").field(content).finish(),
            Self::Link(_) => f.write_str("Link(***)"),
            Self::Break => f.write_str("Break"),
        }
    }
}

/// A link target from facts, never from a translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// `https:`, `tel:` or `mailto:` address.
    pub target: String,
    /// The visible text: the address without `https://` and `www.`, or the grouped number.
    pub text: String,
}

/// Links by the name that texts use: `<a name="suomi-fi-guide"/>`.
pub type Links = BTreeMap<String, Link>;

impl Part {
    /// The title, if the part begins with one, and the other blocks: the greeting of an e-mail comes
    /// between the two.
    pub fn split_title(&self) -> (&[Block], &[Block]) {
        let title = matches!(self.blocks.first(), Some(Block::Heading { level: 1, .. }));
        self.blocks.split_at(usize::from(title))
    }
}
