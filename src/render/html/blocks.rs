//! Blocks and inlines as HTML.

use std::borrow::Cow;
use std::fmt::Write;

use super::attributes::lang_and_direction;
use super::style;
use super::theme::EmailTheme;
use crate::letter::{Block, Definition, Inline, Item, Link, Part, Row};
use crate::text::{Direction, escape_xml};

/// Attributes of a table with data in it.
const FULL_WIDTH: &str = "width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" border=\"0\"";

/// One language of the letter.
pub(super) fn part(part: &Part, theme: &EmailTheme, out: &mut String) {
    let rtl = Direction::of_language(&part.lang).is_right_to_left();
    let mut writer = Writer { theme, out, in_box: false, rtl };
    let head = &part.stationery;
    writer.line("ink", style::SENDER, &head.sender);
    if let Some(unit) = &head.unit {
        writer.line("mut", style::UNIT, unit);
    }
    writer.line("mut", style::RUNNING_TITLE, &head.running_title);
    let (title, rest) = part.split_title();
    writer.blocks(title);
    if let Some(greeting) = &head.greeting {
        writer.line("ink", style::PARAGRAPH, greeting);
    }
    writer.blocks(rest);
}

struct Writer<'a> {
    theme: &'a EmailTheme,
    out: &'a mut String,
    /// Whether the blocks are in the frame, where headings are larger and rules bluer.
    in_box: bool,
    /// Whether the language runs from right to left.
    rtl: bool,
}

