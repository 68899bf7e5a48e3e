//! The overlay of a proof as SVG: window, clear zone and folds, which the finished letter does not show.

use std::fmt::Write as _;

use crate::studio::{Area, Envelope, ProofWords};
use crate::text::escape_xml;

/// Width of an A4 sheet in mm.
const SHEET_WIDTH: f32 = 210.0;

/// An SVG in mm that fits over the first page.
pub(super) fn svg(envelope: &Envelope, words: Option<&ProofWords>) -> String {
    let mut out = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 210 297\" aria-hidden=\"true\">\
         <g class=\"window\">",
    );
    let (always, ever) = (envelope.always_visible(), envelope.ever_visible());
    let window = Area::new(
        always.left,
        always.top,
        (ever.right() - always.left).max(0.0),
        (ever.bottom() - always.top).max(0.0),
    );
    let zone = envelope.clear_zone();
    let label = |words: Option<&String>| words.map(|text| escape_xml(text).into_owned());
    let areas = [
        ("clear-zone", zone, zone.top + 3.0, label(words.map(|words| &words.clear_zone))),
        ("window-edge", window, window.bottom() - 1.0, label(words.map(|words| &words.window))),
        (
            "always-visible",
            always,
            always.bottom() - 1.0,
            label(words.map(|words| &words.always_visible)),
        ),
    ];
    for (class, area, y, label) in areas {
        let Area { left, top, width, height } = area;
        let _ = write!(
            out,
            "<rect class=\"{class}\" x=\"{left}\" y=\"{top}\" width=\"{width}\" \
             height=\"{height}\"/>"
        );
        if let Some(label) = label {
            let x = left.max(4.0) + 1.0;
            let _ = write!(out, "<text class=\"{class}\" x=\"{x}\" y=\"{y}\">{label}</text>");
        }
    }
    out.push_str("</g><g class=\"fold\">");
    for fold in envelope.folds() {
        let _ = write!(out, "<line x1=\"0\" x2=\"{SHEET_WIDTH}\" y1=\"{fold}\" y2=\"{fold}\"/>");
        if let Some(words) = words {
            let (x, y) = (SHEET_WIDTH - 4.0, fold - 1.0);
            let label = escape_xml(&words.fold);
            let _ = write!(out, "<text text-anchor=\"end\" x=\"{x}\" y=\"{y}\">{label}</text>");
        }
    }
    out.push_str("</g></svg>");
    out
}
