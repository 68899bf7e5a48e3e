//! The parts of the file that a part points to.

use std::collections::BTreeMap;

use super::super::container::Container;
use super::super::fault::Fault;
use super::super::namespaces::Space;
use super::super::xml::Token;
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
            Token::Start(tag) if tag.name_in(Space::Relations) == "Relationship" => {
                let said = |name| Ok(tag.attribute(Space::None, name)?.unwrap_or_default());
                let id = said("Id")?.into_owned();
                let kind = said("Type")?;
                let kind = kind.trim().rsplit('/').next().unwrap_or_default().to_owned();
                let target = said("Target")?;
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
    let target = target.trim().replace('\\', "/");
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
