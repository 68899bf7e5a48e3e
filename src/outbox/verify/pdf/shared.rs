//! A cache of what the pages of a file share: fonts, drawings, and content streams.
//!
//! The content of a page consists of several streams (`/Contents [12 0 R 4711 0 R]`), and many
//! pages may have some of them in common. The text of a stream depends on the resources of the page
//! and on the text state after the stream before it. So the cache key is the stream, the resources
//! and that state. A text is cached from the second occurrence on, for most streams occur once:
//! they are one recipient's.

use std::collections::HashMap;
use std::rc::Rc;

use hayro_syntax::object::{Dict, ObjRef};
use hayro_syntax::page::Resources;

use super::fonts::Fonts;
use super::inflate::Inflate;
use super::shown::{StreamText, TextState};

/// Most different resources of a file that are numbered; with more, nothing is cached for the rest.
const MOST_RESOURCES: usize = 64;

/// Most bytes of text that are cached of a file.
const MOST_TEXT: usize = 4 << 20;

/// The cache of one file.
#[derive(Default)]
pub(in crate::outbox::verify) struct Shared {
    pub(in crate::outbox::verify) fonts: Fonts,
    pub(super) inflate: Inflate,
    resources: Vec<[Box<[u8]>; 3]>,
    streams: HashMap<Key, Seen>,
    /// Bytes of text in the cache.
    text: usize,
}

/// Everything that the text of a stream depends on.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct Key {
    stream: ObjRef,
    /// The number of the resources around it.
    resources: usize,
    font: Option<usize>,
    line: Option<u64>,
    /// Number of drawings around it.
    depth: usize,
}

/// The state of a stream in the cache.
#[derive(Clone)]
pub(super) enum Seen {
    /// It has not occurred yet.
    Never,
    /// It has occurred once.
    Once,
    /// It has occurred at least twice.
    Text(Rc<StreamText>),
}

impl Shared {
    /// The number of resources; equal ones have the same number. `None` if there are too many.
    pub(super) fn number_of(&mut self, resources: &Resources<'_>) -> Option<usize> {
        // The text of a stream depends on these three only. The objects to which they refer are the
        // same in the whole file.
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

    /// The cache key of a stream on a page or in a drawing.
    pub(super) fn key(stream: ObjRef, resources: usize, start: TextState, depth: usize) -> Key {
        Key { stream, resources, font: start.font, line: start.line.map(f64::to_bits), depth }
    }

    pub(super) fn get(&self, key: &Key) -> Seen {
        self.streams.get(key).cloned().unwrap_or(Seen::Never)
    }

    /// Records the text of a stream; caches it from the second occurrence on.
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
