//! Comments on the cells of a sheet: notes, and the threads of newer programs.

use super::super::container::Container;
use super::super::fault::Fault;
use super::super::grid::Grid;
use super::super::namespaces::Space;
use super::super::xml::Token;
use super::cell::place;
use super::relations::relations;

/// Most text of one comment, in bytes. Excel allows 32 767 characters.
const LONGEST: usize = 1 << 18;

/// Adds the comments of the sheet at this path.
///
/// # Errors
/// If a part is damaged or beyond the limits.
pub(super) fn comments(
    container: &mut Container,
    sheet: &str,
    grid: &mut Grid,
) -> Result<(), Fault> {
    let (folder, name) = sheet.rsplit_once('/').unwrap_or(("", sheet));
    let related = relations(container, &format!("{folder}/_rels/{name}.rels"), folder)?;
    for relation in related.values() {
        if matches!(relation.kind.as_str(), "comments" | "threadedComment") {
            read(container, &relation.target, grid)?;
        }
    }
    Ok(())
}

fn read(container: &mut Container, path: &str, grid: &mut Grid) -> Result<(), Fault> {
    let Some(mut xml) = container.xml(path)? else { return Ok(()) };
    // The row of the comment that is open, and its text.
    let mut open: Option<(u32, String)> = None;
    loop {
        match xml.next()? {
            Token::Start(tag) if matches!(tag.local(), "comment" | "threadedComment") => {
                let place = tag.attribute(Space::None, "ref")?.and_then(|text| place(&text));
                open = place.map(|(row, _)| (row, String::new()));
            }
            Token::Text(piece) => {
                if let Some((_, text)) = &mut open {
                    text.push_str(&piece);
                    if text.len() > LONGEST {
                        return Err(Fault::TooLarge);
                    }
                }
            }
            Token::End(tag) if matches!(tag.local(), "comment" | "threadedComment") => {
                if let Some((row, text)) = open.take() {
                    grid.comment(row, &text)?;
                }
            }
            Token::Eof => return Ok(()),
            _ => {}
        }
    }
}
