//! Extracts the text of a page from its drawing instructions.

use std::rc::Rc;

use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::{Dict, Name, Object, Stream, String as PdfString};
use hayro_syntax::page::Resources;

use super::file::{Unreadable, name_is};
use super::fonts::Fonts;
use super::shared::{Seen, Shared};
use super::shown::{Shown, StreamText, TextState};
use super::strings;

/// Most levels of nested drawings (form XObjects); no letter has more.
const DEEPEST: usize = 8;

/// Appended to a stream that is read alone, to see whether its last instruction is complete: two
/// numbers and an operator that takes all operands before it.
const END: [i64; 2] = [8_172_635, 2_917];

/// The context in which instructions are executed.
pub(super) struct Scope<'a, 'r> {
    pub(super) resources: &'r Resources<'a>,
    /// The number of these resources in [`Shared`], if they have one.
    pub(super) number: Option<usize>,
    /// Number of drawings around the instructions.
    pub(super) depth: usize,
}

/// The state at the end of a stream.
pub(super) struct Ended {
    pub(super) state: TextState,
    /// Whether the stream leaves nothing but the text state to the next one: no instruction is cut
    /// in two, no marked content is open and no graphics state is saved.
    pub(super) alone: bool,
}

/// An open marked-content sequence.
struct Mark {
    /// The offset at which its text begins.
    start: usize,
    /// The text that replaces that of its glyphs.
    actual: Option<String>,
}

/// Executes instructions and adds their text to `out`.
///
/// Text is taken in drawing order, visible or not, which is the reading order of this program's
/// letters. A line break is added between marked-content sequences of the page, where the text
/// moves to another line, and around a nested drawing. Within one marked-content sequence on one
/// line nothing is added, so that a word remains one word in whatever number of fonts it is set. If
/// a sequence has a replacement text (`ActualText`, for hyphenated words), that text counts.
///
/// # Errors
/// [`Unreadable`] if a drawing cannot be decoded or drawings are nested too deep.
pub(super) fn read(
    stream: &[u8],
    start: TextState,
    scope: &Scope<'_, '_>,
    shared: &mut Shared,
    out: &mut Shown,
) -> Result<Ended, Unreadable> {
    let resources = scope.resources;
    let mut marks: Vec<Mark> = Vec::new();
    let TextState { mut font, mut line } = start;
    let mut saved: Vec<Option<usize>> = Vec::new();
    let (mut whole, mut pictures) = (false, false);
    let mut instructions = TypedIter::new(stream);
    while let Some(instruction) = instructions.next() {
        whole = false;
        match instruction {
            TypedInstruction::SaveState(_) => saved.push(font),
            TypedInstruction::RestoreState(_) => font = saved.pop().unwrap_or_default(),
            TypedInstruction::TextFont(found) => {
                font = shared.fonts.find(&resources.fonts, found.0.as_str());
            }
            // The last number is the vertical position: another one is another line of text.
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
                show(shown.0.as_bytes(), font, &mut shared.fonts, (&marks, scope.depth), out);
            }
            TypedInstruction::NextLineAndShowText(shown) => {
                out.text.push('\n');
                show(shown.0.as_bytes(), font, &mut shared.fonts, (&marks, scope.depth), out);
            }
            TypedInstruction::ShowTextWithParameters(shown) => {
                out.text.push('\n');
                show(shown.2.as_bytes(), font, &mut shared.fonts, (&marks, scope.depth), out);
            }
            TypedInstruction::ShowTexts(shown) => {
                strings::shown(shown.0, |codes| {
                    show(codes, font, &mut shared.fonts, (&marks, scope.depth), out);
                });
            }
            TypedInstruction::BeginMarkedContent(_) => begin(&mut marks, None, out),
            TypedInstruction::BeginMarkedContentWithProperties(mark) => {
                let actual = actual_text(mark.1, resources);
                begin(&mut marks, actual, out);
            }
            TypedInstruction::EndMarkedContent(_) => end(&mut marks, out),
            TypedInstruction::XObject(drawing) => form(drawing.0, scope, shared, out)?,
            // The instruction that `mark_end` appended. If the one before it was cut off, its operands
            // are among the numbers here, and they differ.
            TypedInstruction::NonStrokeColor(numbers) => {
                whole = numbers.0.iter().map(|number| number.as_i64()).eq(END);
            }
            // Where an inline image ends depends on what follows it.
            TypedInstruction::InlineImage(_) => pictures = true,
            _ => {}
        }
    }
    // A stream that passes anything else on to the next one must be read together with it.
    let alone = whole && !pictures && marks.is_empty() && saved.is_empty();
    while !marks.is_empty() {
        end(&mut marks, out);
    }
    Ok(Ended { state: TextState { font, line }, alone })
}

