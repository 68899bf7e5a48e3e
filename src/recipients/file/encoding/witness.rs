//! The opinion of `chardetng`, which browsers use for pages that do not say their encoding.
//!
//! It knows the frequencies of letters side by side in many languages, which `letters` does not; but it was
//! made for long texts, so its opinion only decides between readings that are nearly as good.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

/// The encoding that it takes words for.
pub(super) fn opinion<'a>(words: impl Iterator<Item = &'a [u8]>) -> &'static encoding_rs::Encoding {
    /// More words make it slow and tell it nothing.
    const MOST: usize = 4_000;
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    for word in words.take(MOST) {
        detector.feed(word, false);
        detector.feed(b" ", false);
    }
    detector.feed(b"", true);
    detector.guess(None, Utf8Detection::Deny)
}
