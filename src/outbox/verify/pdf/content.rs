//! From the drawing instructions of a page to its text.

use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::{Dict, Name, Object, Stream, String as PdfString};
use hayro_syntax::page::Resources;

use super::{Fonts, PageText, Unreadable, name_is, strings};

/// Drawings within drawings within drawings: no letter has more.
const DEEPEST: usize = 8;

/// A marked content that is open.
struct Mark {
    /// Where its text begins.
    start: usize,
    /// What is read in place of its glyphs.
    actual: Option<String>,
}

/// Reads instructions and adds their text to `out`.
///
/// Text is taken in the order in which it is drawn, visible or not, which is the reading order of
/// this program's letters. A line break stands between marked contents of the page, where the text
/// moves to another line, and around a drawing within the drawing; nothing within a marked content
/// on one line, so that a word stays whole however many faces it is set in. Where marked content has
/// a text of its own (`ActualText`: divided words), that text counts.
pub(super) fn read(
    stream: &[u8],
    resources: &Resources<'_>,
    fonts: &mut Fonts,
    out: &mut PageText,
    depth: usize,
) -> Result<(), Unreadable> {
    let mut marks: Vec<Mark> = Vec::new();
    let mut font: Option<usize> = None;
    let mut saved: Vec<Option<usize>> = Vec::new();
    let mut line: Option<f64> = None;
    let mut instructions = TypedIter::new(stream);
    while let Some(instruction) = instructions.next() {
        match instruction {
            TypedInstruction::SaveState(_) => saved.push(font),
            TypedInstruction::RestoreState(_) => font = saved.pop().unwrap_or_default(),
            TypedInstruction::TextFont(found) => {
                font = fonts.find(&resources.fonts, found.0.as_str());
            }
            TypedInstruction::SetTextMatrix(matrix) => {
                let now = matrix.5.as_f64();
                if line.is_some_and(|before| before != now) {
                    out.text.push('\n');
                }
                line = Some(now);
            }
            TypedInstruction::NextLine(_)
            | TypedInstruction::NextLineAndSetLeading(_)
            | TypedInstruction::NextLineUsingLeading(_) => out.text.push('\n'),
            TypedInstruction::ShowText(shown) => {
                show(shown.0.as_bytes(), font, fonts, (&marks, depth), out);
            }
            TypedInstruction::NextLineAndShowText(shown) => {
                out.text.push('\n');
                show(shown.0.as_bytes(), font, fonts, (&marks, depth), out);
            }
            TypedInstruction::ShowTextWithParameters(shown) => {
                out.text.push('\n');
                show(shown.2.as_bytes(), font, fonts, (&marks, depth), out);
            }
            TypedInstruction::ShowTexts(shown) => {
                for part in shown.0.iter::<Object<'_>>() {
                    if let Object::String(part) = part {
                        show(part.as_bytes(), font, fonts, (&marks, depth), out);
                    }
                }
            }
            TypedInstruction::BeginMarkedContent(_) => begin(&mut marks, None, out),
            TypedInstruction::BeginMarkedContentWithProperties(mark) => {
                let actual = actual_text(mark.1, resources);
                begin(&mut marks, actual, out);
            }
            TypedInstruction::EndMarkedContent(_) => end(&mut marks, out),
            TypedInstruction::XObject(drawing) => {
                let Some(drawing) = resources.get_x_object(drawing.0) else { continue };
                out.text.push('\n');
                form(&drawing, resources, fonts, out, depth)?;
                out.text.push('\n');
            }
            _ => {}
        }
    }
    while !marks.is_empty() {
        end(&mut marks, out);
    }
    Ok(())
}

fn show(
    codes: &[u8],
    font: Option<usize>,
    fonts: &mut Fonts,
    (marks, depth): (&[Mark], usize),
    out: &mut PageText,
) {
    let known = match font {
        Some(font) => fonts.decode(font, codes, &mut out.text),
        None => codes.is_empty(),
    };
    // What has a text of its own needs none for its glyphs. A drawing is a page of an enclosure: its
    // text is searched as far as it can be known, but it is the same for everybody.
    let unknown = !known && marks.iter().all(|mark| mark.actual.is_none());
    out.unknown_glyphs |= unknown && depth == 0;
}

fn begin(marks: &mut Vec<Mark>, actual: Option<String>, out: &mut PageText) {
    if marks.is_empty() {
        out.text.push('\n');
    }
    marks.push(Mark { start: out.text.len(), actual });
}

fn end(marks: &mut Vec<Mark>, out: &mut PageText) {
    let Some(mark) = marks.pop() else { return };
    if let Some(actual) = mark.actual {
        out.text.truncate(mark.start);
        out.text.push_str(&actual);
    }
    if marks.is_empty() {
        out.text.push('\n');
    }
}

fn actual_text(properties: &Object<'_>, resources: &Resources<'_>) -> Option<String> {
    let of = |dict: &Dict<'_>| {
        let text = dict.get::<PdfString<'_>>("ActualText")?;
        Some(strings::decode(text.as_bytes()))
    };
    match properties {
        Object::Dict(dict) => of(dict),
        Object::Name(name) => of(&resources.properties.get::<Dict<'_>>(name.as_str())?),
        _ => None,
    }
}

/// A drawing that a page uses; pictures have no text.
fn form(
    drawing: &Stream<'_>,
    around: &Resources<'_>,
    fonts: &mut Fonts,
    out: &mut PageText,
    depth: usize,
) -> Result<(), Unreadable> {
    if !name_is(&drawing.dict().get::<Name<'_>>("Subtype"), "Form") {
        return Ok(());
    }
    if depth >= DEEPEST {
        return Err(Unreadable);
    }
    let data = drawing.decoded_data().map_err(|_| Unreadable)?;
    match drawing.dict().get::<Dict<'_>>("Resources") {
        Some(own) => read(&data, &Resources::new(own), fonts, out, depth + 1),
        None => read(&data, around, fonts, out, depth + 1),
    }
}
