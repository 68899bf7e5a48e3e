//! Workbooks in OpenDocument: whole files, or parts that are put together here.
#![no_main]

use libfuzzer_sys::fuzz_target;

const PARTS: [&str; 2] = ["content.xml", "META-INF/manifest.xml"];

fuzz_target!(|bytes: &[u8]| {
    let settings = breach_letters_fuzz::settings();
    if bytes.starts_with(b"PK") {
        breach_letters_fuzz::check("ods", bytes, &settings);
    } else {
        breach_letters_fuzz::check("ods", &breach_letters_fuzz::workbook(bytes, &PARTS), &settings);
    }
});
