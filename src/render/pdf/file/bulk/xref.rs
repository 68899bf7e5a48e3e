//! Object streams and the cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
//!
//! `pdf-writer` has no object streams, and its cross-reference streams cannot refer to them. Here
//! runs of objects are one entry in memory, so a batch costs some bytes a letter and not some a
//! structure element.

use crate::render::pdf::syntax;
use crate::render::pdf::syntax::deflate;

/// The places of objects with consecutive numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// One object at a place in the file.
    At { number: u32, offset: u64 },
    /// `count` objects in an object stream, the first being its `index`th.
    Packed { first: u32, count: u32, stream: u32, index: u32 },
}

impl Section {
    fn first(&self) -> u32 {
        match self {
            Section::At { number, .. } => *number,
            Section::Packed { first, .. } => *first,
        }
    }
}

/// Objects that go into an object stream.
#[derive(Debug, Default)]
pub(super) struct Packer {
    index: Vec<u8>,
    bodies: Vec<u8>,
    /// Number of the first object, and how many, for each run.
    runs: Vec<(u32, u32)>,
    count: u32,
}

impl Packer {
    pub(super) fn clear(&mut self) {
        self.index.clear();
        self.bodies.clear();
        self.runs.clear();
        self.count = 0;
    }

    /// The number of bytes that wait to be compressed.
    pub(super) fn len(&self) -> usize {
        self.index.len() + self.bodies.len()
    }

    /// Adds a complete object.
    pub(super) fn push(&mut self, number: u32, body: &[u8]) {
        self.begin(number, self.bodies.len());
        self.bodies.extend_from_slice(body);
    }

    /// Adds objects with numbers from `first` that `write` appends; it reports where each begins.
    pub(super) fn append(
        &mut self,
        first: u32,
        write: impl FnOnce(&mut Vec<u8>, &mut dyn FnMut(usize)),
    ) {
        let mut bodies = std::mem::take(&mut self.bodies);
        let mut number = first;
        write(&mut bodies, &mut |at| {
            self.begin(number, at);
            number += 1;
        });
        self.bodies = bodies;
    }

    fn begin(&mut self, number: u32, at: usize) {
        syntax::integer(&mut self.index, i64::from(number));
        self.index.push(b' ');
        syntax::integer(&mut self.index, at as i64);
        self.index.push(b' ');
        self.count += 1;
        match self.runs.last_mut() {
            Some((first, count)) if *first + *count == number => *count += 1,
            _ => self.runs.push((number, 1)),
        }
    }

    /// The stream's keys and its compressed data, and where its objects are if the stream has this
    /// number.
    pub(super) fn finish(
        &mut self,
        stream: u32,
        sections: &mut Vec<Section>,
    ) -> (Vec<u8>, Vec<u8>) {
        let mut keys = b"/Type/ObjStm/N ".to_vec();
        syntax::integer(&mut keys, i64::from(self.count));
        keys.extend_from_slice(b"/First ");
        syntax::integer(&mut keys, self.index.len() as i64);
        let mut index = 0;
        for (first, count) in &self.runs {
            sections.push(Section::Packed { first: *first, count: *count, stream, index });
            index += count;
        }
        self.index.append(&mut self.bodies);
        let data = deflate::compress_objects(&self.index);
        self.clear();
        (keys, data)
    }
}

/// The keys and the compressed data of a cross-reference stream for `sections`, and the size of the
/// table.
pub(super) fn table(sections: &mut [Section]) -> (Vec<u8>, Vec<u8>, u32) {
    sections.sort_unstable_by_key(Section::first);
    let largest = sections.iter().map(|section| match section {
        Section::At { offset, .. } => *offset,
        Section::Packed { stream, .. } => u64::from(*stream),
    });
    let largest = largest.max().unwrap_or_default();
    let width = (64 - largest.leading_zeros()).div_ceil(8).max(1) as usize;
    let mut rows = Rows::new(width);
    let mut next = 0;
    for section in sections.iter() {
        while next < section.first() {
            // Only object 0, the head of the list of free objects, which is empty.
            rows.push(0, 0, if next == 0 { u16::MAX } else { 0 });
            next += 1;
        }
        match section {
            Section::At { offset, .. } => {
                rows.push(1, *offset, 0);
                next += 1;
            }
            Section::Packed { count, stream, index, .. } => {
                for place in *index..index + count {
                    // No letter has as many objects as would not fit.
                    rows.push(2, u64::from(*stream), place as u16);
                    next += 1;
                }
            }
        }
    }
    let keys = format!(
        "/Type/XRef/W[1 {width} 2]/DecodeParms<</Predictor 12/Columns {}>>/Size {next}",
        width + 3
    );
    (keys.into_bytes(), deflate::compress_objects(&rows.bytes), next)
}

/// Rows of the table, each written as its difference from the one above (PNG's "up").
struct Rows {
    width: usize,
    bytes: Vec<u8>,
    last: Vec<u8>,
    row: Vec<u8>,
}

impl Rows {
    fn new(width: usize) -> Self {
        Self { width, bytes: Vec::new(), last: vec![0; width + 3], row: Vec::new() }
    }

    fn push(&mut self, kind: u8, value: u64, place: u16) {
        self.row.clear();
        self.row.push(kind);
        self.row.extend_from_slice(&value.to_be_bytes()[8 - self.width..]);
        self.row.extend_from_slice(&place.to_be_bytes());
        self.bytes.push(2);
        let differences =
            self.row.iter().zip(&self.last).map(|(now, above)| now.wrapping_sub(*above));
        self.bytes.extend(differences);
        std::mem::swap(&mut self.row, &mut self.last);
    }
}
