//! The choice of a writer.

use super::bulk::letter::prepare;
use super::bulk::{self, Batch, PreparedLetter};
use super::document::{DocumentInfo, WriteError, Writer};
use super::fonts::FileFonts;
use crate::render::pdf::page::layout::LaidOut;
use std::io::Write;

/// A letter ready to be put into a file of its writer, by any thread.
#[derive(Debug, Clone)]
pub enum Ready {
    /// For [`Writer::Tagged`].
    Prepared(Box<PreparedLetter>),
    /// For writers that make files from pages at the end.
    LaidOut(Box<LaidOut>),
}

impl Ready {
    /// How many pages the letter has, without a blank one after it.
    pub fn pages(&self) -> usize {
        match self {
            Self::Prepared(letter) => letter.pages(),
            Self::LaidOut(letter) => letter.pages(),
        }
    }
}

/// Makes a letter ready: all that costs time and does not depend on the file.
///
/// # Errors
/// The writer refuses the letter, or is not built in.
pub(crate) fn ready(
    writer: Writer,
    letter: LaidOut,
    fonts: &FileFonts,
) -> Result<Ready, WriteError> {
    match writer {
        Writer::Tagged => {
            prepare(&letter, fonts.bulk()).map(|letter| Ready::Prepared(Box::new(letter)))
        }
        _ if !writer.is_built() => Err(WriteError::NotBuilt { writer }),
        Writer::Printpdf => Ok(Ready::LaidOut(Box::new(letter))),
    }
}

/// A PDF file in the making.
pub struct File<W: Write>(Making<W>);

enum Making<W: Write> {
    /// Letters are written as they come.
    Bulk(Box<Batch<W>>),
    /// Letters wait until all are there.
    Held { writer: Writer, fonts: FileFonts, sink: W, info: DocumentInfo, letters: Vec<LaidOut> },
}

impl<W: Write> File<W> {
    /// Begins a file.
    ///
    /// # Errors
    /// The sink cannot be written to.
    pub(in crate::render::pdf) fn begin(
        writer: Writer,
        sink: W,
        fonts: &FileFonts,
        info: &DocumentInfo,
    ) -> Result<Self, WriteError> {
        Ok(Self(match writer {
            Writer::Tagged => Making::Bulk(Box::new(Batch::begin(sink, fonts.bulk(), info)?)),
            Writer::Printpdf => Making::Held {
                writer,
                fonts: fonts.clone(),
                sink,
                info: info.clone(),
                letters: Vec::new(),
            },
        }))
    }

    /// Puts a letter into the file.
    ///
    /// # Errors
    /// The sink cannot be written to, or the letter was made ready for another writer.
    pub fn letter(&mut self, letter: Ready) -> Result<(), WriteError> {
        match (&mut self.0, letter) {
            (Making::Bulk(file), Ready::Prepared(letter)) => file.prepared(*letter),
            (Making::Bulk(file), Ready::LaidOut(letter)) => file.letter(&letter),
            (Making::Held { letters, .. }, Ready::LaidOut(letter)) => {
                letters.push(*letter);
                Ok(())
            }
            (Making::Held { .. }, Ready::Prepared(_)) => Err(WriteError::Other),
        }
    }

    /// The most bytes that the file has if it ends after one more letter; for held letters an
    /// estimate on the safe side.
    pub fn bound_with(&self, next: &Ready) -> u64 {
        const OF_A_PAGE: u64 = 12_000;
        const OF_ALL_FACES: u64 = 600_000;
        match (&self.0, next) {
            (Making::Bulk(file), Ready::Prepared(next)) => file.bound_with(next),
            (Making::Bulk(_), Ready::LaidOut(_)) => 0,
            (Making::Held { letters, .. }, next) => {
                let pages = letters.iter().map(LaidOut::pages).sum::<usize>() + next.pages();
                OF_ALL_FACES + OF_A_PAGE * pages as u64
            }
        }
    }

    /// Ends the file and returns the sink.
    ///
    /// # Errors
    /// If there is no letter, the writer refuses one, or the sink cannot be written to.
    pub fn finish(self) -> Result<W, WriteError> {
        match self.0 {
            Making::Bulk(file) => file.finish(),
            Making::Held { writer, fonts, mut sink, info, letters } => {
                let letters: Vec<&LaidOut> = letters.iter().collect();
                let bytes = write(writer, &letters, &fonts, &info)?;
                sink.write_all(&bytes).map_err(|error| WriteError::Sink(error.kind()))?;
                Ok(sink)
            }
        }
    }
}

/// Writes one or several letters as one PDF file.
///
/// The same letters, the same `document` and the same writer yield the same bytes.
///
/// # Errors
/// There is no letter, the writer is not built in, or it refuses the file.
pub(crate) fn write(
    writer: Writer,
    letters: &[&LaidOut],
    fonts: &FileFonts,
    document: &DocumentInfo,
) -> Result<Vec<u8>, WriteError> {
    match writer {
        Writer::Tagged => bulk::write::write(letters, fonts.bulk(), document),
        #[cfg(feature = "printpdf")]
        Writer::Printpdf => super::printpdf::write(letters, fonts.print(), document),
        #[cfg(not(feature = "printpdf"))]
        Writer::Printpdf => Err(WriteError::NotBuilt { writer }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(not(feature = "printpdf"))]
    use crate::render::pdf::text::fonts::Fonts;

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
            date: crate::render::pdf::Date { year: 2026, month: 2, day: 10 },
            producer: None,
            pad_to_even: false,
        };
        let fonts = FileFonts::new(&Fonts::builtin().unwrap());
        let refused = write(Writer::Printpdf, &[], &fonts, &info);
        assert_eq!(refused, Err(WriteError::NotBuilt { writer: Writer::Printpdf }));
    }
}
