//! Problems as text: like those of a compiler, one line each, or JSON lines.

use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Diagnostics, Place, Severity, Sources, Span};
use crate::text::terminal_safe;

/// How problems are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// With the source line and marks under it; `colour` turns terminal colours on.
    Human {
        /// Whether to use terminal colours.
        colour: bool,
    },
    /// `file:line:column: error[code]: message` on one line.
    Short,
    /// One JSON object a line.
    Json,
}

/// The words around problems for people, in their language. Lines and JSON for programs do not change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// Before an error.
    pub error: String,
    /// Before a warning.
    pub warning: String,
    /// Before what to do.
    pub help: String,
    /// Before the number of a row.
    pub row: String,
    /// Before the header of a column.
    pub column: String,
}

impl Default for Terms {
    fn default() -> Self {
        let [error, warning, help, row, column] =
            ["error", "warning", "help", "row", "column"].map(str::to_owned);
        Self { error, warning, help, row, column }
    }
}

/// All problems as one text, each ending in a line break. Empty for no problems.
///
/// Words of the user that problems repeat, such as names of files, cannot move the cursor or reverse
/// the line: see [`terminal_safe`].
pub fn render(diagnostics: &Diagnostics, sources: &Sources, format: Format) -> String {
    render_in(diagnostics, sources, format, &Terms::default())
}

/// The same with the words of a language around the problems, where people read them.
pub fn render_in(
    diagnostics: &Diagnostics,
    sources: &Sources,
    format: Format,
    terms: &Terms,
) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics.iter() {
        match format {
            Format::Human { colour } => human(diagnostic, sources, colour, terms, &mut out),
            Format::Short => short(diagnostic, sources, &mut out),
            Format::Json => json(diagnostic, sources, &mut out),
        }
    }
    out
}

fn human(
    diagnostic: &Diagnostic,
    sources: &Sources,
    colour: bool,
    terms: &Terms,
    out: &mut String,
) {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name(terms.error.as_str()),
        Severity::Warning => Level::WARNING.with_name(terms.warning.as_str()),
    };
    let title = level.primary_title(terminal_safe(&diagnostic.message)).id(diagnostic.code.name());
    let mut group = match &diagnostic.place {
        Some(Place::Span(span)) => match sources.text(span.source) {
            Some(text) => {
                let mut snippet = Snippet::source(&**text)
                    .path(terminal_safe(sources.name(span.source)))
                    .annotation(AnnotationKind::Primary.span(whole_characters(text, *span)));
                for (place, words) in &diagnostic.labels {
                    if place.source == span.source {
                        snippet = snippet.annotation(
                            AnnotationKind::Context
                                .span(whole_characters(text, *place))
                                .label(terminal_safe(words)),
                        );
                    }
                }
                let mut group = title.element(snippet);
                for (place, words) in &diagnostic.labels {
                    if let (true, Some(text)) =
                        (place.source != span.source, sources.text(place.source))
                    {
                        group = group.element(
                            Snippet::source(&**text)
                                .path(terminal_safe(sources.name(place.source)))
                                .annotation(
                                    AnnotationKind::Context
                                        .span(whole_characters(text, *place))
                                        .label(terminal_safe(words)),
                                ),
                        );
                    }
                }
                group
            }
            None => title.element(Origin::path(terminal_safe(sources.name(span.source)))),
        },
        Some(place) => title.element(Origin::path(name_of(place, sources, terms))),
        None => title.elements(std::iter::empty::<Origin<'_>>()),
    };
    if let Some(help) = &diagnostic.help {
        group =
            group.element(Level::HELP.with_name(terms.help.as_str()).message(terminal_safe(help)));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let text = renderer.render(&[group]);
    let quoted =
        matches!(&diagnostic.place, Some(Place::Span(span)) if sources.text(span.source).is_some());
    if quoted {
        out.push_str(&text);
    } else {
        tidy(&text, out);
    }
    out.push_str("\n\n");
}

/// The bytes of a span, widened to whole characters: the renderer cannot show half of an `ä`.
fn whole_characters(text: &str, span: Span) -> Range<usize> {
    let mut start = span.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = span.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

/// The renderer writes text that source lines are to follow. Where there are none, an empty bar is left
/// over, and the arrow is not aligned with the help.
fn tidy(text: &str, out: &mut String) {
    let mut first = true;
    for line in text.lines() {
        let bare = without_colours(line);
        if bare.trim() == "|" {
            continue;
        }
        if !std::mem::take(&mut first) {
            out.push('\n');
        }
        if bare.starts_with("-->") {
            out.push(' ');
        }
        out.push_str(line);
    }
}

/// A line without colour sequences (`ESC [ … m`).
fn without_colours(line: &str) -> String {
    let mut parts = line.split("\u{1b}[");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once('m').map_or(part, |(_, rest)| rest));
    }
    out
}

fn short(diagnostic: &Diagnostic, sources: &Sources, out: &mut String) {
    if let Some(place) = &diagnostic.place {
        let _ = write!(out, "{}: ", name_of(place, sources, &Terms::default()));
    }
    let word = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let _ = write!(out, "{word}[{}]: {}", diagnostic.code, terminal_safe(&diagnostic.message));
    if let Some(help) = &diagnostic.help {
        let _ = write!(out, "; {}", terminal_safe(help));
    }
    out.push('\n');
}

