//! Reads `theme.yaml` and collects everything that is wrong with it.

use std::path::Path;

use crate::assets::read_text;
use crate::diag::codes::theme::*;
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId, Sources};
use crate::render::html::{Colour, EmailTheme, GOOD_CONTRAST, LEAST_CONTRAST};
use crate::render::pdf::{Margins, Settings};
use crate::text::{holds_identity_code, identity_codes as codes_in};
use crate::yaml::{Mapping, Node, Value, parse};

use super::values::Context;
use super::{FILE, Theme, code, enclosures, envelope, fonts, logo, marks};

/// Reads the theme of an incident folder, whose letters are written in `languages`. Without a file
/// it is the default.
///
/// Gives all problems at once; a theme that comes with errors holds what could be read.
pub fn read(folder: &Path, languages: &[&str], sources: &mut Sources) -> (Theme, Diagnostics) {
    let path = folder.join(FILE);
    // A link that leads nowhere is a mistake, not an absent file.
    if !path.exists() && !path.is_symlink() {
        return (Theme::default(), Diagnostics::new());
    }
    let text = match read_text(&path) {
        Ok(text) => text,
        Err(problem) => return (Theme::default(), Diagnostics::from(*problem)),
    };
    let codes: Vec<usize> = codes_in(&text).into_iter().map(|at| at.start).collect();
    let source = sources.add(path.display().to_string(), text);
    let lines = |codes: &[usize]| -> Vec<usize> {
        codes.iter().filter_map(|at| Some(sources.line_column(source, *at)?.0)).collect()
    };
    if !codes.is_empty() {
        return (Theme::default(), identity_codes(source, lines(&codes)));
    }
    let root = match parse(source, sources) {
        Ok(root) => root,
        Err(problems) => return (Theme::default(), problems),
    };
    // Once more in the values, where an escape such as `\x2d` stands for what it means.
    let mut codes = Vec::new();
    hidden_codes(&root, &mut codes);
    if !codes.is_empty() {
        return (Theme::default(), identity_codes(source, lines(&codes)));
    }
    let mut cx = Context::new(folder, languages);
    let theme = theme(&root, &mut cx, source);
    (theme, cx.reader.problems)
}

/// Places of values that hold a personal identity code.
fn hidden_codes(node: &Node, found: &mut Vec<usize>) {
    match &node.value {
        Value::Null => {}
        Value::Scalar(text) => {
            if holds_identity_code(text) {
                found.push(node.span.start);
            }
        }
        Value::Sequence(items) => items.iter().for_each(|item| hidden_codes(item, found)),
        Value::Mapping(entries) => {
            for (key, value) in entries {
                if holds_identity_code(&key.name) {
                    found.push(key.span.start);
                }
                hidden_codes(value, found);
            }
        }
    }
}

fn identity_codes(source: SourceId, lines: Vec<usize>) -> Diagnostics {
    let problem = |line: usize| {
        Diagnostic::error(IDENTITY_CODE, "there is a personal identity code in this line")
            .at(Place::Row { source, row: line as u64, column: None })
            .help("take it out: a theme holds no personal data; the line is not shown here")
    };
    lines.into_iter().map(problem).collect()
}

fn theme(root: &Node, cx: &mut Context<'_>, source: SourceId) -> Theme {
    let mut map = cx.reader.mapping(root, "a theme");
    let mut settings = Settings::default();
    if let Some(node) = cx.given(&mut map, "paper") {
        // The one size that letters are set for; said so that nobody wonders.
        cx.word(node, "the size of the paper", ["A4"].into_iter());
    }
    if let Some(size) = cx.given(&mut map, "text-size").and_then(|node| text_size(node, cx)) {
        settings = settings.clone().with_type_size(size).unwrap_or(settings);
    }
    if let Some(margins) = cx.given(&mut map, "margins").map(|node| margins(node, cx)) {
        settings = settings.clone().with_margins(margins).unwrap_or(settings);
    }
    let envelope_node = cx.given(&mut map, "envelope");
    if let Some(envelope) = envelope_node.and_then(|node| envelope::read(node, cx)) {
        settings = settings.with_envelope(envelope);
    }
    let (accent, email) = colours(&mut map, cx);
    settings = settings.with_accent(accent);
    if let Some(node) = cx.given(&mut map, "logo") {
        let logo = logo::read(node, cx, &settings);
        settings = settings.with_logo(logo);
    }
    let marks_node = cx.given(&mut map, "inserter-marks");
    if let Some(node) = marks_node {
        let marks = marks::read(node, cx);
        settings = settings.with_inserter_marks(marks);
    }
    let qr_code = cx.given(&mut map, "qr-code").and_then(|node| code::read(node, cx));
    if let Some(node) = cx.given(&mut map, "enclosures") {
        settings = settings.with_enclosures(enclosures::read(node, cx));
    }
    let faces = cx.given(&mut map, "fonts").and_then(|node| fonts::read(node, cx));
    map.finish(&mut cx.reader);
    Theme {
        letter: settings,
        email,
        faces: faces.unwrap_or_default(),
        envelope: Some(envelope_node.map_or(Place::File(source), |node| Place::Span(node.span))),
        qr_code,
        marks: marks_node.map(|node| Place::Span(node.span)),
    }
}

