//! What the pages of a file share, read once: fonts, drawings, and parts of their content.
//!
//! A part of a page's content is a stream of its own (`/Contents [12 0 R 4711 0 R]`), and many pages
//! may have the same one. What it shows depends on where it stands: on the resources of the page and
//! on the text state that the part before it has left. So what was read is found again by the stream,
//! the resources and that state. It is kept only from the second time on, for most parts are one
//! person's.

use std::collections::HashMap;
use std::rc::Rc;

use hayro_syntax::object::{Dict, ObjRef};
use hayro_syntax::page::Resources;

use super::fonts::Fonts;
use super::inflate::Inflate;
use super::shown::{StreamText, TextState};

/// Different resources that are told apart in a file; with more, nothing is found again.
const MOST_RESOURCES: usize = 64;

/// Bytes of text that are kept of a file.
const MOST_TEXT: usize = 4 << 20;

/// What the pages of a file share. For one file only.
#[derive(Default)]
pub(in crate::outbox::verify) struct Shared {
    pub(in crate::outbox::verify) fonts: Fonts,
    pub(super) inflate: Inflate,
    resources: Vec<[Box<[u8]>; 3]>,
    streams: HashMap<Key, Seen>,
    /// Bytes of text that are kept.
    text: usize,
}

/// All that what a stream shows depends on.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct Key {
    stream: ObjRef,
    /// The number of the resources around it.
    resources: usize,
    font: Option<usize>,
    line: Option<u64>,
    /// Drawings around it.
    depth: usize,
}

/// What is known of a stream in its place.
#[derive(Clone)]
pub(super) enum Seen {
    /// It was not met.
    Never,
    /// It was met once.
    Once,
    /// It was met twice.
    Text(Rc<StreamText>),
}

impl Shared {
    /// A number for resources: equal ones have the same. `None` if there are too many.
    pub(super) fn number_of(&mut self, resources: &Resources<'_>) -> Option<usize> {
        // These three are all that the text of a stream depends on. What they refer to is the same
        // in the whole file.
        let data = [&resources.fonts, &resources.properties, &resources.x_objects].map(Dict::data);
        let known = self
            .resources
            .iter()
            .position(|known| known.iter().zip(data).all(|(known, data)| known.as_ref() == data));
        if known.is_none() && self.resources.len() < MOST_RESOURCES {
            self.resources.push(data.map(Box::from));
            return Some(self.resources.len() - 1);
        }
        known
    }

    /// Where a stream begins on a page or in a drawing.
    pub(super) fn key(stream: ObjRef, resources: usize, start: TextState, depth: usize) -> Key {
        Key { stream, resources, font: start.font, line: start.line.map(f64::to_bits), depth }
    }

    pub(super) fn get(&self, key: &Key) -> Seen {
        self.streams.get(key).cloned().unwrap_or(Seen::Never)
    }

    /// Notes what a stream shows; keeps it if it was met before.
    pub(super) fn keep(&mut self, key: Key, before: &Seen, text: StreamText) -> Rc<StreamText> {
        let size = text.shown.text.len();
        if matches!(before, Seen::Never) {
            self.streams.insert(key, Seen::Once);
            return Rc::new(text);
        }
        let text = Rc::new(text.with_words());
        if self.text + size <= MOST_TEXT {
            self.text += size;
            self.streams.insert(key, Seen::Text(Rc::clone(&text)));
        }
        text
    }
}
