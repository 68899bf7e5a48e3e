//! A letter as pages of a tagged PDF.
//!
//! [`lay_out`] turns a [`Letter`] into positioned glyphs, rules and a tag tree; [`write()`] turns one
//! or several of these into a file that is produced to PDF/UA-1 and PDF/A-2a. Both are pure: same
//! letter, same bytes.
//!
//! The way of a text: `inline` flattens the inlines of a block, `bidi` says which way its letters
//! run, `shape` makes glyphs,
//! `linebreak` decides where lines end, `paragraph` makes lines, `flow` and `blocks` make
//! rows of lines, `pages` puts rows on pages, `furniture` draws what stands around the text,
//! `bulk` writes files; `writer` writes them with krilla, for tests to compare. `measures` has every
//! measure.
//!
//! `which` names the writers. `printpdf_writer` draws the same pages with printpdf, if the program
//! is built with the feature `printpdf`; its files have no tags and are for proofs and print.
//!
//! Black on white, but for the theme's accent and logo: grey and tints come out as dots on an office
//! printer.
//!
//! [`Settings`] says what a theme decides: type size, margins, envelope, accent, logo. `envelope`
//! works out what the window shows, and `clear_zone` looks at the finished first page. `marks` draws
//! what an inserting machine reads; `symbol` alone knows the crates for Data Matrix and QR code.
//! `enclosures` adds pages of other people's files after a letter.

mod file;
mod material;
mod page;
mod paper;
mod syntax;
mod text;

#[cfg(test)]
mod tests;

pub use file::bulk::{self, Masters, write, write_proof};
pub use file::document::{Date, DocumentInfo, WriteError, Writer};
pub use file::krilla::write as write_with_krilla;
pub use file::which::{File, Ready, ready, write_with};
pub use material::enclosure::{EnclosedFile, EnclosureProblem};
pub use material::picture::{Picture, PictureError};
pub use material::qr::{QrCode, QrProblem};
pub use page::enclosures::{Edition, Enclosure};
pub use page::furniture::address_problem;
pub use page::layout::LaidOut;
pub use page::marks::{InserterMarks, MarkKind};
pub use page::places::{Printed, PrintedLetter};
pub use page::problem::{AddressProblem, ElementPath, LayoutProblem};
pub use page::proof::{Proof, ProofWords};
pub use page::settings::{Logo, Margins, Settings};
pub use paper::envelope::{Area, Envelope, EnvelopeMeasures, EnvelopePart, EnvelopeProblem};
pub use text::fonts::{FONT_FILES, FontError, Fonts, built_in_font};

use crate::letter::own::OwnValues;
use crate::letter::{Block, Letter};
use crate::text::Direction;
use page::clear_zone;
use page::enclosures::Enclosing;
use page::flow::Flow;
use page::furniture::Furniture;
use page::layout::Mirror;
use page::marks;
use page::pages::Pager;
use page::tree::{Kind, Tree};
use paper::measures::Measures;
use text::own::Own;

/// Type sizes that [`fit`] tries, in points.
const FITTING: [f32; 3] = [12.0, 11.5, 11.0];

/// Puts a letter on pages, in a slightly smaller type if that saves a sheet of paper.
///
/// A letter that ends on a new sheet, or whose frame does not fit its page, is tried in 11.5 and
/// then 11 pt; lines stay as far apart as they are. It keeps the settings' own size where a smaller
/// one gains nothing, and in large print, whose size is what it is for.
///
/// # Errors
/// Those of [`lay_out`].
pub fn fit(
    letter: &Letter,
    piece: &str,
    fonts: &Fonts,
    settings: &Settings,
) -> Result<LaidOut, Vec<LayoutProblem>> {
    let values = OwnValues::default().with_piece(piece);
    fit_own(letter, &values, fonts, settings, &mut |_| {})
}

/// Like [`fit`], of a letter with marks. `tried` gets the own texts of each type size that is tried.
fn fit_own(
    letter: &Letter,
    values: &OwnValues,
    fonts: &Fonts,
    settings: &Settings,
    tried: &mut dyn FnMut(Own),
) -> Result<LaidOut, Vec<LayoutProblem>> {
    let mut try_with = |settings: &Settings| {
        let mut own = Own::new(values, settings.type_size());
        let laid_out = lay_out_own(letter, &mut own, fonts, settings);
        tried(own);
        laid_out
    };
    let own = try_with(settings);
    if settings.is_large() {
        return own;
    }
    let most = match &own {
        // An even number of pages would have to lose two to save a sheet. An enclosure that begins
        // on a new sheet does so however many there are before it.
        Ok(laid) if laid.own_pages == 1 || laid.flowing % 2 == 0 => return own,
        Ok(own) => own.flowing - 1,
        // A frame that is a line too tall for its page, and nothing else wrong.
        Err(problems) if problems.iter().all(is_frame) => usize::MAX,
        Err(_) => return own,
    };
    for size in FITTING.into_iter().filter(|size| *size < settings.type_size()) {
        let Some(smaller) = settings.clone().with_type_size(size) else { continue };
        if let Ok(laid_out) = try_with(&smaller)
            && laid_out.flowing <= most
        {
            return Ok(laid_out);
        }
    }
    own
}

