//! Type sizes and fold marks.

use super::*;

fn with(settings: Settings) -> String {
    dump::pages(&lay_out(&sample::letter(), sample::PIECE, &fonts(), &settings).unwrap())
}

#[test]
fn type_is_between_eleven_and_twelve_points() {
    let settings = Settings::default();
    assert_eq!(settings.type_size(), 12.0);
    for size in [10.9, 12.1, f32::NAN] {
        assert_eq!(settings.with_type_size(size), None);
    }
    let small = settings.with_type_size(11.0).unwrap();
    // The text is smaller, what stands around it is not.
    let dump = with(small);
    assert!(dump.contains("Regular  11.00  \"Westlog Oy kuljettaa"), "{dump}");
    assert!(dump.contains("Bold     22.00"), "{dump}");
    assert!(!dump.contains("12.00  "), "{dump}");
}

#[test]
fn sheets_are_marked_where_the_envelope_wants_them_folded() {
    let marks = |fold_marks| {
        let dump = with(Settings::default().with_fold_marks(fold_marks));
        let mark = |line: &&str| line.contains("rule to 7.50");
        let height = |line: &str| line.split_whitespace().nth(1).unwrap().to_owned();
        dump.lines().filter(mark).map(height).collect::<Vec<_>>()
    };
    assert_eq!(marks(FoldMarks::None), [""; 0]);
    assert_eq!(marks(FoldMarks::Half), ["148.50", "148.50"]);
    assert_eq!(marks(FoldMarks::Thirds), ["99.00", "198.00", "99.00", "198.00"]);
}
