//! The one table of codes: each code once, with whose problem it is, whether it has words in each
//! language, and what shows it.
//!
//! A module is an area, the part of a code before the slash; a constant has the name of the rest:
//! `journal/write-failed` is [`journal::WRITE_FAILED`]. Tests hold the table to this, to the words in
//! `ui/`, to the fixtures in `fixtures/errors/` and to the files of tests that it names.

#[macro_use]
mod table;

pub mod article_34;
pub mod bounces;
pub mod catalogue;
pub mod cli;
pub mod dispatch;
pub mod incident;
pub mod input;
pub mod internal;
pub mod journal;
pub mod letter;
pub mod letters;
pub mod locale;
pub mod output;
pub mod preview;
pub mod recipients;
pub mod reprint;
pub mod request;
pub mod send;
mod shown;
pub mod template;
pub mod text;
pub mod theme;
pub mod verify;
pub mod yaml;

use super::Code;

/// All codes, by area.
pub fn all() -> impl Iterator<Item = Code> {
    AREAS.iter().copied().flatten().copied()
}

const AREAS: &[&[Code]] = &[
    article_34::ALL,
    bounces::ALL,
    catalogue::ALL,
    cli::ALL,
    dispatch::ALL,
    incident::ALL,
    input::ALL,
    internal::ALL,
    journal::ALL,
    letter::ALL,
    letters::ALL,
    locale::ALL,
    output::ALL,
    preview::ALL,
    recipients::ALL,
    reprint::ALL,
    request::ALL,
    send::ALL,
    template::ALL,
    text::ALL,
    theme::ALL,
    verify::ALL,
    yaml::ALL,
];
