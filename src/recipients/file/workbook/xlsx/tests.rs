//! Places, escapes and paths.

use super::cell::place;
use super::relations::joined;
use super::text::unescaped;

#[test]
fn places_are_counted_from_zero() {
    for (text, expected) in [
        ("A1", Some((0, 0))),
        ("$C$12", Some((11, 2))),
        ("XFD1048576", Some((1_048_575, 16_383))),
        ("AA1", Some((0, 26))),
        ("XFE1", None),
        ("1A", None),
        ("A", None),
        ("A0", None),
        ("7", None),
        ("", None),
        ("A99999999999", None),
    ] {
        assert_eq!(place(text), expected, "{text}");
    }
}

#[test]
fn escaped_characters_are_read_and_what_looks_like_them_is_not() {
    for (text, expected) in [
        ("a_x000D_b", "a\rb"),
        ("_x005F_x000D_", "_x000D_"),
        ("file_x1", "file_x1"),
        ("_x000", "_x000"),
        ("_xääää_", "_xääää_"),
        ("_xD800_", "_xD800_"),
    ] {
        assert_eq!(unescaped(text), expected, "{text}");
    }
}

#[test]
fn targets_are_paths_in_the_container() {
    assert_eq!(joined("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
    assert_eq!(joined("xl", "/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
    assert_eq!(joined("xl", "../a/./b.xml"), "a/b.xml");
    assert_eq!(joined("", "xl/workbook.xml"), "xl/workbook.xml");
}
