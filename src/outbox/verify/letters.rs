//! Compares a finished PDF file with the rows that name it and with their recipients.

use super::checker::{Checker, Found, Words};
use super::fingerprint::{contains, words};
use super::fixed::{Kind, Place};
use super::list::{Entry, Named};
use super::pdf::{Bookmark, Part, PdfFile, Shared};
use crate::diag::codes::verify as codes;
use crate::terms::Medium;

/// Checks one PDF file.
pub(super) fn check(checker: &Checker<'_>, bytes: Vec<u8>, named: &Named, found: &mut Found<'_>) {
    let Ok(file) = PdfFile::open(bytes) else {
        return found.add(codes::UNREADABLE, "this is not a PDF file that can be read");
    };
    let mut entries: Vec<&Entry> = named.entries.iter().collect();
    entries.sort_by_key(|entry| (entry.first_page, entry.row));
    let count = file.page_count();
    ranges(&entries, named.single, count, found);
    pages(checker, &file, &entries, found);
    around(checker, &file, &entries, found);
}

fn entry_words(entry: &Entry) -> String {
    format!("piece {}, row {} of the manifest", entry.piece, entry.row)
}

/// Each letter has its own pages, on its own sheets.
fn ranges(entries: &[&Entry], single: bool, count: usize, found: &mut Found<'_>) {
    // The first page at which the next letter may begin, and the first page of the next free sheet;
    // both 1-based.
    let (mut free_page, mut free_sheet) = (1, 1);
    for entry in entries {
        let (first, end) = (u64::from(entry.first_page), entry.end());
        let which = entry_words(entry);
        if end > count as u64 {
            let message = format!("{which}: pages {first} to {end}, but the file has {count}");
            found.add(codes::PAGE_RANGE, message);
        }
        if first < free_page {
            let message = format!("{which}: page {first} belongs to another row already");
            found.add(codes::PAGE_RANGE, message);
        } else if first % 2 == 0 || first < free_sheet {
            let message = format!("{which}: page {first} is the back of another recipient's sheet");
            found.add(codes::SHARED_SHEET, message);
        }
        free_page = free_page.max(end + 1);
        free_sheet = free_sheet.max(first + (end + 1 - first).div_ceil(2) * 2);
    }
    let due = if single { free_page } else { free_sheet } - 1;
    if count as u64 != due {
        let message =
            format!("the file has {count} pages, its letters and their blank backs {due}");
        found.add(codes::PAGE_RANGE, message);
    }
    if single && entries.len() > 1 {
        let message = format!("{} rows name a file that is for one recipient", entries.len());
        found.add(codes::PAGE_RANGE, message);
    }
}

/// Each page shows what it should and no value of another recipient.
fn pages(checker: &Checker<'_>, file: &PdfFile, entries: &[&Entry], found: &mut Found<'_>) {
    let mut shared = Shared::default();
    let mut text = Vec::new();
    for at in 0..file.page_count() {
        let number = at as u64 + 1;
        let Ok(page) = file.page(at, &mut shared) else {
            found.add(codes::UNREADABLE, format!("page {number} cannot be read"));
            continue;
        };
        if page.unknown_glyphs {
            let message = format!("page {number} has glyphs whose text is not known");
            found.add(codes::UNKNOWN_GLYPHS, message);
        }
        let owner = entries.iter().find(|entry| entry.has(number));
        let Some(entry) = owner else {
            if !page.is_blank() {
                let message = format!("page {number} does not belong to a letter and is not blank");
                found.add(codes::NOBODYS_PAGE, message);
            }
            continue;
        };
        text.clear();
        page.words(&mut text);
        let which = format!("page {number} ({})", entry_words(entry));
        if !contains(&text, &entry.printed()) {
            let message = format!("{which} does not show the piece number");
            found.add(codes::PIECE_NUMBER, message);
        }
        let Some(people) = checker.people else { continue };
        let person = entry.person.and_then(|person| people.get(person));
        if let Some(person) = person
            && number == u64::from(entry.first_page)
        {
            let missing = (1..)
                .zip(person.address())
                .filter(|(_, line)| !contains(&text, line))
                .map(|(line, _): (u32, _)| line.to_string())
                .collect::<Vec<_>>();
            if !missing.is_empty() || person.address().next().is_none() {
                let lines = missing.join(", ");
                let message = format!(
                    "{which} is not addressed to its recipient; missing lines of the address: {lines}"
                );
                found.add(codes::NO_ADDRESSEE, message);
            }
        }
        words(&page.hidden, &mut text);
        let kind = entry.kind(Medium::Letter, Place::Text);
        found.strangers(checker, &Words { words: &text, entry, kind }, &which);
    }
    if shared.fonts.not_embedded {
        found
            .add(codes::FONT_NOT_EMBEDDED, "a font is not embedded: another font would be printed");
    }
}

