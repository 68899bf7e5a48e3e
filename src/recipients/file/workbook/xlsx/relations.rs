//! The parts of the file that a part points to.

use std::collections::BTreeMap;

use super::super::container::Container;
use super::super::fault::Fault;
use super::super::xml::{Token, attribute};
use super::limits::MOST_ENTRIES;

pub(super) struct Relation {
    /// The last part of its type: `worksheet`.
    pub(super) kind: String,
    /// A path in the container.
    pub(super) target: String,
}

/// The parts that a part points to, by id. None if it has no file of relations.
pub(super) fn relations(
    container: &mut Container,
    path: &str,
    folder: &str,
) -> Result<BTreeMap<String, Relation>, Fault> {
    let mut found = BTreeMap::new();
    let Some(mut xml) = container.xml(path.trim_start_matches('/'))? else { return Ok(found) };
    loop {
        match xml.next()? {
            Token::Start(tag) if tag.local_name().as_ref() == "Relationship" => {
                let id = attribute(&tag, "Id")?.unwrap_or_default().into_owned();
                let kind = attribute(&tag, "Type")?.unwrap_or_default();
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let target = attribute(&tag, "Target")?.unwrap_or_default();
                if found.len() >= MOST_ENTRIES {
                    return Err(Fault::TooLarge);
                }
                found.insert(id, Relation { kind, target: joined(folder, &target) });
            }
            Token::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// A target as a path in the container: relative to the folder, or to the root after a slash.
pub(super) fn joined(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let whole = match target.strip_prefix('/') {
        Some(target) => target.to_owned(),
        None => format!("{folder}/{target}"),
    };
    for part in whole.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}
