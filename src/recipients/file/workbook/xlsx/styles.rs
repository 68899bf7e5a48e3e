//! The formats of cells.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::container::Container;
use super::super::fault::Fault;
use super::super::formats::Format;
use super::super::namespaces::Space;
use super::super::xml::Token;
use super::limits::{LONGEST_CODE, MOST_ENTRIES, MOST_FORMATS};

/// The formats of the cell styles, by the index that cells use.
pub(super) fn formats(container: &mut Container, path: &str) -> Result<Vec<Arc<Format>>, Fault> {
    let mut formats = Vec::new();
    let Some(xml) = container.xml(path)? else { return Ok(formats) };
    let mut xml = xml.without_extensions();
    let mut own: BTreeMap<u32, Arc<Format>> = BTreeMap::new();
    let mut in_cells = false;
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
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let number = tag.attribute(Space::None, "numFmtId")?;
                    let number: u32 = match number {
                        Some(number) if !number.trim().is_empty() => {
                            number.trim().parse().map_err(|_| Fault::Damaged)?
                        }
                        _ => 0,
                    };
                    if formats.len() >= MOST_ENTRIES {
                        return Err(Fault::TooLarge);
                    }
                    let format = own.entry(number);
                    formats
                        .push(format.or_insert_with(|| Arc::new(Format::built_in(number))).clone());
                }
                _ => {}
            },
            Token::End(tag) if tag.name_in(Space::Main) == "cellXfs" => in_cells = false,
            Token::Eof => return Ok(formats),
            _ => {}
        }
    }
}