/// Checks language, tags, bookmarks and metadata of the file.
fn around(checker: &Checker<'_>, file: &PdfFile, entries: &[&Entry], found: &mut Found<'_>) {
    let first = |entry: &Entry| checker.language(entry).split('+').next().unwrap_or_default();
    let language = file.language();
    if entries.iter().any(|entry| language.as_deref() != Some(first(entry))) {
        found.add(codes::LANGUAGE, "the language of the file is not that of all its letters");
    }
    match file.parts() {
        _ if !checker.tagged => {}
        Ok(parts) => tags(checker, &parts, entries, found),
        Err(_) => found.add(codes::TAGS, "the file has no tags that can be read"),
    }
    match file.bookmarks() {
        Ok(marks) => bookmarks(checker, &marks, entries, found),
        Err(_) => found.add(codes::BOOKMARKS, "the bookmarks cannot be read"),
    }
    match file.metadata() {
        Ok(about) => {
            if checker.names_somebody(&about) {
                found.add(codes::METADATA, "the metadata of the file names a recipient");
            }
        }
        Err(_) => found.add(codes::UNREADABLE, "the metadata of the file cannot be read"),
    }
}

/// Each letter's tags name its languages, are on its pages and contain no value of another
/// recipient.
fn tags(checker: &Checker<'_>, parts: &[Part], entries: &[&Entry], found: &mut Found<'_>) {
    if parts.len() != entries.len() {
        let message =
            format!("the tags have {} letters, the manifest has {}", parts.len(), entries.len());
        return found.add(codes::TAGS, message);
    }
    for (part, entry) in parts.iter().zip(entries) {
        let which = entry_words(entry);
        let tags = checker.language(entry);
        let sections = part.sections.iter().map(Option::as_deref);
        let right = part.language.as_deref() == tags.split('+').next()
            && sections.eq(tags.split('+').map(Some));
        if !right {
            found.add(codes::LANGUAGE, format!("{which}: the tags do not name its languages"));
        }
        let within = part
            .pages
            .is_some_and(|(first, last)| entry.has(first as u64 + 1) && entry.has(last as u64 + 1));
        if !within {
            found.add(codes::TAGS, format!("{which}: its tags are on other pages"));
        }
        let mut text = Vec::new();
        words(&part.texts, &mut text);
        let kind = entry.kind(Medium::Letter, Place::Tags);
        found.strangers(
            checker,
            &Words { words: &text, entry, kind },
            &format!("a tag of {which}"),
        );
    }
}

/// In a file of several letters, each has a bookmark with its number. No bookmark contains a name.
fn bookmarks(checker: &Checker<'_>, marks: &[Bookmark], entries: &[&Entry], found: &mut Found<'_>) {
    let named = marks
        .iter()
        .any(|mark| checker.names_somebody(&mark.title) || checker.names_somebody(&mark.below));
    if named {
        found.add(codes::METADATA, "a bookmark names a recipient");
    }
    if entries.len() < 2 {
        return;
    }
    if marks.len() != entries.len() {
        let message = format!("{} bookmarks for {} letters", marks.len(), entries.len());
        return found.add(codes::BOOKMARKS, message);
    }
    for (mark, entry) in marks.iter().zip(entries) {
        let mut title = Vec::new();
        words(&mark.title, &mut title);
        let page = mark.page.map(|page| page as u64 + 1);
        if title != entry.printed() || page != Some(u64::from(entry.first_page)) {
            let which = entry_words(entry);
            let message = format!("{which}: its bookmark has a different number or page");
            found.add(codes::BOOKMARKS, message);
        }
    }
}

impl Entry {
    /// The kind of its fixed texts.
    pub(super) fn kind(&self, medium: Medium, place: Place) -> Kind {
        let Self { variant, language, pages, .. } = *self;
        Kind { variant, language, medium, pages, place }
    }

    /// Its last page, 1-based.
    fn end(&self) -> u64 {
        (u64::from(self.first_page) + u64::from(self.pages)).saturating_sub(1)
    }

    /// Whether a page (1-based) belongs to the letter.
    fn has(&self, page: u64) -> bool {
        (u64::from(self.first_page)..=self.end()).contains(&page)
    }

    /// The piece number as printed, as words: `004 217`.
    pub(super) fn printed(&self) -> Vec<u64> {
        let mut out = Vec::new();
        let (thousands, rest) = (self.piece / 1000, self.piece % 1000);
        words(&format!("{thousands:03} {rest:03}"), &mut out);
        out
    }
}
