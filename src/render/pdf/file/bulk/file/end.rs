//! The end of a file: what letters share, and the objects at the top of each tree.

use std::io::Write;

use pdf_writer::Ref;
use sha2::Digest;

use super::super::letter::RESOURCES;
use super::super::metadata::{self, Catalog};
use super::super::program::FontRefs;
use super::super::xref::{self, Section};
use super::batch::Batch;
use super::objects::{
    CATALOG, DOCUMENT, INFORMATION, INTENTS, METADATA, OUTLINES, PAGES, PARENT_TREE, PROFILE,
    STRUCTURE,
};
use crate::render::pdf::file::document::WriteError;
use crate::render::pdf::paper::measures as m;
use crate::render::pdf::syntax::{self, reference, references, to_thousandths};

impl<W: Write> Batch<W> {
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
        let identifier = crate::text::hex(&digest);
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
        let faces = std::mem::take(&mut self.faces);
        for (face, part) in faces.iter() {
            let program = fonts.program(face, &part)?;
            let font = self.next;
            self.next += if program.codes.is_some() { 6 } else { 5 };
            let refs = FontRefs { font, program: font + 3, to_unicode: font + 4, codes: font + 5 };
            let mut chunks = [metadata::chunk(), metadata::chunk(), metadata::chunk()];
            program.dictionaries(refs, &mut chunks);
            for (number, chunk) in (font..).zip(&chunks) {
                self.packer.push(number, metadata::body(chunk));
            }
            let (data, keys) = &program.file;
            self.stream(refs.program, &[keys, b"/Filter/FlateDecode".as_slice()].concat(), data)?;
            self.stream(refs.to_unicode, b"/Filter/FlateDecode", &program.to_unicode)?;
            if let Some((map, keys)) = &program.codes {
                self.stream(refs.codes, &[keys, b"/Filter/FlateDecode".as_slice()].concat(), map)?;
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
    pub(super) fn roots(&mut self) {
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
