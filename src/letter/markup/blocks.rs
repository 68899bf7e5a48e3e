//! Blocks of the letter markup: headings, paragraphs, lists, tables, the frame, the sign-off.

use roxmltree::Node;

use super::{Parser, name};
use crate::letter::model::{Block, Definition, Item, Row};

impl Parser<'_, '_> {
    pub(super) fn blocks(&mut self, nodes: &[Node<'_, '_>]) -> Vec<Block> {
        nodes.iter().filter_map(|node| self.block(*node)).collect()
    }

    fn block(&mut self, node: Node<'_, '_>) -> Option<Block> {
        Some(match name(node) {
            "h1" => Block::Heading { level: 1, content: self.words(node) },
            "h2" => Block::Heading { level: 2, content: self.words(node) },
            "p" => Block::Paragraph {
                content: self.words(node),
                lang: node.attribute("lang").map(str::to_owned),
                keep_with_next: node.attribute("keep") == Some("next"),
            },
            "ul" => {
                let compact = node.attribute("compact") == Some("yes");
                Block::List { start: None, compact, items: self.items(node) }
            }
            "ol" => {
                let start = node.attribute("start").map_or(Some(1), |s| s.parse().ok());
                if start.is_none() {
                    self.problem(node, "`start` is not a number");
                }
                Block::List { start, compact: false, items: self.items(node) }
            }
            "table" => self.table(node),
            "dl" => self.definitions(node),
            "box" => self.frame(node),
            "closing" => self.closing(node),
            "languages" => {
                let mut lines = Vec::new();
                for line in self.elements(node) {
                    let lang = line.attribute("lang").unwrap_or_default().to_owned();
                    let outer = self.current;
                    self.current = (self.links)(&lang).or(outer);
                    let words = self.words(line);
                    self.current = outer;
                    if lang.is_empty() {
                        self.problem(line, "has no `lang`");
                    }
                    lines.push((lang, words));
                }
                if lines.is_empty() {
                    self.empty(node);
                }
                Block::OtherLanguages { lines }
            }
            _ => {
                self.unknown(node);
                return None;
            }
        })
    }

    fn items(&mut self, node: Node<'_, '_>) -> Vec<Item> {
        let mut items = Vec::new();
        for child in self.elements(node) {
            if name(child) != "li" {
                self.unknown(child);
                continue;
            }
            let mut sub = Vec::new();
            for list in child.children().filter(|n| n.has_tag_name("ul")) {
                for item in self.elements(list) {
                    let words = self.words(item);
                    sub.push(words);
                }
            }
            let content = self.words(child);
            items.push(Item { content, sub });
        }
        if items.is_empty() {
            self.problem(node, "the list has no items");
        }
        items
    }

    fn table(&mut self, node: Node<'_, '_>) -> Block {
        let mut head = [Vec::new(), Vec::new()];
        let mut rows = Vec::new();
        for child in self.elements(node) {
            let cells = self.elements(child);
            match (name(child), cells.as_slice()) {
                ("head", [first, second]) => head = [self.words(*first), self.words(*second)],
                ("row", [first, second]) => {
                    let mut lines = Vec::new();
                    for line in self.elements(*first) {
                        let line = self.words(line);
                        lines.push(line);
                    }
                    if lines.is_empty() {
                        self.problem(*first, "the row has no header");
                    }
                    rows.push(Row { head: lines, cell: self.words(*second) });
                }
                ("head" | "row", _) => self.problem(child, "must have two cells"),
                _ => self.unknown(child),
            }
        }
        if head[0].is_empty() {
            self.problem(node, "the table has no `<head>`");
        }
        if rows.is_empty() {
            self.problem(node, "the table has no rows");
        }
        Block::Table { head, rows }
    }

    fn definitions(&mut self, node: Node<'_, '_>) -> Block {
        let mut items = Vec::new();
        for pair in self.elements(node).chunks(2) {
            match pair {
                [term, content] if name(*term) == "dt" && name(*content) == "dd" => {
                    items.push(Definition {
                        term: self.words(*term),
                        content: self.words(*content),
                    });
                }
                [other, ..] => self.problem(*other, "expected `<dt>` and then `<dd>`"),
                [] => {}
            }
        }
        if items.is_empty() {
            self.empty(node);
        }
        Block::Definitions { compact: node.attribute("compact") == Some("yes"), items }
    }

    fn frame(&mut self, node: Node<'_, '_>) -> Block {
        let mut foot = None;
        let mut content = Vec::new();
        for child in self.elements(node) {
            match name(child) {
                "foot" => foot = Some(self.words(child)),
                "box" | "h1" | "closing" | "languages" => self.unknown(child),
                _ => content.push(child),
            }
        }
        let blocks = self.blocks(&content);
        if !matches!(blocks.first(), Some(Block::Heading { level: 2, .. })) || blocks.len() < 2 {
            self.problem(node, "the box must have `<h2>` and something under it");
        }
        Block::Box { blocks, foot }
    }

    fn closing(&mut self, node: Node<'_, '_>) -> Block {
        let mut greeting = Vec::new();
        let mut lines = Vec::new();
        for child in self.elements(node) {
            match name(child) {
                "greeting" => greeting = self.words(child),
                "line" => {
                    let line = self.words(child);
                    lines.push(line);
                }
                _ => self.unknown(child),
            }
        }
        if greeting.is_empty() {
            self.problem(node, "has no `<greeting>`");
        }
        Block::Closing { greeting, lines }
    }
}
