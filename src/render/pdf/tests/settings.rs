//! Type sizes, margins, envelopes, accent and logo.

use super::*;
use crate::render::pdf::paper::measures::ADDRESS_TYPE;

/// A sign in black, twice as wide as high.
const LOGO: &[u8] = include_bytes!("../../../../fixtures/themes/logo.png");

fn with(settings: &Settings) -> LaidOut {
    typesetter().lay_out(&sample::letter(), sample::PIECE, settings).unwrap()
}

fn envelope(name: &str) -> Envelope {
    Envelope::new(&EnvelopeMeasures::profile(name).unwrap()).unwrap()
}

fn logo(width: f32) -> Logo {
    let alt = [("fi".to_owned(), "Westlogin tunnus".to_owned())].into();
    Logo { picture: Picture::new(LOGO.to_vec()).unwrap(), width, alt: Some(alt) }
}

#[test]
fn type_is_between_eleven_and_twelve_points_or_sixteen() {
    let settings = Settings::default();
    assert_eq!(settings.type_size(), 12.0);
    for size in [10.9, 12.1, 15.9, 16.1, f32::NAN] {
        assert_eq!(settings.clone().with_type_size(size), None);
    }
    let small = settings.with_type_size(11.0).unwrap();
    // The text is smaller, what stands around it is not.
    let dump = dump::pages(&with(&small));
    assert!(dump.contains("Regular  11.00  \"Westlog Oy kuljettaa"), "{dump}");
    assert!(dump.contains("Bold     22.00"), "{dump}");
    assert!(!dump.contains("12.00  "), "{dump}");
}

#[test]
fn large_print_has_nothing_small_but_the_address() {
    let large = Settings::default().large();
    let laid = with(&large);
    insta::assert_snapshot!("large_print_pages", dump::pages(&laid));
    for page in &laid.pages {
        for item in &page.items {
            let Item::Glyphs { run, y, .. } = item else { continue };
            let is_address = run.size == ADDRESS_TYPE.0 && *y < mm(60.0);
            // The fallback face has the same height of letters at 0.907 of the size.
            assert!(is_address || run.size >= 12.0 * 0.9, "{:?} in {}", run.text, run.size);
        }
    }
    // Never set smaller to save a sheet.
    let fitted = typesetter().fit(&sample::letter(), sample::PIECE, &large).unwrap();
    assert_eq!(fitted.type_size(), Settings::LARGE);
    keep("large.pdf", &typesetter().write(&[&laid], &info()).unwrap());
}

#[test]
fn sheets_are_marked_where_the_envelope_wants_them_folded() {
    let marks = |name| {
        let dump = dump::pages(&with(&Settings::default().with_envelope(envelope(name))));
        let mark = |line: &&str| line.contains("rule to 7.50");
        let height = |line: &str| line.split_whitespace().nth(1).unwrap().to_owned();
        let first = dump.split("page 2").next().unwrap();
        first.lines().filter(mark).map(height).collect::<Vec<_>>()
    };
    assert_eq!(marks("C5"), ["148.50"]);
    assert_eq!(marks("E65"), ["99.00", "198.00"]);
    assert_eq!(marks("DIN5008A"), ["87.00", "192.00"]);
    let mut unmarked = EnvelopeMeasures::profile("C5").unwrap();
    unmarked.fold_marks = false;
    let settings = Settings::default().with_envelope(Envelope::new(&unmarked).unwrap());
    assert!(!dump::pages(&with(&settings)).contains("rule to 7.50"));
}

#[test]
fn the_address_stands_where_every_window_shows_it() {
    let mut c4 = EnvelopeMeasures::profile("C4").unwrap();
    c4.window = Some(Area::new(20.0, 40.0, 100.0, 40.0));
    c4.slide = Some((5.0, 10.0));
    let named = EnvelopeMeasures::profiles().filter(|name| *name != "C4");
    let all = named.map(|name| (name, envelope(name)));
    for (name, envelope) in all.chain([("C4", Envelope::new(&c4).unwrap())]) {
        let settings = Settings::default().with_envelope(envelope.clone());
        let laid = typesetter().lay_out(&letter(vec![]), "1", &settings).unwrap();
        let (always, zone) = (envelope.always_visible(), envelope.clear_zone());
        let mut lines = 0;
        for item in &laid.pages[0].items {
            let Item::Glyphs { x, y, run, .. } = item else { continue };
            let (x0, x1, y) = (to_mm(*x), to_mm(x + run.width), to_mm(*y));
            if x0 < zone.right() && x1 > zone.left && y > zone.top && y < zone.bottom() {
                lines += 1;
                assert!(x0 >= always.left && x1 <= always.right(), "{name}: {x0} to {x1}");
                assert!(y - 3.0 >= always.top && y + 1.0 <= always.bottom(), "{name}: {y}");
            }
        }
        assert_eq!(lines, sample::stationery().address.len(), "{name}");
    }
}

