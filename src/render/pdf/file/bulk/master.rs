//! A letter laid out once for everybody of its kind, and filled in for each person.
//!
//! What a person's own values change on a page is known from the layout: the lines of a few texts
//! (`text/own`). As long as these texts take the same shape (as many lines, cut into
//! as many runs, with links at the same places), all else stays where it is: the same items, tags,
//! links, pages. So only the own texts are set for the next person, and only the stretches of the page
//! that they stand in are written anew. A person whose texts take another shape gets another master.
//!
//! The size of type is chosen by laying out in one and then the next (`page/fit`): a
//! master is for the shapes that the texts take in each size that was tried for it.

use super::content::Drawing;
use super::fonts::{FacesUsed, FontStore};
use super::letter::{Content, Frame, PreparedLetter, frame, stretches};
use crate::letter::Letter;
use crate::letter::own::OwnValues;
use crate::render::pdf::page::layout::LaidOut;
use crate::render::pdf::page::layout::{Item, Page};
use crate::render::pdf::page::settings::Settings;
use crate::render::pdf::page::{fit, marks};
use crate::render::pdf::paper::measures::mm;
use crate::render::pdf::syntax::to_thousandths;
use crate::render::pdf::text::own::{How, Own, OwnItem, OwnPlace, OwnText};
use crate::render::pdf::text::paragraph::{Line, Lines, PlacedRun};
use crate::render::pdf::text::setter::TextSetter;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

/// So many masters are kept for one letter. More shapes than that mean that each person has one of
/// their own.
const MOST: usize = 64;

/// The masters of one letter with marks, in one print. Shared by all workers.
#[derive(Default)]
pub struct Masters(Mutex<Known>);

#[derive(Default)]
struct Known {
    masters: Vec<Arc<Master>>,
    /// The own texts of all of them, each once.
    texts: Vec<Arc<OwnText>>,
}

impl std::fmt::Debug for Masters {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Masters")
    }
}

/// A letter as it was laid out for one person, ready to be filled in for others.
struct Master {
    laid_out: LaidOut,
    pages: Vec<Vec<Part>>,
    frame: Arc<Frame>,
    /// The own texts at each size that was tried, with lines of the shape that this master is for.
    /// Never empty; the last are those of the pages.
    tries: Vec<Vec<(Arc<OwnText>, Arc<Lines>)>>,
}

/// A stretch of a page.
enum Part {
    Alike(Content, FacesUsed),
    Own { items: Range<usize>, first_mark: u32 },
}

/// What a letter is set with, and what it is drawn with.
type With<'a> = (&'a TextSetter, &'a FontStore);

/// Own texts set for one person, by text.
type Set = Vec<(Arc<OwnText>, Option<Arc<Lines>>)>;

impl Masters {
    /// Makes the letter of one recipient ready; see `Typesetter::fill`.
    pub(in crate::render::pdf) fn ready(
        &self,
        letter: &Letter,
        values: &OwnValues,
        with: With<'_>,
        settings: &Settings,
    ) -> Option<PreparedLetter> {
        let (master, lines) = self.of(letter, values, with, settings)?;
        master.fill(&lines, values, with.1, settings)
    }

    /// The number of pages of one recipient's letter; see `Typesetter::filled_pages`.
    pub(in crate::render::pdf) fn pages(
        &self,
        letter: &Letter,
        values: &OwnValues,
        with: With<'_>,
        settings: &Settings,
    ) -> Option<usize> {
        Some(self.of(letter, values, with, settings)?.0.pages.len())
    }

    /// The master for a person, and the lines of their own texts.
    fn of(
        &self,
        letter: &Letter,
        values: &OwnValues,
        with: With<'_>,
        settings: &Settings,
    ) -> Option<(Arc<Master>, Vec<Arc<Lines>>)> {
        let lock = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let masters = lock().masters.clone();
        let (setter, _) = with;
        let mut set = Set::new();
        for master in masters {
            if let Some(lines) = master.lines(values, setter, &mut set) {
                return Some((master, lines));
            }
        }
        let mut master = Master::new(letter, values, with, settings)?;
        {
            let mut known = lock();
            for (text, _) in master.tries.iter_mut().flatten() {
                match known.texts.iter().find(|other| other.same(text)) {
                    Some(other) => *text = other.clone(),
                    None => known.texts.push(text.clone()),
                }
            }
        }
        let master = Arc::new(master);
        let lines = master.lines(values, setter, &mut set)?;
        let mut known = lock();
        if known.masters.len() >= MOST {
            known.masters.remove(0);
        }
        known.masters.push(master.clone());
        Some((master, lines))
    }
}

