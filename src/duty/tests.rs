//! Every lexicon of the program, sentence by sentence.

use crate::assets::Assets;
use crate::diag::{Format, Sources, render};

use super::lexicon::Lexicon;

fn lexicon(tag: &str) -> Lexicon {
    let mut sources = Sources::new();
    let read = Lexicon::of_language(tag, &Assets::built_in(), &mut sources);
    read.unwrap_or_else(|problems| panic!("{}", render(&problems, &sources, Format::Short)))
        .unwrap_or_else(|| panic!("no lexicon for {tag}"))
}

#[test]
fn every_language_of_the_program_has_a_lexicon_without_faults() {
    for tag in ["en", "fi", "sv"] {
        let _ = lexicon(tag);
    }
}
