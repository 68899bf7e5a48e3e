//! The entrance to the renderer: lays letters out and writes them.

use super::file::bulk::fonts::FontStore;
use super::file::bulk::{self, Batch, Masters, PreparedLetter};
use super::file::document::{DocumentInfo, WriteError, Writer};
use super::file::fonts::FileFonts;
use super::file::writers::{self, File, Ready};
use super::page::layout::LaidOut;
use super::page::problem::LayoutProblem;
use super::page::proof::Proof;
use super::page::settings::Settings;
use super::page::{fit, lay_out};
use super::text::fonts::{FontError, Fonts};
use super::text::own::Own;
use super::text::setter::TextSetter;
use crate::letter::Letter;
use crate::letter::own::OwnValues;
use std::io::Write;

/// The faces of a run, with everything that is remembered of them: paragraphs that were set, the
/// glyphs of digits, and the parts of faces that files embed. Cheap to clone; clones share all of
/// it, so one is made for a run and used by all workers.
#[derive(Clone)]
pub struct Typesetter {
    setter: TextSetter,
    files: FileFonts,
}

impl std::fmt::Debug for Typesetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Typesetter").field(self.fonts()).finish()
    }
}

impl Typesetter {
    /// A typesetter that remembers nothing yet.
    pub fn new(fonts: Fonts) -> Self {
        Self { files: FileFonts::new(&fonts), setter: TextSetter::new(fonts) }
    }

    /// A typesetter with the built-in faces; see [`Fonts::builtin`].
    ///
    /// # Errors
    /// Only if the program was built from damaged font files.
    pub fn builtin() -> Result<Self, FontError> {
        Fonts::builtin().map(Self::new)
    }

    /// The faces.
    pub fn fonts(&self) -> &Fonts {
        self.setter.fonts()
    }

    /// Puts a letter on pages, in a slightly smaller type if that saves a sheet of paper.
    ///
    /// A letter that ends on a new sheet, or whose frame does not fit its page, is tried in 11.5 and
    /// then 11 pt; lines stay as far apart as they are. It keeps the settings' own size where a
    /// smaller one gains nothing, and in large print, whose size is what it is for.
    ///
    /// # Errors
    /// Those of [`lay_out`](Self::lay_out).
    pub fn fit(
        &self,
        letter: &Letter,
        piece: &str,
        settings: &Settings,
    ) -> Result<LaidOut, Vec<LayoutProblem>> {
        let values = OwnValues::default().with_piece(piece);
        fit::fit(letter, &values, &self.setter, settings, &mut |_| {})
    }

    /// Puts a letter on pages.
    ///
    /// `piece` is the piece number as it is printed, its digits grouped with no-break spaces. The
    /// letter head, the address and the reference block are those of the first part and are printed
    /// on the first page only; each part begins on a page of its own with its own running header.
    ///
    /// # Errors
    /// All problems of the letter: characters without a glyph, words and lines that do not fit, a
    /// frame that is not on the first page of its part, an address that the window would not show,
    /// anything else that it could show, a QR code of an address that the part does not print, a mark
    /// for the inserter where it may not be, more sheets than the envelope takes.
    pub fn lay_out(
        &self,
        letter: &Letter,
        piece: &str,
        settings: &Settings,
    ) -> Result<LaidOut, Vec<LayoutProblem>> {
        let mut own = Own::new(&OwnValues::default().with_piece(piece), settings.type_size());
        lay_out::lay_out(letter, &mut own, &self.setter, settings)
    }

    /// Makes the letter of one recipient ready for the bulk writer, from a master of its kind.
    ///
    /// The result is the same as that of laying out and preparing the filled-in letter; only how a
    /// page's content is cut into streams may differ. `letter` has marks in the place of own
    /// values; it and `settings` must be the same at each call with the same `masters`. `None` if
    /// the letter cannot be made in this way: laying it out for this recipient alone either works
    /// or reports the problem.
    pub fn fill(
        &self,
        masters: &Masters,
        letter: &Letter,
        values: &OwnValues,
        settings: &Settings,
    ) -> Option<PreparedLetter> {
        masters.ready(letter, values, (&self.setter, self.store()), settings)
    }

    /// The number of pages of the letter that [`fill`](Self::fill) returns. `None` as for `fill`,
    /// which may find problems later that this does not.
    pub fn filled_pages(
        &self,
        masters: &Masters,
        letter: &Letter,
        values: &OwnValues,
        settings: &Settings,
    ) -> Option<usize> {
        masters.pages(letter, values, (&self.setter, self.store()), settings)
    }

    /// Makes a letter ready for a writer: everything that costs time and does not depend on the file.
    ///
    /// # Errors
    /// The writer refuses the letter, or is not built in.
    pub fn ready(&self, writer: Writer, letter: LaidOut) -> Result<Ready, WriteError> {
        writers::ready(writer, letter, &self.files)
    }

    /// Makes a letter ready for the bulk writer.
    ///
    /// # Errors
    /// A face may not be embedded, or lacks a glyph.
    pub fn prepare(&self, letter: &LaidOut) -> Result<PreparedLetter, WriteError> {
        bulk::letter::prepare(letter, self.store())
    }

    /// Begins a PDF file.
    ///
    /// # Errors
    /// The sink cannot be written to.
    pub fn begin<W: Write>(
        &self,
        writer: Writer,
        sink: W,
        info: &DocumentInfo,
    ) -> Result<File<W>, WriteError> {
        File::begin(writer, sink, &self.files, info)
    }

    /// Begins a PDF file of the bulk writer.
    ///
    /// # Errors
    /// The sink cannot be written to.
    pub fn batch<W: Write>(&self, sink: W, info: &DocumentInfo) -> Result<Batch<W>, WriteError> {
        Batch::begin(sink, self.store(), info)
    }

    /// Writes one or several letters as one PDF file with the bulk writer. They must be laid out by
    /// this typesetter.
    ///
    /// A single letter has its headings as bookmarks. In a batch each letter is a `Part` of the tag
    /// tree and a bookmark named by its piece number, with its headings below. The same letters and
    /// the same `info` yield the same bytes.
    ///
    /// # Errors
    /// There is no letter, or one cannot be written.
    pub fn write(&self, letters: &[&LaidOut], info: &DocumentInfo) -> Result<Vec<u8>, WriteError> {
        self.write_with(Writer::Tagged, letters, info)
    }

    /// Like [`write`](Self::write), with a choice of writer.
    ///
    /// # Errors
    /// There is no letter, the writer is not built in, or it refuses the file.
    pub fn write_with(
        &self,
        writer: Writer,
        letters: &[&LaidOut],
        info: &DocumentInfo,
    ) -> Result<Vec<u8>, WriteError> {
        writers::write(writer, letters, &self.files, info)
    }

    /// Writes proofs as one PDF file. It is tagged like the letters; what is drawn over the pages is
    /// an artifact in a layer (optional content) of its own, `Proof`.
    ///
    /// # Errors
    /// There is no proof, or one cannot be written.
    pub fn write_proofs(
        &self,
        proofs: &[Proof],
        info: &DocumentInfo,
    ) -> Result<Vec<u8>, WriteError> {
        bulk::write::write_proofs(proofs, self.store(), info)
    }

    fn store(&self) -> &FontStore {
        self.files.bulk()
    }
}
