//! Puts a letter on pages in the type size that saves paper.

use super::lay_out::lay_out;
use super::layout::LaidOut;
use super::problem::LayoutProblem;
use super::settings::Settings;
use crate::letter::Letter;
use crate::letter::own::OwnValues;
use crate::render::pdf::text::own::Own;
use crate::render::pdf::text::setter::TextSetter;

/// Type sizes that [`fit`] tries, in points.
const FITTING: [f32; 3] = [12.0, 11.5, 11.0];

/// Puts a letter with marks on pages, in a slightly smaller type if that saves a sheet of paper.
/// `tried` gets the own texts of each type size that is tried.
///
/// # Errors
/// Those of [`lay_out`].
pub(crate) fn fit(
    letter: &Letter,
    values: &OwnValues,
    setter: &TextSetter,
    settings: &Settings,
    tried: &mut dyn FnMut(Own),
) -> Result<LaidOut, Vec<LayoutProblem>> {
    let mut try_with = |settings: &Settings| {
        let mut own = Own::new(values, settings.type_size());
        let laid_out = lay_out(letter, &mut own, setter, settings);
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