fn is_frame(problem: &LayoutProblem) -> bool {
    matches!(problem, LayoutProblem::BoxNotOnFirstPage { .. })
}

/// Puts a letter on pages.
///
/// `piece` is the piece number as it is printed, its digits grouped with no-break spaces. The letter
/// head, the address and the reference block are those of the first part and stand on the first
/// page only; each part begins on a page of its own with its own running header.
///
/// # Errors
/// All problems of the letter: characters without a glyph, words and lines that do not fit, a frame
/// that does not stand on the first page of its part, an address that the window would not show,
/// anything else that it could show, a QR code of an address that the part does not print, a mark for the inserter where it may not stand, more sheets
/// than the envelope takes.
pub fn lay_out(
    letter: &Letter,
    piece: &str,
    fonts: &Fonts,
    settings: &Settings,
) -> Result<LaidOut, Vec<LayoutProblem>> {
    let mut own = Own::new(&OwnValues::default().with_piece(piece), settings.type_size());
    lay_out_own(letter, &mut own, fonts, settings)
}

/// Puts a letter with marks on pages, for the person whose values `own` has. Notes there which texts
/// are theirs.
fn lay_out_own(
    letter: &Letter,
    own: &mut Own,
    fonts: &Fonts,
    settings: &Settings,
) -> Result<LaidOut, Vec<LayoutProblem>> {
    let mut problems = Vec::new();
    let mut tree = Tree::default();
    let mut parts = Vec::new();
    let sects: Vec<_> =
        letter.parts.iter().map(|part| tree.root(Kind::Section, &part.lang)).collect();

    // The head is read first, so its nodes come before those of the text.
    let m = Measures::of(settings);
    let address;
    let mut pager = Pager::new(&mut tree, m);
    if let (Some(part), Some(sect)) = (letter.parts.first(), sects.first()) {
        pager.start_page(m.title_k);
        let lang = part.lang.as_str();
        let mut furniture = Furniture { fonts, lang, m, problems: &mut problems, own };
        address = furniture.head(&mut pager, *sect, &part.stationery, settings.logo());
    } else {
        return Err(vec![LayoutProblem::NoTitle { path: ElementPath::new("letter") }]);
    }

    for (index, (part, sect)) in letter.parts.iter().zip(&sects).enumerate() {
        let path = ElementPath::new(format!("part {}", part.lang));
        if !matches!(part.blocks.first(), Some(Block::Heading { level: 1, .. })) {
            problems.push(LayoutProblem::NoTitle { path: path.clone() });
        }
        let mut flow = Flow::new(fonts, pager.tree, &mut problems, own, &part.lang, m);
        let code = settings.qr_code().and_then(|codes| codes.in_language(&part.lang));
        flow.part(&part.blocks, *sect, &path, code);
        let rows = flow.rows;
        if index > 0 {
            pager.start_page(m.top_k);
        }
        let first = pager.pages.len() - 1;
        let rtl = Direction::of_language(&part.lang).is_right_to_left();
        pager.mirror = rtl.then(|| Mirror::between(m.left, m.right));
        pager.place(&rows, &mut problems);
        parts.push((part, first..pager.pages.len()));
    }

    let total = pager.pages.len();
    let lines_left = pager.lines_left();
    let Pager { mut pages, mut bookmarks, box_page, .. } = pager;
    for (part, range) in parts {
        let lang = part.lang.as_str();
        for number in range {
            let mut furniture = Furniture { fonts, lang, m, problems: &mut problems, own };
            let page = &mut pages[number];
            furniture.page(page, number, total, &part.stationery, settings);
        }
    }
    let enclosing = Enclosing { pages: &mut pages, tree: &mut tree, bookmarks: &mut bookmarks };
    let parts = letter.parts.iter().zip(sects.iter().copied());
    let flowing = enclosing.add(parts, settings.enclosures(), |page, part| {
        let lang = part.lang.as_str();
        let mut furniture = Furniture { fonts, lang, m, problems: &mut problems, own };
        furniture.foot(page, &part.stationery);
    });
    let zone = settings.envelope().clear_zone();
    problems.extend(pages.first().and_then(|page| clear_zone::problem(page, address, zone)));
    problems.extend(marks::draw(&mut pages, own.values.piece(), settings));
    let sheets = pages.len().div_ceil(2);
    if let Some(most) = settings.envelope().sheets()
        && sheets > most as usize
    {
        problems.push(LayoutProblem::TooManySheets { sheets, most });
    }
    // The same header on every page would give the same problem for every page.
    let mut distinct: Vec<LayoutProblem> = Vec::new();
    for problem in problems {
        if !distinct.contains(&problem) {
            distinct.push(problem);
        }
    }
    if !distinct.is_empty() {
        return Err(distinct);
    }
    let lang = letter.parts[0].lang.clone();
    let (piece, fonts) = (own.values.piece().to_owned(), fonts.clone());
    Ok(LaidOut {
        pages,
        tree,
        bookmarks,
        lang,
        piece,
        box_page,
        lines_left,
        own_pages: total,
        flowing,
        type_size: settings.type_size(),
        accent: settings.accent(),
        fonts,
    })
}
