//! The envelope: a built-in profile, or the dimensions that a print house states.

use crate::diag::Span;
use crate::diag::codes::theme::*;
use crate::render::pdf::{Area, Envelope, EnvelopeMeasures, EnvelopePart};
use crate::yaml::{Mapping, Node};

use super::values::Context;

/// The default profile.
const USUAL: &str = "C5";

/// Bytes of a megabyte, as print houses count.
const MEGABYTE: f32 = 1_000_000.0;

/// Reads `envelope`: the name of a profile, or a group of dimensions, each of which replaces that of a
/// profile.
pub(super) fn read(node: &Node, cx: &mut Context<'_>) -> Option<Envelope> {
    if !node.is_mapping() {
        let measures = profile(node, cx)?;
        return sound(&measures, cx, |_| node.span);
    }
    let mut map = cx.reader.mapping(node, "the group `envelope`");
    let profile_node = cx.given(&mut map, "profile");
    let base = match profile_node {
        Some(node) => profile(node, cx),
        None => EnvelopeMeasures::profile(USUAL),
    };
    let problems = cx.reader.problems.len();
    let own = Own::read(&mut map, cx);
    let spans = Spans::of(&map, profile_node.map_or(node.span, |node| node.span));
    map.finish(&mut cx.reader);
    let (base, read) = (base?, cx.reader.problems.len() == problems);
    // If one dimension could not be read, the others might contradict the profile without being wrong.
    if read { sound(&own.over(base), cx, |part| spans.at(part)) } else { None }
}

fn profile(node: &Node, cx: &mut Context<'_>) -> Option<EnvelopeMeasures> {
    let names: Vec<(&str, &str)> = EnvelopeMeasures::profiles().map(|name| (name, name)).collect();
    let name = cx.reader.word(node, "the name of an envelope", &names)?;
    EnvelopeMeasures::profile(name)
}

/// Builds the envelope, or reports each problem at the place of its dimension.
fn sound(
    measures: &EnvelopeMeasures,
    cx: &mut Context<'_>,
    place: impl Fn(EnvelopePart) -> Span,
) -> Option<Envelope> {
    match Envelope::new(measures) {
        Ok(envelope) => Some(envelope),
        Err(problems) => {
            for problem in problems {
                let help = match problem.part {
                    EnvelopePart::Window => {
                        "copy `window` from the layout sheet of your print house: `{left: …, top: \
                         …, width: …, height: …}` from the upper left corner of the envelope, in \
                         millimetres"
                    }
                    EnvelopePart::Size => "check `size` and `folds`",
                    EnvelopePart::Slide => "remove `slide`, or ask your print house again",
                    EnvelopePart::Folds => {
                        "write distances from the top edge of the sheet: [99, 198]"
                    }
                    EnvelopePart::ClearZone => {
                        "enlarge `clear-zone`, or leave it out to use the area that the window \
                         can show"
                    }
                    EnvelopePart::Address => {
                        "move `address`, or leave it out; a window this small hides addresses when \
                         the sheet slides"
                    }
                    EnvelopePart::Sheets | EnvelopePart::MaxFile => {
                        "write the number that your print house states, or leave the line out"
                    }
                };
                cx.error(ENVELOPE, place(problem.part), problem.to_string(), help);
            }
            None
        }
    }
}

/// The dimensions that the theme states itself.
#[derive(Default)]
struct Own {
    size: Option<(f32, f32)>,
    window: Option<Area>,
    folds: Option<Vec<f32>>,
    fold_marks: Option<bool>,
    slide: Option<(f32, f32)>,
    clear_zone: Option<Area>,
    address: Option<(f32, f32)>,
    sheets: Option<u32>,
    max_file_bytes: Option<u64>,
}