impl Master {
    fn new(
        letter: &Letter,
        values: &OwnValues,
        (setter, store): With<'_>,
        settings: &Settings,
    ) -> Option<Self> {
        let mut tries: Vec<Own> = Vec::new();
        let laid_out = fit::fit(letter, values, setter, settings, &mut |own| tries.push(own));
        let laid_out = laid_out.ok()?;
        let tried = tries.iter().position(|own| own.type_size == laid_out.type_size())?;
        // Where no size saves a sheet, the first is taken, though the last was tried last.
        let last = tries[tried].texts.clone();
        let mut tries: Vec<_> = tries.into_iter().map(|own| own.texts).collect();
        tries.push(last);
        let (stretches, marks) = stretches(&laid_out, store).ok()?;
        let pages = stretches.into_iter().map(|page| {
            let parts = page.into_iter().map(|stretch| match stretch.own {
                false => Part::Alike(Content::of(&stretch), stretch.used),
                true => Part::Own { items: stretch.items, first_mark: stretch.first_mark },
            });
            parts.collect()
        });
        let pages = pages.collect();
        let frame = Arc::new(frame(&laid_out, &marks));
        let master = Self { pages, frame, tries, laid_out };
        master.keeps_the_zone_clear(settings).then_some(master)
    }

    /// Whether no own line but the address can come into the clear zone of the envelope, however long
    /// it is.
    fn keeps_the_zone_clear(&self, settings: &Settings) -> bool {
        let zone = settings.envelope().clear_zone();
        let (top, bottom) = (mm(zone.top), mm(zone.bottom()));
        let own = self.laid_out.pages.first().map_or(&[][..], |page| &page.own);
        own.iter().all(|place| match place.what {
            OwnItem::Line { text, y, .. } => {
                let how = self.own_texts().get(text).map(|(text, _)| text.how);
                let size = match how {
                    Some(How::Address { .. }) | None => return true,
                    Some(How::Line { size }) => size,
                    Some(How::Paragraph(setting)) => setting.size,
                };
                y + size < top || y - size > bottom
            }
            OwnItem::Marks => true,
        })
    }

    fn own_texts(&self) -> &[(Arc<OwnText>, Arc<Lines>)] {
        self.tries.last().map_or(&[], Vec::as_slice)
    }

    /// The lines of the own texts for a person, if they have the shapes that this master is for.
    fn lines(
        &self,
        values: &OwnValues,
        setter: &TextSetter,
        set: &mut Set,
    ) -> Option<Vec<Arc<Lines>>> {
        let mut found = Vec::new();
        for texts in &self.tries {
            found.clear();
            for (text, like) in texts {
                let known = set.iter().find(|(other, _)| Arc::ptr_eq(other, text));
                let lines = match known {
                    Some((_, lines)) => lines.clone(),
                    None => {
                        let lines = text.set(values, setter);
                        set.push((text.clone(), lines.clone()));
                        lines
                    }
                };
                let lines = lines.filter(|lines| same_shape(lines, like))?;
                found.push(lines);
            }
        }
        Some(found)
    }

