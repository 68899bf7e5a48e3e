//! Text from right to left: where it stands, what is drawn of it, and what is read.

use super::*;
use crate::render::pdf::text::fonts::Weight;
use crate::render::pdf::text::inline::{Flat, flatten};
use crate::render::pdf::text::linebreak::Purpose;
use crate::render::pdf::text::paragraph::{self, Lines, Setting};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

fn flat(content: &[Inline], lang: &str) -> Flat {
    flatten(typesetter().fonts(), content, lang, Weight::Regular).unwrap()
}

fn set(flat: &Flat, width: f32) -> Option<Lines> {
    let setting = Setting { size: 12.0, width, purpose: Purpose::Text };
    paragraph::set(typesetter().fonts(), flat, setting).ok()
}

fn field(text: &str) -> Inline {
    Inline::Field(text.to_owned())
}

/// Texts of runs from left to right as they stand on a line.
fn seen(lines: &Lines, line: usize) -> Vec<String> {
    let mut runs: Vec<_> = lines.lines[line].runs.iter().collect();
    runs.sort_by(|a, b| a.x.total_cmp(&b.x));
    runs.iter().map(|placed| placed.run.text.nfkc().collect()).collect()
}

fn one_line(content: &[Inline], lang: &str) -> Vec<String> {
    let lines = set(&flat(content, lang), 2_000.0).unwrap();
    assert_eq!(lines.lines.len(), 1);
    seen(&lines, 0)
}

#[test]
fn values_keep_their_order_in_an_arabic_sentence() {
    // From left to right: the end of the sentence, the number, its beginning.
    let call = [text("اتصل على "), tel("09 123 4567"), text(" الآن.")];
    assert_eq!(one_line(&call, "ar"), [" الآن.", "09 123 4567", "اتصل على "]);
    // A Latin name at the end of the sentence does not take the full stop with it.
    let name = [text("هذا يخص "), field("Aino Virtanen (os. Niemi)"), text(".")];
    let mut expected = vec![".".to_owned(), "Aino Virtanen (os. Niemi)".to_owned()];
    expected.push("هذا يخص ".to_owned());
    assert_eq!(one_line(&name, "ar"), expected);
    // An Arabic name in a Finnish sentence turns nothing around it.
    let finnish = [text("Koskee: "), field("ليلى"), text(", 12 v.")];
    assert_eq!(one_line(&finnish, "fi"), ["Koskee: ", "ليلى", ", 12 v."]);
    // Codes, and numbers with a sign before them.
    let code = [text("رقم "), Inline::Code("TT 2026-001".into())];
    assert_eq!(one_line(&code, "ar"), ["TT 2026-001", "رقم "]);
    assert_eq!(one_line(&[text("رقم "), tel("+358 9 1234")], "ar"), ["+358 9 1234", "رقم "]);
}

/// Chromium 156 sets these lines in the same face, `12pt` and without ligatures that may be left out,
/// as wide (`getBoundingClientRect`, in points).
#[test]
fn arabic_lines_are_as_wide_as_in_a_browser() {
    for (words, width) in [
        ("كان يجب أن تكون بياناتك في أمان لدينا. نحن نعتذر عما حدث.", 290.871),
        ("رموزك المصرفية. قد يعرف المحتال عنك الكثير.", 221.730),
    ] {
        let lines = set(&flat(&[text(words)], "ar"), 400.0).unwrap();
        assert!((lines.lines[0].width - width).abs() < 0.02, "{}", lines.lines[0].width);
    }
}

#[test]
fn brackets_are_mirrored_and_read_as_they_are() {
    let lines = set(&flat(&[text("نعم (لا) نعم")], "ar"), 2_000.0).unwrap();
    let brackets: Vec<_> = lines.lines[0].runs.iter().filter(|p| p.run.actual.is_some()).collect();
    let read = |at: usize| (brackets[at].run.text.as_str(), brackets[at].run.actual.as_deref());
    assert_eq!((read(0), read(1)), ((")", Some("(")), ("(", Some(")"))));
    assert!(brackets[0].x > brackets[1].x);
    // Drawn with the glyph of the other one.
    let latin = set(&flat(&[text("()")], "fi"), 2_000.0).unwrap();
    let glyphs: Vec<u32> = latin.lines[0].runs[0].run.glyphs.iter().map(|g| g.id).collect();
    assert_eq!(
        [brackets[1].run.glyphs[0].id, brackets[0].run.glyphs[0].id],
        [glyphs[0], glyphs[1]]
    );
}

