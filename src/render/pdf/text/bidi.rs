//! The direction of each letter of a paragraph: the Unicode bidirectional algorithm (UAX #9). The
//! only module that uses the crate for it.
//!
//! A paragraph runs as its language does. A recipient's values, codes, links and words in another
//! language are isolated, as HTML's `bdi` does: their contents do not affect how the words around
//! them are ordered, and a telephone number keeps its order in an Arabic sentence.

use super::inline::Flat;
use unicode_bidi::BidiInfo;
pub(crate) use unicode_bidi::Level;

/// The level of each byte of a paragraph: letters of an even one run from left to right, of an odd
/// one from right to left.
pub(crate) fn levels(flat: &Flat) -> Vec<Level> {
    let mut text = String::with_capacity(flat.text.len() + flat.isolates.len() * 3);
    // Stretches of the text in the one with isolation marks.
    let mut stretches = Vec::with_capacity(flat.isolates.len() + 1);
    let mut at = 0;
    for (place, mark) in &flat.isolates {
        stretches.push((text.len(), *place - at));
        text.push_str(&flat.text[at..*place]);
        text.push(*mark);
        at = *place;
    }
    stretches.push((text.len(), flat.text.len() - at));
    text.push_str(&flat.text[at..]);
    let found = BidiInfo::new(&text, Some(base(flat))).levels;
    let mut levels = Vec::with_capacity(flat.text.len());
    for (start, length) in stretches {
        levels.extend_from_slice(&found[start..start + length]);
    }
    levels
}

/// The level of the paragraph itself.
pub(crate) fn base(flat: &Flat) -> Level {
    if flat.rtl { Level::rtl() } else { Level::ltr() }
}

/// The order from left to right of stretches of a line with these levels (rule L2), as indices.
pub(crate) fn visual_order(levels: &[Level]) -> Vec<usize> {
    BidiInfo::reorder_visual(levels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_order_is_a_permutation(numbers in prop::collection::vec(0_u8..6, 0..40)) {
            let levels: Vec<Level> = numbers.iter().map(|n| Level::new(*n).unwrap()).collect();
            let mut order = visual_order(&levels);
            if numbers.iter().all(|number| number % 2 == 0) {
                prop_assert!(order.is_sorted());
            }
            order.sort_unstable();
            prop_assert_eq!(order, (0..levels.len()).collect::<Vec<_>>());
        }
    }
}
