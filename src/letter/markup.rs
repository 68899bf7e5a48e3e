//! The letter markup: a small, strict XML that templates write and this module reads.
//!
//! ```xml
//! <letter title="…">
//!   <part lang="fi">
//!     <stationery> <sender/> <unit/> <return-address/> <address><line/></address>
//!       <reference><line/></reference> <running-title/> <piece-label/> <greeting/> <preview/>
//!     </stationery>
//!     <h1/> <p/> <h2/> <ul compact="yes"><li>…<ul><li/></ul></li></ul> <ol start="1"><li/></ol>
//!     <table><head><th/><th/></head><row><th><line/></th><td/></row></table>
//!     <dl compact="yes"><dt/><dd/></dl>
//!     <box> <h2/> … <foot/> </box>
//!     <closing><greeting/><line/></closing>
//!     <languages><line lang="sv"/></languages>
//!   </part>
//! </letter>
//! ```
//! Inside words: `<strong>`, `<field>` (a recipient's value), `<code>`, `<span lang="…">`, `<br/>`
//! and `<a name="…"/>`, a link by name whose address comes from facts, never from the words.
//!
//! Runs of white space are one space, as in HTML; no-break spaces stay. Problems name the element
//! by its path and never quote what it holds.

use roxmltree::{Document, Node, NodeType};

use super::model::{Block, Definition, Inline, Item, Letter, Links, Part, Row, Stationery};

/// What is wrong with a markup.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {message}")]
pub struct MarkupError {
    /// Where: `letter > part[2] > ul > li[3]`.
    pub path: String,
    /// What: one sentence without values.
    pub message: String,
}

/// Reads a letter. `links` gives the links of each language by name.
///
/// # Errors
/// Every problem that can be told apart. Markup that is not XML gives that one problem.
pub fn parse<'l>(
    text: &str,
    links: &dyn Fn(&str) -> Option<&'l Links>,
) -> Result<Letter, Vec<MarkupError>> {
    let document = Document::parse(text).map_err(|error| {
        let at = error.pos();
        vec![MarkupError {
            path: "letter".into(),
            message: format!("line {} of the finished markup is not XML", at.row),
        }]
    })?;
    let mut parser = Parser { links, current: None, problems: Vec::new() };
    let letter = parser.letter(document.root_element());
    if parser.problems.is_empty() { Ok(letter) } else { Err(parser.problems) }
}

/// Checks that words are well-formed markup on their own: what a translator wrote.
///
/// # Errors
/// A sentence that says what is wrong.
pub fn check_words(words: &str) -> Result<(), String> {
    if !words.contains(['<', '&']) {
        return Ok(());
    }
    match Document::parse(&format!("<p>{words}</p>")) {
        Ok(_) => Ok(()),
        Err(_) => Err("its tags do not fit together; write &lt; for < and &amp; for &".into()),
    }
}

struct Parser<'a, 'l> {
    links: &'a dyn Fn(&str) -> Option<&'l Links>,
    current: Option<&'l Links>,
    problems: Vec<MarkupError>,
}

/// The element's place as a reader counts: only children of the same name are numbered, from 1.
fn path(node: Node<'_, '_>) -> String {
    let mut steps: Vec<String> = node
        .ancestors()
        .filter(Node::is_element)
        .map(|element| {
            let name = element.tag_name().name();
            let same = |sibling: &Node<'_, '_>| sibling.tag_name().name() == name;
            let before = element.prev_siblings().skip(1).filter(same).count();
            let after = element.next_siblings().skip(1).filter(same).count();
            if before + after == 0 { name.to_owned() } else { format!("{name}[{}]", before + 1) }
        })
        .collect();
    steps.reverse();
    steps.join(" > ")
}

fn name<'a>(node: Node<'a, '_>) -> &'a str {
    node.tag_name().name()
}

