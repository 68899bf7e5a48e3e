//! The XML inside workbooks, token by token and in bounded memory.

use std::borrow::Cow;
use std::io::{self, BufRead, Read};

use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesEnd, BytesStart, Event};

use super::attributes::attributes;
pub(super) use super::attributes::value;
use super::fault::Fault;
use super::namespaces::{Prefixes, Space};

/// Most bytes of one tag or one piece of text. A cell has at most 32 767 characters in Excel.
const LONGEST_PIECE: usize = 1 << 20;

/// One token of a document.
pub(super) enum Token<'a> {
    /// A start tag; `<a/>` is this and then [`Token::End`].
    Start(Tag<'a>),
    /// An end tag.
    End(EndTag<'a>),
    /// Unescaped characters; the text between two tags may come in several tokens.
    Text(Cow<'a, str>),
    /// Anything else, such as a comment, or what belongs to an extension of the format.
    Other,
    /// The end of the document.
    Eof,
}

/// A start tag with its namespaces.
pub(super) struct Tag<'a> {
    bytes: BytesStart<'a>,
    prefixes: &'a Prefixes,
    /// The namespace of the element.
    pub(super) space: Space,
}

impl Tag<'_> {
    /// The local name if the element is in this namespace, else nothing.
    pub(super) fn name_in(&self, space: Space) -> &str {
        if self.space.is(space) { self.local() } else { "" }
    }

    /// The local name, whatever the namespace.
    pub(super) fn local(&self) -> &str {
        self.bytes.local_name().into_inner()
    }

    /// The unescaped value of the attribute with this namespace and local name.
    ///
    /// # Errors
    /// If the attributes are not well-formed.
    pub(super) fn attribute(
        &self,
        space: Space,
        name: &str,
    ) -> Result<Option<Cow<'_, str>>, Fault> {
        for found in self.attributes() {
            let (its_space, found) = found?;
            if found.key.local_name().as_ref() == name && its_space.is(space) {
                return value(&found).map(Some);
            }
        }
        Ok(None)
    }

    /// The attributes with their namespaces, in order.
    pub(super) fn attributes(&self) -> impl Iterator<Item = Result<(Space, Attribute<'_>), Fault>> {
        attributes(&self.bytes)
            .map(|found| found.map(|found| (self.prefixes.of_attribute(found.key), found)))
    }

    /// The attributes without a prefix, in order: all that most tags have.
    pub(super) fn plain_attributes(&self) -> impl Iterator<Item = Result<Attribute<'_>, Fault>> {
        attributes(&self.bytes)
    }
}

/// An end tag with its namespace.
pub(super) struct EndTag<'a> {
    bytes: BytesEnd<'a>,
    /// The namespace of the element.
    pub(super) space: Space,
}

impl EndTag<'_> {
    /// The local name if the element is in this namespace, else nothing.
    pub(super) fn name_in(&self, space: Space) -> &str {
        if self.space.is(space) { self.local() } else { "" }
    }

    /// The local name, whatever the namespace.
    pub(super) fn local(&self) -> &str {
        self.bytes.local_name().into_inner()
    }
}

/// A document that is read once, from its start.
pub(super) struct Xml<R> {
    reader: quick_xml::Reader<Budget<R>>,
    buffer: Vec<u8>,
    /// Number of open tags.
    depth: u64,
    prefixes: Prefixes,
    /// Depth of the tag of an extension, whose content is not read.
    foreign: Option<u64>,
    /// Whether the content of extensions is left out.
    leaves_out: bool,
}

impl<R: BufRead> Xml<R> {
    pub(super) fn new(inner: R) -> Self {
        let mut reader = quick_xml::Reader::from_reader(Budget { inner, left: LONGEST_PIECE });
        reader.config_mut().expand_empty_elements = true;
        Self {
            reader,
            buffer: Vec::new(),
            depth: 0,
            prefixes: Prefixes::default(),
            foreign: None,
            leaves_out: false,
        }
    }

    /// Leaves out what is inside elements of other namespaces than those of this kind of workbook, as
    /// programs do that do not know the extension (ECMA-376 part 3): of alternatives, what is for
    /// programs that know it.
    pub(super) fn without_extensions(self) -> Self {
        Self { leaves_out: true, ..self }
    }

