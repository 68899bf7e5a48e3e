//! Numbers of people.

use crate::diag::codes::incident::*;
use crate::yaml::Node;

use super::super::{Count, CountKind};
use super::values::Context;

/// A number of people; `None` for `unknown`, or after a problem was reported.
pub(super) fn count(node: &Node, cx: &mut Context) -> Option<Count> {
    if node.scalar() == Some("unknown") {
        return None;
    }
    let kinds = [
        ("exactly", CountKind::Exactly),
        ("more-than", CountKind::MoreThan),
        ("about", CountKind::About),
        ("up-to", CountKind::UpTo),
    ];
    let mut map = cx.reader.mapping(node, "the number of people");
    let mut counts = Vec::new();
    for (key, kind) in kinds {
        if let Some(node) = map.optional(key) {
            counts.push((node, kind));
        }
    }
    let place = map.span();
    map.finish(&mut cx.reader);
    let [(node, kind)] = counts.as_slice() else {
        let message = "expected one number of people";
        let help = "write one of `{exactly: 9000}`, `{more-than: 9000}`, `{about: 9000}`, \
                    `{up-to: 9000}`, or `unknown`";
        cx.error(WRONG_TYPE, place, message, help);
        return None;
    };
    let number = cx.positive(node, "a number of people")?;
    Some(Count { kind: *kind, number })
}
