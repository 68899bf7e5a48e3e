//! Puts one letter into a file: its numbers, contents, pages, element and bookmark.

use std::io::Write;

use sha2::Digest;

use super::super::letter::{self, Content, PreparedLetter};
use super::super::template::Numbers;
use super::batch::{Batch, add_new};
use super::objects::{DOCUMENT, OUTLINES};
use super::trees::Outline;
use crate::render::pdf::file::document::WriteError;
use crate::render::pdf::syntax::{self, reference, references};

/// Letters that share a node of the page tree. A reader that looks for a page walks over the nodes
/// and then over the pages of one.
const LETTERS_A_NODE: u32 = 32;

/// Letters whose objects share an object stream: their objects are nearly the same, so together they
/// take much less room. A reader that wants one of them decodes all, some 250 KB.
const LETTERS_A_STREAM: u32 = 16;

/// A stream that the file does not have yet: its number and its compressed data.
type NewStream<'l> = (u32, &'l [u8]);

impl<W: Write> Batch<W> {
    pub(super) fn write(&mut self, letter: &PreparedLetter, last: bool) -> Result<(), WriteError> {
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
        self.faces.add(&letter.faces);
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
}