    /// The next token.
    ///
    /// # Errors
    /// If the document is not well-formed, or ends before its tags are closed.
    pub(super) fn next(&mut self) -> Result<Token<'_>, Fault> {
        self.buffer.clear();
        self.reader.get_mut().left = LONGEST_PIECE;
        match self.reader.read_event_into(&mut self.buffer).map_err(|_| Fault::Damaged)? {
            Event::Start(bytes) => {
                self.depth += 1;
                self.prefixes.enter(&bytes, self.depth)?;
                let space = self.prefixes.of_element(bytes.name());
                if self.foreign.is_some() {
                    return Ok(Token::Other);
                }
                if self.leaves_out && is_extension(space, bytes.local_name().as_ref()) {
                    self.foreign = Some(self.depth);
                    return Ok(Token::Other);
                }
                Ok(Token::Start(Tag { bytes, prefixes: &self.prefixes, space }))
            }
            Event::End(bytes) => {
                let space = self.prefixes.of_element(bytes.name());
                let depth = self.depth;
                self.depth = self.depth.checked_sub(1).ok_or(Fault::Damaged)?;
                self.prefixes.leave(depth);
                match self.foreign {
                    Some(foreign) => {
                        if foreign == depth {
                            self.foreign = None;
                        }
                        Ok(Token::Other)
                    }
                    None => Ok(Token::End(EndTag { bytes, space })),
                }
            }
            Event::Text(_) | Event::CData(_) if self.foreign.is_some() => Ok(Token::Other),
            Event::Text(text) => Ok(Token::Text(text.xml10_content())),
            Event::CData(text) => Ok(Token::Text(text.xml10_content())),
            Event::GeneralRef(reference) => {
                let named = match reference.as_ref() {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => reference.resolve_char_ref().map_err(|_| Fault::Damaged)?,
                };
                let mut bytes = [0; 4];
                let text = named.ok_or(Fault::Damaged)?.encode_utf8(&mut bytes);
                if self.foreign.is_some() {
                    return Ok(Token::Other);
                }
                Ok(Token::Text(Cow::Owned(text.to_owned())))
            }
            Event::Eof if self.depth > 0 => Err(Fault::Damaged),
            Event::Eof => Ok(Token::Eof),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Ok(Token::Other),
            // No program writes a DOCTYPE into a workbook; it could only be an attack.
            Event::DocType(_) => Err(Fault::Damaged),
        }
    }
}

/// Whether an element belongs to an extension, or to the alternative for programs that know one.
fn is_extension(space: Space, name: &str) -> bool {
    match space {
        Space::Alternatives => name == "Choice",
        space => space == Space::Other,
    }
}

/// Whether the value of an attribute is true.
pub(super) fn is_yes(value: &str) -> bool {
    matches!(value.trim(), "1" | "true" | "on")
}

/// A reader that fails when a single tag or text is longer than [`LONGEST_PIECE`].
struct Budget<R> {
    inner: R,
    left: usize,
}

impl<R: BufRead> Read for Budget<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let ready = self.fill_buf()?;
        let count = ready.len().min(into.len());
        into[..count].copy_from_slice(&ready[..count]);
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Budget<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let ready = self.inner.fill_buf()?;
        Ok(&ready[..ready.len().min(self.left)])
    }

    fn consume(&mut self, count: usize) {
        self.left = self.left.saturating_sub(count);
        self.inner.consume(count);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &[u8]) -> Result<String, Fault> {
        let mut xml = Xml::new(text);
        let mut said = String::new();
        loop {
            match xml.next()? {
                Token::Start(tag) => said.push_str(&format!("<{}>", tag.local())),
                Token::End(_) => said.push('/'),
                Token::Text(text) => said.push_str(&text),
                Token::Other => {}
                Token::Eof => return Ok(said),
            }
        }
    }

    #[test]
    fn pieces_come_unescaped_and_without_prefixes() {
        let text =
            "\u{feff}<?xml version=\"1.0\"?><x:a><b/>&amp;&#228;<![CDATA[<]]><!-- c --></x:a>";
        assert_eq!(read(text.as_bytes()).unwrap(), "<a><b>/&ä</");
    }

    #[test]
    fn what_is_not_well_formed_is_damaged() {
        for text in ["<a>", "<a></b>", "<a>&own;</a>", "<!DOCTYPE a><a/>", "<a b=\"\u{0}>"] {
            assert!(read(text.as_bytes()).is_err(), "{text}");
        }
        assert!(read(b"<a>\xff</a>").is_err());
        let long = format!("<a>{}</a>", "b".repeat(LONGEST_PIECE + (1 << 20)));
        assert!(read(long.as_bytes()).is_err(), "a text without end");
    }
}
