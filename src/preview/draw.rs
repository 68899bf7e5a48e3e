//! Pages of a PDF file as SVG. Only this file uses `hayro-svg`, which shares nothing with our writers: the
//! page shows what another program would show of them.

use std::fmt::Write as _;
use std::hash::{Hash as _, Hasher as _};
use std::sync::Arc;

use hayro_svg::hayro_interpret::InterpreterSettings;
use hayro_svg::hayro_syntax::Pdf;
use hayro_svg::{RenderCache, SvgRenderSettings, convert};
use siphasher::sip::SipHasher13;

use crate::diag::catch;

/// The pages of a file. Ids in them begin with `prefix`, so that several can be in one document.
///
/// `None` if the file cannot be read.
pub(super) fn pages(pdf: Vec<u8>, prefix: &str) -> Option<Vec<String>> {
    let pdf = Pdf::new(Arc::new(pdf)).ok()?;
    let cache = RenderCache::new();
    let (interpreter, settings) = (InterpreterSettings::default(), SvgRenderSettings::default());
    let pages = pdf.pages().iter().enumerate();
    let drawn = pages.map(|(number, page)| {
        let svg = catch(|| convert(page, &cache, &interpreter, &settings))?;
        Some(compact(&svg, &format!("{prefix}{number}")))
    });
    drawn.collect()
}

/// The prefix for the ids of a recipient's pages. Short, because it is before each of some 2 000 glyphs.
pub(super) fn prefix(person: &str, language: &str) -> String {
    let mut hasher = SipHasher13::new();
    (person, language).hash(&mut hasher);
    format!("k{:06x}-", hasher.finish() & 0xFF_FFFF)
}

/// The same drawing in half the bytes: each glyph is an element that repeats most of its attributes. The
/// drawing has one element in each line.
fn compact(svg: &str, prefix: &str) -> String {
    let mut out = String::with_capacity(svg.len());
    for line in svg.lines() {
        // Black is the default.
        let line = line.trim_start().replace(" fill=\"#000000\"", "");
        let line = line.replace("xlink:href=\"#", "href=\"#");
        short_places(&with_prefix(&line, prefix), &mut out);
        out.push('\n');
    }
    out
}

/// The text before an id or a reference to one.
const BEFORE_IDS: [&str; 3] = [" id=\"", "href=\"#", "url(#"];

fn with_prefix(line: &str, prefix: &str) -> String {
    let mut out = String::with_capacity(line.len() + 2 * prefix.len());
    let mut rest = line;
    loop {
        let found = BEFORE_IDS.iter().filter_map(|before| Some(rest.find(before)? + before.len()));
        let Some(end) = found.min() else { break };
        out.push_str(&rest[..end]);
        out.push_str(prefix);
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// Rounds the translation of a transformation to hundredths of a point.
fn short_places(line: &str, out: &mut String) {
    const BEFORE: &str = "=\"matrix(";
    let places = line.find(BEFORE).and_then(|at| {
        let start = at + BEFORE.len();
        let end = start + line[start..].find(')')?;
        let numbers: Vec<&str> = line[start..end].split(' ').collect();
        let [.., x, y] = numbers.as_slice() else { return None };
        let moved = [x.parse::<f32>().ok()?, y.parse::<f32>().ok()?];
        let kept = end - x.len() - y.len() - 1;
        Some((kept, end, moved.map(|at| (at * 100.0).round() / 100.0)))
    });
    match places {
        Some((kept, end, [x, y])) => {
            out.push_str(&line[..kept]);
            let _ = write!(out, "{x} {y}");
            out.push_str(&line[end..]);
        }
        None => out.push_str(line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_is_compact_and_its_ids_are_its_own() {
        let svg = concat!(
            "<g clip-path=\"url(#c0)\">\n",
            "    <use xlink:href=\"#g1\" transform=\"matrix(0.012 0 0 -0.012 7.381004 44.725014)\" \
             fill=\"#000000\"/>\n",
            "    <path id=\"g1\" d=\"M77,0 Z\" fill=\"#0033aa\"/>\n",
            "</g>\n",
        );
        let expected = concat!(
            "<g clip-path=\"url(#a-c0)\">\n",
            "<use href=\"#a-g1\" transform=\"matrix(0.012 0 0 -0.012 7.38 44.73)\"/>\n",
            "<path id=\"a-g1\" d=\"M77,0 Z\" fill=\"#0033aa\"/>\n",
            "</g>\n",
        );
        assert_eq!(compact(svg, "a-"), expected);
    }

    #[test]
    fn ids_differ_by_person_and_language() {
        assert_eq!(prefix("p-1", "fi"), prefix("p-1", "fi"));
        assert_ne!(prefix("p-1", "fi"), prefix("p-1", "sv"));
        assert_eq!(prefix("\"<", "fi+sv").len(), 8);
    }
}
