//! The texts that cells share.

use super::super::container::Container;
use super::super::fault::Fault;
use super::super::namespaces::Space;
use super::super::xml::Token;
use super::limits::{MOST_TEXT, MOST_TEXTS};
use super::styles::is_struck;
use super::text::{Text, unescaped};

/// The shared texts in one string.
#[derive(Default)]
pub(super) struct Texts {
    pub(super) text: String,
    pub(super) ends: Vec<u32>,
    /// The indices of those of which a part is struck through, in their order.
    struck: Vec<u32>,
}

impl Texts {
    /// Whether a part of a text is struck through.
    pub(super) fn is_struck(&self, at: usize) -> bool {
        u32::try_from(at).is_ok_and(|at| self.struck.binary_search(&at).is_ok())
    }

    pub(super) fn get(&self, at: usize) -> Option<&str> {
        let start = match at.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(start as usize..*self.ends.get(at)? as usize)
    }
}

pub(super) fn texts(container: &mut Container, path: &str) -> Result<Texts, Fault> {
    let mut texts = Texts::default();
    let Some(xml) = container.xml(path)? else { return Ok(texts) };
    let mut xml = xml.without_extensions();
    let mut text: Option<Text> = None;
    loop {
        match xml.next()? {
            Token::Start(tag) => match (tag.name_in(Space::Main), &mut text) {
                ("si", None) => text = Some(Text::default()),
                ("strike", Some(text)) => text.struck |= is_struck(&tag)?,
                (name, Some(text)) => text.open(name),
                _ => {}
            },
            Token::Text(piece) => {
                if let Some(text) = &mut text {
                    text.add(&piece)?;
                }
            }
            Token::End(tag) => match (tag.name_in(Space::Main), &mut text) {
                ("si", Some(ended)) => {
                    texts.text.push_str(&unescaped(&ended.inline));
                    if texts.text.len() > MOST_TEXT || texts.ends.len() >= MOST_TEXTS {
                        return Err(Fault::TooLarge);
                    }
                    if ended.struck {
                        texts.struck.push(texts.ends.len() as u32);
                    }
                    texts.ends.push(texts.text.len() as u32);
                    text = None;
                }
                (name, Some(text)) => text.close(name),
                _ => {}
            },
            Token::Other => {}
            Token::Eof => return Ok(texts),
        }
    }
}
