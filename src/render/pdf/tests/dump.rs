//! The structure of a laid-out letter as text, for tests: layout changes show in review.

use crate::render::pdf::page::layout::{Item, LaidOut, Role};
use crate::render::pdf::page::tree::{Child, NodeId};
use crate::render::pdf::paper::measures::to_mm;
use std::fmt::Write;

/// One line for each drawn item: kind, x and baseline in millimetres, face, size, text.
pub(crate) fn pages(letter: &LaidOut) -> String {
    let mut out = String::new();
    for (number, page) in letter.pages.iter().enumerate() {
        let _ = writeln!(out, "page {}", number + 1);
        for item in &page.items {
            let _ = match item {
                Item::Glyphs { x, y, run, role } => writeln!(
                    out,
                    "  {:>6.2} {:>6.2}  {:<9}{:>5.2}  {}{:?}{}",
                    to_mm(*x),
                    to_mm(*y),
                    run.face.name(),
                    run.size,
                    match role {
                        Role::Tagged(_) => String::new(),
                        Role::Artifact(kind) => format!("[{kind:?}] "),
                    },
                    run.text,
                    run.actual.as_ref().map_or(String::new(), |text| format!(" = {text:?}")),
                ),
                Item::Rule { x0, x1, y, thickness, .. } => writeln!(
                    out,
                    "  {:>6.2} {:>6.2}  rule to {:.2}, {thickness} pt",
                    to_mm(*x0),
                    to_mm(*y),
                    to_mm(*x1)
                ),
                Item::Enclosed { page, .. } => writeln!(out, "  enclosed page {}", page + 1),
                Item::Picture { area: [x0, y0, x1, y1], role, .. } => writeln!(
                    out,
                    "  {:>6.2} {:>6.2}  picture to {:.2} {:.2}{}",
                    to_mm(*x0),
                    to_mm(*y0),
                    to_mm(*x1),
                    to_mm(*y1),
                    if matches!(role, Role::Tagged(_)) { "" } else { " [decoration]" },
                ),
                Item::Bars { rects, artifact } => {
                    let [x, y, ..] = rects.first().copied().unwrap_or_default();
                    let (x, y, count) = (to_mm(x), to_mm(y), rects.len());
                    writeln!(out, "  {x:>6.2} {y:>6.2}  {count} bars [{artifact:?}]")
                }
                Item::Frame { x0, y0, x1, y1, thickness } => writeln!(
                    out,
                    "  {:>6.2} {:>6.2}  frame to {:.2} {:.2}, {thickness} pt",
                    to_mm(*x0),
                    to_mm(*y0),
                    to_mm(*x1),
                    to_mm(*y1)
                ),
            };
        }
    }
    out
}

/// The tag tree, one node a line, with the text below it.
pub(crate) fn tags(letter: &LaidOut) -> String {
    let mut out = String::new();
    for root in letter.tree.roots() {
        node(letter, *root, 0, &mut out);
    }
    out
}

fn node(letter: &LaidOut, id: NodeId, depth: usize, out: &mut String) {
    let node = letter.tree.get(id);
    let lang = node.lang.as_ref().map_or(String::new(), |lang| format!(" lang={lang}"));
    let _ = writeln!(out, "{:1$}{2:?}{lang}", "", depth * 2, node.kind);
    let mut text = String::new();
    for child in &node.children {
        match child {
            Child::Leaf { page, item } => {
                if let Item::Glyphs { run, .. } = &letter.pages[*page].items[*item] {
                    text.push_str(run.actual.as_ref().unwrap_or(&run.text));
                }
            }
            Child::Node(child) => {
                flush(&mut text, depth, out);
                self::node(letter, *child, depth + 1, out);
            }
        }
    }
    flush(&mut text, depth, out);
}

fn flush(text: &mut String, depth: usize, out: &mut String) {
    if !text.is_empty() {
        let _ = writeln!(out, "{:1$}{text:?}", "", depth * 2 + 2);
        text.clear();
    }
}
