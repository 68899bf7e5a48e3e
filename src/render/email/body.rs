//! The two bodies of a message: encoded, and digested for the Message-ID.
//!
//! Quoted-printable restarts on each line, and the digest is computed from the digests of a few
//! pieces each. So what all messages of a kind share is encoded and digested once.

use std::borrow::Cow;

use encodify::qp;
use sha2::{Digest, Sha256};

use super::super::html;
use super::super::text::Paragraph;
use crate::letter::own::{OwnValues, is_marked};

/// Number of pieces that are digested together.
const GROUP: usize = 8;

/// A piece of a body; it ends with a line end.
pub(super) enum Piece {
    /// The same for all recipients.
    Alike(String),
    /// A line of HTML with marks.
    Line(String),
    /// A paragraph of text with marks.
    Paragraph(Paragraph),
}

impl Piece {
    /// A line of HTML, where marks may be left to be filled in.
    pub(super) fn line(line: &str, marks: bool) -> Self {
        let line = line.to_owned();
        if marks && is_marked(&line) { Self::Line(line) } else { Self::Alike(line) }
    }

    /// A paragraph of text.
    pub(super) fn paragraph(paragraph: Paragraph) -> Self {
        match paragraph {
            Paragraph::Alike(text) => Self::Alike(text),
            Paragraph::Own(_) => Self::Paragraph(paragraph),
        }
    }

    fn filled(&self, values: &OwnValues) -> Cow<'_, str> {
        match self {
            Self::Alike(text) => Cow::Borrowed(text),
            Self::Line(line) => html::fill(line, values),
            Self::Paragraph(paragraph) => {
                let mut text = String::new();
                paragraph.fill(values, &mut text);
                Cow::Owned(text)
            }
        }
    }
}

/// A body for all messages of a kind.
pub(super) struct Body(Vec<Group>);

/// Pieces that are digested together.
enum Group {
    Alike {
        encoded: String,
        digest: [u8; 32],
    },
    /// Each piece, and its encoding if it is the same for all recipients.
    Own(Vec<(Piece, Option<String>)>),
}

/// The body of one message.
pub(super) struct Filled<'a> {
    /// In quoted-printable, stretch by stretch.
    pub(super) encoded: Vec<Cow<'a, str>>,
    /// Of all pieces in their order, each with its length so that they cannot be confused.
    pub(super) digests: Vec<[u8; 32]>,
}

impl Body {
    pub(super) fn new(pieces: Vec<Piece>) -> Self {
        let mut groups = Vec::with_capacity(pieces.len().div_ceil(GROUP));
        let mut pieces = pieces.into_iter().peekable();
        while pieces.peek().is_some() {
            let group: Vec<Piece> = pieces.by_ref().take(GROUP).collect();
            let alike: Option<Vec<&str>> = group
                .iter()
                .map(|piece| match piece {
                    Piece::Alike(text) => Some(text.as_str()),
                    Piece::Line(_) | Piece::Paragraph(_) => None,
                })
                .collect();
            groups.push(match alike {
                Some(texts) => Group::Alike {
                    encoded: qp::BODY.encode(texts.concat()),
                    digest: digest(texts.into_iter()),
                },
                None => Group::Own(group.into_iter().map(with_encoded).collect()),
            });
        }
        Self(groups)
    }

    /// The body with a recipient's values.
    pub(super) fn fill(&self, values: &OwnValues) -> Filled<'_> {
        let mut encoded = Vec::with_capacity(self.0.len());
        let mut digests = Vec::with_capacity(self.0.len());
        for group in &self.0 {
            match group {
                Group::Alike { encoded: text, digest } => {
                    encoded.push(Cow::Borrowed(text.as_str()));
                    digests.push(*digest);
                }
                Group::Own(pieces) => {
                    let texts: Vec<_> =
                        pieces.iter().map(|(piece, _)| piece.filled(values)).collect();
                    digests.push(digest(texts.iter().map(AsRef::as_ref)));
                    encoded.extend(pieces.iter().zip(&texts).map(
                        |((_, known), text)| match known {
                            Some(encoded) => Cow::Borrowed(encoded.as_str()),
                            None => Cow::Owned(qp::BODY.encode(text.as_ref())),
                        },
                    ));
                }
            }
        }
        Filled { encoded, digests }
    }
}

fn with_encoded(piece: Piece) -> (Piece, Option<String>) {
    let encoded = match &piece {
        Piece::Alike(text) => Some(qp::BODY.encode(text)),
        Piece::Line(_) | Piece::Paragraph(_) => None,
    };
    (piece, encoded)
}

fn digest<'a>(texts: impl Iterator<Item = &'a str>) -> [u8; 32] {
    let mut digest = Sha256::new();
    for text in texts {
        digest.update((text.len() as u64).to_be_bytes());
        digest.update(text.as_bytes());
    }
    digest.finalize().into()
}
