//! Printer's marks for the inserting machine of the print house.

use crate::render::pdf::{InserterMarks, MarkKind};
use crate::yaml::Node;

use super::values::Context;

/// Reads `inserter-marks`.
pub(super) fn read(node: &Node, cx: &mut Context<'_>) -> Option<InserterMarks> {
    let mut map = cx.reader.mapping(node, "the group `inserter-marks`");
    let kind = map.required(&mut cx.reader, "kind");
    let kind = kind.and_then(|node| {
        cx.reader.word(
            node,
            "a kind of inserter mark",
            &[("omr", "omr"), ("data-matrix", "data-matrix")],
        )
    });
    let position = map.required(&mut cx.reader, "position");
    let position =
        position.and_then(|node| cx.numbers(node, "the group `position`", ["left", "top"]));
    let sides = cx.given(&mut map, "sides");
    let sides = match sides {
        Some(node) => {
            cx.reader.word(node, "the sides of a sheet", &[("front", false), ("both", true)])
        }
        None => Some(false),
    };
    let mut length = |key: &'static str, usual: f32, limits| {
        let node = cx.given(&mut map, key);
        node.map_or(Some(usual), |node| cx.within(node, "a length in millimetres", limits))
    };
    // Each kind has its own lengths; those of the other kind are unknown keys.
    let [long, thick, apart] = MarkKind::USUAL_BAR;
    let kind = match kind {
        Some("omr") => {
            let long = length("length", long, MarkKind::LENGTH);
            let thickness = length("thickness", thick, MarkKind::THICKNESS);
            let spacing = length("spacing", apart, MarkKind::SPACING);
            let bar = long.zip(thickness).zip(spacing);
            bar.map(|((length, thickness), spacing)| MarkKind::Omr { length, thickness, spacing })
        }
        Some(_) => {
            let module = length("module", MarkKind::USUAL_MODULE, MarkKind::MODULE);
            module.map(|module| MarkKind::DataMatrix { module })
        }
        // Without a kind any of these may be right, so none is reported as unknown.
        None => {
            for key in ["length", "thickness", "spacing", "module"] {
                map.optional(key);
            }
            None
        }
    };
    map.finish(&mut cx.reader);
    let [left, top] = position?;
    Some(InserterMarks { kind: kind?, left, top, both_sides: sides? })
}
