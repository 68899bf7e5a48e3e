//! What windows show, and which measures are refused.

use super::*;

fn envelope(name: &str) -> Envelope {
    Envelope::new(&EnvelopeMeasures::profile(name).unwrap()).unwrap()
}

#[test]
fn what_a_window_shows_follows_from_its_measures() {
    // Worked out by hand: A4 slides by envelope minus folded sheet, both ways.
    for (name, always, ever) in [
        ("C5", [18.0, 40.0, 94.0, 61.5], [0.0, 26.5, 113.0, 75.0]),
        ("C65", [18.0, 40.0, 98.0, 60.0], [3.0, 25.0, 113.0, 75.0]),
        ("E5", [18.0, 40.0, 98.0, 62.5], [8.0, 32.5, 108.0, 70.0]),
        ("E65", [18.0, 40.0, 98.0, 59.0], [8.0, 29.0, 108.0, 70.0]),
        // The field of DIN 5008 is 27 or 45 mm from the top and 45 mm high.
        ("DIN5008A", [20.0, 32.0, 100.0, 72.0], [10.0, 27.0, 110.0, 77.0]),
        ("DIN5008B", [20.0, 50.0, 100.0, 90.0], [10.0, 45.0, 110.0, 95.0]),
    ] {
        let envelope = envelope(name);
        let edges = |area: Area| [area.left, area.top, area.right(), area.bottom()];
        assert_eq!(edges(envelope.always_visible()), always, "{name}");
        assert_eq!(edges(envelope.ever_visible()), ever, "{name}");
    }
}

#[test]
fn the_address_of_sfs_2487_is_four_lines_in_every_finnish_window() {
    for name in ["C5", "C65", "E5", "E65"] {
        assert_eq!(envelope(name).address_lines(), 4, "{name}");
        assert!(envelope(name).address_width() >= 69.0, "{name}");
    }
    assert_eq!(envelope("DIN5008A").address_lines(), 6);
    assert_eq!(envelope("DIN5008B").address_lines(), 6);
    assert_eq!(Envelope::default(), envelope("C5"));
}

#[test]
fn a_c4_needs_the_window_of_its_print_house() {
    let mut c4 = EnvelopeMeasures::profile("C4").unwrap();
    let problems = Envelope::new(&c4).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].part, EnvelopePart::Window);
    c4.window = Some(Area::new(20.0, 40.0, 100.0, 40.0));
    // So loose a sheet hides its address.
    let problems = Envelope::new(&c4).unwrap_err();
    assert_eq!(problems[0].part, EnvelopePart::Address);
    c4.slide = Some((5.0, 10.0));
    let envelope = Envelope::new(&c4).unwrap();
    assert_eq!((envelope.address_lines(), envelope.sheets()), (6, Some(60)));
}

#[test]
fn measures_that_contradict_each_other_are_refused() {
    let problems = |change: fn(&mut EnvelopeMeasures)| {
        let mut measures = EnvelopeMeasures::profile("C5").unwrap();
        change(&mut measures);
        let problems = Envelope::new(&measures).unwrap_err();
        problems.into_iter().map(|problem| problem.part).collect::<Vec<_>>()
    };
    use EnvelopePart::*;
    assert_eq!(problems(|m| m.size = (205.0, 162.0)), [Size]);
    assert_eq!(problems(|m| m.folds = Vec::new())[0], Size);
    assert_eq!(problems(|m| m.slide = Some((19.0, 14.0))), [Slide]);
    assert_eq!(problems(|m| m.folds = vec![198.0, 99.0])[0], Folds);
    assert_eq!(problems(|m| m.window = Some(Area::new(150.0, 40.0, 95.0, 35.0))), [Window]);
    // A window above the upper edge of a sheet whose first part is short.
    assert_eq!(
        problems(|m| {
            *m = EnvelopeMeasures::profile("DIN5008A").unwrap();
            m.window = Some(Area::new(20.0, 10.0, 90.0, 45.0));
            m.address = None;
        })[0],
        Window
    );
    assert_eq!(problems(|m| m.clear_zone = Some(Area::new(18.0, 40.0, 95.0, 35.0))), [ClearZone]);
    assert_eq!(problems(|m| m.address = Some((25.0, 60.0))), [Address]);
    assert_eq!(problems(|m| m.address = Some((10.0, 44.0))), [Address]);
    assert_eq!(problems(|m| m.address = Some((60.0, 44.0))), [Address]);
    assert_eq!(problems(|m| (m.sheets, m.max_file_bytes) = (Some(0), Some(0))), [Sheets, MaxFile]);
}
