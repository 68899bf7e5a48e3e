//! Language, metadata, bookmarks and tags of a file.

use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, Stream, String as PdfString};

use super::file::{PdfFile, Unreadable, name_is, number};
use super::strings;

/// Most bookmarks and tags of a file; a file with more has a cycle.
const MOST: usize = 2_000_000;

/// Deepest nesting of tags and bookmarks.
const DEEPEST: usize = 64;

/// A top-level bookmark.
#[derive(Debug, Default)]
pub(in crate::outbox::verify) struct Bookmark {
    pub(in crate::outbox::verify) title: String,
    /// 0-based page of its target.
    pub(in crate::outbox::verify) page: Option<usize>,
    /// Titles of all bookmarks below it, one per line.
    pub(in crate::outbox::verify) below: String,
}

/// The tags of one letter.
#[derive(Debug, Default)]
pub(in crate::outbox::verify) struct Part {
    /// The language of the part.
    pub(in crate::outbox::verify) language: Option<String>,
    /// The languages of its sections, in order.
    pub(in crate::outbox::verify) sections: Vec<Option<String>>,
    /// 0-based first and last page of its tags.
    pub(in crate::outbox::verify) pages: Option<(usize, usize)>,
    /// Descriptions and texts in the tags themselves, one per line.
    pub(in crate::outbox::verify) texts: String,
}

/// A walk through tags or bookmarks that terminates for any file.
struct Walk<'a> {
    file: &'a PdfFile,
    left: usize,
    /// The last page that was looked up, and its index: most tags are on the page of the tag
    /// before.
    last: Option<(u32, Option<usize>)>,
}

impl PdfFile {
    /// The language of the document.
    pub(in crate::outbox::verify) fn language(&self) -> Option<String> {
        language(&self.catalog().ok()?)
    }

    /// All metadata: the information dictionary and the XMP packet.
    ///
    /// # Errors
    /// [`Unreadable`] if the catalogue is missing or the XMP packet cannot be decoded.
    pub(in crate::outbox::verify) fn metadata(&self) -> Result<String, Unreadable> {
        let about = self.pdf.metadata();
        let fields = [
            &about.title,
            &about.author,
            &about.subject,
            &about.keywords,
            &about.creator,
            &about.producer,
        ];
        let mut out = String::new();
        for field in fields.into_iter().flatten() {
            out.push_str(&strings::decode(field));
            out.push('\n');
        }
        if let Some(packet) = self.catalog()?.get::<Stream<'_>>("Metadata") {
            let packet = packet.decoded_data().map_err(|_| Unreadable)?;
            out.push_str(&String::from_utf8_lossy(&packet));
        }
        Ok(out)
    }

    /// The top-level bookmarks, in order.
    ///
    /// # Errors
    /// [`Unreadable`] if there are too many or they are nested too deep.
    pub(in crate::outbox::verify) fn bookmarks(&self) -> Result<Vec<Bookmark>, Unreadable> {
        let mut out = Vec::new();
        let Some(outline) = self.catalog()?.get::<Dict<'_>>("Outlines") else { return Ok(out) };
        let mut walk = Walk { file: self, left: MOST, last: None };
        let mut next = outline.get::<Dict<'_>>("First");
        while let Some(mark) = next {
            walk.step()?;
            let mut below = String::new();
            walk.titles(&mark, 0, &mut below)?;
            out.push(Bookmark { title: title(&mark), page: walk.target(&mark), below });
            next = mark.get::<Dict<'_>>("Next");
        }
        Ok(out)
    }

    /// The tags of each letter: each `Part` of the first level, or all tags together if there is
    /// none.
    ///
    /// # Errors
    /// [`Unreadable`] if there are no tags, too many, or they are nested too deep.
    pub(in crate::outbox::verify) fn parts(&self) -> Result<Vec<Part>, Unreadable> {
        let root = self.catalog()?.get::<Dict<'_>>("StructTreeRoot").ok_or(Unreadable)?;
        let mut walk = Walk { file: self, left: MOST, last: None };
        let mut top = self.elements(&root);
        // A single element for the whole document is not a level.
        if let [one] = top.as_slice()
            && name_is(&one.get::<Name<'_>>("S"), "Document")
        {
            top = self.elements(one);
        }
        let is_part = |element: &Dict<'_>| name_is(&element.get::<Name<'_>>("S"), "Part");
        let mut out = Vec::new();
        if top.iter().any(is_part) {
            for element in &top {
                let mut part = Part { language: language(element), ..Part::default() };
                texts(element, &mut part);
                for section in self.elements(element) {
                    walk.section(&section, &mut part)?;
                }
                out.push(part);
            }
        } else {
            let mut part = Part { language: self.language(), ..Part::default() };
            for section in &top {
                walk.section(section, &mut part)?;
            }
            out.push(part);
        }
        Ok(out)
    }

    /// The structure elements among the children of an element.
    fn elements<'a>(&'a self, element: &Dict<'a>) -> Vec<Dict<'a>> {
        self.dicts(self.items(element, "K")).collect()
    }
}