/// The type size of running text: a number of points, or `large`.
fn text_size(node: &Node, cx: &mut Context<'_>) -> Option<f32> {
    const WHAT: &str = "the type size in points";
    if cx.reader.text(node, WHAT)? == "large" {
        return Some(Settings::LARGE);
    }
    let size = cx.number(node, WHAT)?;
    if Settings::default().with_type_size(size).is_some() {
        return Some(size);
    }
    let (least, most) = Settings::TYPE_SIZES;
    let message = format!(
        "expected a type size of {least} to {most} points, or {} for large print, found {size}",
        Settings::LARGE
    );
    let help = "12 is the usual size; `large` sets every letter in large print, and `large` in the \
                column `print` of the recipients file that of one person";
    cx.error(OUT_OF_RANGE, node.span, message, help);
    None
}

fn margins(node: &Node, cx: &mut Context<'_>) -> Margins {
    let mut map = cx.reader.mapping(node, "the group `margins`");
    let usual = Margins::default();
    let mut margin = |key: &'static str, usual: f32, limits| {
        let node = cx.given(&mut map, key);
        node.and_then(|node| cx.within(node, "a margin in millimetres", limits)).unwrap_or(usual)
    };
    let margins = Margins {
        left: margin("left", usual.left, Margins::LEFT),
        right: margin("right", usual.right, Margins::RIGHT),
        top: margin("top", usual.top, Margins::TOP),
        bottom: margin("bottom", usual.bottom, Margins::BOTTOM),
    };
    map.finish(&mut cx.reader);
    margins
}

/// The accent of letters, if one is named, and the colours of e-mails.
fn colours(map: &mut Mapping<'_>, cx: &mut Context<'_>) -> (Option<Colour>, EmailTheme) {
    let usual = (None, EmailTheme::default());
    let Some(node) = cx.given(map, "colours") else { return usual };
    let mut map = cx.reader.mapping(node, "the group `colours`");
    // `accent: #004b93` without quotes is a remark to YAML, and nothing.
    let accent_node = match map.key_span("accent") {
        Some(_) => cx.given(&mut map, "accent"),
        None => map.required(&mut cx.reader, "accent"),
    };
    let accent = accent_node.and_then(|node| colour(node, cx));
    let dark_node = cx.given(&mut map, "accent-dark");
    let dark = dark_node.and_then(|node| colour(node, cx));
    map.finish(&mut cx.reader);
    let (Some(accent_node), Some(accent)) = (accent_node, accent) else { return usual };
    let email = match dark {
        None => EmailTheme::from_accent(accent),
        Some(dark) => EmailTheme::new(accent, dark),
    };
    match email {
        Ok(email) => {
            let contrast = email.contrast();
            if contrast < GOOD_CONTRAST {
                // Rounded down: 6.98 must not read as 7.0.
                let shown = (contrast * 10.0).floor() / 10.0;
                let message = format!(
                    "the accent has a contrast of {shown:.1}; people who see badly need \
                     {GOOD_CONTRAST}"
                );
                cx.reader.push(
                    Diagnostic::warning(WEAK_CONTRAST, message)
                        .at_span(accent_node.span)
                        .help("choose a darker shade (of `accent-dark`, a lighter one) if you can"),
                );
            }
            (Some(accent), email)
        }
        Err(problem) => {
            // The fault may be that of the other accent.
            let own = EmailTheme::from_accent(accent).is_err();
            let at = if own { accent_node } else { dark_node.unwrap_or(accent_node) };
            let help = format!(
                "choose a {} shade: words in it must have a contrast of {LEAST_CONTRAST} (WCAG 2.2)",
                if own { "darker" } else { "lighter" }
            );
            cx.error(LOW_CONTRAST, at.span, problem.to_string(), &help);
            usual
        }
    }
}

fn colour(node: &Node, cx: &mut Context<'_>) -> Option<Colour> {
    let text = cx.reader.text(node, "a colour")?;
    let colour = text.parse();
    if let Err(problem) = &colour {
        let help = "write `#`, then two digits or letters a-f each for red, green and blue, in \
                    \"quotes\": \"#004b93\"";
        cx.error(BAD_COLOUR, node.span, format!("`{text}` {problem}"), help);
    }
    colour.ok()
}
