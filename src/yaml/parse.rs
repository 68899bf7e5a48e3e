//! From the text of a YAML file to a tree of nodes with their places.

use granit_parser::{Event, Options, Parser, ScalarStyle, options};

use super::node::{Key, Node, Value};
use crate::diag::codes::yaml::{ALIAS, DUPLICATE_KEY, EMPTY, SYNTAX, TOO_LARGE};
use crate::diag::{Diagnostic, Diagnostics, SourceId, Sources, Span};

/// Largest YAML file that is read, in bytes. A file of facts has a few kilobytes.
pub const MAX_BYTES: usize = 1_000_000;

/// Parses the one YAML document of a source that was added to `sources` as text.
///
/// # Errors
/// Every problem that can be distinguished: the first syntax error (what follows it is guesswork),
/// every alias and anchor, every duplicate key, an empty file, a file over [`MAX_BYTES`].
pub fn parse(source: SourceId, sources: &Sources) -> Result<Node, Diagnostics> {
    let text = sources.text(source).cloned().unwrap_or_default();
    let whole = Span { source, start: 0, end: 0 };
    if text.len() > MAX_BYTES {
        return Err(Diagnostic::error(
            TOO_LARGE,
            format!("the file has {} bytes; at most {MAX_BYTES} are read", text.len()),
        )
        .at_span(whole)
        .help("people belong in the recipients file, texts in `locales/`")
        .into());
    }
    let mut builder = Builder {
        source,
        parser: Parser::new_from_str_with_options(&text, reader_options()),
        problems: Diagnostics::new(),
        text: &text,
        depth: 0,
    };
    let root = builder.document();
    match root {
        Ok(Some(node)) if !builder.problems.has_errors() => Ok(node),
        Ok(Some(_)) => Err(builder.problems),
        Ok(None) => {
            builder.problems.push(
                Diagnostic::error(EMPTY, "the file is empty")
                    .at_span(whole)
                    .help("`breach-letters new DIR` writes a file to start from"),
            );
            Err(builder.problems)
        }
        Err(problem) => {
            builder.problems.push(*problem);
            Err(builder.problems)
        }
    }
}

fn reader_options() -> Options {
    options! {
        emit_comments: false,
        emit_unresolved_aliases: true,
    }
}

struct Builder<'a> {
    source: SourceId,
    parser: Parser<'a, granit_parser::StrInput<'a>>,
    problems: Diagnostics,
    text: &'a str,
    depth: usize,
}

type Step<T> = Result<T, Box<Diagnostic>>;

impl<'a> Builder<'a> {
    fn next(&mut self) -> Step<Option<(Event<'a>, Span)>> {
        match self.parser.next() {
            None => Ok(None),
            Some(Ok((event, span))) => {
                let range = span.byte_range().unwrap_or(0..0);
                Ok(Some((event, self.span(range.start, range.end))))
            }
            Some(Err(error)) => {
                let at = error.marker().byte_offset().unwrap_or(0);
                Err(Box::new(
                    Diagnostic::error(SYNTAX, format!("this is not YAML: {}", error.info()))
                        .at_span(self.span(at, at + 1))
                        .help(
                            "indent with spaces, write a space after each colon, and put text \
                             with `: ` or a leading `*`, `&`, `@` in \"quotes\"",
                        ),
                ))
            }
        }
    }

    fn span(&self, start: usize, end: usize) -> Span {
        let start = start.min(self.text.len());
        Span { source: self.source, start, end: end.clamp(start, self.text.len()) }
    }

    fn document(&mut self) -> Step<Option<Node>> {
        let mut root = None;
        while let Some((event, span)) = self.next()? {
            match event {
                Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
                Event::DocumentStart(..) if root.is_some() => {
                    return Err(Box::new(
                        Diagnostic::error(SYNTAX, "there is a second document in this file")
                            .at_span(span)
                            .help("remove the line `---` and what follows it"),
                    ));
                }
                Event::DocumentStart(..) => {}
                event => {
                    let node = self.node(event, span)?;
                    root = match node.value {
                        Value::Null => None,
                        _ => Some(node),
                    };
                }
            }
        }
        Ok(root)
    }

