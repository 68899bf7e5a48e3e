//! The properties of a file, the choice of its writer, and why it cannot be written.

/// A calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// Year of the common era.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// The properties of a file. Nothing here may name a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentInfo {
    /// The title, shown in the window's title bar.
    pub title: String,
    /// BCP 47 tag of the main language.
    pub language: String,
    /// The day of issue. PDF/A asks for a date; it comes from the inputs and never from a clock.
    pub date: Date,
    /// The program that made the file.
    pub producer: Option<String>,
    /// Whether a blank page follows each letter with an odd number of pages, so that no letter
    /// begins on the back of another one. Page numbers do not count it.
    pub pad_to_even: bool,
}

/// A file could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// There is no letter to write.
    #[error("there is no letter to write")]
    Empty,
    /// The file would break rules of PDF/UA-1 or PDF/A-2a. Only the rules are named, because the
    /// places may hold a recipient's words.
    #[error("the file would break rules of PDF/UA-1 or PDF/A-2a: {}", .rules.join(", "))]
    Rules {
        /// krilla's names of the rules.
        rules: Vec<String>,
    },
    /// This writer cannot embed pages of other files.
    #[error("only the bulk writer can write letters with enclosures")]
    Enclosures,
    /// The bytes could not be put where they should go.
    #[error("the file cannot be written: {0}")]
    Sink(std::io::ErrorKind),
    /// The program was built without this writer.
    #[error("this program was built without the PDF writer `{}`", .writer.name())]
    NotBuilt {
        /// The one that was asked for.
        writer: Writer,
    },
    /// A font could not be embedded, or a limit of the format was exceeded.
    #[error("the PDF file could not be assembled")]
    Other,
}

/// A way to write laid-out letters as a PDF file. All of them draw the same pages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Writer {
    /// The bulk writer: tagged, with languages, to PDF/UA-1 and PDF/A-2a.
    #[default]
    Tagged,
    /// printpdf: the pages alone, without tags and archival metadata, for proofs and print. There
    /// only if the program is built with the feature `printpdf`.
    Printpdf,
}

impl Writer {
    /// All of them, the default first.
    pub const ALL: [Self; 2] = [Self::Tagged, Self::Printpdf];

    /// The name in arguments and records.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tagged => "tagged",
            Self::Printpdf => "printpdf",
        }
    }

    /// The writer of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|writer| writer.name() == name)
    }

    /// Whether the program was built with it.
    pub fn is_built(self) -> bool {
        match self {
            Self::Tagged => true,
            Self::Printpdf => cfg!(feature = "printpdf"),
        }
    }

    /// Whether its files have tags: what a screen reader needs to read them well.
    pub fn has_tags(self) -> bool {
        match self {
            Self::Tagged => true,
            Self::Printpdf => false,
        }
    }
}