impl<'l> Parser<'_, 'l> {
    fn problem(&mut self, node: Node<'_, '_>, message: impl Into<String>) {
        self.problems.push(MarkupError { path: path(node), message: message.into() });
    }

    /// Child elements; text between them must be blank.
    fn elements<'a, 'i>(&mut self, node: Node<'a, 'i>) -> Vec<Node<'a, 'i>> {
        for child in node.children() {
            if child.is_text() && child.text().is_some_and(|text| !text.trim().is_empty()) {
                self.problem(node, "words stand between elements");
            }
        }
        node.children().filter(Node::is_element).collect()
    }

    fn unknown(&mut self, child: Node<'_, '_>) {
        self.problem(child, format!("`<{}>` is not known here", name(child)));
    }

    fn letter(&mut self, root: Node<'_, '_>) -> Letter {
        if name(root) != "letter" {
            self.problem(root, "expected `<letter>`");
        }
        let title = root.attribute("title").unwrap_or_default().trim().to_owned();
        if title.is_empty() {
            self.problem(root, "the letter has no title");
        }
        let mut parts = Vec::new();
        for child in self.elements(root) {
            match name(child) {
                "part" => parts.push(self.part(child)),
                _ => self.unknown(child),
            }
        }
        if parts.is_empty() {
            self.problem(root, "the letter has no part");
        }
        Letter { title, parts }
    }

    fn part(&mut self, node: Node<'_, '_>) -> Part {
        let lang = node.attribute("lang").unwrap_or_default().to_owned();
        self.current = (self.links)(&lang);
        if self.current.is_none() {
            self.problem(node, "the part's language is not one of the letter's languages");
        }
        let mut stationery = Stationery::default();
        let mut content = Vec::new();
        for child in self.elements(node) {
            match name(child) {
                "stationery" => stationery = self.stationery(child),
                _ => content.push(child),
            }
        }
        let blocks = self.blocks(&content);
        match blocks.first() {
            Some(Block::Heading { level: 1, .. }) => {}
            _ => self.problem(node, "the part must begin with `<h1>`"),
        }
        if blocks.iter().skip(1).any(|b| matches!(b, Block::Heading { level: 1, .. })) {
            self.problem(node, "the part has two `<h1>`");
        }
        if matches!(blocks.last(), Some(Block::Heading { .. })) {
            self.problem(node, "the part ends with a heading");
        }
        Part { lang, stationery, blocks }
    }

    fn stationery(&mut self, node: Node<'_, '_>) -> Stationery {
        let mut out = Stationery::default();
        for child in self.elements(node) {
            match name(child) {
                "sender" => out.sender = self.line(child),
                "unit" => out.unit = self.optional_line(child),
                "return-address" => out.return_address = self.optional_line(child),
                "running-title" => out.running_title = self.line(child),
                "piece-label" => out.piece_label = self.line(child),
                "greeting" => out.greeting = self.optional_line(child),
                "preview" => out.preview = self.optional_line(child),
                "address" => {
                    for line in self.elements(child) {
                        let line = self.line(line);
                        out.address.push(line);
                    }
                }
                "reference" => {
                    for line in self.elements(child) {
                        let line = self.words(line);
                        out.reference.push(line);
                    }
                }
                _ => self.unknown(child),
            }
        }
        out
    }

    /// Plain text of an element that must have some.
    fn line(&mut self, node: Node<'_, '_>) -> String {
        let line = self.optional_line(node);
        if line.is_none() {
            self.problem(node, "is empty");
        }
        line.unwrap_or_default()
    }

    fn optional_line(&mut self, node: Node<'_, '_>) -> Option<String> {
        let words = self.inlines(node);
        let text = super::plain_text(&words);
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn blocks(&mut self, nodes: &[Node<'_, '_>]) -> Vec<Block> {
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
                    self.problem(node, "is empty");
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
            self.problem(node, "is empty");
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

    /// Words that must be there.
    fn words(&mut self, node: Node<'_, '_>) -> Vec<Inline> {
        let words = self.inlines(node);
        if words.is_empty() {
            self.problem(node, "is empty");
        }
        words
    }

    fn inlines(&mut self, node: Node<'_, '_>) -> Vec<Inline> {
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
                    self.problem(child, "must hold plain text");
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
            self.problem(child, "a link has no words of its own: it shows its address");
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

#[cfg(test)]
mod tests {
    use super::super::{Link, plain_text};
    use super::*;

    fn read(body: &str) -> Result<Letter, String> {
        let links: Links = [(
            "guide".to_owned(),
            Link { target: "https://www.suomi.fi/guide".into(), text: "suomi.fi/guide".into() },
        )]
        .into();
        let text = format!(
            "<letter title=\"T\"><part lang=\"fi\"><stationery><sender>S</sender></stationery>\
             <h1>H</h1>{body}</part></letter>"
        );
        parse(&text, &|lang| (lang == "fi").then_some(&links)).map_err(|problems| {
            problems.iter().map(|problem| format!("{problem}\n")).collect::<String>()
        })
    }

    #[test]
    fn blanks_collapse_and_no_break_spaces_stay() {
        let letter =
            read("<p>\n  a  <strong> b </strong>\n c\u{a0}d <field>x y</field>. </p>").unwrap();
        let Block::Paragraph { content, .. } = &letter.parts[0].blocks[1] else { panic!() };
        assert_eq!(plain_text(content), "a b c\u{a0}d x y.");
    }

    #[test]
    fn a_name_full_of_markup_stays_text() {
        let letter = read("<p><field>&lt;script&gt;alert(1)&lt;/script&gt;</field></p>").unwrap();
        let Block::Paragraph { content, .. } = &letter.parts[0].blocks[1] else { panic!() };
        assert_eq!(content, &[Inline::Field("<script>alert(1)</script>".into())]);
    }

    #[test]
    fn faults_are_told_by_their_path() {
        let body = "<p></p><ul></ul><ul><li>a</li><li>b <a name=\"giude\"/></li></ul>\
                    <table><row><th/></row></table><x/>loose<dl><dt>a</dt></dl><box><p>a</p></box>\
                    <p><a name=\"guide\">here</a></p><h1>again</h1>";
        insta::assert_snapshot!(read(body).unwrap_err());
    }

    #[test]
    fn markup_that_is_not_xml_is_told_without_its_text() {
        let words = read("<p>secret").unwrap_err();
        assert!(!words.contains("secret"), "{words}");
    }

    #[test]
    fn words_are_checked_on_their_own() {
        assert!(check_words("a <strong>b</strong> <a name=\"x\"/> &amp; c").is_ok());
        assert!(check_words("a <strong>b").is_err());
        assert!(check_words("a & b").is_err());
    }
}
