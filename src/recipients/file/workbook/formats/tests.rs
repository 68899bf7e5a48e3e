//! What formats show.

use super::*;

fn shown(code: &str, number: f64) -> Result<String, CellFault> {
    let mut text = String::new();
    match Format::new(code).show(number, false, &mut text) {
        None => Ok(text),
        Some(fault) => Err(fault),
    }
}

#[test]
fn whole_numbers_are_shown_with_the_zeros_of_their_format() {
    for (code, number, expected) in [
        ("General", 990.0, "990"),
        ("@", 990.0, "990"),
        ("General", -5.0, "-5"),
        ("General", 123_456_789_012.0, "123456789012"),
        ("0", 990.0, "990"),
        ("0", 0.0, "0"),
        ("#", 0.0, ""),
        ("00000", 990.0, "00990"),
        ("00000", 989.999_999_999_999_9, "00990"),
        ("00000", 123_456.0, "123456"),
        ("00000;-00000", -990.0, "-00990"),
        ("00000", -990.0, "-00990"),
        ("00000;[Red]00000", -990.0, "00990"),
        ("0;-0;\"none\"", 0.0, ""),
        ("000\\ 00", 12_345.0, "123 45"),
        ("\"FI-\"00000", 990.0, "FI-00990"),
        ("00-000-00", 12.0, "00-000-12"),
        ("#,##0", 990.0, "990"),
        ("0%", 0.5, "50%"),
        ("0_)", 7.0, "7 "),
        ("[$-40B]00000", 990.0, "00990"),
        ("[$-fi-FI]0", 7.0, "7"),
    ] {
        let found = shown(code, number);
        if expected.is_empty() && code.contains("none") {
            // Words alone in a section: no number is seen.
            assert_eq!(found, Err(CellFault::UnclearFormat), "{code}");
        } else {
            assert_eq!(found.as_deref(), Ok(expected), "{code} {number}");
        }
    }
}

#[test]
fn what_depends_on_the_language_of_the_computer_is_unclear() {
    for (code, number) in [
        ("General", 0.5),
        ("0", 2.5),
        ("0.00", 2.0),
        ("#,##0", 1000.0),
        ("0,", 5000.0),
        ("0%", 0.505),
        ("0.00E+00", 5.0),
        ("# ?/?", 0.5),
        ("?0", 5.0),
        ("[>100]0;00", 5.0),
        ("* 0", 5.0),
        (";;;", 5.0),
        ("", 5.0),
        ("mmm yyyy", 45_194.0),
        ("dddd", 45_194.0),
        ("m/d/yyyy", 45_194.0),
        ("mm-dd-yy", 45_194.0),
        ("yyyy/mm/dd", 45_194.0),
        ("d.m.yyyy", 59.0),
        ("d.m.yyyy", -1.0),
        ("d.m.yyyy", 3_000_000.0),
        ("[h]:mm", 1.5),
        ("h:mm AM/PM", 0.5),
        ("[$-F800]d.m.yyyy", 45_194.0),
        ("[$-2010000]d.m.yyyy", 45_194.0),
        ("ss.00", 0.5),
    ] {
        assert_eq!(shown(code, number), Err(CellFault::UnclearFormat), "{code} {number}");
    }
    assert_eq!(shown("General", 1e15), Err(CellFault::Rounded));
    assert_eq!(shown("0", 1.234e20), Err(CellFault::Rounded));
}

#[test]
fn dates_are_shown_as_their_format_says() {
    for (code, number, expected) in [
        ("d\\.m\\.yyyy", 45_194.0, "25.9.2023"),
        ("dd.mm.yyyy", 45_194.0, "25.09.2023"),
        ("yyyy-mm-dd", 45_194.0, "2023-09-25"),
        ("YYYY\\-MM\\-DD;@", 45_194.0, "2023-09-25"),
        ("[$-40B]d.m.yyyy", 45_194.0, "25.9.2023"),
        ("dd/mm/yyyy", 45_194.0, "25.09.2023"),
        ("[$-40B]d/m/yyyy", 45_194.0, "25.9.2023"),
        ("yyyy-mm-dd h:mm:ss", 45_194.75, "2023-09-25 18:00:00"),
        ("h:mm", 0.521, "12:30"),
        ("mm:ss", 0.521, "30:14"),
        ("d.m.yy", 22_000.0, "25.3.60"),
        ("yyyy", 61.0, "1900"),
    ] {
        assert_eq!(shown(code, number).as_deref(), Ok(expected), "{code}");
    }
    let mut text = String::new();
    assert_eq!(Format::built_in(14).show(43_732.0, true, &mut text), None);
    assert_eq!(text, "25.9.2023");
    assert!(Format::built_in(17).show(5.0, false, &mut text).is_some());
}

#[test]
fn texts_are_shown_with_what_their_format_adds() {
    let shown = |code: &str| {
        let mut text = String::new();
        Format::new(code).show_text("Maija", &mut text).is_none().then_some(text)
    };
    for code in ["General", "@", "00000", "d.m.yyyy;@", "0;-0;0;@"] {
        assert_eq!(shown(code).as_deref(), Some("Maija"), "{code}");
    }
    assert_eq!(shown("\"c/o \"@").as_deref(), Some("c/o Maija"));
    assert_eq!(shown("0;0;0;\"x\""), None, "the text is hidden");
    assert_eq!(shown(";;;"), None);
}