fn json(diagnostic: &Diagnostic, sources: &Sources, out: &mut String) {
    let mut object = serde_json::Map::new();
    let word = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    object.insert("severity".into(), word.into());
    object.insert("code".into(), diagnostic.code.name().into());
    object.insert("message".into(), diagnostic.message.as_str().into());
    match &diagnostic.place {
        Some(Place::Span(span)) => {
            object.insert("file".into(), sources.name(span.source).into());
            if let Some((line, column)) = sources.line_column(span.source, span.start) {
                object.insert("line".into(), line.into());
                object.insert("column".into(), column.into());
            }
        }
        Some(Place::Row { source, row, column }) => {
            object.insert("file".into(), sources.name(*source).into());
            object.insert("row".into(), (*row).into());
            if let Some(column) = column {
                object.insert("field".into(), column.as_str().into());
            }
        }
        Some(Place::File(source)) => {
            object.insert("file".into(), sources.name(*source).into());
        }
        Some(Place::Path(path)) => {
            object.insert("file".into(), path.as_str().into());
        }
        None => {}
    }
    if let Some(help) = &diagnostic.help {
        object.insert("help".into(), help.as_str().into());
    }
    let _ = writeln!(out, "{}", serde_json::Value::Object(object));
}

fn name_of(place: &Place, sources: &Sources, terms: &Terms) -> String {
    let name = match place {
        Place::Span(span) => match sources.line_column(span.source, span.start) {
            Some((line, column)) => format!("{}:{line}:{column}", sources.name(span.source)),
            None => sources.name(span.source).to_owned(),
        },
        Place::Row { source, row, column: Some(column) } => {
            let file = sources.name(*source);
            format!("{file}, {} {row}, {} `{column}`", terms.row, terms.column)
        }
        Place::Row { source, row, column: None } => {
            format!("{}, {} {row}", sources.name(*source), terms.row)
        }
        Place::File(source) => sources.name(*source).to_owned(),
        Place::Path(path) => path.clone(),
    };
    terminal_safe(&name).into_owned()
}

#[cfg(test)]
mod tests {
    use super::super::{Code, Span};
    use super::*;

    fn example() -> (Diagnostics, Sources) {
        let mut sources = Sources::new();
        let yaml = sources.add("incident.yaml", "version: 1\nnotise-date: 2023-09-25\n");
        let rows = sources.add_private("recipients.csv");
        let known = ["notice-date", "version"];
        let problems = [
            Diagnostic::error(Code::invented("incident/unknown-key"), "unknown key `notise-date`")
                .at_span(Span { source: yaml, start: 11, end: 22 })
                .did_you_mean("notise-date", known),
            Diagnostic::warning(Code::invented("recipients/no-email"), "no e-mail address")
                .at(Place::Row { source: rows, row: 7, column: Some("email".into()) }),
            Diagnostic::error(Code::invented("input/missing-file"), "there is no such folder")
                .at(Place::Path("no-such".into()))
                .help("make one"),
            Diagnostic::error(Code::invented("request/unknown"), "nobody is asked for").help("ask"),
        ];
        (problems.into_iter().collect(), sources)
    }

    #[test]
    fn human() {
        let (problems, sources) = example();
        insta::assert_snapshot!(render(&problems, &sources, Format::Human { colour: false }));
    }

    #[test]
    fn colours_change_nothing_but_the_colour() {
        let (problems, sources) = example();
        let plain = render(&problems, &sources, Format::Human { colour: false });
        let coloured = render(&problems, &sources, Format::Human { colour: true });
        assert!(coloured.contains('\u{1b}'));
        let lines: Vec<String> = coloured.lines().map(without_colours).collect();
        assert_eq!(lines, plain.lines().collect::<Vec<_>>());
    }

    #[test]
    fn short() {
        let (problems, sources) = example();
        insta::assert_snapshot!(render(&problems, &sources, Format::Short));
    }

    #[test]
    fn no_word_moves_the_cursor() {
        let mut sources = Sources::new();
        let file = sources.add("a\u{1b}[2J.yaml", "x: \u{202e}y\u{1b}[31m\n");
        let problem = Diagnostic::error(Code::invented("a/b"), "found `\u{202e}x\u{1b}[31m`")
            .at_span(Span { source: file, start: 3, end: 7 })
            .label(Span { source: file, start: 0, end: 1 }, "\u{1b}[1m")
            .help("`\r`");
        let row = Diagnostic::error(Code::invented("a/c"), "x").at(Place::Path("\u{1b}c".into()));
        let problems: Diagnostics = [problem, row].into_iter().collect();
        for format in [Format::Human { colour: false }, Format::Short] {
            let text = render(&problems, &sources, format);
            let odd = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
            assert!(!text.contains(odd), "{}", text.escape_debug());
        }
    }

    #[test]
    fn json() {
        let (problems, sources) = example();
        insta::assert_snapshot!(render(&problems, &sources, Format::Json));
    }
}