/// Collects the texts in the element itself.
fn texts(element: &Dict<'_>, part: &mut Part) {
    for key in ["Alt", "ActualText", "E", "T"] {
        if let Some(text) = element.get::<PdfString<'_>>(key) {
            part.texts.push_str(&strings::decode(text.as_bytes()));
            part.texts.push('\n');
        }
    }
}

fn language(dict: &Dict<'_>) -> Option<String> {
    Some(strings::decode(dict.get::<PdfString<'_>>("Lang")?.as_bytes()))
}

fn title(mark: &Dict<'_>) -> String {
    mark.get::<PdfString<'_>>("Title").map(|t| strings::decode(t.as_bytes())).unwrap_or_default()
}

impl Walk<'_> {
    fn step(&mut self) -> Result<(), Unreadable> {
        self.left = self.left.checked_sub(1).ok_or(Unreadable)?;
        Ok(())
    }

    /// Collects the titles of all bookmarks below one.
    fn titles(&mut self, of: &Dict<'_>, depth: usize, out: &mut String) -> Result<(), Unreadable> {
        let mut next = of.get::<Dict<'_>>("First");
        while let Some(mark) = next {
            self.step()?;
            if depth > DEEPEST {
                return Err(Unreadable);
            }
            out.push_str(&title(&mark));
            out.push('\n');
            self.titles(&mark, depth + 1, out)?;
            next = mark.get::<Dict<'_>>("Next");
        }
        Ok(())
    }

    /// The page of a bookmark's target: its destination, or that of its action.
    fn target(&self, mark: &Dict<'_>) -> Option<usize> {
        let to = mark
            .get::<Array<'_>>("Dest")
            .or_else(|| mark.get::<Dict<'_>>("A")?.get::<Array<'_>>("D"))?;
        let page = to.raw_iter().next()?.as_obj_ref()?;
        self.file.places.get(&number(page)).copied()
    }

    /// Walks a section of a letter, with everything below it.
    fn section(&mut self, section: &Dict<'_>, part: &mut Part) -> Result<(), Unreadable> {
        part.sections.push(language(section));
        self.element(section, None, 0, part)
    }

    fn element(
        &mut self,
        element: &Dict<'_>,
        page: Option<usize>,
        depth: usize,
        part: &mut Part,
    ) -> Result<(), Unreadable> {
        self.step()?;
        if depth > DEEPEST {
            return Err(Unreadable);
        }
        let page = self.place(element).or(page);
        texts(element, part);
        for child in self.file.items(element, "K") {
            let child = match child {
                MaybeRef::Ref(reference) => {
                    match self.file.pdf.xref().get::<Dict<'_>>(reference.into()) {
                        Some(child) => child,
                        None => continue,
                    }
                }
                MaybeRef::NotRef(Object::Dict(child)) => child,
                MaybeRef::NotRef(Object::Number(_)) => {
                    part.see(page);
                    continue;
                }
                MaybeRef::NotRef(_) => continue,
            };
            if child.contains_key("S") {
                self.element(&child, page, depth + 1, part)?;
            } else {
                part.see(self.place(&child).or(page));
            }
        }
        Ok(())
    }

    fn place(&mut self, dict: &Dict<'_>) -> Option<usize> {
        let page = number(dict.get_ref("Pg")?);
        match self.last {
            Some((last, place)) if last == page => place,
            _ => {
                let place = self.file.places.get(&page).copied();
                self.last = Some((page, place));
                place
            }
        }
    }
}

impl Part {
    fn see(&mut self, page: Option<usize>) {
        let Some(page) = page else { return };
        let (first, last) = self.pages.unwrap_or((page, page));
        self.pages = Some((first.min(page), last.max(page)));
    }
}
