//! The XML inside workbooks, token by token and in bounded memory.

use std::borrow::Cow;
use std::io::{self, BufRead, Read};

use quick_xml::XmlVersion;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesEnd, BytesStart, Event};

use super::fault::Fault;

/// Most bytes of one tag or one piece of text. A cell has at most 32 767 characters in Excel.
const LONGEST_PIECE: usize = 1 << 20;

/// One token of a document. Callers must ignore the prefixes of names, in which writers differ.
pub(super) enum Token<'a> {
    /// A start tag; `<a/>` is this and then [`Token::End`].
    Start(BytesStart<'a>),
    /// An end tag.
    End(BytesEnd<'a>),
    /// Unescaped characters; the text between two tags may come in several tokens.
    Text(Cow<'a, str>),
    /// Anything else, such as a comment.
    Other,
    /// The end of the document.
    Eof,
}

/// A document that is read once, from its start.
pub(super) struct Xml<R> {
    reader: quick_xml::Reader<Budget<R>>,
    buffer: Vec<u8>,
    depth: u64,
}

impl<R: BufRead> Xml<R> {
    pub(super) fn new(inner: R) -> Self {
        let mut reader = quick_xml::Reader::from_reader(Budget { inner, left: LONGEST_PIECE });
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buffer: Vec::new(), depth: 0 }
    }

    /// The next token.
    ///
    /// # Errors
    /// If the document is not well-formed, or ends before its tags are closed.
    pub(super) fn next(&mut self) -> Result<Token<'_>, Fault> {
        self.buffer.clear();
        self.reader.get_mut().left = LONGEST_PIECE;
        match self.reader.read_event_into(&mut self.buffer).map_err(|_| Fault::Damaged)? {
            Event::Start(tag) => {
                self.depth += 1;
                Ok(Token::Start(tag))
            }
            Event::End(tag) => {
                self.depth = self.depth.checked_sub(1).ok_or(Fault::Damaged)?;
                Ok(Token::End(tag))
            }
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

/// The attributes of a tag, in order.
pub(super) fn attributes<'a>(
    tag: &'a BytesStart<'_>,
) -> impl Iterator<Item = Result<Attribute<'a>, Fault>> {
    let mut attributes = tag.attributes();
    attributes.with_checks(false);
    attributes.map(|found| found.map_err(|_| Fault::Damaged))
}

/// The unescaped value of an attribute.
///
/// # Errors
/// If it is not well-formed.
pub(super) fn value<'a>(attribute: &Attribute<'a>) -> Result<Cow<'a, str>, Fault> {
    attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| Fault::Damaged)
}

/// The value of the attribute with this name, whatever its prefix.
///
/// # Errors
/// If the attributes are not well-formed.
pub(super) fn attribute<'a>(
    tag: &'a BytesStart<'_>,
    name: &str,
) -> Result<Option<Cow<'a, str>>, Fault> {
    for found in attributes(tag) {
        let found = found?;
        if found.key.local_name().as_ref() == name {
            return value(&found).map(Some);
        }
    }
    Ok(None)
}

/// Whether the value of an attribute is true.
pub(super) fn is_yes(value: &str) -> bool {
    matches!(value, "1" | "true" | "on")
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
                Token::Start(tag) => said.push_str(&format!("<{}>", tag.local_name().as_ref())),
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
