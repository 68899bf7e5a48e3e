//! Reads `theme.yaml` and collects all of its problems.

use std::path::Path;

use crate::assets::{read_text, refused_link};
use crate::diag::codes::theme::*;
use crate::diag::{Diagnostic, Diagnostics, Place, SourceId, Sources};
use crate::render::html::{Colour, EmailTheme, GOOD_CONTRAST, LEAST_CONTRAST};
use crate::render::pdf::{Margins, Settings};
use crate::yaml::{Mapping, Node, parse_impersonal};

use super::values::Context;
use super::{FILE, Theme, enclosures, envelope, fonts, inserter_marks, logo, qr_code};

/// Reads the theme of an incident folder whose letters are written in `languages`. Without a file it is
/// the default.
///
/// Returns all problems at once. A theme that comes with errors holds what could be read.
pub fn read(folder: &Path, languages: &[&str], sources: &mut Sources) -> (Theme, Diagnostics) {
    let path = folder.join(FILE);
    // A link that leads nowhere is a mistake, not an absent file.
    if !path.exists() && !path.is_symlink() {
        return (Theme::default(), Diagnostics::new());
    }
    if let Some(problem) = refused_link(folder, &path) {
        return (Theme::default(), Diagnostics::from(problem));
    }
    let text = match read_text(&path) {
        Ok(text) => text,
        Err(problem) => return (Theme::default(), Diagnostics::from(*problem)),
    };
    let source = sources.add(path.display().to_string(), text);
    let help = "remove it: a theme must not contain personal data; the line is not shown here";
    let root = match parse_impersonal(source, sources, IDENTITY_CODE, help) {
        Ok(root) => root,
        Err(problems) => return (Theme::default(), problems),
    };
    let mut cx = Context::new(folder, languages);
    let theme = theme(&root, &mut cx, source);
    (theme, cx.reader.problems)
}

fn theme(root: &Node, cx: &mut Context<'_>, source: SourceId) -> Theme {
    let mut map = cx.reader.mapping(root, "a theme");
    let mut settings = Settings::default();
    if let Some(node) = cx.given(&mut map, "paper") {
        // Letters have only this size. The key exists so that a theme can state it.
        cx.reader.word(node, "the size of the paper", &[("A4", ())]);
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
        let marks = inserter_marks::read(node, cx);
        settings = settings.with_inserter_marks(marks);
    }
    let qr_code = cx.given(&mut map, "qr-code").and_then(|node| qr_code::read(node, cx));
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
        files: std::mem::take(&mut cx.files),
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
    let help = "12 is the usual size; `large` sets every letter in large print; for one person, \
                write `large` in the column `print` of the recipients file";
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
    // To YAML, `#004b93` without quotes is a comment, and the key has no value.
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
                // Rounded down: 6.98 must not be shown as 7.0.
                let shown = (contrast * 10.0).floor() / 10.0;
                let message = format!(
                    "the accent has a contrast of {shown:.1}; people with poor eyesight need \
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
            // The other accent may be the wrong one.
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
        let help = "write `#`, then two hexadecimal digits each for red, green and blue, in \
                    \"quotes\": \"#004b93\"";
        cx.error(BAD_COLOUR, node.span, format!("`{text}` {problem}"), help);
    }
    colour.ok()
}
