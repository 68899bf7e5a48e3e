//! A letter laid out once for all recipients of its kind, and filled in for each of them.
//!
//! The layout records what a recipient's own values change on a page: the lines of a few texts
//! (`text/own`). As long as these texts take the same shape (as many lines, cut into as many runs,
//! with links at the same places), everything else stays where it is: the same items, tags, links,
//! pages. So only the own texts are set for the next recipient, and only the stretches of the page
//! that contain them are written again. A recipient whose texts take another shape gets another
//! master.
//!
//! The type size is chosen by laying out in one and then the next (`page/fit`): a master is valid
//! for the shapes that the texts take in each size that was tried for it.

use super::content::Drawing;
use super::fonts::{FacesUsed, FontStore};
use super::letter::{Content, Frame, PreparedLetter, frame, stretches};
use crate::letter::Letter;
use crate::letter::own::OwnValues;
use crate::render::pdf::page::layout::LaidOut;
use crate::render::pdf::page::layout::{Item, Page};
use crate::render::pdf::page::problem::MarkConflict;
use crate::render::pdf::page::settings::Settings;
use crate::render::pdf::page::{fit, marks};
use crate::render::pdf::paper::measures::mm;
use crate::render::pdf::syntax::to_thousandths;
use crate::render::pdf::text::own::{How, Own, OwnItem, OwnPlace, OwnText};
use crate::render::pdf::text::paragraph::{Line, Lines, PlacedRun};
use crate::render::pdf::text::setter::TextSetter;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

/// Most masters that are kept for one letter. With more shapes than that, nearly every recipient
/// has a shape of their own, and masters do not help.
const MOST: usize = 64;

/// The masters of one letter with marks, in one print. Shared by all workers.
#[derive(Default)]
pub struct Masters(Mutex<Known>);

#[derive(Default)]
struct Known {
    masters: Vec<Arc<Master>>,
    /// The own texts of all masters, each once, so that a text that several masters share is set
    /// once for a recipient.
    texts: Vec<Arc<OwnText>>,
}

impl std::fmt::Debug for Masters {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Masters")
    }
}

/// A letter as it was laid out for one recipient, ready to be filled in for others.
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

/// Sets the own texts, and draws them.
type With<'a> = (&'a TextSetter, &'a FontStore);

/// Own texts set for one recipient, by text.
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

    /// The master for a recipient, and the lines of their own texts.
    fn of(
        &self,
        letter: &Letter,
        values: &OwnValues,
        with: With<'_>,
        settings: &Settings,
    ) -> Option<(Arc<Master>, Vec<Arc<Lines>>)> {
        let lock = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A copy of the list, so that the lock is not held while texts are set.
        let masters = lock().masters.clone();
        let (setter, _) = with;
        // Masters share most of their texts: each is set once for this recipient, for all of them.
        let mut set = Set::new();
        for master in masters {
            if let Some(lines) = master.lines(values, setter, &mut set) {
                return Some((master, lines));
            }
        }
        // No master fits. Two workers may both come here with the same shape; then there are two
        // masters of it, which costs memory and changes no byte.
        let mut master = Master::new(letter, values, with, settings)?;
        {
            // Texts that an earlier master has are taken from it: `lines` recognises them by pointer.
            let mut known = lock();
            for (text, _) in master.tries.iter_mut().flatten() {
                match known.texts.iter().find(|other| other.same(text)) {
                    Some(other) => *text = other.clone(),
                    None => known.texts.push(text.clone()),
                }
            }
        }
        let master = Arc::new(master);
        // Checked for the recipient that it was laid out for as well: now the lines come from patterns
        // of piece numbers, and must have the shape that was laid out.
        let lines = master.lines(values, setter, &mut set)?;
        let mut known = lock();
        if known.masters.len() >= MOST {
            // The oldest goes. Which one it is affects speed alone.
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
        // The pages are in one of the sizes that were tried, and not always in the last: where no size
        // saves a sheet, the first is taken. The texts of that size go to the end of the list, where
        // `own_texts` finds them. The other tries stay: a recipient whose texts have another shape in
        // one of them might get another size.
        let tried = tries.iter().position(|own| own.type_size == laid_out.type_size())?;
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
        // Laying out checks the width of this recipient's lines; the next recipient's may be wider. So
        // only the height counts here: a line that is level with the zone refuses the master.
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

    /// The lines of the own texts for a recipient, if they have the shapes that this master is for.
    fn lines(
        &self,
        values: &OwnValues,
        setter: &TextSetter,
        set: &mut Set,
    ) -> Option<Vec<Arc<Lines>>> {
        // Every try must have the shape, or `fit` might choose another size for this recipient. The
        // lines of the last one, which are those of the pages, are returned.
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

    /// The letter of a recipient whose own texts have these lines. `None` if a mark for the
    /// inserter may not be where it is set to.
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
                        faces.add(used);
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
    ) -> Result<Option<Item>, MarkConflict> {
        if settings.inserter_marks().is_none() {
            return Ok(None);
        }
        // Items that all recipients share were checked when the master was laid out.
        let page = &self.laid_out.pages[number];
        let own = page.own.iter().flat_map(|place| own_items(page, &place.items, lines, None));
        let own = Page { items: own.collect(), ..Page::default() };
        marks::of_page(&own, values.piece(), (number, self.pages.len()), settings)
    }
}

/// The items of a page, with these lines and this mark in place of the recipient's own.
fn own_items(
    page: &Page,
    range: &Range<usize>,
    lines: &[Arc<Lines>],
    mark: Option<&Item>,
) -> Vec<Item> {
    let mut items = Vec::with_capacity(range.len());
    // Items between own places are copied as they are.
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
                    // `same_shape` has made sure that there are as many runs as items; the role, and
                    // with it the node of the tag tree, is that of the item.
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
    // Runs must have the same groups (links, languages), the same role in a divided word, and, if they
    // are links, the same place and width: tags and clickable areas stay those of the master. The place
    // of other runs may change, as each is drawn where its own line has it.
    // Measured from the end of the line that is at the same place in every letter.
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
