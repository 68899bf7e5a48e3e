//! Puts one letter on pages, in the type size of its settings.

use super::clear_zone;
use super::enclosures::Enclosing;
use super::flow::Flow;
use super::furniture::Furniture;
use super::layout::{LaidOut, Mirror};
use super::marks;
use super::pages::Pager;
use super::problem::{ElementPath, LayoutProblem};
use super::settings::Settings;
use super::tree::{Kind, Tree};
use crate::letter::{Block, Letter};
use crate::render::pdf::text::own::Own;
use crate::render::pdf::text::setter::TextSetter;
use crate::text::Direction;

/// Puts a letter with marks on pages, for the recipient whose values are in `own`, and records
/// there which texts are the recipient's own.
///
/// # Errors
/// All problems of the letter; see `Typesetter::lay_out`.
pub(crate) fn lay_out(
    letter: &Letter,
    own: &mut Own,
    setter: &TextSetter,
    settings: &Settings,
) -> Result<LaidOut, Vec<LayoutProblem>> {
    let mut problems = Vec::new();
    let mut tree = Tree::default();
    let mut parts = Vec::new();
    let sects: Vec<_> =
        letter.parts.iter().map(|part| tree.root(Kind::Section, &part.lang)).collect();

    // The head is read first, so its nodes come before those of the text.
    let (m, fonts) = (settings.measures(), setter.fonts());
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
        let mut flow = Flow::new(setter, pager.tree, &mut problems, own, &part.lang, m);
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
    // The same header on every page causes the same problem on every page.
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
