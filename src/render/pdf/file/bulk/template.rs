//! Objects of a letter that have no numbers yet.
//!
//! The numbers of the objects of a letter depend on the letters before it in the file, which the
//! worker that prepares it does not have. So it writes the objects with holes, and the thread that
//! writes the file fills the holes while it copies.

use crate::render::pdf::syntax::{self, reference, references};

/// A number that the file decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hole {
    /// A new object begins here. No number is written.
    Object,
    /// Reference to an object of this letter, counted from 0.
    Own(u32),
    /// The content streams of a page of this letter, counted from 0.
    Content(u32),
    /// Reference to a parent of the letter's objects.
    Outer(Outer),
    /// A key of the parent tree, counted from the letter's first.
    Key(u32),
}

/// The parent of a letter's objects: another object in a batch than in a file of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outer {
    /// The element above the letter's parts.
    Structure,
    /// The bookmark above the letter's headings.
    Outline,
    /// The node of the page tree.
    Pages,
}

/// The numbers for one letter.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbers<'a> {
    pub(super) own: u32,
    /// The content streams of each page.
    pub(super) contents: &'a [Vec<u32>],
    pub(super) structure: u32,
    pub(super) outline: u32,
    pub(super) pages: u32,
    pub(super) key: u32,
}

/// Objects with holes.
#[derive(Debug, Clone, Default)]
pub(super) struct Template {
    bytes: Vec<u8>,
    holes: Vec<(u32, Hole)>,
    objects: u32,
}

impl Template {
    /// How many objects have begun.
    pub(super) fn objects(&self) -> u32 {
        self.objects
    }

    /// The bytes between the holes, for a digest.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Writes fixed bytes.
    pub(super) fn raw(&mut self, bytes: &[u8]) -> &mut Self {
        self.bytes.extend_from_slice(bytes);
        self
    }

    /// Writes a whole number.
    pub(super) fn integer(&mut self, value: i64) -> &mut Self {
        syntax::integer(&mut self.bytes, value);
        self
    }

    /// Writes a text string.
    pub(super) fn text(&mut self, words: &str) -> &mut Self {
        syntax::text(&mut self.bytes, words);
        self
    }

    /// Writes lengths in thousandths, with spaces between.
    pub(super) fn lengths(&mut self, values: &[i64]) -> &mut Self {
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                self.bytes.push(b' ');
            }
            syntax::thousandths(&mut self.bytes, *value);
        }
        self
    }

    /// Leaves a hole.
    pub(super) fn hole(&mut self, hole: Hole) -> &mut Self {
        self.objects += u32::from(hole == Hole::Object);
        self.holes.push((self.bytes.len() as u32, hole));
        self
    }

    /// Begins an object.
    pub(super) fn object(&mut self) -> &mut Self {
        self.hole(Hole::Object)
    }

    /// Writes the objects with their numbers and reports to `begin` where each starts in `out`.
    pub(super) fn fill(
        &self,
        numbers: &Numbers<'_>,
        out: &mut Vec<u8>,
        mut begin: impl FnMut(usize),
    ) {
        out.reserve(self.bytes.len() + self.holes.len() * 8);
        let mut copied = 0;
        for (at, hole) in &self.holes {
            let at = *at as usize;
            out.extend_from_slice(&self.bytes[copied..at]);
            copied = at;
            let number = match *hole {
                Hole::Object => {
                    // Objects of a stream need white space between, if both ends are numbers.
                    begin(out.len());
                    continue;
                }
                Hole::Key(key) => {
                    syntax::integer(out, i64::from(numbers.key + key));
                    continue;
                }
                Hole::Content(page) => {
                    match numbers.contents.get(page as usize).map(Vec::as_slice) {
                        Some([only]) => reference(out, *only),
                        Some(streams) => references(out, b"[", streams.iter().copied()),
                        None => out.extend_from_slice(b"[]"),
                    }
                    continue;
                }
                Hole::Own(index) => numbers.own + index,
                Hole::Outer(Outer::Structure) => numbers.structure,
                Hole::Outer(Outer::Outline) => numbers.outline,
                Hole::Outer(Outer::Pages) => numbers.pages,
            };
            reference(out, number);
        }
        out.extend_from_slice(&self.bytes[copied..]);
    }
}
