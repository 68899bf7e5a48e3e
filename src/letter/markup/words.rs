//! The contents of a block of the letter markup: text, links, values.

use roxmltree::{Node, NodeType};

use super::{Parser, name};
use crate::letter::model::Inline;

impl Parser<'_, '_> {
    /// Words that must be there.
    pub(super) fn words(&mut self, node: Node<'_, '_>) -> Vec<Inline> {
        let words = self.inlines(node);
        if words.is_empty() {
            self.empty(node);
        }
        words
    }

    pub(super) fn inlines(&mut self, node: Node<'_, '_>) -> Vec<Inline> {
        let mut out = Vec::new();
        self.collect(node, &mut out);
        trim(&mut out);
        out
    }

    fn collect(&mut self, node: Node<'_, '_>, out: &mut Vec<Inline>) {
        for child in node.children() {
            match child.node_type() {
                NodeType::Text => {
                    let text = collapse(child.text().unwrap_or_default());
                    match out.last_mut() {
                        // Two blanks that meet at a seam are one.
                        Some(Inline::Text(last)) => {
                            let text = if last.ends_with(' ') {
                                text.trim_start_matches(' ')
                            } else {
                                &text
                            };
                            last.push_str(text);
                        }
                        _ if !text.is_empty() => out.push(Inline::Text(text)),
                        _ => {}
                    }
                }
                NodeType::Element => self.inline(child, out),
                _ => {}
            }
        }
    }

    fn inline(&mut self, child: Node<'_, '_>, out: &mut Vec<Inline>) {
        match name(child) {
            "strong" => {
                let inner = self.words(child);
                out.push(Inline::Strong(inner));
            }
            "span" => {
                let lang = child.attribute("lang").unwrap_or_default().to_owned();
                if lang.is_empty() {
                    self.problem(child, "has no `lang`");
                }
                let content = self.words(child);
                out.push(Inline::Lang { lang, content });
            }
            "field" | "code" => {
                let text = child.text().unwrap_or_default().to_owned();
                if text.is_empty() || child.children().any(|n| n.is_element()) {
                    self.problem(child, "must contain plain text");
                } else if name(child) == "field" {
                    out.push(Inline::Field(text));
                } else {
                    out.push(Inline::Code(text));
                }
            }
            "br" => out.push(Inline::Break),
            "a" => self.link(child, out),
            // Lists inside an item are read by `items`.
            "ul" if child.parent().is_some_and(|parent| name(parent) == "li") => {}
            _ => self.unknown(child),
        }
    }

    fn link(&mut self, child: Node<'_, '_>, out: &mut Vec<Inline>) {
        let Some(wanted) = child.attribute("name") else {
            return self.problem(child, "a link is written `<a name=\"…\"/>`");
        };
        if child.has_children() {
            self.problem(child, "a link cannot contain text: it shows its address");
        }
        match self.current.and_then(|links| links.get(wanted)) {
            Some(link) => out.push(Inline::Link(link.clone())),
            None => {
                let known = self.current.into_iter().flat_map(|links| links.keys());
                let near = crate::diag::closest(wanted, known.map(String::as_str));
                let hint = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
                self.problem(child, format!("there is no link `{wanted}` in this language{hint}"));
            }
        }
    }
}

/// Runs of blanks become one space. No-break spaces are words, not blanks.
fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_whitespace() {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// Removes blanks at both ends and nodes that are nothing but such blanks.
fn trim(out: &mut Vec<Inline>) {
    if let Some(Inline::Text(first)) = out.first_mut() {
        *first = first.trim_start_matches(' ').to_owned();
    }
    if let Some(Inline::Text(last)) = out.last_mut() {
        *last = last.trim_end_matches(' ').to_owned();
    }
    out.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
}