#[test]
fn an_address_abroad_with_five_lines_needs_a_window_that_shows_them() {
    let lines =
        ["Maija Mallikas", "c/o Kim Example", "Examplegatan 1", "111 22 STOCKHOLM", "SWEDEN"];
    let lines = lines.map(str::to_owned);
    let problem = |name| {
        address_problem(
            &lines,
            typesetter().fonts(),
            &Settings::default().with_envelope(envelope(name)),
        )
    };
    assert_eq!(problem("E65"), Some(AddressProblem::TooManyLines { lines: 5, room: 4 }));
    assert_eq!(problem("DIN5008B"), None);
}

#[test]
fn ink_in_the_clear_zone_is_an_error() {
    let problems = |settings: &Settings| {
        let problems = typesetter().lay_out(&letter(vec![]), "1", settings).unwrap_err();
        problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let mut wide = EnvelopeMeasures::profile("C5").unwrap();
    wide.clear_zone = Some(Area::new(0.0, 12.0, 150.0, 70.0));
    let settings = Settings::default().with_envelope(Envelope::new(&wide).unwrap());
    insta::assert_snapshot!(problems(&settings).join("\n"), @"words at x 20 mm, y 12 mm of page 1 and 2 more in the clear zone of the envelope (x 0 to 150 mm, y 12 to 82 mm): only the address may be there");
    let high = Settings::default().with_logo(Some(logo(60.0)));
    let said = problems(&high);
    assert!(said.iter().any(|words| words.starts_with("the logo at x 20 mm, y 8 mm")), "{said:?}");
    let low = Margins { top: 20.0, ..Margins::default() };
    let low = Settings::default().with_margins(low).unwrap();
    assert!(problems(&low)[0].starts_with("words at x 20 mm"), "{:?}", problems(&low));
}

#[test]
fn a_letter_never_takes_more_sheets_than_its_envelope() {
    let mut thin = EnvelopeMeasures::profile("C5").unwrap();
    thin.sheets = Some(1);
    let settings = Settings::default().with_envelope(Envelope::new(&thin).unwrap());
    let long = letter(vec![lines("a", 30), lines("b", 30), lines("c", 30)]);
    let problems = typesetter().fit(&long, "1", &settings).unwrap_err();
    assert_eq!(problems, [LayoutProblem::TooManySheets { sheets: 2, most: 1 }]);
}

#[test]
fn margins_move_what_stands_on_the_page() {
    let margins = Margins { left: 25.0, right: 15.0, top: 10.0, bottom: 40.0 };
    let laid = with(&Settings::default().with_margins(margins).unwrap());
    let limits = (mm(25.0) - 0.1, mm(195.0) + 0.1, mm(257.0));
    for page in &laid.pages {
        for item in &page.items {
            let Item::Glyphs { x, y, run, .. } = item else { continue };
            // A space at the end of a line may hang over.
            let width = if run.text.ends_with(' ') { 0.0 } else { run.width };
            assert!(*x >= limits.0 && x + width <= limits.1, "{:?}", run.text);
            assert!(*y <= limits.2 || *y > mm(280.0), "{:?}", run.text);
        }
    }
    for outside in [Margins { left: 17.0, ..margins }, Margins { bottom: 14.0, ..margins }] {
        assert_eq!(Settings::default().with_margins(outside), None);
    }
}

#[test]
fn a_logo_is_read_as_a_figure_and_the_accent_is_drawn() {
    let settings = Settings::default()
        .with_logo(Some(logo(20.0)))
        .with_accent(Some("#7a1f2b".parse().unwrap()));
    let laid = with(&settings);
    let dump = dump::pages(&laid);
    assert!(dump.starts_with("page 1\n   20.00   8.00  picture to 40.00 18.00\n"), "{dump}");
    assert!(dump::tags(&laid).contains("Figure(\"Westlogin tunnus\")"));
    // The sender's name makes room.
    assert!(dump.contains("44.00  15.78  Bold     14.00"), "{dump}");
    let bytes = typesetter().write(&[&laid], &info()).unwrap();
    assert_ne!(bytes, typesetter().write(&[&with(&Settings::default())], &info()).unwrap());
    keep("logo.pdf", &bytes);
    let listed = read_with("pdfimages", &["-list"], &bytes, &[]);
    assert_eq!(listed.lines().filter(|line| line.contains(" image ")).count(), 1, "{listed}");
    // A batch has the picture once.
    let two = typesetter().write(&[&laid, &laid], &info()).unwrap();
    let listed = read_with("pdfimages", &["-list"], &two, &[]);
    let objects: std::collections::BTreeSet<_> = (listed.lines().skip(2))
        .filter_map(|line| line.split_whitespace().nth(10).map(str::to_owned))
        .collect();
    assert_eq!(objects.len(), 1, "{listed}");
}