    /// The letter of a person whose own texts have these lines. `None` if a mark for the inserter may
    /// not stand where it is to.
    fn fill(
        &self,
        lines: &[Arc<Lines>],
        values: &OwnValues,
        store: &FontStore,
        settings: &Settings,
    ) -> Option<PreparedLetter> {
        let mut faces = FacesUsed::default();
        let mut contents = Vec::with_capacity(self.pages.len());
        for (number, (parts, page)) in self.pages.iter().zip(&self.laid_out.pages).enumerate() {
            let mark = self.mark(number, lines, values, settings).ok()?;
            let mut streams = Vec::with_capacity(parts.len());
            for part in parts {
                streams.push(match part {
                    Part::Alike(content, used) => {
                        faces.add(*used);
                        content.clone()
                    }
                    Part::Own { items, first_mark } => {
                        let items = own_items(page, items, lines, mark.as_ref());
                        let mut bytes = Vec::with_capacity(2048);
                        let drawing = self.drawing(store);
                        drawing.items(&items, *first_mark, &mut faces, &mut bytes).ok()?;
                        Content::own(&bytes)
                    }
                });
            }
            contents.push(streams);
        }
        Some(PreparedLetter::new(contents, self.frame.clone(), faces, false, values.piece()))
    }

    fn drawing<'a>(&'a self, store: &'a FontStore) -> Drawing<'a> {
        let LaidOut { accent, tree, .. } = &self.laid_out;
        Drawing { accent: *accent, tree, store }
    }

    /// The mark for the inserter on a page, if it has one.
    fn mark(
        &self,
        number: usize,
        lines: &[Arc<Lines>],
        values: &OwnValues,
        settings: &Settings,
    ) -> Result<Option<Item>, String> {
        if settings.inserter_marks().is_none() {
            return Ok(None);
        }
        // What everybody has was looked at when the master was laid out.
        let page = &self.laid_out.pages[number];
        let own = page.own.iter().flat_map(|place| own_items(page, &place.items, lines, None));
        let own = Page { items: own.collect(), ..Page::default() };
        marks::of_page(&own, values.piece(), (number, self.pages.len()), settings)
    }
}

/// Items of a page, those of a person's own with these lines and this mark.
fn own_items(
    page: &Page,
    range: &Range<usize>,
    lines: &[Arc<Lines>],
    mark: Option<&Item>,
) -> Vec<Item> {
    let mut items = Vec::with_capacity(range.len());
    let mut at = range.start;
    let within =
        |place: &&OwnPlace| range.start <= place.items.start && place.items.end <= range.end;
    for place in page.own.iter().filter(within) {
        items.extend_from_slice(&page.items[at..place.items.start]);
        at = place.items.end;
        match place.what {
            OwnItem::Line { text, line, edge, y } => {
                let line = lines.get(text).and_then(|lines| lines.lines.get(line));
                let x = line.map_or(0.0, |line| edge.left(line.width));
                let runs = line.map_or(&[][..], |line| &line.runs);
                for (placed, like) in runs.iter().zip(&page.items[place.items.clone()]) {
                    if let Item::Glyphs { role, .. } = like {
                        let (x, run) = (x + placed.x, placed.run.clone());
                        items.push(Item::Glyphs { x, y, run, role: *role });
                    }
                }
            }
            OwnItem::Marks => items.extend(mark.cloned()),
        }
    }
    items.extend_from_slice(&page.items[at..range.end]);
    items
}

/// Whether lines are cut into the same runs, with links at the same places.
fn same_shape(lines: &Lines, like: &Lines) -> bool {
    // From the end of the line that stands where it stands in every letter.
    let end = |line: &Line| if lines.rtl { line.width } else { 0.0 };
    let same_run = |(run, end): (&PlacedRun, f32), (like, like_end): (&PlacedRun, f32)| {
        let read = |run: &PlacedRun| run.run.actual.as_deref().map(str::is_empty);
        let place =
            |run: &PlacedRun, end| (to_thousandths(run.x - end), to_thousandths(run.run.width));
        let is_link = run.group.is_some_and(|group| lines.groups[group].link.is_some());
        run.group == like.group
            && read(run) == read(like)
            && (!is_link || place(run, end) == place(like, like_end))
    };
    lines.lines.len() == like.lines.len()
        && lines.lines.iter().zip(&like.lines).all(|(line, like)| {
            line.runs.len() == like.runs.len()
                && line
                    .runs
                    .iter()
                    .zip(&like.runs)
                    .all(|(run, other)| same_run((run, end(line)), (other, end(like))))
        })
}
