//! Whatever stands in a letter: it is laid out within the page and written, or refused.

use super::*;
use proptest::prelude::*;

fn inline() -> impl Strategy<Value = Inline> {
    let words = "([ a-zåäöÅÄÖ0-9.,–/@&\u{AD}\u{A0}\u{2060}\u{301}\u{2068}\u{2069}-]{1,9} ){0,9}";
    prop_oneof![
        9 => words.prop_map(Inline::Text),
        9 => words.prop_map(Inline::Field),
        9 => "[A-Z0-9 -]{1,12}".prop_map(Inline::Code),
        9 => words.prop_map(|words| Inline::Strong(vec![Inline::Text(words)])),
        9 => words.prop_map(|words| Inline::Lang {
            lang: "sv".into(),
            content: vec![Inline::Text(words), web("a.example/b/c?d=e")],
        }),
        9 => "[a-z]{1,9}(/[a-z]{1,9}){0,3}".prop_map(|address| web(&address)),
        9 => Just(Inline::Break),
        1 => "[\u{1}-\u{FFFF}]".prop_map(Inline::Field),
    ]
}

fn content() -> impl Strategy<Value = Vec<Inline>> {
    proptest::collection::vec(inline(), 1..8)
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        content().prop_map(p),
        content().prop_map(|content| Block::Heading { level: 2, content }),
        proptest::collection::vec((content(), content()), 1..12).prop_map(|items| {
            Block::Definitions {
                compact: items.len() < 4,
                items: items
                    .into_iter()
                    .map(|(term, content)| Definition { term, content })
                    .collect(),
            }
        }),
        proptest::collection::vec((content(), content()), 1..12).prop_map(|rows| {
            Block::Table {
                head: [vec![text("a")], vec![text("b")]],
                rows: rows.into_iter().map(|(head, cell)| Row { head: vec![head], cell }).collect(),
            }
        }),
        (proptest::option::of(0u32..4), proptest::collection::vec((content(), content()), 1..9))
            .prop_map(|(start, items)| Block::List {
                compact: false,
                start,
                items: items
                    .into_iter()
                    .map(|(content, sub)| crate::letter::Item { content, sub: vec![sub] })
                    .collect(),
            }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn is_laid_out_and_written_or_refused_with_reasons(
        blocks in proptest::collection::vec(block(), 1..10),
    ) {
        match typesetter().lay_out(&letter(blocks), "1", &Settings::default()) {
            Err(problems) => prop_assert!(!problems.is_empty()),
            Ok(laid) => {
                for page in &laid.pages {
                    for item in &page.items {
                        let Item::Glyphs { x, y, run, .. } = item else { continue };
                        let ink = run.text.trim_end().len();
                        let ink = run.glyphs.iter().filter(|glyph| glyph.start < ink);
                        let width = ink.map(|glyph| glyph.advance).sum::<f32>() * run.size;
                        prop_assert!(*x >= mm(19.9), "{}", run.text);
                        prop_assert!(width == 0.0 || x + width < mm(190.1), "{}", run.text);
                        prop_assert!(*y > mm(15.0) && *y < mm(287.0));
                    }
                }
                prop_assert!(typesetter().write(&[&laid], &info()).is_ok());
            }
        }
    }
}
