//! A file that letters are put into one after another.

use super::fonts::{FacesUsed, FontStore};
use super::letter::{self, Content, PreparedLetter, RESOURCES, prepare};
use super::metadata::{self, Catalog};
use super::program::FontRefs;
use super::template::Numbers;
use super::xref::{self, Packer, Section};
use crate::render::pdf::file::document::{DocumentInfo, WriteError};
use crate::render::pdf::material::enclosure::EnclosedFile;
use crate::render::pdf::material::picture::EmbeddedPicture;
use crate::render::pdf::page::layout::LaidOut;
use crate::render::pdf::paper::measures as m;
use crate::render::pdf::syntax::{self, to_thousandths};
use crate::render::pdf::syntax::{reference, references};
use pdf_writer::Ref;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Arc;

// Numbers of the objects that every file has, besides `RESOURCES`.
const CATALOG: u32 = 1;
const INFORMATION: u32 = 2;
const PAGES: u32 = 3;
const STRUCTURE: u32 = 4;
const DOCUMENT: u32 = 5;
const OUTLINES: u32 = 6;
const METADATA: u32 = 8;
const PROFILE: u32 = 9;
const INTENTS: u32 = 10;
const PARENT_TREE: u32 = 11;
/// The first number for letters.
const FIRST: u32 = 12;

/// Letters that share a node of the page tree. A reader that looks for a page walks over the nodes
/// and then over the pages of one.
const LETTERS_A_NODE: u32 = 32;

/// Letters whose objects share an object stream: their objects are nearly the same, so together they
/// take much less room. A reader that wants one of them decodes all, some 250 KB.
const LETTERS_A_STREAM: u32 = 16;

/// A PDF file in the making. Letters go to the sink as they come; what is kept of one is a few
/// numbers. One prepared letter is held back, because a file of a single letter has another
/// structure and a bookmark names the next.
pub struct Batch<W: Write> {
    sink: Counted<W>,
    fonts: FontStore,
    info: DocumentInfo,
    sections: Vec<Section>,
    /// The next number.
    next: u32,
    /// The next key of the parent tree.
    key: u32,
    held: Option<PreparedLetter>,
    letters: u32,
    packer: Packer,
    pages: PageTree,
    /// Contents that letters share, by their digests.
    shared: BTreeMap<[u8; 32], u32>,
    /// Elements below the document.
    elements: Vec<u32>,
    /// Nodes of the parent tree.
    leaves: Vec<u32>,
    outline: Outline,
    faces: FacesUsed,
    /// Whether a letter has something in the layer of proofs, and then its object.
    has_layer: bool,
    layer: Option<u32>,
    pictures: Vec<Arc<EmbeddedPicture>>,
    enclosed: Vec<Arc<EnclosedFile>>,
    digest: Sha256,
}

/// A stream that the file does not have yet: its number and its compressed data.
type NewStream<'l> = (u32, &'l [u8]);

#[derive(Default)]
struct PageTree {
    /// Number of the node that is being filled, and its pages.
    node: u32,
    numbers: Vec<u32>,
    /// Nodes that are full: number and body.
    full: Vec<(u32, Vec<u8>)>,
    /// Pages of all nodes.
    total: u32,
}