    fn node(&mut self, event: Event<'a>, span: Span) -> Step<Node> {
        self.depth += 1;
        if self.depth > 64 {
            return Err(Box::new(
                Diagnostic::error(SYNTAX, "the file is nested too deeply")
                    .at_span(span)
                    .help("indent less: no value of these files is deeper than a few levels"),
            ));
        }
        let value = match event {
            Event::Scalar(text, style, anchor, _) => {
                self.refuse_anchor(anchor, span);
                let plain = matches!(style, ScalarStyle::Plain);
                if plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL") {
                    Value::Null
                } else {
                    Value::Scalar(text.into_owned())
                }
            }
            Event::SequenceStart(_, anchor, _) => {
                self.refuse_anchor(anchor, span);
                let mut items = Vec::new();
                while let Some((event, span)) = self.next()? {
                    if matches!(event, Event::SequenceEnd) {
                        break;
                    }
                    items.push(self.node(event, span)?);
                }
                Value::Sequence(items)
            }
            Event::MappingStart(_, anchor, _) => {
                self.refuse_anchor(anchor, span);
                Value::Mapping(self.mapping()?)
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.problems.push(
                    Diagnostic::error(ALIAS, "aliases (`*name`) are not allowed here")
                        .at_span(span)
                        .help("write the value itself"),
                );
                Value::Null
            }
            _ => Value::Null,
        };
        self.depth -= 1;
        Ok(Node { span, value })
    }

    fn mapping(&mut self) -> Step<Vec<(Key, Node)>> {
        let mut entries: Vec<(Key, Node)> = Vec::new();
        while let Some((event, span)) = self.next()? {
            let name = match event {
                Event::MappingEnd => break,
                Event::Scalar(text, ..) => text.into_owned(),
                other => {
                    self.node(other, span)?;
                    self.problems.push(
                        Diagnostic::error(SYNTAX, "a key must be a single word")
                            .at_span(span)
                            .help("write one word before the colon"),
                    );
                    String::new()
                }
            };
            let Some((event, value_span)) = self.next()? else { break };
            let value = self.node(event, value_span)?;
            if let Some((first, _)) = entries.iter().find(|(key, _)| key.name == name) {
                self.problems.push(
                    Diagnostic::error(
                        DUPLICATE_KEY,
                        format!("the key `{name}` appears twice here"),
                    )
                    .at_span(span)
                    .label(first.span, "first here")
                    .help("remove one of them"),
                );
            } else if !name.is_empty() {
                entries.push((Key { span, name }, value));
            }
        }
        Ok(entries)
    }

    fn refuse_anchor(&mut self, anchor: usize, span: Span) {
        if anchor != 0 {
            self.problems.push(
                Diagnostic::error(ALIAS, "anchors (`&name`) are not allowed here")
                    .at_span(span)
                    .help("write the value where it is needed"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Format, render};

    fn read(text: &str) -> Result<Node, String> {
        let mut sources = Sources::new();
        let id = sources.add("a.yaml", text);
        parse(id, &sources).map_err(|problems| render(&problems, &sources, Format::Short))
    }

    #[test]
    fn scalars_keep_their_text() {
        let node = read("a: 00099\nb: no\nc: 2023-08-24\nd:\ne: \"\"\n").unwrap();
        let Value::Mapping(entries) = node.value else { panic!() };
        let values: Vec<_> = entries.into_iter().map(|(_, node)| node.value).collect();
        let text = |s: &str| Value::Scalar(s.into());
        assert_eq!(values, [text("00099"), text("no"), text("2023-08-24"), Value::Null, text("")]);
    }

    #[test]
    fn an_alias_bomb_is_refused_at_once() {
        let mut bomb = String::from("a: &a [x, x]\n");
        for (this, last) in ('b'..='z').zip('a'..='y') {
            bomb.push_str(&format!("{this}: &{this} [*{last}, *{last}, *{last}]\n"));
        }
        let words = read(&bomb).unwrap_err();
        assert!(words.contains("yaml/alias"), "{words}");
        assert_eq!(words.lines().count(), 26 + 25 * 3);
    }

    #[test]
    fn a_file_beyond_measure_is_not_read() {
        assert!(read(&"a".repeat(MAX_BYTES + 1)).unwrap_err().contains("yaml/too-large"));
        assert!(read(&format!("a: {}", "a".repeat(MAX_BYTES - 3))).is_ok());
    }

    #[test]
    fn faults_name_their_place() {
        insta::assert_snapshot!(
            [
                "",
                "# only a comment\n",
                "a: 1\na: 2\n",
                "a: [1, 2\nb: 3\n",
                "a: 1\n---\nb: 2\n",
                "a:\n\t- 1\n b: 2\n",
            ]
            .map(|text| format!("{text:?}\n  {}", read(text).unwrap_err()))
            .join("")
        );
    }
}