impl Writer<'_> {
    fn line(&mut self, class: &str, style: &str, words: &str) {
        self.open("p", class, style);
        self.text(words);
        self.close("p");
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for (index, block) in blocks.iter().enumerate() {
            self.block(block, blocks.get(index + 1));
        }
    }

    fn block(&mut self, block: &Block, next: Option<&Block>) {
        match block {
            Block::Heading { level: 1, content } => self.element("h1", "ink", style::H1, content),
            Block::Heading { content, .. } => {
                let style = if self.in_box { style::H2_IN_BOX } else { style::H2 };
                self.element("h2", "ink", style, content);
            }
            Block::Paragraph { content, lang, .. } => {
                let style = match next {
                    Some(Block::Box { .. }) => style::PARAGRAPH_BEFORE_BOX,
                    _ => style::PARAGRAPH,
                };
                self.out.push_str("<p");
                if let Some(lang) = lang {
                    lang_and_direction(lang, self.out);
                }
                let _ = write!(self.out, " class=\"ink\" style=\"{}\">", self.style(style));
                self.inlines(content);
                self.close("p");
            }
            Block::List { start, items, .. } => self.list(*start, items),
            Block::Table { head, rows } => self.table(head, rows),
            Block::Definitions { items, .. } => self.definitions(items),
            Block::Box { blocks, foot } => self.framed(blocks, foot.as_deref()),
            Block::Closing { greeting, lines } => {
                self.element("p", "ink", style::CLOSING, greeting);
                self.open("p", "ink", style::CLOSING_LINES);
                self.lines(lines);
                self.close("p");
            }
            Block::OtherLanguages { lines } => {
                self.open("div", "ln", style::OTHER_LANGUAGES);
                self.out.push('\n');
                for (lang, content) in lines {
                    self.out.push_str("<p");
                    lang_and_direction(lang, self.out);
                    let style = self.style(style::OTHER_LANGUAGE);
                    let _ = write!(self.out, " class=\"mut\" style=\"{style}\">");
                    self.inlines(content);
                    self.close("p");
                }
                self.close("div");
            }
        }
    }

    fn list(&mut self, start: Option<u32>, items: &[Item]) {
        let (tag, style, item_style) = match start {
            Some(_) => ("ol", self.style(style::NUMBERED), self.style(style::STEP)),
            None => ("ul", self.style(style::BULLETS), self.style(style::BULLET)),
        };
        let _ = write!(self.out, "<{tag}");
        if let Some(start) = start.filter(|start| *start != 1) {
            let _ = write!(self.out, " start=\"{start}\"");
        }
        let _ = writeln!(self.out, " class=\"ink\" style=\"{style}\">");
        for item in items {
            let _ = write!(self.out, "<li style=\"{item_style}\">");
            self.inlines(&item.content);
            if !item.sub.is_empty() {
                self.open("ul", "ink", style::SUB_BULLETS);
                for sub in &item.sub {
                    let _ = write!(self.out, "<li style=\"{}\">", self.style(style::SUB_BULLET));
                    self.inlines(sub);
                    self.out.push_str("</li>");
                }
                self.out.push_str("</ul>");
            }
            self.close("li");
        }
        self.close(tag);
    }

    fn table(&mut self, head: &[Vec<Inline>; 2], rows: &[Row]) {
        let _ = write!(
            self.out,
            "<table class=\"ln2\" {FULL_WIDTH} style=\"{}\">\n<thead><tr>",
            style::TABLE
        );
        for (content, width) in head.iter().zip(["width:38%;", ""]) {
            let _ = write!(
                self.out,
                "<th scope=\"col\" align=\"{}\" class=\"ink ln2\" style=\"{width}{}\">",
                self.start(),
                self.style(style::HEAD_CELL)
            );
            self.inlines(content);
            self.out.push_str("</th>");
        }
        self.out.push_str("</tr></thead>\n<tbody>\n");
        for row in rows {
            let _ = write!(
                self.out,
                "<tr><th scope=\"row\" align=\"{}\" class=\"ink ln\" style=\"{}\">",
                self.start(),
                self.style(style::ROW_CELL)
            );
            self.lines(&row.head);
            let style = self.style(style::ROW_CELL);
            let _ = write!(self.out, "</th><td class=\"ink ln\" style=\"{style}\">");
            self.inlines(&row.cell);
            self.out.push_str("</td></tr>\n");
        }
        self.out.push_str("</tbody></table>\n");
    }

    fn definitions(&mut self, items: &[Definition]) {
        let _ = writeln!(self.out, "<table {FULL_WIDTH} style=\"{}\">", style::DEFINITIONS);
        for item in items {
            let _ = write!(
                self.out,
                "<tr><th scope=\"row\" align=\"{}\" width=\"140\" class=\"ink\" style=\"{}\">",
                self.start(),
                self.style(style::DEFINITION)
            );
            self.inlines(&item.term);
            let style = self.style(style::DEFINITION);
            let _ = write!(self.out, "</th><td class=\"ink\" style=\"{style}\">");
            self.inlines(&item.content);
            self.out.push_str("</td></tr>\n");
        }
        self.close("table");
    }

    fn framed(&mut self, blocks: &[Block], foot: Option<&[Inline]>) {
        let _ = writeln!(
            self.out,
            "<table role=\"presentation\" class=\"box\" {FULL_WIDTH} style=\"margin:0 0 24px;\
             table-layout:fixed;border-collapse:separate;border:2px solid {};border-radius:4px;\
             background-color:#eef3f9;\"><tr><td class=\"boxpad\" \
             style=\"padding:20px 24px 4px;\">",
            self.theme.accent()
        );
        self.in_box = true;
        self.blocks(blocks);
        self.in_box = false;
        if let Some(foot) = foot {
            self.open("div", "ln", style::BOX_FOOT);
            self.element("p", "ink", style::FOOT, foot);
            self.close("div");
        }
        self.out.push_str("</td></tr></table>\n");
    }

    fn element(&mut self, tag: &str, class: &str, style: &str, content: &[Inline]) {
        self.open(tag, class, style);
        self.inlines(content);
        self.close(tag);
    }

    fn open(&mut self, tag: &str, class: &str, style: &str) {
        let style = self.style(style);
        let _ = write!(self.out, "<{tag} class=\"{class}\" style=\"{style}\">");
    }

    /// A style for the direction of the language.
    fn style<'s>(&self, style: &'s str) -> Cow<'s, str> {
        if self.rtl { Cow::Owned(style::mirrored(style)) } else { Cow::Borrowed(style) }
    }

    /// The side where lines begin.
    fn start(&self) -> &'static str {
        if self.rtl { "right" } else { "left" }
    }

    /// The attribute of an element whose words always run from left to right.
    fn left_to_right(&self) -> &'static str {
        if self.rtl { " dir=\"ltr\"" } else { "" }
    }

    fn close(&mut self, tag: &str) {
        let _ = writeln!(self.out, "</{tag}>");
    }

    fn lines(&mut self, lines: &[Vec<Inline>]) {
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                self.out.push_str("<br/>");
            }
            self.inlines(line);
        }
    }

    fn inlines(&mut self, content: &[Inline]) {
        content.iter().for_each(|inline| self.inline(inline));
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text(words) => self.text(words),
            // A name in another script must not turn the words around it.
            Inline::Field(value) => {
                self.out.push_str("<bdi>");
                self.text(value);
                self.out.push_str("</bdi>");
            }
            Inline::Strong(content) => {
                let _ = write!(self.out, "<strong style=\"{}\">", style::STRONG);
                self.inlines(content);
                self.out.push_str("</strong>");
            }
            Inline::Code(code) => {
                let dir = self.left_to_right();
                let _ = write!(self.out, "<span{dir} style=\"{}\">", style::CODE);
                self.text(code);
                self.out.push_str("</span>");
            }
            Inline::Lang { lang, content } => {
                self.out.push_str("<span");
                lang_and_direction(lang, self.out);
                self.out.push('>');
                self.inlines(content);
                self.out.push_str("</span>");
            }
            Inline::Link(link) => self.link(link),
            Inline::Break => self.out.push_str("<br/>"),
        }
    }

    /// A link, or its visible text alone where the target has a scheme that letters do not use.
    fn link(&mut self, link: &Link) {
        let style = match link.target.split_once(':') {
            Some(("tel", _)) => style::PHONE,
            Some(("https" | "mailto", _)) => style::LINK,
            _ => return self.text(&link.text),
        };
        let _ = write!(
            self.out,
            "<a class=\"lnk\"{} href=\"{}\" style=\"color:{};{style}\">",
            self.left_to_right(),
            escape_xml(&link.target),
            self.theme.accent()
        );
        self.link_text(&link.text);
        self.out.push_str("</a>");
    }

    /// The visible address. On a narrow screen it breaks after `/` or before `?` and `&`, and only
    /// if that does not help anywhere.
    fn link_text(&mut self, words: &str) {
        let mut rest = words;
        while let Some(at) = rest.find(['/', '?', '&']) {
            let end = at + usize::from(rest.as_bytes()[at] == b'/');
            self.text(&rest[..end]);
            if end > 0 && end < rest.len() {
                self.out.push_str("<wbr/>");
            }
            self.text(&rest[end..=at]);
            rest = &rest[at + 1..];
        }
        self.text(rest);
    }

    fn text(&mut self, words: &str) {
        self.out.push_str(&escape_xml(words));
    }
}
