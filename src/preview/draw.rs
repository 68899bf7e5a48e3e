//! Pages of a PDF file as SVG. Alone knows `hayro-svg`, which shares nothing with what writes the files:
//! the page shows what another program would show of them.

use std::sync::Arc;

use hayro_svg::hayro_interpret::InterpreterSettings;
use hayro_svg::hayro_syntax::Pdf;
use hayro_svg::{RenderCache, SvgRenderSettings, convert};

/// Each page of a file. Ids in it begin with `prefix`, so that several can stand in one document.
///
/// `None` if the file cannot be read.
pub(super) fn pages(pdf: Vec<u8>, prefix: &str) -> Option<Vec<String>> {
    let pdf = Pdf::new(Arc::new(pdf)).ok()?;
    let cache = RenderCache::new();
    let (interpreter, settings) = (InterpreterSettings::default(), SvgRenderSettings::default());
    let pages = pdf.pages().iter().enumerate();
    let drawn = pages.map(|(number, page)| {
        let svg = convert(page, &cache, &interpreter, &settings);
        with_prefix(&svg, &format!("{prefix}{number}-"))
    });
    Some(drawn.collect())
}

/// What goes before an id, or before the name of one.
const BEFORE_IDS: [&str; 3] = [" id=\"", "href=\"#", "url(#"];

fn with_prefix(svg: &str, prefix: &str) -> String {
    let mut out = String::with_capacity(svg.len() + svg.len() / 8);
    let mut rest = svg;
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

/// What the ids of a person's pages begin with.
pub(super) fn prefix(person: &str, language: &str) -> String {
    let sign = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    format!("i-{}-{}-", person.replace(|c| sign(c) == '-', "-"), language.replace('+', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_get_a_prefix_wherever_they_stand() {
        let svg = r##"<use xlink:href="#g1"/><g clip-path="url(#c0)"/><path id="g1"/>"##;
        let expected = r##"<use xlink:href="#a-g1"/><g clip-path="url(#a-c0)"/><path id="a-g1"/>"##;
        assert_eq!(with_prefix(svg, "a-"), expected);
        assert_eq!(prefix("p-1\"<", "fi+sv"), "i-p-1---fi-sv-");
    }
}
