//! Enclosures: pages of third-party files in the envelope after a letter.

use super::layout::{Bookmark, Item, Page, Role};
use super::tree::{Kind, NodeId, Tree};
use crate::letter::Part;
use crate::render::pdf::material::enclosure::EnclosedFile;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A leaflet that every letter gets, in the letter's languages.
#[derive(Debug, Clone, PartialEq)]
pub struct Enclosure {
    /// By language. Letters in a language without an edition get nothing.
    pub editions: BTreeMap<String, Edition>,
    /// Whether it begins on the front of a sheet.
    pub new_sheet: bool,
}

/// A leaflet in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    /// The file.
    pub file: Arc<EnclosedFile>,
    /// Its title: its bookmark, and what a screen reader says in its place.
    pub title: String,
}

impl Edition {
    /// The alternative text of a page (0-based), with page numbers as letters have them.
    fn words(&self, page: usize) -> String {
        match self.file.pages() {
            1 => self.title.clone(),
            pages => format!("{}, {} ({pages})", self.title, page + 1),
        }
    }
}

/// Pages that are being added to a letter.
pub(crate) struct Enclosing<'a> {
    pub(crate) pages: &'a mut Vec<Page>,
    pub(crate) tree: &'a mut Tree,
    pub(crate) bookmarks: &'a mut Vec<Bookmark>,
}

impl Enclosing<'_> {
    /// Adds the enclosures of all languages of a letter, those of the first language first: a
    /// letter in two languages is for a recipient whose language is not known. A file that several
    /// languages share is enclosed once.
    ///
    /// `foot` prints the piece number. Returns the number of pages from the start up to the first
    /// enclosure that begins on a new sheet.
    pub(crate) fn add<'a>(
        mut self,
        parts: impl Iterator<Item = (&'a Part, NodeId)>,
        enclosures: &[Enclosure],
        mut foot: impl FnMut(&mut Page, &Part),
    ) -> usize {
        let mut added: Vec<Arc<EnclosedFile>> = Vec::new();
        let mut flowing = None;
        for (part, sect) in parts {
            for enclosure in enclosures {
                let Some(edition) = enclosure.editions.get(&part.lang) else { continue };
                if added.contains(&edition.file) {
                    continue;
                }
                added.push(edition.file.clone());
                if enclosure.new_sheet {
                    flowing.get_or_insert(self.pages.len());
                    if self.pages.len() % 2 == 1 {
                        let mut blank = Page::default();
                        foot(&mut blank, part);
                        self.pages.push(blank);
                    }
                }
                let (page, title) = (self.pages.len(), edition.title.clone());
                self.bookmarks.push(Bookmark { level: 1, title, page, y: 0.0 });
                for page in 0..edition.file.pages() {
                    let mut page = self.page(edition, page, sect);
                    foot(&mut page, part);
                    self.pages.push(page);
                }
            }
        }
        flowing.unwrap_or(self.pages.len())
    }

    fn page(&mut self, edition: &Edition, page: usize, sect: NodeId) -> Page {
        let node = self.tree.add(sect, Kind::Figure(edition.words(page)), None);
        self.tree.leaf(node, self.pages.len(), 0);
        let (file, role) = (edition.file.clone(), Role::Tagged(node));
        Page { items: vec![Item::Enclosed { file, page, role }], ..Page::default() }
    }
}