#[test]
fn marks_belong_to_their_letters() {
    let lines = set(&flat(&[text("أُرسل قدّم أولًا")], "ar"), 2_000.0).unwrap();
    let run = &lines.lines[0].runs[0].run;
    // Each glyph has a character; the mark within a ligature stands behind it.
    assert_eq!(run.text, "أُرسل قدّم أو\u{FEFB}ً");
    assert!(run.glyphs.iter().all(|glyph| run.text[glyph.start..glyph.end].chars().count() == 1));
}

fn arabic_letter() -> Letter {
    let mut stationery = sample::stationery();
    stationery.sender = "بلدية المثال".into();
    stationery.running_title = "إشعار".into();
    stationery.piece_label = "رقم الرسالة".into();
    let blocks = vec![
        h1("لقد تسربت بياناتك"),
        p(vec![text("كتبنا إلى "), field("Aino"), text(" وإلى "), field("ليلى"), text(".")]),
        h2("اتصل بنا"),
        p(vec![text("اتصل على "), tel("09 123 4567"), text(" (مجاني).")]),
        Block::List {
            start: Some(1),
            compact: false,
            items: vec![item(vec![text("أغلق حسابك.")]), item(vec![text("لا تدفع.")])],
        },
        Block::OtherLanguages { lines: vec![("fi".into(), vec![text("Suomeksi:")])] },
    ];
    Letter {
        title: "إشعار".into(), parts: vec![Part { lang: "ar".into(), stationery, blocks }]
    }
}

#[test]
fn the_page_is_mirrored_but_for_the_address() {
    let letter = laid_out(&arabic_letter());
    let page = &letter.pages[0];
    let place = |words: &str| {
        let found = page.items.iter().find_map(|item| match item {
            Item::Glyphs { x, run, .. } if run.text.trim_end() == words => {
                Some((to_mm(*x).round(), to_mm(*x + run.width).round()))
            }
            _ => None,
        });
        found.unwrap_or_else(|| panic!("{words} is not there"))
    };
    // Left margin 20 mm, right edge 190, text in the Finnish letter from 65.72 on.
    assert_eq!(place("بلدية المثال").1, 190.0);
    assert_eq!(place("لقد تسربت بياناتك").1, 190.0);
    assert_eq!(place("اتصل بنا").1, 190.0);
    assert_eq!(place("1").1, 144.0);
    assert_eq!(place("أغلق حسابك.").1, 136.0);
    assert_eq!(place("رقم الرسالة").1, 190.0);
    // The address stands in the window, what is not Arabic begins at its left.
    assert_eq!(place(&sample::stationery().address[0]).0, 25.0);
    assert_eq!(place("Suomeksi:").0, 20.0);
    assert!(dump::tags(&letter).contains("lang=fi"));
}

#[test]
fn arabic_letters_are_extracted_in_their_order() {
    let letter = laid_out(&arabic_letter());
    let bytes =
        typesetter().write(&[&letter], &DocumentInfo { language: "ar".into(), ..info() }).unwrap();
    keep("letter-ar.pdf", &bytes);
    // Ligatures come out as the one character that they are in Unicode, too.
    let tags: String = read_with("pdfinfo", &["-struct-text"], &bytes, &[]).nfkc().collect();
    assert!(tags.contains("/WritingMode /RlTb"), "{tags}");
    for words in ["كتبنا إلى Aino وإلى ليلى.", "اتصل على ", "09 123 4567"] {
        assert!(tags.contains(words), "{tags}");
    }
    let text = read_with("pdftotext", &[], &bytes, &["-"]);
    let plain: String = text.nfkc().filter(|c| !matches!(c, '\u{202A}'..='\u{202E}')).collect();
    for words in ["لقد تسربت بياناتك", "09 123 4567", "لا تدفع"] {
        assert!(plain.contains(words), "{words}: {}", plain.escape_unicode());
    }
}

#[test]
fn cyrillic_is_set_in_the_letters_face() {
    let content = [text("Ваши данные могли попасть к посторонним. Позвоните нам: "), tel("09 12")];
    let lines = set(&flat(&content, "ru"), 200.0).unwrap();
    assert!(lines.lines.len() > 1 && !lines.rtl);
    let source = |placed: &paragraph::PlacedRun| placed.run.face.index() < 3;
    assert!(lines.lines.iter().flat_map(|line| &line.runs).all(source));
}

