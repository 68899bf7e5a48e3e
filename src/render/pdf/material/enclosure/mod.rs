//! Pages of third-party PDF files, printed after a letter. The only module that uses `hayro-write`.
//!
//! A file is read once a run. Each of its pages becomes a drawing (form XObject) that all letters
//! of a file share, so a batch holds one copy however many letters it has. Everything else is left
//! out: tags, links, bookmarks, metadata.

mod inspect;

pub use inspect::EnclosureProblem;

use crate::render::pdf::syntax::{self, reference};
use hayro_syntax::Pdf;
use hayro_write::{ChunkSettings, ExtractionQuery, extract};
use pdf_writer::{Chunk, Ref};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// A PDF file whose pages can be printed after letters.
#[derive(Clone)]
pub struct EnclosedFile {
    /// Of the bytes that were read.
    digest: [u8; 32],
    /// Its name in the resources of pages, the same in every file; a page adds its number.
    name: String,
    /// Places of the pages' drawings among the objects.
    pages: Vec<u32>,
    objects: Vec<Object>,
}

/// An object whose references have no numbers yet.
#[derive(Clone)]
struct Object {
    bytes: Vec<u8>,
    /// Places of references to objects of this file (byte offsets), and the index of each object,
    /// 0-based.
    holes: Vec<(usize, u32)>,
}

impl PartialEq for EnclosedFile {
    fn eq(&self, other: &Self) -> bool {
        self.digest == other.digest
    }
}

impl std::fmt::Debug for EnclosedFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (name, pages) = (&self.name, self.pages.len());
        f.debug_struct("EnclosedFile").field("name", name).field("pages", &pages).finish()
    }
}

impl EnclosedFile {
    /// Most pages of one file: with a letter of two pages they fill the nine sheets that a C5
    /// envelope takes.
    pub const MOST_PAGES: usize = inspect::MOST_PAGES;

    /// Reads a file.
    ///
    /// # Errors
    /// Every reason why its pages would not be printed as they look on a screen.
    pub fn read(bytes: Vec<u8>) -> Result<Self, Vec<EnclosureProblem>> {
        let digest: [u8; 32] = Sha256::digest(&bytes).into();
        if inspect::is_encrypted(&bytes) {
            return Err(vec![EnclosureProblem::Encrypted]);
        }
        let pdf = Pdf::new(bytes).map_err(|_| vec![EnclosureProblem::NoPdf])?;
        let problems = inspect::problems(&pdf);
        if !problems.is_empty() {
            return Err(problems);
        }
        let (pages, objects) = objects(&pdf).ok_or_else(|| vec![EnclosureProblem::NoPdf])?;
        Ok(Self { digest, name: syntax::resource_name('E', &digest), pages, objects })
    }

    /// How many pages it has. Never 0.
    pub fn pages(&self) -> usize {
        self.pages.len()
    }

    /// The name of a page's drawing in the resources; `page` is 0-based.
    pub(in crate::render::pdf) fn page_name(&self, page: usize) -> String {
        format!("{}p{page}", self.name)
    }

    /// About how many bytes it adds to a file.
    pub(in crate::render::pdf) fn size(&self) -> u64 {
        let of = |object: &Object| object.bytes.len() + object.holes.len() * 12 + 64;
        self.objects.iter().map(of).sum::<usize>() as u64
    }

    /// How many objects it has.
    pub(in crate::render::pdf) fn count(&self) -> u32 {
        self.objects.len() as u32
    }

    /// Names of the drawings of all pages, with the numbers of their objects.
    pub(in crate::render::pdf) fn drawings(
        &self,
        first: u32,
    ) -> impl Iterator<Item = (String, u32)> + '_ {
        self.pages.iter().enumerate().map(move |(page, at)| (self.page_name(page), first + at))
    }

    /// An object as it is written into a file in which the first one has the number `first`.
    pub(in crate::render::pdf) fn object(&self, index: u32, first: u32) -> Vec<u8> {
        let mut out = Vec::new();
        let Some(Object { bytes, holes }) = self.objects.get(index as usize) else { return out };
        syntax::integer(&mut out, i64::from(first + index));
        out.extend_from_slice(b" 0 obj\n");
        let mut copied = 0;
        for (at, to) in holes {
            out.extend_from_slice(&bytes[copied..*at]);
            copied = *at;
            reference(&mut out, first + to);
        }
        out.extend_from_slice(&bytes[copied..]);
        out.extend_from_slice(b"\nendobj\n");
        out
    }
}

/// The drawings of all pages and whatever they need: places of the drawings, and the objects.
fn objects(pdf: &Pdf) -> Option<(Vec<u32>, Vec<Object>)> {
    let mut next = Ref::new(1);
    let queries: Vec<_> = (0..pdf.pages().len()).map(ExtractionQuery::new_xobject).collect();
    let settings = ChunkSettings { pretty: false };
    let extracted = extract(pdf, Box::new(|| next.bump()), settings, &queries).ok()?;
    // Numbers without gaps, in the order of the objects.
    let places: BTreeMap<Ref, u32> = extracted.chunk.refs().zip(0..).collect();
    let pages = extracted.root_refs.iter().map(|found| places.get(found.as_ref().ok()?).copied());
    Some((pages.collect::<Option<_>>()?, divide(&extracted.chunk, &places)?))
}

/// Digits of the placeholder numbers with which references are found.
const DIGITS: usize = 10;

/// Divides a chunk into objects and finds the references in them.
///
/// `pdf-writer` does not say where they are, but it can renumber objects. Two renumbered copies,
/// with numbers of the same length that differ in their first digit, differ exactly at the
/// references.
fn divide(chunk: &Chunk, places: &BTreeMap<Ref, u32>) -> Option<Vec<Object>> {
    let numbered = |start: i32| {
        chunk.renumber(|id| {
            let place = places.get(&id).copied().unwrap_or_default();
            Ref::new(start + i32::try_from(place).unwrap_or_default())
        })
    };
    let (ones, twos) = (numbered(1_000_000_000), numbered(2_000_000_000));
    let (ones, twos) = (ones.as_bytes(), twos.as_bytes());
    let different = (0..ones.len().min(twos.len())).filter(|at| ones[*at] != twos[*at]);
    let mut objects: Vec<Object> = Vec::with_capacity(places.len());
    let mut copied = 0;
    for at in different {
        let number = std::str::from_utf8(ones.get(at + 1..at + DIGITS)?).ok()?;
        let number: u32 = number.parse().ok()?;
        let after = at + DIGITS;
        if let Some(begin) = word_end(ones, after, b" 0 obj\n") {
            finish(objects.last_mut(), &ones[copied..at]);
            objects.push(Object { bytes: Vec::new(), holes: Vec::new() });
            copied = begin;
        } else {
            let object = objects.last_mut()?;
            object.bytes.extend_from_slice(&ones[copied..at]);
            object.holes.push((object.bytes.len(), number));
            copied = word_end(ones, after, b" 0 R")?;
        }
    }
    finish(objects.last_mut(), &ones[copied..]);
    (objects.len() == places.len()).then_some(objects)
}

/// The place after a word, if the word is at `at`.
fn word_end(bytes: &[u8], at: usize, word: &[u8]) -> Option<usize> {
    bytes.get(at..)?.starts_with(word).then_some(at + word.len())
}

/// Adds the rest of an object, without the word that ends it.
fn finish(object: Option<&mut Object>, rest: &[u8]) {
    let Some(object) = object else { return };
    let rest = rest.trim_ascii_end();
    object.bytes.extend_from_slice(rest.strip_suffix(b"endobj").unwrap_or(rest).trim_ascii_end());
}
