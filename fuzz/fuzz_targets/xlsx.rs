//! Workbooks of Excel: whole files, or parts that are put together here.
#![no_main]

use libfuzzer_sys::fuzz_target;

const PARTS: [&str; 5] = [
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
];

fuzz_target!(|bytes: &[u8]| {
    let settings = breach_letters_fuzz::settings();
    if bytes.starts_with(b"PK") {
        breach_letters_fuzz::check("xlsx", bytes, &settings);
    } else {
        breach_letters_fuzz::check(
            "xlsx",
            &breach_letters_fuzz::workbook(bytes, &PARTS),
            &settings,
        );
    }
});
