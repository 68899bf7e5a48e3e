//! The formats of cells.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::container::Container;
use super::super::fault::Fault;
use super::super::formats::Format;
use super::super::namespaces::Space;
use super::super::xml::{Tag, Token, is_yes};
use super::limits::{LONGEST_CODE, MOST_ENTRIES, MOST_FORMATS};

/// How the cells of a style look.
pub(super) struct Style {
    pub(super) format: Arc<Format>,
    /// Whether its text is struck through.
    pub(super) struck: bool,
}

/// The cell styles, by the index that cells use.
pub(super) fn styles(container: &mut Container, path: &str) -> Result<Vec<Style>, Fault> {
    let mut styles = Vec::new();
    let Some(xml) = container.xml(path)? else { return Ok(styles) };
    let mut xml = xml.without_extensions();
    let mut own: BTreeMap<u32, Arc<Format>> = BTreeMap::new();
    let mut in_cells = false;
    // Whether each font strikes its text through. Those of conditional formats are elsewhere.
    let (mut fonts, mut in_fonts) = (Vec::new(), false);
    loop {
        match xml.next()? {
            Token::Start(tag) => match tag.name_in(Space::Main) {
                "numFmt" => {
                    let number = tag.attribute(Space::None, "numFmtId")?.unwrap_or_default();
                    let code = tag.attribute(Space::None, "formatCode")?.unwrap_or_default();
                    if own.len() < MOST_ENTRIES {
                        // No style can point to an id that is no number.
                        if let Ok(number) = number.trim().parse() {
                            // Excel itself allows 255 characters, and some 200 formats.
                            if code.len() > LONGEST_CODE || own.len() > MOST_FORMATS {
                                return Err(Fault::TooLarge);
                            }
                            own.insert(number, Arc::new(Format::new(&code)));
                        }
                    }
                }
                "fonts" => in_fonts = true,
                "font" if in_fonts && fonts.len() < MOST_ENTRIES => fonts.push(false),
                "strike" if in_fonts => {
                    if let Some(font) = fonts.last_mut() {
                        *font = is_struck(&tag)?;
                    }
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let number = tag.attribute(Space::None, "numFmtId")?;
                    let number: u32 = match number {
                        Some(number) if !number.trim().is_empty() => {
                            number.trim().parse().map_err(|_| Fault::Damaged)?
                        }
                        _ => 0,
                    };
                    if styles.len() >= MOST_ENTRIES {
                        return Err(Fault::TooLarge);
                    }
                    let format = own.entry(number);
                    let format = format.or_insert_with(|| Arc::new(Format::built_in(number)));
                    let font = tag.attribute(Space::None, "fontId")?;
                    let font = font.and_then(|font| font.trim().parse::<usize>().ok());
                    let struck = font.and_then(|font| fonts.get(font)).copied().unwrap_or_default();
                    styles.push(Style { format: format.clone(), struck });
                }
                _ => {}
            },
            Token::End(tag) => match tag.name_in(Space::Main) {
                "cellXfs" => in_cells = false,
                "fonts" => in_fonts = false,
                _ => {}
            },
            Token::Eof => return Ok(styles),
            _ => {}
        }
    }
}

/// Whether a tag `strike` strikes the text through: `<strike/>`, but not `<strike val="0"/>`.
pub(super) fn is_struck(tag: &Tag<'_>) -> Result<bool, Fault> {
    Ok(tag.attribute(Space::None, "val")?.is_none_or(|value| is_yes(&value)))
}
