//! Delimited text in any encoding. The last byte says which encoding the incident names, if any.
#![no_main]

use breach_letters::recipients::Stated;
use breach_letters::terms::Encoding;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut settings = breach_letters_fuzz::settings();
    settings.encoding = match bytes.last() {
        Some(1) => Some(Encoding::Utf8),
        Some(2) => Some(Encoding::Utf16Le),
        Some(3) => Some(Encoding::Utf16Be),
        Some(4) => Some(Encoding::Windows1252),
        Some(5) => Some(Encoding::Iso8859_15),
        _ => None,
    }
    .map(Stated::from);
    breach_letters_fuzz::check("csv", bytes, &settings);
});