impl Own {
    fn read(map: &mut Mapping<'_>, cx: &mut Context<'_>) -> Self {
        let mut own = Self::default();
        if let Some(node) = cx.given(map, "size") {
            let numbers = cx.numbers(node, "the group `size`", ["width", "height"]);
            own.size = numbers.map(|[width, height]| (width, height));
        }
        if let Some(node) = cx.given(map, "window") {
            own.window = area(node, cx, "the group `window`");
        }
        if let Some(node) = cx.given(map, "folds") {
            let nodes = cx.reader.list(node, "a list of distances in millimetres");
            let folds =
                nodes.iter().filter_map(|node| cx.number(node, "a distance in millimetres"));
            own.folds = Some(folds.collect());
        }
        if let Some(node) = cx.given(map, "fold-marks") {
            own.fold_marks = cx.reader.boolean(node, "whether folds are marked");
        }
        if let Some(node) = cx.given(map, "slide") {
            let numbers = cx.numbers(node, "the group `slide`", ["right", "down"]);
            own.slide = numbers.map(|[right, down]| (right, down));
        }
        if let Some(node) = cx.given(map, "clear-zone") {
            own.clear_zone = area(node, cx, "the group `clear-zone`");
        }
        if let Some(node) = cx.given(map, "address") {
            let numbers = cx.numbers(node, "the group `address`", ["left", "baseline"]);
            own.address = numbers.map(|[left, baseline]| (left, baseline));
        }
        if let Some(node) = cx.given(map, "sheets") {
            let number = cx.reader.number(node, "a number of sheets");
            own.sheets = number.map(|number| u32::try_from(number).unwrap_or(u32::MAX));
        }
        if let Some(node) = cx.given(map, "max-file-mb") {
            let number = cx.number(node, "a size in megabytes");
            // It was read without a sign, and a float beyond `u64` saturates.
            own.max_file_bytes = number.map(|number| (number * MEGABYTE) as u64);
        }
        own
    }

    fn over(self, base: EnvelopeMeasures) -> EnvelopeMeasures {
        // The zone and the address of a profile are only right for the window of that profile.
        let moved = self.window.is_some() || self.size.is_some() || self.folds.is_some();
        let tighter = self.slide.is_some();
        EnvelopeMeasures {
            name: if self.size.is_some() || self.folds.is_some() {
                "own measures".to_owned()
            } else {
                base.name
            },
            size: self.size.unwrap_or(base.size),
            window: self.window.or(base.window),
            folds: self.folds.unwrap_or(base.folds),
            slide: self.slide.or(base.slide),
            clear_zone: self.clear_zone.or(base.clear_zone.filter(|_| !moved && !tighter)),
            address: self.address.or(base.address.filter(|_| !moved)),
            sheets: self.sheets.or(base.sheets),
            max_file_bytes: self.max_file_bytes.or(base.max_file_bytes),
            fold_marks: self.fold_marks.unwrap_or(base.fold_marks),
        }
    }
}

fn area(node: &Node, cx: &mut Context<'_>, what: &str) -> Option<Area> {
    let numbers = cx.numbers(node, what, ["left", "top", "width", "height"]);
    numbers.map(|[left, top, width, height]| Area::new(left, top, width, height))
}

/// The place of each dimension.
struct Spans {
    parts: [(EnvelopePart, Option<Span>); 8],
    group: Span,
}

impl Spans {
    fn of(map: &Mapping<'_>, group: Span) -> Self {
        let parts = [
            (EnvelopePart::Size, "size"),
            (EnvelopePart::Window, "window"),
            (EnvelopePart::Folds, "folds"),
            (EnvelopePart::Slide, "slide"),
            (EnvelopePart::ClearZone, "clear-zone"),
            (EnvelopePart::Address, "address"),
            (EnvelopePart::Sheets, "sheets"),
            (EnvelopePart::MaxFile, "max-file-mb"),
        ];
        Self { parts: parts.map(|(part, key)| (part, map.key_span(key))), group }
    }

    /// The place of a dimension, or of the profile that it comes from.
    fn at(&self, part: EnvelopePart) -> Span {
        let own = self.parts.iter().find(|(other, _)| *other == part).and_then(|(_, span)| *span);
        // An address that does not fit most often means that the window is wrong.
        let window = || self.parts[1].1.filter(|_| part == EnvelopePart::Address);
        own.or_else(window).unwrap_or(self.group)
    }
}
