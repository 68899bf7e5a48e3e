//! The logo: a picture in the sender's area of the first page.

use std::collections::BTreeMap;

use crate::diag::codes::theme::*;
use crate::diag::{Diagnostic, Span};
use crate::render::pdf::{Logo, Picture, Settings};
use crate::yaml::Node;

use super::values::Context;

/// Largest picture file, in bytes: every print file contains it.
const MAX_BYTES: u64 = 500_000;

/// Lowest resolution that does not look coarse in print, in pixels per inch.
const LEAST_RESOLUTION: f32 = 150.0;

/// Reads `logo`, and the picture that it names.
pub(super) fn read(node: &Node, cx: &mut Context<'_>, settings: &Settings) -> Option<Logo> {
    let mut map = cx.reader.mapping(node, "the group `logo`");
    let file = map.required(&mut cx.reader, "file");
    let picture = file.and_then(|node| picture(node, cx));
    let width_node = map.required(&mut cx.reader, "width");
    let width = width_node.and_then(|node| cx.within(node, "a width in millimetres", Logo::WIDTH));
    let decorative = cx.given(&mut map, "decorative");
    let decorative =
        decorative.and_then(|node| cx.reader.boolean(node, "whether it is only decoration"));
    let alt_node = cx.given(&mut map, "alt");
    let alt = alt_node.map(|node| (node.span, alt(node, cx)));
    let span = map.span();
    map.finish(&mut cx.reader);
    let alt = match (alt, decorative.unwrap_or(false)) {
        (Some((_, alt)), false) => Some(alt?),
        (None, true) => None,
        (Some((at, _)), true) => {
            let message = "a decorative logo has no alternative text";
            cx.error(NO_ALT_TEXT, at, message, "remove `alt` or `decorative`");
            return None;
        }
        (None, false) => {
            let help = "under `alt`, write what the picture shows, for people who cannot see it; \
                        or write `decorative: yes` if it says nothing more than the sender's name";
            cx.error(NO_ALT_TEXT, span, "a logo must have `alt` or `decorative`", help);
            return None;
        }
    };
    let logo = Logo { picture: picture?, width: width?, alt };
    in_its_place(&logo, width_node.map_or(span, |node| node.span), cx, settings).then_some(logo)
}

/// Whether the logo fits above the window. A low resolution is only a warning.
fn in_its_place(logo: &Logo, at: Span, cx: &mut Context<'_>, settings: &Settings) -> bool {
    let area = logo.area(&settings.margins());
    let zone = settings.envelope().clear_zone();
    // The height between the top of the logo and the clear zone.
    let room = zone.top - area.top;
    if area.height > room {
        let message = format!(
            "the logo is {:.1} mm high, but the window of the envelope begins {room:.1} mm below \
             its upper edge",
            area.height
        );
        cx.error(LOGO_TOO_LARGE, at, message, "make it narrower, or crop its white edges");
        return false;
    }
    if logo.resolution() < LEAST_RESOLUTION {
        let message = format!(
            "the logo has {:.0} pixels per inch at this width; it will look coarse",
            logo.resolution()
        );
        cx.reader.push(Diagnostic::warning(COARSE_LOGO, message).at_span(at).help(
            "use a larger picture, preferably with 300 pixels per inch, or make it narrower",
        ));
    }
    true
}

fn picture(node: &Node, cx: &mut Context<'_>) -> Option<Picture> {
    let name = cx.file_name(node, "the name of a file in the incident folder")?;
    let missing = "put the picture into the incident folder, next to theme.yaml";
    let bytes =
        cx.bytes((&name, node), MAX_BYTES, BAD_LOGO, ("name a PNG or JPEG picture", missing))?;
    match Picture::new(bytes) {
        Ok(picture) => Some(picture),
        Err(problem) => {
            let help = "save it as PNG without transparency, in black, grey or RGB";
            cx.error(BAD_LOGO, node.span, format!("`{name}` cannot be used: {problem}"), help);
            None
        }
    }
}

/// The alternative text in every language of the notice: one text for all, or one for each.
fn alt(node: &Node, cx: &mut Context<'_>) -> Option<BTreeMap<String, String>> {
    const WHAT: &str = "the text for people who cannot see the logo";
    if !node.is_mapping() {
        let text = cx.line(node, WHAT)?;
        let languages = cx.languages.iter();
        return Some(languages.map(|lang| ((*lang).to_owned(), text.clone())).collect());
    }
    let mut texts = BTreeMap::new();
    let mut tried = Vec::new();
    for (key, node) in cx.reader.mapping(node, "the group `alt`").entries() {
        tried.push(key.name.as_str());
        if !cx.languages.contains(&key.name.as_str()) {
            let languages = cx.languages.join(", ");
            let message = format!("no letter is written in `{}`", key.name);
            let help = format!("the languages of this notice are {languages}");
            cx.error(UNKNOWN_LANGUAGE, key.span, message, &help);
        }
        if let Some(text) = cx.line(node, WHAT) {
            texts.insert(key.name.clone(), text);
        }
    }
    let missing = cx.languages.iter().filter(|lang| !tried.contains(*lang));
    let missing: Vec<String> = missing.map(|lang| format!("`{lang}`")).collect();
    if !missing.is_empty() {
        let message = format!("`alt` is missing in {}", missing.join(", "));
        let help = "letters are written in this language: add a line for it";
        cx.error(MISSING_LANGUAGE, node.span, message, help);
        return None;
    }
    Some(texts)
}
