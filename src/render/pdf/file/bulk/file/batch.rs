//! The file in the making: what is kept of it, and how its objects are written.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::super::fonts::{FacesUsed, FontStore};
use super::super::letter::{Content, PreparedLetter, prepare};
use super::super::xref::{Packer, Section};
use super::objects::{FIRST, PAGES};
use super::sink::Counted;
use super::trees::{Outline, PageTree};
use crate::render::pdf::file::document::{DocumentInfo, WriteError};
use crate::render::pdf::material::enclosure::EnclosedFile;
use crate::render::pdf::material::picture::EmbeddedPicture;
use crate::render::pdf::page::layout::LaidOut;
use crate::render::pdf::syntax::{self, reference, references};

/// A PDF file in the making. Letters go to the sink as they come; what is kept of one is a few
/// numbers. One prepared letter is held back, because a file of a single letter has another
/// structure and a bookmark names the next.
pub struct Batch<W: Write> {
    pub(super) sink: Counted<W>,
    pub(super) fonts: FontStore,
    pub(super) info: DocumentInfo,
    pub(super) sections: Vec<Section>,
    /// The next number.
    pub(super) next: u32,
    /// The next key of the parent tree.
    pub(super) key: u32,
    pub(super) held: Option<PreparedLetter>,
    pub(super) letters: u32,
    pub(super) packer: Packer,
    pub(super) pages: PageTree,
    /// Contents that letters share, by their digests.
    pub(super) shared: BTreeMap<[u8; 32], u32>,
    /// Elements below the document.
    pub(super) elements: Vec<u32>,
    /// Nodes of the parent tree.
    pub(super) leaves: Vec<u32>,
    pub(super) outline: Outline,
    pub(super) faces: FacesUsed,
    /// Whether a letter has something in the layer of proofs, and then its object.
    pub(super) has_layer: bool,
    pub(super) layer: Option<u32>,
    pub(super) pictures: Vec<Arc<EmbeddedPicture>>,
    pub(super) enclosed: Vec<Arc<EnclosedFile>>,
    pub(super) digest: Sha256,
}

impl<W: Write> Batch<W> {
    /// Begins a file.
    ///
    /// # Errors
    /// If the sink cannot be written to.
    pub(in crate::render::pdf) fn begin(
        sink: W,
        fonts: &FontStore,
        info: &DocumentInfo,
    ) -> Result<Self, WriteError> {
        let mut sink = Counted { sink, written: 0 };
        // The second line says that this is no text (7.5.2).
        sink.write(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        let mut digest = Sha256::new();
        for word in [&info.title, &info.language] {
            digest.update((word.len() as u64).to_le_bytes());
            digest.update(word.as_bytes());
        }
        Ok(Self {
            sink,
            fonts: fonts.clone(),
            info: info.clone(),
            sections: Vec::new(),
            next: FIRST,
            key: 0,
            held: None,
            letters: 0,
            packer: Packer::default(),
            pages: PageTree::default(),
            shared: BTreeMap::new(),
            elements: Vec::new(),
            leaves: Vec::new(),
            outline: Outline::default(),
            faces: FacesUsed::default(),
            has_layer: false,
            layer: None,
            pictures: Vec::new(),
            enclosed: Vec::new(),
            digest,
        })
    }

    /// Puts a letter into the file.
    ///
    /// # Errors
    /// If the letter cannot be prepared or the sink cannot be written to.
    pub fn letter(&mut self, letter: &LaidOut) -> Result<(), WriteError> {
        let prepared = prepare(letter, &self.fonts)?;
        self.prepared(prepared)
    }

    /// Puts a letter into the file that another thread has prepared.
    ///
    /// # Errors
    /// If the sink cannot be written to.
    pub fn prepared(&mut self, letter: PreparedLetter) -> Result<(), WriteError> {
        match self.held.replace(letter) {
            Some(before) => self.write(&before, false),
            None => Ok(()),
        }
    }

    /// The most bytes that the file has if it ends after one more letter.
    pub fn bound_with(&self, next: &PreparedLetter) -> u64 {
        let size = |letter: &PreparedLetter| {
            let new = letter.contents.iter().flatten().filter(|content| match content {
                Content::Shared(shared) => !self.shared.contains_key(&shared.digest),
                Content::Own(_) => true,
            });
            let contents: usize = new.map(|content| content.data().len() + 100).sum();
            // Some of the objects grow when their numbers are filled in.
            (contents + letter.frame.objects.bytes().len() * 2) as u64
        };
        let letters = self.held.iter().chain([next]);
        let mut faces = self.faces.clone();
        letters.clone().for_each(|letter| faces.add(&letter.faces));
        let programs = faces.iter().map(|(face, part)| match part.estimate() {
            Some(size) => size,
            None => self.fonts.program(face, &part).map_or(0, |program| program.size()),
        });
        let pictures =
            letters.clone().flat_map(|letter| &letter.frame.pictures).chain(&self.pictures);
        let pictures = pictures.map(|picture| picture.data.len() as u64 + 1_000);
        let mut enclosed = self.enclosed.clone();
        letters.clone().for_each(|letter| add_new(&mut enclosed, &letter.frame.enclosed));
        // What is packed is written compressed, which may save nothing.
        let packed = self.packer.len() as u64;
        let rows = 8 * u64::from(self.next) + 64 * u64::from(self.letters);
        self.sink.written
            + letters.map(size).sum::<u64>()
            + programs.sum::<u64>()
            + pictures.sum::<u64>()
            + enclosed.iter().map(|file| file.size()).sum::<u64>()
            + packed
            + rows
            + 16_000
    }

    /// The next number.
    pub(super) fn number(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }

    pub(super) fn start_node(&mut self) {
        self.pages.node = self.next;
        self.next += 1;
    }

    pub(super) fn finish_node(&mut self) {
        let pages = &mut self.pages;
        let mut body = b"<</Type/Pages/Parent ".to_vec();
        reference(&mut body, PAGES);
        body.extend_from_slice(b"/Count ");
        syntax::integer(&mut body, pages.numbers.len() as i64);
        references(&mut body, b"/Kids[", pages.numbers.drain(..));
        body.extend_from_slice(b">>");
        pages.full.push((pages.node, body));
    }

    /// Writes a stream object. `keys` are those of its dictionary besides the length.
    pub(super) fn stream(
        &mut self,
        number: u32,
        keys: &[u8],
        data: &[u8],
    ) -> Result<(), WriteError> {
        self.sections.push(Section::At { number, offset: self.sink.written });
        let mut head = Vec::with_capacity(keys.len() + 64);
        syntax::integer(&mut head, i64::from(number));
        head.extend_from_slice(b" 0 obj\n<<");
        head.extend_from_slice(keys);
        head.extend_from_slice(b"/Length ");
        syntax::integer(&mut head, data.len() as i64);
        head.extend_from_slice(b">>stream\n");
        self.sink.write(&head)?;
        self.sink.write(data)?;
        self.sink.write(b"\nendstream\nendobj\n")
    }

    /// Writes the packed objects as the stream of this number.
    pub(super) fn packed(&mut self, number: u32) -> Result<(), WriteError> {
        let (mut keys, data) = self.packer.finish(number, &mut self.sections);
        keys.extend_from_slice(b"/Filter/FlateDecode");
        self.stream(number, &keys, &data)
    }
}

/// Adds the enclosed files that are not there yet.
pub(super) fn add_new(known: &mut Vec<Arc<EnclosedFile>>, files: &[Arc<EnclosedFile>]) {
    for file in files {
        if !known.contains(file) {
            known.push(file.clone());
        }
    }
}
