//! Adds to the objects of printpdf what it has no API for, before they are written.

use crate::render::pdf::file::document::{DocumentInfo, WriteError};
use crate::render::pdf::page::layout::{Bookmark, LaidOut};
use crate::render::pdf::paper::measures::from_below;
use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};

/// Adds language, bookmarks and file number, and makes the bytes. `number` is the same for the same
/// letters.
///
/// # Errors
/// printpdf has written no catalog, or lopdf cannot write the file.
pub(super) fn finish(
    mut pdf: Document,
    letters: &[&LaidOut],
    document: &DocumentInfo,
    number: &str,
) -> Result<Vec<u8>, WriteError> {
    // `Lang` is of PDF 1.4, `DisplayDocTitle` too; printpdf writes 1.3.
    pdf.version = "1.7".to_owned();
    let number: Vec<u8> = number.bytes().take(32).collect();
    let number = Object::String(number, StringFormat::Literal);
    pdf.trailer.set("ID", vec![number.clone(), number]);
    let marks = marks(letters, document);
    let outline = outline(&mut pdf, &marks);
    let catalog = pdf.catalog_mut().map_err(|_| WriteError::Other)?;
    catalog.set("Lang", words(&document.language));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    pdf.compress();
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).map_err(|_| WriteError::Other)?;
    Ok(bytes)
}

/// A bookmark with those below it.
struct Mark {
    title: String,
    /// 0-based, in the file.
    page: usize,
    /// From the foot of the page, in points.
    y: f32,
    below: Vec<Mark>,
}

/// The same bookmarks as the other writer makes.
fn marks(letters: &[&LaidOut], document: &DocumentInfo) -> Vec<Mark> {
    let mut top = Vec::new();
    let mut page = 0;
    for letter in letters {
        let own = headings(&letter.bookmarks, page);
        if letters.len() > 1 {
            top.push(Mark { title: letter.piece.clone(), page, y: from_below(0.0), below: own });
        } else {
            top.extend(own);
        }
        page += letter.pages.len();
        page += usize::from(document.pad_to_even && letter.pages.len() % 2 == 1);
    }
    top
}

fn headings(list: &[Bookmark], first_page: usize) -> Vec<Mark> {
    let mut top: Vec<Mark> = Vec::new();
    for bookmark in list {
        let mark = Mark {
            title: bookmark.title.clone(),
            page: first_page + bookmark.page,
            y: from_below(bookmark.y),
            below: Vec::new(),
        };
        match top.last_mut() {
            Some(parent) if bookmark.level > 1 => parent.below.push(mark),
            _ => top.push(mark),
        }
    }
    top
}

fn outline(pdf: &mut Document, marks: &[Mark]) -> Option<ObjectId> {
    if marks.is_empty() {
        return None;
    }
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    let root = pdf.new_object_id();
    let mut outline = dictionary! { "Type" => "Outlines" };
    add(pdf, &mut outline, root, marks, &pages);
    pdf.set_object(root, outline);
    Some(root)
}

/// Adds bookmarks below one (PDF 1.7, 12.3.3). All are shown open.
fn add(
    pdf: &mut Document,
    parent: &mut Dictionary,
    parent_id: ObjectId,
    marks: &[Mark],
    pages: &[ObjectId],
) {
    let ids: Vec<ObjectId> = marks.iter().map(|_| pdf.new_object_id()).collect();
    for (index, mark) in marks.iter().enumerate() {
        let Some(page) = pages.get(mark.page) else { continue };
        let place = vec![(*page).into(), "XYZ".into(), 0.into(), mark.y.into(), Object::Null];
        let mut entry = dictionary! {
            "Title" => words(&mark.title),
            "Parent" => parent_id,
            "Dest" => place,
        };
        if let Some(before) = index.checked_sub(1) {
            entry.set("Prev", ids[before]);
        }
        if let Some(next) = ids.get(index + 1) {
            entry.set("Next", *next);
        }
        if !mark.below.is_empty() {
            add(pdf, &mut entry, ids[index], &mark.below, pages);
        }
        pdf.set_object(ids[index], entry);
    }
    if let (Some(first), Some(last)) = (ids.first(), ids.last()) {
        parent.set("First", *first);
        parent.set("Last", *last);
        parent.set("Count", i64::try_from(visible(marks)).unwrap_or(i64::MAX));
    }
}

/// How many bookmarks are shown, with those below.
fn visible(marks: &[Mark]) -> usize {
    marks.iter().map(|mark| 1 + visible(&mark.below)).sum()
}

/// A text string in UTF-16 (PDF 1.7, 7.9.2.2).
fn words(text: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Literal)
}