#[derive(Default)]
struct Outline {
    first: u32,
    last: u32,
    count: u32,
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
        let mut faces = self.faces;
        letters.clone().for_each(|letter| faces.add(letter.faces));
        let programs = faces.iter().map(|(face, extent)| match self.fonts.program(face, extent) {
            Ok(program) => program.size(),
            Err(_) => 0,
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

    fn write(&mut self, letter: &PreparedLetter, last: bool) -> Result<(), WriteError> {
        let single = last && self.letters == 0;
        if self.letters == 0 {
            self.start_node();
        }
        // The letter's element and bookmark come first, so that the bookmark before can refer to
        // this one.
        let part = self.next;
        let bookmark = self.next + 1;
        let own = self.next + if single { 0 } else { 2 };
        let blank = self.info.pad_to_even && letter.pages() % 2 == 1;
        let frame = &letter.frame;
        let objects = frame.objects.objects();
        let (contents, new) = self.number_contents(letter, own + objects + u32::from(blank));
        self.next = own + objects + u32::from(blank) + new.len() as u32;
        // Before the bookmark is written, which names the number after all of this.
        let full = (self.letters + 1).is_multiple_of(LETTERS_A_STREAM);
        let stream = full.then(|| self.number());
        let numbers = Numbers {
            own,
            contents: &contents,
            structure: if single { DOCUMENT } else { part },
            outline: if single { OUTLINES } else { bookmark },
            pages: self.pages.node,
            key: self.key,
        };

        let first_page = own + frame.first_page;
        for page in 0..letter.pages() as u32 {
            self.pages.push(first_page + page);
        }
        let node = self.pages.node;
        if blank {
            self.pages.push(own + objects);
        }
        self.letters += 1;
        if !last && self.letters.is_multiple_of(LETTERS_A_NODE) {
            self.finish_node();
            self.start_node();
        }

        let roots = frame.roots.iter().map(|root| own + root);
        if single {
            self.elements.extend(roots);
            if let Some((first, last, count)) = letter.frame.bookmarks {
                self.outline = Outline { first: own + first, last: own + last, count };
            }
        } else {
            self.elements.push(part);
            let element = self.part(letter, roots);
            self.packer.push(part, &element);
            let item = self.bookmark(letter, own, first_page, last);
            self.packer.push(bookmark, &item);
            if self.outline.count == 0 {
                self.outline.first = bookmark;
            }
            self.outline.last = bookmark;
            self.outline.count += 1;
        }
        self.packer.append(own, |out, begin| frame.objects.fill(&numbers, out, begin));
        if blank {
            let numbers = Numbers { pages: node, ..numbers };
            let page = letter::blank_page();
            self.packer.append(own + objects, |out, begin| page.fill(&numbers, out, begin));
        }
        self.leaves.push(own + letter.leaf());
        self.key += frame.keys;
        self.faces.add(letter.faces);
        self.has_layer |= letter.has_layer;
        for picture in &frame.pictures {
            if !self.pictures.iter().any(|known| known.name == picture.name) {
                self.pictures.push(picture.clone());
            }
        }
        add_new(&mut self.enclosed, &frame.enclosed);
        self.digest.update(letter.digest);

        for (number, data) in new {
            self.stream(number, b"/Filter/FlateDecode", data)?;
        }
        match stream {
            Some(number) => self.packed(number),
            None => Ok(()),
        }
    }

    /// The next number.
    fn number(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }

    /// Numbers for the contents of a letter: those of each page, and from `first` on the streams that
    /// the file does not have yet.
    fn number_contents<'l>(
        &mut self,
        letter: &'l PreparedLetter,
        first: u32,
    ) -> (Vec<Vec<u32>>, Vec<NewStream<'l>>) {
        let mut new: Vec<NewStream<'_>> = Vec::new();
        let numbers = letter.contents.iter().map(|page| {
            let streams = page.iter().map(|content| {
                let next = first + new.len() as u32;
                let number = match content {
                    Content::Own(_) => next,
                    Content::Shared(shared) => *self.shared.entry(shared.digest).or_insert(next),
                };
                if number == next {
                    new.push((number, content.data()));
                }
                number
            });
            streams.collect()
        });
        (numbers.collect(), new)
    }

    /// The element of a letter in a batch.
    fn part(&self, letter: &PreparedLetter, roots: impl Iterator<Item = u32>) -> Vec<u8> {
        let mut out = b"<</S/Part/P ".to_vec();
        reference(&mut out, DOCUMENT);
        out.extend_from_slice(b"/Lang");
        syntax::text(&mut out, &letter.frame.lang);
        references(&mut out, b"/K[", roots);
        out.extend_from_slice(b">>");
        out
    }

    /// The bookmark of a letter in a batch.
    fn bookmark(&self, letter: &PreparedLetter, own: u32, page: u32, last: bool) -> Vec<u8> {
        let mut out = b"<</Title".to_vec();
        syntax::text(&mut out, &letter.piece);
        let mut link = |key: &[u8], number: u32| {
            out.extend_from_slice(key);
            reference(&mut out, number);
        };
        link(b"/Parent ", OUTLINES);
        if self.outline.count > 0 {
            link(b"/Prev ", self.outline.last);
        }
        if !last {
            link(b"/Next ", self.next + 1);
        }
        if let Some((first, last, count)) = letter.frame.bookmarks {
            link(b"/First ", own + first);
            link(b"/Last ", own + last);
            out.extend_from_slice(b"/Count -");
            syntax::integer(&mut out, i64::from(count));
        }
        out.extend_from_slice(b"/Dest[");
        reference(&mut out, page);
        out.extend_from_slice(b"/XYZ 0 841.89 0]>>");
        out
    }

    fn start_node(&mut self) {
        self.pages.node = self.next;
        self.next += 1;
    }

    fn finish_node(&mut self) {
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
    fn stream(&mut self, number: u32, keys: &[u8], data: &[u8]) -> Result<(), WriteError> {
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
    fn packed(&mut self, number: u32) -> Result<(), WriteError> {
        let (mut keys, data) = self.packer.finish(number, &mut self.sections);
        keys.extend_from_slice(b"/Filter/FlateDecode");
        self.stream(number, &keys, &data)
    }

    /// Ends the file and returns the sink.
    ///
    /// # Errors
    /// If there is no letter, a font cannot be embedded, or the sink cannot be written to.
    pub fn finish(mut self) -> Result<W, WriteError> {
        let last = self.held.take().ok_or(WriteError::Empty)?;
        self.write(&last, true)?;
        self.finish_node();
        self.fonts_and_resources()?;

        let digest = std::mem::take(&mut self.digest).finalize();
        let identifier: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        let id = identifier.get(..32).unwrap_or(&identifier);
        let xmp =
            metadata::xmp(&self.info, self.pages.total, &identifier, self.enclosed.is_empty());
        self.stream(METADATA, b"/Type/Metadata/Subtype/XML", &xmp)?;
        self.stream(PROFILE, b"/N 3", metadata::PROFILE)?;

        self.roots();
        let stream = self.number();
        self.packed(stream)?;

        let offset = self.sink.written;
        self.sections.push(Section::At { number: self.next, offset });
        let (mut keys, data, _) = xref::table(&mut self.sections);
        keys.extend_from_slice(b"/Root ");
        reference(&mut keys, CATALOG);
        keys.extend_from_slice(b"/Info ");
        reference(&mut keys, INFORMATION);
        keys.extend_from_slice(format!("/ID[<{id}><{id}>]/Filter/FlateDecode").as_bytes());
        self.stream(self.next, &keys, &data)?;
        self.sink.write(format!("startxref\n{offset}\n%%EOF\n").as_bytes())?;
        self.sink.sink.flush().map_err(|error| WriteError::Sink(error.kind()))?;
        Ok(self.sink.sink)
    }

    fn fonts_and_resources(&mut self) -> Result<(), WriteError> {
        let fonts = self.fonts.clone();
        let mut resources = b"<</Font<<".to_vec();
        let faces = self.faces;
        for (face, extent) in faces.iter() {
            let program = fonts.program(face, extent)?;
            let font = self.next;
            self.next += if program.cid_to_gid.is_some() { 6 } else { 5 };
            let refs =
                FontRefs { font, program: font + 3, to_unicode: font + 4, cid_to_gid: font + 5 };
            let mut chunks = [metadata::chunk(), metadata::chunk(), metadata::chunk()];
            program.dictionaries(refs, &mut chunks);
            for (number, chunk) in (font..).zip(&chunks) {
                self.packer.push(number, metadata::body(chunk));
            }
            let (data, keys) = &program.file;
            self.stream(refs.program, &[keys, b"/Filter/FlateDecode".as_slice()].concat(), data)?;
            self.stream(refs.to_unicode, b"/Filter/FlateDecode", &program.to_unicode)?;
            if let Some(map) = &program.cid_to_gid {
                self.stream(refs.cid_to_gid, b"/Filter/FlateDecode", map)?;
            }
            resources.extend_from_slice(format!("/F{face} ").as_bytes());
            reference(&mut resources, font);
        }
        resources.extend_from_slice(b">>");
        let pictures = std::mem::take(&mut self.pictures);
        let enclosed = self.enclosed.clone();
        if !pictures.is_empty() || !enclosed.is_empty() {
            resources.extend_from_slice(b"/XObject<<");
            for picture in pictures {
                let number = self.next;
                self.next += 1;
                self.stream(number, &picture.keys, &picture.data)?;
                resources.extend_from_slice(format!("/{} ", picture.name).as_bytes());
                reference(&mut resources, number);
            }
            for file in enclosed {
                let first = self.next;
                self.next += file.count();
                for index in 0..file.count() {
                    let (number, offset) = (first + index, self.sink.written);
                    self.sections.push(Section::At { number, offset });
                    self.sink.write(&file.object(index, first))?;
                }
                for (name, number) in file.drawings(first) {
                    resources.extend_from_slice(format!("/{name} ").as_bytes());
                    reference(&mut resources, number);
                }
            }
            resources.extend_from_slice(b">>");
        }
        if self.has_layer {
            let number = self.next;
            self.next += 1;
            self.layer = Some(number);
            self.packer.push(number, b"<</Type/OCG/Name(Proof)>>");
            resources.extend_from_slice(b"/Properties<</Proof ");
            reference(&mut resources, number);
            resources.extend_from_slice(b">>");
        }
        resources.extend_from_slice(b">>");
        self.packer.push(RESOURCES, &resources);
        Ok(())
    }

    /// Packs the objects at the top of each tree.
    fn roots(&mut self) {
        let number = |number: u32| Ref::new(i32::try_from(number).unwrap_or(i32::MAX));
        let catalog = Catalog {
            pages: number(PAGES),
            structure: number(STRUCTURE),
            outlines: number(OUTLINES),
            metadata: number(METADATA),
            intents: number(INTENTS),
            layer: self.layer.map(number),
        };
        let packer = &mut self.packer;
        packer.push(CATALOG, &catalog.write(&self.info.language));
        packer.push(INFORMATION, &metadata::information(&self.info));
        packer.push(INTENTS, &metadata::output_intents(number(PROFILE)));

        let mut pages = b"<</Type/Pages/MediaBox[0 0 ".to_vec();
        syntax::thousandths(&mut pages, to_thousandths(m::PAGE_WIDTH));
        pages.push(b' ');
        syntax::thousandths(&mut pages, to_thousandths(m::PAGE_HEIGHT));
        pages.extend_from_slice(b"]/Count ");
        syntax::integer(&mut pages, i64::from(self.pages.total));
        references(&mut pages, b"/Kids[", self.pages.full.iter().map(|(node, _)| *node));
        pages.extend_from_slice(b">>");
        packer.push(PAGES, &pages);
        for (node, body) in &self.pages.full {
            packer.push(*node, body);
        }

        let mut root = b"<</Type/StructTreeRoot/ParentTreeNextKey ".to_vec();
        syntax::integer(&mut root, i64::from(self.key));
        root.extend_from_slice(b"/ParentTree ");
        reference(&mut root, PARENT_TREE);
        references(&mut root, b"/K[", [DOCUMENT].into_iter());
        root.extend_from_slice(b">>");
        packer.push(STRUCTURE, &root);

        let mut document = b"<</S/Document/P ".to_vec();
        reference(&mut document, STRUCTURE);
        document.extend_from_slice(b"/Lang");
        syntax::text(&mut document, &self.info.language);
        references(&mut document, b"/K[", self.elements.iter().copied());
        document.extend_from_slice(b">>");
        packer.push(DOCUMENT, &document);

        let mut tree = b"<<".to_vec();
        references(&mut tree, b"/Kids[", self.leaves.iter().copied());
        tree.extend_from_slice(b">>");
        packer.push(PARENT_TREE, &tree);

        let mut outlines = b"<</Type/Outlines/First ".to_vec();
        reference(&mut outlines, self.outline.first);
        outlines.extend_from_slice(b"/Last ");
        reference(&mut outlines, self.outline.last);
        outlines.extend_from_slice(b"/Count ");
        syntax::integer(&mut outlines, i64::from(self.outline.count));
        outlines.extend_from_slice(b">>");
        packer.push(OUTLINES, &outlines);
    }
}

impl PageTree {
    fn push(&mut self, page: u32) {
        self.numbers.push(page);
        self.total += 1;
    }
}

/// Adds the enclosed files that are not there yet.
fn add_new(known: &mut Vec<Arc<EnclosedFile>>, files: &[Arc<EnclosedFile>]) {
    for file in files {
        if !known.contains(file) {
            known.push(file.clone());
        }
    }
}

/// A sink that counts the bytes written.
struct Counted<W> {
    sink: W,
    written: u64,
}

impl<W: Write> Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> Result<(), WriteError> {
        self.sink.write_all(bytes).map_err(|error| WriteError::Sink(error.kind()))?;
        self.written += bytes.len() as u64;
        Ok(())
    }
}