/// Lets [`read`] see whether the last instruction of a stream is complete.
pub(super) fn mark_end(stream: &mut Vec<u8>) {
    let [first, second] = END;
    stream.extend(format!("\n{first} {second} sc").bytes());
}

fn show(
    codes: &[u8],
    font: Option<usize>,
    fonts: &mut Fonts,
    (marks, depth): (&[Mark], usize),
    out: &mut Shown,
) {
    let known = match font {
        Some(font) => fonts.decode(font, codes, &mut out.text),
        None => codes.is_empty(),
    };
    // Glyphs with a replacement text need no text of their own. A drawing is a page of an
    // enclosure: its text is searched as far as it is known, but it is the same for all recipients.
    let unknown = !known && marks.iter().all(|mark| mark.actual.is_none());
    out.unknown_glyphs |= unknown && depth == 0;
}

fn begin(marks: &mut Vec<Mark>, actual: Option<String>, out: &mut Shown) {
    if marks.is_empty() {
        out.text.push('\n');
    }
    marks.push(Mark { start: out.text.len(), actual });
}

fn end(marks: &mut Vec<Mark>, out: &mut Shown) {
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

/// Executes a drawing that a page uses, between line breaks. Pictures have no text.
fn form(
    name: &Name<'_>,
    scope: &Scope<'_, '_>,
    shared: &mut Shared,
    out: &mut Shown,
) -> Result<(), Unreadable> {
    let depth = scope.depth + 1;
    // A drawing without an object number cannot be cached.
    let reference = scope.resources.x_objects.get_ref(name);
    let key = reference
        .zip(scope.number)
        .map(|(drawing, number)| Shared::key(drawing, number, TextState::default(), depth));
    let seen = key.as_ref().map_or(Seen::Never, |key| shared.get(key));
    if let Seen::Text(text) = &seen {
        add(text, out);
        return Ok(());
    }
    let Some(drawing) = scope.resources.get_x_object(name) else { return Ok(()) };
    if !name_is(&drawing.dict().get::<Name<'_>>("Subtype"), "Form") {
        out.text.push_str("\n\n");
        return Ok(());
    }
    let text = draw(&drawing, scope, shared)?;
    let text = match key {
        Some(key) => shared.keep(key, &seen, text),
        None => Rc::new(text),
    };
    add(&text, out);
    Ok(())
}

fn add(text: &StreamText, out: &mut Shown) {
    out.text.push('\n');
    out.text.push_str(&text.shown.text);
    out.text.push('\n');
}

/// Executes the instructions of a drawing.
fn draw(
    drawing: &Stream<'_>,
    around: &Scope<'_, '_>,
    shared: &mut Shared,
) -> Result<StreamText, Unreadable> {
    if around.depth >= DEEPEST {
        return Err(Unreadable);
    }
    let data = shared.inflate.decoded(drawing)?;
    let own = drawing.dict().get::<Dict<'_>>("Resources").map(Resources::new);
    let (resources, number) = match &own {
        Some(own) => (own, shared.number_of(own)),
        None => (around.resources, around.number),
    };
    let scope = Scope { resources, number, depth: around.depth + 1 };
    let mut shown = Shown::default();
    let ended = read(&data, TextState::default(), &scope, shared, &mut shown)?;
    Ok(StreamText::new(shown, ended.state))
}