/// Words of both directions, numbers, marks and signs.
fn words() -> impl Strategy<Value = String> {
    let one = prop_oneof![
        Just("بيانات"),
        Just("لا"),
        Just("أولاً"),
        Just("قدّم"),
        Just("(نعم)"),
        Just("«كلا»"),
        Just("Aino"),
        Just("Åsa-Maija"),
        Just("123"),
        Just("1,200"),
        Just("٢٣"),
        Just("–"),
        Just("a.b"),
        Just("،"),
        Just("؟"),
        Just(":"),
        Just("خواهم\u{200c}ها"),
        Just("Jǩǩ"),
    ];
    prop::collection::vec(one, 1..24).prop_map(|list| list.join(" "))
}

fn contents() -> impl Strategy<Value = Vec<Inline>> {
    let one = prop_oneof![
        words().prop_map(Inline::Text),
        words().prop_map(Inline::Field),
        Just(Inline::Code("TT 2026-001".into())),
        words().prop_map(|text| Inline::Strong(vec![Inline::Text(text)])),
        words()
            .prop_map(|text| Inline::Lang { lang: "fi".into(), content: vec![Inline::Text(text)] }),
        Just(tel("09 123 4567")),
    ];
    prop::collection::vec(one, 1..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_character_is_drawn_once_and_no_line_is_too_wide(
        content in contents(),
        lang in prop_oneof![Just("ar"), Just("fi")],
        width in 150.0_f32..500.0,
    ) {
        let flat = flat(&content, lang);
        let Some(lines) = set(&flat, width) else { return Ok(()) };
        // In the order of the text, with ligatures as their letters; joiners are not drawn. A mark
        // within a ligature stands behind it, and marks may change places.
        let normal = |text: &str| -> Vec<char> {
            let plain = text.nfkc().filter(|c| !matches!(c, '\u{200c}' | '\u{64b}' | '\u{651}'));
            plain.collect()
        };
        let mut read = String::new();
        for line in &lines.lines {
            for placed in &line.runs {
                let run = &placed.run;
                read.push_str(run.actual.as_deref().filter(|_| run.rtl).unwrap_or(&run.text));
            }
        }
        prop_assert_eq!(normal(&read), normal(&flat.text));
        for line in &lines.lines {
            prop_assert!(line.width <= width + 0.1, "{} {width}", line.width);
            // Runs stand side by side, without gaps; what is seen begins at 0 and ends at the width.
            let mut places: Vec<_> = line.runs.iter().map(|p| (p.x, p.x + p.run.width)).collect();
            places.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
            for pair in places.windows(2) {
                prop_assert!((pair[0].1 - pair[1].0).abs() < 0.05, "{places:?}");
            }
            let (first, last) = (places[0].0, places[places.len() - 1].1);
            prop_assert!(first <= 0.05 && last >= line.width - 0.05, "{places:?} {}", line.width);
            for placed in &line.runs {
                let sum: f32 = placed.run.glyphs.iter().map(|glyph| glyph.advance).sum();
                prop_assert_eq!(sum < 0.0, placed.run.rtl && sum != 0.0);
            }
        }
    }

    #[test]
    fn text_without_such_letters_is_set_as_before(text in "[a-zåäö0-9 .,(-]{1,60}") {
        let content = [Inline::Text(text.clone()), field(&text), tel("09 12")];
        let mut ordered = flat(&content, "fi");
        prop_assert!(!ordered.bidi && ordered.isolates.is_empty());
        let plain = set(&ordered, 300.0);
        // What ordering makes of it, though it need not be ordered.
        ordered.bidi = true;
        let (Some(plain), Some(ordered)) = (plain, set(&ordered, 300.0)) else { return Ok(()) };
        prop_assert_eq!(plain.lines.len(), ordered.lines.len());
        for (plain, ordered) in plain.lines.iter().zip(&ordered.lines) {
            let glyphs = |line: &paragraph::Line| -> Vec<(u32, i32)> {
                let of = |placed: &paragraph::PlacedRun| {
                    let mut x = placed.x;
                    let size = placed.run.size;
                    let place = move |glyph: &crate::render::pdf::text::shape::Glyph| {
                        let at = (glyph.id, (x * 100.0).round() as i32);
                        x += glyph.advance * size;
                        at
                    };
                    placed.run.glyphs.iter().map(place).collect::<Vec<_>>()
                };
                line.runs.iter().flat_map(of).collect()
            };
            let near = |(a, b): (&(u32, i32), &(u32, i32))| a.0 == b.0 && (a.1 - b.1).abs() <= 1;
            let (plain, ordered) = (glyphs(plain), glyphs(ordered));
            prop_assert_eq!(plain.len(), ordered.len());
            prop_assert!(plain.iter().zip(&ordered).all(near));
        }
    }
}
