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
//! by its path, and links by name; they never quote what an element holds. `blocks` reads blocks,
//! `words` their contents.

use roxmltree::{Document, Error, Node};

use super::model::{Block, Letter, Links, Part, Stationery};

mod blocks;
mod words;

/// A problem of a markup.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {message}")]
pub struct MarkupError {
    /// Where: `letter > part[2] > ul > li[3]`.
    pub path: String,
    /// What: one sentence.
    pub message: String,
    /// The element's name; empty if no element is meant.
    pub element: String,
    /// Whether the element has no words: the text that stands there may be empty for this reader.
    pub nothing: bool,
}

/// Reads a letter. `links` returns the links of each language by name.
///
/// # Errors
/// Every problem that can be told apart. Markup that is not XML is one problem.
pub fn parse<'l>(
    text: &str,
    links: &dyn Fn(&str) -> Option<&'l Links>,
) -> Result<Letter, Vec<MarkupError>> {
    let document = Document::parse(text).map_err(|error| {
        let (message, element) = match &error {
            Error::UnexpectedCloseTag(open, close, _) => {
                (format!("`<{open}>` is closed by `</{close}>`"), open.clone())
            }
            _ => (format!("line {} is not XML", error.pos().row), String::new()),
        };
        vec![MarkupError { path: "letter".into(), message, element, nothing: false }]
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
        Err(_) => Err("its tags do not match; write &lt; for < and &amp; for &".into()),
    }
}

/// Words as text that is not markup: entities become their characters. `None` if there is an element
/// in them, or they are not well-formed.
pub fn plain_words(words: &str) -> Option<String> {
    let markup = format!("<p>{words}</p>");
    let document = Document::parse(&markup).ok()?;
    let mut out = String::new();
    for child in document.root_element().children() {
        out.push_str(child.text().filter(|_| child.is_text())?);
    }
    Some(out)
}

struct Parser<'a, 'l> {
    links: &'a dyn Fn(&str) -> Option<&'l Links>,
    current: Option<&'l Links>,
    problems: Vec<MarkupError>,
}

/// The element's place as a reader counts: a part by its language, and of the others only children
/// of the same name are numbered, from 1.
fn path(node: Node<'_, '_>) -> String {
    let mut steps: Vec<String> = node
        .ancestors()
        .filter(Node::is_element)
        .map(|element| {
            let name = element.tag_name().name();
            if let ("part", Some(lang)) = (name, element.attribute("lang")) {
                return format!("part {lang}");
            }
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
        let (path, element) = (path(node), name(node).to_owned());
        self.problems.push(MarkupError { path, message: message.into(), element, nothing: false });
    }

    /// Reports an element without words.
    fn empty(&mut self, node: Node<'_, '_>) {
        let (path, element) = (path(node), name(node).to_owned());
        let message = "is empty".to_owned();
        self.problems.push(MarkupError { path, message, element, nothing: true });
    }

    /// Child elements; text between them must be blank.
    fn elements<'a, 'i>(&mut self, node: Node<'a, 'i>) -> Vec<Node<'a, 'i>> {
        for child in node.children() {
            if child.is_text() && child.text().is_some_and(|text| !text.trim().is_empty()) {
                self.problem(node, "there is text between elements");
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
            self.empty(node);
        }
        line.unwrap_or_default()
    }

    fn optional_line(&mut self, node: Node<'_, '_>) -> Option<String> {
        let words = self.inlines(node);
        let text = super::plain_text(&words);
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }
}

#[cfg(test)]
mod tests;
