//! The text of a page.

use std::rc::Rc;

use hayro_syntax::object::{Array, Dict, ObjRef, Stream, String as PdfString};

use super::content::{self, Scope};
use super::file::{PdfFile, Unreadable};
use super::shared::{Seen, Shared};
use super::shown::{Shown, StreamText, TextState};
use super::strings;
use crate::outbox::verify::fingerprint::words;

/// The text of a page.
#[derive(Default)]
pub(in crate::outbox::verify) struct PageText {
    /// The text as it is read aloud or copied, with a line break between marked-content sequences.
    /// A line ends between pieces.
    pieces: Vec<Piece>,
    /// Text that a reader does not see but a program finds: targets and descriptions of links.
    pub(in crate::outbox::verify) hidden: String,
    /// Whether there are glyphs without a known text, so that the text is incomplete.
    pub(in crate::outbox::verify) unknown_glyphs: bool,
}

/// A part of a page's text.
enum Piece {
    /// Of this page only.
    Own(String),
    /// Of many pages, with its words.
    Shared(Rc<StreamText>),
}

impl PageText {
    /// Whether the page has no text.
    pub(in crate::outbox::verify) fn is_blank(&self) -> bool {
        self.texts().all(|text| text.trim().is_empty()) && self.hidden.trim().is_empty()
    }

    /// Adds the visible words.
    pub(in crate::outbox::verify) fn words(&self, out: &mut Vec<u64>) {
        for piece in &self.pieces {
            match piece {
                Piece::Shared(text) => out.extend(text.words.iter().flatten()),
                Piece::Own(text) => {
                    words(text, out);
                }
            }
        }
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().map(|piece| match piece {
            Piece::Own(text) => text.as_str(),
            Piece::Shared(text) => text.shown.text.as_str(),
        })
    }

    /// The text as one string.
    #[cfg(test)]
    pub(super) fn text(&self) -> String {
        self.texts().collect()
    }

    fn add(&mut self, text: &Rc<StreamText>) {
        self.unknown_glyphs |= text.shown.unknown_glyphs;
        match text.words {
            Some(_) => self.pieces.push(Piece::Shared(Rc::clone(text))),
            None => self.push(&text.shown.text),
        }
    }

    fn push(&mut self, text: &str) {
        match self.pieces.last_mut() {
            Some(Piece::Own(own)) => own.push_str(text),
            _ => self.pieces.push(Piece::Own(text.to_owned())),
        }
    }
}

impl PdfFile {
    /// The text of a page (0-based). A page that cannot be read is an error, never a blank page.
    ///
    /// # Errors
    /// [`Unreadable`] if there is no such page, or a part of it cannot be read.
    pub(in crate::outbox::verify) fn page(
        &self,
        at: usize,
        shared: &mut Shared,
    ) -> Result<PageText, Unreadable> {
        let page = self.pdf.pages().get(at).ok_or(Unreadable)?;
        let mut out = PageText::default();
        let dict = page.raw();
        if dict.contains_key("Contents") {
            let resources = page.resources();
            let scope = Scope { resources, number: shared.number_of(resources), depth: 0 };
            self.contents(dict, &scope, shared, &mut out)?;
        }
        if let Some(links) = dict.get::<Array<'_>>("Annots") {
            for link in self.dicts(links.raw_iter()) {
                let action = link.get::<Dict<'_>>("A");
                let target = action.and_then(|action| action.get::<PdfString<'_>>("URI"));
                let words = link.get::<PdfString<'_>>("Contents");
                for text in [target, words].into_iter().flatten() {
                    out.hidden.push_str(&strings::decode(text.as_bytes()));
                    out.hidden.push('\n');
                }
            }
        }
        Ok(out)
    }

    /// Executes the drawing instructions of a page: those of all its streams, as if they were one.
    /// Streams are not decoded through the crate's page, which would keep them for the life of the
    /// file.
    fn contents(
        &self,
        page: &Dict<'_>,
        scope: &Scope<'_, '_>,
        shared: &mut Shared,
        out: &mut PageText,
    ) -> Result<(), Unreadable> {
        if let Some(stream) = page.get::<Stream<'_>>("Contents") {
            let data = shared.inflate.decoded(&stream)?;
            return rest(&data, TextState::default(), scope, shared, out);
        }
        let parts = page.get::<Array<'_>>("Contents").ok_or(Unreadable)?;
        // If a stream is missing, the page counts as unreadable: a viewer would show the others.
        let parts = parts.raw_iter().map(|part| part.as_obj_ref().ok_or(Unreadable));
        let parts = parts.collect::<Result<Vec<ObjRef>, _>>()?;
        let mut state = TextState::default();
        for (at, part) in parts.iter().enumerate() {
            match self.part(*part, state, scope, shared)? {
                Some(text) => {
                    out.add(&text);
                    state = text.end;
                }
                // This stream leaves an instruction or a state open: only together with all streams after
                // it can it be read as a viewer does.
                None => {
                    let mut all = Vec::new();
                    for part in &parts[at..] {
                        all.extend(shared.inflate.decoded(&self.stream(*part)?)?);
                        // A comment ends with its stream: what follows it may be displayed.
                        all.push(b'\n');
                    }
                    return rest(&all, state, scope, shared, out);
                }
            }
        }
        Ok(())
    }

    /// The text of one content stream, if it can be read without the streams after it.
    fn part(
        &self,
        part: ObjRef,
        start: TextState,
        scope: &Scope<'_, '_>,
        shared: &mut Shared,
    ) -> Result<Option<Rc<StreamText>>, Unreadable> {
        let key = scope.number.map(|number| Shared::key(part, number, start, scope.depth));
        let seen = key.as_ref().map_or(Seen::Never, |key| shared.get(key));
        if let Seen::Text(text) = seen {
            return Ok(Some(text));
        }
        let mut data = shared.inflate.decoded(&self.stream(part)?)?;
        content::mark_end(&mut data);
        let mut shown = Shown::default();
        let ended = content::read(&data, start, scope, shared, &mut shown)?;
        if !ended.alone {
            return Ok(None);
        }
        let text = StreamText::new(shown, ended.state);
        Ok(Some(match key {
            Some(key) => shared.keep(key, &seen, text),
            None => Rc::new(text),
        }))
    }

    fn stream(&self, reference: ObjRef) -> Result<Stream<'_>, Unreadable> {
        self.pdf.xref().get::<Stream<'_>>(reference.into()).ok_or(Unreadable)
    }
}

/// Executes the remaining instructions of a page.
fn rest(
    data: &[u8],
    start: TextState,
    scope: &Scope<'_, '_>,
    shared: &mut Shared,
    out: &mut PageText,
) -> Result<(), Unreadable> {
    let mut shown = Shown::default();
    content::read(data, start, scope, shared, &mut shown)?;
    out.unknown_glyphs |= shown.unknown_glyphs;
    out.push(&shown.text);
    Ok(())
}
