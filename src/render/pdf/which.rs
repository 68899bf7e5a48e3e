//! Which library writes the file.

use super::layout::LaidOut;
use super::writer::{self, DocumentInfo, WriteError};

/// A way to write laid-out letters as a PDF file. All of them draw the same pages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Writer {
    /// krilla: tagged, with languages, to PDF/UA-1 and PDF/A-2a.
    #[default]
    Krilla,
    /// printpdf: the pages alone, without tags and archival metadata, for proofs and print. There
    /// only if the program is built with the feature `printpdf`.
    Printpdf,
}

impl Writer {
    /// All of them, the default first.
    pub const ALL: [Self; 2] = [Self::Krilla, Self::Printpdf];

    /// The name in arguments and records.
    pub fn name(self) -> &'static str {
        match self {
            Self::Krilla => "krilla",
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
            Self::Krilla => true,
            Self::Printpdf => cfg!(feature = "printpdf"),
        }
    }

    /// Whether its files have tags: what a screen reader needs to read them well.
    pub fn has_tags(self) -> bool {
        match self {
            Self::Krilla => true,
            Self::Printpdf => false,
        }
    }
}

/// Writes one or several letters as one PDF file: [`write()`](super::write()) with a choice of
/// writer.
///
/// The same letters, the same `document` and the same writer give the same bytes.
///
/// # Errors
/// If there is no letter, the writer is not built in, or it refuses the file.
pub fn write_with(
    writer: Writer,
    letters: &[&LaidOut],
    document: &DocumentInfo,
) -> Result<Vec<u8>, WriteError> {
    match writer {
        Writer::Krilla => writer::write(letters, document),
        #[cfg(feature = "printpdf")]
        Writer::Printpdf => super::printpdf_writer::write(letters, document),
        #[cfg(not(feature = "printpdf"))]
        Writer::Printpdf => Err(WriteError::NotBuilt { writer }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_writer_is_known_by_its_name() {
        for writer in Writer::ALL {
            assert_eq!(Writer::named(writer.name()), Some(writer));
        }
        assert_eq!(Writer::named("typewriter"), None);
        assert!(Writer::default().is_built() && Writer::default().has_tags());
    }

    #[cfg(not(feature = "printpdf"))]
    #[test]
    fn a_writer_that_is_not_built_in_is_refused() {
        let info = DocumentInfo {
            title: "T".into(),
            language: "fi".into(),
            date: super::super::Date { year: 2026, month: 2, day: 10 },
            producer: None,
            pad_to_even: false,
        };
        let refused = write_with(Writer::Printpdf, &[], &info);
        assert_eq!(refused, Err(WriteError::NotBuilt { writer: Writer::Printpdf }));
    }
}
